import Anuario
import ArgumentParser
import Foundation

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Every report, chart and sheet of every season, and a page that shows them.",
    discussion: """
      Exits 1 when some seasons failed; they are named at the end.
      Example: anuario batch seasons/ -o Output
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var press: PressArguments

  @Option(name: .shortAndLong, help: "The folder to write to.")
  var output = "Output"

  @Option(help: "The paper of reports: a4 or letter.")
  var paper = "a4"

  @Flag(help: "Draw the charts in every style that ships, each in a folder of its name.")
  var everyStyle = false

  func run() throws {
    try reportingFailures {
      var options = press.options()
      options.paper = paper
      let loaded = try input.load()
      guard !loaded.books.isEmpty else {
        throw loaded.missing.isEmpty ? ExitStatus.unreadable : ExitStatus.missing
      }
      let batch = try Batch(loaded.books, options: options, others: everyStyle ? StyleChoice.shippedNames : [])
      if !input.quiet { for warning in batch.warnings { Terminal.complain("warning: \(warning)") } }
      let bar = ProgressBar(total: batch.count, isShown: !input.quiet)
      let results = try batch.run(in: output) { bar.show($0) }
      bar.clear()
      report(results, seasons: loaded.books.count)
      let hasFailed = results.contains { if case .failed = $0.outcome { true } else { false } }
      if hasFailed || !loaded.faults.isEmpty || !loaded.missing.isEmpty { throw ExitStatus.contradiction }
    }
  }

  /// Tells what was made, what could not be, and warnings, in the order of the plan.
  private func report(_ results: [Batch.Result], seasons: Int) {
    for result in results {
      if !input.quiet { for warning in result.warnings { Terminal.complain("warning: \(result.path): \(warning)") } }
      guard input.verbose else { continue }
      switch result.outcome {
      case .written: Terminal.progress("\(output)/\(result.path)")
      case .nothing(let reason): Terminal.progress("no \(result.path): \(reason)")
      case .failed: break
      }
    }
    for result in results {
      if case .failed(let reason) = result.outcome { Terminal.complain("failed: \(result.path): \(reason)") }
    }
    if !input.quiet {
      Terminal.progress(
        "\(results.filter(\.isWritten).count) files of \(seasons) seasons, shown by \(output)/index.html")
    }
  }
}

/// How far a batch is, on a line of a terminal; nothing where standard error is none.
struct ProgressBar: Sendable {
  private let total: Int
  private let isShown: Bool

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > 0 && Terminal.errorsAreTerminal
  }

  /// Draws the bar over itself.
  func show(_ done: Int) {
    guard isShown else { return }
    let filled = done * 30 / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    Terminal.rewrite("\(bar) \(done)/\(total)")
  }

  /// Takes the bar away.
  func clear() { if isShown { Terminal.rewrite("") } }
}
