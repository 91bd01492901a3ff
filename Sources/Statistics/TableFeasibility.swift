import Football

/// Whether a printed table can come from any set of results.
public enum TableFeasibility: String, Sendable, Hashable, CaseIterable {
  /// No results give this table.
  case impossible
  /// Exactly one set of results does.
  case unique = "exactly one"
  /// Several do.
  case several
  /// Too many teams or too many cases: not looked into.
  case notTried = "not tried"
}

/// A line of a table as a source prints it, for a single round robin known only by its table.
public struct PrintedRow: Sendable, Hashable {
  /// Matches won.
  public var won: Int
  /// Matches drawn.
  public var drawn: Int
  /// Matches lost.
  public var lost: Int
  /// Goals scored.
  public var goalsFor: Int
  /// Goals conceded.
  public var goalsAgainst: Int

  /// Makes a line.
  public init(won: Int, drawn: Int, lost: Int, goalsFor: Int, goalsAgainst: Int) {
    self.won = won
    self.drawn = drawn
    self.lost = lost
    self.goalsFor = goalsFor
    self.goalsAgainst = goalsAgainst
  }
}

extension TableFeasibility {
  /// Looks for results of a single round robin that give a table of two to four teams.
  ///
  /// - Parameters:
  ///   - rows: The table.
  ///   - limit: How many scores are tried at most before the answer is ``notTried``: the bound on time, as a number of
  ///     steps so that the answer is the same on every machine.
  /// - Returns: Whether none, one or several sets of results give the table.
  public static func of(_ rows: [PrintedRow], limit: Int = 2_000_000) -> TableFeasibility {
    guard (2...4).contains(rows.count), limit > 0 else { return .notTried }
    let values = rows.flatMap { [$0.won, $0.drawn, $0.lost, $0.goalsFor, $0.goalsAgainst] }
    guard values.allSatisfy({ (0...999).contains($0) }),
      rows.allSatisfy({ $0.won + $0.drawn + $0.lost == rows.count - 1 })
    else { return .impossible }
    func sum(_ value: (PrintedRow) -> Int) -> Int { rows.reduce(0) { $0 + value($1) } }
    guard sum(\.won) == sum(\.lost), sum(\.goalsFor) == sum(\.goalsAgainst), sum(\.drawn) % 2 == 0 else {
      return .impossible
    }
    var search = Search(rows: rows, limit: limit)
    search.run(0)
    if search.found > 1 { return .several }
    if search.steps >= limit { return .notTried }
    return search.found == 1 ? .unique : .impossible
  }

  /// A search through the scores of all pairs, left as soon as a row cannot come out any more.
  private struct Search {
    var rows: [PrintedRow]
    let limit: Int
    var steps = 0
    var found = 0
    private let pairs: [(Int, Int)]
    /// Matches still to be set, for every team, before each pair.
    private let toCome: [[Int]]

    init(rows: [PrintedRow], limit: Int) {
      self.rows = rows
      self.limit = limit
      let size = rows.count
      let pairs = (0..<size).flatMap { first in (first + 1..<size).map { (first, $0) } }
      self.pairs = pairs
      toCome = pairs.indices.map { place in
        (0..<size).map { team in pairs[place...].filter { $0.0 == team || $0.1 == team }.count }
      }
    }

    mutating func run(_ place: Int) {
      guard found < 2, steps < limit else { return }
      guard place < pairs.count else {
        if rows.allSatisfy({ $0 == PrintedRow(won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0) }) { found += 1 }
        return
      }
      let (first, second) = pairs[place]
      // A team's last match takes all goals left to it.
      let isLastOfFirst = toCome[place][first] == 1
      let isLastOfSecond = toCome[place][second] == 1
      let most = Goals(
        min(rows[first].goalsFor, rows[second].goalsAgainst), min(rows[first].goalsAgainst, rows[second].goalsFor))
      let owns = isLastOfFirst ? rows[first].goalsFor...rows[first].goalsFor : 0...max(0, most.first)
      let others = isLastOfFirst ? rows[first].goalsAgainst...rows[first].goalsAgainst : 0...max(0, most.second)
      for own in owns {
        for other in others {
          steps += 1
          if found > 1 || steps >= limit { return }
          guard own <= most.first, other <= most.second else { continue }
          if isLastOfSecond && (other != rows[second].goalsFor || own != rows[second].goalsAgainst) { continue }
          guard rows[first].take(own, other) else { continue }
          if rows[second].take(other, own) {
            run(place + 1)
            rows[second].giveBack(other, own)
          }
          rows[first].giveBack(own, other)
        }
      }
    }
  }
}

extension PrintedRow {
  /// Takes a result out of the row; false, and nothing taken, when it has no such result left.
  fileprivate mutating func take(_ own: Int, _ other: Int) -> Bool {
    guard (own > other ? won : own == other ? drawn : lost) > 0 else { return false }
    if own > other { won -= 1 } else if own == other { drawn -= 1 } else { lost -= 1 }
    goalsFor -= own
    goalsAgainst -= other
    return true
  }

  fileprivate mutating func giveBack(_ own: Int, _ other: Int) {
    if own > other { won += 1 } else if own == other { drawn += 1 } else { lost += 1 }
    goalsFor += own
    goalsAgainst += other
  }
}
