import Documents
import Drawing
import Football
import Styling
import Words

/// The results of a stage, round by round, scores on one axis.
struct ResultsByRound {
  let edition: Edition
  let rounds: [Round]
  let width: Double
  /// Whether rows stand close, so that four groups of four teams stand on a page.
  var isClose = false

  private var style: Style { edition.style }

  /// Rows are closer where results run over pages, so that five rounds of ten matches stand in a column.
  private var rowHeight: Double { isClose || rounds.count > 10 ? 11.9 : 12.4 }

  var block: TableBlock {
    let (size, reach) = fit
    let half = width / 2
    return TableBlock(
      columns: [
        TableColumn(left: 0, right: half - reach, align: .right),
        TableColumn(left: half - reach, right: half + reach, align: .center),
        TableColumn(left: half + reach, right: width, align: .left),
      ],
      rows: rounds.enumerated().flatMap { index, round in
        rows(round, size: size, room: half - reach, isLast: index == rounds.count - 1)
      })
  }

  /// The largest size at which the longest name stands on one line, 7 pt at the least, and half of the room for scores,
  /// which gives way to names only then.
  private var fit: (size: Double, reach: Double) {
    let most = style.pageType.table.size
    let names = Set(rounds.flatMap { $0.matches.flatMap { [$0.first, $0.second] } })
    let widest =
      names.map {
        edition.setting.width(edition.telling.name($0), edition.tableText(most, weight: .semibold))
      }.max() ?? 1
    let wide = Edition.mm(4.8)
    let size = max(7, min(most, most * (width / 2 - wide) / widest))
    return (size, max(Edition.mm(3.4), min(wide, width / 2 - widest * size / most)))
  }

  private func rows(_ round: Round, size: Double, room: Double, isLast: Bool) -> [TableRow] {
    let name = edition.telling.roundName(round.name, number: round.number)
    var rows: [TableRow] = []
    let days = round.matches.compactMap(\.day)
    var remark = ""
    if let first = days.min(), let last = days.max() {
      let telling = edition.telling
      remark =
        first == last
        ? edition.words.weekDay(telling.calendar(first))
        : edition.words.shortDays(telling.calendar(first), telling.calendar(last))
    }
    if !name.isEmpty || !remark.isEmpty {
      let heading = edition.tableText(8.2, weight: .semibold)
      rows.append(
        TableRow(
          [
            .text(name, heading, role: .headerCell(.row), align: .left), .empty,
            .text(remark, style.text(style.pageType.caption, style.colors.muted), align: .right),
          ], height: isClose ? 13 : 14.6, keepsWithNext: true, isSectionHead: true))
    }
    for (index, match) in round.matches.enumerated() {
      let isEnd = index == round.matches.count - 1
      let rule = isEnd && !isLast ? Stroke(style.colors.firmRule, width: 0.5) : nil
      // The cells of the last row stand at its top, with air before the rule.
      var row = self.row(match, size: size, room: room)
      row.height = rowHeight
      // A round stays whole unless it is too long for that.
      row.keepsWithNext =
        round.matches.count <= 12
        ? !(isEnd && isLast) : index == round.matches.count - 2 || index == 0 || isEnd && !isLast
      rows.append(row)
      if isEnd && !isLast { rows.append(TableRow([.empty, .empty, .empty], height: isClose ? 3 : 4.8, rule: rule)) }
    }
    return rows
  }

  /// The second team, and after it how a match went on beyond its time.
  private func secondCell(_ match: Match, team: TableCell, size: Double) -> TableCell {
    let note = edition.telling.scoreNote(match)
    guard !note.isEmpty, case .text(let spans) = team.content else { return team }
    let muted = edition.tableText(7, style.colors.muted)
    return TableCell(.text(spans + [Span(" " + note, muted)]))
  }

  private func row(_ match: Match, size: Double, room: Double) -> TableRow {
    let winner = match.winner
    func team(_ side: Side) -> TableCell {
      let team = match.team(side)
      let name = edition.telling.name(team)
      var text = edition.tableText(size, edition.color(team), weight: winner == team ? .semibold : .regular)
      if edition.setting.width(name, text) > room { text.weight = .regular }
      return .text(name, text)
    }
    return TableRow(
      [
        team(.first),
        .text(edition.telling.scoreText(match), edition.tableText(size, weight: .semibold)),
        secondCell(match, team: team(.second), size: size),
      ], height: 13)
  }
}
