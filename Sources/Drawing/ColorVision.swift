import Foundation

/// How colors are seen.
package enum ColorVision: Sendable, Hashable, CaseIterable {
  case normal
  /// Without the cones for long waves, about one man in a hundred.
  case protanopia
  /// Without the cones for middle waves, about one man in a hundred.
  case deuteranopia
}

extension Color {
  /// The color as a kind of sight takes it for.
  ///
  /// Viénot, Brettel and Mollon (1999), "Digital video colourmaps for checking the legibility of displays by dichromats",
  /// with the matrices for linear sRGB.
  package func seen(by vision: ColorVision) -> Color {
    let rows: [(Double, Double, Double)]
    switch vision {
    case .normal: return self
    case .protanopia:
      rows = [(0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)]
    case .deuteranopia:
      rows = [(0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)]
    }
    let (red, green, blue) = linear
    let channels = rows.map { row -> UInt8 in
      let light = min(1, max(0, row.0 * red + row.1 * green + row.2 * blue))
      let share = light <= 0.003_130_8 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
      return UInt8((share * 255).rounded())
    }
    return Color(channels[0], channels[1], channels[2])
  }

  /// The least distance in OKLab at which two colors can be told apart beside each other.
  package static let leastDistance = 0.08

  /// The distance to another color in the sight in which the two are nearest.
  package func leastDistance(to other: Color) -> Double {
    ColorVision.allCases.map { seen(by: $0).distance(to: other.seen(by: $0)) }.min() ?? 0
  }
}
