import Drawing
import Styling

/// The bar of a whole above a table, laid out: its parts with their labels above them.
struct BarTableWhole {
  /// A label above its part.
  private struct Placed {
    var text: String
    /// Where the label begins and how wide it is.
    var left: Double
    var width: Double
    /// The part, from its left end to its right one.
    var part: ClosedRange<Double>
    /// Whether it begins beside its part, so that a line must tie it to this.
    var isApart = false
  }

  private let parts: [BarTableBody.Part]
  private let labels: [Placed]
  private let text: TextStyle
  private let unit: Double

  /// Lays the bar out; nil where nothing is to show, or its labels have no room beside each other.
  ///
  /// Each label begins where its part does. Where not all can, they are moved to the right as long as they begin above
  /// their parts, then made shorter, and last moved to wherever they have room, with lines to their parts.
  init?(_ parts: [BarTableBody.Part], width: Double, _ setting: Typesetting) {
    let parts = parts.filter { $0.value > 0 && $0.value.isFinite }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
    unit = setting.style.chartType.label.size / 16
    let full = setting.style.text(setting.style.chartType.label).tabular(false)
    let needed = parts.reduce(0) { $0 + setting.width($1.label, full) + 14 }
    let text = full.sized(max(setting.legible(10), full.size * min(1, width / max(1, needed))))
    self.text = text
    let scale = LinearScale(0, parts.reduce(0) { $0 + $1.value }, from: 0, to: width)
    var before = 0.0
    let ranges = parts.map { part in
      defer { before += part.value }
      return scale(before)...scale(before + part.value)
    }
    func placed(_ label: (BarTableBody.Part) -> String) -> [Placed] {
      zip(parts, ranges).map { part, range in
        Placed(text: label(part), left: range.lowerBound, width: setting.width(label(part), text), part: range)
      }
    }
    let (whole, short) = (placed { $0.label }, placed { $0.shortLabel ?? $0.label })
    guard
      let labels = BarTableWhole.above(whole, width: width) ?? BarTableWhole.above(short, width: width)
        ?? BarTableWhole.anywhere(whole, width: width)
    else { return nil }
    self.labels = labels
  }

  /// The labels above their own parts, moved to the right only; nil where they have no room so.
  private static func above(_ labels: [Placed], width: Double) -> [Placed]? {
    var end = -Double.infinity
    var labels = labels
    for index in labels.indices {
      labels[index].left = max(labels[index].left, end + 14)
      guard labels[index].left < labels[index].part.upperBound - 2 else { return nil }
      end = labels[index].left + labels[index].width
    }
    return end <= width + 0.01 ? labels : nil
  }

  /// The labels moved as little as lets all stand; nil where they have no room beside each other.
  private static func anywhere(_ labels: [Placed], width: Double) -> [Placed]? {
    guard labels.reduce(0, { $0 + $1.width + 8 }) <= width + 14 else { return nil }
    let middles = LabelSpread.spread(
      labels.map { LabelSpread.Item($0.left + $0.width / 2, height: $0.width + 14) }, within: -7...(width + 7))
    return zip(labels, middles).map { label, middle in
      var label = label
      label.left = middle - label.width / 2
      label.isApart = !label.part.contains(label.left + 2)
      return label
    }
  }

  /// Draws the parts side by side, each with its label.
  func draw(into frame: inout Frame, _ setting: Typesetting) {
    let (top, baseline) = (26 * unit, 16 * unit)
    for (part, label) in zip(parts, labels) {
      let bar = Rect(
        x: label.part.lowerBound, y: top, width: max(0, label.part.upperBound - label.part.lowerBound - 2),
        height: 22 * unit)
      frame.draw(BarPiece(box: bar, tone: part.tone, isEmphasized: false, style: setting.style))
      frame.draw(Label(run: setting.run(label.text, text), point: Point(label.left, baseline)))
      guard label.isApart else { continue }
      let end = min(bar.maxX, max(bar.minX, label.left + label.width / 2))
      let start = min(label.left + label.width, max(label.left, end))
      frame.draw(
        Rule(from: Point(start, baseline + text.size * 0.3), to: Point(end, top), color: setting.style.colors.ink))
    }
  }
}

/// A piece of a bar.
struct BarPiece: Mark {
  var box: Rect
  var tone: BarTableBody.Tone
  var isEmphasized: Bool
  var style: Style

  func add(to frame: inout Frame) {
    guard case .result(let kind) = tone else { return frame.add(.rect(box), fill: color) }
    let token = style.results.token(kind)
    frame.add(.rect(box), fill: token.tint)
    // What is as pale as the paper would read as a gap without its edge.
    if token.edge != token.tint, box.width > 1 {
      frame.add(.rect(box.inset(by: 0.5)), stroke: Stroke(token.edge, width: 1))
    }
  }

  private var color: Color {
    let colors = style.colors
    if tone == .plain { return isEmphasized ? colors.accent : colors.unit }
    return isEmphasized ? colors.paper.mixed(with: colors.accent, 0.45) : colors.quiet
  }
}
