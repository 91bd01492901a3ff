import Football
import Plotting
import Statistics
import Words

/// The table that a chart of one table draws, with the words that such charts share.
struct TableSubject {
  let request: ChartRequest
  let index: Int
  /// How the points of the table grew: round by round, or match by match where a season in progress has rounds that are
  /// not complete.
  let progression: PointsProgression
  /// Whether it is by matches though the record has rounds.
  let isByMatches: Bool

  /// The fewest rounds over which lines show how a table came about.
  static let leastRounds = 3
  /// The most lines in color beside the first that a chart chooses by itself, and that it gives to teams asked for.
  static let mostRivals = 3
  static let mostColored = 6

  /// Finds the table of a request.
  init(_ request: ChartRequest) throws(NothingToDraw) {
    self.request = request
    index = try request.table()
    let statistics = request.telling.statistics
    let byMatches = request.telling.hasUnfinishedRounds(index) ? statistics.progressionByMatches(index) : nil
    isByMatches = byMatches != nil
    progression = byMatches ?? statistics.progressions[index]
  }

  var telling: Telling { request.telling }
  var words: Words { request.words }
  var table: Standings { telling.statistics.standings[index] }
  var teams: [Team.ID] { table.rows.map(\.team) }

  /// The teams that the picture brings out: those it is about and those to bring out, else the champion, else the table's
  /// first; of a phase the first, of whom headlines speak, and not who won the knock-out after it.
  var loud: [Team.ID] {
    let asked = request.askedFirst
    if asked.isEmpty, telling.leadsToKnockout(table), let leader { return [leader] }
    let here = (asked.isEmpty ? request.protagonists : asked).filter(teams.contains)
    if here.isEmpty { return [leader].compactMap { $0 } }
    // Of several to bring out the headline names none: the first, of whom it speaks then, is no team in grey.
    return request.hasSeveralHighlights ? here + [leader].compactMap { $0 }.filter { !here.contains($0) } : here
  }

  /// The teams in the accent of a picture that has no other color: those that the editor named alone, else the loud ones.
  var accented: [Team.ID] {
    let asked = request.askedFirst.filter(teams.contains)
    return asked.isEmpty ? loud : asked
  }

  /// Who won the knock-out to which the table leads, and is told apart in color where there is one left.
  var laterChampion: [Team.ID] {
    guard telling.leadsToKnockout(table), let team = telling.statistics.title.team, teams.contains(team) else {
      return []
    }
    return [team]
  }

  /// The table's first, where it is alone.
  var leader: Team.ID? {
    let leaders = table.rows.filter { $0.rank == 1 }.map(\.team)
    return leaders.count == 1 ? leaders[0] : nil
  }

  /// The teams that the headline is about because the editor asked for them: those that the chart is about, else those to
  /// bring out alone where it is not the table's first, so that no headline speaks of a team in grey.
  ///
  /// Of several to bring out none is the subject more than another.
  var asked: [Team.ID] {
    let teams = request.teams.filter(self.teams.contains)
    if !teams.isEmpty { return teams }
    if request.hasSeveralHighlights { return [] }
    let shown = (request.highlightsBySeason.first ?? []).filter(self.teams.contains)
    return leader.map(shown.contains) == true ? [] : shown
  }

  /// The one team that headlines speak of: the first that was asked for, else the table's first where it is alone.
  var subject: Team.ID? { asked.first ?? leader }

  /// Whether the headline is about a team that the editor asked for.
  var isAsked: Bool { !asked.isEmpty }

  /// The line above the headline.
  var kicker: String { telling.kicker(of: table) }

  /// How many points the team asked for is behind those with the most, as a headline; nil for one of these.
  func behindLeaders(in words: Words) -> String? {
    guard let row = row(asked.first), let most = table.rows.map(\.points).max(), row.points < most else { return nil }
    let leaders = table.rows.filter { $0.points == most }.map(\.team)
    return words.sentence(
      words(
        isOpen ? .againstLeaderTeamOpen : .againstLeaderTeam,
        [
          "team": telling.name(row.team), "margin": words(.points, count: most - row.points),
          "leader": telling.namesOrCount(leaders, in: words),
        ]))
  }

  /// The row of a team.
  func row(_ team: Team.ID?) -> StandingsRow? { team.flatMap { table.row(of: $0) } }

  /// The stage or group and the host, as the end of a phrase: of the final stage in Lima; behind matches it is in it.
  var place: String {
    let host = telling.host(ofStage: table.stage).map { words(.inHost, ["host": $0]) } ?? ""
    let isOfMatches = progression.hasInferredRounds
    if let group = table.group, !group.isEmpty {
      return words(isOfMatches ? .inGroup : .ofGroup, ["group": telling.stageName(group)]) + host
    }
    let stage = telling.stageInSentence(table.stage)
    return (stage.map { words(isOfMatches ? .inStage : .ofStage, ["stage": $0]) } ?? "") + host
  }

  /// What a picture shows, behind the stage or group that it shows it of: Final stage in Lima: every team’s results.
  func placed(_ what: String) -> String {
    let group = table.group ?? ""
    let part = telling.stageName(group.isEmpty ? table.stage ?? "" : group)
    let host = telling.host(ofStage: table.stage).map { words(.inHost, ["host": $0]) } ?? ""
    // A colon within a colon reads badly: what follows then starts anew.
    if part.isEmpty { return words.sentence(what) }
    return part + host + (what.contains(":") ? ". " + words.sentence(what) : ": " + what)
  }

  /// What is drawn, with a word that only the rounds looked at count where earlier ones are left out.
  func subtitle(_ subtitle: String) -> String {
    isWithoutBeginning ? words(.subtitleOnlyRounds, ["subtitle": subtitle]) : subtitle
  }

  /// The source with the remarks that belong to it.
  func source(_ remarks: String...) -> String {
    ([telling.chartSource] + remarks).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Points for a win, as a sentence, with a word where they are assumed.
  var pointsRemark: String { words.sentence(telling.rulesRemark(table.rules)) + "." }

  /// Whether the table is not the end of it: matches are to play, or rounds are looked at alone.
  var isOpen: Bool { table.unplayed > 0 || telling.season.part?.rounds != nil }

  /// Whether earlier rounds are left out, so that no place of the table is one of the season.
  var isWithoutBeginning: Bool { telling.season.part.map { !$0.isFromStart } ?? false }

  /// How things stand, as a headline that speaks of no end.
  var standing: String { telling.standing(index) }

  /// What the points beside a team's matches hold that these did not win, a sentence each.
  var pointNotes: [String] {
    unevenNote + TableSubject.cutShortNote(telling, table)
      + [telling.carriedNote(table, hasResults: false)].compactMap { $0 } + rulings
  }

  /// That teams have very unlike numbers of matches, a sentence; nothing where they do not.
  var unevenNote: [String] {
    let played = table.rows.map(\.own.played).filter { $0 > 0 }
    guard telling.isUneven(table), let least = played.min(), let most = played.max() else { return [] }
    return [words(.noteUneven, ["least": words.number(least), "most": words.number(most)])]
  }

  /// That teams had unlike numbers of matches when their season was cut short, a sentence; nothing where not.
  static func cutShortNote(_ telling: Telling, _ table: Standings) -> [String] {
    let played = table.rows.map(\.own.played)
    guard telling.isCutShort, let least = played.min(), let most = played.max(), least < most else { return [] }
    let words = telling.words
    return [words(.noteCutUneven, ["least": words.number(least), "most": words.number(most)])]
  }

  /// What was decided on points outside of the matches; empty where nothing was.
  var rulings: [String] { telling.rulingNotes(table) }

  /// The rows of the teams asked for, and of the first of the table beside them.
  private var askedAndFirst: [StandingsRow] {
    let asked = request.askedFirst.compactMap(row)
    return asked + table.rows.prefix(3).filter { row in !asked.contains { $0.team == row.team } }
  }

  /// The teams asked for and the first of the table, each with what the picture draws of it at the end, for those who
  /// cannot see it.
  func firstRows(_ value: (StandingsRow, Words) -> String) -> String {
    return words.evenly { words in
      words.list(
        askedAndFirst.map { words(.altTeamValue, ["team": telling.name($0.team), "value": value($0, words)]) })
    }
  }

  /// The same with how many of its matches each won, drew and lost.
  var firstRecords: String {
    return words.evenly { words in
      askedAndFirst.map { row in
        let own = row.own
        return words(
          .altTeamRecord,
          ["team": telling.name(row.team), "record": Telling.record(own.won, own.drawn, own.lost, in: words)])
      }.joined(separator: "; ")
    }
  }

  /// How far a team is behind those with the most points, as an alternative text puts it.
  func behind(_ points: Int, in words: Words) -> String {
    points > 0 ? words(.altBehind, count: points) : words(.altInFront)
  }

  /// A label for each round: its number, else its name where no two rounds of one number would be told apart.
  var roundLabels: [String] {
    progression.rounds.enumerated().map { index, round in words.number(round.number ?? index + 1) }
  }

  /// The axis of lines from before the first round, of all rounds or so many; the first or the last label carries the word
  /// that the others do without.
  func axisFromStart(rounds: Int? = nil) -> ProgressionBody.PositionAxis {
    let rounds = rounds ?? progression.rounds.count
    let labels = [words(.axisStart)] + roundLabels.prefix(rounds)
    if progression.hasInferredRounds {
      return ProgressionBody.PositionAxis(labels: labels, lastWord: words(.matchesFigure, count: rounds))
    }
    return ProgressionBody.PositionAxis(
      labels: labels, firstWord: progression.rounds.first.map { telling.roundName($0.name, number: $0.number ?? 1) })
  }

  /// How a line is drawn: the first loud team as champion, further ones and rivals in color, the rest behind.
  func emphasis(_ team: Team.ID, rivals: [Team.ID]) -> ProgressionBody.Emphasis {
    let loud = loud
    if team == loud.first { return .champion }
    let others = (rivals + laterChampion.filter { !rivals.contains($0) }).filter { !loud.contains($0) }.prefix(
      max(0, TableSubject.mostRivals + 1 - loud.count))
    let colored = Array((loud.dropFirst() + others).prefix(TableSubject.mostColored))
    return colored.firstIndex(of: team).map { .colored($0) } ?? .context
  }
}

extension Telling {
  /// The table with the most teams, the first of several: where no title is read from a record, it says most of the season.
  var broadestTable: Int? {
    let sizes = statistics.standings.map(\.rows.count)
    return sizes.max().flatMap { sizes.firstIndex(of: $0) }
  }

  /// Whether a stage is played in groups.
  func hasGroups(_ stage: String?) -> Bool {
    season.allStages.contains { $0.name == stage ?? "" && !$0.groups.isEmpty }
  }

  /// What a round without a name is called: by its stage, else as what the record holds there.
  func partName(stage: String?, isGroup: Bool) -> String {
    if let stage, !stage.isEmpty { return stageName(stage) }
    return isGroup ? stageName("Group stage") : words(.chapterMatches)
  }
}
