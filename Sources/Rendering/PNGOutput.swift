import Drawing
import PNGEncoding

/// A page ready to be drawn in pixels: plain values, which need no fonts and may go to any thread.
package struct PictureDraft: Sendable {
  private let marks: PictureMarks
  private let width: Int
  private let height: Int
  /// Pixels to a unit of the page.
  private let scale: Double

  /// Looks up the outlines of a page's letters.
  package init(_ page: Page, scale: Double = 1, measurer: PangoMeasurer) throws(RenderError) {
    let size = page.frame.size
    guard size.isFinite, scale.isFinite, scale > 0, size.width > 0, size.height > 0 else {
      throw RenderError(.png, page: 1, .preparing, "a picture needs a size and a scale above zero")
    }
    let width = (size.width * scale).rounded()
    let height = (size.height * scale).rounded()
    // 32767 is the most that Cairo's surfaces hold in a direction; the area keeps memory below about a gigabyte.
    guard width >= 1, height >= 1, width <= 32_767, height <= 32_767 else {
      throw RenderError(
        .png, page: 1, .preparing, "\(width.twoDecimals) by \(height.twoDecimals) pixels is not between 1 and 32767")
    }
    guard width * height <= 100_000_000 else {
      throw RenderError(
        .png, page: 1, .preparing, "\(Int(width)) by \(Int(height)) are more than 100 million pixels")
    }
    marks = try PictureMarks(page, measurer: measurer)
    self.width = Int(width)
    self.height = Int(height)
    self.scale = scale
  }

  /// Draws it.
  package func image() throws(RenderError) -> PixelImage {
    try PictureCanvas.image(width: width, height: height, scale: scale, marks)
  }

  /// Makes a PNG of it, a unit of the page's frame `scale` pixels.
  ///
  /// The pixels have 8 bits each of red, green and blue, or are indices into a palette of such colors; the density says
  /// how many stand in an inch, which holds 72 units of a sheet and 96 of a chart. The same page, fonts and metadata give
  /// the same bytes.
  package func png(
    unitsPerInch: Double = 72, metadata: PictureMetadata, method: PNGMethod = .fast
  ) throws(RenderError) -> EncodedPNG {
    let notes = metadata.notes(dotsPerInch: scale * unitsPerInch)
    guard method != .fast else {
      return try encodePNG(width: width, height: height, notes: notes) { rows, pixels throws(RenderError) in
        try PictureCanvas.paint(marks, into: pixels, width: width, rows: rows, scale: scale)
      }
    }
    let image = try image()
    do throws(CompressionFailure) {
      return try encodePNG(image, notes: notes, method: method)
    } catch {
      throw RenderError(.png, page: 1, .encoding, "there is no memory for compressing")
    }
  }
}

extension PictureMetadata {
  /// What a PNG of some density holds beside its pixels.
  package func notes(dotsPerInch: Double) -> PNGNotes {
    var texts = [PNGText("Title", title, language: language)]
    if !brief.isEmpty { texts.append(PNGText("Alternative Text", brief, language: language)) }
    texts.append(PNGText("Description", description, language: language))
    if let source { texts.append(PNGText("Source", source, language: language)) }
    texts.append(PNGText("Software", software))
    return PNGNotes(pixelsPerMetre: dotsPerInch / 0.0254, texts: texts)
  }
}
