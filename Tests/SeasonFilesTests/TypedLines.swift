import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Lines as people type them, read in every form of text that people type.
enum TypedLines {
  static let forms: [SeasonFormat] = [.footballText, .rsssf, .article]

  /// Reads lines below a title in a form; in an article lines that name a round are headings.
  static func read(_ lines: String, as form: SeasonFormat) -> Checked<[Season]> {
    let text =
      switch form {
      case .article: "= Liga 2024 =\n\n" + lines.replacing(/(?m)^(Fecha \d|Final)$/) { "== \($0.0) ==" }
      case .rsssf: "Liga 2024\n\n" + lines
      default: "= Liga 2024\n\n" + lines
      }
    return SeasonFiles.read(SourceText(text + "\n", file: "liga.txt"), as: form)
  }

  /// What is told of the season of each form, which must agree; nothing may be reported.
  static func agreeing(_ forms: [SeasonFormat], _ told: (SeasonFormat) throws -> [String]) rethrows -> [String] {
    let all = try forms.map(told)
    for other in all.dropFirst() { #expect(other == all[0]) }
    return all[0]
  }
}
