extension Array {
  /// The longest run of elements that meet a condition; of equal ones the first; nil where none does.
  func longestRun(where belongs: (Element) -> Bool) -> Range<Int>? {
    var best = 0..<0
    var start = 0
    for (place, element) in enumerated() {
      if !belongs(element) {
        start = place + 1
      } else if place + 1 - start > best.count {
        best = start..<(place + 1)
      }
    }
    return best.isEmpty ? nil : best
  }

  /// Ranks elements that stand in their order, from 1: neighbors that are level share a rank, and the next counts them.
  mutating func rank(_ rank: WritableKeyPath<Element, Int>, where areLevel: (Element, Element) -> Bool) {
    for place in indices {
      let isLevel = place > 0 && areLevel(self[place - 1], self[place])
      self[place][keyPath: rank] = isLevel ? self[place - 1][keyPath: rank] : place + 1
    }
  }
}
