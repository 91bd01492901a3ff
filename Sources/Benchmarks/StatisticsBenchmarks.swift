import Anuario
import Foundation

/// Times statistics: `statistics [SEASON]` those of a season, and sums over many matches as ratios to reading the same
/// files: the seasons again and again until 1,000, 10,000 and 100,000 matches are reached.
func benchmarkStatistics(_ arguments: [String]) throws {
  let name = arguments.first ?? "copa-peru-1967"
  let reading = try median(3) { _ = try SeasonLibrary.load([name]) }
  let books = try SeasonLibrary.load([name]).books.filter { $0.matchCount > 0 }
  guard let book = books.first else { return print("no season in \(name)") }
  row("statistics of a season", median(15) { _ = book.recomputed() }, reading, "reading the files")
  let perMatch = reading / Double(books.reduce(0) { $0 + $1.matchCount })
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
    Memory.resetPeak()
    history.compute()
    if let peak = Memory.peak { print(String(format: "  whole process at most %.0f MB", peak / 1_048_576)) }
  }
}
