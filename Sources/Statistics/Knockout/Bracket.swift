import Football

/// A knock-out as a tree: which tie feeds which, from the first round to the last.
///
/// Made from the rounds alone where the record does not say what feeds what: a team that plays on has won its last tie.
public struct Bracket: Sendable, Hashable {
  /// The names of the stages that it was made from, in order of play; empty names left out.
  public var stages: [String]
  /// Its rounds in order of play, without the matches for third place and such.
  public var rounds: [BracketRound]
  /// Its ties; ``BracketTie/number`` is the index here plus one. Round by round, each round in the order of the tree.
  public var ties: [BracketTie]
  /// The ties that nobody goes on from: the final, or the last ties of several trees.
  public var roots: [Int]
  /// Ties among those who lost, such as the match for third place, each joined to nothing.
  public var consolation: [BracketTie]
  /// The winner of the final; nil while it is open, unknown, or where there is no one final.
  public var champion: Team.ID?
  /// What could not be inferred.
  public var gaps: [BracketGap]

  /// The tie for third place; nil where there was none.
  public var thirdPlace: BracketTie? { consolation.last { $0.isThirdPlace } }

  /// The final; nil where the rounds do not narrow down to one tie.
  public var final: BracketTie? {
    let last = ties.filter { $0.round == rounds.count - 1 }
    return last.count == 1 ? last.first : nil
  }

  /// Every team that played or was to play in it, by number.
  public var teams: [Team.ID] {
    Set((ties + consolation).flatMap { [$0.upper.team, $0.lower.team].compactMap { $0 } }).sorted()
  }

  /// Whether a tie still waits for its winner.
  public var isOpen: Bool { ties.contains { $0.winner == nil } }
}

/// A round of a bracket.
public struct BracketRound: Sendable, Hashable {
  /// Its name as recorded; empty where the record names none, or the round is still to come.
  public var name: String
  /// Its number where the name gives one.
  public var number: Int?
  /// The stage it belongs to; empty for the only one.
  public var stage: String
  /// Its ties, as indices into ``Bracket/ties``, in the order of the tree.
  public var ties: [Int]
  /// Its first and last day; nil where no day is known.
  public var days: ClosedRange<Day>?
  /// How many matches its ties were set for: 1, or 2 where they were played over two legs.
  public var legs: Int

  /// How many ties its name says that it has, 4 for quarter-finals; nil where the name does not say.
  public var namedSize: Int? { RoundSense(name).ties }
}

/// A side of a tie: who stands there, and where from.
public struct BracketSlot: Sendable, Hashable {
  /// The team; nil while it is not known.
  public var team: Team.ID?
  /// The record's word for a place that no team holds yet, such as Winner Group A.
  public var label: String?
  /// The tie whose winner comes here, as an index into ``Bracket/ties``; nil for a team that enters here.
  public var feeder: Int?
  /// Whether the feeder is only the next in the record's order: nothing recorded says that its winner comes here.
  public var isAssumed: Bool

  /// Makes a side; nothing is known of one without team and label.
  public init(team: Team.ID? = nil, label: String? = nil, feeder: Int? = nil, isAssumed: Bool = false) {
    self.team = team
    self.label = label
    self.feeder = feeder
    self.isAssumed = isAssumed
  }
}

/// One of the matches of a tie.
public struct BracketMatch: Sendable, Hashable {
  /// What a match is in its tie.
  public enum Kind: Sendable, Hashable {
    /// The only one.
    case single
    /// One of two legs, 1 or 2.
    case leg(Int)
    /// Played again because the one before was level.
    case replay
    /// A match more after two legs that were level.
    case playOff
    /// Struck, put off or broken off and played anew: it decided nothing.
    case void
  }

  /// The match.
  public var id: Match.ID
  /// What it is in the tie.
  public var kind: Kind
  /// The goals that count, the upper side's first; nil where it has no score.
  public var goals: Goals?
  /// The shoot-out, the upper side's first.
  public var penalties: Goals?
  /// Whether extra time was played.
  public var hasExtraTime: Bool
  /// Whether the upper side was named first, at home where there was a home.
  public var isUpperFirst: Bool
}

/// How a tie was decided.
public enum TieDecision: Sendable, Hashable {
  /// By goals within 90 minutes, or over both legs.
  case goals
  /// By goals in extra time.
  case extraTime
  /// By a shoot-out.
  case penalties
  /// By more goals away, the goals of both legs being level.
  case awayGoals
  /// By a replay.
  case replay
  /// By a match more after two legs.
  case playOff
  /// One side did not appear.
  case walkover
  /// By an authority.
  case awarded
  /// By lots, a coin or in a way that the record does not tell: only that the winner went on is known.
  case unrecorded
}

/// Two sides of which one goes on.
public struct BracketTie: Sendable, Hashable {
  /// Its number in the bracket, from 1, round by round.
  public var number: Int
  /// Its round, as an index into ``Bracket/rounds``.
  public var round: Int
  /// The side that stands above.
  public var upper: BracketSlot
  /// The side that stands below.
  public var lower: BracketSlot
  /// Its matches in order of play; empty where the pairing is still open.
  public var matches: [BracketMatch]
  /// The goals over two legs, the upper side's first; nil for ties of one match and while a leg is open.
  public var aggregate: Goals?
  /// The side that goes on, `first` the upper; nil while open or unknown.
  public var winner: Side?
  /// How it was decided; nil while open.
  public var decision: TieDecision?
  /// What the record says beside it.
  public var note: String?
  /// Whether it is the match for third place.
  public var isThirdPlace: Bool

  /// The side of a slot.
  public func slot(_ side: Side) -> BracketSlot { side == .first ? upper : lower }

  /// The team that goes on.
  public var winningTeam: Team.ID? { winner.flatMap { slot($0).team } }

  /// The team that is out.
  public var losingTeam: Team.ID? { winner.flatMap { slot($0.other).team } }

  /// The match that decided it, or the last one.
  public var decisive: BracketMatch? { matches.last { $0.kind != .void } ?? matches.last }
}

/// Something about a bracket that its record does not let infer.
public enum BracketGap: Sendable, Hashable {
  /// Who won a tie: its matches are level, and neither side plays on.
  case winner(tie: Int)
  /// Where the winner of a tie went, though there are later rounds.
  case next(tie: Int)
  /// A team plays on that lost before.
  case loserPlaysOn(Team.ID)
  /// Who meets whom in a round to come; it is drawn in the order of the record.
  case pairs(round: Int)
}
