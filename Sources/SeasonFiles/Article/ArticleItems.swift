import Diagnostics
import Football

extension ArticleBuilder {
  /// Reads an item of a list by where it stands.
  mutating func readItem(_ body: Fragment, line: Fragment) -> ArticleLine {
    if block == .rules || section == .rules { return readRule(body, line: line) }
    let pair = keyAndValue(body)
    if block == .infobox || (section == nil && pair.flatMap { ArticleKey($0.key.text) } != nil) {
      guard let pair else { return refuse(line, .noKey) }
      return readInfobox(pair.key, pair.value, line: line)
    }
    if section == .links {
      notes.append(Note(.link, text: body.name, heading: heading, place: place(body)))
      return .link
    }
    if let pair, let read = readStageKey(pair.key, pair.value, line: line) { return read }
    if let pair, let read = readStageRule(pair.key, pair.value, line: line) { return read }
    if let read = readMatchItem(body) { return read }
    keep(line, .prose)
    return .prose
  }

  /// The two sides of an item's first colon.
  private func keyAndValue(_ body: Fragment) -> (key: Fragment, value: Fragment)? {
    guard let colon = body.firstIndex(where: { $0 == ":" }), !body.before(colon).isEmpty else { return nil }
    return (body.before(colon), body.from(colon + 1))
  }

  // MARK: Infobox

  /// Reads a key and its value as a browser copies them from the box above the text: who won, and what was counted.
  mutating func readCopiedKey(_ cells: [Fragment], line: Fragment) -> ArticleLine? {
    guard marks == .none, heading.isEmpty, cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else { return nil }
    switch ArticleKey(cells[0].text) {
    case .winners:
      var name = withoutFlag(cells[1])
      // `Alba (3rd title)`
      if name.last == ")", let open = name.characters.lastIndex(of: "("), open > 0 { name = name.before(open) }
      return readInfobox(cells[0], name, line: line)
    case .matches, .goals, .teams:
      let count = cells[1].words()[0]
      if NumberWords.digits(count.text) != nil { return readInfobox(cells[0], count, line: line) }
    default: break
    }
    keep(line, .prose)
    return .prose
  }

  /// Reads a key of the infobox.
  @discardableResult mutating func readInfobox(_ key: Fragment, _ value: Fragment, line: Fragment) -> ArticleLine {
    // A key without a value says nothing, as wiki templates have many.
    if value.isEmpty { return .item }
    guard let known = ArticleKey(key.text) else {
      if let nearest = NearestName.find(key.name, among: ArticleKey.allCases.map(\.rawValue)) {
        report(.unknownKey(key.name, nearest: nearest), at: key, severity: .warning)
      }
      claim(.other(key: key.name), value)
      return .item
    }
    switch known {
    case .competition: readCompetition(value)
    case .season: return readSeason(value, line: line)
    case .winners:
      let names = value.splitAtCommas().filter { !$0.isEmpty && !PlaceholderName.isNobody($0.text) }
      claim(names.isEmpty ? .other(key: key.name) : .winners(names.map { team($0) }), value)
    case .topScorer: claim(.topScorers(scorers(in: value)), value)
    case .highestScoring: readHighestScoring(value)
    case .previousSeason: claim(.previousSeason(SeasonLabel.read(value.name) ?? value.name), value)
    case .nextSeason: claim(.nextSeason(SeasonLabel.read(value.name) ?? value.name), value)
    case .host: host = value.name
    case .ground:
      guard let known = Self.ground(value.text) else { return refuseGround(value, line: line) }
      ground = known
    case .source: notes.append(Note(.source, text: value.name, place: place(value)))
    case .credit: credit = value.name
    case .format: if !takeFormat(value.text) { claim(.other(key: key.name), value) }
    case .goalAverage: return readAverage(value, line: line)
    case .matches, .goals, .teams, .departments, .finalists, .relegated, .promoted:
      return readCount(value, key: known, line: line)
    }
    return .item
  }

  private mutating func readCompetition(_ value: Fragment) {
    if let known = competition, Folding.key(known) != Folding.key(value.name) {
      report(.disagreement("competition", title: known, key: value.name), at: value, severity: .warning)
    }
    competition = value.name
  }

  private mutating func readSeason(_ value: Fragment, line: Fragment) -> ArticleLine {
    guard let read = SeasonLabel.read(value.name) else {
      return refuse(
        line,
        ArticleProblem(
          id: "key.unreadable", message: "\"\(value.name)\" is no season", expected: "1967, 1967-68 or 1967/68",
          fix: "write the year or years of the season"), at: value)
    }
    if let known = label, known != read {
      report(.disagreement("season", title: known, key: read), at: value, severity: .warning)
    }
    label = read
    return .item
  }

  // MARK: Counts

  private mutating func readCount(_ value: Fragment, key: ArticleKey, line: Fragment) -> ArticleLine {
    guard let word = value.words().first, let number = wholeNumber(word) else {
      return refuse(line, .number(value.name, key: key.rawValue), at: value)
    }
    let facts: [ArticleKey: Claim.Fact] = [
      .matches: .matches(number), .goals: .goals(number), .teams: .teams(number), .departments: .departments(number),
      .finalists: .finalists(number), .relegated: .relegated(number), .promoted: .promoted(number),
    ]
    if let fact = facts[key] { claim(fact, value) }
    return .item
  }

  /// A number in words or digits, with or without marks between thousands.
  private func wholeNumber(_ word: Fragment) -> Int? {
    var text = Folding.key(word.text)
    while let last = text.last, ",.;".contains(last) { text.removeLast() }
    if let number = NumberWords.cardinal(text) { return number }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count) else { return nil }
    return NumberWords.digits(parts[0] + parts[1])
  }

  private mutating func readAverage(_ value: Fragment, line: Fragment) -> ArticleLine {
    let parts = value.name.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard let first = parts.first, let whole = NumberWords.digits(first), parts.count <= 2, decimals.count <= 2,
      let hundredths = NumberWords.digits((decimals + "00").prefix(2))
    else { return refuse(line, .average(value.name), at: value) }
    claim(.goalAverage(hundredths: whole * 100 + hundredths), value)
    return .item
  }

  // MARK: Scorers and results

  /// `Daniel Ruiz (6)`, several with commas between them.
  private func scorers(in value: Fragment) -> [ClaimedScorer] {
    value.splitAtCommas().filter { !$0.isEmpty }.map { part in
      guard part.last == ")", let opening = part.characters.lastIndex(of: "(") else {
        return ClaimedScorer(player: part.name, goals: nil)
      }
      let inside = part.part(opening + 1..<part.characters.endIndex - 1).words()
      guard let goals = inside.first.flatMap({ NumberWords.digits($0.text) }), !part.before(opening).isEmpty else {
        return ClaimedScorer(player: part.name, goals: nil)
      }
      return ClaimedScorer(player: part.before(opening).name, goals: goals)
    }
  }

  /// Results and remarks in one list.
  private mutating func readHighestScoring(_ value: Fragment) {
    var results: [ClaimedResult] = []
    var remarks: [String] = []
    for part in value.splitAtCommas() where !part.isEmpty {
      if let match = MatchLine.read(part, allowsDash: false), let goals = match.goals, !match.first.isEmpty,
        !match.second.isEmpty
      {
        results.append(ClaimedResult(first: team(match.first), second: team(match.second), goals: goals))
      } else {
        remarks.append(part.name)
      }
    }
    claim(.highestScoring(results, remark: remarks.isEmpty ? nil : remarks.joined(separator: ", ")), value)
  }

  // MARK: Keys of a stage

  /// Reads a key that stands under the heading of a stage or group; nil when it is none of those.
  private mutating func readStageKey(_ key: Fragment, _ value: Fragment, line: Fragment) -> ArticleLine? {
    guard let known = ArticleKey(key.text), !value.isEmpty else { return nil }
    if known == .format, ["round", "ronda"].contains(Folding.key(value.text)),
      tree.isRoundOpen || tree.makeRound()
    {
      return .item
    }
    if known == .format, ArticleWords.format(Folding.key(value.text)) != nil { tree.makeStage() }
    guard let stage = tree.current, !tree.isRoundOpen else { return nil }
    switch known {
    case .host: tree.edit(stage) { $0.stage.host = value.name }
    case .ground:
      guard let ground = Self.ground(value.text) else { return refuseGround(value, line: line) }
      tree.edit(stage) { $0.ground = ground }
    case .format:
      guard let format = ArticleWords.format(Folding.key(value.text)) else {
        return refuse(
          line, .choice(value.name, key: "Format", among: ["league", "groups", "knockout", "round"]), at: value)
      }
      tree.edit(stage) { $0.stage.format = format }
    case .departments: setDepartments(value.splitAtCommas(), of: stage)
    case .teams:
      guard tree.isGroupOpen else { return nil }
      for name in value.splitAtCommas() where !name.isEmpty { tree.addToGroup(team(name)) }
    default: return nil
    }
    return .item
  }

  /// Takes a word of the infobox for how the matches of the stage without a name relate; false where it is none.
  mutating func takeFormat(_ text: String) -> Bool {
    guard let format = ArticleWords.format(Folding.key(text)) else { return false }
    tree.unnamedFormat = format
    return true
  }

  /// The ground that a word means; nil for others.
  static func ground(_ text: String) -> Ground? {
    switch Folding.key(text) {
    case "home", "local": .home
    case "neutral": .neutral
    case "unknown", "?": .unknown
    default: nil
    }
  }

  private mutating func refuseGround(_ value: Fragment, line: Fragment) -> ArticleLine {
    refuse(line, .choice(value.name, key: "Ground", among: ["home", "neutral", "unknown"]), at: value)
  }
}
