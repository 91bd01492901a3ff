import CPangoCairo
import Drawing

/// Walks frames into a Cairo context: the only one that does.
///
/// Tags are opened and closed by recursion, so they balance by construction. Cairo 1.16 refuses `Artifact`, but marks only
/// what stands in an innermost tag: content beside tagged parts, such as the stripes of a row or furniture in a section,
/// stays outside of the reading order. So grouping roles open a tag only around tagged parts, and a figure is one whole
/// with the roles inside of it left out, except for its caption, which follows it.
struct FramePainter {
  /// What the painter met on its way, for what Cairo cannot write itself.
  struct Record {
    /// The descriptions of figures, in the order of their tags.
    var figures: [String] = []
    /// The scopes of header cells, in the order of their tags.
    var headerCells: [HeaderScope] = []
    /// Outline entries with the names of their destinations.
    var anchors: [(entry: OutlineEntry, destination: String)] = []
  }

  /// A caption that waits for the end of its figure.
  private struct Waiting {
    var frame: Frame
    var origin: Point
    var clips: [Rect]
  }

  /// What keeps roles from becoming tags.
  private enum Silence {
    case none
    case furniture
    case figure
  }

  let context: OpaquePointer
  let measurer: PangoMeasurer
  let output: RenderError.Output
  /// Pixels, or points on paper, for each unit of a frame.
  let scale: Double
  private(set) var record = Record()
  private var page = 0
  private var silence = Silence.none
  private var clips: [Rect] = []
  private var waiting: [Waiting] = []

  init(context: OpaquePointer, measurer: PangoMeasurer, output: RenderError.Output, scale: Double) {
    self.context = context
    self.measurer = measurer
    self.output = output
    self.scale = scale
  }

  /// Paints a page: its ground, then its frame.
  mutating func paint(_ page: Page) throws(RenderError) {
    self.page += 1
    guard page.frame.size.isFinite else { throw fault("the page's size is not a number") }
    setColor(page.ground)
    cairo_paint(context)
    // Cairo takes a fill of the whole page for a fresh start and forgets the tags opened before, which breaks the file.
    // Under any clip, also one of the page's own size, it does not.
    let size = page.frame.size
    cairo_save(context)
    cairo_rectangle(context, 0, 0, size.width, size.height)
    cairo_clip(context)
    try paint(page.frame, at: .zero)
    cairo_restore(context)
  }

  private func fault(_ reason: String) -> RenderError { RenderError(output, page: page, .painting, reason) }

  private mutating func paint(_ frame: Frame, at origin: Point) throws(RenderError) {
    for placed in frame.items {
      let point = origin + placed.point
      guard point.isFinite else { throw fault("an item's place is not a number") }
      switch placed.item {
      case .text(let run): try paint(run, at: point)
      case .shape(let path, let fill, let stroke): try paint(path, fill: fill, stroke: stroke, at: point)
      case .group(let inner, let isClipped): try paint(inner, isClipped: isClipped, at: point)
      case .tagged(let role, let inner): try paint(inner, as: role, at: point)
      case .anchor(let entry): mark(entry, at: point)
      }
    }
  }

  // MARK: Text and shapes

  private func paint(_ run: TextRun, at point: Point) throws(RenderError) {
    guard run.isFinite else { throw fault("the size of the text \"\(run.string)\" is not a number") }
    let (line, size) = measurer.line(run.string, run.style)
    // Cairo's context fails for good on a scale of zero.
    guard size > 0 else { return }
    setColor(run.style.color)
    if output == .png { return paintLetters(of: line, size, at: point) }
    cairo_save(context)
    cairo_translate(context, point.x, point.y)
    cairo_scale(context, size, size)
    line.show(in: context)
    cairo_new_path(context)
    cairo_restore(context)
  }

  /// Fills the letters of a line as outlines.
  ///
  /// Cairo 1.16 sets each letter of a picture on a whole pixel, which makes the spacing uneven ("1 7" for 17). Outlines
  /// stand where they belong, as in a PDF and an SVG.
  private func paintLetters(of line: ShapedLine, _ size: Double, at point: Point) {
    guard let ink = line.extents.ink else { return }
    let (scale, origin) = (size * self.scale, point.scaled(by: self.scale))
    let box = ink.scaled(by: scale).moved(by: origin)
    if isInPicture(box) {
      var mask = CoverageMask(box)
      line.forEachOutline { outline, place in
        mask.add(outline, at: origin + place.scaled(by: scale), scale: scale)
      }
      mask.paint(in: context)
    } else {
      // What reaches out of the picture may be of any size: Cairo fills what is seen of it.
      cairo_new_path(context)
      line.forEachOutline { outline, place in
        append(outline.scaled(by: size), at: point + place.scaled(by: size))
      }
      cairo_fill(context)
    }
  }

  /// Whether a box of pixels lies within what can be painted.
  private func isInPicture(_ box: Rect) -> Bool {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &left, &top, &right, &bottom)
    return Rect(x: left, y: top, width: right - left, height: bottom - top).scaled(by: scale).contains(box)
  }

  private func paint(_ path: Path, fill: Color?, stroke: Stroke?, at point: Point) throws(RenderError) {
    guard path.isFinite, stroke?.isFinite ?? true else { throw fault("a path holds what is not a number") }
    guard !path.elements.isEmpty, fill != nil || stroke != nil else { return }
    cairo_new_path(context)
    append(path, at: point)
    if let fill {
      setColor(fill)
      if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke { self.stroke(stroke) }
    cairo_new_path(context)
  }

  /// Adds a path to that of the context.
  private func append(_ path: Path, at offset: Point) {
    for element in path.elements {
      switch element {
      case .move(let end): cairo_move_to(context, offset.x + end.x, offset.y + end.y)
      case .line(let end): cairo_line_to(context, offset.x + end.x, offset.y + end.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(
          context, offset.x + first.x, offset.y + first.y, offset.x + second.x, offset.y + second.y,
          offset.x + end.x, offset.y + end.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  private func stroke(_ stroke: Stroke) {
    guard stroke.width > 0 else { return }
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    // Cairo's context fails for good on a negative dash, or when all are zero.
    let dash = stroke.dash.map { max(0, $0) }
    cairo_set_dash(context, dash, dash.contains { $0 > 0 } ? Int32(clamping: dash.count) : 0, 0)
    cairo_stroke(context)
  }

  private func setColor(_ color: Color) {
    cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }

  // MARK: Groups, roles and anchors

  private mutating func paint(_ frame: Frame, isClipped: Bool, at point: Point) throws(RenderError) {
    guard isClipped else { return try paint(frame, at: point) }
    guard frame.size.isFinite else { throw fault("a group's size is not a number") }
    let box = Rect(x: point.x, y: point.y, width: frame.size.width, height: frame.size.height)
    cairo_save(context)
    clip(to: box)
    clips.append(box)
    try paint(frame, at: point)
    clips.removeLast()
    cairo_restore(context)
  }

  private func clip(to box: Rect) {
    cairo_rectangle(context, box.x, box.y, box.width, box.height)
    cairo_clip(context)
  }

  private mutating func paint(_ frame: Frame, as role: Role, at point: Point) throws(RenderError) {
    guard output == .pdf else { return try paint(frame, at: point) }
    switch (silence, role) {
    case (.figure, .caption): waiting.append(Waiting(frame: frame, origin: point, clips: clips))
    case (.furniture, _), (.figure, _): try paint(frame, at: point)
    case (.none, .furniture): try paint(frame, at: point, silence: .furniture)
    case (.none, .figure(let alt)):
      record.figures.append(alt)
      try paint(frame, in: role.tags, at: point, silence: .figure)
      try paintCaptions()
    case (.none, _):
      if role.isGrouping && !frame.hasTags { return try paint(frame, at: point) }
      if case .headerCell(let scope) = role { record.headerCells.append(scope) }
      try paint(frame, in: role.tags, at: point, silence: .none)
    }
  }

  private mutating func paint(
    _ frame: Frame, in tags: [String] = [], at point: Point, silence inner: Silence
  ) throws(RenderError) {
    let outer = silence
    silence = inner
    for tag in tags { cairo_tag_begin(context, tag, nil) }
    try paint(frame, at: point)
    for tag in tags.reversed() { cairo_tag_end(context, tag) }
    silence = outer
  }

  private mutating func paintCaptions() throws(RenderError) {
    let captions = waiting
    waiting = []
    for caption in captions {
      cairo_save(context)
      for clip in caption.clips { self.clip(to: clip) }
      try paint(caption.frame, in: Role.caption.tags, at: caption.origin, silence: .none)
      cairo_restore(context)
    }
  }

  private mutating func mark(_ entry: OutlineEntry, at point: Point) {
    guard output == .pdf, silence != .furniture else { return }
    // Zeros keep the names in order, in which readers search them.
    let number = String(record.anchors.count + 1)
    let name = "place-" + String(repeating: "0", count: max(0, 6 - number.count)) + number
    record.anchors.append((entry, name))
    let place = "x=\((point.x * scale).twoDecimals) y=\((point.y * scale).twoDecimals)"
    cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(name)' \(place)")
    cairo_tag_end(context, CAIRO_TAG_DEST)
  }
}

extension Role {
  /// The standard structure types of PDF (ISO 32000-1, 14.8.4) that a role opens, from the outside in.
  fileprivate var tags: [String] {
    switch self {
    case .document: ["Document"]
    case .section: ["Sect"]
    case .heading(let level): ["H\(min(max(level, 1), 6))"]
    case .paragraph: ["P"]
    case .table: ["Table"]
    case .row: ["TR"]
    case .headerCell: ["TH"]
    case .cell: ["TD"]
    case .figure: ["Figure"]
    case .caption: ["Caption"]
    case .list: ["L"]
    case .listItem: ["LI", "LBody"]
    case .furniture: []
    }
  }

  /// Whether the role only holds others together.
  fileprivate var isGrouping: Bool {
    switch self {
    case .document, .section, .table, .row, .list: true
    default: false
    }
  }
}

extension Frame {
  /// Whether something in the frame opens a tag.
  fileprivate var hasTags: Bool {
    items.contains { placed in
      switch placed.item {
      case .tagged(.furniture, _), .text, .shape, .anchor: false
      case .tagged(let role, let inner): !role.isGrouping || inner.hasTags
      case .group(let inner, _): inner.hasTags
      }
    }
  }
}
