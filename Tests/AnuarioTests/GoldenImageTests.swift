import AnuarioTestSupport
import Drawing
import Foundation
import Rendering
import Testing

@testable import Anuario

/// The fonts that golden images were drawn with.
private enum GoldenFonts {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")
  static let isRecording = ProcessInfo.processInfo.environment["ANUARIO_RECORD"] == "1"

  /// What the letters of every face that charts use measure, a line each: a digest of the fonts themselves.
  static var measures: String {
    guard let measurer = try? PangoMeasurer() else { return "no fonts" }
    let lines = ["Inter, DejaVu Sans", "Inter Display, Inter, DejaVu Sans"].flatMap { family in
      FontWeight.allCases.map { weight in
        let style = TextStyle(family: family, size: 100, weight: weight, color: .black)
        let extents = measurer.measure("Ñandú Öğüç 0123456789 −–·« »QRgjpqy&", style)
        let ink = extents.ink ?? Rect(x: 0, y: 0, width: 0, height: 0)
        let numbers = [extents.advance, extents.ascent, extents.descent, ink.x, ink.y, ink.width, ink.height]
        return "\(family), \(weight.rawValue): " + numbers.map { String(format: "%.2f", $0) }.joined(separator: " ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether this machine has the fonts of the golden images, or they are to be recorded.
  static var areThose: Bool {
    isRecording
      || (try? String(contentsOf: folder.appendingPathComponent("fonts.txt"), encoding: .utf8)) == measures
  }
}

/// A few pictures as they were looked at and found good, at half size, compared by the place where they differ most.
///
/// `ANUARIO_RECORD=1 swift test --filter GoldenImage` writes them anew, with the measures of the fonts that they were drawn
/// with: on a machine with other fonts the test says so and does not run.
@Suite(.enabled(if: GoldenFonts.areThose, "the fonts are not those of the golden images"))
struct GoldenImageTests {
  @Test(arguments: ["default", "print"], ["points-progression", "cross-table"])
  func pictures(_ style: String, _ name: String) throws {
    var options = PressOptions()
    options.style = style
    options.scale = 0.5
    options.png = .small
    let kind = try #require(ChartKind.named(name))
    let png = try Press(options).chart(kind, SeasonLibrary.load(["copa-peru-1968"]).books, as: .png).bytes
    let file = GoldenFonts.folder.appendingPathComponent("\(name)-\(style).png")
    guard !GoldenFonts.isRecording else {
      try Data(png).write(to: file)
      try Data(GoldenFonts.measures.utf8).write(
        to: GoldenFonts.folder.appendingPathComponent("fonts.txt"))
      return
    }
    let score = ImageDifference.score(try Bitmap(png: [UInt8](Data(contentsOf: file))), try Bitmap(png: png))
    #expect(score < ImageDifference.limit, "\(name), \(style): \(score)")
  }
}
