import AnuarioTestSupport
import Drawing
import Football
import Foundation
import Plotting
import Rendering
import Statistics
import Testing

@testable import Anuario

/// Every page and every chart of every shipped season, in every language: no overlap, no clipping, nothing too small, too
/// pale or without a glyph.
@Suite struct FramesTests {
  private func press(_ language: String, paper: String = "a4") throws -> Press {
    var options = PressOptions()
    options.language = language
    options.paper = paper
    return try Press(options)
  }

  @Test(arguments: ["copa-peru-1967", "copa-peru-1968", "world-cup-1934"], ["en", "es", "es-PE"])
  func reportPagesAreSound(_ name: String, _ language: String) throws {
    for paper in PressOptions.papers {
      let book = try #require(try SeasonLibrary.load([name]).books.first)
      let measurer = try PangoMeasurer(language: language)
      let pages = try press(language, paper: paper).reportPages(book, measurer: measurer)
      for (number, page) in pages.enumerated() {
        let faults = FrameChecks.run(page, limits: .print)
        #expect(faults.isEmpty, "\(name) \(language) \(paper) page \(number + 1): \(faults)")
      }
      // Four pages on A4, in every language: what spills over leaves a page nearly empty.
      let expected = name == "world-cup-1934" ? 2 : 4
      #expect(paper != "a4" || pages.count == expected, "\(name) \(language): \(pages.count) pages")
    }
  }

  @Test(arguments: ChartKind.all, ["en", "es"])
  func chartsAreSound(_ kind: ChartKind, _ language: String) throws {
    let books = try SeasonLibrary.load([]).books
    let press = try press(language)
    for group in KindSamples.groups(kind, books) {
      let measurer = try PangoMeasurer(language: language)
      guard let page = try drawn(kind, group, press, measurer) else { continue }
      let faults = FrameChecks.run(page, limits: FrameLimits(minimumTextSize: 10))
      #expect(faults.isEmpty, "\(kind.name) of \(group.map(\.slug)): \(faults)")
      #expect(page.frame.size == Size(1200, 675))
    }
  }

  /// Every kind in every size, its samples and languages in turn: what has no room is left out, and nothing is cut,
  /// covered or too small to read.
  @Test(arguments: PictureSize.presets)
  func everySizeIsSound(_ size: PictureSize) throws {
    let books = try SeasonLibrary.load([]).books
    for (language, parity) in [("en", 0), ("es", 1)] {
      var options = PressOptions()
      options.language = language
      options.size = size
      let press = try Press(options)
      let measurer = try PangoMeasurer(language: language)
      for (number, kind) in ChartKind.all.enumerated() where number % 2 == parity {
        for group in KindSamples.groups(kind, books) {
          guard let page = try drawn(kind, group, press, measurer) else { continue }
          let faults = FrameChecks.run(page, limits: FrameLimits(minimumTextSize: size.leastText))
          #expect(faults.isEmpty, "\(kind.name) \(size.name) \(language) \(group.map(\.slug)): \(faults.prefix(3))")
          let keepsSize = page.frame.size.height < size.format.size.height + 2
          #expect(keepsSize, "\(kind.name) \(size.name) grows")
        }
      }
    }
  }

  @Test(arguments: StyleChoice.shippedNames)
  func everyStyleIsSound(_ style: String) throws {
    var options = PressOptions()
    options.style = style
    let press = try Press(options)
    #expect(press.warnings.isEmpty, "\(style): \(press.warnings)")
    let books = try SeasonLibrary.load([]).books
    for book in books {
      let measurer = try PangoMeasurer()
      for page in press.reportPages(book, measurer: measurer) {
        let faults = FrameChecks.run(page, limits: .print)
        #expect(faults.isEmpty, "\(style) \(book.slug): \(faults.prefix(3))")
      }
      for (number, kind) in ChartKind.all.enumerated()
      where books.count < 2 || (book.slug == books[0].slug) == (number % 2 == 0) {
        let group = KindSamples.group(kind, book, among: books)
        guard let page = try drawn(kind, group, press, measurer) else { continue }
        let faults = FrameChecks.run(page, limits: FrameLimits(minimumTextSize: 10))
        #expect(faults.isEmpty, "\(style) \(kind.name) \(book.slug): \(faults.prefix(3))")
      }
    }
  }

  /// A chart laid out; nil for the season that is a knock-out alone, where the chart needs a table.
  private func drawn(
    _ kind: ChartKind, _ group: [SeasonBook], _ press: Press, _ measurer: PangoMeasurer
  ) throws -> Page? {
    do {
      return try press.picture(kind, group, measurer: measurer).page
    } catch let error as NothingToDraw {
      #expect(group.allSatisfy { $0.statistics.standings.isEmpty }, "\(kind.name): \(error.reason)")
      return nil
    }
  }

  /// Reports of whatever the folder of seasons holds that can be read; a sample unless asked for all.
  @Test(.enabled(if: ExternalSeasons.folder != nil, "SEASONS names no folder of external data"))
  func pagesOfTheCorpusAreSound() throws {
    let folder = try #require(ExternalSeasons.folder)
    let isWhole = ProcessInfo.processInfo.environment["ANUARIO_FRAMES"] == "all"
    let books = try SeasonLibrary.load([folder]).books.filter { $0.matchCount > 0 }
    let sample = isWhole ? books : books.enumerated().filter { $0.offset % 16 == 0 }.map(\.element)
    #expect(!sample.isEmpty)
    let press = try press("en")
    for book in sample {
      let measurer = try PangoMeasurer()
      for (number, page) in press.reportPages(book, measurer: measurer).enumerated() {
        let faults = FrameChecks.run(page, limits: .print)
        #expect(faults.isEmpty, "\(book.season.source.files) page \(number + 1): \(faults.prefix(3))")
      }
    }
  }

  /// Every kind × size × style × language × season of the folder where all are asked for (`make check-frames`); else a few
  /// seasons, each kind of each in another combination, so that all meet.
  ///
  /// The seasons are dealt to as many cases as run beside each other.
  @Test(.enabled(if: ExternalSeasons.folder != nil, "SEASONS names no folder of external data"), arguments: 0..<shares)
  func chartsOfTheCorpusAreSound(_ share: Int) throws {
    let isWhole = ProcessInfo.processInfo.environment["ANUARIO_FRAMES"] == "all"
    let books = try Self.corpus.get()
    let step = isWhole ? 1 : max(1, books.count / 12)
    let presses = try Self.combinations.map { style, size, language in
      var options = PressOptions()
      (options.style, options.size, options.language) = (style, size, language)
      return try Press(options)
    }
    var turn = share * ChartKind.all.count
    var drawn = 0
    for (index, book) in books.enumerated() where index % step == 0 && index / step % Self.shares == share {
      let measurers = try ["en": PangoMeasurer(language: "en"), "es-PE": PangoMeasurer(language: "es")]
      let family = Array(books.filter { $0.competition == book.competition }.prefix(30))
      for kind in ChartKind.all {
        // A stride that shares no divisor with the number of combinations visits all of them.
        let chosen = isWhole ? Array(presses.indices) : [turn * 37 % presses.count]
        turn += 1
        for choice in chosen {
          let (style, size, language) = Self.combinations[choice]
          let measurer = try #require(measurers[language])
          let group = kind.span == .several ? family : [book]
          let page: Page
          do {
            page = try presses[choice].picture(kind, group, measurer: measurer).page
          } catch is NothingToDraw {
            continue
          }
          drawn += 1
          let faults = FrameChecks.run(page, limits: FrameLimits(minimumTextSize: size.leastText))
          let place = "\(book.season.source.files) \(kind.name) --style \(style) --size \(size.name) --lang \(language)"
          #expect(faults.isEmpty, "\(place): \(faults.prefix(3))")
        }
      }
    }
    #expect(drawn > 15)
  }

  private static let shares = 4

  /// The seasons of the folder that have results.
  private static let corpus = Result { try ExternalSeasons.folder.map { try SeasonLibrary.load([$0]).books } ?? [] }
    .map { books in books.filter { $0.matchCount > 0 } }

  private static let combinations: [(style: String, size: PictureSize, language: String)] =
    StyleChoice.shippedNames.flatMap { style in
      PictureSize.presets.flatMap { size in ["en", "es-PE"].map { (style, size, $0) } }
    }
}
