extension Frame {
  /// The same frame, all its lengths multiplied by a factor.
  ///
  /// Texts keep their breaks and places in proportion: measuring rounds nothing, so that a text set twice as large is
  /// twice as wide.
  package func scaled(by factor: Double) -> Frame {
    var frame = Frame(size.scaled(by: factor))
    for placed in items { frame.add(placed.item.scaled(by: factor), at: placed.point.scaled(by: factor)) }
    return frame
  }
}

extension FrameItem {
  fileprivate func scaled(by factor: Double) -> FrameItem {
    switch self {
    case .text(let run): .text(run.scaled(by: factor))
    case .shape(let path, let fill, let stroke):
      .shape(path.scaled(by: factor), fill: fill, stroke: stroke?.scaled(by: factor))
    case .group(let frame, let isClipped): .group(frame.scaled(by: factor), isClipped: isClipped)
    case .tagged(let role, let frame): .tagged(role, frame.scaled(by: factor))
    case .anchor: self
    }
  }
}

extension TextRun {
  fileprivate func scaled(by factor: Double) -> TextRun {
    var run = self
    run.style.size *= factor
    run.extents.advance *= factor
    run.extents.ascent *= factor
    run.extents.descent *= factor
    run.extents.ink = run.extents.ink?.scaled(by: factor)
    return run
  }
}

extension Stroke {
  fileprivate func scaled(by factor: Double) -> Stroke {
    Stroke(color, width: width * factor, dash: dash.map { $0 * factor }, cap: cap)
  }
}

extension Size {
  fileprivate func scaled(by factor: Double) -> Size { Size(width * factor, height * factor) }
}
