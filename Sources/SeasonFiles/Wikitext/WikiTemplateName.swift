/// What a template is for, told by its name.
enum WikiTemplate: Hashable {
  case infobox
  /// A match: {{football box}} and its relatives.
  case match
  /// {{#invoke:sports table}}.
  case standings
  /// {{#invoke:sports results}}.
  case results
  /// A row of an older table of standings; the points for a win that its name states.
  case standingsRow(points: Int?)
  /// A row of an older table of results, {{Fb r team}}; a cell of it, {{Fb r}}; and its end.
  case oldResultsTeam
  case oldResult
  case oldResultsEnd
  case twoLegs
  case oneLeg
  /// {{#invoke:sports series}}: a table of ties, a row of cells for each.
  case series
  /// A bracket with rows of cells, such as {{Round8}}; the number of its arguments that come before them.
  case bracketRows(skipped: Int)
  /// A bracket with keys, such as {{4TeamBracket}}.
  case bracketKeys
  /// Text of another page, which cannot be fetched.
  case transclusion
  /// Known to hold no facts of the season.
  case silent
  /// Anything else: shows its first argument.
  case text
}

/// The name of a template, with what it stands for.
struct WikiName {
  /// The name as a key.
  let text: String
  /// What the template is for.
  let template: WikiTemplate
  /// How it shows itself in text.
  let showing: WikiShowing
  /// Whether nothing is known of it, so that facts in it would be lost.
  let isUnknown: Bool

  /// No name.
  static let none = WikiName([])

  /// Reads a name.
  init(_ bytes: ArraySlice<UInt8>) {
    text = WikiTemplateName.key(bytes)
    template = WikiTemplateName.template(text)
    showing = WikiShowing(name: text, template: template)
    isUnknown = template == .text && !WikiShowing.isKnown(text)
  }
}

/// Reads the names of templates.
enum WikiTemplateName {
  /// A name as it is compared: lower case, blanks single, without the namespace.
  static func key(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.trimming { $0 == WikiMask.blank || isBlank($0) }
    // Most names are written as they are compared.
    if bytes.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "_") && $0.lowered == $0 }) { return bare(bytes) }
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case WikiMask.blank: break
      case _ where isBlank(byte): if key.last != 0x20 { key.append(0x20) }
      default: key.append(byte.lowered)
      }
    }
    return bare(key[...])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "_")
  }

  /// A name without the namespace of templates.
  private static func bare(_ key: ArraySlice<UInt8>) -> String {
    let space = "template:".utf8
    return String(decoding: key.starts(with: space) ? key.dropFirst(space.count) : key, as: UTF8.self)
  }

  /// Whether the template that a name opens is one that never stands within another of its kind.
  static func isBlock(_ bytes: [UInt8], at start: Int) -> Bool {
    // Most templates are told by their first letter.
    if start < bytes.count, (bytes[start].lowered &- 0x61) < 26, !"fipt".utf8.contains(bytes[start].lowered) {
      return false
    }
    let name = key(bytes[min(start, bytes.count)..<min(bytes.count, start + 24)])
    return name.hasPrefix("football box") || name.hasPrefix("footballbox") || name.hasPrefix("partido")
      || name.hasPrefix("#invoke:football box") || name.hasPrefix("infobox") || name.hasPrefix("#invoke:sports")
  }

  /// What a name, as a key, stands for.
  static func template(_ name: String) -> WikiTemplate {
    if name.hasPrefix("#invoke:") { return module(name.dropFirst(8)) }
    if let known = known[name] { return known }
    if name.hasPrefix("infobox") || name.hasPrefix("ficha de") || name.hasPrefix("info/") { return .infobox }
    if name.hasPrefix("football box") || name.hasPrefix("footballbox") { return .match }
    if name.hasPrefix("fb cl") { return standingsTemplate(name) }
    if name.hasPrefix("fb r") { return oldResultsTemplate(name) }
    if name.hasPrefix("copa de "), name.hasSuffix("clubes") || name.hasSuffix("equipos") { return .bracketKeys }
    if name.hasPrefix("round"), let digit = name.dropFirst(5).first, digit.isASCII, digit.isNumber {
      return .bracketRows(skipped: 0)
    }
    if name.holds("bracket") { return .bracketKeys }
    if name.hasPrefix(":") || name.hasPrefix("#lst") || name.hasPrefix("#section") || name.hasPrefix("#lsth") {
      return .transclusion
    }
    if name.hasPrefix("#") || name.hasPrefix("defaultsort") { return .silent }
    for ending in silentEndings where name.hasSuffix(ending) { return .silent }
    for ending in pageEndings where name.hasSuffix(ending) { return .transclusion }
    return .text
  }

  private static func module(_ name: Substring) -> WikiTemplate {
    switch name.trimmingBlanks {
    case "sports table", "tabla deportiva": .standings
    case "sports results": .results
    case "sports series", "twolegs", "two legs", "twolegresult": .series
    case "football box", "football box collapsible": .match
    case "roundn": .bracketRows(skipped: 1)
    case let name where name.holds("bracket"): .bracketKeys
    default: .silent
    }
  }

  private static func standingsTemplate(_ name: String) -> WikiTemplate {
    guard name.holds("team") else { return .silent }
    return .standingsRow(points: name.holds("2pts") ? 2 : 3)
  }

  /// {{Fb r2 team}}, {{Fb r}}, {{Fb r footer}}; a table of positions by round, {{Fb rbr pos}}, holds no results.
  private static func oldResultsTemplate(_ name: String) -> WikiTemplate {
    let words = name.words
    guard words.count >= 2, words[1].dropFirst().allSatisfy(\.isNumber) else { return .silent }
    guard words.count > 2 else { return .oldResult }
    return words[2] == "team" ? .oldResultsTeam : .oldResultsEnd
  }

  private static let silentEndings = [
    " seasons", " navbox", "stub", " squad", " footer", "-end", " end", "-start", " start", "-break", " categories",
  ]

  /// Endings of pages that hold tables and matches for others to show.
  private static let pageEndings = [" table", " tables", " standings", " results", " matches", " tabla", " group"]

  private static let known: [String: WikiTemplate] = {
    var known: [String: WikiTemplate] = [
      "partido": .match, "partidos": .match, "ficha de partido": .match, "partido de fútbol": .match,
      "resultado de partido": .match, "vevent": .match, "jogo de futebol": .match, "incontro di calcio": .match,
      "incontro di club": .match, "incontro di nazionali": .match, "edizione di competizione sportiva": .infobox,
      "fußballtabelle/zeile": .standingsRow(points: nil), "fußballtabelle/kopf": .silent, "fußballtabelle/fuß": .silent,
      "sports table": .standings, "sports results": .results,
      "twolegresult": .twoLegs, "two leg result": .twoLegs, "onelegresult": .oneLeg, "one leg result": .oneLeg,
      "roundn": .bracketRows(skipped: 1),
      "tabla de posiciones equipo": .standingsRow(points: nil), "tabla de posiciones inicio": .silent,
      "tabla de posiciones fin": .silent,
    ]
    let silent = [
      "reflist", "listaref", "short description", "use dmy dates", "use mdy dates", "main", "main article", "see also",
      "further", "authority control", "control de autoridades", "portal", "commons category", "portal bar", "toc",
      "twolegstart", "twolegend", "onelegstart", "onelegend", "two leg start", "two leg end", "clear", "-",
      "col-begin", "col-end", "col-float", "col-float-break", "col-float-end", "col-1-of-2", "col-2-of-2", "coord",
      "unreferenced", "refimprove", "more citations needed", "notelist", "lagelijst", "orphan", "artículo principal",
      "ap", "véase también", "vt", "default sort", "fb kit header", "div col",
      "div col end",
      "football kit", "legend", "legend2", "abbr header", "sfn", "sfnp", "efn", "refn", "cite web", "cite book",
      "cite news", "location map", "location map+", "location map~", "about", "distinguish", "for", "update", "sronly",
    ]
    for name in silent { known[name] = .silent }
    return known
  }()
}

extension ArraySlice<UInt8> {
  /// The bytes without those at the ends that meet a condition.
  fileprivate func trimming(_ isDropped: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let rest = drop(while: isDropped)
    return rest[..<(rest.lastIndex { !isDropped($0) }.map { $0 + 1 } ?? rest.startIndex)]
  }
}

extension Substring {
  /// The text without blanks at its ends.
  var trimmingBlanks: String { String(self).trimmingBlanks }
}
