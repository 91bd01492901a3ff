import AnuarioTestSupport
import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Texts made to hurt end in an answer.
///
/// They are small here, for a debug build is far slower than a release; `make fuzz` reads them in their full size and holds
/// time and memory against bounds.
@Suite struct HostileTests {
  @Test(arguments: HostileText.all.indices)
  func everyTextEnds(_ number: Int) throws {
    let hostile = HostileText.all[number]
    let own = try #require(SeasonFormat(rawValue: hostile.form), "\(hostile.form) is no form")
    let bytes = hostile.bytes(12_000)
    for form in [nil] + SeasonFormat.allCases.map(Optional.some) {
      // The form that a text is aimed at meets more of it.
      let text = form == own ? bytes : Array(bytes.prefix(3000))
      let read = SeasonFiles.read(SourceText(bytes: text, file: "hostile"), as: form)
      #expect(!read.value.isEmpty || read.hasErrors, "\(hostile.name) as \(form?.rawValue ?? "detected")")
      #expect(read.diagnostics.count <= 3 * DiagnosticList.limit + 2)
    }
  }

  @Test func readingStopsWhereATextIsHopeless() {
    for (form, head, line) in [
      (SeasonFormat.footballText, "= Cup 1970\n", "Arsenal 3-x Chelsea\n"),
      (.csv, "Home,Away,FT\n", "Arsenal,Chelsea,3-x\n"),
      (.wikitext, "==Final==\n", "{{football box|team1=A|score=1-x|team2=B}}\n"),
    ] {
      let count = DiagnosticList.limit + 100
      let text = head + String(repeating: line, count: count) + "end"
      let read = SeasonFiles.read(SourceText(text, file: "bad.txt"), as: form)
      #expect(read.hasErrors)
      let last = read.diagnostics.last
      #expect(last?.id == "text.hopeless", "\(form.rawValue)")
      #expect(last?.place.line == DiagnosticList.limit + 2, "\(form.rawValue)")
    }
  }

  @Test func warningsHideNoError() {
    let text =
      "= Cup 1970\nA 1-0 B\n" + String(repeating: "nothing that is known\n", count: DiagnosticList.limit + 5)
      + "A 3-x B\n"
    let read = SeasonFiles.read(SourceText(text, file: "bad.txt"), as: .footballText)
    #expect(read.diagnostics.contains { $0.id == "score.unreadable" && $0.severity == .error })
    #expect(read.diagnostics.contains { $0.id == "text.too-many" && $0.severity == .warning })
  }

  @Test func aLineWithoutEndIsNamed() {
    let text = SourceText(bytes: [UInt8](repeating: 0x61, count: 1_100_000), file: "endless.txt")
    let read = SeasonFiles.read(text)
    #expect(read.value.isEmpty)
    #expect(read.diagnostics.map(\.id) == ["text.endless-line"])
  }
}
