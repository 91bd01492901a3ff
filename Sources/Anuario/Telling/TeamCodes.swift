import Football
import Foundation
import Statistics

/// Codes of three letters for the heads of narrow columns.
enum TeamCodes {
  /// A code for each team, no two alike: the stated one, else that of its league, else three letters that a reader finds in its name.
  ///
  /// The name's telling word gives its first three letters (Bayer 04 Leverkusen LEV, AFC Bournemouth BOU), three words
  /// give their initials (West Ham United WHU). Where teams would have the same, each takes the first letter of its first
  /// word and two of the next (MCI, MUN), but a name of one word keeps its own; then letters further on. Equal inputs give
  /// equal codes.
  static func make(_ teams: [Team], known: [String?] = []) -> [String] {
    let names = teams.map { CodeName(TeamNames.withoutCountry($0.name)) }
    var codes = teams.map(\.code)
    var taken = Set(codes.compactMap { $0 })
    for (index, known) in known.enumerated() where codes[index] == nil {
      if let known, taken.insert(known).inserted { codes[index] = known }
    }
    // Those who are alone with their first choice take it before others come to it by a second one.
    let open = teams.indices.filter { codes[$0] == nil }
    var wishes: [String: [Int]] = [:]
    for index in open { wishes[names[index].first, default: []].append(index) }
    for index in open {
      let wish = names[index].first
      let rivals = wishes[wish] ?? []
      let single = rivals.filter { names[$0].isSingle }
      guard rivals.count == 1 || single == [index], taken.insert(wish).inserted else { continue }
      codes[index] = wish
    }
    return teams.indices.map { index in
      if let code = codes[index] { return code }
      let code = names[index].further.first { !taken.contains($0) } ?? numbered(names[index], taken: taken)
      taken.insert(code)
      return code
    }
  }

  private static func numbered(_ name: CodeName, taken: Set<String>) -> String {
    let stem = String(name.first.prefix(2))
    var number = 2
    while taken.contains("\(stem)\(number)") { number += 1 }
    return "\(stem)\(number)"
  }
}

/// A name as its code is made of it: words in capitals without accents, numbers and the letters of clubs.
private struct CodeName {
  /// The words, those that many clubs share included.
  private let words: [String]
  /// The words from the first that tells the team from others.
  private let telling: ArraySlice<String>

  /// Letters and particles that tell no team apart.
  private static let fillers: Set<String> = [
    "FC", "AFC", "CF", "SC", "AC", "BC", "ACF", "FK", "SK", "NK", "BK", "IF", "IFK", "SV", "TSV", "TSG", "FSV", "SSV",
    "BSC", "SPVGG", "VFB", "VFL", "VFR", "RB", "AS", "AJ", "US", "UC", "SS", "SSC", "RC", "RCD", "CD", "CA", "UD", "SD",
    "CS", "GD", "SL", "CLUB", "DE", "LA", "EL", "DEL", "DA", "DO", "DI", "LOS", "LAS", "THE", "OF", "Y", "AND", "D",
    "L",
  ]

  /// Names that so many clubs bear that the town tells them apart better.
  private static let common: Set<String> = [
    "BAYER", "BORUSSIA", "EINTRACHT", "FORTUNA", "ARMINIA", "ALEMANNIA", "PREUSSEN", "VIKTORIA", "REAL", "ATLETICO",
    "ATHLETIC", "DEPORTIVO", "DEPORTIVA", "RACING", "SPORTING", "SPORT", "SPORTIVO", "OLYMPIQUE", "STADE", "DYNAMO",
    "DINAMO", "LOKOMOTIVE", "LOKOMOTIV", "LOK", "INTER", "UNIVERSITARIO", "UNIVERSIDAD", "CENTRO",
  ]

  init(_ name: String) {
    let folded = name.folding(options: [.diacriticInsensitive], locale: nil).uppercased()
    let parts = folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let lettered = parts.filter { !$0.contains(where: \.isNumber) }
    let words = lettered.filter { !CodeName.fillers.contains($0) }
    let kept = [words, lettered, parts].first { list in list.contains { $0.count > 1 } } ?? parts
    self.words = kept
    let rest = kept.drop(while: CodeName.common.contains)
    telling = rest.isEmpty ? kept[...] : rest
  }

  /// Whether the name has but one word.
  var isSingle: Bool { words.count == 1 }

  /// What a reader expects: initials of three words, else the first letters of the word that tells.
  var first: String {
    guard let word = telling.first else { return "???" }
    if telling.count >= 3 { return String(telling.prefix(3).compactMap(\.first)) }
    return CodeName.letters(telling.joined(), from: word)
  }

  /// The first three letters of a word, the next word's where it has fewer.
  private static func letters(_ all: String, from word: String) -> String {
    String((word.count < 3 ? all : word).prefix(3))
  }

  /// What remains where others have the first choice, the most readable first.
  var further: [String] {
    var list: [String] = []
    if words.count > 1 {
      let head = String(words[0].prefix(1))
      for word in words.dropFirst() where word.count >= 2 { list.append(head + String(word.prefix(2))) }
      for word in words.dropFirst() where words[0].count >= 2 {
        list.append(String(words[0].prefix(2)) + String(word.prefix(1)))
      }
    }
    for word in words where word.count >= 3 { list.append(String(word.prefix(3))) }
    let letters = Array(words.joined())
    guard letters.count > 3 else { return list + [String(letters)] }
    let consonants = letters.indices.dropFirst().filter { !"AEIOU".contains(letters[$0]) }
    for places in [consonants, Array(letters.indices.dropFirst())] {
      for middle in places {
        for end in places where end > middle { list.append(String([letters[0], letters[middle], letters[end]])) }
      }
    }
    return list
  }
}
