import Documents
import Drawing
import Sheets
import Styling
import Words

/// An empty bracket to write on.
struct BlankBracket: SheetRecipe {
  let blank: BlankSheet
  /// Whether it runs from both sides to the middle; nil for what reads better.
  let isTwoSided: Bool?
  let words: Words

  /// Names take more room than a pen does: where they part a sheet in three, one of a larger paper is better.
  var papers: [Paper] { blank.names.isEmpty ? [.a4] : [.a4, .a3] }

  /// The places of the first full round from top to bottom, by strength: 1, 8, 4, 5 … so that 1 and 2 meet last.
  static func places(_ count: Int) -> [Int] {
    var places = [1]
    while places.count < count {
      let total = places.count * 2 + 1
      places = places.flatMap { [$0, total - $0] }
    }
    return places
  }

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let sheet = BracketSheet(
      plan, furniture: furniture, legend: legend.map { BracketSheet.Legend($0) }, isTwoSided: isTwoSided)
    guard let laid = sheet.pages(on: format, in: setting) else {
      throw NothingToPrint(kind: .bracket, reason: words(.reasonPaperTooSmall))
    }
    return Sheet(
      pages: laid.pages, title: words(.bracketBlankTitle) + ": " + subtitle, description: sheet.description,
      legibility: laid.size)
  }

  private var subtitle: String {
    words(.teams, count: blank.entrants) + ", " + words(blank.legs == 2 ? .bracketTwoLegs : .bracketOneMatch)
  }

  private var legend: [String] {
    let sum = blank.legs == 2 && blank.entrants > 2 ? [words(.bracketLegendAggregate)] : []
    return sum + [words(.bracketLegendBlank)]
  }

  private var furniture: SheetFurniture {
    SheetFurniture(
      title: words(.bracketBlankTitle), subtitle: subtitle,
      blanks: [
        SheetFurniture.Blank(words(.blankCompetition), share: 0.68),
        SheetFurniture.Blank(words(.blankSeason), share: 0.32),
      ])
  }

  /// The tree: a full one for the next power of two, of which the strongest skip the first round.
  var plan: BracketPlan {
    var size = 2
    while size < blank.entrants { size *= 2 }
    let places = blank.isSeeded || blank.entrants < size ? BlankBracket.places(size) : Array(1...size)
    var rounds: [BracketPlan.Round] = []
    var boxes: [BracketPlan.Box] = []
    // What comes out of each pair so far: a box, or one who has not played yet.
    var level = places.map { place in Entrant.strength(place) }
    var round = 0
    while level.count > 1 {
      rounds.append(head(ties: level.count / 2, isFirst: round == 0 && blank.entrants < size))
      var next: [Entrant] = []
      for pair in stride(from: 0, to: level.count, by: 2) {
        next.append(meet(level[pair], level[pair + 1], round: round, boxes: &boxes))
      }
      level = next
      round += 1
    }
    var plan = BracketPlan(
      rounds: rounds, boxes: boxes, roots: [boxes.count - 1], labels: words.bracketLabels)
    plan.isBlank = true
    if blank.hasThirdPlace, blank.entrants > 3 { plan.third = BracketPlan.Box(round: rounds.count - 1) }
    return plan
  }

  private enum Entrant {
    case strength(Int)
    case winner(Int)
  }

  private func meet(_ upper: Entrant, _ lower: Entrant, round: Int, boxes: inout [BracketPlan.Box]) -> Entrant {
    // Nobody meets those who skip the round.
    if case .strength(let place) = upper, place > blank.entrants { return lower }
    if case .strength(let place) = lower, place > blank.entrants { return upper }
    var box = BracketPlan.Box(round: round)
    box.upper = entry(upper, round: round)
    box.lower = entry(lower, round: round)
    box.meta.number = words(.bracketMatch, ["number": words.number(boxes.count + 1)])
    boxes.append(box)
    return .winner(boxes.count - 1)
  }

  private func entry(_ entrant: Entrant, round: Int) -> BracketPlan.Entry {
    var entry = BracketPlan.Entry()
    switch entrant {
    case .winner(let box): entry.feeder = box
    case .strength(let place):
      entry.isBye = round > 0
      if blank.names.indices.contains(place - 1) { entry.name = blank.names[place - 1] }
      if blank.isSeeded { entry.seed = words.number(place) }
    }
    return entry
  }

  private func head(ties: Int, isFirst: Bool) -> BracketPlan.Round {
    var columns = words.scoreColumns(legs: ties == 1 ? 1 : blank.legs)
    if columns.count == 1 { columns.append(BracketPlan.ScoreColumn(words(.bracketPenalties))) }
    return BracketPlan.Round(isFirst ? words(.roundFirst) : words.knockoutRound(ties: ties), columns: columns)
  }
}
