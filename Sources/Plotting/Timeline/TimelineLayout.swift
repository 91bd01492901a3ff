import Drawing
import Styling

/// A timeline laid out.
struct TimelineLayout {
  let size: Size
  /// The body with the rows that have room.
  let body: TimelineBody
  private let setting: Typesetting
  private let spaced: SpacedRows
  private let columns: TableColumns
  private let left: Double
  private let right: Double
  private let count: Int

  /// The fewest rows that stand in a small picture.
  private static let fewest = 3
  /// From the frame's top to the rows, and from these to its lower edge, in units.
  private static let top = 24.0
  private static let bottom = 40.0

  init(_ body: TimelineBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    count = max(body.labels.count, (body.rows.flatMap(\.positions).max() ?? -1) + 1)
    guard count > 0, body.rows.contains(where: { !$0.positions.isEmpty }) else { throw .noValues }
    self.setting = setting
    let unit = setting.style.chartType.label.size / 16
    let rooms = (TimelineLayout.top + TimelineLayout.bottom) * unit
    let leastPitch = setting.legible(10) * 1.3
    let fewest = SpacedRows.fewest(
      TimelineLayout.fewest, of: body.rows.count, kept: body.rows.count(where: \.isKept))
    let height = max(height ?? 0, rooms + Double(fewest) * leastPitch)
    let size = Size(width, height)
    self.size = size
    var body = body
    spaced = SpacedRows(
      body.rows.count, height: height - rooms, leastPitch: leastPitch, unit: unit,
      highest: { ($0 < 4 ? 150 : $0 == 4 ? 104 : 72) * unit * size.rowGrowth }, isKept: { body.rows[$0].isKept },
      isSpoken: { body.rows[$0].isEmphasized })
    body.rows = spaced.shown.map { body.rows[$0] }
    self.body = body
    columns = TableColumns(
      body.words, width: width, largest: min(setting.style.chartType.label.size * 1.06, spaced.pitch * 0.66),
      wanted: width * 0.45, setting, further: { $0 * 1.5 })
    let least = Double(count) * 3
    guard columns.room >= least else { throw .tooNarrow(least: width + least - columns.room) }
    left = columns.nameEnd + columns.size * 1.5
    right = left + columns.room
  }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }
  private var rowsTop: Double { TimelineLayout.top * unit }
  private func y(_ row: Int) -> Double { rowsTop + spaced.middle(row) }

  /// Where words about the rows left out have room: behind the mark of the only gap.
  var gap: Point? {
    spaced.onlyGap.map { Point(columns.size * GapMark.width, rowsTop + $0) }
  }

  func frame() -> Frame {
    var frame = Frame(size)
    let band = BandScale(count, from: left, to: right)
    let largest = (body.rows.count < 4 ? 19 : body.rows.count == 4 ? 15 : 11) * unit
    let radius = min(spaced.pitch * 0.3, band.pitch * 0.36, largest)
    columns.drawHeads(of: body.words, baseline: 14 * unit, into: &frame, setting)
    for (index, row) in body.rows.enumerated() {
      drawLine(at: y(index), band, into: &frame)
      columns.draw(index, of: body.words, at: y(index), isEmphasized: row.isEmphasized, into: &frame, setting)
      let color = row.isEmphasized ? style.colors.accent : style.colors.second
      for (before, position) in zip(row.positions, row.positions.dropFirst())
      where position == before + 1 && !body.gaps.contains(position) {
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
    for place in spaced.gaps {
      let point = Point(0, rowsTop + spaced.gapMiddle(before: place))
      frame.draw(GapMark(point: point, size: columns.size, color: style.colors.muted))
    }
    frame.draw(labels(band))
    return frame
  }
}

extension TimelineLayout {
  /// The labels of the positions.
  ///
  /// Where some are missing nobody can count from one that has a label to one that has none: there all have one, in short
  /// forms and smaller type, as long as they have room.
  private func labels(_ band: BandScale) -> PositionLabels {
    let axis = style.text(style.chartType.axis)
    func labels(_ strings: [String], _ size: Double) -> PositionLabels {
      PositionLabels(
        strings: strings, places: strings.indices.map { band.middle(Double($0)) },
        baseline: rowsTop + spaced.end + 24 * unit, range: 0...self.size.width, style: axis.sized(size),
        sparseStyle: style.text(style.chartType.axis, style.colors.muted, weight: .regular).sized(size),
        setting: setting)
    }
    let usual = labels(body.labels, axis.size)
    guard !body.gaps.isEmpty, body.shortLabels.count == body.labels.count else { return usual }
    let short = [axis.size, setting.legible(10)].map { labels(body.shortLabels, min($0, axis.size)) }
    return ([usual] + short).first { $0.chosen.count == body.labels.count } ?? usual
  }

  /// The line of time of a row, open where positions are missing.
  private func drawLine(at y: Double, _ band: BandScale, into frame: inout Frame) {
    var start = left
    for gap in body.gaps.sorted() where (1..<count).contains(gap) {
      let middle = (band.middle(Double(gap - 1)) + band.middle(Double(gap))) / 2
      let half = min(band.pitch * 0.16, 6 * unit)
      frame.draw(Rule.across(start, middle - half, at: y, style.colors.grid))
      start = middle + half
    }
    frame.draw(Rule.across(start, right, at: y, style.colors.grid))
  }
}

extension TimelineBody {
  /// The words of the rows, as columns around the line of time.
  var words: TableColumns.Words {
    TableColumns.Words(
      names: rows.map(\.name), shortNames: rows.map { $0.shortName ?? $0.name },
      heads: [MatrixBody.FigureColumn(figureHead, isStrong: true)], figures: rows.map { [$0.figure] })
  }
}
