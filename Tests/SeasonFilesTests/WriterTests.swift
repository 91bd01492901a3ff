import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// What the writer writes reads back as the same season, and is written the same again.
@Suite struct WriterTests {
  /// A season with everything that the form holds.
  static let rich = """
    = Copa Ejemplo 1969-70 =

    Infobox
    - Competition: Copa Ejemplo
    - Season: 1969-70
    - Winners: Alba, Molino
    - League Topscorer: Juan Pérez (6), Luis Díaz
    - Highest Scoring: Alba 8–0 Molino, only the final
    - Matches: 15
    - Average Goals: 2.53
    - Teams: 8
    - Attendance: 3000
    - Source: El Ejemplo
    - Credit: CC BY

    Each of the 24 departments sent a team.

    == Rules ==
    - Points for a win: 2
    - Order: points, goal difference
    - Deduction: Alba −2, unpaid fees
    - Bonus: Molino +1

    == Team changes ==
    | Relegated from 1968 Liga | Promoted to 1970 Liga |
    | Sport Ribera; | Alba; Molino |

    == Departmental Stage ==
    | Department | Team | Location |
    | Sur | Alba | ? |
    | Sur | Molino | Ica |
    | ? | Ribera Norte | Talara |

    == Etapa regional ==
    | Region | Departments |
    | Region Norte | Piura, Tumbes |
    === Region Sur ===
    - Host: Ica
    ==== Round 1 ====
    1 January 1970
    Alba 1-0 Molino
    Date unknown
    Molino v Alba [lost; sources differ]

    == Group stage ==
    - Ground: neutral
    === Group A ===
    - Teams: Alba; Molino
    ==== Round 1 ====
    2 January 1970
    15:30 Alba ?-? Molino @ Estadio Uno, Ica
    === Group B ===
    ==== Round 1 ====
    Ribera Norte 3-0 Costa (awarded; originally 0-2)
    Costa 2-1 Ribera Norte (abandoned; replayed)

    == Knockout stage ==
    === Semi-finals ===
    Alba 1-1 Molino (a.e.t.; 1-1 after 90; HT 0-1; 4-3 pen.)
    Costa v Ribera Norte (postponed)
    Costa v Ribera Norte (walkover)

    == Final Stage ==
    - Format: knockout
    === Round 1 ===
    Alba 2-0 Costa

    == Historia ==
    Un texto.

    == See also ==
    - 1970 Liga
    """

  @Test func richSeasonGoesRound() throws {
    let reading = article(Self.rich + "\n")
    #expect(!reading.diagnostics.contains { $0.severity == .error }, "\(reading.diagnostics)")
    let season = try #require(reading.seasons.first)
    let written = ArticleWriter.write(season)
    let again = try #require(article(written).seasons.first)
    #expect(summary(again) == summary(season))
    #expect(again.rules.order == season.rules.order && again.rules.pointsForWin == season.rules.pointsForWin)
    #expect(again.rules.adjustments.map(\.points) == season.rules.adjustments.map(\.points))
    #expect(again.notes.map(\.text) == season.notes.map(\.text))
    #expect(again.notes.map(\.heading) == season.notes.map(\.heading))
    #expect(again.source.title == season.source.title && again.source.credit == season.source.credit)
    #expect(again.matches.map(\.venue) == season.matches.map(\.venue))
    #expect(again.matches.map(\.time) == season.matches.map(\.time))
    #expect(again.allStages.map(\.ties.count) == season.allStages.map(\.ties.count))
    #expect(
      again.allStages.map { $0.groups.map { $0.teams.map { again[$0].name } } }
        == season.allStages.map { $0.groups.map { $0.teams.map { season[$0].name } } })
    #expect(ArticleWriter.write(again) == written)
  }

  @Test func richSeasonIsReadInFull() throws {
    let season = try #require(article(Self.rich + "\n").seasons.first)
    #expect(season.stages.map(\.format) == [nil, nil, .groups, .knockout, .knockout])
    #expect(season.matches.map(\.ground).filter { $0 == .neutral }.count == 3)
    #expect(season.stages[3].ties.map(\.winner) == [.first, nil])
    #expect(season.matches.map(\.id.index) == Array(0..<season.matches.count))
  }

  @Test(
    .enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"),
    arguments: ["articles/copa-peru-1967.txt", "articles/copa-peru-1968.txt"])
  func articlesGoRound(path: String) throws {
    let season = try #require(ArticleReader.readLines(try external(path)).seasons.first)
    let written = ArticleWriter.write(season)
    let again = try #require(article(written).seasons.first)
    #expect(summary(again) == summary(season))
    #expect(again.teams.map(\.name) == season.teams.map(\.name))
    #expect(again.notes.map(\.text) == season.notes.map(\.text))
    #expect(ArticleWriter.write(again) == written)
  }

  /// Remarks of other forms that look like results, and matches of teams not known yet, make no faults of the text.
  @Test func remarksWithResultsAreNoMatches() throws {
    let text = """
      Copa 1999

      Round 1
      [Aug 13]
      Norte     2-1 Sur
      Este      1-0 Oeste
      NB: Norte 0-3 Este was annulled
          Champions and teams finishing 5-9 qualified for Copa Sudamericana

      Round 2
      [Aug 20]
      Norte     1-1 Este
      """
    let read = SeasonFiles.read(SourceText(text, file: "copa99.txt"), as: .rsssf)
    var season = try #require(read.value.first)
    #expect(season.matchTotal == 3 && season.notes.count { $0.text.contains("5-9") || $0.text.contains("0-3") } == 2)
    let nowhere = SourcePlace(file: "copa99.txt")
    let twins = [Team(name: "N.N.", place: nowhere), Team(name: "N.N.", place: nowhere)]
    let first = season.teams.count
    season.teams += twins
    season.stages[0].rounds[1].matches.append(
      Match(
        id: Match.ID(3), first: Team.ID(first), second: Team.ID(first + 1), status: .scheduled, place: nowhere))
    let written = SeasonWriting.write([season], as: .article)
    #expect(written.losses[0].contains { $0.kind == .matches && $0.fate == .missing && $0.count == 1 })
    #expect(!written.losses[0].contains { $0.kind == .notes || $0.kind == .fullTime })
    let again = SeasonFiles.read(SourceText(written.text, file: "copa.txt"), as: .article)
    #expect(!again.hasErrors, "\(again.diagnostics)\n\(written.text)")
    #expect(again.value.first?.matchTotal == 3)
  }
}
