import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// A season's report as pages.
package enum SeasonReport {
  /// Lays out the report of a season, its pages numbered from a number on.
  ///
  /// The same facts, words and style give the same pages.
  package static func pages(
    _ telling: Telling, style: Style, format: PageFormat, firstNumber: Int = 1, measurer: any TextMeasuring
  ) -> [Page] {
    let edition = Edition(telling, setting: Typesetting(style: style, measurer: measurer))
    var chapters = [Opening(edition: edition).chapter]
    for stage in telling.season.allStages where !stage.ownMatches.isEmpty {
      chapters.append(StageChapter(edition: edition, stage: stage).chapter)
    }
    if let entrants = EntrantsChapter(edition: edition).chapter { chapters.append(entrants) }
    if let clubs = ClubsChapter(edition: edition).chapter { chapters.append(clubs) }
    chapters[chapters.count - 1].items += NotesChapter(edition: edition).items
    let furniture = PageFurniture(title: telling.title, source: telling.sourceLine)
    return PageFlow.pages(chapters, format: format, furniture: furniture, firstNumber: firstNumber, in: edition.setting)
  }
}
