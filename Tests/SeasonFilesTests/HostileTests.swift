import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Texts made to hurt end in an answer, in time that grows with their length alone.
///
/// A debug build is far slower than a release; so the texts are small and the limits wide. `ANUARIO_FUZZ` and the
/// measurements of releases hold the rest.
@Suite struct HostileTests {
  private static let size = 400_000

  private static func repeated(_ text: String) -> [UInt8] {
    let unit = Array(text.utf8)
    return (0..<(size / unit.count)).flatMap { _ in unit }
  }

  static let texts: [(String, [UInt8])] = [
    ("one line", repeated("a")), ("one line of blanks", repeated(" ")), ("NUL bytes", repeated("\u{0}")),
    ("brackets", repeated("(")), ("square brackets", repeated("[")), ("templates", repeated("{{")),
    ("tables", repeated("{|\n")), ("quotes", Array("Date,Home,Away,FT\n".utf8) + repeated("\"")),
    ("objects", Array("{\"matches\":".utf8) + repeated("[{\"a\":")), ("lists", repeated("[")),
    ("headings", repeated("=")), ("comments", Array("= Cup 1970\n".utf8) + repeated("<!--")),
    ("scores", Array("= Cup 1970\nA ".utf8) + repeated("1-0 ")),
    ("goals", Array("= Cup 1970\nA 1-0 B\n(".utf8) + repeated("C 1', ")),
    ("digits", repeated("9")), ("hyphens", Array("= Cup 1970\nA ".utf8) + repeated("- ")),
    ("versus", Array("= Cup 1970\nA ".utf8) + repeated(" v ")), ("bars", Array("Group A ".utf8) + repeated("| ")),
  ]

  @Test(arguments: texts.map(\.0))
  func everyTextEnds(_ name: String) throws {
    let bytes = try #require(Self.texts.first { $0.0 == name }).1
    let clock = ContinuousClock()
    for form in [nil] + SeasonFormat.allCases.map(Optional.some) {
      let time = clock.measure {
        let read = SeasonFiles.read(SourceText(bytes: bytes, file: "hostile"), as: form)
        #expect(!read.value.isEmpty || read.hasErrors, "\(name) as \(form?.rawValue ?? "detected")")
        #expect(read.diagnostics.count < 100_000)
      }
      #expect(time < .seconds(150), "\(name) as \(form?.rawValue ?? "detected"): \(time)")
    }
  }

  @Test func aLineWithoutEndIsNamed() {
    let text = SourceText(bytes: [UInt8](repeating: 0x61, count: 3_000_000), file: "endless.txt")
    let read = SeasonFiles.read(text)
    #expect(read.value.isEmpty)
    #expect(read.diagnostics.map(\.id) == ["text.endless-line"])
  }
}
