import Drawing
import Foundation
import Styling

/// How much of what stands around the names a bracket has room for.
enum BracketDetail: Int, CaseIterable {
  /// Places, days, seeds.
  case full
  /// Days and seeds.
  case days
  /// Seeds, and what decides: extra time, numbers.
  case sparse
  /// Names and figures alone.
  case bare

  /// What the detail is worth against larger type.
  var worth: Double {
    switch self {
    case .full: 1
    case .days: 0.97
    case .sparse: 0.9
    case .bare: 0.72
    }
  }
}

/// How the sides of a bracket stand.
enum BracketForm: CaseIterable {
  /// From left to right.
  case oneSided
  /// From both sides to the middle.
  case twoSided
  /// From both sides to the middle, with the final above the two boxes that lead to it.
  case raised
}

/// The widths of a plan's words at a size of one point, measured once.
struct BracketWidths {
  /// The widest name of each column.
  var names: [Double]
  /// The widest name of the final.
  var finalName: Double
  /// Whether any entry of a column has a seed.
  var hasSeed: [Bool]
  /// The widest seed; zero where there is none.
  var seed: Double
  /// The widest line more in a box, without its score; zero where there is none.
  var extra: Double
  /// Whether any box has a shoot-out: then figures stand before the room for it in every column.
  var hasShootOut: Bool
  /// The widest shoot-out.
  var shootOut: Double

  init(_ plan: BracketPlan, in setting: Typesetting) {
    let style = setting.style
    let strong = style.text(style.pageType.table, weight: .semibold).sized(10)
    let plain = style.text(style.pageType.table).sized(10)
    func width(_ string: String, _ text: TextStyle) -> Double {
      string.isEmpty ? 0 : setting.width(string, text) / 10
    }
    names = [Double](repeating: 0, count: plan.rounds.count)
    hasShootOut = false
    hasSeed = [Bool](repeating: false, count: plan.rounds.count)
    (finalName, seed, extra, shootOut) = (0, 0, 0, 0)
    for (index, box) in plan.boxes.enumerated() {
      for entry in [box.upper, box.lower] {
        let name = width(entry.name, entry.isWinner ? strong : plain)
        names[box.round] = max(names[box.round], name)
        if index == plan.final { finalName = max(finalName, name) }
        seed = max(seed, width(entry.seed, plain))
        if !entry.seed.isEmpty { hasSeed[box.round] = true }
        shootOut = max(shootOut, width(entry.shootOut, strong))
        if !entry.shootOut.isEmpty { hasShootOut = true }
      }
      for line in box.extras { extra = max(extra, width(line.text + "  " + line.score, plain)) }
    }
    if let third = plan.third {
      finalName = max(finalName, width(third.upper.name, strong), width(third.lower.name, strong))
    }
  }
}

/// The measures of a bracket at one size of type, in points.
struct BracketMeasures {
  /// The size of names.
  var size: Double
  var detail: BracketDetail
  /// The height of one of a box's two rows.
  var row: Double
  /// The width of a box.
  var column: Double
  /// The width between two columns.
  var gap: Double
  /// The width of the final's box.
  var finalColumn: Double
  /// Whether boxes are to be written on.
  var isBlank: Bool

  /// The size of small lines.
  var smallSize: Double { max(7, size * 0.64) }
  /// The height of the line above a box; zero where none has one.
  var metaHeight: Double
  /// White at both sides of a bracket that is narrower than its room.
  var indent = 0.0
  /// The height of a line more in a box.
  var extraHeight: Double { max(7, size * 0.72) * 1.5 }
  /// The least air between a box and what follows below it.
  var air: Double { isBlank ? 5 : size * 0.7 }
  /// The size of shoot-outs.
  var shootOutSize: Double { max(7, size * 0.83) }

  /// The height of a box without what stands above and below it.
  func height(_ box: BracketPlan.Box) -> Double { 2 * row + Double(box.extras.count) * extraHeight }
}

extension BracketMeasures {
  /// The least height of a row: room for a pen on an empty sheet (look: 7 mm), else for the type.
  static func leastRow(_ size: Double, isBlank: Bool) -> Double {
    isBlank ? max(Length.millimetres(7), size * 1.35) : size * 1.5
  }

  /// The most height of a row.
  static func mostRow(_ size: Double, isBlank: Bool) -> Double {
    isBlank ? Length.millimetres(9.5) * max(1, size / 12) : size * 2
  }

  /// The width that scores take at the right of a box of a column, with air before them.
  static func scores(
    _ round: BracketPlan.Round, hasShootOut: Bool, size: Double, widths: BracketWidths, isBlank: Bool
  ) -> Double {
    if isBlank { return round.columns.reduce(0) { $0 + blankScore($1, size: size) } }
    let columns = round.columns.reduce(0) { $0 + ($1.isSum ? 1.9 : round.columns.count > 1 ? 1.5 : 1.6) * size }
    return columns + (hasShootOut ? widths.shootOut * max(7, size * 0.83) + 0.35 * size : 0)
  }

  /// The width of a score column to write in.
  static func blankScore(_ column: BracketPlan.ScoreColumn, size: Double) -> Double {
    Length.millimetres(column.isSum ? 8.6 : 7.2) * max(1, size / 12)
  }
}
