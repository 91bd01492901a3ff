import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Teams that a page names in several ways, told as one by what its links point at.
@Suite struct TeamLinkTests {
  private func teams(_ pairs: [(String, String)], beside: String = "") throws -> [String] {
    let boxes = pairs.map { "{{footballbox|team1=\($0)|score=1–0|team2=\($1)|location=[[Köln]]}}" }
    let page = "{{Infobox football league season|competition=Cup|season=1990}}\n\(beside)\n== Matches ==\n"
    let source = SourceText(page + boxes.joined(separator: "\n"), file: "x")
    let season = try #require(SeasonFiles.read(source, as: .wikitext).value.first)
    return season.teams.map(\.name).sorted()
  }

  @Test func oneTargetIsOneTeamUnderItsFullerName() throws {
    let found = try teams([
      ("[[1. FC Köln|Köln]]", "[[Hamburger SV|HSV]]"), ("[[Hamburger SV]]", "{{flagicon|GER}} '''[[1. FC Köln]]'''"),
      ("Köln", "HSV"),
    ])
    #expect(found == ["1. FC Köln", "Hamburger SV"])
  }

  @Test(arguments: [
    ("FC Barcelona", "Barcelona B"), ("Talara", "Atlético Torino"), ("Real Madrid CF", "Real Madrid C"),
    ("Boca Juniors", "Boca Juniors Reserves"), ("1990–91 Hamburger SV season", "HSV"),
    ("Argentina national football team", "Argentina"), ("Club X#Women", "Club X W"),
  ])
  func namesThatAreNoFormOfTheTargetStandApart(_ target: String, _ name: String) throws {
    #expect(try teams([("[[\(target)]]", "Roma"), ("[[\(target)|\(name)]]", "Roma")]).count == 3)
  }

  @Test func aNameOfTwoTargetsMeansNeither() throws {
    let found = try teams([
      ("[[Racing Club de Avellaneda|Racing]]", "Roma"), ("[[Racing Club de Avellaneda]]", "Roma"),
      ("[[Racing de Córdoba|Racing]]", "Roma"),
    ])
    #expect(found == ["Racing", "Racing Club de Avellaneda", "Roma"])
  }

  @Test(arguments: [
    ("Man Utd", "Manchester United F.C.", true), ("PSG", "Paris Saint-Germain F.C.", true),
    ("Talleres (C)", "Talleres (Córdoba)", false), ("Boca", "Boca Juniors", true),
    ("Club Atlético Boca Juniors", "Boca Juniors", true), ("Real B", "Real Madrid", false),
    ("AC Milan", "A.C. Milan", true), ("Inter Milano", "Inter Milan", true),
    ("Real Madrid C", "Real Madrid C.F.", false),
  ])
  func formsOfAName(_ name: String, _ target: String, _ isForm: Bool) {
    #expect(WikiTeamLinks.isForm(name, of: target) == isForm)
  }

  @Test func linksOfSentencesAndPlacesAreNone() throws {
    let found = try teams(
      [("[[1. FC Köln|Köln]]", "Roma"), ("[[1. FC Köln]]", "Roma")], beside: "It began in [[Köln]] and ended there.")
    #expect(found == ["1. FC Köln", "Roma"])
  }

  @Test func initialsAndNamesInTheTownsLanguageAreOfTheirTarget() throws {
    let found = try teams([
      ("[[Inter Milan|Inter]]", "[[A.C. Milan|Milan]]"), ("[[A.C. Milan|AC Milan]]", "[[Inter Milan|Inter Milano]]"),
    ])
    #expect(found == ["AC Milan", "Inter Milano"])
  }
}
