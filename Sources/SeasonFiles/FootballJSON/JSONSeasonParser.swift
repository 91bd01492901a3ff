import Diagnostics
import Football

/// Makes seasons of the JSON that was read.
struct JSONSeasonParser {
  /// The text.
  let text: SourceText
  /// What the reader is told.
  let options: ReadingOptions
  /// The seasons that are complete.
  var finished: [Season] = []
  /// What was found.
  var diagnostics: [Diagnostic] = []

  private var season: TextSeason
  private var codes: [Team.ID: String] = [:]
  /// The last place, for places come in rising order and a file may be one long line.
  private var last = (line: 1, offset: 0, column: 1)

  /// Makes a parser.
  init(text: SourceText, options: ReadingOptions) {
    self.text = text
    self.options = options
    season = TextSeason(file: text.file)
  }

  // MARK: Seasons

  /// Reads an object that should be a season.
  mutating func read(_ root: JSONNode) {
    season = TextSeason(file: text.file)
    codes = [:]
    let title = root["name"].flatMap(\.text)
    if let title {
      let read = TextTitle(title)
      season.title = title
      season.competition = read.competition
      season.label = read.label
    }
    for match in root["matches"]?.list ?? [] { readMatch(match, round: nil) }
    for round in root["rounds"]?.list ?? [] {
      let name = round["name"]?.text ?? round["round"]?.text
      for match in round["matches"]?.list ?? [] { readMatch(match, round: name) }
    }
    guard season.matchCount > 0 else { return }
    nameSeason(at: root)
    var complete = season.finished(form: SeasonFormat.footballJSON.rawValue)
    for (team, code) in codes where complete.teams.indices.contains(team.index) {
      complete.teams[team.index].code = code
    }
    diagnostics += TextChecks.diagnostics(of: complete)
    finished.append(complete)
  }

  private mutating func nameSeason(at root: JSONNode) {
    let path = TextTitle(path: text.file)
    if season.competition == nil {
      season.competition = path.competition
      report(.untitled(path.competition), .warning, at: root, length: 1)
    }
    if season.label == nil {
      season.label = path.label ?? season.firstDay.map { String($0.year) }
      if !season.title.isEmpty { report(.unlabelled(season.title), .warning, at: root["name"] ?? root) }
    }
  }

  // MARK: Matches

  private mutating func readMatch(_ node: JSONNode, round: String?) {
    guard case .object = node.value else { return refuse(.notObject, at: node) }
    let place = place(node.start)
    guard let first = team(node["team1"] ?? node["home"]) else { return refuse(.noTeam("team1"), at: node) }
    guard var second = team(node["team2"] ?? node["away"]) else { return refuse(.noTeam("team2"), at: node) }
    if first == second { second = season.names.twin(of: first) ?? first }
    guard first != second else {
      return refuse(.sameTeam(season.names.name(first)), at: node["team2"] ?? node)
    }
    guard let score = readScore(of: node), let day = readDay(node["date"]) else { return }
    open(node, round: round, at: place)
    var match = Match(
      id: season.nextID, first: first, second: second, day: day.day, time: node["time"]?.text, score: score,
      status: score == Score() ? .scheduled : .played, ground: .home, venue: venue(of: node), place: place)
    match.number = node["num"]?.number
    readStatus(node["status"], into: &match)
    match.goals = goals(node["goals1"], .first) + goals(node["goals2"], .second)
    _ = season.add(match)
  }

  /// Opens the round of a match.
  private mutating func open(_ node: JSONNode, round: String?, at place: SourcePlace) {
    var heading = TextHeading(round ?? node["round"]?.text ?? "")
    if let group = node["group"]?.text { heading.group = group }
    if let stage = node["stage"]?.text { heading.stage = heading.stage.isEmpty ? stage : stage + ", " + heading.stage }
    season.open(heading, level: 1, at: place)
  }

  private mutating func team(_ node: JSONNode?) -> Team.ID? {
    guard let node, let name = node.text ?? node["name"]?.text ?? node["title"]?.text, name.utf8.count <= 240 else {
      return nil
    }
    let (id, isNew) = season.names.id(name)
    if isNew { season.names.set(place(node.start), of: id) }
    if let code = node["code"]?.text { codes[id] = code }
    return id
  }

  private mutating func venue(of node: JSONNode) -> String? {
    let stadium = node["ground"] ?? node["stadium"]
    let venue = [stadium?.text ?? stadium?["name"]?.text, node["city"]?.text].compactMap { $0 }.joined(separator: ", ")
    if !venue.isEmpty || node["group"] != nil { season.hasVenues = true }
    return venue.isEmpty ? nil : venue
  }

  /// The day of a match; nil when it cannot be read.
  private mutating func readDay(_ node: JSONNode?) -> (day: Day?, Void)? {
    guard let node, !node.isNothing else { return (nil, ()) }
    guard let text = node.text else {
      refuse(.date(node.kind, "it must be a text"), at: node)
      return nil
    }
    switch DateReading.read(String(text.prefix(40))) {
    case .day(let day): return (day, ())
    case .unknown: return (nil, ())
    case .impossible(let why), .unreadable(let why, _): refuse(.date(text, why), at: node)
    case nil: refuse(.date(text, "it has not the shape of one"), at: node)
    }
    return nil
  }

  private mutating func readStatus(_ node: JSONNode?, into match: inout Match) {
    guard let node, let text = node.text else { return }
    let key = Folding.key(text)
    guard let status = MatchNotes.status(key) else {
      if !["played", "finished", "scheduled", "ft"].contains(key) {
        report(.status(text), .warning, at: node)
        match.note = text
      }
      return
    }
    match.status = status
    if status == .awarded {
      match.score.awarded = match.score.played
      match.score.fullTime = nil
      match.score.afterExtraTime = nil
    }
  }

  // MARK: Scores

  /// The score of a match, empty for one not played; nil when it cannot be read.
  private mutating func readScore(of node: JSONNode) -> Score? {
    guard let found = node["score"], !found.isNothing else { return readOldScore(of: node) }
    var score = Score()
    if found.list != nil {
      guard let goals = readGoals(found) else { return nil }
      return Score(fullTime: goals)
    }
    guard case .object(let members) = found.value else {
      refuse(.score(found.kind), at: found)
      return nil
    }
    for member in members where !member.node.isNothing {
      guard ["ft", "ht", "et", "p"].contains(member.key) else { continue }
      guard let goals = readGoals(member.node) else { return nil }
      switch member.key {
      case "ft": score.fullTime = goals
      case "ht": score.halfTime = goals
      case "et": score.afterExtraTime = goals
      default: score.penalties = goals
      }
    }
    return score
  }

  private mutating func readGoals(_ node: JSONNode) -> Goals? {
    guard let sides = node.list, sides.count == 2, let first = sides[0].number, let second = sides[1].number,
      first <= 99, second <= 99
    else {
      refuse(.score(node.list == nil ? node.kind : "the list is not two goal counts"), at: node)
      return nil
    }
    return Goals(first, second)
  }

  /// `score1`, `score2` and their parts for half time (`i`), extra time (`et`) and the shoot-out (`p`).
  private mutating func readOldScore(of node: JSONNode) -> Score? {
    var score = Score()
    for suffix in ["", "i", "et", "p"] {
      guard let first = node["score1" + suffix], let second = node["score2" + suffix], !first.isNothing,
        !second.isNothing
      else { continue }
      guard let left = first.number, let right = second.number, left <= 99, right <= 99 else {
        refuse(.score("\(first.kind) and \(second.kind)"), at: first)
        return nil
      }
      let goals = Goals(left, right)
      switch suffix {
      case "": score.fullTime = goals
      case "i": score.halfTime = goals
      case "et": score.afterExtraTime = goals
      default: score.penalties = goals
      }
    }
    return score
  }

  private func goals(_ node: JSONNode?, _ side: Side) -> [Goal] {
    (node?.list ?? []).compactMap { item in
      guard let player = item["name"]?.text else { return nil }
      let minute = item["minute"]
      // A minute may be a text with its added time: 90+3.
      let parts = minute?.text?.split(separator: "+").map { $0.filter(\.isNumber) } ?? []
      let number = minute?.number ?? parts.first.flatMap { NumberWords.digits($0) }
      let added = item["offset"]?.number ?? (parts.count > 1 ? NumberWords.digits(parts[1]) : nil) ?? 0
      return Goal(
        player: player, minute: number.flatMap { (1...150).contains($0) ? $0 : nil }, addedTime: min(max(added, 0), 60),
        kind: item["owngoal"]?.isTrue == true ? .own : item["penalty"]?.isTrue == true ? .penalty : .open, side: side)
    }
  }

  // MARK: Reports

  /// A place of an offset.
  private mutating func place(_ offset: Int) -> SourcePlace {
    if text.range(ofLine: last.line).lowerBound > offset { last = (1, 0, 1) }
    while last.line < text.lineCount, text.range(ofLine: last.line + 1).lowerBound <= offset {
      last = (last.line + 1, text.range(ofLine: last.line + 1).lowerBound, 1)
    }
    if last.offset > offset { last = (last.line, text.range(ofLine: last.line).lowerBound, 1) }
    // An offset behind the last line's end stands at that end.
    let end = max(last.offset, min(offset, text.range(ofLine: last.line).upperBound))
    last.column += String(decoding: text.bytes[last.offset..<end], as: UTF8.self).count
    last.offset = end
    return SourcePlace(file: text.file, line: last.line, column: last.column)
  }

  private mutating func refuse(_ problem: JSONProblem, at node: JSONNode) {
    report(problem, options.isLenient ? .warning : .error, at: node)
  }

  /// Reports a problem of a value.
  mutating func report(_ problem: JSONProblem, _ severity: Severity, at node: JSONNode, length: Int? = nil) {
    report(problem, severity, from: node.start, length: length ?? min(node.end - node.start, 60))
  }

  /// Reports a problem at an offset.
  mutating func report(_ problem: JSONProblem, _ severity: Severity, from offset: Int, length: Int) {
    let place = place(offset)
    // A value over several lines is marked by its first bracket.
    let rest = max(1, text.range(ofLine: place.line).upperBound - offset)
    diagnostics.append(
      Diagnostic(
        id: problem.id, severity, at: place, length: min(length, rest), message: problem.message,
        expected: problem.expected, fix: problem.fix))
  }
}
