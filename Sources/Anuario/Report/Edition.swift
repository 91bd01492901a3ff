import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// What every page of a report needs: the facts in words, and the means of layout.
struct Edition {
  let telling: Telling
  let setting: Typesetting
  /// The team that carries the accent on every page; nil when there is no champion.
  let champion: Team.ID?
  /// The knock-outs as trees.
  let brackets: [Bracket]

  init(_ telling: Telling, setting: Typesetting) {
    self.telling = telling
    self.setting = setting
    champion = telling.statistics.title.team
    brackets = telling.season.brackets
  }

  var words: Words { telling.words }
  var style: Style { setting.style }
  var statistics: SeasonStatistics { telling.statistics }
  var season: Season { telling.season }

  /// The edition of a stage's own matches, of which the figures in its chapter are counted; this one where no other stage
  /// has matches, or its name does not tell it from others.
  func counted(in stage: Stage) -> Edition {
    let stages = season.allStages.filter { !$0.ownMatches.isEmpty }
    guard stages.count > 1, stages.count(where: { $0.name == stage.name }) == 1 else { return self }
    let part = SeasonStatistics(SeasonPart(stage: stage.name), of: statistics)
    return part.summary.matches > 0 ? Edition(Telling(part, words: words), setting: setting) : self
  }

  /// Whether the season has no more matches than one look takes in.
  var isBrief: Bool { statistics.summary.matches <= 6 }

  /// A length in points from millimetres.
  static func mm(_ length: Double) -> Double { Length.millimetres(length) }

  /// The type's width in every format: 170 mm.
  static let measure = mm(170)

  /// Whether the team in the accent has won the season, and does not only lead it.
  var isDecided: Bool { champion.map(statistics.title.champions.contains) ?? false }

  /// The heading over the matches of the team in the accent against each opponent.
  var headToHeadTitle: String {
    guard let champion, !isDecided else { return words(.headToHeadTitle) }
    return words(.headToHeadTitleOf, ["team": telling.name(champion)])
  }

  /// The color of a team's name: the accent for the champion, ink for the rest.
  func color(_ team: Team.ID) -> Color { team == champion ? style.champion.text : style.colors.ink }

  /// A rule between rows.
  var faintRule: Stroke { Stroke(style.colors.faintRule, width: 0.4) }
  /// A rule under column heads and last rows.
  var inkRule: Stroke { Stroke(style.colors.ink, width: 0.5) }

  /// A style for table text in a size of its own.
  func tableText(_ size: Double, _ color: Color? = nil, weight: FontWeight = .regular) -> TextStyle {
    style.text(style.pageType.table, color, weight: weight).sized(size)
  }

  /// The style of column heads.
  var headText: TextStyle { style.text(style.pageType.tableHead, style.colors.muted) }

  /// A column head.
  func head(_ string: String, align: Alignment? = nil, weight: FontWeight? = nil) -> TableCell {
    let text = weight.map { style.text(style.pageType.tableHead, style.colors.ink, weight: $0) } ?? headText
    return .text(string, text, role: .headerCell(.column), align: align)
  }

  /// The opening of a chapter: its title and its finding in one sentence.
  func chapterOpening(_ title: String, finding: String) -> FlowItem {
    let titleStyle = style.display(style.pageType.chapter, tracking: -0.01)
    let findingStyle = style.text(style.pageType.finding)
    let paragraph = setting.paragraph(
      [Span(finding, findingStyle)], width: Edition.mm(162), leading: 16.25, isBalanced: true)
    let baseline = Edition.mm(6)
    let findingTop = Edition.mm(9.6)
    var frame = Frame(Size(Edition.measure, findingTop + paragraph.height + Edition.mm(5)))
    var heading = Frame(Size(Edition.measure, findingTop))
    heading.add(.anchor(OutlineEntry(title, level: 1)))
    let run = setting.run(title, titleStyle)
    heading.add(run, at: Point(-(run.extents.ink?.minX ?? 0), baseline))
    frame.add(heading, as: .heading(level: 1))
    if !finding.isEmpty {
      frame.add(paragraph.frame(firstBaseline: 12), as: .paragraph, at: Point(0, findingTop))
    }
    return FlowItem(FrameBlock(frame), keepsWithNext: true)
  }

  /// A paragraph of small muted notes.
  func notes(_ spans: [Span]) -> TextBlock { TextBlock(spans, leading: 10.4) }

  /// A span of small muted text; bold for its first words.
  func note(_ string: String, isBold: Bool = false) -> Span {
    Span(string, style.text(style.pageType.note, style.colors.muted, weight: isBold ? .semibold : nil))
  }
}
