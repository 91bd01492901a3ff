import Diagnostics
import Football

/// Reads the lines of football.txt, one after another.
///
/// Every line is told by its first bytes where they tell it, and is made a string only where it must be kept as one.
struct TextParser {
  /// The text.
  let text: SourceText
  /// What the reader is told.
  let options: ReadingOptions

  /// What the file's path names.
  let path: TextTitle
  /// The open season.
  var season: TextSeason
  /// The seasons that are complete.
  var finished: [Season] = []
  /// What every line was.
  var lines: [FootballTextLine] = []
  /// What was found.
  var diagnostics = DiagnosticList()

  /// The line that is read.
  var line = 0
  /// Where the line starts, its blanks included.
  var lineStart = 0
  /// The day of the matches that follow.
  var day: Day?
  /// The time of the matches that follow.
  var time: String?
  /// The place of the matches that follow.
  var venue: String?
  /// The last match, for the lists of goals below it.
  var lastMatch: (round: Int, match: Int)?
  /// The last score, for the lists of goals below it.
  var lastScore: Goals?
  /// An open list of goals.
  var goals: TextGoals?
  /// Whether the next list of goals may have its sides in the order of a tie.
  var mayTurnGoals = false
  /// Whether a list of players or cards goes on.
  var isInProperty = false
  /// Whether a list of the best scorers was opened, in which a name and a number are no team and its goals.
  var isAmongScorers = false
  /// The last line in which goals stood behind names, and whether a heading or a day stands right above the line.
  var goalsBehindLine = 0
  var startsBlock = false
  /// Whether it is a note under its key, of which every line is kept.
  var isInNote = false
  /// Where a `<!--` stood that is not closed yet.
  var openComment: SourcePlace?
  /// The last definition of a round, where no heading follows it.
  var pending: (heading: TextHeading, place: SourcePlace)?
  /// Whether `__END__` was read.
  var isEnded = false
  /// Venues by their bytes' text, so that each is one string.
  var venues = TextStrings()
  /// Times of day, each one string.
  var times = TextStrings()
  /// Headings by their bytes, for they come back from season to season.
  var headingTable = TextTable()
  /// What each of them says.
  var headings: [TextHeading] = []
  /// Titles without a match below them.
  var emptyTitles: [(title: String, place: SourcePlace)] = []

  /// Makes a parser.
  init(text: SourceText, options: ReadingOptions) {
    self.text = text
    self.options = options
    path = TextTitle(path: text.file)
    season = TextSeason(file: text.file, path: path)
  }

  /// Reads every line.
  mutating func readAll() {
    let content = text.bytes
    let bytes = content.span
    lines.reserveCapacity(text.lineCount)
    for number in 1..<(text.lineCount + 1) {
      if diagnostics.isHopeless {
        diagnostics.stop(at: SourcePlace(file: text.file, line: number))
        break
      }
      let range = text.range(ofLine: number)
      line = number
      lineStart = range.lowerBound
      let read = readLine(Piece(start: range.lowerBound, end: range.upperBound), bytes)
      if read != .blank { startsBlock = read == .heading || read == .date }
      lines.append(read)
    }
    closeGoals(bytes)
    if let openComment { report(.unclosedComment, .warning, at: openComment, length: 4) }
    finishSeason()
    if !finished.isEmpty {
      for empty in emptyTitles {
        report(.emptyTitle(empty.title), .warning, at: empty.place, length: empty.title.count)
      }
    }
    if finished.isEmpty, !diagnostics.hasErrors {
      report(.noSeason, .error, at: SourcePlace(file: text.file), length: 0)
    }
  }

  // MARK: Lines

  private mutating func readLine(_ whole: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    if isEnded { return .residue }
    var piece = bytes.trimmed(whole)
    if openComment != nil { return continueComment(piece, bytes) }
    guard !piece.isEmpty else {
      closeGoals(bytes)
      isInProperty = false
      return .blank
    }
    let first = bytes[piece.start]
    if first == Byte.hash { return readComment(piece, bytes) }
    if first == UInt8(ascii: "<"), bytes.has("<!--", at: piece.start, in: piece) { return openComment(piece, bytes) }
    if first == UInt8(ascii: "_"), bytes.has("__END__", at: piece.start, in: piece) {
      isEnded = true
      return .residue
    }
    if isRuler(piece, bytes) { return .residue }
    let marks = TextMarks(piece, in: bytes)
    piece = bytes.trimmed(Piece(start: piece.start, end: marks.end))
    if let level = marker(piece, bytes) {
      closeAll(bytes)
      return readMarked(level.level, Piece(start: level.end, end: piece.end), marks: marks, bytes)
    }
    if first == Byte.equals {
      closeAll(bytes)
      return readHeading(piece, bytes)
    }
    if goals != nil {
      if let read = continueGoals(piece, marks: marks, bytes) { return read }
    } else if isInProperty {
      if let read = continueProperty(piece, marks: marks, bytes) { return read }
    }
    if let bar = marks.bar { return readDefinition(piece, bar: bar, bytes) }
    return readPlain(piece, indent: piece.start - whole.start, marks: marks, bytes)
  }

  private mutating func readPlain(
    _ piece: Piece, indent: Int, marks: TextMarks, _ bytes: Span<UInt8>
  ) -> FootballTextLine {
    let first = bytes[piece.start]
    if first == Byte.open, let read = openGoals(piece, close: Byte.close, bytes) { return read }
    if first == Byte.openSquare { return readSquare(piece, bytes) }
    if first == Byte.hyphen, bytes.at(piece.start + 1, in: piece) == Byte.semicolon, lastMatch != nil {
      return readBareGoals(piece, bytes)
    }
    // `Group A:` is a heading, and no property without a value.
    if marks.property == piece.end - 1, piece.count > 1,
      let read = readBareHeading(Piece(start: piece.start, end: piece.end - 1), bytes)
    {
      return read
    }
    if let colon = marks.property, marks.at.map({ colon < $0 }) ?? true {
      if let read = readRoundAndMatch(piece, colon: colon, marks: marks, bytes) { return read }
      if readProperty(piece, colon: colon, bytes) { return .property }
    }
    return readFact(piece, indent: indent, marks: marks, bytes)
  }

  /// A line of nothing but hyphens, equals signs, stars, tildes or underscores.
  private func isRuler(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count >= 3 else { return false }
    var offset = piece.start
    while offset < piece.end {
      switch bytes[offset] {
      case Byte.hyphen, Byte.equals, Byte.star, UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "+"): offset += 1
      default: return false
      }
    }
    return true
  }

  /// The level of a heading's mark `▪`, `▪▪`, `»`, `::`, and the offset behind it.
  private func marker(_ piece: Piece, _ bytes: Span<UInt8>) -> (level: Int, end: Int)? {
    var level = 0
    var offset = piece.start
    while offset < piece.end {
      if bytes.has("▪", at: offset, in: piece) {
        offset += 3
      } else if bytes.has("»", at: offset, in: piece) {
        offset += 2
      } else if bytes.has("::", at: offset, in: piece) {
        offset += 2
      } else {
        break
      }
      level += 1
    }
    return level > 0 ? (level, offset) : nil
  }

  // MARK: Comments

  private mutating func readComment(_ piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    readHeader(Piece(start: piece.start + 1, end: piece.end), bytes) ? .header : .comment
  }

  private mutating func openComment(_ piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    openComment = place(piece.start, bytes)
    return continueComment(Piece(start: piece.start + 4, end: piece.end), bytes)
  }

  private mutating func continueComment(_ piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    var offset = piece.start
    while offset + 2 < piece.end {
      if bytes[offset] == Byte.hyphen, bytes.has("-->", at: offset, in: piece) {
        openComment = nil
        break
      }
      offset += 1
    }
    return .comment
  }

  // MARK: Properties

  /// Whether the line is a property such as `Referee: …`, `Germany: Neuer, …`.
  private mutating func readProperty(_ piece: Piece, colon: Int, _ bytes: Span<UInt8>) -> Bool {
    let key = Piece(start: piece.start, end: colon)
    guard bytes[key.start].isLetter, bytes.score(in: key, from: key.start) == nil,
      // `Jul 7: Team 1-3 Team`: the day of a match.
      bytes.date(at: key.start, in: piece, allowsWords: false)?.end != colon,
      // `Alba vs Berta: 1-2`
      versus(in: key, bytes) == nil || bytes.score(in: piece, from: colon) == nil
    else { return false }
    closeGoals(bytes)
    if opensList(key, bytes) { isAmongScorers = true }
    isInNote = key.count <= 5 && Self.noteKeys.contains(Folding.key(bytes.text(key)))
    if isInNote { keep(piece, bytes) }
    isInProperty = isInNote || goesOn(piece, bytes)
    return true
  }

  /// Keys of what is said beside the matches.
  private static let noteKeys: Set<String> = ["nb", "n.b.", "note", "notes", "nota", "notas", "anm.", "hinw."]

  private func goesOn(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    let last = bytes[piece.end - 1]
    return last == Byte.comma || last == Byte.semicolon || last == Byte.hyphen
  }

  /// Takes a further line of a property; nil when the line is something else.
  private mutating func continueProperty(
    _ piece: Piece, marks: TextMarks, _ bytes: Span<UInt8>
  ) -> FootballTextLine? {
    if bytes.moment(in: piece, allowsWords: false)?.date != nil, bytes[piece.start].isLetter {
      isInProperty = false
      return nil
    }
    if isInNote {
      // It has no sign for its end: what follows is a match where it has a score.
      guard bytes.score(in: piece, from: piece.start) == nil else {
        isInProperty = false
        return nil
      }
      keep(piece, bytes)
      return .property
    }
    isInProperty = goesOn(piece, bytes)
    return .property
  }

  // MARK: Places and reports

  /// A place of an offset of the line; in lines too long to be gone through again and again, bytes before it count.
  func place(_ offset: Int, _ bytes: Span<UInt8>) -> SourcePlace {
    let isPlain = offset - lineStart > 10_000 || bytes.isASCII(Piece(start: lineStart, end: offset))
    let column = isPlain ? offset - lineStart + 1 : text.column(ofByte: offset, inLine: line)
    return SourcePlace(file: text.file, line: line, column: column)
  }

  /// Reports a problem.
  mutating func report(_ problem: TextProblem, _ severity: Severity, at place: SourcePlace, length: Int) {
    diagnostics.append(problem.diagnostic(severity, at: place, length: length))
  }

  /// Refuses a line that should be a fact: an error, or with leniency a warning and the line kept as text.
  mutating func refuse(_ piece: Piece, _ problem: TextProblem, at part: Piece? = nil, _ bytes: Span<UInt8>)
    -> FootballTextLine
  {
    var part = part ?? piece
    // No more than a line's worth is marked.
    part.end = min(part.end, part.start + 400)
    report(
      problem, options.isLenient ? .warning : .error, at: place(part.start, bytes), length: bytes.text(part).count)
    if options.isLenient { keep(piece, bytes) }
    return .unreadable
  }

  /// Keeps a line as text.
  mutating func keep(_ piece: Piece, kind: Note.Kind = .prose, _ bytes: Span<UInt8>) {
    season.notes.append(
      Note(kind, text: bytes.text(piece), heading: season.heading, place: place(piece.start, bytes)))
  }

  /// Ends lists of goals and of players.
  mutating func closeAll(_ bytes: Span<UInt8>) {
    closeGoals(bytes)
    isInProperty = false
    lastMatch = nil
  }

  /// Heads of tables, and of other lists of names with numbers.
  private static let tables: Set<String> = [
    "posiciones", "clasificacion", "classifica", "classificacao", "tabelle", "tabla", "table", "standings", "points",
    "puntos",
  ]
  static let lists: Set<String> = [
    "titles", "titulos", "palmares", "ranking", "estadisticas", "statistics", "tarjetas", "cards", "asistencia",
    "attendance", "attendances", "assists", "asistencias",
  ]

  /// Whether a line opens a list of the best scorers, or another of names and numbers.
  func opensList(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    piece.count <= 40 && Self.opensList(bytes.text(piece))
  }

  /// Whether a text heads such a list.
  static func opensList(_ text: String) -> Bool {
    let words = Set(Folding.heading(text).words)
    return words.count <= 3
      && [RSSSFHeading.scorers, Self.tables, Self.lists].contains { !$0.isDisjoint(with: words) }
  }
}
