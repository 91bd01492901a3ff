import Testing

@testable import Plotting

@Suite struct ScaleTests {
  @Test func linearScalePlacesValuesInProportion() {
    let scale = LinearScale(0, 8, from: 400, to: 0)
    #expect(scale(0) == 400)
    #expect(scale(8) == 0)
    #expect(scale(2) == 300)
    #expect(scale.unit == 50)
  }

  @Test(arguments: [(3.0, 3.0), (5.0, 2.0), (.nan, .nan), (0, .infinity)])
  func domainWithoutExtentStillPlacesValues(_ lower: Double, _ upper: Double) {
    let scale = LinearScale(lower, upper, from: 0, to: 10)
    #expect(scale(scale.lower).isFinite)
    #expect(scale(scale.upper) == 10)
  }

  @Test func bandsDivideTheRange() {
    let band = BandScale(9, from: 0, to: 540)
    #expect(band.pitch == 60)
    #expect(band.middle(0) == 30)
    #expect(band.middle(3.2) == 222)
    #expect(band.edge(9) == 540)
  }

  @Test func pointsRunFromEndToEnd() {
    let scale = PointScale(6, from: 20, to: 120)
    #expect(scale(0) == 20)
    #expect(scale(5) == 120)
    #expect(PointScale(1, from: 20, to: 120)(0) == 20)
  }
}

@Suite struct TickTests {
  @Test(arguments: [
    (0.0, 8.0, [0.0, 2, 4, 6, 8]), (0, 91, [0, 20, 40, 60, 80]), (0, 1, [0, 1]), (-3, 5, [-2, 0, 2, 4]),
    (0, 103, [0, 20, 40, 60, 80, 100]), (0, 12, [0, 2, 4, 6, 8, 10, 12]),
  ])
  func valuesAreRound(_ lower: Double, _ upper: Double, _ expected: [Double]) {
    #expect(Ticks.round(lower, upper) == expected)
  }

  @Test func fractionsOnlyWhereAllowed() {
    let fractions = Ticks.round(0, 1, intervals: 5, integersOnly: false)
    #expect(fractions.count == 6)
    #expect(abs(fractions[1] - 0.2) < 1e-12)
  }

  @Test func anyDomainGivesFewTicksInside() {
    for upper in stride(from: 1.0, to: 500, by: 3) {
      let ticks = Ticks.round(0, upper)
      #expect(ticks.count >= 2 && ticks.count <= 7, "up to \(upper): \(ticks)")
      #expect(ticks.allSatisfy { $0 >= 0 && $0 <= upper && $0 == $0.rounded() })
    }
  }

  @Test func withoutADomainThereIsAtMostOneTick() {
    #expect(Ticks.round(2, 2) == [2])
    #expect(Ticks.round(.nan, 2).isEmpty)
    #expect(Ticks.round(0, .infinity) == [0])
  }

  private func extents(_ count: Int, _ half: Double) -> [(left: Double, right: Double)] {
    (0..<count).map { _ in (half, half) }
  }

  @Test func allPositionsAreLabelledWhereTheyBreathe() {
    #expect(Ticks.breathing(extents(6, 20), step: 100, air: 14) == [0, 1, 2, 3, 4, 5])
  }

  @Test func manyPositionsKeepFirstLastAndRoundOnes() {
    var labels = extents(39, 9)
    labels[38] = (40, 40)
    #expect(Ticks.breathing(labels, step: 22, air: 14) == [0, 10, 20, 30, 38])
  }

  @Test func aRoundPositionBesideTheLastGivesWay() {
    var labels = extents(42, 9)
    labels[41] = (40, 40)
    #expect(Ticks.breathing(labels, step: 20, air: 14) == [0, 10, 20, 30, 41])
    // Rounds that were moved, and editions every few years, have their round numbers elsewhere.
    let years = (0..<20).map { Optional(1950 + $0) }
    #expect(Ticks.breathing(extents(20, 40), step: 30, air: 14, first: 1, numbers: years) == [0, 5, 10, 15, 19])
  }

  @Test func labelsNeverTouchAtAnyStep() {
    for count in 2...120 {
      let step = 800 / Double(count - 1)
      let chosen = Ticks.breathing(extents(count, 15), step: step, air: 10)
      for (first, second) in zip(chosen, chosen.dropFirst()) {
        #expect(Double(second - first) * step >= 40 - 1e-9, "\(count) positions: \(chosen)")
      }
      #expect(chosen.last == count - 1)
    }
  }

  @Test func negativeValuesHaveATrueMinus() {
    #expect(Ticks.label(-2) == "\u{2212}2")
    #expect(Ticks.label(0) == "0")
    #expect(Ticks.label(2.5) == "2.5")
    #expect(Ticks.label(.infinity) == "")
  }
}

@Suite struct LabelSpreadTests {
  private func spread(_ places: [Double], _ height: Double, _ bounds: ClosedRange<Double> = -1000...1000) -> [Double] {
    LabelSpread.spread(places.map { .init($0, height: height) }, within: bounds)
  }

  @Test func labelsWithRoomStay() {
    #expect(spread([10, 50, 90], 25) == [10, 50, 90])
  }

  @Test func equalLabelsPartEvenly() {
    #expect(spread([100, 100], 20) == [90, 110])
    #expect(spread([100, 100, 100], 20) == [80, 100, 120])
  }

  @Test func differentHeightsShareTheirDistance() {
    let middles = LabelSpread.spread([.init(100, height: 30), .init(100, height: 10)], within: 0...200)
    #expect(middles == [90, 110])
  }

  @Test func boundsHold() {
    #expect(spread([0, 0], 20, 0...200) == [10, 30])
    #expect(spread([199, 199], 20, 0...200) == [170, 190])
  }

  @Test func tooManyShareTheRoom() {
    let middles = spread(Array(repeating: 50, count: 20), 20, 0...100)
    #expect(abs((middles.first ?? 0) - 2.5) < 1e-9)
    #expect(abs((middles.last ?? 0) - 97.5) < 1e-9)
  }

  @Test func nothingGivesNothing() { #expect(spread([], 10).isEmpty) }

  /// No nudge that keeps the rules makes the sum of squared shifts smaller.
  @Test func theSumOfSquaredShiftsIsLeast() {
    var state: UInt64 = 5
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(UInt64(1) << 31)
    }
    for _ in 0..<50 {
      let wanted = (0..<8).map { _ in next() * 100 }.sorted()
      let middles = spread(wanted, 15, 0...140)
      func cost(_ middles: [Double]) -> Double { zip(middles, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } }
      for (above, below) in zip(middles, middles.dropFirst()) { #expect(below - above >= 15 - 1e-9) }
      for start in middles.indices {
        for end in start..<middles.count {
          for nudge in [-0.01, 0.01] {
            var other = middles
            for index in start...end { other[index] += nudge }
            let isAllowed =
              zip(other, other.dropFirst()).allSatisfy { $1 - $0 >= 15 } && other[0] >= 7.5 && other[7] <= 132.5
            if isAllowed { #expect(cost(other) >= cost(middles) - 1e-9) }
          }
        }
      }
    }
  }
}
