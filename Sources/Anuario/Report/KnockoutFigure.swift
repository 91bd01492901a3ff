import Documents
import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// The knock-out of a stage as a bracket on a page of the report; none where it is too large for one.
struct KnockoutFigure {
  let edition: Edition
  let stage: Stage

  /// The bracket under its heading.
  var items: [FlowItem] {
    guard stage.format == .knockout, let bracket else { return [] }
    let planning = BracketPlanning(bracket, edition.telling)
    var plan = planning.plan
    // The opening has the champion's name in large type already.
    plan.champion = nil
    plan.hasChampion = false
    let sheet = BracketSheet(plan, furniture: planning.furniture, legend: planning.legend)
    let figures = [70.0, 90, 110, 130, 160].lazy.compactMap { height in
      sheet.figure(
        Size(Edition.measure, Edition.mm(height)), largest: edition.style.pageType.table.size, in: edition.setting)
    }
    guard let figure = figures.first(where: { !$0.isCrowded }) ?? figures.first else { return [] }
    var items = [
      FlowItem(SectionHeading(words.sentence(words(.bracketTitle))), spaceBefore: Edition.mm(8), keepsWithNext: true),
      FlowItem(FrameBlock(figure.frame), spaceBefore: 3),
    ]
    if let legend = figure.legend { items.append(FlowItem(edition.notes([edition.note(legend)]), spaceBefore: 4)) }
    return items
  }

  private var words: Words { edition.words }

  /// The knock-out that ends in this stage; one of fewer than three ties needs no picture.
  private var bracket: Bracket? {
    edition.season.brackets.first { bracket in
      bracket.ties.count >= 3 && bracket.rounds.last?.stage == stage.name && bracket.final != nil
        && bracket.ties.contains { tie in
          tie.matches.contains { game in stage.ownMatches.contains { $0.id == game.id } }
        }
    }
  }
}
