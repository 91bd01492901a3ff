import Diagnostics

extension SeasonFormat {
  /// The form that a text is most likely in, told by its content alone.
  ///
  /// Every line of the first thousand speaks for the forms whose marks it bears; the form with the most says wins,
  /// and of equals the article, which tells best what it misses.
  package static func detect(_ text: SourceText) -> SeasonFormat {
    var votes = FormatVotes(isMarkdown: HeadingMarks(of: text, lines: 1000) == .hashes)
    if HeadingMarks.isCopiedPage(text) { votes.vote(.article, 80) }
    for number in 1..<(min(text.lineCount, 1000) + 1) {
      // The start of a line tells its form; a line without end would cost many times its bytes.
      let bytes = text.bytes[text.range(ofLine: number).prefix(longestLine)]
      let line = Fragment(line: String(decoding: bytes, as: UTF8.self), number: number).trimmed()
      if !line.isEmpty { votes.add(line) }
      if votes.isDecided { break }
    }
    return votes.winner
  }

  /// Bytes of a line that are looked at to tell its form.
  private static let longestLine = 4096
}

/// How much each form has for it.
private struct FormatVotes {
  /// Whether number signs stand where others have the equals signs of headings.
  let isMarkdown: Bool
  private var scores: [SeasonFormat: Int] = [:]
  private var isFirst = true
  /// How many lines were looked at, and how the cells of the last of the first few are parted.
  private var lineCount = 0
  private var lastRow: CellMarks?
  private var isHeaded = false
  /// Whether headings bear the marks of football.txt, in which RSSSF tables stand at times.
  private var isMarked = false
  private var isInComment = false
  private var copiedCount = 0

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  /// Whether a line is a match as a browser copies it: `13 October 1983` or `13/10/83`, a tab, a team, a tab, its score.
  private static func isCopiedMatch(_ text: String) -> Bool {
    guard text.utf8.contains(0x09) else { return false }
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
    guard let score = cells.firstIndex(where: { ResultsGrid.isResult($0) }), score > 1, score + 1 < cells.count,
      cells[score - 1].hasLetter, cells[score + 1].hasLetter, let date = cells.first
    else { return false }
    if !date.hasLetter, score == 2, DateReading.readDayFirst(date, year: nil) != nil { return true }
    guard date.hasLetter else { return false }
    let day = date.split(separator: ",").first.map(String.init) ?? date
    if case .day? = DateReading.read(day, year: 2000) { return true }
    return false
  }

  mutating func add(_ line: Fragment) {
    let text = line.text
    if isFirst { addFirst(text) }
    isFirst = false
    if text.hasPrefix("=") { isHeaded = true }
    // Below a heading stand tables as browsers copy them, in an article.
    if !isHeaded, lineCount < CSVTableReader.headerLimit { addRow(text) }
    lineCount += 1
    // A title alone marks nothing: pages of the archive were kept below titles of football.txt.
    if text.hasPrefix("="), text.contains(where: { !"=- ".contains($0) }) {
      vote(text.hasSuffix("=") ? .article : .footballText, text.hasSuffix("=") ? 4 : 2)
    }
    // A word alone below the title: what stands below has many times and scores, as other forms have.
    if text.utf8.count < 20, Folding.key(text) == "infobox" { vote(.article, 60) }
    vote(.footballText, FootballTextSigns.weight(of: text))
    if (text.hasPrefix("▪") || text.hasPrefix("»")) && !RSSSFSigns.isMarkedOnBothSides(text) {
      vote(.footballText, 5)
      isMarked = true
    }
    if copiedCount < 6, Self.isCopiedMatch(text) {
      copiedCount += 1
      vote(.article, 6)
    }
    if isMarkdown, text.hasPrefix("## ") || text.hasPrefix("|-") && text.hasSuffix("-|") { vote(.article, 6) }
    if TiesInWords.isHeader(line) { vote(.article, 30) }
    if ["{{Infobox", "{{Ficha", "{{Info/", "{{Edizione di"].contains(where: text.hasPrefix) { vote(.wikitext, 40) }
    // No other form has templates, which may stand behind the mark of a section or a key, or such tables.
    if text.hasPrefix("{|") { vote(.wikitext, 20) } else if text.holds("{{") { vote(.wikitext, 8) }
    if text.hasPrefix("[[") { vote(.wikitext, 3) }
    let isRowMark = text.hasPrefix("|-") && !text.hasSuffix("|")
    if isRowMark || text.holds("'''") || text.holds("[[") || text.holds("||") { vote(.wikitext, 1) }
    // A table in a comment says nothing of the text around it.
    if text.hasPrefix("<!--") { isInComment = true }
    if isInComment, RSSSFSigns.isSource(text) { vote(.rsssf, 40) }
    if !isInComment { vote(.rsssf, RSSSFSigns.weight(of: line)) }
    if text.hasSuffix("-->") { isInComment = false }
  }

  /// The first line that is not blank tells JSON and CSV.
  private mutating func addFirst(_ text: String) {
    if text.hasPrefix("{"), !text.hasPrefix("{{"), !text.hasPrefix("{|") { vote(.footballJSON, 50) }
    if RSSSFSigns.isTitle(text) { vote(.rsssf, 4) }
    if text.hasPrefix("[{") || text == "[" { vote(.footballJSON, 50) }
    let cells = text.split { ",;\t".contains($0) }.map { Folding.key(String($0).filter { $0 != "\"" }) }
    if voteForTies(text) { return }
    if cells.count >= 4, CSVColumns(cells).mayHeadMatches { vote(.csv, 50) }
    let heads: Set<String> = [
      "div", "date", "hometeam", "awayteam", "home_team", "away_team", "team 1", "team 2", "ft", "season", "home",
      "away", "visitor", "round", "matchday", "fthg", "ftag", "home_score", "away_score", "score",
      "datum", "heim", "gast", "fecha", "local", "visitante", "jornada", "equipo local", "equipo visitante",
    ]
    if cells.count >= 3, cells.filter(heads.contains).count >= 2 { vote(.csv, 50) }
  }

  /// One of the first lines: the header of a table below its title, or the second row of a table whose header has words
  /// that are not known.
  private mutating func addRow(_ text: String) {
    if lineCount > 0, voteForTies(text) {
      lastRow = nil
      return
    }
    let row = CellMarks(text)
    if lineCount == 1, let row, row == lastRow { vote(.csv, 30) }
    lastRow = row
    if lineCount > 0, let row, row.count >= 3 {
      let cells = text.utf8.split(separator: row.separator).map { String(Substring($0)).filter { $0 != "\"" } }
      if CSVColumns(cells).mayHeadMatches { vote(.csv, 50) }
    }
  }

  /// Whether a line is the header of a table of two-legged ties as a browser copies it, which no other form has; votes so.
  private mutating func voteForTies(_ text: String) -> Bool {
    guard text.utf8.contains(0x09), text.utf8.count < 200,
      MatchHeads.areTies(
        text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmingBlanks })
    else { return false }
    vote(.article, 60)
    return true
  }

  /// Adds to what a form has for it.
  mutating func vote(_ format: SeasonFormat, _ weight: Int) {
    scores[format, default: 0] += weight
  }

  /// Whether enough was seen: a header or an opening brace, or many lines of one form and few of any other.
  var isDecided: Bool {
    let best = scores.values.max() ?? 0
    return best >= 24 && scores.values.filter { $0 * 4 > best }.count == 1
  }

  var winner: SeasonFormat {
    var best = (format: SeasonFormat.article, score: scores[.article] ?? 0)
    for format in SeasonFormat.allCases where format != .rsssf || !isMarked {
      let score = scores[format] ?? 0
      if score > best.score { best = (format, score) }
    }
    return best.format
  }
}

/// What parts the cells of a row, and how often.
private struct CellMarks: Equatable {
  var separator: UInt8
  var count: Int

  /// Counts what stands outside of quotes; nil for a line of fewer than three cells, or with blanks behind its marks, as
  /// sentences and lists have them.
  init?(_ text: String) {
    for separator in [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")] {
      var count = 0
      var isQuoted = false
      var isBehindMark = false
      var isList = false
      for byte in text.utf8 {
        if isBehindMark, byte == 0x20 { isList = true }
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        isBehindMark = byte == separator && !isQuoted
        if isBehindMark { count += 1 }
      }
      guard count >= 2, !isList else { continue }
      self.separator = separator
      self.count = count
      return
    }
    return nil
  }
}

extension SeasonFiles {
  /// Whether the first heading names a season, or one line in twenty or more has what a match has: goals with a joint behind
  /// or before them, or a word that stands between two teams.
  ///
  /// The first thousand lines are looked at, comments left out.
  package static func mayHoldMatches(_ text: SourceText) -> Bool {
    var lines = 0
    var signs = 0
    for number in 1..<(min(text.lineCount, 1000) + 1) {
      let bytes = text.bytes[text.range(ofLine: number).prefix(400)]
      let line = String(decoding: bytes, as: UTF8.self).trimmingBlanks
      if line.isEmpty || line.hasPrefix("#") { continue }
      if lines < 3, line.hasPrefix("="), TextTitle(line.trimming { $0 == Byte.equals }.trimmingBlanks).label != nil {
        return true
      }
      lines += 1
      if holdsSign(line) { signs += 1 }
    }
    return signs * 20 >= max(lines, 1)
  }

  private static func holdsSign(_ line: String) -> Bool {
    if [" v ", " vs ", " vs. "].contains(where: line.holds) { return true }
    return line.split { $0 == " " || $0 == "\t" || $0 == "," || $0 == "|" || $0 == "(" || $0 == ")" }.contains { word in
      let sides = word.split(omittingEmptySubsequences: false) { "-–—:".contains($0) }
      return sides.count == 2 && sides.allSatisfy { (1...2).contains($0.count) }
        && sides.contains { $0.allSatisfy(\.isNumber) }
    }
  }
}
