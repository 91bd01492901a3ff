import Diagnostics
import Football
import Foundation
import RuleBook

/// A rules file that cannot be used.
public struct RulesFileError: Error, Sendable {
  /// What is wrong with it.
  public var diagnostics: [Diagnostic]
  /// Whether there is no such file.
  public var isMissing: Bool
}

extension LoadingOptions {
  /// Rules from `--points` and `--rules FILE`; nil when neither is given.
  ///
  /// - Throws: ``RulesFileError`` when the file is missing or holds a fault.
  public static func rules(points: Int?, file: String?) throws -> StatedRules? {
    var rules: StatedRules?
    if let file {
      guard let data = FileManager.default.contents(atPath: file) else {
        let fault = Diagnostic(
          id: "input.missing", .error, at: SourcePlace(file: file), message: "there is no rules file of this name")
        throw RulesFileError(diagnostics: [fault], isMissing: true)
      }
      let checked = RuleBook.readRules(Array(data), file: file)
      guard !checked.hasErrors else { throw RulesFileError(diagnostics: checked.diagnostics, isMissing: false) }
      rules = checked.value
    }
    if let points {
      rules = rules ?? StatedRules()
      rules?.pointsForWin = points
    }
    return rules
  }
}
