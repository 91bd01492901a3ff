import AnuarioTestSupport
import Drawing
import Football
import Foundation
import Testing

@testable import Anuario

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PressTests {
  private func book(_ name: String) throws -> SeasonBook { try #require(try SeasonLibrary.load([name]).books.first) }

  @Test func theSameSeasonGivesTheSameBytesOnEveryThread() async throws {
    let book = try book("copa-peru-1968")
    let press = try Press()
    let report = try press.report(book).bytes
    let kind = try #require(ChartKind.named("cross-table"))
    let chart = try press.chart(kind, [book], as: .png).bytes
    let all = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<6 {
        group.addTask { [try press.report(book).bytes, try press.chart(kind, [book], as: .png).bytes] }
      }
      var results: [[[UInt8]]] = []
      for try await result in group { results.append(result) }
      return results
    }
    #expect(all.allSatisfy { $0 == [report, chart] })
  }

  @Test(arguments: [("256x1000", "300x1000"), ("256x256", "300x256")])
  func whatIsTooNarrowNamesASizeThatFits(_ size: String, _ wider: String) throws {
    var builder = SeasonBuilder()
    // One round of many teams: nothing but their names needs room.
    builder.stage("League", .league, rounds: [builder.round("", (0..<40).map { "T\(2 * $0) 1-0 T\(2 * $0 + 1)" })])
    let book = SeasonBook(builder.season, rules: .standard)
    let kind = try #require(ChartKind.named("cross-table"))
    var options = PressOptions()
    options.size = try PictureSize(size)
    let error = #expect(throws: NothingToDraw.self) { try Press(options).chart(kind, [book], as: .svg) }
    #expect(error?.reason == "it needs a wider picture, such as --size \(wider)")
    options.size = try PictureSize(wider)
    #expect(try !Press(options).chart(kind, [book], as: .svg).bytes.isEmpty)
  }

  @Test func chartsThatShareTheirFontsAreAsThoseDrawnAlone() throws {
    let book = try book("copa-peru-1968")
    let press = try Press()
    let fonts = press.openFonts()
    for name in ["cross-table", "points-progression", "cross-table"] {
      let kind = try #require(ChartKind.named(name))
      for format in PictureFormat.allCases {
        let shared = try press.chart(kind, [book], as: format, fonts: fonts).bytes
        #expect(try shared == press.chart(kind, [book], as: format).bytes, "\(name), \(format)")
      }
    }
  }

  @Test(
    .enabled(if: ExternalTool.isInstalled("pdftotext"), "pdftotext is not installed"),
    arguments: ["copa-peru-1967", "copa-peru-1968"])
  func everyTeamCanBeFoundInTheReport(_ name: String) throws {
    let book = try book(name)
    let bytes = try Press().report(book).bytes
    let text = try ExternalTool.run("pdftotext", ["FILE", "-"], on: bytes).output
      .split { $0.isWhitespace }.joined(separator: " ")
    let entrants = book.season.allStages.flatMap(\.entrants).map { book.season[$0.team].name }
    #expect(entrants.count > 20)
    for team in entrants { #expect(text.contains(team), "\(team)") }
  }

  /// The chapter of a knock-out opens with its bracket: every tie once more than in the results, and the champion's name.
  @Test func aCupShowsItsBracket() throws {
    let pages = try Press().reportPages(book("world-cup-1934"), measurer: FakeMeasurer())
    let figures = pages.flatMap { self.figures($0.frame) }
    let bracket = try #require(figures.first { $0.contains("Semi-finals") && $0.contains("Final") })
    for tie in ["Italy", "Czechoslovakia", "Germany", "Austria"] { #expect(bracket.contains(tie), "\(tie)") }
    // A league has none.
    let league = try Press().reportPages(book("copa-peru-1967"), measurer: FakeMeasurer())
    #expect(!league.flatMap { self.figures($0.frame) }.contains { $0.contains("Semi-finals") })
  }

  /// The alternative texts of the figures of a page.
  private func figures(_ frame: Frame) -> [String] {
    frame.items.flatMap { placed -> [String] in
      switch placed.item {
      case .tagged(.figure(let alt), _): [alt]
      case .tagged(_, let inner), .group(let inner, _): figures(inner)
      case .text, .shape, .anchor: []
      }
    }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdfinfo"), "pdfinfo is not installed"))
  func theReportIsTaggedAndDated() throws {
    let bytes = try Press().report(try book("copa-peru-1967")).bytes
    let info = try ExternalTool.run("pdfinfo", ["FILE"], on: bytes).output
    #expect(info.contains("Tagged:          yes"))
    #expect(info.contains("May 28"))
    let structure = try ExternalTool.run("pdfinfo", ["-struct-text", "FILE"], on: bytes).output
    for word in ["H1", "Table", "TR", "TH", "TD", "Figure"] { #expect(structure.contains(word), "\(word)") }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf"), "qpdf is not installed"))
  func theReportPassesAChecker() throws {
    let bytes = try Press().report(try book("copa-peru-1967")).bytes
    #expect(try ExternalTool.run("qpdf", ["--check", "FILE"], on: bytes).code == 0)
  }

  @Test func aChartCarriesItsWords() throws {
    let book = try book("copa-peru-1967")
    let kind = try #require(ChartKind.named("points-progression"))
    let bytes = try Press().chart(kind, [book], as: .png).bytes
    let texts = try PNGChunk.all(in: bytes).filter { $0.type == "iTXt" }.map {
      String(decoding: $0.body, as: UTF8.self)
    }
    #expect(texts.contains { $0.hasPrefix("Title") && $0.contains("Alfonso Ugarte de Chiclín win the Copa Perú") })
    #expect(texts.contains { $0.hasPrefix("Description") && $0.contains("eight points") })
    let picture = try Bitmap(png: bytes)
    #expect(picture.width == 2400 && picture.height == 1350)
  }

  @Test(arguments: ChartKind.all)
  func anSVGIsWellFormedAndHoldsItsTexts(_ kind: ChartKind) throws {
    let books = try SeasonLibrary.load([]).books
    let group = KindSamples.group(kind, try book("copa-peru-1968"), among: books)
    let bytes = try Press().chart(kind, group, as: .svg).bytes
    #expect(try Press().chart(kind, group, as: .svg).bytes == bytes)
    let parser = XMLParser(data: Data(bytes))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("-title\">") && text.contains("-desc\">"))
    let nameless = ["goal-distribution", "scorelines", "goals-by-round", "home-away"]
    #expect(text.contains(">Carlos A. Mannucci</text>") || nameless.contains(kind.name))
    #expect(!text.contains("<image") && !text.contains("http://fonts"))
  }

  @Test(
    .enabled(if: ExternalTool.isInstalled("rsvg-convert"), "rsvg-convert is not installed"),
    arguments: ChartKind.all)
  func anSVGOfOutlinesIsThePicture(_ kind: ChartKind) throws {
    let books = try SeasonLibrary.load([]).books
    let group = KindSamples.group(kind, try book("copa-peru-1968"), among: books)
    var options = PressOptions()
    options.scale = 1
    options.svgText = .outlines
    let press = try Press(options)
    let picture = try press.chart(kind, group, as: .png)
    let drawn = try SVGDrawing.bitmap(press.chart(kind, group, as: .svg).bytes)
    let score = ImageDifference.score(try Bitmap(png: picture.bytes), drawn)
    #expect(score < ImageDifference.limit, "\(score)")
  }

  @Test(
    .enabled(if: ExternalTool.isInstalled("xmllint"), "xmllint is not installed"), arguments: SVGTextChoice.allCases)
  func anSVGIsValid(_ text: SVGTextChoice) throws {
    var options = PressOptions()
    options.svgText = text
    let svg = try Press(options).chart(#require(ChartKind.named("cross-table")), [book("copa-peru-1968")], as: .svg)
      .bytes
    let run = try ExternalTool.run("xmllint", ["--noout", "--nonet", "FILE"], on: svg)
    #expect(run.code == 0 && run.output.isEmpty, "\(run.output)")
  }

  @Test(arguments: PNGChoice.allCases)
  func everyWayOfMakingAPNGIsReadable(_ choice: PNGChoice) throws {
    var options = PressOptions()
    options.scale = 1
    let kind = try #require(ChartKind.named("points-progression"))
    let exact = try Press(options).chart(kind, [book("copa-peru-1968")], as: .png)
    options.png = choice
    let made = try Press(options).chart(kind, [book("copa-peru-1968")], as: .png)
    let (mine, its) = (try Bitmap(png: made.bytes), try Bitmap(png: exact.bytes))
    let error = zip(mine.bytes, its.bytes).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) }
    #expect(choice == .palette ? error > 0 && error <= 24 : error == 0, "\(error)")
    #expect(choice == .fast || made.bytes.count < exact.bytes.count)
    #expect(made.warnings.isEmpty)
  }

  @Test func unknownNamesAreRefused() throws {
    var options = PressOptions()
    options.language = "xx"
    #expect(throws: LanguageError.self) { try Press(options) }
    options.language = "en"
    options.paper = "a99"
    #expect(throws: PaperError.self) { try Press(options) }
    options.paper = "a4"
    options.style = "nothing-of-this-name"
    #expect(throws: StyleFileError.self) { try Press(options) }
  }

  @Test func nothingHalfWrittenIsLeft() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anuario-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("deep/report.pdf").path
    try OutputFile.write([1, 2, 3], to: file)
    #expect(FileManager.default.contents(atPath: file) == Data([1, 2, 3]))
    try OutputFile.write([4], to: file)
    #expect(FileManager.default.contents(atPath: file) == Data([4]))
    // A file where a folder is needed: an error, and nothing new beside it.
    #expect(throws: WritingError.self) { try OutputFile.write([5], to: file + "/inner.pdf") }
    #expect(throws: WritingError.self) { try OutputFile.write([5], to: folder.path) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("deep").path) == ["report.pdf"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func aFullDiskIsReported() {
    #expect(throws: WritingError.self) { try OutputFile.write(Array(repeating: 0, count: 100_000), to: "/dev/full") }
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }
}
