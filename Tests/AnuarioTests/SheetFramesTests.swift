import Drawing
import Rendering
import Sheets
import Testing

@testable import Anuario

/// Every kind of sheet that a shipped season can feed, on every paper: sound, of true size, told in words.
@Suite struct SheetFramesTests {
  @Test(arguments: SheetKind.allCases, PressOptions.sheetPapers)
  func sheetsAreSound(_ kind: SheetKind, _ paper: String) throws {
    for language in ["en", "es"] {
      var options = PressOptions()
      options.language = language
      options.sheet.paper = paper
      let press = try Press(options)
      let measurer = try PangoMeasurer(language: language)
      for book in try SeasonLibrary.load([]).books {
        guard let sheet = try? press.layout(kind, book, measurer: measurer) else { continue }
        #expect(!sheet.description.isEmpty && !sheet.title.isEmpty)
        for (number, page) in sheet.pages.enumerated() {
          let faults = FrameChecks.run(page, limits: .print)
          #expect(
            faults.isEmpty, "\(kind.rawValue) \(book.slug) \(paper) \(language) \(number + 1): \(faults.prefix(3))")
        }
      }
    }
  }

  @Test(arguments: SheetKind.allCases) func everyKindIsFedByAShippedSeason(_ kind: SheetKind) throws {
    let press = try Press()
    let fed = try SeasonLibrary.load([]).books.filter {
      (try? press.layout(kind, $0, measurer: PangoMeasurer())) != nil
    }
    #expect(!fed.isEmpty, "\(kind.rawValue)")
  }

  @Test func aPosterIsCutIntoItsPapers() throws {
    var options = PressOptions()
    options.sheet.poster = PosterSize(columns: 2, rows: 2)
    options.sheet.orientation = .landscape
    let book = try #require(try SeasonLibrary.load(["copa-peru-1967"]).books.first)
    let sheet = try Press(options).layout(.crossTable, book, measurer: PangoMeasurer())
    #expect(sheet.pages.count == 4)
    #expect(sheet.pages.allSatisfy { abs($0.frame.size.width - 841.89) < 0.01 })
  }
}
