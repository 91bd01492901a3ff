import Football

/// Reads lists of goals in which the minute stands before its scorer: `[15' Barisic, 80' (pen) Gilewicz; 10' Milanic (og)]`,
/// `7' and 49' Mayrleb`, or with the score that each goal made: `33 Haas 1-0, 58 Dobry 1-1`.
struct MinuteLedGoals {
  private var side = Side.first
  private var isSplit = false
  private var isScored = false
  private var running = Goals(0, 0)
  /// The goals of the entry that is read, until its scorer is known.
  private var open: [Goal] = []
  private var name = ""
  private var goals: [Goal] = []

  /// The goals of a list; nil where it is no such list or does not tell which side scored them.
  static func read(_ list: TextGoals, _ bytes: Span<UInt8>) -> [Goal]? {
    guard let first = list.pieces.first, isMinuteLed(first, bytes) else { return nil }
    var reader = MinuteLedGoals()
    for piece in list.pieces { reader.read(piece, bytes) }
    reader.endEntry()
    guard !reader.isSplit, !reader.isScored else { return reader.goals }
    guard let score = list.score, score.first == 0 || score.second == 0 else { return [] }
    return reader.goals.map { goal in
      var goal = goal
      if score.second > 0 { goal.side = .second }
      return goal
    }
  }

  /// Whether the first entry starts with a minute and its scorer has none behind the name.
  static func isMinuteLed(_ piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    var offset = start(of: piece, bytes)
    guard let minute = bytes.number(at: offset, in: piece), minute.end - offset <= 3, minute.value > 0,
      !bytes.isScoreJoint(minute.end, piece)
    else { return false }
    offset = minute.end
    if bytes.at(offset, in: piece) == Byte.minute { return true }
    // `3pen Nastase`: the word of the kind behind the minute.
    let end = (offset..<piece.end).first { !bytes[$0].isLetter } ?? piece.end
    if end > offset, TextGoalReader.kind(of: Piece(start: offset, end: end), bytes) != nil { offset = end }
    guard bytes.at(offset, in: piece)?.isBlank == true else { return false }
    var hasName = false
    while offset < piece.end, bytes[offset] != Byte.comma, bytes[offset] != Byte.semicolon {
      if bytes[offset].isLetter { hasName = true }
      if bytes[offset].isDigit {
        // `33 Haas 1-0`: the score behind a name; any other number would be the minute, and the first one of a shirt.
        guard hasName, let atom = bytes.atom(at: offset, in: piece), atom.isTight else { return false }
        return true
      }
      offset += 1
    }
    return hasName
  }

  private static func start(of piece: Piece, _ bytes: Span<UInt8>) -> Int {
    var offset = bytes.skippingBlanks(from: piece.start, to: piece.end)
    while let byte = bytes.at(offset, in: piece), byte == Byte.open || byte == Byte.openSquare { offset += 1 }
    return bytes.skippingBlanks(from: offset, to: piece.end)
  }

  // MARK: Entries

  private mutating func read(_ piece: Piece, _ bytes: Span<UInt8>) {
    var offset = Self.start(of: piece, bytes)
    while offset < piece.end {
      let byte = bytes[offset]
      switch byte {
      case Byte.comma:
        // `14', 84' Scharrer`: a comma between the minutes of one scorer.
        if !name.isEmpty { endEntry() }
        offset += 1
      case Byte.semicolon: offset = turn(at: offset)
      case Byte.hyphen where isTurn(at: offset, in: piece, bytes): offset = turn(at: offset)
      case Byte.open, Byte.openSquare: offset = readBracket(at: offset, in: piece, bytes)
      case _ where byte.isDigit: offset = readNumber(at: offset, in: piece, bytes)
      case _ where byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "\""):
        offset = readWord(at: offset, in: piece, bytes)
      default: offset += 1
      }
    }
  }

  private func isTurn(at offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    bytes.at(offset + 1, in: piece)?.isBlank ?? true
  }

  private mutating func turn(at offset: Int) -> Int {
    endEntry()
    if !isScored {
      side = .second
      isSplit = true
    }
    return offset + 1
  }

  private mutating func endEntry() {
    if name.hasLetter {
      for var goal in open {
        goal.player = name
        goals.append(goal)
      }
    }
    open = []
    name = ""
  }

  // MARK: Parts

  private mutating func readNumber(at start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    if let atom = bytes.atom(at: start, in: piece), atom.isTight {
      take(atom.goals)
      return atom.end
    }
    guard let number = bytes.number(at: start, in: piece) else { return start + 1 }
    // A minute ends the entry before it, where a comma was forgotten.
    if !name.isEmpty { endEntry() }
    var offset = number.end
    if bytes.at(offset, in: piece) == Byte.minute { offset += 1 }
    var added = 0
    if bytes.at(offset, in: piece) == UInt8(ascii: "+") {
      offset += 1
      if let extra = bytes.number(at: offset, in: piece) { (added, offset) = (extra.value, extra.end) }
    }
    if bytes.at(offset, in: piece) == Byte.minute { offset += 1 }
    open.append(
      Goal(
        player: "", minute: (1...150).contains(number.value) ? number.value : nil, addedTime: min(added, 60), side: side
      ))
    return offset
  }

  /// The score that the goals of the open entry made: the side whose number grew scored.
  private mutating func take(_ score: Goals) {
    isScored = true
    let side: Side = score.second > running.second ? .second : .first
    for index in open.indices { open[index].side = side }
    running = score
  }

  private mutating func readBracket(at start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    let closing = bytes[start] == Byte.open ? Byte.close : Byte.closeSquare
    guard let close = bytes.first(closing, in: Piece(start: start, end: min(piece.end, start + 40))) else {
      return start + 1
    }
    let word = bytes.trimmed(Piece(start: start + 1, end: close))
    if let kind = TextGoalReader.kind(of: word, bytes) { set(kind) }
    return close + 1
  }

  private mutating func readWord(at start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    var end = start
    while end < piece.end, !bytes[end].isBlank,
      ![Byte.comma, Byte.semicolon, Byte.open, Byte.openSquare].contains(bytes[end])
    {
      end += 1
    }
    let word = Piece(start: start, end: end)
    let text = bytes.text(word)
    if name.isEmpty, ["and", "und", "y", "e"].contains(text) { return end }
    if let kind = TextGoalReader.kind(of: word, bytes), !text.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
      set(kind)
    } else if name.utf8.count + text.utf8.count < 80 {
      name += name.isEmpty ? text : " " + text
    }
    return end
  }

  /// A kind before the name is that of the minute just read, one behind the name that of its last goal.
  private mutating func set(_ kind: Goal.Kind) {
    guard kind != .open, !open.isEmpty else { return }
    open[open.count - 1].kind = kind
  }
}
