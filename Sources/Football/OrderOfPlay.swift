extension [Match] {
  /// The matches in the order of play: by day where every day is known, those of a day as recorded; else all as recorded.
  package var inOrderOfPlay: [Match] {
    let days = compactMap { $0.day?.ordinal }
    guard days.count == count else { return self }
    return indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { self[$0] }
  }
}
