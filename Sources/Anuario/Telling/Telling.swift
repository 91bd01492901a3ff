import Football
import Statistics
import Words

/// A season's facts put into the words of one language.
///
/// Every sentence is made from computed facts and states nothing that the record does not hold; where a fact is
/// missing the sentence is left out.
package struct Telling: Sendable {
  package let statistics: SeasonStatistics
  package private(set) var words: Words
  private let matches: [Match.ID: Match]
  private let printedNames: [String]
  private let narrowNames: [String]

  /// Makes a telling.
  package init(_ statistics: SeasonStatistics, words: Words) {
    self.statistics = statistics
    self.words = words
    matches = Dictionary(
      statistics.season.matches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    printedNames = Telling.printedNames(statistics.season.teams, words)
    narrowNames = ShortNames.makeNarrow(statistics.season.teams, printed: printedNames)
  }

  var season: Season { statistics.season }
  var rules: Rules { statistics.rules }

  /// Whether the teams are nations, not clubs.
  var isOfNations: Bool { Countries.areNations(season.teams.filter { !$0.isPlaceholder }.map(\.name)) }

  /// Names as printed; those of nations in the language.
  private static func printedNames(_ teams: [Team], _ words: Words) -> [String] {
    let names = ShortNames.make(teams)
    guard words.language != "en", Countries.areNations(teams.filter { !$0.isPlaceholder }.map(\.name)) else {
      return names
    }
    return zip(teams, names).map { team, name in Countries.code(of: team.name) == nil ? name : words.country(team.name)
    }
  }

  /// Codes of three letters for teams under their printed names.
  func codes(_ teams: [Team.ID]) -> [String] {
    TeamCodes.make(
      teams.map { team in
        var own = season[team]
        own.name = name(team)
        return own
      })
  }

  /// A team's name as printed; data for other programs has the record's instead.
  func name(_ team: Team.ID) -> String { printedNames[team.index] }

  /// A team's name where room is short: the short one that the record states, else the printed one without words that
  /// only say that it is a club.
  func shortName(_ team: Team.ID) -> String { narrowNames[team.index] }

  /// Names in a list.
  func names(_ teams: [Team.ID]) -> String { words.list(teams.map(name)) }

  /// The season's label as printed.
  var seasonLabel: String { words.seasonLabel(season.label) }

  /// The competition's name in the language, where it has one; else as recorded.
  var competitionName: String { words.competitionName(season.competition) }

  /// The competition and season, such as Copa Perú 1967; of a part of a season also what it is.
  var title: String { ([competitionName + " " + seasonLabel] + partNames).joined(separator: ", ") }

  /// The line above a headline: COPA PERÚ · 1967; of a part of a season also what it is.
  var kicker: String {
    ([words.capitals(competitionName), seasonLabel] + partNames.map(words.capitals)).joined(separator: " · ")
  }

  /// What of the season this is, where it is not the whole: its stage, its rounds, its team.
  var partNames: [String] {
    guard let part = season.part else { return [] }
    var names = [part.team.map(name), part.stage.map(stageName)].compactMap { $0 }
    if let rounds = part.rounds {
      let (first, last) = (words.number(rounds.lowerBound), words.number(min(rounds.upperBound, season.lastRound)))
      names.append(first == last ? words(.round, ["number": first]) : words(.rounds, ["first": first, "last": last]))
    }
    return names
  }

  /// The competition as the object of a sentence; of a stage looked at alone that stage.
  var competitionInSentence: String {
    guard let part = season.part, !part.holdsTitle, let stage = part.stage else {
      return words.competition(season.competition)
    }
    return stageInSentence(stage) ?? stageName(stage)
  }

  /// A sentence whose counts are all in words or all in figures.
  func evenly(_ tell: (Telling) -> String) -> String {
    words.evenly { words in
      var telling = self
      telling.words = words
      return tell(telling)
    }
  }

  /// A match of the season.
  func match(_ id: Match.ID) -> Match? { matches[id] }

  /// The name of a stage in the language, where the catalogue knows it; else as recorded.
  func stageName(_ name: String) -> String {
    let key = Telling.key(name)
    if let known = words.optional("stage." + key) { return known }
    return groupLetter(name).map { words(.groupName, ["name": $0]) } ?? name
  }

  /// What a group is called behind the word group; nil where the name does not begin with it.
  private func groupLetter(_ name: String) -> String? {
    let key = Telling.key(name)
    guard ["group-", "grupo-", "gruppe-", "groupe-"].contains(where: key.hasPrefix), key != "group-stage",
      let blank = name.firstIndex(of: " ")
    else { return nil }
    return String(name[name.index(after: blank)...])
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
    guard let name, !name.isEmpty else { return nil }
    if let group = groupLetter(name) { return words(.groupInSentence, ["name": group]) }
    return words.optional("stageInSentence." + Telling.key(name)) ?? stageName(name)
  }

  /// A region's name without the word region before it.
  func regionName(_ name: String) -> String {
    let folded = Telling.key(name)
    guard folded.hasPrefix("region-"), let blank = name.firstIndex(of: " ") else { return name }
    return String(name[name.index(after: blank)...])
  }

  /// The name of a round in the language where it has a number and a plain name; else as recorded.
  func roundName(_ name: String, number: Int?) -> String {
    let plain = ["round", "fecha", "jornada", "matchday", "ronda", "spieltag", "runde"]
    let parts = Telling.key(name).split(separator: "-").map(String.init)
    // The number stands before the word in German: 2. Runde.
    let isNumberFirst = parts.count == 2 && parts[0].allSatisfy(\.isNumber)
    let word = isNumberFirst ? parts[1] : parts.first ?? ""
    if let number = number ?? (isNumberFirst ? Int(parts[0]) : nil), plain.contains(word) || name.isEmpty {
      // Who loses is out: the rounds of a cup are no days of a league.
      return statistics.standings.isEmpty
        ? words.sentence(words(.roundOfCup, ["number": words.roundWord(number)]))
        : words(.round, ["number": words.number(number)])
    }
    return words.optional("roundName." + Telling.key(name)) ?? name
  }

  /// Lower-case letters without accents, blanks as hyphens: a key of the catalogue.
  static func key(_ name: String) -> String { Slug.make(name) }

  /// A day as the words take it.
  func calendar(_ day: Day) -> CalendarDay {
    CalendarDay(year: day.year, month: day.month, day: day.day, weekday: day.weekday)
  }

  /// Points in words: eight points.
  func points(_ count: Int) -> String { words(.points, count: count) }

  /// Where everything of a stage was played, if the record says so.
  func host(ofStage name: String?) -> String? {
    season.allStages.first { $0.name == (name ?? "") }?.host
  }
}
