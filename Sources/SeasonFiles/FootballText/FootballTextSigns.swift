/// What speaks for football.txt in a text whose form is not known.
enum FootballTextSigns {
  /// How much a line speaks for it: lists of groups, times and ISO dates before matches, `v` in a column, rounds, dates
  /// in brackets.
  static func weight(of line: String) -> Int {
    guard line.utf8.count <= 200 else { return 0 }
    // A banner of signs of comments; headings of other texts have a few.
    if line.hasPrefix("########") { return 1 }
    if line.hasPrefix("Group "), line.holds("|"), !line.hasPrefix("|") { return 3 }
    if line.holds("  v ") { return 2 }
    let bytes = Array(line.utf8)
    let span = bytes.span
    var piece = Piece(start: 0, end: span.count)
    if line.hasPrefix("["), line.hasSuffix("]"), !line.hasPrefix("[[") {
      // `[Fri Aug/14]`, `[Sa. 4.8.]`; lists of goals stand in such brackets too, and `[Aug 14]` is the archive's.
      guard line.contains("/") || line.contains(".") else { return 0 }
      piece = Piece(start: 1, end: piece.end - 1)
      return span.moment(in: piece, allowsWords: true)?.date == nil ? 0 : 1
    }
    if let moment = span.moment(in: piece, allowsWords: false), moment.time != nil {
      return span.score(in: piece, from: moment.end) == nil ? 0 : 2
    }
    // `3-1  Dinamo    2012-07-20 20:20`
    for width in [16, 10] where span.count > width + 8 && span[span.count - width - 1].isBlank {
      let tail = Piece(start: span.count - width, end: span.count)
      if let moment = span.moment(in: tail, allowsWords: false), moment.date?.year != nil, moment.end == tail.end {
        return 2
      }
    }
    if line.utf8.count <= 40, !line.hasPrefix("="), TextHeading(line).kind == .matchday { return 1 }
    return 0
  }
}
