import Diagnostics
import Football

extension TextParser {
  /// Headings and names longer than this, in bytes, are none.
  static let longestName = 240

  // MARK: Titles and stages

  /// Reads `= Title`, `== Stage`; the signs may close it too.
  mutating func readHeading(_ piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    var level = 0
    var start = piece.start
    while start < piece.end, bytes[start] == Byte.equals {
      level += 1
      start += 1
    }
    var rest = Piece(start: start, end: piece.end)
    while rest.end > rest.start, bytes[rest.end - 1] == Byte.equals { rest.end -= 1 }
    rest = bytes.trimmed(rest)
    guard !rest.isEmpty, rest.count <= Self.longestName else { return .residue }
    let text = Fragment(line: bytes.text(rest), number: line).name
    pending = nil
    if level > 1 {
      season.openStage(text, at: place(rest.start, bytes))
      return .heading
    }
    finishSeason()
    season.title = text
    season.place = place(rest.start, bytes)
    let title = TextTitle(text)
    season.competition = title.competition
    season.label = title.label
    season.years.take(title)
    if let bar = bytes.first(Byte.bar, in: rest) {
      season.ownTeam = bytes.trimmed(Piece(start: bar + 1, end: rest.end))
    }
    return .title
  }

  // MARK: Rounds and groups

  /// Reads a heading behind a mark, `▪ Group A` or `▪ Matchday 1 | Jun 12`.
  mutating func readMarked(_ level: Int, _ body: Piece, marks: TextMarks, _ bytes: Span<UInt8>) -> FootballTextLine {
    let rest = bytes.trimmed(body)
    if let bar = marks.bar { return readDefinition(rest, bar: bar, bytes) }
    guard !rest.isEmpty, rest.count <= Self.longestName else {
      keep(body, bytes)
      return .note
    }
    open(rest, level: min(level, 2), bytes)
    return .heading
  }

  /// Opens what a heading names; a date and a place in its brackets hold for the matches below.
  private mutating func open(_ piece: Piece, level: Int, _ bytes: Span<UInt8>) {
    var label = piece
    // The plainest headings name rounds.
    isAmongScorers = TextHeading(piece, in: bytes) == nil && opensList(piece, bytes)
    day = nil
    time = nil
    venue = nil
    if let dated = dated(piece, bytes) {
      label = dated.label
      take(dated.moment, bytes)
    } else if let bracket = bytes.first(Byte.openSquare, in: piece) {
      label = bytes.trimmed(Piece(start: piece.start, end: bracket))
      var inside = Piece(start: bracket + 1, end: piece.end)
      if let close = bytes.first(Byte.closeSquare, in: inside) { inside.end = close }
      if let moment = bytes.moment(in: inside, allowsWords: true) {
        take(moment, bytes)
        let rest = bytes.trimmed(Piece(start: moment.end, end: inside.end))
        if bytes.at(rest.start, in: rest) == Byte.comma {
          takeVenue(Piece(start: rest.start + 1, end: rest.end), bytes)
        }
      }
    }
    pending = nil
    season.open(heading(label, bytes), level: level, at: place(piece.start, bytes))
  }

  /// What a heading says; those that come back are read only once.
  mutating func heading(_ piece: Piece, _ bytes: Span<UInt8>) -> TextHeading {
    let index = headingTable.index(of: piece, in: bytes)
    if index == headings.count {
      // The place is taken before an outer part is looked up, which may take the next.
      headings.append(TextHeading())
      headings[index] = TextHeading(piece, in: bytes) ?? joinedHeading(piece, bytes) ?? TextHeading(bytes.name(piece))
    }
    return headings[index]
  }

  /// `Apertura, Matchday 1`: the part before the comma comes back in every round and is read only once.
  private mutating func joinedHeading(_ piece: Piece, _ bytes: Span<UInt8>) -> TextHeading? {
    guard let comma = bytes.first(Byte.comma, in: piece), bytes.at(comma + 1, in: piece) == Byte.blank,
      let inner = TextHeading(bytes.trimmed(Piece(start: comma + 1, end: piece.end)), in: bytes)
    else { return nil }
    let outer = bytes.trimmed(Piece(start: piece.start, end: comma))
    return outer.isEmpty ? nil : inner.within(heading(outer, bytes))
  }

  /// Whether a bare line is the heading of a round or group.
  mutating func readBareHeading(_ whole: Piece, _ bytes: Span<UInt8>) -> FootballTextLine? {
    guard whole.count <= 80 else { return nil }
    var piece = whole
    dropNumber(&piece, bytes)
    var label = piece
    if let dated = dated(piece, bytes) {
      label = dated.label
    } else if let bracket = bytes.first(Byte.openSquare, in: piece) {
      label = bytes.trimmed(Piece(start: piece.start, end: bracket))
    }
    guard !label.isEmpty, heading(label, bytes).isRound else { return nil }
    closeAll(bytes)
    open(piece, level: 1, bytes)
    return .heading
  }

  /// `Final: Dock 2-1 Mill`: a round and its match in one line.
  mutating func readRoundAndMatch(
    _ piece: Piece, colon: Int, marks: TextMarks, _ bytes: Span<UInt8>
  ) -> FootballTextLine? {
    let label = bytes.trimmed(Piece(start: piece.start, end: colon))
    let rest = bytes.trimmed(Piece(start: colon + 1, end: piece.end))
    guard label.count > 2, label.count <= 40, bytes[label.start].isLetter || bytes[label.start].isDigit,
      rest.start > colon + 1, bytes.score(in: rest, from: rest.start) != nil,
      bytes.score(in: label, from: label.start) == nil,
      bytes.date(at: label.start, in: label, allowsWords: true) == nil,
      heading(label, bytes).isRound
    else { return nil }
    closeAll(bytes)
    open(label, level: 1, bytes)
    return readFact(rest, indent: 1, marks: marks, bytes)
  }

  /// The label and the day of `1. Spieltag, 12.3.2024`, `Fecha 2 (19/03/24)`, `Round 3 - May 5`; nil where no day ends the heading.
  private func dated(_ piece: Piece, _ bytes: Span<UInt8>) -> (label: Piece, moment: TextMoment)? {
    guard let last = bytes.at(piece.end - 1, in: piece),
      (piece.start..<piece.end).contains(where: { bytes[$0].isDigit })
    else { return nil }
    var offset = piece.end - 1
    while offset > piece.start {
      let byte = bytes[offset]
      let isSign =
        byte == Byte.comma || byte == Byte.open && last == Byte.close
        || byte == Byte.hyphen && bytes[offset - 1].isBlank && bytes.at(offset + 1, in: piece)?.isBlank == true
      if isSign { break }
      offset -= 1
    }
    let label = bytes.trimmed(Piece(start: piece.start, end: offset))
    let day = bytes.trimmed(Piece(start: offset + 1, end: last == Byte.close ? piece.end - 1 : piece.end))
    guard !label.isEmpty, let moment = bytes.moment(in: day, allowsWords: true), let date = moment.date,
      moment.end == day.end
    else { return nil }
    // `Final, 1/8` names a round.
    let isFraction = date.year == nil && date.day == 1 && bytes.has("1/", at: day.start, in: day)
    return isFraction ? nil : (label, moment)
  }

  /// Drops the number of `(6) Final`.
  private func dropNumber(_ label: inout Piece, _ bytes: Span<UInt8>) {
    guard bytes.at(label.start, in: label) == Byte.open, let number = bytes.number(at: label.start + 1, in: label),
      bytes.at(number.end, in: label) == Byte.close
    else { return }
    label = bytes.trimmed(Piece(start: number.end + 1, end: label.end))
  }

  // MARK: Definitions

  /// Reads `Group A | Brazil  Croatia` as a list; `Matchday 1 | Jun 12` is passed over, for dates stand with matches.
  mutating func readDefinition(_ piece: Piece, bar: Int, _ bytes: Span<UInt8>) -> FootballTextLine {
    var label = bytes.trimmed(Piece(start: piece.start, end: bar))
    dropNumber(&label, bytes)
    guard !label.isEmpty, label.count <= Self.longestName else { return .residue }
    guard let group = heading(label, bytes).group else {
      // A definition with matches straight below it is their heading.
      pending = (heading(label, bytes), place(label.start, bytes))
      return .definition
    }
    var teams: [Team.ID] = []
    var rest = bytes.trimmed(Piece(start: bar + 1, end: piece.end))
    while !rest.isEmpty {
      let end = bytes.wideBlank(in: rest) ?? rest.end
      let name = bytes.trimmed(Piece(start: rest.start, end: end))
      if !name.isEmpty, name.count <= Self.longestName {
        let team = team(name, bytes)
        if !teams.contains(team), teams.count < 100 { teams.append(team) }
      }
      rest = bytes.trimmed(Piece(start: end, end: rest.end))
    }
    season.add(TextSeason.Roster(name: group, teams: teams, place: place(piece.start, bytes)))
    return .definition
  }

  // MARK: Header comments

  /// Reads what a comment states of the season: its dates, and how many matches and teams it has.
  mutating func readHeader(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    let rest = bytes.trimmed(piece)
    guard rest.count < 200, season.matchCount == 0, let first = bytes.at(rest.start, in: rest), first.isLetter else {
      return false
    }
    let wordEnd = bytes.wordEnd(from: rest.start, to: rest.end)
    let value = bytes.trimmed(Piece(start: wordEnd, end: rest.end))
    switch bytes.text(Piece(start: rest.start, end: wordEnd)) {
    case "Matches": return claimCount(value, bytes) { .matches($0) }
    case "Teams": return claimCount(value, bytes) { .teams($0) }
    case "Date", "Dates": return readSpan(value, bytes)
    case "Source":
      keep(value, kind: .source, bytes)
      return true
    default:
      takeTitle(rest, bytes)
      return false
    }
  }

  private mutating func claimCount(_ value: Piece, _ bytes: Span<UInt8>, _ fact: (Int) -> Claim.Fact) -> Bool {
    guard let number = bytes.number(at: value.start, in: value), bytes.isBlank(from: number.end, in: value) else {
      return false
    }
    let text = bytes.text(Piece(start: value.start, end: number.end))
    season.claims.append(Claim(fact(number.value), text: text, place: place(value.start, bytes)))
    return true
  }

  /// Reads `Fri Aug/11 2023 - Sun May/19 2024 (282d)`.
  private mutating func readSpan(_ value: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let start = bytes.date(at: value.start, in: value, allowsWords: true) else { return false }
    let dash = bytes.skippingBlanks(from: start.end, to: value.end)
    guard bytes.at(dash, in: value) == Byte.hyphen else { return false }
    let next = bytes.skippingBlanks(from: dash + 1, to: value.end)
    guard let end = bytes.date(at: next, in: value, allowsWords: true) else { return false }
    season.years.take(from: start.date, to: end.date)
    return true
  }

  /// Takes a comment that names a season as the title of a text that has none.
  private mutating func takeTitle(_ rest: Piece, _ bytes: Span<UInt8>) {
    guard season.competition == nil, season.title.isEmpty, rest.count < 80 else { return }
    let title = TextTitle(bytes.text(rest))
    guard let label = title.label, !title.competition.isEmpty else { return }
    season.title = bytes.text(rest)
    season.label = label
    season.years.take(title)
  }
}
