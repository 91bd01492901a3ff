import Football

/// Clubs of several seasons whose names differ by more than the known short forms and may be one club's all the same:
/// Palmeiras and SE Palmeiras, Lazio Roma and Lazio, Atlético Mineiro and CA Mineiro.
///
/// They are one where a league has had the one in some seasons and the other in others, never both in one year, and
/// neither is as like to a third. Where words more than initials differ, the one must have taken the other's place from
/// one season of the league to the next, or between them the record must have given new names to several clubs at once.
/// Reserves of a club (Sevilla Atlético, Barcelona B) bear its name and are none of these.
struct LookAlikeClubs {
  /// Two clubs by their numbers.
  struct Pair: Hashable {
    var first: Int
    var second: Int
    /// Whether their names differ by initials alone.
    var isByInitials: Bool
  }

  /// Clubs that are one.
  private(set) var one: [Pair] = []
  /// Clubs that may be one, where nothing tells.
  private(set) var open: [Pair] = []

  /// A club's name without initials, countries and states, and the seasons in which it played.
  private struct Look {
    var words: [Substring]
    var initials: Set<String>
    var place: String
    var years: Set<String>
    /// The places of its seasons among those of each league.
    var seasons: [String: Set<Int>]
  }

  /// Looks for clubs by their latest names.
  ///
  /// - Parameters:
  ///   - seasons: The seasons, the oldest first.
  ///   - names: The latest name of each club.
  ///   - isApart: Whether a club is known to be two.
  ///   - numbers: For every season the number of each team's club.
  init(_ seasons: [Season], names: [String], isApart: [Bool], numbers: [[Int]]) {
    var looks = names.map(Self.look)
    var counts: [String: Int] = [:]
    for (number, season) in seasons.enumerated() {
      let place = counts[season.competition, default: 0]
      if season.isOfOneLeague { counts[season.competition] = place + 1 }
      for club in numbers[number] {
        looks[club].years.insert(season.label)
        if season.isOfOneLeague { looks[club].seasons[season.competition, default: []].insert(place) }
      }
    }
    var likely: [Pair] = []
    for (first, second) in Self.candidates(looks) where !isApart[first] && !isApart[second] {
      guard let isByInitials = Self.areAlike(looks[first], looks[second]),
        looks[first].years.isDisjoint(with: looks[second].years), Self.haveLeague(looks[first], looks[second])
      else { continue }
      likely.append(Pair(first: first, second: second, isByInitials: isByInitials))
    }
    var partners: [Int: Int] = [:]
    for pair in likely {
      partners[pair.first, default: 0] += 1
      partners[pair.second, default: 0] += 1
    }
    let isOnly = { (pair: Pair) in partners[pair.first] == 1 && partners[pair.second] == 1 }
    let shown = Set(
      likely.filter {
        isOnly($0) && ($0.isByInitials || Self.followed(looks[$0.first], looks[$0.second]))
      })
    let turns = Self.turns(shown.map { (looks[$0.first], looks[$0.second]) })
    for pair in likely {
      let isOne =
        shown.contains(pair) || isOnly(pair) && Self.isAcross(turns, looks[pair.first], looks[pair.second])
      if isOne { one.append(pair) } else { open.append(pair) }
    }
  }

  /// The season from which the one of two stands in place of the other in each of their leagues, after the last of that.
  private static func turn(_ first: Look, _ second: Look) -> [(league: String, last: Int, next: Int)] {
    first.seasons.compactMap { league, places in
      guard let others = second.seasons[league], let end = places.max(), let start = places.min(),
        let otherEnd = others.max(), let otherStart = others.min()
      else { return nil }
      if end < otherStart { return (league, end, otherStart) }
      return otherEnd < start ? (league, otherEnd, start) : nil
    }
  }

  /// The seasons from which several clubs of a league bear other names: there its record was written anew.
  private static func turns(_ pairs: [(Look, Look)]) -> [String: Set<Int>] {
    var counts: [String: [Int: Int]] = [:]
    for pair in pairs {
      for turn in turn(pair.0, pair.1) { counts[turn.league, default: [:]][turn.next, default: 0] += 1 }
    }
    return counts.mapValues { Set($0.filter { $0.value >= mostByChance }.keys) }
  }

  /// As many clubs do not change their names in one season by chance.
  private static let mostByChance = 3

  /// Whether the record of a league was written anew while neither of two clubs played in it.
  private static func isAcross(_ turns: [String: Set<Int>], _ first: Look, _ second: Look) -> Bool {
    turn(first, second).contains { turn in
      turns[turn.league]?.contains { $0 > turn.last && $0 <= turn.next } ?? false
    }
  }

  private static func look(_ name: String) -> Look {
    let bare = TeamNames.withoutPlace(name)
    let words = bare.split(separator: " ")
    let isInitials = { (word: Substring) in
      (2...5).contains(word.count) && word.allSatisfy { $0.isLetter && $0.isUppercase }
    }
    let telling = words.filter { !isInitials($0) }
    let key = TeamNames.clubKey((telling.isEmpty ? words : telling).joined(separator: " "))
    return Look(
      words: key.split(separator: " "), initials: Set(words.filter(isInitials).map { $0.lowercased() }),
      place: String(name.dropFirst(bare.count)), years: [], seasons: [:])
  }

  /// The pairs whose names begin or end alike.
  private static func candidates(_ looks: [Look]) -> [(Int, Int)] {
    var clubs: [String: [Int]] = [:]
    for (number, look) in looks.enumerated() {
      guard let first = look.words.first, let last = look.words.last else { continue }
      clubs["< \(first)", default: []].append(number)
      clubs["> \(last)", default: []].append(number)
    }
    var pairs: Set<[Int]> = []
    for group in clubs.values where group.count > 1 {
      for (place, first) in group.enumerated() {
        for second in group[(place + 1)...] { pairs.insert([first, second]) }
      }
    }
    return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
  }

  /// Words that make another team of a club's name.
  private static let ofOthers: Set<Substring> = [
    "b", "c", "ii", "iii", "iv", "atletico", "athletic", "castilla", "promesas", "amateure", "jong", "u21", "u23", "de",
    "del", "di", "do", "da", "y",
  ]

  /// Whether two names may be one club's, and if so whether they differ by initials alone; nil where not.
  private static func areAlike(_ first: Look, _ second: Look) -> Bool? {
    guard first.place.isEmpty || second.place.isEmpty || first.place == second.place else { return nil }
    if first.words == second.words { return true }
    let (short, long) = first.words.count < second.words.count ? (first, second) : (second, first)
    guard short.words.count < long.words.count else { return nil }
    if long.words.starts(with: short.words) {
      let rest = long.words.dropFirst(short.words.count)
      return ofOthers.isDisjoint(with: rest) ? false : nil
    }
    // Initials stand for the words before the rest: CA Mineiro, Atlético Mineiro.
    guard long.words.suffix(short.words.count).elementsEqual(short.words) else { return nil }
    let letters = long.words.dropLast(short.words.count).compactMap(\.first)
    return short.initials.contains { initials in letters.allSatisfy(initials.contains) } ? false : nil
  }

  private static func haveLeague(_ first: Look, _ second: Look) -> Bool {
    first.seasons.keys.contains { second.seasons[$0] != nil }
  }

  /// Whether in some league the one stands in a season after the other.
  private static func followed(_ first: Look, _ second: Look) -> Bool {
    first.seasons.contains { league, places in
      guard let others = second.seasons[league] else { return false }
      return places.contains { others.contains($0 + 1) || others.contains($0 - 1) }
    }
  }
}
