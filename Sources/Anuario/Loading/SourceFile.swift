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

  /// The files that an argument names.
  static func find(_ argument: String, shipped: [String]) throws(InputMissing) -> [SourceFile] {
    if argument == "-" {
      return [SourceFile(name: "<stdin>", bytes: Array(FileHandle.standardInput.readDataToEndOfFile()))]
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
      return isFolder.boolValue ? try folder(argument) : [try file(argument)]
    }
    if shipped.contains(argument), let bytes = EmbeddedFiles.bytes(argument, in: .seasons) {
      return [SourceFile(name: argument, bytes: bytes)]
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

  /// Every file below a folder with the extension of a text, in order of paths.
  private static func folder(_ path: String) throws(InputMissing) -> [SourceFile] {
    let extensions: Set<String> = ["txt", "json", "csv", "wiki", "wikitext"]
    guard let walk = FileManager.default.enumerator(atPath: path) else { return [] }
    let names = walk.compactMap { $0 as? String }.filter { name in
      let parts = name.split(separator: "/")
      return !parts.contains { $0.hasPrefix(".") } && extensions.contains((name as NSString).pathExtension.lowercased())
    }.sorted()
    var files: [SourceFile] = []
    for name in names {
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      var found = try file(full)
      found.isFromFolder = true
      files.append(found)
    }
    return files
  }
}
