import Football

/// Reads the goals of a list.
struct TextGoalReader {
  private var side = Side.first
  private var isSplit = false
  private var isScoreLed = false
  private var hasMinuteMarks = false
  private var running = Goals(0, 0)
  private var name: String?
  private var hasGoal = false
  private(set) var goals: [Goal] = []

  /// The goals of a list; nil when it cannot be told which side scored them.
  static func read(_ list: TextGoals, _ bytes: Span<UInt8>) -> [Goal]? {
    if let goals = MinuteLedGoals.read(list, bytes) { return goals }
    var reader = TextGoalReader()
    reader.hasMinuteMarks = list.pieces.contains { TextGoals.hasMinute($0, bytes) }
    for piece in list.pieces {
      if piece.start == list.secondStart {
        reader.endName()
        reader.turn()
      }
      reader.isNameParted = list.mayPartNames && !reader.isNameUsed && reader.isInName
      reader.read(piece, bytes)
      reader.isInName = bytes[piece.end - 1] != Byte.comma
    }
    reader.endName()
    guard !reader.isSplit, !reader.isScoreLed, let score = list.score else { return reader.goals }
    if score.first > 0, score.second > 0 { return nil }
    if score.second > 0 {
      for index in reader.goals.indices { reader.goals[index].side = .second }
    }
    return reader.goals
  }

  private mutating func read(_ piece: Piece, _ bytes: Span<UInt8>) {
    var offset = bytes.skippingBlanks(from: piece.start, to: piece.end)
    // A list that was opened anew in its second line.
    if bytes.at(offset, in: piece) == Byte.open { offset += 1 }
    while offset < piece.end {
      let byte = bytes[offset]
      switch byte {
      case 0x20, 0x09, Byte.comma, Byte.minute, Byte.dot:
        // `Jerez, 33`: the minute of the name before the comma.
        if byte == Byte.comma,
          bytes.at(bytes.skippingBlanks(from: offset + 1, to: piece.end), in: piece)?.isDigit != true
        {
          endEntry()
        }
        offset += 1
      case Byte.semicolon:
        endName()
        offset = TextGoals.endOfRemark(after: offset + 1, isSplit: isSplit, in: piece, bytes)
        if !isScoreLed, offset < piece.end || !isSplit { turn() }
      case Byte.hyphen:
        // A lone dash parts the sides in lists without semicolons; at the front it says that a side has no goals.
        if hasGoal || !isNameUsed, bytes.at(offset + 1, in: piece)?.isBlank ?? true {
          if isCrowd(after: offset + 1, in: piece, bytes) {
            offset = piece.end
            continue
          }
          if !isSplit {
            endName()
            turn()
          }
        }
        offset += 1
      case Byte.slash where bytes.at(offset + 1, in: piece)?.isBlank ?? true:
        // `Pérez 12', Gómez 60' / Rossi 1'`
        if !isSplit {
          endName()
          turn()
        }
        offset += 1
      case Byte.open, Byte.openSquare: offset = readKind(at: offset, in: piece, bytes)
      case Byte.question: offset = readNumber(at: offset, in: piece, bytes)
      case _ where byte.isDigit: offset = readNumber(at: offset, in: piece, bytes)
      default: offset = readWord(at: offset, in: piece, bytes)
      }
    }
  }

  /// Whether nothing but a number stands behind a dash: the attendance of `Twiss 60 - 10,129`.
  private func isCrowd(after start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    let offset = bytes.skippingBlanks(from: start, to: piece.end)
    return offset < piece.end
      && (offset..<piece.end).allSatisfy { bytes[$0].isDigit || bytes[$0] == Byte.comma || bytes[$0] == Byte.dot }
  }

  private mutating func turn() {
    side = .second
    isSplit = true
    name = nil
  }

  // MARK: Names

  private mutating func readWord(at start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    var end = start
    while end < piece.end {
      let byte = bytes[end]
      if byte == Byte.comma || byte == Byte.semicolon || byte == Byte.open || byte == Byte.openSquare { break }
      if bytes[end].isBlank {
        let next = bytes.skippingBlanks(from: end, to: piece.end)
        guard let after = bytes.at(next, in: piece), !after.isDigit, after != Byte.question, after != Byte.hyphen else {
          break
        }
      }
      end += 1
    }
    let word = bytes.trimmed(Piece(start: start, end: max(end, start + 1)))
    if isNameParted, let begun = name {
      name = begun + " " + bytes.text(word)
      isNameParted = false
      return max(end, start + 1)
    }
    if isGoalOpen, setKind(word, bytes) { return max(end, start + 1) }
    // `28 og, Krafczyk`: the words of a kind may stand before the next name.
    if isGoalOpen, let blank = bytes.first(Byte.blank, in: word),
      setKind(Piece(start: word.start, end: blank), bytes)
    {
      return blank + 1
    }
    endName()
    let player = bytes.text(word)
    name = word.count <= 80 ? player : String(player.prefix(80))
    isGoalOpen = false
    isNameUsed = false
    return max(end, start + 1)
  }

  private var isGoalOpen = false
  private var isNameUsed = true
  /// Whether the piece before ended within a name, and whether the next word goes on with it.
  private var isInName = false
  private var isNameParted = false

  /// Ends an entry at a comma: a name without minutes is a goal of unknown minute.
  private mutating func endEntry() {
    if !isNameUsed { endName() }
  }

  private mutating func endName() {
    if let name, !isNameUsed, name.hasLetter { add(minute: nil, added: 0, player: name) }
    isNameUsed = true
    isGoalOpen = false
  }

  // MARK: Minutes

  private mutating func readNumber(at start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    var offset = start
    while bytes.at(offset, in: piece) == Byte.question { offset += 1 }
    if offset > start {
      goal(minute: nil, added: 0)
      return offset
    }
    guard let number = bytes.number(at: start, in: piece) else {
      while let byte = bytes.at(offset, in: piece), byte.isDigit { offset += 1 }
      return offset
    }
    offset = number.end
    if bytes.isScoreJoint(offset, piece), let second = bytes.number(at: offset + 1, in: piece) {
      endName()
      lead(Goals(number.value, second.value))
      return second.end
    }
    if bytes.at(offset, in: piece) == Byte.minute { offset += 1 }
    var added = 0
    if bytes.at(offset, in: piece) == UInt8(ascii: "+"), let extra = bytes.number(at: offset + 1, in: piece) {
      added = extra.value
      offset = extra.end
    } else if bytes.at(offset, in: piece) == UInt8(ascii: "+") {
      // `90+`: in added time, with no number.
      offset += 1
    }
    if bytes.at(offset, in: piece) == Byte.minute { offset += 1 }
    if isShirt(before: offset, in: piece, bytes) { return offset }
    if let end = endOfSeconds(behind: offset, in: piece, bytes) {
      // `Picusciac 44 seconds`: the first minute.
      goal(minute: number.value / 60 + 1, added: 0)
      return end
    }
    offset = endOfGolden(behind: offset, in: piece, bytes)
    goal(minute: (1...150).contains(number.value) ? number.value : nil, added: min(added, 60))
    return offset
  }

  /// Where the word ends that makes the number before it one of seconds; nil for any other.
  private func endOfSeconds(behind offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int? {
    let start = bytes.skippingBlanks(from: offset, to: piece.end)
    let end = bytes.wordEnd(from: start, to: piece.end)
    let isOne = ["seconds", "secs", "sec"].map(TextWords.shortWord).contains(
      bytes.shortWord(Piece(start: start, end: end)))
    return isOne ? end : nil
  }

  /// Where `golden goal`, which tells no kind of goal, ends behind a minute; the offset itself where no such words stand.
  private func endOfGolden(behind offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    let start = bytes.skippingBlanks(from: offset, to: piece.end)
    let known: [StaticString] = ["golden goal", "silver goal"]
    for words in known where bytes.has(words, at: start, in: piece) { return start + words.utf8CodeUnitCount }
    return offset
  }

  /// Whether a number, which ends at an offset, is that of the player behind it: `8 Siphiwe Tshabalala 55'`.
  private func isShirt(before offset: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard hasMinuteMarks, bytes[offset - 1].isDigit, bytes.at(offset, in: piece)?.isBlank == true else { return false }
    let word = bytes.skippingBlanks(from: offset, to: piece.end)
    guard let letter = bytes.at(word, in: piece), letter.isLetter || letter >= 0x80 else { return false }
    let end = (word..<piece.end).first { !bytes[$0].isLetter } ?? piece.end
    return Self.kind(of: Piece(start: word, end: end), bytes) == nil
  }

  /// A score in front of a scorer: the side whose number grew scored.
  private mutating func lead(_ goals: Goals) {
    isScoreLed = true
    side = goals.second > running.second ? .second : .first
    running = goals
    name = nil
    isNameUsed = true
  }

  private mutating func goal(minute: Int?, added: Int) {
    // What the line's end parted was the name from its minute.
    isNameParted = false
    guard let name, name.hasLetter else { return }
    add(minute: minute, added: added, player: name)
    isNameUsed = true
    isGoalOpen = true
  }

  private mutating func add(minute: Int?, added: Int, player: String) {
    hasGoal = true
    // `Carlos Gamarra og 3`: the word may stand between the name and the minute.
    let isOwn = minute != nil && player.hasSuffix(" og")
    goals.append(
      Goal(
        player: isOwn ? String(player.dropLast(3)) : player, minute: minute, addedTime: added,
        kind: isOwn ? .own : .open, side: side))
  }

  // MARK: Kinds

  private mutating func readKind(at start: Int, in piece: Piece, _ bytes: Span<UInt8>) -> Int {
    let closing = bytes[start] == Byte.open ? Byte.close : Byte.closeSquare
    guard let close = bytes.first(closing, in: Piece(start: start, end: min(piece.end, start + 100))) else {
      return start + 1
    }
    let inside = bytes.trimmed(Piece(start: start + 1, end: close))
    // `Serginho (2)`: goals without minutes.
    if !isNameUsed, let name, let count = bytes.number(at: inside.start, in: inside), count.end == inside.end,
      (2...9).contains(count.value)
    {
      for _ in 0..<count.value { add(minute: nil, added: 0, player: name) }
      isNameUsed = true
    } else {
      _ = setKind(inside, bytes)
    }
    return close + 1
  }

  /// The words of kinds, which tell nothing new for an open goal: header, free kick.
  private static let kinds: [UInt64: Goal.Kind] = Dictionary(
    [
      (Goal.Kind.penalty, ["p", "pen", "pens", "penalty", "pk", "fe", "rig"]),
      (.own, ["og", "o", "own goal", "et", "aut", "ag"]),
      (.open, ["h", "hd", "c", "f", "fk", "fg", "a", "min"]),
    ].flatMap { kind, words in words.map { (TextWords.shortWord($0), kind) } }, uniquingKeysWith: { first, _ in first })

  /// Takes a word for the kind of the last goal; false where it is none.
  private mutating func setKind(_ word: Piece, _ bytes: Span<UInt8>) -> Bool {
    guard !goals.isEmpty, let kind = Self.kind(of: word, bytes) else { return false }
    if kind != .open { goals[goals.count - 1].kind = kind }
    return true
  }

  /// The kind of goal that a word names; nil for other words.
  static func kind(of word: Piece, _ bytes: Span<UInt8>) -> Goal.Kind? { kinds[bytes.shortWord(word)] }
}
