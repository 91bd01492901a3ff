/// Two counts of goals: those of the team named first and those of the team named second.
public struct Goals: Sendable, Hashable {
  // Half the width of `Int`: seasons hold millions of counts, and none needs more.
  @usableFromInline var narrowFirst: Int32
  @usableFromInline var narrowSecond: Int32

  /// Goals of the team named first.
  @inlinable public var first: Int {
    get { Int(narrowFirst) }
    set { narrowFirst = Int32(clamping: newValue) }
  }

  /// Goals of the team named second.
  @inlinable public var second: Int {
    get { Int(narrowSecond) }
    set { narrowSecond = Int32(clamping: newValue) }
  }

  /// Makes a pair of goal counts.
  @inlinable public init(_ first: Int, _ second: Int) {
    narrowFirst = Int32(clamping: first)
    narrowSecond = Int32(clamping: second)
  }

  /// Goals of both teams together.
  public var total: Int { first + second }

  /// How many more goals the better side has; 0 when level.
  public var margin: Int { abs(first - second) }

  /// The same score seen from the other team.
  public var swapped: Goals { Goals(second, first) }
}

/// The goals of one part of a score in four bytes; a match has at most 32,767 goals a side.
@usableFromInline struct PackedGoals: Sendable, Hashable {
  @usableFromInline var first: Int16
  /// Negative where the part is not known.
  @usableFromInline var second: Int16

  @inlinable init(_ goals: Goals?) {
    first = goals.map { Int16(clamping: $0.first) } ?? 0
    second = goals.map { Int16(clamping: max(0, $0.second)) } ?? -1
  }

  @inlinable var goals: Goals? { second < 0 ? nil : Goals(Int(first), Int(second)) }
}

/// The score of a match with all its parts; a part the record does not give is nil, never zero.
public struct Score: Sendable, Hashable {
  @usableFromInline var packedFullTime: PackedGoals
  @usableFromInline var packedHalfTime: PackedGoals
  @usableFromInline var packedAfterExtraTime: PackedGoals
  @usableFromInline var packedPenalties: PackedGoals
  @usableFromInline var packedAwarded: PackedGoals

  /// After 90 minutes.
  @inlinable public var fullTime: Goals? {
    get { packedFullTime.goals }
    set { packedFullTime = PackedGoals(newValue) }
  }

  /// At half time.
  @inlinable public var halfTime: Goals? {
    get { packedHalfTime.goals }
    set { packedHalfTime = PackedGoals(newValue) }
  }

  /// After extra time, goals of the 90 minutes included.
  @inlinable public var afterExtraTime: Goals? {
    get { packedAfterExtraTime.goals }
    set { packedAfterExtraTime = PackedGoals(newValue) }
  }

  /// The shoot-out; its kicks are never goals of the match.
  @inlinable public var penalties: Goals? {
    get { packedPenalties.goals }
    set { packedPenalties = PackedGoals(newValue) }
  }

  /// The score that an authority set in place of the one played, or of a match not played.
  @inlinable public var awarded: Goals? {
    get { packedAwarded.goals }
    set { packedAwarded = PackedGoals(newValue) }
  }

  /// Makes a score from its known parts.
  @inlinable public init(
    fullTime: Goals? = nil, halfTime: Goals? = nil, afterExtraTime: Goals? = nil, penalties: Goals? = nil,
    awarded: Goals? = nil
  ) {
    packedFullTime = PackedGoals(fullTime)
    packedHalfTime = PackedGoals(halfTime)
    packedAfterExtraTime = PackedGoals(afterExtraTime)
    packedPenalties = PackedGoals(penalties)
    packedAwarded = PackedGoals(awarded)
  }

  /// What was played: extra time included, shoot-out not; nil when unknown.
  @inlinable public var played: Goals? { afterExtraTime ?? fullTime }

  /// What counts: the awarded score where there is one, else the played one.
  @inlinable public var counted: Goals? { awarded ?? played }
}
