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
  static func printedNames(_ teams: [Team], _ words: Words) -> [String] {
    let names = ShortNames.make(teams)
    guard words.language != "en", Countries.areNations(teams.filter { !$0.isPlaceholder }.map(\.name)) else {
      return names
    }
    return zip(teams, names).map { team, name in Countries.code(of: team.name) == nil ? name : words.country(team.name)
    }
  }

  /// Codes of three letters for teams under their printed names; for nations those of FIFA.
  func codes(_ teams: [Team.ID]) -> [String] {
    let isOfNations = isOfNations
    return TeamCodes.make(
      teams.map { team in
        var own = season[team]
        if isOfNations, own.code == nil { own.code = Countries.letters(of: own.name) }
        own.name = name(team)
        return own
      }, known: teams.map { KnownCodes.code(of: season[$0].name) ?? KnownCodes.code(of: name($0)) })
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
  var kicker: String { kicker(of: []) }

  /// The line above a headline that speaks of some teams alone.
  func kicker(of teams: [Team.ID]) -> String {
    ([competitionName, seasonLabel] + teams.map(name) + partNames).map(words.capitals).joined(separator: " · ")
  }

  /// The team whose matches alone this is about; nil where it is about all.
  var teamName: String? { season.part?.team.map(name) }

  /// What of the season this is, where it is not the whole: its stage, its rounds, its team.
  var partNames: [String] {
    guard let part = season.part else { return [] }
    var names = [teamName, part.stage.map(stageName)].compactMap { $0 }
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
