import Drawing
import Rendering
import Testing

@Suite struct MeasurerTests {
  private let style = TextStyle(family: "Inter, DejaVu Sans", size: 10, color: .black)

  @Test func widthGrowsWithSizeExactly() throws {
    let measurer = try PangoMeasurer()
    let small = measurer.measure("Málaga 3–1", style)
    let large = measurer.measure("Málaga 3–1", style.sized(100))
    #expect(abs(small.advance * 10 - large.advance) < 0.1)
    #expect(small.advance > 30)
  }

  @Test func colorDoesNotChangeTheMeasure() throws {
    let measurer = try PangoMeasurer()
    #expect(measurer.measure("Ñ", style) == measurer.measure("Ñ", style.colored(.white)))
  }

  @Test func inkStandsAroundTheBaseline() throws {
    let measurer = try PangoMeasurer()
    let extents = measurer.measure("Hg", style)
    let ink = try #require(extents.ink)
    #expect(ink.minY < -6 && ink.minY > -extents.ascent)
    #expect(ink.maxY > 1 && ink.maxY < extents.descent + 1)
    #expect(ink.maxX <= extents.advance)
    #expect(measurer.measure("   ", style).ink == nil)
    #expect(measurer.measure("", style).advance == 0)
  }

  @Test(.enabled(if: interIsInstalled, "Inter is not installed")) func tabularFiguresHaveOneWidth() throws {
    let measurer = try PangoMeasurer()
    var proportional = style
    proportional.hasTabularFigures = false
    #expect(measurer.measure("111", style).advance == measurer.measure("000", style).advance)
    #expect(measurer.measure("111", proportional).advance < measurer.measure("000", proportional).advance)
  }

  @Test func weightTrackingAndItalicCount() throws {
    let measurer = try PangoMeasurer()
    var tracked = style
    tracked.tracking = 0.1
    var italic = style
    italic.isItalic = true
    let plain = measurer.measure("Goles", style)
    #expect(measurer.measure("Goles", style.weighted(.bold)).advance > plain.advance)
    #expect(abs(measurer.measure("Goles", tracked).advance - plain.advance - 5) < 1.01)
    #expect(measurer.measure("Goles", italic).ink != plain.ink)
  }

  @Test func missingCharactersAreNamedOnce() throws {
    let measurer = try PangoMeasurer()
    // Private use: no font that Debian ships gives these a form.
    let extents = measurer.measure("A\u{F8F1}B\u{10FFFD}\u{F8F1}", style)
    #expect(extents.missing == ["\u{F8F1}", "\u{10FFFD}"])
    #expect(measurer.measure("Ugarte ≠ −3\u{A0}°", style).missing.isEmpty)
  }

  @Test func controlsAndOddSizesDoNotTrap() throws {
    let measurer = try PangoMeasurer()
    #expect(measurer.measure("a\nb\tc", style).advance == measurer.measure("a b c", style).advance)
    _ = measurer.measure("a\0b", style)
    for size in [0, -5, 1e300, Double.nan, .infinity] { _ = measurer.measure("a", style.sized(size)) }
    var odd = style
    odd.tracking = 1e300
    _ = measurer.measure("abc", odd)
  }

  @Test func anotherFontIsNoticed() throws {
    let measurer = try PangoMeasurer()
    #expect(!measurer.isInstalled(family: "No Such Family 1967"))
    let resolved = try #require(measurer.resolvedFamily(for: "No Such Family 1967, DejaVu Sans"))
    #expect(resolved == "DejaVu Sans" || !measurer.isInstalled(family: "DejaVu Sans"))
  }
}

/// Whether the font of the golden figures is there.
let interIsInstalled = (try? PangoMeasurer().isInstalled(family: "Inter")) ?? false
