import Drawing
import Styling

/// What the cells of a grid of results say: as much as they have room for.
struct ResultGridContent {
  private enum Opponent {
    case named
    case coded
    case none
  }

  private enum Form {
    /// The score under the opponent.
    case stacked
    /// The score behind the opponent, on one line.
    case inline
    case letter
    case tone
  }

  private let form: Form
  private let opponent: Opponent
  private let setting: Typesetting
  /// The type of scores on one line, as large as low cells have room for.
  private let lineSize: Double

  /// The blank before and behind the words of a cell on one line, and between them.
  private static let blank = 7.0
  /// The height from which two lines have room, in units.
  private static let twoLines = 42.0

  /// What cells of a size have room for; codes only where these may stand.
  init(_ body: ResultGridBody, in cell: Size, _ setting: Typesetting, mayHaveCodes: Bool) {
    self.setting = setting
    let cells = body.rows.flatMap { $0.cells.compactMap { $0 } }
    let unit = setting.style.chartType.label.size / 16
    let score = ResultGridContent.score(setting)
    let line = max(setting.legible(10), min(score.size, cell.height * 0.74))
    lineSize = line
    let small = ResultGridContent.opponent(setting)
    let isStacked = cell.height >= ResultGridContent.twoLines * unit
    let scoreText = isStacked ? score : score.sized(line)
    let opponentText = isStacked ? small : small.sized(min(small.size, line))
    let scores = setting.widest(cells.map(\.label), scoreText)
    func fits(_ opponents: [String]) -> Bool {
      guard opponents.contains(where: { !$0.isEmpty }) else { return false }
      let width = setting.widest(opponents, opponentText)
      let needed = isStacked ? max(width, scores) + 8 : width + scores + 3 * ResultGridContent.blank
      return needed <= cell.width && cell.height >= line * 1.3
    }
    opponent = fits(cells.map(\.opponent)) ? .named : mayHaveCodes && fits(cells.map(\.corner)) ? .coded : .none
    if opponent != .none || scores + 8 <= cell.width && cell.height >= 20 {
      form = isStacked ? .stacked : .inline
    } else if setting.widest(cells.map(\.letter), ResultGridContent.letter(setting)) + 3 <= cell.width,
      cell.height >= 13.5
    {
      form = .letter
    } else {
      form = .tone
    }
  }

  /// Whether the cells show scores.
  var hasScores: Bool { form == .stacked || form == .inline }
  /// Whether the cells name opponents by codes, which are to be explained.
  var hasCodes: Bool { opponent == .coded }
  /// Whether height alone tells the results apart.
  var isTone: Bool { form == .tone }

  private static func score(_ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.note, weight: .semibold)
  }

  private static func opponent(_ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.smallAxis, weight: .medium).tabular(false)
  }

  private static func letter(_ setting: Typesetting) -> TextStyle {
    setting.style.text(setting.style.chartType.smallAxis, weight: .semibold).sized(
      setting.legible(setting.style.chartType.smallAxis.size * 0.84))
  }

  /// The words of a cell in its box.
  func labels(_ cell: ResultGridBody.Cell, in box: Rect, _ ink: Color) -> [Label] {
    func label(_ string: String, _ text: TextStyle, _ point: Point, _ align: Alignment = .center) -> Label {
      Label(run: setting.run(string, text.colored(ink)), point: point, align: align, isCentered: true)
    }
    let middle = Point(box.midX, box.midY)
    let opponent = self.opponent == .named ? cell.opponent : self.opponent == .coded ? cell.corner : ""
    switch form {
    case .tone: return []
    case .letter: return [label(cell.letter, ResultGridContent.letter(setting), middle)]
    case .inline where !opponent.isEmpty:
      let small = ResultGridContent.opponent(setting)
      let text = ResultGridContent.score(setting).sized(lineSize)
      return [
        label(
          opponent, small.sized(min(small.size, lineSize)), Point(box.minX + ResultGridContent.blank, box.midY), .left),
        label(cell.label, text, Point(box.maxX - ResultGridContent.blank, box.midY), .right),
      ]
    case .inline, .stacked:
      let text = largeScore(in: box)
      guard form == .stacked, !opponent.isEmpty else { return [label(cell.label, text, middle)] }
      return [
        label(cell.label, text, Point(box.midX, box.midY + text.size * 0.5)),
        label(opponent, ResultGridContent.opponent(setting), Point(box.midX, box.midY - text.size * 0.75)),
      ]
    }
  }

  /// The style of a score in the middle of its cell: broad cells have larger ones, up to those of a cross-table.
  private func largeScore(in box: Rect) -> TextStyle {
    var text = ResultGridContent.score(setting)
    let widest = max(1, setting.width("0–00", text))
    let most = setting.style.chartType.cell.size / text.size
    text.size *= max(1, min(most, box.height * 0.36 / text.size, (box.width - 12) / widest))
    return text
  }
}
