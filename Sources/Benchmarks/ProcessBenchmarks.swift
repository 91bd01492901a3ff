import Anuario
import Foundation

/// Times whole processes, each from start to end: `processes [FILE]`, a file of a league's season.
///
/// The command is the one that ANUARIO names, else that of the release build. If PEERS names a folder, its programs are
/// run in turn with ours, one run each at a time, so that a noisy machine disturbs all alike: a program stands for the
/// job that its name starts with (`png-`, `pdf-`, `five-`, `report-`, `version-`) and is run there without arguments.
func benchmarkProcesses(_ arguments: [String]) throws {
  let environment = ProcessInfo.processInfo.environment
  let command = absolute(environment["ANUARIO"] ?? ".build/release/anuario")
  guard FileManager.default.isExecutableFile(atPath: command) else {
    return print("no command \(command): make build first, or name it by ANUARIO")
  }
  let season = arguments.first.map(absolute) ?? "copa-peru-1967"
  let peers = Peer.all
  if peers.isEmpty { print("PEERS names no folder of programs to compare with: only our own times") }
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anuario-bench-\(getpid())").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for job in Job.all(season) {
    let ours = Peer(name: "anuario", job: job.name, path: command, arguments: job.arguments, folder: folder)
    try compare([ours] + peers.filter { $0.job == job.name }, job, runs: 15)
  }
}

/// A path as seen from any folder.
func absolute(_ path: String) -> String {
  path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
}

/// A piece of work for whole processes, which write into the folder that they run in.
private struct Job {
  var name: String
  var arguments: [String]

  static func all(_ season: String) -> [Job] {
    let size = ["--size", "1600x1000", "--scale", "1"]
    let five = Array(ChartKind.all.filter { $0.span != .several }.prefix(5).map(\.name)).joined(separator: ",")
    return [
      Job(name: "version", arguments: ["--version"]),
      Job(name: "png", arguments: ["chart", "points-progression", season] + size + ["-o", "one.png"]),
      Job(name: "pdf", arguments: ["chart", "points-progression", season] + size + ["-o", "one.pdf"]),
      Job(name: "five", arguments: ["chart", five, season] + size),
      Job(name: "report", arguments: ["report", season, "-o", "report.pdf"]),
    ]
  }
}

/// A program that does a job.
struct Peer {
  var name: String
  var job: String
  var path: String
  var arguments: [String] = []
  var folder: String

  /// The programs of the folder that PEERS names, by name.
  static var all: [Peer] {
    guard let folder = ProcessInfo.processInfo.environment["PEERS"].map(absolute) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      guard let dash = name.firstIndex(of: "-"), FileManager.default.isExecutableFile(atPath: path) else { return nil }
      return Peer(
        name: String(name[name.index(after: dash)...]), job: String(name[..<dash]), path: path, folder: folder)
    }
  }
}

/// A run that failed.
private struct FailedRun: Error, CustomStringConvertible {
  var description: String
}

/// Runs programs in turn and prints the medians of their times and of their peaks of memory.
private func compare(_ peers: [Peer], _ job: Job, runs: Int) throws {
  var times = [[Double]](repeating: [], count: peers.count)
  var peaks = [[Int]](repeating: [], count: peers.count)
  for round in 0...runs {
    for (index, peer) in peers.enumerated() {
      var peak = 0
      let time = try milliseconds { peak = try run(peer) }
      // The first round fills the caches.
      if round > 0 {
        times[index].append(time)
        peaks[index].append(peak)
      }
    }
  }
  func middle<Value: Comparable>(_ values: [Value]) -> Value { values.sorted()[values.count / 2] }
  print("\(job.name), whole process, median of \(runs)")
  for (index, peer) in peers.enumerated() {
    row("  \(peer.name), \(middle(peaks[index]) / 1024) MiB", middle(times[index]), middle(times[0]), "anuario")
  }
}

/// Runs a program to its end, its outputs thrown away; gives back its peak of memory in KiB.
private func run(_ peer: Peer) throws -> Int {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for output in [STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
  }
  // The child starts in the folder that this process is in.
  guard FileManager.default.changeCurrentDirectoryPath(peer.folder) else {
    throw FailedRun(description: "there is no folder \(peer.folder)")
  }
  var arguments = ([peer.path] + peer.arguments).map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  guard posix_spawn(&process, peer.path, &actions, nil, &arguments, environ) == 0 else {
    throw FailedRun(description: "\(peer.path) does not start")
  }
  var status: Int32 = 0
  var usage = rusage()
  while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
  guard status == 0 else { throw FailedRun(description: "\(peer.name) fails at \(peer.job), status \(status)") }
  return usage.ru_maxrss
}
