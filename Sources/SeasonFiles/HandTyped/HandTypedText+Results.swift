import Diagnostics
import Football

/// Goals and words that stand elsewhere than between the names.
extension HandTypedText {
  // MARK: Brackets

  /// `Aurora (1) vs (0) Huracán`, `Aurora (1)-(0) Huracán`: goals in brackets on both sides of the joint.
  func bracketedGoals(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard words.count >= 3, line.text.utf8.contains(Byte.open) else { return nil }
    for index in words.indices.dropFirst().dropLast() {
      var goals = Self.bracketed(words[index])
      var next = index + 1
      if let both = Self.bracketedPair(words[index]) {
        goals = both
      } else if let first = goals, next + 1 < words.count, HandTypedLine.isJoint(words[next]),
        let second = Self.bracketed(words[next + 1])
      {
        goals = Goals(first.first, second.first)
        next += 2
      } else {
        continue
      }
      // Seeds and levels stand beside a score; kicks are more than goals.
      guard let goals, next < words.count, goals.total <= Self.mostGoals,
        !(words[..<index] + words[next...]).contains(where: { HandTypedLine.goals($0) != nil })
      else { return nil }
      let match = words[..<index] + ["\(goals.first)-\(goals.second)"] + words[next...]
      // `Botafogo 2 (9) - (8) 1 Fluminense`: kicks beside the goals.
      guard HandTypedLine.count(words[index - 1]) == nil, HandTypedLine.mayBeName(words[..<index]),
        HandTypedLine.mayBeName(HandTypedLine.withoutRemark(words[next...]))
      else { return nil }
      return HandTypedLine.joined(match[...])
    }
    return nil
  }

  /// No match has more goals that stand in brackets.
  private static let mostGoals = 15

  private static func bracketed(_ word: Substring) -> Goals? {
    guard word.first == "(", word.last == ")", let number = HandTypedLine.count(word.dropFirst().dropLast()) else {
      return nil
    }
    return Goals(number, 0)
  }

  private static func bracketedPair(_ word: Substring) -> Goals? {
    guard word.first == "(", word.utf8.count >= 7 else { return nil }
    return HandTypedLine.goals(word.filter { $0 != "(" && $0 != ")" }[...])
  }

  /// `(descanso 1-0)`, `(al descanso: 1-0)`, `(Halbzeit 1:0)`: the score at half time by any word for it.
  func withHalfTime(_ line: HandTypedLine) -> String? {
    guard line.text.utf8.contains(Byte.open), let open = line.text.lastIndex(of: "("),
      let close = line.text[open...].firstIndex(of: ")")
    else {
      return nil
    }
    let inside = line.text[line.text.index(after: open)..<close]
    guard inside.utf8.count <= 40 else { return nil }
    let words = HandTypedLine.words(inside)
    guard let place = words.firstIndex(where: { HandTypedLine.goals($0) != nil }), words.count > 1,
      let goals = HandTypedLine.goals(words[place])
    else { return nil }
    let key = Folding.heading((words[..<place] + words[(place + 1)...]).joined(separator: " "))
    guard Self.halfTime.contains(key.filter { $0 != "," && $0 != "º" && $0 != "°" }) else { return nil }
    let (before, behind) = (line.text[..<open], line.text[line.text.index(after: close)...])
    let half = "(HT \(goals.first)-\(goals.second))"
    // `Nacional 2-0 (HT 1-0) Boys`
    guard behind.first(where: { $0 != " " })?.isLetter == true else { return before + half + behind }
    return "\(before)\(String(behind).trimmingBlanks) \(half)"
  }

  private static let halfTime: Set<String> = [
    "ht", "half time", "halftime", "at half time", "descanso", "al descanso", "primer tiempo", "en el primer tiempo",
    "medio tiempo", "pt", "p t", "1t", "halbzeit", "zur halbzeit", "hz", "zur pause", "pause", "mi temps", "mt",
    "a la mi temps", "primo tempo", "fine primo tempo", "intervalo", "ao intervalo", "1 tempo", "1o tempo",
    "primeiro tempo",
    "rust", "bij rust", "ruststand",
  ]

  // MARK: Scores behind both names

  /// `Alba contra Berta: 2-1`, `Alba v Berta - 2-1`: another word between the names, and a mark before the score.
  func scoreBehind(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard words.count >= 4, let last = words.last, let goals = HandTypedLine.goals(last),
      // `Baden verlor gegen Linz 0:1` says another thing.
      SentenceWords.verb(in: words[...]) == nil
    else { return nil }
    var names = words.dropLast()
    let isMarked = ["-", "–", "—", ":"].contains(names[names.endIndex - 1]) || names.last?.last == ":"
    while let mark = names.last, ["-", "–", "—", ":"].contains(mark) { names = names.dropLast() }
    if let name = names.last, name.last == ":" { names = names.dropLast() + [name.dropLast()] }
    guard
      let joint = names.dropFirst().dropLast().firstIndex(where: {
        HandTypedLine.isJoint($0) || Self.against.contains($0)
      }),
      isMarked || names[joint] == "x" || Self.against.contains(names[joint]), HandTypedLine.mayBeName(names[..<joint]),
      !TextHeading(HandTypedLine.joined(names[..<joint])).isRound,
      HandTypedLine.mayBeName(names[(joint + 1)...]),
      // `Ajax speelde gelijk tegen PSV 1-1`
      !Self.against.contains(names[joint]) || Self.mayBeTold(names[..<joint])
    else { return nil }
    let (first, second) = (HandTypedLine.joined(names[..<joint]), HandTypedLine.joined(names[(joint + 1)...]))
    return "\(first) \(goals.first)-\(goals.second) \(second)"
  }

  private static let against: Set<Substring> = ["contra", "gegen", "contre", "contro", "tegen", "against"]

  /// `Alba 2-1 Nova – Soto 2; Gil`: the scorers behind a dash.
  func scorersBehindDash(_ line: HandTypedLine) -> String? {
    let words = line.words
    guard line.text.utf8.contains(Byte.semicolon),
      let score = words.dropFirst().firstIndex(where: { HandTypedLine.goals($0) != nil }),
      let dash = words[(score + 1)...].dropFirst().firstIndex(where: { ["-", "–", "—"].contains($0) }),
      dash + 1 < words.count, !words[dash...].contains(where: { HandTypedLine.goals($0) != nil }),
      // A dash in brackets parts no scorers from the match.
      !words[..<dash].contains(where: { $0.utf8.contains { $0 == Byte.openSquare || $0 == Byte.open } }),
      HandTypedLine.result(words[..<dash]) != nil
    else { return nil }
    return "\(HandTypedLine.joined(words[..<dash])) [\(HandTypedLine.joined(words[(dash + 1)...]))]"
  }
}
