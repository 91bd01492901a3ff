import Football

/// What the teams of several seasons are called over all of them: names that are one club's become its latest.
///
/// Names are one club's by the aliases, or where they differ by short forms and numbers only (Werder Bremen and SV Werder
/// Bremen, 1899 Hoffenheim and TSG Hoffenheim). Two names that stand in one season beside each other are two clubs and
/// stay as they are.
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
  /// Clubs that changed their names, in the order in which they first play.
  public let joined: [Joined]
  /// Whether names were joined that differ by short forms and numbers only.
  public let hasShortForms: Bool

  /// Joins the names of seasons, the oldest first.
  public init(_ seasons: [Season], aliases: TeamAliases = TeamAliases()) {
    let spellings = Spellings(seasons, aliases: aliases)
    self.seasons = seasons.enumerated().map { number, season in
      var season = season
      for team in season.teams.indices {
        let club = spellings.clubs[spellings.numbers[number][team]]
        if !club.isApart, let latest = club.names.last { season.teams[team].name = latest }
      }
      return season
    }
    var joined: [Joined] = []
    var hasShortForms = false
    for club in spellings.clubs where !club.isApart && club.names.count > 1 {
      guard let latest = club.names.last else { continue }
      let form = TeamNames.clubKey(TeamNames.withoutCountry(latest))
      // A name with an abbreviation (Bor. Mönchengladbach) is another spelling, no other name.
      let others = club.names.dropLast().filter {
        TeamNames.clubKey(TeamNames.withoutCountry($0)) != form && !$0.contains(".")
      }
      if others.count < club.names.count - 1 { hasShortForms = true }
      if !others.isEmpty { joined.append(Joined(name: latest, others: others)) }
    }
    self.joined = joined
    self.hasShortForms = hasShortForms
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
}

/// The clubs of several seasons, by numbers.
private struct Spellings {
  private(set) var clubs: [Club] = []
  /// For every season the number of each team's club.
  private(set) var numbers: [[Int]] = []

  init(_ seasons: [Season], aliases: TeamAliases) {
    var numberOfKey: [String: Int] = [:]
    let countries = Spellings.countries(seasons)
    // A name is folded once, in however many seasons it stands.
    var keyOfName: [String: String] = [:]
    for (number, season) in seasons.enumerated() {
      let year = Int(season.label.prefix(4))
      numbers.append(
        season.teams.map { team in
          // Clubs of two countries that share a name are told apart by what stands in the brackets.
          let bare = TeamNames.clubKey(TeamNames.withoutCountry(team.name))
          let isShared = countries[bare]?.count ?? 0 > 1
          let identity = isShared ? team.name : aliases.identity(of: team.name, year: year)
          let known = keyOfName[identity] ?? Spellings.key(identity, countries)
          keyOfName[identity] = known
          let place = numberOfKey[known] ?? clubs.count
          if place == clubs.count {
            numberOfKey[known] = place
            clubs.append(Club())
          }
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
  /// The names with a country in brackets, by what their clubs are without it.
  private static func countries(_ seasons: [Season]) -> [String: Set<String>] {
    var countries: [String: Set<String>] = [:]
    for name in seasons.lazy.flatMap(\.teams).map(\.name) {
      let bare = TeamNames.withoutCountry(name)
      if bare != name { countries[TeamNames.clubKey(bare), default: []].insert(String(name.suffix(5))) }
    }
    return countries
  }

  /// What a club is known by: without its country, unless clubs of two countries share the rest (Nacional).
  private static func key(_ name: String, _ countries: [String: Set<String>]) -> String {
    let bare = TeamNames.clubKey(TeamNames.withoutCountry(name))
    return countries[bare]?.count ?? 0 > 1 ? TeamNames.clubKey(name) : bare
  }
}
