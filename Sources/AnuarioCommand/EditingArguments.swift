import Anuario
import ArgumentParser

/// The editor's hand: words and choices that win over those that are computed.
struct EditingArguments: ParsableArguments {
  @Option(help: "The headline, in place of the finding.")
  var headline: String?

  @Option(help: "The line under the headline; empty for none.")
  var subtitle: String?

  @Option(help: "The source line; empty for none.")
  var source: String?

  @Option(help: "The credit at the lower right; empty for none.")
  var credit: String?

  @Option(name: .customLong("highlight"), help: "A team to bring out; may be given several times.")
  var highlights: [String] = []

  @Option(
    name: .customLong("team"),
    help: "A team that the chart is about, or two to set against each other; may be given several times.")
  var teams: [String] = []

  @Option(help: "A stage or group to draw alone, by its name.")
  var stage: String?

  @Option(
    help: "Rounds to draw: FIRST-LAST, or one; from the first on it is the season as it stood after the last of them.")
  var rounds: String?

  @Option(
    name: .customLong("alt"),
    help:
      "A file for the alternative text: one line of at most 150 characters, a blank line, and the long form; - prints it."
  )
  var altFile: String?

  func validate() throws { _ = try range() }

  private func range() throws -> ClosedRange<Int>? {
    guard let rounds else { return nil }
    // Nothing is passed over: `3-` may be meant as all rounds from the third on, and would draw one.
    let parts = rounds.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { $0.wholeNumber }
    if (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1], first >= 1, first <= last
    {
      return first...last
    }
    throw ValidationError("--rounds takes FIRST-LAST, such as 1-10, or one number, not \"\(rounds)\"")
  }

  /// The choices of a chart.
  func editing() throws -> ChartEditing {
    var editing = ChartEditing()
    editing.headline = headline
    editing.subtitle = subtitle
    editing.source = source
    editing.credit = credit
    editing.highlights = highlights
    editing.teams = teams
    editing.stage = stage
    editing.rounds = try range()
    return editing
  }

  /// Writes the alternative texts of charts, one after the other, where they are asked for.
  func writeAlt(_ charts: [Printed]) throws {
    guard let altFile else { return }
    let text = charts.map { $0.altTexts.brief + "\n\n" + $0.altTexts.full + "\n" }.joined(separator: "\n")
    if altFile == "-" { return try Terminal.print(text) }
    try OutputFile.write(Array(text.utf8), to: altFile)
  }
}

extension Substring {
  /// The number that the text is, of digits alone; nil for any other text.
  var wholeNumber: Int? { utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(self) : nil }
}
