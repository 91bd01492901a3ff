/// A prefix code as deflate writes it (RFC 1951, 3.2.2): shorter codes first, within a length in order of symbols.
struct HuffmanCode {
  /// The bits of each symbol's code, zero for a symbol that does not occur.
  let lengths: [UInt8]
  /// Each symbol's code, its first bit lowest, as a deflate stream holds it.
  let codes: [UInt16]

  /// Makes the shortest code for counts, none of its codes longer than a limit of bits.
  ///
  /// At least two symbols get a code, since some readers refuse a code of one.
  init(counts: UnsafeBufferPointer<UInt32>, limit: Int) {
    let lengths = HuffmanCode.lengths(counts, limit: limit)
    var next = [UInt16](repeating: 0, count: limit + 2)
    for length in lengths where length > 0 { next[Int(length) + 1] += 1 }
    for length in 1...limit { next[length + 1] = (next[length] + next[length + 1]) << 1 }
    self.lengths = lengths
    codes = lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return next[Int(length)].reversed(bits: length)
    }
  }

  /// The lengths of the codes: those of Huffman's method, or where one would be too long, by package-merge.
  private static func lengths(_ counts: UnsafeBufferPointer<UInt32>, limit: Int) -> [UInt8] {
    // A count above its symbol: sorted as one number, which is several times faster than by a pair.
    var used: [UInt64] = []
    used.reserveCapacity(counts.count)
    for (symbol, count) in counts.enumerated() where count > 0 { used.append(UInt64(count) << 16 | UInt64(symbol)) }
    for (symbol, count) in counts.enumerated() where used.count < 2 && count == 0 {
      used.append(1 << 16 | UInt64(symbol))
    }
    used.sort()
    let leaves = used.map { $0 >> 16 }
    var lengths = [UInt8](repeating: 0, count: counts.count)
    for (key, depth) in zip(used, depths(leaves, limit: limit) ?? merged(leaves, limit: limit)) {
      lengths[Int(key & 0xFFFF)] = UInt8(depth)
    }
    return lengths
  }

  /// How deep each of some weights, lightest first, lies in Huffman's tree; nil where one lies below the limit.
  ///
  /// The pairs come about in order of their weights, so that the lightest two are always among the first of the weights
  /// and of the pairs not yet taken (van Leeuwen 1976).
  private static func depths(_ leaves: [UInt64], limit: Int) -> [Int]? {
    let last = 2 * leaves.count - 2
    var weights = leaves
    var parents = [Int](repeating: last, count: last + 1)
    var (leaf, pair) = (0, leaves.count)
    for parent in leaves.count...last {
      var weight: UInt64 = 0
      for _ in 0..<2 {
        let takesPair = leaf == leaves.count || (pair < parent && weights[pair] < weights[leaf])
        let taken = takesPair ? pair : leaf
        if takesPair { pair += 1 } else { leaf += 1 }
        weight += weights[taken]
        parents[taken] = parent
      }
      weights.append(weight)
    }
    var depths = [Int](repeating: 0, count: last + 1)
    for node in (0..<last).reversed() { depths[node] = depths[parents[node]] + 1 }
    depths.removeLast(last + 1 - leaves.count)
    return depths.allSatisfy { $0 <= limit } ? depths : nil
  }

  /// The lengths of the codes of some weights, lightest first, by the package-merge method (Larmore and Hirschberg 1990).
  ///
  /// A level holds the symbols and pairs of the level before, lightest first. Of the last level the first 2n − 2 entries are
  /// taken, and of each level before it the halves of the pairs taken; a symbol's length is how often it was taken.
  private static func merged(_ leaves: [UInt64], limit: Int) -> [Int] {
    var isPair: [[Bool]] = []
    var weights: [UInt64] = []
    for _ in 0..<limit {
      let pairs = stride(from: 0, to: weights.count - 1, by: 2).map { weights[$0] + weights[$0 + 1] }
      (weights, isPair) = merge(leaves, pairs, isPair)
    }
    var lengths = [Int](repeating: 0, count: leaves.count)
    var taken = 2 * leaves.count - 2
    for level in isPair.reversed() {
      let pairs = level.prefix(taken).count { $0 }
      for index in 0..<taken - pairs { lengths[index] += 1 }
      taken = 2 * pairs
    }
    return lengths
  }

  /// Merges two ordered lists; adds a level that says which entries came from the second.
  private static func merge(
    _ leaves: [UInt64], _ pairs: [UInt64], _ levels: [[Bool]]
  ) -> (weights: [UInt64], levels: [[Bool]]) {
    var weights: [UInt64] = []
    var kinds: [Bool] = []
    weights.reserveCapacity(leaves.count + pairs.count)
    kinds.reserveCapacity(leaves.count + pairs.count)
    var (leaf, pair) = (0, 0)
    while leaf < leaves.count || pair < pairs.count {
      let takesPair = leaf == leaves.count || (pair < pairs.count && pairs[pair] < leaves[leaf])
      kinds.append(takesPair)
      weights.append(takesPair ? pairs[pair] : leaves[leaf])
      if takesPair { pair += 1 } else { leaf += 1 }
    }
    return (weights, levels + [kinds])
  }
}

extension UInt16 {
  /// The lowest bits in reverse order.
  fileprivate func reversed(bits count: UInt8) -> UInt16 {
    var (result, rest) = (UInt16(0), self)
    for _ in 0..<count {
      result = result << 1 | rest & 1
      rest >>= 1
    }
    return result
  }
}
