/// What speaks for an RSSSF text where the form is not known.
enum RSSSFSigns {
  /// How much a line speaks for it: rulers between competitions, dotted leaders, rows of tables, dates in brackets.
  static func weight(of line: Fragment) -> Int {
    guard line.length <= 160, let first = line.first else { return 0 }
    let text = line.text
    if text.contains("=-=-") || text.contains(" .....") { return 3 }
    if first == "[", line.last == "]" { return RSSSFDates(String(text.dropFirst().dropLast())) == nil ? 0 : 1 }
    if text.hasPrefix("NB:") || text.hasPrefix("First Leg") || text.hasPrefix("Second Leg") { return 2 }
    if line.length <= 40, let heading = RSSSFHeading(line, isApart: false) {
      switch heading.kind {
      case .table: return 3
      case .round: return heading.dates == nil ? 1 : 3
      default: return 0
      }
    }
    guard text.utf8.count(where: \.isDigit) >= 6 else { return 0 }
    return RSSSFRow(line) != nil || RSSSFGridRow(line) != nil ? 3 : 0
  }
}
