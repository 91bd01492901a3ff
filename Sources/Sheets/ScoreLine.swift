import Drawing
import Styling

/// Two names with a score between them on one line, or boxes to write it in.
package struct ScoreLine: Sendable, Hashable {
  /// One of the two names.
  package enum Side: Sendable, Hashable {
    case first
    case second
  }

  /// What stands before it, such as a date or a time; empty where it is that of the line above.
  package var lead: String
  package var first: String
  package var second: String
  /// The score; empty for boxes to write in.
  package var score: String
  /// The side that won; nil for neither.
  package var winner: Side?
  /// What else is to be said of it, at the end of the line.
  package var remark: String
  /// The side whom the sheet is about; nil for neither.
  package var accent: Side?

  /// Makes a line.
  package init(
    lead: String, first: String, second: String, score: String, winner: Side? = nil, remark: String = "",
    accent: Side? = nil
  ) {
    self.lead = lead
    self.first = first
    self.second = second
    self.score = score
    self.winner = winner
    self.remark = remark
    self.accent = accent
  }

  /// Takes the score out and leaves boxes to write it in.
  package mutating func empty() {
    (score, remark) = ("", "")
    (winner, accent) = (nil, nil)
  }
}

/// Lines of one size that stand under one another, their parts in columns.
struct ScoreLines {
  private let type: SheetTableType
  private let setting: Typesetting
  private let size: Double
  /// The widths of what stands before, of the wider name, of the score, and of what stands behind.
  private let lead: Double
  private let name: Double
  private let score: Double
  private let remark: Double

  /// Measures lines.
  init(_ lines: [ScoreLine], size: Double, _ setting: Typesetting) {
    type = SheetTableType(size: size, setting.style)
    self.setting = setting
    self.size = size
    let leads = setting.widest(Set(lines.map(\.lead)), type.head)
    lead = leads > 0 ? leads + size * 0.9 : 0
    name = setting.widest(Set(lines.flatMap { [$0.first, $0.second] }), type.strong)
    // Boxes need the room of a pen.
    let least = lines.contains { $0.score.isEmpty } ? size * 4.8 : size * 3.7
    score = max(least, setting.widest(Set(lines.map(\.score)), type.strong) + size * 0.9)
    let remarks = setting.widest(Set(lines.map(\.remark)), type.head)
    remark = remarks > 0 ? remarks + size * 0.6 : 0
  }

  /// The least width at which nothing touches.
  var leastWidth: Double { lead + 2 * name + score + remark }

  /// The lines as a table in a width, with rows of a height and a hairline between them.
  func table(_ lines: some Collection<ScoreLine>, width: Double, row: Double) -> Frame {
    let rules = SheetRules(style: setting.style)
    var table = Frame(Size(width, Double(lines.count) * row))
    for (place, line) in lines.enumerated() {
      let top = Double(place) * row
      table.add(self.row(line, width: width, height: row), as: .row, at: Point(0, top))
      if place + 1 < lines.count { table.rule(y: top + row, from: 0, to: width, rules.faint) }
    }
    var frame = Frame(table.size)
    frame.add(table, as: .table)
    return frame
  }

  private func row(_ line: ScoreLine, width: Double, height: Double) -> Frame {
    let style = setting.style
    // The score stands in the middle of the room for both names, so that they have the same room on either side.
    let middle = lead + (width - lead - remark) / 2
    func text(_ side: ScoreLine.Side) -> TextStyle {
      let color = line.accent == side ? style.champion.text : style.colors.ink
      return (line.winner == side ? type.strong : type.plain).colored(color)
    }
    var row = SheetRow(width: width, height: height)
    row.add(setting.run(line.lead, type.head), at: 0)
    row.add(setting.run(line.first, text(.first)), at: middle - score / 2, align: .right)
    row.add(setting.run(line.score, type.strong), at: middle, align: .center)
    row.add(setting.run(line.second, text(.second)), at: middle + score / 2)
    if remark > 0 { row.add(setting.run(line.remark, type.head), at: width, align: .right) }
    var frame = row.frame
    if line.score.isEmpty { frame.add(boxes(row: height), at: Point(middle, 0)) }
    return frame
  }

  /// Two boxes to write a score in with a dash between them, from their middle.
  private func boxes(row: Double) -> Frame {
    var frame = Frame(Size(0, row))
    let side = min(row * 0.82, size * 1.7)
    let gap = size * 0.32
    let width = min(side * 1.15, score / 2 - size * 0.3 - gap)
    let stroke = Stroke(setting.style.colors.connector, width: 0.5)
    for x in [-gap - width, gap] {
      frame.add(.rect(Rect(x: x, y: (row - side) / 2, width: width, height: side)), stroke: stroke)
    }
    frame.rule(y: row / 2, from: -gap * 0.5, to: gap * 0.5, stroke)
    return frame
  }
}
