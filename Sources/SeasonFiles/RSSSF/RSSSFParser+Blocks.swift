import Diagnostics
import Football

/// Blocks of lines that go on up to a blank line or to what ends them: remarks, lists of teams and scorers, kicks.
extension RSSSFParser {
  /// A line of an open block; nil where none is open or it ends here.
  mutating func readBlock(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    switch block {
    case .none: return nil
    case .kicks, .kickTable:
      if let read = continueKicks(line, piece, bytes) { return read }
      block = .none
      return nil
    case .footnote where isMatch(piece, bytes):
      block = .none
      return nil
    case .footnote where endsFootnote(line):
      block = .none
      return nil
    case .note, .footnote:
      // A remark ends where a table or a match with columns of its own begins.
      if shape.mayBeRow && RSSSFRow(line) != nil
        || (bytes.score(in: piece, from: piece.start) != nil && isColumned(line)) || line.first == "*"
      {
        block = .none
        return nil
      }
      takeHost(line.name)
      facts.keep(piece, bytes)
      return .note
    case .teams:
      if let entrant = readEntrant(line, piece, bytes) { return entrant }
      block = .none
      return nil
    case .scorers:
      if let read = readScorer(line, piece, bytes) { return read }
      block = .none
      return nil
    }
  }

  /// Whether a round, a day with facts below it, or a match without a score stands in a line, none of which goes on with a remark.
  private func endsFootnote(_ line: Fragment) -> Bool {
    guard line.length <= 60 else { return false }
    if let heading = RSSSFHeading(line, isApart: false), heading.kind == .round { return true }
    if let dates = RSSSFDates(line.name), dates.place == nil { return leadsFacts() }
    return isFixture(line.text)
  }

  /// Whether two names with a `v` between them are all that a text holds.
  func isFixture(_ text: String) -> Bool {
    let words = HandTypedLine.words(text)
    return words.contains { ["v", "vs", "vs."].contains($0) } && HandTypedLine.result(words[...]) != nil
  }
}
