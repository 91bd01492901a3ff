import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// Notes and sources: the rules, the record, and every finding with its line.
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

  /// What the record leaves open or contradicts, line by line.
  private var findings: [FlowItem] {
    let open = edition.statistics.findings.filter { $0.severity == .contradiction || $0.severity == .gap }
    guard !open.isEmpty else { return [] }
    var spans = [edition.note(words(.notesFindings) + " ", isBold: true)]
    for finding in open {
      let line = finding.place.line > 0 ? words(.atLine, ["line": String(finding.place.line)]) + " " : ""
      spans.append(edition.note(line + words.sentence(telling.message(finding)) + ". "))
    }
    return [FlowItem(edition.notes(spans), spaceBefore: Self.gap)]
  }
}
