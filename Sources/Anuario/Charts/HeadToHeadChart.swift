import Documents
import Drawing
import Football
import Plotting
import Statistics
import Words

/// The champion (or the first of the table) against each opponent, the best record first.
///
/// Several seasons together give the pairs that met again.
struct HeadToHeadChart: ChartRecipe {
  static let name = "head-to-head"
  static let summary =
    "the champion against each opponent, or over several seasons the pairs that met again; needs results"
  static let span = ChartSpan.oneOrSeveral
  static let leftOut = Phrase.noteMorePairs

  let telling: Telling
  /// The teams that the editor named or the champion; the first is the subject.
  var asked: [Team.ID] = []
  /// The only opponents, where the editor named any.
  var opponents: [Team.ID] = []
  /// The teams that the editor wants brought out beside the subject.
  var highlights: [Team.ID] = []

  static func chart(_ request: ChartRequest) throws(NothingToDraw) -> Chart {
    if request.tellings.count > 1 { return try HeadToHeadHistoryChart(request.inOrderOfSeasons()).chart }
    // Whom the chart is about comes before whom it brings out.
    let asked = request.askedFirst.isEmpty ? request.protagonists : request.askedFirst
    return try HeadToHeadChart(
      telling: request.telling, asked: asked, opponents: request.opponents, highlights: request.highlights
    ).chart
  }

  private var words: Words { telling.words }

  /// The most pairs that stand one under another; more become a square of all pairs.
  private static let mostPairs = 8
  /// The most opponents that a headline names.
  private static let mostNamed = 2

  /// Whether most teams met most others: in a cup a square of all pairs would be nearly empty.
  private var hasMatrix: Bool {
    let teams = telling.statistics.summary.teamsInMatches.count
    let met = telling.statistics.headToHead.count { $0.played > 0 }
    return 4 * met >= teams * (teams - 1)
  }

  /// The team that the chart speaks of.
  var subject: Team.ID? {
    if let team = asked.first ?? telling.statistics.title.team { return team }
    return telling.statistics.standings.isEmpty ? nil : telling.orderOfAll.teams.first
  }

  var chart: Chart {
    get throws(NothingToDraw) {
      let records = self.records
      guard let subject, !records.isEmpty else {
        let hasPairs = telling.statistics.headToHead.contains { $0.played > 0 }
        throw NothingToDraw(words(subject == nil && hasPairs ? .reasonNoSubject : .reasonNoPairs))
      }
      guard records.count <= HeadToHeadChart.mostPairs || !hasMatrix else {
        return Chart(
          text(subject, records, isMatrix: true),
          body: HeadToHeadMatrix(
            telling: telling, subject: subject, named: named(records), highlights: Set(highlights)
          ).body)
      }
      return Chart(
        text(subject, records, isMatrix: false),
        body: PairBlocksBody(
          pairs: records.map { pair(subject, $0) }, fewest: min(records.count, HeadToHeadChart.mostPairs), isList: true)
      )
    }
  }

  /// The records of the subject seen from its side: most goals ahead first, then by name.
  var records: [HeadToHead] {
    guard let subject else { return [] }
    return telling.statistics.headToHead.compactMap { record -> HeadToHead? in
      record.first == subject ? record : record.second == subject ? record.swapped : nil
    }.filter { $0.played > 0 && (opponents.isEmpty || opponents.contains($0.second)) }.sorted { left, right in
      let difference = (left.goals.first - left.goals.second, right.goals.first - right.goals.second)
      return difference.0 != difference.1
        ? difference.0 > difference.1 : words.isOrdered(telling.name(left.second), before: telling.name(right.second))
    }
  }

  private func pair(_ subject: Team.ID, _ record: HeadToHead) -> PairBlocksBody.Pair {
    PairBlocksBody.Pair(
      left: telling.name(subject), right: telling.name(record.second), subject: .left,
      rows: record.matches.compactMap { id in
        guard let match = telling.match(id), let goals = match.counted(for: subject) else { return nil }
        return PairBlocksBody.Row(
          match.day.map { words.fullDay(telling.calendar($0)) } ?? "", left: goals.first, right: goals.second,
          score: telling.score(goals, isAwarded: record.played > 1 && match.isAwarded))
      },
      sum: words.score(record.goals.first, record.goals.second),
      caption: record.played == 1 ? "" : words(.goalsOver, count: record.played), finding: finding(subject, record))
  }

  /// How the subject fared: a word for one meeting with what its score needs beside it, the balance of several.
  private func finding(_ subject: Team.ID, _ record: HeadToHead) -> String {
    guard record.played == 1 else {
      return ChartWords(telling).balance(won: record.firstWon, drawn: record.drawn, lost: record.secondWon)
    }
    let word = words(record.firstWon == 1 ? .won : record.drawn == 1 ? .drawn : .lost)
    let note = record.matches.first.flatMap(telling.match).map { telling.scoreNote($0, for: subject) } ?? ""
    return note.isEmpty ? word : word + " " + note
  }

  private func text(_ subject: Team.ID, _ records: [HeadToHead], isMatrix: Bool) -> ChartText {
    let scored = records.reduce(0) { $0 + $1.goals.first }
    let conceded = records.reduce(0) { $0 + $1.goals.second }
    let opponents = isMatrix ? opponentsAhead(subject, records) : nil
    let headline =
      opponents
      ?? words.evenly { words in
        words(
          records.allSatisfy { $0.firstWon == $0.played } ? .headlineWonAgainstAll : .headlineHeadToHead,
          count: records.count,
          [
            "team": telling.name(subject), "for": words(.goals, count: scored),
            "against": conceded == 0 ? words(.none) : words.spelled(conceded),
            "opponent": records.first.map { telling.name($0.second) } ?? "",
          ])
      }
    let isOfAll = telling.orderOfAll.isOfAllMatches
    var text = ChartText(
      kicker: telling.kicker, headline: words.sentence(headline),
      subtitle: words(
        isMatrix
          ? (isOfAll ? .subtitlePairGoalsAll : .subtitlePairGoals)
          : records.count == 1 ? .subtitleDotsOfPair : .subtitleDots),
      notes: isMatrix
        ? telling.awardedNote(telling.statistics.headToHead.flatMap(\.matches))
        : hasAwarded(records) ? [words(.noteAwarded)] : [], source: telling.chartSource,
      altText: altText(subject, records))
    if isMatrix { text.plainSubtitle = words(isOfAll ? .subtitlePairsAll : .subtitlePairs) }
    return text
  }

  /// Whether a score of several meetings bears the mark of an awarded match; that of a single one has a word beside it.
  private func hasAwarded(_ records: [HeadToHead]) -> Bool {
    records.contains { $0.played > 1 && $0.matches.contains { telling.match($0)?.isAwarded ?? false } }
  }

  /// The opponents that won more often than they lost.
  private func ahead(_ records: [HeadToHead]) -> [Team.ID] {
    records.filter { $0.secondWon > $0.firstWon }.map(\.second)
  }

  /// The opponents that won more often than they lost, where they are so few that the headline names them.
  private func named(_ records: [HeadToHead]) -> Set<Team.ID> {
    let ahead = ahead(records)
    return ahead.count <= HeadToHeadChart.mostNamed ? Set(ahead) : []
  }

  /// Which opponents won more often than they lost against the subject, or how many did not.
  private func opponentsAhead(_ subject: Team.ID, _ records: [HeadToHead]) -> String {
    let ahead = ahead(records)
    if ahead.isEmpty { return words(.headlineNoneAhead, ["team": telling.name(subject)]) }
    if ahead.count <= HeadToHeadChart.mostNamed {
      return words(
        .headlineOnlyAhead, count: ahead.count,
        ["opponents": words.list(ahead.map(telling.name)), "team": telling.name(subject)])
    }
    return words.evenly { words in
      words(
        .headlineAheadOfMost, count: records.count { $0.firstWon > $0.secondWon },
        ["team": telling.name(subject), "all": words.spelled(records.count)])
    }
  }

  private func altText(_ subject: Team.ID, _ records: [HeadToHead]) -> String {
    let parts = records.map { record in
      let score = words.score(record.goals.first, record.goals.second)
      // Goals alone do not tell how a shoot-out ended a match.
      let matches = record.matches.compactMap(telling.match)
      let match = matches.last { $0.score.penalties != nil } ?? (matches.count == 1 ? matches[0] : nil)
      let note = match.map { telling.scoreNote($0, for: subject) } ?? ""
      return words(
        .altPair, ["opponent": telling.name(record.second), "score": note.isEmpty ? score : score + " " + note])
    }
    return words(.altHeadToHead, ["team": telling.name(subject), "pairs": words.list(parts)])
  }
}

extension ChartWords {
  /// Wins, draws and defeats in words: one win, one draw.
  func balance(won: Int, drawn: Int, lost: Int) -> String {
    var parts: [String] = []
    if won > 0 { parts.append(words(.winsCount, count: won)) }
    if drawn > 0 { parts.append(words(.drawsCount, count: drawn)) }
    if lost > 0 { parts.append(words(.defeatsCount, count: lost)) }
    return parts.joined(separator: ", ")
  }
}
