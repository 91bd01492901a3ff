import CDeflate

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

  /// Reads a PNG of the kind that Anuario writes: 8 bits, RGB, not interlaced, rows written as they are.
  package init(png: [UInt8]) throws {
    let chunks = try PNGChunk.all(in: png)
    guard let header = chunks.first(where: { $0.type == "IHDR" })?.body, header.count == 13,
      header[8...] == [8, 2, 0, 0, 0]
    else { throw Unreadable(reason: "not 8-bit RGB") }
    width = Int(bigEndian: header[0..<4])
    height = Int(bigEndian: header[4..<8])
    let packed = chunks.filter { $0.type == "IDAT" }.flatMap(\.body)
    let row = width * 3 + 1
    let size = row * height
    guard let decompressor = libdeflate_alloc_decompressor() else { throw Unreadable(reason: "no decompressor") }
    defer { libdeflate_free_decompressor(decompressor) }
    var result = LIBDEFLATE_BAD_DATA
    let rows = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      result = libdeflate_zlib_decompress(decompressor, packed, packed.count, target.baseAddress, size, nil)
      count = result == LIBDEFLATE_SUCCESS ? size : 0
    }
    guard result == LIBDEFLATE_SUCCESS else { throw Unreadable(reason: "pixels do not decompress") }
    bytes = []
    bytes.reserveCapacity(size)
    for y in 0..<height {
      guard rows[y * row] == 0 else { throw Unreadable(reason: "row \(y) is filtered") }
      bytes += rows[(y * row + 1)..<((y + 1) * row)]
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

  /// All chunks, their checksums verified.
  package static func all(in png: [UInt8]) throws -> [PNGChunk] {
    guard png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
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
