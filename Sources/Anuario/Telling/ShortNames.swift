import Football
import Statistics

/// Teams' names as printed: the record's, without what a reader does not need to tell the teams of a season apart.
///
/// One form goes into headlines, labels and tables alike. What falls away: the letters of clubs before and after a name
/// (Arsenal FC, RCD Mallorca), the country in brackets (Chelsea FC (ENG)) and the years of a club that is no more
/// (Accrington FC (1878-1896)), each only where no other team of the
/// season is left with the same name. An ordinal keeps its letters (1. FC Union Berlin), as does a name that is no name
/// without them (Karlsruher SC, FC 08 Homburg).
enum ShortNames {
  /// The printed name of each team.
  static func make(_ teams: [Team]) -> [String] {
    let short = teams.map { pressForm(withoutClubLetters(withoutYears(TeamNames.withoutCountry($0.name)))) }
    var bearers: [String: Int] = [:]
    var tails: [Substring: Int] = [:]
    var heads: [Substring: Int] = [:]
    for (team, name) in zip(teams, short) {
      bearers[name, default: 0] += 1
      for blank in team.name.indices where team.name[blank] == " " {
        let tail = team.name[team.name.index(after: blank)...]
        tails[tail, default: 0] += 1
        if partsClubs(tail.prefix { $0 != " " }) { heads[team.name[..<blank], default: 0] += 1 }
      }
    }
    return zip(teams, short).map { team, short in
      // Of FC Santa Coloma beside UE Santa Coloma, of AC Milan beside Inter Milan, the letters are the name.
      let others = (tails[short[...]] ?? 0) - (team.name.hasSuffix(" " + short) ? 1 : 0)
      // Beside Los Angeles Galaxy the town alone is neither club's: Los Angeles FC.
      let isHead = team.name.hasPrefix(short + " ")
      let own = isHead && partsClubs(team.name.dropFirst(short.count + 1).prefix { $0 != " " }) ? 1 : 0
      let isTown = isHead && (heads[short[...]] ?? 0) > own
      return typeset(bearers[short] == 1 && others == 0 && !isTown ? short : team.name)
    }
  }

  /// Whether a word behind a town makes another club of it: Galaxy does, while Dundee beside Dundee United is the press's
  /// name, and letters and the figures of second teams make none.
  private static func partsClubs(_ word: Substring) -> Bool {
    word.count > 2 && word.first?.isUppercase == true && !genericEnds.contains(word) && !letters.contains(word)
  }

  /// Shorter names still, for where room is short: without what the press of the country leaves out in its tables
  /// (Wolverhampton, Leverkusen), where no other team is left with the same; a short name that the record states comes
  /// first.
  static func makeNarrow(_ teams: [Team], printed: [String]) -> [String] {
    let short = printed.map(withoutGenericWords)
    var bearers: [String: Int] = [:]
    for name in short + zip(printed, short).filter({ $0 != $1 }).map(\.0) { bearers[name, default: 0] += 1 }
    return teams.indices.map { index in
      if let stated = teams[index].shortName { return typeset(stated) }
      return bearers[short[index]] == 1 ? short[index] : printed[index]
    }
  }

  /// Words after a town's name that the press of the country leaves out where the town stands for its club.
  private static let genericEnds: Set<Substring> = [
    "United", "City", "Town", "Rovers", "Wanderers", "Albion", "Hotspur", "Athletic", "County", "Hove", "&", "and",
  ]

  /// The towns that stand for their clubs in the tables of the British and Irish press.
  ///
  /// Others keep the whole name: Ross is no town, Notts no word without County, Dundee another club than Dundee United,
  /// Melbourne has a City and a Victory.
  private static let towns: Set<String> = [
    "Accrington", "Aldershot", "Alloa", "Annan", "Arbroath", "Barrow", "Birmingham", "Blackburn", "Bolton", "Bradford",
    "Bray", "Brechin", "Brighton", "Burton", "Cambridge", "Cardiff", "Carlisle", "Charlton", "Cheltenham", "Coleraine",
    "Colchester", "Coventry", "Darlington", "Derby", "Doncaster", "Drogheda", "Dunfermline", "Exeter", "Forest Green",
    "Forfar", "Halifax", "Harrogate", "Hartlepool", "Hereford", "Huddersfield", "Hull", "Ipswich", "Kettering", "Leeds",
    "Leicester", "Lincoln", "Luton", "Macclesfield", "Maidstone", "Mansfield", "Newcastle", "Newport",
    "Northampton", "Norwich", "Oldham", "Oxford", "Peterborough", "Plymouth", "Raith", "Rotherham", "Salford",
    "Scunthorpe", "Shrewsbury", "Sligo", "Southend", "Stirling", "Stockport", "Stoke", "Sutton", "Swansea", "Swindon",
    "Torquay", "Tottenham", "Tranmere", "West Bromwich", "West Ham", "Wigan", "Wolverhampton", "Worcester",
    "Workington",
    "Wycombe", "Yeovil", "York",
  ]

  /// Words before a town's name that say no more.
  private static let genericStarts: Set<Substring> = [
    "Bayer", "Borussia", "Eintracht", "Fortuna", "Arminia", "Alemannia", "Preußen", "VfB", "VfL", "VfR", "TSV", "TSG",
    "SSV", "SpVgg",
  ]

  /// Towns that alone mean another club, whatever league it plays in, as Köln does.
  private static let townsOfOthers: Set<Substring> = ["Köln"]

  private static func withoutGenericWords(_ name: String) -> String {
    let words = name.split(separator: " ")
    var rest = words[...]
    while let last = rest.last, rest.count > 1, genericEnds.contains(last) { rest.removeLast() }
    if rest.count < words.count {
      let town = rest.joined(separator: " ")
      return towns.contains(town) ? town : name
    }
    if let first = rest.first, rest.count > 1, genericStarts.contains(first) {
      rest.removeFirst()
      // TSG 1899 Hoffenheim, Bayer 04 Leverkusen; but 1860 München stays whole.
      while let first = rest.first, rest.count > 1, first.allSatisfy(\.isNumber) { rest.removeFirst() }
    }
    guard let first = rest.first, rest.count < words.count, first.count > 3, first.first?.isNumber != true,
      !townsOfOthers.contains(first)
    else { return name }
    return rest.joined(separator: " ")
  }

  /// The letters that clubs bear before or after a name, and that their press leaves out.
  private static let letters: Set<Substring> = [
    "FC", "AFC", "CF", "AC", "SC", "BC", "FK", "SK", "NK", "BK", "SV", "AS", "SS", "SSC", "US", "UC", "ACF", "RC",
    "RCD",
    "CD", "UD", "SD", "CA", "SL", "GD", "CS", "F.C.", "A.F.C.", "C.F.", "CFC", "Calcio",
  ]

  /// A name without years in brackets behind it: from year to year, or one of the two alone, as in (-1973).
  private static func withoutYears(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return name }
    let years = name[name.index(after: open)...].dropLast().split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" })
    let areYears = years.allSatisfy { $0.isEmpty || $0.count == 4 && $0.allSatisfy(\.isNumber) }
    guard years.count == 2, areYears, years.contains(where: { !$0.isEmpty }) else { return name }
    return name[..<open].split(separator: " ").joined(separator: " ")
  }

  /// A name as the press writes it: without what only the register of clubs adds.
  ///
  /// Founding years within a name fall away (Bayer 04 Leverkusen), Balompié and de Fútbol after it, and Club before names
  /// that stand without it.
  private static func pressForm(_ name: String) -> String {
    if let known = pressNames[name] { return known }
    var words = name.split(separator: " ")[...]
    if words.count > 1, words.first == "Club", namesWithoutClub.contains(words[1]) { words.removeFirst() }
    if words.count > 2, words.suffix(2) == ["de", "Fútbol"] { words.removeLast(2) }
    if words.count > 1, words.last == "Balompié" { words.removeLast() }
    guard words.count == 3, isFoundingYear(words[words.startIndex + 1]), !letters.contains(words[words.startIndex]),
      words[words.startIndex].contains(where: \.isLetter), words.last?.first?.isUppercase == true
    else { return words.joined(separator: " ") }
    return words[words.startIndex] + " " + words[words.endIndex - 1]
  }

  /// Names that follow no rule.
  private static let pressNames = [
    "Rayo Vallecano de Madrid": "Rayo Vallecano", "TSV 1860 München": "1860 München",
    "TSV München 1860": "1860 München",
  ]

  /// A year, or the last two figures of one with a nought (1899, 04), not a day (12 de Octubre).
  private static func isFoundingYear(_ word: Substring) -> Bool {
    word.allSatisfy(\.isNumber)
      && (word.count == 4 && ["18", "19", "20"].contains(word.prefix(2)) || word.count == 2 && word.first == "0")
  }

  /// What stands in print without Club before it; others keep theirs (Club Brugge, Club Africain).
  private static let namesWithoutClub: Set<Substring> = [
    "Atlético", "América", "Bolívar", "Guaraní", "León", "Libertad", "Nacional", "Necaxa", "Olimpia", "Tijuana",
  ]

  /// A name without the letters that clubs bear before or after it.
  static func withoutClubLetters(_ name: String) -> String {
    let words = name.split(separator: " ")
    var rest = words[...]
    // The year of the foundation goes with them: Bologna FC 1909, Parma Calcio 1913, FC Basel 1893.
    if rest.count > 2, let year = rest.last, year.count == 4, year.allSatisfy(\.isNumber),
      letters.contains(rest[rest.endIndex - 2]) || letters.contains(rest[0])
    {
      rest.removeLast()
    }
    while let first = rest.first, rest.count > 1, letters.contains(first) { rest.removeFirst() }
    while let last = rest.last, rest.count > 1, letters.contains(last) { rest.removeLast() }
    guard rest.count < words.count, let first = rest.first, first.first?.isNumber != true else { return name }
    // An adjective asks for its noun: Karlsruher SC, Hamburger SV.
    let isAdjective = rest.count == 1 && first.hasSuffix("er") && rest.endIndex < words.endIndex
    return isAdjective || letters.contains(first) ? name : rest.joined(separator: " ")
  }

  /// A name as type sets it: an ordinal stays on the line of its noun, an apostrophe is no foot mark, and from year to
  /// year stands a dash.
  private static func typeset(_ name: String) -> String {
    guard name.contains(where: { $0 == "." || $0 == "'" || $0 == "-" }) else { return name }
    var text = ""
    for character in name {
      if character == " ", text.last == ".", text.dropLast().last?.isNumber == true {
        text.append("\u{A0}")
      } else if character == "-", text.suffix(4).count == 4, text.suffix(4).allSatisfy(\.isNumber) {
        text.append("–")
      } else {
        text.append(character == "'" && text.last?.isLetter == true ? "’" : character)
      }
    }
    return text
  }
}

extension Telling {
  /// A name without the letters that clubs bear before or after it.
  static func withoutClubLetters(_ name: String) -> String { ShortNames.withoutClubLetters(name) }
}
