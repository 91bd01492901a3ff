import Documents
import Drawing
import Football
import Plotting
import Statistics
import Styling
import Words

/// The chapter with a panel for each team of the title's table, and the champion against each opponent.
struct ClubsChapter {
  let edition: Edition

  private var telling: Telling { edition.telling }
  private var words: Words { edition.words }
  private var style: Style { edition.style }

  var chapter: Chapter? {
    guard let index = telling.statistics.title.table else { return nil }
    let table = edition.statistics.standings[index]
    // Of a handful of matches the chapter before shows all: the panels would say each twice again, on a page half empty.
    guard table.rows.contains(where: { $0.played > 0 }), table.rows.count < 3 || !edition.isBrief else { return nil }
    let panels = table.rows.map { panel($0, index: index) }
    var items = [
      edition.chapterOpening(words(.clubsTitle), finding: telling.contendersFinding(index))
    ]
    let width = Edition.mm(82)
    for start in stride(from: 0, to: panels.count, by: 2) {
      let pair = panels[start..<min(start + 2, panels.count)]
      let columns = pair.enumerated().map { number, items in
        SideBySideBlock.Column(left: Double(number) * Edition.mm(88), width: width, items)
      }
      let isFirst = start == 0
      items.append(
        FlowItem(
          SideBySideBlock(columns), spaceBefore: Edition.mm(isFirst ? 0 : 6), stretch: Edition.mm(isFirst ? 0 : 6)))
    }
    if ChampionMatches(edition: edition).block == nil, let table = HeadToHeadTable(edition: edition).block {
      items.append(
        FlowItem(
          StackBlock([
            FlowItem(
              SectionHeading(edition.headToHeadTitle, remark: words(.headToHeadRemark)), keepsWithNext: true),
            FlowItem(table, spaceBefore: 2),
          ]), spaceBefore: Edition.mm(9)))
    }
    return Chapter(name: words(.chapterClubs), items: items)
  }

  private func panel(_ row: StandingsRow, index: Int) -> [FlowItem] {
    let color = edition.color(row.team)
    let matches = edition.statistics.progressions[index].byMatchesPlayed.first { $0.team == row.team }
    let isLong = (matches?.matches.count ?? 0) > 12
    let heading = SectionHeading(
      telling.name(row.team), remark: points(row), level: 2,
      color: row.team == edition.champion ? style.champion.text : nil)
    return [
      FlowItem(heading, keepsWithNext: true),
      FlowItem(subtitle(row, color: color), spaceBefore: 0, keepsWithNext: true),
      FlowItem(table(row, matches, index: index, isLong: isLong), spaceBefore: 2),
    ]
  }

  /// The points, and how many of them a ruling took or gave.
  private func points(_ row: StandingsRow) -> String {
    let points = words(.pointsFigure, count: row.points)
    guard row.adjustment != 0 else { return points }
    return words(
      row.adjustment < 0 ? .pointsDeducted : .pointsAdded,
      ["points": points, "count": words.number(Int(row.adjustment.magnitude))])
  }

  /// Town, department and region at the left; points and goals at the right.
  private func subtitle(_ row: StandingsRow, color: Color) -> FrameBlock {
    let width = Edition.mm(82)
    let muted = edition.tableText(7.8, style.colors.muted)
    var frame = Frame(Size(width, 12))
    let goals = words(
      .panelFigures,
      ["goals": words.score(row.goalsFor, row.goalsAgainst)])
    let right = edition.setting.run(goals, muted)
    frame.add(right, at: Point(width, 8), align: .right)
    let origin = telling.origin(row.team)
    if !origin.isEmpty {
      let run = edition.setting.run(origin, muted)
      if run.width + right.width + 8 < width { frame.add(run, at: Point(0, 8)) }
    }
    return FrameBlock(frame, as: .paragraph)
  }

  private func table(_ row: StandingsRow, _ matches: MatchByMatchRow?, index: Int, isLong: Bool) -> TableBlock {
    let mm = Edition.mm
    let size = isLong ? 7.4 : 8.2
    // By rounds a rank may count matches that others had not played yet: where matches were moved there is none.
    let ids = matches?.matches ?? []
    let hasRanks = ids.indices.contains { !position(row.team, after: $0, index).isEmpty }
    let shift = hasRanks ? 0 : mm(9)
    var columns = [
      TableColumn(left: 0, right: mm(13)), TableColumn(left: mm(14), right: mm(17.4)),
      TableColumn(left: mm(19), right: mm(56) + shift),
      TableColumn(left: mm(56) + shift, right: mm(64) + shift, align: .right),
      TableColumn(left: mm(64) + shift, right: mm(73) + shift, align: .right),
    ]
    var heads = [
      edition.head(""), edition.head(""), edition.head(words(.columnOpponent)), edition.head(words(.columnScore)),
      edition.head(words(.columnPoints)),
    ]
    if hasRanks {
      columns.append(TableColumn(left: mm(73), right: mm(82), align: .right))
      heads.append(edition.head(words(.columnPosition)))
    }
    let head = TableRow(heads, height: 14, rule: edition.inkRule)
    let rows = ids.enumerated().compactMap { number, id -> TableRow? in
      guard let match = telling.match(id) else { return nil }
      var line = self.row(
        match, of: row.team, points: matches?.points[number] ?? 0, position: position(row.team, after: number, index),
        size: size)
      line.height = isLong ? max(10.6, min(16.25, 520 / Double(ids.count))) : 16.25
      line.rule =
        number == ids.count - 1 ? Stroke(style.colors.firmRule, width: 0.5) : isLong ? nil : edition.faintRule
      return line
    }
    return TableBlock(columns: columns, head: [head], rows: rows, leading: 9)
  }

  private func row(_ match: Match, of team: Team.ID, points: Int, position: String, size: Double) -> TableRow {
    let isChampion = team == edition.champion
    let goals = match.counted(for: team) ?? Goals(0, 0)
    let outcome: Outcome = goals.first > goals.second ? .won : goals.first == goals.second ? .drawn : .lost
    let square = FormStrip(
      outcomes: [outcome], color: isChampion ? style.champion.line : style.colors.ink, isSmall: true, words: words
    ).frame(style)
    let opponent = match.side(of: team).map { match.team($0.other) } ?? team
    return TableRow(
      [
        .text(
          match.day.map { words.axisDay(telling.calendar($0)) } ?? "", edition.tableText(size, style.colors.muted)),
        TableCell(.picture(square)),
        TableCell(.text(opponentText(opponent, in: match, of: team, size: size)), role: .headerCell(.row)),
        .text(
          words.score(goals.first, goals.second),
          edition.tableText(size, weight: outcome == .won ? .semibold : .regular)),
        .text(words.number(points), edition.tableText(size)),
        .text(position, edition.tableText(size)),
      ], height: 16.25)
  }

  /// The opponent, with a letter for home or away where the record tells them apart.
  private func opponentText(_ opponent: Team.ID, in match: Match, of team: Team.ID, size: Double) -> [Span] {
    var spans = [Span(telling.name(opponent), edition.tableText(size))]
    if match.ground == .home {
      let letter = words(match.side(of: team) == .first ? .homeLetter : .awayLetter)
      spans.append(Span("\u{A0}" + letter, edition.tableText(7, style.colors.muted)))
    }
    return spans
  }

  /// The rank after the round in which the team's n-th match was played; a shared one with =.
  private func position(_ team: Team.ID, after number: Int, _ index: Int) -> String {
    let progression = edition.statistics.progressions[index]
    guard !progression.hasPostponed, let row = progression.rows.first(where: { $0.team == team }),
      let step = row.playedAfter.firstIndex(of: row.playedAtStart + number + 1)
    else { return "" }
    return words.number(row.positions[step]) + (row.sharedPositions[step] ? "=" : "")
  }
}
