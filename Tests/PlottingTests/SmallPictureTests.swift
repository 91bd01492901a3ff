import Drawing
import Plotting
import Styling
import Testing

/// What small pictures keep, and what they say of the rest.
@Suite struct SmallPictureTests {
  private func grid(_ count: Int, key: [String] = ["won", "drawn", "lost"]) -> ResultGridBody {
    ResultGridBody(
      rows: (0..<count).map { row in
        .init(
          rank: "\(row + 1)", name: "Series \(row + 1)",
          cells: (0..<8).map { _ in .init(.won, label: "2–0", letter: "W") }, figures: ["28"],
          isEmphasized: row == 0, runs: row == 0 ? [0..<3] : [])
      }, labels: (1...8).map { "\($0)" }, figures: [.init("W")],
      key: zip([MatrixBody.Kind.won, .drawn, .lost], key).map { .init($0, letter: "W", word: $1) })
  }

  @Test func aTableKeepsItsLastRows() throws {
    let frame = try grid(30).frame(Size(360, 220), setting())
    let names = texts(frame).map(\.run.string).filter { $0.hasPrefix("Series") }
    #expect(names.first == "Series 1" && names.last == "Series 30" && names.count < 30)
  }

  @Test func rowsStandCloserBeforeAnyGoes() throws {
    let setting = try setting()
    // Enough for all in the closest rows, not for all as far apart as they usually are.
    let height = 28 + 40 + 20 * setting.legible(10) * 1.2
    #expect(try grid(20).layout(Size(700, height), setting).leftOut == 0)
    #expect(try grid(20).layout(Size(700, height * 0.8), setting).leftOut > 0)
  }

  @Test func theKeyIsWholeWhereItsWordsFit() throws {
    let words = ["is won", "is drawn", "is lost"]
    let strings = texts(try grid(5, key: words).frame(Size(340, 260), setting())).map(\.run.string)
    #expect(words.allSatisfy(strings.contains))
  }

  @Test func aBlankPartsAFrameFromItsCells() throws {
    let setting = try setting()
    let strokes = shapes(try grid(3).frame(Size(700, 260), setting)).compactMap(\.stroke)
    let frame = strokes.first { $0.color == setting.style.colors.accent }
    let blank = strokes.first { $0.color == setting.style.colors.paper }
    #expect((blank?.width ?? 0) > (frame?.width ?? 0))
  }

  /// Frames around runs of neighboring rows keep to their sides of the gap.
  @Test func framesOfNeighborsDoNotMeet() throws {
    let rows = (0..<6).map { row in
      ResultGridBody.Row(
        rank: "\(row + 1)", name: "Series \(row)",
        cells: (0..<12).map { _ in ResultGridBody.Cell(.won, label: "2–0", letter: "W", corner: "ABC") },
        runs: row < 2 ? [3..<9] : [])
    }
    let setting = try setting()
    for size in [Size(900, 400), Size(700, 180)] {
      let drawn = shapes(
        try ResultGridBody(rows: rows, labels: (1...12).map { "\($0)" }).frame(size, setting))
      let frames = drawn.filter { $0.stroke?.color == setting.style.colors.accent }
      let bounds = frames.compactMap { $0.path.bounds }
      try #require(bounds.count == 2)
      #expect(bounds[0].maxY + (frames[0].stroke?.width ?? 0) <= bounds[1].minY + 0.01, "\(size)")
    }
  }

  @Test func aThumbnailCountsWhatItLeavesOut() throws {
    var text = words()
    text.briefNote = "+ 4 more"
    let strings = texts(try Chart(text, body: sixSeries(), format: .thumbnail).frame(setting())).map(\.run.string)
    #expect(strings.contains("+ 4 more") && !strings.contains(text.source))
  }

  @Test func aLongHeadlineStaysLargerThanTheSubtitle() throws {
    let long = Array(repeating: "headline", count: 42).joined(separator: " ")
    let chart = Chart(words(headline: long), body: sixSeries(), format: .column)
    let runs = texts(try chart.frame(setting())).map(\.run)
    let headline = try #require(runs.first { $0.string.hasPrefix("headline") })
    let subtitle = try #require(runs.first { $0.string.hasPrefix("Points after") })
    #expect(headline.style.size > subtitle.style.size * 1.1)
    #expect(try chart.arranged(setting()).hasLongHeadline)
    let shorter = Chart(words(headline: String(long.prefix(98))), body: sixSeries(), format: .column)
    #expect(try !shorter.arranged(setting()).hasLongHeadline)
  }

  @Test func aKickerWithoutRoomTakesFewerWords() throws {
    var text = words()
    text.kicker = Array(repeating: "ENGLISH COMPETITION", count: 4).joined(separator: " AND ")
    text.narrowKicker = "ENGLAND · 12 SEASONS"
    let strings = texts(try Chart(text, body: sixSeries(), format: .column).frame(setting())).map(\.run.string)
    #expect(strings.contains("ENGLAND · 12 SEASONS"))
  }

  @Test func aLongWordStaysInItsColumn() throws {
    let pairs = (0..<3).map { _ in
      PairBlocksBody.Pair(
        left: "A", right: "Donaudampfschifffahrtsgesellschaftskapitän", subject: .left,
        rows: [.init("", left: 1, right: 0, score: "1–0")], sum: "1–0", caption: "", finding: "won")
    }
    let frame = try PairBlocksBody(pairs: pairs).frame(Size(340, 400), setting())
    #expect(texts(frame).allSatisfy { $0.at.x + $0.run.width <= 340.5 })
  }

  @Test func nothingStandsAboveARuleThatNobodyPasses() throws {
    let body = ProgressionBody(
      series: [
        .init("A", values: [0, -2, 0, 0], emphasis: .champion),
        .init("B", values: [0, 0, -1, 0], emphasis: .colored(0)),
      ], axis: .init(labels: ["Start", "1", "2", "3"]))
    let frame = try body.frame(Size(800, 400), setting())
    let style = try setting().style
    let lines = shapes(frame).filter { $0.stroke?.color == style.champion.line && ($0.stroke?.width ?? 0) > 2 }
    let starts = lines.flatMap { line in points(line.path).map { $0.y + line.at.y } }
    let rule = try #require(lines.first.flatMap { points($0.path).first.map { first in first.y + lines[0].at.y } })
    #expect(starts.allSatisfy { $0 >= rule - 0.01 })
  }

  @Test func roundsFromALaterOneOnAreNumbered() {
    let extents = (0..<20).map { $0 == 0 ? (left: 0.0, right: 34.0) : (left: 9.0, right: 9.0) }
    let numbers = [nil] + (20...38).map(Optional.some)
    let chosen = Ticks.breathing(extents, step: 20, air: 12, numbers: numbers)
    #expect(chosen.count > 3 && chosen.first == 0 && chosen.last == 19)
  }

  @Test func moreLinesThanTheStyleHasDifferByTheirDashes() throws {
    var body = sixSeries()
    body.series[4].emphasis = .colored(3)
    let style = try setting().style
    let strokes = shapes(try body.frame(Size(900, 500), setting())).compactMap(\.stroke)
    let first = strokes.filter { $0.color == style.series[0].line }
    #expect(Set(first.map(\.dash)).count == 2)
  }
}
