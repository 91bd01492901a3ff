import Football

/// A cell that should hold a day.
enum CSVDate {
  /// A day.
  case day(Day)
  /// Nothing, or a word for what is not known.
  case unknown
  /// Day and month can only be read the other way round.
  case swapped
  /// No date, with why.
  case unreadable(String)

  /// Reads the bytes of a cell: 14/05/67, 14/05/1967, 14.05.1967, 1967-05-14, `Sun May 14 1967`, `(Sun) 14 May 1967 (W20)`,
  /// `14-May-67`, `dom. 14/5/67`, 19670514.
  ///
  /// With `isMonthFirst` 05/14/1967 is meant, as in the United States; only for dates with slashes.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, isMonthFirst: Bool) -> CSVDate {
    if range.isEmpty { return .unknown }
    if let numeric = readNumeric(bytes, range, isMonthFirst: isMonthFirst) { return numeric }
    return readOther(bytes, range, isMonthFirst: isMonthFirst)
  }

  /// Reads a date in any form but three plain numbers, which most tables have.
  static func readOther(_ bytes: [UInt8], _ range: Range<Int>, isMonthFirst: Bool) -> CSVDate {
    if let compact = readCompact(bytes, range) { return compact }
    if let numeric = readBehindWeekday(bytes, range, isMonthFirst: isMonthFirst) { return numeric }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return readNamed(bytes.span, range) ?? readJoined(text) ?? readWords(text)
  }

  /// Eight digits: 19670514.
  private static func readCompact(_ bytes: [UInt8], _ range: Range<Int>) -> CSVDate? {
    guard range.count == 8, let year = NumberWords.digits(Substring(decoding: bytes[range.prefix(4)], as: UTF8.self)),
      let rest = NumberWords.digits(Substring(decoding: bytes[range.dropFirst(4)], as: UTF8.self)), year >= 1850
    else { return nil }
    return make(year, rest / 100, rest % 100)
  }

  /// `dom. 12/3/24`: three numbers behind the name of a weekday.
  private static func readBehindWeekday(_ bytes: [UInt8], _ range: Range<Int>, isMonthFirst: Bool) -> CSVDate? {
    guard let end = range.first(where: { [0x20, Byte.dot, Byte.comma].contains(bytes[$0]) }), end > range.lowerBound,
      TextWords.isWeekday(bytes.span.foldedKey(Piece(start: range.lowerBound, end: end))),
      let start = (end..<range.upperBound).first(where: { ![0x20, Byte.dot, Byte.comma].contains(bytes[$0]) })
    else { return nil }
    return readNumeric(bytes, start..<range.upperBound, isMonthFirst: isMonthFirst)
  }

  /// `12-Mar-24`, `12/mar/2024`, `12 mars 24`, `2024-Mar-12`: a month's name between two numbers, a time of day behind them
  /// left aside.
  private static func readJoined(_ text: String) -> CSVDate? {
    let parts = text.split { "-/ .".contains($0) }.map(String.init)
    guard parts.count == 3 || parts.count > 3 && parts[3].contains(":"),
      let month = TextWords.month(TextWords.key(parts[1])),
      let first = NumberWords.digits(parts[0]), let last = NumberWords.digits(parts[2])
    else { return nil }
    switch (parts[0].count, parts[2].count) {
    case (4, 1...2): return make(first, month, last)
    case (1...2, 4): return make(last, month, first)
    case (1...2, 2): return make(ShortYear.full(last), month, first)
    default: return nil
    }
  }

  /// Three numbers with one kind of mark between them, a time of day behind them left aside; nil for any other form.
  static func readNumeric(_ bytes: [UInt8], _ range: Range<Int>, isMonthFirst: Bool) -> CSVDate? {
    var numbers = (0, 0, 0)
    var widths = (0, 0, 0)
    var part = 0
    var mark: UInt8 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        let digit = Int(byte) - 0x30
        switch part {
        case 0: (numbers.0, widths.0) = (numbers.0 * 10 + digit, widths.0 + 1)
        case 1: (numbers.1, widths.1) = (numbers.1 * 10 + digit, widths.1 + 1)
        default: (numbers.2, widths.2) = (numbers.2 * 10 + digit, widths.2 + 1)
        }
        if widths.0 > 4 || widths.1 > 2 || widths.2 > 4 { return nil }
      } else if part < 2, isMark(byte), mark == 0 || mark == byte, part == 0 ? widths.0 > 0 : widths.1 > 0 {
        mark = byte
        part += 1
      } else if part == 2, widths.2 > 0, byte == 0x20 || byte == UInt8(ascii: "T") {
        break
      } else {
        return nil
      }
      index += 1
    }
    guard part == 2, widths.2 > 0 else { return nil }
    if widths.0 == 4 { return make(numbers.0, numbers.1, numbers.2) }
    guard widths.0 <= 2, widths.2 == 2 || widths.2 == 4 else { return nil }
    let year = widths.2 == 4 ? numbers.2 : ShortYear.full(numbers.2)
    let isSwapped = isMonthFirst && mark == UInt8(ascii: "/")
    let (day, month) = isSwapped ? (numbers.1, numbers.0) : (numbers.0, numbers.1)
    if month > 12, day <= 12, mark == UInt8(ascii: "/") { return .swapped }
    return make(year, month, day)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func make(_ year: Int, _ month: Int, _ day: Int) -> CSVDate {
    if let day = Day(year: year, month: month, day: day) { return .day(day) }
    guard (1...12).contains(month) else { return .unreadable("there is no month \(month)") }
    guard (1...9999).contains(year) else { return .unreadable("there is no year \(year)") }
    return .unreadable("\(DateWords.english[month - 1]) \(year) has \(Day.daysInMonth(month, year: year)) days")
  }

  /// `Sat Aug 7 1993`, `(Sun) 4 Sep 1955 (W35)`: a day with the name of its month, which needs no words made of it; nil for
  /// any other form.
  static func readNamed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CSVDate? {
    var piece = Piece(start: range.lowerBound, end: range.upperBound)
    if bytes.at(piece.start, in: piece) == Byte.open, bytes.at(piece.start + 4, in: piece) == Byte.close {
      let weekday = Piece(start: piece.start + 1, end: piece.start + 4)
      guard TextWords.isWeekday(bytes.foldedKey(weekday)) else { return nil }
      piece.start = bytes.skippingBlanks(from: piece.start + 5, to: piece.end)
    }
    if bytes.at(piece.end - 1, in: piece) == Byte.close, let open = bytes.first(Byte.open, in: piece),
      bytes.at(open + 1, in: piece)?.isLetter == false || piece.end - open > 5
        || !TextWords.isWeekday(bytes.foldedKey(Piece(start: open + 1, end: piece.end - 1)))
    {
      // The week of the year, or a mark of a match put off, which some tables glue to the year.
      guard open > piece.start else { return nil }
      piece = bytes.trimmed(Piece(start: piece.start, end: open))
    }
    guard let found = bytes.date(at: piece.start, in: piece, allowsWords: false), isEnd(found.end, of: piece, bytes),
      !found.date.hasShortYear, let year = found.date.year, year > 99
    else { return nil }
    return Day(year: year, month: found.date.month, day: found.date.day).map { .day($0) }
  }

  /// Whether nothing but a time of day stands behind an offset: `13 Jul 1930 - 15:00`, `Aug 10 2018 - 7:00pm`.
  private static func isEnd(_ offset: Int, of piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    if offset == piece.end { return true }
    guard let colon = bytes.first(Byte.colon, in: Piece(start: offset, end: piece.end)), colon - offset <= 6 else {
      return false
    }
    for index in offset..<piece.end {
      let byte = bytes[index]
      let isClock = byte.isDigit || byte.isBlank || byte == Byte.hyphen || byte == Byte.colon
      guard isClock || [UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "m")].contains(byte.lowered) else {
        return false
      }
    }
    return true
  }

  /// A date with a month's name, or a word for an unknown one.
  static func readWords(_ text: String) -> CSVDate {
    if UnknownWords.words.contains(Folding.key(text)) { return .unknown }
    let kept = text.split(separator: " ").map(String.init).filter { word in
      // The week of the year, and the mark of a match put off.
      !(word.hasPrefix("(") && word.hasSuffix(")") && DateWords.weekdays.contains(Folding.key(inside(word))) == false)
    }
    let bare = kept.map { $0.hasPrefix("(") ? inside($0) : $0 }
    // "Sat Aug 7 1993" names the month first, with no comma.
    switch DateReading.read(bare.joined(separator: " ")) {
    case .day(let day): return .day(day)
    case .unknown: return .unknown
    case .impossible(let why), .unreadable(let why, _): return .unreadable(why)
    case nil: return .unreadable("it has the form of none")
    }
  }

  private static func inside(_ word: String) -> String { String(word.dropFirst().dropLast()) }
}
