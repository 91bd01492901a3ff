import Football

/// Teams by their names: by the whole name, and by words as ``RSSSFNames/fit(_:_:)`` takes them.
///
/// A table of as many rows as there are teams asks for as many names, so that no question may look at every team.
struct RSSSFTeamIndex {
  private let names: RSSSFNames
  /// The teams of each folded name, in order.
  private let ofKey: [String: [Team.ID]]
  /// The teams by each of their words.
  private let ofWords: WordIndex
  /// The teams by that of their words which the fewest others have.
  private let ofRarest: WordIndex

  /// Makes an index of teams in order.
  init(_ teams: [Team.ID], names: RSSSFNames) {
    self.names = names
    ofKey = Dictionary(grouping: teams) { names[$0].key }
    var words: [String: [Team.ID]] = [:]
    for team in teams { for word in Set(names[team].words) { words[word, default: []].append(team) } }
    var rarest: [String: [Team.ID]] = [:]
    for team in teams {
      let word = names[team].words.min { (words[$0]?.count ?? 0) < (words[$1]?.count ?? 0) }
      if let word { rarest[word, default: []].append(team) }
    }
    ofWords = WordIndex(words)
    ofRarest = WordIndex(rarest)
  }

  /// The teams of a folded name, in order.
  func teams(named key: String) -> [Team.ID] { ofKey[key] ?? [] }

  /// The teams whose names fit the words of one, in order, and how well.
  func teams(fitting words: [String]) -> [(team: Team.ID, fit: Int)] {
    // Where a team has as many words or more, each of the name's fits one of them: the rarest is enough to find it.
    let rarest = words.map(ofWords.fitting).min { ofWords.count($0) < ofWords.count($1) }
    var found = Set(rarest.map(ofWords.teams) ?? [])
    // Where it has fewer, each of them fits one of the name's.
    for word in words { found.formUnion(ofRarest.teams(ofRarest.fitting(word))) }
    return found.map { (team: $0, fit: RSSSFNames.fit(words, names[$0].words)) }.filter { $0.fit > 0 }
      .sorted { $0.team < $1.team }
  }
}

/// Teams by words, found by a word, by one that it begins, and by its beginnings.
private struct WordIndex {
  /// What fits a word: the numbers of its beginnings, and the range of those that it begins, itself among them.
  struct Fitting {
    var beginnings: [Int]
    var range: Range<Int>
  }

  /// The words in the order of their bytes, so that those of one beginning stand together.
  private let words: [String]
  private let numbers: [String: Int]
  /// The teams of all words, and where those of each word begin.
  private var teams: [Team.ID] = []
  private var starts: [Int] = [0]
  private let longest: Int

  init(_ teamsOfWords: [String: [Team.ID]]) {
    words = teamsOfWords.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    numbers = Dictionary(words.enumerated().map { ($1, $0) }) { one, _ in one }
    longest = words.map(\.count).max() ?? 0
    for word in words {
      teams += teamsOfWords[word] ?? []
      starts.append(teams.count)
    }
  }

  func fitting(_ word: String) -> Fitting {
    var beginnings: [Int] = []
    var end = word.startIndex
    for length in 1...max(1, min(word.count - 1, longest)) where end < word.endIndex {
      end = word.index(after: end)
      if length != 2, end < word.endIndex, let number = numbers[String(word[..<end])] { beginnings.append(number) }
    }
    let first = place { !$0.utf8.lexicographicallyPrecedes(word.utf8) }
    if word.count == 2 {
      return Fitting(beginnings: beginnings, range: first..<(first + (numbers[word] == nil ? 0 : 1)))
    }
    let last = place { !$0.utf8.lexicographicallyPrecedes(word.utf8) && !$0.utf8.starts(with: word.utf8) }
    return Fitting(beginnings: beginnings, range: first..<last)
  }

  /// How many teams there are for what fits a word, those of several words counted with each.
  func count(_ fitting: Fitting) -> Int {
    fitting.beginnings.reduce(starts[fitting.range.upperBound] - starts[fitting.range.lowerBound]) {
      $0 + starts[$1 + 1] - starts[$1]
    }
  }

  func teams(_ fitting: Fitting) -> [Team.ID] {
    fitting.beginnings.reduce(Array(teams[starts[fitting.range.lowerBound]..<starts[fitting.range.upperBound]])) {
      $0 + teams[starts[$1]..<starts[$1 + 1]]
    }
  }

  /// The number of the first word that meets a condition which all words after it meet too.
  private func place(where isReached: (String) -> Bool) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(words[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
