import Drawing
import Football
import Plotting
import Statistics
import Words

/// Pairs that met in more than one of several seasons.
struct HeadToHeadHistoryChart {
  let tellings: [Telling]
  private let words: Words
  private let clubs: PrintedClubs
  private let history: HeadToHeadHistory
  /// The clubs whose pairs are drawn; empty for all.
  private let teams: Set<String>
  /// The clubs to bring out.
  private let highlights: Set<String>

  /// The most pairs that one picture holds with a dot for each goal, and with a bar for all meetings (of which a low one
  /// has room for fewer), and that are told of in words.
  private static let most = (dots: 6, bars: 8, told: 6)
  /// The most meetings of a pair, and of all pairs together, that have a row of dots each.
  private static let rows = (pair: 8, all: 16)

  /// Gathers the pairs of the seasons asked for, in their order.
  init(_ request: ChartRequest) throws(NothingToDraw) {
    tellings = request.tellings
    words = request.words
    clubs = try request.clubs()
    history = HeadToHeadHistory(clubs.clubs.seasons)
    teams = clubs.clubs.names(of: request.teamsBySeason)
    highlights = clubs.clubs.names(of: request.highlightsBySeason)
  }

  var chart: Chart {
    get throws(NothingToDraw) {
      let again = history.pairs.filter { pair in
        if teams.count > 1 { return teams.contains(pair.first) && teams.contains(pair.second) }
        return pair.seasons > 1 && (teams.isEmpty || teams.contains(pair.first) || teams.contains(pair.second))
      }
      guard !again.isEmpty else { throw NothingToDraw(words(.reasonNoPairsAgain)) }
      let hasAll = again.count <= HeadToHeadHistoryChart.most.dots
      let subject = preferred.isEmpty && !hasAll ? "" : subject(of: again)
      let oriented = subject.isEmpty ? byMeetings(again) : orient(again, subject: subject)
      let dotted = oriented.prefix(HeadToHeadHistoryChart.most.dots)
      let counts = dotted.map(\.played)
      if counts.allSatisfy({ $0 <= HeadToHeadHistoryChart.rows.pair }),
        counts.reduce(0, +) <= HeadToHeadHistoryChart.rows.all
      {
        return Chart(
          text(Array(dotted), of: again, subject: subject, hasDots: true),
          // Of all pairs the headline speaks of the subject's, of some of the first.
          body: PairBlocksBody(
            pairs: dotted.map { block($0, subject: subject) },
            fewest: hasAll ? dotted.count { $0.first == subject } : 1))
      }
      let shown = Array(oriented.prefix(HeadToHeadHistoryChart.most.bars))
      return Chart(
        text(shown, of: again, subject: subject, hasDots: false),
        body: PairHistoryBody(pairs: shown.map { history($0, subject: subject, hasStrip: shown.count == 1) }))
    }
  }

  /// The clubs of which one is the picture's subject: those that it is about, else those to bring out; empty for all.
  private var preferred: Set<String> { teams.isEmpty ? highlights : teams }

  /// Whether the seasons are editions of a tournament of nations.
  private var isOfNations: Bool { tellings[0].isOfNations }

  /// The club with the best balance over its pairs: fewest defeats, then most goals ahead, then by name.
  private func subject(of pairs: [HeadToHeadPair]) -> String {
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
    let preferred = totals.filter { self.preferred.contains($0.key) }
    let best = (preferred.isEmpty ? totals : preferred).sorted { left, right in
      if left.value.lost != right.value.lost { return left.value.lost < right.value.lost }
      if left.value.difference != right.value.difference { return left.value.difference > right.value.difference }
      return clubs.isOrdered(left.key, before: right.key)
    }
    return best.first?.key ?? ""
  }

  /// Who is brought out stands left, else the side ahead; pairs of the subject come first, then by the goals they are apart.
  private func orient(_ pairs: [HeadToHeadPair], subject: String) -> [HeadToHeadPair] {
    pairs.map { pair in
      if pair.first == subject { return pair }
      if pair.second == subject { return pair.swapped }
      let isLoud = (highlights.contains(pair.first), highlights.contains(pair.second))
      if isLoud.0 != isLoud.1 { return isLoud.0 ? pair : pair.swapped }
      return pair.goals.first >= pair.goals.second ? pair : pair.swapped
    }.sorted { left, right in
      let isSubject = (left.first == subject, right.first == subject)
      if isSubject.0 != isSubject.1 { return isSubject.0 }
      let apart = (left.goals.first - left.goals.second, right.goals.first - right.goals.second)
      if apart.0 != apart.1 { return apart.0 > apart.1 }
      return isOrdered(left, before: right)
    }
  }

  /// Of more pairs than one picture holds: those that met most often first, of these the most one-sided.
  private func byMeetings(_ pairs: [HeadToHeadPair]) -> [HeadToHeadPair] {
    pairs.map { $0.goals.first >= $0.goals.second ? $0 : $0.swapped }.sorted { left, right in
      if left.played != right.played { return left.played > right.played }
      let apart = (left.goals.first - left.goals.second, right.goals.first - right.goals.second)
      if apart.0 != apart.1 { return apart.0 > apart.1 }
      return isOrdered(left, before: right)
    }
  }

  /// Whether a pair comes before another by the names of its clubs.
  private func isOrdered(_ left: HeadToHeadPair, before right: HeadToHeadPair) -> Bool {
    left.first == right.first
      ? clubs.isOrdered(left.second, before: right.second) : clubs.isOrdered(left.first, before: right.first)
  }

  /// Whether a pair's first club lost no match, nor a shoot-out after one.
  private func isUnbeaten(_ pair: HeadToHeadPair) -> Bool {
    pair.secondWon == 0 && pair.meetings.allSatisfy { $0.shootOut.map { $0.first >= $0.second } ?? true }
  }

  /// Whether the club on the left is the subject or one to bring out.
  private func isLoud(_ pair: HeadToHeadPair, _ subject: String) -> Bool {
    pair.first == subject || highlights.contains(pair.first)
  }

  private func block(_ pair: HeadToHeadPair, subject: String) -> PairBlocksBody.Pair {
    let balance = ChartWords(tellings[0]).balance(won: pair.firstWon, drawn: pair.drawn, lost: pair.secondWon)
    return PairBlocksBody.Pair(
      left: clubs.name(pair.first), right: clubs.name(pair.second), subject: isLoud(pair, subject) ? .left : nil,
      rows: pair.meetings.map { meeting in
        let when = meeting.day.map { words.fullDay(tellings[0].calendar($0)) } ?? words.seasonLabel(meeting.season)
        return PairBlocksBody.Row(
          [when, meeting.shootOut.map { words(.penaltyScore, ["score": words.score($0.first, $0.second)]) }]
            .compactMap { $0 }.joined(separator: ", "), left: meeting.goals.first, right: meeting.goals.second,
          score: words.score(meeting.goals.first, meeting.goals.second))
      },
      sum: words.score(pair.goals.first, pair.goals.second), caption: words(.goalsOver, count: pair.played),
      finding: words(.teamBalance, ["team": clubs.name(pair.first), "balance": balance]))
  }

  /// How the meetings of a pair ended; of the only pair also one by one.
  private func history(_ pair: HeadToHeadPair, subject: String, hasStrip: Bool) -> PairHistoryBody.Pair {
    func part(_ count: Int, _ phrase: Phrase) -> PairHistoryBody.Part {
      PairHistoryBody.Part(count, label: words(phrase, count: count), figure: words.number(count))
    }
    return PairHistoryBody.Pair(
      left: clubs.name(pair.first), right: clubs.name(pair.second), isSubject: isLoud(pair, subject),
      won: part(pair.firstWon, .winsFigure), drawn: part(pair.drawn, .drawsFigure),
      lost: part(pair.secondWon, .winsFigure), sum: words.score(pair.goals.first, pair.goals.second),
      caption: words(.goalsOver, count: pair.played),
      meetings: hasStrip ? strip(pair) : [])
  }

  /// The meetings of a pair with their years; the last of the biggest wins of each side with its score.
  private func strip(_ pair: HeadToHeadPair) -> [PairHistoryBody.Meeting] {
    let biggest = [pair.biggestWins.last, pair.swapped.biggestWins.last].compactMap { $0 }
    return pair.meetings.map { meeting in
      let when = meeting.day.map { String(tellings[0].calendar($0).year) } ?? words.seasonLabel(meeting.season)
      let isBiggest = biggest.contains { $0.match == meeting.match && $0.seasonIndex == meeting.seasonIndex }
      return PairHistoryBody.Meeting(
        when, margin: meeting.goals.first - meeting.goals.second,
        remark: isBiggest ? words.score(meeting.goals.first, meeting.goals.second) + ", " + when : "")
    }
  }

  private func text(
    _ pairs: [HeadToHeadPair], of again: [HeadToHeadPair], subject: String, hasDots: Bool
  ) -> ChartText {
    let parts = pairs.prefix(HeadToHeadHistoryChart.most.told).map { pair in
      words(
        .altHistoryPair,
        [
          "first": clubs.name(pair.first), "second": clubs.name(pair.second),
          "score": words.score(pair.goals.first, pair.goals.second),
        ])
    }
    let matches = again.reduce(0) { $0 + $1.played }
    let subtitle =
      hasDots
      ? words.evenly { words in
        words(
          teams.count > 1 ? .subtitleOfTeams : isOfNations ? .subtitleAgainEditions : .subtitleAgain,
          count: again.count,
          ["matches": words(.matches, count: matches)])
      }
      : words(
        again.count > pairs.count && subject.isEmpty ? .subtitleMeetingsMost : .subtitleMeetings, count: pairs.count,
        ["first": clubs.name(pairs[0].first), "second": clubs.name(pairs[0].second)])
    let headline = words.evenly { self.headline(pairs, of: again.count, subject: subject, in: $0) }
    let others = history.pairs.count { pair in
      pair.seasons == 1 && (teams.isEmpty || teams.contains(pair.first) || teams.contains(pair.second))
    }
    let once = words.sentence(words(isOfNations ? .otherPairsEditions : .otherPairs, count: others))
    var text = ChartText(
      kicker: ChartWords.kicker(tellings), headline: headline, subtitle: words.sentence(subtitle),
      source: ChartWords.joinedSource(tellings, clubs: clubs, shown: pairs.flatMap { [$0.first, $0.second] })
        + (teams.count > 1 || others == 0 ? "" : " " + once),
      altText: headline + ". " + words.sentence(words.list(parts)) + ".")
    text.leftOut = again.count - pairs.count
    return text
  }

  /// How the subject fared against the others drawn; of one pair with many meetings who won how many.
  private func headline(
    _ pairs: [HeadToHeadPair], of again: Int, subject: String, in words: Words
  ) -> String {
    // Two teams that the editor named are no discovery, however seldom they met.
    if pairs.count == 1, let pair = pairs.first, teams.count == 2 || pair.played > HeadToHeadHistoryChart.rows.pair {
      let phrase: Phrase =
        pair.firstWon != pair.secondWon
        ? (isUnbeaten(pair) ? .headlinePairUnbeaten : pair.secondWon == 0 ? .headlinePairShootOut : .headlinePair)
        : pair.firstWon == 0 ? .headlinePairDrawn : .headlinePairLevel
      return words(
        phrase,
        [
          "team": clubs.name(pair.first), "opponent": clubs.name(pair.second), "won": words.spelled(pair.firstWon),
          "lost": words.spelled(pair.secondWon), "matches": words(.matches, count: pair.played),
        ])
    }
    if again > pairs.count, let best = pairs.first, best.first == subject || subject.isEmpty {
      return words(
        subject.isEmpty ? .headlineOftenMet : .headlineBestAgainst, count: best.played,
        [
          "team": clubs.name(best.first), "opponent": clubs.name(best.second),
          "score": words.score(best.goals.first, best.goals.second),
        ])
    }
    let own = pairs.filter { $0.first == subject }
    return words(
      own.allSatisfy(isUnbeaten) ? .headlineUnbeatenAgainst : .headlineAheadOf, count: own.count,
      [
        "team": clubs.name(subject),
        "score": words.score(
          own.reduce(0) { $0 + $1.goals.first }, own.reduce(0) { $0 + $1.goals.second }),
      ])
  }
}
