import Diagnostics
import Football

/// Rows that are no match: titles, rounds and groups, sums, sources and remarks, teams without an opponent.
extension CSVTableReader {
  /// A row above the header with nothing but a title that names a season, `LIGA COMUNAL 2024;;;`, or the first round.
  mutating func takeHeading(_ names: [String]) {
    guard names.count(where: { !$0.isEmpty }) == 1, let cell = tokenizer.cells.first(where: { !$0.isEmpty }) else {
      return
    }
    let title = SeasonLabel.split(title: string(cell))
    if title.label != nil, title.competition.hasLetter, table.title == nil {
      table.title = title
    } else if !takeSection(cell), string(cell).hasLetter {
      keepRow(from: cell)
    }
  }

  /// A row without two teams: a heading of the rows below, sums, a team without an opponent, or broken.
  mutating func readOddRow() {
    let columns = table.columns.names.count
    let filled = tokenizer.cells.filter { !$0.isEmpty }
    guard let head = filled.first else { return }
    if filled.count == 1, takeSection(head) { return }
    if CSVRow.isOfSums(string(head)) { return report(.sums, at: head, .note) }
    if isRemark(string(head), isAlone: filled.count == 1) { return keepRow(from: head) }
    if tokenizer.cellCount < columns, filled.count <= 2 {
      return refuse(.cells(tokenizer.cellCount, under: columns), at: head)
    }
    let side: Side = cell(home).map(isMissing) ?? true ? .first : .second
    let other = cell(side == .first ? away : home)
    if let other, !isMissing(other), cell(side == .first ? home : away) != nil, !hasGoals {
      return report(.bye(string(other)), at: other, .note)
    }
    refuse(.noTeam(side), at: other ?? head)
  }

  /// Whether a row without two teams says something of the table, `Fuente: El Comercio`, `* decided by lot`; one that stands
  /// alone may be a sentence.
  private func isRemark(_ text: String, isAlone: Bool) -> Bool {
    guard !hasGoals, let first = text.first else { return false }
    if "*†‡#(".contains(first) { return text.count > 3 }
    let words = text.words
    if let word = words.first.flatMap(Self.label), Self.remarkWords.contains(word) { return true }
    return isAlone && (words.count >= 5 || words.count >= 3 && text.contains(":"))
  }

  /// The word before a colon at its end, folded; nil without one.
  private static func label(_ word: String) -> String? {
    word.last == ":" ? Folding.key(String(word.dropLast())) : nil
  }

  private static let remarkWords: Set<String> = [
    "fuente", "fuentes", "source", "sources", "quelle", "quellen", "fonte", "fonti", "bron", "nota", "notas", "note",
    "notes", "nb", "n.b.", "obs", "observaciones", "anmerkung", "hinweis", "remark", "remarks", "actualizado",
    "updated",
  ]
  private static let sourceWords: Set<String> = ["fuente", "fuentes", "source", "sources", "quelle", "fonte", "bron"]

  /// Keeps the cells of a row, from a first one on, as text.
  private mutating func keepRow(from first: CSVCell) {
    let text = tokenizer.cells.filter { !$0.isEmpty }.map(string).joined(separator: " ")
    let words = text.words
    let place = place(of: first)
    if words.count > 1, let word = Self.label(words[0]), Self.sourceWords.contains(word) {
      table.notes.append(Note(.source, text: words.dropFirst().joined(separator: " "), place: place))
    } else {
      table.notes.append(Note(.prose, text: text, place: place))
    }
  }

  /// Whether the row has a score.
  private var hasGoals: Bool {
    [CSVRole.score, .homeGoals, .awayGoals].contains { role in cell(role).map { !isMissing($0) } ?? false }
  }

  /// Takes the only cell of a row as the round or group of the rows below; false where it names none.
  @discardableResult private mutating func takeSection(_ cell: CSVCell) -> Bool {
    let heading = TextHeading(string(cell))
    guard heading.isRound, heading.stage.isEmpty else { return false }
    let number = table.number(of: cell, in: bytes)
    if heading.group != nil {
      section = Section(group: number)
    } else {
      section = Section(round: number, group: heading.kind == .knockout ? -1 : section.group)
    }
    hasContext = true
    return true
  }
}
