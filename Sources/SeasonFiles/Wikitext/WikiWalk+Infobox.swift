import Football

extension WikiWalk {
  /// Reads the infobox: its names at once, what it claims at the end, when the teams are known by their full names.
  mutating func readInfobox(_ node: WikiNode) {
    builder.label = nil
    for argument in page.arguments(of: node) where argument.isNamed {
      let lines = page.lines(argument.value)
      let text = InfoboxItem.joined(lines)
      if text.isEmpty { continue }
      switch Self.key(argument.key) {
      case "competition": builder.competition = text.hasPrefix("The ") ? String(text.dropFirst(4)) : text
      case "season": if let label = SeasonLabel.read(text) { builder.label = label } else { readSeason(text) }
      case "title": readTitle(text)
      case "club":
        builder.club = text
        if builder.competition == nil { builder.competition = text }
      case "format" where builder.takeFormat(text): break
      case "ground" where ArticleBuilder.ground(text) != nil: builder.ground = ArticleBuilder.ground(text)
      case nil: break
      case let key?: infobox.append(InfoboxItem(key: key, text: text, lines: lines, offset: argument.value.lowerBound))
      }
    }
  }

  /// `Apertura 2014`, `2014 Clausura`: the season and the tournament of it, which has its own champion; else a title.
  private mutating func readSeason(_ text: String) {
    let parts = SeasonLabel.split(title: text)
    let key = Folding.key(parts.competition)
    guard let label = parts.label, InfoboxItem.tournaments.contains(where: key.holds) else { return readTitle(text) }
    builder.label = label
    tournament = parts.competition
  }

  private mutating func readTitle(_ text: String) {
    let parts = SeasonLabel.split(title: text)
    if let label = parts.label, builder.label == nil { builder.label = label }
    if builder.competition == nil, !parts.competition.isEmpty { builder.competition = parts.competition }
  }

  /// A key and value of the infobox.
  struct InfoboxItem {
    var key: String
    var text: String
    /// What stands on lines of its own.
    var lines: [String]
    var offset: Int
  }

  /// Claims what the infobox states.
  mutating func claimInfobox() {
    for item in infobox {
      let value = page.fragment(item.text, at: item.offset)
      guard let key = ArticleKey(item.key) else {
        builder.claim(.other(key: item.key), value)
        continue
      }
      switch key {
      case .winners: claimWinners(item)
      case .competition, .season, .credit: break
      case .ground, .format: builder.claim(.other(key: item.key), value)
      case .matches, .goals, .teams, .departments, .finalists, .relegated, .promoted, .goalAverage:
        // Wikis name the teams that went up or down here; only counts are claims of numbers.
        if item.text.first?.isNumber == true {
          builder.readInfobox(page.fragment(key.rawValue, at: item.offset), value, line: value)
        } else {
          builder.claim(.other(key: item.key), value)
        }
      default: builder.readInfobox(page.fragment(key.rawValue, at: item.offset), value, line: value)
      }
    }
  }

  /// Claims the winners, without the counts of their titles; winners of several tournaments are none of the season.
  private mutating func claimWinners(_ item: InfoboxItem) {
    let value = page.fragment(item.text, at: item.offset)
    if item.lines.contains(where: InfoboxItem.isOfTournament) {
      return builder.claim(.other(key: item.key), value)
    }
    let names = item.lines.map(InfoboxItem.withoutTitles).filter { !$0.isEmpty }.map(withoutCountry)
    guard !names.isEmpty else { return builder.claim(.other(key: item.key), value) }
    let winners = page.fragment(names.joined(separator: ", "), at: item.offset)
    builder.readInfobox(page.fragment(ArticleKey.winners.rawValue, at: item.offset), winners, line: winners)
  }

  /// A name without the country that stands before it in the place of a flag, `{{PER}} Universitario`.
  private func withoutCountry(_ name: String) -> String {
    let words = name.words
    guard words.count > 1, builder.teams.known(name) == nil else { return name }
    let rest = (1..<words.count).map { words[$0...].joined(separator: " ") }
    return rest.first { builder.teams.known($0) != nil && CountryCodes.isName(String(name.dropLast($0.count + 1))) }
      ?? name
  }

  /// The key that an infobox's own is read as; nil for those that say nothing of the season's course.
  private static func key(_ key: String) -> String? {
    let bare = key.filter { $0 != " " && $0 != "_" }
    if let known = keys[bare] { return known }
    for word in [
      "image", "logo", "caption", "alt", "pixel", "color", "colour", "imagen", "tamaño", "update", "website",
    ]
    where bare.hasPrefix(word) { return nil }
    return key
  }

  private static let keys: [String: String] = [
    "club": "club", "clubname": "club",
    "competition": "competition", "tourneyname": "competition", "torneo": "competition", "competición": "competition",
    "wettbewerb": "competition", "competizione": "competition", "competição": "competition",
    "saison": "season", "ano": "season", "anno": "season", "stagione": "season", "nome": "title", "titel": "title",
    "meister": "Winners", "vincitore": "Winners", "campeao": "Winners", "campeão": "Winners",
    "season": "season", "year": "season", "temporada": "season", "edición": "season", "año": "season",
    "title": "title", "name": "title", "nombre": "title", "título": "title",
    "numteams": "Teams", "participantes": "Teams", "teams": "Teams", "champions": "Winners", "champion": "Winners",
    "campeón": "Winners", "campeon": "Winners", "primero": "Winners",
    "topscorer": "League Topscorer", "topscorers": "League Topscorer",
    "goleador": "League Topscorer", "goleadores": "League Topscorer", "anterior": "Prevseason",
    "siguiente": "Nextseason",
    "previous": "Prevseason", "next": "Nextseason", "prev": "Prevseason",
  ]
}

extension WikiWalk.InfoboxItem {
  /// Lines as a list; what a bracket or a count of goals says of the line before stays with it.
  static func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      let words = Folding.key(line).words
      let isCount = words.count == 2 && NumberWords.digits(words[0]) != nil && ["goals", "goles"].contains(words[1])
      if text.isEmpty {
        text = line
      } else if line.hasPrefix("(") {
        text += " " + line
      } else {
        text += isCount ? " (\(line))" : ", " + line
      }
    }
    return text
  }

  /// The tournaments of a year that have champions of their own.
  static let tournaments = ["apertura", "clausura", "finalizacion", "inicial", "invierno", "verano"]

  /// Whether a line names the winner of a tournament of the year: `Apertura: Nacional`.
  static func isOfTournament(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let key = Folding.key(String(line[..<colon]))
    return tournaments.contains(where: key.holds)
  }

  /// A line without a count of titles: `Cali (9th title)`, `25.º título`; empty where nothing is left.
  static func withoutTitles(_ line: String) -> String {
    var name = line
    while name.last == ")", let opening = name.lastIndex(of: "("), isTitle(String(name[opening...])) {
      name = String(name[..<opening]).trimmingBlanks
    }
    if name.first?.isNumber == true, isTitle(name) { return "" }
    // `Universitario 25.º título`
    let words = name.words
    if words.count > 2, isTitle(words[words.count - 1]), words[words.count - 2].first?.isNumber == true {
      name = words.dropLast(2).joined(separator: " ")
    }
    return name
  }

  private static func isTitle(_ text: String) -> Bool {
    let words = Folding.key(text).split { !$0.isLetter && !$0.isNumber }
    return words.contains { ["title", "titles", "titulo", "titulos", "titel", "titolo", "championship"].contains($0) }
  }
}
