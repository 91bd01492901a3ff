import Diagnostics

/// What a heading of an RSSSF text opens.
struct RSSSFHeading: Hashable {
  /// The kinds of headings.
  enum Kind: Hashable {
    /// A round or group, as `facts` says.
    case round
    /// The legs or replays of the round above.
    case leg
    /// A table that states where the teams stood at the end, or at some other time.
    case table(isFinal: Bool)
    /// The list of teams.
    case teams
    /// The best scorers.
    case scorers
    /// One half of the year, a word for results alone, or a list of other things: no stage of its own.
    case half
    /// Matches of other rounds, played on other days.
    case moved
    /// A stage, or the competition itself.
    case stage
  }

  /// What it opens.
  var kind: Kind
  /// Its text without dates.
  var label: String
  /// What the label says of stage, group and round.
  var facts: TextHeading
  /// Its days and place.
  var dates: RSSSFDates?
  /// The town in its brackets, where no days stand there: `Championship Playoff [in Lima]`.
  var town: String?
  /// The word that was likely meant, where the name of a round is misspelt.
  var meant: String?

  /// Reads a line without a score; nil when it cannot be a heading.
  ///
  /// What only may be a stage is one where `isApart`.
  init?(_ line: Fragment, isApart: Bool) {
    guard line.length <= 90, let first = line.first, first.isLetter || first.isNumber || "¡\"'".contains(first) else {
      return nil
    }
    var label = line.name
    dates = Self.takeDates(&label, &town)
    while let last = label.last, ":-–. ".contains(last) { label.removeLast() }
    guard !label.isEmpty else { return nil }
    label = Self.withoutCodes(label)
    self.label = Self.tidied(label)
    facts = TextHeading(Self.withoutLegs(self.label))
    let key = Folding.heading(self.label)
    if let meant = Self.meantRound(key) {
      self.meant = meant
      facts = TextHeading(meant)
    }
    if let known = Self.known(key) {
      kind = known
    } else if Self.isLeg(key) {
      kind = .leg
    } else if facts.isRound, Self.isPlain(line), self.label.split(separator: " ").count <= 7,
      !Self.endsInOutcome(self.label)
    {
      // Play-offs are a stage, with rounds or legs of their own below.
      let isPlayOff = key.split(separator: " ").contains { $0.hasPrefix("play") }
      let isStage = facts.kind == .knockout && facts.number == nil && isPlayOff
      // The end of a sentence: `had a play-off game`.
      if isStage, label.first?.isLowercase == true { return nil }
      kind = isStage ? .stage : .round
    } else if Self.isTournament(key) || isApart && Self.isStage(label, line) {
      kind = .stage
    } else {
      return nil
    }
  }

  /// Whether a key is that of a tournament within the season, `Torneo Clausura`, `Apertura 2005`: never part of a sentence.
  static func isTournament(_ key: String) -> Bool {
    var words = key.words
    if words.first == "torneo" { words.removeFirst() }
    if words.count == 2, let year = NumberWords.digits(words[1]), (1850...2199).contains(year) { words.removeLast() }
    return words.count == 1 && ["apertura", "clausura"].contains(words[0])
  }

  /// A stage by the words of a line that is marked as a heading, whatever they are.
  static func marked(_ line: Fragment) -> RSSSFHeading {
    RSSSFHeading(kind: .stage, label: line.name, facts: TextHeading(line.name))
  }

  /// Makes what was read as a stage a round that losers leave.
  mutating func becomeRound() {
    kind = .round
    facts = TextHeading()
    facts.kind = .knockout
    facts.round = label
  }

  private init(kind: Kind, label: String, facts: TextHeading) {
    (self.kind, self.label, self.facts) = (kind, label, facts)
  }

  /// Whether a line ends as headings do, and not as a sentence.
  static func isPlain(_ line: Fragment) -> Bool {
    guard let last = line.last else { return false }
    return last != "," && last != ";" && !(last == "." && line.words().count > 4)
  }

  // MARK: Dates

  /// Takes `[Aug 9]`, `(Sep 30)`, `[May 18, Klagenfurt]` or a plain date off the end of a label.
  private static func takeDates(_ label: inout String, _ town: inout String?) -> RSSSFDates? {
    for (opening, closing) in [("[", "]"), ("(", ")")] {
      guard let open = label.firstIndex(of: Character(opening)) else { continue }
      let inside = label[label.index(after: open)...].prefix { $0 != Character(closing) }
      let before = label[..<open].trimmingSuffix { $0 == " " }
      guard !before.isEmpty else { return nil }
      if let dates = RSSSFDates(withoutLegNames(String(inside))) {
        label = String(before)
        return dates
      }
      // `Grupo A (Sucre)`
      if opening == "(", TextHeading(String(before)).group == String(before), !inside.contains(where: \.isNumber) {
        label = String(before)
        town = inside.split(separator: " ").joined(separator: " ")
        return nil
      }
      // A town or a remark in square brackets is no part of a name.
      if opening == "[" {
        label = String(before)
        if inside.hasPrefix("in "), inside.count <= 40 {
          town = inside.dropFirst(3).split(separator: " ").joined(separator: " ")
        }
        return nil
      }
    }
    let words = label.split(separator: " ")
    guard words.count >= 3, label.utf8.contains(where: \.isDigit), label.last != ")" else { return nil }
    // The most words first: `Round 3, Saturday 17 April`.
    for count in (1...min(6, words.count - 1)).reversed() {
      let head = words.dropLast(count).joined(separator: " ")
      guard let dates = RSSSFDates(words.suffix(count).joined(separator: " ")), dates.place == nil,
        // One word alone is a day with its year: 12.3.2024.
        count > 1 || dates.only?.year != nil && words[words.count - 1].first?.isNumber == true
      else { continue }
      guard TextHeading(head.trimmingPunctuation).isRound || isLeg(Folding.heading(head)),
        !takesNumber(words[words.count - count], from: head.trimmingPunctuation)
      else { continue }
      label = head.trimmingPunctuation
      return dates
    }
    return nil
  }

  /// `1st leg Dec 5; 2nd leg Dec 8`: the days alone.
  private static func withoutLegNames(_ text: String) -> String {
    ["1st leg ", "2nd leg ", "1st legs ", "2nd legs ", "ida ", "vuelta "].reduce(text) { text, name in
      text.holds(name) ? text.components(at: name).joined() : text
    }
  }

  /// Whether the first word of a date is the number of the round before it: `Round 1 - 3 April`.
  private static func takesNumber(_ word: Substring, from head: String) -> Bool {
    NumberWords.digits(word) != nil && TextHeading(head).number == nil && TextHeading("\(head) \(word)").number != nil
  }

  // MARK: Words

  /// `Final Replay`, `Semifinals, First Legs`: the round alone, of which the matches below are a part.
  private static func withoutLegs(_ label: String) -> String {
    let words = label.split(separator: " ")
    for count in stride(from: min(3, words.count - 1), to: 0, by: -1)
    where isLeg(Folding.heading(words.suffix(count).joined(separator: " "))) {
      var head = words.dropLast(count).joined(separator: " ")
      while let last = head.last, ",:- ".contains(last) { head.removeLast() }
      return TextHeading(head).isRound ? head : label
    }
    return label
  }

  /// `Roudn 18`: the name of a round that was meant, where a word before a number is almost one.
  private static func meantRound(_ key: String) -> String? {
    let words = key.split(separator: " ").map(String.init)
    guard words.count == 2, NumberWords.digits(words[1]) != nil, (4...7).contains(words[0].count),
      words[0].first == "r", !TextHeading(key).isRound, NearestName.find(words[0], among: ["round"]) != nil
    else { return nil }
    return "Round \(words[1])"
  }

  private static func known(_ key: String) -> Kind? {
    if halves.contains(key) { return .half }
    let list = key.words
    if list.count == 2, moved.contains(list[0]), matches.contains(list[1]) { return .moved }
    let words = Set(list)
    guard words.count <= 7 else { return nil }
    if key == "home away" { return .table(isFinal: true) }
    let isTable = !words.isDisjoint(with: tables)
    if isTable || bareTables.contains(key) {
      return .table(isFinal: words.isDisjoint(with: interim))
    }
    if teams.contains(key) { return .teams }
    if words.count <= 3, !words.isDisjoint(with: TextParser.lists) { return .half }
    return !words.isDisjoint(with: scorers) || key.hasPrefix("top scorer") ? .scorers : nil
  }

  private static let halves: Set<String> = [
    "spring season", "fall season", "autumn season", "spring", "autumn", "fall", "herbst", "fruhjahr", "first half",
    "second half", "spring half", "autumn half", "resultados", "results", "partidos", "resultate", "ergebnisse",
  ]
  private static let moved: Set<String> = [
    "moved", "postponed", "other", "advanced", "replayed", "rescheduled", "outstanding",
  ]
  private static let matches: Set<String> = ["matches", "match", "games", "game"]
  private static let tables: Set<String> = [
    "crosstable", "table", "tables", "standings", "standing", "tabla", "tabelle", "classification",
  ]
  private static let bareTables: Set<String> = [
    "clasificacion", "posiciones", "classificacao", "classifica", "classement", "tabela",
  ]
  private static let teams: Set<String> = [
    "teams", "equipos participantes", "clubes participantes", "participants", "clubs", "participating teams",
    "participating clubs", "equipos", "participantes",
    "teams participating", "list of clubs", "list of teams", "entrants",
  ]
  static let scorers: Set<String> = [
    "topscorers", "topscorer", "scorers", "goalscorers", "goleadores", "goalgetters", "artilheiros", "torschutzen",
    "torschutzenliste", "marcatori", "cannonieri", "buteurs", "anotadores",
  ]

  /// Tables with these words state no end of their own stage.
  private static let interim: Set<String> = [
    "half", "halfway", "fall", "autumn", "winter", "spring", "after", "abandonment", "overall", "aggregate", "average",
    "relegation", "descenso", "home", "away", "herbst", "time", "intermediate", "partial", "suspension", "cumulative",
    "combined", "promedios", "promedio", "years", "interruption", "cross", "crosstable", "break",
  ]

  /// Whether a key names legs or replays and nothing else.
  static func isLeg(_ key: String) -> Bool {
    let words = key.split(separator: " ").map(String.init)
    guard (1...3).contains(words.count) else { return false }
    return words.contains(where: legNouns.contains)
      && words.allSatisfy { legNouns.contains($0) || legWords.contains($0) }
  }

  private static let legNouns: Set<String> = [
    "leg", "legs", "replay", "replays", "ida", "vuelta", "hinspiele", "ruckspiele", "hinspiel", "ruckspiel", "return",
    "returns", "replayed", "decider", "deciders",
  ]
  private static let legWords: Set<String> = [
    "first", "second", "third", "1st", "2nd", "3rd", "return", "match", "matches", "games", "game", "partidos", "de",
  ]

  /// A name in capitals alone is written as others are: FIRST PHASE is First Phase.
  private static func tidied(_ label: String) -> String {
    let letters = label.filter(\.isLetter)
    guard letters.count > 4, letters.allSatisfy({ !$0.isLowercase }), label.holds(" ") else { return label }
    return label.split(separator: " ").map { word in
      word.count <= 2 ? String(word) : word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }

  /// Whether a name is that of a competition, as a page without rulers has them one below the other.
  static func isCompetition(_ name: String) -> Bool {
    let words = Folding.heading(name).split { " ()/".contains($0) }.map(String.init)
    return words.contains { competitions.contains($0) || $0.hasSuffix("liga") || $0.hasSuffix("pokal") }
  }

  private static let competitions: Set<String> = [
    "cup", "pokal", "copa", "coppa", "coupe", "taca", "league", "division", "divisao", "level", "serie", "shield",
    "trophy", "supercup", "conference", "campeonato", "championnat", "campionato", "meisterschaft",
  ]

  private static let partNames = [
    "regular", "play", "playoff", "playoffs", "final", "group", "stage", "phase", "liguilla", "round", "championship",
    "relegation", "promotion", "conference", "division final", "preliminary", "fase", "etapa", "second", "first",
    "region", "zona", "zone", "groups", "grupos", "grupo", "gruppe", "gruppo", "groupe", "rueda", "cuadrangular",
    "hexagonal",
    "triangular", "pentagonal", "octogonal",
  ]

  /// Whether a stage's name says only which part of a competition it is, such as Regular Season or Play-offs.
  static func isPart(_ name: String) -> Bool {
    let key = Folding.heading(name)
    return partNames.contains { key == $0 || key.hasPrefix($0 + " ") || key.hasSuffix(" " + $0) }
  }
}

extension StringProtocol {
  /// The text without what meets a condition at its end.
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }

  /// The text without commas, full stops, colons, hyphens and blanks at its end.
  fileprivate var trimmingPunctuation: String { String(trimmingSuffix { ",.:-–—( ".contains($0) }) }
}
