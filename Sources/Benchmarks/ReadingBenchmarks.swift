import Anuario

/// Times reading a season: `reading [SEASON]`, Copa Perú 1967 if none is named.
func benchmarkReading(_ arguments: [String]) throws {
  let name = arguments.first ?? "copa-peru-1967"
  let reading = try median(15) { _ = try SeasonLibrary.load([name]) }
  guard let book = try SeasonLibrary.load([name]).books.first else { return print("no season in \(name)") }
  print("\(book.competition) \(book.label): \(book.matchCount) matches; medians of warm runs")
  row("read, with statistics", reading, reading, "reading")
}
