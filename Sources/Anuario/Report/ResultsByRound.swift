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

  /// Whether any round has a name or number; else the results stand under no heading, month by month with the days beside them.
  static func areNamed(_ rounds: [Round]) -> Bool { rounds.contains { !$0.name.isEmpty || $0.number != nil } }

  /// How the rows are set.
  private struct Measures {
    /// The rounds that are none of the record's.
    var isByDay: [Bool]
    /// Whether the days stand under the names of months; else each has its own beside it, as few have room for.
    var hasMonths = false
    /// The width of the days beside the matches; 0 where there are none.
    var days = 0.0
    /// The size of the names.
    var size = 0.0
    /// Half of the room for scores.
    var reach = 0.0
    /// The room for a name.
    var room = 0.0
    /// The height of a row.
    var row: Double
  }

  /// The most matches of which each has its day in full beside it.
  private static let mostWithFullDays = 12

  private var measures: Measures {
    let isByDay = rounds.map(isByDay)
    let hasDays = isByDay.contains(true)
    // Rows are closer where results run over pages, so that five rounds of ten matches stand in a column.
    var measures = Measures(isByDay: isByDay, row: isClose || rounds.count > 10 || hasDays ? 11.9 : 12.4)
    let matches = zip(rounds, isByDay).flatMap { $1 ? $0.matches : [] }
    func set() {
      measures.days = daysWidth(matches, hasMonths: measures.hasMonths)
      (measures.size, measures.reach) = fit(width - measures.days)
      measures.room = (width - measures.days) / 2 - measures.reach
    }
    measures.hasMonths = matches.count > Self.mostWithFullDays
    set()
    if hasDays, !measures.hasMonths, measures.room < widestName(measures.size) {
      measures.hasMonths = true
      set()
    }
    return measures
  }

  private func daysWidth(_ matches: [Match], hasMonths: Bool) -> Double {
    let days = Set(matches.compactMap(\.day))
    let widest = days.map { edition.setting.width(self.day($0, hasMonths: hasMonths), dayText) }.max()
    return widest.map { $0 + Edition.mm(1.5) } ?? 0
  }

  private func day(_ day: Day, hasMonths: Bool) -> String {
    hasMonths ? edition.words.number(day.day) : edition.words.axisDay(edition.telling.calendar(day))
  }

  private var dayText: TextStyle { style.text(style.pageType.caption, style.colors.muted) }

  /// Whether a round is none of the record's: matches of several days, which are all that orders them.
  private func isByDay(_ round: Round) -> Bool {
    round.name.isEmpty && round.number == nil && Set(round.matches.compactMap(\.day)).count > 1
  }

  var block: TableBlock {
    let measures = measures
    let (days, reach) = (measures.days, measures.reach)
    let middle = days + (width - days) / 2
    let columns = [
      TableColumn(left: days, right: middle - reach, align: .right),
      TableColumn(left: middle - reach, right: middle + reach, align: .center),
      TableColumn(left: middle + reach, right: width, align: .left),
    ]
    let rows = rounds.enumerated().flatMap { index, round in
      let isLast = index == rounds.count - 1
      return measures.isByDay[index]
        ? rowsByDay(round, measures, isLast: isLast) : self.rows(round, measures, isLast: isLast)
    }
    guard days > 0 else { return TableBlock(columns: columns, rows: rows) }
    return TableBlock(
      columns: [TableColumn(left: 0, right: days)] + columns,
      rows: rows.map { row in
        var row = row
        if row.cells.count == columns.count { row.cells.insert(.empty, at: 0) }
        return row
      })
  }

  /// The largest size at which the longest name stands on one line, 7 pt at the least, and half of the room for scores,
  /// which gives way to names only then.
  private func fit(_ width: Double) -> (size: Double, reach: Double) {
    let most = style.pageType.table.size
    let widest = widestName(most)
    let wide = Edition.mm(4.8)
    let size = max(7, min(most, most * (width / 2 - wide) / widest))
    return (size, max(Edition.mm(3.4), min(wide, width / 2 - widest * size / most)))
  }

  private func widestName(_ size: Double) -> Double {
    let names = Set(rounds.flatMap { $0.matches.flatMap { [$0.first, $0.second] } })
    let text = edition.tableText(size, weight: .semibold)
    return names.map { edition.setting.width(edition.telling.name($0), text) }.max() ?? 1
  }

  private func rows(_ round: Round, _ measures: Measures, isLast: Bool) -> [TableRow] {
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
      var row = self.row(match, measures)
      row.height = measures.row
      // A round stays whole unless it is too long for that.
      row.keepsWithNext =
        round.matches.count <= 12
        ? !(isEnd && isLast) : index == round.matches.count - 2 || index == 0 || isEnd && !isLast
      rows.append(row)
      if isEnd && !isLast { rows.append(gap) }
    }
    return rows
  }

  /// The matches of a round that is none: with the day before its first match, many under the name of each month.
  private func rowsByDay(_ round: Round, _ measures: Measures, isLast: Bool) -> [TableRow] {
    var rows: [TableRow] = []
    let matches = round.matches.inOrderOfPlay
    let parts = measures.hasMonths ? months(of: matches) : [matches]
    for (number, matches) in parts.enumerated() {
      if measures.hasMonths, let day = matches.lazy.compactMap(\.day).first { rows.append(monthHead(day)) }
      for (index, match) in matches.enumerated() {
        let isFirst = index == 0 || matches[index - 1].day != match.day
        let isEnd = index == matches.count - 1 || matches[index + 1].day != match.day
        var row = self.row(match, measures)
        let day = match.day.map { self.day($0, hasMonths: measures.hasMonths) } ?? "–"
        row.cells.insert(isFirst ? .text(day, dayText) : .empty, at: 0)
        row.height = measures.row
        row.keepsWithNext = isFirst && !isEnd
        rows.append(row)
      }
      if number < parts.count - 1 || !isLast {
        rows[rows.count - 1].keepsWithNext = true
        rows.append(gap)
      }
    }
    return rows
  }

  private func monthHead(_ day: Day) -> TableRow {
    // As one word it runs on beyond the narrow column of the days.
    let name = edition.words.sentence(edition.words.month(edition.telling.calendar(day)))
    let cell = TableCell.text(
      name.replacing(" ", with: "\u{A0}"), edition.tableText(8.2, weight: .semibold), role: .headerCell(.row))
    return TableRow(
      [cell, .empty, .empty, .empty], height: isClose ? 13 : 14.6, keepsWithNext: true, isSectionHead: true)
  }

  /// Matches month by month; those without a day stand with what goes before them.
  private func months(of matches: [Match]) -> [[Match]] {
    var months: [[Match]] = []
    var open: Day?
    for match in matches {
      let isSame = match.day.map { day in open.map { ($0.year, $0.month) == (day.year, day.month) } ?? months.isEmpty }
      if months.isEmpty || isSame == false { months.append([]) }
      months[months.count - 1].append(match)
      open = match.day ?? open
    }
    return months
  }

  /// Air and a rule between rounds or months.
  private var gap: TableRow {
    TableRow(
      [.empty, .empty, .empty], height: isClose ? 3 : 4.8, rule: Stroke(style.colors.firmRule, width: 0.5))
  }

  /// The second team, and after it how a match went on beyond its time.
  private func secondCell(_ match: Match, team: TableCell, size: Double) -> TableCell {
    let note = edition.telling.scoreNote(match)
    guard !note.isEmpty, case .text(let spans) = team.content else { return team }
    let muted = edition.tableText(7, style.colors.muted)
    return TableCell(.text(spans + [Span(" " + note, muted)]))
  }

  private func row(_ match: Match, _ measures: Measures) -> TableRow {
    let (size, room) = (measures.size, measures.room)
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
