import Diagnostics
import Football

/// What a text that should be a date turned out to be.
enum DateReading: Hashable {
  /// A day.
  case day(Day)
  /// A month without a day, or a word for an unknown date.
  case unknown
  /// A day that no calendar has, such as 31 April, with why.
  case impossible(String)
  /// The shape of a date with a part that cannot be read, with why and how to mend it.
  case unreadable(String, fix: String? = nil)

  /// Reads a text as a date; nil when it has not even the shape of one.
  ///
  /// Forms: 14 May 1967, May 14, 1967, 14 de mayo de 1967, 1967-05-14, each with or without a weekday before it;
  /// May 1967; without a year only where the season's label gives the year.
  static func read(_ text: String, year: Int? = nil) -> DateReading? {
    if let day = text.utf8.withContiguousStorageIfAvailable({ readPlain($0) }) ?? nil { return .day(day) }
    let folded = Folding.key(text)
    // What pages hide behind a date for sorting, `6 December 2017 (2017-12-06)`, a browser's selection shows.
    if folded.utf8.last == UInt8(ascii: ")"), let open = folded.lastIndex(of: "("), open > folded.startIndex,
      case .day? = readISO(String(folded[folded.index(after: open)...].dropLast()))
    {
      return read(String(folded[..<open]).trimmingBlanks, year: year)
    }
    switch folded {
    case "date unknown", "unknown date", "fecha desconocida", "sin fecha": return .unknown
    default: break
    }
    if let iso = readISO(folded) { return iso }
    guard let words = words(of: folded), words.count >= 2 else { return nil }
    return readWords(words, year: year)
  }

  /// A day as most are written, 1967-05-14, 14 May 1967 and May 14, 1967; nil for any other text.
  private static func readPlain(_ buffer: UnsafeBufferPointer<UInt8>) -> Day? {
    let bytes = Span(_unsafeElements: buffer)
    let all = Piece(start: 0, end: bytes.count)
    if let day = bytes.isoDay(all) { return day }
    var parts: [Piece] = []
    var start = 0
    while start < all.end {
      var end = start
      while end < all.end, bytes[end] != Byte.blank, bytes[end] != Byte.comma {
        guard bytes[end] < 0x80 else { return nil }
        end += 1
      }
      if end > start { parts.append(Piece(start: start, end: end)) }
      guard parts.count <= 3 else { return nil }
      start = end + 1
    }
    guard parts.count == 3, let year = bytes.number(at: parts[2].start, in: parts[2]), year.end == all.end,
      year.end - parts[2].start == 4
    else { return nil }
    let isDayFirst = bytes[parts[0].start].isDigit
    let (day, month) = isDayFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
    guard day.count <= 2, let number = bytes.number(at: day.start, in: day), number.end == day.end,
      let found = DateWords.month(bytes.text(month).lowercased())
    else { return nil }
    return Day(year: year.value, month: found, day: number.value)
  }

  /// The words of a date, three at most, without the weekday and what only joins them; nil where there are more.
  private static func words(of folded: String) -> [String]? {
    var words: [String] = []
    for (index, part) in folded.utf8.split(whereSeparator: { $0 == Byte.blank || $0 == Byte.comma }).enumerated() {
      let word = String(Substring(part.last == Byte.dot ? part.dropLast() : part))
      if index == 0 && DateWords.weekdays.contains(word) || DateWords.joints.contains(word) { continue }
      if words.count == 3 { return nil }
      words.append(word)
    }
    return words
  }

  /// Reads a date of a season, which gives the year to one that has none.
  ///
  /// In a season over two years a day from July on is of the first. Where the day may stand first in numbers, those are read.
  static func read(_ text: String, season label: String?, isDayFirst: Bool) -> DateReading? {
    func read(_ year: Int?) -> DateReading? {
      DateReading.read(text, year: year) ?? (isDayFirst ? readDayFirst(text, year: year) : nil)
    }
    guard let label, let first = NumberWords.digits(label.prefix(4)), first > 999 else { return read(nil) }
    guard label.count > 4, let found = read(first), case .day(let day) = found, day.year == first, day.month < 7,
      !text.holds(String(first))
    else { return read(first) }
    return read(first + 1)
  }

  /// Reads `3/2/74`, `12.5.1974`, `3-2-1974`, and with a year given `3/2`: the day first, as most of the world writes it; nil for
  /// any other text.
  ///
  /// Two digits are of the century that the given year is nearest to.
  static func readDayFirst(_ text: String, year: Int?) -> DateReading? {
    guard (3...10).contains(text.utf8.count), let joint = text.first(where: { "/.-".contains($0) }) else { return nil }
    let parts = text.split(separator: joint, omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 2 && joint == "/" && year != nil,
      parts.prefix(2).allSatisfy({ (1...2).contains($0.utf8.count) }), let day = NumberWords.digits(parts[0]),
      let month = NumberWords.digits(parts[1])
    else { return nil }
    guard parts.count == 3 else { return make(year ?? 0, month, day) }
    guard let stated = NumberWords.digits(parts[2]) else { return nil }
    switch parts[2].utf8.count {
    case 4: return make(stated, month, day)
    case 2 where joint != "-":
      let near = year ?? ShortYear.full(stated)
      let full = [near - near % 100 - 100, near - near % 100, near - near % 100 + 100].map { $0 + stated }
        .min { abs($0 - near) < abs($1 - near) }
      return make(full ?? stated, month, day)
    default: return nil
    }
  }

  private static func readISO(_ text: String) -> DateReading? {
    guard text.utf8.dropFirst(4).first == Byte.hyphen else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = NumberWords.digits(parts[0]) else { return nil }
    guard parts[1].count == 2, parts[2].count == 2, let month = NumberWords.digits(parts[1]),
      let day = NumberWords.digits(parts[2])
    else { return .unreadable("an ISO date is year-month-day with two digits each") }
    return make(year, month, day)
  }

  private static func readWords(_ words: [String], year: Int?) -> DateReading? {
    guard let spot = words.firstIndex(where: { DateWords.month($0) != nil }), let month = DateWords.month(words[spot])
    else { return readMisspelt(words) }
    var rest = words
    rest.remove(at: spot)
    let numbers = rest.map { (word: $0, number: dayOrYear($0)) }
    if numbers.count == 1, let number = numbers[0].number {
      if numbers[0].word.count == 4 { return .unknown }
      guard let year else { return .unreadable("the year is missing") }
      return make(year, month, number)
    }
    guard numbers.count == 2, spot <= 1, let day = numbers[0].number, let stated = numbers[1].number else {
      let hasNumber = numbers.contains { $0.number != nil }
      return hasNumber && numbers.allSatisfy { $0.word.hasNumber }
        ? .unreadable("day or year cannot be read") : nil
    }
    if day > 99 { return .unreadable("the day must come before the year") }
    if numbers[1].word.count != 4 { return .unreadable("the year needs four digits") }
    return make(stated, month, day)
  }

  /// A day, month and year of which the month is no month's name.
  private static func readMisspelt(_ words: [String]) -> DateReading? {
    guard words.count == 3, NumberWords.digits(words[2])?.description.count == 4 else { return nil }
    let month: String
    if let day = dayOrYear(words[0]), day <= 99 {
      month = words[1]
    } else if let day = dayOrYear(words[1]), day <= 99 {
      month = words[0]
    } else {
      return nil
    }
    guard (3...10).contains(month.count), month.allSatisfy(\.isLetter) else { return nil }
    return .unreadable(
      "\"\(month)\" is no month", fix: NearestName.find(month, among: DateWords.names).map { "write \($0)" })
  }

  private static func dayOrYear(_ word: String) -> Int? {
    NumberWords.digits(word) ?? NumberWords.ordinal(word)
  }

  private static func make(_ year: Int, _ month: Int, _ day: Int) -> DateReading {
    if let day = Day(year: year, month: month, day: day) { return .day(day) }
    guard (1...12).contains(month) else { return .impossible("there is no month \(month)") }
    guard (1...9999).contains(year) else { return .impossible("there is no year \(year)") }
    return .impossible("\(DateWords.english[month - 1]) \(year) has \(Day.daysInMonth(month, year: year)) days")
  }
}

/// The words of dates.
enum DateWords {
  /// The English months, as Anuario writes them.
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]

  /// Folded names of weekdays, long and short.
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
    "sat", "sun", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
  ]

  /// Words that join the parts of a date.
  static let joints: Set<String> = ["de", "del", "of", "the"]

  private static let months: [String: Int] = {
    var months: [String: Int] = ["sept": 9, "setiembre": 9, "set": 9]
    for (index, name) in english.enumerated() {
      months[name.lowercased()] = index + 1
      months[String(name.lowercased().prefix(3))] = index + 1
    }
    for (index, name) in spanish.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    // German, Italian and Portuguese; what is left out is written as in English or Spanish.
    let others = [
      ["januar", "janner", "gennaio", "janeiro", "gen", "jan"], ["februar", "febbraio", "fevereiro", "fev"],
      ["marz", "marco"], ["aprile"], ["mai", "maggio", "maio", "mag"], ["juni", "giugno", "junho", "giu"],
      ["juli", "luglio", "julho", "lug"], ["agosto"], ["settembre", "setembro"],
      ["oktober", "ottobre", "outubro", "okt", "ott", "out"], ["novembro"],
      ["dezember", "dicembre", "dezembro", "dez"],
    ]
    for (index, names) in others.enumerated() { for name in names { months[name] = index + 1 } }
    return months
  }()

  /// The month of a folded name or its first three letters; nil for anything else.
  static func month(_ word: String) -> Int? { months[word] }

  /// The folded names of all months, for finding the nearest.
  static var names: [String] { english + english.map { String($0.prefix(3)) } + spanish }
}
