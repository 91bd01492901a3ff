import Drawing
import Sheets
import Styling
import Words

/// An empty bracket for a number of entrants, to write on.
public struct BlankBracket: Sendable, Hashable {
  /// How many enter, 2 to 128.
  public var entrants: Int
  /// How many matches a tie has, 1 or 2; the final always has one.
  public var legs = 1
  /// Whether there is a match for third place.
  public var hasThirdPlace = false
  /// Whether places in the draw are numbered by strength, so that the strong meet late.
  public var isSeeded = false
  /// The names of those who enter, in order of strength where seeded, else in order of the draw.
  public var names: [String] = []
  /// Whether it runs from both sides to the middle; nil for what reads better.
  public var isTwoSided: Bool?

  /// The numbers of entrants that can be drawn.
  public static let sizes = 2...128

  /// Makes a bracket for a number of entrants; a number out of range is taken as the nearest within.
  public init(entrants: Int) { self.entrants = min(max(entrants, Self.sizes.lowerBound), Self.sizes.upperBound) }

  /// The places of the first full round from top to bottom, by strength: 1, 8, 4, 5 … so that 1 and 2 meet last.
  static func places(_ count: Int) -> [Int] {
    var places = [1]
    while places.count < count {
      let total = places.count * 2 + 1
      places = places.flatMap { [$0, total - $0] }
    }
    return places
  }
}

/// Lays an empty bracket out.
struct BlankBracketRecipe: SheetRecipe {
  let bracket: BlankBracket
  let words: Words

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let sheet = BracketSheet(
      plan, furniture: furniture, legend: legend.map { BracketSheet.Legend($0) }, isTwoSided: bracket.isTwoSided)
    guard let laid = sheet.pages(on: format, in: setting) else {
      throw NothingToPrint(kind: .bracket, reason: words(.reasonPaperTooSmall))
    }
    return Sheet(
      pages: laid.pages, title: words(.bracketBlankTitle) + ": " + subtitle, description: sheet.description,
      legibility: laid.size)
  }

  private var subtitle: String {
    words(.teams, count: bracket.entrants) + ", " + words(bracket.legs == 2 ? .bracketTwoLegs : .bracketOneMatch)
  }

  private var legend: [String] {
    let sum = bracket.legs == 2 && bracket.entrants > 2 ? [words(.bracketLegendAggregate)] : []
    return sum + [words(.bracketLegendBlank)]
  }

  private var furniture: SheetFurniture {
    SheetFurniture(
      title: words(.bracketBlankTitle), subtitle: subtitle,
      blanks: [
        SheetFurniture.Blank(words(.bracketCompetition), share: 0.68),
        SheetFurniture.Blank(words(.bracketSeason), share: 0.32),
      ])
  }

  /// The tree: a full one for the next power of two, of which the strongest skip the first round.
  var plan: BracketPlan {
    var size = 2
    while size < bracket.entrants { size *= 2 }
    let places = bracket.isSeeded || bracket.entrants < size ? BlankBracket.places(size) : Array(1...size)
    var rounds: [BracketPlan.Round] = []
    var boxes: [BracketPlan.Box] = []
    // What comes out of each pair so far: a box, or one who has not played yet.
    var level = places.map { place in Entrant.strength(place) }
    var round = 0
    while level.count > 1 {
      rounds.append(head(ties: level.count / 2, isFirst: round == 0 && bracket.entrants < size))
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
    if bracket.hasThirdPlace, bracket.entrants > 3 { plan.third = BracketPlan.Box(round: rounds.count - 1) }
    return plan
  }

  private enum Entrant {
    case strength(Int)
    case winner(Int)
  }

  private func meet(_ upper: Entrant, _ lower: Entrant, round: Int, boxes: inout [BracketPlan.Box]) -> Entrant {
    // Nobody meets those who skip the round.
    if case .strength(let place) = upper, place > bracket.entrants { return lower }
    if case .strength(let place) = lower, place > bracket.entrants { return upper }
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
      if bracket.names.indices.contains(place - 1) { entry.name = bracket.names[place - 1] }
      if bracket.isSeeded { entry.seed = words.number(place) }
    }
    return entry
  }

  private func head(ties: Int, isFirst: Bool) -> BracketPlan.Round {
    var columns = words.scoreColumns(legs: ties == 1 ? 1 : bracket.legs)
    if columns.count == 1 { columns.append(BracketPlan.ScoreColumn(words(.bracketPenalties))) }
    return BracketPlan.Round(isFirst ? words(.roundFirst) : words.knockoutRound(ties: ties), columns: columns)
  }
}
