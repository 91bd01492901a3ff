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

  /// What is printed for a club under a name that it bore: a former one as it is, other forms of one name as the latest.
  func name(_ club: String, borne name: String) -> String {
    let isFormer = clubs.joined.contains { $0.name == club && $0.others.contains(name) }
    return isFormer ? former(name) : self.name(club)
  }

  private func former(_ name: String) -> String {
    areNations ? words.country(name) : ShortNames.withoutClubLetters(name)
  }

  /// Clubs in a list.
  func list(_ clubs: [String]) -> String { words.list(clubs.map(name)) }

  /// Whether one club comes before another by what is printed.
  func isOrdered(_ left: String, before right: String) -> Bool {
    words.isOrdered(name(left), before: name(right))
  }

  /// What names are counted as one club's, in sentences: short forms, former names of those shown, and names of those that
  /// are taken for one though their forms differ.
  ///
  /// - Parameters:
  ///   - shown: The clubs shown.
  ///   - summed: Names that are counted together, the latest first, where not all clubs shown stand under their latest.
  /// - Returns: The sentences.
  func remarks(on shown: [String], summed: [[String]]? = nil) -> [String] {
    let former = summed.map(counted) ?? formerNames(of: shown)
    let alike = alikeNames(of: shown)
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
    return counted(
      clubs.joined.filter { shown.contains($0.name) }.map { club in
        [name(club.name)] + club.others.map(former).filter { $0 != name(club.name) }
      })
  }

  /// Lists of names that are counted together, each as its first name with the others, where there are any.
  private func counted(_ names: [[String]]) -> [String] {
    names.filter { $0.count > 1 }.map { names in
      words(.clubWithNames, ["club": names[0], "names": words.list(Array(names.dropFirst()))])
    }
  }
}
