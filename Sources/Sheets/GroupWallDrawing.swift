import Drawing
import Styling

extension GroupWallBody {
  /// A panel: its name, and beneath it table and square, or matches and table.
  func frame(_ panel: Panel, _ plan: Plan, _ setting: Typesetting) -> Frame {
    let size = plan.size
    var frame = Frame(plan.panel)
    switch content {
    case .squares:
      let table = tableWidth(size: size, setting)
      let square = squareWidth(size: size, setting)
      let spare = max(0, plan.panel.width - table - square - GroupWallBody.inner(size))
      let tableWidth = table + spare * 0.4
      let left = tableWidth + GroupWallBody.inner(size)
      frame.add(panel.table.frame(width: tableWidth, row: plan.row, size: size, in: setting))
      frame.add(
        panel.square.frame(width: plan.panel.width - left, row: plan.row, size: size, in: setting), at: Point(left, 0))
    case .lines:
      let list = matches(panel, plan, setting)
      frame.add(list)
      var table = panel.table
      table.title = ""
      frame.add(
        table.frame(width: plan.panel.width, row: plan.row, size: size, in: setting),
        at: Point(0, list.size.height + GroupWallBody.linesGap(size)))
    }
    return frame
  }

  /// The matches of a panel under its name.
  private func matches(_ panel: Panel, _ plan: Plan, _ setting: Typesetting) -> Frame {
    let type = SheetTableType(size: plan.size, setting.style)
    let headHeight = SheetTableType.headHeight(plan.size)
    let name = setting.run(panel.table.title, type.title)
    var head = Frame(Size(plan.panel.width, headHeight))
    head.add(name, at: Point(0, SheetRow.baseline(of: name, in: headHeight)))
    let table = ScoreLines(panels.flatMap(\.lines), size: plan.size, setting)
      .table(panel.lines, width: plan.panel.width, row: plan.row)
    var frame = Frame(Size(plan.panel.width, headHeight + table.size.height))
    frame.add(head, as: .heading(level: 2))
    frame.rule(y: headHeight, from: 0, to: plan.panel.width, SheetRules(style: setting.style).firm)
    frame.add(table, at: Point(0, headHeight))
    return frame
  }
}
