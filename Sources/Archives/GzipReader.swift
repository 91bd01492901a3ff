/// Reads gzip files (RFC 1952) of one or more members.
package enum GzipReader {
  /// A gzip file's content.
  package struct Content: Sendable, Hashable {
    /// The bytes of all members.
    package var bytes: [UInt8]
    /// How many bytes behind the last member belong to none; fillings of zeros are not counted.
    package var trailing: Int
  }

  /// The most that deflate can expand a byte to.
  private static let greatestRatio = 1032

  /// Expands a file; what stands behind its last member is left aside and counted.
  package static func read(
    _ bytes: [UInt8], limits: ArchiveLimits = .standard
  ) throws(ArchiveFault) -> Content {
    let inflater = try Inflater()
    var content: [UInt8] = []
    var rest = bytes[...]
    var isFirst = true
    while isFirst || (rest.count > 18 && rest.starts(with: [0x1F, 0x8B, 0x08])) {
      let (member, consumed) = try Self.member(rest, of: inflater, room: limits.file - content.count, isFirst: isFirst)
      if isFirst { content = member } else { content += member }
      guard consumed > 0 else { break }
      rest = rest.dropFirst(consumed)
      isFirst = false
    }
    return Content(bytes: content, trailing: rest.allSatisfy { $0 == 0 } ? 0 : rest.count)
  }

  /// One member, in growing room: the size that its end states is a hint alone.
  private static func member(
    _ input: ArraySlice<UInt8>, of inflater: borrowing Inflater, room limit: Int, isFirst: Bool
  ) throws(ArchiveFault) -> ([UInt8], consumed: Int) {
    let possible = min(max(limit, 0), input.count.multipliedReportingOverflow(by: greatestRatio).partialValue)
    var room = min(possible, isFirst ? max(stated(input), input.count * 4, 1 << 16) : 1 << 16)
    while true {
      switch inflater.gunzip(input, room: room) {
      case .bytes(let bytes, let consumed): return (bytes, consumed)
      case .damaged:
        // What follows a sound member and only looks like one is trailing garbage.
        if !isFirst { return ([], 0) }
        throw ArchiveFault.broken("it is cut off or damaged: its compressed data cannot be expanded")
      case .noRoom:
        guard room < possible else {
          throw ArchiveFault.tooLarge("it expands to more than \(Self.megabytes(limit)), the most that is read")
        }
        room = min(possible, room * 4)
      }
    }
  }

  private static func stated(_ input: ArraySlice<UInt8>) -> Int {
    guard input.count >= 18 else { return 0 }
    return input.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// A size in words.
  static func megabytes(_ bytes: Int) -> String {
    bytes >= 1_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes) bytes"
  }
}
