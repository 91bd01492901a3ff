import Diagnostics

/// The nearest of several words to one that is none of them.
enum Suggestion {
  static func nearest(_ word: String, among words: [String]) -> String? { NearestName.find(word, among: words) }
}
