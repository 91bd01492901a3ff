import Diagnostics
import Drawing
import Football

/// Warnings about text that is hard to read in a style.
enum Contrast {
  /// The least contrast of text on its ground (WCAG 2.2, level AA).
  static let least = 4.5

  static func warnings(_ style: Style, file: String) -> [Diagnostic] {
    let paper = style.colors.paper
    var pairs: [(String, Color, Color)] = [
      ("colors.ink", style.colors.ink, paper), ("colors.muted", style.colors.muted, paper),
      ("champion.text", style.champion.text, paper), ("context.text", style.context.text, paper),
      ("crowd.text", style.crowd.text, paper), ("colors.accent", style.colors.accent, paper),
    ]
    for (index, line) in style.series.enumerated() { pairs.append(("series[\(index)].text", line.text, paper)) }
    for (name, results) in [("results", style.results), ("page-results", style.pageResults)] {
      pairs.append((name + ".won", results.won.text, results.won.fill))
      pairs.append((name + ".drawn", results.drawn.text, results.drawn.fill))
      pairs.append((name + ".lost", results.lost.text, results.lost.fill))
    }
    for (name, line) in style.names.sorted(by: { $0.key < $1.key }) {
      pairs.append(("teams.\(name).text", line.text, paper))
    }
    return pairs.compactMap { name, text, ground in
      let ratio = text.contrast(with: ground)
      guard ratio < least else { return nil }
      let shown = (ratio * 100).rounded() / 100
      return Diagnostic(
        id: "style.contrast", .warning, at: SourcePlace(file: file),
        message: "\(name) \(text.hex) on \(ground.hex) has a contrast of \(shown)", expected: "\(least) or more")
    }
  }
}
