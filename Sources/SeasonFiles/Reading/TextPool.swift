/// A table that numbers texts by their bytes, in order of first mention, and keeps the bytes of all of them in one array: a
/// string and a place in a dictionary for each would take several times as much.
struct TextPool {
  private var bytes: [UInt8] = []
  private var table = TextTable()

  /// How many texts there are.
  var count: Int { table.count }

  /// The number of a text; that of a new one is the count of those before it.
  mutating func number(of text: String) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let known = table.count
    let number = Self.number(Piece(start: start, end: bytes.count), in: bytes, &table)
    if number < known { bytes.removeLast(bytes.count - start) }
    return number
  }

  private static func number(_ piece: Piece, in bytes: [UInt8], _ table: inout TextTable) -> Int {
    table.index(of: piece, in: bytes.span)
  }

  /// The number of a text; nil for one that is not in the table.
  func known(_ text: String) -> Int? {
    let wanted = Array(text.utf8)
    return table.known(Piece(start: 0, end: wanted.count), in: wanted.span, among: bytes.span)
  }

  /// The text of a number.
  func text(_ number: Int) -> String { bytes.span.text(table.piece(number)) }
}
