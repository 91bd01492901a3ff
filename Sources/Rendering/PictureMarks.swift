import Drawing

/// A step of painting a picture.
enum PictureMark: Sendable {
  case letters(Letters)
  case shape(Path, fill: Color?, stroke: Stroke?, at: Point)
  /// What follows stays within a box, until the end of the clip.
  case clip(Rect)
  case endOfClip
}

/// The outlines of a line of text, in points at the size at which lines are laid out.
struct Letters: Sendable {
  var outlines: [(path: Path, place: Point)]
  var color: Color
  /// By how much the outlines are scaled.
  var size: Double
  /// Where the baseline starts, in units of the page.
  var origin: Point
  /// The box of the outlines before they are scaled and moved.
  var ink: Rect
  /// Whether all of them can be seen; what reaches out of the picture may be of any size.
  var isWhole: Bool
}

/// All that is painted of a page in pixels, its texts as outlines: plain values, which several threads may share, while
/// fonts belong to one.
///
/// Outlines, since Cairo 1.16 sets each letter of a picture on a whole pixel, which makes the spacing uneven ("1 7" for
/// 17). They stand where they belong, as in a PDF and an SVG.
struct PictureMarks: Sendable {
  let ground: Color
  private(set) var marks: [PictureMark] = []
  /// The heights that each mark can reach, in units of the page; all of them for the bounds of a clip.
  ///
  /// Beside the marks, since every band of a picture looks at all of these and draws few marks.
  private(set) var reaches: [ClosedRange<Double>] = []

  init(_ page: Page, measurer: PangoMeasurer) throws(RenderError) {
    ground = page.ground
    let size = page.frame.size
    guard size.isFinite else { throw PictureMarks.fault("the page's size is not a number") }
    let room = Rect(x: 0, y: 0, width: size.width, height: size.height)
    try clip(room, to: page.frame, at: .zero, within: room, measurer)
  }

  private mutating func append(_ mark: PictureMark, within box: Rect? = nil) {
    marks.append(mark)
    // A box whose heights overflow into no numbers is looked at in every band.
    let heights = box.flatMap { $0.minY <= $0.maxY ? $0.minY...$0.maxY : nil }
    reaches.append(heights ?? -.infinity...(.infinity))
  }

  private static func fault(_ reason: String) -> RenderError { RenderError(.png, page: 1, .painting, reason) }

  /// Adds what a frame holds, seen through a box.
  private mutating func add(
    _ frame: Frame, at origin: Point, within box: Rect, _ measurer: PangoMeasurer
  ) throws(RenderError) {
    for placed in frame.items {
      let point = origin + placed.point
      guard point.isFinite else { throw PictureMarks.fault("an item's place is not a number") }
      switch placed.item {
      case .text(let run): try add(run, at: point, within: box, measurer)
      case .shape(let path, let fill, let stroke):
        guard path.isFinite, stroke?.isFinite ?? true else {
          throw PictureMarks.fault("a path holds what is not a number")
        }
        guard let bounds = path.bounds else { continue }
        // Joins are round and caps reach out by less than the stroke is wide.
        let reach = bounds.moved(by: point).inset(by: -(stroke?.width ?? 0))
        append(.shape(path, fill: fill, stroke: stroke, at: point), within: reach)
      case .group(let inner, let isClipped):
        guard isClipped else {
          try add(inner, at: point, within: box, measurer)
          continue
        }
        guard inner.size.isFinite else { throw PictureMarks.fault("a group's size is not a number") }
        let room = Rect(x: point.x, y: point.y, width: inner.size.width, height: inner.size.height)
        try clip(room, to: inner, at: point, within: box, measurer)
      case .tagged(_, let inner): try add(inner, at: point, within: box, measurer)
      case .anchor: break
      }
    }
  }

  private mutating func clip(
    _ room: Rect, to frame: Frame, at point: Point, within outer: Rect, _ measurer: PangoMeasurer
  ) throws(RenderError) {
    append(.clip(room))
    try add(frame, at: point, within: outer.intersection(room), measurer)
    append(.endOfClip)
  }

  private mutating func add(
    _ run: TextRun, at point: Point, within box: Rect, _ measurer: PangoMeasurer
  ) throws(RenderError) {
    guard run.isFinite else { throw PictureMarks.fault("the size of the text \"\(run.string)\" is not a number") }
    let (line, size) = measurer.line(run.string, run.style)
    guard size > 0, let ink = line.extents.ink else { return }
    var outlines: [(path: Path, place: Point)] = []
    line.forEachOutline { outlines.append(($0, $1)) }
    let reach = ink.scaled(by: size).moved(by: point)
    let letters = Letters(
      outlines: outlines, color: run.style.color, size: size, origin: point, ink: ink, isWhole: box.contains(reach))
    append(.letters(letters), within: reach)
  }
}
