import Drawing
import Football
import Plotting
import Statistics
import Words

/// Pairs that met in more than one of several seasons.
struct HeadToHeadHistoryChart {
  let tellings: [Telling]
  /// The clubs whose pairs are drawn; empty for all.
  var teams: Set<String> = []

  /// The most pairs that one picture holds.
  private static let most = 6

  private struct Side {
    var name: String
    var pair: HeadToHeadPair
  }

  var chart: Chart {
    get throws(NothingToDraw) {
      let words = tellings[0].words
      let history = HeadToHeadHistory(tellings.map(\.season))
      let again = history.pairs.filter { pair in
        if teams.count > 1 { return teams.contains(pair.first) && teams.contains(pair.second) }
        return pair.seasons > 1 && (teams.isEmpty || teams.contains(pair.first) || teams.contains(pair.second))
      }
      guard !again.isEmpty else { throw NothingToDraw(words(.reasonNoPairsAgain)) }
      let subject = subject(of: again, words: words)
      let oriented = orient(again, subject: subject, words: words)
      let shown = Array(oriented.prefix(HeadToHeadHistoryChart.most))
      return Chart(
        text(shown, all: history.pairs.count, again: again.count, subject: subject, words: words),
        body: PairBlocksBody(pairs: shown.map { block($0, subject: subject, words: words) }))
    }
  }

  /// The club with the best balance over its pairs: fewest defeats, then most goals ahead, then by name.
  private func subject(of pairs: [HeadToHeadPair], words: Words) -> String {
    var totals: [String: (lost: Int, difference: Int, pairs: Int)] = [:]
    for pair in pairs {
      for side in [pair, pair.swapped] {
        var total = totals[side.first] ?? (0, 0, 0)
        total.lost += side.secondWon
        total.difference += side.goals.first - side.goals.second
        total.pairs += 1
        totals[side.first] = total
      }
    }
    let best = totals.filter { teams.isEmpty || teams.contains($0.key) }.sorted { left, right in
      if left.value.lost != right.value.lost { return left.value.lost < right.value.lost }
      if left.value.difference != right.value.difference { return left.value.difference > right.value.difference }
      return words.isOrdered(left.key, before: right.key)
    }
    return best.first?.key ?? ""
  }

  /// The side ahead stands left; pairs of the subject come first, then by the goals they are apart.
  private func orient(_ pairs: [HeadToHeadPair], subject: String, words: Words) -> [HeadToHeadPair] {
    pairs.map { pair in
      if pair.first == subject { return pair }
      if pair.second == subject { return pair.swapped }
      return pair.goals.first >= pair.goals.second ? pair : pair.swapped
    }.sorted { left, right in
      let isSubject = (left.first == subject, right.first == subject)
      if isSubject.0 != isSubject.1 { return isSubject.0 }
      let apart = (left.goals.first - left.goals.second, right.goals.first - right.goals.second)
      if apart.0 != apart.1 { return apart.0 > apart.1 }
      return words.isOrdered(left.first + left.second, before: right.first + right.second)
    }
  }

  private func block(_ pair: HeadToHeadPair, subject: String, words: Words) -> PairBlocksBody.Pair {
    let telling = ChartWords(tellings[0])
    let balance = telling.balance(won: pair.firstWon, drawn: pair.drawn, lost: pair.secondWon)
    return PairBlocksBody.Pair(
      left: pair.first, right: pair.second, subject: pair.first == subject ? .left : nil,
      rows: pair.meetings.map { meeting in
        PairBlocksBody.Row(
          meeting.day.map { words.fullDay(tellings[0].calendar($0)) } ?? words.seasonLabel(meeting.season),
          left: meeting.goals.first, right: meeting.goals.second,
          score: words.score(meeting.goals.first, meeting.goals.second))
      },
      sum: words.score(pair.goals.first, pair.goals.second), caption: words(.goalsOver, count: pair.played),
      finding: words(.teamBalance, ["team": pair.first, "balance": balance]))
  }

  private func text(
    _ pairs: [HeadToHeadPair], all: Int, again: Int, subject: String, words: Words
  ) -> ChartText {
    let own = pairs.filter { $0.first == subject }
    let scored = own.reduce(0) { $0 + $1.goals.first }
    let conceded = own.reduce(0) { $0 + $1.goals.second }
    let lost = own.reduce(0) { $0 + $1.secondWon }
    let headline = words(
      lost == 0 ? .headlineUnbeatenAgainst : .headlineAheadOf, count: own.count,
      ["team": subject, "for": words.number(scored), "against": words.number(conceded)])
    let matches = pairs.reduce(0) { $0 + $1.played }
    let parts = pairs.map { pair in
      words(
        .altHistoryPair,
        [
          "first": pair.first, "second": pair.second, "score": words.score(pair.goals.first, pair.goals.second),
        ])
    }
    return ChartText(
      kicker: ChartWords.kicker(tellings), headline: headline,
      subtitle: words.sentence(
        words(.subtitleAgain, count: pairs.count, ["matches": words(.matches, count: matches)])),
      source: ChartWords.joinedSource(tellings) + " " + words.sentence(words(.otherPairs, count: all - again)),
      altText: headline + ". " + words.sentence(words.list(parts)) + ".")
  }
}
