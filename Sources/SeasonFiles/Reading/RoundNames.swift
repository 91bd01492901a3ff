/// What the names of rounds tell, in English and Spanish.
enum RoundNames {
  private static let nouns: Set<String> = [
    "round", "matchday", "match day", "week", "gameweek", "matchweek", "fecha", "jornada", "ronda",
  ]

  private static let knockout: Set<String> = [
    "final", "finals", "the final", "grand final", "semi final", "semi finals", "semifinal", "semifinals",
    "quarter final",
    "quarter finals", "quarterfinal", "quarterfinals", "round of 64", "round of 32", "round of 16", "last 64",
    "last 32", "last 16", "eighth finals", "sixteenth finals", "third place", "third place match",
    "third place play off", "third place playoff", "match for third place", "semifinales", "semi finales",
    "cuartos de final", "octavos de final", "dieciseisavos de final", "treintaidosavos de final", "tercer puesto",
    "tercer lugar", "partido por el tercer puesto", "gran final", "la final", "repechaje",
    "preliminary round", "extra preliminary round", "ronda preliminar", "ronda previa",
  ]

  /// The number of a round's name, such as Round 1, Fecha 1, 1.ª fecha, Third round; nil where it gives none.
  static func number(_ name: String) -> Int? {
    let words = Folding.heading(name).words
    guard let first = words.first, let last = words.last, words.count >= 2 else { return nil }
    let head = words.dropLast().joined(separator: " ")
    let tail = words.dropFirst().joined(separator: " ")
    if nouns.contains(head) { return NumberWords.cardinal(last) ?? NumberWords.roman(last) }
    if nouns.contains(tail) {
      return NumberWords.ordinal(first) ?? NumberWords.digits(first) ?? NumberWords.roman(first)
    }
    return nil
  }

  /// Whether a name is that of a match between losers, for third place.
  static func isForLosers(_ name: String) -> Bool {
    let key = Folding.heading(name)
    return ["third", "3rd", "tercer", "platz 3", "consolation", "losers", "fifth", "5th"].contains(where: key.holds)
  }

  /// Whether a heading within a round is that of matches which decide what its ties left open.
  static func isDecider(_ name: String) -> Bool { deciders.contains(Folding.heading(name)) }

  private static let deciders: Set<String> = [
    "replay", "replays", "first replay", "second replay", "second replays", "third replay", "tiebreaker",
    "tie breaker", "tiebreakers", "play off", "playoff", "play off match", "decider", "third match", "desempate",
    "desempates", "partido de desempate", "tercer partido",
  ]

  /// Whether a name is that of the semi-finals.
  static func isSemiFinal(_ name: String) -> Bool { Folding.heading(name).hasPrefix("semi") && isKnockout(name) }

  /// Whether a name is that of a match to which the semi-finals lead: the final, or that for third place.
  static func followsSemiFinals(_ name: String) -> Bool {
    let key = Folding.heading(name)
    return ["final", "the final", "grand final", "gran final", "la final"].contains(key)
      || knockout.contains(key) && isForLosers(name)
  }

  /// Whether a name is that of a round in which losers go out.
  static func isKnockout(_ name: String) -> Bool {
    let key = Folding.heading(name)
    // `Treintaidosavos`, as tables have it without the final.
    return knockout.contains(key) || key.hasSuffix("avos") && !key.holds(" ")
  }
}
