import Diagnostics
import Football

extension WikiWalk {
  /// The season of the page; nil when there is none.
  mutating func finished() -> Season? {
    finishOldResults()
    builder.addPending()
    claimInfobox()
    let isEmpty = builder.matchCount == 0 && builder.claims.isEmpty && !builder.hasTable && builder.competition == nil
    guard !isEmpty else { return nil }
    nameSeason()
    guard var season = builder.finished() else { return nil }
    season.source.form = SeasonFormat.wikitext.rawValue
    return season
  }

  // MARK: Names

  /// Names the season by its infobox, else by the bold title of its text, an address in a comment, or the file.
  private mutating func nameSeason() {
    for title in [boldTitle, linkedTitle].compactMap({ $0 }) where builder.competition == nil {
      let parts = SeasonLabel.split(title: title)
      guard let label = parts.label, !parts.competition.isEmpty else { continue }
      builder.competition = parts.competition
      builder.label = label
    }
    if builder.competition == nil {
      let name = file.competition ?? "Untitled"
      builder.competition = name
      builder.diagnostics.append(
        WikiProblem.untitled(name).diagnostic(.note, at: SourcePlace(file: page.text.file)))
    }
    if let tournament, let name = builder.competition, !Folding.key(name).holds(Folding.key(tournament)) {
      builder.competition = "\(name), \(tournament)"
    }
    if let competition = builder.competition, let label = builder.label { builder.title = "\(label) \(competition)" }
  }
}
