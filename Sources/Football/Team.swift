/// A team of a season, under the name of its day.
public struct Team: Sendable, Hashable {
  /// A team's number in its season: the index into ``Season/teams``.
  public struct ID: Sendable, Hashable, Comparable {
    @usableFromInline let narrow: Int32
    /// The number.
    @inlinable public var index: Int { Int(narrow) }
    /// Makes an identity from a number.
    @inlinable public init(_ index: Int) { narrow = Int32(clamping: index) }
    /// Orders by first mention.
    @inlinable public static func < (left: ID, right: ID) -> Bool { left.narrow < right.narrow }
  }

  /// Two teams without order.
  package struct Pair: Sendable, Hashable {
    /// The one mentioned first in the record.
    package let low: ID
    /// The other one.
    package let high: ID

    /// Makes the pair of two teams.
    package init(_ first: ID, _ second: ID) {
      low = min(first, second)
      high = max(first, second)
    }
  }

  /// The name as the record spells it most often.
  public var name: String
  /// A shorter name that the record or an alias file states; nil where none is known.
  public var shortName: String? {
    get { rare.facts.shortName }
    set { rare.facts.shortName = newValue }
  }
  /// A code of three letters that the record states; nil where none is known.
  public var code: String? {
    get { rare.facts.code }
    set { rare.facts.code = newValue }
  }
  /// The country, by name or code as recorded.
  public var country: String? {
    get { rare.facts.country }
    set { rare.facts.country = newValue }
  }
  /// The town, where recorded.
  public var town: String?
  /// The department, province or state, where recorded.
  public var department: String?
  /// Whether it is only a place in the draw (Winner Group D, N.N.), which no team holds yet; it counts as no team.
  public var isPlaceholder: Bool
  /// Where the name first stood.
  public var place: SourcePlace
  /// What most teams have none of stands outside, for a library of seasons holds more teams than any other fact.
  private var rare = Rare.nothing

  private struct RareFacts: Sendable, Hashable {
    var shortName: String?
    var code: String?
    var country: String?
  }

  private enum Rare: Sendable, Hashable {
    case nothing
    indirect case something(RareFacts)

    var facts: RareFacts {
      get {
        if case .something(let facts) = self { facts } else { RareFacts() }
      }
      set { self = newValue == RareFacts() ? .nothing : .something(newValue) }
    }
  }

  /// Makes a team.
  public init(
    name: String, shortName: String? = nil, code: String? = nil, town: String? = nil,
    department: String? = nil, country: String? = nil, isPlaceholder: Bool = false, place: SourcePlace
  ) {
    self.name = name
    self.town = town
    self.department = department
    self.isPlaceholder = isPlaceholder
    self.place = place
    rare.facts = RareFacts(shortName: shortName, code: code, country: country)
  }
}

/// A team in the list of those that entered a stage, with the place that the list gives it.
public struct Entrant: Sendable, Hashable {
  /// The team.
  public var team: Team.ID
  /// The department (or region, state) that it stood for.
  public var department: String?
  /// Its town.
  public var town: String?
  /// Where the row stood.
  public var place: SourcePlace

  /// Makes an entrant.
  public init(team: Team.ID, department: String? = nil, town: String? = nil, place: SourcePlace) {
    self.team = team
    self.department = department
    self.town = town
    self.place = place
  }
}

/// Teams that changed level around a season.
public struct TeamChange: Sendable, Hashable {
  /// The direction of a change.
  public enum Direction: Sendable, Hashable {
    /// Came down into this competition.
    case relegated
    /// Went up out of this competition.
    case promoted
  }

  /// The direction.
  public var direction: Direction
  /// The other competition and season, as recorded ("1966 Primera División").
  public var competition: String
  /// The teams, in the record's order.
  public var teams: [Team.ID]
  /// Text that could not be told apart into team names; nil when all of it was.
  public var unresolved: String?
  /// Where the cell stood.
  public var place: SourcePlace

  /// Makes a change.
  public init(
    direction: Direction, competition: String, teams: [Team.ID], unresolved: String? = nil, place: SourcePlace
  ) {
    self.direction = direction
    self.competition = competition
    self.teams = teams
    self.unresolved = unresolved
    self.place = place
  }
}
