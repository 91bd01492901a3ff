import Football

/// Figures of a row of a table, as far as they are known or wanted.
public struct StandingFigures: Sendable, Hashable {
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
  /// Points.
  public var points: Int?

  /// Whether no figure is there.
  public var isEmpty: Bool { self == StandingFigures() }

  /// Makes figures of which none is known.
  public init() {}

  /// The figures that a record states.
  init(_ row: ClaimedStanding) {
    played = row.played
    won = row.won
    drawn = row.drawn
    lost = row.lost
    goalsFor = row.goalsFor
    goalsAgainst = row.goalsAgainst
    points = row.points
  }

  /// The figures of a computed row.
  init(_ row: StandingsRow) {
    played = row.played
    won = row.won
    drawn = row.drawn
    lost = row.lost
    goalsFor = row.goalsFor
    goalsAgainst = row.goalsAgainst
    points = row.points
  }

  private static var all: [WritableKeyPath<StandingFigures, Int?>] {
    [\.played, \.won, \.drawn, \.lost, \.goalsFor, \.goalsAgainst, \.points]
  }

  /// Those of these figures that are known and not the same in others.
  func differing(from other: StandingFigures) -> StandingFigures {
    var figures = StandingFigures()
    for path in Self.all where self[keyPath: path] != nil && self[keyPath: path] != other[keyPath: path] {
      figures[keyPath: path] = self[keyPath: path]
    }
    return figures
  }

  /// Those of these figures that others have too.
  func only(_ other: StandingFigures) -> StandingFigures {
    var figures = StandingFigures()
    for path in Self.all where other[keyPath: path] != nil { figures[keyPath: path] = self[keyPath: path] }
    return figures
  }
}
