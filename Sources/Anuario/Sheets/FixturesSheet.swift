import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// The programme of a season by round or by date, or that of one team, with boxes for the scores to come.
struct FixturesSheet: SheetRecipe {
  let telling: Telling
  let options: FixtureOptions

  private var words: Words { telling.words }

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let programme = Programme(telling: telling)
    let team = try self.team()
    let sections = team.map(programme.sections) ?? programme.sections(by: options.order)
    guard !sections.isEmpty else { throw NothingToPrint(kind: .fixtures, reason: words(.reasonNoMatches)) }
    let body = FixturesBody(sections: sections, continued: words(.sheetContinued))
    let title = team.map { words(.fixturesOfTeam, ["team": telling.name($0)]) } ?? words(.fixturesTitle)
    let furniture = SheetFurniture(
      kicker: telling.kicker, title: title, remark: programme.remark(team), source: telling.chartSource)
    var size = 0.0
    guard
      let pages = furniture.pages(
        on: format, in: setting,
        bodies: { area in
          guard let plan = body.plan(in: area, setting) else { return nil }
          size = plan.size
          return body.frames(plan, setting)
        })
    else { throw NothingToPrint(kind: .fixtures, reason: words(.reasonPaperTooSmall)) }
    return Sheet(
      pages: pages, title: "\(telling.title): \(title)", description: programme.description(team),
      source: telling.chartSource, legibility: size)
  }

  /// The team asked for, by its name as recorded but for case and accents; nil where none was.
  private func team() throws(NothingToPrint) -> Team.ID? {
    guard let asked = options.team else { return nil }
    let key = Telling.key(asked)
    let teams = telling.season.teams
    if let index = teams.firstIndex(where: { Telling.key($0.name) == key }) { return Team.ID(index) }
    let near = teams.indices.filter { Telling.key(teams[$0].name).split(separator: "-").contains(Substring(key)) }
    if near.count == 1 { return Team.ID(near[0]) }
    throw NothingToPrint(
      kind: .fixtures,
      reason: words(
        .reasonNoTeam,
        ["team": asked, "teams": near.isEmpty ? words(.reasonNoTeamNone) : words.list(near.map { teams[$0].name })]))
  }
}

/// What a programme shows and in which order.
public struct FixtureOptions: Sendable, Hashable {
  /// The order of a programme.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    case round
    case date
  }

  /// By round or by date; nil for rounds where the record has them, and dates for groups.
  public var order: Order?
  /// The team whose matches alone are shown; nil for all.
  public var team: String?

  /// Makes options with the defaults.
  public init() {}
}

/// A season's matches in sections.
private struct Programme {
  let telling: Telling

  private var words: Words { telling.words }
  private var tables: SheetTables { SheetTables(telling: telling) }

  /// A match with the names of where it stands.
  private struct Entry {
    var match: Match
    var stage: Stage
    var group: String?
    var round: Round
  }

  private var entries: [Entry] {
    telling.season.allStages.flatMap { stage in
      stage.groups.flatMap { group in
        // The record's rounds may be the days of all groups; a group counts its own.
        group.matchdays.flatMap { round in
          round.matches.map { Entry(match: $0, stage: stage, group: group.name, round: round) }
        }
      }
        + stage.rounds.flatMap { round in
          round.matches.map { Entry(match: $0, stage: stage, group: nil, round: round) }
        }
    }
  }

  // MARK: All matches

  /// The sections of all matches.
  func sections(by order: FixtureOptions.Order?) -> [FixturesBody.Section] {
    switch order {
    case .date: return byDate(entries)
    case .round: return byRound(entries)
    case nil:
      // In groups a round is only a part of a day: there the days order the programme.
      var sections: [FixturesBody.Section] = []
      let all = entries
      var start = 0
      while start < all.count {
        let stage = all[start].stage
        let end = all[start...].firstIndex { $0.stage != stage } ?? all.count
        let part = Array(all[start..<end])
        let isNamed = part.contains { !$0.round.name.isEmpty || $0.round.number != nil }
        let isDated = part.allSatisfy { $0.match.day != nil }
        sections += isDated && (part[0].group != nil || !isNamed) ? byDate(part) : byRound(part)
        start = end
      }
      return sections
    }
  }

  private func byRound(_ entries: [Entry]) -> [FixturesBody.Section] {
    runs(entries) { $0.stage == $1.stage && $0.group == $1.group && $0.round == $1.round }.map { part in
      let round = part[0].round
      let isOneDay = Set(part.map(\.match.day)).count == 1
      let inOrder = part.allSatisfy { $0.match.day != nil } ? part.sorted { isBefore($0.match, $1.match) } : part
      return FixturesBody.Section(
        title: title(part[0]), remark: tables.days(round.matches),
        lines: lines(
          inOrder,
          lead: { entry in
            isOneDay
              ? entry.match.time ?? ""
              : [day(entry.match), entry.match.time ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
          }, remark: { _ in "" }))
    }
  }

  private func byDate(_ entries: [Entry]) -> [FixturesBody.Section] {
    let dated = entries.filter { $0.match.day != nil }
    let open = entries.filter { $0.match.day == nil }
    let sorted = dated.enumerated().sorted { left, right in
      isBefore(left.element.match, right.element.match)
        || (!isBefore(right.element.match, left.element.match) && left.offset < right.offset)
    }.map(\.element)
    var sections = runs(sorted) { $0.match.day == $1.match.day }.map { part in
      FixturesBody.Section(
        title: part[0].match.day.map { words.sentence(words.weekDay(telling.calendar($0))) } ?? "", remark: "",
        lines: lines(part, lead: { $0.match.time ?? "" }, remark: place))
    }
    if !open.isEmpty {
      sections.append(
        FixturesBody.Section(
          title: words(.fixturesUndated), remark: "", lines: lines(open, lead: { $0.match.time ?? "" }, remark: place)))
    }
    return sections
  }

  /// The group of a match, else its round: what a day does not tell.
  private func place(_ entry: Entry) -> String {
    if let group = entry.group { return telling.stageName(group) }
    return telling.roundName(entry.round.name, number: entry.round.number)
  }

  private func title(_ entry: Entry) -> String {
    let round = telling.roundName(entry.round.name, number: entry.round.number)
    let isOneStage = telling.season.allStages.count { !$0.ownMatches.isEmpty } == 1
    let parts = [
      isOneStage || !round.isEmpty && entry.group == nil && entry.stage.format == .knockout
        ? "" : telling.title(of: entry.stage), entry.group.map(telling.stageName) ?? "", round,
    ]
    let named = parts.filter { !$0.isEmpty }
    return named.isEmpty ? words(.chapterMatches) : named.joined(separator: " · ")
  }

  // MARK: One team

  /// The sections of a team's matches, a month each.
  func sections(of team: Team.ID) -> [FixturesBody.Section] {
    let own = entries.filter { $0.match.side(of: team) != nil }
    let ordered = own.allSatisfy { $0.match.day != nil } ? own.sorted { isBefore($0.match, $1.match) } : own
    return runs(ordered) { left, right in
      left.match.day.map { [$0.year, $0.month] } == right.match.day.map { [$0.year, $0.month] }
    }.map { part in
      FixturesBody.Section(
        title: part[0].match.day.map { words.sentence(words.month(telling.calendar($0))) } ?? words(.fixturesUndated),
        remark: "",
        lines: lines(
          part, lead: { [day($0.match), $0.match.time ?? ""].filter { !$0.isEmpty }.joined(separator: " ") },
          remark: place, accent: team))
    }
  }

  // MARK: Lines

  private func lines(
    _ entries: [Entry], lead: (Entry) -> String, remark: (Entry) -> String, accent: Team.ID? = nil
  ) -> [ScoreLine] {
    var last = ""
    return entries.map { entry in
      let text = lead(entry)
      defer { last = text }
      return tables.line(
        entry.match, lead: text == last && accent == nil ? "" : text, remark: remark(entry), accent: accent)
    }
  }

  private func day(_ match: Match) -> String { match.day.map { words.axisDay(telling.calendar($0)) } ?? "" }

  private func isBefore(_ left: Match, _ right: Match) -> Bool {
    (left.day?.ordinal ?? .max, left.time ?? "") < (right.day?.ordinal ?? .max, right.time ?? "")
  }

  /// Neighbours that belong together.
  private func runs(_ entries: [Entry], _ belong: (Entry, Entry) -> Bool) -> [[Entry]] {
    var runs: [[Entry]] = []
    for entry in entries {
      if let last = runs.last?.last, belong(last, entry) {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
    return runs
  }

  /// How many matches there are, and how many are still to be played.
  func remark(_ team: Team.ID?) -> String {
    let own = entries.map(\.match).filter { match in team.map { match.side(of: $0) != nil } ?? true }
    let open = own.count { tables.isOpen($0) }
    return words.evenly { words in
      let all = words(.matches, count: own.count)
      return words.sentence(open == 0 ? all : words(.fixturesOpen, count: open, ["all": all]))
    }
  }

  /// Every match in words.
  func description(_ team: Team.ID?) -> String {
    let own = entries.map(\.match).filter { match in team.map { match.side(of: $0) != nil } ?? true }
    // A whole league would make a description that nobody hears to its end: its table is in the tags.
    guard own.count <= 40 else { return remark(team) + "." }
    return own.map { telling.spoken($0) + "." }.joined(separator: " ")
  }
}
