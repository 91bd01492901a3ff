import AnuarioTestSupport
import Drawing
import Football
import Foundation
import Rendering
import Sheets
import Statistics
import Testing

@testable import Anuario

/// Brackets of every size on every paper, both ways round, with one match and with two legs, empty and filled.
///
/// No overlap, nothing clipped or outside, nothing below 7 points. A sample in the normal run, all with ANUARIO_FRAMES=all.
@Suite struct BracketFramesTests {
  private static let isWhole = ProcessInfo.processInfo.environment["ANUARIO_FRAMES"] == "all"
  private static let sizes: [Int] = isWhole ? Array(2...128) : [2, 3, 4, 5, 8, 11, 16, 23, 32, 64, 100, 128]
  private static let papers = isWhole ? PressOptions.sheetPapers : ["a5", "a4", "a3", "legal"]

  private func check(_ sheet: Sheet, _ name: String) {
    #expect(!sheet.pages.isEmpty && !sheet.description.isEmpty, "\(name)")
    for (number, page) in sheet.pages.enumerated() {
      let faults = FrameChecks.run(page, limits: .print)
      #expect(faults.isEmpty, "\(name) page \(number + 1): \(faults.prefix(3))")
    }
  }

  @Test(arguments: papers) func emptyBracketsAreSound(_ paper: String) throws {
    let measurer = try PangoMeasurer()
    for size in Self.sizes {
      for legs in [1, 2] {
        for isTwoSided in [nil, false, true] as [Bool?] {
          var bracket = BlankSheet(entrants: size)
          bracket.legs = legs
          bracket.hasThirdPlace = size % 2 == 0
          bracket.isSeeded = size % 3 == 0
          var options = PressOptions()
          options.sheet.paper = paper
          options.sheet.bracket.isTwoSided = isTwoSided
          let sheet = try Press(options).layout(.bracket, bracket, measurer: measurer)
          let form = isTwoSided.map { $0 ? "two" : "one" } ?? "free"
          check(sheet, "\(size) on \(paper), \(legs) legs, \(form)")
        }
      }
    }
  }

  @Test(arguments: papers) func filledBracketsAreSound(_ paper: String) throws {
    let measurer = try PangoMeasurer()
    for size in Self.sizes {
      for legs in [1, 2] {
        let book = SeasonBook(Self.season(size, legs: legs), rules: .standard)
        for isTwoSided in [nil, true] as [Bool?] {
          var options = PressOptions()
          options.sheet.paper = paper
          options.sheet.bracket.isTwoSided = isTwoSided
          options.language = size % 2 == 0 ? "es" : "en"
          let sheet = try Press(options).layout(.bracket, book, measurer: measurer)
          check(sheet, "\(size) on \(paper), \(legs) legs, filled")
        }
      }
    }
  }

  /// Every knock-out of the folder of seasons; a sample unless asked for all.
  @Test(.enabled(if: ExternalSeasons.folder != nil, "SEASONS names no folder of external data"))
  func bracketsOfTheCorpusAreSound() throws {
    let folder = try #require(ExternalSeasons.folder)
    let measurer = try PangoMeasurer()
    let books = try SeasonLibrary.load(["\(folder)/football.txt"]).books.filter { !$0.season.brackets.isEmpty }
    #expect(books.count > 40)
    for (index, book) in books.enumerated() where Self.isWhole || index % 3 == 0 {
      for paper in Self.isWhole ? PressOptions.sheetPapers : ["a4"] {
        for fill in [BracketOptions.Fill.results, .duplex] {
          var options = PressOptions()
          options.sheet.paper = paper
          options.sheet.bracket.fill = fill
          do {
            let sheet = try Press(options).layout(.bracket, book, measurer: measurer)
            check(sheet, "\(book.season.source.files) on \(paper)")
          } catch let error as NothingToPrint {
            // A quarter of such a cup has more rows than the smallest paper has at 7 points, and an empty one more than
            // a sheet for letters has at 7 mm, the least that one can write in: that is told in words.
            let small = fill == .duplex ? ["a5", "a4", "letter"] : ["a5"]
            let isVast = small.contains(paper) && book.season.teams.count > 64
            #expect(isVast, "\(book.season.source.files) on \(paper): \(error.reason)")
          }
        }
      }
    }
  }

  /// A cup of a size with long names, legs, shoot-outs, extra time, replays, dates and places.
  private static func season(_ entrants: Int, legs: Int) -> Season {
    var builder = SeasonBuilder("Copa de la Federación", "2001")
    var alive = (0..<entrants).map { "Deportivo Municipal \($0)" }
    var rounds: [Round] = []
    var day = Day(year: 2001, month: 1, day: 1)
    var size = 2
    while size < entrants { size *= 2 }
    var byes = size - entrants
    while alive.count > 1 {
      let resting = Array(alive.prefix(byes))
      let playing = Array(alive.dropFirst(byes))
      byes = 0
      var matches: [Match] = []
      for index in stride(from: 0, to: playing.count, by: 2) {
        let pair = (playing[index], playing[index + 1])
        let isLevel = index % 3 == 0
        var match = builder.match("\(pair.0) \(isLevel ? "1-1" : "12-10") \(pair.1)", day: day)
        match.venue = "Estadio Monumental, San Salvador de Jujuy"
        if legs == 2, playing.count > 2 {
          matches.append(match)
          match = builder.match("\(pair.1) \(isLevel ? "1-1" : "0-10") \(pair.0)", day: day)
          if isLevel { match.score.penalties = Goals(2, 4) }
        } else if isLevel {
          match.score.afterExtraTime = Goals(1, 1)
          if index % 2 == 0 {
            match.score.penalties = Goals(14, 13)
          } else {
            matches.append(match)
            match = builder.match("\(pair.0) 2-1 \(pair.1)", day: day)
          }
        }
        matches.append(match)
      }
      rounds.append(Round(name: "", number: rounds.count + 1, matches: matches, place: builder.place(1)))
      alive = resting + stride(from: 0, to: playing.count, by: 2).map { playing[$0] }
      day = day.flatMap { Day(year: $0.year, month: $0.month % 12 + 1, day: 5) }
    }
    var season = builder.season
    season.stages = [Stage(name: "", format: .knockout, rounds: rounds, place: builder.place(1))]
    return season
  }
}
