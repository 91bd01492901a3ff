import Drawing
import Styling

/// A matrix laid out: the sizes of its cells follow from the room, the widths of its columns from the measured texts.
struct MatrixLayout {
  private let body: MatrixBody
  private let setting: Typesetting
  private let size: Size
  private let columns: MatrixColumns
  /// The heads over the cells, as whole names; nil where codes stand instead.
  private let heads: [Paragraph]?
  private let rowPitch: Double

  private let depth: MatrixDepth
  private let hasKey: Bool
  private static let headAir = 12.0

  /// Lays a body out in a size, or without a height in the least that it takes.
  ///
  /// As much is said as there is room for: whole names and scores, codes, letters for results, their tones alone.
  init(_ body: MatrixBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.rows.isEmpty else { throw .noRows }
    guard body.rows.contains(where: { row in row.cells.contains { $0 != nil } }) else { throw .noValues }
    let count = Double(body.rows.count)
    var refusal = Undrawable.noRows
    // The least that a matrix takes is that of its tones alone.
    for depth in height == nil ? [.plain] : MatrixDepth.allCases {
      // Without letters of their own results cannot be said by them.
      if depth == .letters, !body.key.contains(where: { !$0.letter.isEmpty }) { continue }
      let hasKey = !body.key.isEmpty && (depth != .plain || (height ?? 0) > 120 + 5 * count)
      let oneLine = Self.headHeight(lines: 1, setting) + 6
      let heads = depth.hasNames ? 48 + Self.headAir : depth == .plain ? 0 : oneLine
      // Text of the smallest size with air; tones alone need only to be seen.
      let pitch =
        switch depth {
        case .names: setting.legible(11) * 1.4
        case .codes: setting.legible(11) * 1.2
        case .letters: max(setting.legible(10) * 1.1, setting.legible(9) * 1.2)
        case .plain: 4.5
        }
      let least = heads + count * pitch + (hasKey ? 34 : 0)
      if let height, height < least - 0.01, depth != .plain { continue }
      do throws(Undrawable) {
        let layout = try MatrixLayout(
          body, size: Size(width, max(height ?? least, least)), depth: depth, hasKey: hasKey,
          rooms: (heads: heads, leastPitch: pitch), setting)
        if body.needsNames, depth == .codes, layout.isCodedAlone { continue }
        self = layout
        return
      } catch {
        refusal = error
      }
    }
    throw refusal
  }

  private init(
    _ body: MatrixBody, size: Size, depth: MatrixDepth, hasKey: Bool, rooms: (heads: Double, leastPitch: Double),
    _ setting: Typesetting
  ) throws(Undrawable) {
    self.body = body
    self.setting = setting
    self.size = size
    self.depth = depth
    self.hasKey = hasKey
    let width = size.width
    var isInTwoLines = false
    let scores = MatrixScores(body, depth: depth, setting)
    func columns(_ pitch: Double, hasCodes: Bool) throws(Undrawable) -> MatrixColumns {
      try MatrixColumns(
        body, width: width, rowPitch: pitch, hasCodes: hasCodes, isNamedInTwoLines: isInTwoLines, depth: depth,
        scores: scores, setting)
    }
    // Few rows may grow a little; six stand at the pitch of 62 and more shrink to the room. High pictures have larger ones.
    // The fewer, the larger, so that three fill what six do.
    let cap = max(62, min(124, 76 + 16 * Double(5 - body.rows.count))) * size.cellGrowth
    var pitch = min(cap, (size.height - rooms.heads - (hasKey ? 34 : 0)) / Double(body.rows.count))
    var broad = try columns(pitch, hasCodes: true)
    let twoLines = 3.4 * setting.style.chartType.label.size
    if size.isHigh, depth == .names || depth == .codes, broad.cellPitch < pitch, pitch >= twoLines {
      // Rows are high and cells narrow: names in two lines leave them more.
      isInTwoLines = true
      broad = try columns(pitch, hasCodes: true)
    }
    // In a high picture cells may stand a little upright, but not become columns.
    pitch = max(rooms.leastPitch, min(pitch, broad.cellPitch * (depth == .letters ? 1.8 : 1.5)))
    rowPitch = pitch

    let wide = try columns(pitch, hasCodes: false)
    let headStyle = MatrixColumns.headStyle(setting)
    let names = body.rows.map {
      setting.paragraph($0.name, headStyle, width: wide.cellPitch - 4, leading: headStyle.size * 1.23, isBalanced: true)
    }
    if depth.hasNames, names.allSatisfy({ $0.lines.count <= 2 && $0.width <= wide.cellPitch - 4 }) {
      heads = names
      self.columns = wide
    } else {
      heads = nil
      // Where ranks stand over the cells nobody needs the codes.
      let coded = try columns(pitch, hasCodes: true)
      let hasCodes = Self.headSize(body.rows.map(\.code), pitch: coded.cellPitch, depth, setting) != nil
      self.columns = hasCodes ? coded : try columns(pitch, hasCodes: false)
    }
  }

  /// The one size at which short heads all keep apart from their neighbors; nil where that is too small to read.
  private static func headSize(
    _ texts: [String], pitch: Double, _ depth: MatrixDepth, _ setting: Typesetting
  ) -> Double? {
    let text = MatrixColumns.headStyle(setting)
    let widest = setting.widest(texts, text)
    guard widest > 0 else { return nil }
    let size = min(text.size, text.size * (pitch - (depth.hasNames ? 6 : 3)) / widest)
    return size >= setting.legible(9) ? size : nil
  }

  private var style: Style { setting.style }

  /// Whether rows and columns bear codes and no names; tones alone bear none.
  var isCodedAlone: Bool {
    depth != .plain && !depth.hasNames && heads == nil && columns.labels == body.rows.map(\.code)
  }

  /// Whether cells say scores and not only kinds of results.
  var hasScores: Bool { depth == .names || depth == .codes }

  private var headHeight: Double {
    Self.headHeight(lines: heads?.map(\.lines.count).max() ?? 1, setting)
  }

  private static func headHeight(lines: Int, _ setting: Typesetting) -> Double {
    let style = MatrixColumns.headStyle(setting)
    return 12.5 + style.size * 0.97 + Double(max(0, lines - 1)) * style.size * 1.23
  }

  private var cellsTop: Double { depth == .plain ? 0 : headHeight + (depth.hasNames ? Self.headAir : 6) }

  /// The height at the smallest legible cells.
  var leastHeight: Double { size.height }

  func frame() -> Frame {
    var frame = Frame(size)
    drawHeads(into: &frame)
    // Beneath the texts: low rows have letters whose hooks reach over the rule.
    drawRules(into: &frame)
    for index in body.rows.indices {
      drawName(index, into: &frame)
      drawCells(index, into: &frame)
      drawFigures(index, into: &frame)
    }
    drawKey(into: &frame)
    return frame
  }

  private func middle(_ row: Int) -> Double { cellsTop + (Double(row) + 0.5) * rowPitch - columns.gap / 2 }

  private func cell(_ row: Int, _ column: Int) -> Rect {
    Rect(
      x: columns.cellsLeft + Double(column) * columns.cellPitch, y: cellsTop + Double(row) * rowPitch,
      width: columns.cellPitch - columns.gap, height: rowPitch - columns.gap)
  }

  /// The short heads over the cells and their size: codes, or where they are too wide the ranks, in narrow cells every
  /// second or third of them; nil where none of these fits.
  private var shortHeads: (texts: [String], style: TextStyle)? {
    // Codes are given up where they stand at no row.
    let codes = depth.hasNames && columns.codeEdge == nil ? [] : [body.rows.map(\.code)]
    for texts in codes + [body.rows.map(\.rank)] {
      if let size = Self.headSize(texts, pitch: columns.cellPitch, depth, setting) {
        return (texts, MatrixColumns.headStyle(setting).sized(size))
      }
    }
    for step in 2...3 {
      let texts = body.rows.enumerated().map { $0 % step == 0 ? $1.rank : "" }
      if let size = Self.headSize(texts, pitch: Double(step) * columns.cellPitch, depth, setting) {
        return (texts, MatrixColumns.headStyle(setting).sized(size))
      }
    }
    return nil
  }

  private func drawHeads(into frame: inout Frame) {
    guard depth != .plain else { return }
    let text = MatrixColumns.headStyle(setting)
    let last = headHeight
    let short = shortHeads
    for index in body.rows.indices {
      let x = cell(0, index).midX
      if let heads {
        let head = heads[index]
        frame.set(
          head, at: Point(x, last - Double(max(0, head.lines.count - 1)) * head.leading), align: .center)
      } else if let short, !short.texts[index].isEmpty {
        frame.draw(Label(run: setting.run(short.texts[index], short.style), point: Point(x, last), align: .center))
      }
    }
    for column in columns.figures {
      let run = setting.run(body.figures[column.index].head, text)
      frame.draw(Label(run: run, point: Point(column.anchor, last), align: body.figures[column.index].alignment))
    }
  }

  private func drawName(_ index: Int, into frame: inout Frame) {
    let row = body.rows[index]
    let y = middle(index)
    let color = row.isEmphasized ? style.colors.accent : style.colors.ink
    guard depth != .plain else {
      let label = columns.labels[index]
      if !label.isEmpty {
        let run = setting.run(label, columns.nameStyle(row, setting))
        frame.draw(Label(run: run, point: Point(0, y), isCentered: true))
      } else if row.isEmphasized {
        let box = cell(index, 0)
        frame.add(.rect(Rect(x: box.minX - 10, y: box.minY, width: 6, height: box.height)), fill: color)
      }
      return
    }
    let rankStyle = columns.nameStyle(row, setting)
      .colored(row.isEmphasized ? color : style.colors.muted).weighted(row.isEmphasized ? .bold : .regular)
    if !row.rank.isEmpty {
      frame.draw(Label(run: setting.run(row.rank, rankStyle), point: Point(0, y), isCentered: true))
    }
    let nameStyle = columns.nameStyle(row, setting)
    let name = setting.paragraph(
      columns.labels[index], nameStyle, width: columns.nameMeasure.map { $0 + 0.01 } ?? .infinity,
      leading: nameStyle.size * 1.2)
    frame.set(name, around: y, at: columns.nameLeft)
    if heads == nil, depth.hasNames, let edge = columns.codeEdge {
      let text = MatrixColumns.codeStyle(setting)
      frame.draw(Label(run: setting.run(row.code, text), point: Point(edge, y), align: .right, isCentered: true))
    }
  }

  private func drawCells(_ index: Int, into frame: inout Frame) {
    for column in body.rows.indices {
      let box = cell(index, column)
      if column == index {
        frame.add(.rect(box, radius: columns.radius), fill: style.colors.diagonal)
        frame.add(
          .line(Point(box.minX + 3, box.minY + 2), Point(box.maxX - 3, box.maxY - 2)),
          stroke: Stroke(style.colors.zeroRule, width: min(1, rowPitch / 30)))
      } else if column < body.rows[index].cells.count, let content = body.rows[index].cells[column] {
        frame.draw(
          MatrixCell(content: content, box: box, depth: depth, columns: columns, rowPitch: rowPitch, setting: setting))
      }
    }
  }

  private func drawFigures(_ index: Int, into frame: inout Frame) {
    let row = body.rows[index]
    for column in columns.figures where column.index < row.figures.count {
      let kind = body.figures[column.index]
      let isLoud = kind.isStrong && row.isEmphasized
      let text = columns.figureStyle(isStrong: kind.isStrong, setting)
        .colored(isLoud ? style.colors.accent : style.colors.ink)
      let run = setting.run(row.figures[column.index], text)
      frame.draw(
        Label(run: run, point: Point(column.anchor, middle(index)), align: kind.alignment, isCentered: true))
    }
  }

  /// Hairlines between the rows, outside of the cells only.
  private func drawRules(into frame: inout Frame) {
    guard depth != .plain else { return }
    let cellsRight = columns.cellsLeft + Double(body.rows.count) * columns.cellPitch - columns.gap
    for index in body.rows.indices.dropFirst() {
      let y = cellsTop + Double(index) * rowPitch - columns.gap / 2
      frame.draw(Rule.across(0, columns.cellsLeft - 10, at: y, style.colors.grid))
      if !columns.figures.isEmpty { frame.draw(Rule.across(cellsRight + 10, size.width, at: y, style.colors.grid)) }
    }
  }

  private func drawKey(into frame: inout Frame) {
    guard hasKey else { return }
    let letter = style.text(style.chartType.smallAxis, weight: .semibold)
    let word = MatrixColumns.headStyle(setting).weighted(.regular)
    let width = body.key.reduce(-20) { $0 + 18 + 6 + setting.width($1.word, word) + 20 }
    guard width <= size.width else { return }
    var x = min(columns.cellsLeft, size.width - width)
    let top = cellsTop + Double(body.rows.count) * rowPitch - columns.gap + 13.5
    for chip in body.key {
      let token = style.results.token(chip.kind)
      let box = Rect(x: x, y: top, width: 18, height: 17)
      let mark = Label(
        run: setting.run(chip.letter, letter.colored(token.text)), point: Point(box.midX, box.midY), align: .center,
        isCentered: true)
      frame.draw(
        ResultCell(box: box, radius: 2, token: token, labels: depth == .plain ? [] : [mark], gridHeight: rowPitch))
      let run = setting.run(chip.word, word)
      frame.draw(Label(run: run, point: Point(box.maxX + 6, box.midY), isCentered: true))
      x = box.maxX + 6 + run.width + 20
    }
  }
}
