import Diagnostics
import Football
import Plotting
import RuleBook
import Statistics
import Words

/// What an editor asks of a chart beside its kind; the editor's words win over those that are computed.
public struct ChartEditing: Sendable, Hashable {
  /// The headline; nil for the finding.
  public var headline: String?
  /// The subtitle; nil for what is drawn, empty for none.
  public var subtitle: String?
  /// The source line; nil for the record's, empty for none.
  public var source: String?
  /// The credit at the lower right; nil for the style's, empty for none.
  public var credit: String?
  /// The names of teams to bring out.
  public var highlights: [String] = []
  /// The names of the teams that the chart is about.
  public var teams: [String] = []
  /// The name of a stage or group; nil for the whole season.
  public var stage: String?
  /// Rounds by their numbers; nil for all.
  public var rounds: ClosedRange<Int>?

  /// Makes a choice of nothing.
  public init() {}
}

/// A name of the editor's that no season knows.
public struct UnknownName: Error, Sendable {
  /// What it should have been: a team, a stage, a round.
  public var sort: String
  /// The name.
  public var name: String
  /// The names that it may mean: the nearest, or several that it fits.
  public var candidates: [String]
  /// Where it was looked for.
  public var seasons: String
}

extension ChartEditing {
  /// The part of a season that the editor chose; the season as it is where it chose none.
  func part(of book: SeasonBook) throws(UnknownName) -> SeasonBook {
    guard stage != nil || rounds != nil else { return book }
    var part = SeasonPart()
    let place = "\(book.competition) \(book.label)"
    if let stage {
      let names = book.season.namesOfParts
      guard let known = names.first(where: { NearestName.fold($0) == NearestName.fold(stage) }) else {
        let nearest = NearestName.find(stage, among: names).map { [$0] } ?? names
        throw UnknownName(sort: "stage", name: stage, candidates: nearest, seasons: place)
      }
      part.stage = known
    }
    if let rounds, rounds.lowerBound > book.season.lastRound {
      let rounds = "\(rounds.lowerBound)-\(rounds.upperBound)"
      throw UnknownName(sort: "round", name: rounds, candidates: ["1-\(book.season.lastRound)"], seasons: place)
    }
    // All rounds are no part, and what they decided is decided.
    let all = book.season.limited(to: part)
    if let rounds, rounds.lowerBound > all.firstRound || rounds.upperBound < all.lastRound { part.rounds = rounds }
    if part == SeasonPart() { return book }
    part.holdsTitle = part.rounds == nil && book.statistics.title.isHeld(by: part, of: book.statistics)
    return SeasonBook(part, of: book)
  }

  /// The teams that names mean in each season, by the names that ship as those of one club; a name must mean one in some
  /// season.
  ///
  /// - Throws: ``UnknownName``, or ``RuleBook/Unusable`` where those cannot be read, which is a fault of the product.
  static func teams(_ names: [String], in seasons: [Season]) throws -> [[Team.ID]] {
    if names.isEmpty { return seasons.map { _ in [] } }
    return try teams(names, in: seasons, aliases: AliasBook.shipped())
  }

  private static func teams(
    _ names: [String], in seasons: [Season], aliases: AliasBook
  ) throws(UnknownName) -> [[Team.ID]] {
    var found = seasons.map { _ in [Team.ID]() }
    for name in names {
      var candidates: [String] = []
      var isKnown = false
      for (index, season) in seasons.enumerated() {
        switch TeamLookup(season, aliases: aliases).find(name) {
        case .one(let team):
          found[index].append(team)
          isKnown = true
        case .several(let teams): candidates += teams
        case .none(let nearest): candidates += nearest.map { [$0] } ?? []
        }
      }
      guard isKnown else {
        throw UnknownName(sort: "team", name: name, candidates: candidates, seasons: ChartEditing.titles(seasons))
      }
    }
    return found
  }

  /// The first few seasons by name, and how many more there are.
  private static func titles(_ seasons: [Season]) -> String {
    let titles = seasons.map { "\($0.competition) \($0.label)" }
    guard titles.count > 4 else { return titles.joined(separator: ", ") }
    return titles.prefix(3).joined(separator: ", ") + " and \(titles.count - 3) more seasons"
  }

  /// Puts the editor's words in place of those computed.
  func edit(_ text: inout ChartText) {
    if let headline { text.headline = headline }
    if let subtitle { (text.subtitle, text.plainSubtitle) = (subtitle, nil) }
    if let source { text.source = source }
    if let credit { text.credit = credit }
  }
}

/// Looks for the team that a name means.
struct TeamLookup {
  /// What a name means.
  enum Answer {
    case one(Team.ID)
    /// It is a part of several names.
    case several([String])
    /// It is none; the nearest name.
    case none(nearest: String?)
  }

  private let season: Season
  /// The names that one club bore.
  private let aliases: AliasBook

  init(_ season: Season, aliases: AliasBook) { (self.season, self.aliases) = (season, aliases) }

  /// Tries the full name, short name and code, then names that the same club bore, then a part of a name that only one
  /// has; capitals and accents do not matter.
  func find(_ name: String) -> Answer {
    let wanted = NearestName.fold(name)
    let teams = season.teams.enumerated().filter { !$0.element.isPlaceholder }
    for (index, team) in teams {
      let names = [team.name, team.shortName, team.code].compactMap { $0 }
      if names.contains(where: { NearestName.fold($0) == wanted }) { return .one(Team.ID(index)) }
    }
    for club in aliases.teams where club.contains(where: { NearestName.fold($0.name) == wanted }) {
      let names = Set(club.map { NearestName.fold($0.name) })
      if let (index, _) = teams.first(where: { names.contains(NearestName.fold($0.element.name)) }) {
        return .one(Team.ID(index))
      }
    }
    let holders = teams.filter { !wanted.isEmpty && Self.holds(NearestName.fold($0.element.name), wanted) }
    if holders.count == 1 { return .one(Team.ID(holders[0].offset)) }
    if holders.count > 1 { return .several(holders.map(\.element.name)) }
    let names = teams.map(\.element.name)
    if let nearest = NearestName.find(name, among: names) { return .none(nearest: nearest) }
    // FC, AC and the like are rarely typed.
    let plain = names.map { $0.split(separator: " ").filter { $0.count > 2 }.joined(separator: " ") }
    let nearest = NearestName.find(name, among: plain).flatMap { word in plain.firstIndex(of: word) }
    return .none(nearest: nearest.map { names[$0] })
  }

  /// Whether a name holds words, whole and in their order.
  private static func holds(_ name: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count < name.count else { return false }
    let blank: Unicode.Scalar = " "
    for start in 0...(name.count - part.count) where Array(name[start..<(start + part.count)]) == part {
      let end = start + part.count
      if (start == 0 || name[start - 1] == blank) && (end == name.count || name[end] == blank) { return true }
    }
    return false
  }
}

extension Title {
  /// Whether a part holds the table or the matches that decided the title.
  fileprivate func isHeld(by part: SeasonPart, of statistics: SeasonStatistics) -> Bool {
    if let index = table {
      let standings = statistics.standings[index]
      return standings.group == nil && standings.stage == part.stage
    }
    let left = Set(statistics.season.limited(to: part).matches.map(\.id))
    switch self {
    case .final(let match, _, _): return left.contains(match)
    case .legs(let matches, _, _, _): return matches.allSatisfy(left.contains)
    default: return false
    }
  }
}
