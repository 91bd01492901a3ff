import Football

/// What stands in brackets after a score, such as (a.e.t.), (4–3 pen.) or [awarded].
struct MatchNotes: Hashable {
  /// Whether the score is the one after extra time.
  var hasExtraTime = false
  /// The shoot-out.
  var penalties: Goals?
  /// The shoot-out with the team that it names.
  var kicks: NamedKicks?
  /// The score at half time.
  var halfTime: Goals?
  /// Whether the record says that it is the score at half time, which is but likely of one without a word.
  var isHalfTimeTold = false
  /// The score after 90 minutes, where the line's score is another.
  var fullTime: Goals?
  /// The score that was played, where an authority set another.
  var original: Goals?
  /// The score that an authority set, where the line's is the one that was played.
  var awarded: Goals?
  /// A number in brackets beside the goals of each team, `2 (2) - 6 (4)`, that may be kicks or goals at half time.
  var besideGoals: Goals?
  /// What became of the match.
  var status: MatchStatus?
  /// The ground.
  var venue: String?
  /// What else is said.
  var remarks: [String] = []

  /// Reads the inside of brackets; false when none of it is known, and then nothing is changed.
  mutating func read(_ inside: Fragment) -> Bool {
    var read = self
    let parts = inside.split { $0 == "," || $0 == ";" }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return false }
    for part in parts where !read.readPart(part) { return false }
    self = read
    return true
  }

  private mutating func readPart(_ part: Fragment) -> Bool {
    let key = Folding.key(part.text)
    if Self.extraTime.contains(key) {
      hasExtraTime = true
      return true
    }
    if let known = Self.statuses[key] {
      set(known)
      return true
    }
    if key == "replayed" || key == "repetido" {
      if case .abandoned? = status { status = .abandoned(replayed: true) }
      return true
    }
    return readScored(part, key: key) || readBrokenOff(part, key: key)
  }

  /// `abandoned 66'`, `suspendido 80'`: what became of a match with the minute of it, which is kept as it stands.
  private mutating func readBrokenOff(_ part: Fragment, key: String) -> Bool {
    let words = key.words
    guard words.count > 1, let word = words.first, let known = Self.statuses[word],
      words.dropFirst().contains(where: { $0.first?.isNumber == true }),
      words.dropFirst().allSatisfy({ $0.first?.isNumber == true || Self.minuteWords.contains($0) })
    else { return false }
    set(known)
    remarks.append(part.name)
    return true
  }

  private static let minuteWords: Set<String> = [
    "at", "in", "after", "min", "min.", "mins", "minute", "minutes", "the", "a", "los", "al", "en", "el", "minuto",
    "minutos",
  ]

  /// A score with a word that says what it is a score of; a bare one is that of half time.
  private mutating func readScored(_ part: Fragment, key: String) -> Bool {
    let padded = Fragment(line: "x " + part.text, number: part.line)
    guard let token = ScoreToken.find(in: padded), let goals = token.goals else { return false }
    let word = Folding.key(
      padded.part(2..<token.range.lowerBound).text + " " + padded.from(token.range.upperBound).text)
    if word.isEmpty, halfTime != nil, !isHalfTimeTold, fullTime == nil {
      // `3–2 (1–0, 2–2)`: half time and ninety minutes, and then what made it another score.
      fullTime = goals
      if goals.margin == 0 { hasExtraTime = true }
    } else if word.isEmpty || Self.half.contains(word) {
      halfTime = goals
      isHalfTimeTold = !word.isEmpty
    } else if Self.shootOut.contains(word) {
      penalties = goals
    } else if Self.ninety.contains(word) {
      fullTime = goals
    } else if Self.played.contains(word) {
      original = goals
    } else if Self.statuses[word] == .awarded {
      awarded = goals
      set(.awarded)
    } else {
      return false
    }
    return true
  }

  private mutating func set(_ new: MatchStatus) {
    if case .abandoned(true)? = status { return }
    status = new
  }

  /// Makes the score of a line's goals and these notes.
  func score(of goals: Goals?) -> Score {
    var score = Score(halfTime: halfTime, penalties: penalties)
    guard let goals else { return score }
    if status == .awarded {
      score.awarded = awarded ?? goals
      score.fullTime = awarded == nil ? original : goals
    } else if hasExtraTime {
      score.afterExtraTime = goals
      score.fullTime = fullTime
    } else {
      score.fullTime = goals
    }
    return score
  }

  /// Parts from the goals what can be no score at half time, as no team has scored more by then than by the end: kicks after a
  /// draw, else a remark.
  mutating func checkHalfTime(of goals: Goals?) {
    guard let goals, let half = halfTime, !isHalfTimeTold, status == nil,
      half.first > goals.first || half.second > goals.second
    else {
      return
    }
    halfTime = nil
    // Nobody wins on kicks with two.
    if penalties == nil, goals.margin == 0, half.margin != 0, max(half.first, half.second) > 2 {
      penalties = half
    } else {
      remarks.append("(\(half.first)–\(half.second))")
    }
  }

  /// Whether a folded word means a shoot-out.
  static func isShootOut(_ word: String) -> Bool { shootOut.contains(word) }

  /// Whether a folded word says that a goal for the shoot-out is counted in the score, as in North America.
  static func isShootOutCounted(_ word: String) -> Bool { word == "so" || word == "shootout" || word == "shoot-out" }

  /// Whether a folded word means extra time.
  static func isExtraTime(_ word: String) -> Bool { extraTime.contains(word) }

  /// The status that a folded word of a note means, such as awarded; nil for other words.
  static func status(_ word: String) -> MatchStatus? { statuses[word] }

  /// The status that stands in the place of a score, such as w/o; nil for other words.
  static func infixStatus(_ word: String) -> MatchStatus? {
    switch word {
    case "w/o", "w.o.", "w.o", "walkover": .walkover
    case "awd", "awd.": .awarded
    case "n/p": .cancelled
    case "abd", "abd.": .abandoned(replayed: false)
    case "ann", "ann.": .annulled
    case "ppd", "ppd.", "postp", "postp.": .postponed
    case "susp", "susp.": .suspended
    default: nil
    }
  }

  private static let extraTime: Set<String> = [
    "a.e.t.", "aet", "a.e.t", "aet.", "after extra time", "t. s.", "t.s.", "prorroga", "tras prorroga", "pror.",
    "tiempo suplementario", "n.v.", "nv", "n. v.", "nach verlangerung", "a.p.", "apres prolongation", "d.t.s.", "dts",
    "en alargue", "alargue", "en tiempo suplementario", "en prorroga", "en tiempo extra",
    "prorrogacao", "na prorrogacao", "apos prorrogacao", "pro", "supplementari", "tempi supplementari",
    "dopo i tempi supplementari", "verlangerung", "in der verlangerung",
    // A goal that ended the extra time.
    "golden goal", "g.g.", "gg", "g.g", "a.s.d.e.t.", "asdet", "a.s.d.e.t", "silver goal", "s.g.", "gol de oro",
    "gol de plata",
  ]
  private static let half: Set<String> = ["ht", "h.t.", "half-time", "half time", "descanso", "primer tiempo"]
  private static let ninety: Set<String> = [
    "ft", "after 90", "after 90 minutes", "90", "90'", "90 minutes", "tras 90 minutos",
  ]
  private static let shootOut: Set<String> = [
    "p", "p.", "pen", "pen.", "pens", "pens.", "pso", "on pens", "on pens.", "on penalties", "penalties", "penales",
    "por penales", "en penales", "en los penales", "penaltis", "por penaltis", "i.e.", "ie", "i. e.", "n.e.",
    "im elfmeterschießen", "elfmeterschießen", "elfmeterschiessen", "t.a.b.", "tab", "d.c.r.", "dcr", "rig.", "rigori",
    "nos penaltis", "penalidades", "calci di rigore", "ai rigori", "dopo i calci di rigore",
    "so", "shoot-out", "shootout", "shoot out",
  ]
  private static let played: Set<String> = [
    "originally", "on the pitch", "played", "original", "originalmente", "en la cancha", "abandoned at",
  ]
  private static let statuses: [String: MatchStatus] = [
    "awarded": .awarded, "awd": .awarded, "awd.": .awarded, "adjudicado": .awarded, "por walkover": .walkover,
    "abandoned": .abandoned(replayed: false), "abd": .abandoned(replayed: false), "abd.": .abandoned(replayed: false),
    "abandonado": .abandoned(replayed: false), "annulled": .annulled, "void": .annulled, "voided": .annulled,
    "anulado": .annulled, "cancelled": .cancelled, "canceled": .cancelled, "cancelado": .cancelled,
    "n/p": .cancelled, "not played": .cancelled, "no jugado": .cancelled, "postponed": .postponed,
    "ppd": .postponed, "aplazado": .postponed, "postergado": .postponed, "suspended": .suspended,
    "suspendido": .suspended, "susp.": .suspended, "susp": .suspended,
    "a jugarse": .scheduled, "por jugar": .scheduled,
    "a definir": .scheduled, "a confirmar": .scheduled, "post.": .postponed,
    "postp": .postponed, "postp.": .postponed, "pospuesto": .postponed,
    "w/o": .walkover, "w.o.": .walkover, "walkover": .walkover,
  ]
}
