import AnuarioTestSupport
import Drawing
import Rendering
import Testing

@Suite struct PDFTests {
  private func document() throws -> [UInt8] {
    let measurer = try PangoMeasurer()
    return try encodePDF(SamplePages.document(measurer), metadata: SamplePages.metadata, measurer: measurer)
  }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf"), "qpdf is not installed"))
  func structureIsSound() throws {
    let check = try ExternalTool.run("qpdf", ["--check", "FILE"], on: document())
    #expect(check.code == 0, "\(check.output)")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf"), "qpdf is not installed"))
  func catalogFiguresAndHeadsAreCompleted() throws {
    let json = try ExternalTool.run("qpdf", ["--json=2", "FILE"], on: document()).output
    func values(_ key: String) -> [String] {
      json.split(separator: "\n").filter { $0.contains("\"/\(key)\":") }
        .map { $0.drop { $0 != ":" }.dropFirst(2).trimmingSuffix(",") }
    }
    #expect(values("Alt") == ["\"u:Líneas: Ugarte (8 puntos) lidera ≠ otros\"", "\"u:A (single) circle\""])
    #expect(values("Scope") == ["\"/Column\"", "\"/Column\"", "\"/Column\"", "\"/Row\"", "\"/Row\""])
    #expect(values("Lang") == ["\"u:es-PE\""])
    #expect(values("DisplayDocTitle") == ["true"])
    #expect(values("CreationDate").contains("\"u:D:19670402030405Z\""))
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdfinfo"), "pdfinfo is not installed"))
  func treeReadsInOrder() throws {
    let tree = try ExternalTool.run("pdfinfo", ["-struct-text", "FILE"], on: document())
    #expect(tree.code == 0)
    #expect(tree.output == expectedTree)
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdfinfo"), "pdfinfo is not installed"))
  func metadataAreRead() throws {
    let info = try ExternalTool.run("pdfinfo", ["-isodates", "FILE"], on: document()).output
    for line in [
      "Title:           Copa Perú 1967: “final” — stage ≠ play-off", "Author:          Anuario & friends",
      "Keywords:        fútbol, Perú", "CreationDate:    1967-04-02T03:04:05Z", "Tagged:          yes",
      "Metadata Stream: yes", "Pages:           2",
    ] { #expect(info.contains(line + "\n"), "\(line)") }
    let packet = try ExternalTool.run("pdfinfo", ["-meta", "FILE"], on: document()).output
    #expect(packet.contains("<rdf:li xml:lang=\"x-default\">A &lt;test&gt; document</rdf:li>"))
    let places = try ExternalTool.run("pdfinfo", ["-dests", "FILE"], on: document()).output
    #expect(places.contains("1 [ XYZ   40  545 null      ] \"place-000001\""), "\(places)")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdffonts"), "pdffonts is not installed"))
  func fontsAreEmbeddedOutlines() throws {
    let fonts = try ExternalTool.run("pdffonts", ["FILE"], on: document()).output
    #expect(fonts.split(separator: "\n").count > 2)
    #expect(!fonts.contains("Type 3"), "\(fonts)")
    #expect(!fonts.contains(" no "), "\(fonts)")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdftotext"), "pdftotext is not installed"))
  func textIsExtracted() throws {
    let text = try ExternalTool.run("pdftotext", ["FILE", "-"], on: document()).output
    // pdftotext writes a no-break space as a blank; the structure tree keeps it.
    for words in ["Áncash ≠ Ñuñoa", "Diferencia −3; 15 matches, office fi fl", "Alfonso Ugarte", "Second chapter"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdfinfo"), "pdfinfo is not installed"))
  func pictureIsOnePageOfItsSize() throws {
    let measurer = try PangoMeasurer()
    let bytes = try encodePicturePDF(
      SamplePages.chart(measurer), metadata: SamplePages.metadata, measurer: measurer)
    let info = try ExternalTool.run("pdfinfo", ["FILE"], on: bytes).output
    #expect(info.contains("Page size:       900 x 506.25 pts"), "\(info)")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf"), "qpdf is not installed"))
  func oddTreesAreSound() throws {
    let measurer = try PangoMeasurer()
    var row = Frame(Size(100, 10))
    row.add(Frame(Size(10, 10)), as: .cell)
    row.add(SamplePages.line("x", SamplePages.body, measurer), as: .cell, at: Point(20, 0))
    var table = Frame(Size(100, 20))
    table.add(row, as: .row)
    table.add(Frame(Size(100, 10)), as: .row, at: Point(0, 10))
    var root = Frame(Size(100, 100))
    root.add(table, as: .table, at: Point(0, 20))
    root.add(Frame(Size(1, 1)), as: .section)
    root.add(Frame(Size(1, 1)), as: .figure(alt: "blank (\\"))
    var page = Frame(Size(100, 100))
    page.add(root, as: .document)
    let pages = [Page](repeating: Page(page, ground: .white), count: 3) + [Page(Frame(Size(9, 9)), ground: .black)]
    let bytes = try encodePDF(pages, metadata: SamplePages.metadata, measurer: measurer)
    let check = try ExternalTool.run("qpdf", ["--check", "FILE"], on: bytes)
    #expect(check.code == 0, "\(check.output)")
    let tree = try ExternalTool.run("pdfinfo", ["-struct", "FILE"], on: bytes).output
    #expect(tree.split(separator: "\n").filter { $0 == "Document" }.count == 1, "\(tree)")
    #expect(tree.split(separator: "\n").filter { $0 == "  Table (block)" }.count == 3, "\(tree)")
  }

  @Test func badPagesAreErrors() throws {
    let measurer = try PangoMeasurer()
    #expect(throws: RenderError.self) { try encodePDF([], metadata: SamplePages.metadata, measurer: measurer) }
    let good = Page(Frame(Size(50, 50)), ground: .white)
    for size in [Size(0, 5), Size(.nan, 5), Size(5, 1e9)] {
      let error = #expect(throws: RenderError.self) {
        try encodePDF(
          [good, Page(Frame(size), ground: .white)], metadata: SamplePages.metadata, measurer: measurer)
      }
      #expect(error?.page == 2 && error?.stage == .preparing)
    }
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)
  }
}

private let expectedTree = """
  Document
    Sect
      H1 (block)
        "Áncash ≠ Ñuñoa"
      P (block)
        "Diferencia −3; 15\u{A0}matches, office fi fl"
      Table (block)
        TR
          TH:
             /Scope /Column
            "Equipo"
          TH:
             /Scope /Column
            "PJ"
          TH:
             /Scope /Column
            "Pts"
        TR
          TH:
             /Scope /Row
            "Alfonso Ugarte"
          TD
            "5"
          TD
            "8"
        TR
          TH:
             /Scope /Row
            "Octavio Espinosa"
          TD
            "5"
          TD
            "7"
      Figure
        "TRACKED 0123TRACKED 0123Italic Á Ñ ü"
      Caption
        "Figura 1. Goles por jornada"
      L (block)
        LI (block)
          LBody (block)
            "• primero"
        LI (block)
          LBody (block)
            "• segundo"
    Sect
      H1 (block)
        "Second chapter"
      Figure
        ""

  """
