import Football

extension ArticleWords {
  /// The rules of a season as items of the list of rules, without those of single stages.
  static func rules(_ rules: StatedRules) -> [String] {
    var items: [String] = []
    if let points = rules.pointsForWin { items.append("Points for a win: \(points)") }
    if let points = rules.pointsForDraw { items.append("Points for a draw: \(points)") }
    if let points = rules.shootOutPoints {
      items.append("Points for a shoot-out win: \(points.win)")
      items.append("Points for a shoot-out loss: \(points.loss)")
    }
    if let order = rules.order { items.append("Order: " + text(order)) }
    items += rules.adjustments.map(adjustment)
    items += rules.rulings.compactMap(ruling)
    return items
  }

  /// The rules of a stage as items under its heading.
  static func rules(_ rules: StageRules) -> [String] {
    var items: [String] = []
    if let points = rules.pointsForWin { items.append("Points for a win: \(points)") }
    if let points = rules.pointsForDraw { items.append("Points for a draw: \(points)") }
    if let order = rules.order { items.append("Order: " + text(order)) }
    if let carried = rules.carried {
      let stage = carried.stage.isEmpty ? "" : ", from \(carried.stage)"
      let results = carried.withResults ? ", with results" : ""
      items.append("Carried points: \(carried.share.rawValue)\(results)\(stage)")
    }
    return items
  }

  private static func text(_ order: [Criterion]) -> String { order.map(\.rawValue).joined(separator: ", ") }

  private static func adjustment(_ adjustment: PointsAdjustment) -> String {
    let isDeduction = adjustment.points < 0
    var parts = ["\(adjustment.team) \(isDeduction ? "−" : "+")\(adjustment.points.magnitude)"]
    if let day = adjustment.day { parts.append(date(day)) }
    if let stage = adjustment.stage { parts.append("stage \(stage)") }
    if let reason = adjustment.reason { parts.append(reason) }
    return "\(isDeduction ? "Deduction" : "Bonus"): " + parts.joined(separator: ", ")
  }

  private static func ruling(_ ruling: OrderRuling) -> String? {
    let key: ArticleBuilder.RuleKey? = ArticleBuilder.RuleKey.allCases.first { $0.ruling == ruling.criterion }
    guard let key else { return nil }
    let note = ruling.note.map { " [\($0)]" } ?? ""
    return "\(key.rawValue): " + ruling.teams.joined(separator: "; ") + note
  }

  // MARK: Standings

  /// The rows of a table of standings, its header first.
  static func standings(_ rows: [ClaimedStanding], in season: Season) -> [[String]] {
    func cell(_ number: Int?) -> String { number.map { $0 < 0 ? "−\(-$0)" : String($0) } ?? "?" }
    return [["Pos", "Team", "Pld", "W", "D", "L", "GF", "GA", "Pts"]]
      + rows.map { row in
        [cell(row.rank), season[row.team].name]
          + [row.played, row.won, row.drawn, row.lost, row.goalsFor, row.goalsAgainst, row.points].map(cell)
      }
  }
}
