import Diagnostics
import Football

/// What the cells of a row say beside its teams and score.
extension CSVTableReader {
  mutating func readContext() -> CSVContext {
    guard hasContext else { return CSVContext() }
    var context = CSVContext(
      season: intern(table.columns[.season] == nil ? .seasonEnd : .season), division: intern(.division),
      league: intern(.league), tournament: intern(.tournament),
      country: intern(.country), stage: intern(.stage), group: intern(.group), round: intern(.round), leg: intern(.leg),
      format: intern(.format))
    if context.round < 0 { context.round = section.round }
    if context.group < 0 { context.group = section.group }
    return context
  }

  mutating func readDetail(note: String?) -> CSVDetail {
    guard hasDetail || hasClock else { return CSVDetail(note: note) }
    return CSVDetail(
      time: hasClock && table.columns[.time] == nil ? clockOfDate() : intern(.time), city: intern(.venue),
      stadium: intern(.stadium), comment: intern(.comment),
      aggregate: intern(.aggregate), note: note)
  }

  /// The time of day that stands behind the date in its cell, `16/08/2024 20:00`; midnight is none.
  private mutating func clockOfDate() -> CSVRow.Text {
    guard let cell = cell(.date),
      let colon = bytes[cell.range].firstIndex(of: Byte.colon), colon - 2 > cell.start, colon + 3 <= cell.end,
      bytes[colon - 1].isDigit, bytes[colon + 1].isDigit, bytes[colon + 2].isDigit
    else { return -1 }
    let start = bytes[colon - 2].isDigit ? colon - 2 : colon - 1
    var end = colon + 3
    // `7:00pm`, `3:00:00 PM`, `3:00 p. m.`
    if let half = cell.range.suffix(from: end).first(where: { bytes[$0].isLetter }),
      [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(bytes[half].lowered),
      let last = cell.range.suffix(from: half + 1).first(where: { bytes[$0].isLetter }),
      bytes[last].lowered == UInt8(ascii: "m")
    {
      end = cell.end
    }
    let clock = CSVCell(start: start, end: end, isQuoted: false)
    return isMidnight(bytes[start..<end]) ? -1 : table.number(of: clock, in: bytes)
  }

  /// `00:00`, and `12:00:00 AM`, which spreadsheets put behind a day without a time.
  private func isMidnight(_ clock: ArraySlice<UInt8>) -> Bool {
    let isMorning = clock.first(where: \.isLetter)?.lowered == UInt8(ascii: "a")
    let digits = isMorning && clock.starts(with: "12".utf8) ? clock.dropFirst(2) : clock
    return digits.allSatisfy { !$0.isDigit || $0 == 0x30 }
  }

  /// What a column says became of the match: one still to come has no score, whatever stands in the place of it.
  mutating func readStatus(_ cell: CSVCell, into row: inout CSVRow) {
    let number = table.number(of: cell, in: bytes)
    let status: MatchStatus?
    if let known = statuses[number] {
      status = known
    } else {
      status = CSVStatus.read(string(cell))
      statuses[number] = .some(status)
    }
    guard let status else { return }
    if row.status != .awarded { row.status = status }
    if status == .scheduled || status == .cancelled || status == .postponed { row.score = Score() }
  }

  func readGround(into row: inout CSVRow) {
    row.ground = .home
    if let cell = cell(.neutral) {
      row.ground = cell.range.count <= 4 && FlagCell.read(string(cell)) == true ? .neutral : .home
    } else if table.columns[.neutral] != nil {
      row.ground = .unknown
    }
  }

  mutating func readDate(_ cell: CSVCell, into row: inout CSVRow) -> Bool {
    let bytes = bytes
    let date: CSVDate
    if let numeric = CSVDate.readNumeric(bytes, cell.range, isMonthFirst: isMonthFirst) {
      date = numeric
      hasClock = cell.range.count > 12
    } else {
      let number = dates.index(of: cell.piece, in: bytes.span)
      if number == wordDates.count {
        let date = CSVDate.readOther(bytes, cell.range, isMonthFirst: isMonthFirst)
        wordDates.append((date, bytes[cell.range].contains(Byte.colon)))
      }
      (date, hasClock) = wordDates[number]
    }
    switch date {
    case .day(let day):
      row.day = day
      if day.day > 12 { table.dayFirstCount += 1 }
    case .unknown: break
    case .swapped:
      table.swappedCount += 1
      let word = isMonthFirst ? "day" : "month"
      refuse(
        .date(string(cell), "its \(word) is greater than 12, and other dates have \(word) and year there"), at: cell)
      return false
    case .unreadable(let why):
      refuse(.date(string(cell), why), at: cell)
      return false
    }
    return true
  }
}
