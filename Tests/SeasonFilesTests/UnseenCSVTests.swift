import Diagnostics
import Football
import Testing

@testable import SeasonFiles

private func table(_ text: String, file: String = "liga-2001.csv") -> Checked<[Season]> {
  SeasonFiles.read(SourceText(text, file: file), as: .csv)
}

/// The only match of a table with these cells.
private func match(_ header: String, _ row: String) throws -> Match {
  let read = table("\(header)\n\(row)\n")
  #expect(read.diagnostics.allSatisfy { $0.severity == .note }, "\(read.diagnostics)")
  return try #require(read.value.first?.matches.first)
}

/// Tables as programs and people write them that the first readers had not met.
@Suite struct UnseenCSVTests {
  @Test(arguments: ["NA", "N/A", "NaN", "null", "not applicable"])
  func missingValuesAreNoTexts(word: String) throws {
    let text =
      "Date,Home,Away,Score,Status,Group,Venue,Round,Time\n2024-03-02,Alba,Puerto,2-1,NA,NA,NA,NA,NA\n"
      + "NA,NA,NA,NA,NA,NA,NA,NA,NA\n2024-03-09,Nantes,Puerto,1-1,FT,Nord,NAC Stadium,1,20:00\n"
    let read = table(text.replacing("NA,", with: word + ",").replacing("NA\n", with: word + "\n"))
    #expect(read.diagnostics.allSatisfy { $0.severity == .note }, "\(read.diagnostics)")
    let matches = try #require(read.value.first).matches
    #expect(matches.map(\.venue) == ["NAC Stadium", nil] && matches.map(\.time) == ["20:00", nil])
    #expect(try #require(read.value.first).stages.flatMap(\.groups).map(\.name) == ["Nord"])
    let half = table("Home,Away,HG,AG\nNA,Puerto,1,0\n").diagnostics.first { $0.severity == .error }
    #expect(half?.message == "the row names no home team")
  }

  @Test func dutchHeads() throws {
    let match = try match("Ronde;Thuis;Uit;Uitslag;Verlenging;Strafschoppen", "Finale;Alba;Cruz;2-2;3-3;5-4")
    #expect(match.score.fullTime == Goals(2, 2) && match.score.afterExtraTime == Goals(3, 3))
    #expect(match.score.penalties == Goals(5, 4))
  }

  // MARK: Headers

  @Test(arguments: [
    "Date;Team A;Team B;Score A;Score B", "Date;Equipo A;Equipo B;Goles A;Goles B",
    "Date;Equipo Local;Equipo Visitante;Marcador Local;Marcador Visitante", "Date;Local;Visita;GL;GV",
    "Date;Home;Away;GH;GA", "Date;Home;Away;GF;GA",
    "Date;Equipe domicile;Equipe extérieur;Score domicile;Score extérieur",
    "Date;Squadra casa;Squadra ospite;Gol casa;Gol ospite",
    "Date;Equipa da Casa;Equipa Visitante;Golos Casa;Golos Visitante",
    "Date;Time mandante;Time visitante;Gols mandante;Gols visitante", "Date;Heimverein;Gastverein;Tore Heim;Tore Gast",
  ])
  func wordsOfHeaders(header: String) throws {
    let text = SourceText("\(header)\n2024-03-02;Alba;Puerto;2;1\n", file: "liga-2024.csv")
    #expect(SeasonFormat.detect(text) == .csv)
    let season = try #require(SeasonFiles.read(text).value.first)
    #expect(season.teams.map(\.name) == ["Alba", "Puerto"] && season.matches.map(\.counted) == [Goals(2, 1)])
  }

  @Test(arguments: [
    "Fecha;Local;Visita;Goles L;Goles V", "Data;Mandante;Visitante;Gols M;Gols V", "Datum;Heim;Gast;Tore H;Tore G",
    "Date;Club 1;Club 2;G1;G2", "Fecha;Nombre local;Nombre visitante;Tantos local;Tantos visitante",
  ])
  func headsMadeOfASideAndWhatItHas(header: String) throws {
    let match = try match(header, "2/3/2024;Alba;Puerto;2;1")
    #expect(match.score.fullTime == Goals(2, 1))
  }

  @Test func sheetsOfEveryTeamAgainstEveryOther() throws {
    let read = table(
      "Liga Comunal 1990;;;\n;Alba;Puerto;Cris\nAlba;X;2:1;0:0\nPuerto;1:1;X;3:2\nCris;0:1;;X\n\n", file: "x.csv")
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    #expect(season.competition == "Liga Comunal" && season.label == "1990")
    #expect(
      season.matches.map { "\(season[$0.first].name)-\(season[$0.second].name) \($0.score.fullTime?.first ?? -1)" } == [
        "Alba-Puerto 2", "Alba-Cris 0", "Puerto-Alba 1", "Puerto-Cris 3", "Cris-Alba 0",
      ])
  }

  @Test func lettersOfAWalkoverInTheColumnsOfGoals() throws {
    let match = try match("Fecha;Local;Visita;GL;GV;Notas", "10. 1. 1999;Alba;Puerto;W;O;no se presentó")
    #expect(match.status == .walkover && match.day?.iso == "1999-01-10")
  }

  @Test func sourcesAndRemarksBelowTheTableAreKept() throws {
    let read = table(
      """
      Recopilado por R. Paz;;;;
      Fecha;Local;Visita;Goles L;Goles V
      12/05/1968;Alba;Puerto;2;1
      19/05/1968;Puerto;Alba;0;0
      ;;;;
      Fuente: El Diario, 20 de mayo;;;;
      * el segundo partido se suspendió;;;;
      El título se decidió por sorteo;;;;
      """)
    #expect(read.diagnostics.allSatisfy { $0.severity == .note }, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    #expect(season.matches.count == 2)
    #expect(
      season.notes.map(\.text) == [
        "Recopilado por R. Paz", "El Diario, 20 de mayo", "* el segundo partido se suspendió",
        "El título se decidió por sorteo",
      ])
    #expect(season.notes.map { $0.kind == .source } == [false, true, false, false])
    let half = table("Fecha;Local;Visita;GL;GV\n12/05/1968;Alba;Puerto;2;1\nAlba;;;;\n")
    #expect(half.hasErrors)
  }

  @Test func germanWordsOfHeaders() throws {
    let match = try match("Datum;Anstoß;Heim;Auswärts;Ergebnis", "02.03.2024;20:30;Alba;Puerto;2:1")
    #expect(match.time == "20:30" && match.counted == Goals(2, 1))
  }

  @Test func missingColumnsAreNamedWhereNoWordIsKnown() {
    for separator in [";", ",", "\t"] {
      let rows = [
        "Datum;Verein X;Verein Y;Punkte X;Punkte Y", "2024-03-02;Alba;Puerto;2;1", "2024-03-09;Puerto;Alba;1;1",
      ]
      let text = rows.joined(separator: "\n").replacing(";", with: separator) + "\n"
      let found = SeasonFiles.read(SourceText(text, file: "x.txt")).diagnostics
      #expect(found.map(\.id) == Array(repeating: "csv.column-missing", count: 3), "\(found)")
      #expect(
        found.contains { $0.message.hasPrefix("no column names the home team; the columns are Datum, Verein X,") })
    }
  }

  @Test func linesWithMarksAreNoTable() {
    let text = "= 2001 Liga =\n\nAlba, Puerto, Nord, Sur\nCosta, Puente, Norte, Sur\n"
    #expect(SeasonFormat.detect(SourceText(text, file: "x.txt")) == .article)
  }

  // MARK: Scores

  @Test(arguments: [
    ("2x1", "2-1"), ("2 x 1", "2-1"), ("2×1", "2-1"), ("2:1 n.V.", "2-1 a.e.t."), ("3-0*", "3-0 *"), ("(2-1)", "2-1"),
    ("P-P", "postponed"), ("A-A", "abandoned"), ("postp.", "postponed"), ("adiado", "postponed"),
    ("abgesagt", "cancelled"), ("rinviata", "postponed"), ("reporté", "postponed"), ("wo", "walkover"),
    ("walk over", "walkover"), ("forfait", "walkover"), ("pendiente", "scheduled"), ("awd 3-0", "3-0 awarded"),
    ("3-0 wo", "3-0 walkover"), ("i.E. 4:2", "pen 4-2"), ("4:2 i.E.", "pen 4-2"), ("4:2 (i.E.)", "pen 4-2"),
    ("1:1 n.V. 4:2 i.E.", "1-1 a.e.t. pen 4-2"), ("2-2 (4-2 pen.)", "2-2 pen 4-2"), ("1-1 (pen.)", "1-1 pen."),
  ])
  func scoresInOneCell(cell: String, expected: String) throws {
    let match = try match("Date;Home;Away;Score", "2024-03-02;Alba;Puerto;\(cell)")
    func text(_ goals: Goals?) -> String? { goals.map { "\($0.first)-\($0.second)" } }
    let status = match.status == .played ? nil : "\(match.status)".prefix { $0 != "(" }
    let parts = [
      text(match.score.awarded ?? match.score.afterExtraTime ?? match.score.fullTime),
      match.score.afterExtraTime.map { _ in "a.e.t." }, status.map(String.init),
      text(match.score.penalties).map { "pen " + $0 }, match.note,
    ]
    #expect(parts.compactMap { $0 }.joined(separator: " ") == expected)
  }

  @Test(arguments: ["foo 3-0", "2-2 pen", "P-A", "3-0 to Alba"])
  func wordsBesideScoresAreNotLost(cell: String) {
    #expect(table("Home;Away;Score\nAlba;Puerto;\(cell)\n").diagnostics.contains { $0.id == "score.unreadable" })
  }

  @Test(arguments: [
    ("NA", "2-1"), ("yes", "a.e.t. 2-1"), ("1", "a.e.t. 2-1"), ("TRUE", "a.e.t. 2-1"), ("0", "2-1"), ("no", "2-1"),
    ("aet", "a.e.t. 2-1"),
  ])
  func flagsOfExtraTime(cell: String, expected: String) throws {
    let match = try match("home,visitor,FT,hgoal,vgoal,aet", "Alba,Puerto,2-1,2,1,\(cell)")
    #expect((match.score.afterExtraTime == nil ? "2-1" : "a.e.t. 2-1") == expected)
    #expect(match.counted == Goals(2, 1) && (match.score.fullTime == nil) == (expected != "2-1"))
  }

  @Test func flagsAndScoresOfShootOuts() throws {
    let header = "home,visitor,hgoal,vgoal,tie,aet,pen,pens"
    let won = try match(header, "Alba,Puerto,1,1,initial,yes,yes,4-2 Puerto")
    #expect(won.score.penalties == Goals(2, 4) && won.score.afterExtraTime == Goals(1, 1))
    let none = try match(header, "Alba,Puerto,1,1,initial,NA,NA,NA")
    #expect(none.score == Score(fullTime: Goals(1, 1)))
    let pair = try match(header + ",hp,vp", "Alba,Puerto,1,1,replay,yes,yes,NA,3,4")
    #expect(pair.score.penalties == Goals(3, 4))
    let twice = try match(header + ",hp,vp", "Alba,Puerto F.C.,1,1,replay,yes,yes,4-3 Puerto,3,4")
    #expect(twice.score.penalties == Goals(3, 4))
    let zeros = try match("home,away,score,extra_time,score_penalties", "Alba,Puerto,2–1,0,0-0")
    #expect(zeros.score == Score(fullTime: Goals(2, 1)))
  }

  @Test func columnsOfWordsAreNoScores() throws {
    let match = try match(
      "HomeTeam,AwayTeam,FullTime,Halftime,HomeGoals,HomeGoalsHalftime,AwayGoals,AwayGoalsHalftime",
      "Alba,Puerto,HomeWin,Draw,2,1,0,1")
    #expect(match.score == Score(fullTime: Goals(2, 0), halfTime: Goals(1, 1)))
    #expect(table("Home,Away,HG,AG,HT\nAlba,Puerto,2,0,1-x\n").hasErrors)
  }

  @Test func extraTimeAndKicksInColumnsOfTheirOwn() throws {
    let match = try match(
      "home,visitor,FT,hgoal,vgoal,hgoalaet,vgoalaet,hpen,vpen", "Alba,Puerto,1-1,1,1,2,2,5,4")
    #expect(
      match.score
        == Score(fullTime: Goals(1, 1), afterExtraTime: Goals(2, 2), penalties: Goals(5, 4)))
  }

  // MARK: Dates and times

  @Test(
    arguments: [
      ("12-Mar-24", nil), ("12-Mar-2024", nil), ("12/mar/2024", nil), ("20240312", nil), ("dom. 12/3/24", nil),
      ("Sáb 12/03/2024", nil), ("2024-Mar-12", nil), ("12-Mar-24 15:00", "15:00"), ("12. März 2024", nil),
      ("12/3/2024 3:00:00 PM", "15:00"), ("12/3/2024 12:30:00 AM", "0:30"), ("12/3/2024 12:00:00 AM", nil),
      ("12/3/2024 12:15 PM", "12:15"), ("12/3/2024 3:00 p. m.", "15:00"), ("12/3/2024 20:45:00", "20:45"),
      ("12/3/2024 00:00:00", nil),
    ] as [(String, String?)])
  func datesAndTheirTimes(cell: String, time: String?) throws {
    let match = try match("Date;Home;Away;Score", "\(cell);Alba;Puerto;2-1")
    #expect(match.day?.iso == "2024-03-12" && match.time == time)
  }

  @Test(arguments: [("12:00 AM", "0:00"), ("3:00:00 PM", "15:00"), ("3:00 p. m.", "15:00"), ("12:05 PM", "12:05")])
  func timesOfTwelveHours(cell: String, time: String) throws {
    #expect(try match("Date;Time;Home;Away;Score", "2024-03-12;\(cell);Alba;Puerto;2-1").time == time)
  }

  /// Two digits are of the century that every form takes them for.
  @Test(arguments: [("00", 2000), ("39", 2039), ("40", 1940), ("49", 1949), ("93", 1993)])
  func yearsOfTwoDigitsHaveOneCentury(digits: String, year: Int) throws {
    for cell in ["12-Mar-\(digits)", "12/03/\(digits)"] {
      let season = try #require(table("Date,Home,Away,FT\n\(cell),A,B,1-0\n").value.first)
      #expect(season.matches.first?.day?.year == year, "\(cell)")
    }
    #expect(RSSSFDates("12/3/\(digits)")?.only?.year == year)
    #expect(ShortYear.full(Int(digits) ?? -1) == year)
  }

  @Test func impossibleDatesAreToldInEveryForm() {
    for cell in ["31-Feb-2024", "20240231", "dom. 31/2/24"] {
      let found = table("Date;Home;Away;Score\n\(cell);Alba;Puerto;2-1\n").diagnostics.first { $0.severity == .error }
      #expect(found?.message.hasSuffix("February 2024 has 29 days") == true, "\(cell)")
    }
  }

  @Test func commentsTellOfExtraTimeAndKicks() throws {
    let header = "Year,Datetime,Stage,Home Team Name,Home Team Goals,Away Team Goals,Away Team Name,Win conditions"
    let after = try match(
      header, "1934,27 May 1934 - 16:30 ,Preliminary round,Austria,3,2,France,Austria win after extra time ")
    #expect(after.score == Score(afterExtraTime: Goals(3, 2)) && after.time == "16:30")
    let row = "1982,08 Jul 1982 - 21:00 ,Semi-finals,Germany FR,3,3,France,"
    let kicks = try match(header, row + "Germany FR win on penalties (5 - 4) ")
    #expect(kicks.score == Score(fullTime: Goals(3, 3), penalties: Goals(5, 4)))
    #expect(try match(header, row + "France win on penalties (5 - 4) ").score.penalties == Goals(4, 5))
    #expect(try match(header, row + "5-4 on penalties").score.penalties == Goals(5, 4))
    #expect(try match(header, row + "two penalties were missed").score.penalties == nil)
  }

  // MARK: What stands around a table

  @Test func titlesHeadingsAndSums() throws {
    let text =
      "LIGA COMUNAL 2024;;;\n;;;\nFecha;Local;Resultado;Visitante\nGRUPO A;;;\nJORNADA 1;;;\n12/03/2024;Alba;2-1;Puerto\n"
      + "JORNADA 2;;;\n19/03/2024;Puerto;0-0;Alba\nGRUPO B;;;\nJORNADA 1;;;\n12/03/2024;Cos;2-1;Dan\nFINAL;;;\n"
      + "12/04/2024;Cos;2-1;Alba\nTotal goles;9;;\n"
    for text in [SourceText(text, file: "x.csv"), SourceText(bytes: wide(text), file: "x.csv")] {
      #expect(SeasonFormat.detect(text) == .csv)
      let read = SeasonFiles.read(text)
      #expect(read.diagnostics.map(\.id).filter { $0 != "text.utf-16" } == ["csv.sums"], "\(read.diagnostics)")
      #expect(read.diagnostics.allSatisfy { $0.severity == .note })
      let season = try #require(read.value.first)
      #expect(season.competition == "LIGA COMUNAL" && season.label == "2024" && season.matches.count == 4)
      #expect(season.stages.flatMap(\.groups).map(\.name) == ["GRUPO A", "GRUPO B"])
      #expect(season.stages[0].groups[0].rounds.map(\.number) == [1, 2])
      #expect(season.stages.last?.rounds.map(\.name) == ["Final"])
    }
    let rows = table("Date,Home,Away,HG,AG\n2024-03-02,Alba,Puerto,2,1\nTotal,,,2,1\nMedia,,,2,1\n")
    #expect(rows.diagnostics.filter { $0.id == "csv.sums" }.map(\.place.line) == [3, 4] && !rows.hasErrors)
    #expect(table("Home,Away,HG,AG\nAlba,Puerto,2,1\nAlba,,,\n").hasErrors)
  }

  @Test func theFirstHeadingMayStandAboveTheHeader() throws {
    let read = table("Jornada 1\nFecha,Local,Visitante,Resultado\n2024-01-01,A,B,2-1\nJornada 2\n2024-01-08,B,A,1-1\n")
    #expect(
      try #require(read.value.first).stages[0].rounds.map(\.name) == ["Jornada 1", "Jornada 2"] && !read.hasErrors)
  }

  /// A text as a spreadsheet saves it as Unicode text.
  private func wide(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test func teamsWithoutAnOpponentAreLeftAside() {
    let read = table("Date,home,visitor,FT,hgoal,vgoal\nNA,Alba,NA,NA,NA,NA\n2001-03-02,Alba,Puerto,2-1,2,1\n")
    #expect(!read.hasErrors && read.diagnostics.contains { $0.id == "csv.bye" && $0.place.line == 2 })
    #expect(read.value[0].teams.map(\.name) == ["Alba", "Puerto"])
  }

  @Test(arguments: [
    "Home,Away,FT H,FT A,HT H,HT A", "Team A,Team B,A Goals,B Goals,A HT,B HT", "Home,Away,FTHG,FTAG,HT H,HT A",
    "home,away,home_score,away_score,home_score_ht,away_score_ht", "Local,Visitante,GL,GV,Local HT,Visitante HT",
  ])
  func halfTimeStandsBesideEitherSide(_ header: String) throws {
    let match = try match(header, "Alba,Puerto,3,1,1,0")
    #expect(match.score.fullTime == Goals(3, 1) && match.score.halfTime == Goals(1, 0))
  }

  @Test func twoResultsInACellOfACrossTableAreTwoMatches() throws {
    let season = try #require(table("Home,Alba,Berta\nAlba,,\"2-1, 3-0\"\nBerta,1-1 (0-1),\n").value.first)
    #expect(season.matches.map(\.score.fullTime) == [Goals(2, 1), Goals(3, 0), Goals(1, 1)])
    #expect(season.matches.map(\.score.halfTime) == [nil, nil, Goals(0, 1)])
    #expect(season.matches.allSatisfy { $0.note == nil })
  }

  @Test func columnsThatAreNotReadAreToldOfOnce() throws {
    let read = table("Date,Home,Away,FTHG,FTAG,Gate,Pitch\n2001-03-02,Alba,Puerto,3,1,200,wet\n")
    let told = read.diagnostics.filter { $0.id == "csv.columns-unread" }
    #expect(told.count == 1 && told[0].severity == .note && told[0].message.contains("Gate, Pitch"))
    let odds = table(
      "Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTR,Referee,HS,AST,B365H,PSCA,Max>2.5\n2001-03-02,Alba,Puerto,3,1,H,H,X,1,2,3,4,5\n"
    )
    #expect(!odds.diagnostics.contains { $0.id == "csv.columns-unread" })
  }
}
