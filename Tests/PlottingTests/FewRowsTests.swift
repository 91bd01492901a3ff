import Drawing
import Plotting
import Styling
import Testing

/// Lists and lines of time with little in them, or in much room: what grows, and what is labelled.
@Suite struct FewRowsTests {
  private func results(_ count: Int, _ name: String) -> ResultListBody {
    ResultListBody(
      (0..<count).map { _ in
        .init(
          left: name, right: "Southern " + name, score: "5–1", leftUnits: 5, rightUnits: 1, date: "12 August 2023",
          remark: "at home")
      })
  }

  /// The size of the largest text of a picture that begins so.
  private func size(_ start: String, in frame: Frame) throws -> Double {
    try #require(texts(frame).filter { $0.run.string.hasPrefix(start) }.map(\.run.style.size).max())
  }

  /// With few rows marks and distances grow, and no name is as loud as the headline.
  @Test(arguments: [ChartFormat.wide, .square, .portrait, .story, .article, .page])
  func namesStaySmallerThanTheHeadline(_ format: ChartFormat) throws {
    let roll = RollBody(
      rows: (0..<4).map { .init("197\($0)–7\($0 + 1)", name: "Norte", detail: "with 40 points", isEmphasized: $0 == 0) }
    )
    let bodies: [(any ChartBody, name: String, dates: [String])] = [
      (roll, "Norte", ["197", "with 40"]), (results(3, "Norte"), "Norte", ["12 August"]),
    ]
    for (body, name, dates) in bodies {
      let frame = try Chart(words(), body: body, format: format).frame(setting())
      let headline = try size("Alfonso", in: frame)
      #expect(try size(name, in: frame) <= 0.8 * headline + 0.01, "\(format.name)")
      let subtitle = try size("Points after", in: frame)
      for date in dates { #expect(try size(date, in: frame) < subtitle, "\(format.name) \(date)") }
    }
  }

  /// Long names leave no room beside them in a narrow picture: the dots stand beneath, beside the date.
  @Test(arguments: [ChartFormat.story, .portrait, .square, .wide]) func everyGoalHasADot(_ format: ChartFormat) throws {
    let frame = try Chart(words(), body: results(10, "Wolverhampton Wanderers"), format: format).frame(setting())
    let gray = try setting().style.colors.second
    #expect(shapes(frame).count { $0.fill == gray } == 60)
    expectLegible(frame)
  }

  /// Where seasons are missing none can be counted out: each has its label, in a short form where room is short.
  @Test func everyPositionIsLabelledWhereSomeAreMissing() throws {
    let years = [1963, 1965, 1986, 1991, 2010, 2012, 2019, 2023, 2024]
    let short = years.map { "\(String($0).suffix(2))/\(String($0 + 1).suffix(2))" }
    var body = TimelineBody(
      rows: [
        .init("Norte", positions: [0, 2, 4, 6, 8], figure: "5"), .init("Sur", positions: [1, 3, 5, 7], figure: "4"),
      ],
      labels: years.map { "\($0)–\(String($0 + 1).suffix(2))" }, shortLabels: short, gaps: [1, 2, 3, 4, 5, 6, 7])
    func labels() throws -> [String] { texts(try body.frame(Size(520, 300), setting())).map(\.run.string) }
    #expect(try Set(short).isSubset(of: labels()))
    body.gaps = []
    #expect(try Set(short).isDisjoint(with: labels()))
  }
}
