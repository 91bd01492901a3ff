import Diagnostics
import Embedded
import Football
import Yams

/// Names that are one team over the years, as data with dates and sources.
public struct AliasBook: Sendable, Hashable {
  /// A name that a team bore over some years.
  public struct Name: Sendable, Hashable {
    /// The name as records spell it.
    public var name: String
    /// The first year it holds for; nil from the beginning.
    public var from: Int?
    /// The last year it holds for; nil until today.
    public var to: Int?
  }

  /// For every team its names; the first one is its identity.
  public var teams: [[Name]]

  /// The aliases that ship.
  public static func shipped() throws(RuleBook.Unusable) -> AliasBook {
    guard let bytes = EmbeddedFiles.bytes("aliases", in: .rules) else { throw RuleBook.Unusable(diagnostics: []) }
    let book = read(bytes, file: "aliases.yaml")
    if book.hasErrors { throw RuleBook.Unusable(diagnostics: book.diagnostics) }
    return book.value
  }

  /// Reads aliases from YAML: `teams`, each with `names` (a list of `name`, `from` and `to` in years) and `source`.
  public static func read(_ bytes: [UInt8], file: String) -> Checked<AliasBook> {
    var reading = YAMLReading(bytes, file: file)
    guard let root = reading.mapping(reading.root, of: "a file of aliases", keys: ["teams"]) else {
      return Checked(AliasBook(teams: []), diagnostics: reading.diagnostics)
    }
    var teams: [[Name]] = []
    for node in reading.sequence(root["teams"]) ?? [] {
      guard let map = reading.mapping(node, of: "a team", keys: ["names", "source"]),
        let list = reading.required("names", in: map, of: node),
        reading.required("source", in: map, of: node) != nil
      else { continue }
      let names = (reading.sequence(list) ?? []).compactMap { reading.alias($0) }
      if !names.isEmpty { teams.append(names) }
    }
    return Checked(AliasBook(teams: teams), diagnostics: reading.sorted)
  }
}

extension YAMLReading {
  fileprivate mutating func alias(_ node: Node) -> AliasBook.Name? {
    guard let map = mapping(node, of: "a name", keys: ["name", "from", "to"]),
      let name = required("name", in: map, of: node).flatMap({ text($0) })
    else { return nil }
    let from = map["from"].flatMap { number($0, in: 1800...2999) }
    let to = map["to"].flatMap { number($0, in: 1800...2999) }
    if let from, let to, to < from, let last = map["to"] {
      report("aliases.years", last, message: "the name ends before it starts", expected: "a year from \(from) on")
      return nil
    }
    return AliasBook.Name(name: name, from: from, to: to)
  }
}
