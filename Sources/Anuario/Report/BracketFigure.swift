import Documents
import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// The knock-out of a stage as a bracket across the page: whole where that can be read, else its last rounds.
struct BracketFigure {
  let edition: Edition
  let stage: Stage

  /// The least worth of a bracket whose names can be read with ease; see ``BracketSheet/Fitted``.
  private static let legible = 6.2
  /// The heights that are tried, in millimetres: no higher than the rounds need.
  private static let heights = [56.0, 64, 72, 82, 92, 104, 116, 130, 146, 164, 184]

  /// The figure, with a heading where it needs one; empty for a stage that ends in no final.
  var items: [FlowItem] {
    guard let planning else { return [] }
    let sheet = BracketSheet(planning.plan, furniture: planning.furniture, legend: planning.legend)
    guard let (fitted, isWhole) = fitted(sheet, rounds: planning.bracket.rounds.count) else { return [] }
    var items: [FlowItem] = []
    // Alone under the title of its chapter a whole bracket needs none of its own.
    if !isWhole || !stage.groups.isEmpty {
      let remark = isWhole ? "" : edition.words.sentence(edition.words(.bracketLastPart))
      items.append(
        FlowItem(
          SectionHeading(planning.title, remark: remark), spaceBefore: Edition.mm(stage.groups.isEmpty ? 2 : 8),
          keepsWithNext: true))
    }
    items.append(FlowItem(FrameBlock(fitted.frame), spaceBefore: 6, keepsWithNext: fitted.legend != nil))
    if let legend = fitted.legend {
      items.append(FlowItem(edition.notes([edition.note(legend)]), spaceBefore: 4))
    }
    return items
  }

  /// The bracket that this stage ends, put into words.
  private var planning: BracketPlanning? {
    let bracket = edition.brackets.first { ($0.stages.last ?? "") == stage.name }
    guard let bracket, bracket.rounds.count > 1, bracket.fitsOnPages, bracket.final != nil else { return nil }
    return BracketPlanning(bracket, edition.telling)
  }

  private func fitted(_ sheet: BracketSheet, rounds: Int) -> (fitted: BracketSheet.Fitted, isWhole: Bool)? {
    let format = SheetFormat(.a4, isLandscape: false)
    for count in [nil] + (2..<max(2, rounds)).reversed().map(Optional.init) {
      for height in BracketFigure.heights {
        let size = Size(Edition.measure, Edition.mm(height))
        let fitted = sheet.fitted(in: size, on: format, lastRounds: count, in: edition.setting)
        if let fitted, fitted.worth >= BracketFigure.legible { return (fitted, count == nil) }
      }
    }
    return nil
  }
}
