import Diagnostics
import Football

extension WikiWalk {
  /// The season of the page; nil when there is none.
  mutating func finished() -> Season? {
    finishOldResults()
    builder.mergeSummaries()
    addPending()
    claimInfobox()
    let isEmpty = builder.matchCount == 0 && builder.claims.isEmpty && !builder.hasTable && builder.competition == nil
    guard !isEmpty else { return nil }
    nameSeason()
    guard var season = builder.finished() else { return nil }
    season.source.form = SeasonFormat.wikitext.rawValue
    return season
  }

  // MARK: Names

  /// Names the season by its infobox, else by the bold title of its text, an address in a comment, or the file.
  private mutating func nameSeason() {
    for title in [boldTitle, linkedTitle].compactMap({ $0 }) where builder.competition == nil {
      let parts = SeasonLabel.split(title: title)
      guard let label = parts.label, !parts.competition.isEmpty else { continue }
      builder.competition = parts.competition
      builder.label = label
    }
    if builder.competition == nil {
      let name = file.competition ?? "Untitled"
      builder.competition = name
      builder.diagnostics.append(
        WikiProblem.untitled(name).diagnostic(.note, at: SourcePlace(file: page.text.file)))
    }
    if let competition = builder.competition, let label = builder.label { builder.title = "\(label) \(competition)" }
  }

  // MARK: Brackets and cross tables

  /// Adds the matches of brackets and cross tables that stand nowhere else.
  private mutating func addPending() {
    guard !pending.isEmpty else { return }
    var pending: [PendingTie] = []
    swap(&pending, &self.pending)
    var known = WikiKnownMatches(of: pending.lazy.map { Team.Pair($0.match.first, $0.match.second) })
    for (stage, node) in builder.tree.nodes.enumerated() {
      for round in node.stage.rounds { known.take(round, stage: stage) }
      for group in node.stage.groups { for round in group.rounds { known.take(round, stage: stage) } }
    }
    for entry in pending where !entry.isOfTable {
      if let round = entry.round {
        if let met = known.met(Team.Pair(entry.match.first, entry.match.second), round: round) {
          compare([entry.match] + entry.further, with: met)
        } else {
          add(entry)
        }
      } else if !known.holds(entry.match, stage: entry.stage) {
        add(entry)
      }
    }
    let stated = pending.filter(\.isOfTable)
    if !stated.isEmpty { addStated(stated) }
  }

  /// Adds the results of tables of standings that no match, cross table or bracket of the page has.
  private mutating func addStated(_ entries: [PendingTie]) {
    struct Result: Hashable {
      var pair: Team.Pair
      var goals: Goals?

      init(_ match: borrowing Match) {
        pair = Team.Pair(match.first, match.second)
        goals = match.first < match.second ? match.counted : match.counted?.swapped
      }
    }
    var known: Set<Result> = []
    for node in builder.tree.nodes {
      for round in node.stage.rounds + node.stage.groups.flatMap(\.rounds) {
        for index in round.matches.indices { known.insert(Result(round.matches[index])) }
      }
    }
    for entry in entries where !known.contains(Result(entry.match)) { add(entry) }
  }

  private mutating func add(_ entry: PendingTie) {
    var legs: [Match.ID] = []
    for index in 0...entry.further.count {
      var match = index == 0 ? entry.match : entry.further[index - 1]
      match.id = Match.ID(builder.matchCount)
      legs.append(match.id)
      builder.matchCount += 1
      builder.tree.add(match, to: entry.stage, group: entry.group, round: entry.round ?? "")
    }
    guard let winner = entry.winner else { return }
    builder.ties.add(
      Tie(
        first: entry.match.first, second: entry.match.second, legs: legs, winner: winner, note: entry.note,
        place: entry.match.place))
  }

  /// Warns where a bracket and the matches of a pair tell two scores; one score for two legs is their sum.
  private mutating func compare(_ shown: [Match], with met: WikiMeetings) {
    for match in shown {
      guard let stated = match.counted, met.isComplete, let known = met.first else { continue }
      let isLow = match.first < match.second
      let seen = isLow ? stated : stated.swapped
      if met.scores.contains(seen) || shown.count == 1 && met.count > 1 && met.sum == seen { continue }
      let first = isLow ? known : known.swapped
      builder.report(.disagreement(of: "bracket", stated, with: first), at: match.place)
    }
  }
}
