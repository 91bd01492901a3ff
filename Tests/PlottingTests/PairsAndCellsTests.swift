import Drawing
import Plotting
import Styling
import Testing

/// The only pair of a picture fills it; cells of several results keep them apart; numbers stand on their bars.
@Suite struct PairsAndCellsTests {
  private func pair(_ meetings: Int) -> PairBlocksBody {
    PairBlocksBody(pairs: [
      PairBlocksBody.Pair(
        left: "Preston North End", right: "Aston Villa", subject: .left,
        rows: (0..<meetings).map { PairBlocksBody.Row("\($0 + 1) May 1889", left: 3, right: 2, score: "3–2") },
        sum: "9–6", caption: "goals over three matches", finding: "three wins")
    ])
  }

  /// The dots of a picture: small filled circles.
  private func dots(_ frame: Frame, _ style: Style) -> Int {
    shapes(frame).count { $0.fill == style.colors.accent || $0.fill == style.colors.second }
  }

  @Test(arguments: [Size(1120, 420), Size(297, 260), Size(980, 1100)])
  func everyGoalOfTheOnlyPairHasItsDot(size: Size) throws {
    let setting = try setting()
    let frame = try pair(3).frame(size, setting)
    #expect(dots(frame, setting.style) == 15)
    for text in ["Preston North End", "Aston Villa", "9–6", "3 May 1889"] {
      #expect(place(of: text, in: frame) != nil, "\(text)")
    }
    // The last row is in the lower part of the picture, unless that is high.
    let last = try #require(texts(frame).last { $0.run.string == "3–2" })
    #expect(last.at.y > size.height * (size.height > size.width ? 0.4 : 0.6) && last.at.y < size.height)
  }

  @Test func manyMeetingsInLittleRoomAreTheirSum() throws {
    let setting = try setting()
    let frame = try pair(9).frame(Size(290, 90), setting)
    #expect(dots(frame, setting.style) == 0 && place(of: "9–6", in: frame) != nil)
  }

  private func matrix(_ count: Int, _ cell: (Int, Int) -> MatrixBody.Cell) -> MatrixBody {
    MatrixBody(
      rows: (0..<count).map { row in
        MatrixBody.Row(
          rank: "\(row + 1)", name: "Club \(row)", code: "C\(row)",
          cells: (0..<count).map { $0 == row ? nil : cell(row, $0) })
      },
      key: [MatrixBody.KeyChip(.won, letter: "W", word: "won"), MatrixBody.KeyChip(.lost, letter: "L", word: "lost")])
  }

  private func twoResults(_ row: Int, _ column: Int) -> MatrixBody.Cell {
    MatrixBody.Cell(parts: [
      MatrixBody.Cell("2–1", corner: "W", kind: .won), MatrixBody.Cell("0–3", corner: "L", kind: .lost),
    ])
  }

  /// Of a cell with a win and a defeat both letters are seen, or neither.
  @Test(arguments: Array(stride(from: 240.0, through: 900, by: 20)))
  func lettersOfACellStandTogether(width: Double) throws {
    let frame = try matrix(16, twoResults).frame(Size(width, width * 0.7), setting())
    let letters = texts(frame).map(\.run.string)
    // The key has one of each.
    #expect(letters.count { $0 == "W" } == letters.count { $0 == "L" })
  }

  private func twoWins(_ row: Int, _ column: Int) -> MatrixBody.Cell {
    MatrixBody.Cell(parts: [MatrixBody.Cell("3–1", kind: .won), MatrixBody.Cell("2–1", kind: .won)])
  }

  @Test func scoresSideBySideAreApart() throws {
    let frame = try matrix(12, twoWins).frame(Size(1400, 330), setting())
    #expect(texts(frame).contains { $0.run.string == "3–1   2–1" })
  }

  /// Air between the scores of a cell takes no name that one score of their width would leave.
  @Test(arguments: [12, 16, 20])
  func scoresSideBySideLeaveTheNames(count: Int) throws {
    let setting = try setting()
    let ofOne = matrix(count) { _, _ in MatrixBody.Cell("3–1\u{a0}2–1", kind: .won) }
    var named = 0
    for width in stride(from: 400.0, through: 1400, by: 40) {
      let size = Size(width, width * 0.4)
      guard try place(of: "Club 0", in: ofOne.frame(size, setting)) != nil else { continue }
      named += 1
      #expect(try place(of: "Club 0", in: matrix(count, twoWins).frame(size, setting)) != nil, "\(width)")
    }
    #expect(named > 5)
  }

  /// Where whole scores leave room for codes alone, a body that needs names has them, and letters instead of scores.
  @Test func namesMayWeighMoreThanScores() throws {
    let setting = try setting()
    var body = matrix(12, twoWins)
    for row in body.rows.indices {
      body.rows[row].name = "Sporting Club \(row)"
      for column in body.rows.indices where row != column { body.rows[row].cells[column]?.corner = "W" }
    }
    var changed = 0
    for width in stride(from: 500.0, through: 900, by: 25) {
      let size = Size(width, 330)
      guard try !body.layout(size, setting).unexplainedCodes.isEmpty else { continue }
      changed += 1
      let named = try #require(body.withNames)
      #expect(try place(of: "Sporting Club 0", in: body.frame(size, setting)) == nil)
      let frame = try named.frame(size, setting)
      #expect(place(of: "Sporting Club 0", in: frame) != nil, "\(width)")
      #expect(
        texts(frame).contains { $0.run.string == "W" } && !texts(frame).contains { $0.run.string.hasPrefix("3–1") })
    }
    #expect(changed > 2)
  }

  @Test func headsOfNarrowCellsAreEverySecondOne() throws {
    let body = matrix(12) { row, column in MatrixBody.Cell("1–0", corner: "W", kind: row < column ? .won : .lost) }
    var seen: Set<[String]> = []
    for width in stride(from: 150.0, through: 400, by: 10) {
      seen.insert(try texts(body.frame(Size(width, 300), setting())).filter { $0.at.y < 30 }.map(\.run.string))
    }
    #expect(seen.contains(["1", "3", "5", "7", "9", "11"]), "\(seen)")
    #expect(seen.contains((1...12).map(String.init)))
  }

  @Test func equalBarsHaveTheirNumbersAtOneHeight() throws {
    let columns = [40, 80, 80, 40].enumerated().map { index, count in
      UnitColumnsBody.Column("\(index)", units: Array(repeating: "", count: count))
    }
    // The contour runs through the first 80 and far from the second.
    let panel = UnitColumnsBody.Panel(columns: columns, expected: [42, 83, 60, 41])
    let frame = try UnitColumnsBody(panels: [panel]).frame(Size(900, 400), setting())
    for number in ["40", "80"] {
      #expect(Set(texts(frame).filter { $0.run.string == number }.map(\.at.y)).count == 1, "\(number)")
    }
  }
}
