import AnuarioTestSupport
import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Damaged texts give seasons or diagnostics, never a trap, and every place lies inside the text.
///
/// A few here; `make fuzz` reads as many as one likes.
@Suite struct FuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "|", "=", "-", "–", "\n", "\r", "\t", "\u{0}", " ", "(", ")", "[", "]", ";", ",", "99", "100-1", "?", "é",
      "\u{301}",
      " v ", "== Round 1 ==\n", "| Team |\n", "- Deduction: ", "- Order: ", "31 April 1967\n", "99999999999999999999",
      "{|\n", "{{", " @ ", "= 1968 X =\n", "🇵🇪", "a.e.t.", "4–3 pen.", "0000-00-00\n", "- Teams: ",
    ].map { Array($0.utf8) } + [[0xE9], [0xFF, 0xFE], [0xE2, 0x82]]

  private static let footballPieces: [[UInt8]] =
    [
      "▪", "▪▪ ", "» ", "::", "'", "@ ", " @ ", "(", ")", "[", "]", "[Sat Aug/12]\n", "Fri Feb 30\n", "= X 2020\n",
      "== Y\n",
      " v ", " - ", "3-1", "3-1 (1-0)", "1-1 a.e.t. (1-1, 0-0), 5-3 pen.", "2 (9) - (8) 1", "0x0", "1:10", "20.30 ",
      "99-99",
      "w/o", "n/p", "[cancelled]", "[awarded 3-0; originally 0-2]", "(Neymar 71'; Diego 90+3'(p))", "(12) ", "|",
      "# Matches 9",
      "# Date Fri Aug 11 - Sun May 19 2024\n", "<!--", "-->", "__END__\n", "Group A | B  C\n", "99999999999999",
      "\u{0}", "\t",
      "\r\n", "\n", ":", "Ref: ", "N.N.", "W74", "{", "}", "\"", "\\u00e9", "\\", "null", ",", "1e999", "-",
      "\"ft\": [1,",
    ].map { Array($0.utf8) } + [[0xE9], [0xC3], [0xE2, 0x96], [0xCC, 0x81]]

  private static let footballText = """
    = Copa América 2016 # in USA
    # Date  Fri Jun 3 - Sun Jun 26 2016 (23d)
    # Matches 4
    Group A | Brazil  Peru  Ecuador
    ▪ Matchday 1 | Jun 4
    ▪ Group A
    [Sat Jun/4]
      19.00  Brazil v Ecuador  0-0  @ Rose Bowl, Pasadena
    Jun 12 18:30 UTC-4  Brazil  0-1 (0-0)  Peru   @ Foxborough
           (Ruidíaz 75';
            -)
    Peru: Gallese - Corzo, Rodríguez,
       Ramos (60' Yotún)
    ▪ Quarter-finals - 1st Leg
    17.6. @ East Rutherford   Peru  2-4 pen. 0-0 a.e.t. (0-0, 0-0)  Colombia [aet]
    ▪ Final
      N.N. v Winner SF2   [postponed]
    """

  private static let footballJSON = """
    {"name": "Copa América 2016", "matches": [
      {"round": "Matchday 1", "group": "Group A", "date": "2016-06-04", "time": "19:00", "team1": "Brazil",
       "team2": {"name": "Ecuador", "code": "ECU"}, "score": {"ft": [0, 0]}, "ground": "Rose Bowl"},
      {"stage": "Finals", "date": "2016-06-17", "team1": "Peru", "team2": "Colombia",
       "score": {"ft": [0, 0], "et": [0, 0], "p": [2, 4]}, "status": "awarded",
       "goals1": [{"name": "Ruid\\u00edaz", "minute": "90+3", "penalty": true}], "goals2": []}],
     "rounds": [{"name": "Final", "matches": [{"team1": "Chile", "team2": "Peru", "score1": 1, "score2": 0}]}]}
    """

  private func mutate(
    _ bytes: inout [UInt8], with generator: inout SeededNumbers, pieces: [[UInt8]] = FuzzTests.pieces
  ) {
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...30, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      default: bytes.replaceSubrange(place..<end, with: pieces.randomElement(using: &generator) ?? [])
      }
    }
  }

  private func check(_ diagnostics: [Diagnostic], of text: SourceText, seed: UInt64) {
    for diagnostic in diagnostics {
      let place = diagnostic.place
      #expect(place.line <= text.lineCount && place.line >= 0, "seed \(seed): \(diagnostic)")
      let width = text.line(place.line).count
      #expect(place.column >= 0 && place.column <= width + 1, "seed \(seed): \(diagnostic)")
    }
  }

  @Test func damagedTextsNeverTrap() throws {
    let count: UInt64 = 600
    var texts = [WriterTests.rich]
    for year in ["1967", "1968"] where seasonsFolder != nil {
      texts.append(String(decoding: try external("articles/copa-peru-\(year).txt").bytes, as: UTF8.self))
    }
    for seed in 0..<count {
      var generator = SeededNumbers(seed)
      var bytes = Array(texts[Int(seed) % texts.count].utf8)
      mutate(&bytes, with: &generator)
      let text = SourceText(bytes: bytes, file: "fuzz.txt")
      let isLenient = seed % 4 == 3
      let read = SeasonFiles.read(text, as: seed % 2 == 0 ? .article : nil, isLenient: isLenient)
      check(read.diagnostics, of: text, seed: seed)
      for season in read.value {
        #expect(season.matches.allSatisfy { season.teams.indices.contains($0.second.index) }, "seed \(seed)")
        #expect(season.matches.allSatisfy { $0.first != $0.second }, "seed \(seed)")
        _ = ArticleWriter.write(season)
      }
      if seed % 50 == 0 { _ = DiagnosticPrinter().text(read.diagnostics) }
      #expect(!read.value.isEmpty || read.hasErrors, "seed \(seed): neither a season nor an error")
    }
  }

  @Test func damagedFootballTextsNeverTrap() throws {
    let count: UInt64 = 600
    for seed in 0..<count {
      var generator = SeededNumbers(seed &+ 77)
      let isJSON = seed % 3 == 2
      var bytes = Array((isJSON ? Self.footballJSON : Self.footballText).utf8)
      mutate(&bytes, with: &generator, pieces: Self.footballPieces)
      let text = SourceText(bytes: bytes, file: "fuzz.txt")
      let read = SeasonFiles.read(text, as: isJSON ? .footballJSON : .footballText, isLenient: seed % 4 == 3)
      check(read.diagnostics, of: text, seed: seed)
      for season in read.value {
        #expect(season.matches.allSatisfy { season.teams.indices.contains($0.second.index) }, "seed \(seed)")
        #expect(season.matches.allSatisfy { $0.first != $0.second }, "seed \(seed)")
        #expect(season.matches.map(\.id.index).sorted() == Array(season.matches.indices), "seed \(seed)")
      }
      if !isJSON, !text.diagnostics.contains(where: { $0.severity == .error }) {
        #expect(FootballTextReader.readLines(text).lines.count == text.lineCount, "seed \(seed)")
      }
      if seed % 50 == 0 { _ = DiagnosticPrinter().text(read.diagnostics) }
      let isHarmless = read.diagnostics.contains { $0.severity == .warning } && seed % 4 == 3
      #expect(!read.value.isEmpty || read.hasErrors || isHarmless, "seed \(seed): neither a season nor an error")
    }
  }

  private static let tables = [
    "Date,Home,Away,HG,AG,HT\n14/05/1967,A,B,1,0,0-0\n15/05/1967,\"C, D\",E,?,?,\nNA,F,G,NA,NA,\n",
    "Stage;Round;Date;Team 1;FT;Team 2;∑FT;ET;P\nCup;Semifinals | Leg 1;(Sun) 4 Sep 1955 (W35);A › PER (1);3-3;B;;;\n"
      + "Cup;Semifinals | Leg 2;(Sun) 11 Sep 1955 (W36);B;1-1 (*);A › PER (1);(a) 4-4 (agg.);;4-3 (pen.)\n",
  ]

  private static let pages = [
    "{{Infobox football league season\n| competition = [[Copa]]\n| season = 1967\n| winners = A<br/>B\n| matches = 2}}\n"
      + "==Teams==\n{| class=wikitable\n! Department !! Team\n|-\n| rowspan=2 | X || A\n|-\n| [[B (x)|B]]\n|}\n==Final==\n"
      + "{{football box|date={{Start date|1967|5|14}}|team1={{fb|ARG}}|score=2–1|aet=yes|team2=B|goals1=*[[P]] {{goal|9||41|pen.}}}}\n",
    "==Group A==\n{{#invoke:sports table|main|team1=A|name_A=Alba|win_A=1|team2=B|name_B=Beta|win_B=0|winpoints=2}}\n"
      + "{{#invoke:sports results|main|name_A=Alba|name_B=Beta|match_A_B=1–0}}\n==Final==\n"
      + "{{TwoLegResult|A|x|3–3 (a)|B|y|2–1|1–2}}\n{{Round4|14 May|A|1|B|0|||C|1 (3)|D|1 (4)|||A|0|D|2}}\n<!-- x --><ref>y</ref>\n",
  ]

  @Test(arguments: [SeasonFormat.csv, .wikitext])
  func damagedTablesAndPagesNeverTrap(format: SeasonFormat) {
    let count: UInt64 = 500
    let texts = format == .csv ? Self.tables : Self.pages
    for seed in 0..<count {
      var generator = SeededNumbers(seed)
      var bytes = Array(texts[Int(seed) % texts.count].utf8)
      mutate(&bytes, with: &generator)
      let text = SourceText(bytes: bytes, file: "fuzz-1967")
      let read = SeasonFiles.read(text, as: format, isLenient: seed % 4 == 3)
      // Old tables are read again in another encoding, and then their places are of that text.
      check(read.diagnostics, of: format == .csv ? text.fallingBackToWindows1252 : text, seed: seed)
      for season in read.value {
        #expect(season.matches.allSatisfy { season.teams.indices.contains($0.second.index) }, "seed \(seed)")
        #expect(season.matches.allSatisfy { $0.first != $0.second }, "seed \(seed)")
        #expect(Set(season.matches.map(\.id)).count == season.matches.count, "seed \(seed)")
        _ = ArticleWriter.write(season)
      }
      #expect(!read.value.isEmpty || read.hasErrors, "seed \(seed): neither a season nor an error")
    }
  }
}
