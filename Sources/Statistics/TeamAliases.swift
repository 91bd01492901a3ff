import Football

/// Names that are one team over the years; every name not listed is a team of its own.
public struct TeamAliases: Sendable, Hashable {
  /// A name that a team bore over some years.
  public struct Name: Sendable, Hashable {
    /// The name as records spell it.
    public var name: String
    /// The first year it holds for; nil from the beginning.
    public var from: Int?
    /// The last year it holds for; nil until today.
    public var to: Int?

    /// Makes a name.
    public init(_ name: String, from: Int? = nil, to: Int? = nil) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  /// A name's years, and the team that bore it then; no year where the last comes before the first.
  private struct Span {
    var from: Int
    var to: Int
    var identity: String

    func holds(_ year: Int) -> Bool { from <= year && year <= to }
  }

  private typealias Known = [Span]
  private var teams: [String: Known] = [:]
  /// The same by the names folded and without the short forms of clubs, for records that leave those out.
  private var bareTeams: [String: Known] = [:]

  /// Makes aliases: for every team its names; the first one is its identity.
  public init(_ names: [[Name]] = []) {
    for names in names {
      guard let first = names.first else { continue }
      for name in names {
        let known = Span(from: name.from ?? .min, to: name.to ?? .max, identity: first.name)
        teams[name.name, default: []].append(known)
        bareTeams[TeamNames.withoutClubForms(name.name), default: []].append(known)
      }
    }
  }

  /// The identity of a name in a year: that of the team which bore it then, else the name itself.
  ///
  /// Without a year only a name that belongs to one team whenever it was borne tells which. A name that does not stand here
  /// letter for letter is looked for without its country in brackets, and where it bears no short form of a club, with any
  /// (Internazionale Milano is FC Internazionale Milano; Barcelona SC is not FC Barcelona).
  public func identity(of name: String, year: Int?) -> String {
    if let known = teams[name] { return TeamAliases.identity(known, year: year) ?? name }
    let plain = TeamNames.withoutCountry(name)
    if plain != name, let known = teams[plain] { return TeamAliases.identity(known, year: year) ?? name }
    let folded = TeamNames.folded(plain)
    guard folded == TeamNames.withoutClubForms(plain), let known = bareTeams[folded] else { return name }
    let inForce = known.filter { team in year.map(team.holds) ?? true }
    return TeamAliases.identity(inForce, year: nil) ?? name
  }

  /// Whether a name is one that its team gave up, not another spelling of the one it bears.
  func isFormer(_ name: String) -> Bool {
    let plain = TeamNames.withoutCountry(name)
    let known = teams[name] ?? teams[plain] ?? bareTeams[TeamNames.folded(plain)] ?? []
    return !known.isEmpty && known.allSatisfy { $0.to < .max }
  }

  /// The team that a name meant in a year; without one the only that it ever meant.
  private static func identity(_ known: Known, year: Int?) -> String? {
    if let year { return known.first { $0.holds(year) }?.identity }
    let identities = Set(known.map(\.identity))
    return identities.count == 1 ? identities.first : nil
  }

  /// Whether two sets of aliases tell every name alike.
  public static func == (left: TeamAliases, right: TeamAliases) -> Bool { left.key == right.key }
  /// Hashes what tells names apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private var key: [String] {
    teams.sorted { $0.key < $1.key }.flatMap { entry in
      [entry.key] + entry.value.map { "\($0.from) \($0.to) \($0.identity)" }
    }
  }
}
