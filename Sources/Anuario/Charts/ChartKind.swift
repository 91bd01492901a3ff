import Plotting
import Words

/// How many seasons a chart draws in one picture.
public enum ChartSpan: Sendable, Hashable {
  /// One; several seasons make a picture each.
  case oneSeason
  /// One, or several together where that is asked for.
  case oneOrSeveral
  /// All that are given, always in one picture.
  case several
}

/// The recipe of a chart: what it is called, what it needs, and how a request becomes the chart.
///
/// A kind is one file that conforms to this, and one line of ``ChartKind/all``.
package protocol ChartRecipe: Sendable {
  /// The kind's name on the command line, of small letters and hyphens.
  static var name: String { get }
  /// What the chart shows and what a season must hold for it, in one line.
  static var summary: String { get }
  /// How many seasons stand in one picture.
  static var span: ChartSpan { get }
  /// The line that counts the rows which have no room.
  static var leftOut: Phrase { get }
  /// Whether it can be about several teams; else it is about one or all.
  static var takesTeams: Bool { get }
  /// Whether single teams stand in the picture, so that some can be brought out.
  static var showsTeams: Bool { get }
  /// The chart of a request.
  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart
}

extension ChartRecipe {
  static var leftOut: Phrase { .noteMoreTeams }
  static var takesTeams: Bool { true }
  static var showsTeams: Bool { true }
}

/// A kind of chart that can be drawn, by its name on the command line.
public struct ChartKind: Sendable {
  /// The name, of small letters and hyphens.
  public let name: String
  /// What the chart shows and what a season must hold for it, in one line.
  public let summary: String
  /// How many seasons stand in one picture.
  public let span: ChartSpan
  /// The line that counts the rows which have no room.
  let leftOut: Phrase
  /// Whether the chart can be about several teams of a season; else it is about one or all.
  public let takesTeams: Bool
  /// Whether single teams stand in the picture, so that some can be brought out.
  let showsTeams: Bool
  private let draw: @Sendable (ChartRequest) throws(NothingToDraw) -> Chart

  private init<Recipe: ChartRecipe>(_ recipe: Recipe.Type) {
    name = recipe.name
    summary = recipe.summary
    span = recipe.span
    leftOut = recipe.leftOut
    takesTeams = recipe.takesTeams
    showsTeams = recipe.showsTeams
    draw = { request throws(NothingToDraw) in try recipe.chart(request) }
  }

  /// Every kind, in the order that lists show.
  public static let all: [ChartKind] = [
    ChartKind(GoalDistributionChart.self),
    ChartKind(ProgressionChart.self),
    ChartKind(HeadToHeadChart.self),
    ChartKind(CrossTableChart.self),
    ChartKind(PositionChart.self),
    ChartKind(TitleRaceChart.self),
    ChartKind(AgainstLeaderChart.self),
    ChartKind(AgainstParChart.self),
    ChartKind(ScorelinesChart.self),
    ChartKind(GoalsByRoundChart.self),
    ChartKind(GoalsByTeamChart.self),
    ChartKind(FormChart.self),
    ChartKind(SeasonStripsChart.self),
    ChartKind(HomeAwayChart.self),
    ChartKind(BiggestWinsChart.self),
    ChartKind(AllTimeChart.self),
    ChartKind(ChampionsChart.self),
  ]

  /// The kind of a name; nil where there is none.
  public static func named(_ name: String) -> ChartKind? { all.first { $0.name == name } }

  /// Whether several seasons can stand in one picture.
  public var joinsSeasons: Bool { span != .oneSeason }

  /// The chart of a request.
  ///
  /// - Throws: ``NothingToDraw`` with the kind's name, when the seasons cannot feed it.
  package func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    do throws(NothingToDraw) {
      var chart = try draw(request)
      chart.text.notes = request.progressNote + chart.text.notes + request.repeatedNote
      return chart
    } catch {
      throw NothingToDraw(error.reason, kind: name)
    }
  }
}

extension ChartKind: Hashable {
  /// Kinds are told apart by their names.
  public static func == (left: ChartKind, right: ChartKind) -> Bool { left.name == right.name }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// Why a season cannot feed a chart.
public struct NothingToDraw: Error, Sendable {
  /// The name of the chart asked for; a recipe leaves it to ``ChartKind/chart(_:)``.
  public var kind: String
  /// The reason, as a sentence without a full stop.
  public var reason: String

  /// Makes a reason.
  package init(_ reason: String, kind: String = "") {
    self.kind = kind
    self.reason = reason
  }
}
