import Drawing
import Styling

/// The ground of a cell that shows a result, with the words that stand in it.
///
/// A hatched ground keeps its words on plates of the plain fill, so that no line runs through a figure; where cells are
/// so small that the plates would leave no hatch to see, a tint as dark as the hatch stands for it.
struct ResultCell: Mark {
  var box: Rect
  var radius: Double
  /// The look of the result; nil where the cell holds words without one.
  var token: CellToken?
  var labels: [Label] = []
  /// The height of the cells that the picture shows, which decides between hatch and tint for them and for their key.
  var gridHeight: Double
  /// The color of an edge that points the cell out, in place of the token's; nil for none.
  var pointer: Stroke?

  func add(to frame: inout Frame) {
    if let token { addGround(token, to: &frame) }
    if let pointer { frame.add(.rect(box.inset(by: pointer.width / 2), radius: radius), stroke: pointer) }
    for label in labels { frame.draw(label) }
  }

  private func addGround(_ token: CellToken, to frame: inout Frame) {
    let isHatched = token.hatch != nil && gridHeight >= 24
    let fill = isHatched ? token.fill : token.tint
    frame.add(.rect(box, radius: radius), fill: fill)
    if isHatched, let hatch = token.hatch {
      frame.add(.hatch(box.inset(by: 1), pitch: 4), stroke: Stroke(hatch, width: 0.8))
      for label in labels {
        let plate = label.box.inset(by: -min(2.5, box.height * 0.06)).intersection(box.inset(by: 1))
        frame.add(.rect(plate), fill: token.fill)
      }
    }
    if token.edge != fill {
      frame.add(.rect(box.inset(by: 0.5), radius: radius), stroke: Stroke(token.edge, width: 1))
    }
  }
}

extension CellToken {
  /// The fill, darkened as far as the hatch darkens it; the fill itself where there is no hatch.
  var tint: Color { hatch.map { fill.mixed(with: $0, 0.3) } ?? fill }
}

extension Typesetting {
  /// Draws a result with its ground, as cells of charts show it that are high enough for a hatch.
  package func drawResult(
    _ words: String, _ style: TextStyle, _ token: CellToken, in box: Rect, into frame: inout Frame
  ) {
    let label = Label(run: run(words, style), point: Point(box.midX, box.midY), align: .center, isCentered: true)
    frame.draw(ResultCell(box: box, radius: 2, token: token, labels: [label], gridHeight: 24))
  }
}
