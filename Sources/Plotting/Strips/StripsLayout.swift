import Drawing
import Styling

/// Strips laid out in as many columns as fill the picture best.
struct StripsLayout {
  let size: Size
  /// The body with the strips that have room.
  let body: StripsBody
  private let setting: Typesetting
  private let grid: StripsGrid
  private let positions: Int
  private let textSize: Double
  private let names: [String]

  /// The most height of a row, and the most width of a bar: as slabs bars would not be read by their height.
  private static let highest = 320.0
  private static let broadest = 96.0
  /// The blank between columns, and those between a strip's words and its bars and below these.
  private static let gutter = 28.0
  private static let gap = (above: 8.0, below: 6.0)
  /// How long the bar of a margin of one is at the least, in units; less only where the greatest margin would take a
  /// picture of its own.
  private static let least = (margin: 3.5, greatest: 42.0)
  /// The height of a draw's mark: less than any bar, since it neither rises nor falls.
  private static let level = 1.25
  /// How much broader than high a strip is at best: of a few matches it would be a row of slabs.
  private static func ratio(_ positions: Int) -> Double { positions < 8 ? 1.4 : 2.6 }

  init(_ body: StripsBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.strips.isEmpty else { throw .noSeries }
    let margins = body.strips.flatMap { $0.margins.compactMap { $0 } }
    guard !margins.isEmpty else { throw .noValues }
    self.setting = setting
    let positions = body.strips.map(\.margins.count).max() ?? 1
    self.positions = positions
    let words = StripWords(body.strips, setting)
    let unit = setting.style.chartType.label.size / 16
    // No strip is narrower than its words in the smallest type.
    let narrowest = max(120 * unit, Double(positions) * 2.5, words.leastWidth + 1)
    let picture = Size(width, height ?? 0)
    let greatest = Double(max(1, margins.map(abs).max() ?? 1))
    let measures = StripsGrid.Measures(
      height: picture.height, highest: StripsLayout.highest * unit * picture.rowGrowth,
      least: min(StripsLayout.least.margin, StripsLayout.least.greatest / greatest) * unit, width: width,
      gutter: StripsLayout.gutter * unit, ratio: StripsLayout.ratio(positions))
    let most = max(1, min(6, Int((width + measures.gutter) / (narrowest + measures.gutter))))
    let (rows, grid) = StripsLayout.choice(
      body.strips, most: most, head: StripsLayout.head(words.leastSize, unit), measures)
    var body = body
    body.strips = rows.map { body.strips[$0] }
    self.body = body
    self.grid = grid
    size = Size(width, grid.height)
    guard grid.width >= Double(positions) * 2 else {
      throw .tooNarrow(least: width + Double(positions) * 2 - grid.width)
    }
    let fitted = try StripWords(body.strips, setting).fitted(grid.width, of: width) { size in
      grid.hasRoom(head: StripsLayout.head(size, unit))
    }
    textSize = fitted.size
    names = fitted.names
  }

  /// The strips that have room, as many as can be, and how they stand.
  private static func choice(
    _ strips: [StripsBody.Strip], most: Int, head: Double, _ measures: StripsGrid.Measures
  ) -> (rows: [Int], grid: StripsGrid) {
    func rows(_ room: Int) -> [Int] {
      RowChoice.rows(strips.count, room: room, isWhole: true) { strips[$0].isEmphasized }
    }
    for room in stride(from: strips.count, to: 0, by: -1) {
      let rows = rows(room)
      if let grid = StripsGrid(rows.map { strips[$0] }, most: most, head: head, measures) { return (rows, grid) }
    }
    let row = rows(1)
    return (row, StripsGrid(strips[row[0]], head: head, measures))
  }

  /// The height of a strip's words in a size of type, with the blanks above and below its bars.
  private static func head(_ size: Double, _ unit: Double) -> Double {
    size + (gap.above + gap.below) * unit
  }
  private var head: Double { StripsLayout.head(textSize, unit) }

  /// The height that the rows take.
  var usedHeight: Double { grid.used(head: head) }

  private var style: Style { setting.style }
  private var unit: Double { style.chartType.label.size / 16 }

  func frame() -> Frame {
    var frame = Frame(size)
    for index in body.strips.indices { draw(index, into: &frame) }
    return frame
  }

  private func draw(_ index: Int, into frame: inout Frame) {
    let place = grid.place(index, head: head)
    drawWords(index, at: place.origin, into: &frame)
    let zero = place.origin.y + textSize + StripsLayout.gap.above * unit + place.up
    drawBars(index, from: place.origin.x, at: zero, into: &frame)
  }

  private func drawWords(_ index: Int, at origin: Point, into frame: inout Frame) {
    let item = body.strips[index]
    let ink = item.isEmphasized ? style.colors.accent : style.colors.ink
    let text = style.text(style.chartType.label, ink, weight: item.isEmphasized ? .bold : .medium).sized(textSize)
    let baseline = origin.y + textSize
    let rank = setting.run(item.rank, item.isEmphasized ? text : text.weighted(.regular).colored(style.colors.muted))
    frame.draw(Label(run: rank, point: Point(origin.x, baseline)))
    let nameLeft = origin.x + (item.rank.isEmpty ? 0 : rank.width + StripWords.rankGap * unit)
    frame.draw(Label(run: setting.run(names[index], text.tabular(false)), point: Point(nameLeft, baseline)))
    frame.draw(
      Label(
        run: setting.run(item.figure, text.weighted(.bold)), point: Point(origin.x + grid.width, baseline),
        align: .right))
  }

  private func drawBars(_ index: Int, from left: Double, at zero: Double, into frame: inout Frame) {
    let item = body.strips[index]
    let band = BandScale(positions, from: left, to: left + grid.width)
    let length = grid.length(head: head)
    let width = min(band.pitch - min(3, band.pitch * 0.25), StripsLayout.broadest * unit)
    frame.draw(Rule.across(left, left + grid.width, at: zero, style.colors.zeroRule, width: 0.75))
    let won = item.isEmphasized ? style.colors.accent : style.results.won.fill
    for (position, margin) in item.margins.enumerated() {
      guard let margin else { continue }
      let height = margin == 0 ? StripsLayout.level : length * Double(abs(margin))
      let top = margin > 0 ? zero - height : margin < 0 ? zero : zero - height / 2
      let fill = margin > 0 ? won : margin < 0 ? style.results.lost.edge : style.colors.axis
      let middle = band.middle(Double(position))
      frame.add(.rect(Rect(x: middle - width / 2, y: top, width: width, height: height)), fill: fill)
    }
  }
}
