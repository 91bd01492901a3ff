import Football
import Statistics
import Words

/// Seasons in which a club has one name, with or without the letters of its club (FC), whichever the latest writes.
///
/// Two names that stand in one season beside each other are two clubs and stay as they are.
struct ClubNames {
  private(set) var seasons: [Season]
  private(set) var hasJoined = false

  /// Joins the names of seasons, the oldest first.
  init(_ seasons: [Season]) {
    self.seasons = seasons
    var spellings: [String: [String]] = [:]
    var apart: Set<String> = []
    for season in seasons {
      var here: Set<String> = []
      for team in season.teams {
        let bare = Telling.withoutClubLetters(team.name)
        if !here.insert(bare).inserted { apart.insert(bare) }
        if spellings[bare]?.contains(team.name) != true { spellings[bare, default: []].append(team.name) }
        // The latest spelling stands last.
        if let place = spellings[bare]?.firstIndex(of: team.name) {
          spellings[bare]?.remove(at: place)
          spellings[bare]?.append(team.name)
        }
      }
    }
    for season in seasons.indices {
      for team in seasons[season].teams.indices {
        let bare = Telling.withoutClubLetters(seasons[season].teams[team].name)
        guard !apart.contains(bare), let names = spellings[bare], names.count > 1, let latest = names.last else {
          continue
        }
        self.seasons[season].teams[team].name = latest
        hasJoined = true
      }
    }
  }

  /// What teams of the seasons are called over all of them, by their names here and by the aliases.
  ///
  /// - Parameters:
  ///   - teams: For each season some of its teams.
  ///   - aliases: The names that are one team over the years.
  /// - Returns: Their names over all seasons.
  func names(of teams: [[Team.ID]], _ aliases: TeamAliases) -> Set<String> {
    Set(
      zip(seasons, teams).flatMap { season, teams in
        teams.map { aliases.identity(of: season[$0].name, year: Int(season.label.prefix(4))) }
      })
  }

  /// The source line, with a remark where names were joined.
  func source(_ tellings: [Telling]) -> String {
    let source = ChartWords.joinedSource(tellings)
    guard hasJoined, let words = tellings.first?.words else { return source }
    return source + " " + words(.noteJoinedNames)
  }
}

extension ChartRequest {
  /// The names that are one team over the years.
  static func aliases() throws(NothingToDraw) -> TeamAliases {
    do {
      return try TeamAliases.shipped()
    } catch {
      throw NothingToDraw("the table of club names that ships cannot be read: \(error)")
    }
  }
}
