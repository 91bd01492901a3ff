import Football

/// Which of several records tell of one season again, so that it is counted once: by the fullest of them.
///
/// Records are of one season when they bear its label, the name of one competition is within that of the other, and they hold
/// the same results: half of the shorter one's between the same two teams, or three in four on the same days with the same
/// scores, whatever the teams are called there (a match that was put off has two days). The two halves of a season, or two
/// groups of it, in files of their own have other results. Of equally full ones that counts which spells its teams in more
/// letters: codes are nobody's names.
public struct RepeatedSeasons: Sendable, Hashable {
  /// The fewest results of which a part is enough; of fewer (semi-finals and a final) all must stand in the other by their days.
  fileprivate static let fewestResults = 4

  /// The records that count, by their places among those given.
  public let kept: [Int]
  /// The records that tell of a season once more.
  public let repeated: [Int]

  /// Compares records.
  public init(_ seasons: [Season]) {
    var kept: [Int] = []
    var repeated: Set<Int> = []
    let alike = Dictionary(grouping: seasons.indices, by: { seasons[$0].label })
    for places in alike.values where places.count > 1 {
      let records = places.map { (place: $0, results: Results(seasons[$0])) }
        .sorted {
          ($1.results.count, $1.results.letters, $0.place) < ($0.results.count, $0.results.letters, $1.place)
        }
      var full: [Results] = []
      for record in records {
        if full.contains(where: record.results.isHeld) {
          repeated.insert(record.place)
        } else {
          full.append(record.results)
        }
      }
    }
    for place in seasons.indices where !repeated.contains(place) { kept.append(place) }
    self.kept = kept
    self.repeated = repeated.sorted()
  }
}

/// The results of a season as another record would give them too.
private struct Results {
  /// The words of the competition, and those of them that are numbers: a second league is not the first.
  let competition: Set<Substring>
  let count: Int
  /// The letters of the teams' names.
  let letters: Int
  /// Whom they are between, with the score, and how often each stands there.
  private let ofTeams: [String: Int]
  /// On which day, with the score.
  private let ofDays: [String: Int]

  init(_ season: Season) {
    competition = Set(season.competition.foldedForOrder.split { !$0.isLetter && !$0.isNumber })
    letters = season.teams.reduce(0) { $0 + $1.name.count }
    let names = season.teams.map { TeamNames.clubKey(TeamNames.withoutCountry($0.name)) }
    var counted = 0
    var (ofTeams, ofDays): ([String: Int], [String: Int]) = ([:], [:])
    season.forEachMatch { match in
      guard let goals = match.counted, season.hasTeams(of: match) else { return }
      counted += 1
      let (first, second) = (names[match.first.index], names[match.second.index])
      let seen = first <= second ? goals : goals.swapped
      ofTeams["\(min(first, second))|\(max(first, second))|\(seen.first)-\(seen.second)", default: 0] += 1
      if let day = match.day {
        let score = [goals.first, goals.second].sorted()
        ofDays["\(day.ordinal)|\(score)", default: 0] += 1
      }
    }
    count = counted
    self.ofTeams = ofTeams
    self.ofDays = ofDays
  }

  /// Whether a record that is as full or fuller holds these.
  func isHeld(in other: Results) -> Bool {
    guard count > 1,
      competition.isSubset(of: other.competition) || other.competition.isSubset(of: competition),
      competition.symmetricDifference(other.competition).allSatisfy({ !$0.contains(where: \.isNumber) })
    else { return false }
    let days = Results.common(ofDays, other.ofDays)
    guard count >= RepeatedSeasons.fewestResults else { return days == count }
    return 2 * Results.common(ofTeams, other.ofTeams) >= count || 4 * days >= 3 * count
  }

  private static func common(_ own: [String: Int], _ others: [String: Int]) -> Int {
    own.reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
  }
}
