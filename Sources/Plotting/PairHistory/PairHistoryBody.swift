import Drawing
import Styling

/// Pairs that met many times: for each how the meetings ended as one bar, and where asked for beneath it the meetings one
/// after another, a bar each, up by the margin of the left side's wins and down by that of the right side's.
package struct PairHistoryBody: ChartBody, Hashable {
  /// A part of the bar of all meetings.
  package struct Part: Sendable, Hashable {
    /// How many meetings.
    package var count: Int
    /// The count with its word, and alone where that has no room.
    package var label: String
    package var figure: String

    /// Makes a part.
    package init(_ count: Int, label: String, figure: String) {
      self.count = count
      self.label = label
      self.figure = figure
    }
  }

  /// A meeting.
  package struct Meeting: Sendable, Hashable {
    /// When it was, as short as an axis takes it.
    package var label: String
    /// The goals of the left side less those of the right.
    package var margin: Int
    /// What is said at its bar; empty for most.
    package var remark: String

    /// Makes a meeting.
    package init(_ label: String, margin: Int, remark: String = "") {
      self.label = label
      self.margin = margin
      self.remark = remark
    }
  }

  /// A pair.
  package struct Pair: Sendable, Hashable {
    package var left: String
    package var right: String
    /// Whether the headline speaks of the left side.
    package var isSubject: Bool
    /// The left side's wins, the draws, the right side's wins.
    package var won: Part
    package var drawn: Part
    package var lost: Part
    /// The sum of goals, set large between the names, and what it counts.
    package var sum: String
    package var caption: String
    /// Empty where the meetings are not drawn one by one.
    package var meetings: [Meeting]

    /// Makes a pair.
    package init(
      left: String, right: String, isSubject: Bool, won: Part, drawn: Part, lost: Part, sum: String, caption: String,
      meetings: [Meeting]
    ) {
      self.left = left
      self.right = right
      self.isSubject = isSubject
      self.won = won
      self.drawn = drawn
      self.lost = lost
      self.sum = sum
      self.caption = caption
      self.meetings = meetings
    }
  }

  package var pairs: [Pair]

  /// Makes a body.
  package init(pairs: [Pair]) { self.pairs = pairs }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try PairHistoryLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try PairHistoryLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout(leftOut: pairs.count - layout.pairs.count, frame: layout.frame)
  }
}
