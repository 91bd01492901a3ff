import Drawing
import Styling

/// A finished frame, such as a chart, that stays whole.
package struct FrameBlock: Block {
  package var frame: Frame
  package var role: Role?

  /// Makes a block of a frame, in a role unless the frame carries its own.
  package init(_ frame: Frame, as role: Role? = nil) {
    self.frame = frame
    self.role = role
  }

  package func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    guard frame.size.height <= height || isFresh else { return nil }
    guard let role else { return BlockLayout(frame) }
    var tagged = Frame(frame.size)
    tagged.add(frame, as: role)
    return BlockLayout(tagged)
  }
}

/// A paragraph; it breaks between lines, never leaving one line alone.
package struct TextBlock: Block {
  package var spans: [Span]
  package var leading: Double
  package var isBalanced: Bool
  /// The width that lines keep to, where narrower than the region.
  package var measure: Double?
  package var role: Role

  /// Makes a paragraph.
  package init(
    _ spans: [Span], leading: Double, isBalanced: Bool = false, measure: Double? = nil, role: Role = .paragraph
  ) {
    self.spans = spans
    self.leading = leading
    self.isBalanced = isBalanced
    self.measure = measure
    self.role = role
  }

  package func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    let paragraph = setting.paragraph(
      spans, width: min(measure ?? width, width), leading: leading, isBalanced: isBalanced)
    return LinesBlock(paragraph: paragraph, role: role).layout(
      width: width, height: height, isFresh: isFresh, in: setting)
  }
}

/// Lines already broken.
private struct LinesBlock: Block {
  var paragraph: Paragraph
  var role: Role

  func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    let count = paragraph.lines.count
    var fitting = Int(min(Double(count), max(0, (height + 0.01) / paragraph.leading)))
    if fitting < count {
      // Two lines at least on either side of a break.
      if count - fitting < 2 { fitting = count - 2 }
      if fitting < 2 { fitting = 0 }
    }
    if fitting <= 0 {
      guard isFresh else { return nil }
      fitting = count
    }
    var head = paragraph
    head.lines = Array(paragraph.lines.prefix(fitting))
    var frame = Frame(Size(width, head.height))
    let size = paragraph.lines.first?.runs.first?.run.style.size ?? paragraph.leading
    // The first baseline: the line's box is the leading, the text's height is centred in it.
    let baseline = (paragraph.leading - size) / 2 + size * 0.86
    frame.add(head.frame(firstBaseline: baseline, width: width), as: role)
    guard fitting < count else { return BlockLayout(frame) }
    var tail = paragraph
    tail.lines = Array(paragraph.lines.dropFirst(fitting))
    return BlockLayout(frame, rest: LinesBlock(paragraph: tail, role: role))
  }
}

/// A heading of a section: a rule above, the title, and a muted remark at the right.
package struct SectionHeading: Block {
  package var title: String
  package var remark: String
  package var level: Int
  /// Whether a rule opens the section.
  package var hasRule: Bool
  /// The color of title and rule; ink when nil.
  package var color: Color?

  /// Makes a heading.
  package init(_ title: String, remark: String = "", level: Int = 2, hasRule: Bool = true, color: Color? = nil) {
    self.title = title
    self.remark = remark
    self.level = level
    self.hasRule = hasRule
    self.color = color
  }

  package func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    let style = setting.style
    // The title's baseline stands 5.6 mm under the rule; without one the heading starts at its cap height.
    let baseline = hasRule ? Length.millimetres(5.6) : style.pageType.section.size * 0.75
    let bottom = baseline + 4
    guard bottom <= height || isFresh else { return nil }
    var frame = Frame(Size(width, bottom))
    let color = color ?? style.colors.ink
    if hasRule {
      frame.add(.line(Point(0, 0), Point(width, 0)), stroke: Stroke(color, width: 0.75))
    }
    var heading = Frame(Size(width, bottom))
    heading.add(.anchor(OutlineEntry(title, level: level)))
    heading.add(setting.run(title, style.text(style.pageType.section, color)), at: Point(0, baseline))
    frame.add(heading, as: .heading(level: level))
    if !remark.isEmpty {
      let run = setting.run(remark, style.text(style.pageType.caption, style.colors.muted))
      var note = Frame(Size(width, bottom))
      note.add(run, at: Point(width, baseline), align: .right)
      frame.add(note, as: .paragraph)
    }
    return BlockLayout(frame)
  }
}
