import Anuario
import ArgumentParser
import Foundation

/// What concerns brackets alone.
struct BracketArguments: ParsableArguments {
  @Option(help: ArgumentHelp("An empty bracket for 2 to 128 teams instead of a season's.", valueName: "teams"))
  var blank: Int?

  @Option(help: "Matches in each tie of an empty bracket: 1 or 2.")
  var legs = 1

  @Flag(help: "A match for third place in an empty bracket.")
  var thirdPlace = false

  @Flag(help: "Number the places of an empty bracket so that the strong meet late.")
  var seeded = false

  @Option(help: ArgumentHelp("Names for an empty bracket, one a line.", valueName: "file"))
  var names: String?

  @Option(help: "What stands in a season's boxes: results, blank, or duplex for an empty front and the results behind.")
  var fill: BracketFill = .results

  @Flag(exclusivity: .exclusive, help: "From left to right, or from both sides to the middle; the better when left out.")
  var sides: Sides?

  @Option(help: "The stage or round whose knock-out is meant, where a season has several.")
  var stage: String?

  /// The flags of the forms.
  enum Sides: String, EnumerableFlag {
    case oneSided
    case twoSided
  }

  func validate() throws {
    if let blank, !BlankBracket.sizes.contains(blank) {
      throw ValidationError("--blank takes 2 to 128 teams, not \(blank)")
    }
    guard legs == 1 || legs == 2 else { throw ValidationError("--legs takes 1 or 2, not \(legs)") }
    guard blank != nil || (legs == 1 && !thirdPlace && !seeded && names == nil) else {
      throw ValidationError("--legs, --third-place, --seeded and --names go with --blank")
    }
    if blank != nil, fill != .results || stage != nil {
      throw ValidationError("--fill and --stage go with a season, not with --blank")
    }
  }

  private var isTwoSided: Bool? { sides.map { $0 == .twoSided } }

  /// The options for a season's bracket.
  var options: BracketOptions {
    var options = BracketOptions()
    options.fill = fill.value
    options.isTwoSided = isTwoSided
    options.stage = stage
    return options
  }

  /// The empty bracket asked for; nil where a season's is.
  func blankBracket() throws -> BlankBracket? {
    guard let blank else { return nil }
    var bracket = BlankBracket(entrants: blank)
    bracket.legs = legs
    bracket.hasThirdPlace = thirdPlace
    bracket.isSeeded = seeded
    bracket.isTwoSided = isTwoSided
    if let names { bracket.names = try read(names, at: blank) }
    return bracket
  }

  private func read(_ file: String, at most: Int) throws -> [String] {
    guard let data = FileManager.default.contents(atPath: file) else {
      Terminal.complain("cannot read \(file)")
      throw ExitStatus.missing
    }
    guard let text = String(data: data, encoding: .utf8) else {
      Terminal.complain("\(file): not UTF-8; names are read one a line")
      throw ExitStatus.unreadable
    }
    let names = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard names.count <= most else {
      throw ValidationError("\(file) has \(names.count) names, and --blank asks for \(most) teams")
    }
    return names
  }
}

/// What stands in a season's boxes, as the command line names it.
enum BracketFill: String, ExpressibleByArgument, CaseIterable {
  case results
  case blank
  case duplex

  /// The library's value of the same name.
  var value: BracketOptions.Fill { BracketOptions.Fill(rawValue: rawValue) ?? .results }
}
