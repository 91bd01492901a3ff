import Football
import Statistics
import Words

/// A line of the table that sets what a record claims against what it shows.
package struct ClaimLine: Sendable, Hashable {
  /// How the two stand to each other.
  package enum Mark: String, Sendable, Hashable {
    case agrees = "="
    case differs = "≠"
    case open = "?"
  }

  package var mark: Mark
  package var label: String
  /// The part of the claim that is struck when it differs; then the rest.
  package var claimed: String
  package var claimedRest: String
  package var shown: String
}

extension Telling {
  /// Every claim that the record makes of itself, with what its results and lists show.
  ///
  /// One claim alone that holds is no table: none is given then.
  var claimLines: [ClaimLine] {
    let lines = statistics.findings.sorted { $0.place < $1.place }.compactMap(claimLine)
    return lines.count == 1 && lines[0].mark == .agrees ? [] : lines
  }

  private func claimLine(_ finding: Finding) -> ClaimLine? {
    guard let label = claimLabel(finding.id) else { return nil }
    let mark: ClaimLine.Mark =
      switch finding.severity {
      case .agreement: .agrees
      case .contradiction: .differs
      case .gap, .note: .open
      }
    guard finding.severity != .note, let claimed = finding.claimed else { return nil }
    let shown = evenly { $0.shown(finding) }
    return ClaimLine(
      mark: mark, label: label, claimed: value(claimed), claimedRest: claimRest(finding), shown: shown)
  }

  private func claimLabel(_ id: Finding.ID) -> String? {
    switch id {
    case .matchesTotal: words(.labelMatches)
    case .goalsTotal: words(.labelGoals)
    case .goalAverage: words(.labelAverage)
    case .teamsCount: words(.labelTeams)
    case .winner: words(.labelWinner)
    case .highestScoring: words(.labelMostGoals)
    case .topScorer: words(.labelTopScorer)
    case .departmentsCount: words(.labelDepartments)
    case .finalistsCount: words(.labelFinalists)
    case .relegatedCount: words(.labelRelegated)
    case .promotedCount: words(.labelPromoted)
    case .changeNotEntrant, .changeBothWays: words(.labelChange)
    default: nil
    }
  }

  /// What follows the claimed value: one, *in the text*.
  private func claimRest(_ finding: Finding) -> String {
    switch finding.id {
    case .changeNotEntrant:
      if case .text(let competition)? = finding.related {
        words(.downFrom, ["competition": otherCompetition(competition)])
      } else {
        ""
      }
    default: ""
    }
  }

  /// What the results and lists show beside a claim.
  private func shown(_ finding: Finding) -> String {
    switch (finding.id, finding.severity) {
    case (.winner, .agreement): return shownWinner(finding)
    case (.highestScoring, .agreement):
      if case .results(let results)? = finding.claimed, results.count > 1 {
        return words(.shownAllMost, count: results.count, ["goals": words.spelled(results.first?.goals.total ?? 0)])
      }
      return words(.shownNoMore)
    case (.topScorer, .gap): return words(.shownNoScorers)
    case (.promotedCount, .gap): return words(.shownNotNamed)
    case (.changeNotEntrant, _), (.changeBothWays, _): return words(.shownNotEntrant)
    case (.departmentsCount, .contradiction):
      guard case .count(let departments)? = finding.computed, case .count(let entrants)? = finding.related else {
        return finding.computed.map(value) ?? words(.shownUnknown)
      }
      return words(
        .shownDepartments,
        ["departments": words.number(departments), "entrants": words(.entrants, count: entrants)])
    case (.goalsTotal, .contradiction):
      guard case .count(let claimed)? = finding.claimed, case .count(let computed)? = finding.computed else {
        return finding.computed.map(value) ?? words(.shownUnknown)
      }
      let phrase: Phrase = computed < claimed ? .shownFewer : .shownMore
      return words(phrase, count: abs(computed - claimed), ["computed": words.number(computed)])
    case (.relegatedCount, .contradiction):
      return words(.shownInTable, ["count": finding.computed.map(value) ?? ""])
    default: return finding.computed.map(value) ?? words(.shownUnknown)
    }
  }

  /// How the winner that a record claims won: the final, or the table of the title.
  private func shownWinner(_ finding: Finding) -> String {
    let title = statistics.title
    if title.isKnockout { return words(.shownWonFinal) }
    guard case .teams(let winners)? = finding.computed, let index = title.table,
      let row = statistics.standings[index].rows.first, winners.contains(row.team)
    else { return words(.shownAgrees) }
    return words(.shownFirst, ["points": points(row.points)])
  }

  /// A value of a finding as printed.
  func value(_ value: FindingValue) -> String {
    switch value {
    case .count(let count): words.number(count)
    case .hundredths(let hundredths): words.decimal(Double(hundredths) / 100, digits: 2)
    case .teams(let teams): names(teams)
    case .results(let results): words.list(results.map(result))
    case .matches(let matches): words.list(matches.compactMap { match($0).map(result) })
    case .scorers(let scorers):
      words.list(scorers.map { scorer in scorer.goals.map { "\(scorer.player)\u{A0}(\($0))" } ?? scorer.player })
    case .pairings(let pairs):
      words.list(pairs.map { words(.pairing, ["first": name($0.first), "second": name($0.second)]) })
    case .origins(let origins):
      words.list(
        origins.map { origin in origin.region.map { "\(name(origin.team)) (\(regionName($0)))" } ?? name(origin.team) })
    case .names(let names): words.list(names)
    case .text(let text): words.seasonLabel(text)
    case .figures(let figures): self.figures(figures)
    case .feasibility(let feasibility): feasibility.rawValue
    }
  }

  /// Figures of a row of a table, each after the head of its column: W 4, GF 10.
  private func figures(_ figures: StandingFigures) -> String {
    let all: [(Phrase, Int?)] = [
      (.columnPlayed, figures.played), (.columnWon, figures.won), (.columnDrawn, figures.drawn),
      (.columnLost, figures.lost), (.columnFor, figures.goalsFor), (.columnAgainst, figures.goalsAgainst),
      (.columnPoints, figures.points),
    ]
    return words.list(all.compactMap { phrase, number in number.map { "\(words(phrase))\u{A0}\(words.number($0))" } })
  }

  /// A claimed result: Melgar 8–0 CNI.
  func result(_ result: ClaimedResult) -> String {
    "\(name(result.first)) \(words.score(result.goals.first, result.goals.second))\u{A0}\(name(result.second))"
  }

  /// A match with its counted score: Melgar 8–0 CNI.
  func result(_ match: Match) -> String {
    let score = match.counted.map { words.score($0.first, $0.second) } ?? "?"
    return "\(name(match.first)) \(score)\u{A0}\(name(match.second))"
  }
}

extension Telling {
  /// What a score needs beside it: extra time, the shoot-out, what was awarded; empty for a plain result.
  ///
  /// A shoot-out is told from a team's side, else in the order of the names.
  func scoreNote(_ match: Match, for team: Team.ID? = nil) -> String {
    var parts: [String] = []
    if match.score.awarded != nil { parts.append(words(.awarded)) }
    if let played = match.score.penalties {
      let kicks = team == match.second ? played.swapped : played
      parts.append(words(.penaltyScore, ["score": words.score(kicks.first, kicks.second)]))
    } else if match.score.afterExtraTime != nil {
      parts.append(words(.afterExtraTime))
    }
    if case .abandoned = match.status, match.counted != nil { parts.append(words(.abandoned)) }
    return parts.isEmpty ? "" : "(" + parts.joined(separator: ", ") + ")"
  }

  /// A match's score as printed: 3–1; its fate where it has none.
  func scoreText(_ match: Match) -> String {
    guard let goals = match.counted else {
      switch match.status {
      case .played: return "?"
      case .walkover: return words(.walkover)
      case .abandoned: return words(.abandoned)
      case .annulled: return words(.annulled)
      case .cancelled: return words(.cancelled)
      case .postponed: return words(.postponed)
      case .suspended: return words(.suspended)
      case .scheduled, .awarded: return "–"
      }
    }
    return words.score(goals.first, goals.second)
  }
}
