import Football
import Testing

@testable import Diagnostics

@Suite struct SourceTextTests {
  @Test(arguments: ["a\nb\n\nñ", "a\r\nb\r\n\r\nñ\r\n", "a\rb\r\rñ", "\u{FEFF}a\nb\n\nñ\n"])
  func linesEndAnyWay(text: String) {
    let source = SourceText(text, file: "a.txt")
    #expect((1...source.lineCount).map(source.line) == ["a", "b", "", "ñ"])
    #expect(source.diagnostics.isEmpty)
    #expect(source.line(0) == "" && source.line(5) == "")
  }

  @Test func columnsCountGraphemes() {
    let source = SourceText("e\u{301}a\u{FF26}x", file: "a.txt")
    let bytes = Array("e\u{301}a\u{FF26}".utf8)
    #expect(source.column(ofByte: bytes.count, inLine: 1) == 4)
    #expect(source.column(ofByte: 9999, inLine: 1) == 5)
  }

  @Test func badBytesNameTheLikelyEncoding() throws {
    let latin = SourceText(bytes: Array("Copa Per".utf8) + [0xFA] + Array("\nIca\n".utf8), file: "a.txt")
    let fault = try #require(latin.diagnostics.first)
    #expect(fault.id == "text.utf-8" && fault.severity == .error)
    #expect(fault.place == SourcePlace(file: "a.txt", line: 1, column: 9))
    #expect(fault.message.contains("0xFA") && fault.message.contains("ú"))
    #expect(fault.fix?.contains("WINDOWS-1252") == true)
    #expect(latin.line(2) == "Ica")

    let dos = SourceText(bytes: Array("Chicl".utf8) + [0xA1, 0x6E, 0x20, 0x82, 0x20, 0xA4], file: "a.txt")
    #expect(dos.diagnostics.first?.fix?.contains("CP850") == true)
    let mac = SourceText(bytes: [0x43, 0x87, 0x8E, 0x92, 0x97], file: "a.txt")
    #expect(mac.diagnostics.first?.fix?.contains("MACINTOSH") == true)
  }

  @Test func oneEncodingFaultForAllBytes() {
    let source = SourceText(bytes: [0x41, 0xE9, 0x0A, 0xE9, 0xE9, 0x0A, 0x42, 0x0A, 0xE9], file: "a.txt")
    #expect(source.diagnostics.count == 1)
    #expect(source.diagnostics.first?.message.contains("4 such bytes on 3 lines") == true)
  }

  @Test func overlongAndSurrogatesAreNoUTF8() {
    let cases: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0x80], [0xFF],
    ]
    for bytes in cases {
      #expect(SourceText(bytes: [0x41] + bytes + [0x42], file: "a").diagnostics.first?.id == "text.utf-8")
    }
    #expect(SourceText("é € 𝄞 \u{10FFFF}", file: "a").diagnostics.isEmpty)
  }

  @Test func cutOffCharacterIsSaid() {
    let fault = SourceText(bytes: [0x41, 0xE2, 0x82], file: "a").diagnostics.first
    #expect(fault?.message.contains("ends inside a character") == true)
  }

  @Test func markedTextsInUTF16AreDecoded() {
    let text = "= 1967 Copa Perú =\r\nIca – Tacna 🏆\n"
    let little: [UInt8] = [0xFF, 0xFE] + Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (bytes, name) in [(little, "UTF-16LE"), (big, "UTF-16BE")] {
      let source = SourceText(bytes: bytes, file: "a")
      #expect(source.bytes == Array(text.utf8) && source.lineCount == 2 && source.line(2) == "Ica – Tacna 🏆")
      #expect(source.diagnostics.map { "\($0.id) \($0.severity)" } == ["text.utf-16 note"])
      #expect(source.diagnostics[0].message == "the text is not UTF-8 and is read as \(name)")
    }
    // Half of a pair, half of a unit.
    let broken = SourceText(bytes: [0xFF, 0xFE, 0x41, 0, 0x3C, 0xD8, 0x42, 0, 0x43], file: "a")
    #expect(broken.diagnostics.first { $0.severity == .error }?.place.column == 2 && broken.line(1).hasPrefix("A"))
  }

  @Test func wideTextsAreTold() {
    let wide: [UInt8] = [0xFF, 0xFE, 0, 0] + Array("Ica".unicodeScalars).flatMap { [UInt8($0.value & 0xFF), 0, 0, 0] }
    #expect(SourceText(bytes: wide, file: "a").diagnostics.map { "\($0.id) \($0.severity)" } == ["text.utf-16 error"])
    let unmarked = Array("= 1967 Copa =".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(SourceText(bytes: unmarked, file: "a").diagnostics.first?.message.contains("UTF-16BE") == true)
  }

  @Test func nothingAndNulls() {
    #expect(SourceText(bytes: [], file: "a").diagnostics.first?.message == "the file is empty")
    #expect(SourceText(" \n\t\r\n", file: "a").diagnostics.map(\.id) == ["text.empty"])
    let nulls = SourceText(bytes: [0x41, 0x0A, 0x42, 0x00, 0x00], file: "a")
    #expect(nulls.diagnostics.first?.place == SourcePlace(file: "a", line: 2, column: 2))
    #expect(nulls.diagnostics.first?.message.hasPrefix("2 NUL") == true)
  }

  @Test func windows1252IsDecoded() {
    let source = SourceText(bytes: [0x50, 0xFA, 0x80, 0x81], file: "a", encoding: .windows1252)
    #expect(source.line(1) == "Pú€\u{FFFD}" && source.diagnostics.isEmpty)
  }
}

@Suite struct DiagnosticPrinterTests {
  private func diagnostic(
    _ line: Int, _ column: Int, _ severity: Severity = .error, length: Int = 3, excerpt: String? = nil,
    file: String = "a.txt"
  ) -> Diagnostic {
    Diagnostic(
      id: "score.unreadable", severity, at: SourcePlace(file: file, line: line, column: column), length: length,
      message: "a score cannot be read: \"3-x\"", expected: "3-1", fix: "correct it", excerpt: excerpt)
  }

  @Test func wholeForm() {
    let text = DiagnosticPrinter().text([diagnostic(17, 8, excerpt: "Melgar 3-x CNI")])
    #expect(
      text == """
        a.txt:17:8: error: a score cannot be read: "3-x" [score.unreadable]
          17 | Melgar 3-x CNI
             |        ^^^
          expected: 3-1
          fix: correct it

        """)
  }

  @Test func tabsAreCopiedAndWidthsHold() {
    let tabbed = DiagnosticPrinter.text(of: diagnostic(1, 4, length: 1, excerpt: "a\tbc"))
    #expect(tabbed.contains("\n    |  \t ^\n"))
    let wide = DiagnosticPrinter.text(of: diagnostic(1, 3, length: 2, excerpt: "日本語x"))
    #expect(wide.contains("\n    |     ^^^\n"))
    let combining = DiagnosticPrinter.text(of: diagnostic(1, 3, length: 1, excerpt: "e\u{301}e\u{301}x"))
    #expect(combining.contains("\n    |   ^\n"))
  }

  @Test func longLinesAreWindowed() {
    let long = String(repeating: "palabra ", count: 60)
    for column in [1, 40, 200, 480, 481, 900] {
      for length in [0, 1, 30, 500] {
        let lines = DiagnosticPrinter.text(of: diagnostic(12, column, length: length, excerpt: long))
          .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(DisplayWidth.of(lines[1]) < 80 && DisplayWidth.of(lines[2]) < 80)
        #expect(lines[1].contains("…") && lines[2].contains("^"))
        #expect(DisplayWidth.of(lines[2]) <= DisplayWidth.of(lines[1]) + 2)
      }
    }
  }

  @Test func controlCharactersAreShownNotSent() {
    let text = DiagnosticPrinter.text(of: diagnostic(1, 1, excerpt: "\u{1B}[31mred\u{0}"))
    #expect(!text.contains("\u{1B}") && text.contains("␛[31mred␀"))
  }

  @Test func sortedByPlaceAndCounted() {
    let many = (1...30).reversed().map { diagnostic($0, 1, .warning) } + [diagnostic(99, 1), diagnostic(2, 2, .note)]
    let text = DiagnosticPrinter(limit: 5).text(many + many)
    let heads = text.split(separator: "\n").filter { $0.contains(": error:") || $0.contains(": warning:") }
    #expect(heads.count == 5)
    #expect(heads.first?.hasPrefix("a.txt:1:1: warning") == true)
    #expect(heads.last?.hasPrefix("a.txt:99:1: error") == true)
    #expect(text.hasSuffix("a.txt: 26 more warnings, 1 more note not shown\n"))
  }

  @Test func filesAreCountedApart() {
    let text = DiagnosticPrinter(limit: 1).text(
      [diagnostic(1, 1, file: "b"), diagnostic(2, 1, file: "b"), diagnostic(1, 1, file: "a")])
    #expect(text.contains("b: 1 more error not shown") && !text.contains("a: "))
  }

  @Test func jsonHasSortedKeys() throws {
    let json = try DiagnosticPrinter().json([
      diagnostic(2, 1),
      Diagnostic(
        id: "season.none", .error, at: SourcePlace(file: "a.txt"), message: "a/b"),
    ])
    let keys = json.split(separator: "\n").compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    #expect(keys.prefix(4) == ["file", "id", "message", "severity"])
    #expect(keys.suffix(9) == ["column", "expected", "file", "fix", "id", "length", "line", "message", "severity"])
    #expect(json.contains("\"a/b\""))
    #expect(try DiagnosticPrinter().json([]).filter { !$0.isWhitespace } == "[]")
  }
}

@Suite struct NearestNameTests {
  @Test func findsSlipsAndNoStrangers() {
    let names = ["Sport Chorrillos", "CNI", "UDA", "Melgar"]
    #expect(NearestName.find("Sport Chorrilos", among: names) == "Sport Chorrillos")
    #expect(NearestName.find("CNJ", among: names) == "CNI")
    #expect(NearestName.find("Cienciano", among: names) == nil)
    #expect(NearestName.find("", among: names) == nil)
  }
}
