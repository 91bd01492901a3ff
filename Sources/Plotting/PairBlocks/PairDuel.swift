import Drawing
import Styling

/// The meetings of one pair over a whole picture: both names around the sum of their meetings, and beneath it a row for each,
/// its dots growing outwards from the score in the middle.
struct PairDuel {
  private let pair: PairBlocksBody.Pair
  private let setting: Typesetting
  private let width: Double
  private let label: TextStyle
  private let score: TextStyle
  private let sum: TextRun
  private let left: Paragraph
  private let right: Paragraph
  /// What the sum means.
  private let words: TextRun
  private let scoreHalf: Double
  /// Whether the labels of the rows stand at the left instead of above the scores.
  private let isBeside: Bool
  /// The farthest that dots can stand from each other.
  private let widestPitch: Double

  private static let air = 14.0
  private static let largest = 40.0

  init(_ pair: PairBlocksBody.Pair, width: Double, _ setting: Typesetting) {
    self.pair = pair
    self.setting = setting
    self.width = width
    let style = setting.style
    label = style.text(style.chartType.contextLabel, style.colors.muted)
    score = style.text(style.chartType.pairName)
    scoreHalf = setting.widest(pair.rows.map(\.score), score) / 2 + PairDuel.air

    let ink = pair.subject == nil ? style.colors.ink : style.colors.accent
    let large = style.display(style.chartType.bigFigure, ink)
    let figure = setting.fitted(pair.sum, large, width: width * 0.3, floor: 11)
    sum = setting.run(pair.sum, figure)
    let room = max(20, width / 2 - sum.width / 2 - PairDuel.air)
    func name(_ string: String, isSubject: Bool) -> Paragraph {
      let text = style.text(style.chartType.pairName, isSubject ? style.colors.accent : style.colors.ink)
      let fitted = setting.fitted(string, text, width: room, floor: 11)
      return setting.paragraph(string, fitted, width: room, leading: fitted.size * 1.2, breaksWords: true)
    }
    left = name(pair.left, isSubject: pair.subject == .left)
    right = name(pair.right, isSubject: pair.subject == .right)
    let both = [pair.caption, pair.finding].filter { !$0.isEmpty }.joined(separator: " · ")
    let said = setting.width(both, label) <= width ? both : pair.finding.isEmpty ? pair.caption : pair.finding
    words = setting.run(said, setting.fitted(said, label, width: width, floor: 8))

    // Labels beside the rows leave more height, above them more width.
    let side = max(10, width / 2 - scoreHalf)
    let (leftMost, rightMost) = (PairDuel.most(pair, \.left), PairDuel.most(pair, \.right))
    let above = min(PairDuel.largest, side / leftMost, side / rightMost)
    let beside = min(above, (side - setting.widest(pair.rows.map(\.label), label) - PairDuel.air) / leftMost)
    isBeside = beside >= min(above, 16)
    widestPitch = isBeside ? beside : above
  }

  private static func most(_ pair: PairBlocksBody.Pair, _ side: KeyPath<PairBlocksBody.Row, Int>) -> Double {
    Double(max(1, min(UnitDots.most, pair.rows.map { $0[keyPath: side] }.max() ?? 0)))
  }

  /// The names and the sum, with the words beneath them.
  private var head: Double { names + (words.string.isEmpty ? 0 : words.style.size * 1.7) + 6 }
  /// The height of the names beside the sum.
  private var names: Double { max(sum.style.size * 1.25, score.size * 1.25, left.height + 4, right.height + 4) }
  private var labelHeight: Double { isBeside ? 0 : label.size * 1.35 }
  private var leastRow: Double { max(label.size, score.size) * 1.4 + labelHeight }

  var leastHeight: Double { head + Double(pair.rows.count) * leastRow }

  /// The height that the rows take of one.
  func usedHeight(height: Double) -> Double { head + Double(pair.rows.count) * rowPitch(height) }

  private func rowPitch(_ height: Double) -> Double {
    let full = max(leastRow * 1.3, widestPitch * 2.6 + labelHeight) * Size(width, height).rowGrowth
    return min(full, (height - head) / Double(pair.rows.count))
  }

  func frame(height: Double) -> Frame {
    let height = max(height, leastHeight)
    let row = rowPitch(height)
    var frame = Frame(Size(width, height))
    drawHead(into: &frame)
    for (index, meeting) in pair.rows.enumerated() {
      let top = head + Double(index) * row
      frame.draw(Rule.across(0, width, at: top, setting.style.colors.faintRule))
      draw(meeting, top: top, height: row, into: &frame)
    }
    return frame
  }

  private func drawHead(into frame: inout Frame) {
    let middle = names / 2
    let apart = sum.width / 2 + PairDuel.air
    frame.draw(Label(run: sum, point: Point(width / 2, middle), align: .center, isCentered: true))
    frame.set(left, around: middle, at: width / 2 - apart, align: .right)
    frame.set(right, around: middle, at: width / 2 + apart)
    guard !words.string.isEmpty else { return }
    let below = head - 6 - words.style.size * 0.85
    frame.draw(Label(run: words, point: Point(width / 2, below), align: .center, isCentered: true))
  }

  private func draw(_ row: PairBlocksBody.Row, top: Double, height: Double, into frame: inout Frame) {
    let middle = top + labelHeight + (height - labelHeight) / 2
    let when = setting.run(row.label, setting.fitted(row.label, label, width: isBeside ? width / 2 : width, floor: 8))
    frame.draw(
      isBeside
        ? Label(run: when, point: Point(0, middle), isCentered: true)
        : Label(
          run: when, point: Point(width / 2, top + labelHeight * 0.75), align: .center, isCentered: true))
    frame.draw(
      Label(run: setting.run(row.score, score), point: Point(width / 2, middle), align: .center, isCentered: true))
    let pitch = min(widestPitch, (height - labelHeight) * 0.8)
    frame.draw(
      UnitDotsOfPair(
        center: Point(width / 2, middle), apart: scoreHalf + pitch / 2, pitch: pitch, left: row.left, right: row.right,
        subject: pair.subject, colors: setting.style.colors))
  }
}
