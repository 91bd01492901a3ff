import Football
import Statistics
import Words

/// A note under a table, with its letter and the teams that carry it.
package struct TableNote: Sendable, Hashable {
  package var letter: String
  package var teams: [Team.ID]
  package var text: String
}

extension Telling {
  /// The name of a table: of its group, its stage, or plainly the table.
  func tableTitle(_ table: Standings) -> String {
    let stage = table.stage.map(stageName) ?? ""
    guard let group = table.group, !group.isEmpty else {
      return stage.isEmpty ? words(.tablePlain) : words(.tableOf, ["stage": stage])
    }
    return words(.tableOf, ["stage": stageName(group)])
  }

  /// Points for a win and where the rule came from: two points for a win (assumed).
  func rulesRemark(_ rules: Rules) -> String {
    let points = words(.pointsForWin, count: rules.pointsForWin.value)
    return isAssumed(rules.pointsForWin.origin) ? words(.assumedRule, ["rule": points]) : points
  }

  /// Whether a rule stands on no source for this season.
  func isAssumed(_ origin: RuleOrigin) -> Bool {
    switch origin {
    case .assumed: true
    case .ruleBook(_, let assumed): assumed
    case .asked, .seasonFile: false
    }
  }

  /// Town and days of a table's matches: Lima, 14–28 May 1967.
  func setting(_ table: Standings) -> String {
    var parts: [String] = []
    if let host = host(ofStage: table.stage) { parts.append(host) }
    // Rounds of a knock-out before or after are not the table's.
    let stage = season.allStages.first { $0.name == (table.stage ?? "") }
    let days = (stage?.ownMatches ?? season.matches).filter { $0.counted != nil }.compactMap(\.day)
    if statistics.standings.count == 1, let first = days.min(), let last = days.max() {
      parts.append(words.days(calendar(first), calendar(last)))
    }
    return parts.joined(separator: ", ")
  }

  /// Notes that say which points were taken or given by ruling, and why teams level on points stand as they do.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - isLong: Whether the table leaves room for the first sort alone.
  /// - Returns: The notes, lettered in the order of the rows and decisions.
  func notes(_ table: Standings, isLong: Bool = false) -> [TableNote] {
    var notes: [TableNote] = []
    func add(_ teams: [Team.ID], _ text: String) {
      let letter = String(UnicodeScalar(UInt8(97 + min(notes.count, 25))))
      notes.append(TableNote(letter: letter, teams: teams, text: text))
    }
    for row in table.rows where row.adjustment != 0 {
      add(
        [row.team],
        words(row.adjustment < 0 ? .tableDeduction : .tableBonus, count: Int(row.adjustment.magnitude)))
    }
    if isLong { return notes }
    for decision in table.decisions where (table.row(of: decision.upper)?.played ?? 0) > 0 {
      let points = points(table.row(of: decision.upper)?.points ?? 0)
      add([decision.upper, decision.lower], reason(decision, points: points, rules: table.rules))
    }
    return notes
  }

  /// Why one team stands above another, from what the criterion found.
  func reason(_ decision: OrderDecision, points: String, rules: Rules) -> String {
    var sentences: [String] = []
    if let criterion = decision.criterion, case .settled? = decision.upperValue {
      sentences.append(words(.noteSettled, ["points": points, "criterion": self.criterion(criterion)]))
    } else if decision.criterion == .halfPoint {
      sentences.append(
        words(
          .noteHalfPoint, ["points": points, "upper": name(decision.upper), "lower": name(decision.lower)]))
    } else if let criterion = decision.criterion, let upper = decision.upperValue, let lower = decision.lowerValue {
      sentences.append(
        words(
          .noteLevel,
          [
            "points": points, "criterion": self.criterion(criterion), "upper": value(upper, criterion),
            "lower": value(lower, criterion),
          ]))
      if decision.direct.verdict == .contradicts, !criterion.isHeadToHead {
        sentences.append(
          decision.direct.matches.count > 1
            ? severalContradict(decision)
            : words(
              .noteDirectContradicts,
              [
                "lower": name(decision.lower),
                "score": words.score(decision.direct.lowerGoals, decision.direct.upperGoals),
              ]))
      }
    } else {
      sentences.append(words(.noteShared, ["points": points]))
    }
    if isAssumed(rules.order.origin) { sentences.append(words(.noteNoRule)) }
    return sentences.joined(separator: " ")
  }

  /// What a criterion found, as printed: +4, 1.516, 10 goals.
  private func value(_ value: CriterionValue, _ criterion: Criterion) -> String {
    switch value {
    case .count(let count):
      criterion == .goalDifference || criterion == .headToHeadDifference ? words.signed(count) : words.number(count)
    case .ratio: value.thousandths.map { words.decimal(Double($0) / 1000, digits: 3) } ?? "—"
    case .direct(let points, let difference, _):
      words(
        .directValue, ["points": words.number(points), "difference": words.signed(difference)])
    case .settled(let place): words.number(place)
    }
  }
}

// A table whose teams played an earlier stage against one another shows the end of a season only.
extension Telling {
  /// Whether the teams of a table brought points or results along from an earlier stage, so that its first round is not
  /// the season's.
  func isContinued(_ table: Standings) -> Bool {
    table.rows.contains { $0.carried != 0 || $0.brought.played > 0 }
  }

  /// A finding on the matches of a table, with the stage that it holds for where the teams had played before.
  ///
  /// The same of a phase before a knock-out; of the team that won this the headline tells how the season turned.
  func within(_ table: Standings, _ headline: String, of team: Team.ID? = nil) -> String {
    let isPhase = leadsToKnockout(table)
    guard isPhase || isContinued(table), let stage = stageInSentence(table.stage) else { return headline }
    let isTurn = isPhase && team != nil && statistics.title.champions == [team]
    return words(isTurn ? .headlineInStageThenTitle : .headlineInStage, ["headline": headline, "stage": stage])
  }

  /// The same of a sentence that names rounds, the stage before it.
  func within(_ table: Standings, sentence: String) -> String {
    guard isContinued(table), !sentence.isEmpty, let stage = stageInSentence(table.stage) else { return sentence }
    return words.sentence(words(.sentenceInStage, ["stage": stage, "sentence": sentence]))
  }

  /// Whether a numbered round of the record holds matches of several days for a team, such as a month of them.
  func isNoRound(_ round: RoundGoals) -> Bool {
    round.number != nil
      && statistics.progressions.contains {
        $0.hasInferredRounds && $0.stage == round.stage && $0.group == round.group
      }
  }

  /// A round of a progression as the record counts it: the first of a second stage may be the 34th.
  func roundWord(_ step: Int, of progression: PointsProgression) -> String {
    words.roundWord(progression.rounds[step].number ?? step + 1)
  }
}
