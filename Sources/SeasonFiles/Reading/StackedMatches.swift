import Diagnostics

/// Matches whose teams and score stand on lines of their own, as pages of results are copied.
///
///     Alba            Alba
///     3–1             3
///     Berta           1
///                     Berta
///                     FT
enum StackedMatches {
  /// The text with each such match on its first line; nil when it holds fewer than two.
  ///
  /// Lines keep their numbers: those that a match stood on are blank.
  static func unstacked(_ text: SourceText) -> SourceText? {
    var joined: [(lines: Range<Int>, match: String)] = []
    var number = 2
    while number < text.lineCount {
      if let found = match(withScoreAt: number, in: text), joined.last.map({ $0.lines.upperBound < number }) ?? true {
        joined.append(found)
        number = found.lines.upperBound
      }
      number += 1
    }
    guard joined.count > 1 else { return nil }
    return SourceText(bytes: bytes(of: text, joining: joined), file: text.file)
  }

  /// The match whose score, or the first side of it, is a line.
  private static func match(withScoreAt number: Int, in text: SourceText) -> (lines: Range<Int>, match: String)? {
    let line = text.range(ofLine: number)
    // Nearly all lines of all texts are told here.
    guard (1...9).contains(line.count), text.bytes[line.lowerBound].isDigit,
      let first = name(number - 1, in: text)
    else { return nil }
    let found = line.count < 3 ? sides(from: number, in: text) : score(at: number, in: text)
    guard let found, let second = name(found.next, in: text) else { return nil }
    // A figure below the second name belongs to it, as in a table whose cells were parted.
    guard !content(found.next + 1, in: text).utf8.allSatisfy(\.isDigit) || content(found.next + 1, in: text).isEmpty
    else { return nil }
    let end = endings[Folding.key(content(found.next + 1, in: text))]
    return (number - 1..<found.next + (end == nil ? 1 : 2), "\(first)  \(found.score)\(end ?? "")  \(second)")
  }

  private static func score(at number: Int, in text: SourceText) -> (score: String, next: Int)? {
    let score = content(number, in: text)
    return ResultsGrid.isResult(score) ? (score, number + 1) : nil
  }

  private static func sides(from number: Int, in text: SourceText) -> (score: String, next: Int)? {
    // `3`, `-`, `1`: the joint may have a line of its own.
    let hasJoint = ["-", "–", ":"].contains(content(number + 1, in: text))
    let next = number + (hasJoint ? 2 : 1)
    guard let first = Int(content(number, in: text)), let second = Int(content(next, in: text)),
      (0...30).contains(first), (0...30).contains(second)
    else { return nil }
    return ("\(first)-\(second)", next + 1)
  }

  /// The words of a line that can be a team's name: some, with a letter, and neither a round, nor a date, nor another result.
  private static func name(_ number: Int, in text: SourceText) -> String? {
    let content = content(number, in: text)
    guard content.utf8.count <= 50, content.hasLetter, content.first.map({ !"=#*|{[<▪»".contains($0) }) ?? false,
      content.last != ":", !content.contains(","), isPlain(TextHeading(content)),
      endings[Folding.key(content)] == nil
    else { return nil }
    let bytes = Array(content.utf8)
    let piece = Piece(start: 0, end: bytes.count)
    let holdsMore =
      bytes.span.score(in: piece, from: 0) != nil || bytes.span.moment(in: piece, allowsWords: true) != nil
    return holdsMore ? nil : content
  }

  private static func isPlain(_ heading: TextHeading) -> Bool { heading.kind == .open && heading.group == nil }

  private static func content(_ number: Int, in text: SourceText) -> String {
    guard number <= text.lineCount else { return "" }
    return String(decoding: text.bytes[text.range(ofLine: number).prefix(80)], as: UTF8.self).trimmingBlanks
  }

  /// Words below a match that say how it ended, and what they are behind its score.
  private static let endings = ["ft": "", "full time": "", "full-time": "", "aet": " a.e.t."]

  private static func bytes(of text: SourceText, joining joined: [(lines: Range<Int>, match: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count + 2 * joined.count)
    var start = 0
    for found in joined {
      bytes += text.bytes[start..<text.range(ofLine: found.lines.lowerBound).lowerBound]
      bytes += Array(found.match.utf8)
      let end = text.range(ofLine: found.lines.upperBound - 1).upperBound
      bytes += [UInt8](repeating: UInt8(ascii: "\n"), count: found.lines.count - 1)
      start = end
    }
    return bytes + text.bytes[start...]
  }
}
