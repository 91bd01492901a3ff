import Diagnostics
import Testing
@testable import SeasonFiles

@Test func scratch() throws {
  for year in ["1967", "1968"] {
    let text = try external("articles/copa-peru-\(year).txt")
    let reading = ArticleReader.readLines(text)
    for (i, l) in reading.lines.enumerated() { print(i + 1, l, text.line(i + 1).prefix(60)) }
    for s in reading.seasons { print(summary(s).joined(separator: "\n")); print(s.notes); print(s.teams.map(\.name)); print(ArticleWriter.write(s)) }
    print(DiagnosticPrinter().text(reading.diagnostics))
  }
}
