import Football

/// Where a team of the final stage came from.
public struct FinalistOrigin: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// The department that it stood for; nil when no list of entrants names it.
  public var department: String?
  /// The name of the regional stage that gathers the department; nil when none does.
  public var region: String?
}

/// Two teams, in the record's order of first mention.
public struct TeamPair: Sendable, Hashable {
  /// The one mentioned first.
  public var first: Team.ID
  /// The other.
  public var second: Team.ID

  /// Makes a pair.
  public init(first: Team.ID, second: Team.ID) {
    self.first = first
    self.second = second
  }
}

/// A value that a finding sets against another.
public enum FindingValue: Sendable, Hashable {
  /// A number.
  case count(Int)
  /// A number in hundredths, such as an average.
  case hundredths(Int)
  /// Teams.
  case teams([Team.ID])
  /// Results as a claim states them.
  case results([ClaimedResult])
  /// Matches of the record.
  case matches([Match.ID])
  /// Scorers.
  case scorers([ClaimedScorer])
  /// Pairs of teams.
  case pairings([TeamPair])
  /// Where the finalists came from.
  case origins([FinalistOrigin])
  /// Names that the record uses, such as departments.
  case names([String])
  /// A text of the record, such as a season's label.
  case text(String)
  /// Figures of a row of a table.
  case figures(StandingFigures)
  /// Whether any results give a table.
  case feasibility(TableFeasibility)
}

/// One check of the record against itself: facts only, to be put into words elsewhere.
public struct Finding: Sendable, Hashable {
  /// What was checked; the raw values are stable.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    /// The number of matches claimed against the matches that count.
    case matchesTotal = "matches-total"
    /// The number of goals claimed against their sum.
    case goalsTotal = "goals-total"
    /// The goals a match claimed against the quotient.
    case goalAverage = "goal-average"
    /// The number of teams claimed.
    case teamsCount = "teams-count"
    /// The winners claimed against the first of the last table or the winner of the final.
    case winner
    /// The matches claimed to have the most goals.
    case highestScoring = "highest-scoring"
    /// The top scorers claimed.
    case topScorer = "top-scorer"
    /// The number of departments claimed against the list of entrants; related: the number of entrants.
    case departmentsCount = "departments-count"
    /// Departments that a region gathers but no entrant stands for; computed: their names.
    case departmentsWithoutEntrant = "departments-without-entrant"
    /// The number of finalists claimed against the teams of the final stage.
    case finalistsCount = "finalists-count"
    /// Finalists that are not in the list of entrants; computed: the teams.
    case finalistNotEntrant = "finalist-not-entrant"
    /// How the finalists spread over the regions; computed: their origins.
    case finalistsByRegion = "finalists-by-region"
    /// The number of teams said to have come down against those listed.
    case relegatedCount = "relegated-count"
    /// The number of teams said to have gone up against those listed.
    case promotedCount = "promoted-count"
    /// Teams of a change that are not in the list of entrants; claimed: the teams; related: the other competition.
    case changeNotEntrant = "change-not-entrant"
    /// Teams that the record lets come down and go up at once; claimed: the teams.
    case changeBothWays = "change-both-ways"
    /// The season before, by its label.
    case previousSeason = "previous-season"
    /// The season after, by its label.
    case nextSeason = "next-season"
    /// The same match recorded twice; computed: both.
    case repeatedMatch = "repeated-match"
    /// A team with two matches in a round; claimed: the team; computed: the matches; related: the round's name.
    case teamTwiceInRound = "team-twice-in-round"
    /// Pairs that a round robin lacks; computed: the pairs; related: the number of meetings that the others have.
    case missingPairings = "missing-pairings"
    /// Matches said to have been played whose score the record does not give; computed: the matches.
    case unknownScores = "unknown-scores"
    /// A deduction or bonus for a team that no table has, and so without effect; claimed: the name.
    case adjustmentWithoutTeam = "adjustment-without-team"
    /// A stated row against the results, or all rows of a table where they agree; related: the team.
    case standingsRow = "standings-row"
    /// The matches played of a stated row against its wins, draws and defeats; related: the team.
    case standingsPlayed = "standings-played"
    /// The points of a stated row against its wins and draws by the rule; related: the team.
    case standingsPoints = "standings-points"
    /// The points a win by which all of a stated table counts, against the rule.
    case standingsPointsForWin = "standings-points-for-win"
    /// The goals scored in a stated table against the goals conceded.
    case standingsGoals = "standings-goals"
    /// The wins in a stated table against the defeats.
    case standingsResults = "standings-results"
    /// Two rows of a stated table of which the lower has more points; claimed: as they stand; computed: as they should.
    case standingsOrder = "standings-order"
    /// The rank of a stated row against the order by the rules; related: the team.
    case standingsRank = "standings-rank"
    /// Whether any results give a table that is known by nothing else; claimed: the number of its teams.
    case standingsFeasible = "standings-feasible"
    /// Teams in a knock-out round that did not win the one before; computed: those that did; related: the round.
    case roadToFinal = "road-to-final"
    /// A team that went on from a group before others with more points; computed: these.
    case roadFromGroup = "road-from-group"
    /// Two names that may be one team; claimed: both.
    case teamSpelledTwoWays = "team-spelled-two-ways"
    /// A match of a knock-out dated before an earlier round of the same team; claimed: both matches; related: the round.
    case datesOutOfOrder = "dates-out-of-order"
    /// A match dated far from all others; claimed: the match; related: the days that are far.
    case dateFarOff = "date-far-off"
    /// The goals over all legs that the record states of a tie against the sum of its matches.
    case tieAggregate = "tie-aggregate"
    /// A table that is not made, for its teams are too many for their matches; claimed: the number of teams.
    case tableTooLarge = "table-too-large"
  }

  /// How the two sides stand to each other, the worst first.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Two statements of the record that cannot both be true.
    case contradiction
    /// Something that the record leaves out, or that cannot be checked for that reason.
    case gap
    /// Something to know.
    case note
    /// A claim that agrees with the results.
    case agreement
  }

  /// What was checked.
  public var id: ID
  /// How the two sides stand to each other.
  public var severity: Severity
  /// The claim checked; nil when the check starts from no claim.
  public var claim: Claim?
  /// What the record says.
  public var claimed: FindingValue?
  /// What its results or lists give; nil when that cannot be computed.
  public var computed: FindingValue?
  /// A further fact that belongs to it; see ``ID``.
  public var related: FindingValue?
  /// The stage or group it is about; nil when it is the season.
  public var stage: String?
  /// Where the claim or the fact stands.
  public var place: SourcePlace
}
