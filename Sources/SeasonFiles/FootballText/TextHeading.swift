/// What the heading of a round, group or stage says, in any of the languages of football.txt.
struct TextHeading: Hashable {
  /// How the matches below decide anything.
  enum Kind: Hashable {
    /// Nothing is said.
    case open
    /// A matchday of a league or group.
    case matchday
    /// A round by number, of a league or a cup.
    case numbered
    /// A round in which losers go out.
    case knockout
  }

  /// The stage; empty where the heading names none.
  var stage = ""
  /// The group; nil where the heading names none.
  var group: String?
  /// The round, without the words for its legs and replays.
  var round = ""
  /// The round's number.
  var number: Int?
  /// How the matches below decide anything.
  var kind = Kind.open

  /// A heading that says nothing.
  init() {}

  /// Whether any part is a round or a group, so that a bare line is a heading.
  var isRound: Bool { group != nil || kind != .open }

  /// Reads the plainest headings, `Matchday 12`, `3. Runde` and the like, without making strings of their parts; nil for
  /// others.
  init?(_ piece: Piece, in bytes: Span<UInt8>) {
    guard let first = bytes.at(piece.start, in: piece) else { return nil }
    var noun = Piece(start: piece.start, end: piece.end)
    let found: (value: Int, end: Int)?
    if first.isDigit {
      found = bytes.number(at: piece.start, in: piece)
      var offset = found?.end ?? piece.end
      while let byte = bytes.at(offset, in: piece), byte == Byte.dot || byte == UInt8(ascii: "^") { offset += 1 }
      noun.start = bytes.skippingBlanks(from: offset, to: piece.end)
      guard noun.start > offset else { return nil }
    } else {
      noun.end = bytes.wordEnd(from: piece.start, to: piece.end)
      let start = bytes.skippingBlanks(from: noun.end, to: piece.end)
      found = bytes.number(at: start, in: piece)
      guard start > noun.end, found?.end == piece.end else { return nil }
    }
    guard let found, noun.count <= 10, let kind = Self.nouns[bytes.foldedKey(noun)] else { return nil }
    self.kind = kind
    round = bytes.name(piece)
    number = found.value
  }

  private static let nouns: [UInt64: Kind] = Dictionary(
    ["matchday", "spieltag", "jornada", "giornata", "rodada", "journee", "fecha", "week"].map {
      (TextWords.key($0), .matchday)
    } + ["round", "runde", "ronda", "runda"].map { (TextWords.key($0), .numbered) },
    uniquingKeysWith: { first, _ in first })

  /// A round that stands behind a stage or group of its own heading: `Apertura, Matchday 1`.
  func within(_ outer: TextHeading) -> TextHeading? {
    guard outer.kind == .open, outer.round.isEmpty, outer.group == nil || outer.stage.isEmpty else { return nil }
    var heading = self
    heading.stage = outer.stage
    heading.group = outer.group
    return heading
  }

  /// Reads a heading without its mark, such as `Apertura, Matchday 1` or `Semi-finals - 1st Leg`.
  init(_ text: String) {
    let label = text.components(at: "//").first.map { String($0) } ?? text
    var stages: [String] = []
    var rounds: [String] = []
    let parts = Self.parts(of: label)
    for (index, part) in parts.enumerated() {
      // A play-off before a round is its stage: Playoffs, Semifinals.
      let isLast = parts[(index + 1)...].allSatisfy { $0.kind == .leg || $0.kind == .stage }
      switch part.kind {
      // `Zona Sur, Grupo B`: of two groups the first is the stage.
      case .group where group == nil && !parts[(index + 1)...].contains { $0.kind == .group }: group = part.text
      case .numbered where part.number == nil && parts[(index + 1)...].contains { $0.number != nil }:
        // `Championship Round - 4`
        stages.append(part.text)
      case .matchday, .numbered:
        rounds.append(part.text)
        number = part.number
        kind = part.kind == .matchday ? .matchday : kind == .knockout ? .knockout : .numbered
      case .knockout where isLast:
        rounds.append(part.text)
        kind = .knockout
      case .leg where kind == .open && group == nil:
        // A replay or leg of a stage that is a round itself.
        kind = .knockout
      case .leg: break
      default: stages.append(part.text)
      }
    }
    stage = stages.joined(separator: ", ")
    round = rounds.joined(separator: ", ")
    if kind == .knockout, round.isEmpty, let last = stages.popLast() {
      round = last
      stage = stages.joined(separator: ", ")
    }
    // `Regular Season - 9`: the number alone is no name.
    if number != nil, round.utf8.allSatisfy({ $0.isDigit }) { round = "" }
  }

  // MARK: Parts

  private enum PartKind { case stage, group, matchday, numbered, knockout, leg }

  private struct Part {
    var text: String
    var kind: PartKind
    var number: Int?

    init(_ text: Substring) {
      self.text = String(text).singleBlanks
      (kind, number) = TextHeading.classify(self.text)
    }

    /// Whether it is a weekday, with the number of the day or without: `Fecha II - Domingo 9` names no stage of Sundays.
    var isDay: Bool {
      let words = text.words
      guard let first = words.first, words.count <= 2, TextWords.isWeekday(TextWords.key(first)), first.utf8.count > 3
      else {
        return false
      }
      return words.count == 1 || NumberWords.digits(words[1]) != nil
    }

    /// A group with a name beside its letter, `Zona B - Norte`; nil for another text.
    init?(zone text: Substring) {
      let words = String(text).words
      guard words.count <= 6, let first = words.first, Folding.key(first) == "zona",
        let part = text.components(at: " - ").first.map({ Part($0) }), part.kind == .group
      else { return nil }
      self.text = String(text).singleBlanks
      kind = .group
    }
  }

  private static func parts(of label: String) -> [Part] {
    if !label.holds(", "), !label.holds(" / "), !label.holds(" - "), !label.holds(": ") {
      let part = Part(label[...])
      return part.text.isEmpty ? [] : [part]
    }
    let pieces = label.components(at: ", ").flatMap { $0.components(at: " / ") }
    return pieces.flatMap { piece -> [Part] in
      if let zone = Part(zone: piece) { return [zone] }
      // `Zona Sur: Grupo B`
      let named = piece.components(at: ": ").map { Part($0) }
      if named.count == 2, [.stage, .group].contains(named[0].kind),
        [.group, .matchday, .numbered].contains(named[1].kind),
        named[1].text.hasLetter
      {
        return named
      }
      let dashed = piece.components(at: " - ").map { Part($0) }
      // `Playoffs - Relegation` is one name; `Regular Season - 9` and `Final - 1st leg` are two parts.
      return dashed.count > 1 && !dashed.allSatisfy({ $0.kind == .stage }) && !isJoined(dashed) ? dashed : [Part(piece)]
    }.filter { !$0.text.isEmpty && !$0.isDay }
  }

  /// Whether a play-off and what it decides form one name.
  private static func isJoined(_ parts: [Part]) -> Bool {
    parts.allSatisfy { part in
      part.kind == .stage || (part.kind == .knockout && Folding.key(part.text).holds("play"))
    }
  }

  // MARK: Words

  private static let matchdays: Set<String> = [
    "matchday", "spieltag", "jornada", "giornata", "rodada", "journee", "fecha", "week", "gameweek", "matchweek",
    "speelronde",
    "kolejka", "match day",
  ]
  private static let rounds: Set<String> = ["round", "runde", "ronda", "runda", "tour", "kolo", "omgang", "rd"]
  private static let groups: Set<String> = [
    "group", "gruppe", "grupo", "groupe", "gruppo", "grupa", "girone", "poule", "pool",
    "zona",
  ]
  private static let numberSigns: Set<String> = ["n", "no", "nro", "num", "numero", "nr"]
  private static let legs: Set<String> = ["leg", "legs", "hinspiel", "ruckspiel", "replay", "replays", "ida", "vuelta"]
  private static let decisions: [String] = [
    "final", "semi", "quarter", "third place", "3rd place", "fifth place", "5th place", "seventh place", "play off",
    "playoff", "play in", "knockout", "replay",
    "1/8", "1/4",
    "1/16", "octavos", "cuartos", "finais", "oitavas", "quartas", "huitieme", "quarts", "ottavi", "quarti",
    "tercer puesto", "last 16", "last 32", "round of", "finale", "eighth", "wildcard", "decider",
    "reclassification", "reclasificacion", "repechaje", "repechage",
  ]

  private static func classify(_ text: String) -> (PartKind, Int?) {
    let key = Folding.heading(text.utf8.contains(UInt8(ascii: "^")) ? text.filter { $0 != "^" } : text)
    let words = key.words
    guard let first = words.first, let last = words.last else { return (.stage, nil) }
    if words.contains(where: legs.contains), words.count <= 4,
      !decisions.contains(where: { $0 != "replay" && $0 != "wildcard" && $0 != "decider" && key.holds($0) })
    {
      return (.leg, nil)
    }
    // A year is no round.
    if words.count == 1, let number = NumberWords.digits(first), number < 1000 { return (.numbered, number) }
    if groups.contains(first), words.count == 2, last.count <= 3 || NumberWords.digits(last) != nil || last == "hex" {
      return (.group, nil)
    }
    let number = number(in: words)
    if number != nil, words.contains(where: matchdays.contains) { return (.matchday, number) }
    // A final round, stage or phase is played by all against all as often as not: nothing is said.
    if key.hasPrefix("final "), ["round", "stage", "phase", "group"].contains(last) { return (.stage, nil) }
    if decisions.contains(where: key.holds) {
      // A Semifinal Group 1 is a group of the semifinals, and none of their matches decides.
      let isGroup = words.count >= 3 && groups.contains(words[words.count - 2]) && last.count <= 2
      return isGroup ? (.group, nil) : (.knockout, number)
    }
    if words.contains(where: rounds.contains), words.count <= 4 { return (.numbered, number) }
    // A number glued to its noun: Round5.
    let letters = Substring(key.utf8.prefix { !$0.isDigit })
    if rounds.contains(String(letters)), let number = NumberWords.digits(key[letters.endIndex...]) {
      return (.numbered, number)
    }
    return (.stage, nil)
  }

  /// The number beside the noun of a round, as in Round 1, 4 ª Rodada, Third Round, Matchday 1 of 8.
  private static func number(in words: [String]) -> Int? {
    for (index, word) in words.enumerated() where matchdays.contains(word) || rounds.contains(word) {
      // `Fecha Nº 4`
      var next = index + 1
      if next + 1 < words.count, numberSigns.contains(words[next]) { next += 1 }
      if next < words.count,
        let number = NumberWords.digits(words[next]) ?? NumberWords.roman(words[next])
      {
        return number
      }
      guard index > 0 else { continue }
      let before = words[index - 1]
      if let number = NumberWords.digits(before) ?? NumberWords.ordinal(before) ?? NumberWords.roman(before) {
        return number
      }
      if index > 1, let number = NumberWords.digits(words[index - 2]) { return number }
    }
    return nil
  }
}
