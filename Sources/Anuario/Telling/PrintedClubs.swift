import Football
import Statistics
import Words

/// The clubs of several seasons under the names that are printed: by the rule that holds within one season.
struct PrintedClubs {
  let clubs: ClubNames
  private let names: [String: String]
  private let words: Words
  /// Whether the clubs are nations.
  let areNations: Bool

  init(_ clubs: ClubNames, words: Words) {
    var seen: Set<String> = []
    let teams = clubs.seasons.flatMap(\.teams).filter { !$0.isPlaceholder && seen.insert($0.name).inserted }
    self.clubs = clubs
    self.words = words
    areNations = Countries.areNations(teams.map(\.name))
    names = Dictionary(
      zip(teams.map(\.name), Telling.printedNames(teams, words)), uniquingKeysWith: { first, _ in first })
  }

  /// What is printed for a club, which ``ClubNames`` knows by its name over all seasons.
  func name(_ club: String) -> String { names[club] ?? club }

  /// Clubs in a list.
  func list(_ clubs: [String]) -> String { words.list(clubs.map(name)) }

  /// Whether one club comes before another by what is printed.
  func isOrdered(_ left: String, before right: String) -> Bool {
    words.isOrdered(name(left), before: name(right))
  }

  /// What names are counted as one club's, in sentences: short forms, former names of those shown, and names of those that
  /// are taken for one though their forms differ.
  func remarks(on shown: [String]) -> [String] {
    let (former, alike) = (formerNames(of: shown), alikeNames(of: shown))
    return (clubs.shortForms.isDisjoint(with: shown) ? [] : [words(.noteJoinedNames)])
      + (former.isEmpty ? [] : [words(.noteFormerNames, ["clubs": words.list(former)])])
      + (alike.isEmpty ? [] : [words(.noteAlikeNames, ["clubs": words.list(alike)])]) + lookAlikes(of: shown)
  }

  /// The names among those shown that may be one club's and are counted apart; nothing where none.
  private func lookAlikes(of shown: [String]) -> [String] {
    let shown = Set(shown)
    let pairs = clubs.lookAlikes.filter { !shown.isDisjoint(with: $0) }.map { words.list($0.map(name)) }
    guard !pairs.isEmpty else { return [] }
    let named = pairs.prefix(PrintedClubs.mostLookAlikes).joined(separator: "; ")
    return [words(.noteLookAlikes, ["clubs": named + (pairs.count > PrintedClubs.mostLookAlikes ? " …" : "")])]
  }

  /// The most pairs of names that a note holds.
  private static let mostLookAlikes = 4

  /// The names of the record that are taken for one club's: US Palermo of Palermo FC.
  private func alikeNames(of shown: [String]) -> [String] {
    let shown = Set(shown)
    return clubs.alike.filter { shown.contains($0.name) }.map {
      words(.clubWithNames, ["club": $0.name, "names": words.list($0.others)])
    }
  }

  /// The former names of some clubs: Newton Heath of Manchester United.
  private func formerNames(of shown: [String]) -> [String] {
    let shown = Set(shown)
    return clubs.joined.filter { shown.contains($0.name) }.compactMap { club in
      let others = club.others.map { areNations ? words.country($0) : ShortNames.withoutClubLetters($0) }.filter {
        $0 != name(club.name)
      }
      return others.isEmpty
        ? nil : words(.clubWithNames, ["club": name(club.name), "names": words.list(others)])
    }
  }
}
