import Diagnostics
import Football
import Foundation
import SeasonFiles

/// Reads damaged files, as many as asked for by every reader: `Fuzzing COUNT FOLDER…`; and texts made to hurt, in their
/// full size: `Fuzzing hostile`.
///
/// `Fuzzing text FORM SEED FOLDER…` writes the damaged text of a seed, to look at its fault.
///
/// A damaged text gives a season or diagnostics with places inside of it, in time that grows with its length; never a trap.
/// The same count and folders damage the same files in the same way; a trap's seed lies behind the last one printed.
@main
enum Fuzzing {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "hostile" {
      var run = HostileRun()
      let part = Array(arguments.dropFirst())
      if part.isEmpty { run.runAll() } else { run.run(part) }
      exit(run.faultCount == 0 ? EXIT_SUCCESS : EXIT_FAILURE)
    }
    if arguments.first == "text", arguments.count > 3 {
      let words = Array(arguments)
      guard let form = SeasonFormat(rawValue: words[1]), let seed = UInt64(words[2]) else { exit(EX_USAGE) }
      let run = FuzzRun(form, corpus: FuzzCorpus(Array(words[3...])))
      FileHandle.standardOutput.write(Data(run.text(of: seed).bytes))
      return
    }
    guard let count = arguments.first.flatMap({ UInt64($0) }), arguments.count > 1 else {
      print("usage: Fuzzing COUNT FOLDER… | Fuzzing hostile | Fuzzing text FORM SEED FOLDER…")
      exit(EX_USAGE)
    }
    let corpus = FuzzCorpus(Array(arguments.dropFirst()))
    var faults = 0
    for form in SeasonFormat.allCases {
      var run = FuzzRun(form, corpus: corpus)
      run.read(count)
      faults += run.report()
    }
    var archives = ArchiveRun(corpus)
    archives.read(count)
    faults += archives.report()
    exit(faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE)
  }
}

/// The texts of some folders by their form.
struct FuzzCorpus {
  private(set) var files: [SeasonFormat: [[UInt8]]] = [:]

  /// Longer files are left out, for the sake of time; their like is there in shorter ones.
  private static let longest = 70_000

  init(_ folders: [String]) {
    for folder in folders {
      guard let walk = FileManager.default.enumerator(atPath: folder) else { continue }
      for name in walk.compactMap({ $0 as? String }).sorted() {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name), data.count <= Self.longest else {
          continue
        }
        let bytes = Array(data)
        files[SeasonFormat.detect(SourceText(bytes: bytes, file: name)), default: []].append(bytes)
      }
    }
  }
}

/// What went wrong in the files of a run.
struct FuzzTally {
  private(set) var faults: [String] = []
  private var slowest: (seconds: Double, seed: UInt64) = (0, 0)
  private let start = clock()
  private let name: String

  init(_ name: String) { self.name = name }

  /// Runs one damaged file and keeps its time.
  mutating func time(_ seed: UInt64, _ body: () -> Void) {
    let start = clock()
    body()
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    if seconds > slowest.seconds { slowest = (seconds, seed) }
    if seconds > 2 { faults.append("seed \(seed): \(seconds) s") }
    if seed % 10_000 == 9_999 {
      print("  \(name): \(seed + 1) files", terminator: "\r")
      fflush(nil)
    }
  }

  /// Notes a fault.
  mutating func fault(_ seed: UInt64, _ what: String) {
    if faults.count < 20 { faults.append("seed \(seed): \(what)") }
  }

  /// Prints what was found and returns how many faults there are.
  func report(_ summary: String) -> Int {
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print(
      "\(name): \(summary); "
        + String(format: "%.0f s, the slowest %.3f s (seed %d)", seconds, slowest.seconds, Int(slowest.seed)))
    for fault in faults { print("  \(fault)") }
    return faults.count
  }
}
