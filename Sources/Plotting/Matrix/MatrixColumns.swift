import Drawing
import Styling

/// How much of a matrix is said: less where the room is short.
enum MatrixDepth: CaseIterable {
  /// Names before the rows, whole labels in the cells.
  case names
  /// Codes over the columns, and lower rows; the rows are named as the room allows.
  case codes
  /// Cells say the kind of a result by its letter.
  case letters
  /// The kinds of results alone, by their tones.
  case plain

  /// Whether rows and columns are named in full.
  var hasNames: Bool { self == .names }
}

/// How much room the cells of a matrix ask for, in the style's size of cells.
struct MatrixScores {
  /// The most results that a cell holds.
  var lines = 1
  /// The width of the widest cell, its results side by side with each of the separators, and of the widest result.
  var widths = [0.0]
  var widestLine = 0.0

  /// The width of the widest cell at the least.
  var widest: Double { widths[0] }

  /// What keeps scores apart that stand side by side, the narrowest first.
  static let separators = [" ", "  ", "   "]

  init(_ body: MatrixBody, depth: MatrixDepth, _ setting: Typesetting) {
    guard depth != .plain else { return }
    // Most results occur often.
    let scores = Set(body.rows.flatMap { $0.cells.compactMap { depth == .letters ? $0?.corner : $0?.label } })
    let parts = scores.map(MatrixColumns.parts)
    let style = setting.style.text(setting.style.chartType.cell)
    lines = parts.map(\.count).max() ?? 1
    widths = MatrixScores.separators.prefix(lines > 1 ? MatrixScores.separators.count : 1).map { separator in
      setting.widest(parts.map { $0.joined(separator: separator) }, style)
    }
    widestLine = lines > 1 ? setting.widest(parts.joined(), style) : widest
  }
}

/// Where the columns of a matrix stand: names, codes, cells, figures.
struct MatrixColumns {
  let depth: MatrixDepth
  /// What the rows are called: whole names, or where cells need the room short ones, or codes.
  let labels: [String]
  let nameLeft: Double
  /// The width of the names where they stand on two lines; nil where each stands on one.
  let nameMeasure: Double?
  /// Where codes end, when they stand after the names.
  let codeEdge: Double?
  let cellsLeft: Double
  let cellPitch: Double
  /// The blank between cells, and the radius of their corners.
  let gap: Double
  let radius: Double
  let cellStyle: TextStyle
  /// Whether several scores of a cell stand beneath each other.
  let isStacked: Bool
  /// Whether cells have room for a letter in the corner.
  let hasCorners: Bool
  /// The figures that fit, each with the line that it is aligned on.
  let figures: [(index: Int, anchor: Double)]
  private let nameSize: Double
  private let figureSize: Double

  init(
    _ body: MatrixBody, width: Double, rowPitch: Double, hasCodes: Bool, isNamedInTwoLines: Bool, depth: MatrixDepth,
    scores: MatrixScores, _ setting: Typesetting
  ) throws(Undrawable) {
    self.depth = depth
    let style = setting.style
    // Rows of letters may stand so close that a hook below a name would meet an accent of the next one.
    let leastText = setting.legible(depth == .letters ? min(11, rowPitch * 0.84) : 11)
    let count = Double(body.rows.count)
    let scale = min(1, max(0, rowPitch / 62))
    // Many rows have as many columns, which need the width more than the names do.
    let density = setting.density
    let largest = max(leastText, min((body.rows.count > 12 ? 14 : 17) * density, rowPitch * 0.62))
    let figureSize = max(leastText, min((body.rows.count > 12 ? 14 : 16) * density, rowPitch * 0.6))
    self.figureSize = figureSize
    gap = rowPitch >= 40 ? 4 : rowPitch >= 26 ? 3 : rowPitch >= 14 ? 2 : 1
    radius = rowPitch >= 26 ? 2 : rowPitch >= 14 ? 1 : 0

    var nameStyle = style.text(style.chartType.label, weight: .bold).sized(largest)
    let rankWidth = setting.widest(body.rows.map(\.rank), nameStyle)
    nameLeft = rankWidth > 0 && depth != .plain ? max(24 * max(scale, 0.6), rankWidth + 8) : 0
    let codes = setting.widest(body.rows.map(\.code), MatrixColumns.codeStyle(setting))

    let text = style.text(style.chartType.cell)
    let leastScore = setting.legible(depth == .letters ? 9 : 11)
    let lines = Double(scores.lines)
    isStacked =
      lines > 1 && (depth == .names || depth == .codes) && rowPitch - gap >= lines * leastScore * 1.25 + 8
    let widest = isStacked ? scores.widestLine : scores.widest
    let leastCell =
      depth == .plain ? 4 : widest * leastScore / text.size + (depth == .letters ? 1.5 : depth.hasNames ? 6 : 4) + gap
    let widths =
      depth == .plain ? [] : body.figures.indices.map { MatrixColumns.width(of: $0, body, figureSize, setting) }
    let air = max(14, 28 * scale)
    let cellsWidth = width - nameLeft - (depth.hasNames ? 20 : 10) - count * leastCell
    // Who the rows are weighs more than figures: before codes take the place of names, the last figures go too.
    let rooms = [MatrixColumns.room(cellsWidth, beside: widths.suffix(1), air: air), cellsWidth]
    (labels, nameSize) =
      depth == .plain
      ? MatrixColumns.plainLabels(body, nameStyle, rowPitch: rowPitch, within: width * 0.36, setting)
      : MatrixColumns.labels(
        body, depth, within: rooms, nameStyle, least: leastText, isInTwoLines: isNamedInTwoLines, setting)
    nameStyle = nameStyle.sized(nameSize)
    let measure = MatrixColumns.width(of: labels, body, nameStyle, isInTwoLines: isNamedInTwoLines, setting)
    nameMeasure = isNamedInTwoLines ? measure : nil
    let names = nameLeft + measure
    codeEdge = hasCodes && depth.hasNames ? names + 12 + codes : nil
    let left = depth == .plain ? max(10, names + 6) : (codeEdge ?? names) + (depth.hasNames ? 20 : 10)
    let (kept, room) = MatrixColumns.kept(
      widths, of: body, within: width - left, air: air, cells: (count * leastCell, count * rowPitch * 0.9))
    let pitch = min(98 * max(1, rowPitch / 62), room / count)
    guard pitch >= leastCell - 0.01 else { throw .tooNarrow(least: width + count * (leastCell - pitch)) }
    // A cell about as high as half its width, unless several scores stand in it side by side; broader cells in low rows
    // would read as bars.
    let highest = (rowPitch - gap) * MatrixColumns.scoreShare
    let apart = (scores.widths.last ?? 0) * max(leastScore, min(text.size, highest)) / text.size + gap + 4
    cellPitch = min(pitch, max(leastCell, rowPitch * 2.2, isStacked || lines == 1 ? 0 : apart))
    let sum = kept.reduce(0, +) + Double(max(0, kept.count - 1)) * air
    cellsLeft = kept.isEmpty ? left : max(left, min(width - sum - 50 - count * cellPitch + gap, left + 120))

    let cell = Size(cellPitch - gap, rowPitch - gap)
    let scoreType = MatrixColumns.scoreType(
      scores, in: cell, gap: gap, isStacked: isStacked, depth, least: leastScore, setting)
    (cellStyle, hasCorners) = (scoreType.style, scoreType.hasCorners)
    figures = MatrixColumns.anchors(kept, of: body, from: width, air: air)
  }

  /// The widths of the figures that stand beside the cells, and the room that they leave: figures go, the least needed
  /// first, until the cells are wide enough for their smallest text; but for the last ones also until the cells are no
  /// narrower than high.
  private static func kept(
    _ widths: [Double], of body: MatrixBody, within width: Double, air: Double, cells: (least: Double, square: Double)
  ) -> (widths: ArraySlice<Double>, room: Double) {
    var kept = widths[...]
    while !kept.isEmpty {
      let leading = MatrixBody.FigureColumn.leading(kept.indices.map { body.figures[$0] })
      let wanted = kept.count > leading ? max(cells.least, cells.square) : cells.least
      guard room(width, beside: kept, air: air) < wanted else { break }
      kept = kept.dropFirst(leading)
    }
    return (kept, room(width, beside: kept, air: air))
  }

  /// The type of scores in cells of a size with a gap between them, and whether it leaves room for a letter in the corner.
  private static func scoreType(
    _ scores: MatrixScores, in cell: Size, gap: Double, isStacked: Bool, _ depth: MatrixDepth, least: Double,
    _ setting: Typesetting
  ) -> (style: TextStyle, hasCorners: Bool) {
    let style = setting.style
    let text = style.text(style.chartType.cell)
    let rowPitch = cell.height + gap
    // Large cells have larger scores, and air beside them.
    var size = min(text.size * max(1, min(2, min(cell.width + gap, rowPitch) / 80)), cell.height * scoreShare)
    if isStacked { size = min(size, (cell.height - 8) / (Double(scores.lines) * 1.25)) }
    let edge = depth == .letters ? 1.5 : depth.hasNames && rowPitch >= 40 ? 10 : 4
    let widest = isStacked ? scores.widestLine : scores.widest
    if widest > 0 { size = min(size, text.size * (cell.width - edge) / widest) }
    size = max(least, size)
    // Scores that stand side by side are easier to tell apart than to read large.
    let free = text.size * (cell.width - 3.9)
    let blanks = isStacked ? 0 : scores.widths.lastIndex { $0 * max(least, size * 0.88) <= free } ?? 0
    if blanks > 0 { size = min(size, free / scores.widths[blanks]) }
    let corner = setting.widest(["W"], style.text(style.chartType.smallAxis, weight: .semibold))
    let beside = (cell.width - scores.widths[blanks] * size / text.size) / 2
    let hasCorners = !isStacked && depth != .letters && depth != .plain && rowPitch >= 40 && beside >= corner + 12
    return (text.sized(size), hasCorners)
  }

  /// How much of a cell's height a score takes at the most.
  private static let scoreShare = 0.62

  /// The lines that figures are aligned on, from the right edge inwards.
  private static func anchors(
    _ widths: ArraySlice<Double>, of body: MatrixBody, from right: Double, air: Double
  ) -> [(index: Int, anchor: Double)] {
    var anchors: [(index: Int, anchor: Double)] = []
    var x = right
    for index in widths.indices.reversed() {
      let share =
        switch body.figures[index].alignment {
        case .left: 1.0
        case .center: 0.5
        case .right: 0.0
        }
      anchors.append((index, x - widths[index] * share))
      x -= widths[index] + air
    }
    return anchors.reversed()
  }

  /// What the rows are called and the size of the type, within the first of some rooms that is enough: where it is short,
  /// short names, then smaller ones, and codes where all of that is too little.
  private static func labels(
    _ body: MatrixBody, _ depth: MatrixDepth, within rooms: [Double], _ style: TextStyle, least: Double,
    isInTwoLines: Bool, _ setting: Typesetting
  ) -> (labels: [String], size: Double) {
    let names = body.rows.map(\.name)
    if depth.hasNames { return (names, style.size) }
    let shortNames = body.rows.map { $0.shortName ?? $0.name }
    for room in rooms {
      for size in [style.size, least] {
        for labels in [names, shortNames]
        where width(of: labels, body, style.sized(size), isInTwoLines: isInTwoLines, setting) <= room {
          return (labels, size)
        }
      }
    }
    return (body.rows.map(\.code), style.size)
  }

  /// What rows are called where cells are tones alone: all of them where rows are as high as the least type, else those
  /// that the headline speaks of, with nothing for the others; and the size of the type.
  private static func plainLabels(
    _ body: MatrixBody, _ style: TextStyle, rowPitch: Double, within room: Double, _ setting: Typesetting
  ) -> (labels: [String], size: Double) {
    let size = setting.legible(9)
    let hasAll = rowPitch >= size * 1.2
    var last = -Double.infinity
    let isNamed = body.rows.enumerated().map { index, row in
      let y = Double(index) * rowPitch
      guard hasAll || (row.isEmphasized || row.isKept) && y >= last + size * 1.2 else {
        return false
      }
      last = y
      return true
    }
    let choices = [body.rows.map(\.name), body.rows.map { $0.shortName ?? $0.name }, body.rows.map(\.code)]
    let labels = choices.map { zip($0, isNamed).map { $1 ? $0 : "" } }
    let fitting = labels.first { width(of: $0, body, style.sized(size), setting) <= room }
    return (fitting ?? body.rows.map { _ in "" }, size)
  }

  /// The width of the widest label of a row.
  private static func width(
    of labels: [String], _ body: MatrixBody, _ style: TextStyle, isInTwoLines: Bool = false, _ setting: Typesetting
  ) -> Double {
    zip(labels, body.rows).map { label, row in
      let style = style.weighted(row.isEmphasized ? .bold : .medium)
      return isInTwoLines ? setting.widthInTwoLines(label, style) : setting.width(label, style)
    }.max() ?? 0
  }

  /// The scores of a cell.
  static func parts(_ label: String) -> [String] { label.split(separator: " ").map(String.init) }

  /// What figures leave for the cells.
  private static func room(_ width: Double, beside figures: ArraySlice<Double>, air: Double) -> Double {
    guard !figures.isEmpty else { return width }
    return width - figures.reduce(0, +) - Double(figures.count - 1) * air - 30
  }

  private static func width(of index: Int, _ body: MatrixBody, _ size: Double, _ setting: Typesetting) -> Double {
    let column = body.figures[index]
    let style = figureStyle(isStrong: column.isStrong, size: size, setting)
    let figures = body.rows.compactMap { index < $0.figures.count ? $0.figures[index] : nil }
    return max(setting.widest(figures, style), setting.width(column.head, headStyle(setting)))
  }

  private static func figureStyle(isStrong: Bool, size: Double, _ setting: Typesetting) -> TextStyle {
    let style = setting.style
    return style.text(style.chartType.label, weight: isStrong ? .bold : .regular)
      .sized(isStrong ? size * 19 / 16 : size)
  }

  /// The style of the figures of a column.
  func figureStyle(isStrong: Bool, _ setting: Typesetting) -> TextStyle {
    MatrixColumns.figureStyle(isStrong: isStrong, size: figureSize, setting)
  }

  /// The style of a row's name.
  func nameStyle(_ row: MatrixBody.Row, _ setting: Typesetting) -> TextStyle {
    let style = setting.style
    return style.text(
      style.chartType.label, row.isEmphasized ? style.colors.accent : style.colors.ink,
      weight: row.isEmphasized ? .bold : .medium
    ).sized(nameSize)
  }

  /// The style of the heads of columns.
  static func headStyle(_ setting: Typesetting) -> TextStyle {
    let style = setting.style
    return style.text(style.chartType.axis, style.colors.muted).sized(setting.legible(style.chartType.axis.size - 1))
  }

  /// The style of codes after names.
  static func codeStyle(_ setting: Typesetting) -> TextStyle {
    let style = setting.style
    return style.text(style.chartType.smallAxis, style.colors.muted)
  }
}
