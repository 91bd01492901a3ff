import AnuarioTestSupport
import Drawing
import Sheets
import Styling
import Testing

/// What is spread over areas stands there once, whatever the size of the areas.
@Suite struct PaginationTests {
  private func setting() throws -> Typesetting {
    Typesetting(style: try StyleReader.shipped("print"), measurer: FakeMeasurer())
  }

  /// How often each text stands on frames.
  private func counts(_ frames: [Frame]) -> [String: Int] {
    var counts: [String: Int] = [:]
    func walk(_ frame: Frame) {
      for placed in frame.items {
        switch placed.item {
        case .text(let run): counts[run.string, default: 0] += 1
        case .group(let inner, _), .tagged(_, let inner): walk(inner)
        case .shape, .anchor: break
        }
      }
    }
    for frame in frames { walk(frame) }
    return counts
  }

  /// The faults of a frame that should keep to an area but for the half of a rule on its edge.
  private func faults(_ frame: Frame, area: Size) -> [FrameFault] {
    var page = Frame(Size(area.width + 2, area.height + 2))
    page.add(frame, at: Point(1, 1))
    return FrameChecks.run(page, ground: .white, limits: .print)
  }

  private func programme(_ sections: [Int]) -> FixturesBody {
    var number = 0
    return FixturesBody(
      sections: sections.enumerated().map { index, lines in
        FixturesBody.Section(
          title: "Round \(index + 1)", remark: "May",
          lines: (0..<lines).map { _ in
            number += 1
            return ScoreLine(lead: "1 May", first: "Home", second: "Away", score: number % 3 == 0 ? "" : "s\(number)e")
          })
      }, continued: " (continued)")
  }

  @Test(arguments: [300.0, 420, 560, 780], [80.0, 140, 330, 700])
  func everyFixtureStandsOnce(_ width: Double, _ height: Double) throws {
    for sections in [[1], [10, 10, 10, 10], [3, 40, 1, 2, 60], Array(repeating: 10, count: 38)] {
      let body = programme(sections)
      let plan = try #require(body.plan(in: Size(width, height), try setting()))
      let frames = body.frames(plan, try setting())
      #expect(frames.count == plan.areas)
      let counts = counts(frames)
      let numbers = (1...sections.reduce(0, +)).filter { $0 % 3 != 0 }
      #expect(numbers.allSatisfy { counts["s\($0)e"] == 1 }, "\(sections)")
      for frame in frames {
        let faults = faults(frame, area: plan.area)
        #expect(faults.isEmpty, "\(width) × \(height): \(faults.prefix(2))")
      }
      #expect(plan.size >= 7)
    }
  }

  @Test func aLineWiderThanTheAreaIsRefused() throws {
    #expect(programme([4]).plan(in: Size(40, 300), try setting()) == nil)
    #expect(programme([4]).plan(in: Size(400, 12), try setting()) == nil)
  }

  @Test(arguments: [1, 2, 4, 8, 12])
  func everyPanelOfAWallStandsOnce(_ panels: Int) throws {
    let names = ["Alpha", "Beta", "Gamma", "Delta"]
    for content in [GroupWallBody.Content.squares, .lines] {
      let wall = GroupWallBody(
        panels: (1...panels).map { number in
          GroupWallBody.Panel(
            table: FigureTable(
              title: "Group g\(number)e", heads: ["P", "Pts"],
              rows: names.map { FigureTable.Row(rank: "1", name: $0, figures: ["3", "9"]) }),
            square: SquareTable(
              title: "", names: names, codes: ["A", "B", "C", "D"], showsCodes: false,
              cells: Array(repeating: Array(repeating: SquareTable.Cell(["1–0"], .won), count: 4), count: 4)),
            lines: [ScoreLine(lead: "1 May", first: "Alpha", second: "Beta", score: "")])
        }, content: content, isBlank: false)
      for area in [Size(500, 240), Size(760, 480), Size(1100, 700)] {
        let plan = try #require(wall.plan(in: area, try setting()))
        let frames = wall.frames(plan, try setting())
        #expect(frames.count == plan.areas)
        let counts = counts(frames)
        #expect((1...panels).allSatisfy { counts["Group g\($0)e"] == 1 })
        for frame in frames {
          let faults = faults(frame, area: area)
          #expect(faults.isEmpty, "\(panels) on \(area): \(faults.prefix(2))")
        }
      }
    }
  }

  private func scoreSheet(teams: Int, rounds: Int, isBlank: Bool) -> ScoreSheetBody {
    let names = (0..<teams).map { "Team \($0)" }
    return ScoreSheetBody(
      rounds: (1...rounds).map { round in
        ScoreSheetBody.Round(
          name: "Round r\(round)e", date: "1 May", isDateOpen: isBlank,
          pairs: (0..<(teams / 2)).map { _ in
            ScoreSheetBody.Pair(
              .init(name: isBlank ? "" : "Team 1", score: isBlank ? "" : "1"),
              .init(name: isBlank ? "" : "Team 2", score: isBlank ? "" : "0"))
          }, tableHead: "After a\(round)e",
          standings: names.enumerated().map {
            ScoreSheetBody.Standing(rank: "\($0 + 1)", name: isBlank ? "" : $1, figure: isBlank ? "" : "3")
          })
      }, figureHead: "Pts",
      table: FigureTable(
        title: "Final table", heads: ["P", "W", "Pts"],
        rows: names.map {
          FigureTable.Row(rank: "1", name: isBlank ? "" : $0, figures: isBlank ? [] : ["1", "1", "3"])
        },
        isBlank: isBlank),
      square: SquareTable(
        title: "Square", names: isBlank ? names.map { _ in "" } : names, codes: names.indices.map { "T\($0)" },
        showsCodes: isBlank,
        cells: Array(repeating: Array(repeating: .empty, count: teams), count: teams), isBlank: isBlank),
      isBlank: isBlank)
  }

  @Test(arguments: [(3, 3), (4, 3), (6, 5), (8, 14), (20, 38)], [false, true])
  func everyRoundOfAScoreSheetStandsOnce(_ size: (teams: Int, rounds: Int), _ isBlank: Bool) throws {
    let body = scoreSheet(teams: size.teams, rounds: size.rounds, isBlank: isBlank)
    for area in [Size(774, 490), Size(527, 740), Size(1100, 720)] {
      let frames = try #require(body.frames(in: area, try setting()), "\(size) on \(area)")
      let counts = counts(frames)
      #expect((1...size.rounds).allSatisfy { counts["Round r\($0)e"] == 1 && counts["After a\($0)e"] == 1 })
      #expect(counts["Final table"] == 1 && counts["Square"] == 1)
      for frame in frames {
        let faults = faults(frame, area: area)
        #expect(faults.isEmpty, "\(size) on \(area): \(faults.prefix(2))")
      }
    }
  }
}
