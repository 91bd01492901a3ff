import Diagnostics
import Embedded
import Football
import Foundation

/// An argument that names nothing that can be read.
struct InputMissing: Error {
  var diagnostic: Diagnostic
}

/// The bytes of one text with the name to report it by.
struct SourceFile {
  var name: String
  var bytes: [UInt8]
  /// Whether a folder named it, so that it may turn out to be no season.
  var isFromFolder = false
  /// What was found in opening it.
  var warnings: [Diagnostic] = []

  /// The files that an argument names; archives are opened up.
  static func find(_ argument: String, shipped: [String]) throws(InputMissing) -> FoundFiles {
    if argument == "-" {
      let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
      return ArchivedSource.opened(SourceFile(name: "<stdin>", bytes: bytes))
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
      return isFolder.boolValue ? try folder(argument) : ArchivedSource.opened(try file(argument))
    }
    if shipped.contains(argument), let bytes = EmbeddedFiles.bytes(argument, in: .seasons) {
      return FoundFiles(files: [SourceFile(name: argument, bytes: bytes)])
    }
    let nearest = NearestName.find(argument, among: shipped)
    throw InputMissing(
      diagnostic: Diagnostic(
        id: "input.missing", .error, at: SourcePlace(file: argument),
        message: "there is no file, folder or shipped season of this name",
        expected: "a path, - for standard input, or one of \(shipped.joined(separator: ", "))",
        fix: nearest.map { "did you mean \($0)?" }))
  }

  private static func file(_ path: String) throws(InputMissing) -> SourceFile {
    do {
      return SourceFile(name: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      throw InputMissing(
        diagnostic: Diagnostic(
          id: "input.unreadable", .error, at: SourcePlace(file: path),
          message: "the file cannot be opened: \(reason(error))", fix: "check its permissions"))
    }
  }

  /// The reason that the system gives, in a few words.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    guard underlying.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(underlying.code))).lowercased()
  }

  /// Every text and archive below a folder, in order of paths.
  private static func folder(_ path: String) throws(InputMissing) -> FoundFiles {
    guard let walk = FileManager.default.enumerator(atPath: path) else { return FoundFiles() }
    let names = walk.compactMap { $0 as? String }.filter { ArchivedSource.isText($0) || isArchive($0) }.sorted()
    var found = FoundFiles()
    for name in names {
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      var file = try file(full)
      file.isFromFolder = true
      found.add(ArchivedSource.opened(file))
    }
    return found
  }

  /// Whether a path's name is that of an archive, and no part of it is hidden.
  private static func isArchive(_ path: String) -> Bool {
    !path.split(separator: "/").contains { $0.hasPrefix(".") }
      && ["gz", "zip"].contains((path as NSString).pathExtension.lowercased())
  }
}
