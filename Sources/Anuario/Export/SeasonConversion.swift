import Football
import SeasonFiles
import Statistics

/// A form that seasons are converted to; the raw value is its name on the command line.
public enum ConversionForm: String, Sendable, Hashable, CaseIterable {
  /// The article form, which holds the most.
  case article
  /// The text form of the football.db datasets.
  case footballText = "football.txt"
  /// The JSON form of the football.db datasets.
  case footballJSON = "football.json"
  /// A table of matches.
  case csv
  /// The source of an article in a wiki.
  case wikitext

  /// Whether one text of the form holds several seasons.
  public var holdsSeveral: Bool { format.holdsSeveral }

  var format: SeasonFormat { SeasonFormat(rawValue: rawValue) ?? .article }
}

/// Seasons written in another form.
public struct SeasonConversion: Sendable {
  /// The text, ended by a line end.
  public let text: String
  /// What the form could not hold, season by season.
  public let losses: [[Loss]]

  /// Writes seasons in a form; where the form holds one alone, the first.
  ///
  /// In a wiki's article the standings stand as the record claims them, else as they were computed.
  public init(_ books: [SeasonBook], to form: ConversionForm) {
    let seasons = books.map { form == .wikitext ? Self.withStandings($0) : $0.season }
    let written = SeasonWriting.write(seasons, as: form.format)
    text = written.text
    losses = written.losses
  }

  /// What was lost of one season in a line, such as "csv holds no entrants (24)"; nil where nothing was.
  public func message(of index: Int, form: ConversionForm) -> String? {
    losses.indices.contains(index) ? Loss.message(losses[index], form: form.rawValue) : nil
  }

  /// The season with its computed standings and the points of a win, where its record has no standings.
  private static func withStandings(_ book: SeasonBook) -> Season {
    var season = book.season
    let hasClaims = season.claims.contains { if case .standingsRow = $0.fact { true } else { false } }
    guard !hasClaims else { return season }
    let tables = book.statistics.standings
    if season.rules.pointsForWin == nil { season.rules.pointsForWin = tables.first?.rules.pointsForWin.value }
    for table in tables {
      for row in table.rows {
        var claim = ClaimedStanding(team: row.team, stage: table.group ?? table.stage, rank: row.rank)
        claim.played = row.played
        claim.won = row.won
        claim.drawn = row.drawn
        claim.lost = row.lost
        claim.goalsFor = row.goalsFor
        claim.goalsAgainst = row.goalsAgainst
        claim.points = row.points
        season.claims.append(
          Claim(.standingsRow(claim), text: season[row.team].name, place: SourcePlace(file: "")))
      }
    }
    return season
  }
}
