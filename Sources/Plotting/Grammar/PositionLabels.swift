import Drawing
import Styling

/// The labels beneath the positions of an axis: all of them where they breathe, else the first, the last and round ones.
struct PositionLabels: Mark {
  /// A label for each position.
  var strings: [String]
  /// Where each position stands.
  var places: [Double]
  /// The baseline.
  var baseline: Double
  /// No label reaches beyond this.
  var range: ClosedRange<Double>
  var style: TextStyle
  /// The style where only some positions are labelled.
  var sparseStyle: TextStyle
  var setting: Typesetting
  /// The number of the first position, which round ones are counted from.
  var first = 1

  /// The positions that get a label.
  var chosen: [Int] {
    let widths = strings.map { setting.width($0, style) }
    let step = places.count > 1 ? (places[places.count - 1] - places[0]) / Double(places.count - 1) : 0
    return Ticks.breathing(
      Ticks.extents(widths, at: places, within: range), step: step, air: style.size * 0.9, first: first,
      numbers: strings.map(Ticks.number))
  }

  func add(to frame: inout Frame) {
    let chosen = chosen
    let text = chosen.count == strings.count ? style : sparseStyle
    for index in chosen where !strings[index].isEmpty {
      let run = setting.run(strings[index], text)
      frame.draw(
        Label(run: run, point: Point(Ticks.inward(places[index], width: run.width, range), baseline), align: .center))
    }
  }
}
