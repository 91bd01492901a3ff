import CDeflate
import Foundation

/// Writes the chunks of a PNG file (W3C, Portable Network Graphics, third edition).
struct PNGWriter {
  private(set) var bytes: [UInt8]

  /// Starts a file with its signature.
  init(capacity: Int) {
    bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes.reserveCapacity(capacity)
  }

  /// Adds a chunk with its length and checksum.
  mutating func chunk(_ type: String, _ body: [UInt8]) {
    append(UInt32(clamping: body.count))
    let start = bytes.count
    bytes += type.utf8
    bytes += body
    let sum = bytes[start...].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    append(sum)
  }

  /// The size and kind of the pixels: 8 bits a channel, red, green and blue, not interlaced.
  mutating func header(width: Int, height: Int) {
    chunk("IHDR", bigEndian(UInt32(clamping: width)) + bigEndian(UInt32(clamping: height)) + [8, 2, 0, 0, 0])
  }

  /// How many pixels a metre of paper takes.
  mutating func density(perMetre: Double) {
    let count = UInt32(min(max(perMetre.rounded(), 1), 1e9))
    chunk("pHYs", bigEndian(count) + bigEndian(count) + [1])
  }

  /// A text under a keyword, in UTF-8.
  mutating func text(_ keyword: String, _ text: String, language: String) {
    // After the keyword: not compressed, the language, and no translation of the keyword. A zero would end the text.
    let body = Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + text.utf8.filter { $0 != 0 }
    chunk("iTXt", body)
  }

  private mutating func append(_ number: UInt32) { bytes += bigEndian(number) }
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// Prepares pixels for compression.
enum PNGFilter {
  /// The rows with their filter bytes before them.
  ///
  /// A row that equals the one above is written as differences to it, all zero, every other row as it is: charts are flat,
  /// and differences of antialiased edges compress worse than the edges.
  static func filtered(_ image: PixelImage) -> [UInt8] {
    let row = image.width * 3
    return [UInt8](unsafeUninitializedCapacity: image.height * (row + 1)) { target, count in
      image.bytes.withUnsafeBufferPointer { pixels in
        guard let source = pixels.baseAddress, var out = target.baseAddress else { return }
        for y in 0..<image.height {
          let start = source + y * row
          let isRepeat = y > 0 && memcmp(start, start - row, row) == 0
          out.pointee = isRepeat ? 2 : 0
          if isRepeat {
            (out + 1).initialize(repeating: 0, count: row)
          } else {
            (out + 1).initialize(from: start, count: row)
          }
          out += row + 1
        }
        count = image.height * (row + 1)
      }
    }
  }
}

/// Compresses bytes as a zlib stream, at the level where text-laden charts stop gaining for their time.
func compressed(_ bytes: [UInt8], level: Int32 = 6) throws(RenderError) -> [UInt8] {
  guard let compressor = libdeflate_alloc_compressor(level) else {
    throw RenderError(.png, page: 1, .encoding, "libdeflate made no compressor")
  }
  defer { libdeflate_free_compressor(compressor) }
  let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
  let packed = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
    count = bytes.withUnsafeBytes {
      libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, target.baseAddress, bound)
    }
  }
  guard !packed.isEmpty else { throw RenderError(.png, page: 1, .encoding, "libdeflate did not compress") }
  return packed
}
