import Documents
import Drawing
import Styling

/// One large sheet printed on several small ones that are trimmed and glued.
package struct Poster: Sendable, Hashable {
  /// Sheets beside one another.
  package var columns: Int
  /// Sheets one under another.
  package var rows: Int
  /// Each sheet, the way up that it is printed.
  package var tile: SheetFormat

  /// How far neighbours show the same, in points: room for glue and for a cut that is not straight.
  package static let overlap = Length.millimetres(10)

  /// Makes a poster of at least one sheet each way.
  package init(columns: Int, rows: Int, tile: SheetFormat) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.tile = tile
  }

  /// The format on which the whole is laid out: what all tiles show together.
  package var whole: SheetFormat {
    let area = tile.content
    let size = Size(
      area.width * Double(columns) - Poster.overlap * Double(columns - 1),
      area.height * Double(rows) - Poster.overlap * Double(rows - 1))
    return SheetFormat(size, margin: Length.millimetres(4))
  }

  /// Cuts a page of the whole format into sheets, row by row, with marks where to cut.
  ///
  /// Only the first carries the tags, so that the sheet is read aloud once; `label` names a tile by row and column from
  /// 1, in a corner that the cut takes away.
  package func tiles(_ page: Page, label: (Int, Int) -> String, in setting: Typesetting) -> [Page] {
    let area = tile.content
    var pages: [Page] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let left = Double(column) * (area.width - Poster.overlap)
        let top = Double(row) * (area.height - Poster.overlap)
        let window = Rect(x: left, y: top, width: area.width, height: area.height)
        var cut = Frame(area.size)
        cut.add(page.frame.seen(through: window), at: Point(-left, -top))
        var sheet = Frame(tile.size)
        var picture = Frame(area.size)
        picture.add(cut, at: .zero, isClipped: true)
        if pages.isEmpty {
          sheet.add(picture, at: area.origin)
        } else {
          sheet.add(picture, as: .furniture, at: area.origin)
        }
        sheet.add(marks(column: column, row: row, label: label(row + 1, column + 1), in: setting), as: .furniture)
        pages.append(Page(sheet, ground: page.ground))
      }
    }
    return pages
  }

  /// Marks in the margin at the cuts: where a neighbour follows at the right or below, its overlap is cut off.
  private func marks(column: Int, row: Int, label: String, in setting: Typesetting) -> Frame {
    let style = setting.style
    var frame = Frame(tile.size)
    let area = tile.content
    let length = tile.margin * 0.5
    let gap = tile.margin * 0.15
    let stroke = Stroke(style.colors.muted, width: 0.4)
    let right = column < columns - 1 ? area.maxX - Poster.overlap : area.maxX
    let bottom = row < rows - 1 ? area.maxY - Poster.overlap : area.maxY
    for x in [area.minX, right] {
      frame.add(.line(Point(x, area.minY - gap), Point(x, area.minY - gap - length)), stroke: stroke)
      frame.add(.line(Point(x, area.maxY + gap), Point(x, area.maxY + gap + length)), stroke: stroke)
    }
    for y in [area.minY, bottom] {
      frame.add(.line(Point(area.minX - gap, y), Point(area.minX - gap - length, y)), stroke: stroke)
      frame.add(.line(Point(area.maxX + gap, y), Point(area.maxX + gap + length, y)), stroke: stroke)
    }
    let text = style.text(style.pageType.noteLetter, style.colors.muted)
    frame.add(setting.run(label, text), at: Point(area.minX + 2 * gap, area.maxY + gap + text.size), align: .left)
    return frame
  }
}

extension Frame {
  /// The frame without the items that a window does not show.
  fileprivate func seen(through window: Rect) -> Frame {
    var kept = Frame(size)
    for placed in items {
      let moved = window.moved(by: Point(-placed.point.x, -placed.point.y))
      switch placed.item {
      case .text(let run):
        guard let ink = run.extents.ink, ink.inset(by: -1).overlaps(moved) else { continue }
        kept.add(placed.item, at: placed.point)
      case .shape(let path, _, let stroke):
        let slack = (stroke?.width ?? 0) + 1
        guard let box = path.bounds, box.inset(by: -slack).overlaps(moved) else { continue }
        kept.add(placed.item, at: placed.point)
      case .group(let inner, let isClipped):
        let rest = inner.seen(through: moved)
        if !rest.items.isEmpty { kept.add(.group(rest, isClipped: isClipped), at: placed.point) }
      case .tagged(let role, let inner):
        let rest = inner.seen(through: moved)
        if !rest.items.isEmpty { kept.add(.tagged(role, rest), at: placed.point) }
      case .anchor:
        if window.contains(Rect(x: placed.point.x, y: placed.point.y, width: 0, height: 0)) {
          kept.add(placed.item, at: placed.point)
        }
      }
    }
    return kept
  }
}
