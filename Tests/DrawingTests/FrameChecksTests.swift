import AnuarioTestSupport
import Drawing
import Testing

@Suite struct FrameChecksTests {
  private let measurer = FakeMeasurer(missing: ["☃"])
  private let style = TextStyle(family: "Inter", size: 10, color: .black)

  private func faults(_ frame: Frame, ground: Color = .white) -> [FrameFault] {
    FrameChecks.run(frame, ground: ground, limits: .print)
  }

  /// A frame with "Goles" at a point; its ink reaches 7.27 up and 25 to the right.
  private func frame(_ string: String = "Goles", at point: Point = Point(20, 30), _ style: TextStyle? = nil) -> Frame {
    var frame = Frame(Size(100, 50))
    frame.add(TextRun(string, style ?? self.style, measurer: measurer), at: point)
    return frame
  }

  @Test func cleanFrameHasNone() {
    var clean = frame()
    clean.add(.rect(Rect(x: 0, y: 0, width: 100, height: 50)), stroke: nil)
    clean.add(.circle(Point(80, 25), radius: 10), fill: Color(0x10, 0x20, 0x60))
    clean.add(TextRun("3", style.colored(.white), measurer: measurer), at: Point(77.5, 28))
    clean.add(TextRun("Touching", style, measurer: measurer), at: Point(20, 37.27))
    clean.add(frame(at: Point(2, 48)), as: .figure(alt: "A figure"), at: .zero)
    clean.add(TextRun("", style.sized(1), measurer: measurer), at: Point(500, 500))
    #expect(faults(clean) == [])
  }

  @Test func overlapNamesBoth() throws {
    var crowded = frame()
    crowded.add(TextRun("Puntos", style, measurer: measurer), at: Point(40, 34))
    let found = try #require(faults(crowded).first)
    #expect(faults(crowded).count == 1)
    #expect(found.kind == .overlappingTexts)
    #expect(found.strings == ["Goles", "Puntos"])
    let place = try #require(found.place)
    #expect(place.x == 40 && abs(place.y - 26.73) < 0.001 && place.width == 5)
    #expect(found.description == "overlappingTexts at 40.00,26.73: two texts overlap: \"Goles\", \"Puntos\"")
  }

  /// A line through a text is a fault, whatever is painted first; beside it, hidden by a plate or striking it out it is none.
  @Test func lineThroughAText() {
    let stroke = Stroke(.black, width: 1)
    let steep = Path.line(Point(22, 10), Point(40, 45))
    var crossed = frame()
    crossed.add(steep, stroke: stroke)
    #expect(faults(crossed).map(\.kind) == [.crossedText] && faults(crossed).first?.strings == ["Goles"])
    var under = Frame(Size(100, 50))
    under.add(steep, stroke: stroke)
    under.add(frame(), at: .zero)
    #expect(faults(under).map(\.kind) == [.crossedText])
    var plated = Frame(Size(100, 50))
    plated.add(steep, stroke: stroke)
    plated.add(.rect(Rect(x: 18, y: 20, width: 30, height: 12)), fill: .white)
    plated.add(frame(), at: .zero)
    #expect(faults(plated) == [])
    var clear = frame()
    clear.add(.line(Point(10, 30.5), Point(90, 30.5)), stroke: stroke)
    clear.add(.line(Point(47, 5), Point(47, 45)), stroke: stroke)
    clear.add(.line(Point(10, 10), Point(30, 20)), stroke: stroke)
    #expect(faults(clear) == [])
    var struck = frame()
    struck.add(.line(Point(19, 27.3), Point(46, 27.3)), stroke: stroke)
    #expect(faults(struck) == [])
    struck.add(.line(Point(10, 27.3), Point(60, 27.3)), stroke: stroke)
    #expect(faults(struck).map(\.kind) == [.crossedText])
  }

  @Test func everyPairIsFound() {
    var crowded = Frame(Size(100, 50))
    for index in 0..<4 {
      crowded.add(TextRun("\(index)", style, measurer: measurer), at: Point(20, 30 - Double(index)))
    }
    let pairs = faults(crowded).map(\.strings)
    #expect(pairs == [["0", "1"], ["0", "2"], ["0", "3"], ["1", "2"], ["1", "3"], ["2", "3"]])
  }

  @Test(arguments: [Point(-1, 30), Point(80, 30), Point(20, 5), Point(20, 51)])
  func textThatLeavesThePage(_ point: Point) {
    #expect(faults(frame(at: point)).map(\.kind) == [.outsidePage])
    var nested = Frame(Size(100, 50))
    nested.add(frame(at: .zero), at: point)
    #expect(faults(nested).map(\.kind) == [.outsidePage])
  }

  @Test func strokeThatLeavesThePage() {
    var page = Frame(Size(100, 50))
    page.add(.line(Point(10, 0.5), Point(90, 0.5)), stroke: Stroke(.black, width: 1))
    #expect(faults(page) == [])
    page.add(.line(Point(10, 0.5), Point(90, 0.5)), stroke: Stroke(.black, width: 2))
    #expect(faults(page).map(\.kind) == [.outsidePage])
  }

  @Test func clippedInkDoesNotLeaveThePage() {
    var inner = Frame(Size(40, 40))
    inner.add(.circle(Point(0, 0), radius: 30), fill: .black)
    inner.add(.circle(Point(200, 200), radius: 30), fill: .black)
    var page = Frame(Size(100, 50))
    page.add(inner, at: .zero, isClipped: true)
    #expect(faults(page) == [])
  }

  @Test func clippedTextIsFound() {
    var page = Frame(Size(100, 50))
    var window = Frame(Size(30, 20))
    window.add(TextRun("Octavio", style, measurer: measurer), at: Point(0, 15))
    page.add(window, at: Point(10, 10), isClipped: true)
    #expect(faults(page).map(\.kind) == [.clippedText])
    var open = Frame(Size(100, 50))
    open.add(window, at: Point(10, 10))
    #expect(faults(open) == [])
  }

  @Test func smallTextIsFound() throws {
    #expect(faults(frame("Nota", style.sized(7))) == [])
    let found = try #require(faults(frame("Nota", style.sized(6.9))).first)
    #expect(found.kind == .smallText && found.message == "6.90 is below 7.00" && found.strings == ["Nota"])
  }

  @Test func contrastIsTakenAgainstWhatLiesBeneath() {
    let light = style.colored(Color(0xEE, 0xEE, 0xEE))
    #expect(faults(frame("Luz", light)).map(\.kind) == [.lowContrast])
    #expect(faults(frame("Luz", light), ground: .black) == [])
    var panel = Frame(Size(100, 50))
    panel.add(.rect(Rect(x: 10, y: 10, width: 80, height: 30), radius: 4), fill: .black)
    panel.add(TextRun("Luz", light, measurer: measurer), at: Point(20, 30))
    #expect(faults(panel) == [])
    // A second panel hides the first; a shape painted after the text does not count.
    var hidden = Frame(Size(100, 50))
    hidden.add(panel, at: .zero)
    hidden.add(.rect(Rect(x: 0, y: 0, width: 100, height: 50)), fill: .black)
    #expect(faults(hidden) == [])
    var second = Frame(Size(100, 50))
    second.add(.rect(Rect(x: 10, y: 10, width: 80, height: 30)), fill: .black)
    second.add(.circle(Point(27, 26), radius: 12), fill: .white)
    second.add(TextRun("Luz", light, measurer: measurer), at: Point(20, 30))
    #expect(faults(second).map(\.message) == ["#EEEEEE on #FFFFFF has a contrast of 1.16"])
  }

  @Test func ringsAndCornersDoNotCover() {
    let light = style.colored(.white)
    var page = Frame(Size(100, 50))
    page.add(.circle(Point(27, 26), radius: 20), stroke: Stroke(.black, width: 2))
    page.add(TextRun("Luz", light, measurer: measurer), at: Point(20, 30))
    #expect(faults(page).map(\.kind) == [.lowContrast])
  }

  @Test func missingCharactersAreNamed() throws {
    let found = try #require(faults(frame("a☃")).first)
    #expect(found.kind == .missingCharacter)
    #expect(found.message == "no font has U+2603, Inter was tried")
  }

  @Test(arguments: ["", "  \u{A0}\n"]) func figuresNeedDescriptions(_ alt: String) {
    var page = Frame(Size(100, 50))
    page.add(Frame(Size(10, 10)), as: .figure(alt: alt), at: Point(3, 4))
    #expect(faults(page).map(\.kind) == [.emptyDescription])
    #expect(faults(page).first?.place == Rect(x: 3, y: 4, width: 10, height: 10))
  }

  @Test func whatIsNoNumberIsFound() {
    var page = Frame(Size(100, 50))
    page.add(TextRun("x", style, measurer: measurer), at: Point(.nan, 3))
    page.add(.line(.zero, Point(.infinity, 3)), stroke: Stroke(.black, width: 1))
    page.add(.line(.zero, Point(3, 3)), stroke: Stroke(.black, width: 1, dash: [.nan]))
    page.add(TextRun("y", style.sized(.infinity), measurer: measurer), at: Point(5, 5))
    #expect(faults(page).map(\.kind) == [.notFinite, .notFinite, .notFinite, .notFinite])
    #expect(faults(page).flatMap(\.strings) == ["x", "y"])
    #expect(faults(Frame(Size(.nan, 1))).map(\.kind) == [.notFinite])
  }
}
