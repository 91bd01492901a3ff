import Documents
import Drawing
import Football
import Sheets
import Statistics
import Styling
import Words

/// The knock-out of a season as a bracket: with its results, empty to write on, or both as the two sides of a paper.
struct BracketRecipe: SheetRecipe {
  let telling: Telling
  let options: BracketOptions

  private var words: Words { telling.words }

  var papers: [Paper] { [.a4] }

  func sheet(on format: SheetFormat, in setting: Typesetting) throws(NothingToPrint) -> Sheet {
    let bracket = try telling.bracket(options, for: .bracket)
    let filled = BracketPlanning(bracket, telling)
    let sheets: [BracketSheet] =
      switch options.fill {
      case .results: [sheet(filled, isBlank: false)]
      case .blank: [sheet(filled, isBlank: true)]
      case .duplex: [sheet(filled, isBlank: true), sheet(filled, isBlank: false)]
      }
    var sides: [[Page]] = []
    var size = Double.infinity
    for sheet in sheets {
      guard let laid = sheet.pages(on: format, in: setting) else {
        throw NothingToPrint(kind: .bracket, reason: words(.reasonPaperTooSmall))
      }
      sides.append(laid.pages)
      size = min(size, laid.size)
    }
    return Sheet(
      pages: Self.turned(sides), title: "\(telling.title): \(filled.title)",
      description: sheets.last?.description ?? "", source: telling.chartSource, legibility: size)
  }

  private func sheet(_ planning: BracketPlanning, isBlank: Bool) -> BracketSheet {
    var plan = planning.plan
    var furniture = planning.furniture
    if isBlank {
      plan.empty()
      furniture.remark = nil
    }
    return BracketSheet(
      plan, furniture: furniture, legend: isBlank ? planning.blankLegend : planning.legend,
      isTwoSided: options.isTwoSided)
  }

  /// Fronts and backs in turn, so that a printer of both sides puts a page on the back of its empty one.
  private static func turned(_ sides: [[Page]]) -> [Page] {
    guard sides.count == 2 else { return sides.flatMap { $0 } }
    let count = max(sides[0].count, sides[1].count)
    return (0..<count).flatMap { index in sides.compactMap { $0.indices.contains(index) ? $0[index] : nil } }
  }
}

/// What a bracket shows.
public struct BracketOptions: Sendable, Hashable {
  /// What stands in the boxes.
  public enum Fill: String, Sendable, Hashable, CaseIterable {
    /// The results, as far as there are any.
    case results
    /// Nothing but who enters where: to write on.
    case blank
    /// An empty front and a back with the results.
    case duplex
  }

  /// What stands in the boxes.
  public var fill = Fill.results
  /// Whether it runs from both sides to the middle; nil for what reads better.
  public var isTwoSided: Bool?
  /// The name of a stage or round of the knock-out, where a season has several; nil for the main one.
  public var stage: String?

  /// Makes options with the defaults.
  public init() {}
}

extension BracketPlan {
  /// Takes the results out and leaves who enters where.
  mutating func empty() {
    isBlank = true
    champion = nil
    // An empty sheet needs a column for a shoot-out.
    for index in rounds.indices where rounds[index].columns.count == 1 {
      rounds[index].columns.append(ScoreColumn(labels.shootOut))
    }
    for index in boxes.indices { boxes[index].empty() }
    third?.empty()
    if var box = third {
      (box.upper.name, box.lower.name) = ("", "")
      third = box
    }
  }
}

extension BracketPlan.Box {
  fileprivate mutating func empty() {
    extras = []
    remarks = []
    meta.extraTime = ""
    alt = ""
    upper.empty()
    lower.empty()
  }
}

extension BracketPlan.Entry {
  fileprivate mutating func empty() {
    if feeder != nil { name = "" }
    scores = []
    shootOut = ""
    (isWinner, isChampion) = (false, false)
  }
}

extension Bracket {
  /// Whether pages can show it: a text may have any number of rounds, but no draw of real entrants has more than these.
  var fitsOnPages: Bool { rounds.count <= 32 }
}

extension Telling {
  /// The knock-out asked for, or the one that the season is about.
  func bracket(_ options: BracketOptions, for kind: SheetKind) throws(NothingToPrint) -> Bracket {
    let bracket = try bracketAsked(options, for: kind)
    guard bracket.fitsOnPages else {
      let count = words.number(bracket.rounds.count)
      throw NothingToPrint(kind: kind, reason: words(.reasonTooManyRounds, ["count": count]))
    }
    return bracket
  }

  private func bracketAsked(_ options: BracketOptions, for kind: SheetKind) throws(NothingToPrint) -> Bracket {
    guard let stage = options.stage else {
      guard let main = season.mainBracket else {
        throw NothingToPrint(kind: kind, reason: words(.reasonNoKnockout))
      }
      // Of several knock-outs the one that decided the title, whatever their sizes.
      let decisive: Match.ID? =
        switch statistics.title {
        case .final(let match, _, _): match
        case .legs(let matches, _, _, _): matches.last
        default: nil
        }
      guard let decisive else { return main }
      return season.brackets.first { $0.ties.contains { $0.matches.contains { $0.id == decisive } } } ?? main
    }
    let key = Telling.key(stage)
    let all = season.brackets
    let found = all.first { bracket in
      (bracket.stages + bracket.rounds.map(\.name)).contains {
        Telling.key($0) == key || Telling.key(stageName($0)) == key
      }
    }
    guard let found else {
      let names = all.flatMap(\.stages).filter { !$0.isEmpty }
      throw NothingToPrint(
        kind: kind, reason: words(.reasonNoSuchKnockout, ["stage": words.quoted(stage), "known": words.list(names)]))
    }
    return found
  }
}
