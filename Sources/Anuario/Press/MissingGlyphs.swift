import Drawing

/// Characters that no font on the machine has: a warning each, never a silent box.
enum MissingGlyphs {
  static func warnings(_ frames: [Frame]) -> [String] {
    var found: [Character: TextRun] = [:]
    for frame in frames { collect(frame, into: &found) }
    return found.sorted { $0.key < $1.key }.map { character, run in
      let code = character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      return
        "no font has \"\(character)\" (\(code.joined(separator: " "))) of \"\(run.string)\"; tried \(run.style.family)"
    }
  }

  private static func collect(_ frame: Frame, into found: inout [Character: TextRun]) {
    for placed in frame.items {
      switch placed.item {
      case .text(let run):
        for character in run.extents.missing where found[character] == nil { found[character] = run }
      case .group(let inner, _), .tagged(_, let inner): collect(inner, into: &found)
      case .shape, .anchor: break
      }
    }
  }
}
