extension Group {
  /// The rounds of the group as the field counts them: its own matchdays, where its record numbers the days of a whole
  /// tournament through and they can be made; else the rounds as recorded.
  public var matchdays: [Round] { GroupMatchdays(rounds).own }
}

/// The rounds of a group where its record numbers the days of a whole tournament through.
///
/// In many records of world championships Group A plays on the matchdays 1, 2, 6, 7 and 12, since other groups have the
/// days between. What the field calls a matchday of the group is the first, second and third match of its teams.
struct GroupMatchdays {
  private let matches: [(match: Match, round: Int)]
  private let rounds: [Round]

  /// Takes the rounds of a group.
  init(_ rounds: [Round]) {
    self.rounds = rounds
    matches = rounds.enumerated().flatMap { number, round in round.matches.map { ($0, number) } }
  }

  /// The group's own matchdays, numbered from 1; the rounds as recorded where these are numbered so, or where no such
  /// days can be made because some team's n-th match is its opponent's m-th.
  var own: [Round] {
    let numbers = rounds.compactMap(\.number)
    guard numbers.count == rounds.count, numbers.count > 1, numbers != Array(1...numbers.count) else { return rounds }
    var played: [Team.ID: Int] = [:]
    var days: [Round] = []
    for (match, round) in inOrder {
      let (first, second) = (played[match.first, default: 0], played[match.second, default: 0])
      guard first == second else { return rounds }
      (played[match.first], played[match.second]) = (first + 1, first + 1)
      while days.count <= first {
        days.append(Round(name: name(days.count + 1), number: days.count + 1, place: rounds[round].place))
      }
      days[first].matches.append(match)
    }
    // Fewer days than rounds, and no team left out of one: else the numbers may mean something else.
    let isWhole = days.allSatisfy { $0.matches.count * 2 == played.count }
    return isWhole && days.count <= rounds.count ? days : rounds
  }

  /// The matches by day where every day is known, else as recorded.
  private var inOrder: [(match: Match, round: Int)] {
    let days = matches.compactMap(\.match.day?.ordinal)
    guard days.count == matches.count else { return matches }
    return zip(days, matches.indices).sorted { $0 < $1 }.map { matches[$0.1] }
  }

  /// The record's word with another number: Matchday 2.
  private func name(_ number: Int) -> String {
    guard let known = rounds.first, let own = known.number else { return "" }
    return known.name.replacing(String(own), with: String(number))
  }
}
