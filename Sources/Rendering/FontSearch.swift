import CPangoCairo
import Synchronization

/// A search for fonts among some families only.
///
/// Fontconfig reads some eighty files of settings, nearly all about families that stand in for others, and Pango orders all
/// fonts of the machine anew for each face: together a quarter of the time of a process that draws one chart. None of it
/// bears on a text in the first family of its style that is installed in the weight and the slant asked for. So such texts
/// are set from the fonts that the machine's folders hold of that family, and only the others are looked for among all
/// fonts, under all settings (`PangoMeasurer`).
package final class FontSearch: @unchecked Sendable {  // Fontconfig counts references to settings under a lock.
  /// Fontconfig's settings with the families and nothing else.
  let settings: OpaquePointer

  /// The machine's own settings with all of its fonts, read when the first text needs them.
  nonisolated(unsafe) static let allSettings = FcInitLoadConfigAndFonts()  // As above; never written again.

  /// Finds the fonts of some families in the machine's folders.
  ///
  /// Nil where that might find other fonts than the machine's settings do: where the user, an administrator or the
  /// environment adds to them, or where they cannot be read; and where none of the families is found.
  package init?(families: [String]) {
    guard let settings = FcConfigCreate() else { return nil }
    self.settings = settings
    guard let own = FontFolders.ofMachine(settings),
      FcConfigParseAndLoadFromMemory(settings, own.narrowed(to: families), 1) != 0,
      FcConfigBuildFonts(settings) != 0, let fonts = FcConfigGetFonts(settings, FcSetSystem), fonts.pointee.nfont > 0
    else { return nil }
  }

  deinit { FcConfigDestroy(settings) }

  /// The search of this process; nil while it looks for all fonts.
  package static var current: FontSearch? { ofProcess.withLock { $0 } }
  private static let ofProcess = Mutex<FontSearch?>(nil)

  /// Lets this process look for some families first, if that finds what the machine's settings would.
  ///
  /// It counts for measurers made later, and keeps Pango from reading the machine's settings with its first font.
  /// Fontconfig has one current choice of settings in a process, which this one replaces.
  package static func narrow(to families: [String]) {
    guard let search = FontSearch(families: families), FcConfigSetCurrent(search.settings) != 0 else { return }
    ofProcess.withLock { $0 = search }
  }
}
