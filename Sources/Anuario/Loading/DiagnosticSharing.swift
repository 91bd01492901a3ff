import Diagnostics
import Football

/// Gives each of several seasons of one file what was found on its own lines, so that nothing is told twice.
struct DiagnosticSharing {
  /// The lines of matches of each file, in order, with the season that each belongs to.
  private var lines: [String: [(line: Int, season: Int)]] = [:]
  /// The first season of each file.
  private var first: [String: Int] = [:]

  /// Makes the map of some seasons.
  init(_ seasons: [Season]) {
    var shared: Set<String> = []
    for (number, season) in seasons.enumerated() {
      for file in season.source.files where first[file] != number {
        if first[file] == nil { first[file] = number } else { shared.insert(file) }
      }
    }
    guard !shared.isEmpty else { return }
    for (number, season) in seasons.enumerated() where season.source.files.contains(where: shared.contains) {
      for match in season.matches where shared.contains(match.place.file) {
        lines[match.place.file, default: []].append((match.place.line, number))
      }
    }
    for file in lines.keys { lines[file]?.sort { $0 < $1 } }
  }

  /// The number of the season that a diagnostic is about; nil where its file has none.
  ///
  /// What stands between two matches, such as a heading, belongs to the one below.
  func season(of diagnostic: Diagnostic, in file: String) -> Int? {
    guard let lines = lines[file], diagnostic.place.line > 0 else { return first[file] }
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].line < diagnostic.place.line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count ? lines[low].season : lines.last?.season ?? first[file]
  }
}
