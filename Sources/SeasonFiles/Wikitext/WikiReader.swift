import Diagnostics
import Football

/// Reads the source of a season's article in a wiki: infobox, matches, tables, brackets.
///
/// Facts are read as those of an article are; what the page shows beyond them is kept as notes.
package enum WikiReader {
  /// Reads the season of a page.
  package static func read(_ text: SourceText, options: ReadingOptions = ReadingOptions()) -> Checked<[Season]> {
    let page = WikiPage(text)
    var walk = WikiWalk(page, options: options)
    walk.read()
    let faults: [Diagnostic] = page.faults.map { fault in
      switch fault.kind {
      case .unclosed(let what):
        let isTable = what == "table" || what == "argument"
        return WikiProblem.unclosed(what).diagnostic(
          options.isLenient || isTable ? .warning : .error, at: page.place(fault.offset), length: fault.length)
      case .tooDeep:
        return WikiProblem.tooDeep.diagnostic(
          options.isLenient ? .warning : .error, at: page.place(fault.offset), length: fault.length)
      }
    }
    let season = walk.finished()
    var list = walk.builder.diagnostics
    list += faults
    if let season { list += SeasonChecks.list(of: season, [.teams, .repeats]) }
    if season == nil, !list.hasErrors {
      list.append(
        WikiProblem.noSeason(redirect: walk.redirect).diagnostic(.error, at: SourcePlace(file: text.file)))
    }
    return Checked(season.map { [$0] } ?? [], diagnostics: placed(list.finished(file: text.file), in: text))
  }

  /// Diagnostics with their columns kept within their lines: what a page shows can be longer than its source.
  private static func placed(_ diagnostics: [Diagnostic], in text: SourceText) -> [Diagnostic] {
    var widths: [Int: Int] = [:]
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      let line = diagnostic.place.line
      guard line > 0, line <= text.lineCount else { return diagnostic }
      let width = widths[line] ?? text.line(line).count
      widths[line] = width
      diagnostic.place.column = min(diagnostic.place.column, width + 1)
      return diagnostic
    }
  }
}
