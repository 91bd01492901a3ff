import Football

/// Tables of ties as browsers copy them where the cells are parted by blanks alone.
///
///     Team 1 Agg. Team 2 1st leg 2nd leg
///     São Paulo Brazil 2–6 Brazil Atlético Mineiro 1–2 1–4
enum TiesInWords {
  private static let headers: Set<String> = [
    "team 1 agg team 2 1st leg 2nd leg", "equipo 1 global equipo 2 ida vuelta", "local global visitante ida vuelta",
    "team 1 agg tooltip aggregate score team 2 1st leg 2nd leg",
  ]

  /// Whether a line is the header of such a table.
  static func isHeader(_ line: Fragment) -> Bool {
    line.length <= 70 && line.length >= 25 && headers.contains(Folding.heading(line.text))
  }

  /// The header's cells.
  static func header(_ line: Fragment) -> [Fragment] {
    ["Team 1", "Agg.", "Team 2", "1st leg", "2nd leg"].map { Fragment(line: $0, number: line.line) }
  }

  /// The cells of a row: the first team, the aggregate, the second team and the legs; nil for a line that is none.
  static func cells(of line: Fragment) -> [Fragment]? {
    guard line.length <= 160, let sum = ScoreToken.find(in: line) else { return nil }
    let words = line.words()
    guard words.count >= 5 else { return nil }
    let legs = words.suffix(2)
    guard legs.allSatisfy({ ScoreToken.read(at: $0.characters.startIndex, in: $0.characters) != nil }),
      let first = legs.first, sum.range.upperBound < first.characters.startIndex
    else { return nil }
    let names = (
      line.before(sum.range.lowerBound), line.part(sum.range.upperBound..<first.characters.startIndex).trimmed()
    )
    guard names.0.text.hasLetter, names.1.text.hasLetter else { return nil }
    return [names.0, line.part(sum.range), names.1] + legs
  }
}
