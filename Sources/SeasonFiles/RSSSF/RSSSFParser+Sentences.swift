import Diagnostics
import Football

/// Results told as sentences: `Semi-finals:  Wilmington defeated Utah 2-1`, `Final: A bt B 2-1, 0-0 (3-1 PK)`.
extension RSSSFParser {
  /// Where the parts of a sentence stand.
  private struct Sentence {
    var label: Piece?
    var winner: Piece
    var loser: Piece
    /// The scores, the winner's goals first; nil where the text leaves one open, as in `?-?`.
    var scores: [(goals: Goals?, remark: Piece?)] = []
  }

  /// Reads a line that says who beat whom; nil where it is none, or says more than that.
  mutating func readSentence(_ piece: Piece, _ bytes: Span<UInt8>) -> RSSSFLine? {
    guard let verb = verb(in: piece, bytes), var sentence = sentence(round: verb, in: piece, bytes) else { return nil }
    // A sentence below others is one of a story; below a round or a result it is the next result.
    guard sentence.label != nil || verb.count == 2 || [.match, .heading, .date, .goals, .title].contains(lastInk) else {
      return nil
    }
    guard readScores(into: &sentence, to: piece.end, bytes) else {
      let scores = bytes.text(Piece(start: sentence.loser.end, end: piece.end)).trimmingBlanks
      diagnostics.append(
        RSSSFProblem.score(scores).diagnostic(
          .warning, at: facts.place(sentence.loser.end, bytes), length: scores.count))
      facts.keep(piece, bytes)
      return .note
    }
    facts.closeAll(bytes)
    if let label = sentence.label { openRound(of: label, bytes) }
    var read = RSSSFLine.match
    for (goals, remark) in sentence.scores {
      var match = TextMatch()
      (match.first, match.second) = (sentence.winner, sentence.loser)
      // The winner stands first wherever was played.
      match.ground = .unknown
      match.status = .played
      match.hasScore = goals != nil
      match.score = Score(fullTime: goals)
      if let remark { take(bytes.text(remark), into: &match) }
      read = add(match, piece, bytes)
    }
    return read
  }

  /// What the last line that was not blank was.
  private var lastInk: RSSSFLine { lines.last { $0 != .blank } ?? .blank }

  /// Opens the round that a sentence's label names, whatever its words: `CHAMPIONSHIP`, `FOUNDER'S CUP`.
  private mutating func openRound(of label: Piece, _ bytes: Span<UInt8>) {
    let line = Fragment(line: bytes.text(label), number: facts.line)
    var heading = RSSSFHeading(line, isApart: false) ?? .marked(line)
    if heading.kind != .round { heading.becomeRound() }
    leaveTable(at: facts.place(label.start, bytes))
    _ = open(heading, line, label, bytes)
  }

  /// Leaves a conference or division that headed a table alone: what follows is of the whole competition.
  private mutating func leaveTable(at place: SourcePlace) {
    guard !stage.isEmpty, !playedStages.contains(stage) else { return }
    let words = Folding.heading(stage).words
    guard words.last == "conference" || words.last == "division" else { return }
    (stage, majorStage, tableOf) = ("", "", nil)
    facts.season.openStage("", at: place)
  }

  /// What a bracket behind a score says: `3-1 PK`, `SO`, `2 OT`.
  private func take(_ remark: String, into match: inout TextMatch) {
    if !match.notes.readKnown(remark) { match.notes.remarks.append(remark) }
  }

  // MARK: Parts

  /// The verb between two names, with blanks beside it.
  private func verb(in piece: Piece, _ bytes: Span<UInt8>) -> Piece? {
    var offset = piece.start + 2
    while offset + 4 < piece.end {
      if bytes[offset - 1].isBlank, bytes[offset] == UInt8(ascii: "d") || bytes[offset] == UInt8(ascii: "b") {
        for length in 2...8 where isVerb(length, at: offset, in: piece, bytes) {
          return Piece(start: offset, end: offset + length)
        }
      }
      offset += 1
    }
    return nil
  }

  private func isVerb(_ length: Int, at offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.at(offset + length, in: piece)?.isBlank == true else { return false }
    return switch length {
    case 2: bytes.has("bt", at: offset, in: piece)
    case 3: bytes.has("bt.", at: offset, in: piece)
    case 4: bytes.has("beat", at: offset, in: piece) || bytes.has("def.", at: offset, in: piece)
    case 8: bytes.has("defeated", at: offset, in: piece)
    default: false
    }
  }

  private func sentence(round verb: Piece, in piece: Piece, _ bytes: Span<UInt8>) -> Sentence? {
    var winner = bytes.trimmed(Piece(start: piece.start, end: verb.start))
    var label: Piece?
    if let colon = bytes.first(Byte.colon, in: winner), bytes.at(colon + 1, in: winner)?.isBlank == true {
      label = Piece(start: winner.start, end: colon)
      winner = bytes.trimmed(Piece(start: colon + 1, end: winner.end))
    } else if let wide = bytes.wideBlank(in: winner) {
      label = Piece(start: winner.start, end: wide)
      winner = bytes.trimmed(Piece(start: wide, end: winner.end))
    }
    var loser = bytes.trimmed(Piece(start: verb.end, end: piece.end))
    // The first score ends the name, and a comma before it or a bracket round it.
    var offset = loser.start
    while offset < loser.end, scoreEnd(at: offset, to: loser.end, bytes) == nil || !bytes[offset - 1].isScoreLead {
      offset += 1
    }
    guard offset < loser.end else { return nil }
    // `Toronto Croatia (default 2-0)`: the bracket round the score is none of the name.
    var open: Int?
    for place in loser.start..<offset {
      if bytes[place] == Byte.open { open = place }
      if bytes[place] == Byte.close { open = nil }
    }
    loser.end = open ?? offset
    while loser.end > loser.start, bytes[loser.end - 1].isScoreLead { loser.end -= 1 }
    if let label, label.count > 40 || label.isEmpty { return nil }
    guard isName(winner, bytes), isName(loser, bytes), bytes[winner.start].startsName, bytes[loser.start].startsName
    else {
      return nil
    }
    return Sentence(label: label, winner: winner, loser: loser)
  }

  /// Reads `2-1`, `0-1, 4-1.`, `0-0 (3-1 PK)`, `1-0(SO), ?-?` to the end; false where anything else stands there.
  private func readScores(into sentence: inout Sentence, to end: Int, _ bytes: Span<UInt8>) -> Bool {
    var offset = bytes.skippingBlanks(from: sentence.loser.end, to: end)
    while offset < end {
      if bytes[offset] == Byte.comma || bytes[offset].isBlank {
        offset += 1
      } else if bytes[offset] == Byte.dot, offset + 1 == end {
        offset += 1
      } else if bytes[offset] == Byte.open {
        let inside = Piece(start: offset + 1, end: end)
        guard let close = bytes.first(Byte.close, in: inside), close > offset + 1 else { return false }
        let remark = Piece(start: offset + 1, end: close)
        if sentence.scores.isEmpty {
          // `(default 2-0)`: the only score stands in the bracket.
          guard let score = bytes.score(in: remark, from: remark.start) else { return false }
          sentence.scores.append((score.score.fullTime, remark))
        } else {
          sentence.scores[sentence.scores.count - 1].remark = remark
        }
        offset = close + 1
      } else {
        guard sentence.scores.count < 7, let next = scoreEnd(at: offset, to: end, bytes) else { return false }
        let atom = bytes.atom(at: offset, in: Piece(start: offset, end: next))
        sentence.scores.append((atom?.goals, nil))
        offset = next
      }
    }
    return !sentence.scores.isEmpty
  }

  /// Behind `2-1` or `?-?`; nil where neither starts here.
  private func scoreEnd(at offset: Int, to end: Int, _ bytes: Span<UInt8>) -> Int? {
    let rest = Piece(start: offset, end: end)
    if bytes.has("?-?", at: offset, in: rest) { return offset + 3 }
    var behind = offset
    while let byte = bytes.at(behind, in: rest), byte.isDigit { behind += 1 }
    guard (1...2).contains(behind - offset), bytes.at(behind, in: rest) == Byte.hyphen else { return nil }
    let second = behind + 1
    behind = second
    while let byte = bytes.at(behind, in: rest), byte.isDigit { behind += 1 }
    return (1...2).contains(behind - second) ? behind : nil
  }
}

extension UInt8 {
  /// Whether a byte may stand between a name and its score.
  fileprivate var isScoreLead: Bool { isBlank || self == Byte.comma || self == Byte.open }

  /// Whether a name may start with the byte: a capital, a digit or a letter beyond ASCII.
  fileprivate var startsName: Bool { (0x41...0x5A).contains(self) || isDigit || self >= 0x80 }
}
