import Diagnostics
import Embedded
import Football
import Testing

@testable import SeasonFiles

@Suite struct ShippedSeasonTests {
  private func shipped(_ name: String, in folder: EmbeddedFiles.Folder = .seasons) throws -> SourceText {
    SourceText(bytes: try #require(EmbeddedFiles.bytes(name, in: folder)), file: name + ".txt")
  }

  @Test func everyShippedSeasonReadsWithoutAWord() throws {
    let names = EmbeddedFiles.names(in: .seasons)
    #expect(names.contains("copa-peru-1967") && names.contains("copa-peru-1968"))
    for name in names {
      let read = SeasonFiles.read(try shipped(name))
      #expect(read.diagnostics.isEmpty, "\(name)")
      let season = try #require(read.value.first)
      // What came from Wikipedia's articles says so; the World Cup's results were put together by ourselves.
      #expect(season.source.credit == (name == "world-cup-1934" ? nil : "Wikipedia, CC BY-SA 4.0"), "\(name)")
      #expect(season.notes.map(\.kind) == [.source])
      // The file is what the writer makes of it.
      #expect(ArticleWriter.write(season) == String(decoding: try shipped(name).bytes, as: UTF8.self))
    }
  }

  @Test func templateReadsWithoutAWord() throws {
    let read = SeasonFiles.read(try shipped("season", in: .templates))
    #expect(read.diagnostics.isEmpty)
    let season = try #require(read.value.first)
    #expect(season.matches.count == 6 && season.matches.compactMap(\.counted).reduce(0) { $0 + $1.total } == 17)
    #expect(season.rules.order == [.points, .goalDifference, .goalsFor] && season.rules.pointsForWin == 2)
    #expect(season.matches.allSatisfy { $0.ground == .neutral })
    #expect(season.changes.map(\.teams.count) == [1, 2])
    #expect(season.stages.map(\.name) == ["Departmental Stage", "Regional Stage", "Final Stage"])
  }

  @Test(
    .enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"),
    arguments: ["1967", "1968"])
  func shippedSeasonsTellWhatTheArticlesTell(year: String) throws {
    let other = year == "1967" ? "1968" : "1967"
    let articles = SeasonFiles.read(
      [try external("articles/copa-peru-\(year).txt"), try external("articles/copa-peru-\(other).txt")])
    let season = try #require(SeasonFiles.read(try shipped("copa-peru-\(year)")).value.first)
    let article = try #require(articles[0].value.first)
    #expect(summary(season) == summary(article))
    #expect(Set(season.teams.map(\.name)) == Set(article.teams.map(\.name)))
  }
}
