import Football
import Foundation

/// Codes of three letters for the heads of narrow columns.
enum TeamCodes {
  /// A code for each team, no two alike: the stated one, else letters of its name.
  ///
  /// Tried in order: the first three letters of the last word that tells the team apart, initials of three words and
  /// more, the first three letters of the name, then letters further on. Equal inputs give equal codes.
  static func make(_ teams: [Team]) -> [String] {
    var taken: Set<String> = Set(teams.compactMap(\.code))
    return teams.map { team in
      if let code = team.code { return code }
      for candidate in candidates(team.name) where !taken.contains(candidate) {
        taken.insert(candidate)
        return candidate
      }
      let fallback = numbered(team.name, taken: taken)
      taken.insert(fallback)
      return fallback
    }
  }

  private static func words(_ name: String) -> [String] {
    let folded = name.folding(options: [.diacriticInsensitive], locale: Locale(identifier: "en")).uppercased()
    let parts = folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    // Short forms that many names begin with tell nothing apart.
    let fillers: Set<String> = ["FC", "CF", "SC", "AC", "CD", "SV", "VFB", "VFL", "TSV", "DE", "LA", "EL", "DEL"]
    let telling = parts.filter { !fillers.contains($0) }
    return telling.isEmpty ? parts : telling
  }

  private static func candidates(_ name: String) -> [String] {
    let words = words(name)
    guard let first = words.first else { return ["???"] }
    var list: [String] = []
    if words.count >= 3 { list.append(String(words.prefix(3).compactMap(\.first))) }
    list.append(String(first.prefix(3)))
    if words.count == 2, let last = words.last { list.append(String(first.prefix(1) + last.prefix(2))) }
    if let last = words.last { list.append(String(last.prefix(3))) }
    let letters = Array(words.joined())
    if letters.count > 3, let head = letters.first {
      for middle in 1..<letters.count {
        for end in letters.indices where end > middle { list.append(String([head, letters[middle], letters[end]])) }
      }
    }
    return list
  }

  private static func numbered(_ name: String, taken: Set<String>) -> String {
    let stem = String(words(name).joined().prefix(2))
    var number = 2
    while taken.contains("\(stem)\(number)") { number += 1 }
    return "\(stem)\(number)"
  }
}
