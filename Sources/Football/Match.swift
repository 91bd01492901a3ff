/// What became of a match.
public enum MatchStatus: Sendable, Hashable {
  /// Played, or (with no score) said to be played with its score unknown.
  case played
  /// In the programme, with no result yet or none recorded.
  case scheduled
  /// Decided by an authority; see ``Score/awarded``.
  case awarded
  /// Broken off; counts with its score unless it was replayed.
  case abandoned(replayed: Bool)
  /// Played and then struck from the record.
  case annulled
  /// Never played, and not to be.
  case cancelled
  /// Put off; the match may stand again under its later date.
  case postponed
  /// Interrupted, to be resumed.
  case suspended
  /// One side did not appear; counts only with a score.
  case walkover

  /// Whether a score of a match of this status enters tables and sums.
  public var counts: Bool {
    switch self {
    case .played, .scheduled, .awarded, .walkover: true
    case .abandoned(let replayed): !replayed
    case .annulled, .cancelled, .postponed, .suspended: false
    }
  }

  /// Whether a match of this status without a score may still get one.
  public var isToCome: Bool {
    switch self {
    case .scheduled, .postponed, .suspended: true
    case .played, .awarded, .abandoned, .annulled, .cancelled, .walkover: false
    }
  }
}

/// What the record says of the ground.
public enum Ground: Sendable, Hashable {
  /// The team named first was at home.
  case home
  /// Neither was at home.
  case neutral
  /// The record does not say; nothing may speak of a home side.
  case unknown
}

/// One of the two teams of a match, by the order of their names in the record.
public enum Side: Sendable, Hashable, CaseIterable {
  case first
  case second

  /// The other one.
  public var other: Side { self == .first ? .second : .first }
}

/// A goal with its scorer, where the record has scorers.
public struct Goal: Sendable, Hashable {
  /// How a goal was scored.
  public enum Kind: Sendable, Hashable {
    case open
    case penalty
    case own
  }

  /// The scorer's name as recorded.
  public var player: String
  /// The minute, 1 to 120; nil when unknown.
  public var minute: Int?
  /// Minutes into added time, as in 90+3; 0 outside of it.
  public var addedTime: Int
  /// How it was scored.
  public var kind: Kind
  /// The side that the goal counts for (an own goal counts for the other side than the scorer's).
  public var side: Side

  /// Makes a goal.
  public init(player: String, minute: Int?, addedTime: Int = 0, kind: Kind = .open, side: Side) {
    self.player = player
    self.minute = minute
    self.addedTime = addedTime
    self.kind = kind
    self.side = side
  }
}

/// A match of a season.
public struct Match: Sendable, Hashable {
  /// The match's number in its season, from 0 in the record's order.
  public struct ID: Sendable, Hashable, Comparable {
    @usableFromInline let narrow: Int32
    /// The number.
    @inlinable public var index: Int { Int(narrow) }
    /// Makes an identity from a number.
    @inlinable public init(_ index: Int) { narrow = Int32(clamping: index) }
    /// Orders by the record.
    @inlinable public static func < (left: ID, right: ID) -> Bool { left.narrow < right.narrow }
  }

  /// Its number in the season.
  public var id: ID
  /// The number of the record; negative where it gives none.
  @usableFromInline var narrowNumber: Int32
  /// The team named first.
  public var first: Team.ID
  /// The team named second.
  public var second: Team.ID
  /// The day in one number; 0 when unknown.
  @usableFromInline var packedDay: Int32
  /// The time of kick-off as recorded, such as 20:30.
  public var time: String?
  /// The score with all its parts.
  public var score: Score
  /// What became of it.
  public var status: MatchStatus
  /// Whether one side was at home.
  public var ground: Ground
  /// Stadium or town, as recorded.
  public var venue: String?
  /// Scorers, where recorded.
  public var goals: [Goal]
  /// What else the record says of it.
  public var note: String?
  /// Where it stood.
  public var place: SourcePlace

  /// The number that the record gives it, as in "winner of match 74"; nil where it gives none.
  @inlinable public var number: Int? {
    get { narrowNumber < 0 ? nil : Int(narrowNumber) }
    set { narrowNumber = Int32(clamping: newValue ?? -1) }
  }

  /// The day; nil when unknown.
  @inlinable public var day: Day? {
    get { Day(packed: packedDay) }
    set { packedDay = newValue?.packed ?? 0 }
  }

  /// Makes a match.
  @inlinable public init(
    id: ID, first: Team.ID, second: Team.ID, day: Day? = nil, time: String? = nil, score: Score = Score(),
    status: MatchStatus, ground: Ground = .unknown, venue: String? = nil, goals: [Goal] = [],
    note: String? = nil, place: SourcePlace
  ) {
    self.id = id
    narrowNumber = -1
    self.first = first
    self.second = second
    packedDay = day?.packed ?? 0
    self.time = time
    self.score = score
    self.status = status
    self.ground = ground
    self.venue = venue
    self.goals = goals
    self.note = note
    self.place = place
  }

  /// The score that enters tables and sums; nil when the match is unplayed, void, or its score unknown.
  public var counted: Goals? { status.counts ? score.counted : nil }

  /// Whether the score that counts is the decision of an authority, so that its goals were not scored.
  public var isAwarded: Bool { score.awarded != nil || status == .walkover }

  /// The team that won by the score that counts, or else by the shoot-out; nil when neither did.
  public var winner: Team.ID? {
    guard let goals = counted else { return nil }
    let deciding = goals.margin > 0 ? goals : score.penalties ?? goals
    return deciding.margin == 0 ? nil : deciding.first > deciding.second ? first : second
  }

  /// The team of a side.
  public func team(_ side: Side) -> Team.ID { side == .first ? first : second }

  /// The side of a team, or nil when it did not play.
  public func side(of team: Team.ID) -> Side? {
    team == first ? .first : team == second ? .second : nil
  }

  /// The counted score seen from a team: its goals first; nil when it did not play or nothing counts.
  public func counted(for team: Team.ID) -> Goals? {
    guard let side = side(of: team) else { return nil }
    return side == .first ? counted : counted?.swapped
  }
}
