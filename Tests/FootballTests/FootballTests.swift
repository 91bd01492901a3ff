import Football
import Testing

@Suite struct DayTests {
  @Test func calendarHasNoImpossibleDays() {
    #expect(Day(year: 1967, month: 4, day: 31) == nil)
    #expect(Day(year: 1967, month: 2, day: 29) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 1967, month: 13, day: 1) == nil)
    #expect(Day(year: 1967, month: 0, day: 1) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 1968, month: 2, day: 29)?.iso == "1968-02-29")
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
  }

  @Test func ordinalCountsEveryDay() throws {
    var previous = try #require(Day(year: 1899, month: 12, day: 31)).ordinal
    for year in 1900...1972 {
      for month in 1...12 {
        for day in 1...Day.daysInMonth(month, year: year) {
          let ordinal = try #require(Day(year: year, month: month, day: day)).ordinal
          #expect(ordinal == previous + 1)
          previous = ordinal
        }
      }
    }
    #expect(try #require(Day(year: 1970, month: 1, day: 1)).ordinal == 0)
  }

  @Test func weekdays() throws {
    // 14 May 1967 was a Sunday; 1 January 1970 a Thursday; 29 February 2000 a Tuesday.
    #expect(try #require(Day(year: 1967, month: 5, day: 14)).weekday == 7)
    #expect(try #require(Day(year: 1970, month: 1, day: 1)).weekday == 4)
    #expect(try #require(Day(year: 2000, month: 2, day: 29)).weekday == 2)
    #expect(try #require(Day(year: 1, month: 1, day: 1)).weekday == 1)
  }

  @Test func orderIsTheCalendars() throws {
    let days = try [(1967, 5, 14), (1967, 5, 28), (1967, 12, 1), (1968, 1, 1)].map { parts in
      try #require(Day(year: parts.0, month: parts.1, day: parts.2))
    }
    #expect(days.shuffled().sorted() == days)
    #expect(days.map(\.description) == ["1967-05-14", "1967-05-28", "1967-12-01", "1968-01-01"])
  }
}

@Suite struct ScoreTests {
  @Test func awardedCountsBeforePlayed() {
    let score = Score(fullTime: Goals(0, 2), awarded: Goals(3, 0))
    #expect(score.counted == Goals(3, 0))
    #expect(score.played == Goals(0, 2))
    #expect(Score(penalties: Goals(4, 3)).counted == nil)
    #expect(Score(fullTime: Goals(1, 1), afterExtraTime: Goals(2, 1)).counted == Goals(2, 1))
  }

  @Test func voidMatchesCountNothing() {
    let place = SourcePlace(file: "test.txt", line: 3, column: 1)
    func counted(_ status: MatchStatus) -> Goals? {
      Match(
        id: Match.ID(0), first: Team.ID(0), second: Team.ID(1), score: Score(fullTime: Goals(3, 1)), status: status,
        place: place
      ).counted(for: Team.ID(1))
    }
    #expect(counted(.played) == Goals(1, 3))
    #expect(counted(.abandoned(replayed: false)) == Goals(1, 3))
    for status in [MatchStatus.annulled, .cancelled, .postponed, .suspended, .abandoned(replayed: true)] {
      #expect(counted(status) == nil)
    }
  }
}

@Suite struct SourcePlaceTests {
  @Test func describesWhatIsKnown() {
    #expect(SourcePlace(file: "a.txt", line: 2, column: 5).description == "a.txt:2:5")
    #expect(SourcePlace(file: "a.txt", line: 2).description == "a.txt:2")
    #expect(SourcePlace(file: "a.txt").description == "a.txt")
    #expect(SourcePlace(file: "a.txt", line: 2, column: 5) < SourcePlace(file: "a.txt", line: 10))
  }
}
