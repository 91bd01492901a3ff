/// A stroke along a path.
package struct Stroke: Sendable, Hashable {
  /// The form of a line's ends.
  package enum Cap: Sendable, Hashable {
    case butt
    case round
  }

  package var color: Color
  package var width: Double
  /// Lengths of dashes and gaps in turn; empty for a solid line.
  package var dash: [Double]
  package var cap: Cap

  /// Makes a stroke; its corners are round.
  package init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}

/// An entry of the outline that readers of a document show beside it.
package struct OutlineEntry: Sendable, Hashable {
  package var title: String
  /// 1 for a chapter, 2 for a section.
  package var level: Int

  /// Makes an entry.
  package init(_ title: String, level: Int) {
    self.title = title
    self.level = level
  }
}

/// One thing in a frame.
package indirect enum FrameItem: Sendable, Hashable {
  /// A run of text; the item's point is its origin on the baseline.
  case text(TextRun)
  /// A path, filled and stroked; its points are relative to the item's point.
  case shape(Path, fill: Color?, stroke: Stroke?)
  /// A frame within, clipped to its own size where asked.
  case group(Frame, isClipped: Bool)
  /// A frame that plays a role.
  case tagged(Role, Frame)
  /// A place that an outline entry leads to.
  case anchor(OutlineEntry)
}

/// A picture or page as plain values: what stands where, in order of painting.
///
/// Layout makes frames, painters walk them; a frame holds numbers, strings and colors only, so frames can be compared,
/// dumped, checked and sent between threads.
package struct Frame: Sendable, Hashable {
  /// An item with its place.
  package struct Placed: Sendable, Hashable {
    package var point: Point
    package var item: FrameItem
  }

  package var size: Size
  package private(set) var items: [Placed] = []

  /// Makes an empty frame.
  package init(_ size: Size) { self.size = size }

  /// Adds an item at a point.
  package mutating func add(_ item: FrameItem, at point: Point = .zero) {
    items.append(Placed(point: point, item: item))
  }

  /// Adds a filled and/or stroked path; a stroke of no width, or of less, is none.
  package mutating func add(_ path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
    // A width that is not a number stays, for painters to refuse it.
    let line = stroke.flatMap { $0.width <= 0 ? nil : $0 }
    guard fill != nil || line != nil else { return }
    add(.shape(path, fill: fill, stroke: line))
  }

  /// Adds a run of text, aligned on a point of its baseline.
  package mutating func add(_ run: TextRun, at point: Point, align: Alignment = .left) {
    let shift =
      switch align {
      case .left: 0.0
      case .center: -run.width / 2
      case .right: -run.width
      }
    add(.text(run), at: Point(point.x + shift, point.y))
  }

  /// Adds another frame at a point.
  package mutating func add(_ frame: Frame, at point: Point = .zero, isClipped: Bool = false) {
    guard !frame.items.isEmpty else { return }
    add(.group(frame, isClipped: isClipped), at: point)
  }

  /// Adds another frame in a role.
  package mutating func add(_ frame: Frame, as role: Role, at point: Point = .zero) {
    add(.tagged(role, frame), at: point)
  }

  /// Every text, in the order of painting.
  package func forEachText(_ body: (TextRun) -> Void) {
    for placed in items {
      switch placed.item {
      case .text(let run): body(run)
      case .group(let inner, _), .tagged(_, let inner): inner.forEachText(body)
      case .shape, .anchor: break
      }
    }
  }
}

/// Which edge of a thing stands on a given line.
package enum Alignment: Sendable, Hashable {
  case left
  case center
  case right
}

/// A page: its frame, whose size is the paper's.
package struct Page: Sendable, Hashable {
  package var frame: Frame
  /// The color of the paper, painted before anything else and outside of any tag.
  package var ground: Color

  /// Makes a page.
  package init(_ frame: Frame, ground: Color) {
    self.frame = frame
    self.ground = ground
  }
}
