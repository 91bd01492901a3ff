import Drawing
import Plotting
import Styling
import Testing

/// Every body in every size with narrow and broad letters: nothing overlaps, nothing is clipped.
@Suite struct LegibilityTests {
  static let long = "Deportivo Municipal de Chiclín"

  static func progressions() -> [(String, ProgressionBody)] {
    let axis = ProgressionBody.PositionAxis(labels: ["Start", "1", "2", "3"])
    return [
      ("six", sixSeries()), ("twenty", manySeries(20, positions: 38)), ("twenty-four", manySeries(24, positions: 46)),
      ("long names", manySeries(24, positions: 46) { "\(long) \($0)" }),
      (
        "two",
        ProgressionBody(
          series: [.init("A", values: [0, 3, 3, 6], emphasis: .champion), .init("B", values: [0, 0, 1, 1])], axis: axis)
      ),
      (
        "one step",
        ProgressionBody(
          series: [.init("A", values: [0, 2], emphasis: .champion), .init("B", values: [0, 0])],
          axis: .init(labels: ["Start", "1"], firstWord: "Round 1"))
      ),
      ("all zero", ProgressionBody(series: (0..<7).map { .init("Series \($0)", values: [0, 0, 0, 0]) }, axis: axis)),
      ("one", ProgressionBody(series: [.init(long, values: [0, 1, 2, 3], emphasis: .champion)], axis: axis)),
      (
        "below zero",
        ProgressionBody(
          series: [
            .init("A", values: [-6, -3, 0, 1], emphasis: .champion),
            .init("B", values: [0, 1, 1, 2], emphasis: .colored(9)),
          ], axis: axis)
      ),
      (
        "uneven",
        ProgressionBody(
          series: [.init("A", values: [0, 3, 6, 9], emphasis: .champion), .init("B", values: [0, 1])], axis: axis)
      ),
      (
        "unknown values",
        ProgressionBody(
          series: [.init("A", values: [0, .nan, 6]), .init("B", values: [.infinity, 0, 2])], axis: axis)
      ),
    ]
  }

  static func columns() -> [(String, UnitColumnsBody)] {
    func panel(_ counts: [Int], label: String = "3–1") -> UnitColumnsBody.Panel {
      .init(
        title: "1967", sum: "48 goals in 15 matches", finding: "Seven matches with four goals or more, one with eight",
        columns: counts.enumerated().map {
          .init($0 == counts.count - 1 ? "\($0) goals" : "\($0)", units: Array(repeating: label, count: $1))
        },
        expected: counts.map { Double($0) * 0.8 + 0.6 }, mean: .init(place: 3.2, label: "mean 3.20"),
        callout: .init(column: counts.count - 1, text: "Melgar 8–0 CNI"))
    }
    let note = "In grey, what chance would give with this mean (Poisson)"
    return [
      (
        "two panels",
        .init(panels: [panel([1, 2, 3, 2, 4, 2, 0, 0, 1]), panel([0, 5, 3, 5, 2, 0, 0, 0, 0])], expectedNote: note)
      ),
      ("one panel", .init(panels: [panel([1, 2, 3, 2, 4, 2, 0, 0, 1])], expectedNote: note)),
      ("bars", .init(panels: [panel([28, 61, 82, 84, 60, 38, 17, 7, 3])], expectedNote: note)),
      (
        "two of bars",
        .init(
          panels: [panel([28, 61, 82, 84, 60, 38, 17, 7, 3]), panel([20, 50, 92, 74, 70, 30, 12, 9, 1])],
          expectedNote: note)
      ),
      ("one column", .init(panels: [panel([1])])),
      ("many columns", .init(panels: [panel(Array(repeating: 2, count: 16))])),
      ("long labels", .init(panels: [panel([1, 2, 3, 2, 4, 2, 0, 0, 1], label: "10–10 (aet)")])),
      ("four panels", .init(panels: (0..<4).map { _ in panel([1, 2, 3, 2, 1]) })),
    ]
  }

  static func matrices() -> [(String, MatrixBody)] {
    [2, 4, 6, 10, 20, 24].map { count in ("\(count) rows", matrix(count) { "Club number \($0)" }) }
      + [6, 20].map { count in ("\(count) long names", matrix(count) { "\(long) \($0)" }) }
  }

  static func matrix(_ count: Int, name: (Int) -> String) -> MatrixBody {
    let kinds: [MatrixBody.Kind] = [.won, .drawn, .lost]
    let rows = (0..<count).map { row -> MatrixBody.Row in
      let cells = (0..<count).map { column -> MatrixBody.Cell? in
        guard row != column else { return nil }
        if (row + column) % 7 == 6 { return row.isMultiple(of: 2) ? nil : .init("ppd.") }
        let kind = (row * 2 + column) % 3
        return .init(
          "\(kind)–\(column % 4)", corner: ["W", "D", "L"][kind], kind: kinds[kind], isMarked: row == 0 && column == 1)
      }
      return .init(
        rank: "\(row + 1)", name: name(row), code: "C" + String(row + 10), isEmphasized: row == 0, cells: cells,
        figures: ["21", "10", "7", "68–41", "+27", "73"])
    }
    let heads = ["W", "D", "L", "Goals", "GD", "Points"]
    return MatrixBody(
      rows: rows, figures: heads.map { .init($0, isStrong: $0 == "Points") },
      key: [
        .init(.won, letter: "W", word: "won"), .init(.drawn, letter: "D", word: "drawn"),
        .init(.lost, letter: "L", word: "lost"),
      ])
  }

  static func histories() -> [(String, PairHistoryBody)] {
    func part(_ count: Int, _ word: String) -> PairHistoryBody.Part {
      .init(count, label: "\(count) \(word)", figure: String(count))
    }
    func pair(_ left: String, _ right: String, _ margins: [Int]) -> PairHistoryBody.Pair {
      .init(
        left: left, right: right, isSubject: true, won: part(margins.count { $0 > 0 }, "wins"),
        drawn: part(margins.count { $0 == 0 }, "draws"), lost: part(margins.count { $0 < 0 }, "wins"), sum: "113–85",
        caption: "goals over 66 matches",
        meetings: margins.enumerated().map {
          .init("\(1967 + $0 / 2)", margin: $1, remark: abs($1) > 3 ? "4–0, 1972" : "")
        })
    }
    let many = (0..<66).map { [0, 1, -1, 2, 0, 4, -3, 1, -1][$0 % 9] }
    let long = "Sociedad Deportiva y Cultural Alfonso Ugarte de Chiclín"
    return [
      ("history", .init(pairs: [pair("Liverpool", "Arsenal", many)])),
      ("history long", .init(pairs: [pair(long, "\(long) II", many)])),
      ("history of draws", .init(pairs: [pair("Melgar", "CNI", Array(repeating: 0, count: 9))])),
      ("history one-sided", .init(pairs: [pair("Melgar", "CNI", Array(repeating: 5, count: 700))])),
      ("histories", .init(pairs: (0..<4).map { pair("Melgar", "Rival \($0)", many) })),
    ]
  }

  static func pairs() -> [(String, PairBlocksBody)] {
    func pair(_ left: String, _ right: String, _ rows: [(Int, Int)]) -> PairBlocksBody.Pair {
      .init(
        left: left, right: right, subject: .left,
        rows: rows.enumerated().map { .init("\($0 + 1) May 1967", left: $1.0, right: $1.1, score: "\($1.0)–\($1.1)") },
        sum: "9–1", caption: "goals over both matches", finding: "Melgar: one win, one draw")
    }
    let three = [
      pair("Melgar", "CNI", [(8, 0), (1, 1)]), pair("Melgar", "Cienciano", [(2, 1), (3, 0)]),
      pair("Cienciano", "CNI", [(1, 1), (2, 0)]),
    ]
    return [
      ("three", .init(pairs: three)), ("single", .init(pairs: [pair("Melgar", "CNI", [(1, 0)])])),
      ("all zero", .init(pairs: [pair("A", "B", [(0, 0)]), pair("A", "C", [(0, 0)])])),
      ("absurd", .init(pairs: [pair("Melgar", "CNI", [(149, 0), (.max, 31)])])),
      ("long", .init(pairs: [pair(long, long, [(12, 9), (3, 14)]), pair(long, "CNI", [(0, 2)])])),
      ("compact", .init(pairs: (0..<5).map { pair("Melgar", "Rival \($0)", [($0, 1)]) })),
      ("compact long", .init(pairs: (0..<8).map { pair(long, "\(long) \($0)", [($0, 8)]) })),
      ("many", .init(pairs: (0..<14).map { pair("Melgar", "Rival \($0)", [(1, 1), (2, 0)]) })),
    ]
  }

  @Test(
    arguments: ChartFormat.all + [Size(900, 600), Size(1600, 900), Size(400, 900)].map { ChartFormat($0) },
    [false, true])
  func nothingOverlaps(_ format: ChartFormat, _ isBroad: Bool) throws {
    let size = format.size
    let setting = try setting(isBroad: isBroad)
    let bodies: [(String, any ChartBody)] =
      Self.progressions().map { ($0.0, $0.1) } + Self.columns().map { ($0.0, $0.1) }
      + Self.matrices().map { ($0.0, $0.1) }
      + Self.pairs().map { ($0.0, $0.1) } + Self.histories().map { ($0.0, $0.1) }
    for (name, body) in bodies {
      do {
        let frame = try Chart(words(), body: body, format: format).frame(setting)
        expectLegible(
          frame, least: format.isPrint ? 9.33 : 9, "\(name) at \(size.width) by \(size.height), broad: \(isBroad)")
      } catch .tooNarrow(let least) {
        // A table of many rows may refuse a narrow picture, but never the default width with common letters.
        #expect(least > size.width - 100, "\(name)")
        #expect(size.width < 1200 || isBroad, "\(name) at \(size.width)")
      }
    }
  }
}
