import Football

/// Finds whether the team named first was at home.
///
/// football.txt names the home team first. Only the tables of tournaments and knockout rounds with places are another
/// matter: there the first team was at home where the place's country is its own, or where a round has both legs of every
/// tie, their sides changed, and else the record does not say.
struct TextGround {
  private let isHosted: Bool
  private let teams: [Team]
  /// The folded names of the teams, each made when it is first asked for.
  private var keys: [String?]

  /// Takes back the home side of every match of a stage where the record does not say that there is one.
  ///
  /// A tournament whose groups are listed is played in one country, places named or not.
  static func set(in stage: inout Stage, isTournament: Bool, isHosted: Bool, teams: [Team]) {
    let isPlain = !isTournament || stage.format == .league && stage.rounds.count > 1
    // Matches are read as at home; changing none of them leaves their arrays shared, not copied.
    guard !isPlain else { return }
    var ground = TextGround(isHosted: isHosted, teams: teams, keys: Array(repeating: nil, count: teams.count))
    for round in stage.rounds.indices { ground.set(in: &stage.rounds[round], isKnockout: stage.format == .knockout) }
    for group in stage.groups.indices {
      for round in stage.groups[group].rounds.indices { ground.set(in: &stage.groups[group].rounds[round]) }
    }
  }

  private mutating func set(in round: inout Round, isKnockout: Bool = false) {
    if isKnockout, Self.hasBothLegs(round) { return }
    for index in round.matches.indices where round.matches[index].ground == .home {
      guard let venue = round.matches[index].venue else {
        if isHosted { round.matches[index].ground = .unknown }
        continue
      }
      let first = round.matches[index].first.index
      if !teams.indices.contains(first) || !isIn(venue, key(first)) { round.matches[index].ground = .unknown }
    }
  }

  /// Whether every pair of a round met twice, each side named first once: that is home and away, wherever the stadiums are.
  private static func hasBothLegs(_ round: Round) -> Bool {
    var firsts: [Team.Pair: [Team.ID]] = [:]
    for match in round.matches { firsts[Team.Pair(match.first, match.second), default: []].append(match.first) }
    return firsts.values.allSatisfy { $0.count == 2 && $0[0] != $0[1] }
  }

  private mutating func key(_ team: Int) -> String {
    if let known = keys[team] { return known }
    let key = Folding.key(teams[team].name)
    keys[team] = key
    return key
  }

  /// Whether a place is in a country, which stands behind its last comma.
  private func isIn(_ venue: String, _ country: String) -> Bool {
    let plain = venue.utf8.withContiguousStorageIfAvailable { Self.isPlainlyIn($0, country) }
    if let plain = plain ?? nil { return plain }
    return venue.split(separator: ",").last.map { Folding.key(String($0)) } == country
  }

  /// The same of a country in letters of ASCII, without making a string of it; nil for any other.
  private static func isPlainlyIn(_ venue: UnsafeBufferPointer<UInt8>, _ country: String) -> Bool? {
    var start = venue.lastIndex(of: Byte.comma).map { $0 + 1 } ?? 0
    while start < venue.count, venue[start] == Byte.blank { start += 1 }
    let name = venue[start...]
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter && $0 < 0x80 }) else { return nil }
    return name.lazy.map(\.lowered).elementsEqual(country.utf8)
  }
}
