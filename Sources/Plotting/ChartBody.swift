import Drawing
import Styling

/// What a chart shows between its headline and its source.
package protocol ChartBody: Sendable {
  /// The least height that the body needs at a width.
  func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double

  /// The body laid out in a size.
  func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout

  /// The body with whole names where codes would stand for them, though less be said beside them; nil where none do.
  var withNames: Self? { get }

  /// The names drawn in the style's line of the champion and, by their places, in its lines beside that.
  var namesInColor: (champion: String?, series: [Int: String]) { get }
}

extension ChartBody {
  package var withNames: Self? { nil }

  package var namesInColor: (champion: String?, series: [Int: String]) { (nil, [:]) }

  /// The body drawn in a size; nothing stands outside of it.
  package func frame(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> Frame {
    try layout(size, setting).frame()
  }
}

/// A body laid out in a size: what it can say there, before it is drawn.
package struct BodyLayout {
  /// How many rows have no room.
  package var leftOut = 0
  /// Where words about the rows left out have room, where all of them are left out between two others.
  package var gap: Point?
  /// The codes that stand for names without these beside them, each with its name.
  package var unexplainedCodes: [(code: String, name: String)] = []
  /// Whether a mark of its own stands for each unit, or its number, as the subtitle may say.
  package var showsUnits = true
  /// How much of the height the rows take, where few of them do not fill it; nil where they fill any.
  ///
  /// A body that leaves much of its height is drawn larger.
  package var usedHeight: Double?
  /// Draws it.
  package var frame: () throws(Undrawable) -> Frame
}
