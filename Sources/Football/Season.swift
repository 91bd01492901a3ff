/// The file or files that a season was read from.
public struct SeasonSource: Sendable, Hashable {
  /// The files, as the user named them.
  public var files: [String]
  /// The form of the text, such as `article` or `football.txt`.
  public var form: String
  /// The record's own title, such as "1967 Copa Perú".
  public var title: String?
  /// The credit that the record asks for ("Wikipedia, CC BY-SA 4.0"); nil where it names none.
  public var credit: String?

  /// Makes a source.
  public init(files: [String], form: String, title: String? = nil, credit: String? = nil) {
    self.files = files
    self.form = form
    self.title = title
    self.credit = credit
  }
}

/// One season of one competition: everything that its record states, nothing computed.
public struct Season: Sendable, Hashable {
  /// The competition's name.
  public var competition: String
  /// The season's label: a year (1967), or two with a hyphen (2023-24).
  public var label: String
  /// Every team that the record names, in order of first mention; a ``Team/ID`` is an index here.
  public var teams: [Team]
  /// Its stages in order of play.
  public var stages: [Stage]
  /// Teams relegated into it and promoted out of it.
  public var changes: [TeamChange]
  /// What the record says of itself.
  public var claims: [Claim]
  /// Rules that the record states.
  public var rules: StatedRules
  /// Prose and links, kept.
  public var notes: [Note]
  /// Where it was read.
  public var source: SeasonSource
  /// What of the season this is, where it is not the whole; see ``limited(to:)``.
  public var part: SeasonPart?
  /// How its league split, where the parts were joined into one table.
  public var split: LeagueSplit?

  /// Makes a season.
  public init(
    competition: String, label: String, teams: [Team] = [], stages: [Stage] = [], changes: [TeamChange] = [],
    claims: [Claim] = [], rules: StatedRules = StatedRules(), notes: [Note] = [], source: SeasonSource
  ) {
    self.competition = competition
    self.label = label
    self.teams = teams
    self.stages = stages
    self.changes = changes
    self.claims = claims
    self.rules = rules
    self.notes = notes
    self.source = source
  }

  /// A team by its number.
  public subscript(team: Team.ID) -> Team { teams[team.index] }

  /// Every stage, at every depth, outermost first.
  public var allStages: [Stage] { stages.flatMap(\.flattened) }

  /// How many matches there are.
  package var matchTotal: Int {
    allStages.reduce(0) { count, stage in
      stage.rounds.reduce(count) { $0 + $1.matches.count }
        + stage.groups.reduce(0) { $1.rounds.reduce($0) { $0 + $1.matches.count } }
    }
  }

  /// Every match in the order of ``matches``, without gathering them: for sums over many seasons.
  package func forEachMatch(_ body: (Match) -> Void) {
    for stage in stages { stage.forEachMatch(body) }
  }

  /// Every match, stage by stage.
  public var matches: [Match] { allStages.flatMap(\.ownMatches) }
}
