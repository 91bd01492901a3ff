import Testing

@testable import PNGEncoding

/// The codes are complete, keep to their limit and are the shortest.
@Suite struct HuffmanCodeTests {
  private func lengths(_ counts: [UInt32], limit: Int) -> [Int] {
    counts.withUnsafeBufferPointer { HuffmanCode(counts: $0, limit: limit).lengths.map(Int.init) }
  }

  /// The bits that all symbols take in a tree made by joining the lightest two again and again.
  private func leastBits(_ counts: [UInt32]) -> Int {
    var weights = counts.filter { $0 > 0 }.map(Int.init)
    var bits = 0
    while weights.count > 1 {
      weights.sort(by: >)
      let joined = weights.removeLast() + weights.removeLast()
      bits += joined
      weights.append(joined)
    }
    return bits
  }

  private func bits(_ counts: [UInt32], _ lengths: [Int]) -> Int {
    zip(counts, lengths).reduce(0) { $0 + Int($1.0) * $1.1 }
  }

  /// How much of all codes is taken, in parts of the limit's; a complete code takes all.
  private func taken(_ lengths: [Int], limit: Int) -> Int {
    lengths.filter { $0 > 0 }.reduce(0) { $0 + 1 << (limit - $1) }
  }

  @Test func evenCountsGiveTheShortestCode() {
    var random = SystemRandomNumberGenerator()
    for size in [2, 3, 5, 19, 30, 140, 286] {
      let counts = (0..<size).map { _ in UInt32.random(in: 40...500, using: &random) }
      let lengths = lengths(counts, limit: 15)
      #expect(bits(counts, lengths) == leastBits(counts))
      #expect(taken(lengths, limit: 15) == 1 << 15)
    }
  }

  @Test(arguments: [5, 7, 15])
  func skewedCountsKeepToTheLimit(limit: Int) {
    // Counts that grow like Fibonacci's numbers give the deepest tree.
    var counts: [UInt32] = [1, 1]
    while counts.count < 30 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let lengths = lengths(counts, limit: limit)
    #expect(lengths.max() == limit)
    #expect(taken(lengths, limit: limit) == 1 << limit)
    #expect(zip(lengths, lengths.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(bits(counts, lengths) > leastBits(counts))
  }

  @Test func aLonelySymbolGetsACompanion() {
    #expect(lengths([0, 0, 7, 0], limit: 15).filter { $0 > 0 } == [1, 1])
    #expect(lengths([0, 0, 0], limit: 15).filter { $0 > 0 } == [1, 1])
  }
}
