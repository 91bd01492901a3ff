import CDeflate

/// Decompresses deflate streams into memory of a known bound.
struct Inflater: ~Copyable {
  private let decompressor: OpaquePointer

  /// Makes a decompressor; it throws where memory is out.
  init() throws(ArchiveFault) {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw ArchiveFault.tooLarge("there is no memory to expand it")
    }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// What a stream gave.
  enum Outcome {
    /// Its bytes, and how many bytes of the input it took.
    case bytes([UInt8], consumed: Int)
    /// More than there was room for.
    case noRoom
    /// No stream, or a damaged one.
    case damaged
  }

  /// Expands a raw deflate stream into at most `room` bytes.
  func inflate(_ input: ArraySlice<UInt8>, room: Int) -> Outcome {
    expand(input, room: room) { source, count, target, room, consumed, made in
      libdeflate_deflate_decompress_ex(decompressor, source, count, target, room, &consumed, &made)
    }
  }

  /// Expands one member of a gzip file into at most `room` bytes; its checksum is checked.
  func gunzip(_ input: ArraySlice<UInt8>, room: Int) -> Outcome {
    expand(input, room: room) { source, count, target, room, consumed, made in
      libdeflate_gzip_decompress_ex(decompressor, source, count, target, room, &consumed, &made)
    }
  }

  private typealias Expansion = (
    UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int, inout Int, inout Int
  ) -> libdeflate_result

  private func expand(_ input: ArraySlice<UInt8>, room: Int, _ expansion: Expansion) -> Outcome {
    var consumed = 0
    var result = LIBDEFLATE_BAD_DATA
    let bytes = [UInt8](unsafeUninitializedCapacity: max(room, 1)) { buffer, count in
      input.withUnsafeBytes { source in
        result = expansion(source.baseAddress, source.count, buffer.baseAddress, room, &consumed, &count)
      }
      if result != LIBDEFLATE_SUCCESS { count = 0 }
    }
    switch result {
    case LIBDEFLATE_SUCCESS: return .bytes(bytes, consumed: consumed)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .noRoom
    default: return .damaged
    }
  }

  /// The checksum of bytes as zip files state it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
