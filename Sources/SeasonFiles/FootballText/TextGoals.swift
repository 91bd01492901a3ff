import Football

/// A list of goals that may run over several lines.
struct TextGoals {
  /// The parts of it, line by line.
  var pieces: [Piece] = []
  /// The bracket that closes it; nil for a list without brackets.
  var close: UInt8?
  /// Where it starts.
  var place: SourcePlace
  /// Whether it is led by scores: 1-0 Ohaco 2', 1-1 Báez 44'.
  var isScoreLed = false
  /// Whether it is a remark in the brackets of a list: what was missed, who was sent off, why a match was broken off.
  var isRemark = false
  /// Whether its sides may stand in the order of the tie, which is the other one in a second leg.
  var mayTurn = false
  /// Where the goals of the second team start, in lists of which each has its own team's line; nil in all others.
  var secondStart: Int?
  /// Whether the end of a line may part a name, where lists run on as prose does.
  var mayPartNames = false
  /// The match that it belongs to.
  var match: (round: Int, match: Int)
  /// The match's score.
  var score: Goals?

  /// Whether what stands behind a bracket looks like goals: letters, then a minute.
  static func looksLikeGoals(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var hasLetter = false
    var offset = piece.start
    while offset < piece.end {
      let byte = bytes[offset]
      if byte == Byte.close || byte == Byte.closeSquare { return false }
      if isJoint(offset, in: piece, bytes) { return false }
      if byte.isLetter { hasLetter = true }
      // `(sent off: Müller 45)`, `(att: 70)`: other lists than goals.
      if byte == Byte.colon, offset - piece.start <= 16, bytes.at(offset + 1, in: piece)?.isBlank == true {
        return false
      }
      if byte.isDigit, hasLetter, offset > piece.start, bytes[offset - 1].isBlank || bytes[offset - 1] == Byte.comma,
        let number = bytes.number(at: offset, in: piece), number.end - offset <= 3,
        !bytes.isScoreJoint(number.end, piece), !isJoint(number.end, in: piece, bytes)
      {
        return true
      }
      if byte == Byte.minute, hasLetter, offset > piece.start,
        bytes[offset - 1].isDigit || bytes[offset - 1] == Byte.question
      {
        return true
      }
      offset += 1
    }
    return false
  }

  /// Whether an x at an offset, or behind a blank there, joins the goals of a short remark: `(4 x 3)`, `(pen. 4x3)`.
  private static func isJoint(_ offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard piece.count <= 14 else { return false }
    let offset = bytes.skippingBlanks(from: offset, to: piece.end)
    guard bytes.at(offset, in: piece) == UInt8(ascii: "x") else { return false }
    var before = offset - 1
    while before > piece.start, bytes[before].isBlank { before -= 1 }
    let next = bytes.skippingBlanks(from: offset + 1, to: piece.end)
    return before >= piece.start && bytes[before].isDigit && bytes.at(next, in: piece)?.isDigit == true
  }

  /// Whether a minute with its mark stands in a piece: 29', ??'.
  static func hasMinute(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var offset = piece.start + 1
    while offset < piece.end {
      if bytes[offset] == Byte.minute, bytes[offset - 1].isDigit || bytes[offset - 1] == Byte.question { return true }
      offset += 1
    }
    return false
  }
}

extension Span where Element == UInt8 {
  /// Whether a hyphen and a digit stand at an offset, so that the number before is part of a score.
  func isScoreJoint(_ offset: Int, _ piece: Piece) -> Bool {
    guard let byte = at(offset, in: piece), byte == Byte.hyphen || byte == Byte.colon else { return false }
    return at(offset + 1, in: piece)?.isDigit == true
  }
}
