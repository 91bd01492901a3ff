import Diagnostics

/// What a word may have been meant for.
enum Suggestion {
  /// A sentence that asks for the nearest of several words, after a blank; empty where none is near.
  static func sentence(_ word: String, among words: [String]) -> String {
    NearestName.find(word, among: words).map { " Did you mean \($0)?" } ?? ""
  }
}
