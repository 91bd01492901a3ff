import Football
import Testing

@testable import Anuario

/// What teams are called in print: one form everywhere, and codes that a reader finds in the name.
@Suite struct NamesTests {
  private func teams(_ names: [String]) -> [Team] { names.map { Team(name: $0, place: SourcePlace(file: "t")) } }

  private func printed(_ names: [String]) -> [String] {
    ShortNames.make(teams(names)).map { $0.replacing("\u{A0}", with: " ") }
  }

  private func narrow(_ names: [String]) -> [String] {
    let teams = teams(names)
    return ShortNames.makeNarrow(teams, printed: ShortNames.make(teams)).map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test func lettersOfClubsFallAway() {
    #expect(
      printed(["Manchester City FC", "FC Bayern München", "RCD Mallorca", "SV Darmstadt 98", "VfB Stuttgart", "CNI"])
        == ["Manchester City", "Bayern München", "Mallorca", "Darmstadt 98", "VfB Stuttgart", "CNI"])
  }

  @Test func lettersStayWhereTheTownAloneIsNoClub() {
    let whole = ["Los Angeles FC", "Los Angeles Galaxy", "Paris FC", "Paris Saint-Germain"]
    #expect(printed(whole) == whole)
    #expect(printed(["Dundee FC", "Dundee United FC"]) == ["Dundee", "Dundee United"])
    #expect(printed(["Villarreal CF", "Villarreal CF B"]) == ["Villarreal", "Villarreal CF B"])
    #expect(printed(["TSV 1860 München", "FC Bayern München"]) == ["1860 München", "Bayern München"])
  }

  @Test func yearsInBracketsFallAwayWhereTheNameStaysTheOnlyOne() {
    #expect(
      printed(["SC Tasmania 1900 Berlin (-1973)", "Accrington FC (1878-1896)", "Huracán (Ica)", "Foo (12)"])
        == ["Tasmania Berlin", "Accrington", "Huracán (Ica)", "Foo (12)"])
    #expect(printed(["Accrington (1878-1896)", "Accrington"]) == ["Accrington (1878–1896)", "Accrington"])
  }

  @Test func aYearFallsAwayWithTheLettersBeforeIt() {
    #expect(
      printed([
        "Bologna FC 1909", "Parma Calcio 1913", "Udinese Calcio", "Genoa CFC", "AC Milan", "Como 1907", "FC Basel 1893",
      ])
        == ["Bologna", "Parma", "Udinese", "Genoa", "Milan", "Como 1907", "Basel"])
    let whole = ["CSKA 1948", "VfL Bochum 1848", "Karlsruher SC 1894", "Schalke 04"]
    #expect(printed(whole) == whole)
  }

  @Test func whatOnlyTheRegisterOfClubsAddsFallsAway() {
    #expect(
      printed(["Bayer 04 Leverkusen", "TSG 1899 Hoffenheim", "SPAL 2013 Ferrara", "Real Sociedad de Fútbol"])
        == ["Bayer Leverkusen", "TSG Hoffenheim", "SPAL Ferrara", "Real Sociedad"])
    #expect(
      printed(["Club Atlético de Madrid", "Real Betis Balompié", "Rayo Vallecano de Madrid", "Club León"])
        == ["Atlético de Madrid", "Real Betis", "Rayo Vallecano", "León"])
    let whole = ["Club Brugge", "Club 12 de Octubre", "Club Africain", "SV 07 Elversberg"]
    #expect(printed(whole) == whole)
  }

  @Test func aNameThatIsNoneWithoutThemKeepsItsLetters() {
    let whole = [
      "1. FC Union Berlin", "1. FC Nürnberg", "Karlsruher SC", "Hamburger SV", "Rostocker FC", "FC 08 Homburg",
      "Berliner FC Dynamo", "FC", "1. FC Lok Leipzig",
    ]
    #expect(printed(whole) == whole)
    #expect(narrow(whole) == whole)
  }

  @Test func twoOfOneNameKeepTheirs() {
    let whole = ["Everton FC", "Everton CD", "Arsenal FC"]
    #expect(printed(whole) == ["Everton FC", "Everton CD", "Arsenal"])
    #expect(printed(["FC Santa Coloma", "UE Santa Coloma"]) == ["FC Santa Coloma", "UE Santa Coloma"])
    #expect(
      printed(["Chelsea FC (ENG)", "Barcelona (ESP)", "Barcelona SC (ECU)"]) == [
        "Chelsea", "Barcelona (ESP)", "Barcelona SC (ECU)",
      ])
  }

  @Test func ordinalsStayWithTheirNounAndApostrophesAreRound() {
    #expect(ShortNames.make(teams(["1. FC Köln"])) == ["1.\u{A0}FC Köln"])
    #expect(ShortNames.make(teams(["Inter Club d'Escaldes"])) == ["Inter Club d’Escaldes"])
  }

  @Test func narrowNamesLeaveOutWhatTablesOfThePressDo() {
    #expect(
      narrow([
        "Wolverhampton Wanderers FC", "Manchester City FC", "Manchester United FC", "Brighton & Hove Albion FC",
        "Bayer 04 Leverkusen", "Eintracht Frankfurt", "FSV Frankfurt", "Real Betis Balompié", "1860 München",
      ]) == [
        "Wolverhampton", "Manchester City", "Manchester United", "Brighton", "Leverkusen", "Frankfurt", "FSV Frankfurt",
        "Real Betis", "1860 München",
      ])
  }

  /// A short form is one that tables of the press use; what no town or club is called by stays whole.
  @Test func namesThatNobodyShortensStayWhole() {
    let whole = [
      "Ross County", "Notts County", "Dundee United", "Montevideo Wanderers", "Santiago Wanderers", "Melbourne City",
      "New York City", "Albion Rovers", "Fortuna Köln", "Rivers United", "Bristol Rovers",
    ]
    #expect(narrow(whole) == whole)
    #expect(narrow(["Derby County", "Leeds United", "Raith Rovers"]) == ["Derby", "Leeds", "Raith"])
  }

  @Test func codesAreWhatAReaderExpects() {
    let league = [
      "Manchester City FC": "MCI", "Manchester United FC": "MUN", "AFC Bournemouth": "BOU", "Arsenal FC": "ARS",
      "West Ham United FC": "WHU", "Bayer 04 Leverkusen": "LEV", "TSG 1899 Hoffenheim": "HOF", "1. FC Köln": "KOL",
      "1. FSV Mainz 05": "MAI", "RB Leipzig": "LEI", "SV Darmstadt 98": "DAR", "VfL Bochum 1848": "BOC",
      "RC Celta de Vigo": "CEL", "CA Osasuna": "OSA", "RCD Mallorca": "MAL", "Real Madrid CF": "RMA",
      "Club Atlético de Madrid": "AMA", "Stuttgarter Kickers": "SKI", "VfB Stuttgart": "STU", "Chelsea FC (ENG)": "CHE",
    ]
    let names = league.keys.sorted()
    #expect(TeamCodes.make(teams(names)) == names.map { league[$0] })
  }

  @Test func codesAreUnlikeOneAnother() {
    let names = [
      "Sportivo Huracán", "Deportivo Huracán", "Atlético Huracán", "Universitario", "Universitario de Tarma", "CNI",
      "Valencia", "Valladolid", "Austria", "Australia", "1.", "2.", "A", "A A",
    ]
    let codes = TeamCodes.make(teams(names))
    #expect(Set(codes).count == names.count)
    #expect(codes.prefix(10).allSatisfy { $0.count == 3 && $0.allSatisfy(\.isLetter) })
  }
}
