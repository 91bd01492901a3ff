import Drawing
import Styling

/// Lying bars, each with its label before it and its number after it, in points, for a column of a page.
package struct RowBars: Sendable, Hashable {
  package var bars: [Bar]
  /// From bar to bar.
  package var pitch: Double

  /// Makes a chart.
  package init(_ bars: [Bar], pitch: Double = 11.25) {
    self.bars = bars
    self.pitch = pitch
  }

  /// The height of all bars.
  package var height: Double { Double(bars.count) * pitch }

  /// The bars in a width; as high as they need.
  package func frame(width: Double, _ setting: Typesetting) throws(Undrawable) -> Frame {
    guard let most = bars.map(\.length).max(), most > 0 else { throw .noValues }
    guard pitch > 0, pitch.isFinite else { throw .badSize }
    let style = setting.style
    let label = style.text(style.pageType.note, style.colors.muted)
    let number = style.text(style.pageType.table, weight: .semibold)
    let left = setting.widest(bars.map(\.label), label) + 6
    let right = width - setting.widest(bars.map(\.number), number) - 4
    guard right - left >= 10 else { throw .tooNarrow(least: width + 10 - (right - left)) }
    let scale = LinearScale(0, most, from: left, to: right)
    var frame = Frame(Size(width, height))
    for (index, bar) in bars.enumerated() {
      let middle = (Double(index) + 0.5) * pitch
      let end = scale(bar.length)
      frame.draw(Label(run: setting.run(bar.label, label), point: Point(0, middle), isCentered: true))
      let thick = pitch * 0.73
      if bar.length > 0 {
        frame.add(
          .rect(Rect(x: left, y: middle - thick / 2, width: end - left, height: thick)), fill: style.colors.bar)
      }
      frame.draw(Label(run: setting.run(bar.number, number), point: Point(end + 3.5, middle), isCentered: true))
    }
    return frame
  }
}
