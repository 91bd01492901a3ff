/// One step of the order of a table.
public enum Criterion: String, Sendable, Hashable, CaseIterable {
  case points
  case wins
  case goalDifference = "goal difference"
  case goalAverage = "goal average"
  case goalsFor = "goals for"
  case headToHead = "head-to-head"
  case awayGoals = "away goals"
  case headToHeadPoints = "head-to-head points"
  case headToHeadDifference = "head-to-head goal difference"
  case headToHeadGoals = "head-to-head goals for"
  case headToHeadAwayGoals = "head-to-head away goals"
  /// The head-to-head steps just before, applied anew to those still level once another team has been parted off.
  case headToHeadAgain = "head-to-head again"
  /// Half a point that was dropped when carried points were halved: whoever lost one stands above who did not.
  case halfPoint = "half point"
  /// A match beside the table between those level.
  case playOff = "play-off"
  /// Conduct, by a ruling that the rules state: cards are no part of the model.
  case fairPlay = "fair play"
  /// Lots, by a ruling that the rules state.
  case lots
  /// A decision of the organiser, by a ruling that the rules state.
  case decision

  /// Whether it looks only at the matches among the teams level.
  public var isHeadToHead: Bool {
    switch self {
    case .headToHead, .headToHeadPoints, .headToHeadDifference, .headToHeadGoals, .headToHeadAwayGoals: true
    default: false
    }
  }

  /// Whether no sum of the results decides it, but a match beside the table or a ruling.
  public var isSettledOutside: Bool {
    switch self {
    case .playOff, .fairPlay, .lots, .decision: true
    default: false
    }
  }
}

/// How teams that the results left level were put in order outside of the table.
public struct OrderRuling: Sendable, Hashable {
  /// What decided: play-off, fair play, lots or decision.
  public var criterion: Criterion
  /// The teams from first to last.
  public var teams: [String]
  /// Where it is known from, or what was decided.
  public var note: String?

  /// Makes a ruling.
  public init(_ criterion: Criterion, teams: [String], note: String? = nil) {
    self.criterion = criterion
    self.teams = teams
    self.note = note
  }
}

/// Points, and where the rules say so results, that teams bring along from an earlier stage.
public struct CarriedPoints: Sendable, Hashable {
  /// How much of them.
  public enum Share: String, Sendable, Hashable, CaseIterable {
    case all
    /// Half, a half point left over dropped.
    case halfDown = "half, rounded down"
    /// Half, a half point left over made whole.
    case halfUp = "half, rounded up"

    /// The part of a number of points.
    public func part(of points: Int) -> Int {
      let floor = points >= 0 ? points / 2 : (points - 1) / 2
      return switch self {
      case .all: points
      case .halfDown: floor
      case .halfUp: points - floor
      }
    }
  }

  /// The name of the stage that they come from; empty for a stage without a name.
  public var stage: String
  /// How much of them.
  public var share: Share
  /// Whether the matches of that stage count in the table too: played, won, drawn, lost, goals, and among those level.
  public var withResults: Bool

  /// Makes carried points.
  public init(stage: String, share: Share, withResults: Bool = false) {
    self.stage = stage
    self.share = share
    self.withResults = withResults
  }
}

/// What holds for one stage of a season in place of the season's rules; nil where they hold.
public struct StageRules: Sendable, Hashable {
  /// The name of the stage, compared without case and accents.
  public var stage: String
  /// Points for a win.
  public var pointsForWin: Int?
  /// Points for a draw.
  public var pointsForDraw: Int?
  /// The order.
  public var order: [Criterion]?
  /// Points brought along.
  public var carried: CarriedPoints?

  /// Makes rules of a stage.
  public init(
    stage: String, pointsForWin: Int? = nil, pointsForDraw: Int? = nil, order: [Criterion]? = nil,
    carried: CarriedPoints? = nil
  ) {
    self.stage = stage
    self.pointsForWin = pointsForWin
    self.pointsForDraw = pointsForDraw
    self.order = order
    self.carried = carried
  }
}

/// Points for drawn matches that a shoot-out decided.
public struct ShootOutPoints: Sendable, Hashable {
  /// Points of the team that won the shoot-out.
  public var win: Int
  /// Points of the team that lost it.
  public var loss: Int

  /// Makes points.
  public init(win: Int, loss: Int) {
    self.win = win
    self.loss = loss
  }
}

/// Points taken from or given to a team outside of its matches.
public struct PointsAdjustment: Sendable, Hashable {
  /// The team.
  public var team: String
  /// Points added; negative for a deduction.
  public var points: Int
  /// Why, as recorded.
  public var reason: String?
  /// When it was decided; nil when unknown.
  public var day: Day?
  /// The stage whose table it changes; nil for the first table that has the team.
  public var stage: String?
  /// Where it stood; nil when it came from no file.
  public var place: SourcePlace?

  /// Makes an adjustment.
  public init(
    team: String, points: Int, reason: String? = nil, day: Day? = nil, stage: String? = nil,
    place: SourcePlace? = nil
  ) {
    self.team = team
    self.points = points
    self.reason = reason
    self.day = day
    self.stage = stage
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
  /// Points for drawn matches that a shoot-out decided; nil where they are draws like others.
  public var shootOutPoints: ShootOutPoints?
  /// Deductions and bonuses.
  public var adjustments: [PointsAdjustment]
  /// What was decided outside of the table.
  public var rulings: [OrderRuling]
  /// Rules of single stages.
  public var stages: [StageRules]
  /// Where the rules stood; nil when they came from no file.
  public var place: SourcePlace?

  /// Makes stated rules.
  public init(
    pointsForWin: Int? = nil, pointsForDraw: Int? = nil, order: [Criterion]? = nil,
    shootOutPoints: ShootOutPoints? = nil, adjustments: [PointsAdjustment] = [], rulings: [OrderRuling] = [],
    stages: [StageRules] = [], place: SourcePlace? = nil
  ) {
    self.pointsForWin = pointsForWin
    self.pointsForDraw = pointsForDraw
    self.order = order
    self.shootOutPoints = shootOutPoints
    self.adjustments = adjustments
    self.rulings = rulings
    self.stages = stages
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
  /// Points for drawn matches that a shoot-out decided; nil where they are draws like others.
  public var shootOutPoints: Sourced<ShootOutPoints>?
  /// Deductions and bonuses.
  public var adjustments: [PointsAdjustment]
  /// What was decided outside of the table.
  public var rulings: [OrderRuling]
  /// Rules of single stages.
  public var stages: [Sourced<StageRules>]

  /// Makes rules.
  public init(
    pointsForWin: Sourced<Int>, pointsForDraw: Sourced<Int>, order: Sourced<[Criterion]>,
    shootOutPoints: Sourced<ShootOutPoints>? = nil, adjustments: [PointsAdjustment] = [],
    rulings: [OrderRuling] = [], stages: [Sourced<StageRules>] = []
  ) {
    self.pointsForWin = pointsForWin
    self.pointsForDraw = pointsForDraw
    self.order = order
    self.shootOutPoints = shootOutPoints
    self.adjustments = adjustments
    self.rulings = rulings
    self.stages = stages
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
    if let points = stated.shootOutPoints { rules.shootOutPoints = Sourced(points, origin) }
    rules.adjustments += stated.adjustments
    rules.rulings = stated.rulings + rules.rulings
    rules.stages = stated.stages.map { Sourced($0, origin) } + rules.stages
    // What is stated anew for a season is not overruled by what a weaker source said of its stages.
    for index in rules.stages.indices where index >= stated.stages.count {
      if stated.pointsForWin != nil { rules.stages[index].value.pointsForWin = nil }
      if stated.pointsForDraw != nil { rules.stages[index].value.pointsForDraw = nil }
      if stated.order != nil { rules.stages[index].value.order = nil }
    }
    return rules
  }
}
