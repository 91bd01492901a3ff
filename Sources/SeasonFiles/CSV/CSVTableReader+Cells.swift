import Diagnostics
import Football

/// What the cells of a row say beside its teams and score.
extension CSVTableReader {
  mutating func readContext() -> CSVContext {
    guard hasContext else { return CSVContext() }
    return CSVContext(
      season: intern(table.columns[.season] == nil ? .seasonEnd : .season), division: intern(.division),
      league: intern(.league), tournament: intern(.tournament),
      country: intern(.country), stage: intern(.stage), group: intern(.group), round: intern(.round), leg: intern(.leg),
      format: intern(.format))
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
    // `7:00pm`
    if end + 2 <= cell.end, [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(bytes[end].lowered),
      bytes[end + 1].lowered == UInt8(ascii: "m")
    {
      end += 2
    }
    let clock = CSVCell(start: start, end: end, isQuoted: false)
    return bytes[start..<end].allSatisfy({ $0 == 0x30 || $0 == Byte.colon }) ? -1 : table.number(of: clock, in: bytes)
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

  private static let yes: Set<String> = ["true", "t", "1", "yes", "y", "si", "ja"]

  func readGround(into row: inout CSVRow) {
    row.ground = .home
    if let cell = cell(.neutral) {
      row.ground = cell.range.count <= 4 && Self.yes.contains(string(cell).lowercased()) ? .neutral : .home
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
        let date = CSVDate.readNamed(bytes.span, cell.range) ?? CSVDate.readWords(string(cell))
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
