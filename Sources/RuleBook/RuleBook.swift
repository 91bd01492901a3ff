import Diagnostics
import Embedded
import Football
import Foundation

/// The points and orders of known competitions and seasons, as data with sources.
public struct RuleBook: Sendable, Hashable {
  /// What is known of a competition over some seasons.
  public struct Entry: Sendable, Hashable {
    /// The competition's names; a season's must equal one but for case and accents.
    public let names: [String]
    /// The first year of the first season that it holds for.
    public let from: Int
    /// The first year of the last season that it holds for; nil when it still holds.
    public let to: Int?
    /// The rules, as far as they are known.
    public let rules: StatedRules
    /// Where they are known from.
    public let source: String
    /// Whether no source states them for these very seasons.
    public let isAssumed: Bool
    /// What belongs to single seasons: deductions, and what was decided outside of a table.
    public let seasons: [SeasonEntry]

    /// The names as they are compared.
    let foldedNames: Set<String>

    /// Makes an entry.
    public init(
      names: [String], from: Int, to: Int?, rules: StatedRules, source: String, isAssumed: Bool = false,
      seasons: [SeasonEntry] = []
    ) {
      self.names = names
      self.from = from
      self.to = to
      self.rules = rules
      self.source = source
      self.isAssumed = isAssumed
      self.seasons = seasons
      foldedNames = Set(names.map(RuleBook.folded))
    }

    fileprivate func holds(for name: String, year: Int) -> Bool {
      year >= from && year <= to ?? .max && foldedNames.contains(name)
    }
  }

  /// What belongs to a single season of an entry.
  public struct SeasonEntry: Sendable, Hashable {
    /// The first year of the season.
    public let year: Int
    /// The competition among the entry's names that it belongs to; nil for all of them.
    public let competition: String?
    /// Deductions and bonuses.
    public let adjustments: [PointsAdjustment]
    /// What was decided outside of a table.
    public let rulings: [OrderRuling]
  }

  /// The entries, in the order of the file.
  public let entries: [Entry]

  /// Makes a rule book of entries.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The rule book that ships is missing or faulty: a fault of ours, never of an input.
  public struct Unusable: Error, Sendable {
    /// What is wrong with it.
    public var diagnostics: [Diagnostic]
  }

  /// The rule book that ships.
  public static func shipped() throws(Unusable) -> RuleBook {
    guard let bytes = EmbeddedFiles.bytes("rule-book", in: .rules) else { throw Unusable(diagnostics: []) }
    let book = read(bytes, file: "rule-book.yaml")
    if book.hasErrors { throw Unusable(diagnostics: book.diagnostics) }
    return book.value
  }

  /// Looks up the rules of a competition's season.
  ///
  /// - Parameters:
  ///   - competition: The competition's name.
  ///   - label: The season's label, such as 1967 or 1888-89; its first year counts.
  /// - Returns: The rules with their origin; nil when the book has none.
  public func rules(competition: String, label: String) -> (rules: StatedRules, origin: RuleOrigin)? {
    guard let year = Self.firstYear(of: label) else { return nil }
    let name = Self.folded(competition)
    guard let entry = entries.first(where: { $0.holds(for: name, year: year) }) else { return nil }
    var rules = entry.rules
    for season in entry.seasons where season.year == year {
      guard season.competition.map({ Self.folded($0) == name }) ?? true else { continue }
      rules.adjustments += season.adjustments
      rules.rulings += season.rulings
    }
    return (rules, .ruleBook(source: entry.source, assumed: entry.isAssumed))
  }

  /// The rules of a season: what is asked for, else what its file states, else this book, else ``Rules/standard``.
  ///
  /// Every rule is taken by itself, so that a file which states only the points leaves the order to the book.
  public func resolve(_ season: Season, asked: StatedRules? = nil) -> Rules {
    var rules = Rules.standard
    if let known = self.rules(competition: season.competition, label: season.label) {
      rules = rules.applying(known.rules, origin: known.origin)
    }
    let place = season.rules.place ?? SourcePlace(file: season.source.files.first ?? "")
    rules = rules.applying(season.rules, origin: .seasonFile(place))
    return asked.map { rules.applying($0, origin: .asked) } ?? rules
  }

  /// The first year of a season's label: 1967 of 1967, 1888 of 1888-89; nil when it starts with no year.
  static func firstYear(of label: String) -> Int? {
    let digits = label.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, label.dropFirst(4).first?.isLetter != true else { return nil }
    return Int(digits)
  }

  /// A name as it is compared: without case and accents, blanks single.
  static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      var bytes: [UInt8] = []
      for byte in name.lowercased().utf8 {
        let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
        if !isBlank { bytes.append(byte) } else if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      }
      if bytes.last == 0x20 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
    return name.foldedForOrder.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
