// Numbers that are infinite or no numbers come from divisions by zero in layouts. Painters refuse them, frame checks
// report them: both ask here.

extension Point {
  /// Whether both coordinates are numbers.
  package var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Size {
  /// Whether both lengths are numbers.
  package var isFinite: Bool { width.isFinite && height.isFinite }
}

extension Rect {
  /// Whether place and size are numbers.
  package var isFinite: Bool { origin.isFinite && size.isFinite }
}

extension Path {
  /// Whether all points are numbers.
  package var isFinite: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let end), .line(let end): end.isFinite
      case .curve(let first, let second, let end): first.isFinite && second.isFinite && end.isFinite
      case .close: true
      }
    }
  }
}

extension Stroke {
  /// Whether width and dashes are numbers.
  package var isFinite: Bool { width.isFinite && dash.allSatisfy(\.isFinite) }
}

extension TextRun {
  /// Whether size, tracking and extents are numbers.
  package var isFinite: Bool {
    style.size.isFinite && style.tracking.isFinite && extents.advance.isFinite && extents.ascent.isFinite
      && extents.descent.isFinite && extents.ink?.isFinite ?? true
  }
}
