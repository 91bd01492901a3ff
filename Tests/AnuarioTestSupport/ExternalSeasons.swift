import Foundation

/// The folder of season files outside of the repository; tests that need it skip, saying so, where there is none.
package enum ExternalSeasons {
  /// Its path from the environment variable SEASONS; nil when that is not set or empty.
  package static let folder: String? = ProcessInfo.processInfo.environment["SEASONS"].flatMap { $0.isEmpty ? nil : $0 }
}
