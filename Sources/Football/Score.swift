/// Two counts of goals: those of the team named first and those of the team named second.
public struct Goals: Sendable, Hashable {
  /// Goals of the team named first.
  public var first: Int
  /// Goals of the team named second.
  public var second: Int

  /// Makes a pair of goal counts.
  public init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }

  /// Goals of both teams together.
  public var total: Int { first + second }

  /// How many more goals the better side has; 0 when level.
  public var margin: Int { abs(first - second) }

  /// The same score seen from the other team.
  public var swapped: Goals { Goals(second, first) }
}

/// The score of a match with all its parts; a part the record does not give is nil, never zero.
public struct Score: Sendable, Hashable {
  /// After 90 minutes.
  public var fullTime: Goals?
  /// At half time.
  public var halfTime: Goals?
  /// After extra time, goals of the 90 minutes included.
  public var afterExtraTime: Goals?
  /// The shoot-out; its kicks are never goals of the match.
  public var penalties: Goals?
  /// The score that an authority set in place of the one played, or of a match not played.
  public var awarded: Goals?

  /// Makes a score from its known parts.
  public init(
    fullTime: Goals? = nil, halfTime: Goals? = nil, afterExtraTime: Goals? = nil, penalties: Goals? = nil,
    awarded: Goals? = nil
  ) {
    self.fullTime = fullTime
    self.halfTime = halfTime
    self.afterExtraTime = afterExtraTime
    self.penalties = penalties
    self.awarded = awarded
  }

  /// What was played: extra time included, shoot-out not; nil when unknown.
  public var played: Goals? { afterExtraTime ?? fullTime }

  /// What counts: the awarded score where there is one, else the played one.
  public var counted: Goals? { awarded ?? played }
}
