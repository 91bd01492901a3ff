import AnuarioTestSupport
import Drawing
import Styling
import Testing

@testable import Documents

@Suite struct TableTests {
  private func table(rows: Int, keep: Set<Int> = []) throws -> (TableBlock, Typesetting) {
    let setting = try typesetting()
    let style = setting.style.text(setting.style.pageType.table)
    let columns = [TableColumn(left: 0, right: 60), TableColumn(left: 60, right: 120, align: .right)]
    let head = TableRow([.text("Team", style, role: .headerCell(.column)), .text("Pts", style)], height: 14)
    let body = (0..<rows).map { index in
      TableRow(
        [.text("row\(index)", style, role: .headerCell(.row)), .text("p\(index)", style)], height: 13,
        keepsWithNext: keep.contains(index))
    }
    return (TableBlock(columns: columns, head: [head], rows: body), setting)
  }

  /// Every row once and in order, the head on each page, whatever the page's height.
  @Test(arguments: [1, 2, 3, 7, 40, 101], [45.0, 60, 100, 333])
  func everyRowStandsOnceUnderAHead(_ rows: Int, _ height: Double) throws {
    let (table, setting) = try table(rows: rows)
    var flow = Flow([FlowItem(table)])
    var seen: [String] = []
    var pages = 0
    while !flow.isDone, pages < 500 {
      let words = strings(flow.fill(width: 120, height: height, in: setting))
      #expect(words.first == "Team")
      #expect(words.count > 2)
      seen += words.filter { $0.hasPrefix("row") }
      pages += 1
    }
    #expect(seen == (0..<rows).map { "row\($0)" })
  }

  /// Words with a ground each stand in the middle of their own, in one style or in two.
  @Test(arguments: [false, true]) func wordsStandOnTheirGrounds(_ isBold: Bool) throws {
    let setting = try typesetting()
    let style = setting.style.text(setting.style.pageType.table)
    let spans = [Span("2–2", style), Span("  ", style), Span("1–1", isBold ? style.weighted(.semibold) : style)]
    let ground = CellGround(parts: [CellGround(inset: 1), CellGround(inset: 1)], inset: 0)
    let row = TableRow([TableCell(.text(spans), ground: ground)], height: 13)
    let block = TableBlock(columns: [TableColumn(left: 0, right: 80)], rows: [row])
    let frame = try #require(block.layout(width: 80, height: 40, isFresh: true, in: setting)).frame
    let middles = middles(frame)
    #expect(middles.map { $0.string } == ["2–2", "1–1"])
    #expect(abs((middles.first?.x ?? 0) - 20) < 0.1 && abs((middles.last?.x ?? 0) - 60) < 0.1)
  }

  /// The texts of a frame with the middle of each.
  private func middles(_ frame: Frame, left: Double = 0) -> [(string: String, x: Double)] {
    frame.items.flatMap { placed -> [(string: String, x: Double)] in
      let x = left + placed.point.x
      switch placed.item {
      case .text(let run): return [(run.string, x + run.width / 2)]
      case .group(let inner, _): return middles(inner, left: x)
      case .tagged(_, let inner): return middles(inner, left: x)
      default: return []
      }
    }
  }

  @Test func theRepeatedHeadIsNotReadAgain() throws {
    let (table, setting) = try table(rows: 10)
    var flow = Flow([FlowItem(table)])
    #expect(strings(flow.fill(width: 120, height: 80, in: setting), withFurniture: false).contains("Team"))
    #expect(!strings(flow.fill(width: 120, height: 80, in: setting), withFurniture: false).contains("Team"))
  }

  @Test func rowsThatBelongTogetherAreNotParted() throws {
    let (table, setting) = try table(rows: 8, keep: [3])
    var flow = Flow([FlowItem(table)])
    // Room for the head and four rows: the fourth keeps with the fifth.
    let first = strings(flow.fill(width: 120, height: 14 + 4 * 13, in: setting))
    #expect(first.last == "p2")
  }

  @Test func aSectionThatGoesOnIsHeadedAgain() throws {
    let setting = try typesetting()
    let style = setting.style.text(setting.style.pageType.table)
    let rows = (0..<9).map { index in
      TableRow(
        [.text(index % 5 == 0 ? "section\(index)" : "row\(index)", style)], height: 13, isSectionHead: index % 5 == 0)
    }
    var flow = Flow([FlowItem(TableBlock(columns: [TableColumn(left: 0, right: 60)], rows: rows))])
    #expect(strings(flow.fill(width: 60, height: 40, in: setting)) == ["section0", "row1", "row2"])
    #expect(strings(flow.fill(width: 60, height: 40, in: setting)) == ["section0", "row3", "row4"])
    #expect(strings(flow.fill(width: 60, height: 60, in: setting)) == ["section5", "row6", "row7", "row8"])
    #expect(flow.isDone)
  }

  /// The rule of a gap parts rows; at the end of a column it would part nothing.
  @Test func noRuleStandsAlone() throws {
    let setting = try typesetting()
    let style = setting.style.text(setting.style.pageType.table)
    func row(_ word: String) -> TableRow { TableRow([.text(word, style)], height: 13) }
    let gap = TableRow([.empty], height: 5, rule: Stroke(.black, width: 0.5))
    let rows = [row("a"), row("b"), gap, row("c"), row("d")]
    func rules(_ height: Double) -> [Int] {
      var flow = Flow([FlowItem(TableBlock(columns: [TableColumn(left: 0, right: 60)], rows: rows))])
      var counts: [Int] = []
      while !flow.isDone { counts.append(shapes(flow.fill(width: 60, height: height, in: setting))) }
      return counts
    }
    #expect(rules(100) == [1])
    #expect(rules(31) == [0, 0])
    #expect(rules(45) == [1, 0])
  }

  private func shapes(_ frame: Frame) -> Int {
    frame.items.reduce(0) { count, placed in
      switch placed.item {
      case .shape: count + 1
      case .group(let inner, _), .tagged(_, let inner): count + shapes(inner)
      case .text, .anchor: count
      }
    }
  }

  @Test func aCellThatWrapsMakesItsRowHigher() throws {
    let setting = try typesetting()
    let style = setting.style.text(setting.style.pageType.table)
    let row = TableRow([.text("a long text that needs several lines", style)], height: 13)
    let frame = TableBlock(columns: [TableColumn(left: 0, right: 60)], rows: [row], leading: 10)
      .whole(width: 60, in: setting)
    #expect(frame.size.height == 33)
  }

  /// A chapter begins under the one before where that leaves half of its page empty, and both names stand above.
  @Test func shortChaptersShareAPage() throws {
    let setting = try typesetting()
    func chapter(_ name: String, _ heights: [Double]) -> Chapter {
      Chapter(name: name, items: heights.map { FlowItem(Box(word: name, height: $0)) })
    }
    func pages(_ chapters: [Chapter]) -> [[String]] {
      PageFlow.pages(
        chapters, format: .a4, furniture: PageFurniture(title: "Copa", source: "Source."), in: setting
      ).map { page in strings(page.frame, withFurniture: false) }
    }
    #expect(pages([chapter("A", [200]), chapter("B", [300]), chapter("C", [500])]) == [["A", "B"], ["C"]])
    // What is small stands under anything; what goes on beyond the page without filling it has its own.
    #expect(pages([chapter("A", [450]), chapter("B", [100])]) == [["A", "B"]])
    #expect(pages([chapter("A", [200]), chapter("B", [100, 400])]) == [["A"], ["B", "B"]])
    #expect(pages([chapter("A", [200]), chapter("B", [300, 300])]) == [["A", "B"], ["B"]])
    var opening = chapter("A", [100])
    opening.isOpening = true
    #expect(pages([opening, chapter("B", [100])]) == [["A"], ["B"]])
  }

  @Test func pagesAreNumberedAndCarryTheRunningHead() throws {
    let (table, setting) = try table(rows: 150)
    let pages = PageFlow.pages(
      [Chapter(name: "Results", items: [FlowItem(table)])], format: .a4,
      furniture: PageFurniture(title: "Copa 1967", source: "Source: a record."), in: setting)
    #expect(pages.count == 3)
    for (index, page) in pages.enumerated() {
      let words = strings(page.frame)
      #expect(words.contains("Copa 1967") && words.contains("Results") && words.contains(String(index + 1)))
      #expect(FrameChecks.run(page, limits: .print).isEmpty)
    }
  }
}
