/// Names that stand for teams not known yet: a place in the draw.
enum PlaceholderName {
  /// Starts of such names, by their first bytes.
  private static let starts: [UInt8: [String]] = Dictionary(
    grouping: [
      "winner ", "winners ", "loser ", "losers ", "runner-up ", "runners-up ", "finalist ", "sieger ", "verlierer ",
      "zweiter ", "ganador ", "perdedor ", "vencedor ", "segundo grupo", "primero grupo", "winner of", "1st group",
      "2nd group", "3rd group", "group winner", "best third",
    ], by: { $0.utf8.first ?? 0 })

  /// Their last words: `FR6 winner`, `Higher-seeded finalist`.
  private static let ends = [" winner", " loser", " finalist"]

  private static let names: Set<String> = [
    "n.n.", "n.n", "tbd", "tba", "tbc", "t.b.d.", "?", "bye", "por definir", "a definir",
  ]

  /// Whether a cell says that a team has no opponent in a round.
  static func isBye(_ text: String) -> Bool { text.utf8.count <= 24 && byes.contains(Folding.key(text)) }

  private static let byes: Set<String> = [
    "bye", "byes", "first round bye", "second round bye", "libre", "exento", "exenta",
  ]

  /// Whether what stands in the place of a winner says that there is none.
  static func isNobody(_ text: String) -> Bool { text.utf8.count <= 24 && nobodies.contains(Folding.key(text)) }

  private static let nobodies: Set<String> = [
    "unattributed", "not awarded", "none", "abandoned", "cancelled", "canceled", "void", "declared void", "no champion",
    "no winner", "not contested", "not held", "suspended", "tbd", "to be determined", "n/a", "-", "–", "—", "desierto",
    "no asignado", "no adjudicado", "vacante", "titulo vacante", "suspendido", "cancelado", "por definir", "a definir",
  ]

  /// Whether a name is none of a team: N.N., Winner Group D, Sieger EF, W74, 1A, 3A/B/C, A4.
  static func isOne(_ name: String, key: String) -> Bool {
    if names.contains(key) { return true }
    if let first = key.utf8.first, let starts = starts[first], starts.contains(where: key.hasPrefix) { return true }
    return ends.contains(where: key.hasSuffix) || isCode(name)
  }

  /// The same of a name that is not folded yet.
  static func isOne(_ name: String) -> Bool { isOne(name, key: Folding.key(name)) }

  /// A match and what becomes of its teams (W74, L101), a group and the place in it (A4, 1A, 3A/B/C).
  static func isCode(_ name: String) -> Bool {
    guard name.utf8.count <= 12, let first = name.utf8.first else { return false }
    let rest = name.utf8.dropFirst()
    guard !rest.isEmpty else { return false }
    if (0x41...0x5A).contains(first), rest.allSatisfy(\.isDigit) {
      // `B36` and `B68` are teams.
      let isOfMatch = first == UInt8(ascii: "W") || first == UInt8(ascii: "L")
      return rest.count <= (isOfMatch ? 3 : 1)
    }
    guard (0x31...0x34).contains(first) else { return false }
    return rest.allSatisfy { (0x41...0x5A).contains($0) || $0 == Byte.slash }
      && rest.split(separator: Byte.slash).allSatisfy { $0.count == 1 }
  }
}
