import Diagnostics
import Football
import Plotting
import RuleBook
import Statistics

extension Press {
  /// A word for each team that the editor brings out and the picture does not show.
  func unshown(_ kind: ChartKind, _ request: ChartRequest, _ arranged: ArrangedChart) throws -> [String] {
    // A chart of several seasons brings out a team that it is about; of one season it draws nothing else.
    let names = options.editing.highlights + (kind.span == .several ? options.editing.teams : [])
    guard !names.isEmpty else { return [] }
    if !kind.showsTeams { return names.map { "\"\($0)\" is not brought out: \(kind.name) shows no single teams" } }
    let aliases = try AliasBook.shipped()
    let request = try request.inOrderOfSeasons()
    let clubs = try request.clubs()
    // Names on two lines are drawn one part after the other.
    let texts = Press.words(try arranged.bodyTexts().joined(separator: " "))
    return names.filter { name in
      !request.tellings.enumerated().contains { index, telling in
        guard case .one(let team) = TeamLookup(telling.season, aliases: aliases).find(name) else { return false }
        let codes = telling.codes(telling.season.teams.indices.map { Team.ID($0) })
        let forms = [
          telling.name(team), telling.shortName(team), codes[team.index],
          clubs.name(clubs.clubs.name(of: team, in: index)),
        ]
        return forms.contains { texts.contains(Press.words($0)) }
      }
    }.map { "\"\($0)\" is not brought out: it does not stand in the picture" }
  }

  /// A text as words between blanks, capitals and accents aside, in which whole words are looked for.
  private static func words(_ text: String) -> String {
    let folded = String(String.UnicodeScalarView(NearestName.fold(text)))
    return " " + folded.split(whereSeparator: \.isWhitespace).joined(separator: " ") + " "
  }
}
