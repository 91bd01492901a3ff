import Football

/// Writes a season in football.json: a name and its matches, keys in the order of the football.db datasets.
///
/// A score is `ft` after 90 minutes, `ht` at half time, `et` after extra time and `p` the shoot-out. An awarded score stands
/// as `ft` beside the status.
package struct FootballJSONWriter {
  private let season: Season
  private var lines: [String] = []

  /// The text of a season, ended by a line end.
  package static func write(_ season: Season) -> String {
    var writer = FootballJSONWriter(season: season)
    return writer.text()
  }

  private init(season: Season) { self.season = season }

  private mutating func text() -> String {
    let title = "\(season.competition) \(season.label.replacing("-", with: "/"))"
    let matches = WrittenRound.all(of: season).flatMap { written in
      written.round.matches.map { object(fields($0, in: written), indent: "    ") }
    }
    let list = matches.isEmpty ? "[]" : "[\n    " + matches.joined(separator: ",\n    ") + "\n  ]"
    return "{\n  \"name\": \(Self.quoted(title)),\n  \"matches\": \(list)\n}\n"
  }

  /// A key with its value in JSON.
  private typealias Field = (key: String, value: String)

  private func object(_ fields: [Field], indent: String) -> String {
    let body = fields.map { "\(indent)  \"\($0.key)\": \($0.value)" }.joined(separator: ",\n")
    return "{\n\(body)\n\(indent)}"
  }

  private func fields(_ match: Match, in written: WrittenRound) -> [Field] {
    var fields: [Field] = []
    func add(_ key: String, _ text: String?) {
      if let text, !text.isEmpty { fields.append((key, Self.quoted(text))) }
    }
    var stage = written.stage
    var round = written.round.name.isEmpty ? written.round.number.map(String.init) : written.round.name
    if let name = round, !FootballTextWords.isRound(name, inGroup: written.group != nil) {
      // A name that this form reads as something else stands as that of a stage.
      stage += (stage.isEmpty ? "" : ", ") + name
      round = nil
    }
    add("stage", stage)
    add("round", round)
    add("group", written.group?.name)
    add("date", match.day?.iso)
    add("time", match.time)
    add("team1", season[match.first].name)
    add("team2", season[match.second].name)
    if let score = score(match.score) { fields.append(("score", score)) }
    for side in Side.allCases where !match.goals.isEmpty {
      let goals = match.goals.filter { $0.side == side }.map(goal)
      let list = goals.isEmpty ? "[]" : "[\n        " + goals.joined(separator: ",\n        ") + "\n      ]"
      fields.append((side == .first ? "goals1" : "goals2", list))
    }
    add("ground", match.venue)
    add("status", status(match))
    return fields
  }

  private func score(_ score: Score) -> String? {
    let parts: [(String, Goals?)] = [
      ("ft", score.awarded ?? score.fullTime), ("ht", score.halfTime), ("et", score.afterExtraTime),
      ("p", score.penalties),
    ]
    let known = parts.compactMap { key, goals in goals.map { (key, "[\($0.first), \($0.second)]") } }
    return known.isEmpty ? nil : object(known.map { (key: $0.0, value: $0.1) }, indent: "      ")
  }

  private func goal(_ goal: Goal) -> String {
    var parts = ["\"name\": \(Self.quoted(goal.player))"]
    if let minute = goal.minute { parts.append("\"minute\": \(minute)") }
    if goal.addedTime > 0 { parts.append("\"offset\": \(goal.addedTime)") }
    switch goal.kind {
    case .open: break
    case .penalty: parts.append("\"penalty\": true")
    case .own: parts.append("\"owngoal\": true")
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  private func status(_ match: Match) -> String? {
    ArticleWords.statusWords(match.status).first
  }

  /// A text in quotes, with what JSON does not allow in it escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
