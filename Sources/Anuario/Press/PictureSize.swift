import Diagnostics
import Drawing
import Foundation
import Plotting

/// The size of a chart: a preset by name, or a width and a height in pixels.
///
/// Presets for print are in millimetres and come out in true size. A size decides how much a chart says and how large its
/// type is; ``PressOptions/scale`` only how many pixels a PNG takes for it.
public struct PictureSize: Sendable, Hashable {
  let format: ChartFormat

  /// A picture across the columns of an article, 1200 by 675 pixels: the default.
  public static let wide = PictureSize(format: .wide)

  /// The presets, in the order that lists show.
  public static let presets = ChartFormat.all.map(PictureSize.init)

  init(format: ChartFormat) { self.format = format }

  /// The preset's name; empty for a size of the user's own.
  public var name: String { format.name }

  /// The width and the height in words, such as 1200x675 or 85x110 mm.
  public var measure: String {
    guard format.isPrint else { return "\(Int(format.size.width))x\(Int(format.size.height))" }
    return "\(Int((format.size.width * 25.4 / 96).rounded()))x\(Int((format.size.height * 25.4 / 96).rounded())) mm"
  }

  /// The smallest size of its texts in pixels: 7 points in print, 9 pixels on screens.
  package var leastText: Double { format.leastTextSize * format.unit }

  /// Pixels of a PNG to each pixel of the size where none are asked for: 2, and for print what makes 300 an inch.
  public var usualScale: Double { format.isPrint ? 300.0 / 96 : 2 }

  /// Reads the name of a preset or WIDTHxHEIGHT in pixels.
  ///
  /// - Throws: ``PictureSizeError`` for anything else, and for sizes that no chart fits in.
  public init(_ text: String) throws(PictureSizeError) {
    if let preset = ChartFormat.all.first(where: { $0.name == text.lowercased() }) {
      format = preset
      return
    }
    let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], ChartFormat.widths.contains(width),
      ChartFormat.heights.contains(height)
    else { throw PictureSizeError(text: text) }
    format = ChartFormat(Size(width, height))
  }
}

/// A text that names no size of a chart.
public struct PictureSizeError: Error, Sendable, CustomStringConvertible {
  /// The text.
  public var text: String

  /// What was found, what would do, and the nearest preset.
  public var description: String {
    let names = PictureSize.presets.map(\.name)
    let nearest = NearestName.find(text, among: names).map { "; did you mean \($0)?" } ?? ""
    let (widths, heights) = (ChartFormat.widths, ChartFormat.heights)
    return "no size \"\(text)\": sizes are \(names.joined(separator: ", ")), or WIDTHxHEIGHT in pixels from "
      + "\(Int(widths.lowerBound))x\(Int(heights.lowerBound)) to \(Int(widths.upperBound))x\(Int(heights.upperBound))"
      + nearest
  }
}

extension PressOptions {
  /// Pixels of a PNG to each pixel of the size.
  var pictureScale: Double { scale ?? size.usualScale }
}
