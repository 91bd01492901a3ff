import Anuario
import CLibPNG
import PNGEncoding
import Rendering

/// Times PNG encoders on every chart of a season at 1600 by 1000 pixels: `encoding [SEASON]`.
///
/// The sums of milliseconds and bytes are what the choice of encoders rests on; the README here tells it.
func benchmarkEncoding(_ arguments: [String]) throws {
  let name = arguments.first ?? "copa-peru-1967"
  guard let book = try SeasonLibrary.load([name]).books.first else { return print("no season in \(name)") }
  var options = PressOptions()
  options.size = try PictureSize("1600x1000")
  let press = try Press(options)
  var images: [PixelImage] = []
  for kind in ChartKind.all {
    let measurer = try PangoMeasurer()
    guard let page = try? press.picture(kind, [book], measurer: measurer).page else { continue }
    images.append(try PictureDraft(page, scale: 1, measurer: measurer).image())
  }
  print("\(images.count) charts of 1600 by 1000 pixels; sums of medians and of bytes")
  // What Cairo's own writer does: level 6, and of the five filters the one that seems best for each row.
  let yardstick = try time(EncoderCandidate("libpng 6, all filters") { libpng($0, level: 6, filters: 0xF8) }, images)
  for candidate in candidates {
    let found = try time(candidate, images)
    row(candidate.name, found.milliseconds, yardstick.milliseconds, "libpng 6")
    let bytes = Double(found.bytes) / Double(yardstick.bytes)
    print("    \(found.bytes) bytes, \((bytes * 100).rounded() / 100) × libpng 6")
  }
}

/// A way to make a PNG of pixels.
private struct EncoderCandidate {
  var name: String
  /// Encodes and gives back how many bytes came out.
  var encode: (PixelImage) throws -> Int

  init(_ name: String, _ encode: @escaping (PixelImage) throws -> Int) {
    self.name = name
    self.encode = encode
  }
}

private var candidates: [EncoderCandidate] {
  [
    EncoderCandidate("libpng 6, all filters") { libpng($0, level: 6, filters: 0xF8) },
    EncoderCandidate("libpng 6, no filter") { libpng($0, level: 6, filters: 0x08) },
    EncoderCandidate("libpng 1, no filter") { libpng($0, level: 1, filters: 0x08) },
    EncoderCandidate("libpng 1, up") { libpng($0, level: 1, filters: 0x20) },
    EncoderCandidate("libdeflate 1, no filter") { try compressed($0.plainRows, level: 1).count },
    EncoderCandidate("libdeflate 6, no filter") { try compressed($0.plainRows, level: 6).count },
    EncoderCandidate("libdeflate 7, no filter") { try compressed($0.plainRows, level: 7).count },
    EncoderCandidate("libdeflate 9, no filter") { try compressed($0.plainRows, level: 9).count },
    EncoderCandidate("--png fast") { try encodePNG($0, notes: PNGNotes(pixelsPerMetre: 2835)).bytes.count },
    EncoderCandidate("--png small") {
      try encodePNG($0, notes: PNGNotes(pixelsPerMetre: 2835), method: .small).bytes.count
    },
    EncoderCandidate("--png palette (not exact)") {
      try encodePNG($0, notes: PNGNotes(pixelsPerMetre: 2835), method: .palette).bytes.count
    },
  ]
}

private func time(_ candidate: EncoderCandidate, _ images: [PixelImage]) throws -> (milliseconds: Double, bytes: Int) {
  var sum = (milliseconds: 0.0, bytes: 0)
  for image in images {
    var bytes = 0
    sum.milliseconds += try median(7) { bytes = try candidate.encode(image) }
    sum.bytes += bytes
  }
  return sum
}

private func libpng(_ image: PixelImage, level: Int32, filters: Int32) -> Int {
  var target = [UInt8](repeating: 0, count: image.pixels.count * 4)
  return libpng_write(
    image.pixels, UInt32(image.width), UInt32(image.height), level, filters, &target, target.count)
}
