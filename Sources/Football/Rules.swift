/// One step of the order of a table.
public enum Criterion: String, Sendable, Hashable, CaseIterable {
  case points
  case wins
  case goalDifference = "goal difference"
  case goalAverage = "goal average"
  case goalsFor = "goals for"
  case headToHead = "head-to-head"
  case awayGoals = "away goals"
}

/// Points taken from or given to a team outside of its matches.
public struct PointsAdjustment: Sendable, Hashable {
  /// The team.
  public var team: String
  /// Points added; negative for a deduction.
  public var points: Int
  /// Why, as recorded.
  public var reason: String?
  /// Where it stood; nil when it came from no file.
  public var place: SourcePlace?

  /// Makes an adjustment.
  public init(team: String, points: Int, reason: String? = nil, place: SourcePlace? = nil) {
    self.team = team
    self.points = points
    self.reason = reason
    self.place = place
  }
}

/// The rules of a table, as far as a source states them; what it leaves open is nil.
public struct StatedRules: Sendable, Hashable {
  /// Points for a win.
  public var pointsForWin: Int?
  /// Points for a draw.
  public var pointsForDraw: Int?
  /// The order of the table, first criterion first.
  public var order: [Criterion]?
  /// Deductions and bonuses.
  public var adjustments: [PointsAdjustment]
  /// Where the rules stood; nil when they came from no file.
  public var place: SourcePlace?

  /// Makes stated rules.
  public init(
    pointsForWin: Int? = nil, pointsForDraw: Int? = nil, order: [Criterion]? = nil,
    adjustments: [PointsAdjustment] = [], place: SourcePlace? = nil
  ) {
    self.pointsForWin = pointsForWin
    self.pointsForDraw = pointsForDraw
    self.order = order
    self.adjustments = adjustments
    self.place = place
  }
}

/// Where a rule that was applied came from.
public enum RuleOrigin: Sendable, Hashable {
  /// The user asked for it.
  case asked
  /// The season's own file states it.
  case seasonFile(SourcePlace)
  /// The rule book of known competitions; `assumed` when the book has no source for this very season.
  case ruleBook(source: String, assumed: Bool)
  /// Nothing states it; this is the default.
  case assumed
}

/// A rule together with where it came from.
public struct Sourced<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The rule.
  public var value: Value
  /// Where it came from.
  public var origin: RuleOrigin

  /// Makes a sourced rule.
  public init(_ value: Value, _ origin: RuleOrigin) {
    self.value = value
    self.origin = origin
  }
}

/// The rules of a table, complete: every one has a value and an origin.
public struct Rules: Sendable, Hashable {
  /// Points for a win.
  public var pointsForWin: Sourced<Int>
  /// Points for a draw.
  public var pointsForDraw: Sourced<Int>
  /// The order of the table, first criterion first; where it ends without a decision a rank is shared.
  public var order: Sourced<[Criterion]>
  /// Deductions and bonuses.
  public var adjustments: [PointsAdjustment]

  /// Makes rules.
  public init(
    pointsForWin: Sourced<Int>, pointsForDraw: Sourced<Int>, order: Sourced<[Criterion]>,
    adjustments: [PointsAdjustment] = []
  ) {
    self.pointsForWin = pointsForWin
    self.pointsForDraw = pointsForDraw
    self.order = order
    self.adjustments = adjustments
  }

  /// What applies where nothing is stated: three points a win, one a draw; points, goal difference, goals for.
  public static let standard = Rules(
    pointsForWin: Sourced(3, .assumed), pointsForDraw: Sourced(1, .assumed),
    order: Sourced([.points, .goalDifference, .goalsFor], .assumed))

  /// These rules with what a source states put in their place.
  public func applying(_ stated: StatedRules, origin: RuleOrigin) -> Rules {
    var rules = self
    if let points = stated.pointsForWin { rules.pointsForWin = Sourced(points, origin) }
    if let points = stated.pointsForDraw { rules.pointsForDraw = Sourced(points, origin) }
    if let order = stated.order { rules.order = Sourced(order, origin) }
    rules.adjustments += stated.adjustments
    return rules
  }
}
