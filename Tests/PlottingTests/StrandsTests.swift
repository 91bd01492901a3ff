import Drawing
import Testing

@testable import Plotting

@Suite struct StrandsTests {
  private func strands(_ values: [[Double]], mostOff: Double = 100) -> Strands {
    Strands(
      lines: values.map { values in
        .init(points: values.enumerated().map { Point(Double($0) * 100, 400 - $1 * 50) }, width: 3)
      }, gap: 1, cornerReach: 16, laneChange: 12, depth: 12, mostOff: mostOff)
  }

  private func ends(_ strands: Strands) -> [Point] { strands.lines.map { $0.points.last ?? .zero } }

  @Test func sharedSegmentsTakeLanesInOrder() {
    let lanes = strands([[0, 2, 4], [0, 2, 2], [0, 2, 4]]).lanes
    #expect(lanes == [[0, 0], [4, 0], [8, 4]])
  }

  @Test func theFirstStandsOnTheTrueValues() {
    let strands = strands([[0, 2, 4, 4], [0, 2, 4, 4]])
    let path = points(strands.paths(ends: ends(strands))[0])
    #expect(path.first == Point(0, 400))
    #expect(path.contains { abs($0.x - 200) < 1e-9 && abs($0.y - 200) < 1e-9 })
  }

  @Test func horizontalsStayHorizontal() {
    let strands = strands([[0, 2, 4, 6], [0, 2, 2, 2], [0, 0, 2, 2], [0, 0, 0, 1]])
    for (line, path) in zip(strands.lines, strands.paths(ends: ends(strands))) {
      for segment in 0..<(line.points.count - 1) where line.points[segment].y == line.points[segment + 1].y {
        // Between the corners, and outside of changes of lane, all points of the way have one height.
        let inner = points(path).filter {
          $0.x > line.points[segment].x + 1 && $0.x < line.points[segment + 1].x - 1
        }
        #expect(Set(inner.map { ($0.y * 1000).rounded() }).count <= 2)
      }
    }
  }

  @Test func aLineLeavingLevelHasItsCornerOnBothStrands() {
    let strands = strands([[0, 2, 4], [0, 2, 2]])
    let corner = points(strands.paths(ends: ends(strands))[1])[1]
    #expect(corner.y == 300)
    #expect(corner.x > 100 && corner.x <= 116)
    // The distance from the shared way is the lane.
    let distance = abs((corner.x - 100) * 100 + (corner.y - 300) * 100) / (100.0 * 2.0.squareRoot())
    #expect(abs(distance - 4) < 1e-9)
  }

  @Test func whereBothWaysSlopeTheCornerStandsOnItsPosition() {
    let strands = strands([[0, 1, 3], [0, 2, 3], [0, 2, 5]])
    for path in strands.paths(ends: ends(strands)) { #expect(points(path)[1].x == 100) }
  }

  @Test func cornersOfSteepWaysStayOffTheLabels() {
    let strands = strands([[20, 0, 20], [20, 0, 20]])
    let corner = points(strands.paths(ends: ends(strands))[1])[1]
    #expect(corner.x == 100 && corner.y > 400 && corner.y <= 412)
  }

  @Test func aLevelWayToAMovedEndRunsAtTheHeightOfTheEnd() {
    let strands = strands([[0, 2, 2]])
    let path = points(strands.paths(ends: [Point(200, 295)])[0])
    #expect(path[1].y == 295)
  }

  @Test func manyLinesAtZeroStayAboveTheLabels() {
    let strands = strands(Array(repeating: [0, 0, 0], count: 8))
    #expect(strands.lanes.flatMap { $0 }.allSatisfy { $0 <= 12 + 1e-9 })
  }

  /// A drop of six values in one step, shared by three: at its positions each line is within half a value of the truth.
  @Test func steepStrandsKeepToTheirValues() throws {
    let values: [[Double]] = [[9, 9, 3, 0, 3], [9, 9, 3, 0, 1], [9, 9, 3, 3, 1], [6, 9, 3, 0, 1]]
    let strands = strands(values, mostOff: 25)
    for (line, path) in zip(strands.lines, strands.paths(ends: ends(strands))) {
      for point in line.points {
        let found = try #require(height(of: path, at: point.x))
        #expect(abs(found - point.y) <= 25 + 1e-9, "at \(point.x)")
      }
    }
    #expect(strands.lanes.joined().contains { $0 > 3 }, "they still part")
  }

  /// The height of a way at a place, its changes of lane taken as straight.
  private func height(of path: Path, at x: Double) -> Double? {
    let points = points(path)
    for (from, to) in zip(points, points.dropFirst()) where from.x <= x && x <= to.x {
      return to.x > from.x ? from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x) : to.y
    }
    return points.first.flatMap { x < $0.x ? $0.y : points.last?.y }
  }

  @Test func shortLinesMakeShortPaths() {
    let strands = strands([[0], [0, 1], []])
    let paths = strands.paths(ends: [Point(0, 400), Point(100, 350), .zero])
    #expect(points(paths[0]).count == 1)
    #expect(points(paths[1]).count == 2)
    #expect(paths[2].elements.isEmpty)
  }
}

@Suite struct FreeCellTests {
  private func cell(_ span: ClosedRange<Double>) -> FreeCell {
    FreeCell(
      size: Size(80, 30), x: 200, span: span, bounds: Rect(x: 0, y: 0, width: 400, height: 300), gap: 6, air: 8,
      levelAir: 4, reach: 0)
  }

  @Test func aFreePlaceIsBesideTheSpan() throws {
    let place = try #require(cell(100...150).find(Obstacles()))
    #expect(!place.isLeft)
    #expect(place.box.minX == 206)
    #expect(place.tie == 100...150)
  }

  @Test func linesAndLevelsAreKeptOff() throws {
    var obstacles = Obstacles()
    obstacles.segments = [(Point(200, 125), Point(400, 125), 2)]
    obstacles.levels = [100, 150]
    let place = try #require(cell(100...150).find(obstacles))
    #expect(obstacles.leave(place.box, air: 8, levelAir: 4))
    #expect(place.box.minY > 150 || place.box.maxY < 100 || place.isLeft)
  }

  @Test func withoutRoomThereIsNoPlace() {
    var obstacles = Obstacles()
    obstacles.levels = stride(from: 0, through: 300, by: 20).map { $0 }
    #expect(cell(100...150).find(obstacles) == nil)
  }

  @Test func segmentsThroughABoxAreSeen() {
    let box = Rect(x: 10, y: 10, width: 10, height: 10)
    #expect(box.middle(ofStretchFrom: Point(0, 0), to: Point(30, 30)) == Point(15, 15))
    #expect(box.middle(ofStretchFrom: Point(15, 0), to: Point(15, 30)) == Point(15, 15))
    #expect(box.middle(ofStretchFrom: Point(0, 0), to: Point(30, 5)) == nil)
    #expect(box.middle(ofStretchFrom: Point(0, 25), to: Point(5, 15)) == nil)
  }
}
