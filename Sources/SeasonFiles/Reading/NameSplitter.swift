/// Tells apart team names that stand in one cell with nothing but blanks between them.
struct NameSplitter {
  private var names: Set<String> = []
  private var longest = 1

  /// Makes a splitter from the names that are known.
  init(_ known: some Sequence<String>) {
    for name in known {
      // The words of a key stand apart by one blank each.
      let key = Folding.key(name)
      guard !key.isEmpty else { continue }
      longest = max(longest, key.utf8.count { $0 == Byte.blank } + 1)
      names.insert(key)
    }
  }

  /// The names in a cell, longest match first, or nil when known names do not cover all of it.
  func split(_ cell: Fragment) -> [Fragment]? {
    let words = cell.words()
    guard !words.isEmpty else { return nil }
    let keys = words.map { Folding.key($0.text) }
    // From the end: whether the words from each index on can be covered, and how many words the first name takes.
    var steps = [Int?](repeating: nil, count: words.count + 1)
    steps[words.count] = 0
    for start in stride(from: words.count - 1, through: 0, by: -1) {
      let most = min(longest, words.count - start)
      steps[start] = stride(from: most, through: 1, by: -1).first { length in
        steps[start + length] != nil && names.contains(keys[start..<start + length].joined(separator: " "))
      }
    }
    var parts: [Fragment] = []
    var index = 0
    while index < words.count {
      guard let step = steps[index], step > 0 else { return nil }
      let range = words[index].characters.startIndex..<words[index + step - 1].characters.endIndex
      parts.append(cell.part(range))
      index += step
    }
    return parts
  }
}
