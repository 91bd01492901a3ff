import Diagnostics
import Football

/// The signs round the lines of pages: rulers, comments, marks of headings, links.
extension RSSSFParser {
  /// `=-=-=-=`, which parts competitions.
  func isSectionRuler(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count >= 5 else { return false }
    var hasEquals = false
    var hasHyphen = false
    for offset in piece.start..<piece.end {
      switch bytes[offset] {
      case Byte.equals: hasEquals = true
      case Byte.hyphen: hasHyphen = true
      case _ where bytes[offset].isBlank: break
      default: return false
      }
    }
    return hasEquals && hasHyphen
  }

  /// Whether a letter or digit stands in a line.
  func hasInk(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    (piece.start..<piece.end).contains { bytes[$0].isLetter || bytes[$0].isDigit || bytes[$0] >= 0x80 }
  }

  mutating func skipComment(_ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine {
    isInComment = true
    var offset = piece.start
    while offset + 2 < piece.end {
      if bytes.has("-->", at: offset, in: piece) {
        isInComment = false
        break
      }
      offset += 1
    }
    // A page that a program has kept names its title in the comment above it.
    if page == nil, bytes.has("title:", at: piece.start, in: piece) {
      let rest = bytes.trimmed(Piece(start: piece.start + 6, end: piece.end))
      if !rest.isEmpty, rest.count < 120 { keptTitle = bytes.text(rest) }
    }
    return .residue
  }

  /// The marks round a heading.
  struct HeadingMark {
    /// How many signs stood in front.
    var signs: Int
    /// What stands behind the second of two marks: the days and the place of `▪ Final ▪  Nov 23 @ Carson`.
    var behind: Piece?
  }

  /// Takes the marks of pages that were kept as other text: `#### Cup ‹§cup›`, `**Group A**`, `<u>Final</u>`, `▪ Round 1 ▪`.
  ///
  /// - Returns: The marks; nil for a line without any.
  func unmark(_ piece: inout Piece, _ bytes: Span<UInt8>) -> HeadingMark? {
    var signs = 0
    var start = piece.start
    while let byte = bytes.at(start, in: piece), byte == Byte.hash || byte == Byte.equals || byte == Byte.star {
      signs += 1
      start += 1
    }
    let isPointed = bytes.has("▪", at: start, in: piece)
    if isPointed { (signs, start) = (signs + 1, start + 3) }
    if signs == 0, bytes.has("<", at: start, in: piece), let close = bytes.first(UInt8(ascii: ">"), in: piece),
      close - start <= 3
    {
      (signs, start) = (9, close + 1)
    }
    if signs == 1, bytes[piece.start] == Byte.star { return nil }
    guard signs > 0 else {
      cutLink(&piece, bytes)
      return nil
    }
    piece.start = start
    cutLink(&piece, bytes)
    var mark = HeadingMark(signs: signs)
    if isPointed, let second = secondMark(in: piece, bytes) {
      let behind = bytes.trimmed(Piece(start: second + 3, end: piece.end))
      if !behind.isEmpty { mark.behind = behind }
      piece.end = second
    }
    while let byte = bytes.at(piece.end - 1, in: piece), byte == Byte.star || byte == Byte.equals || byte == Byte.hash {
      piece.end -= 1
    }
    piece = bytes.trimmed(piece)
    return mark
  }

  /// Where the mark behind a heading's name starts; nil where none stands there.
  private func secondMark(in piece: Piece, _ bytes: Span<UInt8>) -> Int? {
    var offset = piece.start + 1
    while offset + 2 < piece.end {
      if bytes[offset] == 0xE2, bytes.has("▪", at: offset, in: piece) { return offset }
      offset += 1
    }
    return nil
  }

  /// Cuts a link's sign `‹…›`, or a closing tag, off the end.
  private func cutLink(_ piece: inout Piece, _ bytes: Span<UInt8>) {
    var offset = piece.start + 1
    while offset < piece.end {
      if bytes.has("‹", at: offset, in: piece) || bytes.has("</", at: offset, in: piece) {
        piece = bytes.trimmed(Piece(start: piece.start, end: offset))
        return
      }
      offset += 1
    }
  }
}
