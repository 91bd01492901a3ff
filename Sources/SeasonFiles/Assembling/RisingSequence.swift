/// The longest part of a sequence that never falls.
enum RisingSequence {
  /// The indices of a longest subsequence that never falls, in order.
  static func indices(of values: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: values.count)
    for (index, value) in values.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] <= value { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var kept: [Int] = []
    var next = tails.last ?? -1
    while next >= 0 {
      kept.append(next)
      next = previous[next]
    }
    return kept.reversed()
  }
}
