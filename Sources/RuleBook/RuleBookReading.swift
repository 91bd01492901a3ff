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
  /// It has the keys of an entry's rules (`points-for-win`, `points-for-draw`, `order`) and `adjustments`: a list of
  /// `team`, `points` (negative for a deduction) and `reason`.
  public static func readRules(_ bytes: [UInt8], file: String) -> Checked<StatedRules> {
    var reading = YAMLReading(bytes, file: file)
    let keys = YAMLReading.ruleKeys + ["adjustments"]
    guard let root = reading.mapping(reading.root, of: "a set of rules", keys: keys) else {
      return Checked(StatedRules(), diagnostics: reading.diagnostics)
    }
    var rules = reading.rules(root)
    rules.place = SourcePlace(file: file, line: 1)
    for node in reading.sequence(root["adjustments"]) ?? [] {
      if let adjustment = reading.adjustment(node) { rules.adjustments.append(adjustment) }
    }
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
  fileprivate static let ruleKeys = ["points-for-win", "points-for-draw", "order"]

  fileprivate mutating func entry(_ node: Node) -> RuleBook.Entry? {
    let faults = diagnostics.count
    let keys = ["competition", "aliases", "from", "to", "source", "assumed"] + Self.ruleKeys
    guard let map = mapping(node, of: "an entry", keys: keys) else { return nil }
    let name = required("competition", in: map, of: node).flatMap { text($0) }
    let from = required("from", in: map, of: node).flatMap { year($0) }
    let source = required("source", in: map, of: node).flatMap { text($0) }
    let to = map["to"].flatMap { year($0) }
    let aliases = (sequence(map["aliases"]) ?? []).compactMap { text($0) }
    let assumed = map["assumed"].flatMap { flag($0) } ?? false
    let rules = rules(map)
    if let from, let to, to < from, let node = map["to"] {
      report("rules.years", node, message: "the entry ends before it starts", expected: "a season from \(from) on")
    }
    guard let name, let from, let source, diagnostics.count == faults else { return nil }
    return RuleBook.Entry(
      names: [name] + aliases, from: from, to: to, rules: rules, source: source, isAssumed: assumed)
  }

  fileprivate mutating func rules(_ map: [String: Node]) -> StatedRules {
    StatedRules(
      pointsForWin: map["points-for-win"].flatMap { number($0, in: 1...10) },
      pointsForDraw: map["points-for-draw"].flatMap { number($0, in: 0...10) },
      order: map["order"].flatMap { order($0) })
  }

  fileprivate mutating func adjustment(_ node: Node) -> PointsAdjustment? {
    guard let map = mapping(node, of: "an adjustment", keys: ["team", "points", "reason"]) else { return nil }
    guard let team = required("team", in: map, of: node).flatMap({ text($0) }),
      let points = required("points", in: map, of: node).flatMap({ number($0, in: -1000...1000) })
    else { return nil }
    return PointsAdjustment(
      team: team, points: points, reason: map["reason"].flatMap { text($0) }, place: place(node))
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
      guard let criterion = Criterion(rawValue: word.text.lowercased()) else {
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
