import Drawing
import Styling

/// The words above strips: rank and name at the left, the figure at the right end.
struct StripWords {
  /// The blank between rank and name, in units.
  static let rankGap = 6.0
  private let strips: [StripsBody.Strip]
  private let setting: Typesetting
  /// The smallest type.
  let leastSize: Double

  init(_ strips: [StripsBody.Strip], _ setting: Typesetting) {
    self.strips = strips
    self.setting = setting
    leastSize = setting.legible(10)
  }

  /// The width that the short names need in the smallest type.
  var leastWidth: Double { width(shortNames, leastSize) }

  private var shortNames: [String] { strips.map { $0.shortName ?? $0.name } }

  /// The width of the widest words side by side.
  private func width(_ names: [String], _ size: Double) -> Double {
    let text = TableColumns.style(size, setting)
    let blanks = (StripWords.rankGap + 10) * setting.style.chartType.label.size / 16
    return zip(strips, names).map { strip, name in
      setting.width(strip.rank, text) + setting.width(name, text) + setting.width(strip.figure, text) + blanks
    }.max() ?? 0
  }

  /// The names, short ones where the whole ones have no room, and the largest type in which they have it.
  ///
  /// - Parameters:
  ///   - room: The width of a strip.
  ///   - whole: That of the picture.
  ///   - isLowEnough: Whether type of a size leaves the bars their height.
  /// - Returns: The names and the size of the type.
  /// - Throws: ``Undrawable/tooNarrow(least:)`` where even the smallest type is too wide.
  func fitted(
    _ room: Double, of whole: Double, isLowEnough: (Double) -> Bool
  ) throws(Undrawable) -> (names: [String], size: Double) {
    let full = strips.map(\.name)
    let names = width(full, leastSize) > room ? shortNames : full
    var size = max(leastSize, setting.style.chartType.label.size * 0.94)
    while size > leastSize, width(names, size) > room || !isLowEnough(size) { size = max(leastSize, size - 0.5) }
    guard width(names, size) <= room else { throw .tooNarrow(least: whole * width(names, size) / room) }
    return (names, size)
  }
}
