import Drawing
import Styling

extension Color {
  /// This color with a share of another, from 0 (this) to 1 (the other), channel by channel.
  func mixed(with other: Color, _ share: Double) -> Color {
    let share = share.isFinite ? max(0, min(1, share)) : 0
    func channel(_ mine: UInt8, _ its: UInt8) -> UInt8 {
      UInt8((Double(mine) + (Double(its) - Double(mine)) * share).rounded())
    }
    return Color(channel(red, other.red), channel(green, other.green), channel(blue, other.blue))
  }

  /// Whichever of two colors is read more easily on this one.
  func legible(_ one: Color, _ other: Color) -> Color {
    one.contrast(with: self) >= other.contrast(with: self) ? one : other
  }
}

extension Style {
  /// A shade of the scale from paper to the darkest tone, for a share from 0 to 1.
  ///
  /// A shade on which neither ink nor paper can be read (a contrast under 4.5) gives way to the next darker one.
  func shade(_ share: Double) -> Color {
    var share = 0.1 + 0.9 * max(0, min(1, share.isFinite ? share : 0))
    while share < 1 {
      let color = colors.paper.mixed(with: results.won.fill, share)
      if max(colors.ink.contrast(with: color), colors.paper.contrast(with: color)) >= 4.6 { return color }
      share += 0.02
    }
    return results.won.fill
  }

  /// The color that text on a shade is set in.
  func text(on ground: Color) -> Color { ground.legible(colors.ink, colors.paper) }
}
