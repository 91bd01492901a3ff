import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Results as newspapers, letters and club pages have them, in no form that a program writes.
@Suite struct PressTextTests {
  private func season(_ text: String) throws -> Season {
    let read = SeasonFiles.read(SourceText(text, file: "liga.txt"))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    return try #require(read.value.first)
  }

  private func told(_ season: Season) -> [String] {
    season.matches.map { match in
      let kicks = match.score.penalties.map { " p \($0.first)-\($0.second)" } ?? ""
      let goals = match.score.played.map { "\($0.first)-\($0.second)" } ?? "-"
      let status = match.status == .played ? "" : " \(match.status)"
      let day = match.day.map { "\($0.iso) " } ?? ""
      return "\(day)\(season[match.first].name)|\(season[match.second].name) \(goals)\(kicks)\(status)"
    }
  }

  private func told(_ text: String) throws -> [String] { try told(season(text)) }

  private func rounds(_ season: Season) -> [String] { season.stages.flatMap(\.rounds).map(\.name) }

  // MARK: Rounds with their days

  @Test(arguments: [
    ("Fecha 1 - 3 de abril de 1965", "Fecha 2 - 10 de abril de 1965"), ("Round 1 - 3 April 1965", "Round 2: 10 April"),
    ("Round 1, Saturday 3 April", "Round 2, Saturday 10 April 1965"),
    ("1ère journée (3 avril 1965)", "2ème journée - 10 avril 1965"),
    ("First Round. April 3rd.", "Second Round. April 10th."),
  ])
  func roundsHaveTheirDayBehindADash(first: String, second: String) throws {
    let season = try season("Liga Sur 1965\n\n\(first)\nAlba 2-1 Berta\n\n\(second)\nBerta 1-1 Alba\n")
    #expect(told(season) == ["1965-04-03 Alba|Berta 2-1", "1965-04-10 Berta|Alba 1-1"])
    #expect(rounds(season).count == 2)
  }

  @Test func roundsOfArticlesToo() throws {
    let season = try season(
      "= Liga 1965 =\n\n== Fecha 1 - 3 de abril de 1965 ==\nAlba 2-1 Berta\n\n== Fecha 2: 10 de abril ==\nBerta 1-1 Alba\n"
    )
    #expect(told(season) == ["1965-04-03 Alba|Berta 2-1", "1965-04-10 Berta|Alba 1-1"])
    #expect(rounds(season) == ["Fecha 1", "Fecha 2"])
  }

  // MARK: Brackets behind the second team

  @Test(arguments: [
    ("Casa 0-0 Dora (Dora won on penalties)", "Casa|Dora 0-0"), ("Casa 2-0 Dora (played at Highbury)", "Casa|Dora 2-0"),
    ("Casa 0-0 Dora [Dora win 3-1 on pens]", "Casa|Dora 0-0 p 1-3"),
    ("Casa 1-1 Dora (Dora ganó 5-4 en penales)", "Casa|Dora 1-1 p 4-5"),
    ("Casa 1-1 Dora (Casa lost 4-5 on penalties)", "Casa|Dora 1-1 p 4-5"),
    ("Casa 1-1 Dora (5-4 en penales para Dora)", "Casa|Dora 1-1 p 4-5"),
    ("Casa 1-1 Dora (en cancha neutral)", "Casa|Dora 1-1"),
    ("Casa 3-1 Dora (abandoned after 70 minutes, fog)", "Casa|Dora 3-1 abandoned(replayed: false)"),
    ("Casa 2-0 Dora (a tavolino)", "Casa|Dora - awarded"), ("Casa 2-1 Dora (Smith 2; Brown)", "Casa|Dora 2-1"),
    ("Casa 2-1 Dora (Lima)", "Casa|Dora (Lima) 2-1"),
  ])
  func bracketsThatSpeakOfTheMatch(line: String, expected: String) throws {
    let heading = "Semi-finals\n3 May 1972\nAlba 2-0 Berta\n\(line)"
    #expect(try told("Example Cup 1972\n\n\(heading)\n") == ["1972-05-03 Alba|Berta 2-0", "1972-05-03 \(expected)"])
    let article = "= Example Cup 1972 =\n\n== Semi-finals ==\n3 May 1972\nAlba 2-0 Berta\n\(line)\n"
    #expect(try told(article) == ["1972-05-03 Alba|Berta 2-0", "1972-05-03 \(expected)"])
  }

  @Test func aGroundInBracketsIsTheVenue() throws {
    let season = try season("Liga Sur 1970\n\n6 de mayo de 1970\nAlba 2-1 Berta (Estadio Monumental)\nCasa 0-0 Dora\n")
    #expect(season.matches.map(\.venue) == ["Estadio Monumental", nil])
    #expect(season.teams.map(\.name).sorted() == ["Alba", "Berta", "Casa", "Dora"])
  }

  // MARK: Goals behind each name

  @Test(arguments: [
    ("26/03/67 Alfonso Ugarte 3 Olaya 1", "1967-03-26 Alfonso Ugarte|Olaya 3-1"),
    ("26/03/67 Melgar 3, Aurora 1 (en Arequipa)", "1967-03-26 Melgar|Aurora 3-1"),
    ("26/03/67 Melgar 1; UTC 1.", "1967-03-26 Melgar|UTC 1-1"),
    ("26/03/67 Melgar CF, 3 - Aurora, 1", "1967-03-26 Melgar CF|Aurora 3-1"),
    ("26/03/67 Melgar 2 (Soto, Paz) - Aurora 1 (Ríos)", "1967-03-26 Melgar|Aurora 2-1"),
  ])
  func goalsBehindNamesBehindADay(line: String, expected: String) throws {
    #expect(try told("Copa Sur 1967\n\nOctavio 2-0 Boys\n\(line)\n") == ["Octavio|Boys 2-0", expected])
  }

  // MARK: Lines of days and places

  @Test func daysWithTheirGrounds() throws {
    let season = try season(
      """
      Copa Sur 1970

      Final
      Lima, 1 de mayo de 1970
      Alba 3-1 Berta
      Lima, 3 de mayo de 1970. Estadio Nacional
      Berta 2-0 Casa
      Estadio Municipal - domingo 10/05
      Casa 1-1 Alba
      """)
    #expect(told(season) == ["1970-05-01 Alba|Berta 3-1", "1970-05-03 Berta|Casa 2-0", "1970-05-10 Casa|Alba 1-1"])
    #expect(season.matches.map(\.venue) == ["Lima", "Estadio Nacional, Lima", "Estadio Municipal"])
  }

  @Test func theDayBeforeTheTeamsIsNoNumber() throws {
    let text =
      "UEFA Cup 1973/74\n\nFinal\n1st leg\n21 May 1974 Alba - Berta 2-2\n2nd leg\n29 May 1974 Berta - Alba 2-0\n"
    #expect(try told(text) == ["1974-05-21 Alba|Berta 2-2", "1974-05-29 Berta|Alba 2-0"])
  }

  @Test(arguments: ["Alba - Berta: 3-0 y 1-1", "Alba - Berta: 3-0 / 1-1", "Alba - Berta 3:0 i 1:1"])
  func twoLegsInALine(line: String) throws {
    #expect(try told("Copa 1940-41\n\nOctavos de final\n\(line)\n") == ["Alba|Berta 3-0", "Berta|Alba 1-1"])
  }

  @Test func severalMatchesInALine() throws {
    let text = "Liga 1934/35\n1. kolo (26.8.1934): Alba - Berta 3:2, Casa - Dora 4:0, Este - Faro 1:1\n"
    #expect(
      try told(text) == [
        "1934-08-26 Alba|Berta 3-2", "1934-08-26 Casa|Dora 4-0", "1934-08-26 Este|Faro 1-1",
      ])
  }

  @Test func aMatchMadeUpLaterHasADayOfItsOwn() throws {
    let text =
      "Serie D 1978-79\n\n2ª giornata (24/9/1978)\nTrento-Alba 3-0\nRecupero 4/10: Berta-Casa 1-0\nDora-Este 0-0\n"
    #expect(
      try told(text) == ["1978-09-24 Trento|Alba 3-0", "1978-10-04 Berta|Casa 1-0", "1978-09-24 Dora|Este 0-0"])
  }

  @Test func lettersInThePlaceOfGoals() throws {
    let text = "Serie A 2023/2024\n13/08/23\tAlba\t1 - 3\tBerta\n14/08/23\tCasa\tP - P\tDora\n"
    #expect(try told(text) == ["2023-08-13 Alba|Berta 1-3", "2023-08-14 Casa|Dora - postponed"])
  }

  @Test func placesOfTeamsAreNoPartOfTheirNames() throws {
    let text =
      "Bundesliga 2023/24\n\nFr 18.08.23\t20:30\tAlba\t(13.)\t0:4\tBerta (3.)\nSa 26.08.23\t15:30\tBerta (9.)\t1:0\tAlba (15.)\n"
    #expect(try told(text) == ["2023-08-18 Alba|Berta 0-4", "2023-08-26 Berta|Alba 1-0"])
  }

  // MARK: Pages of one competition

  @Test func theFirstHeadingIsAPartOfTheTitle() throws {
    let season = try season(
      "COPA PERU 1974 - ETAPA REGIONAL\n\nREGION I\n13.01.74\nAlba 2-2 Berta\n\nREGION II\n13.01.74\nCasa 1-1 Dora\n")
    #expect(season.competition == "COPA PERU - ETAPA REGIONAL")
    #expect(season.stages.map(\.name) == ["Region I", "Region II"])
  }

  @Test func groupsWithTheirTownsLeadToAFinal() throws {
    let season = try season(
      """
      Copa Interior 1978

      Grupo A (Sucre)
      15-10  Alba - Berta  1-0
      16-10  Casa - Alba   2-2
      17-10  Berta - Casa  0-1

      Grupo B (Tarija)
      15-10  Dora - Este  1-1

      Final
      05-11  Alba - Dora  2-1
      """)
    #expect(season.competition == "Copa Interior")
    #expect(season.stages.flatMap(\.groups).map(\.name) == ["Grupo A", "Grupo B"])
    #expect(season.matches.last.map { season[$0.first].name } == "Alba")
  }

  @Test func gridsWithASingleXWhereATeamMeetsItself() throws {
    let grid = """
      Division Two 1898-99

                   BUR  DAR  GRI
      Burton Swifts   X   3-1  2-2
      Darwen         0-2   X   1-1
      Grimsby Town   7-0  9-2   X
      """
    let matches = try told(grid)
    #expect(matches.count == 6)
    #expect(matches.contains("Grimsby Town|Darwen 9-2"))
  }

  // MARK: What must stay apart

  @Test func aHeadingWithASeasonOfItsOwnIsAnotherCompetition() throws {
    let text = "Liga 1970\n\nFecha 1\nDora 2-1 Mar\n\nAmistosos 1970\n\nDora 5-1 Sol\n"
    let read = SeasonFiles.read(SourceText(text, file: "liga.txt"))
    #expect(read.value.map(\.competition) == ["Liga", "Amistosos"])
    #expect(read.value.map(\.matches.count) == [1, 1])
  }

  @Test func townsThatSoundLikeGroundsStayInNames() throws {
    let text = "Liga 1977\n\nRound 1\nNorte (Campo Grande) 2-1 Mixto\nRound 2\nMixto 1-1 Norte (Campo Grande)\n"
    #expect(try season(text).teams.map(\.name).sorted() == ["Mixto", "Norte (Campo Grande)"])
  }

  @Test func aShootOutBehindTwoLegsIsOfTheSecond() throws {
    let text = "Copa 1977\n\nFinal\nDora - Mar 1-0 y 0-1 (4-3 pen)\n"
    #expect(try told(text) == ["Dora|Mar 1-0", "Mar|Dora 1-0 p 3-4"])
  }

  @Test func daysWithRemarksEndTheDayAbove() throws {
    let season = try season(
      """
      Liga 1977

      3 de mayo, Estadio Sur
      Dora 2-1 Mar
      10 de mayo, descansa Sol
      Luz 0-0 Dora
      24 de mayo, Estadio Norte, 15:00
      Sol 2-0 Mar
      """)
    #expect(told(season) == ["1977-05-03 Dora|Mar 2-1", "1977-05-10 Luz|Dora 0-0", "1977-05-24 Sol|Mar 2-0"])
    #expect(season.matches.map(\.venue) == ["Estadio Sur", nil, "Estadio Norte"])
    #expect(season.matches.map(\.time) == [nil, nil, "15:00"])
  }

  @Test func secondElevensKeepTheirNumber() throws {
    let text = "Liga 1977\n\nRound 1\nUnion (1.) 2-1 Dora\nRound 2\nDora 1-1 Union (2.)\n"
    #expect(try season(text).teams.map(\.name).sorted() == ["Dora", "Union (1.)", "Union (2.)"])
  }

  @Test func aFootnoteEndsAtTheNextMatch() throws {
    let text = "League 1984\n\nRound 1\nDora 3-1 Mar\n* played behind closed doors\nNord 0-0 Sud\nEste 3-2 Oeste\n"
    #expect(try told(text) == ["Dora|Mar 3-1", "Nord|Sud 0-0", "Este|Oeste 3-2"])
  }

  @Test func goalsBehindCommasAreNoRound() throws {
    let text = "Liga 1977\n\nFecha 1 - 3 de mayo\nDora, 2 - Mar, 1\nSol 3, Luz 1\n"
    #expect(try told(text) == ["1977-05-03 Dora|Mar 2-1", "1977-05-03 Sol|Luz 3-1"])
  }

  @Test func scorersBehindSeveralMatchesAreNoPartOfNames() {
    let text = "Liga 1977\n\nRound 1\nAlba 2-0 Berta (Soto, Paz), Casa 1-0 Dora (Ríos)\n"
    let read = SeasonFiles.read(SourceText(text, file: "liga.txt"))
    #expect(!read.value.contains { $0.teams.contains { $0.name.contains("(") } })
  }
}
