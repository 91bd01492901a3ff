import Drawing
import Styling

/// Results below each other, the score in the middle: as many as the picture has room for.
package struct ResultListBody: ChartBody, Hashable {
  /// A result.
  package struct Row: Sendable, Hashable {
    package var left: String
    package var right: String
    package var score: String
    /// Units of both sides, drawn as dots where there is room.
    package var leftUnits: Int
    package var rightUnits: Int
    /// When it was, and what else is to be said of it.
    package var date: String
    package var remark: String
    /// Whether its left side is brought out, and whether its right one is.
    package var isEmphasized: Bool
    package var isRightEmphasized: Bool
    /// Whether it stands in every picture.
    package var isKept: Bool
    /// Whether results that are in no row lie between it and the one before.
    package var isApart: Bool

    /// Makes a result.
    package init(
      left: String, right: String, score: String, leftUnits: Int, rightUnits: Int, date: String = "",
      remark: String = "", isEmphasized: Bool = false, isRightEmphasized: Bool = false, isKept: Bool = false,
      isApart: Bool = false
    ) {
      self.left = left
      self.right = right
      self.score = score
      self.leftUnits = leftUnits
      self.rightUnits = rightUnits
      self.date = date
      self.remark = remark
      self.isEmphasized = isEmphasized
      self.isRightEmphasized = isRightEmphasized
      self.isKept = isKept
      self.isApart = isApart
    }
  }

  /// The results in their order; the last ones are left out where there is no room for them.
  package var rows: [Row]
  /// The most rows that stand whatever the room, beside those that are kept.
  package var most: Int

  /// Makes a body.
  package init(_ rows: [Row], most: Int = .max) {
    self.rows = rows
    self.most = most
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    try ResultListLayout(self, width: width, height: nil, setting).size.height
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let layout = try ResultListLayout(self, width: size.width, height: size.height, setting)
    return BodyLayout(
      leftOut: rows.count - layout.body.rows.count, usedHeight: layout.usedHeight, frame: layout.frame)
  }
}
