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
  /// The number of the row's ``CSVContext``.
  var context: Int32 = 0
  /// The number of the row's ``CSVDetail``.
  var detail: Int32 = 0

  /// Takes the score of a cell; gives what else it says, or nil where it cannot be read.
  mutating func take(_ cell: ScoreCell) -> [String]? {
    switch cell {
    case .plain(let goals):
      score.fullTime = goals
      status = .played
    case .noted(let goals, let notes, let status):
      score = notes.score(of: goals)
      self.status = status
      return notes.remarks
    case .none: status = .scheduled
    case .unknown: status = .played
    case .unreadable: return nil
    }
    return []
  }

  /// Whether the first cell of a row that is no match says that the others are sums or means of those above.
  static func isOfSums(_ head: String) -> Bool {
    guard let word = Folding.heading(head).words.first else { return false }
    return sums.contains(word)
  }

  private static let sums: Set<String> = [
    "total", "totals", "totales", "totale", "totali", "totais", "totaux", "sum", "sums", "summe", "suma", "soma",
    "somme", "somma", "gesamt", "insgesamt", "average", "mean", "promedio", "media", "moyenne", "durchschnitt",
    "totaal",
  ]
}

/// What places a match in a competition, season, stage and round; many rows share one.
struct CSVContext: Hashable {
  var season: CSVRow.Text = -1
  var division: CSVRow.Text = -1
  var league: CSVRow.Text = -1
  var tournament: CSVRow.Text = -1
  var country: CSVRow.Text = -1
  var stage: CSVRow.Text = -1
  var group: CSVRow.Text = -1
  var round: CSVRow.Text = -1
  var leg: CSVRow.Text = -1
  var format: CSVRow.Text = -1

  /// The columns that it is read from.
  static let roles: [CSVRole] = [
    .season, .seasonEnd, .division, .league, .tournament, .country, .stage, .group, .round, .leg, .format,
  ]
}

/// What programs write into the cells of any column where nothing is known.
enum MissingWords {
  /// The short ones as ``Swift/Span/shortWord(_:)`` has them.
  static let codes = Set(["na", "n/a", "nan", "null"].map(TextWords.shortWord))
  /// The long one.
  static let long = "not applicable"
}

/// The cells of a column that says whether something was so.
enum FlagCell {
  /// Whether a cell says yes; nil for other words.
  static func read(_ text: String) -> Bool? {
    let key = Folding.key(text)
    return yes.contains(key) ? true : no.contains(key) ? false : nil
  }

  private static let yes: Set<String> = ["true", "t", "1", "yes", "y", "si", "ja", "j", "sim", "oui", "x"]
  private static let no: Set<String> = ["false", "f", "0", "no", "n", "nein", "nao", "non"]
}

/// What the cells of a column of statuses mean.
enum CSVStatus {
  /// The status that a cell names; nil where it says that the match was played, or nothing known.
  static func read(_ text: String) -> MatchStatus? {
    let key = Folding.key(text)
    return coming.contains(key) ? .scheduled : codes[key] ?? ScoreCell.status(key)
  }

  private static let coming: Set<String> = [
    "incomplete", "scheduled", "timed", "upcoming", "not started", "ns", "tbd", "fixture", "pending", "programado",
    "por jugar", "pendiente",
  ]
  private static let codes: [String: MatchStatus] = [
    "pst": .postponed, "canc": .cancelled, "abd": .abandoned(replayed: false), "wo": .walkover,
    "canceled": .cancelled,
  ]
}

/// What else a row says of its match; most tables say little, and then rows that follow one another share it.
struct CSVDetail: Hashable {
  var time: CSVRow.Text = -1
  var city: CSVRow.Text = -1
  var stadium: CSVRow.Text = -1
  var comment: CSVRow.Text = -1
  var aggregate: CSVRow.Text = -1
  /// Notes that stood beside the score.
  var note: String?

  /// The columns that it is read from.
  static let roles: [CSVRole] = [.time, .venue, .stadium, .comment, .aggregate]
}

/// A table of matches as it was read.
struct CSVTable {
  /// The rows, in order.
  var rows: [CSVRow] = []
  /// The contexts of the rows by their numbers.
  private(set) var contexts: [CSVContext] = []
  /// The details of the rows by their numbers.
  private(set) var details: [CSVDetail] = []
  /// The texts of the cells.
  private(set) var texts = TextTable()
  /// The texts that hold doubled quotes, which stand for one each.
  private var quoted: Set<CSVRow.Text> = []
  /// The title above the header, where it names a season.
  var title: (competition: String, label: String?)?
  /// What stands in rows of their own above and below the matches: sources, remarks.
  var notes: [Note] = []
  /// The columns of the last header.
  var columns = CSVColumns([])
  /// Whether any slashed date needs the day to come first, or the month.
  var dayFirstCount = 0
  /// Rows whose date needs the month to come first.
  var swappedCount = 0

  /// How many rows each context has.
  private(set) var contextCounts: [Int] = []
  private var contextNumbers: [CSVContext: Int32] = [:]
  private var lastContext: Int32 = 0

  /// The number of a cell's text, new where the text is.
  mutating func number(of cell: CSVCell, in bytes: [UInt8]) -> CSVRow.Text {
    let known = texts.count
    let number = CSVRow.Text(truncatingIfNeeded: texts.index(of: cell.piece, in: bytes.span))
    if cell.isQuoted, number == known, bytes.span.text(cell.piece).holds("\"\"") { quoted.insert(number) }
    return number
  }

  /// Adds a row under its context and detail.
  mutating func add(_ row: CSVRow, _ context: CSVContext, _ detail: CSVDetail) {
    if contexts.isEmpty || contexts[Int(lastContext)] != context {
      lastContext = contextNumbers[context] ?? Int32(truncatingIfNeeded: contexts.count)
      if Int(lastContext) == contexts.count {
        contextNumbers[context] = lastContext
        contexts.append(context)
        contextCounts.append(0)
      }
    }
    contextCounts[Int(lastContext)] += 1
    if details.isEmpty || details[details.count - 1] != detail { details.append(detail) }
    var row = row
    row.context = lastContext
    row.detail = Int32(truncatingIfNeeded: details.count - 1)
    rows.append(row)
  }

  /// What places a row.
  func context(_ row: CSVRow) -> CSVContext { contexts[Int(row.context)] }

  /// The string of a text, blanks made single; nil for none.
  func string(_ number: CSVRow.Text, in bytes: [UInt8]) -> String? {
    guard number >= 0, Int(number) < texts.count else { return nil }
    let piece = texts.piece(Int(number))
    let name =
      quoted.contains(number)
      ? Fragment(line: Self.unescaped(bytes.span.text(piece)), number: 1).name : bytes.span.name(piece)
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
