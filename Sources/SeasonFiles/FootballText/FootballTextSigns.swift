/// What speaks for football.txt in a text whose form is not known.
enum FootballTextSigns {
  /// How much a line speaks for it: lists of groups, times and ISO dates before matches, `v` in a column, rounds.
  static func weight(of line: String) -> Int {
    guard line.utf8.count <= 200 else { return 0 }
    if line.hasPrefix("Group "), line.holds("|"), !line.hasPrefix("|") { return 3 }
    if line.holds("  v ") { return 2 }
    let bytes = Array(line.utf8)
    let span = bytes.span
    let piece = Piece(start: 0, end: span.count)
    if let moment = span.moment(in: piece, allowsWords: false), moment.time != nil {
      return span.score(in: piece, from: moment.end) == nil ? 0 : 2
    }
    if line.utf8.count <= 40, !line.hasPrefix("="), TextHeading(line).kind == .matchday { return 1 }
    return 0
  }
}
