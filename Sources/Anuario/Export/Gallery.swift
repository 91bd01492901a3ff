import Football
import Statistics
import Words

/// The page that shows what a batch has made: per season its report, its charts in every style, and what failed.
///
/// It is written by hand, without a template library: one page with one loop does not carry the cost of another
/// dependency in every build.
struct Gallery {
  let batch: Batch
  let results: [Batch.Result]

  private var words: Words { batch.presses[0].words }

  /// The page, in HTML 5, with nothing from outside.
  var html: String {
    let title = words(.galleryTitle)
    return """
      <!doctype html>
      <html lang="\(escaped(words.tag))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <style>
      \(Gallery.look)
      </style>
      </head>
      <body>
      <header><h1>\(escaped(title))</h1>
      <p>\(escaped(words.list([words(.filesFigure, count: written), words(.seasonsFigure, count: batch.books.count)])))</p>
      \(contents)</header>
      <main>
      \(failures)\(batch.books.indices.map(season).joined())\(together)</main>
      </body>
      </html>

      """
  }

  private var written: Int { results.filter(\.isWritten).count }

  /// Links to the seasons, where there are enough to look for one.
  private var contents: String {
    guard batch.books.count > 2 else { return "" }
    let links = batch.books.indices.map { index in
      "<a href=\"#\(batch.slugs[index])\">\(escaped(name(index)))</a>"
    }
    return "<nav>\(links.joined(separator: " · "))</nav>\n"
  }

  private func name(_ index: Int) -> String { Telling(batch.books[index].statistics, words: words).title }

  private var failures: String {
    let failed = results.compactMap { result -> String? in
      guard case .failed(let reason) = result.outcome else { return nil }
      return "<li><code>\(escaped(result.path))</code> \(escaped(reason))</li>"
    }
    guard !failed.isEmpty else { return "" }
    return "<section class=\"failed\"><h2>\(escaped(words(.galleryFailed)))</h2><ul>\(failed.joined())</ul></section>\n"
  }

  private func season(_ index: Int) -> String {
    let book = batch.books[index]
    let own = results.filter { $0.job.books == [index] }
    let summary = book.statistics.summary
    let counts = [
      words(.matchesFigure, count: summary.matches), words(.goalsFigure, count: summary.goals),
      words(.teamsFigure, count: summary.teams),
    ].joined(separator: " · ")
    let links = own.compactMap { result -> String? in
      guard result.isWritten else { return nil }
      switch result.job.work {
      case .report: return link(result.path, words(.seasonReport) + " (PDF)")
      case .sheet(let kind): return link(result.path, kind.rawValue + " (PDF)")
      case .chart: return nil
      }
    }
    let missing = own.compactMap { result -> String? in
      guard case .nothing = result.outcome, case .chart(let kind) = result.job.work, result.job.style == 0 else {
        return nil
      }
      return kind.name
    }
    let note =
      missing.isEmpty
      ? "" : "<p class=\"note\">\(escaped(words(.galleryNotDrawn, ["charts": missing.joined(separator: ", ")])))</p>\n"
    return """
      <section id="\(batch.slugs[index])">
      <h2>\(escaped(name(index)))</h2>
      <p>\(escaped(counts))</p>
      <p>\(links.joined(separator: " · "))</p>
      <div class="charts">
      \(figures(own))</div>
      \(note)</section>

      """
  }

  /// The charts of several seasons in one picture.
  private var together: String {
    let joined = results.filter { $0.job.books.count > 1 && $0.isWritten }
    guard !joined.isEmpty else { return "" }
    return """
      <section id="together">
      <h2>\(escaped(words(.galleryTogether)))</h2>
      <div class="charts">
      \(figures(joined))</div>
      </section>

      """
  }

  /// A figure for each chart: the first style large, links to the others under it.
  private func figures(_ results: [Batch.Result]) -> String {
    results.filter { $0.job.style == 0 }.map { result in
      guard case .chart(let kind) = result.job.work, case .written(let headline, let brief) = result.outcome else {
        return ""
      }
      let others = results.filter { other in
        guard case .chart(kind) = other.job.work else { return false }
        return other.job.books == result.job.books && other.job.style > 0 && other.isWritten
      }.map { link($0.path, batch.styles[$0.job.style]) }
      let styles = others.isEmpty ? "" : "<br>" + others.joined(separator: " · ")
      return """
        <figure><a href="\(escaped(result.path))"><img src="\(escaped(result.path))" alt="\(escaped(brief))" loading="lazy"></a>
        <figcaption><b>\(escaped(headline))</b><br>\(kind.name)\(styles)</figcaption></figure>

        """
    }.joined()
  }

  private func link(_ path: String, _ name: String) -> String { "<a href=\"\(escaped(path))\">\(escaped(name))</a>" }

  private func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      default: safe.append(character)
      }
    }
    return safe
  }

  private static let look = """
    :root { color-scheme: light dark; --ink: #1b1b1e; --muted: #63636b; --rule: #dcdcdf; --paper: #fff; --accent: #b3122b }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ededef; --muted: #a6a7ae; --rule: #4a4b52; --paper: #17181b; --accent: #ff6b7d }
    }
    body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 Inter, system-ui, sans-serif }
    h1 { margin: 0; font-size: 1.9rem } h2 { margin: 0; font-size: 1.3rem }
    header p, section > p { margin: .2rem 0; color: var(--muted) }
    nav { margin-top: .8rem } a { color: var(--accent) }
    section { margin-top: 2.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule) }
    .charts { display: grid; gap: 1.6rem; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
      margin-top: 1rem }
    figure { margin: 0 } img { width: 100%; height: auto; border: 1px solid var(--rule); display: block }
    figcaption { margin-top: .4rem; color: var(--muted); font-size: .85rem } figcaption b { color: var(--ink) }
    .note { font-size: .85rem } .failed { border-color: var(--accent) }
    """
}

extension Batch.Result {
  /// Whether the file was made.
  public var isWritten: Bool {
    guard case .written = outcome else { return false }
    return true
  }
}
