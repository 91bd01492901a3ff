import Foundation
import Statistics
import Words

/// The forms that statistics are printed in.
public enum StatisticsFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case json
  case csv
  case markdown
  case wikitext
}

/// Statistics of seasons as text.
public struct StatisticsReport: Sendable {
  private let books: [SeasonBook]
  private let words: Words

  /// Makes a report in a language.
  ///
  /// - Throws: ``LanguageError`` when there are no words in the language.
  public init(_ books: [SeasonBook], language: String = "en") throws {
    self.books = books
    words = try Language.words(language)
  }

  /// The report in a form.
  ///
  /// - Parameters:
  ///   - format: The form. JSON holds every table of a season, so that there the table asked for tells only between
  ///     the seasons and the sums over them.
  ///   - table: The table; nil for the standings, which in text come with the facts of the season, and in Markdown and
  ///     wikitext with the cross tables.
  /// - Returns: The text, ended by a line break.
  /// - Throws: ``RuleBook/Unusable`` when the aliases that ship cannot be read.
  public func text(as format: StatisticsFormat, table: StatisticsTable? = nil) throws -> String {
    if let table, table.isOverSeasons {
      return try HistoryReport(try History(withShippedAliases: books), words: words).text(as: format, table)
    }
    if format == .json { return try StatisticsJSON.text(books) }
    let tellings = books.map { Telling($0.statistics, words: words) }
    guard let table else {
      switch format {
      case .text, .json: return tellings.map(summary).joined(separator: "\n")
      case .csv: return tables(.standings, tellings, isData: true).csv
      case .markdown: return tellings.flatMap(tablesWithResults).map { $0.markdown(words) }.joined(separator: "\n")
      case .wikitext: return tellings.flatMap(sportsTables).joined(separator: "\n")
      }
    }
    let made = tables(table, tellings, isData: format == .csv)
    return Self.print(made, as: format, words)
  }

  /// Tables one after another in a form that is not JSON.
  static func print(_ tables: [DataTable], as format: StatisticsFormat, _ words: Words) -> String {
    switch format {
    case .csv: tables.csv
    case .markdown: tables.map { $0.markdown(words) }.joined(separator: "\n")
    case .wikitext: tables.map { $0.wikitext(words) }.joined(separator: "\n")
    case .text, .json:
      tables.map { "\($0.title)\n\($0.aligned(words))" }.joined(separator: "\n")
        .replacingOccurrences(of: "\u{A0}", with: " ")
    }
  }

  private func tables(_ kind: StatisticsTable, _ tellings: [Telling], isData: Bool) -> [DataTable] {
    tellings.flatMap { SeasonTables(telling: $0).tables(kind, isData: isData) }
  }

  /// Every table with its square of results after it.
  private func tablesWithResults(_ telling: Telling) -> [DataTable] {
    let made = SeasonTables(telling: telling)
    let pairs = zip(made.tables(.standings, isData: false), made.tables(.crossTable, isData: false))
    return pairs.flatMap { [$0, $1] }
  }

  /// Every table as the templates of wiki articles take it; results without home sides as a plain square.
  private func sportsTables(_ telling: Telling) -> [String] {
    let statistics = telling.statistics
    let squares = SeasonTables(telling: telling).tables(.crossTable, isData: false)
    return statistics.standings.indices.flatMap { number -> [String] in
      let made = SportsTables(
        telling: telling, standings: statistics.standings[number], cross: statistics.crossTables[number])
      let heading = "== \(telling.tableTitle(statistics.standings[number])) ==\n"
      return [heading + made.table, made.results ?? squares[number].wikitext(words)]
    }
  }

  /// Tables in columns for a terminal, with the counts before and the notes after.
  private func summary(_ telling: Telling) -> String {
    let summary = telling.statistics.summary
    var counts = [
      words(.matchesFigure, count: summary.matches), words(.goalsFigure, count: summary.goals),
      words(.teamsFigure, count: summary.teams),
    ]
    if let average = summary.averageGoals {
      counts.insert("\(words.decimal(average, digits: 2)) \(words(.keyAverage))", at: 2)
    }
    var text = "\(telling.title): \(counts.joined(separator: ", "))\n"
    text += telling.goalFacts.map { $0 + "\n" }.joined()
    let tables = SeasonTables(telling: telling).tables(.standings, isData: false)
    for (number, table) in telling.statistics.standings.enumerated() {
      text += "\n\(telling.tableTitle(table)) · \(telling.rulesRemark(table.rules))\n"
      text += tables[number].aligned(words)
      text += telling.rulings(table).map { "  \($0)\n" } ?? ""
      for decision in table.decisions {
        let points = telling.points(table.row(of: decision.upper)?.points ?? 0)
        let names = words.list([telling.name(decision.upper), telling.name(decision.lower)])
        text += "  \(names): \(telling.reason(decision, points: points, rules: table.rules))\n"
      }
      text += (telling.raceFacts(number) + telling.eraFacts(number)).map { "  \($0)\n" }.joined()
    }
    return text.replacingOccurrences(of: "\u{A0}", with: " ")
  }
}
