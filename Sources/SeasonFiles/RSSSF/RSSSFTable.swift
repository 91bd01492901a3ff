import Football

/// The order of the columns of a table of standings.
struct RSSSFColumns: Hashable {
  /// Which of the columns behind `played` are won, drawn and lost: 0, 1, 2 in the order of the record.
  var won = 0
  /// Drawn.
  var drawn = 1
  /// Lost.
  var lost = 2
  /// Whether the points stand before the matches.
  var leadsWithPoints = false

  /// The common order.
  init() {}

  /// Reads the header of a table, such as `P W D L F A Pts` or `GP W L T GF GA Pts`; nil for any other line.
  init?(header line: Fragment) {
    let parts = line.words()
    guard parts.count >= 5 else { return nil }
    let words = parts.map { Folding.key($0.text) }
    let known = words.filter(Self.heads.contains)
    guard known.count * 4 >= words.count * 3, known.count >= 5 else { return nil }
    leadsWithPoints = Self.leadsWithPoints(words)
    let order = known.compactMap { word -> Character? in
      switch word {
      case "w", "g", "v", "won", "pg", "s": "w"
      case "d", "t", "e", "n", "x", "u", "drawn", "pe", "tie", "r": "d"
      // Matches played, where another column is that of defeats.
      case "l", "p", "lost", "pp": word == "p" && (known.first == "p" || known.contains("l")) ? nil : "l"
      default: nil
      }
    }
    guard order.count >= 3, let won = order.firstIndex(of: "w"), let drawn = order.firstIndex(of: "d"),
      let lost = order.firstIndex(of: "l"), max(won, drawn, lost) < 3
    else { return }
    self.won = won
    self.drawn = drawn
    self.lost = lost
  }

  /// Whether a word for points stands first, and one for matches or those won behind it.
  private static func leadsWithPoints(_ words: [String]) -> Bool {
    let numbers = words.drop { ["pos", "team", "club", "clube", "equipo"].contains($0) }
    return numbers.first.map { ["pts", "pg", "points", "pt", "pkt"].contains($0) } ?? false
  }

  private static let heads: Set<String> = [
    "p", "p+", "w", "d", "l", "f", "a", "pts", "gd", "gp", "gf", "ga", "t", "m", "pl", "pld", "points", "dif", "diff",
    "gc",
    "pos", "team", "mp", "pj", "pg", "pe", "pp", "g", "e", "v", "s", "n", "x", "u", "r", "ep", "tp", "gf-ga", "g:",
    "tie",
    "won", "drawn", "lost", "for", "agst", "j", "bp", "sp", "+/-", "dg", "club", "ga.", "p.", "pkt", "ave",
  ]
}

/// A row of a table of standings as RSSSF texts have it: ` 1.Name   30 18  8  4 50-31 62 [P]` and its relatives.
struct RSSSFRow: Hashable {
  /// The rank; nil where the row shares that of the row above.
  var rank: Int?
  /// The team's name without signs behind it.
  var name: Fragment
  var played: Int
  var won: Int
  var drawn: Int
  var lost: Int
  var goals: Goals
  var points: Int?
  /// Points taken or given in brackets behind the row, as in [-5].
  var adjustment: Int?
  /// What stands behind the points.
  var remark = ""

  /// Reads a row; nil when the line is none, which is told by the sums: played is won and drawn and lost.
  init?(_ line: Fragment, columns: RSSSFColumns = RSSSFColumns()) {
    var body = line.trimmed()
    guard body.length <= 160, Self.leadingDigits(in: body) >= 5 else { return nil }
    rank = Self.takeRank(&body)
    let tokens = Self.tokens(of: body)
    guard let found = Self.dashed(tokens, columns) ?? Self.columned(tokens, columns) else { return nil }
    let (head, behindName) = Self.cut(body.before(found.start))
    let name = Self.withoutSigns(head)
    guard !name.isEmpty, name.length <= 60, name.characters.contains(where: \.isLetter),
      ScoreToken.find(in: name) == nil, ScoreToken.read(at: name.characters.startIndex, in: name.characters) == nil
    else { return nil }
    self.name = name
    (played, won, drawn, lost) = (found.counts[0], found.counts[1], found.counts[2], found.counts[3])
    goals = found.goals
    points = columns.leadsWithPoints ? behindName.first ?? found.points : found.points
    remark = body.from(found.end).name
    adjustment = Self.adjustment(in: remark)
  }

  /// How many words start with a digit: a row has matches, won, drawn, lost and goals at the least.
  private static func leadingDigits(in body: Fragment) -> Int {
    var count = 0
    var isAfterBlank = true
    for character in body.characters {
      if isAfterBlank, character.isASCII, character.isNumber { count += 1 }
      isAfterBlank = character.isBlank
    }
    return count
  }

  // MARK: Parts

  /// Takes `12.` or `12)` or `12` off the front.
  private static func takeRank(_ body: inout Fragment) -> Int? {
    // A team that was taken out of the table has `-.` in the place of its rank.
    if body.length > 2, body.first == "-", body.characters.dropFirst().first == "." { body = body.dropping(first: 2) }
    // `(*)(+1)  2  FLAMENGO`: signs of the key, or a point given, before the rank.
    while body.first == "(", let close = body.characters.prefix(5).firstIndex(of: ")"),
      body.characters[..<close].dropFirst().allSatisfy({ "*+-#^0123456789".contains($0) })
    {
      body = body.from(close + 1)
    }
    let digits = body.characters.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let rank = NumberWords.digits(String(digits)),
      let next = body.characters.dropFirst(digits.count).first,
      ".)]-*".contains(next) || next.isWhitespace
    else { return nil }
    // `1. FC Köln` without a rank has blanks before its numbers too, but no row leads with a name of digits alone.
    let rest = body.from(digits.endIndex + (next.isWhitespace ? 0 : 1))
    // `1-FLAMENGO` is a rank and a name, `2-3 Saar` a score.
    guard rest.characters.contains(where: \.isLetter), next != "-" || rest.first?.isLetter == true else { return nil }
    body = rest
    return rank
  }

  // MARK: Numbers

  private enum Token: Hashable {
    case number(Int)
    case signed
    case goals(Goals)
    case word
  }

  private struct Spot {
    var token: Token
    var start: Int
    var end: Int
  }

  /// What the numbers of a row say, and where they stand.
  private struct Found {
    var counts: [Int]
    var goals: Goals
    var points: Int?
    var start: Int
    var end: Int
  }

  /// The words of a row; goals with a blank in them, as in `5- 1`, are one.
  private static func tokens(of body: Fragment) -> [Spot] {
    var spots: [Spot] = []
    let words = body.words()
    var index = 0
    while index < words.count {
      let word = words[index]
      var text = word.text
      var end = word.characters.endIndex
      if let last = text.last, ScoreToken.isJoint(last), NumberWords.digits(text.dropLast()) != nil,
        index + 1 < words.count, NumberWords.digits(words[index + 1].text) != nil
      {
        text += words[index + 1].text
        end = words[index + 1].characters.endIndex
        index += 1
      }
      spots.append(Spot(token: token(text), start: word.characters.startIndex, end: end))
      index += 1
    }
    return spots
  }

  private static func token(_ text: String) -> Token {
    if let number = NumberWords.digits(text), text.count <= 3 { return .number(number) }
    let sides = text.split(omittingEmptySubsequences: false, whereSeparator: ScoreToken.isJoint)
    if sides.count == 2, let right = NumberWords.digits(sides[1]) {
      if let left = NumberWords.digits(sides[0]), left < 1000, right < 1000 { return .goals(Goals(left, right)) }
      if sides[0].isEmpty { return .signed }
    }
    if text.first == "+", NumberWords.digits(text.dropFirst()) != nil { return .signed }
    return .word
  }

  private static func number(_ spot: Spot) -> Int? {
    if case .number(let number) = spot.token { return number }
    return nil
  }

  /// `30 18 8 4 50-31 62`; or with the points behind the matches, `4 6 3 0 1 11-3`, or before the goals,
  /// `3 0 0 3 0 2-8`.
  private static func dashed(_ spots: [Spot], _ columns: RSSSFColumns) -> Found? {
    for (index, spot) in spots.enumerated() {
      guard case .goals(let goals) = spot.token, index >= 4 else { continue }
      let before = spots[(index - 4)..<index].compactMap(number)
      guard before.count == 4 else { return nil }
      let counts = [before[0]] + ordered(Array(before[1...]), columns)
      if before[0] == before[1] + before[2] + before[3] {
        if let leading = leadingPoints(spots, before: index - 4, counts) {
          // What follows the goals is their difference.
          let next = index + 1 < spots.count ? spots[index + 1] : nil
          let hasDifference = next.map { $0.token == .signed || number($0) == goals.first - goals.second } == true
          return Found(
            counts: counts, goals: goals, points: leading, start: spots[index - 5].start,
            end: hasDifference ? spots[index + 1].end : spot.end)
        }
        let points = index + 1 < spots.count ? number(spots[index + 1]) : nil
        return Found(
          counts: counts, goals: goals, points: points, start: spots[index - 4].start,
          end: points == nil ? spot.end : spots[index + 1].end)
      }
      guard index >= 5, let played = number(spots[index - 5]),
        let (points, own) = withPoints(played, before, columns)
      else { return nil }
      return Found(
        counts: [played] + own, goals: goals, points: points, start: spots[index - 5].start, end: spot.end)
    }
    return nil
  }

  /// The points and the matches won, drawn and lost of four numbers behind those played, of which the first or the last
  /// is the points.
  ///
  /// Both may add up where a team has as many points as defeats; the points themselves then tell which it is.
  private static func withPoints(
    _ played: Int, _ numbers: [Int], _ columns: RSSSFColumns
  ) -> (points: Int, own: [Int])? {
    let orders = [(numbers[0], Array(numbers[1...])), (numbers[3], Array(numbers[..<3]))].filter { _, own in
      played == own.reduce(0, +)
    }.map { (points: $0, own: ordered($1, columns)) }
    let fitting = orders.first { points, own in points == 2 * own[0] + own[1] || points == 3 * own[0] + own[1] }
    return fitting ?? (played == numbers[1] + numbers[2] + numbers[3] ? orders.first : nil)
  }

  /// Points in a column of their own between the name and the matches: `3-Guarani    10   10  4  2  4  13-11  2`.
  ///
  /// Wide blanks part them from a name, for a club may have a number in its own.
  private static func leadingPoints(_ spots: [Spot], before start: Int, _ counts: [Int]) -> Int? {
    guard start >= 2, let points = number(spots[start - 1]), spots[start - 1].start - spots[start - 2].end >= 2,
      points == 2 * counts[1] + counts[2] || points == 3 * counts[1] + counts[2]
    else { return nil }
    return points
  }

  private static func ordered(_ counts: [Int], _ columns: RSSSFColumns) -> [Int] {
    [counts[columns.won], counts[columns.drawn], counts[columns.lost]]
  }

  /// `42 17 2 2 54 21 10 6 5 26 18 89 +41` at home and away, or `42 24 12 6 67 31 36 84` over all.
  private static func columned(_ spots: [Spot], _ columns: RSSSFColumns) -> Found? {
    for start in spots.indices {
      guard let played = number(spots[start]), start > 0 else { continue }
      let run = spots[(start + 1)...].prefix { number($0) != nil }.compactMap(number)
      if run.count >= 10, played == run[0] + run[1] + run[2] + run[5] + run[6] + run[7] {
        let sums = (0..<5).map { run[$0] + run[$0 + 5] }
        return found(played, sums, run, used: 10, spots, start, columns)
      }
      if run.count >= 5, played == run[0] + run[1] + run[2], played > 0 || run[3] == 0 {
        return found(played, Array(run[..<5]), run, used: 5, spots, start, columns)
      }
    }
    return nil
  }

  private static func found(
    _ played: Int, _ sums: [Int], _ run: [Int], used: Int, _ spots: [Spot], _ start: Int, _ columns: RSSSFColumns
  ) -> Found {
    var end = start + used
    let counts = [played] + ordered(Array(sums[..<3]), columns)
    if let leading = leadingPoints(spots, before: start, counts) {
      let next = end + 1 < spots.count ? spots[end + 1] : nil
      if next.map({ $0.token == .signed || number($0) == sums[3] - sums[4] }) == true { end += 1 }
      return Found(
        counts: counts, goals: Goals(sums[3], sums[4]), points: leading, start: spots[start - 1].start,
        end: spots[end].end)
    }
    var points: Int?
    var rest = Array(spots[(end + 1)...].prefix(3))
    // A difference may stand before the points, with a sign or, where it agrees, without.
    if let first = rest.first, first.token == .signed || number(first).map({ $0 == sums[3] - sums[4] }) == true,
      rest.count > 1, number(rest[1]) != nil
    {
      rest.removeFirst()
      end += 1
    }
    // Points taken off may stand before those that are left: `38  0  82`.
    if rest.count > 1, let taken = number(rest[0]), let left = number(rest[1]),
      ![2, 3].contains(where: { taken == $0 * counts[1] + counts[2] }),
      [2, 3].contains(where: { left == $0 * counts[1] + counts[2] - taken })
    {
      rest.removeFirst()
      end += 1
    }
    if let next = rest.first, let number = number(next) {
      points = number
      end += 1
      if rest.count > 1, rest[1].token == .signed { end += 1 }
    }
    return Found(
      counts: counts, goals: Goals(sums[3], sums[4]), points: points,
      start: spots[start].start, end: spots[end].end)
  }
}
