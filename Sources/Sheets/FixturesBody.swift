import Drawing
import Styling

/// A programme: sections with a line for each match, in columns over as many areas as it needs.
package struct FixturesBody: Sendable, Hashable {
  /// A round, a day or a month.
  package struct Section: Sendable, Hashable {
    package var title: String
    /// At the right of the title.
    package var remark: String
    package var lines: [ScoreLine]

    /// Makes a section.
    package init(title: String, remark: String, lines: [ScoreLine]) {
      self.title = title
      self.remark = remark
      self.lines = lines
    }
  }

  package var sections: [Section]
  /// The word after the title of a section that goes on from the column before.
  package var continued: String

  /// Makes a programme.
  package init(sections: [Section], continued: String) {
    self.sections = sections
    self.continued = continued
  }

  /// A piece of a section in a column, its lines by their places.
  struct Piece: Sendable, Hashable {
    var section: Int
    var lines: Range<Int>
    var top: Double
  }

  /// How the programme stands in areas of one size.
  package struct Plan: Sendable, Hashable {
    package var size: Double
    package var row: Double
    package var columns: Int
    package var width: Double
    package var area: Size
    /// The pieces of every column, and the number of areas.
    var pieces: [[Piece]]
    package var areas: Int
  }

  static let columnGap = Length.millimetres(9)
  private static let sizes = [10, 9.4, 8.8, 8.2, 7.6, 7.0]

  /// The plan: as few areas as hold every line once, and then the largest type; nil where a line is too wide.
  package func plan(in area: Size, _ setting: Typesetting) -> Plan? {
    var best: Plan?
    for size in FixturesBody.sizes {
      let least = leastWidth(size: size, setting)
      let columns = min(8, Int((area.width + FixturesBody.columnGap) / (least + FixturesBody.columnGap)))
      guard columns >= 1 else { continue }
      for count in 1...columns {
        guard let plan = plan(columns: count, size: size, area: area) else { continue }
        if let known = best, (plan.areas, -plan.size, plan.columns) >= (known.areas, -known.size, known.columns) {
          continue
        }
        best = plan
      }
    }
    return best
  }

  private func plan(columns: Int, size: Double, area: Size) -> Plan? {
    let least = size * 1.52
    guard var pieces = columnsOfPieces(height: area.height, row: least, size: size) else { return nil }
    let areas = (pieces.count + columns - 1) / columns
    // With room to spare rows grow, as long as no area more is needed.
    var row = least
    var (low, high) = (least, size * 2.6)
    for _ in 0..<8 {
      let middle = (low + high) / 2
      if let trial = columnsOfPieces(height: area.height, row: middle, size: size), trial.count <= areas * columns {
        (low, row, pieces) = (middle, middle, trial)
      } else {
        high = middle
      }
    }
    let width = (area.width - FixturesBody.columnGap * Double(columns - 1)) / Double(columns)
    return Plan(
      size: size, row: row, columns: columns, width: width, area: area, pieces: pieces,
      areas: (pieces.count + columns - 1) / columns)
  }

  /// The least width of a column.
  private func leastWidth(size: Double, _ setting: Typesetting) -> Double {
    let type = SheetTableType(size: size, setting.style)
    let heads = sections.map {
      setting.width($0.title + continued, type.title) + size + setting.width($0.remark, type.head)
    }
    return max(heads.max() ?? 0, ScoreLines(sections.flatMap(\.lines), size: size, setting).leastWidth)
  }

  static func headHeight(_ size: Double) -> Double { size * 1.95 }
  static func sectionGap(_ size: Double) -> Double { size * 0.95 }

  /// Fills columns of a height; nil where not even a head with a line fits.
  ///
  /// A section that fits into a column is not parted unless that would leave half of a column empty; a part has at
  /// least two lines.
  private func columnsOfPieces(height: Double, row: Double, size: Double) -> [[Piece]]? {
    let head = FixturesBody.headHeight(size)
    guard height >= head + row else { return nil }
    var columns: [[Piece]] = [[]]
    var y = 0.0
    for (number, section) in sections.enumerated() where !section.lines.isEmpty {
      var next = 0
      while next < section.lines.count {
        let gap = columns[columns.count - 1].isEmpty ? 0 : FixturesBody.sectionGap(size)
        let left = section.lines.count - next
        var count = min(left, Int((height - y - gap - head) / row + 1e-9))
        if count < left {
          let isSmall = head + Double(left) * row <= height
          let emptied = height - y
          if columns[columns.count - 1].isEmpty {
            count = max(1, count)
          } else if count < 2 || isSmall && emptied < height * 0.5 {
            count = 0
          }
          // No line goes on alone.
          if count > 2, left - count == 1 { count -= 1 }
        }
        guard count > 0 else {
          columns.append([])
          y = 0
          continue
        }
        columns[columns.count - 1].append(Piece(section: number, lines: next..<(next + count), top: y + gap))
        y += gap + head + Double(count) * row
        next += count
        if next < section.lines.count {
          columns.append([])
          y = 0
        }
      }
    }
    return columns.filter { !$0.isEmpty }
  }
}
