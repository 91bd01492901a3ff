import CDeflate

/// Makes gzip and zip files for tests.
package enum ArchiveMaker {
  /// A gzip file of one member.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    compress(bytes) { compressor, source, count, target, room in
      libdeflate_gzip_compress(compressor, source, count, target, room)
    }
  }

  /// A raw deflate stream.
  package static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    compress(bytes) { compressor, source, count, target, room in
      libdeflate_deflate_compress(compressor, source, count, target, room)
    }
  }

  private static func compress(
    _ bytes: [UInt8],
    _ body: (OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int) -> Int
  ) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    return [UInt8](unsafeUninitializedCapacity: bytes.count + bytes.count / 100 + 1024) { buffer, count in
      count = bytes.withUnsafeBytes { body(compressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count) }
    }
  }

  /// A file for a zip archive; what is stated of it can be falsified.
  package struct Entry {
    package var path: String
    package var bytes: [UInt8]
    package var isDeflated = true
    package var statedSize: Int?
    package var flags = 0x0800
    package var method: Int?

    /// Makes an entry.
    package init(_ path: String, _ bytes: [UInt8], isDeflated: Bool = true) {
      self.path = path
      self.bytes = bytes
      self.isDeflated = isDeflated
    }
  }

  /// A zip archive.
  package static func zip(_ entries: [Entry]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = archive.count
      let data = entry.isDeflated ? deflate(entry.bytes) : entry.bytes
      let checksum = entry.bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
      let name = Array(entry.path.utf8)
      let shared =
        number(20, 2) + number(entry.flags, 2) + number(entry.method ?? (entry.isDeflated ? 8 : 0), 2) + number(0, 4)
        + number(Int(checksum), 4) + number(data.count, 4) + number(entry.statedSize ?? entry.bytes.count, 4)
        + number(name.count, 2) + number(0, 2)
      archive += number(0x0403_4B50, 4) + shared + name + data
      directory += number(0x0201_4B50, 4) + number(20, 2) + shared + number(0, 10) + number(offset, 4) + name
    }
    let start = archive.count
    archive += directory + number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
    archive += number(directory.count, 4) + number(start, 4) + number(0, 2)
    return archive
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }
}
