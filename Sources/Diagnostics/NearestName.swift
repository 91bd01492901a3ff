import Foundation

/// Finding the known name that a misspelt one most likely means.
package enum NearestName {
  /// The candidate nearest to a name by edit distance, folded for case and accents; nil when none is near.
  ///
  /// Near means at most one edit for up to four letters, else at most a third of the letters. Of equals the first in
  /// order of code points wins, so the answer never depends on the order of candidates.
  package static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    NearestNames(candidates).find(name)
  }

  /// The letters of a name without case or accents, for comparing.
  package static func fold(_ name: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in name.lowercased().unicodeScalars {
      if scalar.value < 0x80 {
        folded.append(scalar)
      } else if scalar.value < 0x250 {
        folded += latin[Int(scalar.value)]
      } else {
        folded += base(scalar)
      }
    }
    return folded
  }

  /// What is left of the letters of Latin scripts without their marks; most names have no others, and many only those of
  /// ASCII, for which the table is not made.
  private static let latin: [[Unicode.Scalar]] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).map(base) ?? []
  }

  /// The first scalar of a decomposed letter is its base; é in either form compares as e.
  private static func base(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    String(Character(scalar)).decomposed.filter { !$0.properties.isDiacriticMark }
  }

  /// The edit distance (insert, delete, replace, swap of neighbours), or nil when it is above the limit.
  package static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    if abs(left.count - right.count) > limit { return nil }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      if let least = current.min(), least > limit { return nil }
      before = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}

/// Known names made ready to be compared with many misspelt ones.
package struct NearestNames: Sendable {
  /// Among more names than these nothing is near: no season has so many, and a damaged one must end in bounded time.
  private static let limit = 2000
  private let candidates: [(name: String, folded: [Unicode.Scalar])]

  /// Folds the known names once.
  package init(_ candidates: some Sequence<String>) {
    let names = Array(candidates)
    self.candidates = names.count > Self.limit ? [] : names.map { ($0, NearestName.fold($0)) }
  }

  /// The candidate nearest to a name, as ``NearestName/find(_:among:)`` has it.
  package func find(_ name: String) -> String? {
    let wanted = NearestName.fold(name)
    let limit = wanted.count <= 4 ? 1 : wanted.count / 3
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate.name != name {
      guard let distance = NearestName.editDistance(wanted, candidate.folded, limit: best?.distance ?? limit) else {
        continue
      }
      if let known = best, (known.distance, known.name) <= (distance, candidate.name) { continue }
      best = (distance, candidate.name)
    }
    return best?.name
  }
}

extension String {
  /// The canonical decomposition's scalars.
  fileprivate var decomposed: [Unicode.Scalar] {
    Array(decomposedStringWithCanonicalMapping.unicodeScalars)
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is a combining mark.
  fileprivate var isDiacriticMark: Bool { generalCategory == .nonspacingMark }
}
