import Diagnostics
import Football

extension ArticleBuilder {
  /// The keys of rules, in English and Spanish.
  enum RuleKey: String, CaseIterable {
    case win = "Points for a win"
    case draw = "Points for a draw"
    case shootOutWin = "Points for a shoot-out win"
    case shootOutLoss = "Points for a shoot-out loss"
    case order = "Order"
    case carried = "Carried points"
    case deduction = "Deduction"
    case bonus = "Bonus"
    case playOff = "Play-off"
    case fairPlay = "Fair play"
    case lots = "Lots"
    case decision = "Decision"

    init?(_ text: String) {
      switch Folding.key(text) {
      case "points for a win", "points for win", "puntos por victoria", "puntos por partido ganado": self = .win
      case "points for a draw", "points for draw", "puntos por empate": self = .draw
      case "points for a shoot-out win", "puntos por ganar en penales": self = .shootOutWin
      case "points for a shoot-out loss", "puntos por perder en penales": self = .shootOutLoss
      case "order", "orden", "tie-breaks", "desempate": self = .order
      case "carried points", "puntos arrastrados", "puntos de arrastre": self = .carried
      case "deduction", "points deduction", "deduccion", "descuento": self = .deduction
      case "bonus", "points bonus", "bonificacion": self = .bonus
      case "play-off", "playoff", "partido de desempate", "partido extra": self = .playOff
      case "fair play", "juego limpio": self = .fairPlay
      case "lots", "drawing of lots", "sorteo": self = .lots
      case "decision": self = .decision
      default: return nil
      }
    }

    /// The step of an order that a ruling under this key is about; nil for the other keys.
    var ruling: Criterion? {
      switch self {
      case .playOff: .playOff
      case .fairPlay: .fairPlay
      case .lots: .lots
      case .decision: .decision
      default: nil
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
    if rule == .carried {
      return refuse(
        line, .rule("carried points are those of one stage", expected: "the key under that stage's heading"))
    }
    let refused = readRule(rule, value, line: line)
    if refused == nil, rules.place == nil { rules.place = place(body) }
    return refused ?? .item
  }

  private mutating func readRule(_ rule: RuleKey, _ value: Fragment, line: Fragment) -> ArticleLine? {
    switch rule {
    case .win: return readPoints(value, line: line) { $0.pointsForWin = $1 }
    case .draw: return readPoints(value, line: line) { $0.pointsForDraw = $1 }
    case .shootOutWin:
      return readPoints(value, line: line) {
        $0.shootOutPoints = ShootOutPoints(win: $1, loss: $0.shootOutPoints?.loss ?? 0)
      }
    case .shootOutLoss:
      return readPoints(value, line: line) {
        $0.shootOutPoints = ShootOutPoints(win: $0.shootOutPoints?.win ?? 0, loss: $1)
      }
    case .order: return readOrder(value, line: line) { $0.order = $1 }
    case .deduction: return readAdjustment(value, sign: -1, line: line)
    case .bonus: return readAdjustment(value, sign: 1, line: line)
    case .carried: return nil
    case .playOff, .fairPlay, .lots, .decision: return readRuling(rule, value, line: line)
    }
  }

  /// Reads a rule under the heading of the stage that it holds for; nil for other keys.
  mutating func readStageRule(_ key: Fragment, _ value: Fragment, line: Fragment) -> ArticleLine? {
    guard let rule = RuleKey(key.text), [.win, .draw, .order, .carried].contains(rule), let stage = tree.current,
      !tree.isRoundOpen
    else { return nil }
    let name = tree.nodes[stage].stage.name
    let index = rules.stages.firstIndex { $0.stage == name } ?? rules.stages.count
    if index == rules.stages.count { rules.stages.append(StageRules(stage: name)) }
    let refused: ArticleLine?
    switch rule {
    case .win: refused = readPoints(value, line: line) { $0.stages[index].pointsForWin = $1 }
    case .draw: refused = readPoints(value, line: line) { $0.stages[index].pointsForDraw = $1 }
    case .order: refused = readOrder(value, line: line) { $0.stages[index].order = $1 }
    default: refused = readCarried(value, of: index, line: line)
    }
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

  // MARK: Order

  private mutating func readOrder(
    _ value: Fragment, line: Fragment, _ set: (inout StatedRules, [Criterion]) -> Void
  ) -> ArticleLine? {
    var order: [Criterion] = []
    for part in value.splitAtCommas() where !part.isEmpty {
      guard let criterion = Self.criterion(part.text) else {
        let known = Criterion.allCases.map(\.rawValue)
        let nearest = NearestName.find(part.name, among: known)
        let why = "\"\(part.name)\" is no step of an order"
        return refuse(line, .rule(why, expected: known.joined(separator: ", "), nearest: nearest), at: part)
      }
      if !order.contains(criterion) || criterion == .headToHeadAgain { order.append(criterion) }
    }
    guard !order.isEmpty else {
      return refuse(line, .rule("the order is empty", expected: "points, goal difference, goals for"))
    }
    set(&rules, order)
    return nil
  }

  /// The criterion that a text names; nil for none.
  static func criterion(_ text: String) -> Criterion? { criteria[Folding.heading(text)] }

  private static let criteria: [String: Criterion] = {
    var known: [String: Criterion] = [:]
    for criterion in Criterion.allCases { known[Folding.heading(criterion.rawValue)] = criterion }
    let others: [(Criterion, [String])] = [
      (.points, ["puntos"]), (.wins, ["victorias", "partidos ganados"]),
      (.goalDifference, ["diferencia de goles", "gol diferencia"]),
      (.goalAverage, ["goal ratio", "promedio de goles", "gol average"]),
      (.goalsFor, ["goals scored", "goals", "goles a favor", "goles"]),
      (.headToHead, ["resultados entre si", "enfrentamientos directos", "resultado particular"]),
      (.awayGoals, ["goles de visitante", "goles de visita"]),
      (.headToHeadPoints, ["puntos entre si"]), (.headToHeadDifference, ["diferencia de goles entre si"]),
      (.headToHeadGoals, ["goles entre si"]), (.headToHeadAwayGoals, ["goles de visitante entre si"]),
      (.headToHeadAgain, ["de nuevo entre si"]), (.playOff, ["playoff", "partido de desempate", "partido extra"]),
      (.fairPlay, ["juego limpio"]), (.lots, ["drawing of lots", "sorteo"]),
      (.decision, ["decision de la organizacion"]),
    ]
    for (criterion, names) in others {
      for name in names { known[name] = criterion }
    }
    return known
  }()

  // MARK: Rulings and points carried

  /// `Lots: Poland, England [drawn in Rome]`: the teams from first to last, and where it is known from.
  private mutating func readRuling(_ rule: RuleKey, _ value: Fragment, line: Fragment) -> ArticleLine? {
    guard let criterion = rule.ruling else { return nil }
    var list = value
    var note: String?
    if list.last == "]", let open = list.characters.lastIndex(of: "[") {
      note = list.part(open + 1..<list.characters.endIndex - 1).name
      list = list.before(open)
    }
    let teams = list.splitAtCommas().filter { !$0.isEmpty }.map(\.name)
    guard teams.count > 1 else {
      return refuse(
        line, .rule("a ruling puts two teams or more in order", expected: "Team A, Team B [note]"), at: value)
    }
    rules.rulings.append(OrderRuling(criterion, teams: teams, note: note.flatMap { $0.isEmpty ? nil : $0 }))
    return nil
  }

  /// `half, rounded up, with results, from Regular Season`: how much of the points of which stage, and whether its
  /// matches count along.
  private mutating func readCarried(_ value: Fragment, of index: Int, line: Fragment) -> ArticleLine? {
    var parts = value.splitAtCommas().filter { !$0.isEmpty }
    var stage = ""
    if parts.count > 1, let last = parts.last, let word = last.words().first, ["from", "de"].contains(word.text) {
      stage = last.from(word.characters.endIndex).name
      parts.removeLast()
    }
    let withResults = parts.last.map { ["with results", "con resultados"].contains(Folding.key($0.text)) } ?? false
    if withResults { parts.removeLast() }
    let share = parts.map { Folding.key($0.text) }.joined(separator: ", ")
    let spanish: [String: CarriedPoints.Share] = [
      "todos": .all, "la mitad, hacia abajo": .halfDown, "la mitad, hacia arriba": .halfUp,
    ]
    guard let known = CarriedPoints.Share(rawValue: share) ?? spanish[share] else {
      let all = CarriedPoints.Share.allCases.map(\.rawValue).joined(separator: "; ")
      return refuse(line, .rule("\"\(value.name)\" does not say how many points", expected: all), at: value)
    }
    rules.stages[index].carried = CarriedPoints(stage: stage, share: known, withResults: withResults)
    return nil
  }

  // MARK: Deductions

  /// `Team −2, 12 May 1968, stage Final Stage, reason`: the sign may be left out, and must not contradict the key; all
  /// behind the points may be missing.
  private mutating func readAdjustment(_ value: Fragment, sign: Int, line: Fragment) -> ArticleLine? {
    let comma = value.firstIndex { $0 == "," }
    let head = comma.map { value.before($0) } ?? value
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
    var adjustment = PointsAdjustment(team: team.name, points: sign * points, place: place(team))
    if let comma { readCircumstances(value.from(comma + 1), of: &adjustment) }
    rules.adjustments.append(adjustment)
    return nil
  }

  /// The day, the stage and the reason of a deduction.
  private func readCircumstances(_ text: Fragment, of adjustment: inout PointsAdjustment) {
    var rest = text
    while !rest.isEmpty {
      let comma = rest.firstIndex { $0 == "," }
      let part = comma.map { rest.before($0) } ?? rest
      if adjustment.day == nil, case .day(let day)? = DateReading.read(part.name, year: labelYear) {
        adjustment.day = day
      } else if adjustment.stage == nil, let word = part.words().first, ["stage", "etapa"].contains(word.text),
        word.length < part.length
      {
        adjustment.stage = part.from(word.characters.endIndex).name
      } else {
        break
      }
      rest = comma.map { rest.from($0 + 1) } ?? rest.from(rest.characters.endIndex)
    }
    adjustment.reason = rest.isEmpty ? nil : rest.name
  }
}
