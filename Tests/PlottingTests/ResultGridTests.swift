import Drawing
import Plotting
import Styling
import Testing

/// Grids of few rounds leave no hole, and no code stands in a cell without a key.
@Suite struct ResultGridTests {
  private func body(_ rows: Int, positions: Int, name: String = "Series", hasNames: Bool = true) -> ResultGridBody {
    ResultGridBody(
      rows: (0..<rows).map { row in
        var row = ResultGridBody.Row(
          rank: "\(row + 1)", name: "\(name) \(row)",
          cells: (0..<positions).map { position in
            let other = (row + position + 1) % rows
            return .init(
              .won, label: "2–0", letter: "W", corner: "C\(other + 10)",
              opponent: hasNames ? "\(name) \(other)" : "")
          }, figures: ["28"], runs: row == 1 ? [1..<2] : [])
        row.code = "C\((Int(row.rank) ?? 1) + 9)"
        return row
      }, labels: (1...positions).map { "\($0)" }, figures: [.init("Points")])
  }

  /// Where the last cell of a row ends and where its first figure begins.
  private func hole(_ frame: Frame) throws -> Double {
    let won = try setting().style.results.won.fill
    let cells = shapes(frame).filter { $0.fill == won }.compactMap { shape in
      shape.path.bounds.map { $0.maxX + shape.at.x }
    }
    let figures = texts(frame).filter { $0.run.string == "28" }.map(\.at.x)
    return (figures.min() ?? 0) - (cells.max() ?? 0)
  }

  @Test(arguments: [1, 2, 3, 5, 9]) func figuresStandBehindTheCells(_ positions: Int) throws {
    let frame = try body(20, positions: positions).frame(Size(1120, 470), setting())
    #expect(try hole(frame) < 80)
    expectLegible(frame)
  }

  @Test func wideCellsNameTheOpponent() throws {
    let frame = try body(20, positions: 3).frame(Size(1120, 470), setting())
    #expect(texts(frame).count { $0.run.string == "Series 3" } == 4)
    #expect(place(of: "C13", in: frame) == nil)
  }

  /// Codes stand in the cells only where each stands behind its row's name.
  @Test(arguments: [500.0, 562, 640, 750, 820, 930, 1120]) func codesHaveTheirKey(_ width: Double) throws {
    for positions in [3, 5, 9, 14] {
      let frame = try body(12, positions: positions, hasNames: false).frame(Size(width, 560), setting())
      let codes = texts(frame).filter { $0.run.string == "C13" }
      #expect(codes.isEmpty || codes.count == positions + 1, "\(positions)")
      expectLegible(frame, "\(width) \(positions)")
    }
    let frame = try body(6, positions: 5, name: "Alfonso Ugarte de Chiclín").frame(Size(1120, 470), setting())
    #expect(texts(frame).count { $0.run.string == "C13" } == 6)
  }

  /// A frame around a run keeps off the cells before and behind it.
  @Test(arguments: [(12, 32), (20, 38)]) func aFrameKeepsOffItsNeighbors(_ rows: Int, _ positions: Int) throws {
    let style = try setting().style
    let drawn = shapes(try body(rows, positions: positions).frame(Size(1120, 470), setting()))
    let frame = try #require(drawn.first { $0.stroke?.color == style.colors.accent })
    let outer = try #require(frame.path.bounds?.inset(by: -(frame.stroke?.width ?? 0) / 2))
    let cells = drawn.filter { $0.fill == style.results.won.fill }.compactMap(\.path.bounds)
      .filter { $0.midY > outer.minY && $0.midY < outer.maxY }.sorted { $0.minX < $1.minX }
    #expect(outer.minX >= cells[0].maxX - 1 && outer.maxX <= cells[2].minX + 1)
  }
}
