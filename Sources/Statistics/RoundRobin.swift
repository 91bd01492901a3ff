/// The programme of a round robin: who meets whom in which round.
public enum RoundRobin {
  /// A pairing by the teams' numbers from 1; the first is at home where somebody is.
  public struct Pairing: Sendable, Hashable {
    /// The team named first.
    public var first: Int
    /// The team named second.
    public var second: Int

    /// Makes a pairing.
    public init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The rounds in which every team meets every other, by Berger's tables (FIDE Handbook, C.05, Annex 1).
  ///
  /// With an odd number of teams one of them rests in every round: it has no pairing there.
  /// - Parameters:
  ///   - teams: The number of teams; fewer than 2 have no rounds.
  ///   - legs: How often each pair meets; every second time with the order of the two exchanged.
  /// - Returns: The rounds in order, each with its pairings.
  public static func rounds(teams: Int, legs: Int = 1) -> [[Pairing]] {
    guard teams >= 2, legs >= 1 else { return [] }
    let even = teams + teams % 2
    let circle = even - 1
    var once: [[Pairing]] = []
    for round in 0..<circle {
      // From round to round every number but the last moves half of the field on; the last changes sides.
      let shift = round * (even / 2)
      func moved(_ number: Int) -> Int { (number - 1 + shift) % circle + 1 }
      let head = round % 2 == 0 ? Pairing(moved(1), even) : Pairing(even, moved(1))
      // A loop from 2 to half of the field: stride is empty where there are two teams.
      let rest = stride(from: 2, through: even / 2, by: 1).map { Pairing(moved($0), moved(even + 1 - $0)) }
      once.append(([head] + rest).filter { $0.first <= teams && $0.second <= teams })
    }
    return (0..<legs).flatMap { leg in
      leg % 2 == 0 ? once : once.map { $0.map { Pairing($0.second, $0.first) } }
    }
  }
}
