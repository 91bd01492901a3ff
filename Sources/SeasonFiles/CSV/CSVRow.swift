import Football

/// A match as its row has it, names as numbers of the interner: small, so that a million of them cost little.
struct CSVRow {
  /// The number of a text; -1 for none.
  typealias Text = Int32

  var home: Text = -1
  var away: Text = -1
  var day: Day?
  var score = Score()
  var status = MatchStatus.scheduled
  var ground: Ground = .unknown
  var line: Int32 = 0
  var column: Int32 = 0
  var time: Text = -1
  var round: Text = -1
  var stage: Text = -1
  var group: Text = -1
  var season: Text = -1
  var division: Text = -1
  var league: Text = -1
  var tournament: Text = -1
  var country: Text = -1
  var city: Text = -1
  var stadium: Text = -1
  var comment: Text = -1
  var aggregate: Text = -1
  /// Notes that stood beside the score; nil for most.
  var note: String?
}

/// A table of matches as it was read.
struct CSVTable {
  /// The rows, in order.
  var rows: [CSVRow] = []
  /// The texts of the cells.
  var texts = ByteInterner()
  /// The columns of the last header.
  var columns = CSVColumns([])
  /// Whether any slashed date needs the day to come first, or the month.
  var dayFirstCount = 0
  /// Rows whose date needs the month to come first.
  var swappedCount = 0

  /// The string of a text, blanks made single; nil for none.
  func string(_ number: CSVRow.Text, in bytes: [UInt8]) -> String? {
    guard number >= 0, Int(number) < texts.cells.count else { return nil }
    let cell = texts.cells[Int(number)]
    var text = String(decoding: bytes[cell.range], as: UTF8.self)
    if cell.isQuoted, text.contains("\"\"") { text = Self.unescaped(text) }
    let name = Fragment(line: text, number: 1).name
    return name.isEmpty ? nil : name
  }

  /// Doubled quotes made single.
  static func unescaped(_ text: String) -> String {
    var result = ""
    var isQuote = false
    for character in text {
      if character == "\"", isQuote {
        isQuote = false
        continue
      }
      isQuote = character == "\""
      result.append(character)
    }
    return result
  }
}
