import Football

/// What a form of text cannot hold of a season that was written in it.
public struct Loss: Sendable, Hashable {
  /// What became of the facts.
  public enum Fate: Sendable, Hashable {
    /// They do not stand in the text.
    case missing
    /// They read back as something else, or stand where the season left them open.
    case altered
  }

  /// The kind of fact.
  public var kind: FactKind
  /// What became of them.
  public var fate: Fate
  /// How many facts it concerns.
  public var count: Int
  /// The first of them, for a message.
  public var example: String

  /// Makes a loss.
  public init(_ kind: FactKind, _ fate: Fate, count: Int, example: String) {
    self.kind = kind
    self.fate = fate
    self.count = count
    self.example = example
  }

  /// The losses in one line, such as "csv holds no entrants (24), no claims (12)"; nil where nothing is lost.
  public static func message(_ losses: [Loss], form: String) -> String? {
    let missing = losses.filter { $0.fate == .missing }.map { "no \($0.kind.rawValue) (\($0.count))" }
    let altered = losses.filter { $0.fate == .altered }.map {
      "\($0.kind.rawValue) (\($0.count), such as \($0.example))"
    }
    guard !losses.isEmpty else { return nil }
    var parts: [String] = []
    if !missing.isEmpty { parts.append("\(form) holds " + missing.joined(separator: ", ")) }
    if !altered.isEmpty {
      parts.append("\(missing.isEmpty ? form + " " : "")changes " + altered.joined(separator: ", "))
    }
    return parts.joined(separator: "; it ")
  }
}

extension SeasonFacts {
  /// What of a season is missing or altered in another, which was read from its text.
  package static func losses(of season: Season, in other: Season, names: [String: String] = [:]) -> [Loss] {
    let stated = SeasonFacts(season, names: names)
    let kept = SeasonFacts(other)
    var losses: [Loss] = []
    for kind in FactKind.allCases {
      let before = stated[kind]
      let after = kept[kind]
      guard before != after else { continue }
      let missing = before.keys.filter { after[$0] == nil }.sorted()
      if let first = missing.first { losses.append(Loss(kind, .missing, count: missing.count, example: first)) }
      let altered = after.keys.filter { before[$0] != after[$0] }.sorted()
      if let first = altered.first {
        let change = "\(first): \(shown(before[first])) becomes \(shown(after[first]))"
        losses.append(Loss(kind, .altered, count: altered.count, example: change))
      }
    }
    let respelt = names.filter { $0.key != $0.value }.sorted { $0.key < $1.key }
    if let first = respelt.first {
      losses.append(
        Loss(.teamNames, .altered, count: respelt.count, example: "\(first.key) becomes \(first.value)"))
    }
    return losses
  }

  private static func shown(_ value: String?) -> String {
    guard let value else { return "nothing" }
    return value.isEmpty ? "\"\"" : value
  }
}
