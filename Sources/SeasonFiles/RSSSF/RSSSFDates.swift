/// The days and the place that a bracket of an RSSSF text states, such as `Aug 9`, `Fri, Aug 9, 2024`, `Aug 4,5`,
/// `Mar 30 - Apr 1`, `Jan 25/87`, `12 May`, `May 18, Klagenfurt; att: 30,000`.
struct RSSSFDates: Hashable {
  /// The days in the order of the text.
  var dates: [TextDate] = []
  /// Whether only the first and last day of several are named, or a day is only about right.
  var isVague = false
  /// The town or stadium.
  var place: String?
  /// Whether the place stands before the days, and nothing behind them.
  private(set) var isPlaceFirst = false

  /// The day that all matches below were played on; nil where there are several.
  var only: TextDate? { isVague || dates.count != 1 ? nil : dates.first }

  /// Reads the inside of a bracket, or a line; nil when no date stands in it.
  init?(_ text: String) {
    guard text.utf8.count <= 90, text.utf8.contains(where: \.isDigit), Self.mayLead(text) else { return nil }
    let tokens = Self.tokens(of: text)
    var index = 0
    while index < tokens.count, readToken(tokens, &index) {}
    if !dates.isEmpty {
      if index < tokens.count { place = Self.place(String(text[tokens[index].range.lowerBound...])) }
    } else if let comma = text.firstIndex(of: ","), let first = text.first, first.isLetter {
      // `Graz, May 12`: the place stands first.
      let rest = Self.readAfterPlace(String(text[text.index(after: comma)...]))
      guard let rest else { return nil }
      self = rest
      isPlaceFirst = true
      if place == nil { place = Self.place(String(text[..<comma])) }
    }
    guard !dates.isEmpty else { return nil }
  }

  private static func readAfterPlace(_ text: String) -> RSSSFDates? {
    let text = text.trimmingBlanks
    guard let first = text.first, first.isLetter || first.isNumber, !text.contains(";") || text.contains("att") else {
      return nil
    }
    var dates = RSSSFDates()
    let tokens = tokens(of: text)
    var index = 0
    while index < tokens.count, dates.readToken(tokens, &index) {}
    guard index == tokens.count, !dates.dates.isEmpty else { return nil }
    return dates
  }

  private init() {}

  /// Whether a date may stand at the start of a text, or a place before it: told by the first word alone, as for most lines.
  private static func mayLead(_ text: String) -> Bool {
    guard let first = tokens(of: text, most: 1).first, first.kind == .word else { return true }
    if text.utf8.contains(Byte.comma) || month(first.text) != nil { return true }
    let key = Folding.key(String(first.text))
    return joiners.contains(key) || guesses.contains(key) || TextWords.isWeekday(TextWords.key(key))
  }

  /// Words within dates.
  private static let joiners: Set<String> = ["and", "und", "y", "e", "of", "de", "th", "st", "nd", "rd"]
  /// Words before dates that are only about right.
  private static let guesses: Set<String> = ["around", "ca", "c", "circa", "about", "approx"]

  // MARK: Tokens

  private struct Token {
    enum Kind { case word, number, sign }
    var kind: Kind
    var text: Substring
    var range: Range<String.Index>
    var isSpaced: Bool
  }

  private static func tokens(of text: String, most: Int = 60) -> [Token] {
    var tokens: [Token] = []
    var index = text.startIndex
    var isSpaced = false
    func kind(_ character: Character) -> Token.Kind {
      character.isASCII && character.isNumber ? .number : character.isLetter ? .word : .sign
    }
    while index < text.endIndex, tokens.count < most {
      let first = text[index]
      if first.isWhitespace {
        isSpaced = true
        index = text.index(after: index)
        continue
      }
      let start = index
      let own = kind(first)
      index = text.index(after: index)
      if own != .sign {
        while index < text.endIndex, kind(text[index]) == own { index = text.index(after: index) }
      }
      tokens.append(Token(kind: own, text: text[start..<index], range: start..<index, isSpaced: isSpaced))
      isSpaced = false
    }
    return tokens
  }

  // MARK: Reading

  /// The month that days stand behind.
  private var opened: Int?

  /// Reads a token; false where the dates end.
  private mutating func readToken(_ tokens: [Token], _ index: inout Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word: return readWord(tokens, &index)
    case .number: return readNumber(tokens, &index)
    case .sign:
      guard ",.;&-–—/:".contains(token.text) else { return false }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if token.text == "-" || token.text == "–", !dates.isEmpty, let next {
        let isDay = next.kind == .number && next.text.count <= 2
        guard isDay || Self.month(next.text) != nil else {
          index += 1
          return false
        }
        isVague = true
      }
      index += 1
      return true
    }
  }

  private mutating func readWord(_ tokens: [Token], _ index: inout Int) -> Bool {
    let word = tokens[index].text
    if let month = Self.month(word) {
      opened = month
      index += 1
      return true
    }
    let key = Folding.key(String(word))
    if TextWords.isWeekday(TextWords.key(key)) || Self.joiners.contains(key) {
      index += 1
      return true
    }
    if Self.guesses.contains(key), dates.isEmpty {
      isVague = true
      index += 1
      return true
    }
    return false
  }

  private mutating func readNumber(_ tokens: [Token], _ index: inout Int) -> Bool {
    let token = tokens[index]
    guard let number = NumberWords.digits(token.text) else { return false }
    if token.text.count == 4 {
      guard (1850...2199).contains(number) else { return false }
      if dates.isEmpty { return readYearFirst(number, tokens, &index) }
      for date in dates.indices where dates[date].year == nil { dates[date].year = number }
      index += 1
      return true
    }
    guard token.text.count <= 2 else { return false }
    if let opened {
      // `28 Black Arena` and `att: 7000` behind a date are no days.
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if let next, next.kind == .word, !dates.isEmpty, Self.month(next.text) == nil, next.isSpaced,
        !TextWords.isWeekday(TextWords.key(String(next.text))), Folding.key(String(next.text)) != "and"
      {
        return false
      }
      guard (1...31).contains(number) else { return false }
      dates.append(TextDate(year: nil, month: opened, day: number))
      index += 1
      takeShortYear(tokens, &index)
      return true
    }
    return readDayFirst(number, tokens, &index)
  }

  /// `/87` behind a day; `/28` behind the 27th is a further day.
  private mutating func takeShortYear(_ tokens: [Token], _ index: inout Int) {
    guard index + 1 < tokens.count, tokens[index].text == "/", !tokens[index].isSpaced,
      let year = NumberWords.digits(tokens[index + 1].text), tokens[index + 1].text.count == 2
    else { return }
    if let day = dates.last?.day, (day + 1...day + 3).contains(year), year <= 31, year >= 10 { return }
    for date in dates.indices where dates[date].year == nil {
      dates[date].year = ShortYear.full(year)
      dates[date].hasShortYear = true
    }
    index += 2
  }

  /// `12 May`, `11/sep/87`, `12.05.53`, `07-09`.
  private mutating func readDayFirst(_ day: Int, _ tokens: [Token], _ index: inout Int) -> Bool {
    guard (1...31).contains(day) else { return false }
    var next = index + 1
    var joint: Substring?
    if next < tokens.count, [".", "/", "-"].contains(tokens[next].text) {
      joint = tokens[next].text
      next += 1
    }
    while next < tokens.count, ["de", "of", "th", "st", "nd", "rd"].contains(tokens[next].text) { next += 1 }
    guard next < tokens.count else { return false }
    if dates.isEmpty, startsSpan(tokens, next, joint) {
      // `06 to 27/07`, `9-11 Aug`: the last day has the month of both.
      isVague = true
      index = tokens[next].kind == .word ? next + 1 : next
      return true
    }
    if let month = Self.month(tokens[next].text) {
      dates.append(TextDate(year: nil, month: month, day: day))
      index = next + 1
      takeShortYear(tokens, &index)
      return true
    }
    guard let joint, tokens[next].text.count <= 2, let month = NumberWords.digits(tokens[next].text),
      (1...12).contains(month)
    else { return false }
    dates.append(TextDate(year: nil, month: month, day: day))
    index = next + 1
    if index < tokens.count, tokens[index].text == joint {
      index += 1
      // `30.07. 16:00` has the hour behind it.
      let isHour = index + 1 < tokens.count && tokens[index + 1].text == ":"
      if index < tokens.count, !isHour, let year = NumberWords.digits(tokens[index].text), tokens[index].text.count == 2
      {
        dates[dates.count - 1].year = ShortYear.full(year)
        dates[dates.count - 1].hasShortYear = true
        index += 1
      }
    }
    return true
  }

  /// Whether the first of several days stands before a token: before a word for up to, or a hyphen and a day with its month.
  private func startsSpan(_ tokens: [Token], _ next: Int, _ joint: Substring?) -> Bool {
    if joint == nil {
      guard tokens[next].kind == .word else { return false }
      let word = Folding.key(String(tokens[next].text))
      // `24 y 25 de abril`
      return ["to", "al", "bis"].contains(word)
        || ["y", "e", "et", "und", "and", "i"].contains(word) && next + 1 < tokens.count
          && tokens[next + 1].kind == .number
    }
    return joint == "-" && tokens[next].kind == .number && next + 1 < tokens.count
      && Self.month(tokens[next + 1].text) != nil
  }

  /// `1953-05-12`.
  private mutating func readYearFirst(_ year: Int, _ tokens: [Token], _ index: inout Int) -> Bool {
    guard index + 4 < tokens.count, tokens[index + 1].text == "-", tokens[index + 3].text == "-",
      let month = NumberWords.digits(tokens[index + 2].text), let day = NumberWords.digits(tokens[index + 4].text)
    else { return false }
    dates.append(TextDate(year: year, month: month, day: day))
    index += 5
    return true
  }

  private static func month(_ word: Substring) -> Int? {
    word.count >= 3 ? TextWords.month(TextWords.key(String(word))) : nil
  }

  // MARK: The place

  /// A place without `in`, `at`, and what stands behind it: attendance, referee, remarks.
  private static func place(_ text: String) -> String? {
    var words: [Substring] = []
    for part in text.split(whereSeparator: { ";[(".contains($0) }).prefix(1) {
      words = part.split(separator: " ")
    }
    while let first = words.first, ["in", "at", "-", "@"].contains(first) { words.removeFirst() }
    if let stop = words.firstIndex(where: { $0.hasPrefix("att") || $0.hasPrefix("ref") }) {
      words = Array(words[..<stop])
    }
    var place = words.joined(separator: " ")
    while let last = place.last, ",:".contains(last) { place.removeLast() }
    let isWord = ["replay", "replays", "home", "neutral", "one leg", "single match"].contains(Folding.key(place))
    return place.isEmpty || isWord || !place.contains(where: \.isLetter) ? nil : place
  }
}
