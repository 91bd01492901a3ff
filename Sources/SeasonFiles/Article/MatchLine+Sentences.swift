import Football

/// What tells a match of an article from a sentence.
extension MatchLine {
  /// What stands before the first name with a colon behind it.
  var label: Fragment? {
    guard let colon = first.firstIndex(where: { $0 == ":" }), !first.from(colon + 1).isEmpty else { return nil }
    return first.before(colon)
  }

  /// Whether the label is that of a leg or round.
  var hasKnownLabel: Bool {
    guard let label else { return false }
    switch ArticleHeading(label.name) {
    case .round, .knockoutRound, .results, .group: return true
    default: return RoundNames.isDecider(label.name)
    }
  }

  /// The match without its label.
  func without(_ label: Fragment) -> MatchLine {
    var match = self
    match.first = first.from(label.characters.endIndex + 1)
    return match
  }

  /// The match without its label, which is kept as a remark.
  var withoutLabel: MatchLine {
    guard let label else { return self }
    var match = without(label)
    match.notes.remarks.insert(label.name, at: 0)
    return match
  }

  /// Whether both names look like names where prose is as likely: short, starting with a capital or a digit.
  var looksPlain: Bool {
    [first, second].allSatisfy { side in
      guard let initial = side.first, side.words().count <= 6, !side.text.contains(",") else { return false }
      return !initial.isLowercase && (side.last != "." || side.words().last.map { $0.length <= 3 } ?? false)
    }
  }

  /// Whether the line is a sentence about a result, `Alba won 3–1 on points`, `Resultado global: 4-3`.
  var tellsResult: Bool {
    [first, second].contains { side in
      side.words().contains { word in
        (word.first?.isLowercase == true || word.last == ":") && Self.resultWords.contains(Folding.heading(word.text))
      }
    } || second.text.holds("on points")
  }

  private static let resultWords: Set<String> = [
    "won", "win", "wins", "beat", "defeated", "ended", "finished", "drew", "lost", "edited", "attendance", "gano",
    "gana", "vencio", "derroto", "supero", "empato", "perdio", "campeon", "campeona", "termino", "finalizo", "global",
    "agregado", "asistencia", "espectadores", "resultado", "marcador", "aggregate",
  ]

  /// Whether the line goes on as a sentence does: a small letter after the score and a full stop at the end.
  var looksLikeSentence: Bool {
    second.first?.isLowercase == true && second.last == "." && second.words().count > 2
  }
}
