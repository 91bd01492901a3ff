import Diagnostics
import Football

/// Makes a season of rows.
struct CSVSeasonBuilder {
  let table: CSVTable
  let text: SourceText
  /// Whether the table is one of tournaments, of which no row says how they were played.
  var isTournament = false
  /// What was found.
  private(set) var diagnostics = DiagnosticList()
  private var teams = TeamRegister()
  private var ids: [Int32: Team.ID] = [:]
  private var countries: [String: String] = [:]
  private var times: [CSVRow.Text: String] = [:]
  private var venues: [Venue: String] = [:]
  private var buckets: [Bucket] = []
  /// The buckets by the names of their stage, group and round.
  private var bucketIndices: [[String]: Int] = [:]
  private var places: [Path: Int] = [:]
  private var last: (context: Int32, bucket: Int)?
  private var aggregates: [Match.ID: CSVRow.Text] = [:]

  private struct Venue: Hashable {
    var stadium: Int32
    var city: Int32
    var country: Int32
  }

  private struct Path: Hashable {
    var stage: Int32
    var group: Int32
    var round: Int32
    var leg: Int32
  }

  /// The matches of one round of one group of one stage.
  private struct Bucket {
    var stage: String
    var group: String
    var round: CSVRound
    var matches: [Match] = []
  }

  /// Makes a builder.
  init(table: CSVTable, text: SourceText) {
    self.table = table
    self.text = text
  }

  /// The season of some rows.
  mutating func season(named competition: String, label: String, rows: [Int32]) -> Season {
    rowCount = rows.count
    for row in rows { add(table.rows[Int(row)]) }
    var season = Season(
      competition: competition, label: label,
      source: SeasonSource(files: [text.file], form: SeasonFormat.csv.rawValue))
    season.teams = teams.finished()
    for index in season.teams.indices { season.teams[index].country = countries[season.teams[index].name] }
    season.stages = stages()
    return season
  }

  private func string(_ number: CSVRow.Text) -> String? { table.string(number, in: text.bytes) }

  // MARK: Matches

  private mutating func add(_ row: CSVRow) {
    let place = SourcePlace(file: text.file, line: Int(row.line), column: Int(row.column))
    let first = team(row.home, at: place)
    let second = team(row.away, at: place)
    guard first != second else { return }
    var match = Match(
      id: Match.ID(matchCount), first: first, second: second, day: row.day, score: row.score, status: row.status,
      ground: row.ground, place: place)
    matchCount += 1
    let detail = table.details[Int(row.detail)]
    if detail.time >= 0 { match.time = time(detail.time) }
    if detail.stadium >= 0 || detail.city >= 0 { match.venue = venue(detail, table.context(row)) }
    if detail.note != nil || detail.comment >= 0 { annotate(&match, detail) }
    if detail.aggregate >= 0 { aggregates[match.id] = detail.aggregate }
    let bucket = bucket(of: row)
    if buckets[bucket].matches.isEmpty {
      // Room at once: growing would hold the matches of a long table twice.
      buckets[bucket].matches.reserveCapacity(min(rowCount, table.contextCounts[Int(row.context)]))
    }
    buckets[bucket].matches.append(match)
  }

  private var matchCount = 0
  private var rowCount = 0

  private mutating func time(_ number: CSVRow.Text) -> String? {
    if let known = times[number] { return known }
    let time = string(number)
    times[number] = time
    return time
  }

  private mutating func venue(_ detail: CSVDetail, _ context: CSVContext) -> String? {
    let key = Venue(stadium: detail.stadium, city: detail.city, country: context.country)
    if let known = venues[key] { return known }
    let venue = newVenue(key, isLeague: context.league >= 0)
    venues[key] = venue
    return venue
  }

  private func newVenue(_ venue: Venue, isLeague: Bool) -> String? {
    var parts = [string(venue.stadium), string(venue.city)]
    // The country of a match, not of a league.
    if !isLeague { parts.append(string(venue.country)) }
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  private func annotate(_ match: inout Match, _ detail: CSVDetail) {
    let comment = string(detail.comment)
    if let comment, match.counted == nil, let status = MatchNotes.infixStatus(Folding.key(comment)) {
      match.status = status
    }
    let notes = [detail.note, comment].compactMap { $0 }
    match.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  // MARK: Teams

  private mutating func team(_ number: CSVRow.Text, at place: SourcePlace) -> Team.ID {
    if let known = ids[number] { return known }
    var name = string(number) ?? "?"
    if name.holds("›"), let mark = name.firstIndex(of: "›") {
      // `Sporting CP › POR (1)`: the country, and how often the team has stood in the list.
      let country = String(name[name.index(after: mark)...]).trimmingBlanks.prefix { $0 != " " }
      let bare = String(name[..<mark]).trimmingBlanks
      let isTaken = countries[bare].map { $0 != country } ?? false
      name = isTaken ? "\(bare) (\(country))" : bare
      countries[name] = String(country)
    }
    let id = teams.id(for: name, at: place)
    ids[number] = id
    return id
  }

  // MARK: Rounds

  private mutating func bucket(of row: CSVRow) -> Int {
    if let last, last.context == row.context { return last.bucket }
    let context = table.context(row)
    let path = Path(stage: context.stage, group: context.group, round: context.round, leg: context.leg)
    let index = places[path] ?? newBucket(path)
    last = (row.context, index)
    return index
  }

  private mutating func newBucket(_ path: Path) -> Int {
    let round = CSVRound(
      string(path.round) ?? "", leg: string(path.leg), word: table.columns.roundWord ?? "Round")
    let stage = string(path.stage) ?? round.stage ?? ""
    let group = string(path.group).map { $0.count <= 2 ? "Group \($0)" : $0 } ?? round.group ?? ""
    // Legs of a round share it.
    let names = [stage, group, round.name]
    let index = bucketIndices[names]
    places[path] = index ?? buckets.count
    if index == nil {
      bucketIndices[names] = buckets.count
      buckets.append(Bucket(stage: stage, group: group, round: round))
    }
    if let index, round.isLeg { buckets[index].round.isLeg = true }
    return index ?? buckets.count - 1
  }

  // MARK: Stages

  private mutating func stages() -> [Stage] {
    gathered(buckets) { $0.stage }.flatMap { name, own -> [Stage] in
      let knockout = own.filter { $0.group.isEmpty && $0.round.isKnockout }
      let table = own.filter { !$0.group.isEmpty || !$0.round.isKnockout }
      // Play-offs are a stage of their own and never enter a league's table.
      if knockout.isEmpty || table.isEmpty { return [stage(named: name, own)] }
      return [stage(named: name, table), stage(named: name.isEmpty ? "Play-offs" : name + " play-offs", knockout)]
    }
  }

  private mutating func stage(named name: String, _ buckets: [Bucket]) -> Stage {
    var stage = Stage(name: name, place: place(of: buckets))
    stage.groups = gathered(buckets.filter { !$0.group.isEmpty }) { $0.group }.map { group, own in
      Group(name: group, rounds: rounds(own), place: place(of: own))
    }
    let own = buckets.filter { $0.group.isEmpty }
    stage.rounds = rounds(own)
    let isKnockout = !own.isEmpty && stage.groups.isEmpty && own.allSatisfy(\.round.isKnockout)
    stage.format = isKnockout ? .knockout : StageFormats.infer(groups: stage.groups, rounds: stage.rounds)
    // Nothing but pairings tells how a tournament was played; statistics know a round robin by them.
    if isTournament, stage.format == .league { stage.format = nil }
    if stage.format == .knockout { settle(&stage) }
    return stage
  }

  /// Buckets by a name of theirs, in order of first mention.
  private func gathered(_ buckets: [Bucket], by name: (Bucket) -> String) -> [(name: String, buckets: [Bucket])] {
    var parts: [(name: String, buckets: [Bucket])] = []
    var indices: [String: Int] = [:]
    for bucket in buckets {
      let name = name(bucket)
      let index = indices[name] ?? parts.count
      if index == parts.count {
        indices[name] = index
        parts.append((name, []))
      }
      parts[index].buckets.append(bucket)
    }
    return parts
  }

  private func place(of buckets: [Bucket]) -> SourcePlace {
    buckets.first?.matches.first.map { SourcePlace(file: $0.place.file, line: $0.place.line) }
      ?? SourcePlace(file: text.file)
  }

  private func rounds(_ buckets: [Bucket]) -> [Round] {
    let rounds = buckets.map { bucket in
      Round(name: bucket.round.name, number: bucket.round.number, matches: bucket.matches, place: place(of: [bucket]))
    }
    // Rows in the order of dates meet a match put off in another round's days.
    guard rounds.allSatisfy({ $0.number != nil }) else { return rounds }
    return rounds.enumerated().sorted { left, right in
      (left.element.number ?? 0, left.offset) < (right.element.number ?? 0, right.offset)
    }.map(\.element)
  }

  // MARK: Ties

  private mutating func settle(_ stage: inout Stage) {
    stage.ties = StageFormats.ties(in: stage.rounds)
    var matches: [Match.ID: Match] = [:]
    for match in stage.ownMatches { matches[match.id] = match }
    var single: Set<Match.ID> = []
    for index in stage.ties.indices {
      if stage.ties[index].legs.count == 1 { single.formUnion(stage.ties[index].legs) }
      // The stated sum is that of the ninety minutes; extra time decides beyond it.
      guard stage.ties[index].legs.allSatisfy({ matches[$0]?.score.afterExtraTime == nil }) else { continue }
      for leg in stage.ties[index].legs {
        guard let match = matches[leg], let stated = string(aggregates[leg] ?? -1) else { continue }
        apply(stated, of: match, to: &stage.ties[index], matches)
      }
    }
    // A single match of a cup may be anywhere; only a column of home teams says that one was at home.
    guard let home = table.columns[.home], Folding.key(table.columns.names[home]).hasPrefix("team") else { return }
    for round in stage.rounds.indices {
      for match in stage.rounds[round].matches.indices
      where single.contains(stage.rounds[round].matches[match].id)
        && stage.rounds[round].matches[match].ground == .home
      {
        stage.rounds[round].matches[match].ground = .unknown
      }
    }
  }

  /// Takes the stated aggregate, seen from the leg's first team, and the away goals that decided.
  private mutating func apply(_ stated: String, of match: Match, to tie: inout Tie, _ matches: [Match.ID: Match]) {
    let bytes = Array(stated.utf8)
    guard case .noted(let goals?, let notes, _) = ScoreCell.read(bytes, 0..<bytes.count) else { return }
    let sum = match.first == tie.first ? goals : goals.swapped
    if let computed = tie.aggregate, computed != sum {
      diagnostics.append(
        CSVProblem.disagreement(stated, "\(computed.first)-\(computed.second) of the legs").diagnostic(
          .warning, at: match.place))
    }
    tie.aggregate = sum
    guard notes.remarks.contains("a"), sum.margin == 0, tie.legs.count == 2, tie.winner == nil else { return }
    tie.note = "away goals"
    guard let opening = matches[tie.legs[0]]?.counted(for: tie.first),
      let second = matches[tie.legs[1]]?.counted(for: tie.first), opening.second != second.first
    else { return }
    tie.winner = second.first > opening.second ? .first : .second
  }
}

/// A round as the cell of a row names it.
struct CSVRound: Hashable {
  /// Its name; empty where the record has none, or a question mark for it.
  let name: String
  /// Its number.
  let number: Int?
  /// Whether it is one of two legs, or a replay.
  var isLeg: Bool
  /// The group that the cell names in the place of a round, as in `GroupB-prelim`.
  private(set) var group: String?
  /// The stage of that group.
  private(set) var stage: String?

  /// Reads a cell; a number alone takes the header's word: Matchday 7.
  init(_ text: String, leg: String? = nil, word: String) {
    let parts = text.split(separator: "|").map { String($0).trimmingBlanks }
    let head = parts.first ?? ""
    isLeg =
      parts.dropFirst().contains { part in ["leg", "replay"].contains { Folding.key(part).hasPrefix($0) } }
      || leg.map { ["1", "2", "3", "replay"].contains(Folding.key($0)) } ?? false
    if let known = Self.codes[Folding.key(head)] {
      name = known
      number = nil
    } else if let found = Self.gluedGroup(head) {
      (group, stage) = found
      name = ""
      number = nil
      isLeg = false
    } else if let number = NumberWords.digits(head) {
      name = word.prefix(1).uppercased() + word.dropFirst() + " \(number)"
      self.number = number
    } else {
      name = head.contains("?") ? "" : head
      number = RoundNames.number(head)
    }
  }

  /// The codes of rounds in tables of cups.
  private static let codes = [
    "r64": "Round of 64", "r32": "Round of 32", "r16": "Round of 16", "qf": "Quarter-finals", "sf": "Semi-finals",
    "f": "Final", "final": "Final", "q-1": "First qualifying round", "q-2": "Second qualifying round",
    "q-3": "Third qualifying round", "q-po": "Qualifying play-offs", "prelim": "Preliminary round",
    "prelimf": "Preliminary final",
  ]

  /// `GroupB`, `GroupB-prelim`: the group and what part of the season it is of.
  private static func gluedGroup(_ text: String) -> (group: String, stage: String?)? {
    let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
    guard let head = parts.first, Folding.key(head).hasPrefix("group"), head.count == 6, let letter = head.last,
      letter.isLetter || letter.isNumber
    else { return nil }
    let stages = ["prelim": "First group stage", "inter": "Second group stage"]
    let stage = parts.count > 1 ? stages[Folding.key(parts[1])] ?? parts[1] : nil
    return ("Group \(letter.uppercased())", stage)
  }

  /// Whether losers go out.
  var isKnockout: Bool { isLeg || RoundNames.isKnockout(name) }
}
