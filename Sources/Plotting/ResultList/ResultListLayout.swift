import Drawing
import Styling

/// A list of results laid out.
struct ResultListLayout {
  let size: Size
  /// The body with the rows that have room.
  let body: ResultListBody
  private let setting: Typesetting
  private let spaced: SpacedRows
  private let textSize: Double
  /// Whether date and remark stand in the row; else in a line beneath the names, or not at all.
  private let isWide: Bool
  private let hasSecondLine: Bool
  private let dotPitch: Double
  /// From the middle to the first dots in the second line, to the left and to the right of its words; nil where dots stand
  /// in the first line, or none.
  private let dotsBesideWords: Double?
  /// Where the scores stand: in the middle of what dates and remarks leave.
  private let center: Double

  /// The fewest rows that a list keeps.
  private static let fewest = 4

  init(_ body: ResultListBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    self.setting = setting
    let unit = setting.style.chartType.label.size / 16
    let date = ResultListLayout.remark(setting)
    let dateWidth = setting.widest(body.rows.map(\.date), date)
    let remarkWidth = setting.widest(body.rows.map(\.remark), date)
    let hasWords = dateWidth > 0 || remarkWidth > 0
    var size = min(setting.style.chartType.pairName.size, setting.largest.name)
    func half(_ size: Double) -> Double {
      let style = setting.style.text(setting.style.chartType.pairName).sized(size)
      return setting.widest(body.rows.flatMap { [$0.left, $0.right] }, style) + ResultListLayout.scoreHalf(size)
    }
    // The row holds all where names and dots leave room for the date; the dots have at least a hand's breadth.
    let dots = 2 * 110 * unit
    let isWide = 2 * half(size * 0.84) + dots + 2 * max(dateWidth, remarkWidth) + 48 * unit <= width
    self.isWide = isWide
    if isWide {
      size *= 0.84
    } else {
      let least = setting.legible(10)
      while 2 * half(size) > width, size > least { size = max(least, size - 0.5) }
      guard 2 * half(size) <= width else { throw .tooNarrow(least: 2 * half(least)) }
    }
    textSize = size
    var least = isWide ? 30 * unit : size * 1.9
    if !isWide, hasWords {
      // The foot of the second line keeps off the rule beneath it.
      let foot = size * 0.25 + 10 * unit + min(date.size, size) * 0.6
      least = max(least + 14 * unit, 2 * foot)
    }
    let fewest = SpacedRows.fewest(
      ResultListLayout.fewest, of: body.rows.count, kept: body.rows.count(where: \.isKept))
    let total = max(height ?? 0, Double(fewest) * least)
    let whole = Size(width, total)
    spaced = SpacedRows(
      body.rows.count, height: total, leastPitch: least, unit: unit, most: body.most,
      highest: { _ in 84 * unit * whole.rowGrowth }, isKept: { body.rows[$0].isKept },
      isSpoken: { _ in false }, isApart: { body.rows[$0].isApart })
    var shown = body
    shown.rows = spaced.shown.map { body.rows[$0] }
    self.body = shown
    self.size = whole
    hasSecondLine = !isWide && hasWords
    let most = Double(max(1, shown.rows.flatMap { [$0.leftUnits, $0.rightUnits] }.max() ?? 1))
    // Without remarks the names and dots would stand at the left of an empty third.
    let isOpen = isWide && remarkWidth == 0 && dateWidth > 0
    center = isOpen ? (dateWidth + 24 * unit + width) / 2 : width / 2
    let beside = !isWide ? 10 * unit : isOpen ? 0 : max(dateWidth, remarkWidth) + 24 * unit
    let inLine = min(24 * unit, (width - center - half(size) - beside) / most)
    let words = setting.widest(body.rows.map(\.words), ResultListLayout.second(setting, size)) / 2 + 14 * unit
    // Beside short words in the second line dots have more room than between long names.
    let besideWords = hasSecondLine ? min(date.size * 1.4, (width / 2 - words) / most) : 0
    dotsBesideWords = besideWords > inLine && besideWords >= 6 * unit ? words : nil
    dotPitch = dotsBesideWords != nil ? besideWords : inLine >= 6 * unit ? inLine : 0
  }

  /// How the words of the second line are set: no larger than names.
  private static func second(_ setting: Typesetting, _ size: Double) -> TextStyle {
    let date = remark(setting)
    return date.sized(min(date.size, size))
  }

  /// How dates and remarks are set.
  private static func remark(_ setting: Typesetting) -> TextStyle {
    let type = setting.style.chartType.contextLabel
    return setting.style.text(type, setting.style.colors.muted).sized(min(type.size, setting.largest.remark))
  }

  private static func scoreHalf(_ size: Double) -> Double { size * 2.4 }
  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }

  /// The height that the rows take.
  var usedHeight: Double { spaced.end }

  func frame() -> Frame {
    var frame = Frame(size)
    for (index, row) in body.rows.enumerated() {
      let y = spaced.middle(index)
      if spaced.gaps.contains(index) {
        let point = Point(center, spaced.gapMiddle(before: index))
        frame.draw(GapMark(point: point, size: textSize, color: style.colors.muted, isCentered: true))
      } else if index > 0 {
        frame.draw(Rule.across(0, size.width, at: y - spaced.pitch / 2, style.colors.grid))
      }
      draw(row, at: y, into: &frame)
    }
    return frame
  }

  private func draw(_ row: ResultListBody.Row, at y: Double, into frame: inout Frame) {
    func ink(_ isLoud: Bool) -> Color { isLoud ? style.colors.accent : style.colors.ink }
    let name = style.text(style.chartType.pairName, ink(row.isEmphasized)).sized(textSize).tabular(false)
    let other = name.weighted(row.isRightEmphasized ? .bold : .medium).colored(ink(row.isRightEmphasized))
    let half = ResultListLayout.scoreHalf(textSize)
    let line = hasSecondLine ? y - textSize * 0.5 : y
    let score = style.text(
      style.chartType.pairName, ink(row.isEmphasized || row.isRightEmphasized), weight: .bold
    ).sized(textSize * 1.1)
    func put(_ string: String, _ x: Double, _ y: Double, _ align: Alignment, _ style: TextStyle) {
      guard !string.isEmpty else { return }
      frame.draw(Label(run: setting.run(string, style), point: Point(x, y), align: align, isCentered: true))
    }
    put(row.score, center, line, .center, score)
    let inLine = dotsBesideWords == nil ? dotPitch : 0
    let (leftReach, rightReach) = (Double(row.leftUnits) * inLine, Double(row.rightUnits) * inLine)
    let gap = inLine > 0 ? 10 * unit : 0
    put(row.left, center - half - leftReach - gap, line, .right, name)
    put(row.right, center + half + rightReach + gap, line, .left, other)
    let below = line + textSize * 0.75 + 10 * unit
    drawDots(of: row, from: dotsBesideWords ?? half, at: dotsBesideWords == nil ? line : below, into: &frame)
    if isWide {
      let date = ResultListLayout.remark(setting)
      put(row.date, 0, line, .left, date)
      put(row.remark, size.width, line, .right, date)
    } else {
      let fitted = setting.fitted(
        row.words, ResultListLayout.second(setting, textSize), width: size.width, floor: setting.legible(10))
      put(row.words, center, below, .center, fitted)
    }
  }

  /// Draws a dot for each unit of both sides, from a distance of the middle outwards.
  private func drawDots(
    of row: ResultListBody.Row, from distance: Double, at y: Double, into frame: inout Frame
  ) {
    guard dotPitch > 0 else { return }
    func draw(_ count: Int, _ direction: Double, isLoud: Bool) {
      frame.draw(
        UnitDots(
          count: count, first: Point(center + direction * (distance + dotPitch / 2), y), pitch: direction * dotPitch,
          radius: dotPitch * 0.38, color: isLoud ? style.colors.accent : style.colors.second))
    }
    draw(row.leftUnits, -1, isLoud: row.isEmphasized)
    draw(row.rightUnits, 1, isLoud: row.isRightEmphasized)
  }
}

extension ResultListBody.Row {
  /// When it was and what else is to be said of it.
  fileprivate var words: String { [date, remark].filter { !$0.isEmpty }.joined(separator: ", ") }
}
