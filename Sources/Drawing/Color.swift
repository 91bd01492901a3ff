import Foundation

/// An opaque color of sRGB, 0 to 255 a channel.
package struct Color: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// Makes a color from its channels.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads a color written #RRGGBB; nil for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    self.init(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// The color written #RRGGBB.
  package var hex: String {
    func pair(_ channel: UInt8) -> String { (channel < 16 ? "0" : "") + String(channel, radix: 16, uppercase: true) }
    return "#" + pair(red) + pair(green) + pair(blue)
  }

  package static let black = Color(0, 0, 0)
  package static let white = Color(255, 255, 255)

  /// The contrast of two colors, 1 to 21 (WCAG 2.2, relative luminance).
  package func contrast(with other: Color) -> Double {
    let mine = luminance
    let its = other.luminance
    return (max(mine, its) + 0.05) / (min(mine, its) + 0.05)
  }

  private var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The light of the channels, without the curve of sRGB.
  var linear: (Double, Double, Double) {
    func channel(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return (channel(red), channel(green), channel(blue))
  }

  /// The distance of two colors in OKLab (Björn Ottosson, 2020): about 0.02 is just seen, 1 is black to white.
  package func distance(to other: Color) -> Double {
    let mine = lab
    let its = other.lab
    let delta = (mine.0 - its.0, mine.1 - its.1, mine.2 - its.2)
    return (delta.0 * delta.0 + delta.1 * delta.1 + delta.2 * delta.2).squareRoot()
  }

  /// The color in OKLab: lightness from 0 to 1, green to red, blue to yellow.
  package var lab: (Double, Double, Double) {
    let (red, green, blue) = linear
    let long = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
    let middle = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
    let short = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
    return (
      0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short,
      1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short,
      0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short
    )
  }
}
