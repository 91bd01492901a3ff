import Foundation

/// The median of the milliseconds of several runs, after one that is not counted.
func median(_ runs: Int, _ body: () throws -> Void) rethrows -> Double {
  try body()
  let times = try (0..<runs).map { _ in try milliseconds(body) }
  return times.sorted()[runs / 2]
}

/// The milliseconds of one run.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let parts = try ContinuousClock().measure(body).components
  return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
}

/// Prints a line: what was timed, its milliseconds, and its ratio to a yardstick of the same run.
func row(_ name: String, _ time: Double, _ yardstick: Double, _ word: String) {
  let label = name.padding(toLength: max(38, name.count), withPad: " ", startingAt: 0)
  print(label + String(format: "%9.2f ms %7.2f × ", time, time / yardstick) + word)
}
