import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// The chapter on who entered: department, team and place, and which of them reached the final stage.
struct EntrantsChapter {
  let edition: Edition

  private var telling: Telling { edition.telling }
  private var words: Words { edition.words }
  private var style: Style { edition.style }

  /// A region with its lines; the name is empty where the record has no regions.
  private struct Region {
    var name: String
    var lines: [Road.Origin]
  }

  private var entrants: [Entrant] { edition.season.allStages.flatMap(\.entrants) }

  /// Whether the season ends in a table that entrants could reach.
  private var hasFinalTable: Bool { telling.statistics.title.table != nil }

  var chapter: Chapter? {
    guard !entrants.isEmpty else { return nil }
    var items = [
      edition.chapterOpening(telling.entrantsTitle(entrants.count), finding: telling.entrantsFinding(entrants)),
      FlowItem(table, spaceBefore: Edition.mm(3)),
      FlowItem(edition.notes([edition.note(note)]), spaceBefore: 5),
    ]
    let matches = ChampionMatches(edition: edition)
    if let block = matches.block {
      items.append(
        FlowItem(
          StackBlock([
            FlowItem(
              SectionHeading(edition.headToHeadTitle, remark: words(.headToHeadRemark)), keepsWithNext: true),
            FlowItem(block),
          ]), spaceBefore: Edition.mm(7), stretch: Edition.mm(14)))
    }
    return Chapter(name: words(.chapterEntrants), items: items)
  }

  private var regions: [Region] {
    let road = edition.statistics.road(to: telling.statistics.title.table)
    let branches = road?.branches ?? []
    let isNamed = branches.contains { $0.name != nil }
    return branches.map { branch in
      Region(
        name: branch.name.map(telling.regionName) ?? (isNamed ? words(.noRegion) : ""), lines: branch.origins)
    }
  }

  private var table: TableBlock {
    let mm = Edition.mm
    let columns = [
      TableColumn(left: 0, right: mm(23)), TableColumn(left: mm(23.5), right: mm(64)),
      TableColumn(left: mm(64.5), right: mm(91)), TableColumn(left: mm(91.5), right: mm(106)),
      TableColumn(left: mm(108), right: mm(155)), TableColumn(left: mm(155), right: mm(170), align: .right),
    ]
    let head = TableRow(
      [
        edition.head(words(.columnDepartment)), edition.head(words(.columnEntrant)), edition.head(words(.columnPlace)),
        edition.head(""), edition.head(hasFinalTable ? words(.columnInFinal) : ""),
        edition.head(hasFinalTable ? words(.columnPointsWord) : ""),
      ], height: 15, rule: edition.inkRule)
    let regions = self.regions
    return TableBlock(
      columns: columns, head: [head],
      rows: regions.enumerated().flatMap { index, region in
        rows(region, isLast: index == regions.count - 1)
      }, leading: 10)
  }

  private func rows(_ region: Region, isLast: Bool) -> [TableRow] {
    var rows: [TableRow] = []
    let height = region.name.isEmpty && region.lines.count <= 26 ? 15.5 : 13.0
    let finalist = region.lines.firstIndex { $0.arrival != nil }
    if !region.name.isEmpty {
      let hasChampion = region.lines.contains { $0.entrant?.team == edition.champion && edition.champion != nil }
      rows.append(
        TableRow(
          [
            .text(
              region.name,
              edition.tableText(
                8.6, hasChampion ? style.champion.text : style.colors.ink, weight: .semibold),
              role: .headerCell(.row)), .empty, .empty, .empty, .empty, .empty,
          ], height: 15, keepsWithNext: true))
    }
    for (index, line) in region.lines.enumerated() {
      let connector = region.name.isEmpty ? nil : connector(region, index: index, finalist: finalist, height: height)
      // The finalist's place and form stand in the row under his name, or above where his is the last.
      let isDetail = finalist.map { $0 + 1 < region.lines.count ? index == $0 + 1 : index == $0 - 1 } ?? false
      let detail = isDetail && !region.name.isEmpty ? finalist.flatMap { region.lines[$0].arrival } : nil
      // A department stands once, before the first of its entrants.
      let isRepeated = index > 0 && region.lines[index - 1].department == line.department
      var row = self.row(
        line, department: isRepeated ? "" : line.department ?? "", connector: connector, detail: detail,
        isInline: region.name.isEmpty, height: height)
      let isEnd = index == region.lines.count - 1
      if region.name.isEmpty { row.rule = isEnd ? edition.inkRule : edition.faintRule }
      row.keepsWithNext = !region.name.isEmpty && !isEnd
      rows.append(row)
    }
    if !region.name.isEmpty {
      rows.append(
        TableRow(
          Array(repeating: .empty, count: 6), height: 5,
          rule: isLast ? edition.inkRule : Stroke(style.colors.faintRule, width: 0.5)))
    }
    return rows
  }

  private func row(
    _ line: Road.Origin, department: String, connector: Frame?, detail: StandingsRow?, isInline: Bool, height: Double
  ) -> TableRow {
    let size = 8.2
    let muted = edition.tableText(size, style.colors.muted)
    var cells: [TableCell] = [.text(department, muted)]
    if let entrant = line.entrant {
      let isFinalist = line.arrival != nil
      let name = edition.tableText(
        size, edition.color(entrant.team), weight: isFinalist ? .semibold : .regular)
      var spans = [Span(telling.name(entrant.team), name)]
      if telling.relegatedTeams.contains(entrant.team) {
        spans.append(Span("\u{A0}a", style.text(style.pageType.noteLetter, style.colors.muted), rise: 2.5))
      }
      cells += [TableCell(.text(spans), role: .headerCell(.row)), .text(entrant.town ?? "", muted)]
    } else {
      var italic = muted
      italic.isItalic = true
      cells += [.text(words(.noTeamListed), italic), .empty]
    }
    cells.append(connector.map { TableCell(.picture($0)) } ?? .empty)
    if let finalist = line.arrival {
      let color = edition.color(finalist.team)
      if isInline {
        cells.append(placeAndForm(finalist))
      } else {
        cells.append(.text(telling.name(finalist.team), edition.tableText(9.2, color, weight: .semibold)))
      }
      cells.append(.text(words.number(finalist.points), edition.tableText(9.2, color, weight: .bold)))
    } else if let detail {
      cells += [placeAndForm(detail), .empty]
    } else {
      cells += [.empty, .empty]
    }
    return TableRow(cells, height: height)
  }

  private func placeAndForm(_ row: StandingsRow) -> TableCell {
    let isChampion = row.team == edition.champion
    let color = isChampion ? style.champion.text : style.colors.muted
    let place = isChampion && edition.isDecided ? words(.champions) : words.placeWord(row.rank)
    let run = edition.setting.run(place, edition.tableText(8.2, color))
    let form = FormStrip(
      outcomes: Array(row.form.suffix(8)), color: isChampion ? style.champion.line : style.colors.ink, isSmall: true,
      words: words
    ).frame(style)
    var frame = Frame(Size(Edition.mm(47), 11))
    frame.add(run, at: Point(0, 8.5))
    frame.add(form, at: Point(max(Edition.mm(19), run.width + 6), (11 - form.size.height) / 2))
    return TableCell(.picture(frame))
  }

  /// The piece of a region's bracket that belongs to one row.
  private func connector(_ region: Region, index: Int, finalist: Int?, height: Double) -> Frame? {
    guard let finalist else { return nil }
    let line = region.lines[index]
    let known = region.lines.indices.filter { region.lines[$0].entrant != nil }
    guard let first = known.first, let last = known.last, index >= first, index <= last else { return nil }
    let width = Edition.mm(14.5)
    let middle = Edition.mm(5.5)
    let center = height / 2
    var frame = Frame(Size(width, height))
    let thin = Stroke(style.colors.firmRule, width: 0.6)
    if first != last {
      let top = index == first ? center : 0
      let bottom = index == last ? center : height
      frame.add(.line(Point(middle, top), Point(middle, bottom)), stroke: thin)
    }
    if index == finalist {
      let isChampion = line.entrant?.team == edition.champion
      let stroke = Stroke(
        isChampion ? style.champion.line : style.colors.ink, width: isChampion ? 1.6 : 0.9)
      frame.add(.line(Point(0, center), Point(width, center)), stroke: stroke)
    } else if line.entrant != nil {
      frame.add(.line(Point(0, center), Point(middle, center)), stroke: thin)
    }
    return frame
  }

  private var note: String {
    var parts: [String] = []
    if let change = telling.relegation, entrants.contains(where: { telling.relegatedTeams.contains($0.team) }) {
      parts.append(words(.noteRelegated, ["competition": telling.otherCompetition(change.competition)]))
    }
    let regions = edition.season.allStages.filter { !$0.departments.isEmpty }
    if regions.isEmpty {
      parts.append(words(.noteNoRegions))
    } else if regions.allSatisfy({ $0.ownMatches.isEmpty }) {
      parts.append(words(.noteRegionsWithoutResults))
    }
    return parts.joined(separator: " ")
  }
}
