import Diagnostics
import Football
import Yams

extension RuleBook {
  /// Reads a rule book from YAML.
  ///
  /// Entries with an error are left out; every fault is reported with its line and column.
  public static func read(_ bytes: [UInt8], file: String) -> Checked<RuleBook> {
    var reading = YAMLReading(bytes, file: file)
    guard let root = reading.mapping(reading.root, of: "a rule book", keys: ["entries"]) else {
      return Checked(RuleBook([]), diagnostics: reading.diagnostics)
    }
    var entries: [Entry] = []
    for node in reading.sequence(root["entries"]) ?? [] {
      guard let entry = reading.entry(node) else { continue }
      if let other = entries.first(where: { $0.overlaps(entry) }) {
        reading.report(
          "rules.overlap", node, message: "this entry holds for seasons that an entry of \(other.from) holds for",
          fix: "let the seasons of one competition's entries not meet")
      }
      entries.append(entry)
    }
    return Checked(RuleBook(entries), diagnostics: reading.sorted)
  }

  /// Reads a single set of rules from YAML, as `--rules FILE` takes it.
  ///
  /// It has the keys of an entry's rules (`points-for-win`, `points-for-draw`, `shoot-out-win`, `shoot-out-loss`,
  /// `order`, `stages`), `adjustments`: a list of `team`, `points` (negative for a deduction), `reason`, `day` and
  /// `stage`; and `rulings`: a list of `by` (play-off, fair play, lots, decision), `teams` in their order and `note`.
  public static func readRules(_ bytes: [UInt8], file: String) -> Checked<StatedRules> {
    var reading = YAMLReading(bytes, file: file)
    let keys = YAMLReading.ruleKeys + ["adjustments", "rulings"]
    guard let root = reading.mapping(reading.root, of: "a set of rules", keys: keys) else {
      return Checked(StatedRules(), diagnostics: reading.diagnostics)
    }
    var rules = reading.rules(root)
    rules.place = SourcePlace(file: file, line: 1)
    rules.adjustments = reading.adjustments(root["adjustments"])
    rules.rulings = reading.rulings(root["rulings"])
    return Checked(rules, diagnostics: reading.sorted)
  }
}

extension RuleBook.Entry {
  /// Whether some season of some name belongs to both.
  fileprivate func overlaps(_ other: RuleBook.Entry) -> Bool {
    let isInTime = from <= other.to ?? .max && other.from <= to ?? .max
    return isInTime && !foldedNames.isDisjoint(with: other.foldedNames)
  }
}

extension YAMLReading {
  /// The keys of rules, alike in the book and in a file of the user's.
  fileprivate static let ruleKeys = [
    "points-for-win", "points-for-draw", "shoot-out-win", "shoot-out-loss", "order", "stages",
  ]

  fileprivate mutating func entry(_ node: Node) -> RuleBook.Entry? {
    let faults = diagnostics.count
    let keys = ["competition", "aliases", "from", "to", "source", "assumed", "seasons"] + Self.ruleKeys
    guard let map = mapping(node, of: "an entry", keys: keys) else { return nil }
    let name = required("competition", in: map, of: node).flatMap { text($0) }
    let from = required("from", in: map, of: node).flatMap { year($0) }
    let source = required("source", in: map, of: node).flatMap { text($0) }
    let to = map["to"].flatMap { year($0) }
    let aliases = (sequence(map["aliases"]) ?? []).compactMap { text($0) }
    let assumed = map["assumed"].flatMap { flag($0) } ?? false
    let rules = rules(map)
    let seasons = (sequence(map["seasons"]) ?? []).compactMap { season($0) }
    if let from, let to, to < from, let node = map["to"] {
      report("rules.years", node, message: "the entry ends before it starts", expected: "a season from \(from) on")
    }
    guard let name, let from, let source, diagnostics.count == faults else { return nil }
    return RuleBook.Entry(
      names: [name] + aliases, from: from, to: to, rules: rules, source: source, isAssumed: assumed,
      seasons: seasons)
  }

  private mutating func season(_ node: Node) -> RuleBook.SeasonEntry? {
    let keys = ["season", "competition", "adjustments", "rulings"]
    guard let map = mapping(node, of: "a season", keys: keys),
      let year = required("season", in: map, of: node).flatMap({ year($0) })
    else { return nil }
    return RuleBook.SeasonEntry(
      year: year, competition: map["competition"].flatMap { text($0) },
      adjustments: adjustments(map["adjustments"]), rulings: rulings(map["rulings"]))
  }

  fileprivate mutating func adjustments(_ node: Node?) -> [PointsAdjustment] {
    (sequence(node) ?? []).compactMap { adjustment($0) }
  }

  fileprivate mutating func rulings(_ node: Node?) -> [OrderRuling] {
    (sequence(node) ?? []).compactMap { ruling($0) }
  }

  private mutating func ruling(_ node: Node) -> OrderRuling? {
    guard let map = mapping(node, of: "a ruling", keys: ["by", "teams", "note"]),
      let by = required("by", in: map, of: node), let word = text(by),
      let teams = required("teams", in: map, of: node)
    else { return nil }
    let names = (sequence(teams) ?? []).compactMap { text($0) }
    guard let criterion = Self.criterion(word), criterion.isSettledOutside else {
      let outside = Criterion.allCases.filter(\.isSettledOutside).map(\.rawValue)
      report(
        "rules.ruling", by, message: "\"\(word)\" settles nothing outside of a table",
        expected: outside.joined(separator: ", "))
      return nil
    }
    guard names.count >= 2 else {
      report("rules.ruling", teams, message: "a ruling names two teams or more, from first to last")
      return nil
    }
    return OrderRuling(criterion, teams: names, note: map["note"].flatMap { text($0) })
  }

  private mutating func stage(_ node: Node) -> StageRules? {
    let keys = ["stage", "points-for-win", "points-for-draw", "order", "carried-from", "carried", "carried-results"]
    guard let map = mapping(node, of: "rules of a stage", keys: keys),
      let name = required("stage", in: map, of: node)?.scalar?.string.trimmed
    else { return nil }
    var carried: CarriedPoints?
    if let share = map["carried"] {
      guard let word = text(share), let known = CarriedPoints.Share(rawValue: word) else {
        report(
          "rules.carried", share, message: "this is no share of points",
          expected: CarriedPoints.Share.allCases.map(\.rawValue).joined(separator: "; "))
        return nil
      }
      carried = CarriedPoints(
        stage: map["carried-from"]?.scalar?.string.trimmed ?? "", share: known,
        withResults: map["carried-results"].flatMap { flag($0) } ?? false)
    }
    return StageRules(
      stage: name, pointsForWin: map["points-for-win"].flatMap { number($0, in: 1...10) },
      pointsForDraw: map["points-for-draw"].flatMap { number($0, in: 0...10) },
      order: map["order"].flatMap { order($0) }, carried: carried)
  }

  private static func criterion(_ word: String) -> Criterion? {
    switch word.lowercased() {
    case "decision of the organizer", "decision of the organiser": .decision
    default: Criterion(rawValue: word.lowercased())
    }
  }

  fileprivate mutating func rules(_ map: [String: Node]) -> StatedRules {
    StatedRules(
      pointsForWin: map["points-for-win"].flatMap { number($0, in: 1...10) },
      pointsForDraw: map["points-for-draw"].flatMap { number($0, in: 0...10) },
      order: map["order"].flatMap { order($0) }, shootOutPoints: shootOut(map),
      stages: (sequence(map["stages"]) ?? []).compactMap { stage($0) })
  }

  /// Points for drawn matches that a shoot-out decided; both numbers or none.
  private mutating func shootOut(_ map: [String: Node]) -> ShootOutPoints? {
    let win = map["shoot-out-win"].flatMap { number($0, in: 0...10) }
    let loss = map["shoot-out-loss"].flatMap { number($0, in: 0...10) }
    if let win, let loss { return ShootOutPoints(win: win, loss: loss) }
    if let node = map["shoot-out-win"] ?? map["shoot-out-loss"] {
      report("rules.shoot-out", node, message: "points for a shoot-out need both shoot-out-win and shoot-out-loss")
    }
    return nil
  }

  private mutating func adjustment(_ node: Node) -> PointsAdjustment? {
    guard let map = mapping(node, of: "an adjustment", keys: ["team", "points", "reason", "day", "stage"]) else {
      return nil
    }
    guard let team = required("team", in: map, of: node).flatMap({ text($0) }),
      let points = required("points", in: map, of: node).flatMap({ number($0, in: -1000...1000) })
    else { return nil }
    return PointsAdjustment(
      team: team, points: points, reason: map["reason"].flatMap { text($0) }, day: map["day"].flatMap { day($0) },
      stage: map["stage"].flatMap { text($0) }, place: place(node))
  }

  private mutating func day(_ node: Node) -> Day? {
    let parts = (node.scalar?.string ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    if parts.count == 3, numbers.count == 3, let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) {
      return day
    }
    report("rules.day", node, message: "this is no day", expected: "a day such as 2024-02-26")
    return nil
  }

  /// A chain of criteria: a list, or one line with commas.
  private mutating func order(_ node: Node) -> [Criterion]? {
    var words: [(text: String, node: Node)] = []
    if let line = node.scalar {
      words = line.string.split(separator: ",").map { ($0.trimmed, node) }
    } else {
      for item in sequence(node) ?? [] {
        guard let word = text(item) else { return nil }
        words.append((word, item))
      }
    }
    var chain: [Criterion] = []
    for word in words {
      guard let criterion = Self.criterion(word.text) else {
        let names = Criterion.allCases.map(\.rawValue)
        report(
          "rules.criterion", word.node, message: "\"\(word.text)\" is no criterion of an order",
          expected: names.joined(separator: ", "),
          fix: NearestName.find(word.text, among: names).map { "write \($0)" })
        return nil
      }
      chain.append(criterion)
    }
    guard chain.first == .points, Set(chain).count == chain.count else {
      report(
        "rules.order", node, message: "an order starts with points and names a criterion once",
        expected: "such as points, goal difference, goals for")
      return nil
    }
    return chain
  }

  private mutating func year(_ node: Node) -> Int? {
    guard let label = text(node) else { return nil }
    if let year = RuleBook.firstYear(of: label), year >= 1800 { return year }
    report("rules.season", node, message: "\"\(label)\" is no season", expected: "a label such as 1967 or 1888-89")
    return nil
  }
}
