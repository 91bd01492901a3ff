import Drawing
import Styling

/// The words and figures around what the rows of a table draw: ranks and names before it, columns of figures after it.
///
/// Where they leave too little room, the figures go first, the least needed before the others, then long names give way
/// to short ones, then the type gets smaller, and the last column of figures goes at the end.
struct TableColumns {
  /// What the rows hold in words.
  struct Words {
    var ranks: [String] = []
    var names: [String]
    var shortNames: [String]
    var heads: [MatrixBody.FigureColumn] = []
    /// The figures of each row, one for each head.
    var figures: [[String]] = []
  }

  /// The size of names and figures.
  let size: Double
  let names: [String]
  let nameLeft: Double
  private let isInTwoLines: Bool
  /// Where the widest name ends.
  let nameEnd: Double
  /// The kept columns of figures and their right edges.
  private(set) var figures: [(index: Int, edge: Double)]
  /// What is left between names and figures, less what else was asked for.
  let room: Double

  /// Fits the columns into a width.
  ///
  /// - Parameters:
  ///   - words: What the rows hold.
  ///   - width: The width of the whole table.
  ///   - largest: The size of type where there is room enough.
  ///   - wanted: The room that should be left.
  ///   - setting: The typesetting.
  ///   - isInTwoLines: Whether rows are high enough for names on two lines, which leave more room.
  ///   - further: What else takes width at a size of type, such as figures beside bars.
  init(
    _ words: Words, width: Double, largest: Double, wanted: Double, _ setting: Typesetting,
    isInTwoLines: Bool = false, further: (Double) -> Double = { _ in 0 }
  ) {
    let least = setting.legible(10)
    var size = max(least, largest)
    var names = words.names
    var kept = Array(words.heads.indices)
    func room() -> Double {
      width - TableColumns.nameEnd(words.ranks, names, size, isInTwoLines, setting) - further(size)
        - kept.reduce(0) { $0 + TableColumns.width(of: $1, words, size, setting) + size * 1.2 }
    }
    while room() < wanted {
      let leading = MatrixBody.FigureColumn.leading(kept.map { words.heads[$0] })
      if kept.count > leading {
        kept.removeFirst(leading)
      } else if names != words.shortNames {
        names = words.shortNames
      } else if size > least {
        size = max(least, size - 0.5)
      } else if !kept.isEmpty {
        kept.removeAll()
      } else {
        break
      }
    }
    self.size = size
    self.names = names
    self.room = room()
    nameLeft = TableColumns.nameLeft(words.ranks, size, setting)
    nameEnd = TableColumns.nameEnd(words.ranks, names, size, isInTwoLines, setting)
    self.isInTwoLines = isInTwoLines
    var edge = width
    var figures: [(index: Int, edge: Double)] = []
    for index in kept.reversed() {
      figures.append((index, edge))
      edge -= TableColumns.width(of: index, words, size, setting) + size * 1.2
    }
    self.figures = figures.reversed()
  }

  /// Moves the columns of figures to the left, where what stands before them does not take its room.
  mutating func moveFigures(left shift: Double) {
    for index in figures.indices { figures[index].edge -= shift }
  }

  private static func nameLeft(_ ranks: [String], _ size: Double, _ setting: Typesetting) -> Double {
    let rank = setting.widest(ranks, style(size, setting))
    return rank > 0 ? rank + size * 0.7 : 0
  }

  private static func nameEnd(
    _ ranks: [String], _ names: [String], _ size: Double, _ isInTwoLines: Bool, _ setting: Typesetting
  ) -> Double {
    let style = style(size, setting)
    let widest =
      isInTwoLines
      ? names.map { setting.widthInTwoLines($0, style) }.max() ?? 0 : setting.widest(names, style)
    return nameLeft(ranks, size, setting) + widest
  }

  private static func width(of index: Int, _ words: Words, _ size: Double, _ setting: Typesetting) -> Double {
    let texts = words.figures.compactMap { index < $0.count ? $0[index] : nil }
    return max(
      setting.widest(texts, style(size, setting)), setting.width(words.heads[index].head, headStyle(size, setting)))
  }

  /// The widest style of a row, by which columns are measured.
  static func style(_ size: Double, _ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.label, weight: .bold).sized(size)
  }

  /// The style of the heads of columns.
  static func headStyle(_ size: Double, _ setting: Typesetting) -> TextStyle {
    let style = setting.style
    let full = style.chartType.axis.size - 1
    return style.text(style.chartType.axis, style.colors.muted).sized(setting.legible(min(full, max(10, size))))
  }

  /// Draws the words of a row on a height: its rank, its name and its figures.
  func draw(
    _ index: Int, of words: Words, at y: Double, isEmphasized: Bool, into frame: inout Frame, _ setting: Typesetting
  ) {
    let style = setting.style
    let ink = isEmphasized ? style.colors.accent : style.colors.ink
    let text = style.text(style.chartType.label, ink, weight: isEmphasized ? .bold : .medium).sized(size)
    func put(_ string: String, _ x: Double, _ align: Alignment, _ style: TextStyle) {
      guard !string.isEmpty else { return }
      frame.draw(Label(run: setting.run(string, style), point: Point(x, y), align: align, isCentered: true))
    }
    let quiet = isEmphasized ? text : text.weighted(.regular).colored(style.colors.muted)
    if index < words.ranks.count { put(words.ranks[index], nameLeft - size * 0.7, .right, quiet) }
    if isInTwoLines {
      let name = setting.paragraph(
        names[index], text.tabular(false), width: nameEnd - nameLeft + 0.01, leading: size * 1.2)
      frame.set(name, around: y, at: nameLeft)
    } else {
      put(names[index], nameLeft, .left, text.tabular(false))
    }
    guard index < words.figures.count else { return }
    for column in figures where column.index < words.figures[index].count {
      let isStrong = words.heads[column.index].isStrong || isEmphasized
      put(words.figures[index][column.index], column.edge, .right, text.weighted(isStrong ? .bold : .regular))
    }
  }

  /// Draws the heads of the kept columns of figures on a baseline.
  func drawHeads(of words: Words, baseline: Double, into frame: inout Frame, _ setting: Typesetting) {
    let text = TableColumns.headStyle(size, setting)
    for column in figures {
      let run = setting.run(words.heads[column.index].head, text)
      frame.draw(Label(run: run, point: Point(column.edge, baseline), align: .right))
    }
  }
}
