import Documents
import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// A whole tournament on a wall: every group with its matches and table, and the knock-out that follows.
struct WallChartSheet: SheetRecipe {
  let telling: Telling
  let options: BracketOptions

  private var words: Words { telling.words }

  var papers: [Paper] { [.a3, .a2, .a1] }

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let bracket = try knockout()
    let groups = panels(bracket)
    guard bracket != nil || groups != nil else {
      throw NothingToPrint(kind: .wallChart, reason: words(.reasonNoTournament))
    }
    let isBlank = options.fill == .blank
    let planned = bracket.map { planning($0, isBlank: isBlank) }
    var furniture = SheetFurniture(
      kicker: telling.kicker, title: heading(bracket), remark: isBlank ? nil : remark,
      legend: legend(planned, groups), source: telling.chartSource)
    let description =
      (groups == nil ? "" : GroupFacts(telling: telling).description + " ") + (planned?.description ?? "")
    var layout = furniture.layout(on: format, in: setting)
    let body = WallChartBody(groups: groups, bracket: planned)
    var drawn = body.frame(in: layout.body.size, on: format, setting)
    if drawn?.isBare == true, !isBlank {
      // Signs take the place of lines above the boxes: their meaning may need a line more.
      furniture.legend = legend(planned, groups, isBare: true)
      layout = furniture.layout(on: format, in: setting)
      drawn = body.frame(in: layout.body.size, on: format, setting)
    }
    if let drawn {
      var frame = layout.frame
      frame.add(drawn.frame, at: layout.body.origin)
      return sheet([Page(frame, ground: setting.style.colors.paper)], furniture.title, description, drawn.size)
    }
    return try parts(groups, planned, furniture, on: format, description: description, in: setting)
  }

  private func sheet(_ pages: [Page], _ title: String, _ description: String, _ size: Double) -> Sheet {
    Sheet(
      pages: pages, title: "\(telling.title): \(title)", description: description,
      source: telling.chartSource, legibility: size)
  }

  /// Groups and bracket on pages of their own, where a paper does not hold both.
  private func parts(
    _ groups: GroupWallBody?, _ bracket: BracketSheet?, _ furniture: SheetFurniture, on format: SheetFormat,
    description: String, in setting: Typesetting
  ) throws(NothingToPrint) -> Sheet {
    var pages: [Page] = []
    var smallest = Double.infinity
    if let groups {
      let made = furniture.pages(
        on: format, in: setting,
        bodies: { area in
          guard let plan = groups.plan(in: area, setting) else { return nil }
          smallest = plan.size
          return groups.frames(plan, setting)
        })
      guard let made else { throw NothingToPrint(kind: .wallChart, reason: words(.reasonPaperTooSmall)) }
      pages += made
    }
    if let bracket {
      guard let made = bracket.pages(on: format, in: setting) else {
        throw NothingToPrint(kind: .wallChart, reason: words(.reasonPaperTooSmall))
      }
      pages += made.pages
      smallest = min(smallest, made.size)
    }
    return sheet(pages, furniture.title, description, smallest)
  }

  // MARK: Facts

  /// What the sheet holds: all of it, or where the record has nothing but groups these.
  private func heading(_ bracket: Bracket?) -> String {
    bracket == nil ? telling.stageName("Group stage") : words(.wallChartTitle)
  }

  /// The knock-out of the season; nil for one that has none.
  private func knockout() throws(NothingToPrint) -> Bracket? {
    if options.stage == nil, telling.season.mainBracket == nil { return nil }
    return try telling.bracket(options, for: .wallChart)
  }

  private func planning(_ bracket: Bracket, isBlank: Bool) -> BracketSheet {
    let planning = BracketPlanning(bracket, telling)
    var plan = planning.plan
    if isBlank {
      plan.empty()
      // Who comes from the groups is to be found out: the place in the draw says where from.
      for index in plan.boxes.indices {
        if !plan.boxes[index].upper.seed.isEmpty { plan.boxes[index].upper.name = "" }
        if !plan.boxes[index].lower.seed.isEmpty { plan.boxes[index].lower.name = "" }
      }
    }
    return BracketSheet(
      plan, furniture: planning.furniture, legend: isBlank ? planning.blankLegend : planning.legend,
      isTwoSided: options.isTwoSided)
  }

  /// The groups with their matches, those who went on in strong type; nil for a season without tables.
  private func panels(_ bracket: Bracket?) -> GroupWallBody? {
    let standings = telling.statistics.standings
    guard standings.contains(where: { $0.group != nil }) else { return nil }
    let facts = GroupFacts(telling: telling)
    let knockout = Set(bracket?.ties.flatMap { [$0.upper.team, $0.lower.team] }.compactMap { $0 } ?? [])
    let isBlank = options.fill == .blank
    let panels = standings.indices.map { index in
      // Who plays in the table of a later stage went on as well.
      let later = standings[index...].filter { $0.stage != standings[index].stage }.flatMap(\.rows).map(\.team)
      return facts.panel(index, onward: knockout.union(later), isBlank: isBlank)
    }
    let isOpen = panels.contains { $0.lines.contains { $0.score.isEmpty } }
    return GroupWallBody(panels: panels, content: .lines, isBlank: isOpen)
  }

  private func legend(_ bracket: BracketSheet?, _ groups: GroupWallBody?, isBare: Bool = false) -> String {
    var parts = bracket?.legend.filter { $0.need == .always || isBare && $0.need == .noRoom }.map(\.text) ?? []
    let isMarked = groups?.panels.contains { $0.table.rows.contains(where: \.isStrong) } ?? false
    if isMarked { parts.insert(words(.wallChartOnward), at: 0) }
    return parts.joined(separator: " · ")
  }

  /// The days of the tournament and the number of its matches.
  private var remark: String {
    let summary = telling.statistics.summary
    var parts: [String] = []
    if let first = summary.firstDay, let last = summary.lastDay {
      parts.append(words.days(telling.calendar(first), telling.calendar(last)))
    }
    parts.append(words(.matchesFigure, count: summary.matches))
    return parts.joined(separator: " · ")
  }
}
