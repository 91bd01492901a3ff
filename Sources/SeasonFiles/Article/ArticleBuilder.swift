import Diagnostics
import Football

/// The names of an article's teams, found by reading it once.
struct KnownNames {
  /// Every name.
  var all: [String] = []
  /// Those that stand in matches, and so are names beyond doubt.
  var playing: [String] = []
}

/// The state of reading one season of an article, line by line.
struct ArticleBuilder {
  /// A list that a word alone on its line opens, up to the next blank line.
  enum Block: Hashable {
    case infobox
    case rules
  }

  /// The text that is read.
  let text: SourceText
  /// What the reader was told.
  let options: ReadingOptions
  /// The names of the article's teams; nil before they are known.
  let known: KnownNames?
  /// Splits cells by the names of the article itself.
  lazy var ownSplitter = NameSplitter(known?.all ?? [])
  /// Splits cells by those of other seasons too, of which there may be very many.
  lazy var widerSplitter = NameSplitter((known?.all ?? []) + options.lexicon)
  /// The keys of the names that stand in matches; nil before they are known.
  let playing: Set<String>?
  /// How the text shows what its headings are.
  var marks = HeadingMarks.equals
  /// The countries of the names that stood beside a flag's words, by their keys: clubs of two countries may share one name.
  var flagged: [String: String] = [:]
  /// Whether a cell could not be read because names are not known.
  var asksForNames = false

  /// The stages.
  var tree = StageTree()
  /// The teams.
  var teams = TeamRegister()
  /// What the article says of itself.
  var claims: [Claim] = []
  /// What is kept as text.
  var notes: [Note] = []
  /// Teams relegated and promoted.
  var changes: [TeamChange] = []
  /// What is stated of ties beyond their matches.
  var ties = StatedTies()
  /// The rules stated.
  var rules = StatedRules()
  /// Entrants listed outside of any stage.
  var looseEntrants: [Entrant] = []

  /// What the lists of stages hold; outside of any stage the number is nil.
  enum Listed: Hashable {
    case entrant(Team.ID, stage: Int?)
    case department(String, stage: Int)
  }

  /// What is listed so far.
  var listed: Set<Listed> = []

  /// The title line's text.
  var title: String?
  /// The competition's name, by title or key.
  var competition: String?
  /// The club whose season it is, by the box above the text; nil for a competition's.
  var club: String?
  /// The season's label, by title or key.
  var label: String?
  /// The credit asked for.
  var credit: String?
  /// Where the final stage was played, as keys and prose have it.
  var host: String?
  /// Whether one side was at home, for the whole season.
  var ground: Ground?
  /// Whether any table had facts.
  var hasTable = false

  /// What every line was, in their order.
  private(set) var lines: [ArticleLine] = []
  /// Whether no line had any text yet.
  private(set) var isAtHead = true
  /// What was found.
  var diagnostics = DiagnosticList()

  /// The last heading's text; empty before the first.
  var heading = ""
  /// What headings open, by their texts.
  var headingKinds: [String: ArticleHeading] = [:]
  /// What the last heading opened; nil before the first.
  var section: ArticleHeading?
  /// The level of the heading of the apparatus that is open, whose own headings open nothing else.
  var apparatusLevel: Int?
  /// The open list.
  var block: Block?
  /// The open table.
  var table: ArticleTable?
  /// The rows of an open table of every team against every other, its heads first.
  var grid: [[Fragment]] = []
  /// Matches of brackets and cross tables, to be added where no other record of them stands.
  var pending: [PendingTie] = []
  /// The day of the matches that follow.
  var day: Day?
  /// A date without a day, as it stood, for the matches that follow.
  var vagueDate: String?
  /// Whether a date line was read since the last heading, so that what follows must be matches.
  var isDated = false
  /// The number of matches so far.
  var matchCount = 0
  /// The last match, which a sentence below it may say more of.
  var lastMatch: Match?

  /// Makes a builder; where the names of the article's teams are not known yet, it notes whether it needs them.
  init(text: SourceText, options: ReadingOptions, known: KnownNames? = nil) {
    self.text = text
    self.options = options
    self.known = known
    playing = known.map { Set($0.playing.map(Folding.key)) }
  }

  /// A place in the text.
  func place(_ fragment: Fragment) -> SourcePlace { fragment.place(in: text.file) }

  // MARK: Lines

  /// Reads a line.
  mutating func read(_ number: Int) {
    guard !diagnostics.isHopeless else {
      add(.blank)
      return diagnostics.stop(at: SourcePlace(file: text.file, line: number))
    }
    let whole = Fragment(line: text.line(number), number: number)
    let line = whole.trimmed()
    // A table ends at its heading's next, and belongs to the one above.
    if !grid.isEmpty, marks != .equals, line.first != "|", !whole.characters.contains("\t") { closeGrid() }
    if let read = readUnmarkedHeading(line) { return add(read) }
    if line.first != "|", line.first != "=", !isInNotes, whole.characters.contains("\t"),
      let read = readTabbedLine(whole)
    {
      block = nil
      return add(read)
    }
    if !grid.isEmpty, line.first != "|" { closeGrid() }
    add(readLine(line))
  }

  private mutating func add(_ line: ArticleLine) {
    lines.append(line)
    if line != .blank { isAtHead = false }
  }

  private mutating func readLine(_ line: Fragment) -> ArticleLine {
    guard let first = line.first else {
      block = nil
      table = nil
      return .blank
    }
    if isInNotes, first != "=" {
      keep(line, .prose)
      return .prose
    }
    if first == "#" || (first == "<" && line.text.hasPrefix("<!--") && line.text.hasSuffix("-->")) { return .comment }
    if first == "=" { return readHeading(line) }
    if isResidue(line) { return .residue }
    if first == "|" { return readTableLine(line) }
    if marks == .none, let read = readTiesInWords(line) { return read }
    if let read = readOpenRow(line) { return read }
    table = nil
    if let body = listItem(line) { return readItem(body, line: line) }
    block = Self.block(line)
    return block == nil ? readText(line) : .block
  }

  /// Whether the section of notes is open, whose lines are kept as they stand, whatever they look like.
  private var isInNotes: Bool {
    guard section == .apparatus else { return false }
    return ["notes", "notas"].contains(Folding.heading(heading))
  }

  /// The list that a word alone on its line opens; nil for any other line.
  private static func block(_ line: Fragment) -> Block? {
    guard line.length <= 8 else { return nil }
    return switch Folding.key(line.text) {
    case "infobox", "ficha": .infobox
    case "rules", "reglas": .rules
    default: nil
    }
  }

  /// Leftovers of wiki tables (`{|`, `|-`, `|+`, `|}`), rows of dashes, and rulers.
  private func isResidue(_ line: Fragment) -> Bool {
    guard let first = line.first, first == "|" || first == "{" || first == "-" || first == ":" else { return false }
    let text = line.text
    if text == "|-" || text == "|}" || text.hasPrefix("|- ") || text.hasPrefix("{|") || text.hasPrefix("|+") {
      return true
    }
    if line.length >= 4, line.characters.allSatisfy({ $0 == "-" }) { return true }
    return table != nil && line.length > 2 && line.characters.allSatisfy { "|-: ".contains($0) } && text.contains("-")
  }

  /// The text of a list's item, or nil when the line is none.
  private func listItem(_ line: Fragment) -> Fragment? {
    guard let first = line.first, first == "-" || first == "*" || first == "•" || first == "–", line.length >= 2 else {
      return nil
    }
    let rest = line.dropping(first: 1)
    let isSpaced = line.characters.dropFirst().first?.isWhitespace == true
    return isSpaced && !rest.isEmpty ? rest : nil
  }

  // MARK: Keeping and refusing

  /// Keeps a line as text.
  mutating func keep(_ line: Fragment, _ kind: Note.Kind) {
    notes.append(Note(kind, text: line.name, heading: heading, place: place(line)))
  }

  /// Refuses a line that should be a fact: an error, or with leniency a warning and the line kept as text.
  ///
  /// A page that was not written for this reader, copied or in Markdown, is full of other things: there it is a warning too.
  mutating func refuse(_ line: Fragment, _ problem: ArticleProblem, at part: Fragment? = nil) -> ArticleLine {
    let isError = !options.isLenient && marks == .equals
    report(problem, at: part ?? line, severity: isError ? .error : .warning)
    if !isError { keep(line, .prose) }
    return .unreadable
  }

  /// Reports a problem of a part of a line.
  mutating func report(_ problem: ArticleProblem, at part: Fragment, severity: Severity) {
    diagnostics.append(problem.diagnostic(severity, at: place(part), length: part.length))
  }

  /// Warns of a problem of a place.
  mutating func report(_ problem: ArticleProblem, at place: SourcePlace) {
    diagnostics.append(problem.diagnostic(.warning, at: place))
  }

  private var claimed: Set<Claim.Fact> = []

  /// Adds a claim, unless the same is claimed already.
  mutating func claim(_ fact: Claim.Fact, _ part: Fragment, text: String? = nil) {
    guard claimed.insert(fact).inserted else { return }
    claims.append(Claim(fact, text: text ?? part.name, place: place(part)))
  }

  /// The team of a name.
  mutating func team(_ name: Fragment) -> Team.ID {
    let name = withoutFlag(name.withoutEmphasis)
    return teams.id(for: name.name, at: place(name))
  }
}
