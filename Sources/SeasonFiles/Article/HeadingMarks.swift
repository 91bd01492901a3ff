import Diagnostics

/// How a text shows what its headings are.
enum HeadingMarks {
  /// By equals signs, as articles are written.
  case equals
  /// By number signs, `## Final`, as Markdown has them.
  case hashes
  /// By nothing: a page as a browser copies it, where a known heading stands alone on its line, perhaps with a link behind
  /// it, `Semi-finals[edit]`.
  case none

  /// Tells the marks of a text by its first lines, or all of them.
  init(of text: SourceText, lines: Int = .max) {
    var hashes = 0
    for number in 1..<(min(lines, text.lineCount) + 1) {
      let bytes = text.bytes[text.range(ofLine: number)]
      guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      if first == UInt8(ascii: "=") {
        self = .equals
        return
      }
      if first == UInt8(ascii: "#"), bytes.drop(while: { $0 == UInt8(ascii: "#") }).first == 0x20 { hashes += 1 }
    }
    // One such line is a comment.
    self = hashes > 1 ? .hashes : .none
  }

  /// What pages of encyclopedias say of themselves in their first lines.
  private static let origins = [
    "From Wikipedia, the free", "De Wikipedia, la enciclopedia", "Aus Wikipedia, der freien", "Da Wikipedia, l'enc",
    "Origem: Wikip",
  ]

  /// Whether a text is a page of an encyclopedia as a browser copies it: it says so, or a heading has its link.
  static func isCopiedPage(_ text: SourceText) -> Bool {
    for number in 1..<(min(text.lineCount, 400) + 1) {
      let bytes = text.bytes[text.range(ofLine: number).prefix(200)]
      guard let last = bytes.last else { continue }
      if last == UInt8(ascii: "]") {
        // A day in brackets ends in a number.
        guard bytes.dropLast().last?.isDigit == false else { continue }
        if unlinked(Fragment(line: String(decoding: bytes, as: UTF8.self), number: number).trimmed()) != nil {
          return true
        }
      } else if number <= 10 {
        let line = String(decoding: bytes, as: UTF8.self)
        if origins.contains(where: line.hasPrefix) { return true }
      }
    }
    return false
  }

  /// A page's title without the name of the encyclopedia, as the title of a window has it: `Liga 1975 - Wikipedia`.
  static func titleOfPage(_ line: Fragment) -> Fragment {
    let line = line.dropping(first: line.characters.prefix { $0 == "#" }.count)
    guard let dash = line.characters.lastIndex(where: { "-–—".contains($0) }),
      Folding.key(line.from(dash + 1).text).hasPrefix("wikipedia")
    else { return line }
    return line.before(dash)
  }

  /// The links that pages have behind their headings.
  private static let links = [
    "[edit]", "[editar]", "[edit | edit source]", "[editar | editar código]", "[Bearbeiten]", "[modifica]",
    "[Bearbeiten | Quelltext bearbeiten]", "[modifica | modifica wikitesto]", "[editar | editar código-fonte]",
  ]

  /// A heading's text without the link behind it; nil where none stands there.
  static func unlinked(_ line: Fragment) -> Fragment? {
    guard line.last == "]" else { return nil }
    let text = line.text
    guard let link = links.first(where: text.hasSuffix), link.count < line.length else { return nil }
    return line.dropping(last: link.count)
  }
}

extension ArticleBuilder {
  /// Reads a line that is a heading or title without equals signs; nil for any other, and in texts with such signs.
  mutating func readUnmarkedHeading(_ line: Fragment) -> ArticleLine? {
    switch marks {
    case .equals: return nil
    case .hashes: return line.first == "#" ? readHashedHeading(line) : nil
    case .none: break
    }
    if title == nil, isAtHead, line.length <= 90 {
      let title = HeadingMarks.titleOfPage(line)
      if let label = SeasonLabel.split(title: title.name).label, label.count < title.length {
        readTitle(title)
        return .title
      }
    }
    if let text = HeadingMarks.unlinked(line) {
      closeBlocks()
      open(text, level: unmarkedLevel(of: kind(ofHeading: text.name), text.name))
      return .heading
    }
    guard line.length <= 45, let last = line.last, !".:,;".contains(last), line.first?.isLowercase == false else {
      return nil
    }
    let kind = kind(ofHeading: line.name)
    switch kind {
    // Words that a page has in many places; what stands below them is told by its own form.
    case .other, .apparatus, .rules, .teams, .teamChanges, .links: return nil
    default: break
    }
    closeBlocks()
    open(line, level: unmarkedLevel(of: kind, line.name))
    return .heading
  }

  private mutating func readHashedHeading(_ line: Fragment) -> ArticleLine? {
    let level = line.characters.prefix { $0 == "#" }.count
    let text = line.dropping(first: level)
    guard !text.isEmpty else { return .comment }
    closeBlocks()
    if level == 1, title == nil {
      readTitle(text)
      return .title
    }
    open(text, level: max(2, level))
    return .heading
  }

  /// The level of a heading that does not show it: stages stand above groups and rounds, those above tables and results.
  private func unmarkedLevel(of kind: ArticleHeading, _ text: String) -> Int {
    if tree.isRoundOpen, RoundNames.isDecider(text) { return 5 }
    return switch kind {
    case .mainStage, .stage, .teams, .teamChanges, .links, .rules, .apparatus, .other: 2
    case .knockoutRound: tree.isKnockout(above: 3) ? 3 : 2
    case .region, .group: 3
    case .round: 4
    case .standings, .results: 5
    }
  }
}
