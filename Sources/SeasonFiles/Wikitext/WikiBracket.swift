/// A bracket as a page lays it out: rounds of pairs, each side with its team and its scores.
struct WikiBracket {
  /// One team of a pair.
  struct Entry {
    /// Where its name stands.
    var team: Range<Int>
    /// Its goals, a value for each leg; one for a single match, none where nothing is said.
    var scores: [Range<Int>]
    /// Its goals over all legs, where they are given.
    var aggregate: Range<Int>?
  }

  /// Two teams that meet.
  struct Pair {
    /// Day and place; nil where the bracket has none.
    var date: Range<Int>?
    var first: Entry
    var second: Entry
  }

  /// A round, from the top of the draw to its bottom.
  struct Round {
    var name: String
    var pairs: [Pair]
  }

  /// From the first round to the final, and a match for third place.
  var rounds: [Round]

  static let thirdPlace = "Match for third place"

  static func roundName(matches: Int) -> String {
    switch matches {
    case 1: "Final"
    case 2: "Semi-finals"
    case 4: "Quarter-finals"
    default: "Round of \(matches * 2)"
    }
  }
}

// MARK: Rows

extension WikiBracket {
  /// How the cells of a row stand: date and place, then for each side a seed, the team, its goals in each leg.
  private struct RowForm {
    let legs: Int
    let hasSeeds: Bool
    var hasDate = true
    /// Whether the last of the goals are those of both legs.
    var hasAggregate = false

    var width: Int { dateWidth + 2 * sideWidth }
    private var dateWidth: Int { hasDate ? 1 : 0 }
    private var sideWidth: Int { teamOffset + 1 + legs }
    private var teamOffset: Int { hasSeeds ? 1 : 0 }

    /// The most frequent first.
    static let all = [(1, false), (1, true), (2, false), (2, true), (3, false), (3, true)].map {
      RowForm(legs: $0, hasSeeds: $1)
    }

    /// Those of templates for two legs: a third score is the sum of both, and most have no date, as there are two.
    static let twoLegged = [true, false].flatMap { hasDate in
      [(2, false), (3, false), (2, true), (3, true)].map {
        RowForm(legs: $0, hasSeeds: $1, hasDate: hasDate, hasAggregate: $0 == 3)
      }
    }

    func pair(_ cells: ArraySlice<Range<Int>>) -> Pair {
      func entry(from start: Int) -> Entry {
        let team = start + teamOffset
        let last = team + legs
        return Entry(
          team: cells[team], scores: Array(cells[team + 1...(hasAggregate ? last - 1 : last)]),
          aggregate: hasAggregate ? cells[last] : nil)
      }
      let start = cells.startIndex + dateWidth
      return Pair(
        date: hasDate ? cells[cells.startIndex] : nil, first: entry(from: start),
        second: entry(from: start + sideWidth))
    }
  }

  /// Reads a bracket of rows, such as {{Round8}}, whose order is the draw; nil when the cells fill no rounds.
  ///
  /// - Parameters:
  ///   - arguments: The template's, without those that are none of the bracket's.
  ///   - entrants: The teams of the first round, where the template says so; not all rounds need to be there.
  ///   - isTwoLegged: Whether the template is one for ties of two legs.
  ///   - page: The page of the arguments.
  init?(rows arguments: [WikiArgument], entrants: Int?, isTwoLegged: Bool, page: WikiPage) {
    let cells = arguments.filter { !$0.isNamed }.map(\.value)
    let legs = arguments.first { $0.isNamed && $0.key == "score-boxes" }
      .flatMap { NumberWords.digits(page.shown($0.value).leadingDigits) }
    let forms = (isTwoLegged ? RowForm.twoLegged : RowForm.all).filter { form in legs.map { form.legs == $0 } ?? true }
      .compactMap { form in
        Self.roundSizes(cells, width: form.width, entrants: entrants, page: page).map { (form, $0) }
      }
    // Where more than one form fits, the one whose teams are no numbers: a seed and a second score take as many cells.
    func numbers(_ form: RowForm) -> Int {
      stride(from: 0, to: cells.count - form.width + 1, by: form.width).reduce(0) { count, start in
        let pair = form.pair(cells[start..<start + form.width])
        return count + [pair.first.team, pair.second.team].count { Self.startsWithDigit($0, in: page) }
      }
    }
    // Of equals one that fills its rounds.
    func rank(_ form: RowForm, _ sizes: [RoundSize]) -> (Int, Int) {
      (numbers(form), sizes.contains { $0.given < $0.full } ? 1 : 0)
    }
    guard let (form, sizes) = forms.min(by: { rank($0.0, $0.1) < rank($1.0, $1.1) }) else { return nil }
    // Goals in the place of teams: the cells are of no form that is known.
    let isNumber = { (cell: Range<Int>) in NumberWords.digits(page.shown(cell)) != nil }
    for start in stride(from: 0, to: cells.count - form.width + 1, by: form.width) {
      let pair = form.pair(cells[start..<start + form.width])
      if isNumber(pair.first.team) || isNumber(pair.second.team) { return nil }
    }
    rounds = []
    var start = 0
    for (number, size) in sizes.enumerated() {
      let stated = arguments.first { $0.isNamed && $0.key == "rd\(number + 1)" }.map { page.shown($0.value) } ?? ""
      let isThird = number == sizes.count - 1 && number > 0 && sizes[number - 1].full == 1
      var round = Round(name: stated, pairs: [])
      if stated.isEmpty { round.name = isThird ? Self.thirdPlace : Self.roundName(matches: size.full) }
      for _ in 0..<size.given {
        round.pairs.append(form.pair(cells[start..<start + form.width]))
        start += form.width
      }
      rounds.append(round)
    }
  }

  private static func startsWithDigit(_ range: Range<Int>, in page: WikiPage) -> Bool {
    page.shown(range).utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// How many matches a round has, and how many of them are given.
  private struct RoundSize {
    var full: Int
    var given: Int
  }

  /// The matches of each round, a match for third place last; nil when rows of this width fill no bracket.
  ///
  /// Where the template says how many teams start, the rounds at its end may be cut short.
  private static func roundSizes(_ cells: [Range<Int>], width: Int, entrants: Int?, page: WikiPage) -> [RoundSize]? {
    var count = cells.count
    while count % width != 0, count > 0, page.shown(cells[count - 1]).isEmpty { count -= 1 }
    guard count > 0, count % width == 0, count / width <= 256 else { return nil }
    let matches = count / width
    var sizes: [RoundSize] = []
    var size = entrants.map { $0 / 2 } ?? fullSize(matches)
    var rest = matches
    while size >= 1, rest >= size {
      sizes.append(RoundSize(full: size, given: size))
      rest -= size
      size /= 2
    }
    if rest == 0 { return sizes }
    if rest == 1, sizes.last?.full == 1 { return sizes + [RoundSize(full: 1, given: 1)] }
    return entrants != nil && size >= 1 ? sizes + [RoundSize(full: size, given: rest)] : nil
  }

  /// The matches of the first round of a bracket with so many in all.
  private static func fullSize(_ matches: Int) -> Int {
    var size = 1
    while size * 4 - 1 <= matches { size *= 2 }
    return size
  }
}

// MARK: Keys

extension WikiBracket {
  /// Where a key puts its value: RD1-team03, RD2-score1-agg, 3rd-team1.
  private struct Slot {
    var round: Substring
    var isTeam: Bool
    var number: Int
    /// `1` to `9`, `agg`, or nothing for a single match.
    var ending: Substring

    init?(_ key: String) {
      let parts = key.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count > 1 else { return nil }
      let word = parts[1].prefix { !$0.isNumber }
      switch word {
      case "team", "equipo": isTeam = true
      case "score", "goles", "resultado": isTeam = false
      default: return nil
      }
      guard let number = NumberWords.digits(parts[1].dropFirst(word.count)), (1...256).contains(number) else {
        return nil
      }
      self.number = number
      round = parts[0]
      ending = parts.count > 2 ? parts[2] : ""
    }
  }

  /// The values of one round by the numbers of their teams.
  private struct KeyedRound {
    var teams: [Int: Range<Int>] = [:]
    var scores: [Int: [Range<Int>]] = [:]
    var aggregates: [Int: Range<Int>] = [:]

    func entry(_ number: Int) -> Entry? {
      teams[number].map { Entry(team: $0, scores: scores[number] ?? [], aggregate: aggregates[number]) }
    }
  }

  /// Two sides; where three scores stand and the last is the sum of both others on either side, it is that of both legs.
  private static func pair(_ first: Entry, _ second: Entry, page: WikiPage) -> Pair {
    func isSum(_ entry: Entry) -> Bool {
      let goals = entry.scores.map { NumberWords.digits(page.shown($0).leadingDigits) }
      guard goals.count == 3, let one = goals[0], let two = goals[1], let sum = goals[2] else { return false }
      return one + two == sum && entry.aggregate == nil
    }
    guard isSum(first), isSum(second) else { return Pair(first: first, second: second) }
    var (first, second) = (first, second)
    first.aggregate = first.scores.removeLast()
    second.aggregate = second.scores.removeLast()
    return Pair(first: first, second: second)
  }

  /// Reads a bracket of keys, such as {{4TeamBracket}}; nil when no key names a team.
  ///
  /// The keys are RD1-team1, RD1-score1, with legs RD1-score1-1 and RD1-score1-agg.
  /// Teams without an opponent have a bye. The rounds come in the order of their keys.
  ///
  /// - Parameters:
  ///   - arguments: The template's.
  ///   - entrants: The teams of the first round, where the template's name says so; not all of them need to be there.
  ///   - page: The page of the arguments.
  init?(keys arguments: [WikiArgument], entrants: Int? = nil, page: WikiPage) {
    var order: [Substring] = []
    var found: [Substring: KeyedRound] = [:]
    var names: [Substring: String] = [:]
    for argument in arguments where argument.isNamed {
      guard let slot = Slot(argument.key) else {
        names[argument.key[...]] = page.shown(argument.value)
        continue
      }
      if found[slot.round] == nil { order.append(slot.round) }
      if slot.isTeam {
        found[slot.round, default: KeyedRound()].teams[slot.number] = argument.value
      } else if slot.ending == "agg" {
        found[slot.round, default: KeyedRound()].aggregates[slot.number] = argument.value
      } else {
        found[slot.round, default: KeyedRound()].scores[slot.number, default: []].append(argument.value)
      }
    }
    rounds = order.compactMap { key in
      guard let round = found[key], let last = round.teams.keys.max() else { return nil }
      let pairs = stride(from: 1, through: last, by: 2).compactMap { number -> Pair? in
        guard let first = round.entry(number), let second = round.entry(number + 1) else { return nil }
        return Self.pair(first, second, page: page)
      }
      // RD3b and words such as 3rd or consol stand beside the final.
      let number = NumberWords.digits(key.dropFirst(2))
      // A round behind the final is that for third place.
      let isBehind = number.map { (entrants ?? .max) >> min($0, 60) == 0 } ?? false
      let isBeside = !key.hasPrefix("rd") || key.last?.isNumber == false || isBehind
      let stated = entrants.flatMap { teams in number.map { max(1, teams >> min($0, 16)) } }
      let fallback = isBeside ? Self.thirdPlace : Self.roundName(matches: max(stated ?? 1, (last + 1) / 2))
      let name = names[key] ?? (isBehind ? names["tercero"] ?? names["3rd"] : nil) ?? ""
      return Round(name: name.isEmpty ? fallback : name, pairs: pairs)
    }
    if rounds.isEmpty { return nil }
  }
}
