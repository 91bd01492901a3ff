import Drawing
import Styling

/// A bar with its label: a column or a row of a small chart on a page.
package struct Bar: Sendable, Hashable {
  package var label: String
  package var value: Double
  /// The number at the bar's end where the value as a whole number does not do.
  package var figure: String?

  /// Makes a bar.
  package init(_ label: String, _ value: Double, figure: String? = nil) {
    self.label = label
    self.value = value
    self.figure = figure
  }

  /// A bar's length cannot be negative or unknown.
  var length: Double { value.isFinite ? max(0, value) : 0 }
  var number: String { figure ?? Ticks.label(value) }
}

/// Upright bars with their numbers on top and no axis, in points, for a column of a page.
package struct ColumnBars: Sendable, Hashable {
  package var bars: [Bar]
  /// A remark on one bar, on top of it.
  package var callout: Callout?

  /// A remark on a bar.
  package struct Callout: Sendable, Hashable {
    package var bar: Int
    package var text: String

    /// Makes a callout.
    package init(bar: Int, text: String) {
      self.bar = bar
      self.text = text
    }
  }

  /// Makes a chart; bars of nothing keep their place and show no number.
  package init(_ bars: [Bar], callout: Callout? = nil) {
    self.bars = bars
    self.callout = callout
  }

  /// The bars in a size; the axis labels stand on its lower edge.
  package func frame(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Frame {
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else { throw .badSize }
    guard let most = bars.map(\.length).max(), most > 0 else { throw .noValues }
    let style = setting.style
    let number = style.text(style.pageType.table, weight: .semibold)
    let label = style.text(style.pageType.note, style.colors.muted)
    let text = calloutText(width: size.width, setting)
    let band = BandScale(bars.count, from: 0, to: size.width)
    guard band.pitch >= 4 else { throw .tooNarrow(least: 4 * Double(bars.count)) }
    let axis = size.height - label.size * 1.5
    // Room for the number on the highest bar, and for the callout where it has to stand above that.
    let head = number.size * 1.25
    var scale = LinearScale(0, most, from: axis, to: min(head, axis * 0.6))
    if let text, let callout, calloutBaseline(callout, text, band, scale, number.size) < text.leading * 0.8 {
      scale = LinearScale(0, most, from: axis, to: min(head + text.height + 4, axis * 0.6))
    }
    var frame = Frame(size)
    let width = min(band.pitch * 0.74, Length.millimetres(6))
    for (index, bar) in bars.enumerated() where bar.length > 0 {
      let top = scale(bar.length)
      let middle = band.middle(Double(index))
      frame.add(
        .rect(Rect(x: middle - width / 2, y: top, width: width, height: axis - top)), fill: style.colors.bar)
      let fitted = setting.fitted(bar.number, number, width: band.pitch - 1, floor: 7)
      frame.draw(Label(run: setting.run(bar.number, fitted), point: Point(middle, top - 3), align: .center))
    }
    frame.draw(Rule.across(0, size.width, at: axis, style.colors.connector, width: 0.5))
    let places = bars.indices.map { band.middle(Double($0)) }
    let extents = Ticks.extents(bars.map { setting.width($0.label, label) }, at: places, within: 0...size.width)
    for index in Ticks.breathing(extents, step: band.pitch, air: 2) where !bars[index].label.isEmpty {
      let run = setting.run(bars[index].label, label)
      let middle = Ticks.inward(places[index], width: run.width, 0...size.width)
      frame.draw(Label(run: run, point: Point(middle, size.height - label.size * 0.3), align: .center))
    }
    if let callout, let text {
      let x = calloutMiddle(callout, text, band)
      let first = max(text.leading * 0.8, calloutBaseline(callout, text, band, scale, number.size))
      frame.set(text, at: Point(x, first), align: .center)
    }
    return frame
  }

  private func calloutText(width: Double, _ setting: Typesetting) -> Paragraph? {
    guard let callout, bars.indices.contains(callout.bar), !callout.text.isEmpty else { return nil }
    let style = setting.style
    let text = style.text(style.pageType.note, style.colors.muted)
    return setting.paragraph(
      callout.text, text, width: max(24, width * 0.38), leading: text.size * 1.25, isBalanced: true)
  }

  private func calloutMiddle(_ callout: Callout, _ text: Paragraph, _ band: BandScale) -> Double {
    let right = band.edge(bars.count)
    return max(text.width / 2, min(band.middle(Double(callout.bar)), right - text.width / 2))
  }

  /// The first baseline of the callout, above the numbers of all bars that it reaches over.
  private func calloutBaseline(
    _ callout: Callout, _ text: Paragraph, _ band: BandScale, _ scale: LinearScale, _ numberSize: Double
  ) -> Double {
    let x = calloutMiddle(callout, text, band)
    let covered = bars.indices.filter {
      band.edge($0 + 1) > x - text.width / 2 - 2 && band.edge($0) < x + text.width / 2 + 2
    }
    let tops = covered.map { scale(bars[$0].length) - (bars[$0].length > 0 ? numberSize * 1.1 : 0) }
    return (tops.min() ?? scale(0)) - 5.5 - Double(max(0, text.lines.count - 1)) * text.leading
  }
}
