import Anuario
import ArgumentParser

/// An empty sheet in place of one of a season.
struct BlankArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("An empty sheet for 2 to 128 teams (bracket, groups, cross-table).", valueName: "teams"))
  var blank: Int?

  @Option(help: "How often each pair meets on an empty sheet, 1 or 2.")
  var legs = 1

  @Option(help: ArgumentHelp("Names for an empty sheet, one a line.", valueName: "file"))
  var names: String?

  @Flag(help: "A match for third place in an empty bracket.")
  var thirdPlace = false

  @Flag(help: "Number the places of an empty bracket so that the strong meet late.")
  var seeded = false

  func validate() throws {
    if let blank, !BlankBracket.sizes.contains(blank) {
      throw ValidationError("--blank takes 2 to 128 teams, not \(blank)")
    }
    guard (1...2).contains(legs) else { throw ValidationError("--legs takes 1 or 2, not \(legs)") }
    guard blank != nil || (legs == 1 && !isForBracket && names == nil) else {
      throw ValidationError("--legs, --third-place, --seeded and --names go with --blank")
    }
  }

  /// Whether something is asked for that only brackets have.
  var isForBracket: Bool { thirdPlace || seeded }

  /// The empty sheet asked for; nil where none is.
  ///
  /// - Throws: ``EntrantNamesError`` when the file of names cannot be read, `ValidationError` for too many names.
  func sheet() throws -> BlankSheet? {
    guard let blank else { return nil }
    var sheet = BlankSheet(entrants: blank)
    sheet.legs = legs
    sheet.names = try readNames(atMost: blank)
    return sheet
  }

  /// The empty bracket asked for; nil where none is. It throws as ``sheet()`` does.
  func bracket(isTwoSided: Bool?) throws -> BlankBracket? {
    guard let blank else { return nil }
    var bracket = BlankBracket(entrants: blank)
    bracket.legs = legs
    bracket.hasThirdPlace = thirdPlace
    bracket.isSeeded = seeded
    bracket.isTwoSided = isTwoSided
    bracket.names = try readNames(atMost: blank)
    return bracket
  }

  private func readNames(atMost most: Int) throws -> [String] {
    guard let names else { return [] }
    let read = try EntrantNames.read(names)
    guard read.count <= most else {
      throw ValidationError("\(names) has \(read.count) names, and --blank asks for \(most) teams")
    }
    return read
  }
}
