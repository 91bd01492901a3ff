import Football

/// Writes seasons in football.txt, always the same way: a title, stages, groups and rounds as headings, a date before the
/// matches of a day, the teams before the score.
package struct FootballTextWriter {
  private let season: Season
  private var text = ""
  /// The stage whose heading stands above.
  private var stage = ""
  /// The group whose heading stands above.
  private var group: String?
  /// The round whose heading stands above, by its text.
  private var round: String?
  private var day: Day?
  private var time: String?
  /// Whether stages are named in the headings of their rounds: nothing else can end a stage before one without a name.
  private let isInline: Bool

  /// The text of a season, ended by a line end.
  package static func write(_ season: Season) -> String {
    var writer = FootballTextWriter(season: season)
    writer.writeHead()
    for round in WrittenRound.all(of: season) { writer.write(round) }
    return writer.text
  }

  /// The spelling of a team's name in this form, without the signs that part a line.
  package static func spelling(_ name: String) -> String { FootballTextWords.name(name) }

  private init(season: Season) {
    self.season = season
    let stages = WrittenRound.all(of: season).map(\.stage)
    let named = stages.firstIndex { !$0.isEmpty }
    isInline = named.map { stages[$0...].contains("") } ?? false
  }

  // MARK: The head

  private mutating func writeHead() {
    let label = season.label.replacing("-", with: "/")
    text = "= \(FootballTextWords.heading(season.competition)) \(label)\n"
    var head: [String] = []
    for claim in season.claims {
      switch claim.fact {
      case .matches(let count): head.append("# Matches \(count)")
      case .teams(let count): head.append("# Teams \(count)")
      default: continue
      }
    }
    for note in season.notes where note.kind == .source {
      head.append("# Source \(FootballTextWords.plain(note.text))")
    }
    if !head.isEmpty { text += "\n" + head.joined(separator: "\n") + "\n" }
    writeGroups()
  }

  /// The teams of groups; the form knows the groups of one stage.
  private mutating func writeGroups() {
    let listed = season.allStages.first { !$0.groups.isEmpty && !$0.ownMatches.isEmpty }?.groups ?? []
    let groups = listed.filter { !$0.teams.isEmpty && FootballTextWords.isGroup($0.name) }
    guard !groups.isEmpty else { return }
    text += "\n"
    for group in groups {
      let teams = group.teams.map { Self.spelling(season[$0].name) }.joined(separator: "  ")
      text += "\(FootballTextWords.heading(group.name)) | \(teams)\n"
    }
  }

  // MARK: Headings

  private mutating func write(_ written: WrittenRound) {
    var stage = FootballTextWords.heading(written.stage)
    var group = written.group.map { FootballTextWords.heading($0.name) }
    // A name that this form reads as something else stands as that of a stage.
    if let name = group, !FootballTextWords.isGroup(name) {
      stage += (stage.isEmpty ? "" : ", ") + name
      group = nil
    }
    var round = FootballTextWords.roundHeading(written.round)
    if let name = round, !FootballTextWords.isRound(name, inGroup: group != nil) {
      stage += (stage.isEmpty ? "" : ", ") + name
      round = nil
    }
    if !openInline(stage, group, round) { open(stage, group, round) }
    for match in written.round.matches { write(match) }
  }

  private mutating func open(_ stage: String, _ group: String?, _ round: String?) {
    // Only the heading of a stage ends a group, and a round without a name stands straight below its stage.
    let isBelow = stage == self.stage && (group == self.group || group != nil && round == nil || self.group == nil)
    let mustReopen = group == nil && (self.group != nil || (round == nil && self.round != nil))
    if !isBelow || mustReopen, !stage.isEmpty {
      heading("== \(stage)")
      self.group = nil
    }
    self.stage = stage
    if let group {
      if self.group != group || (round == nil && self.round != nil) { heading("▪ \(group)") }
      if let round { heading("▪▪ \(round)") }
    } else if let round {
      heading("▪ \(round)")
    }
    if group == nil, round == nil, text.hasSuffix("\n"), !text.hasSuffix("\n\n") { text += "\n" }
    self.group = group
    self.round = round
  }

  /// Opens `Apertura, Group A, Matchday 1` in one heading; false where it would read back as something else.
  private mutating func openInline(_ stage: String, _ group: String?, _ round: String?) -> Bool {
    guard isInline, !stage.isEmpty else { return false }
    let line = ([stage] + [group, round].compactMap { $0 }).joined(separator: ", ")
    let read = TextHeading(line)
    guard read.stage == stage, read.group == group, read.round == round ?? "" else { return false }
    heading("▪ \(line)")
    // What follows stands below no heading that it could be a part of.
    (self.stage, self.group) = ("", nil)
    return true
  }

  private mutating func heading(_ line: String) {
    text += "\n\(line)\n"
    day = nil
    time = nil
    round = nil
  }

  // MARK: Matches

  private mutating func write(_ match: Match) {
    let time = match.time.flatMap(FootballTextWords.time)
    if match.day != day || (time == nil && self.time != nil) {
      text += (match.day.map(FootballTextWords.date) ?? "[Date unknown]") + "\n"
    }
    day = match.day
    self.time = time
    text += "  " + (time.map { $0 + "  " } ?? "")
    text += "\(Self.spelling(season[match.first].name)) v \(Self.spelling(season[match.second].name))"
    if let score = FootballTextWords.score(match.score) { text += "  \(score)" }
    for note in FootballTextWords.notes(match) { text += "  [\(note)]" }
    if let venue = match.venue { text += "  @ \(FootballTextWords.note(venue))" }
    text += "\n"
    if !match.goals.isEmpty { text += "     (\(FootballTextWords.goals(match.goals)))\n" }
  }
}
