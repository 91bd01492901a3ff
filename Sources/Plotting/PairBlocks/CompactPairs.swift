import Drawing
import Styling

/// Pairs that met once, a row each: date, name, dots, score, dots, name, words.
struct CompactPairs {
  private let pairs: [PairBlocksBody.Pair]
  private let setting: Typesetting
  private let width: Double
  private let center: Double
  private let pitch: Double
  private let leftNames: [Paragraph]
  private let rightNames: [Paragraph]
  private let words: [Paragraph]
  private let leftMeasure: Double
  private let rightMeasure: Double
  /// Where left names end, right names start, and words start.
  private let leftEdge: Double
  private let rightEdge: Double
  private let wordsLeft: Double

  private let scoreHalf = 30.0
  private let air = 20.0

  init(_ pairs: [PairBlocksBody.Pair], width: Double, _ setting: Typesetting) {
    self.pairs = pairs
    self.setting = setting
    self.width = width
    let style = setting.style
    let label = style.text(style.chartType.contextLabel, style.colors.muted)
    let rows = pairs.compactMap(\.rows.first)
    let labels = setting.widest(rows.map(\.label), label)
    let isWordless = pairs.allSatisfy { $0.finding.isEmpty && $0.caption.isEmpty }

    // Dots first: a quarter of the width at most, at the pitch that the longest row of them allows.
    let mostLeft = Double(max(1, min(UnitDots.most, rows.map(\.left).max() ?? 0)))
    let mostRight = Double(max(1, min(UnitDots.most, rows.map(\.right).max() ?? 0)))
    let pitch = max(0.5, min(25, width * 0.26 / (mostLeft + mostRight)))
    self.pitch = pitch

    let name = style.text(style.chartType.unit)
    let fixed = labels + air + 2 * scoreHalf + (mostLeft + mostRight) * pitch + 2 * air
    let wanted = (
      left: setting.widest(pairs.map(\.left), name), right: setting.widest(pairs.map(\.right), name)
    )
    let natural = isWordless ? 0 : setting.widest(pairs.map { $0.caption + " " + $0.finding }, label.weighted(.medium))
    let reserved = min(width * 0.24, natural)
    let room = width - fixed - (isWordless ? 0 : reserved + air)
    let share = wanted.left + wanted.right > room ? room / max(1, wanted.left + wanted.right) : 1
    let left = max(40, wanted.left * share)
    let right = max(40, wanted.right * share)
    leftMeasure = left
    rightMeasure = right
    leftNames = pairs.map { CompactPairs.name($0.left, isSubject: $0.subject == .left, width: left, setting) }
    rightNames = pairs.map { CompactPairs.name($0.right, isSubject: $0.subject == .right, width: right, setting) }
    // What is left over parts the dates and the words from the names.
    let slack = max(0, min(240, room + reserved - left - right - natural))
    leftEdge = labels + air + slack * 0.4 + left
    center = leftEdge + air * 0.8 + mostLeft * pitch + scoreHalf
    rightEdge = center + scoreHalf + mostRight * pitch + air * 0.8
    wordsLeft = rightEdge + right + air * 1.5 + slack * 0.35
    let measure = max(60, width - wordsLeft)
    words = pairs.map { CompactPairs.words($0, width: measure, setting) }
  }

  private static func name(_ string: String, isSubject: Bool, width: Double, _ setting: Typesetting) -> Paragraph {
    let style = setting.style
    let type = style.chartType.unit
    let text = style.text(type, isSubject ? style.colors.accent : style.colors.ink)
      .sized(min(type.size, setting.largest.name))
    return setting.paragraph(string, text, width: width + 0.01, leading: text.size * 1.2)
  }

  /// Caption and finding, one after the other.
  private static func words(_ pair: PairBlocksBody.Pair, width: Double, _ setting: Typesetting) -> Paragraph {
    let style = setting.style
    let text = style.text(style.chartType.contextLabel, style.colors.muted)
    let spans = [
      Span(pair.caption, text), Span(pair.caption.isEmpty ? "" : " ", text),
      Span(pair.finding, text.colored(style.colors.ink).weighted(.medium)),
    ].filter { !$0.string.isEmpty }
    return setting.paragraph(spans, width: width, leading: text.size * 1.3)
  }

  /// Whether no word is wider than its column and nothing takes more than two lines.
  var fits: Bool {
    let names = leftNames + rightNames
    return names.allSatisfy { $0.lines.count <= 2 } && leftNames.allSatisfy { $0.width <= leftMeasure + 0.1 }
      && rightNames.allSatisfy { $0.width <= rightMeasure + 0.1 }
      && words.allSatisfy { $0.lines.count <= 3 && $0.width <= width - wordsLeft + 0.1 }
  }

  private var rowLeast: Double {
    let lines = (leftNames + rightNames + words).map(\.height).max() ?? 0
    return max(34, lines + 10)
  }

  var leastHeight: Double { Double(pairs.count) * rowLeast }

  /// The height that the rows take of one.
  func usedHeight(height: Double) -> Double { Double(pairs.count) * rowPitch(height) }

  private func rowPitch(_ height: Double) -> Double {
    min(84 * Size(width, height).rowGrowth, height / Double(pairs.count))
  }

  func frame(height: Double) -> Frame {
    let height = max(height, leastHeight)
    let pitch = rowPitch(height)
    var frame = Frame(Size(width, height))
    for index in pairs.indices {
      let top = Double(index) * pitch
      if index > 0 { frame.draw(Rule.across(0, width, at: top, setting.style.colors.faintRule)) }
      draw(index, at: top + pitch / 2, into: &frame)
    }
    return frame
  }

  private func draw(_ index: Int, at y: Double, into frame: inout Frame) {
    let pair = pairs[index]
    guard let row = pair.rows.first else { return }
    let style = setting.style
    let label = style.text(style.chartType.contextLabel, style.colors.muted)
    frame.draw(Label(run: setting.run(row.label, label), point: Point(0, y), isCentered: true))
    frame.set(leftNames[index], around: y, at: leftEdge, align: .right)
    frame.set(rightNames[index], around: y, at: rightEdge)
    frame.set(words[index], around: y, at: wordsLeft)
    let score = style.text(style.chartType.pairName)
    frame.draw(Label(run: setting.run(row.score, score), point: Point(center, y), align: .center, isCentered: true))
    frame.draw(
      UnitDotsOfPair(
        center: Point(center, y), apart: scoreHalf + pitch / 2, pitch: pitch, left: row.left, right: row.right,
        subject: pair.subject, colors: style.colors))
  }
}
