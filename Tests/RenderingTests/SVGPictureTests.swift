import AnuarioTestSupport
import Drawing
import Foundation
import PNGEncoding
import Rendering
import Testing

/// The SVG as another program draws it, beside our PNG.
///
/// librsvg knows no tabular figures and sets the letters of small text on whole pixels, so that texts are compared as
/// outlines.
@Suite(.enabled(if: ExternalTool.isInstalled("rsvg-convert"), "rsvg-convert is not installed"))
struct SVGPictureTests {
  private func score(_ page: Page, areOutlines: Bool) throws -> Double {
    let measurer = try PangoMeasurer()
    let svg = try encodeSVG(page, metadata: SamplePages.picture, outliner: areOutlines ? measurer : nil)
    let png = try PictureDraft(page, measurer: measurer).png(metadata: SamplePages.picture).bytes
    return ImageDifference.score(try Bitmap(png: png), try SVGDrawing.bitmap(svg))
  }

  @Test func outlinesAreThePicture() throws {
    let score = try score(SamplePages.chart(PangoMeasurer()), areOutlines: true)
    #expect(score < ImageDifference.limit, "\(score)")
  }

  @Test func aMissingTextShows() throws {
    let measurer = try PangoMeasurer()
    let style = SamplePages.body.sized(14)
    var frame = Frame(Size(200, 60))
    let empty = Page(frame, ground: .white)
    frame.add(TextRun("Universitario", style, measurer: measurer), at: Point(20, 30))
    let png = try PictureDraft(empty, measurer: measurer).png(metadata: SamplePages.picture).bytes
    let svg = try encodeSVG(Page(frame, ground: .white), metadata: SamplePages.picture)
    #expect(ImageDifference.score(try Bitmap(png: png), try SVGDrawing.bitmap(svg)) > ImageDifference.limit)
  }
}

@Suite struct SVGTextTests {
  private func page() throws -> Page {
    var frame = Frame(Size(200, 60))
    frame.add(TextRun("A & B", SamplePages.body, measurer: try PangoMeasurer()), at: Point(20, 30))
    return Page(frame, ground: .white)
  }

  @Test func outlinesNeedNoFontAndSayWhatTheyShow() throws {
    let measurer = try PangoMeasurer()
    let svg = String(
      decoding: try encodeSVG(page(), metadata: SamplePages.picture, outliner: measurer), as: UTF8.self)
    #expect(!svg.contains("<text") && !svg.contains("font-family"))
    #expect(svg.contains("aria-label=\"A &amp; B\""))
  }

  @Test func picturesOfOtherWordsHaveOtherIdentifiers() throws {
    var other = SamplePages.picture
    other.title = "Puntos"
    func identifiers(_ metadata: PictureMetadata) throws -> [Substring] {
      let svg = String(decoding: try encodeSVG(page(), metadata: metadata), as: UTF8.self)
      return svg.matches(of: /id="([^"]+)"/).map(\.1)
    }
    let (mine, its) = (try identifiers(SamplePages.picture), try identifiers(other))
    #expect(mine == (try identifiers(SamplePages.picture)) && mine.count == 2)
    #expect(Set(mine).isDisjoint(with: its))
  }
}
