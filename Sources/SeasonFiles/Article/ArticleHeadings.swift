import Diagnostics
import Football

extension ArticleBuilder {
  /// The deepest level of a heading, as in wikis.
  private static var deepest: Int { 6 }

  /// Reads a line that starts with an equals sign.
  mutating func readHeading(_ line: Fragment) -> ArticleLine {
    closeBlocks()
    let opening = line.characters.prefix { $0 == "=" }.count
    guard opening < line.length else { return refuse(line, .emptyHeading) }
    let closing = line.characters.reversed().prefix { $0 == "=" }.count
    let marked = line.dropping(first: opening, last: closing)
    let text = HeadingMarks.unlinked(marked) ?? marked
    guard !text.isEmpty else { return refuse(line, .emptyHeading) }
    let level = min(closing == 0 ? opening : min(opening, closing), Self.deepest)
    if closing == 0 {
      report(.unclosed(level: level, name: text.name), at: line, severity: options.isLenient ? .warning : .error)
    } else if opening != closing {
      report(.unbalanced(opening: opening, closing: closing), at: line, severity: .warning)
    }
    if level == 1, title == nil, isTitle(text) {
      readTitle(text)
      return closing == 0 ? .unreadable : .title
    }
    open(text, level: max(2, level))
    return closing == 0 ? .unreadable : .heading
  }

  /// Whether a heading of level 1 is the title, and not a section's that lost a sign.
  private func isTitle(_ text: Fragment) -> Bool {
    SeasonLabel.split(title: text.name).label != nil || ArticleHeading(text.name) == .other
  }

  mutating func readTitle(_ text: Fragment) {
    title = text.name
    let parts = SeasonLabel.split(title: text.name)
    if let label = parts.label {
      self.label = label
      competition = parts.competition.isEmpty ? nil : parts.competition
    } else {
      competition = text.name
    }
  }

  /// Ends what lines below a heading before it went on with.
  mutating func closeBlocks() {
    block = nil
    table = nil
    day = nil
    vagueDate = nil
    isDated = false
  }

  /// Opens what a heading names.
  mutating func open(_ text: Fragment, level: Int) {
    var name = text
    if let (shortened, date) = dateInBrackets(text) ?? dateBehindDash(text) {
      name = shortened
      day = date
    }
    heading = name.name
    let place = place(text)
    var kind = kind(ofHeading: heading)
    if tree.isRoundOpen, level > tree.roundLevel, RoundNames.isDecider(heading) { kind = .results }
    if kind == .other, let outer = apparatusLevel, level > outer { kind = .apparatus }
    if kind == .apparatus { apparatusLevel = min(apparatusLevel ?? level, level) } else { apparatusLevel = nil }
    section = kind
    switch kind {
    case .teams, .teamChanges, .links, .rules, .apparatus: tree.openSection(level: level, isWithin: false)
    case .standings, .results:
      if let name = tree.factless, tellsNoPart(name, level: level) { looseEntrants += tree.leaveFactless() }
      tree.openSection(level: level, isWithin: true)
    case .round(let number): tree.openRound(heading, number: number, level: level, at: place)
    case .knockoutRound: tree.openKnockoutRound(heading, level: level, at: place)
    case .group: tree.openGroup(heading, level: level, at: place)
    case .mainStage(let stage): tree.openStage(heading, kind: .main(stage), level: level, at: place)
    case .stage where tree.isKnockout(above: level): tree.openKnockoutRound(heading, level: level, at: place)
    case .stage: tree.openStage(heading, kind: .stage, level: level, at: place)
    case .region: tree.openStage(heading, kind: .region, level: level, at: place)
    case .other: tree.openStage(heading, kind: .other, level: level, at: place)
    }
  }

  /// Whether the heading before that of results is about something else than they are: `Format`, `Stadiums and locations`.
  ///
  /// One of the same level, with nothing but sentences below it, is unless it names a part of a competition; levels that
  /// a page does not show tell nothing.
  private func tellsNoPart(_ name: String, level: Int) -> Bool {
    let words = Set(Folding.heading(name).split(separator: " ").map(String.init))
    if !words.isDisjoint(with: Self.proseWords) { return true }
    return marks != .none && tree.level == level && words.isDisjoint(with: Self.partWords)
  }

  private static let proseWords: Set<String> = [
    "format", "overview", "summary", "background", "history", "stadiums", "stadia", "stadium", "venues", "locations",
    "rules", "regulations", "system", "schedule", "calendar", "personnel", "formato", "sistema", "sedes", "estadios",
    "historia", "antecedentes", "modalidad", "modus", "regulamento", "reglement", "formule", "formula",
  ]

  private static let partWords: Set<String> = [
    "apertura", "clausura", "torneo", "tournament", "championship", "campeonato", "league", "liga", "division", "cup",
    "copa", "serie", "series", "stage", "phase", "round", "group", "grupo", "playoff", "playoffs", "play", "zona",
    "zone",
    "fase", "etapa", "season", "temporada", "conference", "primera", "segunda", "tercera", "first", "second", "third",
    "final", "qualifying", "qualification", "preliminary", "promotion", "relegation", "descenso", "ascenso",
    "liguilla", "premier", "north", "south", "east", "west", "norte", "sur", "este", "oeste", "region",
  ]

  /// What a heading opens; the same ones come back again and again.
  mutating func kind(ofHeading text: String) -> ArticleHeading {
    if let known = headingKinds[text] { return known }
    let kind = ArticleHeading(text)
    if headingKinds.count == 1000 { headingKinds = [:] }
    headingKinds[text] = kind
    return kind
  }

  /// `Round 1 (14 May 1967)`: the name and the day.
  private func dateInBrackets(_ text: Fragment) -> (Fragment, Day)? {
    guard text.last == ")", let opening = text.characters.lastIndex(of: "(") else { return nil }
    let inside = text.part(opening + 1..<text.characters.endIndex - 1)
    guard case .day(let day)? = reading(ofDate: inside.name), !text.before(opening).isEmpty else {
      return nil
    }
    return (text.before(opening), day)
  }

  /// `Fecha 1 - 3 de abril de 1965`, `Round 2: 10 April`: the name of a round and the day.
  private func dateBehindDash(_ text: Fragment) -> (Fragment, Day)? {
    for word in text.words().dropFirst() where word.last.map({ "-–:,".contains($0) }) == true {
      let name = text.before(
        word.last == "-" || word.last == "–" ? word.characters.startIndex : word.characters.endIndex - 1)
      let rest = text.from(word.characters.endIndex)
      switch ArticleHeading(name.name) {
      case .round(.some), .knockoutRound: break
      default: continue
      }
      if rest.text.hasNumber, case .day(let day)? = reading(ofDate: rest.name) { return (name, day) }
    }
    return nil
  }

  /// The year that dates without one are of; nil when the season spans two.
  var labelYear: Int? { label.flatMap { NumberWords.digits($0) } }

  /// Reads a date, of the season where it has no year.
  func reading(ofDate text: String) -> DateReading? { DateReading.read(text, season: label, isDayFirst: true) }
}
