import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// The two articles as they are published, to the last line.
@Suite(.enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"))
struct ArticleTests {
  private func season(_ year: String) throws -> Season {
    let reading = ArticleReader.readLines(try external("articles/copa-peru-\(year).txt"))
    #expect(!reading.diagnostics.contains { $0.severity != .note })
    return try #require(reading.seasons.first)
  }

  private func counts(_ season: Season) -> [Int] {
    let scores = season.matches.compactMap(\.counted)
    return [season.matches.count, scores.count, scores.reduce(0) { $0 + $1.total }]
  }

  @Test func season1967() throws {
    let season = try season("1967")
    #expect(season.competition == "Copa Perú" && season.label == "1967")
    #expect(counts(season) == [15, 15, 48])
    #expect(season.stages.map(\.name) == ["Departmental Stage", "Regional Stage", "Final Stage"])
    #expect(season.stages[0].entrants.count == 24)
    #expect(Set(season.stages[0].entrants.compactMap(\.department)).count == 21)
    let huracan = season.stages[0].entrants.filter { season[$0.team].name.contains("Huracán") }
    #expect(huracan.map { season[$0.team].name } == ["Sportivo Huracán", "Deportivo Huracán", "Atlético Huracán"])
    #expect(huracan.map(\.department) == ["Arequipa", "Ica", "Moquegua"])
    #expect(huracan.map(\.town) == ["Arequipa", "Ica", "Moquegua"])
    #expect(season.stages[1].stages.count == 6)
    #expect(season.stages[1].stages.flatMap(\.departments).count == 23)
    #expect(season.stages[1].stages[4].departments.contains("Madre de Dios"))
    let final = season.stages[2]
    #expect(final.host == "Lima" && final.format == .league && final.rounds.map(\.number) == [1, 2, 3, 4, 5])
    #expect(final.rounds.map { $0.matches.compactMap(\.counted).reduce(0) { $0 + $1.total } } == [9, 13, 12, 4, 10])
    #expect(season.matches.allSatisfy { $0.ground == .unknown && $0.day?.year == 1967 })
    #expect(
      season.changes.map { $0.teams.map { season[$0].name } } == [
        ["Melgar", "Alfonso Ugarte de Chiclín", "Octavio Espinosa"]
      ])
  }

  @Test func season1968() throws {
    let season = try season("1968")
    #expect(counts(season) == [15, 15, 34])
    #expect(season.stages.map(\.name) == ["Departmental Stage", "Final stage"])
    #expect(Set(season.stages[0].entrants.compactMap(\.department)).count == 23)
    #expect(season.stages[1].host == "Lima")
    #expect(
      season.stages[1].rounds.map { $0.matches.compactMap(\.counted).reduce(0) { $0 + $1.total } } == [8, 6, 9, 7, 4])
    #expect(facts(season).contains("goals(38)") && facts(season).contains("scorers [\"Nilo Castañeda 4\"]"))
    #expect(facts(season).contains("highest [\"Carlos A. Mannucci 4-0 CNI\", \"Sport Chorrillos 2-2 Cienciano\"]"))
  }

  @Test func claimsOf1967AreAllFoundWithTheirPlaces() throws {
    let season = try season("1967")
    #expect(
      facts(season) == [
        "winners [\"Alfonso Ugarte de Chiclín\"]", "scorers [\"Daniel Ruiz 6\"]", "highest [\"Melgar 8-0 CNI\"]",
        "matches(15)", "goals(48)", "nextSeason(\"1968\")", "departments(24)", "relegated(1)", "finalists(6)",
        "promoted(4)",
      ])
    #expect(season.claims.map(\.place.line) == [6, 7, 8, 9, 10, 11, 15, 15, 15, 17])
    #expect(season.claims[6].text == "24 political departments" && season.claims[6].place.column == 69)
    #expect(season.claims[9].text == "four teams were promoted")
  }

  @Test func everyLineIsAccountedFor() throws {
    let expected: [String: [ArticleLine: Int]] = [
      "1967": [
        .title: 1, .blank: 30, .block: 1, .item: 8, .prose: 4, .heading: 18, .tableHeader: 3, .tableRow: 25,
        .sentence: 6, .residue: 2, .date: 15, .match: 15, .link: 2,
      ],
      "1968": [
        .title: 1, .blank: 24, .block: 1, .item: 9, .prose: 4, .heading: 10, .tableHeader: 3, .tableRow: 24,
        .date: 15, .match: 15,
      ],
    ]
    for (year, counts) in expected {
      let text = try external("articles/copa-peru-\(year).txt")
      let reading = ArticleReader.readLines(text)
      #expect(reading.lines.count == text.lineCount)
      #expect(Dictionary(grouping: reading.lines, by: \.self).mapValues(\.count) == counts, "\(year)")
      let season = try #require(reading.seasons.first)
      // Every line of prose is a note, word for word, and the links are too.
      let kept = reading.lines.indices.filter { [.prose, .link].contains(reading.lines[$0]) }
      #expect(season.notes.map { $0.place.line - 1 } == kept)
      for note in season.notes { #expect(text.line(note.place.line).hasSuffix(note.text)) }
    }
  }

  @Test func placesPointAtTheirWords() throws {
    let text = try external("articles/copa-peru-1967.txt")
    let season = try #require(ArticleReader.readLines(text).seasons.first)
    func standsThere(_ words: String, _ place: SourcePlace) -> Bool {
      text.line(place.line).dropFirst(place.column - 1).hasPrefix(words)
    }
    for team in season.teams { #expect(standsThere(team.name, team.place)) }
    for match in season.matches { #expect(standsThere(season[match.first].name, match.place)) }
    for claim in season.claims { #expect(standsThere(claim.text, claim.place)) }
    for stage in season.allStages where !stage.name.isEmpty { #expect(standsThere(stage.name, stage.place)) }
    for entrant in season.stages[0].entrants { #expect(standsThere(season[entrant.team].name, entrant.place)) }
  }

  @Test func promotedOf1968NeedTheNamesOf1967() throws {
    let alone = SeasonFiles.read(try external("articles/copa-peru-1968.txt"))
    #expect(alone.diagnostics.map(\.id) == ["cell.unsplit", "cell.unsplit"])
    #expect(alone.diagnostics.allSatisfy { $0.severity == .note })
    let changes = try #require(alone.value.first).changes
    #expect(
      changes.map(\.unresolved) == [
        "Alfonso Ugarte de Chiclín", "Alfonso Ugarte de Chiclín Octavio Espinosa Juan Aurich",
      ])

    let both = SeasonFiles.read(
      [try external("articles/copa-peru-1968.txt"), try external("articles/copa-peru-1967.txt")])
    #expect(both.allSatisfy { $0.diagnostics.isEmpty })
    let season = try #require(both[0].value.first)
    #expect(
      season.changes.map { $0.teams.map { season[$0].name } } == [
        ["Alfonso Ugarte de Chiclín"], ["Alfonso Ugarte de Chiclín", "Octavio Espinosa", "Juan Aurich"],
      ])
  }

  @Test(arguments: ["1967", "1968"])
  func variantsTellTheSame(year: String) throws {
    let seed = summary(try season(year))
    for variant in ["crlf", "endash-scores", "iso-dates-one-per-round", "nfd-bom", "spaced-dash-nbsp", "us-dates"] {
      let read = SeasonFiles.read(try external("articles-variants/copa-peru-\(year)-\(variant).txt"))
      #expect(read.value.map(summary) == [seed], "\(variant)")
      #expect(!read.diagnostics.contains { $0.severity != .note }, "\(variant)")
    }
    let bare = SeasonFiles.read(try external("articles-variants/copa-peru-\(year)-no-infobox.txt"))
    let keyed = Set(["winners", "scorers", "highest", "matches", "goals", "previous", "nextSe"])
    func withoutKeys(_ lines: [String]) -> [String] {
      lines.filter { line in !keyed.contains { line.hasPrefix($0) } }
    }
    #expect(bare.value.map(summary) == [withoutKeys(seed)])
    let cut = SeasonFiles.read(try external("articles-variants/copa-peru-\(year)-cut-after-round-3.txt"))
    #expect(cut.value.first.map(summary) == seed.filter { !$0.contains("Round 4 4") && !$0.contains("Round 5 5") })
  }

  @Test func composedNamesComeOutOfDecomposedText() throws {
    let season = try #require(
      SeasonFiles.read(try external("articles-variants/copa-peru-1967-nfd-bom.txt")).value.first)
    let scalars = season.teams.flatMap { Array($0.name.unicodeScalars) }
    #expect(!scalars.contains { $0.properties.generalCategory == .nonspacingMark })
  }

  @Test func misspeltTeamAndMissingScore() throws {
    let read = SeasonFiles.read(try external("articles-variants/copa-peru-1968-typo-and-missing-score.txt"))
    let warning = try #require(read.diagnostics.first { $0.severity == .warning })
    #expect(warning.id == "team.unknown-entrant" && warning.place.line == 106 && warning.place.column == 9)
    #expect(warning.fix == "write \"Sport Chorrillos\", or list the team")
    let season = try #require(read.value.first)
    #expect(season.matches.filter { $0.status == .scheduled }.count == 1)
    #expect(season.matches.compactMap(\.counted).count == 14)
  }
}
