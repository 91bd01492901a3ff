import Football

/// Writes seasons as one table of matches (RFC 4180, comma, UTF-8), always the same way.
///
/// A row is a match. Columns that no match fills are left out. `FT` is the score after 90 minutes with what became of the
/// match in brackets behind it; `ET` and `P` hold the score after extra time and the shoot-out.
package enum CSVWriter {
  /// The columns in their order.
  private enum Column: String, CaseIterable {
    case competition = "League"
    case season = "Season"
    case stage = "Stage"
    case format = "Format"
    case group = "Group"
    case round = "Round"
    case date = "Date"
    case time = "Time"
    case home = "Home"
    case fullTime = "FT"
    case halfTime = "HT"
    case away = "Away"
    case extraTime = "ET"
    case penalties = "P"
    case neutral = "Neutral"
    case venue = "Venue"
    case comment = "Comments"

    /// Whether the column stands in every table.
    var isFixed: Bool { [.competition, .season, .date, .home, .fullTime, .away].contains(self) }
  }

  /// The table of some seasons, ended by a line end.
  package static func write(_ seasons: [Season]) -> String {
    let hasFormats = seasons.contains(where: needsFormats)
    let rows = seasons.flatMap { Self.rows($0, hasFormats: hasFormats) }
    let columns = Column.allCases.filter { column in
      if column == .format { return hasFormats }
      if column == .neutral { return rows.contains { $0[.neutral] != "FALSE" } }
      return column.isFixed || rows.contains { !($0[column] ?? "").isEmpty }
    }
    var text = columns.map(\.rawValue).joined(separator: ",") + "\n"
    for row in rows { text += columns.map { field(row[$0] ?? "") }.joined(separator: ",") + "\n" }
    return text
  }

  /// A field in quotes where it holds what parts fields.
  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r;\t|".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: Rows

  private static func rows(_ season: Season, hasFormats: Bool) -> [[Column: String]] {
    ordered(WrittenRound.all(of: season), hasFormats: hasFormats).flatMap { written in
      written.round.matches.map { row($0, in: written, of: season) }
    }
  }

  /// Whether the names of rounds tell otherwise than the season how the matches of a stage relate: then a column says it.
  private static func needsFormats(_ season: Season) -> Bool {
    let stages = Dictionary(grouping: WrittenRound.all(of: season), by: \.stage)
    return stages.values.contains { rounds in
      let knockout = rounds.count(where: isKnockout)
      if knockout > 0, knockout < rounds.count { return true }
      let groups = Dictionary(grouping: rounds.filter { $0.group != nil }) { $0.group?.name ?? "" }.map {
        Group(name: $0.key, rounds: $0.value.map(\.round), place: SourcePlace(file: ""))
      }
      let own = rounds.filter { $0.group == nil }.map(\.round)
      let told = knockout > 0 ? .knockout : StageFormats.infer(groups: groups, rounds: own)
      return rounds.contains { $0.format != told }
    }
  }

  private static func isKnockout(_ written: WrittenRound) -> Bool {
    written.group == nil && CSVRound(name(written.round), word: "Round").isKnockout
  }

  /// Rounds of one name together, and rounds that all have numbers by number, as the reader puts them.
  private static func ordered(_ rounds: [WrittenRound], hasFormats: Bool) -> [WrittenRound] {
    var parts: [(key: [String], rounds: [WrittenRound])] = []
    for round in hasFormats ? rounds : playOffsApart(rounds) {
      let key = [round.stage, round.group?.name ?? "", hasFormats ? round.format.map(ArticleWords.format) ?? "" : ""]
      if let part = parts.firstIndex(where: { $0.key == key }) {
        let known = parts[part].rounds.firstIndex { name($0.round) == name(round.round) }
        if let known {
          parts[part].rounds[known].round.matches += round.round.matches
        } else {
          parts[part].rounds.append(round)
        }
      } else {
        parts.append((key, [round]))
      }
    }
    return parts.flatMap { part -> [WrittenRound] in
      let numbers = part.rounds.map { CSVRound(name($0.round), word: "Round").number }
      guard numbers.allSatisfy({ $0 != nil }) else { return part.rounds }
      return zip(part.rounds, numbers).enumerated().sorted { left, right in
        (left.element.1 ?? 0, left.offset) < (right.element.1 ?? 0, right.offset)
      }.map(\.element.0)
    }
  }

  /// A knockout that shares its stage's name with a table is a stage of its own.
  private static func playOffsApart(_ rounds: [WrittenRound]) -> [WrittenRound] {
    let tables = Set(rounds.filter { !isKnockout($0) }.map(\.stage))
    return rounds.map { round in
      var round = round
      if isKnockout(round), tables.contains(round.stage) {
        round.stage = round.stage.isEmpty ? "Play-offs" : round.stage + " play-offs"
      }
      return round
    }
  }

  /// A round's name; one that has a number alone is named after it.
  private static func name(_ round: Round) -> String {
    if round.name.isEmpty { return round.number.map { "Round \($0)" } ?? "" }
    return round.name.replacing("|", with: "/").replacing("?", with: "")
  }

  private static func row(_ match: Match, in written: WrittenRound, of season: Season) -> [Column: String] {
    var row: [Column: String] = [
      .competition: season.competition, .season: season.label, .stage: written.stage,
      .format: written.format.map(ArticleWords.format) ?? "", .group: written.group?.name ?? "",
      .round: name(written.round), .date: match.day?.iso ?? "",
      .time: match.time ?? "", .home: season[match.first].name, .away: season[match.second].name,
      .fullTime: score(match), .halfTime: text(match.score.halfTime), .penalties: text(match.score.penalties),
      .venue: match.venue ?? "", .comment: match.note ?? "",
    ]
    if match.score.fullTime != nil || match.score.awarded != nil { row[.extraTime] = text(match.score.afterExtraTime) }
    switch match.ground {
    case .home: row[.neutral] = "FALSE"
    case .neutral: row[.neutral] = "TRUE"
    case .unknown: row[.neutral] = ""
    }
    return row
  }

  private static func text(_ goals: Goals?) -> String { goals.map { "\($0.first)-\($0.second)" } ?? "" }

  /// The score with what became of the match: 3-0 (awarded; originally 0-2), 2-1 (a.e.t.), (postponed), ?.
  private static func score(_ match: Match) -> String {
    let score = match.score
    var notes = ArticleWords.statusWords(match.status)
    if score.awarded != nil, let original = score.fullTime { notes.append("originally \(text(original))") }
    var goals = text(score.awarded ?? score.fullTime)
    if goals.isEmpty, let after = score.afterExtraTime {
      goals = text(after)
      notes.insert("a.e.t.", at: 0)
    }
    if goals.isEmpty, match.status == .played { goals = "?" }
    guard !notes.isEmpty else { return goals }
    return (goals.isEmpty ? "" : goals + " ") + "(\(notes.joined(separator: "; ")))"
  }
}
