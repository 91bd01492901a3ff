import Drawing
import Foundation
import Styling

// The boxes themselves: two rows between rules where names are printed, ruled boxes where they are to be written.

extension BracketPainting {
  /// Draws a box with what stands above it.
  mutating func draw(_ box: BracketPlan.Box, number: Int?, at place: Placed) {
    drawMeta(box, at: place)
    plan.isBlank ? drawRuledBox(box, at: place) : drawRules(box, number: number, at: place)
    let seed = seedWidth
    for (index, entry) in [box.upper, box.lower].enumerated() {
      let top = place.box.y + Double(index) * place.row
      draw(entry, box.round, at: place, top: top, seed: seed, hasStar: hasStar(box) && entry.isWinner)
    }
    drawExtras(box, at: place)
  }

  private var seedWidth: Double {
    measures.detail == .bare || widths.seed == 0 ? 0 : widths.seed * measures.smallSize + 0.4 * measures.size
  }

  /// Whether extra time must be told by a star, since no line above the box has room for it.
  private func hasStar(_ box: BracketPlan.Box) -> Bool {
    measures.detail == .bare && !box.meta.extraTime.isEmpty && box.upper.shootOut.isEmpty
  }

  // MARK: The line above

  private mutating func drawMeta(_ box: BracketPlan.Box, at place: Placed) {
    guard measures.metaHeight > 0 else { return }
    let meta = box.meta
    let number = plan.showsNumbers ? meta.number : ""
    // What finds no room is left out, the place first.
    let choices: [[String]] =
      switch measures.detail {
      case .full:
        [
          [number, meta.day, meta.place, meta.extraTime], [number, meta.day, meta.extraTime], [number, meta.extraTime],
          [number],
        ]
      case .days: [[number, meta.day, meta.extraTime], [number, meta.extraTime], [number]]
      case .sparse: [[number, meta.extraTime], [number]]
      case .bare: [[number]]
      }
    let texts = choices.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }
    guard let text = texts.first(where: { setting.width($0, smallText) <= place.box.width }), !text.isEmpty else {
      return
    }
    frame.add(setting.run(text, smallText), at: Point(place.box.minX, place.box.minY - measures.smallSize * 0.42))
  }

  // MARK: Rules and boxes

  private mutating func drawRules(_ box: BracketPlan.Box, number: Int?, at place: Placed) {
    let scale = max(1, place.size / 12)
    let isFinal = number != nil && number == plan.final
    let edge = Stroke(style.colors.ink, width: (isFinal ? 1.2 : 0.75) * scale)
    let inner = Stroke(style.colors.firmRule, width: 0.4 * scale)
    let (left, right) = (place.box.minX, place.box.maxX)
    frame.add(.line(Point(left, place.box.minY), Point(right, place.box.minY)), stroke: edge)
    frame.add(.line(Point(left, place.box.maxY), Point(right, place.box.maxY)), stroke: edge)
    let middle = place.box.minY + place.row
    frame.add(.line(Point(left, middle), Point(right, middle)), stroke: inner)
    if !box.extras.isEmpty {
      let lower = place.box.minY + 2 * place.row
      frame.add(.line(Point(left, lower), Point(right, lower)), stroke: inner)
    }
  }

  private mutating func drawRuledBox(_ box: BracketPlan.Box, at place: Placed) {
    let outer = Stroke(style.colors.ink, width: 0.75)
    let inner = Stroke(style.colors.firmRule, width: 0.4)
    let columns = plan.rounds[box.round].columns
    let middle = place.box.minY + place.row
    frame.add(.line(Point(place.box.minX, middle), Point(place.box.maxX, middle)), stroke: inner)
    var x = place.box.maxX
    for column in columns.reversed() {
      x -= BracketMeasures.blankScore(column, size: measures.size)
      frame.add(.line(Point(x, place.box.minY), Point(x, place.box.maxY)), stroke: column.isSum ? outer : inner)
    }
    frame.add(.rect(place.box), stroke: outer)
  }

  // MARK: Names and figures

  private mutating func draw(
    _ entry: BracketPlan.Entry, _ round: Int, at place: Placed, top: Double, seed: Double, hasStar: Bool
  ) {
    let weight: FontWeight = entry.isWinner ? .semibold : .regular
    let color = entry.isOpen ? style.colors.muted : entry.isChampion ? style.champion.text : style.colors.ink
    let text = style.text(style.pageType.table, color, weight: weight).sized(place.size)
    let baseline = top + place.row / 2 + place.size * TextStyle.capHeightShare / 2
    var left = place.box.minX + (plan.isBlank ? 3 : 0)
    let showsSeed = seed > 0 && widths.hasSeed[round]
    if showsSeed {
      if !entry.seed.isEmpty { frame.add(setting.run(entry.seed, smallText), at: Point(left, baseline)) }
      left += seed
    }
    if !entry.name.isEmpty {
      let right = place.box.maxX - scoreWidth(round, size: place.size) - 0.2 * place.size
      let fitted = setting.fitted(entry.name, text, width: right - left, floor: 7)
      frame.add(setting.run(entry.name, fitted), at: Point(left, baseline))
    }
    guard !plan.isBlank else { return }
    addScores(entry, round, at: place, baseline: baseline, text: text, hasStar: hasStar)
  }

  private mutating func addScores(
    _ entry: BracketPlan.Entry, _ round: Int, at place: Placed, baseline: Double, text: TextStyle, hasStar: Bool
  ) {
    let columns = plan.rounds[round].columns
    var right = place.box.maxX
    let shootOut = text.sized(max(7, place.size * 0.83))
    if widths.hasShootOut {
      if !entry.shootOut.isEmpty {
        frame.add(setting.run(entry.shootOut, shootOut), at: Point(right, baseline), align: .right)
      }
      right -= widths.shootOut * shootOut.size + 0.35 * place.size
    } else {
      right -= 0.25 * place.size
    }
    for (index, column) in columns.enumerated().reversed() {
      if entry.scores.indices.contains(index), !entry.scores[index].isEmpty {
        // Of two legs the sum is the figure that counts.
        let figure = columns.count > 1 && !column.isSum ? text.weighted(.regular).colored(style.colors.ink) : text
        let run = setting.run(entry.scores[index], figure)
        frame.add(run, at: Point(right, baseline), align: .right)
        if hasStar, index == columns.count - 1 {
          frame.add(setting.run("*", figure), at: Point(right + 0.05 * place.size, baseline))
        }
      }
      right -= (column.isSum ? 1.9 : 1.5) * place.size
    }
  }

  private mutating func drawExtras(_ box: BracketPlan.Box, at place: Placed) {
    let text = style.text(style.pageType.table).sized(max(7, place.size * 0.72))
    for (index, extra) in box.extras.enumerated() {
      let middle = place.box.minY + 2 * place.row + (Double(index) + 0.5) * measures.extraHeight
      let baseline = middle + text.size * TextStyle.capHeightShare / 2
      let right = place.box.maxX - 0.25 * place.size
      frame.add(
        setting.run(extra.text, text.colored(style.colors.muted)), at: Point(place.box.minX, baseline))
      frame.add(setting.run(extra.score, text.weighted(.medium)), at: Point(right, baseline), align: .right)
    }
  }
}
