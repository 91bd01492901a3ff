import AnuarioTestSupport
import Football
import Plotting
import Statistics
import Testing
import Words

@testable import Anuario
@testable import Drawing

/// Charts over several seasons: whose names are one club's, what is told of competitions, gaps and rows left out.
@Suite struct SeveralSeasonsTests {
  private func season(_ label: String, _ results: [String], competition: String = "League") -> Season {
    var builder = SeasonBuilder(competition, label)
    builder.stage(rounds: [builder.round("Round 1", number: 1, ground: .home, results)])
    return builder.season
  }

  private func chart(_ kind: String, _ seasons: [Season]) throws -> Chart {
    let words = try Words(tag: "en")
    let tellings = seasons.map { Telling(SeasonStatistics($0, rules: CopaPeru.twoPoints), words: words) }
    return try #require(ChartKind.named(kind)).chart(ChartRequest(tellings))
  }

  @Test func namesWithAndWithoutShortFormsAreOneClub() {
    let clubs = ClubNames([
      season("1970", ["Werder Bremen 1-0 1899 Hoffenheim", "Vitesse 0-0 Vitesse 2"]),
      season("1971", ["SV Werder Bremen 1-0 TSG Hoffenheim", "AC Milan 0-0 SC Milan"]),
      season("1972", ["Milan 1-0 SV Werder Bremen"]),
    ])
    #expect(clubs.seasons[0].teams.map(\.name) == ["SV Werder Bremen", "TSG Hoffenheim", "Vitesse", "Vitesse 2"])
    // Two that play in one season are two clubs, and a third name is neither's.
    #expect(clubs.seasons[1].teams.map(\.name).suffix(2) == ["AC Milan", "SC Milan"])
    #expect(clubs.seasons[2].teams.map(\.name).first == "Milan")
    #expect(clubs.joined.isEmpty && clubs.hasShortForms)
  }

  @Test func aCountryInBracketsIsNoPartOfAClubsName() {
    let clubs = ClubNames([
      season("1970", ["Arsenal FC 1-0 Nacional (URU)"]), season("1971", ["Arsenal (ENG) 1-0 Nacional (PAR)"]),
    ])
    #expect(
      clubs.seasons.map { $0.teams.map(\.name) } == [
        ["Arsenal (ENG)", "Nacional (URU)"], ["Arsenal (ENG)", "Nacional (PAR)"],
      ])
    #expect(clubs.joined.isEmpty && clubs.hasShortForms)
  }

  /// Aliases hold for a name without its country, and without the short form of the club; another club's form is no such.
  @Test func anAliasHoldsForTheNameWithoutItsForm() throws {
    let aliases = try TeamAliases.shipped()
    for name in ["Inter", "FC Internazionale Milano", "FC Internazionale Milano (ITA)", "Internazionale Milano"] {
      #expect(aliases.identity(of: name, year: 1990) == "Internazionale", "\(name)")
    }
    #expect(aliases.identity(of: "Ambrosiana", year: 1990) == "Ambrosiana")
    #expect(aliases.identity(of: "Barcelona SC", year: 1990) == "Barcelona SC")
    let seasons = [
      season("1990", ["Internazionale 1-0 Arsenal (ENG)"]),
      season("1991", ["Internazionale Milano 0-0 Arsenal (ARG)"]),
    ]
    let clubs = ClubNames(seasons, aliases: aliases)
    #expect(clubs.seasons[0].teams.map(\.name) == ["Internazionale Milano", "Arsenal (ENG)"])
    #expect(clubs.seasons[1].teams.map(\.name) == ["Internazionale Milano", "Arsenal (ARG)"])
  }

  /// What several seasons print is what one season prints: no letters of clubs, nations in the language.
  @Test func namesAreThoseOfOneSeason() throws {
    let clubs = [
      season("1970", ["Norte FC 1-0 Sur CD"]), season("1971", ["FC Norte 2-1 Sur CD", "FC Norte 1-1 Sur CD"]),
    ]
    let table = try #require(try chart("all-time", clubs).body as? BarTableBody)
    #expect(table.rows.map(\.name) == ["Norte", "Sur"])
    let nations = [
      season("1970", ["Brazil 4-1 Italy"]),
      season("1974", ["Netherlands 0-2 Brazil", "Italy 1-0 Brazil", "Netherlands 1-0 Italy"]),
    ]
    let words = try Words(tag: "es")
    let tellings = nations.map { Telling(SeasonStatistics($0, rules: CopaPeru.twoPoints), words: words) }
    let request = try ChartRequest(tellings)
    let titles = try #require(try ChartKind.named("champions")?.chart(request))
    #expect(titles.text.altText.contains("Brasil 1970") && !titles.text.altText.contains("Brazil"))
    let pairs = try #require(try ChartKind.named("head-to-head")?.chart(request))
    #expect(pairs.text.headline == "Brasil ante el equipo con el que volvió a jugar: 4–2 en goles")
    let report = HistoryReport(
      try History(withShippedAliases: nations.map { SeasonBook($0, rules: CopaPeru.twoPoints) }), words: words)
    #expect(try report.text(as: .text, .allTime).contains("Países Bajos"))
    #expect(try report.text(as: .csv, .allTime).contains("Netherlands"))
  }

  /// The seasons may be given in any order; a title goes to the season that it was won in.
  @Test func championsComeInTheOrderOfSeasons() throws {
    let seasons = [
      season("1975", ["Sur 2-0 Norte", "Este 1-0 Oeste", "Sur 1-0 Este", "Norte 0-0 Oeste"]),
      season("1970", ["Norte 1-0 Sur"]),
      season("1971", ["Norte 3-0 Sur"]), season("1976", ["Sur 2-0 Norte"]), season("1977", ["Norte 2-0 Sur"]),
      season("1978", ["Norte 1-0 Sur"]), season("1979", ["Sur 1-0 Norte"]),
    ]
    for order in [seasons, seasons.reversed()] {
      let body = try #require(try chart("champions", order).body as? TimelineBody)
      #expect(body.labels == ["1970", "1971", "1975", "1976", "1977", "1978", "1979"])
      #expect(body.rows.map(\.name) == ["Norte", "Sur"] && body.rows.map(\.positions) == [[0, 1, 4, 5], [2, 3, 6]])
      // Between 1971 and 1975 seasons are missing: a title before and one after would not be in a row.
      #expect(body.gaps == [2])
    }
  }

  /// A champion stands under the name that it bore; titles of several names are counted together under the latest of these.
  @Test func championsStandUnderTheirNamesOfTheDay() throws {
    let results = [
      ("1954", "West Germany 3-2 Hungary"), ("1960", "Soviet Union 2-1 Yugoslavia"),
      ("1972", "West Germany 3-0 Soviet Union"), ("1976", "Czechoslovakia 5-3 West Germany"),
      ("1996", "Germany 2-1 Czech Republic"), ("2000", "France 2-1 Italy"), ("2012", "Spain 4-0 Russia"),
    ]
    let champions = try chart("champions", results.map { season($0.0, [$0.1], competition: "World Cup") })
    let body = try #require(champions.body as? TimelineBody)
    #expect(
      body.rows.map(\.name)
        == ["Germany / West Germany", "Soviet Union", "Czechoslovakia", "France", "Spain"])
    #expect(champions.text.headline.hasPrefix("Germany win three"))
    #expect(champions.text.source.hasSuffix("Counted under their latest names: Germany (also West Germany)."))
  }

  /// A name that was taken up again is told beside the one that stood between.
  @Test func aNameBeforeAFormerOneIsTold() throws {
    let table = try chart(
      "all-time",
      [("1934", "Germany 3-2 Austria"), ("1954", "West Germany 3-2 Hungary")].map {
        season($0.0, [$0.1], competition: "World Cup")
      })
    #expect(table.text.source.contains("Counted under their latest names: West Germany (also Germany)."))
  }

  /// A line of time of few seasons would be nearly empty: they stand in a list, each with how it was won.
  @Test func fewChampionsStandInAList() throws {
    let seasons = [
      season("1971", ["Norte 3-0 Sur"]), season("1970", ["Sur 1-0 Norte"]), season("1972", ["Norte 2-1 Sur"]),
    ]
    let body = try #require(try chart("champions", seasons).body as? RollBody)
    #expect(body.rows.map(\.label) == ["1970", "1971", "1972"] && body.rows.map(\.name) == ["Sur", "Norte", "Norte"])
    #expect(body.rows.map(\.isEmphasized) == [false, true, true])
    #expect(body.rows[0].detail == "win the League with two points of two")
    let kind = try #require(ChartKind.named("champions"))
    #expect(kind.summary.contains("up to 6 seasons in a list"))
  }

  /// Where a record lets nobody be read as its champion, the pairs are told of the first of its broadest table.
  @Test func withoutATitleTheBroadestTableTells() throws {
    var builder = SeasonBuilder("League", "2024-25")
    let names = (1...10).map { "Club \($0)" }
    let regular = names.indices.flatMap { first in
      names.indices.dropFirst(first + 1).map { "\(names[first]) 1-0 \(names[$0])" }
    }
    builder.stage("Regular Season", rounds: [builder.round("Round 1", number: 1, ground: .home, regular)])
    builder.stage("Relegation", rounds: [builder.round("Round 2", number: 2, ground: .home, ["Club 10 1-0 Club 9"])])
    let pairs = try chart("head-to-head", [builder.season])
    #expect(pairs.text.headline.contains("Club 1") && !pairs.text.headline.contains("Club 10"))
    let rows = try #require(pairs.body as? MatrixBody).rows
    #expect(rows.count == 10 && rows[0].isEmphasized && rows[0].name == "Club 1")
  }

  /// One picture counts from one total, however different its panels are.
  @Test func panelsCountFromOneTotal() throws {
    let seasons = [
      season("1970", ["A 3-2 B", "C 4-1 D", "A 5-1 C", "B 1-0 D"]),
      season("1971", ["A 1-0 B", "C 1-1 D", "A 3-0 C", "B 0-0 D"]),
      season("1972", ["A 1-0 B", "C 2-0 D"]),
    ]
    let body = try #require(try chart("goal-distribution", seasons).body as? UnitColumnsBody)
    #expect(
      body.panels.map(\.finding) == [
        "In three of four matches there were three goals or more",
        "In one of four matches there were three goals, and never more",
        "In none of two matches were there three goals or more",
      ])
  }

  /// Of a tournament of nations nothing is called a season, and two spellings of a name are no renaming.
  @Test func tournamentsAreNoSeasons() throws {
    let editions = [
      season("1950", ["USA 1-0 England", "Brazil 7-1 Sweden"], competition: "World Cup"),
      season("1994", ["United States 1-2 Brazil", "Sweden 3-1 Russia"], competition: "World Cup"),
      season(
        "1958", ["Brazil 5-2 Sweden", "Soviet Union 0-0 England", "Brazil 0-0 England"], competition: "World Cup"),
    ]
    for kind in ["head-to-head", "all-time", "champions", "goal-distribution"] {
      let words = try chart(kind, editions).text
      let text = ([words.subtitle, words.headline, words.source] + words.notes).joined(separator: " ")
      #expect(!text.lowercased().contains("season"), "\(kind): \(text)")
    }
    let pairs = try chart("head-to-head", editions).text
    #expect(pairs.subtitle == "The two matches of the pair that met in more than one tournament")
    let table = try chart("all-time", editions)
    #expect(table.text.source.contains("Counted under their latest names: Russia (also Soviet Union)."))
    #expect(!table.text.source.contains("USA"))
    #expect((table.body as? BarTableBody)?.figures.map(\.head).first == "Editions")
  }

  /// Names with different forms are one club's where a league shows it, and the picture says so; elsewhere they are two.
  @Test func unlikeFormsNeedALeague() throws {
    let league = [
      season("2018", ["US Palermo 1-0 Cesena"]), season("2022", ["Palermo FC 2-0 Cesena", "Palermo FC 1-0 Bari"]),
    ]
    let clubs = ClubNames(league)
    #expect(clubs.seasons[0].teams.map(\.name) == ["Palermo FC", "Cesena"])
    #expect(clubs.alike == [ClubNames.Joined(name: "Palermo FC", others: ["US Palermo"])] && !clubs.hasShortForms)
    let table = try chart("all-time", league).text
    #expect(table.source.hasSuffix("Taken for one club: Palermo FC (also US Palermo)."))
    let report = HistoryReport(
      try History(withShippedAliases: league.map { SeasonBook($0, rules: CopaPeru.twoPoints) }),
      words: try Words(tag: "en"))
    #expect(try report.text(as: .text, .allTime).contains("Taken for one club: Palermo FC (also US Palermo)."))
    #expect(try !report.text(as: .csv, .allTime).contains("Taken"))
    // Another competition, and a cup, prove nothing; of several clubs a bare name is the one of its league.
    var seasons = [
      season("2018", ["VfB Oldenburg 1-0 Sur"], competition: "Cup"),
      season("2019", ["VfL Oldenburg 1-0 Sur"], competition: "Cup"),
      season("2020", ["SV Oldenburg 1-0 Sur"]), season("2021", ["Oldenburg 1-0 Oeste"]),
    ]
    for index in 0..<2 { seasons[index].stages[0].format = .knockout }
    let apart = ClubNames(seasons)
    #expect(apart.seasons.map(\.teams[0].name) == ["VfB Oldenburg", "VfL Oldenburg", "Oldenburg", "Oldenburg"])
    #expect(apart.alike.isEmpty && apart.hasShortForms)
  }

  /// Initials that no list of short forms holds, and words more or less, are one club's where a league shows it.
  @Test func lookAlikesAreOneWhereTheyFollowEachOther() throws {
    let league = [
      season("2018", ["Palmeiras 1-0 Lazio Roma", "Atlético Mineiro 1-0 Sevilla"]),
      season("2019", ["SE Palmeiras 1-0 Lazio", "CA Mineiro 1-0 Sevilla Atlético"]),
    ]
    let clubs = ClubNames(league)
    #expect(clubs.seasons[0].teams.map(\.name) == ["SE Palmeiras", "Lazio", "CA Mineiro", "Sevilla"])
    #expect(clubs.shortForms == ["SE Palmeiras"])
    #expect(clubs.alike.map(\.others) == [["Lazio Roma"], ["Atlético Mineiro"]])
    #expect(clubs.lookAlikes.isEmpty)
    let source = try chart("all-time", league).text.source
    #expect(source.contains("Taken for one club: Lazio (also Lazio Roma) and CA Mineiro (also Atlético Mineiro)."))
    // Both in one year are two clubs; of two that fit nobody knows which; a gap shows nothing.
    #expect(ClubNames([season("2018", ["Lazio 1-0 Lazio Roma"])]).seasons[0].teams.count == 2)
    let several = ClubNames([
      season("2018", ["Racing Ferrol 1-0 Sur"]), season("2019", ["Racing Santander 1-0 Sur"]),
      season("2020", ["Racing 1-0 Sur"]),
    ])
    #expect(several.lookAlikes == [["Racing Ferrol", "Racing"], ["Racing Santander", "Racing"]])
    let gap = [
      season("2018", ["Lazio Roma 1-0 Sur"]), season("2019", ["Este 1-0 Sur"]), season("2020", ["Lazio 1-0 Sur"]),
    ]
    #expect(ClubNames(gap).lookAlikes == [["Lazio Roma", "Lazio"]])
    // Where a record gives new names to several clubs at once, a club may have missed the season between.
    let anew = [
      season("2018", ["Grêmio Porto Alegre 1-0 Palmeiras", "Bahia 1-0 Ceará"]),
      season("2019", ["Este 1-0 Palmeiras", "Bahia 1-0 Ceará"]),
      season("2020", ["Grêmio FBPA 1-0 SE Palmeiras", "AB Bahia 1-0 CE Ceará"]),
    ]
    #expect(ClubNames(anew).seasons[0].teams.map(\.name).first == "Grêmio FBPA")
    #expect(try chart("all-time", gap).text.source.hasSuffix("Alike names counted apart: Lazio Roma and Lazio."))
  }

  @Test func competitionsAndGapsAreTold() throws {
    let mixed = [season("1970", ["A 1-0 B"]), season("1971", ["A 1-0 B"], competition: "Cup")]
    #expect(try chart("all-time", mixed).text.kicker == "LEAGUE AND CUP · 1970 AND 1971")
    let apart = [1970, 1971, 1972, 1980].map { season(String($0), ["A 1-0 B"]) }
    #expect(try chart("all-time", apart).text.kicker == "LEAGUE · FOUR SEASONS · 1970–1980")
  }

  @Test func meansTakeThePlaceOfManyPanels() throws {
    let seasons = (0..<6).map { season(String(1970 + $0), ["A \($0)-0 B", "C 1-0 D"]) }
    let few = try chart("goal-distribution", Array(seasons.prefix(3)))
    #expect(few.body is UnitColumnsBody && few.text.headline == "From 0.50\u{A0}goals a match in 1970 to 1.50 in 1972")
    // Whichever had more: the earlier season stands first.
    let falling = [
      season("1970", ["A 2-1 B", "B 0-0 A", "A 3-0 B"]), season("1971", ["A 1-0 B", "A 1-1 B"]),
      season("1972", ["A 1-0 B"]),
    ]
    #expect(try chart("goal-distribution", falling).text.headline.hasSuffix("in 1970 to 1.00 in 1972"))
    let many = try chart("goal-distribution", seasons)
    let body = try #require(many.body as? BarTableBody)
    #expect(body.rows.map(\.name) == seasons.map(\.label) && body.rows.last?.isEmphasized == true)
    #expect(body.rows.map(\.right.figure) == ["0.50", "1.00", "1.50", "2.00", "2.50", "3.00"])
  }

  /// A line counts the teams for which a small picture has no room, those included that the recipe leaves out.
  @Test func teamsWithoutRoomAreCounted() throws {
    let names = (1...30).map { "Club \($0)" }
    let results = stride(from: 0, to: 30, by: 2).map { "\(names[$0]) 1-0 \(names[$0 + 1])" }
    var options = PressOptions()
    options.size = try PictureSize("column")
    let press = try Press(options)
    let books = [season("1970", results), season("1971", results)].map { SeasonBook($0, rules: CopaPeru.twoPoints) }
    let kind = try #require(ChartKind.named("all-time"))
    let (chart, page, _) = try press.picture(kind, books, measurer: FakeMeasurer())
    let texts = Set(FrameInk(page.frame).texts.map(\.run.string))
    let shown = names.count(where: texts.contains)
    let words = try Words(tag: "en")
    #expect(shown > 3 && shown < 30)
    #expect(chart.text.notes == [words.sentence(words(.noteMoreTeams, count: 30 - shown))])
  }

  @Test func aPictureThatGrowsIsTold() throws {
    var options = PressOptions()
    options.size = try PictureSize("320x200")
    let press = try Press(options)
    let names = (1...6).map { "Club \($0)" }
    let results = names.dropFirst().map { "\(names[0]) 1-0 \($0)" }
    let kind = try #require(ChartKind.named("head-to-head"))
    let printed = try press.chart(kind, [SeasonBook(season("1970", results), rules: CopaPeru.twoPoints)], as: .svg)
    #expect(printed.warnings.contains { $0.hasPrefix("the chart does not fit into a height of 200 pixels") })
  }
}
