import Diagnostics
import Football
import Testing

@testable import SeasonFiles

private func table(_ text: String, file: String = "liga-2001.csv", isLenient: Bool = false) -> Checked<[Season]> {
  SeasonFiles.read(SourceText(text, file: file), as: .csv, isLenient: isLenient)
}

private func rows(_ text: String, separator: UInt8 = UInt8(ascii: ",")) -> (cells: [[String]], faults: [Int]) {
  let bytes = Array(text.utf8)
  var tokenizer = CSVTokenizer(bytes, separator: separator)
  var rows: [[String]] = []
  var faults: [Int] = []
  while tokenizer.next() {
    rows.append(
      tokenizer.cells.map { cell in
        let text = String(decoding: bytes[cell.range], as: UTF8.self)
        return cell.isQuoted ? CSVTable.unescaped(text) : text
      })
    faults += tokenizer.faults.map(\.offset)
  }
  return (rows, faults)
}

@Suite struct CSVTokenizerTests {
  @Test func rowsAndCells() {
    #expect(rows("a,b\r\nc,,d\re\n").cells == [["a", "b"], ["c", "", "d"], ["e"]])
    #expect(rows(" a , b \n").cells == [["a", "b"]])
    #expect(rows("a,b").cells == [["a", "b"]])
    #expect(rows("\n\na\n").cells == [[""], [""], ["a"]])
    #expect(rows("").cells == [])
  }

  @Test func quotes() {
    #expect(rows("\"a,b\",\"c \"\"d\"\"\"\n").cells == [["a,b", "c \"d\""]])
    #expect(rows("\"a\nb\",c\nd\n").cells == [["a\nb", "c"], ["d"]])
    #expect(rows("\"\",x\n").cells == [["", "x"]])
    #expect(rows("\"a\" ,b\n").cells == [["a", "b"]])
  }

  @Test func badQuotesAreReportedAndRead() {
    #expect(rows("a \"b\" c,d\n").cells == [["a \"b\" c", "d"]])
    #expect(rows("a \"b\" c,d\n").faults == [2])
    #expect(rows("\"a\"b,c\nd\n").cells == [["\"a\"b", "c"], ["d"]])
    #expect(rows("\"a\"b,c\nd\n").faults == [2])
    #expect(rows("x,\"a,b\nc\nd\n").cells == [["x", "\"a", "b"], ["c"], ["d"]])
    #expect(rows("x,\"a,b\nc\nd\n").faults == [2])
  }

  @Test func aMissingQuoteNeverSwallowsTheFile() {
    let text = "\"a,1\n" + String(repeating: "b,2\n", count: 100)
    #expect(rows(text).cells.count == 101)
  }

  @Test func linesAreCountedThroughQuotedCells() {
    var tokenizer = CSVTokenizer(Array("\"a\r\nb\",c\nd\n".utf8), separator: UInt8(ascii: ","))
    #expect(tokenizer.next() && tokenizer.rowLine == 1 && tokenizer.isMultiline)
    #expect(tokenizer.next() && tokenizer.rowLine == 3)
    let hasMore = tokenizer.next()
    #expect(!hasMore)
  }

  @Test func rowsOfAnyLengthKeepFewCells() {
    var tokenizer = CSVTokenizer([UInt8](repeating: UInt8(ascii: ","), count: 100_000), separator: UInt8(ascii: ","))
    #expect(tokenizer.next() && tokenizer.cellCount == 100_001 && tokenizer.cells.count == 512)
  }
}

@Suite struct CSVValueTests {
  private func date(_ text: String, isMonthFirst: Bool = false) -> String {
    let bytes = Array(text.utf8)
    switch CSVDate.read(bytes, 0..<bytes.count, isMonthFirst: isMonthFirst) {
    case .day(let day): return day.iso
    case .unknown: return "unknown"
    case .swapped: return "swapped"
    case .unreadable: return "unreadable"
    }
  }

  @Test(arguments: [
    ("14/05/67", "1967-05-14"), ("14/05/1967", "1967-05-14"), ("1/2/03", "2003-02-01"), ("14.5.1967", "1967-05-14"),
    ("14-05-1967", "1967-05-14"), ("1967-05-14", "1967-05-14"), ("1967-05-14T20:00:00Z", "1967-05-14"),
    ("1967-05-14 20:00", "1967-05-14"), ("Sat Aug 7 1993", "1993-08-07"), ("(Sun) 4 Sep 1955 (W35)", "1955-09-04"),
    ("14 de mayo de 1967", "1967-05-14"), ("Wed Apr 3 2019 (P)", "2019-04-03"), ("", "unknown"), ("NA", "unknown"),
    ("05/14/1967", "swapped"), ("31/04/1967", "unreadable"), ("14/05", "unreadable"), ("soon", "unreadable"),
    ("14/05-1967", "unreadable"), ("99999999999999999999/1/1", "unreadable"), ("0000-00-00", "unreadable"),
  ])
  func dates(text: String, iso: String) { #expect(date(text) == iso) }

  @Test func monthsMayComeFirst() {
    #expect(date("05/14/1967", isMonthFirst: true) == "1967-05-14")
    #expect(date("14/05/1967", isMonthFirst: true) == "swapped")
  }

  private func goals(_ text: String) -> GoalsCell {
    let bytes = Array(text.utf8)
    return GoalsCell.read(bytes, 0..<bytes.count)
  }

  @Test func goalCounts() {
    #expect(goals("3") == .count(3) && goals("31") == .count(31) && goals("3.0") == .count(3))
    #expect(goals("3,0") == .count(3) && goals("0") == .count(0))
    for text in ["", "NA", "-", "–", "null", "NaN"] { #expect(goals(text) == .none, "\(text)") }
    #expect(goals("?") == .unknown)
    for text in ["3.5", "100", "-1", "x1", "3 goals", "3."] { #expect(goals(text) == .unreadable, "\(text)") }
  }

  private func score(_ text: String) -> String {
    let bytes = Array(text.utf8)
    switch ScoreCell.read(bytes, 0..<bytes.count) {
    case .plain(let goals): return "\(goals.first)-\(goals.second)"
    case .noted(let goals, let notes, let status):
      return "\(goals.map { "\($0.first)-\($0.second)" } ?? "none") \(status) \(notes.hasExtraTime) \(notes.remarks)"
    case .none: return "none"
    case .unknown: return "unknown"
    case .unreadable: return "unreadable"
    }
  }

  @Test(arguments: [
    ("3-1", "3-1"), ("3–1", "3-1"), ("3:1", "3-1"), ("3 - 1", "3-1"), ("31-0", "31-0"), ("3−1", "3-1"),
    ("", "none"), ("NA", "none"), ("–", "none"), ("?", "unknown"), ("?-?", "unknown"),
    ("2-1 (a.e.t.)", "2-1 played true []"), ("1-1 (*)", "1-1 played false [\"*\"]"),
    ("(a) 3-3 (agg.)", "3-3 played false [\"a\"]"), ("w/o", "none walkover false []"),
    ("3-0 [awarded]", "3-0 awarded false []"), ("abd.", "none abandoned(replayed: false) false []"),
    ("3-x", "unreadable"), ("3-1-2", "unreadable"), ("100-0", "unreadable"), ("three", "unreadable"),
  ])
  func scores(text: String, result: String) { #expect(score(text) == result) }
}

@Suite struct CSVTableTests {
  @Test(arguments: [
    "Date,HomeTeam,AwayTeam,FTHG,FTAG\n01/02/2001,A,B,2,1\n",
    "date;home_team;away_team;home_score;away_score\n2001-02-01;A;B;2;1\n",
    "Date\tTeam 1\tFT\tTeam 2\nThu Feb 1 2001\tA\t2-1\tB\n", "Fecha|Local|Resultado|Visitante\n01/02/2001|A|2-1|B\n",
    "sep=;\nDatum;Heim;Gast;Ergebnis\n01.02.2001;A;B;2:1\n",
    "\n\nMy league\n\nDate,Home,Away,Score\n2001-02-01,A,B,2-1\n",
    "\u{FEFF}\"Date\",\"home\",\"visitor\",\"FT\",\"hgoal\",\"vgoal\"\n\"2001-02-01\",\"A\",\"B\",\"2-1\",2,1\n",
    "Date,Casa,Trasferta,Risultato\r01/02/2001,A,B,2 - 1\r",
  ])
  func headersOfAllKinds(text: String) throws {
    let read = table(text)
    #expect(read.diagnostics.allSatisfy { $0.severity == .note }, "\(read.diagnostics)")
    let season = try #require(read.value.first)
    let match = try #require(season.matches.first)
    #expect(season.matches.count == 1 && season[match.first].name == "A" && season[match.second].name == "B")
    #expect(match.counted == Goals(2, 1) && match.day?.iso == "2001-02-01" && match.ground == .home)
    #expect(season.competition == "Liga" && season.label == "2001")
  }

  @Test func unknownScoresAreNeverZero() throws {
    let text = "Home,Away,HG,AG\nA,B,NA,NA\nA,C,,\nB,C,?,?\nC,A,-,-\nC,B,0,0\n"
    let season = try #require(table(text).value.first)
    #expect(season.matches.map { $0.counted?.total } == [nil, nil, nil, nil, 0])
    #expect(season.matches.map(\.status) == [.scheduled, .scheduled, .played, .scheduled, .played])
  }

  @Test func missingColumnsAreNamed() {
    let found = table("Date,HomeTaem,AwayTeam,FTHG\n1/2/2001,A,B,1\n").diagnostics
    #expect(found.map(\.id) == ["csv.column-missing", "csv.column-missing"])
    #expect(found[1].message.contains("home team") && found[1].fix == "correct the header \"HomeTaem\"")
    #expect(found[0].message.contains("goals of the away team"))
    #expect(table("a,b\n1,2\n").diagnostics.map(\.id) == ["csv.no-header"])
    #expect(table("Date,Home,Away,Score\n").diagnostics.map(\.id) == ["season.none"])
  }

  @Test func badRowsAreErrorsWithPlaces() {
    let text = "Date,Home,Away,HG,AG\n1/2/2001,A,B,1,x\n31/2/2001,C,D,1,0\n1/2/2001,E,,1,0\n1/2/2001,F,F,1,0\nend\n"
    let read = table(text)
    #expect(
      read.diagnostics.filter { $0.severity == .error }.map { "\($0.id) \($0.place.line):\($0.place.column)" } == [
        "score.unreadable 2:16", "date.unreadable 3:1", "csv.row 4:10", "match.same-team 5:12", "csv.row 6:1",
      ])
    #expect(!table(text, isLenient: true).hasErrors || read.value.isEmpty)
  }

  @Test func columnsCountCharacters() {
    let read = table("Home,Away,HG,AG\nMünchen,Köln,1,x\n")
    #expect(read.diagnostics.first?.place.column == 16)
  }

  @Test func seasonsAreTold() {
    let league =
      "Country,League,Season,Home,Away,HG,AG\nPeru,Primera,2001,A,B,1,0\nPeru,Primera,2002,A,B,1,0\nChile,Primera,2001,C,D,0,0\n"
    #expect(
      table(league).value.map { "\($0.competition) \($0.label) \($0.matches.count)" } == [
        "Peru Primera 2001 1", "Peru Primera 2002 1", "Chile Primera 2001 1",
      ])
    var autumn = "Date,Home,Away,HG,AG\n"
    for year in 2001...2003 { autumn += "1/9/\(year),A,B,1,0\n1/12/\(year),B,A,1,0\n1/4/\(year + 1),A,B,0,0\n" }
    #expect(table(autumn, file: "x.csv").value.map(\.label) == ["2001-02", "2002-03", "2003-04"])
    #expect(table("Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nE0,01/09/01,A,B,1,0\n").value.map(\.label) == ["2001-02"])
  }

  @Test func americanDatesAreSniffed() throws {
    let season = try #require(table("Date,Home,Away,HG,AG\n4/5/2001,A,B,1,0\n4/25/2001,B,A,1,0\n").value.first)
    #expect(season.matches.map { $0.day?.iso } == ["2001-04-05", "2001-04-25"])
    #expect(table("Date,Home,Away,HG,AG\n14/5/2001,A,B,1,0\n15/5/2001,C,D,1,0\n5/15/2001,B,A,1,0\n").hasErrors)
  }

  @Test func playOffsAreAStageOfTheirOwn() throws {
    let text = "Round,Home,Away,HG,AG\n1,A,B,1,0\n1,C,D,1,0\n2,A,C,1,0\n2,B,D,0,0\nFinal,A,C,1,0\n"
    let season = try #require(table(text).value.first)
    #expect(season.stages.map(\.format) == [.league, .knockout] && season.stages[0].name.isEmpty)
    #expect(season.stages[0].rounds.map(\.name) == ["Round 1", "Round 2"] && season.stages[1].ties.count == 1)
  }

  @Test func cellsThatDisagreeAreWarnedOf() {
    let found = table("Home,Away,FT,HG,AG,Res\nA,B,1-0,1,0,H\nA,C,1-0,2,0,H\nB,C,1-1,1,1,A\n").diagnostics
    #expect(found.filter { $0.id == "score.disagrees" }.map(\.place.line) == [3, 4])
  }

  @Test func headersMayComeAgain() throws {
    let text =
      "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nD1,1/9/01,A,B,1,0\nDiv,Date,HomeTeam,AwayTeam,FTAG,FTHG\nD1,8/9/01,B,A,1,0\n"
    let season = try #require(table(text).value.first)
    #expect(season.matches.map(\.counted) == [Goals(1, 0), Goals(0, 1)])
  }

  @Test func spanishFechaIsARoundWhereItIsANumber() throws {
    let season = try #require(
      table("Fecha,Local,Visitante,Goles Local,Goles Visitante\n1,A,B,1,0\n2,B,A,0,0\n").value.first)
    #expect(season.stages[0].rounds.map(\.name) == ["Fecha 1", "Fecha 2"])
  }

  @Test func fileNamesNameSeasons() {
    #expect(FileTitle("copa-peru-1968-semicolon.csv").competition == "Copa Peru")
    #expect(FileTitle("a/2019-20/eng.1.csv").label == "2019-20")
    #expect(FileTitle("euro/1976.wiki.txt").competition == "Euro" && FileTitle("euro/1976.wiki.txt").label == "1976")
    #expect(FileTitle("<stdin>").competition == nil && FileTitle("x.csv").label == nil)
    #expect(FileTitle("football-league-1888-89.wiki").label == "1888-89")
  }

  @Test func marksOfMatchesPutOffMayStandAtTheYear() throws {
    let read = table("Round,Date,Team 1,FT,Team 2\n1,Tue Jan 12 2021(P),Burnley,0–1,Manchester Utd\n")
    #expect(!read.hasErrors)
    #expect(read.value.first?.matches.first?.day?.iso == "2021-01-12")
  }

  @Test func roundsOfCupsByTheirCodes() throws {
    let read = table(
      "Date,Season,round,leg,home,visitor,FT,pens\n1995-09-13,1995,GroupB,groups,A,B,1-0,NA\n"
        + "1995-09-13,1995,GroupC-prelim,groups,C,D,1-0,NA\n1995-09-27,1995,GroupB,groups,A,C,2-0,NA\n"
        + "1996-03-06,1995,QF,1,A,B,1-1,NA\n1996-03-20,1995,QF,2,B,A,0-0,away goals\n")
    #expect(read.diagnostics.filter { $0.severity != .note }.isEmpty)
    let season = try #require(read.value.first)
    #expect(season.stages.flatMap(\.groups).map(\.name) == ["Group B", "Group C"])
    let knockout = try #require(season.stages.first { $0.format == .knockout })
    #expect(knockout.rounds.map(\.name) == ["Quarter-finals"])
    #expect(knockout.ties.first?.winner == .second && knockout.ties.first?.note == "away goals")
  }

  @Test func aCoinInTheColumnOfKicksIsANote() throws {
    let read = table(
      "Date,Round,Home,Visitor,FT,aet,pens\n1957-10-15,Round1,SC Wismut,Gwardia Warszawa,1-1,1-1,coin toss\n")
    #expect(!read.hasErrors)
    let match = try #require(read.value.first?.matches.first)
    #expect(match.note == "coin toss")
    #expect(match.score.afterExtraTime == Goals(1, 1) && match.score.penalties == nil)
  }
}
