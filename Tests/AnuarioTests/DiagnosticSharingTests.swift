import AnuarioTestSupport
import Diagnostics
import Football
import SeasonFiles
import Testing

@testable import Anuario

/// What is found in a file of several seasons is told with the season that it is about.
@Suite struct DiagnosticSharingTests {
  private static let text = """
    = Liga 2001/02
    » Matchday 1
    Norte  1-0  Sur
    = Liga 2002/03
    » Matchday 1
    Norte  2-0  Sur
    » Matchday 2
    Sur  0-0  Norte
    """

  private func seasons(_ text: String, _ file: String) -> [Season] {
    SeasonFiles.read(SourceText(text, file: file), as: .footballText).value
  }

  private func fault(_ line: Int, _ file: String) -> Diagnostic {
    Diagnostic(id: "x", .warning, at: SourcePlace(file: file, line: line), message: "x")
  }

  @Test(arguments: [(1, 0), (3, 0), (4, 1), (6, 1), (7, 1), (9, 1), (0, 0)])
  func linesBelongToTheMatchesBelowThem(line: Int, season: Int) {
    let sharing = DiagnosticSharing(seasons(Self.text, "two.txt"))
    #expect(sharing.season(of: fault(line, "two.txt"), in: "two.txt") == season)
  }

  @Test func aFileOfOneSeasonHasAllItsFaults() {
    let other = seasons("= Copa 2003\n» Matchday 1\nNorte  1-0  Sur\n", "one.txt")
    let sharing = DiagnosticSharing(seasons(Self.text, "two.txt") + other)
    #expect(sharing.season(of: fault(1, "one.txt"), in: "one.txt") == 2)
    #expect(sharing.season(of: fault(1, "none.txt"), in: "none.txt") == nil)
  }
}
