import Drawing
import Plotting
import Styling
import Testing

/// Strips of few matches fill their picture, and lengths tell margins.
@Suite struct StripsTests {
  private func body(_ margins: [[Int?]], name: String = "Team") -> StripsBody {
    StripsBody(
      margins.enumerated().map { number, margins in
        StripsBody.Strip(
          rank: "\(number + 1)", name: "\(name) \(number)", figure: "7", margins: margins, isEmphasized: number == 0)
      })
  }

  private func bars(_ frame: Frame) throws -> [(box: Rect, isLevel: Bool)] {
    let style = try setting().style
    let fills = [style.colors.accent, style.results.won.fill, style.results.lost.edge, style.colors.axis]
    return shapes(frame).compactMap { shape in
      guard let fill = shape.fill, fills.contains(fill), let box = shape.path.bounds else { return nil }
      return (
        Rect(x: box.minX + shape.at.x, y: box.minY + shape.at.y, width: box.width, height: box.height),
        fill == style.colors.axis
      )
    }
  }

  /// Four and six strips of three matches stand in even rows that take the picture's width and nearly all of its height.
  @Test(arguments: [(4, Size(1120, 470)), (6, Size(1120, 470)), (4, Size(860, 1000))])
  func fewMatchesFillThePicture(_ count: Int, _ size: Size) throws {
    let margins = (0..<count).map { [$0 % 3, -1 - $0 % 4, 0] as [Int?] }
    let frame = try body(margins).frame(size, setting())
    let names = texts(frame).filter { $0.run.string.hasPrefix("Team") }
    let rows = Dictionary(grouping: names) { $0.at.y.rounded() }.values.map(\.count)
    #expect(Set(rows).count == 1 && rows.count > 1, "\(rows)")
    let boxes = try bars(frame).map(\.box)
    #expect((boxes.map(\.maxX).max() ?? 0) > size.width * 0.9)
    #expect((boxes.map(\.maxY).max() ?? 0) > size.height * 0.8)
  }

  /// The figures of a column of strips end below each other, whatever the length of the names.
  @Test func figuresEndInColumns() throws {
    var body = body((0..<8).map { _ in [1, -1, 0] })
    body.strips[5].name = "Wolverhampton Wanderers and others"
    let frame = try body.frame(Size(1120, 470), setting())
    let ends = texts(frame).filter { $0.run.string == "7" && $0.run.style.weight == .bold }
      .map { ($0.at.x + $0.run.width).rounded() }
    let columns = Set(texts(frame).filter { $0.run.string.hasPrefix("Team") }.map { $0.at.x.rounded() }).count
    #expect(ends.count == 8 && Set(ends).count == columns)
  }

  /// A draw's mark is lower than the bar of a margin of one, even where many strips share a picture.
  @Test(arguments: [Size(1120, 440), Size(340, 240)])
  func aDrawIsLowerThanAnyBar(_ size: Size) throws {
    let margins = (0..<36).map { row in (0..<8).map { ($0 + row) % 15 - 7 } as [Int?] }
    let body = body(margins)
    let bars = try bars(body.frame(size, setting()))
    let level = try #require(bars.filter(\.isLevel).map(\.box.height).max())
    let least = try #require(bars.filter { !$0.isLevel }.map(\.box.height).min())
    #expect(level <= 1.5 && least >= 3.4, "\(level) \(least)")
    #expect(try size.width > 400 || body.layout(size, setting()).leftOut > 0)
  }
}
