/// A piece of a paragraph in one style.
package struct Span: Sendable, Hashable {
  package var string: String
  package var style: TextStyle
  /// A line through the text, for a claim that is not so.
  package var strike: Stroke?
  /// How far above the line's baseline the text stands, for the letters of notes.
  package var rise: Double

  /// Makes a span.
  package init(_ string: String, _ style: TextStyle, strike: Stroke? = nil, rise: Double = 0) {
    self.string = string
    self.style = style
    self.strike = strike
    self.rise = rise
  }
}

/// Text broken into lines.
///
/// Lines break at blanks only, never at a no-break space, so scores, dates and "15 matches" stay whole when written with
/// one. A word wider than the measure stands on a line of its own and sticks out, which the frame checks report, unless
/// words are broken.
package struct Paragraph: Sendable, Hashable {
  /// Runs of one line with their distance from its left edge.
  package struct Line: Sendable, Hashable {
    package var runs: [Placed]
    package var width: Double
  }

  /// A run in a line.
  package struct Placed: Sendable, Hashable {
    package var x: Double
    package var run: TextRun
    package var strike: Stroke?
    package var rise: Double
  }

  package var lines: [Line]
  /// The distance from baseline to baseline.
  package var leading: Double

  /// The height of all lines, a leading each.
  package var height: Double { Double(lines.count) * leading }

  /// The least leading at which no line's ink reaches that of the next, whatever stands above what: deep strokes and
  /// capitals with accents need more than the type's own.
  package var leastLeading: Double {
    func ink(_ line: Line) -> (top: Double, bottom: Double) {
      let boxes = line.runs.compactMap { placed in
        placed.run.extents.ink.map { (top: $0.y - placed.rise, bottom: $0.y + $0.height - placed.rise) }
      }
      return (boxes.map(\.top).min() ?? 0, boxes.map(\.bottom).max() ?? 0)
    }
    let inks = lines.map(ink)
    return zip(inks, inks.dropFirst()).map { $0.bottom - $1.top }.max() ?? 0
  }

  /// The widest line.
  package var width: Double { lines.map(\.width).max() ?? 0 }

  /// Sets spans in lines no wider than a measure; balanced makes the lines about equally long, and words that are wider
  /// than the measure may be broken where nothing else helps.
  package init(
    _ spans: [Span], width: Double, leading: Double, isBalanced: Bool = false, breaksWords: Bool = false,
    measurer: some TextMeasuring
  ) {
    self.leading = leading
    if let line = Paragraph.single(spans, width: width, measurer: measurer) {
      lines = [line]
      return
    }
    var words = Paragraph.words(of: spans, measurer: measurer)
    if breaksWords { words = words.flatMap { $0.broken(at: width, measurer: measurer) } }
    var ends = Paragraph.breaks(words, width: width)
    if isBalanced && ends.count > 1 {
      // The narrowest measure that needs no further line; 12 halvings find it to a fraction of a point.
      var (low, high) = (width / Double(ends.count) / 2, width)
      for _ in 0..<12 {
        let middle = (low + high) / 2
        if Paragraph.breaks(words, width: middle).count > ends.count { low = middle } else { high = middle }
      }
      ends = Paragraph.breaks(words, width: high)
    }
    var start = 0
    lines = ends.map { end in
      defer { start = end }
      return Paragraph.line(Array(words[start..<end]), measurer: measurer)
    }
  }

  /// The paragraph as a frame; the first baseline stands at a distance from the top.
  package func frame(firstBaseline: Double, width: Double? = nil, align: Alignment = .left) -> Frame {
    let box = width ?? self.width
    var frame = Frame(Size(box, height))
    for (index, line) in lines.enumerated() {
      let baseline = firstBaseline + Double(index) * leading
      let left =
        switch align {
        case .left: 0.0
        case .center: (box - line.width) / 2
        case .right: box - line.width
        }
      for placed in line.runs {
        frame.add(placed.run, at: Point(left + placed.x, baseline - placed.rise))
        if let strike = placed.strike {
          let height = baseline - placed.run.style.size * 0.27
          frame.add(
            .line(Point(left + placed.x - 1, height), Point(left + placed.x + placed.run.width + 1, height)),
            stroke: strike)
        }
      }
    }
    return frame
  }
}

extension Paragraph {
  /// A word: one or more pieces that no blank parts, with the blank before it.
  fileprivate struct Word {
    var pieces: [Span]
    var width: Double
    var blank: Double

    /// The word in parts no wider than a measure; a part takes at least one character.
    func broken(at measure: Double, measurer: some TextMeasuring) -> [Word] {
      guard width > measure else { return [self] }
      var parts: [Word] = []
      for piece in pieces {
        var rest = piece.string[...]
        while !rest.isEmpty {
          var end = rest.index(after: rest.startIndex)
          var part = Word(
            pieces: [piece], width: measurer.measure(String(rest[..<end]), piece.style).advance, blank: blank)
          while end < rest.endIndex {
            let next = measurer.measure(String(rest[...end]), piece.style).advance
            guard next <= measure else { break }
            part.width = next
            end = rest.index(after: end)
          }
          part.pieces[0].string = String(rest[..<end])
          parts.append(part)
          rest = rest[end...]
        }
      }
      return parts
    }
  }

  /// The only line, where one span fits the measure: then its words need not be measured one by one.
  fileprivate static func single(_ spans: [Span], width: Double, measurer: some TextMeasuring) -> Line? {
    guard spans.count == 1, let span = spans.first, let first = span.string.utf8.first, let last = span.string.utf8.last
    else { return nil }
    let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\n")]
    let isPlain =
      !blanks.contains(first) && !blanks.contains(last) && !span.string.utf8.contains(blanks[1])
      && !zip(span.string.utf8, span.string.utf8.dropFirst()).contains { $0 == blanks[0] && $1 == blanks[0] }
    // Letters are seldom narrower than a third of their size: what is longer than that is not worth measuring whole.
    guard isPlain, Double(span.string.utf8.count) * span.style.size * 0.33 <= width else { return nil }
    let run = TextRun(span.string, span.style, measurer: measurer)
    guard run.width <= width else { return nil }
    return Line(runs: [Placed(x: 0, run: run, strike: span.strike, rise: span.rise)], width: run.width)
  }

  fileprivate static func words(of spans: [Span], measurer: some TextMeasuring) -> [Word] {
    var words: [Word] = []
    var isJoined = false
    for span in spans {
      let blank = measurer.measure(" ", span.style).advance
      var current = ""
      func finish() {
        guard !current.isEmpty else { return }
        let piece = Span(current, span.style, strike: span.strike, rise: span.rise)
        let width = measurer.measure(current, span.style).advance
        if isJoined, !words.isEmpty {
          words[words.count - 1].pieces.append(piece)
          words[words.count - 1].width += width
        } else {
          words.append(Word(pieces: [piece], width: width, blank: blank))
        }
        isJoined = true
        current = ""
      }
      for character in span.string {
        if character == " " || character == "\n" {
          finish()
          isJoined = false
        } else {
          current.append(character)
        }
      }
      finish()
    }
    return words
  }

  /// Where each line ends, as indices into the words.
  fileprivate static func breaks(_ words: [Word], width: Double) -> [Int] {
    var ends: [Int] = []
    var used = 0.0
    for (index, word) in words.enumerated() {
      let isFirst = index == (ends.last ?? 0)
      let needed = isFirst ? word.width : used + word.blank + word.width
      if !isFirst && needed > width + 0.01 {
        ends.append(index)
        used = word.width
      } else {
        used = needed
      }
    }
    if !words.isEmpty { ends.append(words.count) }
    return ends
  }

  /// Joins the words of a line into as few runs as its styles allow.
  fileprivate static func line(_ words: [Word], measurer: some TextMeasuring) -> Line {
    var spans: [Span] = []
    for (index, word) in words.enumerated() {
      for (part, piece) in word.pieces.enumerated() {
        let blank = index > 0 && part == 0 ? " " : ""
        if let last = spans.last, last.style == piece.style, last.strike == piece.strike, last.rise == piece.rise {
          spans[spans.count - 1].string += blank + piece.string
        } else {
          if !blank.isEmpty, !spans.isEmpty, piece.strike != nil || spans[spans.count - 1].strike == nil {
            spans[spans.count - 1].string += blank
            spans.append(piece)
          } else {
            spans.append(Span(blank + piece.string, piece.style, strike: piece.strike, rise: piece.rise))
          }
        }
      }
    }
    var x = 0.0
    let runs = spans.map { span in
      let run = TextRun(span.string, span.style, measurer: measurer)
      defer { x += run.width }
      return Placed(x: x, run: run, strike: span.strike, rise: span.rise)
    }
    return Line(runs: runs, width: x)
  }
}
