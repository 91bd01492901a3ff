import Football

/// A row of a cross table: a team and its results at home against all, with a sign where it meets itself.
struct RSSSFGridRow: Hashable {
  /// The team's name.
  var name: Fragment
  /// The results in the order of the columns; nil where none stands.
  var cells: [Goals?]
  /// The column in which the team meets itself; nil where that column is left blank.
  var own: Int?

  /// Reads a row; nil when the line is none.
  init?(_ line: Fragment) {
    let words = line.words()
    guard words.count >= 3 else { return nil }
    // The cells stand at the end; most lines are told to be no row by their last word.
    var cells: [Cell] = []
    var start = words.count
    while start > 1, let cell = Self.cell(words[start - 1].text) {
      cells.append(cell)
      start -= 1
    }
    cells.reverse()
    let owns = cells.indices.filter { cells[$0] == .own }
    // Without its sign a row needs more cells to be told from two legs; of two cells, one has the sign that is no note's.
    let isOfTwo = cells.count == 2 && words[start + (owns.first ?? 0)].text == "xxx"
    guard owns.count <= 1, isOfTwo || cells.count >= (owns.isEmpty ? 5 : 3) else { return nil }
    guard cells.contains(where: { if case .goals = $0 { true } else { false } }) else { return nil }
    own = owns.first
    self.cells = cells.map { if case .goals(let goals) = $0 { goals } else { nil } }
    name = line.before(words[start].characters.startIndex)
  }

  private enum Cell: Hashable {
    case goals(Goals)
    case own
    case empty
  }

  /// What stands where a match has no result of its own; remarks below the table say what became of it.
  private static let empty: Set<String> = [
    "---", "-", "n/p", "...", "awd", "abd", "aba", "ann", "w/o", "unk", "???", "?-?", "n/a",
  ]

  private static func isJoint(_ character: Character) -> Bool {
    ScoreToken.isJoint(character) || character == "x" || character == "X"
  }

  private static func cell(_ text: String) -> Cell? {
    if text.count >= 2, text.allSatisfy({ "xX*#\\=".contains($0) }) { return .own }
    if ["x", "X", "■", "—"].contains(text) { return .own }
    if empty.contains(text) { return .empty }
    let sides = text.split(omittingEmptySubsequences: false, whereSeparator: isJoint)
    guard sides.count == 2, sides[0].count <= 2, sides[1].count <= 2, let first = NumberWords.digits(sides[0]),
      let second = NumberWords.digits(sides[1])
    else { return nil }
    return .goals(Goals(first, second))
  }
}
