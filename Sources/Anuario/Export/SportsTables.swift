import Football
import SeasonFiles
import Statistics

/// A table and its results as the templates of wiki articles take them: sports table and sports results.
struct SportsTables {
  let telling: Telling
  let standings: Standings
  let cross: CrossTable

  private var codes: [Team.ID: String] {
    let teams = standings.rows.map(\.team)
    return Dictionary(zip(teams, TeamCodes.make(teams.map { telling.season[$0] }))) { first, _ in first }
  }

  /// The table, with its rules and what was added outside of matches.
  var table: String {
    let codes = codes
    let rules = standings.rules
    var lines = ["{{#invoke:sports table|main|style=WDL"]
    if rules.pointsForWin.value != 3 { lines.append("|winpoints=\(rules.pointsForWin.value)") }
    if rules.pointsForDraw.value != 1 { lines.append("|drawpoints=\(rules.pointsForDraw.value)") }
    lines.append("|team_order=" + standings.rows.compactMap { codes[$0.team] }.joined(separator: ", "))
    for row in standings.rows {
      guard let code = codes[row.team] else { continue }
      lines.append("|name_\(code)=\(WikitextWords.escaped(telling.season[row.team].name))")
    }
    for row in standings.rows {
      guard let code = codes[row.team] else { continue }
      var line =
        "|win_\(code)=\(row.won) |draw_\(code)=\(row.drawn) |loss_\(code)=\(row.lost)"
        + " |gf_\(code)=\(row.goalsFor) |ga_\(code)=\(row.goalsAgainst)"
      // The template counts points for the matches brought along too: only what they do not give is a start.
      let counted = row.brought.points(win: rules.pointsForWin.value, draw: rules.pointsForDraw.value)
      if row.carried != counted { line += " |startpoints_\(code)=\(row.carried - counted)" }
      if row.adjustment != 0 { line += " |adjust_points_\(code)=\(row.adjustment)" }
      lines.append(line)
    }
    let order = rules.order.value.enumerated().map { "\($0 + 1)) \($1.rawValue)" }
    lines.append("|class_rules=" + order.joined(separator: "; "))
    lines.append("|update=" + (standings.unplayed == 0 ? "complete" : ""))
    return (lines + ["|source=", "}}"]).joined(separator: "\n") + "\n"
  }

  /// The results home against away; nil where the record has no home sides, or a pair met twice on the same ground,
  /// which the template cannot hold.
  var results: String? {
    guard cross.hasHome, !cross.isMirrored, cross.cells.allSatisfy({ $0.allSatisfy { $0.count <= 1 } }) else {
      return nil
    }
    let codes = codes
    var lines = ["{{#invoke:sports results|main|matches_style=FBR"]
    for (place, team) in cross.teams.enumerated() {
      guard let code = codes[team] else { continue }
      lines.append("|team\(place + 1)=\(code) |name_\(code)=\(WikitextWords.escaped(telling.season[team].name))")
    }
    for (row, home) in cross.teams.enumerated() {
      for (column, away) in cross.teams.enumerated() {
        guard let match = cross.cells[row][column].first.flatMap(telling.match), let goals = match.counted(for: home),
          let first = codes[home], let second = codes[away]
        else { continue }
        lines.append("|match_\(first)_\(second)=\(goals.first)–\(goals.second)")
      }
    }
    let isComplete = standings.unplayed == 0
    return (lines + ["|update=" + (isComplete ? "complete" : ""), "|source=", "}}"]).joined(separator: "\n") + "\n"
  }
}
