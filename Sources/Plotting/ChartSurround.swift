import Drawing
import Styling

/// The measures of a chart's frame in units, by the form of its picture.
struct ChartMeasures {
  /// The margin at the left and at the right.
  var margin: Double
  /// From the upper edge to the kicker's baseline.
  var kicker: Double
  /// From baseline to baseline: kicker to headline, a further line of it, headline to subtitle, a further line of that.
  var headline: Double
  var headlineLeading: Double
  var subtitle: Double
  var subtitleLeading: Double
  /// From the last baseline to the lower edge.
  var bottom: Double
  /// From the last baseline of the words above to the body, and from the body to the capitals of those below.
  var above: Double
  var below: Double
  /// How many lines a headline may take before it gets smaller.
  var headlineLines: Int
  /// How large the words are beside those of the wide form.
  var enlargement: (kicker: Double, headline: Double, subtitle: Double, source: Double)
  /// Whether subtitle, notes and source are left out.
  var isBrief = false

  /// A picture wider than high.
  static let wide = ChartMeasures(
    margin: 40, kicker: 47, headline: 38, headlineLeading: 36, subtitle: 30, subtitleLeading: 25.6, bottom: 26,
    above: 26, below: 18, headlineLines: 2, enlargement: (1, 1, 1, 1))

  /// A picture higher than wide.
  static let upright = ChartMeasures(
    margin: 38, kicker: 48, headline: 40, headlineLeading: 37.5, subtitle: 30, subtitleLeading: 25.6, bottom: 30,
    above: 26, below: 18, headlineLines: 3, enlargement: (1, 1.04, 1, 1))

  /// A picture that fills a telephone: its programs cover about a ninth at the top and at the bottom.
  static let story = ChartMeasures(
    margin: 40, kicker: 170, headline: 46, headlineLeading: 44, subtitle: 38, subtitleLeading: 27, bottom: 150,
    above: 34, below: 22, headlineLines: 4, enlargement: (1.13, 1.24, 1.06, 1.04))

  /// A picture in an article.
  static let medium = ChartMeasures(
    margin: 28, kicker: 38, headline: 32, headlineLeading: 31, subtitle: 26, subtitleLeading: 22, bottom: 20,
    above: 20, below: 14, headlineLines: 2, enlargement: (0.9, 0.87, 0.88, 1))

  /// A picture in a column.
  static let narrow = ChartMeasures(
    margin: 16, kicker: 27, headline: 27, headlineLeading: 25.5, subtitle: 22, subtitleLeading: 19.5, bottom: 14,
    above: 16, below: 12, headlineLines: 3, enlargement: (0.84, 0.7, 0.8, 1))

  /// A picture to choose by.
  static let thumbnail: ChartMeasures = {
    var measures = narrow
    measures.isBrief = true
    measures.above = 12
    return measures
  }()

  /// The measures of a form.
  static func of(_ form: ChartFormat.Form) -> ChartMeasures {
    switch form {
    case .wide: wide
    case .upright: upright
    case .story: story
    case .medium: medium
    case .narrow: narrow
    case .thumbnail: thumbnail
    }
  }
}

/// The measured words around a body: what they take of the picture is known before the body is drawn.
struct ChartSurround {
  let measures: ChartMeasures
  private let width: Double
  private let kicker: TextRun
  private let headline: Paragraph
  private let subtitle: Paragraph
  private let subtitleSize: Double
  private let notes: Paragraph
  private let credit: TextRun
  /// The type of notes and source.
  let sourceStyle: TextStyle
  private let logo: Style.Logo?

  /// The most lines of notes and source that begin each on a line of its own.
  private static let mostNotes = 3

  init(_ text: ChartText, format: ChartFormat, _ setting: Typesetting) {
    let measures = ChartMeasures.of(format.form)
    let style = setting.style
    let type = style.chartType
    let inner = format.layout.width - 2 * measures.margin
    logo = measures.isBrief ? nil : style.logo
    let logoRoom = logo.map { $0.width + 24 } ?? 0
    self.measures = measures
    width = format.layout.width

    var kickerStyle = style.text(type.kicker, style.colors.accent)
    kickerStyle.size = setting.legible(kickerStyle.size * measures.enlargement.kicker)
    kickerStyle.tracking = 0.03
    kickerStyle.hasTabularFigures = false
    kicker = ChartSurround.kicker(text, kickerStyle, width: max(60, inner - logoRoom), setting)

    var subtitleStyle = style.text(type.subtitle, style.colors.muted).tabular(false)
    subtitleStyle.size = setting.legible(subtitleStyle.size * measures.enlargement.subtitle)
    subtitleSize = subtitleStyle.size
    subtitle = setting.paragraph(
      measures.isBrief ? "" : text.subtitle, subtitleStyle, width: inner, leading: measures.subtitleLeading,
      isBalanced: true)
    headline = ChartSurround.headline(text, measures, width: inner, beside: subtitleStyle.size, setting)

    var sourceStyle = style.text(type.source, style.colors.muted).tabular(false)
    sourceStyle.size = setting.legible(sourceStyle.size * measures.enlargement.source)
    self.sourceStyle = sourceStyle
    credit = setting.run(measures.isBrief ? "" : text.credit, sourceStyle.weighted(.semibold))
    // The lines end 90 before the right margin, so that the credit always stands in the clear.
    let measure = inner - max(min(90, inner * 0.1), credit.width + 24)
    let leading = sourceStyle.size * 1.45
    let parts = (measures.isBrief ? [text.briefNote] : text.notes + [text.source]).filter { !$0.isEmpty }
    func paragraph(_ string: String) -> Paragraph {
      setting.paragraph(string, sourceStyle, width: measure, leading: leading)
    }
    var notes = paragraph("")
    notes.lines = parts.map(paragraph).flatMap(\.lines)
    if notes.lines.count > ChartSurround.mostNotes {
      // Each on a line of its own would take the room of the picture: the notes run on, above the source.
      var run = paragraph(parts.dropLast().joined(separator: " "))
      run.lines += parts.suffix(1).map(paragraph).flatMap(\.lines)
      if run.lines.count < notes.lines.count { notes = run }
    }
    self.notes = notes
  }

  /// The kicker on one line, smaller where it needs to be; where even the smallest type is too wide, in the fewer words
  /// that it has, without the parts
  /// between its first and its last, then without that, and last without the words that have no room.
  private static func kicker(
    _ text: ChartText, _ style: TextStyle, width: Double, _ setting: Typesetting
  ) -> TextRun {
    let parts = text.kicker.split(separator: " ").split(separator: "·").map { $0.joined(separator: " ") }
    let first = Array(parts.prefix(1))
    let words = (first.first ?? "").split(separator: " ")
    let choices =
      [parts.joined(separator: partSeparator)] + [text.narrowKicker].compactMap { $0 }
      + [first + parts.dropFirst().suffix(1), first].map { $0.joined(separator: partSeparator) }
      + (1..<max(words.count, 1)).reversed().map { words.prefix($0).joined(separator: " ") + "…" }
    let runs = choices.lazy.map { setting.run($0, setting.fitted($0, style, width: width, floor: 10)) }
    return runs.first { $0.width <= width } ?? runs[choices.count - 1]
  }

  /// What stands between the parts of a kicker.
  private static let partSeparator = " · "

  /// The headline in few balanced lines, smaller where it needs to be.
  ///
  /// Its lines end within a name or after a count only where it would be much smaller otherwise. It stays larger than the
  /// subtitle: a long one takes more lines.
  private static func headline(
    _ text: ChartText, _ measures: ChartMeasures, width: Double, beside subtitle: Double, _ setting: Typesetting
  ) -> Paragraph {
    var style = setting.style.display(setting.style.chartType.headline)
    style.size *= measures.enlargement.headline
    func set(
      _ string: String, _ size: Double, lines: Int = measures.headlineLines, breaksWords: Bool = false
    ) -> (paragraph: Paragraph, fits: Bool) {
      let leading = size < style.size ? size * 1.2 : measures.headlineLeading
      var paragraph = setting.paragraph(
        string, style.sized(size), width: width, leading: leading, isBalanced: true, breaksWords: breaksWords)
      paragraph.leading = max(leading, paragraph.leastLeading)
      return (paragraph, paragraph.lines.count <= lines && paragraph.width <= width)
    }
    if let bound = text.boundHeadline {
      for size in stride(from: style.size, through: style.size * leastBound, by: -1) {
        let (paragraph, fits) = set(bound, size)
        if fits { return paragraph.withPlainBlanks(setting) }
      }
    }
    let least = min(style.size, max(style.size * leastShare, subtitle + 2))
    let sizes = Array(stride(from: style.size, to: least, by: -1)) + [least]
    for lines in [measures.headlineLines, mostLines] {
      for size in sizes {
        let (paragraph, fits) = set(text.headline, size, lines: lines)
        if fits { return paragraph }
      }
    }
    // A word of the editor's that is wider than the picture in the smallest type goes on in the next line.
    return set(text.headline, least, breaksWords: true).paragraph
  }

  /// The least share of its size that a headline takes, and the most lines of one that needs them.
  private static let leastShare = 0.6
  static let mostLines = 4

  /// The largest type of names, and of dates and remarks, in the body beneath: below the headline's and the subtitle's.
  var largest: (name: Double, remark: Double) {
    let size = headline.lines.first?.runs.first?.run.style.size ?? .infinity
    return (ChartSurround.nameShare * size, ChartSurround.remarkShare * subtitleSize)
  }

  /// How large names may be beside the headline, and remarks beside the subtitle.
  private static let nameShare = 0.8
  private static let remarkShare = 0.94

  /// How many lines the headline takes.
  var headlineLines: Int { headline.lines.count }

  /// How much smaller a headline may become so that its names stay whole.
  private static let leastBound = 0.86

  private var headlineBaseline: Double {
    kicker.string.isEmpty ? measures.kicker + 8 : measures.kicker + measures.headline
  }

  private var lastBaselineAbove: Double {
    // Without a headline nothing of its room stays.
    var y =
      headline.lines.isEmpty
      ? measures.kicker : headlineBaseline + Double(headline.lines.count - 1) * headline.leading
    if !subtitle.lines.isEmpty {
      y += measures.subtitle + Double(subtitle.lines.count - 1) * subtitle.leading
    }
    return y
  }

  /// Where the body begins.
  var bodyTop: Double { lastBaselineAbove + measures.above }

  /// How much the words below take, from the body's lower edge.
  private var footHeight: Double {
    let lines = max(notes.lines.count, credit.string.isEmpty ? 0 : 1)
    guard lines > 0 else { return measures.bottom }
    return measures.below + sourceStyle.capHeight + Double(lines - 1) * notes.leading + measures.bottom
  }

  /// The height left for the body in a picture.
  func bodyHeight(in height: Double) -> Double { max(0, height - bodyTop - footHeight) }

  /// The height of a picture that holds a body.
  func height(around bodyHeight: Double, atLeast least: Double) -> Double {
    max(least, (bodyTop + bodyHeight + footHeight - 1e-6).rounded(.up))
  }

  /// The words, in a frame of the picture's size.
  func frame(height: Double) -> Frame {
    var frame = Frame(Size(width, height))
    let left = measures.margin
    if let logo {
      // Its foot stands on the kicker's line, or at the top edge where it is too high for that.
      frame.add(logo.frame, at: Point(width - left - logo.width, max(8, measures.kicker - logo.height)))
    }
    if !kicker.string.isEmpty { frame.add(kicker, at: Point(left, measures.kicker)) }
    frame.set(headline, at: Point(left, headlineBaseline))
    let subtitleBaseline = lastBaselineAbove - Double(max(0, subtitle.lines.count - 1)) * subtitle.leading
    if !subtitle.lines.isEmpty { frame.set(subtitle, at: Point(left, subtitleBaseline)) }
    let last = height - measures.bottom
    let first = last - Double(max(0, notes.lines.count - 1)) * notes.leading
    if !notes.lines.isEmpty { frame.set(notes, at: Point(left, first)) }
    if !credit.string.isEmpty { frame.add(credit, at: Point(width - left, last), align: .right) }
    return frame
  }
}

extension Paragraph {
  /// The same lines with blanks for no-break spaces, which have done their work: who copies or searches a text types none.
  fileprivate func withPlainBlanks(_ setting: Typesetting) -> Paragraph {
    var copy = self
    for line in lines.indices {
      for run in lines[line].runs.indices {
        let old = lines[line].runs[run].run
        copy.lines[line].runs[run].run = setting.run(String(old.string.map { $0 == "\u{A0}" ? " " : $0 }), old.style)
      }
    }
    return copy
  }
}
