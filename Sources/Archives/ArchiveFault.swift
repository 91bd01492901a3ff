/// Why an archive, or a file in it, cannot be read.
package enum ArchiveFault: Error, Sendable, Hashable {
  /// It ends before what it announces, or its parts do not fit together.
  case broken(String)
  /// A file of it is written in a way that is not read.
  case unsupported(String)
  /// It expands to more than the limits allow.
  case tooLarge(String)

  /// The reason in words.
  package var reason: String {
    switch self {
    case .broken(let reason), .unsupported(let reason), .tooLarge(let reason): reason
    }
  }
}

/// How much an archive may expand to.
package struct ArchiveLimits: Sendable, Hashable {
  /// Bytes of one file.
  package var file: Int
  /// Bytes of all files together.
  package var total: Int

  /// Makes limits.
  package init(file: Int, total: Int) {
    self.file = file
    self.total = total
  }

  /// 200 MB a file, 1 GiB in all.
  package static let standard = ArchiveLimits(file: 200_000_000, total: 1 << 30)
}

/// A file of an archive.
package struct ArchivedFile: Sendable, Hashable {
  /// Its path within the archive, with slashes.
  package var path: String
  /// Its bytes.
  package var bytes: [UInt8]
}

/// A kind of archive, told by its first bytes.
package enum ArchiveKind: Sendable, Hashable {
  case gzip
  case zip

  /// The kind of some bytes; nil where they are no archive.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else {
      return nil
    }
  }
}
