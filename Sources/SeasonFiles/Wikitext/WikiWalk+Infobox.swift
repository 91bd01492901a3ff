import Football

extension WikiWalk {
  /// Reads the infobox: its names at once, what it claims at the end, when the teams are known by their full names.
  mutating func readInfobox(_ node: WikiNode) {
    builder.label = nil
    for argument in page.arguments(of: node) where argument.isNamed {
      let text = page.lines(argument.value).joined(separator: ", ")
      if text.isEmpty { continue }
      switch Self.key(argument.key) {
      case "competition": builder.competition = text.hasPrefix("The ") ? String(text.dropFirst(4)) : text
      case "season": if let label = SeasonLabel.read(text) { builder.label = label } else { readTitle(text) }
      case "title": readTitle(text)
      case "format" where builder.takeFormat(text): break
      case "ground" where ArticleBuilder.ground(text) != nil: builder.ground = ArticleBuilder.ground(text)
      case nil: break
      case let key?: infobox.append(InfoboxItem(key: key, text: text, offset: argument.value.lowerBound))
      }
    }
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
    "competition": "competition", "tourneyname": "competition", "torneo": "competition", "competición": "competition",
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
