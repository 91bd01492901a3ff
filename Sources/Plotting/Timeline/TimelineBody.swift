import Drawing
import Styling

/// Who holds what when: a row for each holder, a dot at each of its positions, and how often in a column.
package struct TimelineBody: ChartBody, Hashable {
  /// A row.
  package struct Row: Sendable, Hashable {
    package var name: String
    package var shortName: String?
    /// The positions held, in rising order.
    package var positions: [Int]
    package var figure: String
    package var isEmphasized: Bool

    /// Makes a row.
    package init(
      _ name: String, shortName: String? = nil, positions: [Int], figure: String, isEmphasized: Bool = false
    ) {
      self.name = name
      self.shortName = shortName
      self.positions = positions
      self.figure = figure
      self.isEmphasized = isEmphasized
    }
  }

  package var rows: [Row]
  package var labels: [String]
  /// A second line under each label, such as how it was won; empty for none.
  package var details: [String]
  package var figureHead: String

  /// Makes a body.
  package init(rows: [Row], labels: [String], details: [String] = [], figureHead: String = "") {
    self.rows = rows
    self.labels = labels
    self.details = details
    self.figureHead = figureHead
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try TimelineLayout(self, width: width, height: nil, setting).size.height
  }

  package func frame(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Frame {
    try TimelineLayout(self, width: size.width, height: size.height, setting).frame()
  }
}

/// A timeline laid out.
struct TimelineLayout {
  let size: Size
  private let body: TimelineBody
  private let setting: Typesetting
  private let pitch: Double
  private let textSize: Double
  private let names: [String]
  private let left: Double
  private let right: Double
  private let count: Int

  /// The fewest rows that stand in a small picture.
  private static let fewest = 3

  init(_ body: TimelineBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    count = max(body.labels.count, (body.rows.flatMap(\.positions).max() ?? -1) + 1)
    guard count > 0, body.rows.contains(where: { !$0.positions.isEmpty }) else { throw .noValues }
    self.setting = setting
    let unit = setting.style.chartType.label.size / 16
    let rooms = (24 + 40) * unit
    let leastPitch = setting.legible(10) * 1.3
    let height = max(height ?? 0, rooms + Double(min(body.rows.count, TimelineLayout.fewest)) * leastPitch)
    size = Size(width, height)
    var body = body
    body.rows = RowChoice.rows(body.rows.count, room: Int((height - rooms) / leastPitch + 1e-6)) {
      body.rows[$0].isEmphasized
    }.map { body.rows[$0] }
    self.body = body
    let pitch = min((height - rooms) / Double(body.rows.count), (body.rows.count < 5 ? 104 : 72) * unit)
    self.pitch = pitch
    let leastText = setting.legible(10)
    var text = max(leastText, min(setting.style.chartType.label.size * 1.06, pitch * 0.66))
    let rows = body.rows
    var names = rows.map(\.name)
    func taken() -> Double {
      let style = BarTableColumns.nameStyle(text, setting)
      return setting.widest(names, style) + text * 1.5 + setting.widest(rows.map(\.figure), style) + text * 2
    }
    let wanted = width * 0.45
    if width - taken() < wanted { names = body.rows.map { $0.shortName ?? $0.name } }
    while width - taken() < wanted, text > leastText { text = max(leastText, text - 0.5) }
    textSize = text
    self.names = names
    let style = BarTableColumns.nameStyle(text, setting)
    left = setting.widest(names, style) + text * 1.5
    right = width - max(
      setting.widest(body.rows.map(\.figure), style),
      setting.width(body.figureHead, BarTableColumns.headStyle(text, setting))) - text * 2
    guard right - left >= Double(count) * 3 else { throw .tooNarrow(least: width + Double(count) * 3 - (right - left)) }
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }
  private func y(_ row: Int) -> Double { 24 * unit + (Double(row) + 0.5) * pitch }

  func frame() -> Frame {
    var frame = Frame(size)
    let band = BandScale(count, from: left, to: right)
    let radius = min(pitch * 0.3, band.pitch * 0.36, (body.rows.count < 5 ? 15 : 11) * unit)
    let head = BarTableColumns.headStyle(textSize, setting)
    if !body.figureHead.isEmpty {
      frame.draw(Label(run: setting.run(body.figureHead, head), point: Point(size.width, 14 * unit), align: .right))
    }
    for (index, row) in body.rows.enumerated() {
      let ink = row.isEmphasized ? style.colors.accent : style.colors.ink
      let text = style.text(style.chartType.label, ink, weight: row.isEmphasized ? .bold : .medium).sized(textSize)
      frame.draw(Rule.across(left, right, at: y(index), style.colors.grid))
      frame.draw(
        Label(run: setting.run(names[index], text.tabular(false)), point: Point(0, y(index)), isCentered: true))
      frame.draw(
        Label(
          run: setting.run(row.figure, text.weighted(.bold)), point: Point(size.width, y(index)), align: .right,
          isCentered: true))
      let color = row.isEmphasized ? style.colors.accent : style.colors.second
      for (before, position) in zip(row.positions, row.positions.dropFirst()) where position == before + 1 {
        frame.draw(
          Rule.across(
            band.middle(Double(before)), band.middle(Double(position)), at: y(index), color, width: radius * 0.7))
      }
      for position in row.positions {
        frame.draw(
          Dot(
            center: Point(band.middle(Double(position)), y(index)), radius: radius, color: color,
            ring: (style.colors.paper, 1.5)))
      }
    }
    frame.draw(
      PositionLabels(
        strings: body.labels, places: body.labels.indices.map { band.middle(Double($0)) },
        baseline: y(body.rows.count - 1) + pitch / 2 + 24 * unit, range: 0...size.width,
        style: style.text(style.chartType.axis),
        sparseStyle: style.text(style.chartType.axis, style.colors.muted, weight: .regular), setting: setting))
    return frame
  }
}
