import Drawing
import Styling

/// Groups on a wall: a panel for each, in rows of equal panels, with its table and the square of its results, or with
/// its matches above the table.
package struct GroupWallBody: Sendable, Hashable {
  /// A group.
  package struct Panel: Sendable, Hashable {
    package var table: FigureTable
    package var square: SquareTable
    package var lines: [ScoreLine]

    /// Makes a panel.
    package init(table: FigureTable, square: SquareTable, lines: [ScoreLine]) {
      self.table = table
      self.square = square
      self.lines = lines
    }
  }

  /// What a panel shows beside its table.
  package enum Content: Sendable, Hashable {
    /// The square of results, beside the table.
    case squares
    /// The matches, above the table.
    case lines
  }

  package var panels: [Panel]
  package var content: Content
  /// Whether it is written by hand: rows then have the room of a pen.
  package var isBlank: Bool

  /// Makes a wall.
  package init(panels: [Panel], content: Content, isBlank: Bool) {
    self.panels = panels
    self.content = content
    self.isBlank = isBlank
  }

  /// How panels stand in areas of one size.
  package struct Plan: Sendable, Hashable {
    package var columns: Int
    package var rows: Int
    /// The size of text, the height of a row of a table, and the width and height of a panel.
    package var size: Double
    package var row: Double
    package var panel: Size
    package var area: Size
    /// How many areas the panels take.
    package var areas: Int
  }

  /// The blank between panels.
  static func gap(_ size: Double) -> Size { Size(max(Length.millimetres(6), size * 2.2), size * 1.5) }

  private static let sizes = [12, 11, 10, 9.4, 8.8, 8.2, 7.6, 7.0]

  /// The plan that needs the fewest areas and then has the largest type; nil where nothing fits.
  package func plan(in area: Size, _ setting: Typesetting) -> Plan? {
    plan(in: area, widths: leastWidths(setting))
  }

  /// The least width of a panel for each size of type: to be measured once where several areas are tried.
  func leastWidths(_ setting: Typesetting) -> [Double] { GroupWallBody.sizes.map { leastWidth(size: $0, setting) } }

  /// The plan, with the least widths known.
  func plan(in area: Size, widths: [Double]) -> Plan? {
    var best: Plan?
    for (size, width) in zip(GroupWallBody.sizes, widths) where width <= area.width {
      let gap = GroupWallBody.gap(size)
      let most = max(1, min(panels.count, Int((area.width + gap.width) / (width + gap.width))))
      for columns in 1...most {
        guard let plan = plan(columns: columns, size: size, area: area) else { continue }
        if let known = best, !plan.isBetter(than: known) { continue }
        best = plan
      }
    }
    return best
  }

  /// The plan of a number of columns; nil where no row of panels fits.
  private func plan(columns: Int, size: Double, area: Size) -> Plan? {
    let gap = GroupWallBody.gap(size)
    let least = leastRow(size: size)
    let panelHeight = height(row: least, size: size)
    let rows = Int((area.height + gap.height) / (panelHeight + gap.height))
    guard rows >= 1 else { return nil }
    let needed = (panels.count + columns - 1) / columns
    let areas = (needed + rows - 1) / rows
    let used = (needed + areas - 1) / areas
    let room = (area.height - gap.height * Double(used - 1)) / Double(used)
    // Rows grow into the room that is left, up to what still reads as a table.
    let lines = content == .lines ? panels.map { Double($0.lines.count) }.max() ?? 0 : 0
    let count = Double(mostRows) + lines
    let row = min(size * (isBlank ? 2.6 : 2.1), least + max(0, room - panelHeight) / max(1, count))
    let width = (area.width - gap.width * Double(columns - 1)) / Double(columns)
    return Plan(
      columns: columns, rows: used, size: size, row: row, panel: Size(width, height(row: row, size: size)), area: area,
      areas: areas)
  }

  /// The areas with their panels, row by row.
  package func frames(_ plan: Plan, _ setting: Typesetting) -> [Frame] {
    let perArea = plan.columns * plan.rows
    return stride(from: 0, to: panels.count, by: perArea).map { start in
      let part = panels[start..<min(start + perArea, panels.count)]
      let rows = (part.count + plan.columns - 1) / plan.columns
      let gap = GroupWallBody.gap(plan.size)
      // Few rows of panels part further, so that the sheet is filled to its foot.
      let spare = max(0, plan.area.height - Double(rows) * plan.panel.height - gap.height * Double(rows - 1))
      let step = plan.panel.height + gap.height + min(gap.height * 1.5, spare / Double(max(1, rows)))
      var frame = Frame(plan.area)
      for (index, panel) in part.enumerated() {
        let column = index % plan.columns
        let row = index / plan.columns
        frame.add(
          self.frame(panel, plan, setting),
          at: Point(Double(column) * (plan.panel.width + gap.width), Double(row) * step))
      }
      frame.size.height = Double(rows - 1) * step + plan.panel.height
      return frame
    }
  }

  private var mostRows: Int { panels.map(\.table.rows.count).max() ?? 0 }

  private func leastRow(size: Double) -> Double {
    let square = content == .squares ? panels.map { $0.square.leastRow(size: size) }.max() ?? 0 : 0
    // Lines are only for two figures; tables want the room of a pen.
    let written = Length.millimetres(content == .lines ? 5 : 6.5)
    return max(isBlank ? written : 0, size * 1.42, square)
  }

  private func height(row: Double, size: Double) -> Double {
    let tables = panels.map { $0.table.height(row: row, size: size) }.max() ?? 0
    guard content == .lines else { return tables }
    let lines = Double(panels.map(\.lines.count).max() ?? 0)
    return tables + lines * row + (lines > 0 ? GroupWallBody.linesGap(size) + SheetTableType.headHeight(size) : 0)
  }

  static func linesGap(_ size: Double) -> Double { size * 0.6 }

  private func leastWidth(size: Double, _ setting: Typesetting) -> Double {
    let table = tableWidth(size: size, setting)
    switch content {
    case .squares: return table + GroupWallBody.inner(size) + squareWidth(size: size, setting)
    case .lines: return max(table, ScoreLines(panels.flatMap(\.lines), size: size, setting).leastWidth)
    }
  }

  /// The width that every table needs: panels under one another have their columns under one another.
  func tableWidth(size: Double, _ setting: Typesetting) -> Double {
    panels.map { $0.table.leastWidth(size: size, in: setting) }.max() ?? 0
  }

  /// The width that every square needs.
  func squareWidth(size: Double, _ setting: Typesetting) -> Double {
    panels.map { $0.square.leastWidth(size: size, in: setting) }.max() ?? 0
  }

  /// The blank between a table and its square.
  static func inner(_ size: Double) -> Double { size * 1.4 }
}

extension GroupWallBody.Plan {
  /// Whether this plan is to be taken rather than another: fewer areas, then larger type, then fuller rows of panels.
  fileprivate func isBetter(than other: GroupWallBody.Plan) -> Bool {
    (-areas, size, row) > (-other.areas, other.size, other.row)
  }

  /// The height that the panels of an area take without air between their rows.
  var leastHeight: Double {
    Double(rows) * panel.height + Double(rows - 1) * GroupWallBody.gap(size).height
  }
}
