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
  private var comments: [CSVRow.Text: CSVComment] = [:]
  private var buckets: [Bucket] = []
  /// The buckets by the names of their stage, group and round.
  private var bucketIndices: [[String]: Int] = [:]
  private var places: [Path: Int] = [:]
  private var last: (context: Int32, bucket: Int)?
  private var ties: CSVTies

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
    var format: Int32
  }

  /// The matches of one round of one group of one stage.
  private struct Bucket {
    var stage: String
    var group: String
    var round: CSVRound
    /// How the matches of the stage relate, as a column says.
    var format: StageFormat?
    var matches: [Match] = []
    /// Whether it stands in a column of rounds beside a whole stage.
    var isPlayOff = false

    /// Whether its round has a name without a number.
    var hasName: Bool { !round.name.isEmpty && round.number == nil }
    /// Whether losers go out.
    var isKnockout: Bool { group.isEmpty && (isPlayOff || round.isKnockout) }
  }

  /// Makes a builder.
  init(table: CSVTable, text: SourceText) {
    self.table = table
    self.text = text
    ties = CSVTies(table: table, text: text)
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
    if detail.aggregate >= 0 { ties.take(detail.aggregate, of: match.id) }
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
    let time = string(number).flatMap { $0.last?.isLetter == true || $0.last == "." ? ClockTime.read($0) : $0 }
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

  private mutating func annotate(_ match: inout Match, _ detail: CSVDetail) {
    let comment = comment(detail.comment)
    if let comment {
      if match.counted == nil, let status = comment.status { match.status = status }
      let winner = comment.winner.isEmpty ? nil : teams.known(comment.winner)
      comment.complete(
        &match.score, winner: winner == match.first ? .first : winner == match.second ? .second : nil)
    }
    let notes = [detail.note, comment?.text].compactMap { $0 }
    match.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private mutating func comment(_ number: CSVRow.Text) -> CSVComment? {
    if let known = comments[number] { return known }
    let comment = string(number).map { CSVComment($0) }
    comments[number] = comment
    return comment
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
    let path = Path(
      stage: context.stage, group: context.group, round: context.round, leg: context.leg, format: context.format)
    let index = places[path] ?? newBucket(path)
    last = (row.context, index)
    return index
  }

  private mutating func newBucket(_ path: Path) -> Int {
    var round = CSVRound(
      string(path.round) ?? "", leg: string(path.leg), word: table.columns.roundWord ?? "Round")
    var stage = string(path.stage) ?? round.stage ?? ""
    var group = string(path.group).map { $0.count <= 2 ? "Group \($0)" : $0 } ?? round.group ?? ""
    if round.name.isEmpty, group.isEmpty {
      // One column for all: Group 1, Semi-finals.
      if RoundNames.isKnockout(stage) {
        (round, stage) = (CSVRound(stage, word: "Round"), "")
      } else if TextHeading(stage).group == stage {
        (group, stage) = (stage, "")
      }
    }
    // Legs of a round share it.
    let format = string(path.format).flatMap { ArticleWords.format(Folding.key($0)) }
    let names = [stage, group, round.name, format.map(ArticleWords.format) ?? ""]
    let index = bucketIndices[names]
    places[path] = index ?? buckets.count
    if index == nil {
      bucketIndices[names] = buckets.count
      buckets.append(Bucket(stage: stage, group: group, round: round, format: format))
    }
    if let index, round.isLeg { buckets[index].round.isLeg = true }
    return index ?? buckets.count - 1
  }

  // MARK: Stages

  /// Makes a round without a number in which teams play again and again a stage, as where a column of rounds says
  /// `Regular season`, or nothing; what stands in that column beside a stage is a round of its play-offs.
  private mutating func settleRounds() {
    var hasNamed = false
    for index in buckets.indices where buckets[index].hasName && !buckets[index].isKnockout {
      let name = buckets[index].round.name
      guard CSVRound.isRegular(name) || isStage(buckets[index].matches) else { continue }
      buckets[index].round = CSVRound("", word: "")
      if buckets[index].stage.isEmpty { buckets[index].stage = CSVRound.stage(of: name) }
      if !buckets[index].stage.isEmpty { hasNamed = true }
    }
    guard hasNamed else { return }
    for index in buckets.indices where buckets[index].stage.isEmpty && buckets[index].hasName {
      buckets[index].stage = "Play-offs"
      buckets[index].isPlayOff = true
    }
  }

  /// Whether teams play three matches or more each, and against several others, as they do in no round.
  private func isStage(_ matches: [Match]) -> Bool {
    var isPlaying = [Bool](repeating: false, count: teams.teams.count)
    for index in matches.indices {
      isPlaying[matches[index].first.index] = true
      isPlaying[matches[index].second.index] = true
    }
    let count = isPlaying.count { $0 }
    guard matches.count * 2 >= count * 3 else { return false }
    return Set(matches.map { Team.Pair($0.first, $0.second) }).count >= count
  }

  private mutating func stages() -> [Stage] {
    settleRounds()
    if table.columns[.format] != nil {
      return gathered(buckets) { "\($0.stage)\u{0}\($0.format.map(ArticleWords.format) ?? "")" }.map {
        stage(named: $0.buckets[0].stage, $0.buckets)
      }
    }
    return gathered(buckets) { $0.stage }.flatMap { name, own -> [Stage] in
      let knockout = own.filter(\.isKnockout)
      let table = own.filter { !$0.isKnockout }
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
    if table.columns[.format] != nil {
      stage.format = buckets[0].format
      if stage.format == .knockout { diagnostics += ties.settle(&stage) }
      return stage
    }
    let isKnockout = !own.isEmpty && stage.groups.isEmpty && own.allSatisfy(\.isKnockout)
    stage.format = isKnockout ? .knockout : StageFormats.infer(groups: stage.groups, rounds: stage.rounds)
    // Nothing but pairings tells how a tournament was played; statistics know a round robin by them.
    if isTournament, stage.format == .league { stage.format = nil }
    if stage.format == .knockout { diagnostics += ties.settle(&stage) }
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
}
