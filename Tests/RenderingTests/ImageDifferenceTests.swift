import AnuarioTestSupport
import Drawing
import PNGEncoding
import Rendering
import Testing

/// The comparer of pictures, held against changes of known weight.
@Suite(.enabled(if: interIsInstalled, "Inter is not installed: the scores are its")) struct ImageDifferenceTests {
  private struct Change {
    var labelShift = 0.0
    var hasLabel = true
    var bar = Color(0x2F, 0x6F, 0xA7)
    var shift = 0.0
  }

  private func draw(_ change: Change = Change()) throws -> Bitmap {
    let measurer = try PangoMeasurer()
    var frame = Frame(Size(480, 320))
    let style = TextStyle(family: "Inter", size: 11, color: Color(0x22, 0x22, 0x22))
    for index in 0..<8 {
      let x = 40 + Double(index) * 52 + change.shift
      let height = Double(40 + index * 23)
      let color = index == 3 ? change.bar : Color(0x2F, 0x6F, 0xA7)
      frame.add(.rect(Rect(x: x, y: 280 - height, width: 36, height: height)), fill: color)
      let isChanged = index == 5
      if change.hasLabel || !isChanged {
        let place = Point(x + (isChanged ? change.labelShift : 0), 296)
        frame.add(TextRun("Liga \(index)", style, measurer: measurer), at: place)
      }
    }
    let page = Page(frame, ground: .white)
    return try Bitmap(png: PictureDraft(page, measurer: measurer).png(metadata: SamplePages.picture).bytes)
  }

  @Test func sameIsZero() throws { #expect(try ImageDifference.score(draw(), draw()) == 0) }

  @Test func jitterPasses() throws {
    let picture = try draw()
    var noisy = picture
    for index in noisy.bytes.indices where index % 7 < 2 {
      noisy.bytes[index] = noisy.bytes[index] > 128 ? noisy.bytes[index] - 2 : noisy.bytes[index] + 2
    }
    let noise = ImageDifference.score(picture, noisy)
    #expect(noise > 0 && noise < ImageDifference.limit)
    #expect(try ImageDifference.score(picture, draw(Change(labelShift: 0.25))) < ImageDifference.limit)
  }

  @Test func missingLabelFails() throws {
    let score = try ImageDifference.score(draw(), draw(Change(hasLabel: false)))
    #expect(score > ImageDifference.limit)
  }

  @Test func recoloredBarFails() throws {
    let score = try ImageDifference.score(draw(), draw(Change(bar: Color(0x38, 0x7A, 0xAC))))
    #expect(score > ImageDifference.limit)
  }

  @Test func wholeShiftFails() throws {
    #expect(try ImageDifference.score(draw(), draw(Change(shift: 1))) > ImageDifference.limit)
  }

  @Test func otherSizeIsInfinite() throws {
    let picture = try draw()
    let other = Bitmap(width: 1, height: 1, bytes: [0, 0, 0])
    #expect(ImageDifference.score(picture, other) == .infinity)
  }
}
