import AnuarioTestSupport
import Drawing
import Testing

@Suite struct FrameDumpTests {
  @Test func dumpShowsEverything() {
    let measurer = FakeMeasurer()
    var style = TextStyle(family: "Inter", size: 9.5, weight: .semibold, color: Color(0x22, 0x22, 0x22))
    var chart = Frame(Size(50, 40))
    let dashed = Stroke(.black, width: 0.5, dash: [2, 1], cap: .round)
    chart.add(.line(Point(0, 39.996), Point(50, 39.996)), stroke: dashed)
    var dot = Path()
    dot.move(to: Point(1, 2))
    dot.curve(Point(3, 4), Point(5, 6), to: Point(-0.001, 1.0 / 3))
    dot.close()
    chart.add(dot, fill: Color(0xE6, 0x9F, 0x00))
    var frame = Frame(Size(100, 80))
    frame.add(.anchor(OutlineEntry("Capítulo", level: 1)), at: Point(0, 1))
    frame.add(TextRun("15\u{A0}\"goles\"", style, measurer: measurer), at: Point(10, 20))
    style.isItalic = true
    style.hasTabularFigures = false
    style.tracking = 0.05
    var row = Frame(Size(20, 10))
    row.add(TextRun("Á", style, measurer: measurer), at: .zero)
    frame.add(row, as: .headerCell(.column), at: Point(5, 5))
    frame.add(chart, as: .figure(alt: "Barras"), at: Point(0, 30))
    frame.add(row, at: Point(1, 1), isClipped: true)
    #expect(FrameDump.text(Page(frame, ground: .white)) == expected)
  }

  @Test func numbersAreRoundedAndSigned() {
    #expect((-0.004).twoDecimals == "0.00")
    #expect((-0.006).twoDecimals == "-0.01")
    #expect((1234.565).twoDecimals == "1234.57" || (1234.565).twoDecimals == "1234.56")
    #expect(Double.nan.twoDecimals == "nan" && (-Double.infinity).twoDecimals == "-inf")
    #expect(1e300.twoDecimals == "huge")
  }
}

private let expected = """
  ground #FFFFFF
  frame 100.00x80.00
    anchor 0.00,1.00 level 1 "Capítulo"
    text 10.00,20.00 "15\\u{A0}\\"goles\\"" Inter 9.50 600 #222222 width 47.50
    header-cell column 5.00,5.00 20.00x10.00
      text 0.00,0.00 "Á" Inter 9.50 600 #222222 italic tracking 0.05 proportional width 5.23
    figure "Barras" 0.00,30.00 50.00x40.00
      shape 0.00,0.00 stroke #000000 0.50 dash 2.00,1.00 round
        M 0.00,40.00 L 50.00,40.00
      shape 0.00,0.00 fill #E69F00
        M 1.00,2.00 C 3.00,4.00 5.00,6.00 0.00,0.33 Z
    group 1.00,1.00 20.00x10.00 clipped
      text 0.00,0.00 "Á" Inter 9.50 600 #222222 italic tracking 0.05 proportional width 5.23

  """
