import Drawing
import Styling

/// A cell of a matrix: the ground of its result, or of several, with as much said as the depth allows.
struct MatrixCell: Mark {
  let content: MatrixBody.Cell
  let box: Rect
  let depth: MatrixDepth
  let columns: MatrixColumns
  let rowPitch: Double
  let setting: Typesetting

  private var style: Style { setting.style }

  func add(to frame: inout Frame) {
    drawGround(into: &frame)
    guard content.isNotched else { return }
    let side = max(4, min(10, min(box.width, box.height) * 0.28))
    let corner = Point(box.maxX, box.minY)
    let notch = [Point(corner.x - side, corner.y), corner, Point(corner.x, corner.y + side)]
    let ink = content.kind.map { style.results.token($0).text } ?? style.colors.ink
    frame.add(.polyline(notch, closed: true), fill: ink)
  }

  private func drawGround(into frame: inout Frame) {
    guard content.parts.isEmpty else { return drawParts(into: &frame) }
    let token = content.kind.map { style.results.token($0) }
    let ink = token?.text ?? style.colors.ink
    let pointer = content.isMarked ? Stroke(style.colors.accent, width: min(2.5, rowPitch / 12)) : nil
    let labels = labels(ink)
    frame.draw(
      ResultCell(
        box: box, radius: columns.radius, token: token, labels: labels, gridHeight: rowPitch, pointer: pointer))
  }

  /// Several results in one cell, each on its own ground, as the scores stand: beneath or beside one another.
  ///
  /// Where one of them has no room for its words, none has any.
  private func drawParts(into frame: inout Frame) {
    let parts = content.parts
    let count = Double(parts.count)
    let strings = parts.map { depth == .plain ? "" : depth == .letters && !$0.corner.isEmpty ? $0.corner : $0.label }
    let isStacked = columns.isStacked || depth == .letters && box.height / count >= setting.legible(9) * 1.1
    let least = (width: box.width / (isStacked ? 1 : count), height: box.height / (isStacked ? count : 1))
    let text = columns.cellStyle.sized(min(columns.cellStyle.size, least.height * 0.9))
    let isWordless = setting.widest(strings, text) > least.width - (isStacked ? 1 : 2)
    for (index, part) in parts.enumerated() {
      let place = Double(index)
      let share =
        isStacked
        ? Rect(x: box.minX, y: box.minY + place * box.height / count, width: box.width, height: box.height / count)
        : Rect(x: box.minX + place * box.width / count, y: box.minY, width: box.width / count, height: box.height)
      let token = part.kind.map { style.results.token($0) }
      let run = setting.run(strings[index], text.colored(token?.text ?? style.colors.ink))
      let label = Label(run: run, point: Point(share.midX, share.midY), align: .center, isCentered: true)
      frame.draw(
        ResultCell(
          box: share, radius: columns.radius, token: token,
          labels: strings[index].isEmpty || isWordless ? [] : [label], gridHeight: rowPitch))
    }
  }

  /// The scores side by side, as far apart as the cell has room.
  private func run(beside parts: [String], _ text: TextStyle) -> TextRun {
    guard parts.count > 1 else { return setting.run(parts.first ?? "", text) }
    let runs = MatrixScores.separators.map { setting.run(parts.joined(separator: $0), text) }
    return runs.last { $0.width <= box.width - 3.9 } ?? runs[0]
  }

  private func labels(_ ink: Color) -> [Label] {
    guard depth != .plain else { return [] }
    let string = depth == .letters && !content.corner.isEmpty ? content.corner : content.label
    let text = columns.cellStyle.colored(ink)
    let parts = MatrixColumns.parts(string)
    if columns.isStacked, parts.count > 1 {
      return parts.enumerated().map { index, part in
        let shift = (Double(index) - Double(parts.count - 1) / 2) * text.size * 1.25
        return Label(
          run: setting.run(part, text), point: Point(box.midX, box.midY + shift), align: .center, isCentered: true)
      }
    }
    let run = run(beside: parts, text)
    // Cells are as wide as letters; a word for a match that was not played may have no room there.
    guard depth != .letters || run.width <= box.width else { return [] }
    let label = Label(run: run, point: Point(box.midX, box.midY), align: .center, isCentered: true)
    guard columns.hasCorners, !content.corner.isEmpty else { return [label] }
    let corner = style.text(style.chartType.smallAxis, ink, weight: .semibold)
    // Large cells have larger letters, as they have larger scores.
    let growth = max(1, min(1.7, min(box.width, box.height) / 100))
    let letter = setting.run(content.corner, corner.sized(corner.size * growth))
    return [label, Label(run: letter, point: Point(box.minX + 9 * growth, box.minY + 17 * growth))]
  }
}
