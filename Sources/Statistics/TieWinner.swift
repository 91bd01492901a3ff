import Football

/// Tells who won matches between the same two teams, by what a season's record says of them.
struct TieWinner {
  /// The winner that the record names for the tie of a match, where it does; by the match's number.
  private let stated: [Match.ID: Team.ID]

  init(_ season: Season) {
    var stated: [Match.ID: Team.ID] = [:]
    for tie in season.allStages.lazy.flatMap(\.ties) {
      guard let winner = tie.winner else { continue }
      for leg in tie.legs { stated[leg] = winner == .first ? tie.first : tie.second }
    }
    self.stated = stated
  }

  /// The winner of matches between the same two, in the order of play; nil while that is open.
  ///
  /// The record's word goes first (away goals and lots stand nowhere else); two matches are added up, which a replay
  /// does not change because what came before it was level; of more the one with more wins has it, then goals; then
  /// the last shoot-out.
  func winner(of matches: [Match]) -> Team.ID? {
    let counting = matches.filter(\.status.counts)
    guard let first = counting.first, let last = counting.last else { return nil }
    if let winner = stated[last.id], last.side(of: winner) != nil { return winner }
    guard let goals = Self.goals(of: first.first, in: counting) else { return nil }
    if counting.count > 2 {
      let wins = counting.compactMap(\.winner).map { $0 == first.first ? 1 : -1 }.reduce(0, +)
      if wins != 0 { return wins > 0 ? first.first : first.second }
    }
    if goals.margin > 0 { return goals.first > goals.second ? first.first : first.second }
    // Level: away goals, lots or a better place may have decided, and the record would have to say so.
    guard let kicks = last.score.penalties, kicks.margin > 0 else { return nil }
    return kicks.first > kicks.second ? last.first : last.second
  }

  /// All goals of matches seen from a team; nil where one of them has no score.
  static func goals(of team: Team.ID, in matches: [Match]) -> Goals? {
    var sum = Goals(0, 0)
    for match in matches {
      guard let goals = match.counted(for: team)?.inRange else { return nil }
      sum = Goals(sum.first + goals.first, sum.second + goals.second)
    }
    return sum
  }
}

/// A round of the knock-out that ends a season.
struct ClosingRound {
  /// The name of its stage.
  var stage: String
  /// Its name, or that of its stage where it has none.
  var name: String
  /// The words of the name, folded.
  var words: [String]
  var matches: [Match]
  /// Whether it is about promotion, relegation or a place in another competition, and so never about the title.
  var isAboutLevel: Bool

  /// Whether it is called the final, or the final of the championship.
  var isFinal: Bool {
    ["final", "finals", "finale", "finais", "finales"].contains(words.joined(separator: " "))
      || words.contains("final") && !Self.ofTitle.isDisjoint(with: words)
  }

  /// The words of a name, folded.
  static func words(of name: String) -> [String] {
    name.foldedForOrder.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let ofTitle: Set<String> = [
    "championship", "title", "grand", "campeonato", "titulo", "gran", "national", "nacional",
  ]

  /// Whether losers have a second chance in it.
  var isSecondChance: Bool {
    let name = words.joined(separator: " ")
    return ["play in", "playin", "repechage", "repechaje", "repesca", "lucky loser"].contains(where: name.contains)
  }

  /// Words of play-offs about another level or a place in another competition.
  fileprivate static let otherLevels: Set<String> = [
    "promotion", "relegation", "promocion", "ascenso", "descenso", "permanencia", "reclasificacion", "barrage",
    "qualification", "europa", "uefa", "ecl", "conference", "intertoto", "libertadores", "sudamericana",
    "relegationsspiele",
    "middle", "platzierung",
  ]

  /// Whether it is about third place or one below.
  var isAboutPlace: Bool {
    let places: Set<String> = [
      "third", "3rd", "tercer", "tercero", "dritten", "bronze", "3", "place", "platz", "puesto",
    ]
    return !places.isDisjoint(with: words)
  }
}

extension Season {
  /// Whether a knock-out stands before another kind of stage, as after each half of a season.
  var hasEarlierKnockout: Bool {
    allStages.filter(\.hasMatches).reversed().drop { $0.format == .knockout }.contains { $0.format == .knockout }
  }

  /// The rounds of the knock-out stages that end the season, in the record's order; none where something else ends it.
  var closingRounds: [ClosingRound] {
    closingRounds(of: allStages.filter(\.hasMatches).reversed().prefix { $0.format == .knockout }.reversed())
  }

  /// The rounds of knock-out stages, in the record's order.
  func closingRounds(of stages: [Stage]) -> [ClosingRound] {
    // The Copa Libertadores is about no other competition.
    let levels = ClosingRound.otherLevels.subtracting(ClosingRound.words(of: competition))
    return stages.flatMap { stage in
      let stageWords = ClosingRound.words(of: stage.name)
      return stage.rounds.map(withKnownTeams).filter { !$0.matches.isEmpty }.map { round in
        let name = round.name.isEmpty ? stage.name : round.name
        let words = ClosingRound.words(of: name)
        return ClosingRound(
          stage: stage.name, name: name, words: words, matches: round.matches,
          isAboutLevel: !levels.isDisjoint(with: words) || !levels.isDisjoint(with: stageWords))
      }
    }
  }
}
