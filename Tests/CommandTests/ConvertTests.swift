import AnuarioTestSupport
import Foundation
import Testing

@Suite struct ConvertTests {
  @Test(arguments: ["article", "football.txt", "football.json", "csv", "wikitext"])
  func everyFormReadsBackToTheSameStandings(_ form: String) throws {
    for season in ["copa-peru-1967", "copa-peru-1968"] {
      let converted = try anuario("convert", season, "--to", form)
      #expect(converted.code == 0)
      let table = try anuario("stats", season, "--format", "csv").output
      let again = try anuario("stats", "-", "--points", "2", "--format", "csv", "-q", input: converted.output)
      #expect(again.code == 0, "\(again.errors)")
      #expect(again.output == table)
    }
  }

  @Test func lossesAreNamedOnStandardError() throws {
    let run = try anuario("convert", "copa-peru-1967", "--to", "csv")
    #expect(run.errors.contains("csv holds no"))
    #expect(run.errors.contains("no entrants (24)"))
    #expect(run.errors.contains("claims (10)"))
    #expect(try anuario("convert", "copa-peru-1967", "--to", "csv", "-q").errors.isEmpty)
    #expect(try anuario("convert", "copa-peru-1967", "--to", "article").errors.isEmpty)
  }

  @Test func severalSeasonsNeedAFormThatHoldsThem() throws {
    for form in ["football.txt", "csv"] {
      let run = try anuario("convert", "--to", form, "-q")
      #expect(run.code == 0)
      let stats = try anuario("stats", "-", "--format", "json", "-q", input: run.output)
      #expect(stats.output.contains("\"1967\"") && stats.output.contains("\"1968\""))
    }
    try withFolder { folder in
      for form in ["article", "football.json", "wikitext"] {
        let run = try anuario("convert", "--to", form, "-o", "x", folder: folder)
        #expect(run.code == 64)
        #expect(run.errors.contains("one season") && run.output.isEmpty)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func filesAreWrittenWholeOrNotAtAll() throws {
    try withFolder { folder in
      let run = try anuario("convert", "copa-peru-1968", "--to", "csv", "-o", "out/a.csv", "-q", folder: folder)
      #expect(run.code == 0 && run.output.isEmpty)
      #expect(try String(contentsOf: folder.appendingPathComponent("out/a.csv"), encoding: .utf8).hasPrefix("League,"))
      #expect(try anuario("convert", "copa-peru-1968", "--to", "csv", "-o", "out/a.csv/b", folder: folder).code == 73)
    }
    #expect(try anuario("convert", "copa-peru-1968", "--to", "pdf").code == 64)
    #expect(try anuario("convert", "nothing", "--to", "csv").code == 66)
  }
}

@Suite struct ArchiveCommandTests {
  private static let good = "= Copa 1970\n\nRound 1\n[May 1]\nA 3-1 B\n"
  private static let bad = "= Copa 1971\n\nRound 1\n[May 1]\nA 3-x B\n"

  @Test func archivesAreReadInPlace() throws {
    try withFolder { folder in
      let zip = ArchiveMaker.zip([
        .init("england/1970.txt", Array(Self.good.utf8)), .init("README.md", Array("# x".utf8)),
        .init("./perú/1972.txt", Array(Self.good.replacing("1970", with: "1972").utf8), isDeflated: false),
      ])
      try Data(zip).write(to: folder.appendingPathComponent("seasons.zip"))
      try Data(ArchiveMaker.gzip(Array(Self.good.replacing("1970", with: "1974").utf8)))
        .write(to: folder.appendingPathComponent("cup.txt.gz"))
      let zipped = try anuario("stats", "seasons.zip", "--format", "csv", folder: folder)
      #expect(zipped.code == 0, "\(zipped.errors)")
      #expect(zipped.output.contains("Copa,1970") && zipped.output.contains("Copa,1972"))
      #expect(try anuario("stats", "cup.txt.gz", "--format", "csv", folder: folder).output.contains("Copa,1974"))
      let all = try anuario("stats", ".", "--format", "csv", folder: folder)
      for year in ["1970", "1972", "1974"] { #expect(all.output.contains("Copa,\(year)"), "\(all.errors)") }
    }
  }

  @Test func sideTablesOfFoldersArePassedOver() throws {
    try withFolder { folder in
      try Self.good.write(to: folder.appendingPathComponent("copa.txt"), atomically: true, encoding: .utf8)
      let clubs = "= Una =\n\n1  Primera\n    | Liga Una\n    | una.1\n"
      try clubs.write(to: folder.appendingPathComponent("leagues.txt"), atomically: true, encoding: .utf8)
      let run = try anuario("stats", ".", "--format", "csv", folder: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.contains("passed over 1 files"), "\(run.errors)")
      // Named alone it is told what is wrong with it.
      #expect(try anuario("stats", "leagues.txt", folder: folder).code == 65)
    }
  }

  @Test func placesAreNamedWithinArchives() throws {
    try withFolder { folder in
      let zip = ArchiveMaker.zip([.init("england/1971.txt", Array(Self.bad.utf8))])
      try Data(zip).write(to: folder.appendingPathComponent("seasons.zip"))
      let run = try anuario("stats", "seasons.zip", "--from", "football.txt", folder: folder)
      #expect(run.code == 65)
      #expect(run.errors.contains("seasons.zip/england/1971.txt:5:3: error"), "\(run.errors)")
    }
  }

  @Test func brokenArchivesAndBombsAre65() throws {
    try withFolder { folder in
      let zip = ArchiveMaker.zip([.init("a.txt", Array(Self.good.utf8))])
      let packed = ArchiveMaker.gzip(Array(Self.good.utf8))
      var bomb = ArchiveMaker.Entry("a.txt", Array(Self.good.utf8))
      bomb.statedSize = 4_000_000_000
      let cases: [(String, [UInt8], String)] = [
        ("cut.zip", Array(zip.prefix(zip.count - 30)), "cut off"), ("cut.txt.gz", Array(packed.prefix(30)), "cut off"),
        ("bomb.zip", ArchiveMaker.zip([bomb]), "4000 MB"), ("none.zip", ArchiveMaker.zip([]), "no text"),
      ]
      for (name, bytes, said) in cases {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
        let run = try anuario("stats", name, folder: folder)
        #expect(run.code == 65, "\(name): \(run.errors)")
        #expect(run.errors.contains("\(name): error") && run.errors.contains(said), "\(name): \(run.errors)")
        #expect(run.output.isEmpty)
      }
      try Data(packed + Array("garbage".utf8)).write(to: folder.appendingPathComponent("tail.txt.gz"))
      let tail = try anuario("stats", "tail.txt.gz", folder: folder)
      #expect(tail.code == 0)
      #expect(tail.errors.contains("7 bytes behind"), "\(tail.errors)")
    }
  }
}
