import CDeflate
import CLibPNG

/// Pixels of 8 bits each of red, green and blue, for comparing pictures.
package struct Bitmap: Sendable, Hashable {
  package var width: Int
  package var height: Int
  /// Three bytes a pixel, row by row.
  package var bytes: [UInt8]

  /// What a picture of ours may not be.
  package struct Unreadable: Error, Sendable {
    package var reason: String
  }

  /// Makes a bitmap from pixels.
  package init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// Reads a PNG of any kind by libpng, on a white ground; a file that libpng only warns of is refused too.
  package init(png: [UInt8]) throws {
    let header = png.dropFirst(16).prefix(8)
    guard png.starts(with: PNGChunk.signature), header.count == 8 else { throw Unreadable(reason: "no header") }
    let size = (width: Int(bigEndian: header.prefix(4)), height: Int(bigEndian: header.suffix(4)))
    guard (1...32_767).contains(size.width), (1...32_767).contains(size.height) else {
      throw Unreadable(reason: "\(size.width) by \(size.height) pixels")
    }
    (width, height) = size
    var reason = [CChar](repeating: 0, count: 64)
    var isRead = false
    bytes = [UInt8](unsafeUninitializedCapacity: size.width * size.height * 3) { target, count in
      guard let target = target.baseAddress else { return }
      isRead = libpng_read(png, png.count, UInt32(size.width), UInt32(size.height), target, &reason) != 0
      count = isRead ? size.width * size.height * 3 : 0
    }
    guard isRead else {
      let words = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      throw Unreadable(reason: words)
    }
  }

  /// The color of a pixel as one number, red highest.
  func color(at index: Int) -> UInt32 {
    UInt32(bytes[3 * index]) << 16 | UInt32(bytes[3 * index + 1]) << 8 | UInt32(bytes[3 * index + 2])
  }
}

/// A chunk of a PNG file.
package struct PNGChunk: Sendable, Hashable {
  package var type: String
  package var body: [UInt8]

  /// What every PNG starts with.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// All chunks, their checksums verified.
  package static func all(in png: [UInt8]) throws -> [PNGChunk] {
    guard png.starts(with: signature) else {
      throw Bitmap.Unreadable(reason: "no signature of a PNG")
    }
    var chunks: [PNGChunk] = []
    var position = 8
    while position < png.count {
      guard position + 12 <= png.count else { throw Bitmap.Unreadable(reason: "a chunk is cut off") }
      let length = Int(bigEndian: png[position..<(position + 4)])
      let end = position + 8 + length
      guard end + 4 <= png.count else { throw Bitmap.Unreadable(reason: "a chunk is cut off") }
      let sum = png[(position + 4)..<end].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
      guard Int(sum) == Int(bigEndian: png[end..<(end + 4)]) else {
        throw Bitmap.Unreadable(reason: "a wrong checksum")
      }
      chunks.append(
        PNGChunk(
          type: String(decoding: png[(position + 4)..<(position + 8)], as: UTF8.self),
          body: Array(png[(position + 8)..<end])))
      position = end + 4
    }
    return chunks
  }
}

extension Int {
  fileprivate init(bigEndian bytes: ArraySlice<UInt8>) { self = bytes.reduce(0) { $0 << 8 | Int($1) } }
}
