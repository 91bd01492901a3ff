import Diagnostics
import Football

/// Makes seasons of the JSON that was read.
struct JSONSeasonParser {
  /// The text.
  let text: SourceText
  /// Its values.
  let document: JSONDocument
  /// What the reader is told.
  let options: ReadingOptions
  /// The seasons that are complete.
  var finished: [Season] = []
  /// What was found.
  var diagnostics = DiagnosticList()

  private let path: TextTitle
  private var season: TextSeason
  private var codes: [Team.ID: String] = [:]
  /// Rounds, times and places, each made a string once.
  private var texts = TextStrings()
  /// What the names of rounds say; they come back with every match.
  private var headings: [String: TextHeading] = [:]
  private var lastOpened: Opened?
  /// The last place, for places come in rising order and a file may be one long line.
  private var last = (line: 1, offset: 0, column: 1)

  /// What was opened for a match: the next one mostly stands under the same.
  private struct Opened: Hashable {
    var stage: String?
    var group: String?
    var round: String?
  }

  /// Makes a parser.
  init(_ document: JSONDocument, text: SourceText, options: ReadingOptions) {
    self.text = text
    self.document = document
    self.options = options
    path = TextTitle(path: text.file)
    season = TextSeason(file: text.file, path: path)
  }

  // MARK: Seasons

  /// Reads the season, or the list of them, that the text is.
  mutating func readAll() {
    guard document[document.root].kind == .list else { return read(document.root) }
    for item in items(of: document.root) { read(item) }
  }

  /// The items of a list or the values of an object.
  func items(of node: Int?) -> [Int] {
    var items: [Int] = []
    document.forEach(in: node) { items.append($0) }
    return items
  }

  /// Reads an object that should be a season.
  private mutating func read(_ root: Int) {
    season = TextSeason(file: text.file, path: path)
    codes = [:]
    lastOpened = nil
    if let title = text(.name, of: root) {
      let read = TextTitle(title)
      season.title = title
      season.competition = read.competition
      season.label = read.label
    }
    for match in list(.matches, of: root) { readMatch(match, round: nil) }
    for round in list(.rounds, of: root) {
      let name = text(.name, of: round) ?? text(.round, of: round)
      for match in list(.matches, of: round) { readMatch(match, round: name) }
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

  private mutating func nameSeason(at root: Int) {
    if season.competition == nil {
      season.competition = path.competition
      report(.untitled(path.competition), .warning, at: root, length: 1)
    }
    if season.label == nil {
      season.label = path.label ?? season.firstDay.map { String($0.year) }
      if !season.title.isEmpty { report(.unlabelled(season.title), .warning, at: member(.name, of: root) ?? root) }
    }
  }

  // MARK: Values

  func member(_ key: JSONKey, of node: Int) -> Int? { document.member(key, of: node) }

  private func list(_ key: JSONKey, of node: Int) -> [Int] {
    guard let list = member(key, of: node), document[list].kind == .list else { return [] }
    return items(of: list)
  }

  private func text(_ key: JSONKey, of node: Int) -> String? { document.text(member(key, of: node)) }

  /// A text that comes back from match to match.
  mutating func sharedText(_ node: Int?) -> String? {
    guard let node else { return nil }
    guard let piece = document.piece(node) else { return document.text(node) }
    let bytes = document.bytes
    return piece.isEmpty ? nil : texts.name(piece, in: bytes.span)
  }

  // MARK: Matches

  private mutating func readMatch(_ node: Int, round: String?) {
    guard !diagnostics.isHopeless else {
      return diagnostics.stop(
        at: SourcePlace(file: text.file, line: text.lineNumber(ofByte: Int(document[node].start))))
    }
    guard document[node].kind == .object else { return refuse(.notObject, at: node) }
    let place = place(Int(document[node].start))
    let fields = JSONMatchFields(node, in: document)
    guard let first = team(fields.first) else { return refuse(.noTeam("team1"), at: node) }
    guard var second = team(fields.second) else { return refuse(.noTeam("team2"), at: node) }
    if first == second { second = season.names.twin(of: first) ?? first }
    guard first != second else {
      return refuse(.sameTeam(season.names.name(first)), at: member(.team2, of: node) ?? node)
    }
    guard let score = readScore(fields, of: node), let day = readDay(fields.date) else { return }
    open(fields, round: round, at: place)
    var match = Match(
      id: season.nextID, first: first, second: second, day: day.day, time: sharedText(fields.time), score: score,
      status: score == Score() ? .scheduled : .played, ground: .home, venue: venue(fields), place: place)
    match.number = fields.number.flatMap(document.number)
    readStatus(fields.status, into: &match)
    if fields.goals1 != nil || fields.goals2 != nil {
      match.goals = goals(fields.goals1, .first) + goals(fields.goals2, .second)
    }
    _ = season.add(match)
  }

  /// Opens the round of a match.
  private mutating func open(_ fields: JSONMatchFields, round: String?, at place: SourcePlace) {
    let opened = Opened(
      stage: sharedText(fields.stage), group: sharedText(fields.group), round: round ?? sharedText(fields.round))
    guard opened != lastOpened else { return }
    lastOpened = opened
    var heading = heading(opened.round ?? "")
    if let group = opened.group { heading.group = group }
    if let stage = opened.stage { heading.stage = heading.stage.isEmpty ? stage : stage + ", " + heading.stage }
    season.open(heading, level: 1, at: place)
  }

  private mutating func heading(_ name: String) -> TextHeading {
    if let known = headings[name] { return known }
    let heading = TextHeading(name)
    headings[name] = heading
    return heading
  }

  private mutating func team(_ node: Int?) -> Team.ID? {
    guard let node else { return nil }
    // A team is a name, or an object with one.
    let isObject = document[node].kind == .object
    guard let name = isObject ? textNode(.name, of: node) ?? textNode(.title, of: node) : node,
      let (id, isNew) = id(ofName: name)
    else { return nil }
    if isNew { season.names.set(place(Int(document[node].start)), of: id) }
    if isObject, let code = text(.code, of: node) { codes[id] = code }
    return id
  }

  /// The team of a name; nil for a value that is no name.
  private mutating func id(ofName node: Int) -> (id: Team.ID, isNew: Bool)? {
    if let piece = document.piece(node) {
      let bytes = document.bytes
      return piece.isEmpty || piece.count > 240 ? nil : season.names.id(piece, in: bytes.span)
    }
    guard let name = document.text(node), name.utf8.count <= 240 else { return nil }
    return season.names.id(name)
  }

  /// The member of a key, where it is a text that is not blank.
  private func textNode(_ key: JSONKey, of node: Int) -> Int? {
    member(key, of: node).flatMap { document.text($0) == nil ? nil : $0 }
  }

  private mutating func venue(_ fields: JSONMatchFields) -> String? {
    let stadium = sharedText(fields.ground) ?? fields.ground.flatMap { text(.name, of: $0) }
    let venue = [stadium, sharedText(fields.city)].compactMap { $0 }.joined(separator: ", ")
    if !venue.isEmpty || fields.group != nil { season.hasVenues = true }
    return venue.isEmpty ? nil : venue
  }

  /// The day of a match; nil when it cannot be read.
  private mutating func readDay(_ node: Int?) -> (day: Day?, Void)? {
    guard let node, !document.isNothing(node) else { return (nil, ()) }
    if let piece = document.piece(node), let day = document.bytes.span.isoDay(piece) { return (day, ()) }
    guard let text = document.text(node) else {
      refuse(.date(document[node].kindName, "it must be a text"), at: node)
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

  private mutating func readStatus(_ node: Int?, into match: inout Match) {
    guard let node, let text = document.text(node) else { return }
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
    last.column += text.characterCount(last.offset..<end)
    last.offset = end
    return SourcePlace(file: text.file, line: last.line, column: last.column)
  }

  mutating func refuse(_ problem: JSONProblem, at node: Int) {
    report(problem, options.isLenient ? .warning : .error, at: node)
  }

  /// Reports a problem of a value.
  mutating func report(_ problem: JSONProblem, _ severity: Severity, at node: Int, length: Int? = nil) {
    // Of the many faults of a broken file most are only counted, and need no words.
    guard !diagnostics.isFull(of: severity) else { return diagnostics.count(severity) }
    let value = document[node]
    let place = place(Int(value.start))
    // A value over several lines is marked by its first bracket.
    let rest = max(1, text.range(ofLine: place.line).upperBound - Int(value.start))
    diagnostics.append(
      problem.diagnostic(severity, at: place, length: min(length ?? min(Int(value.end - value.start), 60), rest)))
  }
}
