import Football

/// A tournament of a season that holds several, one after the other, and who won it: Apertura, Clausura.
public struct TournamentTitle: Sendable, Hashable {
  /// The name of its first stage, as recorded.
  public var stage: String
  /// The winner of its final.
  public var champion: Team.ID
  /// The team beaten in it.
  public var beaten: Team.ID
  /// The matches of its final.
  public var matches: [Match.ID]
}

/// The stages of a tournament within a season.
struct Tournament {
  /// The name of its first stage, as recorded.
  var name: String
  /// The rounds of its knock-out stages, none of them about another level.
  var rounds: [ClosingRound]

  /// Whether its name makes it the one about the title, beside others that are about less.
  var isChampionship: Bool {
    let words = ClosingRound.words(of: name)
    return ["championship", "campeon", "title", "titulo"].contains(where: words.contains)
  }
}

extension Season {
  /// The tournaments of the season: stages with tables, each with a knock-out that bears its name.
  var tournaments: [Tournament] {
    let stages = allStages.filter(\.hasMatches)
    // Most seasons have no knock-out, or one that ends them.
    guard stages.count > 3 else { return [] }
    let names = stages.map(\.name.foldedForOrder)
    var tournaments: [Tournament] = []
    var found: [String] = []
    for (number, stage) in stages.enumerated() where stage.format != .knockout && !stage.name.isEmpty {
      let name = names[number]
      guard !found.contains(where: { name.isNamed(after: $0) }) else { continue }
      found.append(name)
      let own = stages.indices.filter { stages[$0].format == .knockout && names[$0].isNamed(after: name) }
      let rounds = closingRounds(of: own.map { stages[$0] }).filter { !$0.isAboutLevel }
      if !rounds.isEmpty { tournaments.append(Tournament(name: stage.name, rounds: rounds)) }
    }
    return tournaments
  }
}

/// Looks for the title of a season of several tournaments.
struct TournamentSearch {
  let season: Season
  let tournaments: [Tournament]
  private let finals: [Title]

  init(_ season: Season, _ tournaments: [Tournament]) {
    self.season = season
    self.tournaments = tournaments
    finals = tournaments.map { season.final(of: $0.rounds) }
  }

  /// A final over all of them decides the title, else the tournament that is called the championship; where there is
  /// neither, each has a champion of its own.
  var title: Title {
    if let last = finalOverAll { return last }
    if let championship = tournaments.lastIndex(where: \.isChampionship) { return finals[championship] }
    let won = zip(tournaments, finals).compactMap { tournament, final -> TournamentTitle? in
      switch final {
      case .final(let match, let champion, let beaten):
        TournamentTitle(stage: tournament.name, champion: champion, beaten: beaten, matches: [match])
      case .legs(let matches, _, let champion, let beaten):
        TournamentTitle(stage: tournament.name, champion: champion, beaten: beaten, matches: matches)
      default: nil
      }
    }
    return won.isEmpty ? .none : .tournaments(won)
  }

  /// The final of those who won the tournaments, where the season ends with one that is part of none of them.
  private var finalOverAll: Title? {
    let names = tournaments.map(\.name.foldedForOrder)
    let closing = season.closingRounds.filter { round in
      !round.isAboutLevel && !names.contains { round.stage.foldedForOrder.isNamed(after: $0) }
    }
    guard !closing.isEmpty else { return nil }
    let winners = finals.compactMap(\.team)
    let final = season.final(of: closing)
    switch final {
    case .final(_, let champion, let beaten), .legs(_, _, let champion, let beaten):
      return winners.contains(champion) && winners.contains(beaten) ? final : nil
    default: return nil
    }
  }
}

extension String {
  /// Whether a name is another, or begins with it as a word: Apertura Playoffs is named after Apertura.
  fileprivate func isNamed(after other: String) -> Bool {
    guard hasPrefix(other) else { return false }
    return dropFirst(other.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}

extension [Team.ID] {
  /// The teams in their order, each once.
  var eachOnce: [Team.ID] {
    var seen: Set<Team.ID> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Standings {
  /// Whether the table is that of a half of a season by its stage's name: Apertura, 1° Semestre, Hinrunde.
  public var isOfHalf: Bool {
    let halves: Set = [
      "apertura", "clausura", "semestre", "semester", "hinrunde", "ruckrunde", "turno", "returno", "rueda",
    ]
    return group == nil && !halves.isDisjoint(with: ClosingRound.words(of: stage ?? ""))
  }
}
