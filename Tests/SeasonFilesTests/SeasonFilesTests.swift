import AnuarioTestSupport
import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

/// The folder of external data, or nil when none is named; tests over it are skipped then.
let seasonsFolder = ExternalSeasons.folder

/// Reads an article's text.
func article(
  _ text: String, lexicon: [String] = [], isLenient: Bool = false
) -> ArticleReader.Reading {
  ArticleReader.readLines(
    SourceText(text, file: "test.txt"), options: ReadingOptions(lexicon: lexicon, isLenient: isLenient))
}

/// The text of a file of the external data.
func external(_ path: String) throws -> SourceText {
  let folder = try #require(seasonsFolder)
  let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
  return SourceText(bytes: Array(data), file: path.split(separator: "/").last.map(String.init) ?? path)
}

/// A season as plain text by names, for comparing seasons whatever the numbers and places of their teams.
func summary(_ season: Season) -> [String] {
  var lines = ["\(season.competition) \(season.label)"]
  func name(_ team: Team.ID) -> String { season[team].name }
  func add(_ stage: Stage, _ indent: String) {
    lines.append(
      "\(indent)\(stage.name) \(stage.format.map { "\($0)" } ?? "-") \(stage.host ?? "-") \(stage.departments)")
    for entrant in stage.entrants {
      lines.append("\(indent) entrant \(name(entrant.team)) \(entrant.department ?? "-") \(entrant.town ?? "-")")
    }
    for (group, rounds) in stage.groups.map({ ($0.name, $0.rounds) }) + [("", stage.rounds)] {
      for round in rounds {
        for match in round.matches {
          lines.append(
            "\(indent) \(group) \(round.name) \(round.number ?? 0) \(match.day?.iso ?? "-") \(name(match.first)) "
              + "\(match.score) \(name(match.second)) \(match.status) \(match.ground) \(match.note ?? "")")
        }
      }
    }
    for child in stage.stages { add(child, indent + "  ") }
  }
  for stage in season.stages { add(stage, "") }
  for change in season.changes {
    lines.append("\(change.direction) \(change.competition) \(change.teams.map(name)) \(change.unresolved ?? "")")
  }
  return lines + facts(season)
}

/// The facts of a season's claims by names, without remarks.
func facts(_ season: Season) -> [String] {
  season.claims.map { claim in
    switch claim.fact {
    case .winners(let teams): "winners \(teams.map { season[$0].name })"
    case .highestScoring(let results, _):
      "highest \(results.map { "\(season[$0.first].name) \($0.goals.first)-\($0.goals.second) \(season[$0.second].name)" })"
    case .topScorers(let scorers): "scorers \(scorers.map { "\($0.player) \($0.goals ?? -1)" })"
    default: "\(claim.fact)"
    }
  }
}
