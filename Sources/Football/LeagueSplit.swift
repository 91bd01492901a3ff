/// How a league split whose stages were joined into one table: after some rounds each part played on among itself, its points
/// brought along.
public struct LeagueSplit: Sendable, Hashable {
  /// The teams of each part, the part of the highest places first; those that played no more are a part too.
  public var parts: [[Team.ID]]
  /// The points that teams lost when points were halved, below zero; none where all were kept.
  public var halving: [Team.ID: Int]
  /// The number of rounds before the split.
  public var rounds: Int
  /// The matches after it.
  public var later: Set<Match.ID>
  /// The day of the first of them; nil when unknown.
  public var day: Day?
  /// Who lost half a point when the points were halved.
  public var lostHalf: Set<Team.ID>

  /// Makes a split.
  public init(
    parts: [[Team.ID]], halving: [Team.ID: Int] = [:], rounds: Int, later: Set<Match.ID>, day: Day? = nil,
    lostHalf: Set<Team.ID> = []
  ) {
    self.parts = parts
    self.halving = halving
    self.day = day
    self.rounds = rounds
    self.later = later
    self.lostHalf = lostHalf
  }
}
