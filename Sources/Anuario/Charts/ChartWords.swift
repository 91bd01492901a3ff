import Football
import Statistics
import Words

/// Words that several charts share.
struct ChartWords {
  let telling: Telling

  init(_ telling: Telling) { self.telling = telling }

  var words: Words { telling.words }

  /// The kicker of one season, or of several: their competitions, and of many seasons the first and the last.
  static func kicker(_ tellings: [Telling]) -> String {
    guard let first = tellings.first, let last = tellings.last else { return "" }
    if tellings.count == 1 { return first.kicker }
    let words = first.words
    let competitions = unique(tellings.map(\.competitionName))
    let names =
      competitions.count <= 3 ? words.list(competitions) : country(tellings) ?? count(competitions, words)
    var parts = [names]
    if tellings.count > 3 {
      if isWithGaps(tellings.map(\.season.label)) {
        parts.append(words(first.isOfNations ? .editionsCount : .seasonsCount, count: tellings.count))
      }
      parts.append(span(first, last))
    } else {
      parts.append(words.list(unique(tellings.map(\.seasonLabel))))
    }
    let teams = unique(tellings.compactMap(\.teamName))
    if !teams.isEmpty { parts.append(words.list(teams)) }
    return (parts + first.partNames.dropFirst(first.teamName == nil ? 0 : 1)).map(words.capitals)
      .joined(separator: " · ")
  }

  /// The kicker of several seasons where their competitions have no room: the country and the number of seasons.
  static func narrowKicker(_ tellings: [Telling]) -> String? {
    guard let first = tellings.first, tellings.count > 1 else { return nil }
    let words = first.words
    let competitions = unique(tellings.map(\.competitionName))
    guard competitions.count > 1 else { return nil }
    let seasons = words(first.isOfNations ? .editionsCount : .seasonsCount, count: tellings.count)
    return [country(tellings) ?? count(competitions, words), seasons].map(words.capitals).joined(separator: " · ")
  }

  private static func count(_ competitions: [String], _ words: Words) -> String {
    words(.competitionsCount, count: competitions.count)
  }

  /// The country of all competitions, where their names tell that it is one.
  private static func country(_ tellings: [Telling]) -> String? {
    let countries = tellings.map { $0.words.country(ofCompetition: $0.season.competition) }
    return Set(countries).count == 1 ? countries[0] : nil
  }

  /// Texts without repetitions, in the order of their first.
  private static func unique(_ texts: [String]) -> [String] {
    texts.enumerated().filter { texts.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// What a telling is called among those of a picture: its team, where it is of one, and its season, where that differs.
  static func label(_ telling: Telling, among tellings: [Telling]) -> String {
    let isOfOneSeason = Set(tellings.map(\.seasonLabel)).count == 1
    guard let team = telling.teamName else { return telling.seasonLabel }
    return isOfOneSeason && tellings.count > 1 ? team : team + " " + telling.seasonLabel
  }

  /// How many seasons there are; of a set with years missing between them only so many on record.
  static func seasons(_ tellings: [Telling], count: Int, in words: Words) -> String {
    let isOfNations = tellings.first?.isOfNations ?? false
    if areSomeMissing(tellings) { return words(isOfNations ? .editionsOnRecord : .seasonsOnRecord, count: count) }
    return words(isOfNations ? .editionsCount : .seasonsCount, count: count)
  }

  /// The years from one tournament of nations to the next, at most.
  private static let longestCycle = 4

  /// Whether seasons are missing between those given: more years lie between two of them than between others, or than the
  /// competition lets pass.
  static func areSomeMissing(_ tellings: [Telling]) -> Bool {
    let years = Set(tellings.compactMap { Int($0.season.label.prefix(4)) }).sorted()
    let steps = zip(years, years.dropFirst()).map { $1 - $0 }
    let cycle = tellings.first?.isOfNations == true ? longestCycle : 1
    let usual = min(cycle, steps.min() ?? 1)
    return steps.contains { $0 > usual }
  }

  /// Whether more years lie between the first and the last of some seasons than there are seasons.
  private static func isWithGaps(_ labels: [String]) -> Bool {
    let years = labels.compactMap { Int($0.prefix(4)) }
    guard let first = years.min(), let last = years.max() else { return false }
    return last - first + 1 > Set(labels).count
  }

  /// From one season to another: 1930–1970, but 1999–00 to 2009–10.
  private static func span(_ first: Telling, _ last: Telling) -> String {
    let labels = [first.seasonLabel, last.seasonLabel]
    guard labels.contains(where: { $0.contains("–") }) else { return labels.joined(separator: "–") }
    return first.words(.seasonSpan, ["first": labels[0], "last": labels[1]])
  }

  /// The source line of several records: each by its title, many by their number.
  static func joinedSource(_ tellings: [Telling]) -> String {
    guard let first = tellings.first else { return "" }
    // Several teams of a season have one record.
    let titles = unique(tellings.map { $0.season.source.title ?? $0.competitionName + " " + $0.seasonLabel })
    if titles.count > 4 {
      let credits = Set(tellings.compactMap(\.season.source.credit))
      return first.words(
        .chartSource,
        [
          "record": first.words(first.isOfNations ? .recordsOfEditions : .recordsOfSeasons, count: titles.count),
          "credit": credits.count == 1 ? credits.first.map { " (\($0))" } ?? "" : "",
        ])
    }
    let credits = Set(tellings.compactMap(\.season.source.credit))
    let credit = credits.count == 1 ? credits.first.map { " (\($0))" } ?? "" : ""
    return first.words(.chartSource, ["record": first.words.list(titles.map(first.words.quoted)), "credit": credit])
  }

  /// The source line of several records, with what clubs are counted together: short and long forms of a name, and the
  /// former names of those shown.
  static func joinedSource(
    _ tellings: [Telling], clubs: PrintedClubs, shown: [String], summed: [[String]]? = nil
  ) -> String {
    let source = joinedSource(tellings)
    return ([source] + clubs.remarks(on: shown, summed: summed)).joined(separator: " ")
  }

  /// The least total of goals that at most half of the matches of some seasons reached; nil without matches.
  static func manyGoals(_ tellings: [Telling]) -> Int? {
    let goals = tellings.map(\.statistics.goals)
    let all = tellings.reduce(0) { $0 + $1.statistics.summary.matches }
    guard let greatest = goals.compactMap(\.greatestTotal).max(), all > 0 else { return nil }
    var total = 0
    var reached = all
    while total < greatest, 2 * reached > all {
      reached -= goals.reduce(0) { $0 + $1.matches(withTotal: total) }
      total += 1
    }
    return total
  }

  /// How many matches brought many goals: the least total that at most half of them reached.
  var distributionFinding: String { distributionFinding(from: ChartWords.manyGoals([telling]) ?? 0) }

  /// How many matches brought so many goals or more.
  func distributionFinding(from total: Int) -> String { words.evenly { distributionFinding(from: total, in: $0) } }

  private func distributionFinding(from total: Int, in words: Words) -> String {
    let goals = telling.statistics.goals
    let all = telling.statistics.summary.matches
    guard let greatest = goals.greatestTotal, all > 0 else { return "" }
    let reached = goals.byTotal.filter { $0.goals >= total }.reduce(0) { $0 + $1.matches }
    let isOne = total == 1
    let matches =
      telling.teamName.map { words(.matchesOfTeam, count: all, ["team": words.possessive($0)]) }
      ?? words(.matches, count: all)
    let values: KeyValuePairs<String, String> = ["matches": matches, "goals": words(.goals, count: total)]
    if total > greatest { return words.sentence(words(isOne ? .findingNoGoal : .findingNotReached, values)) }
    if total == greatest {
      return words.sentence(words(isOne ? .findingAGoalMost : .findingMost, count: reached, values))
    }
    return words.sentence(words(isOne ? .findingAGoal : .findingManyGoals, count: reached, values))
  }

  /// The distribution in one or two sentences, for those who cannot see it.
  var distributionAlt: String { words.evenly(distributionAlt) }

  private func distributionAlt(in words: Words) -> String {
    let goals = telling.statistics.goals
    let parts = goals.byTotal.map { count in
      words(.altTotal, count: count.matches, ["goals": words(.goals, count: count.goals)])
    }
    let mean = goals.mean.map { words.decimal($0, digits: 2) } ?? "?"
    return words(.altDistribution, ["title": telling.title, "totals": words.list(parts), "mean": mean])
  }

  /// That the record claims another number of goals; nil where it does not.
  var goalsClaimRemark: String? {
    let finding = telling.statistics.findings.first { $0.id == .goalsTotal && $0.severity == .contradiction }
    guard case .count(let claimed)? = finding?.claimed else { return nil }
    return words(
      .goalsClaimRemark,
      [
        "season": telling.seasonLabel, "claimed": words.number(claimed),
        "counted": words.number(telling.statistics.summary.goals),
      ])
  }
}

extension Telling {
  /// The points that a table takes from teams or gives them by ruling, in one sentence.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - teams: The teams that the picture shows; nil for all.
  ///   - isApart: Whether the picture's figures leave them out.
  /// - Returns: The sentence; nil where nothing was taken or given.
  func rulings(_ table: Standings, of teams: [Team.ID]? = nil, isApart: Bool = false) -> String? {
    let rows = table.rows.filter { $0.adjustment != 0 && teams?.contains($0.team) ?? true }
    guard !rows.isEmpty else { return nil }
    let list = words.list(
      rows.map { words(.teamPoints, ["team": name($0.team), "points": words.signed($0.adjustment)]) })
    guard rows.allSatisfy({ $0.adjustment < 0 }) else { return words(.noteRulings, ["list": list]) }
    return words(isApart ? .noteDeductionsApart : .noteDeductions, ["list": list])
  }

  /// What is to know of the points and the places of a table beside its results: that the league split, and what was decided
  /// on points; a sentence each.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - teams: The teams that the picture shows; nil for all.
  ///   - isApart: Whether the picture's figures are those of the matches, and leave out what was decided.
  /// - Returns: The sentences.
  func rulingNotes(_ table: Standings, of teams: [Team.ID]? = nil, isApart: Bool = false) -> [String] {
    [splitNote(isApart: isApart), rulings(table, of: teams, isApart: isApart)].compactMap { $0 }
  }

  /// That the league split, and what became of its points; nil where it did not, or not yet.
  private func splitNote(isApart: Bool) -> String? {
    guard let split = season.split,
      statistics.matches.contains(where: { split.later.contains($0.id) && $0.counted != nil })
    else { return nil }
    let rounds = words(.roundsCount, count: split.rounds)
    let halved: Phrase = isApart ? .noteSplitHalvedApart : .noteSplitHalved
    return words.sentence(words(split.halving.isEmpty ? .noteSplit : halved, ["rounds": rounds]))
  }

  /// That figures beside the matches of a table count what its teams brought along; nil where they brought nothing.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - hasResults: Whether the figures count the results brought along too, or the points alone.
  /// - Returns: The sentence.
  func carriedNote(_ table: Standings, hasResults: Bool) -> String? {
    if hasResults, table.rows.contains(where: { $0.brought.played > 0 }) { return words(.noteBroughtAlong) }
    return table.rows.contains { $0.carried != 0 } ? words(.noteCarried) : nil
  }

  /// How a table stands, as a headline that speaks of no end: the title's sentence, or who took the most points.
  func standing(_ index: Int) -> String {
    if statistics.title.table == index { return titleSentence.headline }
    let table = statistics.standings[index]
    let leaders = table.rows.filter { $0.rank == 1 }
    guard leaders.count == 1, let first = leaders.first, first.played > 0 else { return tableTitle(table) }
    let isLevel = levelWithFirst(table) != nil
    let headline = evenly { telling in
      let headline = telling.words(
        isLevel ? .headlineFirstLevel : .headlineMostPoints,
        [
          "team": telling.name(first.team), "points": telling.points(first.points),
          "matches": telling.words(.matches, count: first.played),
        ])
      return telling.ahead(headline, of: table)
    }
    return within(table, headline, of: first.team)
  }

  /// How teams level on points are ordered in a table; empty where none are.
  func levelRemark(_ table: Standings) -> String {
    let found = Set(table.decisions.compactMap(\.criterion))
    guard !found.isEmpty else { return table.decisions.isEmpty ? "" : words(.levelRemarkShared) }
    let order = table.rules.order.value
    let applied = order.filter(found.contains) + found.filter { !order.contains($0) }.sorted { "\($0)" < "\($1)" }
    let isAssumed = isAssumed(table.rules.order.origin)
    // Each parted some of those level, in this order.
    return words(
      isAssumed ? .levelRemarkAssumed : .levelRemark,
      ["criterion": applied.map { self.criterion($0) }.joined(separator: ", ")])
  }
}
