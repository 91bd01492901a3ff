/// Where in a source a fact stood.
///
/// Lines and columns count from 1; columns count characters as a reader sees them (grapheme clusters, a tab is one).
public struct SourcePlace: Sendable, Hashable {
  /// The file's name as the user gave it; `<stdin>` for standard input.
  public var file: String
  @usableFromInline var narrowLine: Int32
  @usableFromInline var narrowColumn: Int32

  /// The line, from 1; 0 when the fact stood in no line (a file as a whole).
  @inlinable public var line: Int {
    get { Int(narrowLine) }
    set { narrowLine = Int32(clamping: newValue) }
  }

  /// The column, from 1; 0 when the whole line is meant.
  @inlinable public var column: Int {
    get { Int(narrowColumn) }
    set { narrowColumn = Int32(clamping: newValue) }
  }

  /// Makes a place.
  @inlinable public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    narrowLine = Int32(clamping: line)
    narrowColumn = Int32(clamping: column)
  }
}

extension SourcePlace: Comparable {
  /// Orders places by file, then line, then column.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.narrowLine, left.narrowColumn) < (right.narrowLine, right.narrowColumn)
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
