import ArgumentParser
import Foundation
import Testing

@testable import AnuarioCommand

/// How runs end that cannot do what they were asked for.
@Suite struct FailureTests {
  @Test(arguments: [
    "stats copa-peru-1967", "stats copa-peru-1967 --format json", "audit copa-peru-1967", "seasons", "styles",
    "chart --list", "sheet --list", "new", "convert copa-peru-1967 --to csv",
    "chart cross-table copa-peru-1967 -o -",
  ])
  func aFullDeviceIs73(_ arguments: String) throws {
    let run = try shell("\"$0\" \(arguments) > /dev/full")
    #expect(run.code == 73, "\(run.errors)")
    #expect(run.errors.contains("cannot write standard output: no space left on device"), "\(run.errors)")
  }

  @Test func aReaderThatHasGoneIsNoFault() throws {
    // More than a pipe holds, for a program that reads nothing; the signal that would end the run is ignored.
    let seasons = "copa-peru-1967 copa-peru-1968 world-cup-1934"
    let all = try shell("\"$0\" stats \(seasons) \(seasons) --format json")
    #expect(all.code == 0 && all.output.utf8.count > 65536)
    let run = try shell("trap '' PIPE; { \"$0\" stats \(seasons) \(seasons) --format json; echo $? >&2; } | sleep 0.1")
    #expect(run.errors == "0\n")
  }

  private struct Oddity: Error {}

  @Test func whatNobodyKnowsIsAFaultOfTheProgram() {
    #expect(throws: ExitCode(70)) { try reportingFailures { throw Oddity() } }
    #expect(throws: ExitCode(1)) { try reportingFailures { throw ExitStatus.contradiction } }
    #expect(throws: ExitCode(64)) { try reportingFailures { throw ValidationError("wrong") } }
    #expect(throws: CleanExit.self) { try reportingFailures { throw CleanExit.message("done") } }
  }

  @Test(arguments: ["3-", "-3", "3--5", "1-2-3", "+3", "3-+5", "5-3", "0-2"])
  func roundsOfAnotherFormAreRefused(_ rounds: String) throws {
    let run = try anuario("chart", "cross-table", "copa-peru-1967", "--rounds=\(rounds)")
    #expect(run.code == 64 && run.errors.contains("--rounds takes FIRST-LAST, such as 1-10"), "\(run.errors)")
  }

  @Test(arguments: ["2xx2", "x2x2", "2x2x", "+2x2", "2", "7x1"])
  func postersOfAnotherFormAreRefused(_ poster: String) throws {
    let run = try anuario("sheet", "bracket", "copa-peru-1967", "--poster=\(poster)")
    #expect(run.code == 64 && run.errors.contains("--poster takes COLUMNSxROWS"), "\(run.errors)")
  }

  @Test func theAuditSpeaksTheLanguageAskedFor() throws {
    let sound = "= 1970 Copa =\n== Final Stage ==\n=== Round 1 ===\n1 May 1970\nA 3-1 B\n"
    #expect(try anuario("audit", "-", input: sound).output.contains("  nothing to report\n"))
    #expect(try anuario("audit", "-", "--lang", "es", input: sound).output.contains("  nada que señalar\n"))
    let spanish = try anuario("audit", "copa-peru-1968", "--lang", "es").output
    #expect(spanish.contains(": contradicción: ") && !spanish.contains(": contradiction: "))
    #expect(try anuario("audit", "copa-peru-1968").output.contains(": contradiction: "))
  }
}
