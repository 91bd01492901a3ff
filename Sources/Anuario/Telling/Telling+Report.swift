import Football
import Statistics
import Words

extension Telling {
  /// The line at the foot of every page: the record and what was counted.
  var sourceLine: String {
    let hasRulings = statistics.standings.contains { $0.rows.contains { $0.adjustment != 0 } }
    return words(
      hasRulings ? .sourceLineRulings : .sourceLine,
      [
        "record": words.quoted(recordName), "credit": credit,
        "matches": words(.results, count: statistics.summary.matches),
      ])
  }

  /// The record's own title, else the name of its file.
  private var recordName: String {
    season.source.title ?? season.source.files.first?.split(separator: "/").last.map(String.init) ?? title
  }

  /// The record's credit in brackets, with a blank before it; empty where it names none.
  private var credit: String { season.source.credit.map { " (\($0))" } ?? "" }

  /// The source line of a chart.
  var chartSource: String {
    words(.chartSource, ["record": words.quoted(recordName), "credit": credit])
  }

  /// How many rounds the groups of a stage played side by side; 0 where the record does not tell or they differ.
  private func matchdays(of stage: Stage) -> Int {
    let own = statistics.progressions.filter { $0.group != nil && ($0.stage ?? "") == stage.name }
    let counts = Set(own.map { $0.hasInferredRounds ? 0 : $0.rounds.count })
    return counts.count == 1 ? counts.first ?? 0 : 0
  }

  /// What a stage brought, in one sentence.
  func stageFinding(_ stage: Stage) -> String { evenly { $0.sentence(of: stage) } }

  private func sentence(of stage: Stage) -> String {
    let matches = stage.ownMatches.filter { $0.counted != nil }
    let goals = matches.reduce(0) { $0 + ($1.counted?.total ?? 0) }
    let days = matches.compactMap(\.day)
    let isOfRounds = !statistics.progressions.contains {
      $0.group == nil && ($0.stage ?? "") == stage.name && $0.hasInferredRounds
    }
    let played = stage.rounds.count { $0.matches.contains { $0.counted != nil } }
    let rounds = (isOfRounds ? played : 0) + (stage.groups.isEmpty ? 0 : matchdays(of: stage))
    var opening = words(stage.format == .knockout ? .knockoutRounds : .roundsCount, count: rounds)
    if rounds < 2 { opening = words(.matches, count: matches.count) }
    if let first = days.min(), let last = days.max(), last.ordinal - first.ordinal < 40 {
      opening += " " + words(.inDays, count: last.ordinal - first.ordinal + 1)
    }
    let total = words(.goals, count: goals)
    guard let index = statistics.title.table, (statistics.standings[index].stage ?? "") == stage.name else {
      return words.sentence(words(.stageCounts, ["opening": opening, "goals": total]))
    }
    let progression = statistics.progressions[index]
    let last = progression.rounds.count - 1
    // By rounds a title may seem settled on a day before others had played: where matches were moved, nothing is said.
    let isByRounds = !progression.hasPostponed
    if isByRounds, let step = progression.titleDecidedAfterRound, step < last, case .table = statistics.title {
      return words.sentence(
        words(.stageSettledEarly, count: last - step, ["opening": opening, "goals": total]))
    }
    guard isByRounds, case .table = statistics.title, progression.contendersBeforeLastRound.count > 1 else {
      return words.sentence(words(.stageCounts, ["opening": opening, "goals": total]))
    }
    return words.sentence(
      words(
        .stageOpenToTheEnd, count: progression.contendersBeforeLastRound.count,
        ["opening": opening, "goals": total]))
  }

  /// The finding of a progression as a title: from when the first was on top.
  func progressionTitle(_ index: Int) -> String {
    let progression = statistics.progressions[index]
    guard statistics.title.table == index, let went = progression.wentTopForGood, !progression.hasPostponed,
      progression.rounds.count > 1
    else { return words(.progressionTitle) }
    if went.roundIndex == progression.rounds.count - 1 { return words(.progressionTopLast) }
    // Who was level on top before was on top already.
    let wasLevel = went.roundIndex > 0 && progression.leaders[went.roundIndex - 1].contains(went.team)
    return words(
      wasLevel ? .progressionTopAlone : .progressionTopFrom, ["round": roundWord(went.roundIndex, of: progression)])
  }

  /// Why a table's order is as it is: the rule, and what it parted.
  func orderExplanation(_ table: Standings) -> String {
    let order = words.list(table.rules.order.value.map(criterion))
    var sentences = [words(.orderRule, ["order": order])]
    sentences += table.decisions.prefix(3).map(directSentence).filter { !$0.isEmpty }
    sentences.append(
      words(
        table.underOtherPoints.hasSameOrder ? .otherPointsSame : .otherPointsOther,
        ["rule": words(.pointsForWin, count: table.underOtherPoints.pointsForWin)]))
    return sentences.joined(separator: " ")
  }

  /// What the own matches of two teams level on points say of their order.
  private func directSentence(_ decision: OrderDecision) -> String {
    let direct = decision.direct
    if direct.matches.count > 1 { return direct.verdict == .contradicts ? severalContradict(decision) : "" }
    switch direct.verdict {
    case .notMet, .level: return ""
    case .agrees:
      return words(
        .orderDirectAgrees,
        [
          "upper": name(decision.upper), "lower": name(decision.lower),
          "score": words.score(direct.upperGoals, direct.lowerGoals),
        ])
    case .contradicts:
      return words(
        .orderDirectContradicts,
        [
          "upper": name(decision.upper), "lower": name(decision.lower),
          "score": words.score(direct.lowerGoals, direct.upperGoals),
        ])
    }
  }

  /// What several matches between two teams say against their order: points and goals, since no one match tells it.
  func severalContradict(_ decision: OrderDecision) -> String {
    let direct = decision.direct
    return words(
      .noteDirectSeveral,
      [
        "lower": name(decision.lower), "points": words.score(direct.lowerPoints, direct.upperPoints),
        "score": words.score(direct.lowerGoals, direct.upperGoals),
      ])
  }

  /// The rules in force and where each came from.
  var rulesNote: String {
    guard let table = statistics.standings.last else { return words(.rulesNone) }
    let order = words.list(table.rules.order.value.map(criterion))
    var sentences = [
      words(
        .rulesStated,
        [
          "points": words.sentence(words(.pointsForWin, count: table.rules.pointsForWin.value)), "order": order,
        ]), origin(table.rules.pointsForWin.origin),
    ]
    if isAssumed(table.rules.order.origin), !isAssumed(table.rules.pointsForWin.origin) {
      sentences.append(words(.orderAssumed))
    }
    for settled in statistics.adjustments {
      let adjustment = settled.adjustment
      sentences.append(
        words(
          .adjustment,
          [
            "team": settled.team.map(name) ?? adjustment.team,
            "points": (adjustment.points < 0 ? "\u{2212}" : "+")
              + words(.pointsFigure, count: abs(adjustment.points)),
            "reason": adjustment.reason.map { ": " + reason($0) } ?? "",
          ]))
    }
    return sentences.joined(separator: " ")
  }

  /// Why points were taken: in the language where the rule book knows the reason, else as the record puts it.
  private func reason(_ text: String) -> String { words.optional("rulingReason." + Telling.key(text)) ?? text }

  /// Where the rule book has a rule from: in the language, else as the book puts it.
  private func bookSource(_ text: String) -> String { words.optional("ruleSource." + Telling.key(text)) ?? text }

  private func origin(_ origin: RuleOrigin) -> String {
    switch origin {
    case .asked: words(.originAsked)
    case .seasonFile(let place): words(.originFile, ["line": String(place.line)])
    case .ruleBook(let source, let assumed):
      words(assumed ? .originBookAssumed : .originBook, ["source": bookSource(source)])
    case .assumed: words(.originAssumed)
    }
  }

  /// The record: its title, its credit, and what its order of names means.
  var recordNote: String {
    var sentences = [words(.recordTitle, ["record": words.quoted(recordName), "credit": credit])]
    for note in season.notes where note.kind == .source && !note.text.contains(recordName) {
      sentences.append(words(.recordSources, ["remark": words.quoted(note.text)]))
    }
    for claim in season.claims {
      if case .highestScoring(_, let remark?) = claim.fact {
        sentences.append(words(.recordRemark, ["remark": words.quoted(remark)]))
      }
    }
    let unknown = season.matches.count { $0.ground == .unknown }
    if unknown > 0 {
      let isWhole = season.matches.allSatisfy { $0.ground != .home }
      sentences.append(isWhole ? words(.recordNoHome) : words(.recordSomeHome, count: unknown))
    }
    return sentences.joined(separator: " ")
  }

  /// The teams that came down into the season, where its record lists them.
  var relegatedTeams: Set<Team.ID> { Set(relegation?.teams ?? []) }

  /// The change that lists them.
  var relegation: TeamChange? { season.changes.first { $0.direction == .relegated && !$0.teams.isEmpty } }

  /// Another competition and its season in a sentence: the Primera División of 1966.
  func otherCompetition(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, Int(parts[0].prefix(4)) != nil else { return text }
    return words(
      .competitionOfYear, ["name": words.competition(parts[1]), "year": words.seasonLabel(parts[0])])
  }

  /// Where a team came from: town, department and region, as far as the record says.
  func origin(_ team: Team.ID) -> String {
    guard let entrant = season.allStages.flatMap(\.entrants).first(where: { $0.team == team }) else {
      return season[team].town ?? ""
    }
    var places: [String] = []
    if let town = entrant.town { places.append(town) }
    if let department = entrant.department, department != entrant.town { places.append(department) }
    let region = season.allStages.first { stage in
      entrant.department.map { stage.departments.map(Telling.key).contains(Telling.key($0)) } ?? false
    }
    let place = places.joined(separator: ", ")
    return region.map { place + " · " + words(.region, ["name": regionName($0.name)]) } ?? place
  }

  /// The title of the chapter on entrants: how many clubs for how many places.
  func entrantsTitle(_ count: Int) -> String {
    guard let index = statistics.title.table else { return words.sentence(words(.entrantClubs, count: count)) }
    return words.evenly { words in
      let clubs = words.sentence(words(.entrantClubs, count: count))
      return words(
        .entrantsTitle, ["clubs": clubs, "places": words(.places, count: statistics.standings[index].rows.count)])
    }
  }

  /// What the list of entrants shows, in one or two sentences.
  func entrantsFinding(_ entrants: [Entrant]) -> String { evenly { $0.sentences(on: entrants) } }

  private func sentences(on entrants: [Entrant]) -> String {
    let departments = Dictionary(grouping: entrants.filter { $0.department != nil }, by: { $0.department ?? "" })
    let several = departments.filter { $0.value.count > 1 }.keys.sorted { words.isOrdered($0, before: $1) }
    var sentences: [String] = []
    let finalists = Set(statistics.title.table.map { statistics.standings[$0].rows.map(\.team) } ?? [])
    if several.count == 1, let only = several.first {
      sentences.append(
        words(.severalClubsOne, ["department": only, "clubs": words(.clubs, count: departments[only]?.count ?? 0)]))
    } else if (2...4).contains(several.count), several.allSatisfy({ departments[$0]?.count == 2 }) {
      sentences.append(words(.twoClubsEach, ["departments": words.list(several)]))
    } else if several.isEmpty, !departments.isEmpty {
      sentences.append(words(.oneClubEach, ["departments": words(.departments, count: departments.count)]))
    }
    let relegated = relegatedTeams.intersection(entrants.map(\.team))
    if let competition = relegation?.competition, !relegated.isEmpty, !finalists.isEmpty {
      let through = relegated.intersection(finalists).count
      if through == relegated.count {
        sentences.append(words(.relegatedAllThrough, count: through, ["competition": otherCompetition(competition)]))
      } else {
        sentences.append(
          words(
            .relegatedSomeThrough,
            [
              "through": words.spelled(through), "all": words.spelled(relegated.count),
              "competition": otherCompetition(competition),
            ]))
      }
    }
    return sentences.joined(separator: " ")
  }

  /// Who could still win before the last round, and what came of it.
  func contendersFinding(_ index: Int) -> String { evenly { $0.sentencesOnContenders(index) } }

  private func sentencesOnContenders(_ index: Int) -> String {
    let progression = statistics.progressions[index]
    guard progression.rounds.count > 1, !progression.hasPostponed, case .table(_, let champion) = statistics.title
    else {
      return ""
    }
    let contenders = progression.contendersBeforeLastRound
    guard contenders.count > 1 else {
      return progression.titleDecidedAfterRound.map {
        words(.settledAfter, ["team": name(champion), "round": roundWord($0, of: progression)])
      } ?? ""
    }
    let last = progression.rounds.count - 1
    let before = contenders.compactMap { team in progression.rows.first { $0.team == team }?.points[last - 1] }
    guard let most = before.max(), let least = before.min() else { return "" }
    let won = contenders.filter { team in
      match(of: team, step: last, in: progression)?.counted(for: team).map { $0.first > $0.second } ?? false
    }
    var sentences = [
      words.sentence(
        words(
          most == least ? .contendersLevel : .contendersWithin, count: contenders.count,
          ["points": points(most - least)]))
    ]
    if won.contains(champion), won.count > 1 {
      sentences.append(words.sentence(words(.contendersWonToo, count: won.count, ["champion": name(champion)])))
    } else if won == [champion] {
      sentences.append(words(.contendersOnlyChampion, ["champion": name(champion)]))
    }
    return sentences.joined(separator: " ")
  }
}
