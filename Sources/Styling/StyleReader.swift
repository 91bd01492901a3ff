import Diagnostics
import Drawing
import Football
import Styles
import Yams

/// A style file that cannot be used, with every fault in it.
package struct StyleError: Error, Sendable {
  package var diagnostics: [Diagnostic]
}

/// Reads style files: YAML whose keys are the tokens of ``Style``.
package enum StyleReader {
  /// The names of the styles that ship.
  package static var shippedNames: [String] { ShippedStyles.names }

  /// Reads a style that ships.
  package static func shipped(_ name: String) throws(StyleError) -> Style {
    guard let bytes = ShippedStyles.bytes(name) else {
      let nearest = NearestName.find(name, among: ShippedStyles.names)
      throw StyleError(diagnostics: [
        Diagnostic(
          id: "style.unknown", .error, at: SourcePlace(file: name), message: "no style of the name \"\(name)\"",
          expected: "one of \(ShippedStyles.names.joined(separator: ", ")), or a file",
          fix: nearest.map { "did you mean \"\($0)\"?" })
      ])
    }
    return try read(bytes, file: "\(name).yaml").value
  }

  /// Reads a style file; warnings (low contrast) come with the style.
  package static func read(_ bytes: [UInt8], file: String) throws(StyleError) -> Checked<Style> {
    let text = String(decoding: bytes, as: UTF8.self)
    var reading = StyleReading(file: file)
    let root: Node
    do {
      guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
        throw StyleError(diagnostics: [reading.fault("style.empty", nil, "the style file is empty")])
      }
      root = node
    } catch let error as StyleError {
      throw error
    } catch {
      throw StyleError(diagnostics: [reading.syntaxFault(error)])
    }
    return try reading.style(from: root)
  }
}

/// One reading of one style file.
private struct StyleReading {
  let file: String
  /// The tokens by their paths, and every part of a path that leads to some.
  private let tokens: [String: StyleToken]
  private let groups: Set<String>
  var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
    let keys = StyleSchema.keys
    tokens = Dictionary(keys.map { ($0.path, $0.token) }) { first, _ in first }
    groups = Set(keys.compactMap { key in key.path.lastIndex(of: ".").map { String(key.path[..<$0]) } })
  }

  func fault(
    _ id: String, _ node: Node?, _ message: String, expected: String? = nil, fix: String? = nil
  ) -> Diagnostic {
    let place = SourcePlace(file: file, line: node?.mark?.line ?? 0, column: node?.mark?.column ?? 0)
    return Diagnostic(id: id, .error, at: place, message: message, expected: expected, fix: fix)
  }

  func syntaxFault(_ error: any Error) -> Diagnostic {
    guard case .some(let error) = error as? YamlError else {
      return fault("style.syntax", nil, "the style file is not YAML: \(error)")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        id: "style.syntax", .error, at: SourcePlace(file: file, line: mark.line, column: mark.column),
        message: "not YAML here: \(problem)", fix: "quote colors, as in \"#B3122B\", and keep indents even")
    default:
      return fault("style.syntax", nil, "the style file is not YAML: \(error)")
    }
  }

  mutating func style(from root: Node) throws(StyleError) -> Checked<Style> {
    guard let mapping = root.mapping else {
      throw StyleError(diagnostics: [fault("style.syntax", root, "a style file is a list of keys and values")])
    }
    var style = Style.blank
    var isComplete = false
    if let base = mapping["extends"] {
      style = try StyleReader.shipped(base.string ?? "")
      isComplete = true
    }
    if let name = mapping["name"]?.string { style.name = name }
    var seen: Set<String> = []
    read(mapping, prefix: "", into: &style, seen: &seen)
    if !isComplete {
      for key in StyleSchema.keys where !seen.contains(key.path) {
        diagnostics.append(
          fault("style.missing-key", root, "no value for \(key.path)", fix: "add it, or start with `extends: default`"))
      }
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw StyleError(diagnostics: diagnostics) }
    return Checked(style, diagnostics: diagnostics + Contrast.warnings(style, file: file))
  }

  /// Reads the keys of a mapping, going down where a key names a part of the schema and not a token.
  mutating func read(_ mapping: Node.Mapping, prefix: String, into style: inout Style, seen: inout Set<String>) {
    for (key, value) in mapping {
      guard let name = key.string else { continue }
      if prefix.isEmpty && (name == "name" || name == "extends") { continue }
      if prefix.isEmpty, StyleSchema.extras.contains(name) {
        readExtra(name, value, into: &style)
        continue
      }
      let path = prefix + name
      if let token = tokens[path] {
        seen.insert(path)
        apply(token, value, path: path, to: &style)
      } else if let inner = value.mapping, groups.contains(path) {
        read(inner, prefix: path + ".", into: &style, seen: &seen)
      } else {
        let keys = StyleSchema.keys.map(\.path)
        let roots = Set(keys.map { String($0.prefix { $0 != "." }) }).sorted()
        let nearest = NearestName.find(path, among: keys + roots + StyleSchema.extras)
        diagnostics.append(
          fault(
            "style.unknown-key", key, "no token of the name \"\(path)\"",
            fix: nearest.map { "did you mean \"\($0)\"?" }))
      }
    }
  }

  mutating func apply(_ token: StyleToken, _ node: Node, path: String, to style: inout Style) {
    switch token {
    case .color(let target):
      if let color = color(node, path) { style[keyPath: target] = color }
    case .fonts(let target):
      if let fonts = node.string, !fonts.isEmpty { style[keyPath: target] = fonts }
    case .type(let target):
      if let type = type(node, path, style[keyPath: target]) { style[keyPath: target] = type }
    case .line(let target):
      if let line = line(node, path) { style[keyPath: target] = line }
    case .lines(let target):
      guard let nodes = node.sequence else {
        diagnostics.append(fault("style.value", node, "\(path) is a list of lines"))
        return
      }
      style[keyPath: target] = nodes.compactMap { line($0, path) }
    case .cell(let target):
      if let cell = cell(node, path) { style[keyPath: target] = cell }
    }
  }

  /// Reads what a style may hold beside its tokens: the credit, the logo, colors of competitions and of clubs.
  mutating func readExtra(_ key: String, _ node: Node, into style: inout Style) {
    if key == "credit" {
      if let text = node.string { style.credit = text }
      return
    }
    guard let mapping = node.mapping else {
      diagnostics.append(fault("style.value", node, "\(key) is a list of keys and values"))
      return
    }
    switch key {
    case "logo": style.logo = logo(mapping, node, ink: style.colors.ink) ?? style.logo
    case "competitions":
      for (name, value) in mapping {
        if let name = name.string, let color = color(value, "\(key).\(name)") {
          style.accents[NamedLines.key(name)] = color
        }
      }
    default:
      for (name, value) in mapping {
        guard let name = name.string else { continue }
        if value.mapping != nil {
          if let line = line(value, "\(key).\(name)") { style.names[NamedLines.key(name)] = line }
        } else if let color = color(value, "\(key).\(name)") {
          let text = color.legible(on: style.colors.paper, toward: style.colors.ink)
          style.names[NamedLines.key(name)] = LineToken(line: color, text: text, dash: [])
        }
      }
    }
  }

  mutating func logo(_ mapping: Node.Mapping, _ node: Node, ink: Color) -> Style.Logo? {
    refuseParts(of: node, "logo", beside: ["path", "box", "height", "color"])
    guard let data = mapping["path"], let path = data.string.flatMap(SVGPath.read) else {
      diagnostics.append(
        fault(
          "style.value", mapping["path"] ?? node, "logo.path is no path data of SVG",
          expected: "the `d` of a path, of lines and curves without arcs"))
      return nil
    }
    let box = mapping["box"]?.sequence?.compactMap(\.float) ?? []
    guard box.count == 2, box[0] > 0, box[1] > 0 else {
      diagnostics.append(
        fault("style.value", mapping["box"] ?? node, "logo.box is no size", expected: "[width, height] of the path"))
      return nil
    }
    let height = mapping["height"].flatMap { length($0, "chart-type.logo") }
    let own = mapping["color"].flatMap { color($0, "logo.color") }
    return Style.Logo(path: path, box: Size(box[0], box[1]), height: min(height ?? 24, 200), color: own ?? ink)
  }

  mutating func part(_ key: String, of node: Node, _ path: String) -> Color? {
    guard let value = node.mapping?[key] else {
      diagnostics.append(fault("style.missing-key", node, "\(path) has no \(key)", fix: "add `\(key): \"#RRGGBB\"`"))
      return nil
    }
    return color(value, "\(path).\(key)")
  }

  mutating func cell(_ node: Node, _ path: String) -> CellToken? {
    refuseParts(of: node, path, beside: ["fill", "edge", "text", "hatch"])
    guard let fill = part("fill", of: node, path), let edge = part("edge", of: node, path),
      let text = part("text", of: node, path)
    else { return nil }
    let hatch = node.mapping?["hatch"].flatMap { color($0, "\(path).hatch") }
    return CellToken(fill: fill, edge: edge, text: text, hatch: hatch)
  }

  /// Adds a fault for each part of a token that it does not have.
  mutating func refuseParts(of node: Node, _ path: String, beside known: [String]) {
    for (key, _) in node.mapping ?? [:] where !known.contains(key.string ?? "") {
      let nearest = NearestName.find(key.string ?? "", among: known)
      diagnostics.append(
        fault(
          "style.unknown-key", key, "\(path) has no part \"\(key.string ?? "")\"",
          expected: known.joined(separator: ", "), fix: nearest.map { "did you mean \"\($0)\"?" }))
    }
  }

  mutating func color(_ node: Node, _ path: String) -> Color? {
    if let text = node.string, let color = Color(hex: text) { return color }
    diagnostics.append(
      fault(
        "style.value", node, "\(path) is no color: \"\(node.string ?? "")\"", expected: "#RRGGBB",
        fix: "write it in quotes, as in \"#B3122B\""))
    return nil
  }

  mutating func line(_ node: Node, _ path: String) -> LineToken? {
    refuseParts(of: node, path, beside: ["line", "text", "dash"])
    guard let line = part("line", of: node, path), let text = part("text", of: node, path) else { return nil }
    let dash = node.mapping?["dash"]?.sequence?.compactMap(\.float) ?? []
    return LineToken(line: line, text: text, dash: dash)
  }

  mutating func type(_ node: Node, _ path: String, _ known: TypeToken) -> TypeToken? {
    var token = known
    guard let mapping = node.mapping else {
      diagnostics.append(fault("style.value", node, "\(path) needs a size and a weight"))
      return nil
    }
    for (key, value) in mapping {
      switch key.string {
      case "size":
        if let size = length(value, path) { token.size = size }
      case "weight":
        let names: [String: FontWeight] = [
          "light": .light, "regular": .regular, "medium": .medium, "semibold": .semibold, "bold": .bold,
        ]
        if let weight = names[value.string ?? ""] {
          token.weight = weight
        } else {
          diagnostics.append(
            fault(
              "style.value", value, "\(path) has no weight \"\(value.string ?? "")\"",
              expected: "light, regular, medium, semibold or bold"))
        }
      default:
        diagnostics.append(
          fault("style.unknown-key", key, "\(path) has no part \"\(key.string ?? "")\"", expected: "size or weight"))
      }
    }
    return token
  }

  /// A length with its unit: px in charts; pt or mm on pages.
  mutating func length(_ node: Node, _ path: String) -> Double? {
    let words = (node.string ?? "").split(separator: " ")
    if words.count == 2, let number = Double(words[0]), number > 0, number.isFinite {
      switch (words[1], path.hasPrefix("chart-type")) {
      case ("px", true), ("pt", false): return number
      case ("mm", false): return Length.millimetres(number)
      default: break
      }
    }
    let unit = path.hasPrefix("chart-type") ? "px" : "pt or mm"
    diagnostics.append(
      fault(
        "style.value", node, "\(path) is no length: \"\(node.string ?? "")\"",
        expected: "a number and its unit, \(unit)"))
    return nil
  }
}
