import Drawing
import Styling

/// Panels of columns laid out on one scale.
struct UnitColumnsLayout {
  private let body: UnitColumnsBody
  private let setting: Typesetting
  private let width: Double
  private let panelWidth: Double
  private let panelGap: Double
  private let heads: [PanelHead]
  private(set) var hasSquares: Bool
  /// The label in a square, at the size at which all fit.
  private let unitStyle: TextStyle
  /// The tallest column or expectation of all panels, in units.
  private let tallest: Double

  /// How many panels stand beside each other.
  private let across: Int

  private static let panelGap = 40.0
  private var rowGap: Double { 36 * setting.density * setting.density }

  /// Lays a body out.
  ///
  /// In a narrow picture panels stand below each other, unless the height is too short for that; without a height they
  /// stand in the form that takes the least.
  init(_ body: UnitColumnsBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    let across = min(2, max(1, body.panels.count))
    if across == 2, width < 520, let height {
      let stacked = try? UnitColumnsLayout(body, width: width, across: 1, setting)
      if let stacked, stacked.leastHeight <= height {
        self = stacked
        return
      }
    }
    try self.init(body, width: width, across: across, setting)
    // Bars take less room than squares; where they have none either, less is said over the panels.
    func isShort() -> Bool { height.map { leastHeight > $0 } ?? true }
    if isShort() { hasSquares = false }
    var brief = body
    for part in [\UnitColumnsBody.Panel.finding, \.sum] where isShort() {
      for index in brief.panels.indices { brief.panels[index][keyPath: part] = "" }
      try self.init(brief, width: width, across: across, setting)
      hasSquares = false
    }
  }

  private init(_ body: UnitColumnsBody, width: Double, across: Int, _ setting: Typesetting) throws(Undrawable) {
    var body = body
    body.panels.removeAll { panel in panel.columns.allSatisfy { $0.units.isEmpty } }
    guard !body.panels.isEmpty else { throw .noColumns }
    for index in body.panels.indices {
      body.panels[index].expected = body.panels[index].expected.map { $0.isFinite ? max(0, $0) : 0 }
    }
    self.body = body
    self.setting = setting
    self.width = width
    let across = min(across, body.panels.count)
    self.across = across
    let panelGap = Self.panelGap * setting.density * setting.density
    let panelWidth = (width - Double(across - 1) * panelGap) / Double(across)
    self.panelGap = panelGap
    self.panelWidth = panelWidth
    heads = body.panels.map { PanelHead($0, width: panelWidth, setting) }

    let columns = body.panels.flatMap(\.columns)
    let count = body.panels.map(\.columns.count).max() ?? 1
    let pitch = panelWidth / Double(max(1, count))
    guard pitch >= 6 else {
      throw .tooNarrow(least: 7 * Double(count * across) + Double(across - 1) * panelGap)
    }
    let highest = columns.map(\.units.count).max() ?? 0
    let most = body.panels.map { $0.columns.reduce(0) { $0 + $1.units.count } }.max() ?? 0
    let expected = body.panels.flatMap { zip($0.columns, $0.expected).map { $1 } }.max() ?? 0
    tallest = max(1, Double(highest), expected)

    let style = setting.style
    var unitStyle = style.text(style.chartType.unit)
    let widest = setting.widest(columns.flatMap(\.units), unitStyle)
    let room = pitch - 4 - 8 * setting.density
    if widest > room { unitStyle.size *= room / widest }
    self.unitStyle = unitStyle
    hasSquares = most <= 40 && highest <= 8 && unitStyle.size >= setting.legible(11)
  }

  private var rows: Int { (body.panels.count + across - 1) / across }
  private var headHeight: Double { heads.map(\.height).max() ?? 0 }
  /// From the axis to the panel's lower edge.
  private var footHeight: Double { (body.panels.contains { $0.mean != nil } ? 58 : 34) * setting.density }
  /// From the head to the highest possible column: room for a number or a callout above it.
  private var callRoom: Double { 26 * setting.density }

  var leastHeight: Double {
    let unit = hasSquares ? unitStyle.size * 1.5 : min(8, 120 * setting.density / tallest)
    let panel = headHeight + callRoom + max(80 * setting.density * setting.density, tallest * unit) + footHeight
    return Double(rows) * panel + Double(rows - 1) * rowGap
  }

  private func rowHeight(_ height: Double) -> Double { (height - Double(rows - 1) * rowGap) / Double(rows) }

  /// The height of a unit in a picture.
  private func unit(_ height: Double) -> Double {
    let panel = Size(panelWidth, rowHeight(height))
    let columns = panel.height - headHeight - callRoom - footHeight
    // A square is about as high as wide; more would make few units a wall.
    let pitch = panelWidth / Double(max(1, body.panels.map(\.columns.count).max() ?? 1))
    return min(
      columns / tallest, hasSquares ? max(59, min(84 * panel.rowGrowth, pitch * 0.7 * panel.rowGrowth)) : .infinity)
  }

  /// How much of a height words and columns take.
  func usedHeight(_ height: Double) -> Double {
    let height = max(height, leastHeight)
    let used = headHeight + callRoom + tallest * unit(height) + footHeight
    return Double(rows) * used + Double(rows - 1) * rowGap
  }

  func frame(height: Double) -> Frame {
    let height = max(height, leastHeight)
    let rowHeight = rowHeight(height)
    var frame = Frame(Size(width, height))
    let panel = Size(panelWidth, rowHeight)
    let unit = unit(height)
    var isNoted = false
    for index in body.panels.indices.reversed() {
      let painter = UnitPanel(
        panel: body.panels[index], head: heads[index], size: panel,
        axis: rowHeight - footHeight, headHeight: headHeight, unit: unit, hasSquares: hasSquares,
        unitStyle: unitStyle, setting: setting)
      let drawn = painter.frame(note: isNoted ? nil : body.expectedNote)
      isNoted = isNoted || drawn.isNoted
      frame.add(
        drawn.frame,
        at: Point(Double(index % across) * (panelWidth + panelGap), Double(index / across) * (rowHeight + rowGap)))
    }
    return frame
  }
}

/// The words above a panel.
struct PanelHead {
  private let title: TextRun
  private let sum: TextRun
  private let finding: Paragraph
  /// Whether the sum has no room beside the title.
  private let isStacked: Bool
  private let density: Double

  init(_ panel: UnitColumnsBody.Panel, width: Double, _ setting: Typesetting) {
    density = setting.density
    let style = setting.style
    let titleStyle = style.display(style.chartType.panelTitle)
    title = setting.run(panel.title, setting.fitted(panel.title, titleStyle, width: width, floor: 12))
    let text = style.text(style.chartType.label, weight: .regular).tabular(false)
    let muted = text.colored(style.colors.muted)
    sum = setting.run(panel.sum, setting.fitted(panel.sum, muted, width: width, floor: 11))
    finding = setting.paragraph(panel.finding, text, width: width, leading: text.size * 1.35, isBalanced: true)
    isStacked = !panel.title.isEmpty && title.width + 15 + sum.width > width
  }

  private var hasTitle: Bool { !title.string.isEmpty || !sum.string.isEmpty }
  private var titleBaseline: Double { 26 * density }
  private var sumBaseline: Double { isStacked ? titleBaseline + 24 * density : titleBaseline }
  private var findingBaseline: Double { hasTitle ? sumBaseline + 25.5 * density : 18 * density }

  /// From the panel's top to beneath the last line.
  var height: Double {
    if finding.lines.isEmpty { return hasTitle ? sumBaseline + 8 : 0 }
    return findingBaseline + Double(finding.lines.count - 1) * finding.leading + 8
  }

  func add(to frame: inout Frame) {
    if !title.string.isEmpty { frame.add(title, at: Point(0, titleBaseline)) }
    if !sum.string.isEmpty {
      let x = title.string.isEmpty || isStacked ? 0 : title.width + 15
      frame.add(sum, at: Point(x, sumBaseline))
    }
    frame.set(finding, at: Point(0, findingBaseline))
  }
}
