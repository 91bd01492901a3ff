import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// The champion against each opponent on a page: a row each, a dot a goal.
struct HeadToHeadTable {
  let edition: Edition

  /// The most goals that a row of dots holds.
  private static let mostDots = 14

  /// The table; nil where there are too many opponents, too many goals, or nobody met.
  var block: TableBlock? {
    let chart = HeadToHeadChart(telling: edition.telling)
    let records = chart.records
    let most = records.map { max($0.goals.first, $0.goals.second) }.max() ?? 0
    guard let subject = chart.subject, (2...8).contains(records.count), most <= HeadToHeadTable.mostDots else {
      return nil
    }
    let mm = Edition.mm
    let columns = [
      TableColumn(left: 0, right: mm(58), align: .right), TableColumn(left: mm(58), right: mm(76), align: .center),
      TableColumn(left: mm(76), right: mm(104)), TableColumn(left: mm(106), right: mm(146)),
      TableColumn(left: mm(146), right: mm(170), align: .right),
    ]
    let head = TableRow(
      [
        edition.head(edition.telling.name(subject)), edition.head(""), edition.head(""),
        edition.head(edition.words(.columnOpponent)), edition.head(""),
      ], height: 14, rule: edition.inkRule)
    return TableBlock(columns: columns, head: [head], rows: records.map(row))
  }

  private func row(_ record: HeadToHead) -> TableRow {
    let style = edition.style
    let words = edition.words
    let size = 8.6
    let balance = ChartWords(edition.telling).balance(
      won: record.firstWon, drawn: record.drawn, lost: record.secondWon)
    let score = words.score(record.goals.first, record.goals.second)
    return TableRow(
      [
        dots(record.goals.first, color: style.champion.line, isLeft: true),
        .text(score, edition.tableText(size + 0.6, weight: .semibold)),
        dots(record.goals.second, color: style.colors.second, isLeft: false),
        .text(edition.telling.name(record.second), edition.tableText(size, weight: .medium), role: .headerCell(.row)),
        .text(balance, edition.tableText(7.8, style.colors.muted)),
      ], height: 15.5, rule: edition.faintRule)
  }

  private func dots(_ count: Int, color: Color, isLeft: Bool) -> TableCell {
    guard count > 0 else { return .empty }
    let radius = 3.1
    let pitch = 8.2
    var frame = Frame(Size(Double(count - 1) * pitch + 2 * radius, 2 * radius))
    for index in 0..<count {
      frame.add(.circle(Point(radius + Double(index) * pitch, radius), radius: radius), fill: color)
    }
    return TableCell(.picture(frame))
  }
}
