import Foundation

extension Season {
  /// The team of a name: the same letter for letter, else the same but for case and accents, else the only one that is
  /// the same without the short forms of clubs; nil where there is none.
  public func team(named name: String) -> Team.ID? { NamedTeams(teams).named(name) }
}

/// How names of teams are compared where letters may differ.
public enum TeamNames {
  /// A name without case and accents.
  public static func folded(_ name: String) -> String { name.foldedForOrder }

  /// A folded name without the short forms that clubs bear before or after it (Everton FC, AS Monaco).
  public static func withoutClubForms(_ name: String) -> String { name.foldedForOrder.withoutClubForms }

  /// The short forms that a name bears, folded: of two clubs of a town they tell which is meant.
  ///
  /// FK is what Slavs and Scandinavians write for FC, and a full stop tells no club apart.
  package static func clubForms(_ name: String) -> Set<Substring> {
    Set(
      name.foldedForOrder.split(separator: " ").filter { String.clubForms.contains($0) }.map { form in
        switch form {
        case "fk", "f.c.": "fc"
        case "a.f.c.": "afc"
        case "c.f.": "cf"
        default: form
        }
      })
  }

  /// A name without a country's code in brackets after it (Arsenal FC of Arsenal FC (ENG)).
  public static func withoutCountry(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return name }
    let code = name[name.index(after: open)...].dropLast()
    guard code.count == 3, code.allSatisfy({ $0.isASCII && $0.isUppercase }) else { return name }
    return String(name[..<open].reversed().drop { $0 == " " }.reversed())
  }

  /// The states by which Brazilian records tell clubs of one name apart (Flamengo RJ, Botafogo SP).
  private static let states: Set<String> = ["RJ", "SP", "MG", "PR", "RS", "GO", "BA", "PE"]

  /// A name without the country or the state that stands after it.
  package static func withoutPlace(_ name: String) -> String {
    let name = withoutCountry(name)
    guard let blank = name.lastIndex(of: " "), blank > name.startIndex,
      states.contains(String(name[name.index(after: blank)...]))
    else { return name }
    return String(name[..<blank])
  }

  /// What is left of a folded name without short forms of clubs, ordinals and years; the name itself where nothing is.
  ///
  /// FC Köln is also 1. FC Köln, and TSG Hoffenheim 1899 Hoffenheim. The number of a second team (Vitesse 2) stays.
  package static func clubKey(_ name: String) -> String {
    let form = withoutClubForms(name)
    let words = form.split(separator: " ")
    let telling = words.filter { word in
      let digits = word.last == "." || word.first == "'" ? word.filter { $0 != "." && $0 != "'" } : String(word)
      return !digits.allSatisfy(\.isNumber) || digits.isEmpty || digits.count == 1 && digits != "1"
    }
    return telling.isEmpty ? form : telling.joined(separator: " ")
  }
}

/// The teams of a season by their names, for as many questions as a record asks.
package struct NamedTeams {
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]
  /// The teams by their folded names without the short forms of clubs.
  private var bare: [String: [Int]] = [:]
  /// The telling words of every team, and the teams of every such word.
  private lazy var words = teams.map { Self.words(of: $0.name) }
  private lazy var ofWord: [Substring: [Int]] = {
    var teams: [Substring: [Int]] = [:]
    for (team, words) in words.enumerated() { for word in words { teams[word, default: []].append(team) } }
    return teams
  }()
  private let teams: [Team]

  /// Makes an index of teams in their order.
  package init(_ teams: [Team]) {
    self.teams = teams
    for (index, team) in teams.enumerated() {
      let key = team.name.foldedForOrder
      if exact[team.name] == nil { exact[team.name] = index }
      if folded[key] == nil { folded[key] = index }
      bare[key.withoutClubForms, default: []].append(index)
    }
  }

  /// The team of a name: the same letter for letter, else the same but for case and accents, else the only one that is the
  /// same without the short forms of club names (Everton, Everton FC).
  package func named(_ name: String) -> Team.ID? {
    let key = name.foldedForOrder
    if let index = exact[name] ?? folded[key] { return Team.ID(index) }
    let alike = bare[key.withoutClubForms] ?? []
    return alike.count == 1 ? Team.ID(alike[0]) : nil
  }

  /// The team that a rule means: by ``named(_:)``, else the only one whose name holds all telling words of the rule's
  /// (Chievo is Chievo Verona, AS Varese 1910 is Varese Calcio, Vitesse is SBV Vitesse).
  package mutating func meant(_ name: String) -> Team.ID? {
    if let team = named(name) { return team }
    let wanted = Self.words(of: name)
    // Of the teams that have one of the words some may have all: the rarest word has the fewest.
    let holders = wanted.map { ofWord[$0] ?? [] }.min { $0.count < $1.count } ?? Array(teams.indices)
    var meant: Int?
    for team in holders where wanted.isSubset(of: words[team]) {
      if meant != nil { return nil }
      meant = team
    }
    return meant.map { Team.ID($0) }
  }

  private static func words(of name: String) -> Set<Substring> {
    Set(TeamNames.clubKey(name.foldedForOrder).split(separator: " "))
  }
}

/// The short forms that clubs bear before or after their name; one list, because it is asked for every name.
extension String {
  fileprivate static let clubForms: Set<Substring> = [
    "fc", "afc", "cf", "ac", "sc", "f.c.", "a.f.c.", "as", "ss", "ssc", "us", "sk", "fk", "bk", "cd", "ud", "rc", "sd",
    "rcd", "sv", "vfl", "vfb", "tsv", "sl", "club", "calcio", "tsg", "spvgg", "fsv", "bsc", "sg", "ca", "ec", "ogc",
    "aj", "cr",
  ]

  /// A folded name without the short forms that clubs bear before or after their name.
  package var withoutClubForms: String {
    let words = split(separator: " ")
    let telling = words.filter { !String.clubForms.contains($0) }
    return telling.isEmpty || telling.count == words.count ? self : telling.joined(separator: " ")
  }

  /// The text without case and accents, for an order and comparisons that no locale changes.
  package var foldedForOrder: String {
    // Most names are plain letters, which need no locale at all.
    utf8.allSatisfy { $0 < 0x80 }
      ? lowercased()
      : folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
