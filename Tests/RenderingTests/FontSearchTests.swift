import Drawing
import Foundation
import PNGEncoding
import Testing

@testable import Rendering

/// A search among some families gives what one among all fonts gives.
@Suite(.enabled(if: interIsInstalled && FontSearch(families: ["Inter"]) != nil, "the machine has settings of its own"))
struct FontSearchTests {
  private static let families = [
    "Inter, DejaVu Sans", "Inter Display, Inter, DejaVu Sans", "DejaVu Sans", "Nowhere, Inter", "serif", "",
  ]
  private static let strings = [
    "Málaga 3–1", "1–0 ☆ ♔", "≠ −3\u{A0}°", "漢字 العربية", "A\u{F8F1}B", "Łódź → Ş", "", "   ", "a\tb", "🏆 1968",
  ]

  @Test(arguments: families) func measuresAreTheSame(family: String) throws {
    let search = try #require(FontSearch(families: ["Inter", "Inter Display"]))
    let (narrow, wide) = (try PangoMeasurer(search: search), try PangoMeasurer(search: nil))
    for weight in FontWeight.allCases {
      for isItalic in [false, true] {
        var style = TextStyle(family: family, size: 12, weight: weight, color: .black)
        style.isItalic = isItalic
        style.tracking = isItalic ? 0.1 : 0
        #expect(narrow.resolvedFamily(for: style) == wide.resolvedFamily(for: style))
        for string in Self.strings {
          #expect(narrow.measure(string, style) == wide.measure(string, style), "\(string) in \(weight) of \(family)")
        }
      }
    }
  }

  @Test func picturesAndDocumentsAreTheSame() throws {
    func files(_ measurer: PangoMeasurer) throws -> [[UInt8]] {
      [
        try PictureDraft(SamplePages.chart(measurer), measurer: measurer).png(metadata: SamplePages.picture).bytes,
        try encodePDF(SamplePages.document(measurer), metadata: SamplePages.metadata, measurer: measurer),
      ]
    }
    let search = try #require(FontSearch(families: ["Inter", "Inter Display"]))
    #expect(try files(PangoMeasurer(search: search)) == files(PangoMeasurer(search: nil)))
  }

  /// Not every string can be told to be in the fonts of a search; most are, or it would be of no use.
  @Test func usualTextNeedsNoOtherFonts() throws {
    let search = try #require(FontSearch(families: ["Inter"]))
    let measurer = try PangoMeasurer(search: search)
    let style = TextStyle(family: "Inter, DejaVu Sans", size: 12, color: .black)
    _ = measurer.measure("Juan Aurich 3–1, −2 · “Copa Perú” → 1968 ½", style)
    #expect(!measurer.hasLookedAtAllFonts)
    _ = measurer.measure("漢", style)
    #expect(measurer.hasLookedAtAllFonts)
  }

  @Test func familiesThatAreNotInstalledGiveNoSearch() {
    #expect(FontSearch(families: ["Nowhere & <Sons>"]) == nil)
    #expect(FontSearch(families: []) == nil)
  }
}

/// The machine's folders of fonts are taken from its settings only where nobody changes these.
@Suite struct FontFoldersTests {
  private static let settings = """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig><directory>no</directory>
    <!-- <dir>/in/a/comment</dir> --><dir>/usr/share/fonts</dir>
    <dir prefix="xdg">fonts</dir><!-- and -->
    <include>conf.d</include><cachedir>/var/cache/fontconfig</cachedir></fontconfig>
    """

  private func folders(
    _ settings: String = settings, beside: [String] = [], variables: [String: String] = [:]
  ) throws -> FontFolders? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anuario-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in ["fonts.conf"] + beside {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(settings.utf8).write(to: file)
    }
    let variables = ["HOME": folder.path + "/home"].merging(variables) { $1 }
    return FontFolders(of: folder.path + "/fonts.conf") {
      variables[$0]?.replacingOccurrences(of: "~", with: folder.path)
    }
  }

  @Test func foldersAreThoseOfTheFileWithoutItsComments() throws {
    let narrowed = try #require(try folders()).narrowed(to: ["Inter", "B & <C>"])
    #expect(
      narrowed == """
        <?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir prefix="xdg">fonts</dir>\
        <cachedir>/var/cache/fontconfig</cachedir><selectfont>\
        <acceptfont><pattern><patelt name="family"><string>Inter</string></patelt></pattern></acceptfont>\
        <acceptfont><pattern><patelt name="family"><string>B &amp; &lt;C></string></patelt></pattern></acceptfont>\
        <rejectfont><pattern></pattern></rejectfont></selectfont></fontconfig>
        """)
  }

  @Test(arguments: [
    "local.conf", "home/.fonts.conf", "home/.fonts.conf.d/1.conf", "home/.config/fontconfig/fonts.conf",
    "home/.config/fontconfig/conf.d/1.conf",
  ]) func filesOfTheUserCount(path: String) throws { #expect(try folders(beside: [path]) == nil) }

  @Test func variablesOfTheUserCount() throws {
    for name in ["FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"] {
      #expect(try folders(variables: [name: "/x"]) == nil)
    }
    #expect(try folders(beside: ["own/fontconfig/fonts.conf"], variables: ["XDG_CONFIG_HOME": "~/own"]) == nil)
    // The usual folder does not count beside one of the user's choice.
    #expect(
      try folders(beside: ["home/.config/fontconfig/fonts.conf"], variables: ["XDG_CONFIG_HOME": "~/own"]) != nil)
  }

  @Test(arguments: ["", "<fontconfig>", "<!-- <cachedir>/x</cachedir>", "<dir>/x</dir>", "<cachedir>/x"])
  func settingsWithoutAnIndexGiveNone(text: String) throws { #expect(try folders(text) == nil) }

  @Test func noFileGivesNone() { #expect(FontFolders(of: "/nowhere/fonts.conf") { _ in nil } == nil) }
}
