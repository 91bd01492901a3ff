import Diagnostics
import Football

extension WikiWalk {
  /// Reads {{#invoke:sports table}}: rows of claims, and the rules that the table states.
  mutating func readStandings(_ node: WikiNode) {
    var values: [String: Range<Int>] = [:]
    for argument in page.arguments(of: node) where argument.isNamed { values[argument.key] = argument.value }
    let codes = teamCodes(values)
    guard !codes.isEmpty else { return }
    builder.hasTable = true
    var rows: [ClaimedStanding] = []
    var offsets: [Int] = []
    for (index, code) in codes.enumerated() {
      let team = declare(code, values)
      var row = ClaimedStanding(team: team, stage: builder.tree.openName, rank: index + 1)
      row.won = number(values["win \(code)"], "win")
      row.drawn = number(values["draw \(code)"], "draw")
      row.lost = number(values["loss \(code)"], "loss")
      row.goalsFor = number(values["gf \(code)"], "gf")
      row.goalsAgainst = number(values["ga \(code)"], "ga")
      rows.append(row)
      offsets.append(values["win \(code)"]?.lowerBound ?? values["name \(code)"]?.lowerBound ?? node.start)
      if builder.tree.isGroupOpen { builder.tree.addToGroup(team) }
      readAdjustment(values["adjust points \(code)"], team)
    }
    let points = number(values["winpoints"], "winpoints") ?? 3
    stateRules(pointsForWin: points, at: node.start)
    readOrder(values["class rules"])
    claim(rows, at: offsets, pointsForWin: points)
    // A table that computes itself has the results that it computes from.
    if values.keys.contains(where: { Self.matchMark(of: $0) > 0 }) { readResults(node, ofTable: true) }
  }

  /// The codes of a table's teams in its order.
  private func teamCodes(_ values: [String: Range<Int>]) -> [String] {
    if let order = values["team order"] {
      return page.shown(order).split { $0 == "," || $0 == ";" }
        .map { WikiTemplateName.key(ArraySlice($0.utf8)) }.map(\.trimmingBlanks).filter { !$0.isEmpty }
    }
    var codes: [String] = []
    while codes.count < 500, let value = values["team\(codes.count + 1)"], !value.isEmpty {
      codes.append(WikiTemplateName.key(ArraySlice(page.shown(value).utf8)).trimmingBlanks)
    }
    return codes
  }

  /// The team of a code, under the name that the template gives it.
  ///
  /// A code that an earlier template declared is the same team when one of the names begins with the other, as where
  /// one table has full names and the next short ones.
  mutating func declare(_ code: String, _ values: [String: Range<Int>]) -> Team.ID {
    let value = values["name \(code)"]
    let name = value.map { teamName($0) } ?? code.uppercased()
    if let known = codes[code] {
      let other = Folding.key(builder.teams.teams[known.index].name)
      let key = Folding.key(name)
      if other.hasPrefix(key) || key.hasPrefix(other) {
        builder.teams.alias(name, of: known)
        return known
      }
    }
    let place = page.place(value?.lowerBound ?? 0)
    let id = value.map { team($0) } ?? builder.teams.id(for: name, at: place)
    codes[code] = id
    if code.count == 3 { builder.teams.code(id, code.uppercased()) }
    return id
  }

  /// A whole number of a value; nil where it is empty or no number, which is reported.
  private mutating func number(_ value: Range<Int>?, _ key: String) -> Int? {
    guard let value, !value.isEmpty else { return nil }
    let text = page.shown(value)
    if text.isEmpty || UnknownWords.words.contains(Folding.key(text)) || text == "?" { return nil }
    let bare = text.hasPrefix("+") ? String(text.dropFirst()) : text
    if let number = NumberWords.digits(bare) { return number }
    let problem = WikiProblem.number(String(text.prefix(40)), key: key)
    builder.diagnostics.append(
      problem.diagnostic(.warning, at: page.place(value.lowerBound), length: page.length(value)))
    return nil
  }

  // MARK: Rules

  private mutating func stateRules(pointsForWin: Int, at offset: Int) {
    guard builder.rules.pointsForWin == nil, pointsForWin <= 10 else { return }
    builder.rules.pointsForWin = pointsForWin
    if builder.rules.place == nil { builder.rules.place = page.place(offset) }
  }

  /// Points that a row takes away or adds, whatever their own sign.
  private mutating func adjust(_ team: Team.ID, by sign: Int, _ value: Range<Int>?) {
    guard let value, !value.isEmpty,
      let points = NumberWords.digits(page.shown(value).drop { "-−–+".contains($0) }), (1...999).contains(points)
    else { return }
    builder.rules.adjustments.append(
      PointsAdjustment(
        team: builder.teams.teams[team.index].name, points: sign * points, place: page.place(value.lowerBound)))
  }

  private mutating func readAdjustment(_ value: Range<Int>?, _ team: Team.ID) {
    guard let value, !value.isEmpty else { return }
    var text = Substring(page.shown(value))
    var sign = 1
    if let first = text.first, "-−–+".contains(first) {
      sign = first == "+" ? 1 : -1
      text.removeFirst()
    }
    guard let points = NumberWords.digits(text), (1...999).contains(points) else { return }
    builder.rules.adjustments.append(
      PointsAdjustment(
        team: builder.teams.teams[team.index].name, points: sign * points, place: page.place(value.lowerBound)))
  }

  /// `1) Points; 2) Goal average`: the order, where every step of it is known.
  private mutating func readOrder(_ value: Range<Int>?) {
    guard let value, builder.rules.order == nil else { return }
    var order: [Criterion] = []
    for part in page.shown(value).split(separator: ";") {
      let words = part.drop { $0.isNumber || $0 == ")" || $0 == "." || $0.isWhitespace }
      guard let criterion = ArticleBuilder.criterion(String(words)) else { return }
      order.append(criterion)
    }
    if !order.isEmpty { builder.rules.order = order }
  }

  // MARK: Claims

  /// Claims rows of a table; goals that are zero all over it, where teams have played, are not known.
  private mutating func claim(_ rows: [ClaimedStanding], at offsets: [Int], pointsForWin: Int) {
    let isGoalless = rows.allSatisfy { ($0.goalsFor ?? 0) == 0 && ($0.goalsAgainst ?? 0) == 0 }
    let hasWins = rows.contains { ($0.won ?? 0) > 0 }
    for (row, offset) in zip(rows, offsets) {
      var row = row
      if isGoalless, hasWins {
        row.goalsFor = nil
        row.goalsAgainst = nil
      }
      if let won = row.won, let drawn = row.drawn, let lost = row.lost {
        row.played = row.played ?? won + drawn + lost
        let name = builder.teams.teams[row.team.index].name
        let adjusted = builder.rules.adjustments.filter { $0.team == name }.reduce(0) { $0 + $1.points }
        row.points = row.points ?? won * pointsForWin + drawn + adjusted
      }
      add(row, at: offset)
    }
  }

  func standingText(_ row: ClaimedStanding) -> String {
    func text(_ number: Int?) -> String { number.map(String.init) ?? "?" }
    let name = builder.teams.teams[row.team.index].name
    return "\(name) \(text(row.played)) \(text(row.won)) \(text(row.drawn)) \(text(row.lost)) "
      + "\(text(row.goalsFor))–\(text(row.goalsAgainst)) \(text(row.points))"
  }

  mutating func add(_ row: ClaimedStanding, at offset: Int) {
    let fact = Claim.Fact.standingsRow(row)
    guard standings.insert(row).inserted else { return }
    builder.claims.append(Claim(fact, text: standingText(row), place: page.place(offset)))
  }

  /// The keys of an older table's row.
  private struct RowKeys {
    var rank = "p"
    var won = "w"
    var drawn = "d"
    var lost = "l"
    var goalsFor = "gf"
    var goalsAgainst = "ga"
    var deducted = "dp"
    var added = "bp"
    var pointsForWin = "wpts"

    static let german = RowKeys(
      rank: "pos", won: "s", drawn: "u", lost: "n", goalsFor: "et", goalsAgainst: "gt", deducted: "", added: "",
      pointsForWin: "")

    /// Those of {{Tabla de posiciones equipo}}, where p is perdidos.
    static let spanish = RowKeys(
      rank: "pos", won: "g", drawn: "e", lost: "p", goalsAgainst: "gc", deducted: "desc", added: "", pointsForWin: "pv")
  }

  /// Reads a row of an older table: {{Fb cl team |p=1|t=Melgar|w=3|d=2|l=0|gf=13|ga=4}}, {{Tabla de posiciones equipo|pos=1|g=3|
  /// e=2|p=0|gf=13|gc=4|eq=Melgar}}.
  mutating func readStandingsRow(_ node: WikiNode, pointsForWin stated: Int?) {
    if isOfAverages { return }
    var values: [String: Range<Int>] = [:]
    for argument in page.arguments(of: node) where argument.isNamed { values[argument.key] = argument.value }
    // `{{Fußballtabelle/Zeile|1|[[1. FC Köln]]|S=1|U=1|N=0|ET=5|GT=2}}`
    let unnamed = page.arguments(of: node).filter { !$0.isNamed }.map(\.value)
    let isGerman = values["et"] != nil && (unnamed.count > 1 || values["verein"] != nil)
    if isGerman {
      values["pos"] = values["rang"] ?? unnamed.first
      values["t"] = values["verein"] ?? unnamed.dropFirst().first
    }
    let keys = isGerman ? RowKeys.german : values["eq"] == nil ? RowKeys() : .spanish
    let pointsForWin = number(values[keys.pointsForWin], keys.pointsForWin) ?? stated
    guard let name = values["t"] ?? values["eq"], !teamName(name).isEmpty else { return }
    builder.hasTable = true
    let id = team(name)
    var row = ClaimedStanding(team: id, stage: builder.tree.openName, rank: number(values[keys.rank], keys.rank))
    row.won = number(values[keys.won], keys.won)
    row.drawn = number(values[keys.drawn], keys.drawn)
    row.lost = number(values[keys.lost], keys.lost)
    row.goalsFor = number(values[keys.goalsFor], keys.goalsFor)
    row.goalsAgainst = number(values[keys.goalsAgainst], keys.goalsAgainst)
    adjust(id, by: -1, values[keys.deducted])
    adjust(id, by: 1, values[keys.added])
    if builder.tree.isGroupOpen { builder.tree.addToGroup(id) }
    if let points = pointsForWin { stateRules(pointsForWin: points, at: node.start) }
    // `3:1`, the points for and against of earlier years.
    if isGerman { row.points = values["p"].flatMap { NumberWords.digits(page.shown($0).leadingDigits) } }
    claim([row], at: [name.lowerBound], pointsForWin: pointsForWin ?? 3)
  }
}
