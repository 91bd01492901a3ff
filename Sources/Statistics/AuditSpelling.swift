import Football

/// Teams that may be one under two spellings.
extension Audit {
  /// Pairs of names that differ only by a slip or by a short form, of teams that never met nor shared a round.
  func spellingFindings() -> [Finding] {
    let pairs = NameKey.alikePairs(index.foldedNames.map(NameKey.init)) { !season.teams[$0].isPlaceholder }
    guard !pairs.isEmpty else { return [] }
    var rounds = [Set<Int>](repeating: [], count: season.teams.count)
    for (number, round) in index.rounds.enumerated() {
      for match in round.matches {
        rounds[index.indexed[match].first].insert(number)
        rounds[index.indexed[match].second].insert(number)
      }
    }
    let met = Set(index.indexed.map { Team.Pair(Team.ID($0.first), Team.ID($0.second)) })
    return pairs.filter {
      rounds[$0.low.index].isDisjoint(with: rounds[$0.high.index]) && !met.contains($0)
    }.map { pair in
      Finding(
        id: .teamSpelledTwoWays, severity: .note, claimed: .teams([pair.low, pair.high]),
        place: season.teams[pair.high.index].place)
    }
  }
}

/// A folded name cut into words, for finding slips.
struct NameKey {
  private let words: [[Unicode.Scalar]]
  /// The name without the short forms of clubs.
  private let bare: String
  private let length: Int

  init(_ folded: String) {
    let plain = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    words = plain.map { Array($0.unicodeScalars) }
    bare = plain.joined(separator: " ").withoutClubForms
    length = words.reduce(0) { $0 + $1.count }
  }

  /// All pairs of names that are alike, in order, found without comparing each name with each other one.
  ///
  /// Names that are one slip apart become the same when the letter in question is taken out of one or both, so only
  /// names of equal traces are compared: time linear in the letters where few names are alike.
  static func alikePairs(_ names: [NameKey], where isIncluded: (Int) -> Bool) -> [Team.Pair] {
    var traces: [(trace: UInt64, name: Int)] = []
    for (number, name) in names.enumerated() where isIncluded(number) {
      name.visitTraces { traces.append(($0, number)) }
    }
    traces.sort { ($0.trace, $0.name) < ($1.trace, $1.name) }
    var distinct: [(trace: UInt64, name: Int)] = []
    for one in traces where distinct.last.map({ $0 != one }) ?? true { distinct.append(one) }
    var pairs: Set<Team.Pair> = []
    for (place, one) in distinct.enumerated() {
      for other in distinct[(place + 1)...].prefix(while: { $0.trace == one.trace })
      where names[one.name].isAlike(names[other.name]) {
        pairs.insert(Team.Pair(Team.ID(one.name), Team.ID(other.name)))
      }
    }
    return pairs.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
  }

  /// Numbers that names which are alike share at least one of, and others only by chance.
  ///
  /// They stand for the bare name, for all words as they are, and for all words with one letter of a longer one left out.
  private func visitTraces(_ visit: (UInt64) -> Void) {
    visit(Self.traces(of: bare.unicodeScalars).last ?? 0)
    let starts = words.map(Self.traces)
    // Words count by their place: the same ones in another order are another name.
    let weights = words.indices.map { UInt64(truncatingIfNeeded: 2 * $0 + 1) &* Self.base }
    let whole = zip(starts, weights).reduce(0) { $0 &+ ($1.0.last ?? 0) &* $1.1 }
    visit(whole)
    for (number, word) in words.enumerated() where Self.mayHaveSlip(word) {
      let others = whole &- (starts[number].last ?? 0) &* weights[number]
      var end: UInt64 = 0
      var power: UInt64 = 1
      for place in word.indices.reversed() {
        visit(others &+ (starts[number][place] &* power &+ end) &* weights[number])
        end = end &+ UInt64(word[place].value) &* power
        power = power &* Self.base
      }
    }
  }

  /// The base of the polynomials that traces are: odd and of many bits.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The polynomial of every start of a word, from none of its letters to all of them.
  private static func traces(of word: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var traces: [UInt64] = [0]
    for letter in word { traces.append(traces[traces.count - 1] &* base &+ UInt64(letter.value)) }
    return traces
  }

  /// Whether a word is long enough for a slip to be none of two names, and no number.
  private static func mayHaveSlip(_ word: [Unicode.Scalar]) -> Bool {
    word.count >= 6 && !word.contains { $0.properties.numericType != nil }
  }

  /// Whether two names are the same but for short forms of clubs, or but for one slip in one longer word.
  func isAlike(_ other: NameKey) -> Bool {
    guard abs(length - other.length) <= 6 else { return false }
    if bare == other.bare { return true }
    guard words.count == other.words.count, abs(length - other.length) <= 1 else { return false }
    let unequal = zip(words, other.words).filter { $0 != $1 }
    guard unequal.count == 1, let (one, two) = unequal.first else { return false }
    return Self.mayHaveSlip(one) && Self.mayHaveSlip(two) && Self.isOneSlip(one, two)
  }

  /// Whether one letter was left out, put in, changed, or swapped with the next.
  private static func isOneSlip(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Bool {
    let same = zip(one, two).prefix { $0 == $1 }.count
    let left = Array(one[same...])
    let right = Array(two[same...])
    if left.count == right.count {
      if left.dropFirst() == right.dropFirst() { return true }
      return left.count >= 2 && left[0] == right[1] && left[1] == right[0] && left.dropFirst(2) == right.dropFirst(2)
    }
    return left.count > right.count ? left.dropFirst() == right[...] : right.dropFirst() == left[...]
  }
}
