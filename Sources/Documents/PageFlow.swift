import Drawing
import Styling

/// A sheet of paper and the block of type on it, in points.
package struct PageFormat: Sendable, Hashable {
  package var name: String
  package var size: Size
  /// Left edge and width of the type.
  package var left: Double
  package var width: Double
  /// Where a chapter's content starts, and the lowest point that content may reach.
  package var top: Double
  package var bottom: Double
  /// The baseline of running heads and the rule under them.
  package var headBaseline: Double
  package var headRule: Double
  /// The baseline of source and folio.
  package var footBaseline: Double

  /// A4, the measure 170 mm wide in every format.
  package static let a4 = PageFormat(.a4)
  /// US letter.
  package static let letter = PageFormat(.letter)
  /// The formats by name.
  package static let all = [a4, letter]

  private init(_ paper: Paper) {
    let millimetre = Length.millimetres(1)
    name = paper.name
    size = paper.size
    width = 170 * millimetre
    left = (size.width - width) / 2
    top = 26 * millimetre
    bottom = size.height - 24 * millimetre
    headBaseline = 15 * millimetre
    headRule = 17.2 * millimetre
    footBaseline = size.height - 13 * millimetre
  }
}

/// A chapter: it starts on a page of its own, unless the one before leaves much of its last page empty.
package struct Chapter {
  /// The name in the running head, at the right.
  package var name: String
  package var items: [FlowItem]
  /// Whether it opens the document: no running head on its first page, and type from another height.
  package var isOpening: Bool
  /// Where type starts on the first page of an opening, in points from the paper's edge.
  package var openingTop: Double

  /// Makes a chapter.
  package init(name: String, items: [FlowItem], isOpening: Bool = false, openingTop: Double = 0) {
    self.name = name
    self.items = items
    self.isOpening = isOpening
    self.openingTop = openingTop
  }
}

/// What stands on every page: running head, source and page number.
package struct PageFurniture: Sendable {
  /// The document's short title, at the left of the running head.
  package var title: String
  /// The source line at the foot.
  package var source: String

  /// Makes furniture.
  package init(title: String, source: String) {
    self.title = title
    self.source = source
  }
}

/// Flows chapters onto pages.
package enum PageFlow {
  /// The blank above a chapter that begins under another.
  private static let chapterGap = Length.millimetres(13)
  /// The least share of a page that is free where a further chapter begins on it and goes on on the next, and the least
  /// share of that which it then fills.
  private static let free = 0.45
  private static let filled = 0.6

  /// A page that is being filled: the names of its chapters, what stands on it and where that ends.
  private struct Sheet {
    var names: [String]
    var isOpening: Bool
    var content: [(frame: Frame, top: Double)]
    var bottom: Double { content.last.map { $0.top + $0.frame.size.height } ?? 0 }
  }

  /// The pages of a document or of a part of one, numbered from a number on.
  ///
  /// A chapter begins on a page of its own, but under the one before where it has room there as a whole, or where that
  /// leaves much of its last page empty.
  package static func pages(
    _ chapters: [Chapter], format: PageFormat, furniture: PageFurniture, firstNumber: Int = 1,
    in setting: Typesetting
  ) -> [Page] {
    var sheets: [Sheet] = []
    for chapter in chapters {
      var flow = Flow(chapter.items)
      var isFirst = true
      if let last = sheets.indices.last, let begun = begin(flow, under: sheets[last], format: format, in: setting) {
        sheets[last].names.append(chapter.name)
        sheets[last].content.append((begun.frame, sheets[last].bottom + chapterGap))
        flow = begun.rest
        isFirst = false
      }
      while isFirst || !flow.isDone {
        let isOpening = isFirst && chapter.isOpening
        let top = isOpening ? chapter.openingTop : format.top
        let content = flow.fill(width: format.width, height: format.bottom - top, in: setting)
        sheets.append(Sheet(names: [chapter.name], isOpening: isOpening, content: [(content, top)]))
        isFirst = false
      }
    }
    return sheets.enumerated().map { index, sheet in
      var frame = Frame(format.size)
      frame.add(
        furnitureFrame(
          number: firstNumber + index, chapter: sheet.isOpening ? nil : sheet.names.joined(separator: " · "),
          format: format, furniture: furniture, in: setting), as: .furniture)
      for part in sheet.content { frame.add(part.frame, at: Point(format.left, part.top)) }
      return Page(frame, ground: setting.style.colors.paper)
    }
  }

  /// What of a chapter stands under another on its last page; nil where it begins on a page of its own.
  private static func begin(
    _ flow: Flow, under sheet: Sheet, format: PageFormat, in setting: Typesetting
  ) -> (frame: Frame, rest: Flow)? {
    let room = format.bottom - sheet.bottom - chapterGap
    guard !sheet.isOpening, room > 0 else { return nil }
    var rest = flow
    let frame = rest.fill(width: format.width, height: room, isFresh: false, in: setting)
    let isWorthwhile = room >= free * (format.bottom - format.top) && frame.size.height >= filled * room
    return rest.isDone || isWorthwhile ? (frame, rest) : nil
  }

  private static func furnitureFrame(
    number: Int, chapter: String?, format: PageFormat, furniture: PageFurniture, in setting: Typesetting
  ) -> Frame {
    let style = setting.style
    var frame = Frame(format.size)
    let right = format.left + format.width
    let caption = style.text(style.pageType.caption, style.colors.muted)
    if let chapter {
      let head = style.text(style.pageType.caption, style.colors.ink, weight: .semibold)
      frame.add(setting.run(furniture.title, head), at: Point(format.left, format.headBaseline))
      frame.add(setting.run(chapter, caption), at: Point(right, format.headBaseline), align: .right)
      frame.add(
        .line(Point(format.left, format.headRule), Point(right, format.headRule)),
        stroke: Stroke(style.colors.firmRule, width: 0.5))
    }
    let source = setting.paragraph(
      [Span(furniture.source, caption)], width: format.width - 30, leading: 10)
    // Further lines stand above, so that the last one shares the folio's line.
    frame.add(
      source.frame(firstBaseline: 0), at: Point(format.left, format.footBaseline - 10 * Double(source.lines.count - 1)))
    frame.add(
      setting.run(String(number), style.text(style.pageType.folio)), at: Point(right, format.footBaseline),
      align: .right)
    return frame
  }
}
