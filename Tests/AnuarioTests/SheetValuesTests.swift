import AnuarioTestSupport
import Drawing
import Football
import Foundation
import Rendering
import Sheets
import Statistics
import Testing

@testable import Anuario

/// What stands on sheets of a season, against its record.
@Suite struct SheetValuesTests {
  private func telling(_ name: String, language: String = "en") throws -> Telling {
    let book = try #require(try SeasonLibrary.load([name]).books.first)
    return Telling(book.statistics, words: try Language.words(language))
  }

  @Test func theScoreSheetOf1967HoldsItsResultsAndTables() throws {
    let body = try #require(ScoreSheet(telling: try telling("copa-peru-1967"), index: 0).body)
    let results = body.rounds.map { round in
      round.pairs.map { "\($0.upper.name) \($0.upper.score)-\($0.lower.score) \($0.lower.name)" }
    }
    #expect(
      results == [
        ["Juan Aurich 3-1 Cienciano", "Alfonso Ugarte de Chiclín 1-0 Melgar", "Octavio Espinosa 3-1 CNI"],
        ["Melgar 8-0 CNI", "Alfonso Ugarte de Chiclín 2-0 Cienciano", "Octavio Espinosa 3-0 Juan Aurich"],
        ["Juan Aurich 2-2 CNI", "Melgar 2-1 Cienciano", "Alfonso Ugarte de Chiclín 4-1 Octavio Espinosa"],
        ["CNI 1-1 Cienciano", "Octavio Espinosa 0-0 Melgar", "Juan Aurich 2-0 Alfonso Ugarte de Chiclín"],
        ["Octavio Espinosa 3-1 Cienciano", "Juan Aurich 1-0 Melgar", "Alfonso Ugarte de Chiclín 3-2 CNI"],
      ])
    let third = body.rounds[2].standings.map { "\($0.rank) \($0.name) \($0.figure)" }
    #expect(
      third == [
        "1 Alfonso Ugarte de Chiclín 6", "2 Melgar 4", "3 Octavio Espinosa 4", "4 Juan Aurich 3", "5 CNI 1",
        "6 Cienciano 0",
      ])
    // After the first round three have two points: two of them with the same goals share a place without a number.
    #expect(body.rounds[0].standings.map(\.rank) == ["1", "", "3", "4", "5", ""])
    #expect(body.rounds[0].date == "14\u{A0}May")
    #expect(body.table.rows.map { $0.figures.last } == ["8", "7", "7", "5", "2", "1"])
    #expect(body.table.rows[0].figures == ["5", "4", "0", "1", "10", "5", "+5", "8"])
    // The square says each result twice, once from either side.
    #expect(body.square.cells[0].map(\.lines) == [[], ["4–1"], ["0–2"], ["1–0"], ["3–2"], ["2–0"]])
    #expect(body.square.cells.map { $0[0].lines } == [[], ["1–4"], ["2–0"], ["0–1"], ["2–3"], ["0–2"]])
  }

  @Test func theLastColumnOfEveryRunningTableIsTheLastTable() throws {
    for name in ["copa-peru-1967", "copa-peru-1968"] {
      let telling = try telling(name)
      let body = try #require(ScoreSheet(telling: telling, index: 0).body)
      #expect(body.rounds.last?.standings.map(\.figure) == body.table.rows.map { $0.figures.last ?? "" })
      #expect(body.rounds.last?.standings.map(\.name) == body.table.rows.map(\.name))
      #expect(body.rounds.flatMap(\.pairs).count == 15)
    }
  }

  @Test func theRoadsTellWhoCameFromWhereAndInventNothing() throws {
    let press = try Press()
    let book67 = try #require(try SeasonLibrary.load(["copa-peru-1967"]).books.first)
    let road67 = try press.layout(.road, book67, measurer: PangoMeasurer())
    #expect(road67.pages.count == 1)
    #expect(road67.description.contains("1: Alfonso Ugarte de Chiclín, La Libertad, region Norte B."))
    #expect(road67.description.contains("4: Melgar, Arequipa, region Sur."))
    let book68 = try #require(try SeasonLibrary.load(["copa-peru-1968"]).books.first)
    let road68 = try press.layout(.road, book68, measurer: PangoMeasurer())
    #expect(road68.description.contains("2: Sport Chorrillos, Piura, way not documented."))
    #expect(!road68.description.contains("region"))
    let (known, unknown) = (dashes(road67), dashes(road68))
    #expect(known == 0)
    // Six ways, and the box that they pass.
    #expect(unknown == 7)
  }

  /// How many dashed paths a sheet has.
  private func dashes(_ sheet: Sheet) -> Int {
    func count(_ frame: Frame) -> Int {
      frame.items.reduce(0) { sum, placed in
        switch placed.item {
        case .shape(_, _, let stroke): sum + (stroke.map { $0.dash.isEmpty ? 0 : 1 } ?? 0)
        case .group(let inner, _), .tagged(_, let inner): sum + count(inner)
        case .text, .anchor: sum
        }
      }
    }
    return sheet.pages.reduce(0) { $0 + count($1.frame) }
  }

  @Test func anEmptySheetHasItsRoundsAndTheNamesOfAFile() throws {
    var blank = BlankSheet(entrants: 6)
    let sheet = try Press().layout(.groups, blank, measurer: PangoMeasurer())
    #expect(sheet.pages.count == 1)
    blank.names = ["Áncash FC", "Ñaupe"]
    let named = try Press().layout(.groups, blank, measurer: PangoMeasurer())
    let text = FrameDump.text(named.pages[0].frame)
    // Five matches and the line of the square.
    #expect(text.components(separatedBy: "\"Ñaupe\"").count - 1 == 6)
    #expect(throws: NothingToPrint.self) { try Press().layout(.road, blank, measurer: PangoMeasurer()) }
  }

  /// Long names take a larger paper rather than three pages.
  @Test func anEmptyBracketWithLongNamesIsOnePage() throws {
    var blank = BlankSheet(entrants: 12)
    #expect(try Press().layout(.bracket, blank, measurer: PangoMeasurer()).pages.count == 1)
    blank.names = (1...12).map { "Club Deportivo Alfonso Ugarte de Chiclín \($0)" }
    let named = try Press().layout(.bracket, blank, measurer: PangoMeasurer())
    #expect(named.pages.count == 1 && named.pages[0].frame.size.width > 1000)
  }

  @Test func namesAreReadFromAFileOnePerLine() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("names-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("teams.txt").path
    try "\u{FEFF}# teams\r\nJuan Aurich\r\n\r\n  Melgar \nCNI".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try EntrantNames.read(file) == ["Juan Aurich", "Melgar", "CNI"])
    #expect(throws: EntrantNamesError.self) { try EntrantNames.read(file + ".none") }
    try "# nobody\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: EntrantNamesError.self) { try EntrantNames.read(file) }
  }

  @Test func aTeamIsFoundByAPartOfItsNameAndRefusedByNone() throws {
    let book = try #require(try SeasonLibrary.load(["copa-peru-1967"]).books.first)
    var options = PressOptions()
    options.sheet.fixtures.team = "aurich"
    let sheet = try Press(options).layout(.fixtures, book, measurer: PangoMeasurer())
    #expect(sheet.description.components(separatedBy: "Juan Aurich").count - 1 == 5)
    options.sheet.fixtures.team = "Boca"
    let press = try Press(options)
    #expect(throws: NothingToPrint.self) { try press.layout(.fixtures, book, measurer: PangoMeasurer()) }
  }

  /// Every match of a tournament stands on its wall chart: in a group, or in the bracket.
  @Test(
    .enabled(if: ExternalSeasons.folder != nil, "SEASONS names no folder of external data"),
    arguments: ["1930", "1934", "1950", "1966", "1982", "2006", "2022", "2026"])
  func aWallChartHoldsEveryMatchOnOnePaper(_ year: String) throws {
    let folder = try #require(ExternalSeasons.folder)
    let book = try #require(try SeasonLibrary.load(["\(folder)/football.txt/world-cup/\(year)"]).books.first)
    let telling = Telling(book.statistics, words: try Language.words("en"))
    let grouped = book.statistics.standings.indices.flatMap { GroupFacts(telling: telling).panel($0).lines }
    let bracket = book.season.mainBracket
    let knockout = (bracket?.ties ?? []) + (bracket?.consolation ?? [])
    #expect(grouped.count + knockout.flatMap(\.matches).count == book.season.matches.count, "\(year)")
    let sheet = try Press().layout(.wallChart, book, measurer: PangoMeasurer())
    #expect(sheet.pages.count == 1)
    let faults = FrameChecks.run(sheet.pages[0], limits: .print)
    #expect(faults.isEmpty, "\(year): \(faults.prefix(3))")
    let champion = try #require(book.statistics.title.team)
    #expect(sheet.description.contains(telling.name(champion)))
    if let third = knockout.first(where: \.isThirdPlace)?.winningTeam {
      let text = FrameDump.text(sheet.pages[0].frame)
      #expect(text.contains("\"Third place\"") && text.contains("\"\(telling.name(third))\""), "\(year)")
    }
  }

  @Test(.enabled(if: ExternalSeasons.folder != nil, "SEASONS names no folder of external data"))
  func anEmptyWallChartHasNoResults() throws {
    let folder = try #require(ExternalSeasons.folder)
    let book = try #require(try SeasonLibrary.load(["\(folder)/football.txt/world-cup/2022"]).books.first)
    var options = PressOptions()
    options.sheet.bracket.fill = .blank
    let sheet = try Press(options).layout(.wallChart, book, measurer: PangoMeasurer())
    let text = FrameDump.text(sheet.pages[0].frame)
    #expect(!text.contains("–0\"") && !text.contains("win the World Cup"))
    // Every team stands in its three matches and nowhere else.
    #expect(text.components(separatedBy: "\"Argentina\"").count - 1 == 3)
  }

  /// The kinds of tables and programmes on the papers that people have, over the folder of seasons; a sample unless
  /// asked for all.
  @Test(
    .enabled(if: ExternalSeasons.folder != nil, "SEASONS names no folder of external data"),
    arguments: ["a4", "letter", "a3"])
  func framesOfTheCorpusAreSound(_ paper: String) throws {
    let folder = try #require(ExternalSeasons.folder)
    let isWhole = ProcessInfo.processInfo.environment["ANUARIO_FRAMES"] == "all"
    let books = try SeasonLibrary.load([folder]).books
    let sample = isWhole ? books : books.enumerated().filter { $0.offset % 24 == 7 }.map(\.element)
    #expect(!sample.isEmpty)
    var options = PressOptions()
    options.sheet.paper = paper
    var presses = [try Press(options)]
    options.language = "es"
    presses.append(try Press(options))
    for (number, book) in sample.enumerated() {
      let press = presses[number % 2]
      let measurer = try PangoMeasurer()
      for kind in SheetKind.allCases {
        let sheet: Sheet
        do {
          sheet = try press.layout(kind, book, measurer: measurer)
        } catch let error as NothingToPrint {
          #expect(!error.reason.isEmpty && !error.reason.contains("{"))
          continue
        }
        for (page, content) in sheet.pages.enumerated() {
          let faults = FrameChecks.run(content, limits: .print)
          #expect(
            faults.isEmpty, "\(book.season.source.files) \(kind.rawValue) \(paper) \(page + 1): \(faults.prefix(2))")
        }
      }
    }
  }
}
