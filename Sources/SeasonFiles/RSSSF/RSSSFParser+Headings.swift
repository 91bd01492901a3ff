import Diagnostics
import Football

extension RSSSFParser {
  // MARK: Titles

  /// Reads the first line with a season in it as the title of the page.
  mutating func readTitle(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.length <= 90, !shape.mayBeRow || RSSSFRow(line) == nil, !line.text.holds("www."), !hasFacts,
      bytes.score(in: piece, from: piece.start) == nil, line.first?.isLowercase == false
    else { return nil }
    let dates = RSSSFDates(line.name)
    guard dates?.dates.first?.year == nil else { return nil }
    let title = TextTitle(line.name)
    // `Group 1 (1965)` is no title; in `Copa Perú, final group` the name stands first.
    let lead = title.competition.split { ",(".contains($0) }.first.map(String.init) ?? ""
    guard title.label != nil, !lead.isEmpty, !TextHeading(lead).isRound else { return nil }
    // A sentence about a season is no title.
    let words = title.competition.split(separator: " ")
    guard words.count <= 9, !words.contains(where: { ["was", "were", "is", "the", "has", "for", "no"].contains($0) })
    else {
      return nil
    }
    takeTitle(title, line, piece, bytes)
    return .title
  }

  /// Takes the title of a comment above the text, where the text starts without one of its own.
  mutating func takeKeptTitle() {
    guard let text = keptTitle else { return }
    keptTitle = nil
    let title = TextTitle(text)
    guard title.label != nil, !title.competition.isEmpty else { return }
    page = title
    pageTitle = (text, SourcePlace(file: self.text.file, line: 1))
    facts.season.years.take(label: title.label)
  }

  private mutating func takeTitle(_ title: TextTitle, _ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) {
    page = title
    pageTitle = (line.name, facts.place(piece.start, bytes))
    facts.season.years.take(label: title.label)
    takeHost(line.name)
  }

  /// Reads a line with the marks of a converted page: a title, a competition, or a stage.
  mutating func readMarked(_ line: Fragment, _ mark: Int, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine {
    block = .none
    if line.first == "‹" { return .note }
    if mark <= 2, page == nil, let read = readTitle(line, piece, bytes) { return read }
    if let dates = RSSSFDates(line.name), dates.place == nil { return take(dates, line, bytes) ?? .date }
    guard let heading = RSSSFHeading(line, isApart: true) else {
      // What a page marks as a heading is one, whatever its words.
      var heading = RSSSFHeading(Fragment(line: "Stage", number: line.line), isApart: true)
      heading?.label = line.name
      return heading.map { open($0, line, piece, bytes) } ?? .note
    }
    return open(heading, line, piece, bytes)
  }

  // MARK: Headings

  /// Opens what a heading names.
  mutating func open(_ heading: RSSSFHeading, _ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine {
    facts.closeAll(bytes)
    block = .none
    columns = RSSSFColumns()
    let place = facts.place(piece.start, bytes)
    switch heading.kind {
    case .table(let isFinal):
      isFinalTable = isFinal
      return .heading
    case .teams:
      block = .teams
      listed = hasFacts ? [] : listed
      return .heading
    case .scorers:
      block = .scorers
      return .heading
    case .half:
      return .heading
    case .moved:
      var round = TextHeading()
      round.kind = .matchday
      round.round = heading.label
      facts.season.open(round, level: 1, at: place)
    case .stage:
      isFinalTable = true
      let read = openStage(heading.label, line, at: place)
      if let town = heading.town { hosts[stage] = town }
      if let dates = heading.dates { _ = take(dates, line, bytes) }
      return read
    case .leg:
      hasFacts = true
      if facts.season.isAtTable {
        var round = TextHeading()
        round.kind = .knockout
        round.stage = ""
        facts.season.open(round, level: 1, at: place)
      }
    case .round:
      isFinalTable = true
      hasFacts = true
      facts.season.open(heading.facts, level: 1, at: place)
      if let meant = heading.meant {
        diagnostics.append(
          RSSSFProblem.misspelt(heading.label, meant).diagnostic(.warning, at: place, length: heading.label.count))
      }
      tableOf =
        heading.facts.group ?? (heading.facts.kind == .matchday ? tableOf : heading.facts.stage.nonEmpty ?? tableOf)
      if heading.facts.group != nil, let host = heading.dates?.place { hosts[stage] = host }
    }
    forgetDays()
    if let dates = heading.dates { _ = take(dates, line, bytes) }
    return .heading
  }

  private mutating func openStage(_ label: String, _ line: Fragment, at place: SourcePlace) -> RSSSFLine {
    let title = TextTitle(label)
    // The first heading of a competition names it; a later one with a season of its own begins the next.
    let isOwn = title.label != nil && title.label == page?.label
    let isNew = hasFacts && page != nil && (isOwn || !RSSSFHeading.isPart(label) && RSSSFHeading.isCompetition(label))
    if isNew { finishSection() }
    if section == nil, !hasFacts, page != nil, hasRulers || !RSSSFHeading.isPart(label) {
      section = title.label == nil ? label : title.competition
      sectionLabel = title.label
      pageTitle = (label, place)
      takeHost(line.name)
      return .title
    }
    let isPart = RSSSFHeading.isPart(label)
    if !isPart { majorStage = label }
    stage = isPart && !majorStage.isEmpty ? "\(majorStage), \(label)" : label
    facts.season.openStage(stage, at: place)
    tableOf = stage
    takeHost(line.name)
    forgetDays()
    return .heading
  }

  /// `Final: Alianza 2-0 Cristal`: a round and its match in one line.
  mutating func readLabelled(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard let colon = bytes.first(Byte.colon, in: piece), colon - piece.start <= 40,
      bytes.at(colon + 1, in: piece)?.isBlank == true
    else { return nil }
    let rest = bytes.trimmed(Piece(start: colon + 1, end: piece.end))
    let label = Fragment(line: bytes.text(Piece(start: piece.start, end: colon)), number: line.line)
    guard bytes.score(in: rest, from: rest.start) != nil, let heading = RSSSFHeading(label, isApart: false),
      heading.kind == .round || heading.kind == .leg
    else { return nil }
    _ = open(heading, label, piece, bytes)
    return readMatch(rest, indent: 1, bytes) ?? .heading
  }

  // MARK: Dates

  private mutating func forgetDays() {
    facts.day = nil
    facts.time = nil
    facts.venue = nil
    legDays = []
  }

  /// Takes days and a place for the matches below; an error where no calendar has the day.
  mutating func take(_ dates: RSSSFDates, _ line: Fragment, _ bytes: Span<UInt8>) -> RSSSFLine? {
    forgetDays()
    facts.lastMatch = nil
    facts.venue = dates.place
    if dates.place != nil { facts.season.hasVenues = true }
    let days = dates.dates.map { ($0, facts.season.years.day($0)) }
    for (date, day) in days where day == nil && (facts.season.years.isKnown || date.day > 31) {
      let why = "\(DateWords.english[max(0, min(11, date.month - 1))]) has no day \(date.day)"
      diagnostics.append(
        RSSSFProblem.date(line.name, why).diagnostic(
          options.isLenient ? .warning : .error, at: SourcePlace(file: text.file, line: line.line, column: 1),
          length: line.length))
      return .unreadable
    }
    legDays = dates.isVague ? [] : days.compactMap(\.1)
    facts.day = dates.only.flatMap { _ in legDays.first }
    return nil
  }

  /// A date without brackets, alone on its line.
  mutating func readDateLine(_ line: Fragment, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.length <= 40 else { return nil }
    var text = line.name
    while let last = text.last, ":.".contains(last) { text.removeLast() }
    if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    text = text.trimmingCharacters { $0 == "_" || $0 == " " }
    guard let dates = RSSSFDates(text), dates.place == nil else { return nil }
    facts.closeAll(bytes)
    return take(dates, line, bytes) ?? .date
  }

  /// A line that starts with a bracket: a date, the goals of the match above, or what became of it.
  mutating func readBracket(_ line: Fragment, _ piece: Piece, indent: Int, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard let first = line.first, first == "[" || first == "(" else { return nil }
    let closing: Character = first == "[" ? "]" : ")"
    let close = line.characters.lastIndex(of: closing)
    let inside = line.part(1..<(close ?? line.characters.endIndex)).trimmed()
    let isBelowMatch = facts.lastMatch != nil && indent > 0
    if close != nil, !isBelowMatch || facts.lastScore?.total == 0, let dates = RSSSFDates(inside.name) {
      facts.closeAll(bytes)
      let rest = close.map { line.from($0 + 1) }
      let read = take(dates, line, bytes)
      if let rest, rest.length > 4, read == nil {
        return readMatch(bytes.piece(piece, from: Byte.closeSquare), indent: 1, bytes)
      }
      return read ?? .date
    }
    if close != nil, facts.lastMatch != nil, takeOutcome(inside) { return .goals }
    guard facts.lastMatch != nil else { return nil }
    let colon = inside.characters.prefix(16).firstIndex(of: ":")
    if colon != nil {
      facts.keep(piece, bytes)
      return .note
    }
    if inside.text.contains(where: \.isNumber) || facts.lastScore.map({ $0.total > 0 }) == true,
      facts.openGoals(piece, close: first == "[" ? Byte.closeSquare : Byte.close, bytes) != nil
    {
      return .goals
    }
    return nil
  }

  /// Takes a remark such as [aet] or [abandoned] on a line of its own; false when it is none.
  private mutating func takeOutcome(_ inside: Fragment) -> Bool {
    guard let last = facts.lastMatch else { return false }
    var notes = TextNotes()
    guard notes.readKnown(inside.name) else { return false }
    facts.season.edit(last) { match in
      match.score = notes.completing(match.score)
      if let status = notes.status { match.status = status }
      if let remark = notes.remarks.first { match.note = match.note.map { $0 + "; " + remark } ?? remark }
    }
    return true
  }

  // MARK: Credit

  /// `Prepared and maintained by X for the Rec.Sport.Soccer Statistics Foundation`, `Authors: X`: the archive's texts are
  /// free to use with an acknowledgement.
  mutating func takeCredit(_ text: String) {
    let archive = "RSSSF"
    if text.holds(archive) || text.holds("Sport.Soccer Statistics Foundation") { credit = credit ?? archive }
    for key in ["Authors: ", "Author: ", "Prepared and maintained by "] where text.hasPrefix(key) {
      var names = text.dropFirst(key.count)
      if let head = names.components(at: " for the ").first { names = head }
      let shown = names.split(separator: " ").joined(separator: " ")
      if !shown.isEmpty, shown.count <= 80 { credit = "\(shown), \(archive)" }
    }
  }

  // MARK: Places

  /// `(all in Lima)`, `all matches in Kampala`, `played in Quito`: the town where a stage was played.
  mutating func takeHost(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let keys = words.map { Folding.key($0.filter { !"(),.[]".contains($0) }) }
    for index in keys.indices where keys[index] == "in" || keys[index] == "at" {
      let lead = keys[max(0, index - 3)..<index]
      guard lead.contains("all"), index + 1 < words.count, words[index + 1].first?.isUppercase == true else { continue }
      let town = words[(index + 1)...].prefix { $0.first?.isUppercase == true }.joined(separator: " ")
      hosts[stage] = town.filter { !"(),.[]".contains($0) }
      return
    }
  }
}

extension String {
  /// The text; nil where it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }

  /// The text without what meets a condition at both ends.
  fileprivate func trimmingCharacters(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isTrimmed(first) { text.removeFirst() }
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}

extension Span where Element == UInt8 {
  /// The part of a piece behind the first of a byte, trimmed.
  fileprivate func piece(_ piece: Piece, from byte: UInt8) -> Piece {
    guard let offset = first(byte, in: piece) else { return piece }
    return trimmed(Piece(start: offset + 1, end: piece.end))
  }
}
