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
    takeYearsOfPage()
  }

  private mutating func takeTitle(_ title: TextTitle, _ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) {
    page = title
    pageTitle = (line.name, facts.place(piece.start, bytes))
    takeYearsOfPage()
    takeHost(line.name)
  }

  /// Whether the page is of the qualifying of a tournament, whose year says nothing of the days.
  var isQualifying: Bool { page.map { Folding.key($0.competition).holds("qualif") } ?? false }

  /// Takes the years of the page's title.
  mutating func takeYearsOfPage() {
    if isQualifying {
      facts.season.years = TextYears(near: page?.label)
    } else {
      facts.season.years.take(label: page?.label)
    }
  }

  /// Takes the years of `Group 1 (1968-69)` on a page of a qualifying; below a stage or round without any, days have no
  /// year, while groups and legs are those of the round above.
  private mutating func takeYears(of heading: RSSSFHeading) {
    guard isQualifying else { return }
    if let years = TextTitle(heading.label).label {
      facts.season.years.roll(from: years)
    } else if heading.kind == .stage || heading.kind == .round && heading.facts.group == nil {
      facts.season.years = TextYears(near: page?.label)
    }
  }

  /// Reads a line with the marks of a converted page: a title, a competition, or a stage.
  mutating func readMarked(
    _ line: Fragment, _ mark: HeadingMark, _ piece: Piece, _ bytes: Span<UInt8>
  ) -> RSSSFLine {
    block = .none
    if line.first == "‹" { return .note }
    if mark.signs <= 2, page == nil, let read = readTitle(line, piece, bytes) { return read }
    if let dates = RSSSFDates(line.name), dates.place == nil { return take(dates, line, bytes) ?? .date }
    // What a page marks as a heading is one, whatever its words.
    var heading = RSSSFHeading(line, isApart: true) ?? .marked(line)
    if let behind = mark.behind {
      let text = bytes.text(behind).split(separator: "_").joined().trimmingBlanks
      if let dates = RSSSFDates(text) {
        heading.dates = dates
        // What has a day of its own is a round, as a final under the name of its cup.
        if heading.kind == .stage, dates.only != nil { heading.becomeRound() }
      } else {
        facts.keep(behind, bytes)
      }
    }
    return open(heading, line, piece, bytes)
  }

  /// `*   Round 5 (03/09/95)`, `*   SEGUNDO TURNO   *`: a round, or the part of a season, behind a star, which else marks a remark.
  mutating func readStarred(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.first == "*", line.length <= 60 else { return nil }
    let isBoxed = line.last == "*"
    let words = line.dropping(first: 1, last: isBoxed ? 1 : 0).trimmed()
    guard var heading = RSSSFHeading(words, isApart: true), heading.kind == .round || heading.namesPart else {
      return nil
    }
    // `SERIE C  - - SECOND PHASE`
    if heading.kind == .stage { heading.label = heading.label.components(at: " - - ").joined(separator: " - ") }
    let inside = Piece(start: piece.start + 1, end: isBoxed ? piece.end - 1 : piece.end)
    return open(heading, words, bytes.trimmed(inside), bytes)
  }

  // MARK: Headings

  /// Opens what a heading names.
  mutating func open(_ heading: RSSSFHeading, _ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine {
    facts.closeAll(bytes)
    facts.isAmongScorers = facts.opensList(piece, bytes)
    block = .none
    columns = RSSSFColumns()
    let place = facts.place(piece.start, bytes)
    boxed = nil
    takeYears(of: heading)
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
      if heading.facts.number == 1 {
        let isPlayOff = TextSeason.isPlayOff(stage) || TextSeason.isPlayOff(section ?? "")
        facts.season.years.restart(withLeague: heading.facts.kind != .knockout && !isPlayOff)
      }
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
    if section == nil, !hasFacts, page != nil, hasRulers || !RSSSFHeading.isPart(label) && !isOfPage(label, title),
      !RSSSFHeading.isTournament(Folding.heading(label))
    {
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

  /// Whether the page is of one competition that its title names, and a heading names neither one nor a season: `Copa Perú
  /// 1974`, and below it `Áncash`.
  private func isOfPage(_ label: String, _ title: TextTitle) -> Bool {
    title.label == nil && !RSSSFHeading.isCompetition(label)
      && page.map { RSSSFHeading.isCompetition($0.competition) } == true
  }

  /// `- play-off between runners-up of groups 1 and 5`: a heading in the form of a remark.
  mutating func readPlayOff(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.length <= 90, bytes.has("- play", at: piece.start, in: piece) else { return nil }
    let words = line.dropping(first: 2).trimmed()
    var heading = RSSSFHeading.marked(words)
    heading.label = words.text.prefix(1).uppercased() + words.text.dropFirst()
    heading.becomeRound()
    return open(heading, line, piece, bytes)
  }

  /// `Final: Alianza 2-0 Cristal`: a round and its match in one line.
  mutating func readLabelled(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard let colon = bytes.first(Byte.colon, in: piece), colon - piece.start <= 40,
      bytes.at(colon + 1, in: piece)?.isBlank == true
    else { return nil }
    let rest = bytes.trimmed(Piece(start: colon + 1, end: piece.end))
    let label = Fragment(line: bytes.text(Piece(start: piece.start, end: colon)), number: line.line)
    guard bytes.score(in: rest, from: rest.start) != nil else { return nil }
    if let read = readDated(label, rest, bytes) { return read }
    guard let heading = RSSSFHeading(label, isApart: false), heading.kind == .round || heading.kind == .leg else {
      return nil
    }
    _ = open(heading, label, piece, bytes)
    return readMatch(rest, indent: 1, bytes) ?? .heading
  }

  /// `Recupero 4/10: Alba 2-0 Berta`: a match of the open round that was played on a day of its own.
  private mutating func readDated(_ label: Fragment, _ rest: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    let words = label.words()
    guard words.count == 2, words[0].first?.isLetter == true, let only = RSSSFDates(words[1].text)?.only,
      let day = facts.season.years.day(only)
    else { return nil }
    let outer = (facts.day, legDays)
    (facts.day, legDays) = (day, [day])
    defer { (facts.day, legDays) = outer }
    return readMatch(rest, indent: 1, bytes)
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
}
