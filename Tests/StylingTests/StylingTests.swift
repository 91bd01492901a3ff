import Diagnostics
import Drawing
import Football
import Styles
import Styling
import Testing

/// The bytes of a style that starts from the default one.
private func bytes(_ lines: String) -> [UInt8] { Array(("extends: default\n" + lines).utf8) }

/// The default style's text with a change.
private func changed(_ text: String, to other: String) throws -> [UInt8] {
  let shipped = String(decoding: try #require(ShippedStyles.bytes("default")), as: UTF8.self)
  try #require(shipped.contains(text))
  return Array(shipped.replacing(text, with: other).utf8)
}

/// The faults found in a style; empty when it can be used.
private func faults(_ bytes: [UInt8]) -> [Diagnostic] {
  do {
    _ = try StyleReader.read(bytes, file: "mine.yaml")
    return []
  } catch {
    return error.diagnostics
  }
}

@Suite struct DefaultStyleTests {
  @Test func theDefaultStyleHasNoWarning() throws {
    let shipped = try #require(ShippedStyles.bytes("default"))
    let read = try StyleReader.read(shipped, file: "default.yaml")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.name == "default")
  }

  @Test func everyStyleThatShipsCanBeRead() throws {
    #expect(StyleReader.shippedNames.contains("default"))
    for name in StyleReader.shippedNames { #expect(try StyleReader.shipped(name).chartType.headline.size > 0) }
  }

  @Test func tokensHaveTheValuesOfTheFile() throws {
    let style = try StyleReader.shipped("default")
    #expect(style.colors.accent == Color(hex: "#B3122B"))
    #expect(style.chartType.headline == TypeToken(size: 30, weight: .semibold))
    #expect(style.chartType.panelTitle.size == 20)
    #expect(style.pageType.body.size == 9.2)
    #expect(style.series.map(\.text.hex) == ["#1F5FA8", "#8F6000", "#00766C"])
    #expect(style.results.lost.edge == Color(hex: "#E8B48C"))
  }

  /// Lines beside each other are told apart by more than a shade.
  @Test func linesDifferInColor() throws {
    let style = try StyleReader.shipped("default")
    let lines = [style.champion.line] + style.series.map(\.line)
    for (index, line) in lines.enumerated() {
      for other in lines.dropFirst(index + 1) { #expect(line.distance(to: other) >= 0.08) }
    }
  }

  @Test func anUnknownStyleNamesTheNearest() {
    #expect {
      try StyleReader.shipped("defualt")
    } throws: { error in
      let found = (error as? StyleError)?.diagnostics.first
      return found?.id == "style.unknown" && found?.fix == "did you mean \"default\"?"
    }
  }

  @Test func textStylesTakeTheirFaces() throws {
    let style = try StyleReader.shipped("default")
    let text = style.text(style.chartType.axis, style.colors.muted)
    #expect(text.family == style.fonts.text && text.hasTabularFigures && text.color == style.colors.muted)
    let display = style.display(style.chartType.headline)
    #expect(display.family == style.fonts.display && !display.hasTabularFigures)
  }
}

@Suite struct StyleReaderTests {
  @Test func aStyleChangesOnlyWhatItNames() throws {
    let read = try StyleReader.read(
      bytes("name: blue\ncolors:\n  accent: \"#1F5FA8\"\nchart-type:\n  kicker: { size: 16 px }\n"), file: "mine.yaml")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.name == "blue")
    #expect(read.value.colors.accent == Color(hex: "#1F5FA8"))
    #expect(read.value.chartType.kicker == TypeToken(size: 16, weight: .bold))
    #expect(try read.value.colors.ink == StyleReader.shipped("default").colors.ink)
  }

  @Test func anUnknownKeyNamesTheNearestAndItsPlace() throws {
    let found = faults(bytes("colors:\n  acent: \"#1F5FA8\"\n"))
    let fault = try #require(found.first)
    #expect(found.count == 1)
    #expect(fault.id == "style.unknown-key")
    #expect(fault.fix == "did you mean \"colors.accent\"?")
    #expect(fault.place.file == "mine.yaml" && fault.place.line == 3 && fault.place.column == 3)
  }

  @Test(arguments: ["blue", "\"#12\"", "\"#GGGGGG\"", "\"1F5FA8\"", "[1, 2]"])
  func aBadColorSaysWhatIsExpected(_ value: String) throws {
    let fault = try #require(faults(bytes("colors:\n  accent: \(value)\n")).first)
    #expect(fault.id == "style.value")
    #expect(fault.expected == "#RRGGBB")
    #expect(fault.place.line == 3)
  }

  @Test(arguments: ["16", "16 pt", "16px", "0 px", "-3 px", "wide px", "16 mm"])
  func aLengthInAChartNeedsPixels(_ value: String) throws {
    let fault = try #require(faults(bytes("chart-type:\n  kicker: { size: \(value), weight: bold }\n")).first)
    #expect(fault.id == "style.value")
    #expect(fault.expected == "a number and its unit, px")
  }

  @Test func aLengthOnAPageIsInPointsOrMillimetres() throws {
    let read = try StyleReader.read(bytes("page-type:\n  body: { size: 4 mm }\n"), file: "mine.yaml")
    #expect(abs(read.value.pageType.body.size - 4 * 72 / 25.4) < 1e-9)
    let fault = try #require(faults(bytes("page-type:\n  body: { size: 9 px }\n")).first)
    #expect(fault.expected == "a number and its unit, pt or mm")
  }

  @Test func anUnknownWeightOrPartIsAFault() {
    #expect(faults(bytes("chart-type:\n  kicker: { size: 16 px, weight: heavy }\n")).map(\.id) == ["style.value"])
    #expect(faults(bytes("chart-type:\n  kicker: { size: 16 px, color: red }\n")).map(\.id) == ["style.unknown-key"])
    #expect(faults(bytes("chart-type:\n  kicker: 16 px\n")).map(\.id) == ["style.value"])
  }

  @Test func aMissingKeyIsNamed() throws {
    let found = faults(try changed("  accent:", to: "  # accent:"))
    #expect(found.map(\.id) == ["style.missing-key"])
    #expect(found.first?.message == "no value for colors.accent")
    #expect(found.first?.fix?.contains("extends: default") == true)
  }

  @Test func aLineNeedsBothColors() throws {
    let fault = try #require(faults(bytes("champion: { line: \"#B3122B\" }\n")).first)
    #expect(fault.id == "style.missing-key")
    #expect(fault.message == "champion has no text")
  }

  @Test func dashesAreRead() throws {
    let read = try StyleReader.read(
      bytes("series:\n  - { line: \"#000000\", text: \"#000000\", dash: [12, 4] }\n"), file: "mine.yaml")
    #expect(read.value.series.map(\.dash) == [[12, 4]])
  }

  @Test func allFaultsAreReportedAtOnce() {
    let found = faults(bytes("colors:\n  acent: \"#1F5FA8\"\n  ink: black\nchart-type:\n  kicker: { size: 16 }\n"))
    #expect(found.map(\.id) == ["style.unknown-key", "style.value", "style.value"])
  }

  @Test func lowContrastIsAWarning() throws {
    let read = try StyleReader.read(bytes("colors:\n  muted: \"#8A8A92\"\n"), file: "mine.yaml")
    let warning = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1)
    #expect(warning.severity == .warning)
    #expect(warning.id == "style.contrast")
    #expect(warning.message == "colors.muted #8A8A92 on #FFFFFF has a contrast of 3.43")
    #expect(warning.expected == "4.5 or more")
  }

  @Test func textInCellsIsHeldAgainstItsCell() throws {
    let read = try StyleReader.read(
      bytes("results:\n  won: { fill: \"#1F5FA8\", edge: \"#1F5FA8\", text: \"#1B1B1E\" }\n"), file: "mine.yaml")
    #expect(read.diagnostics.map(\.id) == ["style.contrast"])
    #expect(read.diagnostics.first?.message.hasPrefix("results.won") == true)
  }

  @Test func whatIsNotYAMLSaysWhere() throws {
    let fault = try #require(faults(bytes("colors:\n  accent: \"#1F5FA8\n")).first)
    #expect(fault.id == "style.syntax")
    #expect(fault.place.line >= 2)
  }

  @Test(arguments: ["", "# nothing", "just words", "- a\n- b"])
  func aFileThatIsNoStyleIsRefused(_ text: String) {
    let found = faults(Array(text.utf8))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func extendingAnUnknownStyleIsAFault() {
    #expect(faults(Array("extends: deflaut\n".utf8)).map(\.id) == ["style.unknown"])
  }
}
