import Drawing
import Styling

extension FixturesBody {
  /// The areas of a plan, column by column.
  package func frames(_ plan: Plan, _ setting: Typesetting) -> [Frame] {
    let lines = ScoreLines(sections.flatMap(\.lines), size: plan.size, setting)
    return stride(from: 0, to: plan.pieces.count, by: plan.columns).map { start in
      var frame = Frame(plan.area)
      for column in start..<min(start + plan.columns, plan.pieces.count) {
        let left = Double(column - start) * (plan.width + FixturesBody.columnGap)
        for piece in plan.pieces[column] {
          frame.add(self.frame(piece, plan, lines, setting), at: Point(left, piece.top))
        }
      }
      return frame
    }
  }

  /// A section, or a part of one.
  private func frame(_ piece: Piece, _ plan: Plan, _ lines: ScoreLines, _ setting: Typesetting) -> Frame {
    let style = setting.style
    let type = SheetTableType(size: plan.size, style)
    let section = sections[piece.section]
    let head = FixturesBody.headHeight(plan.size)
    var frame = Frame(Size(plan.width, head + Double(piece.lines.count) * plan.row))
    let isContinued = piece.lines.lowerBound > 0
    let title = setting.run(section.title + (isContinued ? continued : ""), type.title)
    let remark = setting.run(section.remark, type.head)
    var heading = Frame(Size(plan.width, head))
    let baseline = head - plan.size * 0.62
    heading.add(title, at: Point(0, baseline))
    if remark.width > 0 { heading.add(remark, at: Point(plan.width, baseline), align: .right) }
    frame.add(heading, as: isContinued ? .furniture : .heading(level: 2))
    frame.rule(y: head, from: 0, to: plan.width, SheetRules(style: style).firm)
    frame.add(lines.table(section.lines[piece.lines], width: plan.width, row: plan.row), at: Point(0, head))
    return frame
  }
}
