import Drawing

/// Characters that no font on the machine has: a warning each, never a silent box.
enum MissingGlyphs {
  static func warnings(_ frames: [Frame]) -> [String] {
    var found: [Character: TextRun] = [:]
    for frame in frames {
      frame.forEachText { run in
        for character in run.extents.missing where found[character] == nil { found[character] = run }
      }
    }
    return found.sorted { $0.key < $1.key }.map { character, run in
      let code = character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      return
        "no font has \"\(character)\" (\(code.joined(separator: " "))) of \"\(run.string)\"; tried \(run.style.family)"
    }
  }
}
