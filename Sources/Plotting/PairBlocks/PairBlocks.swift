import Drawing
import Styling

/// Pairs in blocks: names, a row for each meeting, and the sum at the right.
struct PairBlocks {
  private let pairs: [PairBlocksBody.Pair]
  private let setting: Typesetting
  private let width: Double
  /// The line that scores are centered on, where the sums start and where their words start.
  private let center: Double
  private let sumLeft: Double
  private let wordsLeft: Double
  /// From dot to dot, and from the center to the first.
  private let pitch: Double
  private let firstDot = 58.0
  private let sumStyle: TextStyle
  private let findings: [Paragraph]

  /// From a block's top to the middle of its names, from there to the first row, from row to row, from the last row to
  /// the block's end.
  private struct Heights {
    var names: Double
    var first: Double
    var row: Double
    var end: Double

    static let full = Heights(names: 31, first: 47, row: 42, end: 32)
    static let least = Heights(names: 20, first: 28, row: 24, end: 20)

    func block(_ rows: Int) -> Double { names + first + Double(rows - 1) * row + end }

    /// The heights between least and full by a share.
    static func between(_ share: Double) -> Heights {
      func mix(_ from: Double, _ to: Double) -> Double { from + (to - from) * share }
      return Heights(
        names: mix(least.names, full.names), first: mix(least.first, full.first), row: mix(least.row, full.row),
        end: mix(least.end, full.end))
    }
  }

  init(_ pairs: [PairBlocksBody.Pair], width: Double, _ setting: Typesetting) {
    // The sum of one meeting is its score, which stands in its row.
    let pairs = pairs.map { pair in
      var pair = pair
      if pair.rows.count == 1 { pair.sum = "" }
      return pair
    }
    self.pairs = pairs
    self.setting = setting
    self.width = width
    let style = setting.style
    let label = style.text(style.chartType.contextLabel, style.colors.muted)
    let labels = setting.widest(pairs.flatMap { $0.rows.map(\.label) }, label)
    // Large type moves the scores to the right, so that the dates stay clear of them and of a few dots.
    let usual = max(width * 440 / 1120, min(width * 0.5, labels + 24 + firstDot + 12))
    sumLeft = max(width * 720 / 1120, usual + firstDot + 36)
    let sumStyle = style.display(style.chartType.bigFigure)
    let widest = setting.widest(pairs.map(\.sum), sumStyle)
    self.sumStyle = sumStyle.sized(min(sumStyle.size, sumStyle.size * width * 0.18 / max(1, widest)))
    let sumWidth = setting.widest(pairs.map(\.sum), self.sumStyle)
    wordsLeft = sumWidth > 0 ? max(width * 828 / 1120, sumLeft + sumWidth + 32) : sumLeft

    let rows = pairs.flatMap(\.rows)
    let left = Double(min(rows.map(\.left).max() ?? 0, UnitDots.most) - 1)
    let right = Double(min(rows.map(\.right).max() ?? 0, UnitDots.most) - 1)
    // Between the dates and the sums, with air and the last dot's half.
    let ends = (labels + 24 + firstDot + 10.5, sumLeft - 24 - firstDot - 10.5)
    func fit(_ center: Double) -> Double {
      min(27, left > 0 ? (center - ends.0) / left : 27, right > 0 ? (ends.1 - center) / right : 27)
    }
    // Where the dots would be specks, the scores stand where both sides have room for as large ones.
    let balanced = (ends.0 * max(0, right) + ends.1 * max(0, left)) / max(1, max(0, left) + max(0, right))
    center = fit(usual) < 12 && fit(balanced) > fit(usual) ? balanced : usual
    pitch = max(0.5, fit(center))

    let text = style.text(style.chartType.unit)
    let measure = max(80, width - wordsLeft)
    findings = pairs.map {
      setting.paragraph($0.finding, text, width: measure, leading: text.size * 1.28, isBalanced: true)
    }
  }

  private var style: Style { setting.style }

  private func height(_ heights: Heights) -> Double {
    pairs.indices.reduce(0) { $0 + max(heights.block(pairs[$1].rows.count), least($1)) }
  }

  /// A block must hold the words beside it, even with one row.
  private func least(_ index: Int) -> Double {
    let words = 84 + Double(max(0, findings[index].lines.count - 1)) * findings[index].leading
    return max(Heights.least.block(pairs[index].rows.count), words)
  }

  var leastHeight: Double { pairs.indices.reduce(0) { $0 + least($1) } }

  func frame(height: Double) -> Frame {
    let height = max(height, leastHeight)
    let share = share(in: height)
    let heights = Heights.between(share)
    var frame = Frame(Size(width, height))
    // The picture's blocks begin a little above the body: the names have air of their own.
    var y = share >= 1 ? -6.0 : 0
    for (index, pair) in pairs.enumerated() {
      if index > 0 { frame.draw(Rule.across(0, width, at: y, style.colors.faintRule)) }
      draw(pair, finding: findings[index], at: y, heights, into: &frame)
      y += max(heights.block(pair.rows.count), least(index))
    }
    return frame
  }

  /// How far from least to full the blocks may grow, some of which their words keep higher; few blocks, and those of a
  /// high picture, grow beyond that.
  private func share(in height: Double) -> Double {
    let isHigh = Size(width, height).isHigh
    var (low, high) = (0.0, isHigh ? (pairs.count < 3 ? 4 : pairs.count < 4 ? 3 : 2) : pairs.count < 3 ? 1.4 : 1)
    if self.height(.between(high)) <= height { return high }
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if self.height(.between(middle)) <= height { low = middle } else { high = middle }
    }
    return low
  }

  private func draw(
    _ pair: PairBlocksBody.Pair, finding: Paragraph, at top: Double, _ heights: Heights, into frame: inout Frame
  ) {
    let names = top + heights.names
    drawName(
      pair.left, isSubject: pair.subject == .left, x: center - 48, .right, room: center - 48, names, into: &frame)
    drawName(
      pair.right, isSubject: pair.subject == .right, x: center + 48, .left, room: width - center - 48, names,
      into: &frame)
    let first = names + heights.first
    for (index, row) in pair.rows.enumerated() {
      draw(row, subject: pair.subject, at: first + Double(index) * heights.row, into: &frame)
    }
    let middle = first + Double(pair.rows.count - 1) * heights.row / 2
    // A long name at the right runs above the sum and its words, which then stand lower.
    if pair.sum.isEmpty, pair.caption.isEmpty {
      // What one meeting means stands on its line.
      frame.set(finding, around: middle, at: wordsLeft)
      return
    }
    let further = Double(max(0, finding.lines.count - 1)) * finding.leading / 2
    drawSum(pair, finding: finding, at: max(middle, names + 34 + further), into: &frame)
  }

  private func drawName(
    _ name: String, isSubject: Bool, x: Double, _ align: Alignment, room: Double, _ y: Double,
    into frame: inout Frame
  ) {
    let text = style.text(style.chartType.pairName, isSubject ? style.colors.accent : style.colors.ink)
    let fitted = setting.fitted(name, text, width: room, floor: 11)
    frame.draw(Label(run: setting.run(name, fitted), point: Point(x, y), align: align, isCentered: true))
  }

  private func draw(
    _ row: PairBlocksBody.Row, subject: PairBlocksBody.Side?, at y: Double, into frame: inout Frame
  ) {
    let label = style.text(style.chartType.contextLabel, style.colors.muted)
    frame.draw(Label(run: setting.run(row.label, label), point: Point(0, y), isCentered: true))
    let score = style.text(style.chartType.pairName).sized(style.chartType.pairName.size + 1)
    frame.draw(Label(run: setting.run(row.score, score), point: Point(center, y), align: .center, isCentered: true))
    frame.draw(
      UnitDotsOfPair(
        center: Point(center, y), apart: firstDot, pitch: pitch, left: row.left, right: row.right, subject: subject,
        colors: style.colors))
  }

  private func drawSum(
    _ pair: PairBlocksBody.Pair, finding: Paragraph, at y: Double, into frame: inout Frame
  ) {
    if !pair.sum.isEmpty {
      let color = pair.subject == nil ? style.colors.ink : style.colors.accent
      frame.draw(
        Label(run: setting.run(pair.sum, sumStyle.colored(color)), point: Point(sumLeft, y), isCentered: true))
    }
    let caption = setting.fitted(
      pair.caption, style.text(style.chartType.contextLabel, style.colors.muted), width: width - wordsLeft, floor: 10)
    let further = Double(max(0, finding.lines.count - 1)) * finding.leading / 2
    if !pair.caption.isEmpty {
      frame.draw(
        Label(run: setting.run(pair.caption, caption), point: Point(wordsLeft, y - 11.5 - further), isCentered: true))
    }
    frame.set(finding, at: Point(wordsLeft, y + 11 - further + style.text(style.chartType.unit).middleDrop))
  }
}
