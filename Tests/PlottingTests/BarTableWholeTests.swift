import Drawing
import Styling
import Testing

@testable import Plotting

/// Tables of bars in small pictures and in large type: heads, labels over their pieces, rows that can be read.
@Suite struct BarTableWholeTests {
  private func body(_ count: Int = 12) -> BarTableBody {
    var body = BarTableBody(
      rows: (0..<count).map { row in
        .init(
          rank: "\(row + 1)", name: "Accrington Stanley \(row)", left: .init(19, figure: "19", tone: .quiet),
          right: .init(21, figure: "21"), isEmphasized: row == 0)
      }, leftHead: "Points gained away", rightHead: "Points gained at home",
      whole: [
        .init(78, label: "78 home wins, 59%", shortLabel: "78 home wins", tone: .result(.won)),
        .init(22, label: "22 draws, 17%", shortLabel: "22 draws", tone: .result(.drawn)),
        .init(32, label: "32 away wins, 24%", shortLabel: "32 away wins", tone: .result(.lost)),
      ])
    body.shortLeftHead = "Away"
    body.shortRightHead = "Home"
    return body
  }

  @Test func bothSidesHaveHeadsThatFit() throws {
    let narrow = texts(try body().frame(Size(345, 300), setting())).map(\.run.string)
    #expect(narrow.contains("Away") && narrow.contains("Home"))
    let wide = texts(try body().frame(Size(1120, 470), setting())).map(\.run.string)
    #expect(wide.contains("Points gained away") && wide.contains("Points gained at home"))
  }

  /// A label begins above its own piece, or a line ties it to this.
  @Test(arguments: [300.0, 345, 370, 400, 450, 520, 640, 750, 1120]) func labelsBelongToTheirPieces(_ width: Double)
    throws
  {
    let frame = try body().frame(Size(width, 400), setting())
    let labels = texts(frame).filter { $0.run.string.contains("draws") }
    guard let label = labels.first else { return }
    let style = try setting().style
    let drawn = shapes(frame)
    let piece = try #require(drawn.first { $0.fill == style.results.drawn.tint }?.path.bounds)
    let ties = drawn.filter { $0.stroke?.color == style.colors.ink }
    #expect(piece.minX - 3...piece.maxX ~= label.at.x || !ties.isEmpty, "\(label.at.x) \(piece.minX)")
    expectLegible(frame, "\(width)")
  }

  /// The piece of draws is seen on the paper in every style, as filled or by its edge.
  @Test(arguments: ["default", "dark", "large", "newspaper", "print"]) func drawsAreSeen(_ name: String) throws {
    let setting = Typesetting(style: try StyleReader.shipped(name), measurer: try setting().measurer)
    let style = setting.style
    let drawn = shapes(try body().frame(Size(1120, 470), setting))
    let tint = style.results.drawn.tint
    #expect(drawn.contains { $0.fill == tint })
    #expect(
      tint.contrast(with: style.colors.paper) > 1.3 || drawn.contains { $0.stroke?.color == style.results.drawn.edge })
  }

  /// A style of large type shows fewer rows rather than small names.
  @Test func largeTypeStaysLarge() throws {
    let setting = Typesetting(style: try StyleReader.shipped("large"), measurer: try setting().measurer)
    let size = Size(1120, 420)
    let names = texts(try body(32).frame(size, setting)).filter { $0.run.string.hasPrefix("Accrington") }
    #expect(names.count > 5 && names.count < 32)
    #expect(names.allSatisfy { $0.run.style.size >= 14 })
    #expect(try body(32).layout(size, setting).leftOut == 32 - names.count)
  }

  /// Marks of rows left out are drawn from the first on, so that two runs of the program give the same bytes.
  @Test func gapsAreInOrder() {
    let rows = SpacedRows(
      60, height: 600, leastPitch: 15, unit: 1, highest: { _ in 30 }, isKept: { $0 % 6 == 5 }, isSpoken: { _ in false })
    #expect(rows.gaps.count > 4)
    #expect(Array(rows.gaps) == rows.gaps.sorted())
  }
}
