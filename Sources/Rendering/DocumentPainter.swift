import CPangoCairo
import Drawing

/// Walks frames into the Cairo context of a document.
///
/// Tags are opened and closed by recursion, so they balance by construction. Cairo 1.16 refuses `Artifact`, but marks only
/// what stands in an innermost tag: content beside tagged parts, such as the stripes of a row or furniture in a section,
/// stays outside of the reading order. So grouping roles open a tag only around tagged parts, and a figure is one whole
/// with the roles inside of it left out, except for its caption, which follows it.
struct DocumentPainter {
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
  /// Points on paper for each unit of a frame.
  let scale: Double
  private(set) var record = Record()
  private var page = 0
  private var silence = Silence.none
  private var clips: [Rect] = []
  private var waiting: [Waiting] = []

  private var pen: CairoPen { CairoPen(context: context) }

  init(context: OpaquePointer, measurer: PangoMeasurer, scale: Double) {
    self.context = context
    self.measurer = measurer
    self.scale = scale
  }

  /// Paints a page: its ground, then its frame.
  mutating func paint(_ page: Page) throws(RenderError) {
    self.page += 1
    guard page.frame.size.isFinite else { throw fault("the page's size is not a number") }
    pen.setColor(page.ground)
    cairo_paint(context)
    // Cairo takes a fill of the whole page for a fresh start and forgets the tags opened before, which breaks the file.
    // Under any clip, also one of the page's own size, it does not.
    let size = page.frame.size
    cairo_save(context)
    pen.clip(to: Rect(x: 0, y: 0, width: size.width, height: size.height))
    try paint(page.frame, at: .zero)
    cairo_restore(context)
  }

  private func fault(_ reason: String) -> RenderError { RenderError(.pdf, page: page, .painting, reason) }

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
    pen.setColor(run.style.color)
    cairo_save(context)
    cairo_translate(context, point.x, point.y)
    cairo_scale(context, size, size)
    line.show(in: context)
    cairo_new_path(context)
    cairo_restore(context)
  }

  private func paint(_ path: Path, fill: Color?, stroke: Stroke?, at point: Point) throws(RenderError) {
    guard path.isFinite, stroke?.isFinite ?? true else { throw fault("a path holds what is not a number") }
    pen.draw(path, fill: fill, stroke: stroke, at: point)
  }

  // MARK: Groups, roles and anchors

  private mutating func paint(_ frame: Frame, isClipped: Bool, at point: Point) throws(RenderError) {
    guard isClipped else { return try paint(frame, at: point) }
    guard frame.size.isFinite else { throw fault("a group's size is not a number") }
    let box = Rect(x: point.x, y: point.y, width: frame.size.width, height: frame.size.height)
    cairo_save(context)
    pen.clip(to: box)
    clips.append(box)
    try paint(frame, at: point)
    clips.removeLast()
    cairo_restore(context)
  }

  private mutating func paint(_ frame: Frame, as role: Role, at point: Point) throws(RenderError) {
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
      for clip in caption.clips { pen.clip(to: clip) }
      try paint(caption.frame, in: Role.caption.tags, at: caption.origin, silence: .none)
      cairo_restore(context)
    }
  }

  private mutating func mark(_ entry: OutlineEntry, at point: Point) {
    guard silence != .furniture else { return }
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
