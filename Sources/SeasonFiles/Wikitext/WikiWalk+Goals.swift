import Football

extension WikiWalk {
  /// The scorers of a side: one behind another, with {{goal|51|pen.|63}} or `51' (pen.)` behind the name.
  func goals(_ value: Range<Int>?, _ side: Side) -> [Goal] {
    guard let value else { return [] }
    return lists(in: value).flatMap { page.pieces(of: $0, at: 0x0A, limit: 200) }.flatMap { line -> [Goal] in
      let templates = goalTemplates(in: line)
      guard !templates.isEmpty else { return page.lines(line).flatMap { plainGoals($0, side) } }
      return zip(templates, players(of: templates, in: line)).flatMap { goals(of: $0, player: $1, side) }
    }
  }

  /// The parts of a template that lists its arguments, such as {{plainlist}}, where a value is one; else the value.
  private func lists(in value: Range<Int>) -> [Range<Int>] {
    let range = page.trimmed(value)
    guard let node = page.tree.node(startingAt: range.lowerBound), node.kind == .template,
      node.end == range.upperBound, case .lines = page.name(of: node).showing
    else { return [value] }
    return page.arguments(of: node).filter { !$0.isNamed }.map(\.value)
  }

  /// The scorer of every {{goal}} of a line: the name before it, that of the one before where none stands between them; in
  /// a line that starts with one, the name behind it.
  private func players(of templates: [WikiNode], in line: Range<Int>) -> [String] {
    let starts = templates.map(\.start) + [line.upperBound]
    let ends = [line.lowerBound] + templates.map(\.end)
    let between = zip(ends, starts).map { name(page.shown($0..<max($0, $1))) }
    var names = between[0].isEmpty ? Array(between.dropFirst()) : Array(between.dropLast())
    for index in names.indices.dropFirst() where !names[index].hasLetter || names[index].hasPrefix("(") {
      names[index] = names[index - 1]
    }
    return names
  }

  private func goalTemplates(in range: Range<Int>) -> [WikiNode] {
    var found: [WikiNode] = []
    var index = page.tree.firstNode(from: range.lowerBound)
    while index < page.tree.nodes.count, page.tree.nodes[index].start < range.upperBound {
      let node = page.tree.nodes[index]
      if node.kind == .template {
        let name = page.name(of: node).text
        if name == "goal" || name.hasSuffix(" goal") || name == "gol" { found.append(node) }
      }
      index = max(node.next, index + 1)
    }
    return found
  }

  private func name(_ text: String) -> String {
    func isMark(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "*")
    }
    var bare = Substring(text).trimmingStart(isMark)
    while bare.hasPrefix("•") { bare = bare.dropFirst().trimmingStart(isMark) }
    return String(bare.trimmingEnd { isMark($0) && $0 != UInt8(ascii: "*") })
  }

  private func goals(of node: WikiNode, player: String, _ side: Side) -> [Goal] {
    let values = page.arguments(of: node).filter { !$0.isNamed }.map { page.shown($0.value) }
    return stride(from: 0, to: values.count, by: 2).compactMap { index in
      let note = index + 1 < values.count ? Folding.key(values[index + 1]) : ""
      if values[index].isEmpty && note.isEmpty { return nil }
      return goal(player, minute: values[index], note: note, side)
    }
  }

  private func goal(_ player: String, minute: String, note: String, _ side: Side) -> Goal {
    if note.isEmpty, let plain = NumberWords.digits(minute) {
      return Goal(player: player, minute: (1...130).contains(plain) ? plain : nil, side: side)
    }
    let parts = minute.split(separator: "+").map { $0.filter { $0.isASCII && $0.isNumber } }
    let base = parts.first.flatMap { NumberWords.digits($0) }.flatMap { (1...130).contains($0) ? $0 : nil }
    let added = parts.count > 1 ? NumberWords.digits(parts[1]) ?? 0 : 0
    let kind: Goal.Kind =
      note.hasPrefix("pen") || note == "p" || note == "p."
      ? .penalty : note.hasPrefix("o") || note.hasPrefix("p.p") || note.hasPrefix("e.c") ? .own : .open
    return Goal(player: player, minute: base, addedTime: base == nil ? 0 : min(added, 99), kind: kind, side: side)
  }

  /// `Vincent 12', 43' (pen.)`; nothing for a line without a minute.
  private func plainGoals(_ text: String, _ side: Side) -> [Goal] {
    let line = name(text)
    guard let digit = line.firstIndex(where: { $0.isASCII && $0.isNumber }), digit > line.startIndex else { return [] }
    let player = name(String(line[..<digit]))
    return line[digit...].split(separator: ",").prefix(20).compactMap { part in
      let minute = String(part).trimmingBlanks.prefix { $0.isNumber || $0 == "+" || $0 == "'" || $0 == "’" }
      guard minute.first?.isNumber == true else { return nil }
      return goal(
        player, minute: String(minute), note: Self.note(behind: part.trimmingBlanks.dropFirst(minute.count)), side)
    }
  }

  /// What stands in brackets behind a minute, or a mark of a kind without any: `90+4' o.g.`.
  private static func note(behind minute: Substring) -> String {
    let key = Folding.key(minute.filter { $0 != "(" && $0 != ")" }).trimmingBlanks
    return minute.holds("(") || marks.contains(key) ? key : ""
  }

  private static let marks: Set<String> = ["o.g.", "og", "o.g", "own goal", "pen.", "pen", "p", "p."]
}
