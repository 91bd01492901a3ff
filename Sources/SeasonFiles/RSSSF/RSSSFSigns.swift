/// What speaks for an RSSSF text where the form is not known.
enum RSSSFSigns {
  /// How much a line speaks for it: rulers between competitions, dotted leaders, rows of tables, dates in brackets.
  static func weight(of line: Fragment) -> Int {
    guard line.length <= 160, let first = line.first else { return 0 }
    let text = line.text
    if text.holds("=-=-") || text.holds(" .....") || isMarkedOnBothSides(text) { return 3 }
    if text.hasPrefix("_ "), text.hasSuffix(" _") {
      return RSSSFDates(String(text.dropFirst(2).dropLast(2))) == nil ? 0 : 3
    }
    if first == "[", line.last == "]" { return isDate(text) ? 2 : 0 }
    if text.hasPrefix("NB:") || text.hasPrefix("First Leg") || text.hasPrefix("Second Leg") { return 2 }
    if line.length <= 40, let heading = RSSSFHeading(line, isApart: false) {
      switch heading.kind {
      case .table: return 3
      case .round: return heading.dates == nil || text.holds("/") ? 0 : 3
      default: return 0
      }
    }
    guard text.utf8.count(where: \.isDigit) >= 6 else { return 0 }
    return RSSSFRow(line) != nil || RSSSFGridRow(line) != nil ? 3 : 0
  }

  /// Whether a heading bears the mark `▪` before and behind it, as pages that a program has marked do; in football.txt the
  /// mark stands before it alone.
  static func isMarkedOnBothSides(_ text: String) -> Bool {
    text.hasPrefix("▪") && text.utf8.count > 6 && text.contains(" ▪")
  }

  /// Whether a comment names a page of the archive as the text's source.
  static func isSource(_ text: String) -> Bool {
    text.utf8.count < 200 && !text.hasPrefix("#") && text.contains("source") && text.contains("rsssf.org/")
  }

  /// Whether a first line is a title as pages have it: a country or competition with its season, and no mark.
  static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 60, let first = text.first, first.isUppercase,
      !text.contains(where: { ";|{".contains($0) }),
      text.count(where: { $0 == "," }) < 2
    else { return false }
    return TextTitle(text).label != nil
  }

  /// Whether a line is a day as pages have it, `[Aug 9]`, without weekday and slash.
  private static func isDate(_ text: String) -> Bool {
    let inside = text.dropFirst().dropLast()
    let words = inside.split(separator: " ")
    guard words.count >= 2, words[0].utf8.count == 3, !inside.holds("/"),
      TextWords.month(TextWords.key(String(words[0]))) != nil
    else { return false }
    return RSSSFDates(String(inside)) != nil
  }
}
