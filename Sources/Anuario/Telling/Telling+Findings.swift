import Football
import Statistics
import Words

extension Telling {
  /// A finding of the audit as one sentence.
  func message(_ finding: Finding) -> String {
    let claimed = finding.claimed.map(value) ?? ""
    let computed = finding.computed.map(value) ?? ""
    let related = finding.related.map(value) ?? ""
    let values: KeyValuePairs<String, String> = [
      "claimed": claimed, "computed": computed, "related": related, "season": seasonLabel,
      "table": finding.stage.map(stageName) ?? title,
    ]
    switch finding.severity {
    case .agreement: return words(.findingAgrees, ["what": findingSubject(finding.id), "claimed": claimed])
    case .contradiction: return words(contradiction(finding.id), values)
    case .gap, .note:
      if case .feasibility(let feasibility)? = finding.computed {
        return words(feasibility == .unique ? .findingTableUnique : .findingTableNotTried, values)
      }
      return words(gap(finding.id), values)
    }
  }

  /// What a finding is about, as the subject of a sentence.
  private func findingSubject(_ id: Finding.ID) -> String {
    switch id {
    case .matchesTotal: words(.labelMatches)
    case .goalsTotal: words(.labelGoals)
    case .goalAverage: words(.labelAverage)
    case .teamsCount: words(.labelTeams)
    case .winner: words(.labelWinner)
    case .highestScoring: words(.labelMostGoals)
    case .topScorer: words(.labelTopScorer)
    case .departmentsCount: words(.labelDepartments)
    case .finalistsCount, .finalistNotEntrant, .finalistsByRegion: words(.labelFinalists)
    case .relegatedCount: words(.labelRelegated)
    case .promotedCount: words(.labelPromoted)
    case .previousSeason: words(.labelPrevious)
    case .nextSeason: words(.labelNext)
    case .standingsRow, .standingsFeasible: words(.labelTableRows)
    default: words(.labelRecord)
    }
  }

  private func contradiction(_ id: Finding.ID) -> Phrase {
    switch id {
    case .matchesTotal: .findingMatches
    case .goalsTotal: .findingGoals
    case .goalAverage: .findingAverage
    case .teamsCount: .findingTeams
    case .winner: .findingWinner
    case .highestScoring: .findingHighest
    case .departmentsCount: .findingDepartments
    case .finalistsCount: .findingFinalists
    case .relegatedCount: .findingRelegated
    case .promotedCount: .findingPromoted
    case .repeatedMatch: .findingRepeated
    case .teamTwiceInRound: .findingTwice
    case .finalistNotEntrant: .findingFinalistNotEntrant
    case .finalistsByRegion: .findingByRegion
    case .changeBothWays: .findingBothWays
    case .previousSeason: .findingPreviousOther
    case .nextSeason: .findingNextOther
    case .tieAggregate: .findingAggregate
    default: standings(id)
    }
  }

  /// What is wrong with a stated table.
  private func standings(_ id: Finding.ID) -> Phrase {
    switch id {
    case .standingsRow: .findingTableRow
    case .standingsPlayed: .findingTablePlayed
    case .standingsPoints: .findingTablePoints
    case .standingsPointsForWin: .findingTablePointsForWin
    case .standingsGoals: .findingTableGoals
    case .standingsResults: .findingTableResults
    case .standingsOrder: .findingTableOrder
    case .standingsRank: .findingTableRank
    case .standingsFeasible: .findingTableImpossible
    default: .findingOther
    }
  }

  private func gap(_ id: Finding.ID) -> Phrase {
    switch id {
    case .topScorer: .findingNoScorers
    case .promotedCount: .findingPromotedUnnamed
    case .departmentsWithoutEntrant: .findingWithoutEntrant
    case .changeNotEntrant: .findingNotEntrant
    case .changeBothWays: .findingBothWays
    case .missingPairings: .findingMissing
    case .unknownScores: .findingUnknownScores
    case .finalistsByRegion: .findingByRegion
    case .finalistNotEntrant: .findingFinalistNotEntrant
    case .previousSeason: .findingPrevious
    case .nextSeason: .findingNext
    case .repeatedMatch: .findingRepeated
    case .teamTwiceInRound: .findingTwice
    case .relegatedCount: .findingRelegatedOpen
    case .standingsRow: .findingTableRowShort
    case .standingsPointsForWin: .findingTablePointsForWin
    case .standingsRank: .findingTableRank
    case .roadToFinal: .findingRoad
    case .roadFromGroup: .findingFromGroup
    case .teamSpelledTwoWays: .findingSpelling
    case .datesOutOfOrder: .findingDates
    case .dateFarOff: .findingFarDate
    case .tableTooLarge: .findingTooLarge
    default: .findingOpen
    }
  }
}
