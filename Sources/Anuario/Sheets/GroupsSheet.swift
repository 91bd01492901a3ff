import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// The groups of a season on one wall; a season with a single table as a score sheet.
struct GroupsSheet: SheetRecipe {
  let telling: Telling

  private var words: Words { telling.words }

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let standings = telling.statistics.standings
    guard !standings.isEmpty else { throw NothingToPrint(kind: .groups, reason: words(.reasonNoTable)) }
    let isOneTable = standings.allSatisfy { $0.group == nil }
    guard isOneTable else { return try wall(on: format, in: setting) }
    // Of several stages without groups each is a round robin of its own.
    var pages: [Page] = []
    var descriptions: [String] = []
    var smallest = Double.infinity
    for index in standings.indices {
      let part = try scoreSheet(index, on: format, in: setting)
      pages += part.pages
      descriptions.append(part.description)
      smallest = min(smallest, part.legibility)
    }
    return Sheet(
      pages: pages, title: "\(telling.title): \(words(.scoreSheetTitle))",
      description: descriptions.joined(separator: " "), source: telling.chartSource, legibility: smallest)
  }

  // MARK: A score sheet

  private func scoreSheet(
    _ index: Int, on format: SheetFormat, in setting: Typesetting
  ) throws(NothingToPrint) -> Sheet {
    let recipe = ScoreSheet(telling: telling, index: index)
    guard let body = recipe.body else { throw NothingToPrint(kind: .groups, reason: words(.reasonNoRounds)) }
    let furniture = SheetFurniture(
      kicker: telling.kicker, title: headline(index), legend: recipe.legend, source: telling.chartSource)
    var row = 0.0
    guard
      let pages = furniture.pages(
        on: format, in: setting,
        bodies: { size in
          let layout = body.layout(in: size, setting)
          row = layout?.row ?? 0
          return layout?.frames
        })
    else { throw NothingToPrint(kind: .groups, reason: words(.reasonPaperTooSmall)) }
    return Sheet(
      pages: pages, title: telling.title, description: recipe.description, source: telling.chartSource,
      legibility: row)
  }

  /// What the table tells: of the title's table how it was won, of another its name.
  private func headline(_ index: Int) -> String {
    if telling.statistics.title.table == index { return telling.titleSentence.headline }
    return telling.tableTitle(telling.statistics.standings[index])
  }

  // MARK: A wall of groups

  private func wall(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let facts = GroupFacts(telling: telling)
    let body = GroupWallBody(
      panels: telling.statistics.standings.indices.map { facts.panel($0) }, content: .squares, isBlank: false)
    let furniture = SheetFurniture(
      kicker: telling.kicker, title: words(.groupsTitle), remark: remark,
      legend: ([words(.crossTableLegend)] + telling.statistics.standings.compactMap { telling.rulings($0) }).joined(
        separator: " "),
      source: telling.chartSource)
    var size = 0.0
    guard
      let pages = furniture.pages(
        on: format, in: setting,
        bodies: { area in
          guard let plan = body.plan(in: area, setting) else { return nil }
          size = plan.size + plan.row / 100
          return body.frames(plan, setting)
        })
    else { throw NothingToPrint(kind: .groups, reason: words(.reasonPaperTooSmall)) }
    return Sheet(
      pages: pages, title: "\(telling.title): \(words(.groupsTitle))", description: facts.description,
      source: telling.chartSource, legibility: size)
  }

  private var remark: String {
    let rules = telling.statistics.standings.map { telling.rulesRemark($0.rules) }
    return Set(rules).count == 1 ? words.sentence(rules[0]) : ""
  }
}

/// The groups of a season as the panels of a sheet.
struct GroupFacts {
  let telling: Telling

  private var tables: SheetTables { SheetTables(telling: telling) }

  /// The panel of a table: its standings, the square of its results, and its matches in order of play.
  ///
  /// - Parameters:
  ///   - index: The table, as an index into the standings.
  ///   - onward: Teams that went on from their groups: they stand in strong type.
  ///   - isBlank: Whether scores and figures are to be written.
  /// - Returns: The panel.
  func panel(_ index: Int, onward: Set<Team.ID> = [], isBlank: Bool = false) -> GroupWallBody.Panel {
    let table = telling.statistics.standings[index]
    let matches = tables.rounds(table).flatMap(\.matches)
    let days = Dictionary(uniqueKeysWithValues: matches.enumerated().map { ($1.id, ($1.day?.ordinal ?? .max, $0)) })
    let ordered = matches.sorted { (days[$0.id] ?? (0, 0)) < (days[$1.id] ?? (0, 0)) }
    var figures = tables.figures(table, title: title(table), columns: .few)
    for (row, standing) in zip(figures.rows.indices, table.rows) {
      figures.rows[row].isStrong = !isBlank && onward.contains(standing.team)
    }
    var lines = ordered.map { match in
      tables.line(match, lead: match.day.map { telling.words.axisDay(telling.calendar($0)) } ?? "")
    }
    // A table without a result says nothing of its order yet: it is a table to write in.
    if isBlank || table.rows.allSatisfy({ $0.played == 0 }) { figures.empty() }
    if isBlank { for line in lines.indices { lines[line].empty() } }
    return GroupWallBody.Panel(
      table: figures, square: tables.square(telling.statistics.crossTables[index], title: ""), lines: lines)
  }

  /// The name of a group; with its stage where several stages have tables.
  func title(_ table: Standings) -> String {
    let group = table.group.map(telling.stageName) ?? ""
    let stage = table.stage.map(telling.stageName) ?? ""
    if group.isEmpty { return stage }
    // Groups of two stages may have the same names.
    let isTwofold = telling.statistics.standings.count { $0.group == table.group } > 1
    return isTwofold && !stage.isEmpty ? "\(stage) · \(group)" : group
  }

  /// Every group with its order in words.
  var description: String {
    telling.statistics.standings.map { table in
      let rows = table.rows.map { row in
        telling.words(.altGroupRow, ["team": telling.name(row.team), "points": telling.points(row.points)])
      }
      return telling.words(.altGroup, ["group": title(table), "rows": rows.joined(separator: ", ")])
    }.joined(separator: " ")
  }
}

extension SheetFurniture {
  /// Pages with this furniture around as many bodies as an area's size makes; nil where it makes none.
  func pages(on format: SheetFormat, in setting: Typesetting, bodies: (Size) -> [Frame]?) -> [Page]? {
    // A page number may take a line of the foot: what fits beside it fits without.
    let area = layout(on: format, number: Number(1, of: 2), in: setting).body.size
    guard let frames = bodies(area) else { return nil }
    return frames.enumerated().map { index, body in
      page(on: format, number: Number(index + 1, of: frames.count), in: setting) { room in
        var frame = Frame(format.size)
        frame.add(body, at: room.origin)
        return frame
      }
    }
  }
}
