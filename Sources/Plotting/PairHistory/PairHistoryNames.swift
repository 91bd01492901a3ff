import Drawing
import Styling

/// The names over the bars of pairs at both edges, and between them the sum where it has room in every pair.
struct PairHistoryNames {
  /// From the top to the bar.
  let height: Double
  private let setting: Typesetting
  private let width: Double
  /// The room of a name.
  private let room: Double
  private let hasSum: Bool
  private let hasCaption: Bool
  private let text: TextStyle
  private let unit: Double

  init(_ pairs: [PairHistoryBody.Pair], width: Double, _ setting: Typesetting) {
    self.setting = setting
    self.width = width
    unit = setting.style.chartType.label.size / 16
    let style = setting.style
    let text = style.text(style.chartType.pairName).tabular(false)
    let names = setting.widest(pairs.flatMap { [$0.left, $0.right] }, text)
    let sum = setting.widest(pairs.map(\.sum), PairHistoryNames.sumStyle(setting))
    let caption = setting.widest(pairs.map(\.caption), PairHistoryNames.captionStyle(setting))
    hasCaption = 2 * names + sum + caption + 60 * unit <= width
    hasSum = hasCaption || 2 * names + sum + 40 * unit <= width
    room = hasSum ? names + 1 : (width - 24 * unit) / 2
    // A word that is wider than its half is set smaller.
    let words = pairs.flatMap { ($0.left + " " + $0.right).split(separator: " ").map(String.init) }
    let widest = max(1, setting.widest(words, text))
    let fitted = text.sized(max(setting.legible(9), text.size * min(1, room / widest)))
    var lines = 1
    for name in pairs.flatMap({ [$0.left, $0.right] }) where !hasSum {
      let paragraph = setting.paragraph(name, fitted, width: room, leading: fitted.size * 1.25, isBalanced: true)
      lines = max(lines, paragraph.lines.count)
    }
    self.text = fitted
    height = (hasSum ? 48 : 38) * unit + Double(lines - 1) * fitted.size * 1.25
  }

  private static func sumStyle(_ setting: Typesetting) -> TextStyle {
    setting.style.display(setting.style.chartType.bigFigure)
  }

  private static func captionStyle(_ setting: Typesetting) -> TextStyle {
    let style = setting.style
    return style.text(style.chartType.axis, style.colors.muted, weight: .regular).tabular(false)
  }

  func draw(_ pair: PairHistoryBody.Pair, from top: Double, into frame: inout Frame) {
    let colors = setting.style.colors
    let last = top + height - 18 * unit
    for (name, color, align, x) in [
      (pair.left, pair.isSubject ? colors.accent : colors.ink, Alignment.left, 0.0),
      (pair.right, colors.ink, Alignment.right, width),
    ] {
      let paragraph = setting.paragraph(
        name, text.colored(color), width: room, leading: text.size * 1.25, isBalanced: true)
      let first = last - Double(max(0, paragraph.lines.count - 1)) * paragraph.leading
      frame.set(paragraph, at: Point(x, first), align: align)
    }
    guard hasSum else { return }
    let sum = setting.run(pair.sum, PairHistoryNames.sumStyle(setting))
    let caption = hasCaption ? setting.run(pair.caption, PairHistoryNames.captionStyle(setting)) : nil
    let x = (width - sum.width - (caption.map { $0.width + 10 * unit } ?? 0)) / 2
    frame.draw(Label(run: sum, point: Point(x, last)))
    if let caption { frame.draw(Label(run: caption, point: Point(x + sum.width + 10 * unit, last))) }
  }
}
