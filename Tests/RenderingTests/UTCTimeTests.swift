import Rendering
import Testing

@Suite struct UTCTimeTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_868_799, "2000-02-29T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"),
    (-86_803_200, "1967-04-02T08:00:00Z"), (1_709_164_800, "2024-02-29T00:00:00Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func secondsBecomeDates(_ seconds: Int, _ expected: String) {
    #expect(UTCTime(secondsSince1970: seconds).iso8601 == expected)
  }

  @Test func dateOfPDF() { #expect(UTCTime(1967, 4, 2, hour: 3).pdf == "D:19670402030000Z") }

  @Test(arguments: [Int.min, Int.max]) func extremesDoNotTrap(_ seconds: Int) {
    #expect(!UTCTime(secondsSince1970: seconds).iso8601.isEmpty)
  }
}
