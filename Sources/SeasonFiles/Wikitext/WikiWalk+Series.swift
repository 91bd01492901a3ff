import Diagnostics
import Football

/// {{#invoke:sports series}}: tables of ties, as the rounds of continental cups have them.
extension WikiWalk {
  /// How the cells of a row stand.
  private struct SeriesForm {
    /// The legs; a single match has its score in the place of the aggregate.
    let legs: Int
    /// Whether a country stands behind each team.
    let hasCountries: Bool

    var width: Int { (hasCountries ? 5 : 3) + (legs > 1 ? legs : 0) }
    var total: Int { hasCountries ? 2 : 1 }

    /// The cells of a row in the order of {{TwoLegResult}}.
    func cells(of row: ArraySlice<Range<Int>>) -> [Range<Int>] {
      if hasCountries { return Array(row) }
      let cells = Array(row)
      return [cells[0], cells[0], cells[1], cells[2], cells[2]] + cells[3...]
    }
  }

  /// Reads a row of team, country, aggregate, team, country, first leg and second leg for each tie.
  mutating func readSeries(_ node: WikiNode) {
    let arguments = page.arguments(of: node)
    let cells = Array(arguments.filter { !$0.isNamed }.map(\.value).dropFirst())
    guard !cells.isEmpty else { return }
    let stated = arguments.first { $0.isNamed && $0.key == "legs" }.flatMap { NumberWords.digits(page.shown($0.value)) }
    let legs = stated.map { min(max($0, 1), 3) }
    let forms = [2, 1, 3].filter { legs ?? $0 == $0 }.flatMap { count in
      [true, false].map { SeriesForm(legs: count, hasCountries: $0) }
    }
    // Of the forms that fill whole rows the one in which scores stand where scores should.
    let found = forms.filter { cells.count % $0.width == 0 }.map { (form: $0, scores: scoreCount(in: cells, as: $0)) }
      .filter { $0.scores * $0.form.width * 4 >= cells.count * 3 }
    guard let form = found.max(by: { $0.scores * $0.form.width < $1.scores * $1.form.width })?.form else {
      builder.diagnostics.append(
        WikiProblem.series(cells: cells.count).diagnostic(.warning, at: page.place(node.start), length: 24))
      return
    }
    for start in stride(from: 0, to: cells.count, by: form.width) {
      readTie(form.cells(of: cells[start..<start + form.width]), legs: form.legs)
    }
  }

  /// How many rows of a form have goals, the mark of a tie to come, or nothing, in the place of their aggregate.
  private func scoreCount(in cells: [Range<Int>], as form: SeriesForm) -> Int {
    stride(from: 0, to: cells.count, by: form.width).count { start in
      let shown = page.shown(cells[start + form.total])
      return shown.isEmpty || shown.first?.isNumber == true || Self.isMark(ofTie: shown)
    }
  }

  /// `Match 3`, `FR6`: what calls a tie that has no result.
  private static func isMark(ofTie shown: String) -> Bool {
    shown.hasPrefix("Match ") || (shown.utf8.count <= 5 && shown.utf8.last?.isDigit == true)
  }

  private mutating func readTie(_ cells: [Range<Int>], legs: Int) {
    let names = (teamName(cells[0]), teamName(cells[3]))
    if names.0.isEmpty || names.1.isEmpty || PlaceholderName.isOne(names.0) || PlaceholderName.isOne(names.1) { return }
    if legs == 1 {
      guard let score = readScore(cells[2]) else { return }
      return addTie(cells, score, winner: boldSide(cells))
    }
    // The number of a tie to come stands in the place of its aggregate.
    let shown = page.shown(cells[2])
    let total = shown.first?.isNumber == true ? readScore(cells[2]) : ReadScore(status: .scheduled)
    guard let total, let opening = readScore(cells[5]), let answer = readScore(cells[6]) else { return }
    var played = [opening, answer]
    if legs == 3, !cells[7].isEmpty, let decider = readScore(cells[7]), decider.status != .scheduled {
      played.append(decider)
    }
    addTie(cells, total, played, winner: boldSide(cells))
  }
}
