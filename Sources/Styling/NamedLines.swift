import Diagnostics
import Drawing

/// The colors that a style gives to names, such as those of clubs, for the names drawn together in one chart.
///
/// Two that cannot be told apart beside each other, in normal sight or without one kind of cones, are not both used: the
/// later one takes a color of the style.
package struct NamedLines: Sendable {
  /// A name whose color was not used.
  package struct Conflict: Sendable, Hashable {
    /// The name.
    package var name: String
    /// The name that its color is too near to.
    package var other: String
    /// How near, in OKLab.
    package var distance: Double
  }

  /// The lines, in the order of the names.
  package private(set) var lines: [LineToken] = []
  /// What could not be used.
  package private(set) var conflicts: [Conflict] = []

  /// Chooses lines for names, the most important first; each has the line of its place unless the style names another.
  package init(_ names: [(name: String, place: LineToken)], style: Style) {
    let own = names.map { style.names[NamedLines.key($0.name)] }
    guard own.contains(where: { $0 != nil }) else {
      lines = names.map(\.place)
      return
    }
    for (index, name) in names.enumerated() {
      func distance(_ line: LineToken) -> Double {
        lines.map { $0.line.leastDistance(to: line.line) }.min() ?? .infinity
      }
      func isFree(_ line: LineToken) -> Bool { distance(line) >= Color.leastDistance }
      if let line = own[index] {
        if isFree(line) {
          lines.append(line)
          continue
        }
        let nearest = lines.enumerated()
          .map { (other: names[$0].name, distance: $1.line.leastDistance(to: line.line)) }
          .min { $0.distance < $1.distance }
        if let nearest {
          conflicts.append(Conflict(name: name.name, other: nearest.other, distance: nearest.distance))
        }
      }
      // The line of the place, or else the one of the style that is least like those taken.
      let others = ([style.champion] + style.series).max { distance($0) < distance($1) }
      lines.append(isFree(name.place) ? name.place : others ?? name.place)
    }
  }

  /// A name without capitals and accents.
  package static func key(_ name: String) -> String { String(String.UnicodeScalarView(NearestName.fold(name))) }
}
