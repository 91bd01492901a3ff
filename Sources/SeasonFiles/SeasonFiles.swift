import Diagnostics
import Football

/// What a reader is told beside the text.
package struct ReadingOptions: Sendable, Hashable {
  /// Team names known from other seasons, to tell apart names that stand in one cell without a separator.
  package var lexicon: [String]
  /// Whether a line that cannot be read is a warning and kept as a note, not an error.
  package var isLenient: Bool

  /// Makes options.
  package init(lexicon: [String] = [], isLenient: Bool = false) {
    self.lexicon = lexicon
    self.isLenient = isLenient
  }
}

/// Reading the record of seasons from text in any form that Anuario knows.
package enum SeasonFiles {
  /// Reads the seasons of a text.
  ///
  /// A form that is not named is found by content; a page of the web is read without its tags, and matches that stand on
  /// several lines as if on one. All faults of the text are collected: the seasons hold what could be read, and are fit for
  /// use only when no diagnostic is an error.
  package static func read(
    _ text: SourceText, as format: SeasonFormat? = nil, lexicon: [String] = [], isLenient: Bool = false
  ) -> Checked<[Season]> {
    let options = ReadingOptions(lexicon: lexicon, isLenient: isLenient)
    let page = WebPage.plain(text) ?? text
    let plain = StackedMatches.unstacked(page) ?? page
    let form = format ?? SeasonFormat.detect(plain)
    let text = form == .csv ? plain.fallingBackToWindows1252 : plain
    var faults = text.diagnostics
    let isGarbled = faults.contains { $0.id == "text.utf-8" }
    if isLenient {
      for index in faults.indices where faults[index].id == "text.utf-8" { faults[index].severity = .warning }
    }
    guard !faults.contains(where: { $0.severity == .error && $0.id != "text.utf-8" }) else {
      return Checked([], diagnostics: faults)
    }
    if form == .article, let endless = endlessLine(in: text) {
      return Checked([], diagnostics: DiagnosticPrinter.sorted(faults + [endless]))
    }
    let typed = HandTypedText.isTyped(form) && !isGarbled ? HandTypedText(text, form: form) : nil
    var read = form.reader(typed?.usual ?? text, options)
    if let typed { read.diagnostics = typed.restored(read.diagnostics) + typed.lenient(isLenient) }
    // Names with garbled letters look unknown; one error about the encoding says it better than many warnings.
    if isGarbled { read.diagnostics.removeAll { $0.severity != .error } }
    read.diagnostics = DiagnosticPrinter.sorted(faults + text.addingExcerpts(to: read.diagnostics))
    return read
  }

  /// Reads several texts, each with the team names of all others as its lexicon.
  ///
  /// Only texts that hold names which could not be told apart are read a second time.
  package static func read(
    _ texts: [SourceText], as format: SeasonFormat? = nil, lexicon: [String] = [], isLenient: Bool = false
  ) -> [Checked<[Season]>] {
    let first = texts.map { read($0, as: format, lexicon: lexicon, isLenient: isLenient) }
    return zip(texts, first.indices).map { text, index in
      guard first[index].value.contains(where: { $0.changes.contains { $0.unresolved != nil } }) else {
        return first[index]
      }
      let others = first.indices.filter { $0 != index }.flatMap { first[$0].value }
      return read(text, as: format, lexicon: lexicon + others.flatMap(names), isLenient: isLenient)
    }
  }

  /// The team names of a season, as a lexicon for another.
  package static func names(of season: Season) -> [String] {
    season.teams.map(\.name)
  }

  /// A line too long to be one of an article, which is read character by character.
  private static func endlessLine(in text: SourceText) -> Diagnostic? {
    let longest = 1_000_000
    for number in 1..<(text.lineCount + 1) where text.range(ofLine: number).count > longest {
      return Diagnostic(
        id: "text.endless-line", .error, at: SourcePlace(file: text.file, line: number),
        message: "the line has \(text.range(ofLine: number).count) bytes; a line of an article has at most \(longest)",
        expected: "a text of lines", fix: "if the text is in another form, name it with --from")
    }
    return nil
  }
}
