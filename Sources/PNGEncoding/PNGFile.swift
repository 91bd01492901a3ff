import CDeflate

/// The chunks of a PNG file (W3C, Portable Network Graphics, third edition), in the order in which they are added.
struct PNGFile {
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

  /// The size of the picture and the kind of its pixels: 8 bits a channel or an index into a palette, not interlaced.
  mutating func header(width: Int, height: Int, isIndexed: Bool) {
    chunk(
      "IHDR",
      bigEndian(UInt32(clamping: width)) + bigEndian(UInt32(clamping: height)) + [8, isIndexed ? 3 : 2, 0, 0, 0])
  }

  /// How many pixels a metre of paper takes.
  mutating func density(perMetre: Double) {
    let count = UInt32(min(max(perMetre.rounded(), 1), 1e9))
    chunk("pHYs", bigEndian(count) + bigEndian(count) + [1])
  }

  /// A text under a keyword, in UTF-8.
  mutating func text(_ text: PNGText) {
    // After the keyword: not compressed, the language, and no translation of the keyword. A zero would end the text.
    let body =
      Array(text.keyword.utf8) + [0, 0, 0] + Array(text.language.utf8) + [0, 0] + text.text.utf8.filter { $0 != 0 }
    chunk("iTXt", body)
  }

  private mutating func append(_ number: UInt32) { bytes += bigEndian(number) }
}

/// The four bytes of a number, highest first.
func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}
