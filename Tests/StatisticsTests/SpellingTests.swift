import AnuarioTestSupport
import Football
import Testing

@testable import Statistics

/// Names that may be one, found among many.
struct SpellingTests {
  /// Names that are each other with a slip or a short form, at random, and the pairs that a comparison of all finds.
  @Test(arguments: 1...20) func theSamePairsAsComparingAll(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    var names = ["aaaaaaaa", "aaaaaaaaa", "union 1", "union 2", "", "fc"]
    for _ in 0..<60 {
      var name = Array(names.randomElement(using: &numbers).flatMap { $0.isEmpty ? nil : $0 } ?? "deportivo municipal")
      let place = Int.random(in: 0..<name.count, using: &numbers)
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: name.remove(at: place)
      case 1: name.insert("n", at: place)
      case 2: name[place] = "o"
      case 3: name.swapAt(place, (place + 1) % name.count)
      default: name += " fc"
      }
      names.append(String(name))
    }
    let keys = names.map(NameKey.init)
    var all: [Team.Pair] = []
    for first in keys.indices {
      for second in keys.indices.dropFirst(first + 1) where keys[first].isAlike(keys[second]) {
        all.append(Team.Pair(Team.ID(first), Team.ID(second)))
      }
    }
    #expect(all.count > 20)
    #expect(NameKey.alikePairs(keys) { _ in true } == all)
  }
}
