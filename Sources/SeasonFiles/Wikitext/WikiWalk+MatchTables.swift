import Diagnostics
import Football

/// Tables of matches: a row for each, below the heads of its columns.
extension WikiWalk {
  /// Where a table's captions put its matches: Fecha 1, and below it Zona A.
  struct TableRound {
    var group: (name: String, offset: Int)?
    var round: (name: String, offset: Int)?
    /// The day that a caption gives the matches below it.
    var day: Day?
    /// Whether the matches are in it already.
    var isOpen = true
    /// Rows that were left out as of another season.
    var others = 0
  }

  /// Reads a table of matches; false for any other.
  ///
  /// Its heads may stand below captions, and again below each.
  mutating func readMatches(_ grid: WikiGrid) -> Bool {
    guard grid.rows.prefix(4).contains(where: { heads(in: $0) != nil }) else { return false }
    // Matches of statistics, such as the biggest wins, stand elsewhere too.
    if builder.section == .apparatus { return true }
    builder.hasTable = true
    var columns: MatchColumns?
    var place = TableRound()
    for (number, row) in grid.rows.enumerated() {
      if number < 4 || row.allSatisfy({ $0?.isHead ?? true }), let found = heads(in: row) {
        columns = found
      } else if let caption = caption(of: row) {
        take(caption, into: &place)
      } else if let columns {
        readRow(row, columns, &place)
      }
    }
    tellOfOthers(place, grid)
    return true
  }

  /// Reads a row below heads: a match of this season, and what its further columns say of it.
  private mutating func readRow(_ row: [WikiCell?], _ columns: MatchColumns, _ place: inout TableRound) {
    if isOfOtherSeason(row, columns.year) {
      place.others += 1
      return
    }
    guard let home = cell(row, columns.home), let away = cell(row, columns.away) else { return }
    if let name = cell(row, columns.round) { takeRound(name, into: &place) }
    if columns.isPaired {
      readPaired(home, row, columns, &place)
      return
    }
    readMatch(row, columns, (NamedCell(home, teamName(home)), NamedCell(away, teamName(away))), &place)
  }

  /// Reads a row with both teams in one cell: a match, and in a calendar the return match too, whose score is that of its own home.
  private mutating func readPaired(
    _ teams: Range<Int>, _ row: [WikiCell?], _ columns: MatchColumns, _ place: inout TableRound
  ) {
    guard let sides = pair(teams, isCalendar: columns.back != nil) else {
      let shown = page.shown(teams)
      guard shown.hasLetter, score(in: row, columns.score)?.shown.hasNumber ?? false else { return }
      return builder.diagnostics.append(
        WikiProblem.noPair(String(shown.prefix(60)))
          .diagnostic(.warning, at: page.place(teams.lowerBound), length: page.length(teams)))
    }
    readMatch(row, columns, sides, &place)
    guard let back = columns.back, let score = cell(row, back.score), !page.shown(score).isEmpty else { return }
    var turned = columns
    (turned.score, turned.date, turned.time) = (back.score..<back.score + 1, back.date, nil)
    readMatch(row, turned, (sides.1, sides.0), &place)
  }

  /// Whether a row names a year, and not this season's.
  func isOfOtherSeason(_ row: [WikiCell?], _ column: Int?) -> Bool {
    guard let value = cell(row, column), let label = builder.label ?? file.label,
      let year = NumberWords.digits(page.shown(value).leadingDigits), (1850...2199).contains(year),
      let first = NumberWords.digits(label.leadingDigits)
    else { return false }
    return year != first && (year != first + 1 || label.utf8.count == 4)
  }

  /// Tells of rows that were left out as they are of other seasons.
  private mutating func tellOfOthers(_ place: TableRound, _ grid: WikiGrid) {
    guard place.others > 0, let first = grid.rows.first?.compactMap({ $0 }).first else { return }
    builder.diagnostics.append(
      WikiProblem.otherSeasons(place.others).diagnostic(.note, at: page.place(first.content.lowerBound)))
  }

  /// The columns that a row names as heads.
  private func heads(in row: [WikiCell?]) -> MatchColumns? {
    // Most rows have a cell that is long, or a number, where heads are words.
    guard row.count >= 2, row.allSatisfy({ ($0?.content.count ?? 0) < 200 }) else { return nil }
    return MatchColumns(row.map { $0.map { page.shown($0.content) } ?? "" })
  }

  /// The one cell that goes through all columns.
  func caption(of row: [WikiCell?]) -> Range<Int>? {
    guard let first = row.first ?? nil, !first.content.isEmpty else { return nil }
    let isWhole = row.allSatisfy { $0?.content == first.content }
    return isWhole && (row.count > 1 || first.isHead) ? first.content : nil
  }

  /// A caption names a round or a group; any other says no more than its table.
  mutating func take(_ caption: Range<Int>, into place: inout TableRound) {
    let name = page.shown(caption)
    let offset = caption.lowerBound
    switch ArticleHeading(name) {
    case .round, .knockoutRound:
      place.round = (name, offset)
      // The next round begins with its first group.
      place.group = nil
    case .group: place.group = (name, offset)
    default:
      if case .day(let day)? = dateReading(name) {
        place.day = day
        return
      }
      guard !name.isEmpty, Folding.heading(name).hasPrefix("interzonal") else { return }
      place.group = (name, offset)
    }
    place.day = nil
    place.isOpen = false
  }

  /// Takes the round that a column gives a match, unless the heading above the table is that round's.
  mutating func takeRound(_ cell: Range<Int>, into place: inout TableRound) {
    let shown = page.shown(cell)
    let name = NumberWords.digits(shown) != nil ? "Round \(shown)" : shown
    guard !name.isEmpty, place.round?.name != name else { return }
    let key = Folding.heading(name)
    if place.round == nil, isRoundHeaded, let open = builder.tree.openRoundName.map(Folding.heading),
      open.hasPrefix(key) || key.hasPrefix(open)
    {
      return
    }
    place.round = (name, cell.lowerBound)
    place.isOpen = false
  }

  mutating func open(_ place: inout TableRound) {
    guard !place.isOpen else { return }
    place.isOpen = true
    if let group = place.group { builder.tree.openGroup(group.name, level: 5, at: page.place(group.offset)) }
    guard let round = place.round else { return }
    // A round of all teams ends the group of the table before.
    let level = place.group == nil ? 4 : 6
    if ArticleHeading(round.name) == .knockoutRound {
      builder.tree.openKnockoutRound(round.name, level: level, at: page.place(round.offset))
    } else {
      builder.tree.openRound(
        round.name, number: RoundNames.number(round.name), level: level, at: page.place(round.offset))
    }
  }

  // MARK: Matches

  /// A team of a row.
  struct NamedCell {
    var cell: Range<Int>
    var name: String

    init(_ cell: Range<Int>, _ name: String) { (self.cell, self.name) = (cell, name) }
  }

  /// The teams of a cell that names both: `Alfa – Beta`, `Alfa v Beta`; nil for any other.
  ///
  /// Calendars have names without blanks around the hyphen, `Inter-Milan`.
  private func pair(_ cell: Range<Int>, isCalendar: Bool) -> (NamedCell, NamedCell)? {
    let shown = page.shown(cell)
    if isCalendar, shown.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 1, !shown.holds(" - ") {
      let names = shown.split(separator: "-").map(\.trimmingBlanks)
      if names.count == 2, names.allSatisfy(\.hasLetter) {
        return (NamedCell(cell, names[0]), NamedCell(cell, names[1]))
      }
    }
    for joint in [" – ", " — ", " v ", " vs ", " vs. ", " - ", " x ", "–"] where shown.holds(joint) {
      guard let found = shown.firstRange(of: joint) else { continue }
      let names = [shown[..<found.lowerBound], shown[found.upperBound...]].map(\.trimmingBlanks)
      guard names.allSatisfy(\.hasLetter) else { continue }
      return (NamedCell(cell, names[0]), NamedCell(cell, names[1]))
    }
    return nil
  }

  /// The shown text of the cells of a score: those of both sides' goals are joined.
  private func score(in row: [WikiCell?], _ columns: Range<Int>) -> (shown: String, cell: Range<Int>)? {
    let cells = columns.compactMap { cell(row, $0) }
    guard let first = cells.first else { return nil }
    let parts = cells.filter { $0 != first || cells.count == 1 }
    if cells.count < 2 || parts.isEmpty { return (page.shown(first), first) }
    let shown = cells.map { page.shown($0) }
    let goals = shown.filter { NumberWords.digits($0) != nil }
    return (goals.count == 2 ? goals.joined(separator: "–") : shown.joined(separator: " "), first)
  }

  mutating func readMatch(
    _ row: [WikiCell?], _ columns: MatchColumns, _ sides: (home: NamedCell, away: NamedCell), _ place: inout TableRound
  ) {
    let names = (sides.home.name, sides.away.name)
    // Heads in plain cells, again.
    if names.0.isEmpty || names.1.isEmpty || MatchColumns([names.0, "score", names.1]) != nil { return }
    var score = ReadScore(status: .scheduled)
    if let found = self.score(in: row, columns.score) {
      guard let read = columns.score.count == 1 ? readScore(found.cell) : readScore(shown: found.shown, at: found.cell)
      else { return }
      score = read
    }
    if score.notes.halfTime == nil, let half = cell(row, columns.halfTime) {
      score.notes.halfTime = ScoreCell.readPlain(page.bytes, half)
    }
    let teams = (team(sides.home.cell, named: names.0), team(sides.away.cell, named: names.1))
    guard teams.0 != teams.1 else { return refuse(ArticleProblem.sameTeam(names.1), at: sides.away.cell.lowerBound) }
    var match = Match(
      id: Match.ID(builder.matchCount), first: teams.0, second: teams.1, day: score.day ?? place.day, time: score.time,
      score: score.notes.score(of: score.goals), status: score.status, ground: columns.isAtHome ? .home : .unknown,
      place: page.place(sides.home.cell.lowerBound))
    var remarks = score.notes.remarks
    if score.goals?.margin == 0, score.notes.penalties == nil, let winner = cell(row, columns.winner) {
      remarks.append(page.shown(winner))
    }
    if !remarks.isEmpty { match.note = remarks.joined(separator: "; ") }
    guard readDate(cell(row, columns.date), into: &match) else { return }
    match.time = cell(row, columns.time).map { page.shown($0) } ?? match.time
    match.venue = cell(row, columns.venue).map { page.shown($0) }
    open(&place)
    add(match, isSummary: match.day == nil && !columns.isAtHome)
    readReplay(cell(row, columns.replay), of: match)
  }

  /// Adds what a further column has of the match that decided a level one.
  private mutating func readReplay(_ value: Range<Int>?, of match: Match) {
    guard let value, let score = readScore(value), score.goals != nil else { return }
    add(
      Match(
        id: Match.ID(builder.matchCount), first: match.first, second: match.second,
        score: score.notes.score(of: score.goals), status: score.status,
        note: score.notes.remarks.isEmpty ? nil : score.notes.remarks.joined(separator: "; "),
        place: page.place(value.lowerBound)), isSummary: false)
  }

  private mutating func add(_ match: Match, isSummary: Bool) {
    builder.matchCount += 1
    builder.tree.add(match, isSummary: isSummary)
    builder.noteDecider(match.id)
    builder.lastMatch = match
  }

  /// Reads a table whose rows are one cell with a match each; false for any other.
  mutating func readLines(_ grid: WikiGrid) -> Bool {
    guard isRoundHeaded, !grid.rows.isEmpty, grid.rows.allSatisfy({ $0.count == 1 }) else { return false }
    let lines = grid.rows.compactMap { $0[0] }.map { page.fragment(page.shown($0.content), at: $0.content.lowerBound) }
    guard lines.allSatisfy({ MatchLine.read($0, allowsDash: false)?.goals != nil }) else { return false }
    for line in lines where builder.readMatchItem(line) == nil { builder.keep(line, .prose) }
    return true
  }
}
