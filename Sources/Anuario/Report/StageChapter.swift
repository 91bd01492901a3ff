import Documents
import Drawing
import Football
import Plotting
import Statistics
import Styling
import Words

/// A chapter on one stage: its results, how the points grew, who met whom, and why the order is as it is.
struct StageChapter {
  let edition: Edition
  let stage: Stage
  /// The stage alone: what is counted in its chapter is not the season's, of which the opening speaks.
  private let counted: Edition

  init(edition: Edition, stage: Stage) {
    self.edition = edition
    self.stage = stage
    counted = edition.counted(in: stage)
  }

  private var telling: Telling { edition.telling }
  private var words: Words { edition.words }
  private var style: Style { edition.style }

  /// The tables of this stage, as indices into the season's standings; nameless stages are told apart by their groups.
  private var tables: [Int] {
    edition.statistics.standings.indices.filter { index in
      let table = edition.statistics.standings[index]
      guard (table.stage ?? "") == stage.name else { return false }
      return table.group.map { group in stage.groups.contains { $0.name == group } }
        ?? (stage.groups.isEmpty && stage.format != .knockout)
    }
  }

  var chapter: Chapter {
    let name = telling.title(of: stage)
    var items = [edition.chapterOpening(name, finding: telling.stageFinding(stage))]
    if stage.groups.isEmpty {
      items += BracketFigure(edition: edition, stage: stage).items + league
    } else {
      items += GroupStage(edition: edition, stage: stage).items
      items += BracketFigure(edition: edition, stage: stage).items
      if !stage.rounds.isEmpty { items += resultsInColumns }
    }
    return Chapter(name: name, items: items)
  }

  /// A stage of one table (or none): short ones fit on a page, long ones run their results over several.
  private var league: [FlowItem] {
    let mm = Edition.mm
    let column = ResultsByRound(edition: edition, rounds: stage.rounds, width: mm(82)).block
    let isShort = column.whole(width: mm(82), in: edition.setting).size.height < mm(140)
    let chart = progressionItems
    var items = otherTables
    if isShort, !chart.isEmpty, !hasWideChart {
      let heading = FlowItem(
        SectionHeading(resultsTitle, remark: stage.host ?? ""), keepsWithNext: true)
      items.append(
        FlowItem(
          SideBySideBlock([
            SideBySideBlock.Column(left: 0, width: mm(82), [heading, FlowItem(column)]),
            SideBySideBlock.Column(left: mm(88), width: mm(82), chart),
          ])))
      for index in tables { items += crossTable(index) }
      if let index = titleTable {
        items.append(FlowItem(closing(index), spaceBefore: mm(6), stretch: mm(3)))
      }
      return items
    }
    items += chart
    if let index = titleTable { items.append(FlowItem(goalsAndOrder(index), spaceBefore: mm(8))) }
    items += resultsInColumns
    for index in tables { items += crossTable(index) }
    if titleTable != nil { items += LeagueRecords(edition: counted).items }
    return items
  }

  /// The table of the title, where it belongs to this stage.
  private var titleTable: Int? { telling.statistics.title.table.flatMap { tables.contains($0) ? $0 : nil } }

  private var resultsTitle: String {
    words(ResultsByRound.areNamed(stage.rounds) ? .resultsTitle : .resultsTitleAlone)
  }

  /// Tables that the opening does not show.
  private var otherTables: [FlowItem] {
    tables.filter { $0 != telling.statistics.title.table }.flatMap { index in
      HeroTable(edition: edition, table: edition.statistics.standings[index], index: index).items
    }
  }

  private var resultsInColumns: [FlowItem] {
    let column = ResultsByRound(edition: edition, rounds: stage.rounds, width: Edition.mm(82)).block
    return [
      FlowItem(
        SectionHeading(resultsTitle, remark: stage.host ?? ""), spaceBefore: Edition.mm(8),
        keepsWithNext: true),
      FlowItem(ColumnsBlock([FlowItem(column)], count: 2, gap: Edition.mm(6))),
    ]
  }

  /// Matches by goals beside the reasons for the order, for seasons whose results run over pages.
  private func goalsAndOrder(_ index: Int) -> SideBySideBlock {
    let mm = Edition.mm
    var columns: [SideBySideBlock.Column] = []
    if let figure = GoalsFigures(edition: counted).byTotal(Size(mm(82), mm(38)), hasTitle: false) {
      columns.append(
        SideBySideBlock.Column(
          left: 0, width: mm(82),
          [
            FlowItem(SectionHeading(words(.distributionTitle)), keepsWithNext: true),
            FlowItem(FrameBlock(figure), spaceBefore: 3),
          ]))
    }
    columns.append(
      SideBySideBlock.Column(left: columns.isEmpty ? 0 : mm(88), width: mm(82), orderItems(index)))
    return SideBySideBlock(columns)
  }

  /// Whether the points need the page's whole width: many lines or many rounds.
  private var hasWideChart: Bool {
    tables.first.map { index in
      let progression = edition.statistics.progressions[index]
      return progression.rows.count > 8 || progression.rounds.count > 12
    } ?? false
  }

  private var progressionItems: [FlowItem] {
    guard tables.count == 1, let index = tables.first else { return [] }
    // Few lines beside few results need less height, and leave room for what follows.
    let height = edition.statistics.progressions[index].rows.count < 3 ? 60.0 : edition.isBrief ? 76 : 98
    let size = hasWideChart ? Size(Edition.measure, Edition.mm(105)) : Size(Edition.mm(82), Edition.mm(height))
    let figure = ProgressionChart(
      telling: telling, index: index, named: telling.statistics.title.team.map { [$0] } ?? []
    ).pageFigure(size, edition.setting)
    guard let figure else { return [] }
    return [
      FlowItem(
        SectionHeading(telling.progressionTitle(index), remark: words(.progressionRemark)), keepsWithNext: true),
      FlowItem(FrameBlock(figure), spaceBefore: 6),
    ]
  }

  private func crossTable(_ index: Int) -> [FlowItem] {
    let table = edition.statistics.crossTables[index]
    guard table.teams.count >= 3, table.teams.count <= 24 else { return [] }
    let cross = CrossTableBlock(edition: edition, table: table)
    let remark = words(table.hasHome ? .crossTableRemarkHome : .crossTableRemark)
    let distribution = GoalsFigures(edition: counted).byTotal(Size(Edition.mm(40), Edition.mm(50)))
    if cross.width < Edition.mm(126), let distribution, tables.count == 1 {
      return [
        FlowItem(
          StackBlock([
            FlowItem(SectionHeading(words(.crossTableTitle), remark: remark), keepsWithNext: true),
            FlowItem(
              SideBySideBlock([
                SideBySideBlock.Column(left: 0, width: cross.width, cross.items),
                SideBySideBlock.Column(
                  left: Edition.mm(130), width: Edition.mm(40), [FlowItem(FrameBlock(distribution))]),
              ])),
          ]), spaceBefore: Edition.mm(6), stretch: Edition.mm(3))
      ]
    }
    let heading = FlowItem(
      SectionHeading(words(.crossTableTitle), remark: remark), spaceBefore: Edition.mm(8), keepsWithNext: true)
    let items = [heading] + cross.items
    return cross.isOnePage ? [FlowItem(StackBlock(items), spaceBefore: Edition.mm(8))] : items
  }

  /// Three columns: why this order, records, goals by round.
  private func closing(_ index: Int) -> SideBySideBlock {
    let mm = Edition.mm
    let figure = GoalsFigures(edition: counted).byRound(width: mm(42))
    let recordsWidth = figure == nil ? mm(111) : mm(64)
    var columns = [SideBySideBlock.Column(left: 0, width: mm(53), orderItems(index))]
    // The opening shows the records where the record makes no claims of itself.
    if !telling.claimLines.isEmpty {
      columns.append(
        SideBySideBlock.Column(
          left: mm(59), width: recordsWidth, RecordsTable(edition: counted, width: recordsWidth).items))
    }
    if let figure {
      columns.append(
        SideBySideBlock.Column(
          left: mm(128), width: mm(42),
          [
            FlowItem(SectionHeading(words(.goalsByRoundTitle)), keepsWithNext: true),
            FlowItem(FrameBlock(figure), spaceBefore: 3),
          ]))
    }
    return SideBySideBlock(columns)
  }

  private func orderItems(_ index: Int) -> [FlowItem] {
    let table = edition.statistics.standings[index]
    let text = telling.orderExplanation(table)
    return [
      FlowItem(SectionHeading(words(.orderTitle)), keepsWithNext: true),
      FlowItem(TextBlock([Span(text, style.text(style.pageType.body).sized(8.4))], leading: 11.6), spaceBefore: 2),
    ]
  }
}
