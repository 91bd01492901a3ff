import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// From departments through regions to the last table and its champion, as far as the record tells the way.
struct RoadSheet: SheetRecipe {
  let telling: Telling

  private var words: Words { telling.words }
  private var champion: Team.ID? { telling.statistics.title.team }

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let index = telling.statistics.title.table
    guard let road = telling.statistics.road(to: index) else {
      throw NothingToPrint(kind: .road, reason: words(.reasonNoEntrants))
    }
    guard let index else { throw NothingToPrint(kind: .road, reason: words(.reasonNoGoal)) }
    let table = telling.statistics.standings[index]
    let furniture = SheetFurniture(
      kicker: telling.kicker, title: headline(road, table), legend: legend(road), source: telling.chartSource)
    let layout = furniture.layout(on: format, in: setting)
    let body = RoadFacts(telling: telling, road: road, table: table, style: setting.style).body
    guard let drawn = body.frame(in: layout.body.size, setting) else {
      throw NothingToPrint(kind: .road, reason: words(.reasonPaperTooSmall))
    }
    var frame = layout.frame
    frame.add(drawn, at: layout.body.origin)
    return Sheet(
      pages: [Page(frame, ground: setting.style.colors.paper)], title: "\(telling.title): \(words(.roadTitle))",
      description: headline(road, table) + ". " + body.altText, source: telling.chartSource,
      legibility: format.isLandscape ? 2 : 1)
  }

  /// How many set out and how many arrived; where the ways are not documented, that instead.
  private func headline(_ road: Road, _ table: Standings) -> String {
    let goal = telling.host(ofStage: table.stage) ?? telling.stageInSentence(table.stage) ?? words(.roadGoal)
    let departments = words(.departments, count: road.departments)
    if !road.branches.contains(where: { $0.name != nil }) {
      return road.departments > 0
        ? words(.headlineRoadUnknown, ["departments": departments, "goal": goal])
        : words(
          .headlineRoadUnknownPlain, ["clubs": words.sentence(words(.clubs, count: road.entrants)), "goal": goal])
    }
    let arrived = words(.roadArrived, count: table.rows.count)
    return words(
      .headlineRoad,
      [
        "clubs": words.sentence(words(.clubs, count: road.entrants)), "departments": departments, "goal": goal,
        "arrived": arrived,
      ])
  }

  private func legend(_ road: Road) -> String {
    var parts: [String] = []
    if let change = telling.relegation,
      road.branches.flatMap(\.origins).contains(where: {
        $0.entrant.map { telling.relegatedTeams.contains($0.team) } ?? false
      })
    {
      parts.append(words(.noteRelegated, ["competition": telling.otherCompetition(change.competition)]))
    }
    if road.hasUndocumented { parts.append(words(.noteRoadDashed)) }
    let named = road.branches.filter { $0.name != nil }
    if !named.isEmpty, named.allSatisfy({ !$0.hasMatches }) { parts.append(words(.noteRoadWithoutResults)) }
    return parts.joined(separator: " ")
  }
}

/// The values of a road's body.
private struct RoadFacts {
  let telling: Telling
  let road: Road
  let table: Standings
  let style: Style

  private var words: Words { telling.words }
  private var champion: Team.ID? { telling.statistics.title.team }

  var body: RoadBody {
    let champions = telling.statistics.title.champions
    let title = champions.count == 1 ? telling.names(champions) : ""
    var arrivals: [RoadBody.Arrival] = []
    for row in table.rows {
      guard let (branch, origin) = start(of: row.team) else { continue }
      arrivals.append(arrival(row, branch: branch, origin: origin))
    }
    let setting = [
      telling.host(ofStage: table.stage) ?? "",
      SheetTables(telling: telling).days(SheetTables(telling: telling).rounds(table).flatMap(\.matches)),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    return RoadBody(
      heads: [words(.columnDepartment), words(.columnEntrant), words(.columnPlace)], branchHead: words(.columnRegion),
      branches: branches,
      arrivalHead: [telling.stageName(table.stage ?? ""), setting].filter { !$0.isEmpty }.joined(separator: ", "),
      pictureHead: table.rows.allSatisfy(\.form.isEmpty) ? "" : words(.columnForm),
      figureHeads: [words(.columnGoalsWord), words(.columnPoints)], arrivals: arrivals,
      caption: words.sentence(words(.champions)), title: title, unknownTitle: words(.roadUnknownTitle),
      unknownText: words(.roadUnknownText), altText: altText)
  }

  /// The branches, those who arrived without being listed in one of their own at the end.
  private var branches: [RoadBody.Branch] {
    var branches = road.branches.map { branch in
      let left = branch.origins.count { $0.entrant != nil && $0.arrival == nil }
      return RoadBody.Branch(
        name: branch.name.map(telling.regionName), origins: branch.origins.map(origin),
        others: left > 0 ? words(.roadOthers, count: left) : "")
    }
    if !road.unlisted.isEmpty {
      branches.append(
        RoadBody.Branch(
          name: nil,
          origins: road.unlisted.map { RoadBody.Origin(["", telling.name($0.team), words(.roadUnlisted)]) },
          others: ""))
    }
    return branches
  }

  private func origin(_ origin: Road.Origin) -> RoadBody.Origin {
    guard let entrant = origin.entrant else {
      return RoadBody.Origin([origin.department ?? "", words(.noTeamListed), ""], isMissing: true)
    }
    return RoadBody.Origin(
      [origin.department ?? "", telling.name(entrant.team), entrant.town ?? ""],
      letter: telling.relegatedTeams.contains(entrant.team) ? "a" : "")
  }

  /// The branch and the place in it that a team came from.
  private func start(of team: Team.ID) -> (Int, Int)? {
    for (branch, entry) in road.branches.enumerated() {
      if let origin = entry.origins.firstIndex(where: { $0.entrant?.team == team }) { return (branch, origin) }
    }
    return road.unlisted.firstIndex { $0.team == team }.map { (road.branches.count, $0) }
  }

  private func arrival(_ row: StandingsRow, branch: Int, origin: Int) -> RoadBody.Arrival {
    let isFirst = row.team == champion
    let form =
      row.form.isEmpty
      ? nil
      : FormStrip(
        outcomes: Array(row.form.suffix(8)), color: isFirst ? style.champion.line : style.colors.ink, isSmall: false,
        words: words
      ).frame(style)
    return RoadBody.Arrival(
      rank: row.isShared && table.rows.first { $0.rank == row.rank }?.team != row.team ? "" : words.number(row.rank),
      name: telling.name(row.team), picture: form,
      figures: [words.score(row.goalsFor, row.goalsAgainst), words.number(row.points)], branch: branch,
      origin: origin, isFirst: isFirst)
  }

  /// Who came from where, in the order of the last table.
  private var altText: String {
    let sentences = table.rows.compactMap { row -> String? in
      guard let (branch, origin) = start(of: row.team) else { return nil }
      let values: KeyValuePairs<String, String> = [
        "rank": words.number(row.rank), "team": telling.name(row.team),
        "department": road.branches.indices.contains(branch)
          ? road.branches[branch].origins[origin].department ?? words(.roadUnlisted) : words(.roadUnlisted),
        "region": road.branches.indices.contains(branch)
          ? road.branches[branch].name.map { words(.region, ["name": telling.regionName($0)]) } ?? "" : "",
      ]
      let isKnown = road.branches.indices.contains(branch) && road.branches[branch].name != nil
      return words(isKnown ? .altRoadKnown : .altRoadUnknown, values)
    }
    return sentences.joined(separator: " ")
  }
}
