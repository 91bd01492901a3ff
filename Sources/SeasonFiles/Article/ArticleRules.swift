import Diagnostics
import Football

extension ArticleBuilder {
  private enum RuleKey: String, CaseIterable {
    case win = "Points for a win"
    case draw = "Points for a draw"
    case order = "Order"
    case deduction = "Deduction"
    case bonus = "Bonus"

    init?(_ text: String) {
      switch Folding.key(text) {
      case "points for a win", "points for win", "puntos por victoria", "puntos por partido ganado": self = .win
      case "points for a draw", "points for draw", "puntos por empate": self = .draw
      case "order", "orden", "tie-breaks", "desempate": self = .order
      case "deduction", "points deduction", "deduccion", "descuento": self = .deduction
      case "bonus", "points bonus", "bonificacion": self = .bonus
      default: return nil
      }
    }
  }

  /// Reads an item of the list of rules.
  mutating func readRule(_ body: Fragment, line: Fragment) -> ArticleLine {
    let known = RuleKey.allCases.map(\.rawValue)
    guard let colon = body.firstIndex(where: { $0 == ":" }) else {
      return refuse(line, .rule("a rule needs a key and a colon", expected: known.joined(separator: ", ")))
    }
    let key = body.before(colon)
    let value = body.from(colon + 1)
    guard let rule = RuleKey(key.text) else {
      let nearest = NearestName.find(key.name, among: known)
      let why = "\"\(key.name)\" is no rule that Anuario knows"
      return refuse(line, .rule(why, expected: known.joined(separator: ", "), nearest: nearest), at: key)
    }
    let refused: ArticleLine?
    switch rule {
    case .win: refused = readPoints(value, line: line) { $0.pointsForWin = $1 }
    case .draw: refused = readPoints(value, line: line) { $0.pointsForDraw = $1 }
    case .order: refused = readOrder(value, line: line)
    case .deduction: refused = readAdjustment(value, sign: -1, line: line)
    case .bonus: refused = readAdjustment(value, sign: 1, line: line)
    }
    if refused == nil, rules.place == nil { rules.place = place(body) }
    return refused ?? .item
  }

  private mutating func readPoints(
    _ value: Fragment, line: Fragment, _ set: (inout StatedRules, Int) -> Void
  ) -> ArticleLine? {
    guard let points = NumberWords.cardinal(Folding.key(value.text)), points <= 10 else {
      let problem = ArticleProblem.rule("\"\(value.name)\" is no number of points", expected: "a number from 0 to 10")
      return refuse(line, problem, at: value)
    }
    set(&rules, points)
    return nil
  }

  private mutating func readOrder(_ value: Fragment, line: Fragment) -> ArticleLine? {
    var order: [Criterion] = []
    for part in value.splitAtCommas() where !part.isEmpty {
      guard let criterion = Self.criterion(part.text) else {
        let known = Criterion.allCases.map(\.rawValue)
        let nearest = NearestName.find(part.name, among: known)
        let why = "\"\(part.name)\" is no step of an order"
        return refuse(line, .rule(why, expected: known.joined(separator: ", "), nearest: nearest), at: part)
      }
      if !order.contains(criterion) { order.append(criterion) }
    }
    guard !order.isEmpty else {
      return refuse(line, .rule("the order is empty", expected: "points, goal difference, goals for"))
    }
    rules.order = order
    return nil
  }

  /// The criterion that a text names; nil for none.
  static func criterion(_ text: String) -> Criterion? {
    switch Folding.heading(text) {
    case "points", "puntos": .points
    case "wins", "victorias", "partidos ganados": .wins
    case "goal difference", "diferencia de goles", "gol diferencia": .goalDifference
    case "goal average", "goal ratio", "promedio de goles", "gol average": .goalAverage
    case "goals for", "goals scored", "goals", "goles a favor", "goles": .goalsFor
    case "head to head", "resultados entre si", "enfrentamientos directos", "resultado particular": .headToHead
    case "away goals", "goles de visitante", "goles de visita": .awayGoals
    default: nil
    }
  }

  /// `Team −2, reason`: the sign may be left out, and must not contradict the key.
  private mutating func readAdjustment(_ value: Fragment, sign: Int, line: Fragment) -> ArticleLine? {
    let comma = value.firstIndex { $0 == "," }
    let head = comma.map { value.before($0) } ?? value
    let reason = comma.map { value.from($0 + 1).name }
    var expected = "Team −2, reason"
    if sign > 0 { expected = "Team +1, reason" }
    guard let last = head.words().last, last.length < head.length else {
      return refuse(line, .rule("a team and a number of points are needed", expected: expected), at: value)
    }
    var digits = last.text
    var stated = sign
    if let mark = digits.first, "-–−+".contains(mark) {
      stated = mark == "+" ? 1 : -1
      digits.removeFirst()
    }
    guard let points = NumberWords.digits(digits), (1...999).contains(points) else {
      return refuse(line, .rule("\"\(last.text)\" is no number of points", expected: expected), at: last)
    }
    guard stated == sign else {
      let why = sign < 0 ? "a deduction cannot add points" : "a bonus cannot take points"
      return refuse(line, .rule(why, expected: expected), at: last)
    }
    let team = head.before(last.characters.startIndex)
    rules.adjustments.append(
      PointsAdjustment(
        team: team.name, points: sign * points, reason: reason.flatMap { $0.isEmpty ? nil : $0 }, place: place(team)))
    return nil
  }
}
