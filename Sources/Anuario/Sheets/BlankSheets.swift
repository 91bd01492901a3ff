import Drawing
import Sheets
import Statistics
import Styling
import Words

/// A sheet to write on in place of one filled from a season.
public struct BlankSheet: Sendable, Hashable {
  /// The number of teams, 2 to 128.
  public var entrants: Int
  /// How often each pair meets; the final of a bracket is one match.
  public var legs = 1
  /// Whether a bracket has a match for third place.
  public var hasThirdPlace = false
  /// Whether the places of a bracket are numbered by strength, so that the strong meet late.
  public var isSeeded = false
  /// Names of the teams in the order of their numbers; those without one are numbered.
  public var names: [String] = []

  /// The numbers of teams that there are sheets for.
  public static let sizes = 2...128

  /// Makes a sheet for a number of teams; one out of range is taken as the nearest within.
  public init(entrants: Int) { self.entrants = min(max(entrants, Self.sizes.lowerBound), Self.sizes.upperBound) }
}

/// A round robin to write on.
struct BlankScoreSheet: SheetRecipe {
  let blank: BlankSheet
  let words: Words

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let furniture = SheetFurniture(
      title: words(.scoreSheetTitle), subtitle: subtitle,
      blanks: [
        SheetFurniture.Blank(words(.blankCompetition), share: 2), SheetFurniture.Blank(words(.blankSeason), share: 1),
      ], legend: words(blank.names.isEmpty ? .blankLegend : .blankLegendNamed, ["teams": words.number(blank.entrants)]),
      source: words(.blankPoints))
    var row = 0.0
    guard
      let pages = furniture.pages(
        on: format, in: setting,
        bodies: { area in
          let layout = body.layout(in: area, setting)
          row = layout?.row ?? 0
          return layout?.frames
        })
    else { throw NothingToPrint(kind: .groups, reason: words(.reasonPaperTooSmall)) }
    return Sheet(
      pages: pages, title: "\(words(.scoreSheetTitle)): \(subtitle)",
      description: "\(words(.scoreSheetTitle)): \(subtitle).",
      legibility: row)
  }

  private var programme: [[RoundRobin.Pairing]] { RoundRobin.rounds(teams: blank.entrants, legs: blank.legs) }

  private var subtitle: String {
    words(
      .blankRoundRobin,
      ["teams": words(.teams, count: blank.entrants), "rounds": words(.roundsCount, count: programme.count)])
  }

  private var body: ScoreSheetBody {
    let places = (1...blank.entrants).map { words.number($0) }
    let rounds = programme.enumerated().map { number, pairings in
      ScoreSheetBody.Round(
        name: words(.round, ["number": words.number(number + 1)]), date: words(.blankDate), isDateOpen: true,
        pairs: pairings.map { ScoreSheetBody.Pair(side($0.first), side($0.second)) }, rest: rest(pairings),
        tableHead: words(.sheetAfterRound, ["number": words.number(number + 1)]),
        standings: places.map { ScoreSheetBody.Standing(rank: $0) })
    }
    let table = FigureTable(
      title: words(.sheetFinalTable), heads: SheetWords(words: words).allHeads,
      rows: places.map { FigureTable.Row(rank: $0, name: "") }, isBlank: true)
    return ScoreSheetBody(
      rounds: rounds, figureHead: words(.columnPoints), table: table,
      square: BlankSquare(blank: blank, words: words).square(title: words(.blankSquare)), isBlank: true)
  }

  private func side(_ number: Int) -> ScoreSheetBody.Side {
    blank.names.indices.contains(number - 1)
      ? ScoreSheetBody.Side(name: blank.names[number - 1]) : ScoreSheetBody.Side(number: words.number(number))
  }

  /// Who has no match in a round of an odd number of teams.
  private func rest(_ pairings: [RoundRobin.Pairing]) -> String {
    let playing = Set(pairings.flatMap { [$0.first, $0.second] })
    guard let resting = (1...blank.entrants).first(where: { !playing.contains($0) }) else { return "" }
    let name = blank.names.indices.contains(resting - 1) ? blank.names[resting - 1] : words.number(resting)
    return words(.sheetRest, ["teams": name])
  }
}

/// A cross-table to write on.
struct BlankCrossTable: SheetRecipe {
  let blank: BlankSheet
  let words: Words

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let subtitle = words(.teams, count: blank.entrants)
    let furniture = SheetFurniture(
      title: words(.crossTableTitle), subtitle: subtitle,
      blanks: [
        SheetFurniture.Blank(words(.blankCompetition), share: 2), SheetFurniture.Blank(words(.blankSeason), share: 1),
      ], legend: words.sentence(words(.crossTableRemark)) + ".", source: words(.blankPoints))
    var square = BlankSquare(blank: blank, words: words).square(title: "")
    square.figureHeads = SheetWords(words: words).fewHeads
    var size = 0.0
    guard
      let pages = furniture.pages(
        on: format, in: setting,
        bodies: { area in
          let fitted = square.fitted(in: area, setting)
          size = fitted?.size ?? 0
          return fitted.map { [$0.frame] }
        })
    else { throw NothingToPrint(kind: .crossTable, reason: words(.reasonPaperTooSmall)) }
    let title = "\(words(.crossTableTitle)): \(subtitle)"
    return Sheet(pages: pages, title: title, description: title + ".", legibility: size)
  }
}

/// The square of a sheet to write on: the teams stand in it once, by number or name.
private struct BlankSquare {
  let blank: BlankSheet
  let words: Words

  func square(title: String) -> SquareTable {
    let numbers = (1...blank.entrants).map { words.number($0) }
    return SquareTable(
      title: title, names: (0..<blank.entrants).map { blank.names.indices.contains($0) ? blank.names[$0] : "" },
      codes: numbers, showsCodes: true,
      cells: Array(repeating: Array(repeating: .empty, count: blank.entrants), count: blank.entrants), isBlank: true)
  }
}

/// Heads of tables to write in.
struct SheetWords {
  let words: Words

  /// Played, won, drawn, lost, goals for and against, difference, points.
  var allHeads: [String] {
    [
      Phrase.columnPlayed, .columnWon, .columnDrawn, .columnLost, .columnFor, .columnAgainst, .columnDifference,
      .columnPoints,
    ].map { words($0) }
  }

  /// Played, difference, points.
  var fewHeads: [String] { [Phrase.columnPlayed, .columnDifference, .columnPoints].map { words($0) } }
}
