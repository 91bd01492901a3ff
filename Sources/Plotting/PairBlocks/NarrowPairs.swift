import Drawing
import Styling

/// Pairs in a column: both names around their score or the sum of several, with dots where there is room for them, and
/// beneath it what it means where there is room.
struct NarrowPairs {
  private let pairs: [PairBlocksBody.Pair]
  private let setting: Typesetting
  private let width: Double
  private let scoreHalf: Double
  /// From dot to dot, 0 without dots; and how far the dots of both sides reach.
  private let dotPitch: Double
  private let reach: (left: Double, right: Double)
  private let rows: [Row]

  private struct Row {
    var left: Paragraph
    var right: Paragraph
    var score: TextRun
    var words: TextRun
    /// The height of the names.
    var names: Double
  }

  /// Whether a width is too small for dots and words beside each other.
  static func suits(_ width: Double) -> Bool { width < 520 }

  init(_ pairs: [PairBlocksBody.Pair], width: Double, _ setting: Typesetting) {
    self.pairs = pairs
    self.setting = setting
    self.width = width
    let style = setting.style
    let scoreStyle = style.text(style.chartType.pairName, weight: .bold)
    let scores = pairs.map {
      $0.rows.count == 1 || $0.sum.isEmpty ? $0.rows.map(\.score).joined(separator: " ") : $0.sum
    }
    let scoreHalf = setting.widest(scores, scoreStyle) / 2 + 10
    self.scoreHalf = scoreHalf
    let units = pairs.map(NarrowPairs.units)
    let most = (left: units.map(\.left).max() ?? 0, right: units.map(\.right).max() ?? 0)
    let pitch = NarrowPairs.suits(width) ? 0 : min(22, width * 0.16 / Double(max(1, most.left, most.right)))
    dotPitch = pitch >= 6 ? pitch : 0
    let air = dotPitch > 0 ? 10.0 : 0
    let reach = (left: Double(most.left) * dotPitch + air, right: Double(most.right) * dotPitch + air)
    self.reach = reach
    let room = max(30, width / 2 - scoreHalf - max(reach.left, reach.right))
    let words = style.text(style.chartType.contextLabel, style.colors.muted).tabular(false)
    rows = zip(pairs, scores).map { pair, score in
      func name(_ string: String, isSubject: Bool) -> Paragraph {
        let text = style.text(style.chartType.label, isSubject ? style.colors.accent : style.colors.ink)
        let fitted = setting.fitted(string, text, width: room, floor: 11)
        return setting.paragraph(string, fitted, width: room, leading: fitted.size * 1.2, breaksWords: true)
      }
      let left = name(pair.left, isSubject: pair.subject == .left)
      let right = name(pair.right, isSubject: pair.subject == .right)
      let said = [pair.rows.count == 1 ? pair.rows[0].label : pair.caption, pair.finding].filter { !$0.isEmpty }
      let line = said.joined(separator: " · ")
      let isFitting = setting.width(line, words) <= width
      return Row(
        left: left, right: right, score: setting.run(score, scoreStyle),
        words: setting.run(
          isFitting ? line : said.last ?? "", setting.fitted(said.last ?? "", words, width: width, floor: 9)),
        names: max(left.height, right.height, scoreStyle.size * 1.2))
    }
  }

  /// The units of both sides over all meetings.
  private static func units(_ pair: PairBlocksBody.Pair) -> (left: Int, right: Int) {
    func sum(_ side: (PairBlocksBody.Row) -> Int) -> Int { pair.rows.reduce(0) { $0 + min(side($1), UnitDots.most) } }
    return (sum(\.left), sum(\.right))
  }

  private var least: Double { (rows.map(\.names).max() ?? 0) + 3 }
  private var full: Double { least + setting.style.chartType.contextLabel.size * 1.5 + 6 }

  var leastHeight: Double { least * Double(rows.count) }

  func frame(height: Double) -> Frame {
    let height = max(height, leastHeight)
    let hasWords = full * Double(rows.count) <= height
    let pitch = min(hasWords ? full * 1.5 * Size(width, height).rowGrowth : full, height / Double(rows.count))
    var frame = Frame(Size(width, height))
    for (index, row) in rows.enumerated() {
      let top = Double(index) * pitch
      if index > 0 { frame.draw(Rule.across(0, width, at: top, setting.style.colors.faintRule)) }
      let words = row.words.style.size * 1.5
      let middle = top + (pitch - (hasWords ? words : 0)) / 2
      frame.set(row.left, around: middle, at: width / 2 - scoreHalf - reach.left, align: .right)
      frame.set(row.right, around: middle, at: width / 2 + scoreHalf + reach.right)
      drawDots(pairs[index], at: middle, into: &frame)
      frame.draw(Label(run: row.score, point: Point(width / 2, middle), align: .center, isCentered: true))
      guard hasWords, !row.words.string.isEmpty else { continue }
      let below = middle + row.names / 2 + words / 2
      frame.draw(Label(run: row.words, point: Point(width / 2, below), align: .center, isCentered: true))
    }
    return frame
  }

  private func drawDots(_ pair: PairBlocksBody.Pair, at y: Double, into frame: inout Frame) {
    guard dotPitch > 0 else { return }
    let units = NarrowPairs.units(pair)
    frame.draw(
      UnitDotsOfPair(
        center: Point(width / 2, y), apart: scoreHalf + dotPitch / 2, pitch: dotPitch, left: units.left,
        right: units.right, subject: pair.subject, colors: setting.style.colors))
  }
}
