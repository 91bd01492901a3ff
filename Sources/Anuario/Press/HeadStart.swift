import Diagnostics
import Parallel
import Rendering
import Styling
import Synchronization

/// A style and its fonts, made ready on another thread while a program reads its arguments and its seasons.
///
/// One chart is the work of some thirty milliseconds, and its text waits for the style, the search for fonts and their
/// opening: a third of that, which needs nothing but the name of the style.
///
/// It is for a program that does nothing else with fonts: those of the families that the style names first are looked for
/// before all others, which takes a tenth of the time, and for that Fontconfig's current settings are replaced in the whole
/// process. What is printed is the same without a head start.
public final class HeadStart: Sendable {
  private let choice: String
  private let language: String
  private let ready: Later<(style: Checked<Style>?, measurer: Later<PangoMeasurer?>)>
  private let isTaken = Mutex(false)

  /// What this process made ready; nil where nobody asked for it.
  private static let ofProcess = Mutex<HeadStart?>(nil)

  private init(style choice: String, language: String) {
    self.choice = choice
    self.language = language
    ready = Later {
      // Whoever prints with the style or the fonts is told what is wrong with them.
      let style = try? StyleChoice.style(choice)
      let measurer = Later { style.flatMap { HeadStart.measurer(in: $0.value, language: language) } }
      return (style, measurer)
    }
  }

  private static func measurer(in style: Style, language: String) -> PangoMeasurer? {
    FontSearch.narrow(to: style.firstFamilies)
    let measurer = try? PangoMeasurer(language: language)
    measurer?.open(style.chartFaces)
    return measurer
  }

  /// Begins, before the first press is made; a style that cannot be read is passed over here, and ``Press/init(_:)`` tells
  /// of it.
  ///
  /// - Parameters:
  ///   - style: The name of a style that ships, or the path of a style file.
  ///   - language: The language's tag, such as en or es-PE.
  /// - Returns: What the program waits for before it ends.
  public static func begin(style: String, language: String) -> HeadStart {
    let start = HeadStart(style: style, language: String(language.prefix { $0 != "-" }))
    ofProcess.withLock { $0 = start }
    return start
  }

  /// Waits until all is ready, as a program must before it ends: what the thread works with would be taken from it.
  public func wait() { _ = ready.value.measurer.value }

  /// The style of a name or path, as far as it was made ready.
  static func style(_ choice: String) -> Checked<Style>? {
    guard let start = ofProcess.withLock({ $0 }), start.choice == choice else { return nil }
    return start.ready.value.style
  }

  /// Open fonts for a language, for the first that asks; nil for others and where none were made ready.
  ///
  /// It waits for the fonts in any case, since no others may be looked for before the search is narrowed.
  static func measurer(language: String) -> PangoMeasurer? {
    guard let start = ofProcess.withLock({ $0 }) else { return nil }
    let measurer = start.ready.value.measurer.value
    guard start.language == language else { return nil }
    let isFirst = start.isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    return isFirst ? measurer : nil
  }
}
