import Drawing
import Styling

/// What stands around the body of a sheet: kicker, title and remark above, legend and source below.
package struct SheetFurniture: Sendable, Hashable {
  /// A line to write on at the head of an empty sheet, with the word before it.
  package struct Blank: Sendable, Hashable {
    package var label: String
    /// The line's share of the room for all of them.
    package var share: Double

    /// Makes a line to write on.
    package init(_ label: String, share: Double) {
      self.label = label
      self.share = share
    }
  }

  /// The line above the title, such as the competition; nil for none.
  package var kicker: String?
  package var title: String
  /// Set lightly after the title; nil for none.
  package var subtitle: String?
  /// At the right of the title, in one line, or under it where the sheet is too narrow.
  package var remark: String?
  /// Lines to write on, at the right of the title.
  package var blanks: [Blank]
  /// What signs mean, at the left of the foot.
  package var legend: String?
  /// Where it was taken from, at the right of the foot.
  package var source: String?

  /// Makes furniture.
  package init(
    kicker: String? = nil, title: String, subtitle: String? = nil, remark: String? = nil, blanks: [Blank] = [],
    legend: String? = nil, source: String? = nil
  ) {
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.remark = remark
    self.blanks = blanks
    self.legend = legend
    self.source = source
  }

  /// A page's number among several.
  package struct Number: Sendable, Hashable {
    package var page: Int
    package var count: Int

    /// Makes a number, from 1.
    package init(_ page: Int, of count: Int) {
      self.page = page
      self.count = count
    }
  }

  /// The furniture laid out, with the room that it leaves.
  package struct Layout {
    package var frame: Frame
    /// The room for the body.
    package var body: Rect
  }

  /// Lays the furniture out on a format.
  package func layout(on format: SheetFormat, number: Number? = nil, in setting: Typesetting) -> Layout {
    var frame = Frame(format.size)
    let top = addHead(to: &frame, format, isFirst: (number?.page ?? 1) == 1, in: setting)
    let bottom = addFoot(to: &frame, format, number: number, in: setting)
    let content = format.content
    let body = Rect(x: content.minX, y: top, width: content.width, height: max(0, bottom - top))
    return Layout(frame: frame, body: body)
  }

  /// A page with this furniture around a body of the room that it leaves.
  package func page(
    on format: SheetFormat, number: Number? = nil, in setting: Typesetting, body: (Rect) -> Frame
  ) -> Page {
    let layout = self.layout(on: format, number: number, in: setting)
    var frame = layout.frame
    frame.add(body(layout.body))
    return Page(frame, ground: setting.style.colors.paper)
  }
}

extension SheetFurniture {
  /// Draws the head; the height at which the body may start.
  private func addHead(to frame: inout Frame, _ format: SheetFormat, isFirst: Bool, in setting: Typesetting) -> Double {
    let style = setting.style
    let content = format.content
    let unit = Length.millimetres(1) * format.typeScale
    var y = content.minY + 3.2 * unit
    if let kicker {
      let text = style.text(style.pageType.kicker, style.colors.accent).sized(format.type(style.pageType.kicker.size))
      var spaced = text
      spaced.tracking = 0.06
      frame.add(framed(setting.run(kicker, spaced), at: Point(content.minX, y)), as: .paragraph)
      y += 7.2 * unit
    } else {
      y += 2.6 * unit
    }
    let titleSize = style.pageType.chapter.size * 0.9 * format.typeScale
    let wanted = style.display(style.pageType.chapter, tracking: -0.01).sized(titleSize)
    let text = setting.fitted(title, wanted, width: content.width, floor: 9)
    let run = setting.run(title, text)
    let left = content.minX - (run.extents.ink?.minX ?? 0)
    // The title is read once; on further pages it only reminds.
    frame.add(framed(run, at: Point(left, y)), as: isFirst ? .heading(level: 1) : .furniture)
    var right = left + run.width
    if let subtitle {
      let light = style.text(style.pageType.finding, style.colors.muted).sized(format.type(style.pageType.finding.size))
      let run = setting.run(subtitle, light)
      if right + 3.5 * unit + run.width <= content.maxX {
        frame.add(framed(run, at: Point(right + 3.5 * unit, y)), as: .paragraph)
        right += 3.5 * unit + run.width
      } else {
        y += 5.4 * unit
        frame.add(framed(setting.run(subtitle, light), at: Point(content.minX, y)), as: .paragraph)
        right = content.minX + run.width
      }
    }
    if !blanks.isEmpty { return addBlanks(to: &frame, format, baseline: y, after: right, in: setting) }
    if let remark {
      let muted = caption(format, setting)
      let run = setting.run(remark, muted)
      if right + 6 * unit + run.width <= content.maxX {
        frame.add(framed(run, at: Point(content.maxX - run.width, y)), as: .paragraph)
      } else {
        let paragraph = setting.paragraph(remark, muted, width: content.width, leading: muted.size * 1.35)
        y += 4.6 * unit
        frame.add(paragraph.frame(firstBaseline: 0), as: .paragraph, at: Point(content.minX, y))
        y += paragraph.leading * Double(max(0, paragraph.lines.count - 1))
      }
    }
    y += 3.4 * unit
    frame.add(
      .line(Point(content.minX, y), Point(content.maxX, y)),
      stroke: Stroke(style.colors.ink, width: 0.75 * format.typeScale))
    return y + 3 * unit
  }

  /// Draws lines to write on beside the title, or under it where little room is left.
  private func addBlanks(
    to frame: inout Frame, _ format: SheetFormat, baseline: Double, after right: Double, in setting: Typesetting
  ) -> Double {
    let style = setting.style
    let content = format.content
    let unit = Length.millimetres(1) * format.typeScale
    let text = caption(format, setting)
    let labels = blanks.map { setting.run($0.label, text) }
    let gap = 2.4 * unit
    let needed = labels.reduce(0) { $0 + $1.width + 2 * gap + 18 * unit }
    var y = baseline
    var x = max(right + 8 * unit, content.minX + content.width * 0.4)
    if x + needed > content.maxX {
      y += 9 * unit
      x = content.minX
    }
    let lines = content.maxX - x - labels.reduce(0) { $0 + $1.width + gap } - 1.6 * gap * Double(labels.count - 1)
    let shares = blanks.reduce(0) { $0 + $1.share }
    for (blank, label) in zip(blanks, labels) {
      frame.add(framed(label, at: Point(x, y)), as: .paragraph)
      x += label.width + gap
      let width = lines * blank.share / shares
      frame.add(
        .line(Point(x, y + 1.2 * unit), Point(x + width, y + 1.2 * unit)), stroke: Stroke(style.colors.ink, width: 0.6))
      x += width + 1.6 * gap
    }
    return y + 6 * unit
  }

  /// Draws the foot; the height at which the body must end.
  private func addFoot(
    to frame: inout Frame, _ format: SheetFormat, number: Number?, in setting: Typesetting
  ) -> Double {
    let style = setting.style
    let content = format.content
    let text = caption(format, setting)
    let leading = text.size * 1.35
    var right = content.maxX
    if let number, number.count > 1 {
      let folio = style.text(style.pageType.folio).sized(format.type(style.pageType.folio.size))
      let run = setting.run("\(number.page) / \(number.count)", folio)
      var corner = Frame(format.size)
      corner.add(run, at: Point(right - run.width, content.maxY))
      frame.add(corner, as: .furniture)
      right -= run.width + 2 * text.size
    }
    let width = right - content.minX
    let joined = [legend, source].compactMap { $0 }
    guard !joined.isEmpty else { return content.maxY - (number.map { $0.count > 1 } == true ? 2 * leading : 0) }
    if let legend, let source, setting.width(legend, text) + setting.width(source, text) + 3 * text.size > width {
      let lower = setting.paragraph(source, text, width: width, leading: leading)
      let upper = setting.paragraph(legend, text, width: content.width, leading: leading)
      let lowerTop = content.maxY - lower.height + leading
      let upperTop = lowerTop - upper.height - leading * 0.3
      frame.add(upper.frame(firstBaseline: 0), as: .paragraph, at: Point(content.minX, upperTop))
      frame.add(lower.frame(firstBaseline: 0), as: .paragraph, at: Point(content.minX, lowerTop))
      return upperTop - 2 * leading
    }
    if joined.count == 2, let legend, let source {
      let run = setting.run(source, text)
      frame.add(framed(setting.run(legend, text), at: Point(content.minX, content.maxY)), as: .paragraph)
      frame.add(framed(run, at: Point(right - run.width, content.maxY)), as: .paragraph)
      return content.maxY - 2 * leading
    }
    let lines = setting.paragraph(joined[0], text, width: width, leading: leading)
    let top = content.maxY - lines.height + leading
    frame.add(lines.frame(firstBaseline: 0), as: .paragraph, at: Point(content.minX, top))
    return top - 2 * leading
  }

  private func caption(_ format: SheetFormat, _ setting: Typesetting) -> TextStyle {
    let style = setting.style
    return style.text(style.pageType.caption, style.colors.muted).sized(format.type(style.pageType.caption.size))
  }

  private func framed(_ run: TextRun, at point: Point) -> Frame {
    var frame = Frame(.init(run.width, run.style.size))
    frame.add(run, at: point)
    return frame
  }
}
