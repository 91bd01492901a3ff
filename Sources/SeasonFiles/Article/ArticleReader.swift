import Diagnostics
import Football

/// Reads an encyclopedia article as plain text, which is also the form of Anuario's own season files.
///
/// A file may hold several seasons, each under a title of its own. What no rule reads is kept as notes; nothing is lost.
package enum ArticleReader {
  /// A text as it was read, with what every line of it was.
  package struct Reading: Sendable {
    /// The seasons.
    package var seasons: [Season]
    /// What every line was, first line first.
    package var lines: [ArticleLine]
    /// What was found.
    package var diagnostics: [Diagnostic]
  }

  /// Reads the seasons of a text.
  package static func read(_ text: SourceText, options: ReadingOptions = ReadingOptions()) -> Checked<[Season]> {
    let reading = read(text, options: options, keepsLines: false)
    return Checked(reading.seasons, diagnostics: reading.diagnostics)
  }

  /// Reads the seasons of a text and says what every line was.
  package static func readLines(_ text: SourceText, options: ReadingOptions = ReadingOptions()) -> Reading {
    read(text, options: options, keepsLines: true)
  }

  private static func read(_ text: SourceText, options: ReadingOptions, keepsLines: Bool) -> Reading {
    let parts = parts(of: text)
    let marks = HeadingMarks(of: text)
    // Seasons of one text know each other's names; with very many the names of all would cost more than the text.
    let isShared = parts.count <= 100
    func draft(_ part: Range<Int>, _ options: ReadingOptions, known: KnownNames? = nil) -> Draft {
      Draft(
        part, of: text, marks: marks, options: options, known: known, keepsLines: keepsLines, keepsNames: isShared)
    }
    var drafts = parts.map { draft($0, options) }
    let names = isShared ? drafts.map(\.names) : []
    for index in drafts.indices where drafts[index].asksForNames {
      var options = options
      for other in names.indices where other != index { options.lexicon += names[other].all }
      drafts[index] = draft(parts[index], options, known: drafts[index].names)
    }
    var reading = Reading(seasons: [], lines: [], diagnostics: [])
    for draft in drafts {
      reading.lines += draft.lines
      reading.diagnostics += draft.diagnostics
      if let season = draft.season { reading.seasons.append(season) }
    }
    if reading.seasons.isEmpty, !reading.diagnostics.contains(where: { $0.severity == .error }) {
      reading.diagnostics.append(ArticleProblem.noSeason.diagnostic(.error, at: SourcePlace(file: text.file)))
    }
    reading.diagnostics = text.addingExcerpts(to: DiagnosticPrinter.sorted(reading.diagnostics))
    return reading
  }

  /// A season as it was read, and whether it must be read again with its own names known.
  private struct Draft {
    /// The season; nil where the part has none.
    let season: Season?
    /// What every line was, where that is kept.
    let lines: [ArticleLine]
    /// What was found.
    let diagnostics: [Diagnostic]
    /// The names that the part has, where they are kept or asked for.
    let names: KnownNames
    /// Whether a cell could only be read by names that were not known.
    let asksForNames: Bool

    /// Reads a part of a text; without known names, it may ask for them.
    init(
      _ part: Range<Int>, of text: SourceText, marks: HeadingMarks, options: ReadingOptions, known: KnownNames?,
      keepsLines: Bool, keepsNames: Bool
    ) {
      var builder = ArticleBuilder(text: text, options: options, known: known)
      builder.marks = marks
      for number in part { builder.read(number) }
      asksForNames = builder.asksForNames
      names = keepsNames || asksForNames ? builder.names : KnownNames(all: [])
      season = builder.finished()
      lines = keepsLines ? builder.lines : []
      let own = builder.diagnostics.finished(file: text.file)
      diagnostics = own + (season.map { SeasonChecks.diagnostics(of: $0) } ?? [])
    }
  }

  /// The lines of each season: a new one starts at every title but the first.
  private static func parts(of text: SourceText) -> [Range<Int>] {
    var starts = [1]
    var hasTitle = false
    for number in 1..<(text.lineCount + 1) where isTitle(text, number) {
      if hasTitle { starts.append(number) }
      hasTitle = true
    }
    return starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : max(text.lineCount + 1, starts[index]))
    }
  }

  /// Whether a line is a heading of level 1 that names a season.
  private static func isTitle(_ text: SourceText, _ number: Int) -> Bool {
    let bytes = text.bytes[text.range(ofLine: number)]
    // Most lines are told by their first byte, without making a string of them.
    guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }), first == UInt8(ascii: "=") else { return false }
    let line = Fragment(line: text.line(number), number: number).trimmed()
    guard line.length > 2, line.characters.dropFirst().first != "=", line.last == "=" else { return false }
    return SeasonLabel.split(title: line.dropping(first: 1, last: 1).name).label != nil
  }
}

extension ArticleBuilder {
  /// The names so far; which of them play is told only where a cell asked for it.
  fileprivate var names: KnownNames {
    let names = teams.teams.map(\.name)
    guard asksForNames else { return KnownNames(all: names) }
    let playing = Set(tree.matches.flatMap { [$0.first, $0.second] })
    return KnownNames(all: names, playing: playing.sorted().map { names[$0.index] })
  }

  /// The season that was read; nil when there is none.
  mutating func finished() -> Season? {
    closeGrid()
    addPending()
    // A season of its own may be named and have nothing yet; a page that holds no facts is none.
    let hasName = label != nil && competition != nil && (marks == .equals || !claims.isEmpty)
    guard hasName || matchCount > 0 || hasTable else { return nil }
    nameSeason()
    placeLooseFacts()
    var stages = tree.finished(ground: ground)
    ties.apply(to: &stages)
    return Season(
      competition: competition ?? "", label: label ?? "", teams: teams.finished(),
      stages: stages, changes: changes, claims: claims.fitted(), rules: rules,
      notes: notes.fitted(),
      source: SeasonSource(
        files: [text.file], form: SeasonFormat.article.rawValue, title: title, credit: credit))
  }

  /// Leaves out what tables of ties give of matches that stand in full, and tells where the two disagree.
  mutating func mergeSummaries() {
    let merged = tree.mergeSummaries()
    ties.replace(merged.replaced)
    for (short, full) in merged.differing {
      guard let stated = short.counted, let known = full.counted else { continue }
      let seen = short.first == full.first ? known : known.swapped
      report(.disagreement(of: "table", stated, with: seen), at: short.place)
    }
  }

  /// Finds a name and a label for a season whose text gives none.
  private mutating func nameSeason() {
    let whole = SourcePlace(file: text.file)
    if competition == nil {
      let name = text.file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? text.file
      competition = name
      diagnostics.append(ArticleProblem.untitled(name).diagnostic(.warning, at: whole))
    } else if label == nil {
      diagnostics.append(ArticleProblem.unlabelled(competition ?? "").diagnostic(.warning, at: whole))
    }
    if label == nil, let year = tree.firstYear { label = String(year) }
  }

  /// Gives facts that stand outside of stages to the stage that they are about.
  private mutating func placeLooseFacts() {
    if let host {
      let stage = tree.nodes.lastIndex { $0.kind == .main(.final) } ?? tree.onlyStage ?? tree.unnamed
      if let stage {
        tree.edit(stage) { node in
          if node.stage.host == nil { node.stage.host = host }
        }
      }
    }
    if let first = looseEntrants.first {
      let stage = tree.firstPlayed ?? tree.currentOrUnnamed(at: first.place)
      tree.edit(stage) { $0.stage.entrants = looseEntrants + $0.stage.entrants }
    }
  }
}

extension StageTree {
  /// The year of the first day on which a match was played.
  fileprivate var firstYear: Int? {
    matches.compactMap(\.day).min()?.year
  }

  /// Every match so far.
  fileprivate var matches: [Match] { nodes.flatMap(\.stage.ownMatches) }

  /// The stage without a name, where one has matches.
  fileprivate var unnamed: Int? {
    nodes.indices.first { nodes[$0].kind == .unnamed && !nodes[$0].stage.ownMatches.isEmpty }
  }

  /// The only stage, where there is but one.
  fileprivate var onlyStage: Int? { nodes.count == 1 ? 0 : nil }

  /// The first stage with matches.
  fileprivate var firstPlayed: Int? { nodes.indices.first { !nodes[$0].stage.ownMatches.isEmpty } }
}
