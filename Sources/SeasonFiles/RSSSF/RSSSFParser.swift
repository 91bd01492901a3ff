import Diagnostics
import Football

/// Reads the lines of an RSSSF text, one after another.
///
/// Matches, goals and dates are read and kept by the parser of football.txt, which has its spellings from these texts.
struct RSSSFParser {
  /// A row of a table as it stood, until the names of the competition are known.
  struct StatedRow {
    var row: RSSSFRow
    var rank: Int?
    var stage: String?
    /// The stage that was open, for groups of one name stand in several.
    var part: String
    var place: SourcePlace
  }

  /// A cross table, until it is known whether its matches stand elsewhere.
  struct StatedGrid {
    var rows: [(row: RSSSFGridRow, place: SourcePlace)]
    var stage: String
    /// The group whose heading stands above it, as the season has it; nil where none does.
    var group: TextSeason.RoundKey?
  }

  /// A block of lines that goes on up to a blank line.
  enum Block { case none, note, footnote, teams, scorers, kicks, kickTable }

  let text: SourceText
  let options: ReadingOptions
  /// What reads matches, dates and goals, and keeps the competition that is open.
  var facts: TextParser
  /// The seasons that are complete.
  var finished: [Season] = []
  /// What every line was.
  var lines: [RSSSFLine] = []
  /// What was found.
  var diagnostics = DiagnosticList()

  /// The title of the whole text.
  var page: TextTitle?
  /// The title that a comment above the text gives it, for a text that has none.
  var keptTitle: String?
  /// What the bytes of the line tell.
  var shape = RSSSFShape()
  /// Where it stood, and as what.
  var pageTitle = (text: "", place: SourcePlace(file: ""))
  /// The title of the competition that is open.
  var section: String?
  /// The season of that title, where it is another than the page's.
  var sectionLabel: String?
  /// Whether any ruler stood above.
  var hasRulers = false
  /// Whether a round, match or table stood in the competition.
  var hasFacts = false
  /// Headings of stages above, for those that are parts of them.
  var majorStage = ""
  /// The name of the open stage.
  var stage = ""
  /// The name of the open group or stage, which a table is of.
  var tableOf: String?
  /// The days that stand for the matches below, where they are two legs.
  var legDays: [Day] = []

  /// What became of the matches below without a score, as their day says.
  var dayStatus: MatchStatus?

  /// The legs of the tie above that no goals were listed of yet, the next one last.
  var legsWithoutGoals: [PlayedLeg] = []

  /// The match above whose teams stand on lines of their own, while its report goes on.
  var sides: MatchOfSides?
  /// The match that a report below it is of, until its goals were read.
  var boxed: PlayedLeg?
  /// The column of the goals that stand behind a match and go on in the next lines.
  var goalColumn = 0
  /// Whether a bracket among them goes on.
  var isInBracket = false
  /// Where the first day stood whose year nothing tells.
  var yearless: SourcePlace?

  /// The column in which the teams start behind a column of places.
  var teamColumn: Int?

  /// The open block.
  var block = Block.none
  /// Whether a table below is one of the end.
  var isFinalTable = true
  /// The order of a table's columns.
  var columns = RSSSFColumns()
  /// The rank of the row above.
  var lastRank: Int?
  /// The rows of tables.
  var rows: [StatedRow] = []
  /// The rows of an open cross table.
  var openGrid: [(row: RSSSFGridRow, place: SourcePlace)] = []
  /// Cross tables of stages and groups.
  var grids: [StatedGrid] = []
  /// Stages that have matches.
  var playedStages: Set<String> = []
  /// What remarks say of points that are brought along.
  var carried: [CarriedRemark] = []
  /// The lines of lists of teams.
  var listed: [(name: Fragment, remark: String)] = []
  /// Towns where a whole stage was played.
  var hosts: [String: String] = [:]
  /// The scorers of the season that the text names.
  var scorers: [(scorer: ClaimedScorer, place: SourcePlace)] = []
  /// Whether a comment goes on.
  var isInComment = false
  /// The credit that the page asks for: its authors and the archive.
  var credit: String?

  init(text: SourceText, options: ReadingOptions) {
    self.text = text
    self.options = options
    facts = TextParser(text: text, options: options)
  }

  /// Reads every line.
  mutating func readAll() {
    let content = text.bytes
    let bytes = content.span
    lines.reserveCapacity(text.lineCount)
    for number in 1..<(text.lineCount + 1) {
      if diagnostics.isHopeless || facts.diagnostics.isHopeless {
        diagnostics.stop(at: SourcePlace(file: text.file, line: number))
        break
      }
      let range = text.range(ofLine: number)
      facts.line = number
      facts.lineStart = range.lowerBound
      lines.append(readLine(Piece(start: range.lowerBound, end: range.upperBound), bytes))
    }
    facts.closeAll(bytes)
    finishSection()
    if let credit { for index in finished.indices { finished[index].source.credit = credit } }
    diagnostics += facts.diagnostics
    if finished.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(RSSSFProblem.noSeason.diagnostic(.error, at: SourcePlace(file: text.file)))
    }
  }

  // MARK: Lines

  private mutating func readLine(_ whole: Piece, _ bytes: Span<UInt8>) -> RSSSFLine {
    var piece = bytes.trimmed(whole)
    if isInComment || bytes.has("<!--", at: piece.start, in: piece) { return skipComment(piece, bytes) }
    guard !piece.isEmpty else {
      facts.closeGoals(bytes)
      closeGrid()
      sides = nil
      if block != .teams || !listed.isEmpty { block = .none }
      return .blank
    }
    // A line without end holds no fact; it is kept by its first letters.
    guard piece.count <= Self.longestLine else {
      facts.keep(Piece(start: piece.start, end: piece.start + 400), bytes)
      return .note
    }
    if isSectionRuler(piece, bytes) {
      facts.closeAll(bytes)
      finishSection()
      hasRulers = true
      return .residue
    }
    // Rules within tables, lines below titles, and signs of other forms: nothing that could be a fact.
    if !hasInk(piece, bytes) { return .residue }
    let mark = unmark(&piece, bytes)
    guard !piece.isEmpty else { return .residue }
    let line = Fragment(line: bytes.text(piece), number: facts.line)
    shape = RSSSFShape(piece, in: bytes)
    if let mark {
      facts.closeAll(bytes)
      return readMarked(line, mark, piece, bytes)
    }
    return readPlain(line, piece, indent: piece.start - whole.start, bytes)
  }

  private static let longestLine = 600

  private mutating func readPlain(
    _ line: Fragment, _ piece: Piece, indent: Int, _ bytes: Span<UInt8>
  ) -> RSSSFLine {
    noteCarriedPoints(line, piece, bytes)
    if let read = readReport(piece, bytes) ?? readDashedGoals(piece, bytes) { return read }
    if facts.goals != nil, let read = facts.continueGoals(piece, marks: TextMarks(piece, in: bytes), bytes) {
      return read == .goals ? .goals : .note
    }
    if let read = readBlock(line, piece, bytes) { return read }
    if let read = readSides(line, piece, bytes) { return read }
    if let read = readTableLine(line) { return read }
    closeGrid()
    if let read = readStarred(line, piece, bytes) { return read }
    if let read = readKicks(line, piece, bytes) { return read }
    if isNote(line) {
      block = line.first == "*" ? .footnote : .note
      takeHost(line.name)
      facts.keep(piece, bytes)
      return .note
    }
    if let read = readBracket(line, piece, indent: indent, bytes) { return read }
    if page == nil {
      if let read = readTitle(line, piece, bytes) { return read }
      takeKeptTitle()
    }
    if let read = readSentence(piece, bytes) { return read }
    if let read = readDateLine(line, bytes) { return read }
    if let read = readDayAndPlace(piece, bytes) ?? readDayAndGround(line, piece, bytes) { return read }
    if let read = readPlayOff(line, piece, bytes) { return read }
    if let read = readLabelled(line, piece, bytes) { return read }
    let hasScore = bytes.score(in: piece, from: piece.start) != nil || goalsApart(piece, indent: indent, bytes) != nil
    // `Round 5 - Interzonal 1-2`: the groups that meet.
    let isInterzonal = hasScore && Folding.key(line.text).holds("interzonal ")
    let mayBeHeading = !hasScore || isInterzonal || line.last == "]" || line.last == ")" || isDatedRound(piece, bytes)
    if mayBeHeading, !isResultInNames(piece, bytes), let heading = heading(line, piece, bytes) {
      // `Treze - Vasco  2-1 (30/04)` is a result, and `Round 1 [Jan 2-3]` no stage.
      if !hasScore || (isInterzonal || heading.dates != nil) && heading.kind != .stage {
        return open(heading, line, piece, bytes)
      }
    }
    if let read = readMatch(piece, indent: indent, bytes) { return read }
    facts.closeAll(bytes)
    takeHost(line.name)
    takeCredit(line.name)
    facts.keep(piece, bytes)
    return .note
  }

  /// Whether goals stand behind both names, with a day before them or commas before the goals: `26/03/67 Alba 3 Berta 1`,
  /// `Alba, 3 - Berta, 1`.
  private func isResultInNames(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var body = piece
    if bytes[piece.start].isDigit, let day = bytes.moment(in: piece, allowsWords: false), day.date != nil {
      body = bytes.trimmed(Piece(start: day.end, end: piece.end))
    } else {
      guard let dash = facts.dash(in: piece, bytes),
        hasCommaBeforeNumber(Piece(start: piece.start, end: dash.start), bytes),
        hasCommaBeforeNumber(Piece(start: dash.end, end: piece.end), bytes)
      else { return false }
    }
    return !body.isEmpty && bytes[body.start].isLetter && hasGoalsBehind(body, bytes)
  }

  /// Whether a piece ends in a comma and one number.
  private func hasCommaBeforeNumber(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let comma = bytes.first(Byte.comma, in: piece) else { return false }
    let rest = bytes.trimmed(Piece(start: comma + 1, end: piece.end))
    return (1...2).contains(rest.count) && (rest.start..<rest.end).allSatisfy { bytes[$0].isDigit }
  }

  /// Whether a number and a whole date behind a dash or colon end the line, `Round 1 - 3 April 1965`, as in no result.
  private func isDatedRound(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let digit = (piece.start + 1..<piece.end).first(where: { bytes[$0].isDigit }), bytes[digit - 1].isBlank,
      let number = bytes.number(at: digit, in: piece)
    else { return false }
    var offset = bytes.skippingBlanks(from: number.end, to: piece.end)
    let isWide = bytes.has("–", at: offset, in: piece) || bytes.has("—", at: offset, in: piece)
    guard isWide || bytes.at(offset, in: piece) == Byte.hyphen || bytes.at(offset, in: piece) == Byte.colon else {
      return false
    }
    offset = bytes.skippingBlanks(from: offset + (isWide ? 3 : 1), to: piece.end)
    return bytes.date(at: offset, in: piece, allowsWords: true)?.end == piece.end
  }

  /// The heading that a line is; what only may be a stage stands apart, with a blank line above and no sentence below.
  private func heading(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFHeading? {
    let isApart = facts.line == 1 || lines.last == .blank || lines.last == .residue || lines.last == .title
    guard let heading = RSSSFHeading(line, isApart: isApart && facts.versus(in: piece, bytes) == nil) else {
      return nil
    }
    return heading.kind == .stage && !leadsFacts() ? nil : heading
  }

  /// Whether what stands below the line is of a kind that headings lead; the first of a list of names leads its next.
  func leadsFacts() -> Bool {
    guard let next = nextLine() else { return false }
    return Self.isFact(next.line, isApart: next.isApart)
  }

  /// The next line that is not blank, and whether blank ones stand above it.
  func nextLine() -> (line: Fragment, isApart: Bool)? {
    var number = facts.line + 1
    while number <= text.lineCount {
      let range = text.range(ofLine: number)
      guard range.count <= Self.longestLine else { return nil }
      let line = Fragment(line: text.line(number), number: number).trimmed()
      if !line.isEmpty { return (line, number > facts.line + 1) }
      number += 1
    }
    return nil
  }

  private static func isFact(_ line: Fragment, isApart: Bool) -> Bool {
    if line.characters.allSatisfy({ "=-_* ".contains($0) }) { return !line.text.holds("=-") }
    if line.first == "[" || line.text.contains(where: { "0123456789".contains($0) }) || line.text.hasPrefix("NB") {
      return true
    }
    if let heading = RSSSFHeading(line, isApart: isApart) { return heading.kind != .scorers }
    return isApart
  }

  /// Whether wide blanks part what stands in a line.
  func isColumned(_ line: Fragment) -> Bool { line.text.holds("  ") }

  private static let noteWords = ["nb:", "nb.", "n.b.", "nb ", "note", "nota", "remark", "http", "‹"]

  private func isNote(_ line: Fragment) -> Bool {
    let key = Folding.key(line.part(0..<12).text)
    return Self.noteWords.contains(where: key.hasPrefix) || line.first == "*" || line.first == "|"
  }
}
