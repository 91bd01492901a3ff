import AnuarioTestSupport
import Diagnostics
import Football
import Foundation
import Plotting
import Rendering
import RuleBook
import Testing

@testable import Anuario

/// The editor's words and choices in charts.
@Suite struct ChartEditingTests {
  private func chart(_ kind: String, _ seasons: [String], _ edit: (inout ChartEditing) -> Void) throws -> Chart {
    var options = PressOptions()
    edit(&options.editing)
    let books = try SeasonLibrary.load(seasons).books
    let kind = try #require(ChartKind.named(kind))
    return try Press(options).picture(kind, books, measurer: FakeMeasurer()).chart
  }

  @Test func theEditorsWordsWin() throws {
    let chart = try chart("cross-table", ["copa-peru-1967"]) { editing in
      editing.headline = "Ours"
      editing.subtitle = ""
      editing.source = "Source: us."
      editing.credit = "The Paper"
    }
    #expect(chart.text.headline == "Ours" && chart.text.subtitle.isEmpty)
    #expect(chart.text.source == "Source: us." && chart.text.credit == "The Paper")
    #expect(chart.text.briefAltText == "Ours.")
    // The long description keeps to the facts.
    #expect(chart.text.altText.contains("Juan Aurich"))
  }

  @Test func ofManySeasonsAFewAreNamedWhereNoneHasATeam() throws {
    func places(_ count: Int) -> String? {
      let source = SeasonSource(files: [], form: "test")
      let seasons = (1...count).map { Season(competition: "Cup", label: "190\($0)", source: source) }
      do {
        _ = try ChartEditing.teams(["Nobody"], in: seasons)
        return nil
      } catch {
        return (error as? UnknownName)?.seasons
      }
    }
    #expect(places(4) == "Cup 1901, Cup 1902, Cup 1903, Cup 1904")
    #expect(places(9) == "Cup 1901, Cup 1902, Cup 1903 and 6 more seasons")
  }

  /// A name that the club bore in another year is its name too, by the aliases that are given.
  @Test func aTeamIsFoundByANameThatItsClubBore() throws {
    var builder = SeasonBuilder()
    builder.stage(rounds: [builder.round("", ["New Name 1-0 Other"])])
    let aliases = AliasBook.read(
      Array("teams: [{names: [{name: New Name}, {name: Old Thing}], source: x}]".utf8), file: "a")
    func found(_ aliases: AliasBook) -> Team.ID? {
      if case .one(let team) = TeamLookup(builder.season, aliases: aliases).find("old thing") { team } else { nil }
    }
    #expect(found(aliases.value) == Team.ID(0))
    #expect(found(AliasBook.read(Array("teams: []".utf8), file: "a").value) == nil)
  }

  @Test(arguments: ["Octavio Espinosa", "octavio espinosa", "Espinosa", "OCTAVIO ÉSPINOSA"])
  func aTeamIsBroughtOut(_ name: String) throws {
    let chart = try chart("cross-table", ["copa-peru-1967"]) { $0.highlights = [name] }
    let body = try #require(chart.body as? MatrixBody)
    #expect(body.rows.filter(\.isEmphasized).map(\.name) == ["Octavio Espinosa"])
    #expect(chart.text.headline.hasPrefix("Octavio Espinosa"))
  }

  /// A league that split is one season, unless one of its parts is asked for; rounds count over all of it.
  @Test func theRoundsOfALeagueThatSplitGoOn() throws {
    var builder = SeasonBuilder("League", "2000")
    let rounds = [["A 1-0 B", "C 1-0 D"], ["A 1-0 C", "B 1-0 D"], ["A 1-0 D", "B 1-0 C"]]
    builder.stage(
      rounds: rounds.enumerated().map { builder.round("Round \($0 + 1)", number: $0 + 1, $1) })
    for (stage, match) in [("Championship", "A 1-0 B"), ("Relegation", "D 2-0 C")] {
      builder.stage(stage, rounds: [builder.round("Round 1", number: 1, [match])])
    }
    var rules = Rules.standard
    rules.stages = ["Championship", "Relegation"].map {
      Sourced(StageRules(stage: $0, carried: CarriedPoints(stage: "", share: .all, withResults: true)), .asked)
    }
    let book = SeasonBook(builder.season, rules: rules)
    func chart(_ edit: (inout ChartEditing) -> Void) throws -> Chart {
      var options = PressOptions()
      edit(&options.editing)
      let kind = try #require(ChartKind.named("points-progression"))
      return try Press(options).picture(kind, [book], measurer: FakeMeasurer()).chart
    }
    let whole = try chart { _ in }
    let body = try #require(whole.body as? ProgressionBody)
    #expect(body.series.count == 4 && body.series.allSatisfy { $0.values.count == 5 })
    #expect(
      whole.text.notes.contains("After three rounds the league split: no team could leave its part of the table."))
    let part = try #require(try chart { $0.stage = "Relegation" }.body as? ProgressionBody)
    #expect(part.series.map(\.values.count) == [2, 2])
    let start = try chart { $0.rounds = 1...3 }
    #expect((start.body as? ProgressionBody)?.series.count == 4)
    #expect(!start.text.notes.contains { $0.contains("split") })
    let end = try chart { $0.rounds = 4...4 }
    #expect((end.body as? ProgressionBody)?.series.count == 4)
  }

  @Test func unknownNamesAreToldWithTheNearest() throws {
    do {
      _ = try chart("cross-table", ["copa-peru-1967"]) { $0.teams = ["Octavo Espinoza"] }
      Issue.record("an unknown team was taken")
    } catch let error as UnknownName {
      #expect(error.sort == "team" && error.candidates == ["Octavio Espinosa"])
    }
    do {
      _ = try chart("cross-table", ["copa-peru-1967"]) { $0.stage = "Final stge" }
      Issue.record("an unknown stage was taken")
    } catch let error as UnknownName {
      #expect(error.sort == "stage" && error.candidates == ["Final Stage"])
    }
    #expect(throws: UnknownName.self) { try chart("cross-table", ["copa-peru-1967"]) { $0.rounds = 9...12 } }
  }

  @Test func roundsAloneMakeNoChampion() throws {
    let chart = try chart("points-progression", ["copa-peru-1967"]) { $0.rounds = 1...3 }
    #expect(chart.text.kicker.hasSuffix("ROUNDS\u{A0}1–3"))
    #expect(!chart.text.headline.contains("win the Copa"))
    let body = try #require(chart.body as? ProgressionBody)
    #expect(body.series.allSatisfy { $0.values.count == 4 })
  }

  @Test func squaresAreSpokenOfWhereTheyStand() throws {
    #expect(try chart("goal-distribution", ["copa-peru-1967"]) { _ in }.text.subtitle.contains("each square"))
    var options = PressOptions()
    options.size = try PictureSize("256x192")
    let book = try SeasonLibrary.load(["copa-peru-1967"]).books
    let kind = try #require(ChartKind.named("goal-distribution"))
    let small = try Press(options).picture(kind, book, measurer: FakeMeasurer()).chart
    #expect(small.text.subtitle == "Matches by their total of goals")
  }

  @Test func twoTeamsGiveTheirPairAlone() throws {
    let chart = try chart("head-to-head", ["copa-peru-1967"]) { $0.teams = ["Melgar", "Cienciano"] }
    let body = try #require(chart.body as? PairBlocksBody)
    #expect(body.pairs.map(\.left) == ["Melgar"] && body.pairs.map(\.right) == ["Cienciano"])
  }

  @Test func aTeamsOwnGoalDistribution() throws {
    let chart = try chart("goal-distribution", ["copa-peru-1967"]) { $0.teams = ["Melgar"] }
    let body = try #require(chart.body as? UnitColumnsBody)
    #expect(body.panels[0].columns.reduce(0) { $0 + $1.units.count } == 5)
    #expect(chart.text.kicker.hasSuffix("MELGAR"))
  }

  @Test func theBriefDescriptionIsShortAndEndsAtAWord() throws {
    for kind in ChartKind.all where kind.span != .several && kind.name != "home-away" {
      for season in ["copa-peru-1967", "copa-peru-1968"] {
        let text = try chart(kind.name, [season]) { _ in }.text
        #expect(text.briefAltText.count <= 150 && text.briefAltText.count > 20, "\(kind.name)")
      }
    }
    let broken = ChartText(kicker: "", headline: "One\nTwo", subtitle: "", source: "", altText: "")
    #expect(broken.briefAltText == "One Two.")
    let long = ChartText(
      kicker: "", headline: (0..<40).map { "word\($0)" }.joined(separator: " "), subtitle: "S", source: "", altText: "")
    #expect(long.briefAltText.count <= 150 && long.briefAltText.hasSuffix("…"))
  }

  @Test func bothDescriptionsStandInEveryForm() throws {
    let book = try #require(try SeasonLibrary.load(["copa-peru-1967"]).books.first)
    let kind = try #require(ChartKind.named("points-progression"))
    let press = try Press()
    let printed = try press.chart(kind, [book], as: .png)
    let texts = try PNGChunk.all(in: printed.bytes).filter { $0.type == "iTXt" }.map {
      String(decoding: $0.body, as: UTF8.self)
    }
    #expect(texts.contains { $0.hasPrefix("Alternative Text") && $0.contains(printed.altTexts.brief) })
    #expect(texts.contains { $0.hasPrefix("Description") && $0.contains(printed.altTexts.full) })
    let svg = String(decoding: try press.chart(kind, [book], as: .svg).bytes, as: UTF8.self)
    #expect(svg.contains(">\(printed.altTexts.brief)</title>") && svg.contains("-desc\">"))
  }
}
