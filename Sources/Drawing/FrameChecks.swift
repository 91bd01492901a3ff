/// Looks for what a reader would see as a mistake, in the frame itself rather than in pixels.
package enum FrameChecks {
  /// All faults of a frame on a ground, kind by kind, each in order of painting.
  package static func run(_ frame: Frame, ground: Color, limits: FrameLimits) -> [FrameFault] {
    let ink = FrameInk(frame)
    let page = Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
    return overlaps(ink, limits) + crossed(ink) + outside(ink, page, limits) + clipped(ink, limits) + small(ink, limits)
      + faint(ink, ground, limits) + missing(ink) + undescribed(ink)
      + ink.broken.map { FrameFault(.notFinite, $0.what, at: $0.place, strings: $0.strings) }
  }

  /// All faults of a page.
  package static func run(_ page: Page, limits: FrameLimits) -> [FrameFault] {
    run(page.frame, ground: page.ground, limits: limits)
  }

  private static func overlaps(_ ink: FrameInk, _ limits: FrameLimits) -> [FrameFault] {
    // From top to bottom, so that a text is held only against those that start above its lower edge.
    let boxes = ink.texts.enumerated()
      .compactMap { index, text in text.visibleInk.map { (index: index, box: $0, string: text.run.string) } }
      .sorted { ($0.box.minY, $0.index) < ($1.box.minY, $1.index) }
    var found: [(first: Int, second: Int, fault: FrameFault)] = []
    for (position, upper) in boxes.enumerated() {
      for lower in boxes[(position + 1)...] {
        if lower.box.minY >= upper.box.maxY { break }
        guard upper.box.overlaps(lower.box, slack: limits.slack) else { continue }
        let (first, second) = upper.index < lower.index ? (upper, lower) : (lower, upper)
        let fault = FrameFault(
          .overlappingTexts, "two texts overlap", at: first.box.intersection(second.box),
          strings: [first.string, second.string])
        found.append((first.index, second.index, fault))
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map(\.fault)
  }

  private static func outside(_ ink: FrameInk, _ page: Rect, _ limits: FrameLimits) -> [FrameFault] {
    let texts = ink.texts.compactMap { text -> FrameFault? in
      guard let box = text.visibleInk, !page.contains(box, slack: limits.slack) else { return nil }
      return FrameFault(.outsidePage, "a text leaves the page", at: box, strings: [text.run.string])
    }
    let shapes = ink.shapes.compactMap { shape -> FrameFault? in
      guard let box = shape.ink, !page.contains(box, slack: limits.slack) else { return nil }
      return FrameFault(.outsidePage, "a shape leaves the page", at: box)
    }
    return texts + shapes
  }

  private static func clipped(_ ink: FrameInk, _ limits: FrameLimits) -> [FrameFault] {
    ink.texts.compactMap { text in
      guard let box = text.ink, let clip = text.clip, !clip.contains(box, slack: limits.slack) else { return nil }
      return FrameFault(.clippedText, "a clip cuts a text off", at: box, strings: [text.run.string])
    }
  }

  private static func small(_ ink: FrameInk, _ limits: FrameLimits) -> [FrameFault] {
    ink.texts.compactMap { text in
      // Sizes are computed: a millionth below the limit is the limit.
      guard text.ink != nil, text.run.style.size < limits.minimumTextSize - 1e-6 else { return nil }
      let size = text.run.style.size.twoDecimals
      return FrameFault(
        .smallText, "\(size) is below \(limits.minimumTextSize.twoDecimals)", at: text.ink, strings: [text.run.string])
    }
  }

  private static func faint(_ ink: FrameInk, _ ground: Color, _ limits: FrameLimits) -> [FrameFault] {
    ink.texts.compactMap { text in
      guard let box = text.visibleInk else { return nil }
      let center = Point(box.midX, box.midY)
      let below = ink.shapes[..<text.shapesBefore].last { shape in
        shape.fill != nil && shape.clip?.contains(center) ?? true && shape.outline.covers(center)
      }
      let color = below?.fill ?? ground
      let contrast = text.run.style.color.contrast(with: color)
      guard contrast < limits.minimumContrast else { return nil }
      let pair = "\(text.run.style.color.hex) on \(color.hex)"
      return FrameFault(
        .lowContrast, "\(pair) has a contrast of \(contrast.twoDecimals)", at: box, strings: [text.run.string])
    }
  }

  private static func missing(_ ink: FrameInk) -> [FrameFault] {
    ink.texts.compactMap { text in
      guard !text.run.extents.missing.isEmpty else { return nil }
      let names = text.run.extents.missing.map { character in
        character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
      }
      return FrameFault(
        .missingCharacter, "no font has \(names.joined(separator: ", ")), \(text.run.style.family) was tried",
        at: text.ink ?? Rect(x: text.origin.x, y: text.origin.y, width: 0, height: 0), strings: [text.run.string])
    }
  }

  private static func undescribed(_ ink: FrameInk) -> [FrameFault] {
    ink.figures.filter { $0.alt.allSatisfy(\.isWhitespace) }
      .map { FrameFault(.emptyDescription, "a figure has no description", at: $0.box) }
  }
}

extension FrameInk.Text {
  /// The part of the ink that clips leave to see; nil where there is none.
  fileprivate var visibleInk: Rect? {
    guard let ink else { return nil }
    guard let clip else { return ink }
    let seen = ink.intersection(clip)
    return seen.width > 0 && seen.height > 0 ? seen : nil
  }
}
