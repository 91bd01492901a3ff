import Diagnostics
import Football

/// The state of reading a page from its first line to its last.
struct WikiWalk {
  /// The page.
  let page: WikiPage
  /// What the file's name says.
  let file: FileTitle
  /// The season as far as it is read.
  var builder: ArticleBuilder
  /// The page that this one points to.
  var redirect: String?
  /// The title in bold at the start of the text.
  var boldTitle: String?
  /// A title that a comment's address names.
  var linkedTitle: String?
  /// Texts shown before.
  var texts = WikiTexts()
  /// Teams by the codes of standings and results.
  var codes: [String: Team.ID] = [:]
  /// The tournament of the year that the infobox names beside it, such as Apertura.
  var tournament: String?
  /// What the infobox claims, to be read at the end.
  var infobox: [InfoboxItem] = []
  /// The rows of standings claimed so far.
  var standings: Set<ClaimedStanding> = []
  /// The rows of an older table of results that is open.
  var oldResults: [OldResultsRow] = []
  /// Names of unknown templates that were told of.
  private var unknown: Set<String> = []
  /// The level of the heading that opened the current round or group; nil where none is open.
  private var roundLevel: Int?
  private var hasText = false
  /// What was open before a match named its own round; nil where none did.
  var outerOfMatchRound: StageTree.Position?
  /// Whether the heading says that the table below is one of averages over several seasons.
  var isOfAverages = false

  /// Makes a walk.
  init(_ page: WikiPage, options: ReadingOptions) {
    self.page = page
    builder = ArticleBuilder(text: page.text, options: options)
    file = FileTitle(page.text.file)
    builder.teams.synonyms = WikiTeamLinks(page).synonyms
    builder.label = file.label
  }

  /// Whether a heading has opened the round that matches belong to.
  var isRoundHeaded: Bool { roundLevel != nil && builder.tree.isRoundOpen }

  /// Reads the page, line by line; lines within templates belong to them.
  mutating func read() {
    let bytes = page.bytes
    var cursor = 0
    var index = 0
    var start = 0
    var nodes: [WikiNode] = []
    while index < bytes.count {
      let stop = min(page.tree.nextStart(from: index, &cursor), bytes.count)
      while index < stop {
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        readLine(start..<index - 1, nodes)
        start = index
        nodes.removeAll(keepingCapacity: true)
        if builder.diagnostics.isHopeless { return builder.diagnostics.stop(at: page.place(start)) }
      }
      guard index < bytes.count else { break }
      nodes.append(page.tree.nodes[cursor])
      index = page.tree.skip(&cursor)
    }
    readLine(start..<bytes.count, nodes)
  }

  // MARK: Lines

  private mutating func readLine(_ range: Range<Int>, _ nodes: [WikiNode]) {
    let line = page.trimmed(range)
    guard !line.isEmpty else { return }
    if nodes.isEmpty, page.bytes[line.lowerBound] == UInt8(ascii: "="), readHeading(line) { return }
    var isFact = false
    for node in nodes where readBlock(node) { isFact = true }
    if isFact || isResidue(line) { return }
    switch page.bytes[line.lowerBound] {
    case UInt8(ascii: "#"): readNumberSign(line)
    case UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: ";"): readItem(line)
    default: readParagraph(line)
    }
  }

  /// The ends of tables that templates opened, and rulers.
  private func isResidue(_ line: Range<Int>) -> Bool {
    let bytes = page.bytes
    if bytes[line.lowerBound] == UInt8(ascii: "|") { return true }
    return line.count >= 4 && line.allSatisfy { bytes[$0] == UInt8(ascii: "-") }
  }

  private mutating func readHeading(_ line: Range<Int>) -> Bool {
    let bytes = page.bytes
    let isSign = { (offset: Int) in bytes[offset] == UInt8(ascii: "=") }
    let opening = line.prefix(while: isSign).count
    let closing = line.upperBound - (line.last { !isSign($0) }.map { $0 + 1 } ?? line.lowerBound)
    guard closing > 0, opening < line.count else { return false }
    let level = min(opening, closing, 6)
    let content = page.trimmed(line.lowerBound + level..<line.upperBound - level)
    let shown = page.shown(content)
    guard !shown.isEmpty else { return true }
    let kind = builder.kind(ofHeading: shown)
    builder.heading = shown
    finishOldResults()
    isOfAverages = Folding.key(shown).holds("promedio")
    // A heading within a round or group names a match of it ("Italy vs England", "Replay"), and no stage.
    if let open = roundLevel, level > open, kind == .other { return true }
    if kind == .other, Self.isOfMatch(shown) { return true }
    if let open = roundLevel, level > open, RoundNames.isDecider(shown) { return true }
    // `Semifinal 1` below `Semifinals` is a tie of it.
    if let open = roundLevel, level > open, kind == .knockoutRound, isPart(shown, of: builder.tree.openRoundName) {
      return true
    }
    builder.day = nil
    builder.vagueDate = nil
    builder.isDated = false
    builder.block = nil
    builder.table = nil
    if kind == .other, Self.transparent.contains(Folding.heading(shown)) { return true }
    switch kind {
    case .round, .knockoutRound, .group: roundLevel = level
    default: if level <= roundLevel ?? 7 { roundLevel = nil }
    }
    outerOfMatchRound = nil
    builder.open(page.fragment(shown, at: content.lowerBound), level: level)
    return true
  }

  /// Whether a heading names the two teams of a match, which makes no stage of it wherever it stands.
  private static func isOfMatch(_ heading: String) -> Bool {
    [" vs ", " vs. ", " v "].contains(where: heading.holds)
  }

  /// Whether a heading is that of a round with a number behind it.
  private func isPart(_ heading: String, of round: String?) -> Bool {
    let words = Folding.heading(heading).words
    guard let round, words.count > 1, NumberWords.digits(words[words.count - 1]) != nil else { return false }
    return Folding.heading(round).hasPrefix(words.dropLast().joined(separator: " "))
  }

  /// Headings that show what stands around them in another way.
  private static let transparent: Set<String> = ["bracket", "cuadro", "cuadro final", "summary", "resumen", "overview"]

  // MARK: Templates and tables

  /// Reads what a template or table states; false for one that only shows text.
  private mutating func readBlock(_ node: WikiNode) -> Bool {
    switch node.kind {
    case .link, .argument, .none: return false
    case .table:
      readTable(node)
      return true
    case .template: break
    }
    let name = page.name(of: node)
    switch name.template {
    case .infobox: readInfobox(node)
    case .match: readMatch(node)
    case .standings: readStandings(node)
    case .results: readResults(node)
    case .standingsRow(let points): readStandingsRow(node, pointsForWin: points)
    case .oldResultsTeam: readOldResultsTeam(node)
    case .oldResult: readOldResult(node)
    case .oldResultsEnd: finishOldResults()
    case .twoLegs: readTwoLegs(node)
    case .oneLeg: readOneLeg(node)
    case .series: readSeries(node)
    case .bracketRows(let skipped): readBracketRows(node, skipped: skipped)
    case .bracketKeys: readBracketKeys(node)
    case .transclusion:
      builder.diagnostics.append(
        WikiProblem.transclusion(page.writtenName(of: node))
          .diagnostic(.warning, at: page.place(node.start), length: name.text.count + 4))
    case .silent:
      // Modules are silent where they are not known.
      if name.text.hasPrefix("#invoke:"), holdsScore(page.arguments(of: node)) { tellOfUnknown(node, name) }
      readInner(node)
    case .text: return readUnknown(node, name) || readInner(node)
    }
    return true
  }

  /// Reads a bracket under a name of its own, and tells once of any other unknown template that holds a fact.
  private mutating func readUnknown(_ node: WikiNode, _ name: WikiName) -> Bool {
    guard name.isUnknown, node.end - node.start > 12 else { return false }
    let arguments = page.arguments(of: node)
    if arguments.contains(where: { $0.key.hasPrefix("rd1-") }) {
      readBracketKeys(node)
      return true
    }
    let isFact = node.end - node.start > 40 && arguments.contains { Self.facts.contains($0.key) }
    if isFact || holdsScore(arguments) { tellOfUnknown(node, name) }
    return false
  }

  /// Tells once of a template that is not known.
  private mutating func tellOfUnknown(_ node: WikiNode, _ name: WikiName) {
    guard unknown.insert(name.text).inserted else { return }
    builder.diagnostics.append(
      WikiProblem.unknownTemplate(page.writtenName(of: node))
        .diagnostic(.warning, at: page.place(node.start), length: name.text.count + 4))
  }

  /// Whether an argument is a score and two others are words: the teams.
  private func holdsScore(_ arguments: [WikiArgument]) -> Bool {
    guard arguments.count > 2, arguments.contains(where: { ScoreCell.readPlain(page.bytes, $0.value) != nil }) else {
      return false
    }
    return arguments.count { $0.value.count < 200 && page.shown($0.value).hasLetter } > 1
  }

  /// Keys of templates that hold results.
  private static let facts: Set<String> = [
    "score", "resultado", "placar", "time1", "squadra1", "squadra 1", "team1", "equipo1", "home", "away", "local",
    "visitante", "visita", "goals1", "goles1", "gf",
    "ga", "gc", "agg", "global",
  ]

  /// Reads the facts within a template that is none itself; whether there were any.
  @discardableResult mutating func readInner(_ node: WikiNode) -> Bool {
    var isFact = false
    var index = page.tree.firstNode(from: node.start + 1)
    while index < page.tree.nodes.count, page.tree.nodes[index].start < node.end {
      let inner = page.tree.nodes[index]
      index = max(inner.next, index + 1)
      guard inner.kind == .template || inner.kind == .table else { continue }
      if inner.kind == .template, page.name(of: inner).template == .silent { continue }
      if readBlock(inner) { isFact = true }
    }
    return isFact
  }

  // MARK: Text

  /// `#REDIRECT [[…]]`, and numbered lists, which hold no facts; a title is taken from an address in one.
  private mutating func readNumberSign(_ line: Range<Int>) {
    let text = String(decoding: page.bytes[line], as: UTF8.self)
    let key = text.prefix(20).lowercased()
    if key.hasPrefix("#redirect") || key.hasPrefix("#redirección") || key.hasPrefix("#redireccion") {
      redirect = page.shown(line).split(separator: " ", maxSplits: 1).dropFirst().joined()
      return
    }
    guard linkedTitle == nil, text.holds(".org/wiki/"), let address = text.firstRange(of: ".org/wiki/") else { return }
    let name = text[address.upperBound...].prefix { !$0.isWhitespace && $0 != "]" && $0 != "#" }
    linkedTitle = name.split(separator: "_").joined(separator: " ")
  }

  private mutating func readItem(_ line: Range<Int>) {
    let bytes = page.bytes
    let marks = line.prefix { bytes[$0] == 0x2A || bytes[$0] == 0x3A || bytes[$0] == 0x3B || bytes[$0] == 0x23 }.count
    let body = page.trimmed(line.lowerBound + marks..<line.upperBound)
    let shown = page.shown(body)
    guard !shown.isEmpty else { return }
    if builder.section == .links { return builder.keep(page.fragment(shown, at: body.lowerBound), .link) }
    let fragment = page.fragment(shown, at: body.lowerBound)
    if shown.utf8.count < 200, shown.utf8.contains(where: { (0x30...0x39).contains($0) }),
      let match = MatchLine.read(fragment, allowsDash: false), match.goals != nil,
      !isOfSentence(match), !isOfOtherYear(fragment), builder.readMatchItem(fragment) != nil
    {
      return
    }
    builder.keep(fragment, .prose)
  }

  private mutating func readParagraph(_ line: Range<Int>) {
    if !hasText { boldTitle = boldText(line) }
    let shown = page.shown(line)
    guard !shown.isEmpty else { return }
    hasText = true
    if shown.utf8.count < 120, isRoundHeaded, readBareLine(shown, line) { return }
    if shown.utf8.count < 300, shown.hasNumber || shown.holds(" won ") {
      let fragment = page.fragment(shown, at: line.lowerBound)
      if shown.first?.isNumber == true, builder.readDatedMatch(fragment) != nil { return }
      if builder.readVerdict(fragment) { return }
    }
    let isTelling = Self.telling.contains(where: shown.holds)
    guard isTelling, shown.utf8.count < 20_000 else {
      builder.notes.append(
        Note(.prose, text: shown, heading: builder.heading, place: page.place(line.lowerBound)))
      return
    }
    _ = builder.readProse(page.fragment(shown, at: line.lowerBound))
  }

  /// Parts of the words that the sentences with facts have; prose without any of them is not looked at closely.
  private static let telling = [
    "epartment", "epartament", "elegated", "escendido", "inally", "inalmente", "romoted", "scendi", "Final", "final",
    "includes", "incluye",
  ]
}
