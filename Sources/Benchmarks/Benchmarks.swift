import Foundation

/// Times the areas of Anuario.
///
/// `make bench AREA=name` runs one; without a name all run.
///
/// The season is the second argument (a path or a shipped name). Ratios are what to compare between machines and
/// changes; milliseconds are only this run's.
@main
enum Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first else {
      for area in Area.allCases { try run(area, Array(arguments)) }
      return
    }
    guard let area = Area(rawValue: name) else {
      print("no area \"\(name)\"; areas: \(Area.allCases.map(\.rawValue).joined(separator: ", "))")
      exit(EX_USAGE)
    }
    try run(area, Array(arguments.dropFirst()))
  }

  private static func run(_ area: Area, _ arguments: [String]) throws {
    // A part of an area runs in a process of its own, whose lines belong to those of the area.
    if arguments.first != "--part" { print("\n\(area.rawValue)") }
    switch area {
    case .reading: try benchmarkReading(arguments)
    case .corpus: try benchmarkCorpus(arguments)
    case .statistics: try benchmarkStatistics(arguments)
    case .pictures: try benchmarkPictures(arguments)
    case .encoding: try benchmarkEncoding(arguments)
    case .processes: try benchmarkProcesses(arguments)
    case .sheets: try benchmarkSheets(arguments)
    }
  }
}

/// What can be timed by name; a file each.
enum Area: String, CaseIterable {
  case reading, corpus, statistics, pictures, encoding, processes, sheets
}
