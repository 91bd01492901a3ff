import Football
import Statistics
import Words

/// What a chart is asked for: the seasons told in one language, and what the editor chose among their teams.
///
/// A stage or rounds that the editor chose are cut out of the seasons before their statistics are computed, so that no
/// recipe needs to know of it.
package struct ChartRequest: Sendable {
  /// The first season; the only one of most charts.
  package let telling: Telling
  /// All seasons, the first included.
  package let tellings: [Telling]
  /// For each season the teams that the chart is about, in the order asked; empty where the editor named none.
  package let teamsBySeason: [[Team.ID]]
  /// For each season the teams to bring out; empty where the editor named none.
  package let highlightsBySeason: [[Team.ID]]
  /// Records that were left out because another one given tells of their season too.
  private(set) var repeated: [Telling] = []

  /// Makes a request.
  ///
  /// - Throws: ``NothingToDraw`` without any season.
  package init(
    _ tellings: [Telling], teams: [[Team.ID]] = [], highlights: [[Team.ID]] = []
  ) throws(NothingToDraw) {
    let once = RepeatedSeasons(tellings.map(\.season))
    guard let first = once.kept.first else { throw NothingToDraw("no season was given") }
    telling = tellings[first]
    self.tellings = once.kept.map { tellings[$0] }
    repeated = once.repeated.map { tellings[$0] }
    let none = Array(repeating: [Team.ID](), count: once.kept.count)
    teamsBySeason = teams.count == tellings.count ? once.kept.map { teams[$0] } : none
    highlightsBySeason = highlights.count == tellings.count ? once.kept.map { highlights[$0] } : none
  }

  /// That seasons of which there are several records are counted once, a sentence; nothing where there are none.
  var repeatedNote: [String] {
    var labels: [String] = []
    for telling in repeated where !labels.contains(telling.seasonLabel) { labels.append(telling.seasonLabel) }
    return labels.isEmpty
      ? [] : [words(.noteCountedOnce, count: labels.count, ["seasons": words.list(labels.sorted())])]
  }

  /// The words of all seasons.
  package var words: Words { telling.words }

  /// What teams and competitions are called in headlines, long names of competitions left out: whole ones would leave lines
  /// of unlike lengths.
  var names: [String] {
    tellings.flatMap { telling in
      telling.season.teams.indices.map { telling.name(Team.ID($0)) }
        + (telling.competitionName.count > ChartRequest.longName ? [] : [telling.competitionName])
    }
  }

  /// From how many letters on the name of a competition may end a line within it.
  private static let longName = 24

  /// The teams that the chart is about, in a chart of one season.
  package var teams: [Team.ID] { teamsBySeason.first ?? [] }

  /// The teams to bring out in a chart of one season.
  package var highlights: [Team.ID] { highlightsBySeason.first ?? [] }

  /// The teams that the editor named for a chart of one season: those that it is about, then those to bring out.
  var askedFirst: [Team.ID] {
    let teams = self.teams
    return teams + highlights.filter { !teams.contains($0) }
  }

  /// Whether a chart of one season, about no team in particular, is to bring out several.
  var hasSeveralHighlights: Bool { teams.isEmpty && highlights.count > 1 }

  /// The teams that a chart of one season brings out: those that the editor named, else the champion.
  package var protagonists: [Team.ID] {
    for named in [highlightsBySeason, teamsBySeason] {
      if let teams = named.first, !teams.isEmpty { return teams }
    }
    return telling.statistics.title.team.map { [$0] } ?? []
  }

  /// The seasons with nothing but the matches of the teams that the chart is about, one after the other, where the editor
  /// named any.
  package var tellingsOfTeams: [Telling] {
    zip(tellings, teamsBySeason).flatMap { telling, teams -> [Telling] in
      if teams.isEmpty { return [telling] }
      return teams.map { team in
        // Cut once more, so that the team's part is one of what is told already.
        var part = telling.season.part ?? SeasonPart()
        part.team = team
        part.holdsTitle = false
        return Telling(SeasonStatistics(part, of: telling.statistics), words: telling.words)
      }
    }
  }

  /// The request for some of its seasons in the order of their labels; of equal labels the order given.
  ///
  /// - Throws: ``NothingToDraw`` where none of the seasons is wanted.
  package func inOrderOfSeasons(
    where isWanted: (Telling) -> Bool = { _ in true }
  ) throws(NothingToDraw) -> ChartRequest {
    let order = tellings.indices.filter { isWanted(tellings[$0]) }.sorted {
      (tellings[$0].season.label, $0) < (tellings[$1].season.label, $1)
    }
    guard !order.isEmpty else { throw NothingToDraw(words(.reasonNoResults)) }
    return try ChartRequest(
      order.map { tellings[$0] }, teams: order.map { teamsBySeason[$0] },
      highlights: order.map { highlightsBySeason[$0] })
  }

  /// How many tables are named where the editor has to choose one.
  private static let namedTables = 4
  /// The fewest matches of which it means something how they are spread.
  private static let leastMatches = 5

  /// Refuses so few matches that no spread can be seen in them.
  ///
  /// - Throws: ``NothingToDraw`` below the fewest.
  func checkMatches(_ count: Int) throws(NothingToDraw) {
    guard count > 0 else { throw NothingToDraw(words(.reasonNoResults)) }
    guard count >= ChartRequest.leastMatches else { throw NothingToDraw(words(.reasonFewMatches, count: count)) }
  }

  /// What the teams of the seasons, which stand in their order, are called over all of them.
  ///
  /// - Throws: ``NothingToDraw`` when the aliases that ship cannot be read, which is a fault of the product.
  func clubs() throws(NothingToDraw) -> PrintedClubs {
    do {
      return PrintedClubs(ClubNames(tellings.map(\.season), aliases: try TeamAliases.shipped()), words: words)
    } catch {
      throw NothingToDraw("the table of club names that ships cannot be read: \(error)")
    }
  }

  /// The teams that the editor named after the first: what it is set against.
  package var opponents: [Team.ID] { Array(teams.dropFirst()) }

  /// The table that a chart of one table draws: that of the title, or the only one.
  ///
  /// - Parameter isForResults: Whether the chart speaks of results more than of the table.
  /// - Throws: ``NothingToDraw`` where there is no table, or none of several is the title's, or nothing tells whether the
  ///   matches make a league.
  /// - Returns: Its index among the standings.
  package func table(isForResults: Bool = false) throws(NothingToDraw) -> Int {
    if let index = telling.statistics.title.table { return index }
    let tables = telling.statistics.standings.indices
    guard let only = tables.first else { throw NothingToDraw(words(.reasonNoTable)) }
    guard tables.count == 1 else {
      let names = telling.statistics.standings.map { table in
        table.group.flatMap { $0.isEmpty ? nil : $0 } ?? table.stage ?? ""
      }
      let few = names.filter { !$0.isEmpty }.prefix(ChartRequest.namedTables)
      throw NothingToDraw(
        words(.reasonSeveralTables, ["stages": few.joined(separator: ", ") + (few.count < names.count ? " …" : "")]))
    }
    guard isForResults || !telling.statistics.isUnclear(table: only) else {
      throw NothingToDraw(words(.reasonUnclearTable))
    }
    return only
  }
}
