import Football

/// The table of a season day by day, which is another thing than round by round where matches were postponed.
public struct CalendarProgression: Sendable, Hashable {
  /// The table after the matches of a day.
  public struct Step: Sendable, Hashable {
    /// The day.
    public var day: Day
    /// The team or teams on rank 1, in order of name.
    public var leaders: [Team.ID]
    /// Points of every team, in the order of ``CalendarProgression/teams``.
    public var points: [Int]
    /// Rank of every team, by the rules of the table.
    public var positions: [Int]
    /// Matches played by every team.
    public var played: [Int]
  }

  /// The teams in their final order.
  public var teams: [Team.ID]
  /// A step for every day with a match that counts.
  public var steps: [Step]
  /// The index of the step from which the final first led alone to the end; nil when the first rank is shared.
  public var wentTopForGood: Int?

  /// How many matches fewer a team had played after a step than the team that had played the most.
  public func matchesInHand(_ team: Team.ID, afterStep step: Int) -> Int? {
    guard let place = teams.firstIndex(of: team), steps.indices.contains(step) else { return nil }
    return (steps[step].played.max() ?? 0) - steps[step].played[place]
  }

  /// The last day after which a team led, alone or not, before the final first led for good; nil when it never did.
  public func lastDayOnTop(_ team: Team.ID) -> Day? { steps.last { $0.leaders.contains(team) }?.day }
}

/// A border of the table that could not be crossed any more.
///
/// Found by bounds: what the teams can reach at most each by itself. Whether a place is really open depends on how
/// those matches fall together, which is hard to tell under three points a win; so it was settled *at the latest* then.
public struct SettledPlace: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// The index of the first round after which it was settled at the latest.
  public var roundIndex: Int
}

/// When the first places and the last ones of a table were settled.
public struct SettledPlaces: Sendable, Hashable {
  /// How many first places are looked at.
  public var top: Int
  /// How many last places are looked at.
  public var bottom: Int
  /// Teams that were sure of one of the first places, in the final order.
  public var secured: [SettledPlace]
  /// Teams that were sure of one of the last places, in the final order.
  public var doomed: [SettledPlace]
}

extension SeasonStatistics {
  /// The table of a stage or group day by day; nil where a day of a match that counts is unknown.
  ///
  /// - Parameter number: The index of the table in ``standings``.
  /// - Returns: A step for every day with a match that counts.
  public func calendar(_ number: Int) -> CalendarProgression? {
    remade(number).flatMap { calendar(number, $0) }
  }

  /// The same for every table of ``standings``, in their order.
  public func calendars() -> [CalendarProgression?] { remade().enumerated().map { calendar($0, $1) } }

  private func calendar(_ number: Int, _ remade: Remade) -> CalendarProgression? {
    let (table, added, rules) = remade
    if table.results.isEmpty { return nil }
    // A stage alone knows the sums that it brought along, not the results.
    if season.part?.stage != nil, standings[number].rows.contains(where: { $0.brought.played > 0 }) { return nil }
    let scoring = Scoring(rules, table: table, added: added)
    let days = table.results.compactMap { table.index.indexed[$0.match].day }
    guard days.count == table.results.count else { return nil }
    let distinct = Set(days).sorted()
    let stepOfDay = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    let steps = Steps(table, stepOfResult: days.map { stepOfDay[$0] ?? 0 }, count: distinct.count)
    let course = TableCourse(table, steps, scoring: scoring, rules: rules)
    let dayOfOrdinal = Dictionary(
      table.results.compactMap { table.index.matches[$0.match].day }.map { ($0.ordinal, $0) },
      uniquingKeysWith: { one, _ in one })
    let locals = standings[number].rows.map { table.local[$0.team.index] }
    return CalendarProgression(
      teams: standings[number].rows.map(\.team),
      steps: zip(distinct, course.states).compactMap { ordinal, state in
        dayOfOrdinal[ordinal].map { day in
          CalendarProgression.Step(
            day: day, leaders: state.leaders.map { table.id($0) }, points: locals.map { state.tallies[$0].points },
            positions: locals.map { state.rank[$0] }, played: locals.map { state.tallies[$0].played })
        }
      }, wentTopForGood: course.wentTopForGood?.step)
  }

  /// When places at the top and the bottom of a table were settled at the latest, by points alone.
  ///
  /// - Parameters:
  ///   - number: The index of the table in ``standings``.
  ///   - top: How many first places, such as those that promote.
  ///   - bottom: How many last places, such as those that relegate.
  /// - Returns: The teams sure of a place; nil when there are not that many places.
  public func settledPlaces(_ number: Int, top: Int, bottom: Int) -> SettledPlaces? {
    guard let (table, added, rules) = remade(number) else { return nil }
    let scoring = Scoring(rules, table: table, added: added)
    let size = table.teams.count
    guard top >= 0, bottom >= 0, top + bottom <= size else { return nil }
    let course = TableCourse(table, Steps(table), scoring: scoring, rules: rules)
    guard let last = course.states.last else { return nil }
    let total = zip(last.tallies, table.openMatches).map { $0.played + $1.count }
    let most = max(scoring.win, scoring.draw)
    let bounds = course.states.map { state in
      state.tallies.indices.map { team in
        (
          least: state.tallies[team].points,
          most: state.tallies[team].points + most * (total[team] - state.tallies[team].played)
        )
      }
    }
    func first(_ team: Int, _ isSettled: ([(least: Int, most: Int)]) -> Bool) -> SettledPlace? {
      // Bounds only narrow, but for a deduction: what it opened again was not settled.
      let step = (bounds.lastIndex { !isSettled($0) } ?? -1) + 1
      return bounds.indices.contains(step) ? SettledPlace(team: table.id(team), roundIndex: step) : nil
    }
    let order = standings[number].rows.map { table.local[$0.team.index] }
    let others = { (team: Int) in (0..<size).filter { $0 != team } }
    return SettledPlaces(
      top: top, bottom: bottom,
      secured: top == 0 || top == size
        ? []
        : order.compactMap { team in
          first(team) { state in others(team).filter { state[$0].most >= state[team].least }.count < top }
        },
      doomed: bottom == 0 || bottom == size
        ? []
        : order.compactMap { team in
          first(team) { state in others(team).filter { state[$0].least > state[team].most }.count >= size - bottom }
        })
  }
}
