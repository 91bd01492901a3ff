import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// The first page: champion, key figures, the table, the season in brief, and the record's claims.
struct Opening {
  let edition: Edition

  private var telling: Telling { edition.telling }
  private var words: Words { edition.words }
  private var style: Style { edition.style }

  var chapter: Chapter {
    var items = [FlowItem(FrameBlock(masthead), keepsWithNext: true)]
    if let index = telling.statistics.title.table {
      let table = HeroTable(edition: edition, table: edition.statistics.standings[index], index: index)
      items += table.items
    }
    if telling.statistics.title.isKnockout, let matches = ChampionMatches(edition: edition).block {
      items.append(
        FlowItem(
          StackBlock([
            FlowItem(SectionHeading(words(.championRoad), remark: words(.headToHeadRemark)), keepsWithNext: true),
            FlowItem(matches),
          ]), spaceBefore: Edition.mm(10), stretch: Edition.mm(8)))
    }
    items.append(FlowItem(lowerHalf, spaceBefore: Edition.mm(7), stretch: Edition.mm(10)))
    return Chapter(
      name: words(.seasonReport), items: items, isOpening: true, openingTop: Edition.mm(20))
  }

  /// Kicker, champion, predicate, standfirst and key figures.
  private var masthead: Frame {
    let mm = Edition.mm
    var frame = Frame(Size(Edition.measure, mm(85)))
    let kicker = style.text(style.pageType.kicker, style.colors.accent)
    var head = Frame(frame.size)
    head.add(
      edition.setting.run(telling.kicker, kicker.tracked(0.05)), at: Point(0, mm(4.6)))
    let remark = style.text(style.pageType.caption, style.colors.muted)
    head.add(
      edition.setting.run(words(.seasonReport), remark), at: Point(Edition.measure, mm(4.6)), align: .right)
    frame.add(head, as: .paragraph)
    frame.add(
      .line(Point(0, mm(7.4)), Point(Edition.measure, mm(7.4))), stroke: Stroke(style.colors.ink, width: 0.75))
    let bottom = addTitle(to: &frame)
    let figures = keyFigures
    var whole = Frame(Size(Edition.measure, bottom + figures.size.height))
    whole.add(frame)
    whole.add(figures, at: Point(0, bottom))
    return whole
  }

  /// The champion large, the predicate and the standfirst; the height where the key figures start.
  private func addTitle(to frame: inout Frame) -> Double {
    let mm = Edition.mm
    let sentence = telling.titleSentence
    var title = Frame(frame.size)
    title.add(.anchor(OutlineEntry(telling.title, level: 1)))
    var y = mm(24)
    let name = fitted(
      sentence.subject, style.display(style.pageType.champion, tracking: -0.018), least: 26)
    for (index, line) in name.lines.enumerated() {
      if index > 0 { y += name.leading }
      for placed in line.runs {
        title.add(placed.run, at: Point(placed.x - (placed.run.extents.ink?.minX ?? 0), y))
      }
    }
    frame.add(title, as: .heading(level: 1))
    y += mm(11)
    var rest = Frame(frame.size)
    let predicate = fitted(sentence.predicate, style.display(style.pageType.predicate), least: 16)
    for (index, line) in predicate.lines.enumerated() {
      if index > 0 { y += predicate.leading }
      for placed in line.runs {
        rest.add(placed.run, at: Point(placed.x - (placed.run.extents.ink?.minX ?? 0), y))
      }
    }
    frame.add(rest, as: .paragraph)
    let standfirst = telling.standfirst
    guard !standfirst.isEmpty else { return y + mm(9) }
    let paragraph = edition.setting.paragraph(
      [Span(standfirst, style.text(style.pageType.standfirst))], width: mm(162), leading: 16.25, isBalanced: true)
    frame.add(paragraph.frame(firstBaseline: 12), as: .paragraph, at: Point(0, y + mm(5.2)))
    return y + mm(5.2) + paragraph.height + mm(7.4)
  }

  /// A display line that becomes smaller until it fits the measure, and wraps below a least size.
  private func fitted(_ string: String, _ textStyle: TextStyle, least: Double) -> Paragraph {
    var textStyle = textStyle
    while textStyle.size > least, edition.setting.run(string, textStyle).width > Edition.measure {
      textStyle.size -= 1
    }
    return edition.setting.paragraph(
      [Span(string, textStyle)], width: Edition.measure, leading: textStyle.size * 1.12)
  }

  private var keyFigures: Frame {
    let figures = KeyFigures(telling: telling).figures.prefix(6)
    let column = Edition.mm(23.333)
    let gap = Edition.mm(6)
    // Captions may reach a little into the gap beside them; the last has none.
    let captions = figures.enumerated().map { index, figure in
      edition.setting.paragraph(
        [Span(figure.caption, style.text(style.pageType.caption, style.colors.muted))],
        width: index == 5 ? column : column + gap * 0.3, leading: 10)
    }
    let lines = captions.map(\.lines.count).max() ?? 0
    var frame = Frame(Size(Edition.measure, Edition.mm(12.4) + 10 * Double(max(2, lines))))
    for (index, (figure, caption)) in zip(figures, captions).enumerated() {
      let left = Double(index) * (column + gap)
      frame.add(
        .line(Point(left, 0), Point(left + column, 0)), stroke: Stroke(style.colors.ink, width: 0.75))
      var part = Frame(Size(column, frame.size.height))
      let number = edition.setting.run(figure.figure, style.display(style.pageType.keyFigure))
      part.add(number, at: Point(-(number.extents.ink?.minX ?? 0), Edition.mm(10.3)))
      if let claimed = figure.claimed {
        addStruck(claimed, after: number.width, to: &part)
      }
      part.add(caption.frame(firstBaseline: 0), at: Point(0, Edition.mm(15.2)))
      frame.add(part, as: .paragraph, at: Point(left, 0))
    }
    return frame
  }

  /// The figure that the record claims, smaller and struck.
  private func addStruck(_ claimed: String, after width: Double, to part: inout Frame) {
    let struck = style.display(style.pageType.keyFigure, style.colors.muted).sized(14)
    let run = edition.setting.run(claimed, struck)
    let left = width + Edition.mm(1.8)
    let baseline = Edition.mm(10.3)
    part.add(run, at: Point(left, baseline))
    let height = baseline - 0.36 * struck.size
    part.add(
      .line(Point(left - 2, height), Point(left + run.width + 2, height)),
      stroke: Stroke(style.colors.accent, width: 0.9))
  }

  /// The season in brief beside what the record claims.
  private var lowerHalf: SideBySideBlock {
    let mm = Edition.mm
    let lines = telling.claimLines
    let brief = telling.brief
    var columns: [SideBySideBlock.Column] = []
    let briefWidth = mm(67.33)
    if !brief.isEmpty {
      var items = [FlowItem(SectionHeading(words(.briefTitle)), keepsWithNext: true)]
      for (index, text) in brief.enumerated() {
        let block = TextBlock([Span(text, style.text(style.pageType.body))], leading: 13)
        items.append(FlowItem(block, spaceBefore: index == 0 ? 2 : 6.5))
      }
      columns.append(SideBySideBlock.Column(left: 0, width: briefWidth, items))
    }
    if !lines.isEmpty {
      let left = mm(73.33)
      columns.append(
        SideBySideBlock.Column(
          left: left, width: Edition.measure - left,
          ClaimsTable(edition: edition, lines: lines, width: Edition.measure - left).items))
    }
    // Records stand here where claims or a story leave the room.
    if lines.isEmpty, brief.isEmpty {
      columns.append(
        SideBySideBlock.Column(
          left: 0, width: mm(82), RecordsTable(edition: edition, width: mm(82)).items))
      if let figure = GoalsFigures(edition: edition).byTotal(Size(mm(82), mm(38)), hasTitle: false) {
        columns.append(
          SideBySideBlock.Column(
            left: mm(88), width: mm(82),
            [
              FlowItem(SectionHeading(words(.distributionTitle)), keepsWithNext: true),
              FlowItem(FrameBlock(figure), spaceBefore: 3),
            ]))
      }
    } else if lines.isEmpty || brief.isEmpty {
      let width = lines.isEmpty ? Edition.measure - mm(73.33) : briefWidth
      columns.append(
        SideBySideBlock.Column(
          left: lines.isEmpty ? mm(73.33) : 0, width: width, RecordsTable(edition: edition, width: width).items))
    }
    return SideBySideBlock(columns)
  }
}

extension TextStyle {
  /// The style with letters spaced by a share of an em.
  func tracked(_ tracking: Double) -> TextStyle {
    var style = self
    style.tracking = tracking
    return style
  }
}
