import Diagnostics
import Football

extension ArticleBuilder {
  /// A score of a cell with its notes.
  struct LegScore {
    var goals: Goals?
    var notes = MatchNotes()
    var status = MatchStatus.scheduled

    /// The same seen from the other team.
    var swapped: LegScore {
      var leg = self
      leg.goals = goals?.swapped
      leg.notes.halfTime = notes.halfTime?.swapped
      leg.notes.fullTime = notes.fullTime?.swapped
      leg.notes.penalties = notes.penalties?.swapped
      leg.notes.besideGoals = notes.besideGoals?.swapped
      return leg
    }
  }

  /// Reads a row of a table of ties: `| Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |`, or with one score.
  ///
  /// The scores are the first team's goals first, those of the second leg too, unless only the other way makes the
  /// aggregate.
  ///
  /// - Parameters:
  ///   - cells: The cells of the row.
  ///   - table: What its columns hold.
  ///   - line: The row, for what is refused as a whole.
  ///   - winner: The side that the row marks as the one that went on.
  /// - Returns: What the row was.
  mutating func readTie(
    _ cells: [Fragment], in table: ArticleTable, line: Fragment, winner: Side? = nil
  ) -> ArticleLine {
    guard cells.count == table.columns.count else {
      return refuse(line, .cells(cells.count, under: table.columns.count))
    }
    func cell(_ column: ArticleTable.Column) -> Fragment? { table.columns.firstIndex(of: column).map { cells[$0] } }
    if cells.contains(where: { PlaceholderName.isBye($0.text) }) {
      keep(line, .prose)
      return .keptRow
    }
    guard let one = cell(.firstTeam), let two = cell(.secondTeam), !one.isEmpty, !two.isEmpty else {
      return refuse(line, .noTeamInRow)
    }
    guard Folding.key(one.text) != Folding.key(two.text) else { return refuse(line, .sameTeam(two.name), at: two) }
    let sides = withoutCountries(one, two)
    let teams = (team(sides.0), team(sides.1))
    let around = day
    defer { day = around }
    if let date = cell(.date), case .day(let own)? = reading(ofDate: date.name) { day = own }
    if let score = cell(.score) {
      guard let read = tieScore(score) else { return refuse(line, .score(score.name), at: score) }
      let venue = cell(.venue).flatMap { $0.isEmpty ? nil : $0.name }
      _ = addLeg(read, teams.0, teams.1, ground: .unknown, venue: venue, at: one)
      return .match
    }
    var total = LegScore()
    if let aggregate = cell(.aggregate) {
      guard let read = tieScore(aggregate) else { return refuse(line, .score(aggregate.name), at: aggregate) }
      total = read
    }
    if let kicks = cell(.penalties).flatMap({ tieScore($0)?.goals }), kicks.margin != 0 {
      total.notes.penalties = kicks
    }
    var legs: [LegScore] = []
    for number in 1...3 {
      guard let leg = cell(.leg(number)), number < 3 || !leg.isEmpty else { continue }
      guard let read = tieScore(leg) else { return refuse(line, .score(leg.name), at: leg) }
      legs.append(read)
    }
    // `w/o`, and nothing in the place of the legs: one match, that never was.
    if total.status == .walkover, legs.allSatisfy({ $0.status == .scheduled }) { legs = [total] }
    let points = cell(.tiePoints).flatMap { tieScore($0)?.goals }
    add(legs, total: total, points: points, teams, in: table, winner: winner, at: one)
    return .match
  }

  private mutating func add(
    _ legs: [LegScore], total: LegScore, points: Goals?, _ teams: (Team.ID, Team.ID), in table: ArticleTable,
    winner: Side?, at name: Fragment
  ) {
    var (legs, total) = (legs, total)
    let leader: Side? = points.flatMap { $0.margin == 0 ? nil : $0.first > $0.second ? .first : .second }
    let winner = winner ?? leader
    // Where points stand in the place of the goals over both legs, they tell whose goals the second leg has first.
    if let points, total.goals == nil, legs.count >= 2, let opening = legs[0].goals, let answer = legs[1].goals,
      !points.areOf(opening, answer), points.areOf(opening, answer.swapped)
    {
      legs[1] = legs[1].swapped
    }
    // `2–2 (3–1)` with a play-off of 3–1 beside it.
    if let decider = legs.dropFirst(2).first?.goals, total.notes.penalties == decider { total.notes.penalties = nil }
    if legs.count >= 2, let opening = legs[0].goals, let answer = legs[1].goals, let sum = total.goals {
      let isTieWise = Goals(opening.first + answer.first, opening.second + answer.second) == sum
      let isAsPlayed = Goals(opening.first + answer.second, opening.second + answer.first) == sum
      if isAsPlayed, !isTieWise { legs[1] = legs[1].swapped }
    }
    if let last = legs.indices.last {
      // What stands beside the aggregate was decided in the last match.
      legs[last].notes.penalties = legs[last].notes.penalties ?? total.notes.penalties
      legs[last].notes.hasExtraTime = legs[last].notes.hasExtraTime || total.notes.hasExtraTime
      legs[last].notes.remarks += total.notes.remarks
      // Numbers beside the last goals are kicks where the tie was level.
      if legs[last].notes.besideGoals != nil, legs.count == 2, let opening = legs[0].goals, let answer = legs[1].goals,
        opening.first + answer.first == opening.second + answer.second
      {
        legs[last].notes.penalties = legs[last].notes.besideGoals
        legs[last].notes.remarks = total.notes.remarks
      }
    }
    var ids: [Match.ID] = []
    for (index, leg) in legs.enumerated() {
      let isTurned = index == (table.isHomeLast ? 0 : 1)
      ids.append(
        addLeg(
          isTurned ? leg.swapped : leg, isTurned ? teams.1 : teams.0, isTurned ? teams.0 : teams.1,
          ground: index < 2 && !table.areGames ? .home : .unknown, at: name))
    }
    guard total.goals != nil || winner != nil else { return }
    var tie = Tie(first: teams.0, second: teams.1, legs: ids, aggregate: total.goals, place: place(name))
    tie.winner = winner
    ties.add(tie)
  }

  private mutating func addLeg(
    _ leg: LegScore, _ first: Team.ID, _ second: Team.ID, ground: Ground, venue: String? = nil, at name: Fragment
  ) -> Match.ID {
    let id = Match.ID(matchCount)
    let remarks = leg.notes.remarks.map { MatchHeads.isAwayGoals($0) ? "away goals" : $0 }
    tree.add(
      Match(
        id: id, first: first, second: second, day: day, score: leg.notes.score(of: leg.goals),
        status: leg.status, ground: ground, venue: venue, note: remarks.isEmpty ? nil : remarks.joined(separator: "; "),
        place: place(name)), isSummary: true)
    matchCount += 1
    guard let stage = tree.current else { return id }
    tree.edit(stage) { $0.hasTies = true }
    return id
  }

  func tieScore(_ cell: Fragment) -> LegScore? {
    let bytes = Array(cell.text.utf8)
    switch ScoreCell.read(bytes, 0..<bytes.count) {
    case .plain(let goals): return LegScore(goals: goals, status: .played)
    case .noted(let goals, let notes, let status): return LegScore(goals: goals, notes: notes, status: status)
    case .none: return LegScore()
    case .unknown: return LegScore(status: .played)
    case .unreadable: return nil
    }
  }
}

extension Goals {
  /// Whether two matches give these points, two or three for a win, the goals of both seen from one side.
  fileprivate func areOf(_ opening: Goals, _ answer: Goals) -> Bool {
    [2, 3].contains { win in
      func points(_ own: Int, _ other: Int) -> Int { own > other ? win : own == other ? 1 : 0 }
      return first == points(opening.first, opening.second) + points(answer.first, answer.second)
        && second == points(opening.second, opening.first) + points(answer.second, answer.first)
    }
  }
}
