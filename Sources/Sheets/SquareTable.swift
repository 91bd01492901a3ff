import Drawing
import Styling

/// A square of the same names down and across, with a text in each cell.
package struct SquareTable: Sendable {
  /// How a cell stands out, in grey as in color.
  package enum Emphasis: Sendable, Hashable {
    case won
    case drawn
    case lost
    case plain
  }

  /// A cell: its text and how it stands out.
  package struct Cell: Sendable, Hashable {
    package var text: String
    package var emphasis: Emphasis

    /// Makes a cell.
    package init(_ text: String, _ emphasis: Emphasis = .plain) {
      self.text = text
      self.emphasis = emphasis
    }
  }

  /// A row: a name, the code that heads its column, and its cells; nil on the diagonal.
  package struct Row: Sendable, Hashable {
    package var name: String
    package var code: String
    package var isStrong: Bool
    package var cells: [Cell?]

    /// Makes a row.
    package init(name: String, code: String, isStrong: Bool, cells: [Cell?]) {
      self.name = name
      self.code = code
      self.isStrong = isStrong
      self.cells = cells
    }
  }

  package var rows: [Row]

  /// Makes a square.
  package init(_ rows: [Row]) { self.rows = rows }

  /// The square in a room, with the size of its names; nil where 7 points are too large for the room.
  package func frame(_ room: Size, format: SheetFormat, in setting: Typesetting) -> (frame: Frame, size: Double)? {
    let style = setting.style
    let count = Double(max(1, rows.count))
    let largest = style.pageType.heroTable.size * 1.6 * format.typeScale
    var size = largest
    while true {
      let text = style.text(style.pageType.table).sized(size)
      let codeWidth = setting.widest(rows.map(\.code), text) + size
      let names = setting.widest(rows.map(\.name), text.weighted(.semibold)) + size
      let cell = Size((room.width - names - codeWidth) / count, (room.height - 2.2 * size) / count)
      let widest = setting.widest(rows.flatMap { $0.cells.compactMap { $0?.text } }, text.weighted(.semibold))
      if cell.width >= max(widest, codeWidth - size) + 0.5 * size, cell.height >= 1.35 * size {
        let limited = Size(min(cell.width, 5.5 * size), min(cell.height, 3.2 * size))
        return (drawn(limited, names: names + codeWidth, size: size, in: setting), size)
      }
      if size <= 7 { return nil }
      size = max(7, size - 0.5)
    }
  }

  private func drawn(_ cell: Size, names: Double, size: Double, in setting: Typesetting) -> Frame {
    let style = setting.style
    let text = style.text(style.pageType.table).sized(size)
    let quiet = text.colored(style.colors.muted)
    let width = names + cell.width * Double(rows.count)
    let top = 2.2 * size
    var frame = Frame(Size(width, top + cell.height * Double(rows.count)))
    let center = cell.height / 2 + size * TextStyle.capHeightShare / 2
    for (index, row) in rows.enumerated() {
      let x = names + (Double(index) + 0.5) * cell.width
      frame.add(
        setting.run(row.code, row.isStrong ? text.weighted(.semibold) : quiet), at: Point(x, top - 0.8 * size),
        align: .center)
    }
    frame.add(.line(Point(0, top), Point(width, top)), stroke: Stroke(style.colors.ink, width: 0.75))
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * cell.height
      frame.add(setting.run(row.name, row.isStrong ? text.weighted(.semibold) : text), at: Point(0, y + center))
      frame.add(setting.run(row.code, quiet), at: Point(names - 0.5 * size, y + center), align: .right)
      for (column, entry) in row.cells.enumerated() {
        let box = Rect(x: names + Double(column) * cell.width, y: y, width: cell.width, height: cell.height)
        add(
          entry, isDiagonal: column == index, in: box.inset(by: 1), text: text, baseline: y + center, to: &frame,
          setting)
      }
      let isLast = index == rows.count - 1
      let line = y + cell.height
      frame.add(
        .line(Point(0, line), Point(width, line)),
        stroke: isLast ? Stroke(style.colors.ink, width: 0.5) : Stroke(style.colors.firmRule, width: 0.4))
    }
    return frame
  }

  private func add(
    _ cell: Cell?, isDiagonal: Bool, in box: Rect, text: TextStyle, baseline: Double, to frame: inout Frame,
    _ setting: Typesetting
  ) {
    let style = setting.style
    if isDiagonal { return frame.add(.rect(box), fill: style.pageDiagonal) }
    guard let cell else { return }
    var text = text
    switch cell.emphasis {
    case .won:
      frame.add(.rect(box), fill: style.pageResults.won.fill)
      text = text.colored(style.pageResults.won.text).weighted(.semibold)
    case .drawn:
      frame.add(.rect(box), stroke: Stroke(style.pageResults.drawn.edge, width: 0.6))
    case .lost: text = text.colored(style.pageResults.lost.text)
    case .plain: break
    }
    frame.add(setting.run(cell.text, text), at: Point(box.midX, baseline), align: .center)
  }
}
