import Foundation

/// A file of names that cannot be read.
public struct EntrantNamesError: Error, Sendable {
  /// The file.
  public var file: String
  /// What is wrong with it.
  public var reason: String
  /// Whether there is no such file.
  public var isMissing: Bool
}

/// Names of teams for an empty sheet.
public enum EntrantNames {
  /// Reads names from a file of UTF-8, one a line; empty lines and lines that start with # are passed over.
  ///
  /// - Throws: ``EntrantNamesError`` when the file is missing, is no UTF-8, or holds no name.
  public static func read(_ file: String) throws(EntrantNamesError) -> [String] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw EntrantNamesError(file: file, reason: "there is no file of names here", isMissing: true)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw EntrantNamesError(file: file, reason: "the file is not UTF-8", isMissing: false)
    }
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\u{FEFF}")))
    }
    let names = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard !names.isEmpty else {
      throw EntrantNamesError(file: file, reason: "the file holds no name", isMissing: false)
    }
    return names
  }
}
