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

  private var teams: [String: [(from: Int, to: Int, identity: String)]] = [:]

  /// Makes aliases: for every team its names; the first one is its identity.
  public init(_ teams: [[Name]] = []) {
    for names in teams {
      guard let first = names.first else { continue }
      for name in names {
        self.teams[name.name, default: []].append((name.from ?? .min, name.to ?? .max, first.name))
      }
    }
  }

  /// The identity of a name in a year: that of the team which bore it then, else the name itself.
  ///
  /// Without a year only a name that belongs to one team whenever it was borne tells which.
  public func identity(of name: String, year: Int?) -> String {
    guard let known = teams[name] else { return name }
    if let year { return known.first { ($0.from...$0.to).contains(year) }?.identity ?? name }
    let identities = Set(known.map(\.identity))
    return identities.count == 1 ? identities.first ?? name : name
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
