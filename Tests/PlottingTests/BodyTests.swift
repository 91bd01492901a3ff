import Drawing
import Plotting
import Styling
import Testing

@Suite struct UnitColumnsTests {
  private func body(_ counts: [Int]) -> UnitColumnsBody {
    UnitColumnsBody(panels: [
      .init(columns: counts.enumerated().map { .init("\($0)", units: Array(repeating: "1–0", count: $1)) })
    ])
  }

  private func squares(_ body: UnitColumnsBody) throws -> Int {
    let unit = try setting().style.colors.unit
    return shapes(try body.frame(Size(1120, 460), setting())).count { $0.fill == unit }
  }

  @Test func oneSquareIsOneUnit() throws {
    #expect(try squares(body([1, 2, 3, 2, 4, 2, 0, 0, 1])) == 15)
    #expect(try squares(body([8, 8, 8, 8, 8])) == 40)
  }

  @Test(arguments: [[9, 1], [8, 8, 8, 8, 8, 1]]) func moreBecomeBarsWithTheirNumber(_ counts: [Int]) throws {
    #expect(try squares(body(counts)) == counts.count)
    let frame = try body(counts).frame(Size(1120, 460), setting())
    #expect(place(of: "\(counts[0])", in: frame) != nil)
    #expect(place(of: "1–0", in: frame) == nil)
  }

  @Test func panelsShareOneScale() throws {
    let body = UnitColumnsBody(panels: [
      .init(columns: [.init("0", units: ["a"])]),
      .init(columns: [.init("0", units: ["b", "c", "d", "e", "f", "g", "h"])]),
    ])
    let unit = try setting().style.colors.unit
    let heights = shapes(try body.frame(Size(1120, 460), setting())).filter { $0.fill == unit }
      .map { (($0.path.bounds?.height ?? 0) * 1000).rounded() }
    #expect(heights.count == 8)
    #expect(Set(heights).count == 1)
  }

  @Test func theMeanPointsAtItsPlace() throws {
    var body = body([1, 1, 1, 1])
    body.panels[0].mean = .init(place: 1.5, label: "mean 1.50")
    let frame = try body.frame(Size(400, 460), setting())
    let accent = try setting().style.colors.accent
    let pointer = shapes(frame).first { $0.fill == accent }?.path.bounds
    #expect(pointer?.midX == 200)
  }

  @Test func nothingToShowIsSaid() throws {
    let setting = try setting()
    #expect(throws: Undrawable.noColumns) { try UnitColumnsBody(panels: []).frame(Size(1120, 460), setting) }
    #expect(throws: Undrawable.noColumns) { try body([0, 0]).frame(Size(1120, 460), setting) }
    #expect(throws: Undrawable.self) { try body(Array(repeating: 1, count: 300)).frame(Size(1120, 460), setting) }
  }
}

@Suite struct MatrixTests {
  @Test func wholeNamesWhereTheyFitElseCodes() throws {
    let few = try LegibilityTests.matrix(6) { "Club \($0)" }.frame(Size(1120, 480), setting())
    #expect(texts(few).count { $0.run.string == "Club 3" } == 2)
    #expect(place(of: "C13", in: few) == nil)
    let many = try LegibilityTests.matrix(20) { "Wolverhampton \($0)" }.frame(Size(1120, 480), setting())
    #expect(texts(many).count { $0.run.string == "C13" } == 2)
  }

  @Test func rowsAreNamedWhereTheHeadsHaveCodesOnly() throws {
    // As low as an article's picture, and as narrow as a telephone's.
    for size in [Size(700, 340), Size(345, 420)] {
      let frame = try LegibilityTests.matrix(18) { "Wolfsburg \($0)" }.frame(size, setting())
      for row in 0..<18 { #expect(place(of: "Wolfsburg \(row)", in: frame) != nil, "\(size.width)") }
    }
    let long = try LegibilityTests.matrix(18) { "\(LegibilityTests.long) \($0)" }.frame(Size(345, 420), setting())
    #expect(texts(long).count { $0.run.string == "C13" } == 1)
  }

  /// Where cells are tones alone the row that the headline speaks of keeps its name, and all do as soon as they can.
  @Test func tonesAreNamed() throws {
    let body = LegibilityTests.matrix(20) { "Wolfsburg \($0)" }
    let low = try body.frame(Size(345, 120), setting())
    #expect(texts(low).map(\.run.string).filter { $0.hasPrefix("Wolfsburg") } == ["Wolfsburg 0"])
    let higher = try body.frame(Size(345, 218), setting())
    #expect(texts(higher).count { $0.run.string.hasPrefix("Wolfsburg") } == 20)
  }

  /// Codes stand after the names only where they stand over the cells as well.
  @Test func codesStandInBothPlacesOrNone() throws {
    for width in stride(from: 500.0, through: 1120, by: 60) {
      let frame = try LegibilityTests.matrix(20) { "Wolverhampton \($0)" }.frame(Size(width, 480), setting())
      #expect([0, 1, 2].contains(texts(frame).count { $0.run.string == "C13" }))
      let hasCode = texts(frame).contains { $0.run.string == "C13" }
      let ranks = texts(frame).count { $0.run.string == "4" && $0.run.style.weight == .regular }
      #expect(!hasCode || ranks == 1, "\(width)")
    }
  }

  @Test func shortNamesComeBeforeCodes() throws {
    var body = LegibilityTests.matrix(18) { "\(LegibilityTests.long) \($0)" }
    for row in body.rows.indices { body.rows[row].shortName = "Wolfsburg \(row)" }
    let frame = try body.frame(Size(345, 420), setting())
    for row in 0..<18 { #expect(place(of: "Wolfsburg \(row)", in: frame) != nil) }
  }

  @Test func figuresGoFromTheLeftWhereRoomIsShort() throws {
    let frame = try LegibilityTests.matrix(20) { "A club of a long name \($0)" }.frame(Size(992, 900), setting())
    #expect(place(of: "W", in: frame) == nil || texts(frame).count { $0.run.string == "21" } == 0)
    #expect(texts(frame).count { $0.run.string == "73" } == 20)
  }

  @Test func namesAreNeverShortened() throws {
    let frame = try LegibilityTests.matrix(24) { "\(LegibilityTests.long) \($0)" }.frame(Size(1120, 700), setting())
    for index in 0..<24 { #expect(place(of: "\(LegibilityTests.long) \(index)", in: frame) != nil) }
    #expect(texts(frame).allSatisfy { $0.run.style.size >= 9 })
  }

  @Test func cellsKeepElevenPixels() throws {
    let frame = try LegibilityTests.matrix(20) { "Club \($0)" }.frame(Size(1120, 480), setting())
    let cells = texts(frame).filter { $0.run.string.count == 3 && $0.run.string.contains("–") }
    #expect(cells.count > 300)
    #expect(cells.allSatisfy { $0.run.style.size >= 11 })
  }

  /// Six rows fill a high picture: their cells grow, and names in two lines leave these the width.
  @Test(arguments: [Size(863, 800), Size(640, 660)]) func fewRowsFillAHighPicture(_ size: Size) throws {
    let setting = try setting()
    let matrix = LegibilityTests.matrix(6) { "Sporting Club of Town \($0)" }
    let results = KindsLegibilityTests.results(6, positions: 5) { "Sporting Club of Town \($0)" }
    for body in [matrix, results] as [any ChartBody] {
      let frame = try body.frame(size, setting)
      let lowest = shapes(frame).compactMap { shape in points(shape.path).map { $0.y + shape.at.y }.max() }.max() ?? 0
      #expect(lowest > size.height * 0.86)
      #expect(texts(frame).contains { $0.run.string == "Sporting Club" })
      // Hairlines reach half their width over the body's edge.
      var page = Frame(Size(size.width + 20, size.height + 20))
      page.add(frame, at: Point(10, 10))
      expectLegible(page)
      // In a wide picture names stay on their line.
      #expect(try texts(body.frame(Size(1120, 480), setting)).contains { $0.run.string == "Sporting Club of Town 0" })
    }
  }

  /// Where teams met more than once, high cells have their scores beneath each other, in larger type than beside.
  @Test func severalScoresStandBeneathEachOther() throws {
    let setting = try setting()
    var body = LegibilityTests.matrix(12) { "Club number \($0)" }
    for row in body.rows.indices {
      for column in body.rows[row].cells.indices where body.rows[row].cells[column]?.kind != nil {
        body.rows[row].cells[column]?.label = "2–5 0–4"
      }
    }
    let high = try texts(body.frame(Size(863, 800), setting))
    let low = try texts(body.frame(Size(1120, 420), setting))
    let (beneath, beside) = (high.filter { $0.run.string == "2–5" }, low.filter { $0.run.string.hasPrefix("2–5 ") })
    #expect(beneath.count == beside.count && !beside.isEmpty)
    #expect(high.contains { $0.run.string == "0–4" } && !high.contains { $0.run.string.hasPrefix("2–5 ") })
    #expect(try #require(beneath.first).run.style.size > #require(beside.first).run.style.size)
  }

  /// A roll says how where rows have room for it, and its names are no wider than the picture.
  @Test func aRollGivesUpItsDetailsFirst() throws {
    let setting = try setting()
    let body = KindsLegibilityTests.roll(3)
    let details = { (frame: Frame) in texts(frame).count { $0.run.string.hasPrefix("win the league") } }
    #expect(try details(body.frame(Size(1120, 420), setting)) == 3)
    let least = try body.leastHeight(width: 360, setting)
    let low = try body.frame(Size(360, least), setting)
    #expect(details(low) == 0 && texts(low).map(\.run.string).contains("Series 2"))
    let sizes = try [Size(1120, 420), Size(360, least)].map { size in
      texts(try body.frame(size, setting)).first { $0.run.string == "Series 0" }?.run.style.size ?? 0
    }
    #expect(sizes[0] > 2 * sizes[1])
    #expect(throws: Undrawable.noRows) { try RollBody(rows: []).frame(Size(1120, 480), setting) }
  }

  @Test func emptyMatricesAreRefused() throws {
    let setting = try setting()
    #expect(throws: Undrawable.noRows) { try MatrixBody(rows: []).frame(Size(1120, 480), setting) }
    let row = MatrixBody.Row(rank: "1", name: "A", code: "A", cells: [nil])
    #expect(throws: Undrawable.noValues) { try MatrixBody(rows: [row]).frame(Size(1120, 480), setting) }
  }
}

@Suite struct PairBlocksTests {
  @Test func aDotIsAUnitInTheColorOfItsSide() throws {
    let body = PairBlocksBody(pairs: [
      .init(left: "Melgar", right: "CNI", subject: .left, rows: [.init("18 May", left: 8, right: 3, score: "8–3")])
    ])
    let frame = try body.frame(Size(1120, 480), setting())
    let colors = try setting().style.colors
    #expect(shapes(frame).count { $0.fill == colors.accent } == 8)
    #expect(shapes(frame).count { $0.fill == colors.second } == 3)
  }

  @Test func dotsGrowOutwardsFromTheScore() throws {
    let body = PairBlocksBody(pairs: [
      .init(left: "A", right: "B", rows: [.init("18 May", left: 2, right: 2, score: "2–2")])
    ])
    let frame = try body.frame(Size(1120, 480), setting())
    let second = try setting().style.colors.second
    let middles = shapes(frame).filter { $0.fill == second }.compactMap(\.path.bounds?.midX)
    let expected: [Double] = [382, 355, 498, 525]
    #expect(middles == expected)
  }

  @Test func noPairIsRefused() throws {
    let setting = try setting()
    #expect(throws: Undrawable.noPairs) { try PairBlocksBody(pairs: []).frame(Size(1120, 480), setting) }
    #expect(throws: Undrawable.noPairs) {
      try PairBlocksBody(pairs: [.init(left: "A", right: "B", rows: [])]).leastHeight(width: 1120, setting)
    }
  }
}

@Suite struct PageFormTests {
  private let bars = [1, 2, 3, 2, 4, 2, 0, 0, 1].enumerated().map { Bar(String($0), Double($1)) }

  @Test(arguments: [nil, 4, 8, 0, 99] as [Int?]) func columnsAndTheirCalloutAreLegible(_ bar: Int?) throws {
    let callout = bar.map { ColumnBars.Callout(bar: $0, text: "Melgar 8–0 CNI") }
    let frame = try ColumnBars(bars, callout: callout).frame(Size(114, 130), setting())
    expectLegible(Chart.inFigure(frame), least: 7)
    let ink = try setting().style.colors.bar
    #expect(shapes(frame).count { $0.fill == ink } == 7)
  }

  @Test func barsStartAtZeroInProportion() throws {
    let frame = try RowBars([Bar("1", 9), Bar("2", 13), Bar("3", 0)]).frame(width: 148, setting())
    let ink = try setting().style.colors.bar
    let widths = shapes(frame).filter { $0.fill == ink }.compactMap(\.path.bounds?.width)
    #expect(widths.count == 2)
    #expect(abs(widths[0] / widths[1] - 9.0 / 13) < 1e-9)
    #expect(frame.size.height == 3 * 11.25)
    expectLegible(Chart.inFigure(frame), least: 7)
  }

  @Test func theSparklineStaysInItsBoxOnTheCommonScale() throws {
    let style = try setting().style
    let frame = try Sparkline([0, 0, 1], maximum: 8, ghost: [0, 4, 8]).frame(Size(54, 14), style)
    let boxes = shapes(frame).compactMap(\.path.bounds)
    #expect(boxes.allSatisfy { $0.minX >= 0 && $0.maxX <= 54 && $0.minY >= 0 && $0.maxY <= 14 })
    let full = try Sparkline([0, 4, 8], maximum: 8, isChampion: true).frame(Size(54, 14), style)
    #expect(shapes(full).last?.path.bounds?.minY == 0)
  }

  @Test func squaresTellTheirGradeByForm() throws {
    let row = FormSquares([.full, .half, .empty], color: .black)
    let frame = row.frame()
    #expect(shapes(frame).count { $0.fill != nil } == 2)
    #expect(shapes(frame).count { $0.stroke != nil } == 2)
    #expect(abs(row.size.width - Length.millimetres(3 * 2.9 + 2 * 0.75)) < 1e-9)
    #expect(FormSquares([], color: .black).frame().items.isEmpty)
  }

  @Test func nothingToShowIsSaid() throws {
    let setting = try setting()
    #expect(throws: Undrawable.noValues) { try ColumnBars([]).frame(Size(100, 100), setting) }
    #expect(throws: Undrawable.noValues) { try ColumnBars([Bar("0", 0)]).frame(Size(100, 100), setting) }
    #expect(throws: Undrawable.noValues) { try RowBars([Bar("0", .nan)]).frame(width: 100, setting) }
    #expect(throws: Undrawable.noValues) { try Sparkline([1], maximum: 1).frame(Size(10, 10), setting.style) }
    #expect(throws: Undrawable.badSize) { try ColumnBars(bars).frame(Size(0, 10), setting) }
  }
}
