import Football
import Statistics
import Words

/// That a season is in progress, which every chart of it says.
extension ChartRequest {
  /// How far the season of a picture is, or which of several are not at their end, a sentence; nothing where all are.
  var progressNote: [String] {
    guard tellings.count > 1 else { return [telling.progressNote].compactMap { $0 } }
    var labels: [String] = []
    for telling in tellings where telling.isInProgress && !labels.contains(telling.seasonLabel) {
      labels.append(telling.seasonLabel)
    }
    return labels.isEmpty ? [] : [words(.noteSeasonsInProgress, ["seasons": words.list(labels)])]
  }
}

extension Telling {
  /// Whether matches of the season are to come; of rounds looked at alone what follows them is no matter.
  fileprivate var isInProgress: Bool { season.part?.rounds == nil && !statistics.matchesToCome.isEmpty }

  /// How far the season is and how many matches are to play, a sentence; nil where it is not in progress.
  fileprivate var progressNote: String? {
    guard isInProgress else { return nil }
    return words.evenly { words in
      words.sentence(
        words(.noteMatchesToPlay, count: statistics.matchesToCome.count, ["stage": howFar(in: words)]))
    }
  }

  /// After how many rounds a league stands, or after how many matches of each team where some have had more than others.
  private func howFar(in words: Words) -> String {
    let only = statistics.standings.count == 1 ? 0 : nil
    guard season.part?.team == nil, let index = statistics.title.table ?? only else { return words(.inProgress) }
    let played = statistics.standings[index].rows.map(\.own.played)
    guard let least = played.min(), let most = played.max(), most > 0 else { return words(.inProgress) }
    if least < most {
      return words(.afterUnlikeMatches, ["least": words.spelled(least), "most": words.spelled(most)])
    }
    let progression = statistics.progressions[index]
    if !progression.hasInferredRounds, progression.rounds.count == most {
      return words(.afterWholeRounds, ["rounds": words(.roundsCount, count: most)])
    }
    return words(.afterMatchesOfEach, ["matches": words(.matches, count: most)])
  }
}
