import Drawing
import Styling

/// A line of a row of a table: values from zero on, on a scale that all rows share, ending in a dot.
package struct Sparkline: Sendable, Hashable {
  package var values: [Double]
  /// The greatest value of all rows.
  package var maximum: Double
  /// The values of another row, faint behind this one's.
  package var ghost: [Double]
  /// Whether the row is the one that the page speaks of.
  package var isChampion: Bool

  /// Makes a line.
  package init(_ values: [Double], maximum: Double, ghost: [Double] = [], isChampion: Bool = false) {
    self.values = values
    self.maximum = maximum
    self.ghost = ghost
    self.isChampion = isChampion
  }

  /// The line in a size: zero on its lower edge, the maximum on its upper one, the dot inside.
  package func frame(_ size: Size, _ style: Style) throws(Undrawable) -> Frame {
    let values = values.filter(\.isFinite)
    let ghost = ghost.filter(\.isFinite)
    guard size.width > 0, size.height > 0 else { throw .badSize }
    guard values.count > 1 else { throw .noValues }
    let radius = 1.5
    let least = min(0, values.min() ?? 0, ghost.min() ?? 0)
    let most = max(maximum.isFinite ? maximum : 0, values.max() ?? 0)
    let y = LinearScale(least, most, from: size.height - radius, to: radius)
    let x = PointScale(max(values.count, ghost.count), from: 0, to: size.width - radius)
    func line(_ values: [Double]) -> Path { .polyline(values.enumerated().map { Point(x($0), y($1)) }) }
    let color = isChampion ? style.champion.line : style.colors.ink
    var frame = Frame(size)
    frame.draw(Rule.across(0, size.width, at: y(0), style.colors.faintRule, width: 0.4))
    if ghost.count > 1 { frame.add(line(ghost), stroke: Stroke(style.colors.ghost, width: 0.6)) }
    frame.add(line(values), stroke: Stroke(color, width: isChampion ? 1.3 : 0.9))
    let end = Point(x(values.count - 1), y(values[values.count - 1]))
    frame.draw(Dot(center: end, radius: radius, color: color, ring: nil))
    return frame
  }
}
