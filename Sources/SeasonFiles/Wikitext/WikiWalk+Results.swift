import Diagnostics
import Football

extension WikiWalk {
  /// Reads {{#invoke:sports results}}: a match for every pair of codes that has a score.
  mutating func readResults(_ node: WikiNode, ofTable isOfTable: Bool = false) {
    var values: [String: Range<Int>] = [:]
    let arguments = page.arguments(of: node).filter(\.isNamed)
    // Only the names are asked for; most of the arguments are matches.
    let names = arguments.filter { $0.key.hasPrefix("name ") }
    for argument in names { values[argument.key] = argument.value }
    var own: [String: Team.ID] = [:]
    for argument in names {
      let code = String(argument.key.dropFirst(5))
      own[code] = declare(code, values)
    }
    if own.isEmpty { own = teamsByCodes(arguments) }
    guard !own.isEmpty else { return }
    builder.hasTable = true
    for argument in arguments where !argument.key.hasSuffix(" note") && !argument.key.hasSuffix(" col") {
      let mark = Self.matchMark(of: argument.key)
      let isMarked = mark > 0
      let words = Self.codes(in: argument.key, from: mark)
      guard words.count >= 2 else { continue }
      guard let pair = pair(of: words, own) else {
        if isMarked { reportCode(words, own, argument) }
        continue
      }
      // Of a table's many keys only those that say so are results.
      if isMarked || !isOfTable { readResult(argument.value, pair.0, pair.1, ofTable: isOfTable) }
    }
  }

  /// The teams that a table lists by codes alone, `team1=Aton`: those that the table of standings names, else the codes are names.
  private mutating func teamsByCodes(_ arguments: [WikiArgument]) -> [String: Team.ID] {
    var found: [String: Team.ID] = [:]
    for argument in arguments where argument.key.hasPrefix("team") {
      let list = argument.key == "team order" || NumberWords.digits(argument.key.dropFirst(4)) != nil
      guard list else { continue }
      for written in page.shown(argument.value).split(whereSeparator: { $0 == "," || $0 == ";" }) {
        let name = written.trimmingBlanks
        let code = WikiTemplateName.key(ArraySlice(name.utf8)).trimmingBlanks
        guard !code.isEmpty else { continue }
        let team = codes[code] ?? builder.teams.id(for: name, at: page.place(argument.value.lowerBound))
        (found[code], codes[code]) = (team, team)
      }
    }
    return found
  }

  /// The bytes of the word before the codes, `match ` or for pairs that meet more often `match2 `; 0 where none stands.
  static func matchMark(of key: String) -> Int {
    if key.hasPrefix("match ") { return 6 }
    guard key.hasPrefix("match") else { return 0 }
    let digits = key.utf8.dropFirst(5).prefix { $0.isDigit }.count
    return key.utf8.dropFirst(5 + digits).first == Byte.blank ? 6 + digits : 0
  }

  /// The words of an argument's name from a byte on.
  private static func codes(in key: String, from start: Int) -> [String] {
    let codes = key.utf8.dropFirst(start)
    // Nearly all are two codes with a blank between.
    if let blank = codes.firstIndex(of: Byte.blank), codes.lastIndex(of: Byte.blank) == blank, blank > codes.startIndex,
      let second = codes.index(blank, offsetBy: 1, limitedBy: codes.endIndex), second < codes.endIndex
    {
      return [String(key[codes.startIndex..<blank]), String(key[second...])]
    }
    return codes.split(separator: Byte.blank).map { String(Substring($0)) }
  }

  /// The two codes that words make.
  private func pair(of words: [String], _ codes: [String: Team.ID]) -> (Team.ID, Team.ID)? {
    if words.count == 2 {
      guard let first = codes[words[0]], let second = codes[words[1]], first != second else { return nil }
      return (first, second)
    }
    for cut in 1..<words.count {
      let home = words[..<cut].joined(separator: " ")
      let away = words[cut...].joined(separator: " ")
      if let first = codes[home], let second = codes[away], first != second { return (first, second) }
    }
    return nil
  }

  private mutating func reportCode(_ words: [String], _ codes: [String: Team.ID], _ argument: WikiArgument) {
    guard let unknown = words.first(where: { codes[$0] == nil }), !argument.value.isEmpty else { return }
    let nearest = NearestName.find(unknown, among: codes.keys.sorted())
    let problem = WikiProblem.code(unknown.uppercased(), nearest: nearest?.uppercased())
    builder.diagnostics.append(problem.diagnostic(.warning, at: page.place(argument.value.lowerBound)))
  }

  /// Whether a value is none: a letter stands for a note, a dash for a match not played.
  private func isMark(_ value: Range<Int>) -> Bool {
    let shown = page.shown(value)
    return shown.isEmpty || (shown.count <= 2 && !shown.hasNumber && shown != "?")
  }

  mutating func readResult(
    _ value: Range<Int>, _ first: Team.ID, _ second: Team.ID, ofTable isOfTable: Bool
  ) {
    guard !value.isEmpty else { return }
    let parts = page.pieces(ofScores: value)
    guard parts.count == 1 else {
      for part in parts { readResult(part, first, second, ofTable: isOfTable) }
      return
    }
    if ScoreCell.readPlain(page.bytes, value) == nil, isMark(value) { return }
    guard let score = readScore(value), score.goals != nil || score.day != nil || score.status != .scheduled else {
      return
    }
    let place = page.place(value.lowerBound)
    var match = Match(
      id: Match.ID(0), first: first, second: second, score: score.notes.score(of: score.goals), status: score.status,
      ground: .home, note: score.notes.remarks.isEmpty ? nil : score.notes.remarks.joined(separator: "; "), place: place
    )
    match.day = score.day
    builder.pending.append(
      PendingTie(
        match: match, stage: builder.tree.currentOrUnnamed(at: place), group: builder.tree.currentGroup,
        isOfTable: isOfTable, openRound: builder.tree.openRoundName))
  }
}
