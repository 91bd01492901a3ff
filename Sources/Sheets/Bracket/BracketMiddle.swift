import Drawing
import Foundation
import Styling

// What stands around the tree: the heads of columns, the champion in the hollow, third place below the final.

extension BracketPainting {
  /// The heads: above the columns, or on empty sheets above the first box of each.
  mutating func drawHeads(_ places: [Int: Placed]) {
    for round in fit.columns {
      for isMirrored in [false, true] {
        let boxes = tree.boxes(inColumn: round).compactMap { places[$0] }.filter { $0.isMirrored == isMirrored }
        guard let first = boxes.min(by: { $0.box.minY < $1.box.minY }) else { continue }
        if plan.isBlank {
          drawBlankHead(round, above: first, below: highestBye(inColumn: round, isMirrored: isMirrored))
        } else {
          drawHead(round, first)
        }
      }
    }
  }

  private mutating func drawHead(_ round: Int, _ place: Placed) {
    let isCentered = fit.form != .oneSided && round == fit.columns.last
    // Raised, the final stands in the middle of its two feeders' columns, which have heads of their own.
    guard !(isCentered && fit.form == .raised) else { return }
    let head = plan.rounds[round]
    let title = setting.fitted(head.title, headText, width: place.box.width, floor: 7)
    let x = isCentered ? place.box.midX : place.box.minX
    let align: Alignment = isCentered ? .center : .left
    frame.add(setting.run(head.title, title), at: Point(x, headText.size), align: align)
    guard !head.remark.isEmpty else { return }
    let run = setting.run(head.remark, smallText)
    guard run.width <= place.box.width + measures.gap * 0.8 else { return }
    frame.add(run, at: Point(x, headText.size + smallText.size * 1.35), align: align)
  }

  /// The top of the highest line for one who skips a round of a column; nil where nobody does.
  private func highestBye(inColumn round: Int, isMirrored: Bool) -> Double? {
    let byes = (isMirrored ? fit.right : fit.left)?.byes ?? [:]
    let here = byes.filter { bye, _ in
      // Such a line stands in the column before that of the box which it leads to.
      fit.columns.firstIndex(of: plan.boxes[bye.box].round).map { $0 > 0 && fit.columns[$0 - 1] == round } ?? false
    }
    return here.values.min().map { headHeight + measures.metaHeight / 2 + $0 - 2 - smallText.size }
  }

  private mutating func drawBlankHead(
    _ round: Int, above place: Placed, below bye: Double? = nil, title: String? = nil
  ) {
    let head = plan.rounds[round]
    let top = place.box.minY - measures.metaHeight
    let baseline = min(top, bye ?? top) - headText.size * 0.45
    let quiet = smallText
    var x = place.box.maxX
    for column in head.columns.reversed() {
      let width = BracketMeasures.blankScore(column, size: measures.size)
      let text = setting.fitted(column.head, quiet, width: width - 1, floor: 7)
      let run = setting.run(column.head, text)
      if run.width <= width { frame.add(run, at: Point(x - width / 2, baseline), align: .center) }
      x -= width
    }
    let title = title ?? head.title
    let text = setting.fitted(title, headText, width: x - place.box.minX - 3, floor: 7)
    frame.add(setting.run(title, text), at: Point(place.box.minX, baseline))
  }

  /// Champion and third place.
  mutating func drawMiddle(_ places: [Int: Placed]) {
    guard let final = plan.final, let place = places[final] else { return }
    if plan.hasChampion { drawChampion(above: place, final, places) }
    if fit.form != .raised { drawRemarks(of: plan.boxes[final], below: place) }
    drawThird(below: place, final, places)
  }

  // MARK: The champion

  private mutating func drawChampion(above final: Placed, _ number: Int, _ places: [Int: Placed]) {
    let top = plan.isBlank || plan.champion == nil ? headHeight * (plan.isBlank ? 0 : 1) : headHeight
    let bottom = final.box.minY - measures.metaHeight - (plan.isBlank ? headLine * 1.2 : 0) - 4
    guard let champion = plan.champion else {
      return drawChampionBox(
        above: final, beside: places.filter { $0.key != number }.map(\.value.box), top: top, bottom: bottom)
    }
    let middle = bestHollow(for: champion, in: hollows(final, number, places, top: top, bottom: bottom))
    guard let middle else { return }
    frame.add(middle.frame, at: middle.place.origin)
    let start = middle.place.minY + middle.frame.size.height + 4
    let stop = bottom + 2
    let x = final.box.midX
    guard stop - start > 8, x > middle.place.minX, x < middle.place.maxX else { return }
    let isClear = !hasMeta(plan.boxes[number])
    let end = isClear ? final.box.minY : stop
    frame.add(
      .line(Point(x, start), Point(x, end)),
      stroke: Stroke(style.champion.line, width: 2.1 * max(1, measures.size / 12)))
  }

  private func hasMeta(_ box: BracketPlan.Box) -> Bool {
    measures.metaHeight > 0 && !(box.meta.day + box.meta.place + box.meta.extraTime + box.meta.number).isEmpty
  }

  /// Free rooms above the final, from which the champion's name takes the one in which it becomes largest.
  private func hollows(
    _ final: Placed, _ number: Int, _ places: [Int: Placed], top: Double, bottom: Double
  ) -> [Rect] {
    let feeders = plan.boxes[number].feeders.compactMap { places[$0] }
    guard fit.form == .oneSided else {
      let left = feeders.map(\.box.minX).min() ?? final.box.minX
      let right = feeders.map(\.box.maxX).max() ?? final.box.maxX
      return [Rect(x: left, y: top, width: right - left, height: bottom - top - 26)]
    }
    let own = Rect(
      x: final.box.minX - measures.gap * 0.3, y: top, width: final.box.width + measures.gap * 0.3,
      height: bottom - top - 26)
    guard let upper = feeders.min(by: { $0.box.minY < $1.box.minY }), !tree.cut.contains(number) else { return [own] }
    let edge = min(upper.box.minY - measures.metaHeight - 6, bottom - 26)
    let corner = Rect(
      x: upper.box.minX, y: top, width: final.box.maxX - upper.box.minX, height: max(0, edge - top))
    return [own, corner]
  }

  /// The champion's name and predicate in the best of some rooms.
  private func bestHollow(
    for champion: BracketPlan.Champion, in rooms: [Rect]
  ) -> (frame: Frame, place: Rect)? {
    // The first room is the nearer one: another must make the name clearly larger.
    let sizes = rooms.map { championSize(champion, in: $0.size) }
    var choice: (index: Int, size: Double)?
    for (index, size) in sizes.enumerated() where size >= 9 {
      if choice.map({ size > $0.size * 1.15 }) ?? true { choice = (index, size) }
    }
    guard let choice else { return nil }
    var (size, place) = (choice.size, rooms[choice.index])
    while size >= 9 {
      if let frame = championFrame(champion, size: size, room: place) {
        // A little above the middle of the hollow, where the eye looks for it.
        place.y += max(0, (place.height - frame.size.height) * 0.45)
        return (frame, place)
      }
      size *= 0.94
    }
    return nil
  }

  /// About how large the champion's name can be in a room, on one line or two.
  private func championSize(_ champion: BracketPlan.Champion, in room: Size) -> Double {
    let display = style.display(style.pageType.champion, tracking: -0.018).sized(40)
    let light = style.display(style.pageType.predicate).sized(40)
    let words = champion.name.split(separator: " ").map(String.init)
    let one = setting.width(champion.name, display) / 40
    let two = words.indices.dropFirst().map { index in
      max(
        setting.width(words[..<index].joined(separator: " "), display),
        setting.width(words[index...].joined(separator: " "), display)) / 40
    }.min()
    let predicate = setting.width(champion.predicate, light) / 40
    let largest = style.pageType.champion.size * 2 * max(0.8, min(2.4, format.typeScale))
    return [(one, 1.0), (two ?? .infinity, 2.0)].map { width, lines in
      var size = min(largest, room.width * 0.96 / width)
      func height(_ size: Double) -> Double {
        let small = predicateSize(size)
        let rows = min(3, (predicate * small / (room.width * 0.9)).rounded(.up))
        return lines * size * 1.02 + (rows * 1.25 + 0.5) * small
      }
      while size > 8, height(size) > room.height { size *= 0.96 }
      return size
    }.max() ?? 0
  }

  private func predicateSize(_ size: Double) -> Double {
    max(7.5, min(style.pageType.predicate.size * format.typeScale, size * 0.36))
  }

  private func championFrame(_ champion: BracketPlan.Champion, size: Double, room: Rect) -> Frame? {
    let display = style.display(style.pageType.champion, style.champion.text, tracking: -0.018).sized(size)
    let name = setting.paragraph(
      champion.name, display, width: room.width * 0.961, leading: size * 1.02, isBalanced: true)
    guard name.width <= room.width * 0.97, name.lines.count <= (champion.name.contains(" ") ? 2 : 1) else { return nil }
    let small = predicateSize(size)
    let light = style.display(style.pageType.predicate).sized(small)
    let predicate = setting.paragraph(
      champion.predicate, light, width: room.width * 0.96, leading: small * 1.25, isBalanced: true)
    guard predicate.lines.count <= 3, predicate.width <= room.width else { return nil }
    let height = name.height + predicate.height + small * 0.5
    guard height <= room.height else { return nil }
    var frame = Frame(Size(room.width, height))
    frame.add(name.frame(firstBaseline: size * 0.8, width: room.width, align: .center))
    frame.add(
      predicate.frame(firstBaseline: small, width: room.width, align: .center),
      at: Point(0, name.height + small * 0.3))
    return frame
  }

  /// A strong box to write the champion into.
  private mutating func drawChampionBox(above final: Placed, beside others: [Rect], top: Double, bottom: Double) {
    let height = min(
      Length.millimetres(fit.form == .oneSided ? 13 : 16) * max(1, measures.size / 12), (bottom - top) * 0.42)
    guard height >= Length.millimetres(7) else { return }
    let space = bottom - top - height - headLine * 1.3
    let y = bottom - height - min(max(0, space), Length.millimetres(9))
    var width = fit.form == .oneSided ? final.box.width : min(room.width * 0.3, final.box.width * 1.35)
    // Boxes of other matches that reach as high, with the heads above them, keep their room.
    let heads = measures.metaHeight + headLine * 1.2
    for other in others where other.minY - heads < y + height && other.maxY > y - headLine {
      let reach = other.midX < final.box.midX ? final.box.midX - other.maxX : other.minX - final.box.midX
      width = min(width, max(final.box.width * 0.5, 2 * (reach - 6)))
    }
    let box = Rect(x: final.box.midX - width / 2, y: y, width: width, height: height)
    frame.add(.rect(box), stroke: Stroke(style.colors.ink, width: (fit.form == .oneSided ? 1.5 : 1.8)))
    let label = setting.run(plan.labels.champion, headText)
    if fit.form == .oneSided {
      frame.add(label, at: Point(box.minX, box.minY - headText.size * 0.45))
    } else {
      frame.add(label, at: Point(box.midX, box.minY - headText.size * 0.45), align: .center)
    }
    let stop = bottom + 2
    if stop - box.maxY > 4 {
      frame.add(.line(Point(box.midX, box.maxY), Point(box.midX, stop)), stroke: Stroke(style.colors.ink, width: 1.5))
    }
  }

  // MARK: Below the final

  private func remarkHeight(_ box: BracketPlan.Box) -> Double { Double(box.remarks.count) * smallText.size * 1.35 }

  private mutating func drawRemarks(of box: BracketPlan.Box, below place: Placed) {
    for (index, line) in box.remarks.enumerated() {
      let run = setting.run(line, smallText)
      guard run.width <= place.box.width + measures.gap else { continue }
      frame.add(run, at: Point(place.box.minX, place.box.maxY + smallText.size * (1.4 + 1.35 * Double(index))))
    }
  }

  /// Whether the box for third place finds no room.
  var lacksThird: Bool {
    guard plan.third != nil, let final = plan.final, tree.boxes.contains(final) else { return false }
    let places = places()
    return places[final].map { thirdTop(below: $0, final, places) == nil } ?? false
  }

  /// Where the box for third place stands; nil where there is none or it has no room.
  private func thirdTop(below place: Placed, _ final: Int, _ places: [Int: Placed]) -> Double? {
    guard let third = plan.third else { return nil }
    let bottom = headHeight + room.height
    let title = headLine * 1.3 + measures.metaHeight
    let height = measures.height(third)
    let feeders = fit.form == .raised ? plan.boxes[final].feeders.compactMap { places[$0]?.box.maxY } : []
    let above = feeders.max() ?? place.box.maxY
    let start = above + remarkHeight(plan.boxes[final]) + title + 6
    guard start + height <= bottom + 1 else { return nil }
    // Half-way down to the foot, but not far from the final.
    return min(start + max(0, (bottom - start - height) * 0.3), start + Length.millimetres(28))
  }

  /// The box for third place, under the final or under the boxes that lead to it.
  private mutating func drawThird(below place: Placed, _ final: Int, _ places: [Int: Placed]) {
    guard let third = plan.third, let y = thirdTop(below: place, final, places) else { return }
    var box = place.box
    (box.y, box.height) = (y, measures.height(third))
    let target = Placed(box: box, isMirrored: false, size: measures.size, row: measures.row)
    draw(third, number: nil, at: target)
    if plan.isBlank {
      drawBlankHead(third.round, above: target, title: plan.labels.third)
    } else {
      let text = setting.fitted(plan.labels.third, headText, width: box.width, floor: 7)
      frame.add(
        setting.run(plan.labels.third, text),
        at: Point(box.minX, y - measures.metaHeight - headText.size * 0.4))
    }
  }
}
