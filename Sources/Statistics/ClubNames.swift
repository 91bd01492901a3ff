import Football

/// What the teams of several seasons are called over all of them: names that are one club's become its latest.
///
/// Names are one club's by the aliases, or where they differ by short forms and numbers only (Werder Bremen and SV Werder
/// Bremen, 1899 Hoffenheim and TSG Hoffenheim). Names that bear different short forms (VfB and VfL Oldenburg, Barcelona SC
/// and FC Barcelona) are one club's only where one league has had the one in one season and the other in another: a league
/// knows its clubs, in cups and over countries look-alikes meet. Two names that stand in one season beside each other are
/// two clubs and stay as they are. Names that differ by more are one club's where ``LookAlikeClubs`` finds it so.
public struct ClubNames: Sendable {
  /// A club with more than one name over the seasons.
  public struct Joined: Sendable, Hashable {
    /// Its latest name.
    public var name: String
    /// Its other names, where they are more than another form of that one; the oldest first.
    public var others: [String]

    /// Makes a club with its names.
    public init(name: String, others: [String]) {
      self.name = name
      self.others = others
    }
  }

  /// The seasons, every team under its club's name.
  public let seasons: [Season]
  /// Clubs that are taken for one though their names bear different short forms or one has words more, in the order in which
  /// they first play.
  public let alike: [Joined]
  /// Clubs that changed their names, in the order in which they first play.
  public let joined: [Joined]
  /// All clubs with several names in the record, in the order in which they first play.
  public let severalNames: [Joined]
  /// The clubs that bear names which differ by short forms and numbers only, by their latest names.
  public let shortForms: Set<String>
  /// Names that may be one club's and are counted apart, since nothing in the seasons shows it.
  public let lookAlikes: [[String]]
  /// Whether there are such short forms.
  public var hasShortForms: Bool { !shortForms.isEmpty }

  /// Joins the names of seasons, the oldest first.
  public init(_ seasons: [Season], aliases: TeamAliases = TeamAliases()) {
    var spellings = Spellings(seasons, aliases: aliases)
    let found = LookAlikeClubs(
      seasons, names: spellings.clubs.map { $0.names.last ?? "" }, isApart: spellings.clubs.map(\.isApart),
      numbers: spellings.numbers)
    lookAlikes = found.open.map { pair in [pair.first, pair.second].compactMap { spellings.clubs[$0].names.last } }
    for pair in found.one { spellings.join(pair) }
    self.seasons = seasons.enumerated().map { number, season in
      var season = season
      for team in season.teams.indices {
        let club = spellings.clubs[spellings.numbers[number][team]]
        if !club.isApart, let latest = club.names.last { season.teams[team].name = latest }
      }
      return season
    }
    var (joined, alike, several): ([Joined], [Joined], [Joined]) = ([], [], [])
    var shortForms: Set<String> = []
    for club in spellings.clubs where !club.isApart && club.names.count > 1 {
      guard let latest = club.names.last else { continue }
      several.append(Joined(name: latest, others: club.names.dropLast()))
      let form = TeamNames.clubKey(TeamNames.withoutPlace(latest))
      let others = club.names.dropLast().filter { TeamNames.clubKey(TeamNames.withoutPlace($0)) != form }
      // West Germany follows on Germany, which is no name given up: beside a former name all others are of another time.
      let former = aliases.isFormer(latest) ? Array(others) : others.filter(aliases.isFormer)
      let ofOneForm = club.names.filter { !others.contains($0) }
      let unlike = ofOneForm.dropLast().filter { name in ofOneForm.contains { !Club.mayBeOne($0, name) } }
      // A name with an abbreviation (Bor. Mönchengladbach) is a short form too.
      if ofOneForm.count > 1 + unlike.count || others.contains(where: { $0.contains(".") }) {
        shortForms.insert(latest)
      }
      if !former.isEmpty { joined.append(Joined(name: latest, others: former)) }
      if club.isJoinedByInitials { shortForms.insert(latest) }
      if !club.longerNames.isEmpty { alike.append(Joined(name: latest, others: club.longerNames)) }
      if !unlike.isEmpty { alike.append(Joined(name: latest, others: Array(unlike))) }
    }
    self.joined = joined
    self.alike = alike
    severalNames = several
    self.shortForms = shortForms
  }

  /// What a team of a season is called over all seasons.
  public func name(of team: Team.ID, in season: Int) -> String { seasons[season][team].name }

  /// What teams are called over all seasons, given for each season.
  public func names(of teams: [[Team.ID]]) -> Set<String> {
    Set(zip(seasons, teams).flatMap { season, teams in teams.map { season[$0].name } })
  }
}

/// The names that one club bears.
private struct Club {
  /// Each once, the latest last.
  var names: [String] = []
  /// Whether two of them stand in one season, so that they are two clubs.
  var isApart = false
  var lastSeason = -1
  /// The short forms of its names, and the leagues that it has played in.
  var forms: Set<Set<Substring>> = []
  var leagues: Set<String> = []
  /// Whether names that differ by initials alone were found to be its, and names with words more or less that were.
  var isJoinedByInitials = false
  var longerNames: [String] = []

  /// Whether the short forms of two names let them be one club's: those of one are among those of the other.
  static func mayBeOne(_ first: Set<Substring>, _ second: Set<Substring>) -> Bool {
    first.isSubset(of: second) || second.isSubset(of: first)
  }

  static func mayBeOne(_ first: String, _ second: String) -> Bool {
    mayBeOne(TeamNames.clubForms(first), TeamNames.clubForms(second))
  }
}

/// The clubs of several seasons, by numbers.
private struct Spellings {
  private(set) var clubs: [Club] = []
  /// For every season the number of each team's club.
  private(set) var numbers: [[Int]] = []

  init(_ seasons: [Season], aliases: TeamAliases) {
    var numbersOfKey: [String: [Int]] = [:]
    let countries = Spellings.countries(seasons)
    // A name is folded once, in however many seasons it stands.
    var keyOfName: [String: (key: String, forms: Set<Substring>)] = [:]
    for (number, season) in seasons.enumerated() {
      let year = Int(season.label.prefix(4))
      let league = season.isOfOneLeague ? season.competition : nil
      numbers.append(
        season.teams.map { team in
          // Clubs of two countries or states that share a name are told apart by what stands after it.
          let bare = TeamNames.clubKey(TeamNames.withoutPlace(team.name))
          let isShared = countries[bare]?.count ?? 0 > 1
          let identity = isShared ? team.name : aliases.identity(of: team.name, year: year)
          let known =
            keyOfName[identity] ?? (Spellings.key(identity, countries), TeamNames.clubForms(identity))
          keyOfName[identity] = known
          let others = numbersOfKey[known.key] ?? []
          let place = club(of: team.name, known.forms, among: others, league: league, season: number)
          if place == clubs.count {
            numbersOfKey[known.key] = others + [place]
            clubs.append(Club())
          }
          clubs[place].forms.insert(known.forms)
          if let league { clubs[place].leagues.insert(league) }
          if clubs[place].lastSeason == number { clubs[place].isApart = true }
          clubs[place].lastSeason = number
          if clubs[place].names.last != team.name {
            clubs[place].names.removeAll { $0 == team.name }
            clubs[place].names.append(team.name)
          }
          return place
        })
    }
  }

  /// Makes two clubs one, under the name of the one that played last.
  mutating func join(_ pair: LookAlikeClubs.Pair) {
    let isInOrder = clubs[pair.first].lastSeason <= clubs[pair.second].lastSeason
    let (older, newer) = isInOrder ? (pair.first, pair.second) : (pair.second, pair.first)
    if pair.isByInitials {
      clubs[newer].isJoinedByInitials = true
    } else {
      clubs[newer].longerNames = clubs[older].names
    }
    clubs[newer].names = clubs[older].names + clubs[newer].names
    clubs[older].names = []
    for season in numbers.indices {
      for team in numbers[season].indices where numbers[season][team] == older { numbers[season][team] = newer }
    }
  }

  /// The club that a name means among those known that differ from it by short forms at most; a new one where none is
  /// shown to be it.
  private func club(
    of name: String, _ forms: Set<Substring>, among known: [Int], league: String?, season: Int
  ) -> Int {
    if let same = known.first(where: { clubs[$0].names.contains(name) }) { return same }
    func isOfLeague(_ place: Int) -> Bool { league.map(clubs[place].leagues.contains) ?? false }
    let fitting = known.filter { place in
      let others = clubs[place].forms
      return others.contains(forms) || others.allSatisfy { Club.mayBeOne($0, forms) }
    }
    if fitting.count == 1 { return fitting[0] }
    let likely = (fitting.isEmpty ? known.filter { clubs[$0].lastSeason != season } : fitting).filter(isOfLeague)
    return likely.count == 1 ? likely[0] : clubs.count
  }

  /// The names with a country in brackets, by what their clubs are without it.
  private static func countries(_ seasons: [Season]) -> [String: Set<String>] {
    var countries: [String: Set<String>] = [:]
    for name in seasons.lazy.flatMap(\.teams).map(\.name) {
      let bare = TeamNames.withoutPlace(name)
      if bare != name { countries[TeamNames.clubKey(bare), default: []].insert(String(name.suffix(5))) }
    }
    return countries
  }

  /// What a club is known by: without its country, unless clubs of two countries share the rest (Nacional).
  private static func key(_ name: String, _ countries: [String: Set<String>]) -> String {
    let bare = TeamNames.clubKey(TeamNames.withoutPlace(name))
    return countries[bare]?.count ?? 0 > 1 ? TeamNames.clubKey(name) : bare
  }
}

extension Season {
  /// Whether it is one of a league alone, without knock-out rounds.
  var isOfOneLeague: Bool {
    !stages.isEmpty && allStages.allSatisfy { $0.format == .league }
  }
}
