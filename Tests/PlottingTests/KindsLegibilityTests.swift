import Drawing
import Plotting
import Styling
import Testing

/// The bodies of rankings, bars, grids, strips and lists in every size, with narrow and broad letters: nothing overlaps,
/// nothing is clipped, nothing is too small.
@Suite struct KindsLegibilityTests {
  private static let long = LegibilityTests.long

  /// Numbers from a fixed sequence.
  private static func numbers(_ count: Int, below limit: Int, seed: UInt64) -> [Int] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  static func ranks(_ count: Int, positions: Int, name: (Int) -> String = { "Series \($0)" }) -> RankBody {
    var orders = [Array(0..<count)]
    for position in 1..<max(2, positions) {
      var order = orders[0]
      let swaps = numbers(count, below: max(1, count - 1), seed: UInt64(position))
      for place in swaps.prefix(count / 2) where place + 1 < count { order.swapAt(place, place + 1) }
      orders.insert(order, at: 0)
    }
    return RankBody(
      series: (0..<count).map { series in
        .init(
          name(series), places: orders.map { ($0.firstIndex(of: series) ?? 0) + 1 },
          emphasis: series == 0 ? .champion : series < 3 ? .colored(series - 1) : .context, rank: "\(series + 1)",
          figure: "\(90 - series * 3)")
      }, labels: ["Round 1"] + (2...max(2, positions)).map { "\($0)" },
      leaders: orders.map { [$0[0]] }, leadersWord: "First too, in grey:", figureHead: "Points",
      zones: count > 3 ? [.init(after: count - 2, word: "relegated")] : [])
  }

  static func bars(_ count: Int, hasLeft: Bool = true, name: (Int) -> String = { "Series \($0)" }) -> BarTableBody {
    let values = numbers(count, below: 90, seed: 5)
    return BarTableBody(
      rows: values.enumerated().map { index, value in
        .init(
          rank: "\(index + 1)", name: name(index),
          left: hasLeft ? .init(Double(value), figure: "\(value)", tone: .quiet) : nil,
          right: .init(Double(90 - value), figure: "\(90 - value)"), figures: ["38", "+\(value)", "−4"],
          isEmphasized: index == 0)
      }, leftHead: hasLeft ? "Goals against" : "", rightHead: "Goals for",
      figures: [.init("Pld"), .init("GD"), .init("Points", isStrong: true)],
      whole: [
        .init(175, label: "175 home wins, 46%", tone: .result(.won)),
        .init(2, label: "2 draws, 1%", tone: .result(.drawn)),
        .init(123, label: "123 away wins, 32%", tone: .result(.lost)),
      ])
  }

  static func results(_ count: Int, positions: Int, name: (Int) -> String = { "Series \($0)" }) -> ResultGridBody {
    let kinds: [MatrixBody.Kind] = [.won, .drawn, .lost]
    return ResultGridBody(
      rows: (0..<count).map { row in
        .init(
          rank: "\(row + 1)", name: name(row),
          cells: numbers(positions, below: 4, seed: UInt64(row)).map { kind in
            kind == 3 ? nil : .init(kinds[kind], label: "2–\(kind)", letter: ["W", "D", "L"][kind], corner: "ABC")
          }, figures: ["28", "7", "3", "91"], isEmphasized: row == 0, runs: row == 0 ? [0..<min(3, positions)] : [])
      }, labels: (1...positions).map { "\($0)" },
      figures: [.init("W"), .init("D"), .init("L"), .init("Points", isStrong: true)],
      key: [
        .init(.won, letter: "W", word: "won"), .init(.drawn, letter: "D", word: "drawn"),
        .init(.lost, letter: "L", word: "lost"),
      ])
  }

  static func strips(_ count: Int, positions: Int, name: (Int) -> String = { "Series \($0)" }) -> StripsBody {
    StripsBody(
      (0..<count).map { row in
        .init(
          rank: "\(row + 1)", name: name(row), figure: "91",
          margins: numbers(positions, below: 19, seed: UInt64(row)).map { $0 == 18 ? nil : $0 - 9 },
          isEmphasized: row == 0)
      })
  }

  static func grid(_ rows: Int, _ columns: Int) -> ScoreGridBody {
    ScoreGridBody(
      rowHead: "Home", columnHead: "Away", rowLabels: (0..<rows).map { "\($0)" },
      columnLabels: (0..<columns).map { "\($0)" },
      counts: (0..<rows).map { row in
        numbers(columns, below: 60, seed: UInt64(row) + 1).enumerated().map {
          $0 > row + 4 ? nil : $1 % 7 == 0 && rows > 1 ? 0 : $1 + 1
        }
      }, marked: [[0, 0]], list: bars(12, hasLeft: false) { "\($0)–1" })
  }

  static func columns(_ count: Int) -> ColumnsBody {
    ColumnsBody(
      numbers(count, below: 45, seed: 3).enumerated().map { index, value in
        .init("\(index + 1)", Double(value), figure: "\(value)", isEmphasized: index == count / 2)
      }, reference: .init(22.4, lines: ["mean", "22.4"]))
  }

  static func list(_ count: Int, name: (Int) -> String = { "Series \($0)" }) -> ResultListBody {
    ResultListBody(
      (0..<count).map {
        .init(
          left: name($0), right: name($0 + 1), score: "1\($0 % 4)–1", leftUnits: 10 + $0 % 4, rightUnits: 1,
          date: "24 September 2023", remark: "at home", isEmphasized: $0 == 0)
      })
  }

  static func timeline(_ rows: Int, positions: Int, name: (Int) -> String = { "Series \($0)" }) -> TimelineBody {
    TimelineBody(
      rows: (0..<rows).map { row in
        .init(
          name(row), positions: (0..<positions).filter { $0 % rows == row || $0 % (rows * 2) == row + 1 },
          figure: "\(positions / rows)", isEmphasized: row == 0)
      }, labels: (0..<positions).map { "\(1992 + $0)–\($0 + 10)" }, figureHead: "Titles")
  }

  static func roll(_ count: Int, name: (Int) -> String = { "Series \($0)" }) -> RollBody {
    RollBody(
      rows: (0..<count).map {
        .init(
          "\(1992 + $0)–\($0 + 93)", name: name($0), detail: "win the league by 2 points, 91 to Series 9’s 89",
          isEmphasized: $0 == 0)
      })
  }

  @Test func longNamesTakeASecondLineBeforeBarsBecomeSlivers() throws {
    let name = "Unión Deportiva Las Palmas de Gran Canaria"
    let body = Self.bars(4, name: { _ in name })
    func names(_ width: Double) throws -> [String] {
      texts(try body.frame(Size(width, 420), try setting())).map(\.run.string).filter { $0.contains("Palmas") }
    }
    #expect(try names(1100) == Array(repeating: name, count: 4))
    #expect(try names(320).allSatisfy { $0 != name })
  }

  static func bodies() -> [(String, any ChartBody)] {
    let names: (Int) -> String = { "\(long) \($0)" }
    return [
      ("ranks 20", ranks(20, positions: 38)), ("ranks 24", ranks(24, positions: 46)),
      ("ranks 6", ranks(6, positions: 5)),
      ("ranks 2", ranks(2, positions: 2)), ("ranks long", ranks(20, positions: 38, name: names)),
      ("ranks by days", ranks(20, positions: 110)),
      ("bars 20", bars(20)), ("bars 6", bars(6)), ("bars 1", bars(1)), ("bars one-sided", bars(24, hasLeft: false)),
      ("bars long", bars(20, name: names)),
      ("results 20", results(20, positions: 38)), ("results 24", results(24, positions: 46)),
      ("results 6", results(6, positions: 5)), ("results long", results(20, positions: 38, name: names)),
      ("results 1", results(1, positions: 4)),
      ("strips 20", strips(20, positions: 38)), ("strips 24", strips(24, positions: 46)),
      ("strips 6", strips(6, positions: 5)), ("strips long", strips(20, positions: 38, name: names)),
      ("strips 1", strips(1, positions: 3)),
      ("grid 7×9", grid(7, 9)), ("grid 1×1", grid(1, 1)), ("grid 9×3", grid(9, 3)),
      ("columns 38", columns(38)), ("columns 3", columns(3)), ("columns 100", columns(100)),
      ("list 14", list(14)), ("list long", list(8, name: names)), ("list 1", list(1)),
      ("timeline", timeline(5, positions: 30)), ("timeline long", timeline(12, positions: 60, name: names)),
      ("timeline 2", timeline(2, positions: 2)),
      ("roll 1", roll(1)), ("roll 4", roll(4)), ("roll long", roll(4, name: names)),
    ]
  }

  @Test(arguments: ChartFormat.all, [false, true])
  func nothingOverlaps(_ format: ChartFormat, _ isBroad: Bool) throws {
    let setting = try setting(isBroad: isBroad)
    for (name, body) in Self.bodies() {
      do {
        let frame = try Chart(words(), body: body, format: format).frame(setting)
        expectLegible(
          frame, least: format.isPrint ? 9.33 : 9, "\(name), \(format.name), broad: \(isBroad)")
        #expect(frame.size.height < format.size.height + 2, "\(name) grows in \(format.name)")
      } catch .tooNarrow {
        // Many positions or very long names may refuse a column, never the default size.
        #expect(format.layout.width < 500, "\(name) in \(format.name), broad: \(isBroad)")
      }
    }
  }
}

@Suite struct RankBodyTests {
  @Test func theFirstPlaceStandsOnTopAndLevelPlacesAreLevelLines() throws {
    let body = RankBody(
      series: [
        .init("A", places: [2, 1, 1], emphasis: .champion, rank: "1", figure: "9"),
        .init("B", places: [1, 2, 2], emphasis: .colored(0), rank: "2", figure: "7"),
      ], labels: ["1", "2", "3"], leaders: [[1], [0], [0]])
    let frame = try body.frame(Size(1120, 460), setting())
    let first = try #require(place(of: "A", in: frame))
    let second = try #require(place(of: "B", in: frame))
    #expect(first.y < second.y)
    let champion = try setting().style.champion.line
    let line = try #require(shapes(frame).first { $0.stroke?.color == champion })
    let way = points(line.path)
    #expect(way[way.count - 1].y == way[way.count - 2].y)
    #expect(way[0].y > way[way.count - 1].y)
    // The leader's dots: one for each round that it led, and the one at its end.
    #expect(shapes(frame).count { $0.fill == champion } == 3)
  }

  @Test func aSeriesThatStartsLateHasNoLineBefore() throws {
    let body = RankBody(
      series: [.init("A", places: [1, 1, 1], rank: "1"), .init("B", places: [nil, 2, 2], rank: "2")],
      labels: ["1", "2", "3"])
    let frame = try body.frame(Size(1120, 460), setting())
    let starts = shapes(frame).filter { ($0.stroke?.width ?? 0) > 1 }.compactMap { points($0.path).first?.x }
    #expect(Set(starts).count == 2)
  }

  @Test func nothingToShowIsSaid() throws {
    let setting = try setting()
    #expect(throws: Undrawable.noSeries) {
      try RankBody(series: [], labels: ["1", "2"]).frame(Size(900, 400), setting)
    }
    #expect(throws: Undrawable.noPositions) {
      try RankBody(series: [.init("A", places: [1], rank: "1")], labels: ["1"]).frame(Size(900, 400), setting)
    }
  }
}

@Suite struct BarTableTests {
  @Test func barsOfBothSidesShareOneScale() throws {
    let body = BarTableBody(
      rows: [
        .init(name: "A", left: .init(20, figure: "20"), right: .init(40, figure: "40")),
        .init(name: "B", left: .init(10, figure: "10"), right: .init(30, figure: "30")),
      ])
    let frame = try body.frame(Size(1120, 300), setting())
    let unit = try setting().style.colors.unit
    let widths = shapes(frame).filter { $0.fill == unit }.compactMap(\.path.bounds?.width)
    #expect(widths.count == 4)
    let least = widths.min() ?? 1
    #expect(widths.map { (($0 / least) * 1000).rounded() / 1000 } == [2, 4, 1, 3])
  }

  @Test func nothingToShowIsSaid() throws {
    let setting = try setting()
    #expect(throws: Undrawable.noRows) { try BarTableBody(rows: []).frame(Size(900, 400), setting) }
    #expect(throws: Undrawable.noValues) {
      try BarTableBody(rows: [.init(name: "A", right: .init(.nan, figure: ""))]).frame(Size(900, 400), setting)
    }
  }
}

@Suite struct GridAndStripTests {
  @Test func everyCountStandsInItsCell() throws {
    let body = ScoreGridBody(
      rowHead: "", columnHead: "", rowLabels: ["0", "1"], columnLabels: ["0", "1"], counts: [[311, 312], [313, nil]],
      list: BarTableBody(rows: [.init(name: "1–0", right: .init(3, figure: "3"))]))
    let frame = try body.frame(Size(1120, 460), setting())
    let (a, b, c) = (place(of: "311", in: frame), place(of: "312", in: frame), place(of: "313", in: frame))
    #expect(a?.y == b?.y && a?.x == c?.x)
    #expect((a?.x ?? 0) < (b?.x ?? 0) && (a?.y ?? 0) < (c?.y ?? 0))
    // Three cells with a count; the fourth cannot be and is not drawn.
    let style = try setting().style
    #expect(!shapes(frame).contains { $0.fill == style.colors.diagonal })
  }

  /// The ranking beside a grid keeps to its height, however low that is.
  @Test(arguments: Array(stride(from: 120.0, through: 420, by: 20)))
  func theRankingBesideAGridStaysInThePicture(height: Double) throws {
    for (rows, width) in [(3, 560.0), (4, 700), (6, 900)] {
      let body = KindsLegibilityTests.grid(rows, 7)
      let frame = try body.frame(Size(width, max(height, body.leastHeight(width: width, setting()))), setting())
      let boxes = texts(frame).compactMap { text in text.run.extents.ink?.moved(by: text.at) }
      #expect((boxes.map(\.minY).min() ?? -1) >= -0.01, "\(rows) rows in \(width)")
      #expect((boxes.map(\.maxY).max() ?? 0) <= frame.size.height + 0.01, "\(rows) rows in \(width)")
    }
  }

  @Test func aWinRisesADefeatFallsADrawStays() throws {
    let frame = try StripsBody([.init(rank: "1", name: "A", figure: "4", margins: [2, 0, -1])])
      .frame(Size(400, 200), setting())
    let colors = try setting().style
    let won = try #require(shapes(frame).first { $0.fill == colors.results.won.fill }?.path.bounds)
    let lost = try #require(shapes(frame).first { $0.fill == colors.results.lost.edge }?.path.bounds)
    let level = try #require(shapes(frame).first { $0.fill == colors.colors.axis }?.path.bounds)
    #expect(won.maxY == lost.minY && abs(level.midY - lost.minY) < 1e-9)
    #expect(abs(won.height - 2 * lost.height) < 1e-9)
  }

  /// The greatest margin of all strips sets one scale for all, whatever the number of columns.
  @Test(arguments: [Size(400, 700), Size(1120, 460), Size(360, 500)])
  func stripsShareOneScale(_ size: Size) throws {
    let margins: [[Int?]] = [[8, 1, -2], [4, nil, -4], [-6, 2, 3], [0, 1, -1]]
    let strips = margins.enumerated().map { number, margins in
      StripsBody.Strip(rank: String(number + 1), name: "Team", figure: "7", margins: margins)
    }
    let frame = try StripsBody(strips).frame(size, setting())
    let colors = try setting().style
    func heights(_ fill: Color) -> [Double] {
      shapes(frame).filter { $0.fill == fill }.compactMap { $0.path.bounds?.height }
    }
    let won = heights(colors.results.won.fill)
    let lost = heights(colors.results.lost.edge)
    let unit = try #require(won.first) / 8
    // Bars of margin 1 may be raised to what can be seen, none is cut.
    for (height, margin) in zip(won + lost, [8, 1, 4, 2, 3, 1] + [2, 4, 6, 1]) {
      #expect(abs(height - max(2, Double(margin) * unit)) < 1e-9, "\(margin)")
    }
    let half = size.height / 2
    #expect(won.allSatisfy { $0 <= half } && won.count == 6 && lost.count == 4)
  }

  @Test func nothingToShowIsSaid() throws {
    let setting = try setting()
    #expect(throws: Undrawable.noSeries) { try StripsBody([]).frame(Size(900, 400), setting) }
    #expect(throws: Undrawable.noRows) { try ResultGridBody(rows: [], labels: []).frame(Size(900, 400), setting) }
    #expect(throws: Undrawable.noColumns) { try ColumnsBody([]).frame(Size(900, 400), setting) }
    #expect(throws: Undrawable.noRows) { try ResultListBody([]).frame(Size(900, 400), setting) }
    #expect(throws: Undrawable.noRows) { try TimelineBody(rows: [], labels: []).frame(Size(900, 400), setting) }
  }
}

@Suite struct LimitTests {
  @Test func whatCannotBeCaughtUpIsGrey() throws {
    var body = sixSeries()
    body.series = [
      .init("A", values: [0, 0, 0, 0], emphasis: .champion),
      .init("B", values: [0, -1, -3, -6], emphasis: .colored(0)),
    ]
    body.axis = .init(labels: ["Start", "1", "2", "3"])
    body.annotation = nil
    body.limit = .init(values: [-9, -6, -3, 0], word: "out of reach")
    let setting = try setting()
    let frame = try body.frame(Size(1120, 460), setting)
    let area = try #require(shapes(frame).first { $0.fill == setting.style.colors.expected }?.path.bounds)
    #expect(area.width > 100)
    #expect(place(of: "out of reach", in: frame) != nil)
  }
}
