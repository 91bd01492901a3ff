/// Reads zip files (PKWARE's APPNOTE 6.3): stored and deflated files; no encryption, no further volumes, no zip64.
package struct ZipReader {
  /// An entry of the central directory.
  package struct Entry: Sendable, Hashable {
    /// The path, with slashes.
    package var path: String
    /// The size of the expanded file, as stated.
    package var size: Int
    fileprivate var compressedSize: Int
    fileprivate var offset: Int
    fileprivate var method: Int
    fileprivate var checksum: UInt32
    fileprivate var isEncrypted: Bool
  }

  /// The files, in the directory's order; folders are left out.
  package let entries: [Entry]
  private let bytes: [UInt8]
  private let limits: ArchiveLimits

  /// Reads the directory of an archive.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = .standard) throws(ArchiveFault) {
    self.bytes = bytes
    self.limits = limits
    entries = try Self.directory(of: bytes)
  }

  // MARK: The directory

  private static func directory(of bytes: [UInt8]) throws(ArchiveFault) -> [Entry] {
    guard let end = endRecord(of: bytes) else {
      throw ArchiveFault.broken("it is cut off: the directory at its end is missing")
    }
    let count = number(bytes, end + 10, 2)
    let size = number(bytes, end + 12, 4)
    var offset = number(bytes, end + 16, 4)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      throw ArchiveFault.unsupported("it is a zip64 archive, which is not read; pack it in parts of less than 4 GB")
    }
    if number(bytes, end + 4, 2) != 0 {
      throw ArchiveFault.unsupported("it is one volume of several; join them first")
    }
    guard offset + size <= end else { throw ArchiveFault.broken("its directory lies outside of the file") }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard offset + 46 <= end, number(bytes, offset, 4) == 0x0201_4B50 else {
        throw ArchiveFault.broken("its directory is damaged at byte \(offset)")
      }
      let lengths = (number(bytes, offset + 28, 2), number(bytes, offset + 30, 2), number(bytes, offset + 32, 2))
      let next = offset + 46 + lengths.0 + lengths.1 + lengths.2
      guard next <= end else { throw ArchiveFault.broken("its directory is damaged at byte \(offset)") }
      let path = name(bytes[(offset + 46)..<(offset + 46 + lengths.0)])
      let entry = Entry(
        path: path, size: number(bytes, offset + 24, 4), compressedSize: number(bytes, offset + 20, 4),
        offset: number(bytes, offset + 42, 4), method: number(bytes, offset + 10, 2),
        checksum: UInt32(truncatingIfNeeded: number(bytes, offset + 16, 4)),
        isEncrypted: number(bytes, offset + 8, 2) & 1 != 0)
      if !path.hasSuffix("/") { entries.append(entry) }
      offset = next
    }
    return entries
  }

  /// Where the record at the end starts; a comment of up to 65,535 bytes may follow it.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for start in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1)
    where bytes[start] == 0x50 && number(bytes, start, 4) == 0x0605_4B50 {
      return start
    }
    return nil
  }

  /// A number of bytes, the lowest first; the caller knows that they are there.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    return (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }

  /// A path in UTF-8, else byte by byte as Latin-1; backslashes are slashes.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let text =
      String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    return String(text.map { $0 == "\\" ? "/" : $0.isNewline ? " " : $0 })
  }

  // MARK: Files

  /// Throws where files expand to more than the limits allow, by their stated sizes, which expanding holds them to.
  package func checkSizes(of entries: [Entry]) throws(ArchiveFault) {
    var total = 0
    for entry in entries {
      guard entry.size <= limits.file else {
        throw ArchiveFault.tooLarge(
          "\(entry.path) expands to \(GzipReader.megabytes(entry.size)); at most \(GzipReader.megabytes(limits.file)) are read"
        )
      }
      total += entry.size
    }
    guard total <= limits.total else {
      throw ArchiveFault.tooLarge(
        "it expands to \(GzipReader.megabytes(total)); at most \(GzipReader.megabytes(limits.total)) are read")
    }
  }

  /// The bytes of a file, checked against its size and checksum.
  package func read(_ entry: Entry) throws(ArchiveFault) -> ArchivedFile {
    guard !entry.isEncrypted else { throw ArchiveFault.unsupported("it is encrypted") }
    if entry.size == 0xFFFF_FFFF || entry.compressedSize == 0xFFFF_FFFF || entry.offset == 0xFFFF_FFFF {
      throw ArchiveFault.unsupported("it is written in zip64, which is not read")
    }
    guard entry.size <= limits.file else {
      throw ArchiveFault.tooLarge("it expands to \(GzipReader.megabytes(entry.size))")
    }
    let header = entry.offset
    guard header + 30 <= bytes.count, Self.number(bytes, header, 4) == 0x0403_4B50 else {
      throw ArchiveFault.broken("its data are not where the directory says")
    }
    let start = header + 30 + Self.number(bytes, header + 26, 2) + Self.number(bytes, header + 28, 2)
    guard start + entry.compressedSize <= bytes.count else { throw ArchiveFault.broken("it is cut off") }
    let content = try expand(bytes[start..<(start + entry.compressedSize)], of: entry)
    guard content.count == entry.size, Inflater.checksum(content) == entry.checksum else {
      throw ArchiveFault.broken("its content does not match its checksum")
    }
    return ArchivedFile(path: entry.path, bytes: content)
  }

  private func expand(_ data: ArraySlice<UInt8>, of entry: Entry) throws(ArchiveFault) -> [UInt8] {
    switch entry.method {
    case 0: return Array(data)
    case 8:
      switch try Inflater().inflate(data, room: entry.size) {
      case .bytes(let content, _): return content
      case .noRoom:
        throw ArchiveFault.broken("it expands to more than the \(entry.size) bytes that the directory states")
      case .damaged: throw ArchiveFault.broken("its compressed data are damaged")
      }
    default:
      throw ArchiveFault.unsupported("it is packed with method \(entry.method); stored and deflated files are read")
    }
  }
}
