import Diagnostics
import Football

/// A list of one club's matches: the ground, the outcome and the score beside the other team's name.
struct ClubList {
  /// The club; nil where the title does not name it.
  var club: String?
  /// Whether at least two lines stand in this form: one alone is something else.
  var isList: Bool
  /// Whether it was told that the club is not known.
  var isReported = false

  /// A line such as `12 Mar  Mill (H) W 3-1`.
  struct Row {
    /// The day in front.
    var lead: ArraySlice<Substring>
    var opponent: ArraySlice<Substring>
    var isAway: Bool
    var ground: Substring
    var goals: Goals
    /// W, D or L; nil where no letter stands there.
    var outcome: Character?

    /// Reads the words of a line; nil for any other line.
    init?(_ words: [Substring]) {
      guard let place = words.dropFirst().firstIndex(where: { ClubList.grounds[$0] != nil }), place + 1 < words.count,
        let isAway = ClubList.grounds[words[place]]
      else { return nil }
      let behind = words[(place + 1)...].filter { $0 != "-" && $0 != "–" }
      guard (1...2).contains(behind.count), let goals = behind.lazy.compactMap(HandTypedLine.goals).first else {
        return nil
      }
      let letter = behind.first { HandTypedLine.goals($0) == nil }
      if behind.count == 2 {
        guard let letter, let meant = ClubList.outcomes[letter] else { return nil }
        outcome = meant
      }
      let lead = words[..<place].prefix { word in
        // `12 Sep:`
        let word = word.last == ":" ? word.dropLast() : word
        return word.first?.isNumber == true || HandTypedText.isWeekday(word)
          || TextWords.month(TextWords.key(String(word.filter { $0 != "." && $0 != "," }))) != nil
      }
      opponent = words[lead.endIndex..<place]
      guard HandTypedLine.mayBeName(opponent) else { return nil }
      self.lead = lead.map { $0.last == ":" ? $0.dropLast() : $0 }[...]
      self.isAway = isAway
      ground = words[place]
      self.goals = goals
    }
  }

  /// Whether a letter in brackets says that the club was away.
  private static let grounds: [Substring: Bool] = [
    "(H)": false, "(h)": false, "(A)": true, "(a)": true, "(N)": false, "(n)": false, "(L)": false, "(V)": true,
  ]
  /// What letters say of the club's result.
  private static let outcomes: [Substring: Character] = ["W": "W", "w": "W", "L": "L", "l": "L", "D": "D", "d": "D"]

  /// The club of a title such as `Results of Dock 1970`, `Dock AFC - Results 1970/71`; nil for any other, which may be that of a
  /// competition.
  static func club(ofTitle title: String) -> String? {
    let read = TextTitle(String(title.trimming { $0 == Byte.equals || $0 == Byte.blank }))
    guard read.label != nil else { return nil }
    var words = read.competition.words
    let keys = words.map(Folding.key)
    if let first = keys.first, results.contains(first) {
      words.removeFirst()
      if let next = words.first, ["of", "de", "del", "von", "des", "der", "do", "di"].contains(Folding.key(next)) {
        words.removeFirst()
      }
    } else if let last = keys.last, results.contains(last) || last == "season" {
      words.removeLast()
      while let mark = words.last, !mark.hasLetter { words.removeLast() }
    } else {
      return nil
    }
    let name = words.joined(separator: " ")
    guard name.hasLetter, name.first?.isUppercase == true, !keys.contains("and"), !RSSSFHeading.isCompetition(name),
      !RSSSFHeading.isPart(name)
    else { return nil }
    return name
  }

  private static let results: Set<String> = [
    "results", "resultados", "ergebnisse", "resultate", "risultati", "resultats", "matches", "partidos", "spiele",
    "fixtures",
  ]
}

extension HandTypedText {
  /// A line of a club's matches with both teams; nil for any other line.
  mutating func clubMatch(_ line: HandTypedLine) -> String? {
    guard line.text.contains("("), let row = ClubList.Row(line.words) else { return nil }
    if clubList == nil { clubList = readClubList() }
    guard let list = clubList, list.isList, !isOwnSchedule else { return nil }
    guard let club = list.club else {
      if !list.isReported { report(.noClub, .error, at: line) }
      clubList?.isReported = true
      return nil
    }
    let (most, least) = (max(row.goals.first, row.goals.second), min(row.goals.first, row.goals.second))
    let own: Goals
    switch row.outcome {
    case "W": own = Goals(most, least)
    case "L": own = Goals(least, most)
    default:
      if row.isAway, most != least {
        report(.noSide, .error, at: line)
        return nil
      }
      own = row.goals
    }
    if let outcome = row.outcome, (outcome == "D") != (most == least) {
      report(.unclearSentence, .error, at: line)
      return nil
    }
    let opponent = HandTypedLine.joined(row.opponent)
    let match =
      row.isAway
      ? "\(opponent) \(own.second)-\(own.first) \(club)" : "\(club) \(own.first)-\(own.second) \(opponent)"
    let lead = row.lead.isEmpty ? "" : HandTypedLine.joined(row.lead) + " "
    return lead + match + (row.ground.lowercased() == "(n)" ? " [neutral ground]" : "")
  }

  /// Whether the title names the club in the way of football.txt, whose reader knows such lines.
  private var isOwnSchedule: Bool { form == .footballText && text.line(1).contains("|") }

  private func readClubList() -> ClubList {
    var rows = 0
    for line in lines() where line.text.contains("(") && ClubList.Row(line.words) != nil {
      rows += 1
      if rows == 2 { break }
    }
    let title = (1..<(min(text.lineCount, 5) + 1)).lazy.map { text.line($0).trimmingBlanks }.first { !$0.isEmpty }
    return ClubList(club: title.flatMap(ClubList.club), isList: rows == 2)
  }
}
