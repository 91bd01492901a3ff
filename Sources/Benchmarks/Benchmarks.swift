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
    if CommandLine.arguments.dropFirst(2).first == "--many" { return try many(name) }
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
    for kind in ChartKind.all where (try? press.chart(kind, [book], as: .pdf)) != nil {
      let pdf = try median(7) { _ = try press.chart(kind, [book], as: .pdf) }
      let png = try median(7) { _ = try press.chart(kind, [book], as: .png) }
      row("\(kind.name), PDF", pdf, reading, "reading")
      row("\(kind.name), PNG at 2", png, pdf, "its PDF")
    }
  }

  /// Times sums over many matches, as ratios to reading the same files: the seasons of a folder, again and again until
  /// 1,000, 10,000 and 100,000 matches are reached.
  private static func many(_ folder: String) throws {
    let reading = try median(1) { _ = try SeasonLibrary.load([folder]) }
    let books = try SeasonLibrary.load([folder]).books
    let perMatch = reading / Double(max(1, books.reduce(0) { $0 + $1.matchCount }))
    guard books.contains(where: { $0.matchCount > 0 }) else { return print("no season in \(folder)") }
    for size in [1_000, 10_000, 100_000] {
      var seasons: [SeasonBook] = []
      var matches = 0
      while matches < size {
        for book in books where matches < size {
          seasons.append(book)
          matches += book.matchCount
        }
      }
      let history = History(seasons)
      let time = median(3) { history.compute() }
      row("all time, pairs: \(matches) matches", time, perMatch * Double(matches), "reading them")
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
