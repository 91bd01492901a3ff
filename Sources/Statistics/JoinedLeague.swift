import Football

/// A league that split, with the parts of it that were played on joined to it: one table of all rounds.
///
/// Readers of such a league (Scotland, Austria, Denmark, Switzerland …) see one season: a team's points grow over all its
/// rounds, and from the split on none can leave the places of its part.
struct JoinedLeague {
  /// The season with one stage in place of the league and its parts.
  private(set) var season: Season
  /// The rules of that season.
  private(set) var rules: Rules

  /// Joins the parts of a league; nil where the season has no league that split into parts of its teams with their points
  /// brought along, or where points were halved on an unknown day.
  init?(_ whole: SeasonStatistics) {
    guard whole.season.part == nil, let league = whole.standings.first, league.group == nil,
      let parts = Self.parts(of: league, in: whole)
    else { return nil }
    season = whole.season
    rules = whole.rules
    let names = ([league.stage ?? ""] + parts.map { $0.table.stage ?? "" }).map(\.foldedForOrder)
    let before = whole.season.rounds(of: league)
    let after = Self.numbered(parts.map { whole.season.rounds(of: $0.table) }, behind: before)
    let later = after.flatMap(\.matches)
    let rows = parts.flatMap(\.table.rows)
    let playing = Set(rows.map(\.team))
    let rest = league.rows.map(\.team).filter { !playing.contains($0) }
    func best(_ part: [Team.ID]) -> Int { part.compactMap { league.row(of: $0)?.rank }.min() ?? .max }
    var split = LeagueSplit(
      parts: (parts.map { $0.table.rows.map(\.team) } + (rest.isEmpty ? [] : [rest])).sorted { best($0) < best($1) },
      rounds: before.count, later: Set(later.map(\.id)), day: later.compactMap(\.day).min(),
      lostHalf: Set(rows.filter(\.lostHalf).map(\.team)))
    for row in rows {
      guard let earned = league.row(of: row.team)?.points, earned != row.carried else { continue }
      split.halving[row.team] = row.carried - earned
    }
    guard split.halving.isEmpty || split.day != nil else { return nil }
    season.stages = Self.joined(season.stages, names: names, rounds: before + after)
    season.claims = []
    season.split = split
    // The league's own rules hold but for the order, which the last matches settle.
    rules.stages.removeAll { names.contains($0.value.stage.foldedForOrder) }
    rules.order = parts[0].table.rules.order
    for index in rules.adjustments.indices { rules.adjustments[index].stage = nil }
  }

  private typealias Part = (table: Standings, rule: CarriedPoints)

  /// The tables whose teams brought their points along from the league; nil where there are none, or where they are no parts
  /// of it.
  private static func parts(of league: Standings, in whole: SeasonStatistics) -> [Part]? {
    let stage = (league.stage ?? "").foldedForOrder
    let parts = whole.standings.dropFirst().compactMap { table -> Part? in
      guard let rule = whole.rules.stageRules(table.stage)?.carried, rule.stage.foldedForOrder == stage else {
        return nil
      }
      return (table, rule)
    }
    var seen: Set<Team.ID> = []
    let areParts = parts.allSatisfy { part in
      part.table.group == nil
        && part.table.rows.allSatisfy { league.row(of: $0.team) != nil && seen.insert($0.team).inserted }
    }
    guard !parts.isEmpty, areParts, parts.count + 1 == whole.standings.count, seen.count > 2 else { return nil }
    return parts
  }

  /// The rounds of all parts, those played at one time as one round, counted on from those before.
  private static func numbered(_ parts: [[Round]], behind before: [Round]) -> [Round] {
    let last = before.compactMap(\.number).max() ?? before.count
    let pattern = before.last { $0.number != nil }?.name
    var merged: [Int: Round] = [:]
    for rounds in parts {
      // Parts count from 1 anew or go on counting.
      let numbers = rounds.compactMap(\.number)
      let isCounted = numbers.count == rounds.count && Set(numbers).count == numbers.count
      let goesOn = (numbers.min() ?? 0) > last
      for (index, round) in rounds.enumerated() {
        let number = isCounted ? (goesOn ? 0 : last) + (round.number ?? 0) : last + index + 1
        var joined = merged[number] ?? Round(name: "", number: number, place: round.place)
        if joined.name.isEmpty { joined.name = pattern.map { $0.renumbered(number) } ?? round.name }
        joined.matches += round.matches
        merged[number] = joined
      }
    }
    return merged.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Stages with the rounds of some taken out, and all of them in the first of these.
  private static func joined(_ stages: [Stage], names: [String], rounds: [Round]) -> [Stage] {
    stages.compactMap { stage in
      var stage = stage
      stage.stages = joined(stage.stages, names: names, rounds: rounds)
      guard let index = names.firstIndex(of: stage.name.foldedForOrder), stage.groups.isEmpty, !stage.rounds.isEmpty
      else {
        return stage
      }
      if index > 0 {
        stage.rounds = []
        return stage.stages.isEmpty && stage.ties.isEmpty ? nil : stage
      }
      stage.name = ""
      stage.format = .league
      stage.rounds = rounds
      return stage
    }
  }
}

extension Season {
  /// The rounds of the stage that a table is made of.
  fileprivate func rounds(of table: Standings) -> [Round] {
    let name = (table.stage ?? "").foldedForOrder
    return allStages.first { $0.name.foldedForOrder == name && !$0.rounds.isEmpty }?.rounds ?? []
  }
}

extension String {
  /// The name of a round with another number in the place of its own.
  fileprivate func renumbered(_ number: Int) -> String {
    guard let start = firstIndex(where: \.isNumber) else { return self }
    let end = self[start...].firstIndex { !$0.isNumber } ?? endIndex
    return self[..<start] + String(number) + self[end...]
  }
}

extension SeasonStatistics {
  /// The season with the parts that its league split into joined to it, as one table of all rounds; nil where it has no such
  /// league, or where the one table would say anything else of the places than those that the record has.
  public var joined: SeasonStatistics? {
    guard let league = JoinedLeague(self) else { return nil }
    let joined = SeasonStatistics(league.season, rules: league.rules)
    guard joined.standings.count == 1, let split = joined.season.split, joined.title.team == title.team else {
      return nil
    }
    let order = joined.standings[0].rows.map(\.team)
    return order == split.parts.flatMap { $0 } ? joined : nil
  }
}
