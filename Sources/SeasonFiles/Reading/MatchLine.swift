import Football

/// A line with a match: two names with a score, a `v` or a word such as w/o between them.
struct MatchLine: Hashable {
  /// The name that stands first.
  var first: Fragment
  /// The name that stands second.
  var second: Fragment
  /// The goals as written; nil when there are none or they are unknown.
  var goals: Goals?
  /// What became of the match.
  var status: MatchStatus
  /// What stands in brackets.
  var notes = MatchNotes()
  /// The time of kick-off.
  var time: String?
  /// What stands after `@`.
  var venue: String?
  /// Whether its day stands behind it, and is not that of the matches below.
  var hasOwnDay = false

  /// The score with what the notes add to it.
  var score: Score {
    var score = notes.score(of: goals)
    if let kicks = notes.kicks?.goals(of: first.text, second.text) {
      score.penalties = kicks
    } else if hasUnknownWinner {
      score.penalties = nil
    }
    return score
  }

  /// Whether a shoot-out is told with the name of a winner who is neither team.
  var hasUnknownWinner: Bool { notes.kicks?.isOfNeither(first.text, second.text) ?? false }

  /// Reads a line; nil when it holds no match.
  ///
  /// A blank, a hyphen and a blank between two names (`CNI - Melgar`) count as an unplayed match only where
  /// `allowsDash` says that matches are what stands here, since prose has such dashes too.
  static func read(_ line: Fragment, allowsDash: Bool) -> MatchLine? {
    var body = line.trimmed()
    var venue: String?
    if let at = body.index(ofLone: Byte.at) {
      venue = body.from(at + 1).name
      body = body.before(at)
    }
    var time: String?
    let head = body.head
    if head.length < body.length, let clock = clock(head) {
      time = clock
      body = body.from(head.characters.endIndex)
      let zone = body.head
      if zone.length < body.length, isZone(zone) {
        time = "\(clock) \(zone.text)"
        body = body.from(zone.characters.endIndex)
      }
    }
    guard var match = readScored(body) ?? readUnscored(body, allowsDash: allowsDash) else { return nil }
    match.time = time
    match.venue = venue.flatMap { $0.isEmpty ? nil : $0 } ?? match.notes.venue
    return match
  }

  private static func readScored(_ body: Fragment) -> MatchLine? {
    guard let token = ScoreToken.find(in: body), !isInNote(token.range.lowerBound, of: body) else { return nil }
    var notes = MatchNotes()
    var rest = body.from(token.range.upperBound)
    takeLeadingNotes(from: &rest, into: &notes)
    takeTrailingNotes(from: &rest, into: &notes)
    var first = body.before(token.range.lowerBound)
    // A bracket is no name: `Drafn – Lyn 1–3 (replay)`.
    if rest.first == "(", rest.last == ")", rest.length > 2, separator(in: first, allowsDash: true) != nil {
      notes.remarks.append(rest.dropping(first: 1, last: 1).name)
      rest = rest.dropping(first: rest.length)
    }
    if rest.isEmpty, let separator = separator(in: first, allowsDash: true) {
      // The order of football.txt: both names, then the score.
      rest = first.from(separator.upperBound)
      first = first.before(separator.lowerBound)
    }
    return MatchLine(
      first: first, second: rest, goals: token.goals, status: notes.status ?? .played, notes: notes)
  }

  /// Whether square brackets stand round an index: `A v B [abandoned at 0-0]` has no score.
  private static func isInNote(_ index: Int, of body: Fragment) -> Bool {
    let before = body.before(index)
    guard let open = before.characters.lastIndex(of: "[") else { return false }
    return before.characters.lastIndex(of: "]").map { $0 < open } ?? true
  }

  private static func readUnscored(_ body: Fragment, allowsDash: Bool) -> MatchLine? {
    var notes = MatchNotes()
    var rest = body
    takeTrailingNotes(from: &rest, into: &notes)
    for word in rest.words().dropFirst().dropLast() {
      guard let status = MatchNotes.infixStatus(Folding.key(word.text)) else { continue }
      return MatchLine(
        first: rest.before(word.characters.startIndex), second: rest.from(word.characters.endIndex),
        status: notes.status ?? status, notes: notes)
    }
    guard let separator = separator(in: rest, allowsDash: allowsDash) else { return nil }
    return MatchLine(
      first: rest.before(separator.lowerBound), second: rest.from(separator.upperBound),
      status: notes.status ?? .scheduled, notes: notes)
  }

  /// Where `v`, `vs` or (where allowed) a lone dash stands between two names.
  private static func separator(in body: Fragment, allowsDash: Bool) -> Range<Int>? {
    let words = body.words()
    guard words.count >= 3 else { return nil }
    let inner = words.dropFirst().dropLast()
    let word =
      inner.first { ["v", "vs", "vs.", "v."].contains($0.text) }
      ?? (allowsDash ? inner.first { $0.length == 1 && "-–—−".contains($0.text) } : nil)
    return word.map { $0.characters.startIndex..<$0.characters.endIndex }
  }

  /// Takes notes that stand between the score and the second name.
  private static func takeLeadingNotes(from rest: inout Fragment, into notes: inout MatchNotes) {
    while let opening = rest.first {
      if opening == "(" || opening == "[" {
        let closing: Character = opening == "(" ? ")" : "]"
        guard let end = rest.firstIndex(where: { $0 == closing }), end + 1 < rest.characters.endIndex else { return }
        let inside = rest.part(rest.characters.startIndex + 1..<end).trimmed()
        if !notes.read(inside) {
          guard opening == "[" else { return }
          notes.remarks.append(inside.name)
        }
        rest = rest.from(end + 1)
      } else {
        let word = rest.head
        guard word.length < rest.length, MatchNotes.isExtraTime(Folding.key(word.text)) else { return }
        notes.hasExtraTime = true
        rest = rest.from(word.characters.endIndex)
      }
    }
  }

  /// Takes notes off the end, as long as there are any.
  private static func takeTrailingNotes(from rest: inout Fragment, into notes: inout MatchNotes) {
    while takeBracket(from: &rest, into: &notes) || takeWords(from: &rest, into: &notes) {}
  }

  private static func takeBracket(from rest: inout Fragment, into notes: inout MatchNotes) -> Bool {
    guard let closing = rest.last, closing == ")" || closing == "]" else { return false }
    let opening: Character = closing == ")" ? "(" : "["
    guard let start = rest.characters.lastIndex(of: opening) else { return false }
    let inside = rest.part(start + 1..<rest.characters.endIndex - 1).trimmed()
    if !notes.read(inside) {
      // A town in round brackets belongs to the name; what stands in square ones never does.
      let remark = BracketRemark(inside.name)
      guard opening == "[" || remark != nil, !inside.isEmpty else { return false }
      notes.status = notes.status ?? remark?.status
      notes.kicks = notes.kicks ?? remark?.kicks
      if let venue = remark?.venue, notes.venue == nil {
        notes.venue = venue
      } else {
        notes.remarks.insert(inside.name, at: 0)
      }
    }
    rest = rest.before(start)
    return true
  }

  /// `, 4–3 pen.` or `a.e.t.` at the end, without brackets.
  private static func takeWords(from rest: inout Fragment, into notes: inout MatchNotes) -> Bool {
    let words = rest.words()
    guard let last = words.last, words.count >= 2 else { return false }
    let key = Folding.key(last.text)
    if MatchNotes.isExtraTime(key) {
      notes.hasExtraTime = true
      rest = withoutComma(rest.before(last.characters.startIndex))
      return true
    }
    guard MatchNotes.isShootOut(key) else { return false }
    for word in words.dropLast().reversed().prefix(3) {
      let tail = rest.from(word.characters.startIndex)
      var trial = notes
      if trial.penalties == nil, trial.read(tail), trial.penalties != nil {
        notes = trial
        rest = withoutComma(rest.before(word.characters.startIndex))
        return true
      }
    }
    return false
  }

  private static func withoutComma(_ fragment: Fragment) -> Fragment {
    fragment.last == "," || fragment.last == ";" ? fragment.dropping(last: 1) : fragment
  }

  /// Whether a word is the zone of a time of day: UTC-3, UTC+5:30.
  private static func isZone(_ word: Fragment) -> Bool {
    guard word.length <= 9 else { return false }
    let text = word.text
    return text.hasPrefix("UTC") && text.dropFirst(3).allSatisfy { "+-±−:".contains($0) || $0.isNumber }
  }

  /// A time of day such as 15:30, 20.45 or 16h00; nil for anything else.
  private static func clock(_ word: Fragment) -> String? {
    guard (4...5).contains(word.length), word.first?.isNumber == true else { return nil }
    let text = word.text
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." || $0 == "h" }
    guard parts.count == 2, parts[1].count == 2, let hours = NumberWords.digits(parts[0]),
      let minutes = NumberWords.digits(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return text
  }
}
