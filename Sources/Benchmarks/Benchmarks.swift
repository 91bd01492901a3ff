import Anuario
import Foundation

/// Times the stages of the flow on one season and prints medians, each also as a ratio to a yardstick of the same run.
///
/// The season is the first argument (a path or a shipped name), else Copa Perú 1967. Ratios are what to compare between
/// machines and changes; milliseconds are only this run's.
@main
enum Benchmarks {
  static func main() throws {
    let name = CommandLine.arguments.dropFirst().first ?? "copa-peru-1967"
    guard let book = try SeasonLibrary.load([name]).books.first else {
      print("no season in \(name)")
      return
    }
    print("\(book.competition) \(book.label): \(book.matchCount) matches; medians of warm runs")
    let press = try Press()
    let reading = try median(15) { _ = try SeasonLibrary.load([name]) }
    let statistics = try median(15) { _ = book.recomputed() }
    let report = try median(7) { _ = try press.report(book) }
    row("read, with statistics", reading, reading, "reading")
    row("statistics alone", statistics, reading, "reading")
    row("report, PDF", report, reading, "reading")
    for kind in ChartKind.allCases where (try? press.chart(kind, [book], as: .pdf)) != nil {
      let pdf = try median(7) { _ = try press.chart(kind, [book], as: .pdf) }
      let png = try median(7) { _ = try press.chart(kind, [book], as: .png) }
      row("\(kind.rawValue), PDF", pdf, reading, "reading")
      row("\(kind.rawValue), PNG at 2", png, pdf, "its PDF")
    }
  }

  /// The median of the milliseconds of several runs, after one that is not counted.
  private static func median(_ runs: Int, _ body: () throws -> Void) rethrows -> Double {
    try body()
    let clock = ContinuousClock()
    let times = try (0..<runs).map { _ in
      let parts = try clock.measure(body).components
      return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
    }
    return times.sorted()[runs / 2]
  }

  private static func row(_ name: String, _ time: Double, _ yardstick: Double, _ word: String) {
    let label = name.padding(toLength: 30, withPad: " ", startingAt: 0)
    print(label + String(format: "%9.2f ms %7.2f × ", time, time / yardstick) + word)
  }
}
