import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// Notes and sources: the rules, the record, and every finding.
struct NotesChapter {
  let edition: Edition

  private var words: Words { edition.words }
  private var telling: Telling { edition.telling }

  /// The items that close the last chapter.
  var items: [FlowItem] {
    let notes = [paragraph(words(.notesRules), telling.rulesNote), paragraph(words(.notesRecord), telling.recordNote)]
    return [
      FlowItem(
        SectionHeading(words(.notesTitle), level: 1), spaceBefore: Edition.mm(8), stretch: Edition.mm(6),
        keepsWithNext: true),
      FlowItem(ColumnsBlock(notes + findings, count: 2, gap: Edition.mm(6)), spaceBefore: 3),
    ]
  }

  private func paragraph(_ title: String, _ text: String) -> FlowItem {
    FlowItem(edition.notes([edition.note(title + " ", isBold: true), edition.note(text)]), spaceBefore: Self.gap)
  }

  /// The air between two notes of a column.
  private static let gap = 4.0

  /// What the record leaves open or contradicts, with the stage or group of what concerns one of several.
  private var findings: [FlowItem] {
    let open = edition.statistics.findings.filter { $0.severity == .contradiction || $0.severity == .gap }
    guard !open.isEmpty else { return [] }
    var spans = [edition.note(words(.notesFindings) + " ", isBold: true)]
    for finding in open {
      let part = finding.stage.map { telling.stageName($0) + ": " } ?? ""
      let message = telling.message(finding)
      spans.append(edition.note((part.isEmpty ? words.sentence(message) : part + message) + ". "))
    }
    return [FlowItem(edition.notes(spans), spaceBefore: Self.gap)]
  }
}
