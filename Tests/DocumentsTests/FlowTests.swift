import AnuarioTestSupport
import Drawing
import Styling
import Testing

@testable import Documents

/// A typesetting with measures that need no font.
func typesetting() throws -> Typesetting {
  Typesetting(style: try StyleReader.shipped("default"), measurer: FakeMeasurer())
}

/// All strings of a frame in the order of painting, furniture left out where asked.
func strings(_ frame: Frame, withFurniture: Bool = true) -> [String] {
  frame.items.flatMap { placed -> [String] in
    switch placed.item {
    case .text(let run): [run.string]
    case .group(let inner, _): strings(inner, withFurniture: withFurniture)
    case .tagged(.furniture, let inner): withFurniture ? strings(inner, withFurniture: true) : []
    case .tagged(_, let inner): strings(inner, withFurniture: withFurniture)
    case .shape, .anchor: []
    }
  }
}

/// A block of a fixed height that says a word.
struct Box: Block {
  var word: String
  var height: Double

  func layout(width: Double, height room: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    guard height <= room || isFresh else { return nil }
    var frame = Frame(Size(width, height))
    frame.add(setting.run(word, setting.style.text(setting.style.pageType.body)), at: Point(0, min(10, height)))
    return BlockLayout(frame)
  }
}

@Suite struct FlowTests {
  @Test func blocksGoOnInTheNextRegion() throws {
    let setting = try typesetting()
    var flow = Flow(["a", "b", "c", "d"].map { FlowItem(Box(word: $0, height: 40)) })
    #expect(strings(flow.fill(width: 100, height: 100, in: setting)) == ["a", "b"])
    #expect(strings(flow.fill(width: 100, height: 100, in: setting)) == ["c", "d"])
    #expect(flow.isDone)
  }

  @Test func aHeadingFollowsItsText() throws {
    let setting = try typesetting()
    var flow = Flow([
      FlowItem(Box(word: "text", height: 50)), FlowItem(Box(word: "heading", height: 20), keepsWithNext: true),
      FlowItem(Box(word: "more", height: 50)),
    ])
    #expect(strings(flow.fill(width: 100, height: 100, in: setting)) == ["text"])
    #expect(strings(flow.fill(width: 100, height: 100, in: setting)) == ["heading", "more"])
  }

  @Test func whatIsTallerThanAPageStillStands() throws {
    let setting = try typesetting()
    var flow = Flow([FlowItem(Box(word: "tall", height: 400)), FlowItem(Box(word: "next", height: 10))])
    #expect(strings(flow.fill(width: 100, height: 100, in: setting)) == ["tall"])
    #expect(strings(flow.fill(width: 100, height: 100, in: setting)) == ["next"])
    #expect(flow.isDone)
  }

  @Test func gapsGrowOnlyAsFarAsTheyMay() throws {
    let setting = try typesetting()
    func height(_ room: Double) -> Double {
      var flow = Flow([
        FlowItem(Box(word: "a", height: 20)), FlowItem(Box(word: "b", height: 20), spaceBefore: 5, stretch: 30),
      ])
      return flow.fill(width: 100, height: room, in: setting).size.height
    }
    #expect(height(45) == 45)
    #expect(height(60) == 60)
    #expect(height(500) == 75)
  }

  @Test func columnsAreFilledInOrderAndBalanced() throws {
    let setting = try typesetting()
    let items = (1...6).map { FlowItem(Box(word: String($0), height: 20)) }
    let layout = try #require(
      ColumnsBlock(items, count: 2, gap: 10).layout(width: 110, height: 500, isFresh: true, in: setting))
    #expect(layout.rest == nil)
    #expect(layout.frame.size.height == 60)
    #expect(strings(layout.frame) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func columnsRunOnOverPagesWithoutLoss() throws {
    let setting = try typesetting()
    let items = (1...25).map { FlowItem(Box(word: String($0), height: 20)) }
    var flow = Flow([FlowItem(ColumnsBlock(items, count: 2, gap: 10))])
    var seen: [String] = []
    var pages = 0
    while !flow.isDone, pages < 20 {
      seen += strings(flow.fill(width: 110, height: 100, in: setting))
      pages += 1
    }
    #expect(seen == (1...25).map(String.init))
    #expect(pages == 3)
  }

  /// One row at the top of a page looks lost: the page before leaves it company.
  @Test func columnsLeaveMoreThanARowToTheNextPage() throws {
    let setting = try typesetting()
    let items = (1...21).map { FlowItem(Box(word: String($0), height: 20)) }
    var flow = Flow([FlowItem(ColumnsBlock(items, count: 2, gap: 10))])
    let pages = (0..<3).map { _ in strings(flow.fill(width: 110, height: 100, in: setting)) }
    #expect(flow.isDone)
    #expect(pages.map(\.count) == [10, 6, 5])
    #expect(pages.flatMap { $0 } == (1...21).map(String.init))
  }
}

@Suite struct TextBlockTests {
  @Test(arguments: [14.0, 27, 40, 66, 200])
  func noLineIsLostOrLeftAlone(_ height: Double) throws {
    let setting = try typesetting()
    let words = (1...60).map { "word\($0)" }
    let block = TextBlock(
      [Span(words.joined(separator: " "), setting.style.text(setting.style.pageType.body))], leading: 13)
    var flow = Flow([FlowItem(block)])
    var seen: [String] = []
    var regions = 0
    while !flow.isDone, regions < 50 {
      let frame = flow.fill(width: 120, height: height, in: setting)
      #expect(frame.size.height >= 26)
      seen += strings(frame).flatMap { $0.split(separator: " ").map(String.init) }
      regions += 1
    }
    #expect(seen == words)
  }
}
