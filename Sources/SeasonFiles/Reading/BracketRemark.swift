import Football

/// What round brackets behind the second team of a match say of the match, where they are no part of the team's name.
///
/// `(Dock won on penalties)`, `(abandoned after 70 minutes, fog)`, `(Estadio Monumental)`; a town is part of a name.
struct BracketRemark {
  /// What became of the match.
  var status: MatchStatus?
  /// The ground.
  var venue: String?
  /// The shoot-out with the team that it names.
  var kicks: NamedKicks?

  /// Reads the inside of the brackets; nil for what may be part of a name.
  init?(_ inside: String) {
    let key = Folding.key(inside)
    let words = key.words
    guard let first = words.first, let last = words.last, inside.utf8.count <= 120 else { return nil }
    // Towns have such names too: Campo Grande.
    let isField = ["cancha", "campo"].contains(first) && words.count > 2 && ["de", "del"].contains(words[1])
    let isGround = Self.grounds.contains(first) || Self.grounds.contains(last) || isField
    if words.count > 1, isGround || Self.places.contains(first) {
      let name = Self.places.contains(first) ? inside.words.dropFirst().joined(separator: " ") : inside
      if name.first?.isUppercase == true, !words.contains(where: Self.telling.contains) {
        venue = name
        return
      }
      // `(en cancha neutral)`
      if Self.places.contains(first) { return }
    }
    kicks = NamedKicks(inside)
    let isUnplayed = ["not played", "no jugado", "no se jugo", "nicht ausgetragen"].contains(where: key.hasPrefix)
    status = isUnplayed ? .cancelled : words.lazy.compactMap { Self.statuses[$0] ?? MatchNotes.status($0) }.first
    // `(Smith 2; Brown)`: who scored.
    let isList = inside.holds(";") && inside.hasLetter
    guard
      kicks != nil || status != nil || isList || Self.legs.contains(key) || words.contains(where: Self.telling.contains)
    else { return nil }
  }

  /// Whether a word is one that names of grounds begin with.
  static func isGround(_ word: String) -> Bool { grounds.contains(Folding.key(word)) }

  /// Words that names of grounds have.
  private static let grounds: Set<String> = [
    "estadio", "stadium", "stadion", "stade", "stadio",
  ]
  /// Words before a place.
  private static let places: Set<String> = ["in", "at", "en"]

  /// Words that no name of a team has and remarks on matches do.
  private static let telling: Set<String> = [
    "won", "win", "wins", "beat", "lost", "played", "replay", "replayed", "after", "due", "because", "withdrew", "toss",
    "coin", "penalties", "pens", "pens.", "pen.", "penales", "penaltis", "gano", "gana", "ganaron", "vencio",
    "clasifica", "clasifico", "campeon", "sorteo", "moneda", "jugado", "disputado", "alargue", "prorroga", "protesto",
    "protest", "desempate", "rigori", "supplementari", "elfmeterschießen", "verlegt", "nachgeholt", "forfeit",
    "forfait", "a.e.t.", "aet", "n.v.",
  ]
  private static let legs: Set<String> = [
    "ida", "vuelta", "1st leg", "2nd leg", "first leg", "second leg", "hinspiel", "ruckspiel", "andata", "ritorno",
    "aller", "retour", "replay",
  ]
  /// What became of a match by words that are no short notes of their own.
  private static let statuses: [String: MatchStatus] = [
    "tavolino": .awarded, "wertung": .awarded, "kampflos": .awarded, "ausgef.": .cancelled, "ausgefallen": .cancelled,
    "abgebrochen": .abandoned(replayed: false), "sospesa": .abandoned(replayed: false), "rinviata": .postponed,
    "suspendida": .suspended,
  ]
}

/// A shoot-out in words that name a team: `Dock win 3-1 on pens`, `Gala ganó 5-4 en penales`, `Hino 4-3 pen`.
struct NamedKicks: Hashable {
  /// The goals of the team that is named, and of the other.
  private var goals: Goals
  /// The words that may be of its name, folded.
  private var named: Set<String>
  /// Whether they say that somebody won, whose name begins with a capital.
  private var tellsWinner: Bool

  /// Reads a remark; nil where it tells no shoot-out, no score of it or nobody's name.
  init?(_ text: String) {
    let words = Folding.key(text).words.map { $0.filter { !",;()[]".contains($0) } }
    guard let index = words.firstIndex(where: { TextNotes.scores(in: $0).count == 1 }),
      let goals = TextNotes.scores(in: words[index]).first, goals.margin != 0,
      words[(index + 1)...].contains(where: MatchNotes.isShootOut) || words.contains(where: Self.isOfKicks)
    else { return nil }
    let named = Set(words).subtracting(Self.others).filter { word in
      word.contains(where: \.isLetter) && !MatchNotes.isShootOut(word) && !Self.isOfKicks(word)
    }
    guard !named.isEmpty else { return nil }
    self.named = named
    tellsWinner =
      words.contains(where: Self.verbs.contains)
      && text.split { " ,;()[]".contains($0) }.contains {
        $0.first?.isUppercase == true && named.contains(Folding.key(String($0)))
      }
    let hasLost = words.contains { ["lost", "lose", "loses", "perdio", "pierde"].contains($0) }
    let (most, least) = (max(goals.first, goals.second), min(goals.first, goals.second))
    self.goals = hasLost ? Goals(least, most) : Goals(most, least)
  }

  /// The goals of two teams in their order; nil where the words name neither or both alike.
  func goals(of first: String, _ second: String) -> Goals? {
    let (first, second) = (Set(Folding.key(first).words), Set(Folding.key(second).words))
    let (ofFirst, ofSecond) = (
      named.intersection(first.subtracting(second)), named.intersection(second.subtracting(first))
    )
    guard ofFirst.isEmpty != ofSecond.isEmpty else { return nil }
    return ofSecond.isEmpty ? goals : goals.swapped
  }

  /// Whether the words name a winner who is neither of two teams, as by a nickname: who won is not known then.
  func isOfNeither(_ first: String, _ second: String) -> Bool {
    tellsWinner && named.isDisjoint(with: Set(Folding.key(first).words + Folding.key(second).words))
  }

  private static let verbs: Set<String> = [
    "won", "win", "wins", "winning", "gano", "gana", "ganaron", "vencio", "lost", "lose", "loses", "perdio", "pierde",
    "clasifica", "clasifico", "siegte", "gewann", "venceu", "vince",
  ]

  private static func isOfKicks(_ word: String) -> Bool { word.hasPrefix("penal") || word.hasPrefix("shoot") }

  /// Words of such remarks that are of no name.
  private static let others: Set<String> = [
    "won", "win", "wins", "winning", "gano", "gana", "lost", "lose", "loses", "perdio", "pierde", "by", "por", "aet",
    "a.e.t.", "the", "el", "la", "los", "las", "en", "on", "in", "im", "para", "for", "to", "a", "favor", "de", "after",
    "tras", "extra", "time", "n.v.", "pk", "pks", "kicks", "ganaron", "vencio", "clasifica", "clasifico", "siegte",
    "gewann",
    "venceu", "vince", "alargue", "prorroga", "from", "mark", "they", "team",
  ]
}
