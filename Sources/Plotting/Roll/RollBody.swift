import Drawing
import Styling

/// A roll of few entries in large type: when, who, and beneath it how.
package struct RollBody: ChartBody, Hashable {
  /// An entry.
  package struct Row: Sendable, Hashable {
    /// When it was, such as a year.
    package var label: String
    package var name: String
    /// How it came about, in words; it goes where it has no room.
    package var detail: String
    package var isEmphasized: Bool

    /// Makes an entry.
    package init(_ label: String, name: String, detail: String = "", isEmphasized: Bool = false) {
      self.label = label
      self.name = name
      self.detail = detail
      self.isEmphasized = isEmphasized
    }
  }

  package var rows: [Row]

  /// Makes a body.
  package init(rows: [Row]) { self.rows = rows }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try RollLayout(self, size: nil, width: width, setting).leastHeight
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try RollLayout(self, size: size, width: size.width, setting)
    return BodyLayout { layout.frame(size) }
  }
}

/// A roll laid out: the names as large as the width and the rows let all of them be.
private struct RollLayout {
  private struct Entry {
    var label: TextRun
    var name: Paragraph
    var detail: Paragraph
  }

  private let setting: Typesetting
  private let entries: [Entry]
  private let pitch: Double
  private let nameLeft: Double

  /// The most height of a row and the largest size of a name, in units.
  private static let highest = (row: 225.0, name: 44.0)
  /// The blank between a name and what stands beneath it, and above and below an entry.
  private static let air = (inside: 8.0, around: 6.0)

  init(_ body: RollBody, size: Size?, width: Double, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    self.setting = setting
    let unit = setting.style.chartType.label.size / 16
    let least = setting.legible(12)
    // In a high picture names may be larger still.
    let most = max(
      least, min(RollLayout.highest.name * unit * (size?.isHigh ?? false ? 1.3 : 1), setting.largest.name))
    let rows = Double(body.rows.count)
    pitch = size.map { min($0.height / rows, RollLayout.highest.row * unit * $0.rowGrowth) } ?? 0
    var chosen: (entries: [Entry], left: Double)?
    var point = size == nil ? least : most
    while chosen == nil {
      let (entries, left) = RollLayout.entries(body, size: point, width: width, hasDetails: true, setting)
      let brief = RollLayout.entries(body, size: point, width: width, hasDetails: false, setting).entries
      let lines = entries.map(\.name.lines.count).max() ?? 1
      let isNarrow = entries.contains { $0.name.width > width - left + 0.1 }
      if point <= least {
        chosen = (RollLayout.height(entries) <= pitch ? entries : brief, left)
      } else if !isNarrow, lines == 1 || lines == 2 && point <= most * 0.6, RollLayout.height(entries) <= pitch {
        chosen = (entries, left)
      }
      point = max(least, point - 1)
    }
    (entries, nameLeft) = chosen ?? ([], 0)
    let widest = entries.map(\.name.width).max() ?? 0
    guard widest <= width - nameLeft + 0.1 else { throw .tooNarrow(least: nameLeft + widest) }
  }

  private static func entries(
    _ body: RollBody, size: Double, width: Double, hasDetails: Bool, _ setting: Typesetting
  ) -> (entries: [Entry], left: Double) {
    let style = setting.style
    let display = style.display(style.chartType.bigFigure).sized(size)
    let label = display.colored(style.colors.muted).weighted(.medium).sized(min(size, setting.largest.remark))
    let left = setting.widest(body.rows.map(\.label), label) + max(12, size * 0.9)
    let detail = style.text(style.chartType.unit, style.colors.muted, weight: .regular).tabular(false)
      .sized(
        setting.legible(
          min(
            setting.largest.remark, style.chartType.unit.size * 1.5, max(size * 0.65, style.chartType.unit.size * 0.8)))
      )
    let room = max(40, width - left)
    // Beside one who is brought out the others stand back, in print too, where the accent is black.
    let isOneLoud = body.rows.contains(where: \.isEmphasized)
    let entries = body.rows.map { row in
      let name = display.colored(row.isEmphasized ? style.colors.accent : style.colors.ink)
        .weighted(isOneLoud && !row.isEmphasized ? .medium : .bold)
      return Entry(
        label: setting.run(row.label, label),
        name: setting.paragraph(row.name, name, width: room, leading: size * 1.16, isBalanced: true),
        detail: setting.paragraph(
          hasDetails ? row.detail : "", detail, width: room, leading: detail.size * 1.3, isBalanced: true))
    }
    return (entries, left)
  }

  /// What an entry takes.
  private static func height(_ entry: Entry) -> Double {
    entry.name.height + (entry.detail.lines.isEmpty ? 0 : inside(entry) + entry.detail.height)
  }

  /// The blank beneath a name, so that the feet of large letters keep off accents below.
  private static func inside(_ entry: Entry) -> Double { max(air.inside, entry.name.leading * 0.16) }

  private static func height(_ entries: [Entry]) -> Double { (entries.map(height).max() ?? 0) + 2 * air.around }

  /// The height of the entries in the smallest type, without what stands beneath the names.
  var leastHeight: Double { RollLayout.height(entries) * Double(entries.count) }

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    for (index, entry) in entries.enumerated() {
      let top = Double(index) * pitch
      if index > 0 { frame.draw(Rule.across(0, size.width, at: top, setting.style.colors.faintRule)) }
      let name = entry.name.lines.first?.runs.first?.run.style ?? entry.label.style
      // Capitals and the last line's baseline stand as far from the rules.
      let below = entry.detail.lines.isEmpty ? 0 : RollLayout.inside(entry) + entry.detail.height
      let ink = name.capHeight + entry.name.height - entry.name.leading + below
      let first = top + (pitch - ink) / 2 + name.capHeight
      frame.add(entry.label, at: Point(0, first))
      frame.set(entry.name, at: Point(nameLeft, first))
      let last = first + entry.name.height - entry.name.leading
      let style = entry.detail.lines.first?.runs.first?.run.style
      frame.set(
        entry.detail, at: Point(nameLeft, last + RollLayout.inside(entry) + (style?.size ?? 0) * 1.1))
    }
    return frame
  }
}
