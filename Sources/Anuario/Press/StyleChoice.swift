import Diagnostics
import Football
import Foundation
import Styling

/// A style that cannot be used.
public struct StyleFileError: Error, Sendable {
  /// What is wrong with it.
  public var diagnostics: [Diagnostic]
}

/// Styles by name or file.
public enum StyleChoice {
  /// The names of the styles that ship.
  public static var shippedNames: [String] { StyleReader.shippedNames }

  /// The JSON Schema of style files.
  public static var schema: String { StyleFileSchema.json }

  /// The style of a name or path, with its warnings.
  static func style(_ choice: String) throws(StyleFileError) -> Checked<Style> {
    do throws(StyleError) {
      if StyleReader.shippedNames.contains(choice) { return Checked(try StyleReader.shipped(choice)) }
      guard let data = FileManager.default.contents(atPath: choice) else {
        return Checked(try StyleReader.shipped(choice))
      }
      return try StyleReader.read(Array(data), file: choice)
    } catch {
      throw StyleFileError(diagnostics: error.diagnostics)
    }
  }
}
