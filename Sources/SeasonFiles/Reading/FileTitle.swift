/// What a file's name says of the season in it, for forms that name no season themselves.
///
/// Such as `copa-peru-1968.csv`, `2019-20/eng.1.csv`, `euro/1976.wiki.txt`. The folder is asked for what the file's own name
/// leaves open.
struct FileTitle: Hashable {
  /// The competition; nil when the name is a season alone.
  let competition: String?
  /// The season's label; nil when no name on the way has one.
  let label: String?
  /// The name by which files are known, in small letters, without season and ending.
  private let key: String

  /// Reads a path.
  init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let own = Self.split(Self.stem(parts.last ?? path))
    let folder = parts.count > 1 ? Self.split(parts[parts.count - 2]) : (name: "", label: nil)
    label = own.label ?? folder.label
    let name = own.name.isEmpty ? folder.name : own.name
    key = name.lowercased()
    competition = name.isEmpty || name.hasPrefix("<") ? nil : Self.known[key] ?? Self.words(name)
  }

  /// The division of a number in a file that is known to hold one country's league; nil for other files.
  func division(_ number: String) -> String? {
    Self.leagues[key].map { "\($0) \(Self.numbers[number] ?? number)" }
  }

  /// A competition's name in a season: leagues were renamed, and files give one name to all their years.
  static func name(_ competition: String, in label: String) -> String {
    guard let year = NumberWords.digits(label.prefix(4)), let renaming = renamed[competition] else {
      return competition
    }
    return year < renaming.year ? renaming.before : renaming.since
  }

  private static func stem(_ name: String) -> String {
    var stem = Substring(name)
    for _ in 0..<3 {
      guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { break }
      guard
        ["csv", "txt", "wiki", "wikitext", "json", "tsv", "gz"].contains(stem[stem.index(after: dot)...].lowercased())
      else { break }
      stem = stem[..<dot]
    }
    return String(stem)
  }

  /// Takes a season out of a name: what stands before it is the competition, or else what stands behind.
  private static func split(_ name: String) -> (name: String, label: String?) {
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.map(String.init)
    for index in words.indices {
      guard let year = NumberWords.digits(words[index]), words[index].count == 4, (1850...2199).contains(year) else {
        continue
      }
      var end = index + 1
      var label = words[index]
      if end < words.count, let pair = SeasonLabel.read(words[index] + "-" + words[end]) {
        label = pair
        end += 1
      }
      let before = words[..<index].joined(separator: "-")
      return (before.isEmpty ? words[end...].joined(separator: "-") : before, label)
    }
    return (name, nil)
  }

  private static func words(_ name: String) -> String {
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }
    guard name.allSatisfy({ !$0.isUppercase }), !name.contains(".") else { return words.joined(separator: " ") }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// The codes of leagues that the datasets of football.db and football-data.co.uk use as file names and divisions.
  static let known: [String: String] = [
    "eng.1": "English Premier League", "eng.2": "English Championship", "eng.3": "English League One",
    "eng.4": "English League Two", "de.1": "German Bundesliga", "de.2": "2. Bundesliga", "de.3": "3. Liga",
    "es.1": "La Liga", "es.2": "Segunda División", "it.1": "Serie A", "it.2": "Serie B", "fr.1": "Ligue 1",
    "fr.2": "Ligue 2", "nl.1": "Eredivisie", "pt.1": "Primeira Liga", "sco.1": "Scottish Premiership",
    "br.1": "Brasileiro Série A", "mx.1": "Liga MX", "champs": "European Champions Cup",
    "e0": "English Premier League", "e1": "English Championship", "e2": "English League One",
    "e3": "English League Two", "ec": "English National League", "sc0": "Scottish Premiership",
    "sc1": "Scottish Championship", "sc2": "Scottish League One", "sc3": "Scottish League Two",
    "d1": "German Bundesliga",
    "d2": "2. Bundesliga", "i1": "Serie A", "i2": "Serie B", "sp1": "La Liga", "sp2": "Segunda División",
    "f1": "Ligue 1", "f2": "Ligue 2", "n1": "Eredivisie", "b1": "Belgian Pro League", "p1": "Primeira Liga",
    "t1": "Süper Lig", "g1": "Super League Greece", "epl": "English Premier League", "laliga": "La Liga",
    "la-liga": "La Liga", "bundesliga": "German Bundesliga", "championship": "English Championship",
  ]

  /// Files of engsoccerdata, and in its way, that number the divisions of a league and do not name it.
  private static let leagues: [String: String] = [
    "england": "English Division", "england1939": "English Division", "engsoccerdata": "English Division",
    "engsoccerdata-style": "English Division",
  ]
  private static let numbers = ["1": "One", "2": "Two", "3": "Three", "4": "Four"]

  /// What competitions were called before a year and since.
  private static let renamed: [String: (year: Int, before: String, since: String)] = [
    "English Premier League": (1992, "English First Division", "English Premier League"),
    "English Championship": (1992, "English Second Division", "English Championship"),
    "English Division One": (1992, "English Division One", "English Premier League"),
    "European Champions Cup": (1992, "European Champions Cup", "UEFA Champions League"),
  ]
}
