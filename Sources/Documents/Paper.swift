import Drawing

/// A size of paper that is sold, upright, in points.
package struct Paper: Sendable, Hashable {
  /// The name on the command line.
  package var name: String
  /// The size with the short side across.
  package var size: Size

  /// Makes a paper of a size in millimetres, the short side first.
  package init(_ name: String, _ widthInMillimetres: Double, _ heightInMillimetres: Double) {
    self.name = name
    size = Size(Length.millimetres(widthInMillimetres), Length.millimetres(heightInMillimetres))
  }

  package static let a5 = Paper("a5", 148, 210)
  package static let a4 = Paper("a4", 210, 297)
  package static let a3 = Paper("a3", 297, 420)
  package static let a2 = Paper("a2", 420, 594)
  package static let a1 = Paper("a1", 594, 841)
  package static let letter = Paper("letter", 215.9, 279.4)
  package static let legal = Paper("legal", 215.9, 355.6)
  package static let tabloid = Paper("tabloid", 279.4, 431.8)

  /// Every paper (ISO 216 and ANSI Y14.1), the small before the large.
  package static let all = [a5, a4, a3, a2, a1, letter, legal, tabloid]

  /// The paper of a name, in capitals or not; nil where there is none.
  package static func named(_ name: String) -> Paper? { all.first { $0.name == name.lowercased() } }
}
