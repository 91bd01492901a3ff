import Football

/// What the matches of a pair tell, seen from the team of it that the record names first: brackets and cross tables are
/// held against this, and not against every match.
struct Meetings {
  /// How many matches there are.
  private(set) var count = 0
  /// Whether all of them have a score.
  private(set) var isComplete = true
  /// The first score.
  private(set) var first: Goals?
  /// All scores, each once.
  private(set) var scores: Set<Goals> = []
  /// All goals.
  private(set) var sum = Goals(0, 0)

  /// Whether one of the matches ended as a match of the pair did.
  func holds(_ match: borrowing Match) -> Bool {
    guard let counted = match.counted else { return false }
    return scores.contains(match.first < match.second ? counted : counted.swapped)
  }

  /// Takes a match.
  fileprivate mutating func take(_ score: Goals?) {
    count += 1
    guard let score else {
      isComplete = false
      return
    }
    if first == nil { first = score }
    scores.insert(score)
    sum = Goals(sum.first + score.first, sum.second + score.second)
  }
}

/// The matches of a page between the pairs that its brackets and cross tables show.
struct KnownMatches {
  /// A round or stage in which a pair met, by numbers.
  private struct Spot: Hashable {
    var pair: Int32
    var part: Int32
    /// In a stage, whether the team that the record names first was named first there too.
    var isLowFirst = true
  }

  private var numbers: [Team.Pair: Int32] = [:]
  private var rounds = TextPool()
  /// Whether losers leave the round of a number.
  private var isKnockout: [Bool] = []
  private var last: (round: String, number: Int32)?
  private var byRound: [Spot: Meetings] = [:]
  /// Those in the rounds of a stage that losers do not leave, and so of what a cross table shows.
  private var byStage: [Spot: Meetings] = [:]
  private var byKnockoutRound: [Spot: Meetings] = [:]
  /// The meetings of each pair in all rounds that losers leave.
  private var inKnockouts: [Meetings] = []

  /// Makes an empty collection for some pairs.
  init(of pairs: some Sequence<Team.Pair>) {
    for pair in pairs where numbers[pair] == nil {
      numbers[pair] = Int32(truncatingIfNeeded: inKnockouts.count)
      inKnockouts.append(Meetings())
    }
  }

  /// Takes the matches of a round, which is the stage's of a number.
  mutating func take(_ round: Round, stage: Int) {
    let name = number(of: round.name)
    for index in round.matches.indices {
      let isLowFirst = round.matches[index].first < round.matches[index].second
      guard let pair = numbers[Team.Pair(round.matches[index].first, round.matches[index].second)] else { continue }
      let counted = round.matches[index].counted
      let score = isLowFirst ? counted : counted?.swapped
      byRound[Spot(pair: pair, part: name), default: Meetings()].take(score)
      if isKnockout[Int(name)] {
        byKnockoutRound[Spot(pair: pair, part: name, isLowFirst: isLowFirst), default: Meetings()].take(score)
        inKnockouts[Int(pair)].take(score)
      } else {
        byStage[
          Spot(pair: pair, part: Int32(truncatingIfNeeded: stage), isLowFirst: isLowFirst), default: Meetings()
        ].take(score)
      }
    }
  }

  /// The meetings, in a stage, of the teams of a cross table's match on the same ground; nil where there are none.
  ///
  /// A final behind a league is no record of a match of its table; where the table stands below the heading of a round that
  /// losers leave, as that of a final in which several teams meet, that round's matches are its own.
  mutating func met(_ match: borrowing Match, stage: Int, below round: String?) -> Meetings? {
    guard let pair = numbers[Team.Pair(match.first, match.second)] else { return nil }
    let isLowFirst = match.first < match.second
    if let round, let same = byKnockoutRound[Spot(pair: pair, part: number(of: round), isLowFirst: isLowFirst)] {
      return same
    }
    return byStage[Spot(pair: pair, part: Int32(truncatingIfNeeded: stage), isLowFirst: isLowFirst)]
  }

  /// The meetings that a bracket shows: those in the round of its name, else those in rounds that losers leave; nil where
  /// there are none.
  mutating func met(_ pair: Team.Pair, round: String) -> Meetings? {
    guard let number = numbers[pair] else { return nil }
    if let same = byRound[Spot(pair: number, part: self.number(of: round))] { return same }
    let all = inKnockouts[Int(number)]
    return all.count > 0 ? all : nil
  }

  private mutating func number(of round: String) -> Int32 {
    if let last, last.round == round { return last.number }
    let name = Folding.heading(round)
    let number = Int32(truncatingIfNeeded: rounds.number(of: name))
    if Int(number) == isKnockout.count { isKnockout.append(ArticleHeading(round) == .knockoutRound) }
    last = (round, number)
    return number
  }
}
