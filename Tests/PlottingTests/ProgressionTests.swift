import Drawing
import Plotting
import Styling
import Testing

@Suite struct ProgressionTests {
  @Test func figuresStandInAColumnBeforeTheNames() throws {
    let frame = try Chart(words(), body: sixSeries()).frame(setting())
    let names = sixSeries().series.map(\.name)
    let places = names.compactMap { place(of: $0, in: frame) }
    #expect(places.count == 6)
    #expect(Set(places.map(\.x)).count == 1)
    let left = places.first?.x ?? 0
    let figures = texts(frame).filter { $0.run.style.weight == .bold && $0.at.x > 800 && $0.at.x < left - 1 }
    #expect(figures.map(\.run.string) == ["8", "7", "7", "5", "2", "1"])
    let ends = figures.map { (($0.at.x + $0.run.width) * 100).rounded() }
    #expect(Set(ends).count == 1)
  }

  @Test func equalEndsAreStackedDotsInOrder() throws {
    let frame = try sixSeries().frame(Size(1120, 480), setting())
    let style = try setting().style
    func dot(_ color: Color) -> Rect? {
      shapes(frame).last { $0.fill == color && abs(($0.path.bounds?.width ?? 0) - 10) < 0.01 }?.path.bounds
    }
    let first = try #require(dot(style.series[0].line))
    let second = try #require(dot(style.series[1].line))
    #expect(first.midX == second.midX)
    #expect(abs(second.midY - first.midY - 11) < 1e-9)
  }

  @Test func equalEndsInColorAreStackedAmongManyLinesToo() throws {
    var body = manySeries(20, positions: 38)
    for index in body.series.indices { body.series[index].emphasis = .context }
    for index in 0...1 {
      body.series[index].emphasis = .colored(index)
      body.series[index].values[38] = 80
    }
    let frame = try body.frame(Size(1120, 480), setting())
    let style = try setting().style
    let dots = (0...1).compactMap { index in
      shapes(frame).last { $0.fill == style.series[index].line }?.path.bounds
    }
    #expect(dots.count == 2 && dots[0].midX == dots[1].midX)
    #expect(dots[1].midY - dots[0].midY >= 9)
    // Each line leads to its own dot.
    let lines = (0...1).compactMap { index in
      shapes(frame).last { $0.stroke?.color == style.series[index].line && $0.stroke?.width == 2.5 }?.path.bounds
    }

    #expect(lines.count == 2 && abs(lines[1].minY - lines[0].minY) >= 9)
  }

  @Test func aStackOfManyStaysNearItsValueAndOffTheLabels() throws {
    let axis = ProgressionBody.PositionAxis(labels: ["Start", "1", "2"])
    let series = (0..<8).map { ProgressionBody.Series("Series \($0)", values: [0, 0, 0]) }
    let frame = try ProgressionBody(series: series, axis: axis).frame(Size(1120, 480), setting())
    let color = try setting().style.context.line
    let dots = shapes(frame).filter { $0.fill == color }.compactMap(\.path.bounds)
    let label = try #require(place(of: "2", in: frame))
    #expect(dots.count == 8)
    #expect(dots.allSatisfy { $0.maxY < label.y - 10 })
    #expect((dots.map(\.midY).max() ?? 0) - (dots.map(\.midY).min() ?? 0) <= 25)
  }

  @Test func labelsKeepTheOrderOfTheirEnds() throws {
    let frame = try manySeries(20, positions: 38).frame(Size(1120, 480), setting())
    let heights = manySeries(20, positions: 38).series.compactMap { place(of: $0.name, in: frame)?.y }
    #expect(heights.count == 20)
    #expect(heights == heights.sorted())
  }

  @Test func theAnnotationHasAFreeCell() throws {
    let frame = try sixSeries().frame(Size(1120, 480), setting())
    #expect(place(of: "Before the last round", in: frame) != nil)
    expectLegible(Chart.inFigure(frame))
  }

  @Test func anAnnotationWithoutAFreeCellIsLeftOut() throws {
    var body = sixSeries()
    body.annotation?.lead = Array(repeating: "very long remark", count: 60).joined(separator: " ")
    let frame = try body.frame(Size(1120, 480), setting())
    #expect(!texts(frame).contains { $0.run.string.contains("very long remark") })
  }

  @Test(arguments: [-1, 6, 1000]) func anAnnotationAtNoPositionIsLeftOut(_ position: Int) throws {
    var body = sixSeries()
    body.annotation?.position = position
    let frame = try body.frame(Size(1120, 480), setting())
    #expect(place(of: "Before the last round", in: frame) == nil)
  }

  @Test func positionsTakeTheirWords() throws {
    let few = try sixSeries().frame(Size(1120, 480), setting())
    #expect(place(of: "Round 1", in: few) != nil)
    let many = try manySeries(20, positions: 38).frame(Size(1120, 480), setting())
    let labels = ["0", "10", "20", "30", "38 played"].compactMap { place(of: $0, in: many) }
    #expect(labels.count == 5)
  }

  @Test func aPageTellsSeriesApartByDashes() throws {
    let frame = try sixSeries(form: .page).frame(Size(Length.millimetres(82), 280), setting())
    let dashes = Set(shapes(frame).compactMap(\.stroke?.dash))
    #expect(dashes.count == 3)
    #expect(texts(frame).allSatisfy { $0.run.style.size >= 7 })
    // The long name stands on two lines beside a plot that keeps most of the width.
    #expect(texts(frame).contains { $0.run.string == "Alfonso Ugarte" })
    expectLegible(Chart.inFigure(frame), least: 7)
  }

  @Test func whatCannotBeDrawnSaysWhy() throws {
    let setting = try setting()
    let axis = ProgressionBody.PositionAxis(labels: [])
    #expect(throws: Undrawable.noSeries) {
      try ProgressionBody(series: [], axis: axis).frame(Size(1120, 480), setting)
    }
    #expect(throws: Undrawable.noSeries) {
      try ProgressionBody(series: [.init("A", values: [])], axis: axis).leastHeight(width: 1120, setting)
    }
    #expect(throws: Undrawable.noPositions) {
      try ProgressionBody(series: [.init("A", values: [0])], axis: axis).frame(Size(1120, 480), setting)
    }
    #expect(throws: Undrawable.self) { try sixSeries().frame(Size(120, 480), setting) }
  }
}

@Suite struct ProgressionDomainTests {
  private func lowest(_ values: [[Double]]) throws -> Double {
    let series = values.enumerated().map { ProgressionBody.Series("Team \($0)", values: $1) }
    let axis = ProgressionBody.PositionAxis(labels: ["Start", "1", "2"])
    let frame = try ProgressionBody(series: series, axis: axis).frame(Size(900, 400), setting())
    return try #require(texts(frame).filter { $0.at.x < 1 }.compactMap { Double($0.run.string) }.min())
  }

  /// Points that all brought along leave no empty half below; what starts near zero keeps it.
  @Test func theAxisBeginsBelowTheLeastValue() throws {
    #expect(try lowest([[20, 30, 40], [16, 17, 22]]) == 10)
    #expect(try lowest([[0, 3, 6], [0, 0, 1]]) == 0)
    #expect(try lowest([[2, 30, 40], [1, 17, 22]]) == 0)
  }
}

extension Chart {
  /// A body's frame with a rim, so that ink on its edges is inside of the page that is checked.
  static func inFigure(_ body: Frame) -> Frame {
    var frame = Frame(Size(body.size.width + 20, body.size.height + 20))
    frame.add(body, as: .figure(alt: "A body"), at: Point(10, 10))
    return frame
  }
}
