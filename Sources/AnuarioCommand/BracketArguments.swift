import Anuario
import ArgumentParser

/// What concerns brackets alone.
struct BracketArguments: ParsableArguments {
  @Option(help: "What stands in a season's boxes: results, blank, or duplex for an empty front and the results behind.")
  var fill: BracketOptions.Fill = .results

  @Flag(
    exclusivity: .exclusive, help: "From left to right, or from both sides to the middle; the better when left out.")
  var sides: Sides?

  @Option(help: "The stage or round whose knock-out is meant, where a season has several.")
  var stage: String?

  /// The flags of the forms.
  enum Sides: String, EnumerableFlag {
    case oneSided
    case twoSided
  }

  /// Whether anything was asked at all.
  var isAsked: Bool { isOfSeason || sides != nil }

  /// Whether anything was asked that concerns a season's bracket alone.
  var isOfSeason: Bool { fill != .results || stage != nil }

  /// Whether the bracket runs from both sides; nil for the better.
  var isTwoSided: Bool? { sides.map { $0 == .twoSided } }

  /// The options for a season's bracket.
  var options: BracketOptions {
    var options = BracketOptions()
    options.fill = fill
    options.isTwoSided = isTwoSided
    options.stage = stage
    return options
  }
}

extension BracketOptions.Fill: ExpressibleByArgument {}
