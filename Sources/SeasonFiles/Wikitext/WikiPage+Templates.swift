/// How a template shows itself in text.
enum WikiShowing {
  case nothing
  case first
  case second
  case last
  case lines
  case text(String)
  case both
  /// Both arguments with a dash between them.
  case score
  /// A shoot-out, with its score where one is given.
  case shootOut
  case country
  /// A country of a module, whose first argument says how it is drawn.
  case flagModule
  case youth
  /// The name of a team, which is that of the template: {{fb team Melgar}}.
  case ownName
  case date(isDayFirst: Bool)

  /// How the template of a name shows itself.
  init(name: String, template: WikiTemplate) {
    if let known = Self.known[name] {
      self = known
    } else if name.utf8.count == 3, let country = CountryCodes.name(name.uppercased()) {
      self = .text(country)
    } else if name.hasPrefix("fb team ") {
      self = .ownName
    } else if name == "#invoke:flag" || name == "#invoke:flagg" {
      self = .flagModule
    } else if ["cite", "flagicon", "efn", "#"].contains(where: name.hasPrefix) {
      self = .nothing
    } else {
      self = template == .text ? .first : .nothing
    }
  }

  /// Whether a template's name is one of those whose text is known.
  static func isKnown(_ name: String) -> Bool { known[name] != nil }

  private static let known: [String: WikiShowing] = {
    var showings: [String: WikiShowing] = [
      "aet": .text(" (a.e.t.)"), "pso": .shootOut, "pen.": .text(" (p)"), "a.e.t.": .text(" (a.e.t.)"),
      "ndash": .text("–"), "snd": .text(" – "), "spnd": .text(" – "), "spaced ndash": .text(" – "),
      "endash": .text("–"), "en dash": .text("–"), "mdash": .text("—"), "nbsp": .text(" "), "space": .text(" "),
      "!": .text("|"), "=": .text("="), "n/a": .text("–"), "dash": .text("–"), "null": .text(""), "tbd": .text("TBD"),
      "lang": .second, "score link": .second, "sort": .second, "color": .last, "font color": .last, "bg": .last,
      "fontcolor": .last, "text color": .last, "colored text": .last, "resize": .last, "font size": .last,
      "align": .last, "text align": .last, "bgcolor": .last, "background color": .last, "rh": .nothing,
      "sortname": .both, "score": .score,
      "ubl": .lines, "plainlist": .lines, "unbulleted list": .lines, "hlist": .lines, "flatlist": .lines,
      "lista desplegable": .lines, "fbu": .youth, "fbu-rt": .youth, "br": .text("\n"),
    ]
    for name in ["start date", "start-date", "dts", "date", "start date and age", "film date", "end date"] {
      showings[name] = .date(isDayFirst: false)
    }
    showings["fecha"] = .date(isDayFirst: true)
    let countries = [
      "fb", "fb-rt", "fb-lt", "fb-r", "fbw", "fbw-rt", "fb-w", "fbw-big", "fb-big", "nft", "flag", "flagu",
      "flagcountry", "flag country", "sel",
      "selección", "selb", "sel2", "national football team", "fb2", "fut", "seleccion",
    ]
    for name in countries { showings[name] = .country }
    let hidden = [
      "flagicon", "flag icon", "flagdeco", "bandera", "bandera icono", "fbaicon", "fb icon", "fbicon", "ficon", "icon",
      "citation needed", "cn", "fact", "cr", "cita requerida", "note", "ref", "#tag:ref", "anchor", "dead link",
      "clear",
      "strike", "s", "strikethrough", "strikeout", "del", "won", "ref label", "yel", "sent off", "goal", "pengoal",
      "penmiss", "golden goal", "silver goal", "gol", "sfn",
      "efn", "refn", "sfnp", "efn-ua", "efn-lr", "notetag", "sup", "cref", "hs", "webarchive", "cite web", "cite book",
      "cite news", "small caps", "dagger", "double-dagger", "up", "down", "steady", "increase", "decrease",
      "better source", "cita publicación", "cita web", "cita noticia", "cita libro",
    ]
    for name in hidden { showings[name] = .nothing }
    return showings
  }()
}

/// What templates within text show.
extension WikiPage {
  func showTemplate(_ node: WikiNode, into out: inout [UInt8], depth: Int) {
    switch name(of: node).showing {
    case .nothing: break
    case .first: show(argument: 0, of: node, into: &out, depth: depth)
    case .second: show(argument: 1, of: node, into: &out, depth: depth)
    case .last:
      let count = arguments(of: node).filter { !$0.isNamed }.count
      show(argument: count - 1, of: node, into: &out, depth: depth)
    case .both:
      show(argument: 0, of: node, into: &out, depth: depth)
      out.append(0x20)
      show(argument: 1, of: node, into: &out, depth: depth)
    case .lines:
      for value in arguments(of: node).lazy.filter({ !$0.isNamed }).prefix(500) {
        out.append(0x0A)
        show(value.value, into: &out)
      }
    case .score:
      show(argument: 0, of: node, into: &out, depth: depth)
      out.append(contentsOf: "–".utf8)
      show(argument: 1, of: node, into: &out, depth: depth)
    case .shootOut:
      out.append(contentsOf: " (".utf8)
      let start = out.count
      show(argument: 0, of: node, into: &out, depth: depth)
      out.append(contentsOf: (out.count > start ? " p)" : "p)").utf8)
    case .ownName:
      let words = writtenName(of: node).words.dropFirst(2).drop { $0.hasPrefix("(") }
      out.append(contentsOf: words.joined(separator: " ").utf8)
    case .text(let text): out.append(contentsOf: text.utf8)
    case .country, .flagModule: out.append(contentsOf: country(of: node).name.utf8)
    case .youth:
      let values = arguments(of: node).filter { !$0.isNamed }.map { shown($0.value) }
      guard values.count >= 2 else { return }
      out.append(contentsOf: "\(CountryCodes.name(values[1]) ?? values[1]) U-\(values[0])".utf8)
    case .date(let isDayFirst): out.append(contentsOf: date(of: node, isDayFirst: isDayFirst).utf8)
    }
  }

  private func show(argument index: Int, of node: WikiNode, into out: inout [UInt8], depth: Int) {
    let values = arguments(of: node).filter { !$0.isNamed }
    guard values.indices.contains(index), depth < WikiTree.depthLimit else { return }
    show(values[index].value, into: &out)
  }

  private func show(_ value: Range<Int>, into out: inout [UInt8]) {
    for (number, line) in lines(value).enumerated() {
      if number > 0 { out.append(0x0A) }
      out.append(contentsOf: line.utf8)
    }
  }

  /// The country that a template such as {{fb|ARG}} shows, with its code where it was given by one.
  func country(of node: WikiNode) -> (name: String, code: String?) {
    var values = arguments(of: node).filter { !$0.isNamed }[...]
    if case .flagModule = name(of: node).showing {
      // {{#invoke:flag|fb-rt|PER}} names a team, as {{#invoke:flagg|main|unpre|avar=fb|PER}} does; with icon or deco it
      // is a flag alone.
      guard let form = values.popFirst() else { return ("", nil) }
      let isVariant = arguments(of: node).contains { $0.key == "avar" && shown($0.value).hasPrefix("fb") }
      guard isVariant || shown(form.value).hasPrefix("fb") && !shown(form.value).holds("icon") else { return ("", nil) }
      if isVariant { values = values.suffix(1) }
    }
    guard let value = values.first else { return ("", nil) }
    let text = shown(value.value)
    guard let name = CountryCodes.name(text) else { return (text, nil) }
    return (name, text)
  }

  /// {{Start date|1967|5|14}} as 1967-05-14; {{dts|14 May 1967}} as it stands.
  private func date(of node: WikiNode, isDayFirst: Bool) -> String {
    var values = arguments(of: node).filter { !$0.isNamed }.map { shown($0.value) }
    if isDayFirst { values = Array(values.prefix(3).reversed()) }
    guard values.count >= 3, let year = NumberWords.digits(values[0]), let month = NumberWords.digits(values[1]),
      let day = NumberWords.digits(values[2])
    else { return values.joined(separator: " ") }
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
