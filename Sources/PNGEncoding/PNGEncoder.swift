/// What a PNG is made for; the benchmarks' README has the bytes and times of each.
package enum PNGMethod: String, Sendable, Hashable, CaseIterable {
  /// Soon made, exact colors.
  case fast
  /// Few bytes, exact colors.
  case small
  /// Fewest bytes: at most 256 colors, none of which differs from the exact one by more than ``Palette/largestError`` in
  /// red, green or blue. A picture that would need more colors is made like ``small``.
  case palette
}

/// A text of a PNG under a keyword that the standard names, such as Title or Description.
package struct PNGText: Sendable, Hashable {
  package var keyword: String
  package var text: String
  /// The language as a tag of BCP 47; empty when it is none.
  package var language: String

  /// Makes a text.
  package init(_ keyword: String, _ text: String, language: String = "") {
    self.keyword = keyword
    self.text = text
    self.language = language
  }
}

/// What a PNG holds beside its pixels.
package struct PNGNotes: Sendable, Hashable {
  /// How many pixels a metre of paper takes.
  package var pixelsPerMetre: Double
  package var texts: [PNGText]

  /// Makes notes.
  package init(pixelsPerMetre: Double, texts: [PNGText] = []) {
    self.pixelsPerMetre = pixelsPerMetre
    self.texts = texts
  }
}

/// A PNG file and how it came out.
package struct EncodedPNG: Sendable {
  package var bytes: [UInt8]
  /// The method that was taken: ``PNGMethod/small`` when a palette would not do.
  package var method: PNGMethod
  /// How much a color differs at most from the exact one, in steps of 255, in red, green or blue.
  package var error: Int
}

/// A compressor that could not be made, for lack of memory.
package struct CompressionFailure: Error, Sendable {}

/// Makes a PNG file of a picture that is painted meanwhile, band by band: soon made, exact colors.
///
/// The same picture and notes give the same bytes, those that an image of it gives. Only the bands at work are in memory.
/// Painting fills all pixels of some rows; it is called on several threads, for bands in any order, and what it throws is
/// thrown.
package func encodePNG<Fault: Error>(
  width: Int, height: Int, notes: PNGNotes,
  painting paint: @Sendable (Range<Int>, UnsafeMutableBufferPointer<UInt32>) throws(Fault) -> Void
) throws(Fault) -> EncodedPNG {
  let stream = try RunCompressor.compress(width: width, height: height) { rows, room throws(Fault) in
    let pixels = room.pixels(rows.count * width)
    try paint(rows, pixels)
    return UnsafeBufferPointer(pixels)
  }
  return EncodedPNG(
    bytes: file(width: width, height: height, palette: nil, stream, notes), method: .fast, error: 0)
}

/// Makes a PNG file of pixels.
///
/// The same pixels, notes and method give the same bytes.
package func encodePNG(
  _ image: PixelImage, notes: PNGNotes, method: PNGMethod = .fast
) throws(CompressionFailure) -> EncodedPNG {
  func encoded(
    _ stream: [UInt8], palette: Palette? = nil, as method: PNGMethod, error: Int = 0
  ) -> EncodedPNG {
    EncodedPNG(
      bytes: file(width: image.width, height: image.height, palette: palette, stream, notes), method: method,
      error: error)
  }
  switch method {
  case .fast: return encoded(RunCompressor.compress(image), as: .fast)
  case .small:
    // Where 256 colors hold all of a picture, a byte a pixel says the same in less. Which of the two compressors makes
    // less depends on the picture: pieces of a row that repeat are better for one, blends of many lines for the other.
    let palette = Palette.exact(image)
    var stream = try compressed(palette?.rows(of: image) ?? image.plainRows, level: 7)
    if palette == nil {
      let runs = RunCompressor.compress(image)
      if runs.count < stream.count { stream = runs }
    }
    return encoded(stream, palette: palette, as: .small)
  case .palette:
    guard let palette = Palette.reduced(image), palette.error <= Palette.largestError else {
      return try encodePNG(image, notes: notes, method: .small)
    }
    let stream = try compressed(palette.rows(of: image), level: 7)
    return encoded(stream, palette: palette, as: .palette, error: palette.error)
  }
}

private func file(
  width: Int, height: Int, palette: Palette?, _ stream: [UInt8], _ notes: PNGNotes
) -> [UInt8] {
  let texts = notes.texts.reduce(0) { $0 + $1.text.utf8.count + 64 }
  var file = PNGFile(capacity: stream.count + texts + 1024)
  file.header(width: width, height: height, isIndexed: palette != nil)
  file.density(perMetre: notes.pixelsPerMetre)
  for text in notes.texts { file.text(text) }
  if let palette { file.chunk("PLTE", palette.bytes) }
  file.chunk("IDAT", stream)
  file.chunk("IEND", [])
  return file.bytes
}
