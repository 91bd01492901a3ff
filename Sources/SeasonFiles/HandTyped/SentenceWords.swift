import Football

/// The words of sentences that tell a result, folded, in the languages in which people type results.
enum SentenceWords {
  /// What a verb says of the team before it.
  enum Outcome { case win, loss, draw }

  /// A verb among the words of a line.
  struct Verb {
    var range: Range<Int>
    var outcome: Outcome
    /// Whether the readers of pages may know it.
    var isEnglish: Bool
    /// Whether a team stands behind it with a preposition alone: what else is won is a cup.
    var needsPreposition: Bool
  }

  /// The first verb behind a name; where nothing may follow it, `mayEnd` says so.
  static func verb(in words: ArraySlice<Substring>, mayEnd: Bool = false) -> Verb? {
    for index in words.indices.dropFirst().dropLast(mayEnd ? 0 : 1) where words[index].first?.isLowercase == true {
      let key = Folding.key(String(words[index]))
      let next = index + 1
      // `a battu`, `ha battuto`, `le ganó a`
      if helpers.contains(key), next < words.endIndex - (mayEnd ? 0 : 1) {
        let key = Folding.key(String(words[next]))
        if let outcome = outcomes[key] {
          return Verb(
            range: index..<(next + 1), outcome: outcome, isEnglish: false, needsPreposition: winning.contains(key))
        }
      }
      if let outcome = outcomes[key] {
        return Verb(
          range: index..<next, outcome: outcome, isEnglish: english.contains(key),
          needsPreposition: winning.contains(key))
      }
    }
    return nil
  }

  private static let helpers: Set<String> = ["a", "ha", "le", "hat"]

  private static let english: Set<String> = ["beat", "beats", "defeated", "defeats", "bt", "drew", "lost", "won"]
  /// Verbs that say no more than that somebody won.
  private static let winning: Set<String> = [
    "won", "gewann", "gewinnt", "siegte", "siegt", "gagne", "gagna", "vince", "vinto", "vinse", "gano", "gana",
    "ganhou",
    "wint",
  ]

  /// Whether a word says no more than that somebody won.
  static func isWon(_ word: Substring) -> Bool { winning.contains(Folding.key(String(word))) }

  private static let outcomes: [String: Outcome] = {
    let wins = [
      "beat", "beats", "defeated", "defeats", "bt", "bat", "battu", "domine", "vencio", "vence", "derroto", "supero",
      "goleo", "venceu", "bateu", "derrotou", "goleou", "schlug", "schlagt", "besiegte", "besiegt", "bezwang",
      "bezwingt", "s'impose", "batte", "battuto", "supera", "sconfigge", "sconfisse", "versloeg", "verslaat",
    ]
    let losses = [
      "lost", "perdio", "perdeu", "verlor", "verliert", "perde", "perd", "perdu", "perso", "perse", "verloor",
      "verliest", "cayo", "unterlag", "unterliegt", "s'incline",
    ]
    let draws = [
      "drew", "empato", "empata", "empatou", "igualo", "iguala", "pareggia", "pareggio", "trennte", "trennt", "spielte",
    ]
    let all = [(Outcome.win, wins + Array(winning)), (.loss, losses), (.draw, draws)]
    return Dictionary(all.flatMap { outcome, words in words.map { ($0, outcome) } }, uniquingKeysWith: { $1 })
  }()

  // MARK: Between the parts

  /// Words between a verb, or the score behind it, and the other name.
  static func isPreposition(_ word: Substring) -> Bool { toOther.contains(Folding.key(String(word))) }

  /// Words that may follow them before a name.
  static func isArticle(_ word: Substring) -> Bool {
    word.first?.isLowercase == true && articles.contains(String(word))
  }

  private static let toOther: Set<String> = [
    "a", "al", "ao", "con", "com", "contra", "contre", "contro", "gegen", "with", "to", "against", "ante", "frente",
    "tegen", "pelo", "over", "von", "sobre", "sur", "face", "van", "devant", "do", "da", "de",
  ]
  private static let articles: Set<String> = [
    "o", "para", "por", "el", "la", "le", "il", "los", "las", "les", "os", "as", "the", "den", "die", "der",
    "dem", "das", "sich", "het", "i", "gli", "lo",
  ]

  /// Words before a score.
  static func isBeforeScore(_ word: Substring) -> Bool { beforeScores.contains(Folding.key(String(word))) }

  private static let beforeScores: Set<String> = [
    "por", "per", "par", "mit", "by", "with", "sur", "met", "de", "for", "em", "en",
  ]

  /// Words that stand between the names of a draw.
  static func isAnd(_ word: Substring) -> Bool { ands.contains(String(word)) }

  /// Words that say that two teams drew.
  static func isDraw(_ word: Substring) -> Bool { draws.contains(Folding.key(String(word))) }

  private static let ands: Set<String> = ["et", "y", "e", "und", "and", "en"]
  private static let draws: Set<String> = [
    "empataron", "empatan", "empatam", "empataram", "igualaron", "igualan", "font", "fait", "ont", "match", "nul",
    "trennten", "trennen", "sich", "spielten", "spielen", "pareggiano", "pareggiarono", "drew", "unentschieden",
    "remis",
  ]

  /// Words for goals, behind their numbers.
  static func isGoals(_ word: Substring) -> Bool { units.contains(Folding.key(String(word))) }

  private static let units: Set<String> = [
    "buts", "but", "goles", "gol", "gols", "goals", "goal", "tore", "toren", "reti", "doelpunten", "tantos",
  ]

  // MARK: Names

  /// Whether a word with a small letter may stand within a name.
  static func mayJoinName(_ word: Substring) -> Bool {
    guard word.first?.isLowercase == true else { return true }
    // `al-Ahli`, `d'Or`
    return word.contains(where: \.isUppercase) || joining.contains(Folding.key(String(word)))
  }

  private static let joining: Set<String> = [
    "de", "del", "de'", "la", "las", "los", "le", "les", "el", "y", "e", "i", "und", "et", "and", "of", "the", "van",
    "von", "vom", "der", "den", "da", "do", "dos", "das", "di", "du", "des", "dei", "della", "zu", "am", "an",
    "sous", "upon", "op", "ten", "ter", "te", "voor", "ob", "og", "och", "u", "st", "o", "os",
  ]

  /// Words that say of a team what it is, before its name.
  static func isDescription(_ word: Substring) -> Bool {
    let key = Folding.key(String(word))
    return key.hasSuffix("-man") || descriptions.contains(key)
  }

  private static let descriptions: Set<String> = [
    "holders", "champions", "leaders", "hosts", "visitors", "newcomers", "last", "this", "later", "finally", "however",
    "luego", "despues", "finalmente", "campeon", "campeones", "lider", "meister", "tabellenfuhrer", "spater", "dann",
    "puis", "ensuite", "enfin", "poi", "infine", "depois", "there", "here", "then", "when", "today's",
  ]

  // MARK: Days

  /// Whether a word is the whole name of a weekday; short forms of such are syllables of names.
  static func isWeekday(_ word: Substring) -> Bool {
    word.utf8.count > 4 && weekdays.contains(Folding.key(String(word)))
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lunes", "martes", "miercoles", "jueves", "viernes",
    "sabado", "domingo", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunedi", "martedi",
    "mercoledi", "giovedi", "venerdi", "sabato", "domenica", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
    "zaterdag", "zondag", "segunda-feira", "terca-feira", "quarta-feira", "quinta-feira", "sexta-feira",
  ]

  /// Whether a weekday stands in names of clubs as well: Sheffield Wednesday, Santo Domingo.
  static func isOfNames(_ weekday: Substring) -> Bool { weekday == "Wednesday" || weekday == "Domingo" }

  /// Whether a word is one for a day as seen from another, such as yesterday.
  static func isDayWord(_ word: Substring) -> Bool { dayWords.contains(Folding.key(String(word))) }

  private static let dayWords: Set<String> = [
    "ayer", "hoy", "anteayer", "anoche", "gestern", "heute", "vorgestern", "hier", "aujourd'hui", "avant-hier", "ieri",
    "oggi", "ontem", "hoje", "anteontem", "yesterday", "today", "tonight", "gisteren", "vandaag",
  ]

  /// Words before a weekday.
  static func isBeforeWeekday(_ word: Substring) -> Bool { beforeDays.contains(Folding.key(String(word))) }

  private static let beforeDays: Set<String> = [
    "el", "le", "am", "on", "no", "na", "op", "la", "il", "o", "de", "den", "este", "the",
  ]
}
