import Football
import Statistics
import Words

/// Where a round stands in a season, as the record names it.
struct RoundPlace {
  var name: String
  var number: Int?
  var stage: String?
}

/// What stages, groups and rounds are called in print.
///
/// Records name them in English or German as a rule. Their parts are generic words that the catalogue knows (Phase II;
/// Preliminary round; Championship, Matchday 3), so that a name is put together from them; what it does not know stays as
/// recorded.
extension Telling {
  /// The name of a stage in the language, where the catalogue knows it; else as recorded.
  func stageName(_ name: String) -> String {
    let name = ofPhase(name)
    return knownName(name) ?? groupLetter(name).map { words(.groupName, ["name": $0]) } ?? name
  }

  /// The title of a stage's chapter: its name, else what it is by its format.
  func title(of stage: Stage) -> String {
    if !stage.name.isEmpty { return stageName(stage.name) }
    switch stage.format {
    case .groups: return stageName("Group stage")
    case .knockout: return stageName("Knock-out stage")
    case .league, nil: return words(.chapterMatches)
    }
  }

  /// The name of a stage as the object of a sentence ("the final stage"); nil for a plain league.
  func stageInSentence(_ name: String?) -> String? {
    guard let recorded = name, !recorded.isEmpty else { return nil }
    let name = ofPhase(recorded)
    if let known = words.optional("stageInSentence." + Telling.key(name)) { return known }
    if let known = knownName(name), known != name { return words.generic(known) }
    if let group = groupLetter(name) { return words(.groupInSentence, ["name": group]) }
    return name
  }

  /// A stage that is called no more than League is, before a knock-out that decides the title, its league phase.
  private func ofPhase(_ name: String) -> String {
    guard name == "League" else { return name }
    let isPhase =
      statistics.title.isKnockout || season.part != nil && season.allStages.contains { $0.format == .knockout }
    return isPhase ? "League phase" : name
  }

  /// A region's name without the word region before it.
  func regionName(_ name: String) -> String {
    let folded = Telling.key(name)
    guard folded.hasPrefix("region-"), let blank = name.firstIndex(of: " ") else { return name }
    return String(name[name.index(after: blank)...])
  }

  /// The name of a round in the language where it has a number and a plain name, or the catalogue knows it; else as
  /// recorded.
  func roundName(_ name: String, number: Int?, stage: String? = nil) -> String {
    let parts = Telling.key(name).split(separator: "-").map(String.init)
    // The number stands before the word in German (2. Runde), and as an ordinal in English or Portuguese (2nd Round).
    let first = parts.count == 2 ? parts[0].prefix(while: \.isNumber) : ""
    let isNumberFirst = !first.isEmpty && Telling.ordinalEnds.contains(parts[0].dropFirst(first.count))
    let word = isNumberFirst ? parts[1] : parts.first ?? ""
    if let number = number ?? (isNumberFirst ? Int(first) : nil), Telling.roundWords.contains(word) || name.isEmpty {
      // Who loses is out: the rounds of a cup are no days of a league.
      let isKnockout = stage.map { name in season.allStages.first { $0.name == name }?.format == .knockout } ?? false
      return isKnockout || statistics.standings.isEmpty
        ? words.sentence(words(.roundOfCup, ["number": words.roundWord(number)]))
        : words(.round, ["number": words.number(number)])
    }
    return knownName(name) ?? name
  }

  /// The name of a round among others: with its stage before it where others have one of the same name, but the stage
  /// with the most rounds of these keeps plain names from its first round to its last.
  func name(of round: RoundPlace, among rounds: [RoundPlace]) -> String {
    let name = roundName(round.name, number: round.number, stage: round.stage)
    let twins = rounds.filter { $0.name == round.name && $0.number == round.number }
    func length(_ twin: RoundPlace) -> Int { rounds.count { $0.stage == twin.stage } }
    let own = length(round)
    let isLongest = twins.allSatisfy { $0.stage == round.stage || length($0) < own }
    guard twins.count > 1, !isLongest, let stage = round.stage else { return name }
    return "\(stageName(stage)): \(name)"
  }

  /// The name of a round within a sentence: in lower case where it is made of generic words (quarter-finals).
  func inSentence(_ round: String) -> String {
    let word = Telling.key(round).prefix { $0 != "-" }
    return Telling.genericRounds.contains(word) ? round.prefix(1).lowercased() + round.dropFirst() : round
  }

  /// The first words of rounds' names that are no names of their own.
  private static let genericRounds: Set<Substring> = [
    "quarter", "quarterfinals", "semi", "semifinals", "final", "finals", "third", "fifth", "first", "second", "fourth",
    "preliminary", "qualifying", "group", "round", "cuartos", "octavos", "dieciseisavos", "treintaidosavos",
    "semifinales",
    "tercer", "quinto", "primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "ronda", "fase",
  ]

  private static let ordinalEnds: Set<Substring> = ["", "st", "nd", "rd", "th", "a", "o"]
  private static let roundWords: Set = [
    "round", "fecha", "jornada", "matchday", "ronda", "spieltag", "runde", "rodada", "giornata", "journee",
  ]

  /// A name as the catalogue has it, whole or part by part; nil where it knows no part of it.
  private func knownName(_ name: String) -> String? {
    if let known = knownPart(name) { return known }
    for separator in [", ", " - ", " – "] {
      let parts = name.split(separator: separator).map(String.init)
      guard parts.count > 1 else { continue }
      let known = parts.map(knownName)
      guard known.contains(where: { $0 != nil }) else { return nil }
      return zip(known, parts).map { known, part in
        known ?? Int(part).map { words(.round, ["number": words.number($0)]) } ?? part
      }.joined(separator: ", ")
    }
    return nil
  }

  /// A part of a name as the catalogue has it, a number or letter at its end included: Phase II.
  private func knownPart(_ name: String) -> String? {
    let key = Telling.key(name)
    if let known = words.optional("roundName." + key) ?? words.optional("stage." + key) { return known }
    guard let blank = name.lastIndex(of: " ") else { return nil }
    if key.hasSuffix("-play-off"), key.hasPrefix("group-") {
      return words.optional("stage.play-off-of", ["part": stageName(String(name[..<blank]))])
    }
    let number = name[name.index(after: blank)...]
    guard number.allSatisfy(\.isNumber) || number.allSatisfy({ "IVX".contains($0) }) else { return nil }
    return words.optional("stage.\(Telling.key(String(name[..<blank])))-number", ["number": String(number)])
  }

  /// What a group is called behind the word group; nil where the name does not begin with it.
  private func groupLetter(_ name: String) -> String? {
    let key = Telling.key(name)
    guard ["group-", "grupo-", "gruppe-", "groupe-"].contains(where: key.hasPrefix), key != "group-stage",
      let blank = name.firstIndex(of: " ")
    else { return nil }
    return String(name[name.index(after: blank)...])
  }
}
