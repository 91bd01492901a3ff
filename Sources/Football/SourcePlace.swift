/// Where in a source a fact stood.
///
/// Lines and columns count from 1; columns count characters as a reader sees them (grapheme clusters, a tab is one).
public struct SourcePlace: Sendable, Hashable {
  /// The file's name as the user gave it; `<stdin>` for standard input.
  public var file: String
  /// The line, from 1; 0 when the fact stood in no line (a file as a whole).
  public var line: Int
  /// The column, from 1; 0 when the whole line is meant.
  public var column: Int

  /// Makes a place.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePlace: Comparable {
  /// Orders places by file, then line, then column.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourcePlace: CustomStringConvertible {
  /// The place as `file:line:column`, leaving out what is unknown.
  public var description: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if line > 0 && column > 0 { text += ":\(column)" }
    return text
  }
}
