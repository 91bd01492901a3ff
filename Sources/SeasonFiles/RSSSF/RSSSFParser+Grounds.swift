import Football

/// Lines of a day with its ground, or of the ground alone.
extension RSSSFParser {
  /// Reads `Lima, 3 de mayo de 1970. Estadio Nacional`, `Estadio Nacional - domingo 25/08`, `10 de mayo, descansa Alba`: the
  /// day and the ground of the matches below.
  mutating func readDayAndGround(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard line.length <= 90, facts.versus(in: piece, bytes) == nil else { return nil }
    if let score = bytes.score(in: piece, from: piece.start) {
      guard ClockTime.isKickOff(bytes.text(Piece(start: score.start, end: score.end))) else { return nil }
    }
    let words = line.words()
    let ground = words.firstIndex { BracketRemark.isGround($0.text) }
    if ground == 0, words.count > 1, !line.text.hasNumber, leadsFacts() {
      facts.takeVenue(piece, bytes)
      return .date
    }
    let parted = ground.map { $0 == 0 ? groundFirst(line) : groundLast(line, at: words[$0]) } ?? remarked(line)
    guard let (dates, place) = parted, dates.only != nil else { return nil }
    let (name, hour) = withoutHour(place)
    guard !name.hasNumber else { return nil }
    facts.closeAll(bytes)
    let read = take(dates, line, bytes) ?? .date
    let town = dates.isPlaceFirst ? dates.place : nil
    facts.venue = name.isEmpty ? town : town.map { "\(name), \($0)" } ?? name
    facts.time = hour
    if facts.venue != nil { facts.season.hasVenues = true }
    return read
  }

  /// The parts of `Estadio Nacional - domingo 25/08`.
  private func groundFirst(_ line: Fragment) -> (dates: RSSSFDates, ground: String)? {
    let parts = line.name.components(at: " - ")
    guard parts.count > 1, let last = parts.last, let dates = RSSSFDates(String(last)), dates.place == nil else {
      return nil
    }
    return (dates, parts.dropLast().joined(separator: " - "))
  }

  /// The parts of `Lima, 3 de mayo de 1970. Estadio Nacional`.
  private func groundLast(_ line: Fragment, at word: Fragment) -> (dates: RSSSFDates, ground: String)? {
    var head = line.before(word.characters.startIndex).name
    while let last = head.last, ".,;-– ".contains(last) { head.removeLast() }
    guard let dates = RSSSFDates(head), dates.place == nil || dates.isPlaceFirst else { return nil }
    return (dates, line.from(word.characters.startIndex).name)
  }

  /// The day of `10 de mayo, descansa Alba`, where a remark with a small letter stands behind it.
  private func remarked(_ line: Fragment) -> (dates: RSSSFDates, ground: String)? {
    guard let comma = line.firstIndex(where: { $0 == "," }), line.from(comma + 1).first?.isLowercase == true,
      line.from(comma + 1).words().count > 1, let dates = RSSSFDates(line.before(comma).name), dates.place == nil
    else { return nil }
    return (dates, "")
  }

  /// A ground without the hour behind it: `Estadio Norte, 15:00`.
  private func withoutHour(_ ground: String) -> (name: String, hour: String?) {
    guard let comma = ground.lastIndex(of: ","), ground[comma...].contains(":"),
      let hour = ClockTime.read(String(ground[ground.index(after: comma)...]).trimmingBlanks)
    else { return (ground, nil) }
    return (String(ground[..<comma]), hour)
  }
}
