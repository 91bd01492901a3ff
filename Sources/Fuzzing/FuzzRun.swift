import Diagnostics
import Football
import SeasonFiles

/// Damaged texts through the reader of one form.
struct FuzzRun {
  private let form: SeasonFormat
  private let files: [[UInt8]]
  private var tally: FuzzTally
  private var read = 0
  private var seasons = 0
  private var errors = 0

  init(_ form: SeasonFormat, corpus: FuzzCorpus) {
    self.form = form
    files = corpus.files[form] ?? []
    tally = FuzzTally(form.rawValue)
  }

  /// Reads so many damaged texts: every fourth leniently, every seventh with its form to be found.
  mutating func read(_ count: UInt64) {
    guard !files.isEmpty else { return }
    for seed in 0..<count {
      let text = text(of: seed)
      let isLenient = seed % 4 == 3
      var found = Checked<[Season]>([], diagnostics: [])
      tally.time(seed) {
        found = SeasonFiles.read(text, as: seed % 7 == 6 ? nil : form, isLenient: isLenient)
      }
      read += 1
      seasons += found.value.count
      if found.hasErrors { errors += 1 }
      check(found, of: text, seed: seed, isLenient: isLenient)
    }
  }

  /// The damaged text of a seed.
  func text(of seed: UInt64) -> SourceText {
    var generator = SeededGenerator(state: seed)
    return SourceText(bytes: Damage.made(to: files, with: &generator), file: "damaged-1967.txt")
  }

  private mutating func check(_ found: Checked<[Season]>, of text: SourceText, seed: UInt64, isLenient: Bool) {
    let shown = form == .csv || seed % 7 == 6 ? text.fallingBackToWindows1252 : text
    for diagnostic in found.diagnostics {
      let place = diagnostic.place
      if place.line < 0 || place.line > max(text.lineCount, shown.lineCount) {
        tally.fault(seed, "\(place) is no line")
      }
      let width = max(text.line(place.line).count, shown.line(place.line).count)
      if place.column < 0 || place.column > width + 1 { tally.fault(seed, "\(place) is no column") }
    }
    for season in found.value {
      var ids: Set<Match.ID> = []
      for match in season.matches {
        if !season.teams.indices.contains(match.first.index) || !season.teams.indices.contains(match.second.index) {
          tally.fault(seed, "a match of no team")
        }
        if match.first == match.second { tally.fault(seed, "a team plays itself") }
        if !ids.insert(match.id).inserted { tally.fault(seed, "two matches of one number") }
      }
      if seed % 64 == 0 { for form in SeasonFormat.allCases { _ = SeasonWriting.write([season], as: form) } }
    }
    if found.value.isEmpty, !found.hasErrors, !isLenient { tally.fault(seed, "neither a season nor an error") }
    if seed % 50 == 0 { _ = DiagnosticPrinter().text(found.diagnostics) }
  }

  /// Prints what was found and returns how many faults there are.
  func report() -> Int {
    tally.report("\(read) damaged files, \(seasons) seasons, \(errors) files with errors")
  }
}
