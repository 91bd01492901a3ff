import Diagnostics
import Football

extension TextParser {
  /// Opens a list of goals in brackets below a match; nil when the line is none.
  mutating func openGoals(_ piece: Piece, close: UInt8, _ bytes: Span<UInt8>) -> FootballTextLine? {
    let inside = Piece(start: piece.start + 1, end: piece.end)
    // `(73) 12:00 South Africa 0-1 Canada` starts with a match's number, `(h)` with the ground.
    if let number = bytes.number(at: inside.start, in: inside), bytes.at(number.end, in: inside) == Byte.close {
      let body = bytes.trimmed(Piece(start: number.end + 1, end: inside.end))
      guard let moment = moment(at: body, bytes) else { return nil }
      take(moment, bytes)
      closeGoals(bytes)
      let rest = bytes.trimmed(Piece(start: moment.end, end: body.end))
      if rest.isEmpty { return .date }
      return readMatch(rest, at: TextMarks(rest, in: bytes).at, mayDash: true, bytes)
    }
    guard lastMatch != nil else { return nil }
    if season.ownTeam != nil, bytes.at(inside.start + 1, in: inside) == Byte.close { return nil }
    closeGoals(bytes)
    startGoals(inside, close: close, bytes)
    return .goals
  }

  /// Starts a list of goals of the last match with its first part.
  mutating func startGoals(_ piece: Piece, close: UInt8, _ bytes: Span<UInt8>) {
    guard let lastMatch else { return }
    var list = TextGoals(close: close, place: place(piece.start, bytes), match: lastMatch, score: lastScore)
    list.isRemark = TextGoals.isRemark(piece, bytes)
    list.mayTurn = mayTurnGoals
    list.isScoreLed =
      bytes.atom(at: bytes.skippingBlanks(from: piece.start, to: piece.end), in: piece) != nil
      || MinuteLedGoals.isMinuteLed(piece, bytes) && bytes.score(in: piece, from: piece.start) != nil
    goals = list
    _ = extendGoals(piece, bytes)
  }

  /// Starts a remark of the last match that goes on in the next lines; its first part is kept with the match.
  mutating func startRemark(_ piece: Piece, _ bytes: Span<UInt8>) {
    guard let lastMatch else { return }
    goals = TextGoals(
      close: Byte.closeSquare, place: place(piece.start, bytes), isRemark: true, match: lastMatch, score: lastScore)
  }

  /// Adds a part to the open list; true when the part closes it.
  private mutating func extendGoals(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard let close = goals?.close else { return false }
    var depth = 0
    var offset = piece.start
    let open = close == Byte.close ? Byte.open : Byte.openSquare
    // A second line may open its bracket anew: `(Bowyer 38, Harte 56 -`, `(Bellamy 38, Solano 90)`.
    if goals?.pieces.isEmpty == false, bytes.at(offset, in: piece) == open, closesItself(piece, open, close, bytes) {
      offset += 1
    }
    while offset < piece.end {
      if bytes[offset] == open { depth += 1 }
      if bytes[offset] == close {
        if depth == 0 {
          goals?.pieces.append(Piece(start: piece.start, end: offset))
          goals?.close = nil
          closeGoals(bytes)
          // What stands behind the list is none of it: an attendance, a remark.
          let rest = bytes.trimmed(Piece(start: offset + 1, end: piece.end))
          if !rest.isEmpty { keep(rest, bytes) }
          return true
        }
        depth -= 1
      }
      offset += 1
    }
    goals?.pieces.append(piece)
    return false
  }

  /// Whether a line has as many brackets that close as brackets that open, and a number in them.
  private func closesItself(_ piece: Piece, _ open: UInt8, _ close: UInt8, _ bytes: Span<UInt8>) -> Bool {
    var depth = 0
    var hasNumber = false
    for offset in piece.start..<piece.end {
      if bytes[offset] == open { depth += 1 }
      if bytes[offset] == close { depth -= 1 }
      if bytes[offset].isDigit { hasNumber = true }
    }
    return depth == 0 && hasNumber
  }

  /// Takes a further line of an open list; nil when the line is something else.
  mutating func continueGoals(_ piece: Piece, marks: TextMarks, _ bytes: Span<UInt8>) -> FootballTextLine? {
    guard let list = goals else { return nil }
    if list.close == nil {
      // A list without brackets goes on as long as its lines have minutes.
      guard marks.property == nil, TextGoals.hasMinute(piece, bytes), bytes.score(in: piece, from: piece.start) == nil
      else {
        closeGoals(bytes)
        return nil
      }
      goals?.pieces.append(piece)
      return .goals
    }
    if list.isRemark, list.pieces.count < 12 {
      // A remark that was never closed ends where a match stands in columns.
      guard bytes.score(in: piece, from: piece.start) != nil, bytes.wideBlank(in: piece) != nil else {
        _ = extendGoals(piece, bytes)
        return .goals
      }
    }
    let isMatch =
      !list.isScoreLed && !TextGoals.hasMinute(piece, bytes)
      && (versus(in: piece, bytes) != nil || bytes.score(in: piece, from: piece.start) != nil)
    if isMatch || list.pieces.count > 60 || bytes[piece.start] == Byte.openSquare {
      closeGoals(bytes)
      return nil
    }
    _ = extendGoals(piece, bytes)
    return .goals
  }

  /// Reads a line of goals without brackets, as the files of internationals have them.
  mutating func readBareGoals(_ piece: Piece, _ bytes: Span<UInt8>) -> FootballTextLine {
    guard let lastMatch else { return .unknown }
    closeGoals(bytes)
    goals = TextGoals(
      pieces: [piece], close: nil, place: place(piece.start, bytes), match: lastMatch, score: lastScore)
    return .goals
  }

  /// Gives the goals of the open list to their match.
  mutating func closeGoals(_ bytes: Span<UInt8>) {
    guard let list = goals else { return }
    goals = nil
    if list.isRemark {
      for piece in list.pieces { keep(piece, bytes) }
      return
    }
    if list.close != nil { report(.unclosedGoals, .warning, at: list.place, length: 1) }
    guard var found = TextGoalReader.read(list, bytes), !found.isEmpty else {
      for piece in list.pieces { keep(piece, bytes) }
      if list.pieces.contains(where: { TextGoals.hasMinute($0, bytes) || TextGoals.looksLikeGoals($0, bytes) }) {
        report(.sidelessGoals, .warning, at: list.place, length: 1)
      }
      return
    }
    let first = found.count { $0.side == .first }
    let second = found.count - first
    if let score = list.score, first > score.first || second > score.second {
      let named = ("\(first) and \(second)", "\(score.first)-\(score.second)")
      // As many goals as the score has, with its sides in the other order, are those of the other side.
      let isTurned = first == score.second && second == score.first
      if isTurned { for index in found.indices { found[index].side = found[index].side.other } }
      if !isTurned {
        report(.tooManyGoals(named.0, named.1), .warning, at: list.place, length: 1)
      } else if !list.mayTurn {
        report(.turnedGoals(named.0, named.1), .warning, at: list.place, length: 1)
      }
    }
    season.edit(list.match) { $0.goals += found }
  }
}
