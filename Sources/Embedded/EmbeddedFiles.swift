import CEmbedded

/// The files that ship inside the binary.
package enum EmbeddedFiles {
  /// The folders of files that ship.
  package enum Folder: String, Sendable {
    case styles
    case words
    case rules
    case seasons
    case templates
  }

  /// The names of the files of a folder, in order.
  package static func names(in folder: Folder) -> [String] {
    entries(in: folder).map { String(cString: $0.name) }
  }

  /// The bytes of a file, or nil when none of that name ships.
  package static func bytes(_ name: String, in folder: Folder) -> [UInt8]? {
    entries(in: folder).first { String(cString: $0.name) == name }
      .map { Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)) }
  }

  private static func entries(in folder: Folder) -> [EmbeddedFile] {
    (0..<embedded_file_count).map { embedded_file($0) }.filter { String(cString: $0.folder) == folder.rawValue }
  }
}
