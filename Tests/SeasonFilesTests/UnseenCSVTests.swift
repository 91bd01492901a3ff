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

  // MARK: Headers

  @Test(arguments: [
    "Date;Team A;Team B;Score A;Score B", "Date;Equipo A;Equipo B;Goles A;Goles B",
    "Date;Equipo Local;Equipo Visitante;Marcador Local;Marcador Visitante", "Date;Local;Visita;GL;GV",
    "Date;Home;Away;GH;GA", "Date;Equipe domicile;Equipe extérieur;Score domicile;Score extérieur",
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

  @Test func impossibleDatesAreToldInEveryForm() {
    for cell in ["31-Feb-2024", "20240231", "dom. 31/2/24"] {
      let found = table("Date;Home;Away;Score\n\(cell);Alba;Puerto;2-1\n").diagnostics.first { $0.severity == .error }
      #expect(found?.message.hasSuffix("February 2024 has 29 days") == true, "\(cell)")
    }
  }
}
