import Football

/// A table of every team against every other: a row for each team at home, a column for each away.
struct ResultsGrid {
  /// The row of the team that each column is about.
  let rowOfColumn: [Int]

  /// Heads of the first column, above the teams at home.
  private static let corners: Set<String> = [
    "home away", "home", "local visitante", "local visita", "local", "team", "teams", "club", "equipo", "equipos",
    "home team", "team 1", "equipo 1", "equipo local", "local visitantes", "heim gast", "heim auswarts",
    "casa trasferta",
    "casa fora", "results", "resultados",
  ]

  /// Whether heads may be those of such a table, before its rows are known.
  static func mayStart(_ heads: [String]) -> Bool {
    guard heads.count >= 3, let corner = heads.first, !heads.dropFirst().contains(where: { $0.hasNumber }) else {
      return false
    }
    let key = Folding.heading(corner).split { "\\/|╲╱⧵∖＼⟍↓→↘ ".contains($0) }.joined(separator: " ")
    return key.isEmpty || corners.contains(key) || SeasonLabel.read(corner) != nil
  }

  /// Finds which row each column belongs to; nil for a table that is no such one.
  ///
  /// A column has the name or the start of the name of its row, or stands in the order of the rows; no team meets itself.
  init?(heads: [String], rows: [[String]]) {
    let count = heads.count - 1
    guard Self.mayStart(heads), rows.count == count, rows.allSatisfy({ $0.count == heads.count && $0[0].hasLetter })
    else { return nil }
    let order = Self.byName(Array(heads.dropFirst()), rows.map { $0[0] }) ?? Array(0..<count)
    var results = 0
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.dropFirst().enumerated() {
        let isResult = Self.areResults(cell)
        guard isResult ? order[column] != row : Self.isMark(cell) else { return nil }
        if isResult { results += 1 }
      }
    }
    guard results > 0 else { return nil }
    rowOfColumn = order
  }

  /// Whether a cell has a result.
  static func isResult(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8)
    switch ScoreCell.read(bytes, 0..<bytes.count) {
    case .plain: return true
    case .noted(let goals, _, let status): return goals != nil || status == .walkover
    case .none, .unknown, .unreadable: return false
    }
  }

  /// Whether a cell has a result, or several one after another, each on a line of its own.
  private static func areResults(_ cell: String) -> Bool {
    isResult(cell) || cell.words.count > 1 && cell.words.allSatisfy { isPlain(withoutComma($0)) }
  }

  private static func withoutComma(_ word: some StringProtocol) -> String {
    word.last == "," || word.last == ";" ? String(word.dropLast()) : String(word)
  }

  private static func isPlain(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    return ScoreCell.readPlain(bytes, 0..<bytes.count) != nil
  }

  /// The results of a cell: the meetings of a pair that met more often than once on a ground, else all of the cell as one.
  static func results(in cell: Fragment) -> [Fragment] {
    // A comma tells them from a result with the one at half time behind it.
    let isListed = cell.characters.contains { $0 == "," || $0 == ";" }
    if isResult(cell.name), !isListed { return [cell] }
    let words = cell.words().map { $0.dropping(last: $0.length - withoutComma($0.text).count) }
    return words.count > 1 && words.allSatisfy { isPlain($0.text) } ? words : [cell]
  }

  /// Whether a cell has none: empty, a dash, a letter for a note, a filled field.
  private static func isMark(_ cell: String) -> Bool { cell.count <= 3 && !cell.hasNumber }

  /// The rows by the names of columns; nil unless every column names another row.
  private static func byName(_ heads: [String], _ names: [String]) -> [Int]? {
    let names = names.map(Folding.key)
    let order = heads.compactMap { head -> Int? in
      let key = Folding.key(head)
      let same = names.indices.filter { names[$0] == key }
      let found = same.isEmpty ? names.indices.filter { names[$0].hasPrefix(key) } : same
      return found.count == 1 ? found[0] : nil
    }
    return order.count == heads.count && Set(order).count == heads.count ? order : nil
  }
}
