import Drawing
import Foundation
import Styling

/// Draws a part of a bracket into a room.
struct BracketPainting {
  let tree: BracketTree
  let fit: BracketFit
  let room: Size
  let format: SheetFormat
  let setting: Typesetting
  /// What stands beside boxes whose winner goes on on another page.
  let joins: [Int: String]
  var frame: Frame
  let widths: BracketWidths
  /// The height of the heads of the columns, at the top of the room.
  let headHeight: Double

  var plan: BracketPlan { tree.plan }
  var measures: BracketMeasures { fit.measures }
  var style: Style { setting.style }

  init(
    _ tree: BracketTree, _ fit: BracketFit, widths: BracketWidths, room: Size, headHeight: Double,
    joins: [Int: String], format: SheetFormat, in setting: Typesetting
  ) {
    self.widths = widths
    (self.tree, self.fit, self.room, self.headHeight) = (tree, fit, room, headHeight)
    (self.joins, self.format, self.setting) = (joins, format, setting)
    frame = Frame(room)
  }

  /// Where a box stands: its rectangle, and on which side of the final.
  struct Placed {
    var box: Rect
    /// Whether time runs from right to left here.
    var isMirrored: Bool
    var size: Double
    var row: Double
  }

  /// Everything drawn.
  mutating func drawn() -> Frame {
    let places = self.places()
    // In order of index, so that the same plan gives the same frame.
    for box in tree.boxes.sorted() { drawFeeds(box, places) }
    for box in tree.boxes.sorted() { if let place = places[box] { draw(plan.boxes[box], number: box, at: place) } }
    drawHeads(places)
    drawJoins(places)
    drawMiddle(places)
    return frame
  }

  // MARK: Places

  private func left(ofColumn round: Int, isMirrored: Bool) -> Double {
    let index = Double(fit.columns.firstIndex(of: round) ?? 0)
    let x = measures.indent + index * (measures.column + measures.gap)
    return isMirrored ? room.width - x - measures.column : x
  }

  func places() -> [Int: Placed] {
    var places: [Int: Placed] = [:]
    let shift = headHeight + measures.metaHeight / 2
    func add(_ stack: BracketTree.Stack, isMirrored: Bool) {
      for (box, middle) in stack.middles {
        let height = measures.height(plan.boxes[box])
        let top = shift + middle - measures.row
        let frame = Rect(
          x: left(ofColumn: plan.boxes[box].round, isMirrored: isMirrored), y: min(top, headHeight + room.height),
          width: measures.column, height: height)
        places[box] = Placed(box: frame, isMirrored: isMirrored, size: measures.size, row: measures.row)
      }
    }
    add(fit.left, isMirrored: false)
    if let right = fit.right { add(right, isMirrored: true) }
    if let final = plan.final, tree.boxes.contains(final), fit.form != .oneSided {
      places[final] = finalPlace(final, places)
    }
    return places
  }

  /// The final between the two that lead to it, or above them.
  private func finalPlace(_ final: Int, _ places: [Int: Placed]) -> Placed {
    let box = plan.boxes[final]
    let size = finalSize
    let row = measures.row * (plan.isBlank ? 1.17 : 1.35)
    let middles = box.feeders.compactMap { places[$0]?.box }.map { $0.y + measures.row }
    // Raised, it stands clear of the higher of the two; else half-way between them.
    let middle = fit.form == .raised ? middles.min() ?? 0 : middles.reduce(0, +) / Double(max(1, middles.count))
    let height = 2 * row + Double(box.extras.count) * measures.extraHeight
    let x = (room.width - measures.finalColumn) / 2
    let top = fit.form == .raised ? raisedTop(above: middle - measures.row, height: height) : middle - row
    return Placed(
      box: Rect(x: x, y: top, width: measures.finalColumn, height: height), isMirrored: false, size: size, row: row)
  }

  /// The top of a raised final of a height above boxes: well clear of them, but nearer where else its day would stand among
  /// the heads of their columns.
  private func raisedTop(above feeders: Double, height: Double) -> Double {
    let foot = feeders - measures.metaHeight - height
    return min(max(foot - 3.4 * headLine, headHeight + measures.metaHeight + 2), foot - 1.2 * headLine)
  }

  /// The size of names in the final, which may have less room than its form would give.
  private var finalSize: Double {
    guard !plan.isBlank, let final = plan.final else { return measures.size }
    let wanted = BracketFitting.finalSize(measures.size, form: fit.form)
    let text = style.text(style.pageType.table, weight: .semibold).sized(wanted)
    let entries = [plan.boxes[final].upper, plan.boxes[final].lower]
    let name = setting.widest(entries.map(\.name), text)
    let scores = scoreWidth(plan.boxes[final].round, size: wanted)
    let available = measures.finalColumn - 0.4 * wanted
    return name + scores <= available ? wanted : max(measures.size, wanted * available / (name + scores))
  }

  func scoreWidth(_ round: Int, size: Double) -> Double {
    BracketMeasures.scores(
      plan.rounds[round], hasShootOut: widths.hasShootOut, size: size, widths: widths, isBlank: plan.isBlank)
  }

  var headLine: Double { headText.size * 1.3 }
  var headText: TextStyle {
    style.text(style.pageType.section).sized(max(7, min(format.type(9.6), measures.size * 0.95)))
  }
  var smallText: TextStyle {
    style.text(style.pageType.caption, style.colors.muted).sized(measures.smallSize)
  }
}

// MARK: Lines between boxes

extension BracketPainting {
  /// The lines into a box: from the middle of each feeder into the row of its winner.
  private mutating func drawFeeds(_ number: Int, _ places: [Int: Placed]) {
    guard let place = places[number] else { return }
    let box = plan.boxes[number]
    for (isUpper, entry) in [(true, box.upper), (false, box.lower)] {
      let target = place.box.y + place.row * (isUpper ? 0.5 : 1.5)
      if let feeder = entry.feeder, let source = places[feeder], !tree.cut.contains(number) {
        let isHeavy = entry.isChampion
        let path = path(from: source, to: place, target: target, isRaised: number == plan.final && fit.form == .raised)
        frame.add(path, stroke: stroke(isHeavy: isHeavy, isAssumed: entry.isAssumed))
      } else if tree.hasByeLine(number, entry) {
        drawBye(BracketTree.Bye(box: number, isUpper: isUpper), place, target: target)
      }
    }
  }

  private func path(from source: Placed, to place: Placed, target: Double, isRaised: Bool) -> Path {
    let start = source.box.y + source.row
    let stop = plan.isBlank ? 0 : Length.millimetres(1.4)
    if isRaised {
      let x = source.isMirrored ? place.box.maxX - place.box.width * 0.1 : place.box.minX + place.box.width * 0.1
      let top = source.box.minY - measures.metaHeight - (plan.isBlank ? headLine * 1.25 : 2)
      return .line(Point(x, place.box.maxY), Point(x, top))
    }
    // The final is entered at the side that its feeder stands on.
    let from = source.isMirrored ? source.box.minX : source.box.maxX
    let to = source.isMirrored ? place.box.maxX + stop : place.box.minX - stop
    let between = source.isMirrored ? from - measures.gap / 2 : from + measures.gap / 2
    return .polyline([Point(from, start), Point(between, start), Point(between, target), Point(to, target)])
  }

  private func stroke(isHeavy: Bool, isAssumed: Bool) -> Stroke {
    let scale = max(1, measures.size / 12)
    let dash = isAssumed ? [Length.millimetres(1.6), Length.millimetres(1.2)] : []
    if isHeavy { return Stroke(style.champion.line, width: 2.1 * scale, dash: dash) }
    return plan.isBlank
      ? Stroke(style.colors.ink, width: 0.6 * scale, dash: dash)
      : Stroke(style.colors.connector, width: 0.75 * scale, dash: dash)
  }

  /// A line without a box, for one who skips the round before.
  private mutating func drawBye(_ bye: BracketTree.Bye, _ place: Placed, target: Double) {
    let stack = place.isMirrored ? fit.right : fit.left
    guard let middle = stack?.byes[bye] else { return }
    let y = headHeight + measures.metaHeight / 2 + middle
    let length = measures.column * 0.5
    let edge = place.isMirrored ? place.box.maxX + measures.gap : place.box.minX - measures.gap
    let far = place.isMirrored ? edge + length : edge - length
    let between = place.isMirrored ? edge - measures.gap / 2 : edge + measures.gap / 2
    let near = place.isMirrored ? place.box.maxX : place.box.minX
    frame.add(
      .polyline([Point(far, y), Point(between, y), Point(between, target), Point(near, target)]),
      stroke: stroke(isHeavy: false, isAssumed: false))
    frame.add(setting.run(plan.labels.bye, smallText), at: Point(min(far, edge), y - 2))
  }

  /// Where the winners of boxes go that have nothing after them on this page.
  private mutating func drawJoins(_ places: [Int: Placed]) {
    for root in tree.roots {
      guard let text = joins[root], let place = places[root] else { continue }
      let y = place.box.y + place.row
      let right = place.box.maxX
      let run = setting.run(text, smallText)
      let isInside = right + measures.gap + run.width <= room.width
      if isInside {
        frame.add(
          .line(Point(right, y), Point(right + measures.gap * 0.6, y)), stroke: stroke(isHeavy: false, isAssumed: false)
        )
        frame.add(run, at: Point(right + measures.gap * 0.8, y + run.style.size * 0.36))
      } else {
        frame.add(run, at: Point(right, place.box.maxY + run.style.size * 1.25), align: .right)
      }
    }
  }
}
