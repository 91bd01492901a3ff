import Anuario
import Foundation
import Testing

/// What a run of the command gave.
struct Run {
  var code: Int32
  var output: String
  var errors: String
}

/// The built command beside this test bundle.
func builtCommand() throws -> URL {
  let products = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
  return try #require(products ?? Bundle.main.executableURL?.deletingLastPathComponent()).appendingPathComponent(
    "anuario")
}

/// Runs the built command.
func anuario(
  _ arguments: String..., input: String = "", folder: URL? = nil, variables: [String: String] = [:]
) throws -> Run {
  try run(builtCommand(), arguments, input: input, folder: folder, variables: variables)
}

/// Runs the built command.
func anuario(_ arguments: [String], folder: URL? = nil, variables: [String: String] = [:]) throws -> Run {
  try run(builtCommand(), arguments, folder: folder, variables: variables)
}

/// Runs a line of the shell in which `$0` is the built command.
func shell(_ line: String) throws -> Run {
  try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line, builtCommand().path])
}

private func run(
  _ program: URL, _ arguments: [String], input: String = "", folder: URL? = nil, variables: [String: String] = [:]
) throws -> Run {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  if let folder { process.currentDirectoryURL = folder }
  var environment = ProcessInfo.processInfo.environment
  environment["COLUMNS"] = nil
  process.environment = environment.merging(variables) { $1 }
  let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = errors
  process.standardInput = standardInput
  try process.run()
  try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
  try standardInput.fileHandleForWriting.close()
  let said = output.fileHandleForReading.readDataToEndOfFile()
  let complained = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Run(
    code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
    errors: String(decoding: complained, as: UTF8.self))
}

/// A folder that lasts as long as a test.
func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anuario-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

@Suite struct CommandTests {
  @Test func versionAndHelp() throws {
    #expect(try anuario("--version").code == 0)
    let help = try anuario("--help")
    #expect(help.code == 0)
    for name in ["report", "chart", "sheet", "batch", "stats", "audit", "convert", "new", "seasons", "styles"] {
      #expect(help.output.contains(name))
    }
  }

  @Test func aMisspelledSubcommandIsAnsweredWithTheNearest() throws {
    let run = try anuario("chrt", "goal-distribution")
    #expect(run.code == 64 && run.errors.contains("Did you mean chart?"), "\(run.errors)")
    #expect(try anuario("help", "chart").code == 0)
  }

  @Test func wrongUsageIs64() throws {
    for arguments in [
      ["chart"], ["chart", "pie"], ["stats", "--points", "4"], ["report", "-o", "a.png"], ["nonsense"],
    ] {
      let run = try anuario(
        arguments[0], arguments.dropFirst().first ?? "--nothing", arguments.dropFirst(2).first ?? "-q")
      #expect(run.code == 64, "\(arguments): \(run.errors)")
      #expect(!run.errors.isEmpty)
    }
    #expect(try anuario("chart", "cross-tabel").errors.contains("cross-table?"))
    #expect(try anuario("report", "-o", "one.pdf").errors.contains("3 are to be made"))
    #expect(try anuario("stats", "--lang", "xx").code == 64)
    let teams = try anuario("chart", "scorelines", "copa-peru-1967", "--team", "Melgar", "--team", "CNI")
    #expect(teams.code == 64 && teams.errors.contains("several are for goal-distribution, "), "\(teams.errors)")
  }

  @Test func tablesAndTeamsByName() throws {
    let champions = try anuario("stats", "copa-peru-1967", "copa-peru-1968", "--table", "champions", "--format", "csv")
    #expect(champions.code == 0 && champions.output.contains("Copa Perú,1968,Carlos A. Mannucci,Sport Chorrillos\n"))
    let pair = try anuario("stats", "copa-peru-1967", "--teams", "melgar", "--teams", "CNI")
    #expect(pair.code == 0 && pair.output.contains("Biggest win of Melgar: 8–0 (1967)"))
    let wrong = try anuario("stats", "copa-peru-1967", "--teams", "Melgas", "--teams", "CNI")
    #expect(wrong.code == 64 && wrong.errors.contains("did you mean \"Melgar\"?"))
    #expect(try anuario("stats", "--teams", "CNI").code == 64)
    let table = try anuario("stats", "--table", "gaols")
    #expect(table.code == 64 && table.errors.contains("scorers"))
  }

  @Test func missingInputIs66WithTheNearestName() throws {
    let run = try anuario("stats", "copa-peru-1976")
    #expect(run.code == 66)
    #expect(run.errors.contains("did you mean copa-peru-1967?"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("", "nothing"), ("no season at all\n", "season"),
    ("= 1970 Copa =\n== Final Stage ==\n=== Round 1 ===\n1 May 1970\nA 3-x B\n", "<stdin>:5:"),
    ("= 1970 Copa =\n== Final Stage ==\n=== Round 1 ===\n31 April 1970\nA 3-1 B\n", "<stdin>:4:"),
  ])
  func unreadableDataIs65(_ text: String, _ said: String) throws {
    let run = try anuario("stats", "-", input: text)
    #expect(run.code == 65, "\(run.errors)")
    #expect(run.errors.contains(said) || text.isEmpty, "\(run.errors)")
    #expect(run.errors.contains("error:"))
    #expect(run.output.isEmpty)
  }

  @Test func aUnknownEntrantIsAWarningWithTheNearestName() throws {
    let text = """
      = 1970 Copa =
      == Departmental Stage ==
      | Department | Team | Location |
      | Ica | Sport Chorrillos | Ica |
      | Lima | Melgar | Lima |
      == Final Stage ==
      === Round 1 ===
      1 May 1970
      Sport Chorrilos 2-1 Melgar
      """
    let run = try anuario("stats", "-", input: text + "\n")
    #expect(run.code == 0)
    #expect(run.errors.contains("<stdin>:9:1: warning:"))
    #expect(run.errors.contains("Sport Chorrillos"))
    #expect(try anuario("stats", "-", "-q", input: text + "\n").errors.isEmpty)
  }

  @Test func theAuditExitsOneOnAContradiction() throws {
    let run = try anuario("audit", "copa-peru-1968", "--format", "json")
    #expect(run.code == 1)
    #expect(run.output.contains("\"goals-total\""))
    let sound = "= 1970 Copa =\n== Final Stage ==\n=== Round 1 ===\n1 May 1970\nA 3-1 B\n"
    #expect(try anuario("audit", "-", input: sound).code == 0)
  }

  @Test func filesLandInOutputAndTheirPathIsPrinted() throws {
    try withFolder { folder in
      let run = try anuario("report", "copa-peru-1967", folder: folder)
      #expect(run.code == 0)
      #expect(run.output == "Output/copa-peru-1967-report.pdf\n")
      let bytes = try Data(contentsOf: folder.appendingPathComponent("Output/copa-peru-1967-report.pdf"))
      #expect(bytes.starts(with: Data("%PDF-".utf8)))
      #expect(
        try anuario("report", "--almanac", folder: folder).output
          == "Output/copa-peru-1967-world-cup-1934-almanac.pdf\n")
      #expect(try anuario("chart", "cross-table", "copa-peru-1967", "-o", "c.pdf", folder: folder).code == 0)
      #expect(try anuario("chart", "cross-table", "copa-peru-1967", "-o", "c.svg", folder: folder).code == 0)
      #expect(try anuario("chart", "cross-table", "copa-peru-1967", "-o", "c.gif", folder: folder).code == 64)
    }
  }

  @Test func severalChartsHaveTheBytesThatEachHasAlone() throws {
    try withFolder { folder in
      // More than are told ahead of the one that is laid out.
      let kinds = [
        "cross-table", "form", "scorelines", "goals-by-team", "head-to-head", "goals-by-round", "goal-distribution",
        "points-progression", "season-strips", "position-by-round", "biggest-wins",
      ]
      let run = try anuario(
        "chart", kinds.joined(separator: ","), "copa-peru-1967", "--size", "thumbnail", folder: folder)
      #expect(run.code == 0)
      let paths = kinds.map { "Output/copa-peru-1967-\($0).png" }
      #expect(run.output == paths.map { $0 + "\n" }.joined())
      for (kind, path) in zip(kinds, paths) {
        let alone = try anuario(
          "chart", kind, "copa-peru-1967", "--size", "thumbnail", "-o", "alone.png", folder: folder)
        #expect(alone.code == 0)
        let bytes = try ["alone.png", path].map { try Data(contentsOf: folder.appendingPathComponent($0)) }
        #expect(bytes[0] == bytes[1], "\(kind)")
      }
    }
  }

  @Test func whatCannotBeWrittenIs73AndLeavesNothing() throws {
    try withFolder { folder in
      try Data("x".utf8).write(to: folder.appendingPathComponent("file"))
      let run = try anuario("report", "copa-peru-1967", "-o", "file/report.pdf", folder: folder)
      #expect(run.code == 73, "\(run.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
    }
  }

  @Test func badStyleAndRulesAre78() throws {
    try withFolder { folder in
      try Data("extends: default\ncolors:\n  papper: \"#FFFFFF\"\n".utf8).write(
        to: folder.appendingPathComponent("s.yaml"))
      let run = try anuario("report", "copa-peru-1967", "--style", "s.yaml", folder: folder)
      #expect(run.code == 78, "\(run.errors)")
      #expect(run.errors.contains("s.yaml:3:"))
      #expect(run.errors.contains("colors.paper"))
      #expect(try anuario("styles", "--check", "s.yaml", folder: folder).code == 78)
      #expect(try anuario("styles", "--check", "print", folder: folder).output == "print: sound\n")
      try Data("points-for-wim: 3\n".utf8).write(to: folder.appendingPathComponent("r.yaml"))
      #expect(try anuario("stats", "copa-peru-1967", "--rules", "r.yaml", folder: folder).code == 78)
      try Data("points-for-win: 3\n".utf8).write(to: folder.appendingPathComponent("r.yaml"))
      let ruled = try anuario("stats", "copa-peru-1967", "--rules", "r.yaml", "--format", "json", folder: folder)
      #expect(ruled.output.contains("\"points_for_win\" : 3"))
    }
  }

  /// The fonts that a program begins to open before it knows its arguments do not change what it prints, whatever these
  /// ask for; where the machine's settings of fonts are named, all of them are read.
  @Test(arguments: [
    ["chart", "cross-table"], ["chart", "points-progression", "--lang", "es-PE", "--style=print"],
    ["chart", "goal-distribution", "--style", "own.yaml"], ["sheet", "cross-table"], ["report"],
  ]) func aHeadStartPrintsTheSame(command: [String]) throws {
    try withFolder { folder in
      try Data("extends: default\nfonts:\n  text: DejaVu Sans\n  display: Nowhere, Inter\n".utf8).write(
        to: folder.appendingPathComponent("own.yaml"))
      func made(_ name: String, _ variables: [String: String]) throws -> Data {
        let run = try anuario(command + ["copa-peru-1967", "-o", name], folder: folder, variables: variables)
        #expect(run.code == 0, "\(run.errors)")
        return try Data(contentsOf: folder.appendingPathComponent(name))
      }
      let name = command[0] == "chart" ? "made.png" : "made.pdf"
      #expect(try made(name, [:]) == made("all-" + name, ["FONTCONFIG_FILE": "/etc/fonts/fonts.conf"]))
    }
  }

  /// The thread that opens fonts is waited for, whatever ends the program.
  @Test(arguments: [["--list"], ["--help"], ["cross-tabel"], ["cross-table", "nowhere.txt"], ["--style", "nowhere"]])
  func aProgramThatPrintsNothingEndsAsItShould(arguments: [String]) throws {
    let run = try anuario(["chart"] + arguments)
    #expect([0, 64, 66, 78].contains(run.code), "\(run.code) \(run.errors)")
  }

  @Test func aBatchMakesEverythingAndGoesOnPastFailures() throws {
    try withFolder { folder in
      let run = try anuario("batch", "-o", "made", folder: folder)
      #expect(run.code == 0, "\(run.errors)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("made").path)
      #expect(files.filter { $0.hasSuffix("-report.pdf") }.count == 3)
      for name in [
        "copa-peru-1967-goal-distribution.png", "copa-peru-1968-points-progression.png",
        "copa-peru-1967-1968-head-to-head.png", "world-cup-1934-goal-distribution.png",
        "copa-peru-1967-cross-table-sheet.pdf", "world-cup-1934-bracket-sheet.pdf",
      ] {
        #expect(files.contains(name), "\(name) among \(files.sorted())")
      }
      // A knock-out has no table to draw.
      #expect(!files.contains("world-cup-1934-points-progression.png"))
      #expect(files.contains("index.html"))
      // The bar is for terminals.
      #expect(!run.errors.contains("█"))
      try Data("= 1970 Copa =\n== Final Stage ==\n=== Round 1 ===\nA 3-x B\n".utf8).write(
        to: folder.appendingPathComponent("bad.txt"))
      let mixed = try anuario("batch", "bad.txt", "copa-peru-1967", "-o", "mixed", folder: folder)
      #expect(mixed.code == 1)
      #expect(mixed.errors.contains("bad.txt:4:"))
    }
  }

  @Test func aNewSeasonCanBeReportedAtOnce() throws {
    try withFolder { folder in
      #expect(try anuario("new", "mine.txt", folder: folder).code == 0)
      #expect(try anuario("new", "mine.txt", folder: folder).code == 73)
      let run = try anuario("report", "mine.txt", "-o", "mine.pdf", folder: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.isEmpty)
    }
  }

  @Test func listsHaveOneNameALine() throws {
    let seasons = try anuario("seasons").output.split(separator: "\n")
    #expect(seasons.map { $0.split(separator: " ").first } == ["copa-peru-1967", "copa-peru-1968", "world-cup-1934"])
    #expect(try anuario("styles").output == "dark\ndefault\nlarge\nnewspaper\nprint\n")
    let charts = try anuario("chart", "--list").output.split(separator: "\n")
    #expect(charts.map { String($0.prefix { $0 != " " }) } == ChartKind.all.map(\.name))
    #expect(charts.count >= 4)
    let sheets = try anuario("sheet", "--list").output.split(separator: "\n")
    #expect(sheets.map { String($0.prefix { $0 != " " }) } == SheetKind.allCases.map(\.rawValue))
    #expect(charts.allSatisfy { $0.split(separator: " ")[0].allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  /// A terminal that is narrow gets lines of its width, what goes on indented under what began.
  @Test func listsKeepToTheWidthOfTheTerminal() throws {
    for kind in ["chart", "sheet"] {
      let wide = try anuario(kind, "--list").output
      let narrow = try anuario(kind, "--list", variables: ["COLUMNS": "60"]).output
      let lines = narrow.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 60 } && lines.contains { $0.hasPrefix("    ") }, "\(narrow)")
      #expect(narrow.split { $0.isWhitespace } == wide.split { $0.isWhitespace })
    }
  }
}
