import AnuarioTestSupport
import Documents
import Drawing
import Foundation
import Sheets
import Styling
import Testing

@Suite struct SheetsTests {
  private func setting() throws -> Typesetting {
    Typesetting(style: try StyleReader.shipped("print"), measurer: FakeMeasurer())
  }

  @Test func papersHaveTheirTrueSizeAndMarginsThatHomePrintersReach() {
    #expect(Paper.named("A3") == .a3)
    #expect(Paper.named("a0") == nil)
    for paper in Paper.all {
      for isLandscape in [false, true] {
        let format = SheetFormat(paper, isLandscape: isLandscape)
        #expect(format.isLandscape == isLandscape)
        // A quarter of an inch is what common printers leave white.
        #expect(format.margin >= 18, "\(paper.name)")
        #expect(format.type(1) >= 7)
      }
    }
    #expect(abs(SheetFormat(.a4, isLandscape: true).margin - Length.millimetres(12)) < 0.01)
    #expect(abs(SheetFormat(.a3, isLandscape: true).margin - Length.millimetres(16)) < 0.2)
  }

  @Test func furnitureLeavesRoomAndStaysOnTheSheet() throws {
    let long = "Every match of every round with its date, place, score and the scorers of each goal, as recorded"
    let furniture = SheetFurniture(
      kicker: "COPA PERÚ · 1967", title: "The knock-out rounds", remark: long, legend: long, source: long)
    for paper in Paper.all {
      let format = SheetFormat(paper, isLandscape: false)
      let layout = furniture.layout(on: format, number: .init(2, of: 3), in: try setting())
      #expect(layout.body.height > format.size.height * 0.5)
      let page = Page(layout.frame, ground: .white)
      #expect(FrameChecks.run(page, limits: .print).isEmpty, "\(paper.name)")
    }
  }

  @Test func tilesShowTheWholeOnceAndTheOverlapTwice() throws {
    let tile = SheetFormat(.a4, isLandscape: true)
    let poster = Poster(columns: 2, rows: 2, tile: tile)
    let whole = poster.whole
    var frame = Frame(whole.size)
    let text = TextStyle(family: "Inter", size: 10, color: .black)
    for x in stride(from: 20.0, to: whole.size.width - 20, by: 40) {
      frame.add(TextRun("x", text, measurer: FakeMeasurer()), at: Point(x, whole.size.height / 4))
    }
    let pages = poster.tiles(Page(frame, ground: .white), label: { "\($0)-\($1)" }, in: try setting())
    #expect(pages.count == 4)
    let shown = pages.map { FrameDump.text($0).components(separatedBy: "\"x\"").count - 1 }
    let all = FrameDump.text(frame).components(separatedBy: "\"x\"").count - 1
    #expect(shown[0] + shown[1] >= all && shown[0] + shown[1] <= all + 2)
    #expect(shown[2] == 0 && shown[3] == 0)
  }

  @Test func aSquareShrinksItsTypeAndRefusesBelowSevenPoints() throws {
    func square(_ count: Int) -> SquareTable {
      let codes = (0..<count).map { "T\($0)" }
      return SquareTable(
        title: "", names: codes.map { "Team \($0)" }, codes: codes, showsCodes: true,
        cells: (0..<count).map { row in (0..<count).map { $0 == row ? .empty : .init(["1–0"], .won) } }, first: 0)
    }
    let area = Size(700, 400)
    let few = try #require(square(6).fitted(in: area, try setting()))
    let many = try #require(square(28).fitted(in: area, try setting()))
    #expect(few.size > many.size && many.size >= 7)
    #expect(square(80).fitted(in: area, try setting()) == nil)
  }
}
