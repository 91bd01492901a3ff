import Diagnostics
import Football

extension WikiWalk {
  /// One team's side of a bracket's match.
  private struct BracketSide {
    var goals: Int?
    var kicks: Int?
    var hasExtraTime = false
    var isWalkover = false
  }

  /// Reads a bracket of rows, such as {{Round8}}: date and place, team, score, team, score; the order is the draw.
  mutating func readBracketRows(_ node: WikiNode, skipped: Int) {
    let arguments = page.arguments(of: node)
    var cells = arguments.filter { !$0.isNamed }.dropFirst(skipped).map(\.value)
    while let last = cells.last, last.isEmpty, cells.count % 5 != 0 { cells.removeLast() }
    guard !cells.isEmpty else { return }
    guard let width = [5, 7].first(where: { cells.count % $0 == 0 && roundSizes(cells.count / $0) != nil }),
      let sizes = roundSizes(cells.count / width)
    else {
      let problem = WikiProblem.bracket(cells.count)
      builder.diagnostics.append(problem.diagnostic(.warning, at: page.place(node.start), length: 2))
      return
    }
    let stage = bracketStage(at: node.start)
    let teams = width == 5 ? (1, 3) : (2, 5)
    var row = 0
    for (round, size) in sizes.enumerated() {
      let name = roundName(round, sizes, arguments)
      for _ in 0..<size {
        let start = row * width
        addRow(
          date: cells[start], (cells[start + teams.0], cells[start + teams.0 + 1]),
          (cells[start + teams.1], cells[start + teams.1 + 1]), stage: stage, round: name)
        row += 1
      }
    }
  }

  /// The matches of each round of so many in all, a match for third place last; nil when they fill no bracket.
  private func roundSizes(_ count: Int) -> [Int]? {
    guard (1...256).contains(count) else { return nil }
    var sizes: [Int] = []
    var rest = count
    var size = 1
    while rest >= size, rest > 0 {
      sizes.insert(size, at: 0)
      rest -= size
      size *= 2
    }
    if rest == 0 { return sizes }
    return rest == 1 && count > 1 ? sizes + [1] : nil
  }

  private func roundName(_ round: Int, _ sizes: [Int], _ arguments: [WikiArgument]) -> String {
    if let stated = arguments.first(where: { $0.isNamed && $0.key == "rd\(round + 1)" }) {
      let name = page.shown(stated.value)
      if !name.isEmpty { return name }
    }
    let isThird = round == sizes.count - 1 && round > 0 && sizes[round - 1] == 1
    return isThird ? "Match for third place" : Self.roundName(matches: sizes[round])
  }

  private static func roundName(matches: Int) -> String {
    switch matches {
    case 1: "Final"
    case 2: "Semi-finals"
    case 4: "Quarter-finals"
    default: "Round of \(matches * 2)"
    }
  }

  /// The stage that a bracket's matches belong to.
  private mutating func bracketStage(at offset: Int) -> Int {
    if let open = builder.tree.current { return open }
    let place = page.place(offset)
    builder.tree.openStage("", kind: .knockout, level: 1, at: place)
    return builder.tree.currentOrUnnamed(at: place)
  }

  private mutating func addRow(
    date: Range<Int>, _ first: (team: Range<Int>, score: Range<Int>), _ second: (team: Range<Int>, score: Range<Int>),
    stage: Int, round: String
  ) {
    guard var match = match(first, second) else { return }
    let text = page.shown(date)
    let parts = text.split(maxSplits: 1) { $0 == "–" || $0 == "," }.map { String($0).trimmingBlanks }
    if let head = parts.first, case .day(let day)? = DateReading.read(head, year: labelYear) {
      match.day = day
      match.venue = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    }
    pending.append(PendingMatch(match: match, stage: stage, round: round))
  }

  /// The match of two sides; nil where a side is not known yet.
  private mutating func match(
    _ first: (team: Range<Int>, score: Range<Int>), _ second: (team: Range<Int>, score: Range<Int>)
  ) -> Match? {
    let names = [teamName(first.team), teamName(second.team)]
    guard names.allSatisfy({ !$0.isEmpty && !Self.isPlaceholder($0) }) else { return nil }
    guard let sides = sides(first.score, second.score) else { return nil }
    let teams = (team(first.team, named: names[0]), team(second.team, named: names[1]))
    guard teams.0 != teams.1 else {
      refuse(ArticleProblem.sameTeam(names[1]), at: second.team.lowerBound)
      return nil
    }
    var match = Match(
      id: Match.ID(0), first: teams.0, second: teams.1, status: .scheduled, place: page.place(first.team.lowerBound))
    if let home = sides.0.goals, let away = sides.1.goals {
      match.status = .played
      let goals = Goals(home, away)
      if sides.0.hasExtraTime || sides.1.hasExtraTime {
        match.score.afterExtraTime = goals
      } else {
        match.score.fullTime = goals
      }
      if let home = sides.0.kicks, let away = sides.1.kicks { match.score.penalties = Goals(home, away) }
    } else if sides.0.isWalkover || sides.1.isWalkover {
      match.status = .walkover
    }
    return match
  }

  private mutating func sides(_ first: Range<Int>, _ second: Range<Int>) -> (BracketSide, BracketSide)? {
    guard let left = side(first), let right = side(second) else { return nil }
    return (left, right)
  }

  /// `3`, `1 (4)`, `4 (a.e.t.)`, `w/o` or nothing; nil when it was refused.
  private mutating func side(_ range: Range<Int>) -> BracketSide? {
    var side = BracketSide()
    let text = page.shown(range)
    let key = Folding.key(text)
    if text.isEmpty || UnknownWords.words.contains(key) { return side }
    side.hasExtraTime = key.holds("a.e.t.") || key.holds("aet")
    side.isWalkover = key.hasPrefix("w/o") || key.holds("walkover")
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    side.goals = digits.count <= 2 ? NumberWords.digits(digits) : nil
    if text.holds("("), let opening = text.firstIndex(of: "(") {
      side.kicks = NumberWords.digits(
        text[text.index(after: opening)...].prefix { $0.isASCII && $0.isNumber }.prefix(2))
    }
    if side.goals == nil, !side.isWalkover, text.contains(where: \.isNumber) {
      refuse(.score(String(text.prefix(60))), at: range.lowerBound, length: page.length(range))
      return nil
    }
    return side
  }

  // MARK: Brackets with keys

  /// Reads {{4TeamBracket}} and its relatives: RD1-team1, RD1-score1, with legs RD1-score1-1 and RD1-score1-agg.
  mutating func readBracketKeys(_ node: WikiNode) {
    var values: [String: Range<Int>] = [:]
    for argument in page.arguments(of: node) where argument.isNamed { values[argument.key] = argument.value }
    let stage = bracketStage(at: node.start)
    var names: [(key: String, name: String)] = []
    var teams = 0
    for round in 1...8 {
      let count = (1...128).prefix { values["rd\(round)-team\($0)"] != nil || values["rd\(round)-team0\($0)"] != nil }
        .count
      if count < 2 { break }
      teams = max(teams, count)
      let stated = values["rd\(round)"].map(page.shown) ?? ""
      names.append(("rd\(round)", stated.isEmpty ? Self.roundName(matches: max(1, count / 2)) : stated))
    }
    for key in ["3rd", "consol", "rd\(names.count)b"] where values["\(key)-team1"] != nil {
      names.append((key, "Match for third place"))
    }
    for round in names {
      for pair in 0..<max(1, teams / 2) {
        addPair(round.key, pair * 2 + 1, values, stage: stage, round: round.name)
      }
    }
  }

  private mutating func addPair(
    _ key: String, _ number: Int, _ values: [String: Range<Int>], stage: Int, round: String
  ) {
    func value(_ field: String, _ number: Int, _ ending: String = "") -> Range<Int>? {
      values["\(key)-\(field)\(number)\(ending)"] ?? values["\(key)-\(field)0\(number)\(ending)"]
    }
    guard let first = value("team", number), let second = value("team", number + 1) else { return }
    let empty = first.upperBound..<first.upperBound
    if let leg = value("score", number, "-1"), let other = value("score", number + 1, "-1") {
      // Legs are given with the upper team first; the second is played at the lower one's ground.
      if let match = match((first, leg), (second, other)) {
        pending.append(PendingMatch(match: match, stage: stage, round: round))
      }
      if let leg = value("score", number, "-2"), let other = value("score", number + 1, "-2"), !leg.isEmpty,
        let match = match((second, other), (first, leg))
      {
        pending.append(PendingMatch(match: match, stage: stage, round: round))
      }
      return
    }
    guard let match = match((first, value("score", number) ?? empty), (second, value("score", number + 1) ?? empty))
    else { return }
    pending.append(PendingMatch(match: match, stage: stage, round: round))
  }
}
