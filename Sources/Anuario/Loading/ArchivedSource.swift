import Archives
import Diagnostics
import Football

/// What the files of an argument came to: texts, and faults of files that could not be opened up.
struct FoundFiles {
  /// The texts.
  var files: [SourceFile] = []
  /// Faults of archives and of files in them.
  var faults: [Diagnostic] = []
  /// Files of archives that are no texts.
  var skipped = 0

  mutating func add(_ other: FoundFiles) {
    files += other.files
    faults += other.faults
    skipped += other.skipped
  }
}

/// Season files in gzip and zip archives, read in place.
enum ArchivedSource {
  /// The extensions of texts; other files of folders and zip archives are passed over.
  static let textExtensions: Set<String> = ["txt", "json", "csv", "wiki", "wikitext"]

  /// Whether a path's name is that of a text, and no part of it is hidden.
  static func isText(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, let dot = name.lastIndex(of: ".") else { return false }
    return !parts.contains { $0.hasPrefix(".") && $0 != "." || $0 == "__MACOSX" }
      && textExtensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The texts of a file: itself, or for an archive what it holds.
  static func opened(_ file: SourceFile, limits: ArchiveLimits = .standard) -> FoundFiles {
    do throws(ArchiveFault) {
      switch ArchiveKind(file.bytes) {
      case nil: return FoundFiles(files: [file])
      case .gzip: return try gzip(file, limits)
      case .zip: return try zip(file, limits)
      }
    } catch {
      return FoundFiles(faults: [fault(error, of: file.name)])
    }
  }

  private static func gzip(_ file: SourceFile, _ limits: ArchiveLimits) throws(ArchiveFault) -> FoundFiles {
    let content = try GzipReader.read(file.bytes, limits: limits)
    var opened = file
    opened.bytes = content.bytes
    if content.trailing > 0 {
      opened.warnings.append(
        Diagnostic(
          id: "archive.trailing", .warning, at: SourcePlace(file: file.name),
          message: "\(content.trailing) bytes behind the compressed data belong to nothing and are left aside",
          fix: "pack the file again"))
    }
    return FoundFiles(files: [opened])
  }

  private static func zip(_ file: SourceFile, _ limits: ArchiveLimits) throws(ArchiveFault) -> FoundFiles {
    let archive = try ZipReader(file.bytes, limits: limits)
    let texts = archive.entries.filter { isText($0.path) }
    try archive.checkSizes(of: texts)
    var found = FoundFiles(skipped: archive.entries.count - texts.count)
    for entry in texts.sorted(by: { $0.path < $1.path }) {
      let name = "\(file.name)/\(entry.path)"
      do throws(ArchiveFault) {
        let content = try archive.read(entry)
        found.files.append(SourceFile(name: name, bytes: content.bytes, isFromFolder: true))
      } catch {
        found.faults.append(fault(error, of: name))
      }
    }
    if texts.isEmpty {
      found.faults.append(
        Diagnostic(
          id: "archive.empty", .error, at: SourcePlace(file: file.name),
          message: "the archive holds no text of a season",
          expected: "files that end in " + textExtensions.sorted().map { "." + $0 }.joined(separator: ", ")))
    }
    return found
  }

  private static func fault(_ fault: ArchiveFault, of name: String) -> Diagnostic {
    let id =
      switch fault {
      case .broken: "archive.broken"
      case .unsupported: "archive.unsupported"
      case .tooLarge: "archive.too-large"
      }
    return Diagnostic(
      id: id, .error, at: SourcePlace(file: name), message: "the archive cannot be read: \(fault.reason)",
      fix: "pack it again, or unpack it and name the files")
  }
}
