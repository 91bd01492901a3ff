/// A result as a claim states it, which is no match of the record.
public struct ClaimedResult: Sendable, Hashable {
  /// The team named first.
  public var first: Team.ID
  /// The team named second.
  public var second: Team.ID
  /// The score claimed.
  public var goals: Goals

  /// Makes a claimed result.
  public init(first: Team.ID, second: Team.ID, goals: Goals) {
    self.first = first
    self.second = second
    self.goals = goals
  }
}

/// A scorer with the goals claimed for him.
public struct ClaimedScorer: Sendable, Hashable {
  /// The player's name.
  public var player: String
  /// Goals claimed; nil where the record gives none.
  public var goals: Int?

  /// Makes a scorer.
  public init(player: String, goals: Int?) {
    self.player = player
    self.goals = goals
  }
}

/// A row of a table of standings that a record gives; what it leaves open is nil.
public struct ClaimedStanding: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// The heading of the stage or group that the table stood under; nil where it stood under none.
  public var stage: String?
  /// The rank, from 1.
  public var rank: Int?
  /// Matches played.
  public var played: Int?
  /// Matches won.
  public var won: Int?
  /// Matches drawn.
  public var drawn: Int?
  /// Matches lost.
  public var lost: Int?
  /// Goals scored.
  public var goalsFor: Int?
  /// Goals conceded.
  public var goalsAgainst: Int?
  /// Points, with what was added or taken.
  public var points: Int?

  /// Makes a row of a team.
  public init(team: Team.ID, stage: String? = nil, rank: Int? = nil) {
    self.team = team
    self.stage = stage
    self.rank = rank
  }
}

/// What a record says of itself beside its results: to be checked, never counted.
public struct Claim: Sendable, Hashable {
  /// The thing claimed.
  public enum Fact: Sendable, Hashable {
    /// The season's winners.
    case winners([Team.ID])
    /// The best scorers.
    case topScorers([ClaimedScorer])
    /// The number of matches.
    case matches(Int)
    /// The number of goals.
    case goals(Int)
    /// The average of goals a match, in hundredths.
    case goalAverage(hundredths: Int)
    /// The matches with the most goals.
    case highestScoring([ClaimedResult], remark: String?)
    /// The season before, by its label.
    case previousSeason(String)
    /// The season after, by its label.
    case nextSeason(String)
    /// The number of teams that took part in a named stage, or in all.
    case teams(Int)
    /// The number of departments that sent a team.
    case departments(Int)
    /// The number of teams that reached the final stage.
    case finalists(Int)
    /// The number of teams that came down into the competition.
    case relegated(Int)
    /// The number of teams promoted.
    case promoted(Int)
    /// A row of a table of standings; apart, for it is several times as large as any other fact.
    indirect case standingsRow(ClaimedStanding)
    /// Anything else under a key of the record.
    case other(key: String)
  }

  /// The thing claimed.
  public var fact: Fact
  /// The claim's own words, shortened to the part that makes it.
  public var text: String
  /// Where it stood.
  public var place: SourcePlace

  /// Makes a claim.
  public init(_ fact: Fact, text: String, place: SourcePlace) {
    self.fact = fact
    self.text = text
    self.place = place
  }
}

/// A line of the record that is no fact the model holds: kept, so that nothing is lost.
public struct Note: Sendable, Hashable {
  /// What sort of line it is.
  public enum Kind: Sendable, Hashable {
    /// A sentence or paragraph.
    case prose
    /// An item of a list of related pages.
    case link
    /// A source that the record names for itself.
    case source
  }

  /// What sort of line it is.
  public var kind: Kind
  /// The text.
  public var text: String
  /// The heading it stood under; empty at the top.
  public var heading: String
  /// Where it stood.
  public var place: SourcePlace

  /// Makes a note.
  public init(_ kind: Kind, text: String, heading: String = "", place: SourcePlace) {
    self.kind = kind
    self.text = text
    self.heading = heading
    self.place = place
  }
}
