/// A text made to hurt: one thing again and again, until a size is reached.
package struct HostileText: Sendable {
  /// What it is.
  package let name: String
  /// The name of the form that it is aimed at.
  package let form: String
  private let head: String
  private let unit: @Sendable (Int) -> String
  private let tail: String

  private init(
    _ name: String, _ form: String, head: String = "", tail: String = "", _ unit: @escaping @Sendable (Int) -> String
  ) {
    self.name = name
    self.form = form
    self.head = head
    self.tail = tail
    self.unit = unit
  }

  /// The text, of at least so many bytes.
  package func bytes(_ size: Int) -> [UInt8] {
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(size + 1000)
    var number = 0
    while bytes.count < size {
      bytes += Array(unit(number).utf8)
      number += 1
    }
    bytes += Array(tail.utf8)
    return bytes
  }

  /// All of them: every mark that opens something, left open; every fact wrong, on every line; every name another.
  package static let all: [HostileText] = marks + footballText + tables + pages + objects + articles

  private static let cup = "= Cup 1970\n"
  private static let match = "= Cup 1970\nA 1-0 B\n"

  private static let marks: [HostileText] = [
    HostileText("one line", "article") { _ in "a" },
    HostileText("one line of blanks", "football.txt") { _ in " " },
    HostileText("NUL bytes", "football.txt") { _ in "\u{0}" },
    HostileText("brackets", "football.txt") { _ in "(" },
    HostileText("square brackets", "football.txt") { _ in "[" },
    HostileText("equals signs", "article") { _ in "=" },
    HostileText("digits", "football.txt") { _ in "9" },
  ]

  private static let footballText: [HostileText] = [
    HostileText("scores without end", "football.txt", head: cup + "A ") { _ in "1-0 " },
    HostileText("goals without end", "football.txt", head: match + "(") { _ in "C 1', " },
    HostileText("goals opened", "football.txt", head: match) { _ in "(a\n" },
    HostileText("hyphens", "football.txt", head: cup + "A ") { _ in "- " },
    HostileText("versus", "football.txt", head: cup + "A ") { _ in " v " },
    HostileText("places", "football.txt", head: cup + "@ ") { _ in "a  " },
    HostileText("notes", "football.txt", head: cup + "A 1-0 B  ") { _ in "[x]" },
    HostileText("bars", "football.txt", head: "Group A ") { _ in "| " },
    HostileText("comments opened", "football.txt", head: cup) { _ in "<!--" },
    HostileText("bad scores", "football.txt", head: cup) { _ in "Arsenal 3-x Chelsea FC\n" },
    HostileText("remarks", "football.txt", head: match) { _ in "nothing that is known\n" },
    HostileText("teams", "football.txt", head: cup) { "Home \($0)  1-0  Away \($0)\n" },
    HostileText("rounds", "football.txt", head: cup) { "▪ Round \($0)\nA 1-0 B\n" },
    HostileText("stages", "football.txt", head: cup) { "== Stage \($0)\n▪ Final\nA 1-0 B\n" },
    HostileText("titles of one name", "football.txt") { _ in "= Cup 1970\nA 1-0 B\n" },
    HostileText("parts of a season", "football.txt") { "= Cup 1970\nA\($0) 1-0 B\($0)\n" },
    HostileText("groups", "football.txt", head: cup, tail: "B1 1-0 C1\n") { "Group \($0) | B\($0)  C\($0)\n" },
    HostileText("a group of all", "football.txt", head: cup + "Group A | ", tail: "\nB1 1-0 B2\n") { "B\($0)  " },
    HostileText("strangers", "football.txt", head: cup + "Group A | Team One  Team Two\n▪ Group A\n") {
      "Home \($0)  1-0  Away \($0)\n"
    },
    HostileText("replays", "football.txt", head: cup + "▪ Final\n") { _ in "A 1-1 B\n" },
  ]

  private static let tables: [HostileText] = [
    HostileText("quotes", "csv", head: "Date,Home,Away,FT\n") { _ in "\"" },
    HostileText("quotes opened", "csv", head: "Date,Home,Away,FT\n") { _ in "\"a,\n" },
    HostileText("quotes misplaced", "csv", head: "Home,Away,HG,AG\n") { _ in "\"a,\"b,c\"\n" },
    HostileText("cells", "csv", head: "Home,Away,HG,AG\nA,B,1,0") { _ in ",\"" },
    HostileText("bad scores", "csv", head: "Date,Home,Away,FT\n") { _ in "2020-01-01,Home,Away,3-x\n" },
    HostileText("teams", "csv", head: "Date,Home,Away,FT\n") { "2020-01-01,Home \($0),Away \($0),1-0\n" },
    HostileText("legs of one tie", "csv", head: "Round,Team 1,FT,Team 2,∑FT\n") { _ in "Final,A,1-1,B,(a) 3-3\n" },
    HostileText("seasons", "csv", head: "Season,Home,Away,FT\n") { "S\($0),A,B,1-0\n" },
  ]

  private static let pages: [HostileText] = [
    HostileText("templates", "wikitext") { _ in "{{" }, HostileText("named templates", "wikitext") { _ in "{{a|" },
    HostileText("arguments", "wikitext") { _ in "{{{" }, HostileText("links", "wikitext") { _ in "[[" },
    HostileText("tables", "wikitext") { _ in "{|\n|" }, HostileText("comments", "wikitext") { _ in "<!--" },
    HostileText("references", "wikitext") { _ in "<ref>" }, HostileText("bold", "wikitext") { _ in "'''" },
    HostileText("closing marks", "wikitext") { _ in "}}|}" }, HostileText("tags", "wikitext") { _ in "<" },
    HostileText("entities", "wikitext") { _ in "&" }, HostileText("addresses", "wikitext") { _ in "[http" },
    HostileText("lists", "wikitext") { _ in "{{ubl|" },
    HostileText("matches opened", "wikitext") { _ in "{{football box|" },
    HostileText("bars in a match", "wikitext", head: "{{football box|", tail: "}}") { _ in "|a=" },
    HostileText("headings", "wikitext") { "== Heading \($0) ==\n" },
    HostileText("bad scores", "wikitext", head: "==Final==\n") { _ in "{{football box|team1=A|score=1-x|team2=B}}\n" },
    HostileText("teams", "wikitext", head: "==Final==\n") {
      "{{football box|team1=A\($0)|score=1-0|team2=B\($0)}}\n"
    },
    HostileText("spans", "wikitext", head: "==Teams==\n{|\n", tail: "|}\n") { _ in
      "|-\n| rowspan=100 colspan=100 | a || b\n"
    },
    HostileText("a cross table", "wikitext", head: "{{#invoke:sports results|main", tail: "}}\n") {
      "|name_A\($0)=T\($0)|match_A\($0)_A0=1-0"
    },
  ]

  private static let objects: [HostileText] = [
    HostileText("lists", "football.json") { _ in "[" }, HostileText("objects", "football.json") { _ in "{\"a\":" },
    HostileText("escapes", "football.json", head: "\"") { _ in "\\u00e9" },
    HostileText("bad scores", "football.json", head: "{\"name\":\"X 2020\",\"matches\":[", tail: "{}]}") { _ in
      "{\"team1\":\"A\",\"team2\":\"B\",\"score\":{\"ft\":[\"x\",0]}},"
    },
    HostileText("teams", "football.json", head: "{\"name\":\"X 2020\",\"matches\":[", tail: "{}]}") {
      "{\"team1\":\"A\($0)\",\"team2\":\"B\($0)\",\"score\":{\"ft\":[1,0]}},"
    },
  ]

  private static let league = "= 1967 League =\n\nInfobox\n- Matches: 999999\n\n== League ==\n"

  private static let article = "= 1967 Cup =\n\n== Final ==\n=== Round 1 ===\n14 May 1967\n"

  private static let articles: [HostileText] = [
    HostileText("blank lines at the head", "article", tail: "Liga 1975\nA 1-0 B\n") { _ in "\n" },
    HostileText("a claim beyond sense", "article", head: league) {
      $0 % 100 == 0 ? "A 1-0 T\($0 / 100)\n" : "A 1-0 B\n"
    },
    HostileText("groups with deductions", "article", head: "= 1967 Cup =\n\n== Final Stage ==\n") {
      "- Deduction: C\($0) −1\n=== Group \($0) ===\nC\($0) FC 1-0 D\($0)\n"
    },
    HostileText(
      "a stated table of all", "article",
      head: article + "A 1-0 B\n\n=== Standings ===\n| Team | Played | Won | Drawn | Lost | Points |\n"
    ) { "| T\($0) | 1 | 1 | 0 | 0 | 2 |\n" },
    HostileText("bad scores", "article", head: article) { _ in "Arsenal 3-x Chelsea\n" },
    HostileText("teams", "article", head: article) { "Home \($0) 1-0 Away \($0)\n" },
    HostileText("headings", "article", head: "= 1967 Cup =\n\n") { "== Round \($0) ==\n" },
    HostileText("cells", "article", head: article + "| Team |\n") { _ in "| " },
    HostileText("entrants", "article", head: article + "A 1-0 B\n\n==Teams==\n| Team |\n") { "| T\($0) |\n" },
    HostileText("bad scores", "rsssf", head: "Copa 1979\n\nRound 1 [Sep 30]\n") { _ in "Arsenal  3-x Chelsea\n" },
    HostileText("teams", "rsssf", head: "Copa 1979\n\nRound 1 [Sep 30]\n") { "Home \($0) - Away \($0)  3-1\n" },
    HostileText("table rows", "rsssf", head: "Copa 1979\n\nRound 1 [Sep 30]\nA - B 3-1\n\n") {
      "\($0 % 99).T\($0)  30 18  8  4 50-31 62\n"
    },
    HostileText("a table of all", "rsssf", head: "Copa 1979\n\nRound 1 [Sep 30]\n") {
      "Home\($0) Club - Away\($0)  3-1\n\n\($0 + 2).Home\($0) Sporting Club  1  1  0  0  3- 1   2\n"
    },
    HostileText("blank lines", "rsssf", head: "Copa 1979\n") { $0 % 100 == 0 ? "abc def ghi\n" : "\n" },
  ]
}
