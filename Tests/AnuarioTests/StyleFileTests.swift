import AnuarioTestSupport
import Diagnostics
import Drawing
import Foundation
import Rendering
import Styling
import Testing
import Yams

@testable import Anuario

/// Style files: their schema, their specimen, colors of clubs and competitions.
@Suite struct StyleFileTests {
  private func style(_ text: String) throws -> Style { try StyleReader.read(Array(text.utf8), file: "s.yaml").value }

  /// `ANUARIO_RECORD=1` writes the schema anew.
  @Test func theSchemaNamesEveryToken() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Anuario/Export/Schemas/style.schema.json")
    if ProcessInfo.processInfo.environment["ANUARIO_RECORD"] == "1" {
      try Data(StyleFileSchema.json.utf8).write(to: path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == StyleFileSchema.json)
  }

  @Test(arguments: StyleChoice.shippedNames)
  func whatShipsIsOfTheSchema(_ name: String) throws {
    let check = try SchemaCheck("style")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Styles/\(name).yaml")
    let value = try #require(try Yams.load(yaml: String(contentsOf: file, encoding: .utf8)))
    let json = try JSONSerialization.data(withJSONObject: value)
    #expect(try check.faults(String(decoding: json, as: UTF8.self)) == [])
    #expect(try !check.faults(#"{"colours": {}}"#).isEmpty)
    #expect(try !check.faults(##"{"colors": {"ink": "black"}}"##).isEmpty)
  }

  @Test(arguments: StyleChoice.shippedNames)
  func theSpecimenShowsEveryTokenLegibly(_ name: String) throws {
    let style = try StyleReader.shipped(name)
    let frame = StyleSpecimen(setting: Typesetting(style: style, measurer: try PangoMeasurer())).frame
    let dump = FrameDump.text(Page(frame, ground: style.colors.paper))
    for sample in style.samples where !sample.key.hasPrefix("fonts") {
      #expect(dump.contains(sample.key), "\(sample.key)")
    }
    // Colors are shown as they are, pale text included; nothing overlaps or is cut.
    let limits = FrameLimits(minimumTextSize: 9, minimumContrast: 1)
    #expect(FrameChecks.run(frame, ground: style.colors.paper, limits: limits) == [])
  }

  @Test func clubsThatCannotBeToldApartAreTold() throws {
    let style = try style(
      """
      extends: default
      teams: { Red: "#C8102E", Crimson: "#C41230", Sky: "#6CABDD" }
      """)
    let named = style.naming(champion: "Red", series: [0: "Crimson", 1: "sky", 2: "Other"])
    #expect(named.style.champion.line.hex == "#C8102E")
    #expect(named.conflicts.map(\.name) == ["Crimson"] && named.conflicts.map(\.other) == ["Red"])
    #expect(named.style.series[1].line.hex == "#6CABDD")
    // Text in a light color is darkened until it can be read.
    #expect(named.style.series[1].text.contrast(with: style.colors.paper) >= 4.5)
    let lines = [named.style.champion] + named.style.series
    for (index, line) in lines.enumerated() {
      for other in lines[(index + 1)...] { #expect(line.line.leastDistance(to: other.line) >= 0.08) }
    }
  }

  @Test func redAndGreenMeetWithoutACone() throws {
    let red = try #require(Color(hex: "#A05A00"))
    let green = try #require(Color(hex: "#5F7800"))
    #expect(red.distance(to: green) > 0.08)
    #expect(red.leastDistance(to: green) < 0.08)
    for vision in ColorVision.allCases {
      // Greys are seen by all alike.
      #expect(Color(120, 120, 120).seen(by: vision).distance(to: Color(120, 120, 120)) < 0.01)
    }
  }

  @Test func aCompetitionHasItsAccent() throws {
    let style = try style("extends: default\ncompetitions: { Copa Perú: \"#1F5FA8\" }")
    let blue = style.accented(for: "COPA PERU")
    #expect(blue.champion.line.hex == "#1F5FA8" && blue.colors.accent.hex == "#1F5FA8")
    // The slot that was taken over goes to the color that became free.
    #expect(blue.series[0].line == style.champion.line)
    #expect(style.accented(for: "World Cup") == style)
  }

  @Test func aLogoIsReadAndItsFaultsAreTold() throws {
    let logo = try #require(
      try style("extends: default\nlogo: { path: \"M0 0h10v10H0Z m2-2 q1 1 2 0t2 0\", box: [10, 10], height: 20 px }")
        .logo)
    #expect(logo.width == 20 && logo.frame.size == Size(20, 20))
    for wrong in [
      "{ path: \"M0 0 A1 1 0 0 0 2 2\", box: [1, 1] }", "{ path: \"M0 0 L1\", box: [1, 1] }", "{ path: \"M0 0 L1 1\" }",
      "{ pth: \"M0 0 L1 1\", box: [1, 1] }", "3",
    ] {
      #expect(throws: StyleError.self) { try self.style("extends: default\nlogo: \(wrong)") }
    }
  }
}
