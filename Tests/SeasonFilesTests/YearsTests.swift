import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// The years of days that have none.
@Suite struct YearsTests {
  func days(_ text: String) throws -> [String?] {
    let read = SeasonFiles.read(SourceText(text, file: "liga.txt"))
    return try #require(read.value.first).matches.map { $0.day?.iso }
  }

  /// A match of winter among those of August was moved; what follows it is August again.
  @Test func aMovedMatchTurnsNoYear() throws {
    let text = """
      Country 2000/01

      ▪ Round 1 ▪
      _ Aug 19 _
      Norte   2-1 Sur
      _ Jan 24 _
      Costa   0-0 Sierra
      ▪ Round 2 ▪
      _ Aug 26 _
      Sur     1-0 Costa
      ▪ Round 3 ▪
      _ Feb 3 _
      Sierra  1-0 Norte

      """
    #expect(try days(text) == ["2000-08-19", "2001-01-24", "2000-08-26", "2001-02-03"])
  }

  @Test func aSeasonMayEndInSummer() throws {
    let text = """
      = Liga %LABEL%

      ▪ Matchday 1
      [Aug 10]
        Norte v Sur  2-1
      ▪ Matchday 2
      [%LAST%]
        Sur v Norte  2-1
      ▪ Matchday 3
      [%NEXT%]
        Sur v Norte  2-1

      """
    func days(_ label: String, _ last: String, _ next: String) throws -> [String?] {
      try self.days(
        text.replacing("%LABEL%", with: label).replacing("%LAST%", with: last).replacing("%NEXT%", with: next))
    }
    #expect(try days("2018/19", "Jun 30", "Jul 7") == ["2018-08-10", "2019-06-30", "2019-07-07"])
    #expect(try days("2019/20", "Mar 8", "Aug 2") == ["2019-08-10", "2020-03-08", "2020-08-02"])
    #expect(try days("2018/19", "Mar 8", "Aug 2") == ["2018-08-10", "2019-03-08", "2018-08-02"])
  }

  /// A season whose first day is one of June starts with it where its weekday says so, and a qualifying without weekdays.
  @Test(arguments: [
    ("Champions League - Qualification 2018/19", "Tue Jun/26", "Tue Aug/7", "2018-06-26", "2018-08-07"),
    ("Champions League - Qualification 2018/19", "Jun/26", "Aug/7", "2018-06-26", "2018-08-07"),
    ("Cup 2019/20", "Tue Jun/25", "Wed Jun/26", "2019-06-25", "2019-06-26"),
    ("Play-offs 2018/19", "Wed Jun/26", "Jun/30", "2019-06-26", "2019-06-30"),
    ("Play-offs 2018/19", "Jun/26", "Jun/30", "2019-06-26", "2019-06-30"),
  ])
  func aSeasonMayStartInJune(title: String, first: String, second: String, day: String, next: String) throws {
    let text = "= \(title)\n\n[\(first)]\n  Norte  2-1  Sur\n[\(second)]\n  Sur  2-1  Norte\n"
    #expect(try days(text) == [day, next])
  }

  /// Headings that end in a colon, and rounds by number in the list above the matches.
  @Test func headingsWithAColon() throws {
    let text = """
      = Copa 2017

      Group A  |  Norte   Sur
      (6) Final  | Sun Jul/2

      Group A:

      (1)  Sat Jun/17 18:00   Norte  2-0 (1-0)  Sur
      (2)  Sun Jun/18 18:00   Sur  2-0 (1-0)  Norte

      (6) Final

      (3)  Sun Jul/2 18:00   Norte  2-0 (1-0)  Sur

      """
    let read = FootballTextReader.read(SourceText(text, file: "copa.txt"))
    let season = try #require(read.value.first)
    #expect(read.diagnostics.isEmpty)
    #expect(season.stages.map(\.format) == [.groups, .knockout])
    #expect(season.stages[0].groups.map { $0.rounds.flatMap(\.matches).count } == [2])
    #expect(season.stages[1].rounds.map(\.name) == ["Final"])
  }

  @Test func thePlaceBeforeTheDay() throws {
    let text = """
      World Cup 1962

      ▪ FINAL ▪

      Santiago, June 17, 1962.
      Brazil           3-1 Czechoslovakia

      """
    let season = try #require(SeasonFiles.read(SourceText(text, file: "62f.txt"), as: .rsssf).value.first)
    #expect(season.matches.map { $0.day?.iso } == ["1962-06-17"] && season.matches[0].venue == "Santiago")
  }

  /// Groups of one name in several stages have tables of their own.
  @Test func tablesOfGroupsOfOneName() throws {
    func group(_ a: String, _ b: String, _ c: String, _ d: String) -> String {
      """
      Group 1
       1.\(a)  2  2  0  0  4- 0  6
       2.\(b)  2  2  0  0  4- 0  6
       3.\(c)  2  0  0  2  0- 4  0
       4.\(d)  2  0  0  2  0- 4  0

      \(a)  2-0 \(c)
      \(b)  2-0 \(d)
      \(c)  0-2 \(b)
      \(d)  0-2 \(a)

      """
    }
    let text =
      "World Cup 2006\n\n== Europe\n\n" + group("Alba", "Bosque", "Costa", "Dunas") + "\n== Asia\n\n"
      + group("Este", "Faro", "Golfo", "Huerta")
    let read = SeasonFiles.read(SourceText(text, file: "page.txt"), as: .rsssf)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    #expect(read.value.first?.claims.count == 8)
  }

  /// A match of winter in an early round sends none of the next rounds of summer into the next year.
  @Test func aMovedMatchOfWinterLeavesTheSummerWhereItWas() throws {
    let text = """
      Ruritania 1999/2000

      Round 1
      [Aug 11]
      Alba     2-0 Bosque
      [Jan 8]
      Costa    1-1 Dunas

      Round 2
      [Aug 14]
      Bosque   0-0 Costa
      [Aug 15]
      Dunas    1-0 Alba

      Round 3
      [Oct 5]
      Alba     1-0 Costa
      [Aug 21]
      Dunas    2-2 Bosque

      """
    let read = SeasonFiles.read(SourceText(text, file: "page.txt"), as: .rsssf)
    let days = try #require(read.value.first).matches.map { $0.day?.iso }
    #expect(days == ["1999-08-11", "2000-01-08", "1999-08-14", "1999-08-15", "1999-10-05", "1999-08-21"])
  }
}
