import AnuarioTestSupport
import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

/// What is written reads back as the same season but for the losses that are named, and is written the same again.
@Suite struct RoundTripTests {
  /// What each form holds of any season.
  static let held: [SeasonFormat: Set<FactKind>] = [
    .footballText: common.union([.scorers, .countries, .groupLists]), .csv: common.union([.grounds]),
    .footballJSON: common.union([.scorers, .countries]).subtracting([.matchNotes, .statuses, .fullTime]),
    .wikitext: common.union([.scorers]),
  ]

  private static let common: Set<FactKind> = [
    .competition, .label, .teams, .stages, .formats, .rounds, .roundNumbers, .matches, .days, .times, .fullTime,
    .halfTime, .extraTime, .penalties, .awarded, .statuses, .venues, .matchNotes,
  ]

  /// What every form holds of every match.
  private static let course: Set<FactKind> = [.matches, .days, .extraTime, .penalties, .awarded]

  static let forms: [SeasonFormat] = [.footballText, .footballJSON, .csv, .wikitext]

  /// Faults of a season's way through a form; none where all goes round.
  static func faults(_ season: Season, _ form: SeasonFormat) -> [String] {
    let written = SeasonWriting.write([season], as: form)
    guard let read = SeasonWriting.read(written.text, as: form) else { return ["is not read as one season"] }
    var faults: [String] = []
    if form.text(of: [read]) != written.text { faults.append("is no fixed point") }
    let detected = SeasonFormat.detect(SourceText(written.text, file: "written"))
    if detected != form { faults.append("is taken for \(detected.rawValue)") }
    // A record may spell two teams alike; forms that know teams by their names alone lose such a match, and say so.
    let twins = season.matches.count { match in
      Folding.key(season[match.first].name) == Folding.key(season[match.second].name)
    }
    if read.matches.count != season.matches.count, read.matches.count + twins != season.matches.count {
      faults.append("\(season.matches.count) matches become \(read.matches.count)")
    }
    let lost = written.losses[0].filter { twins == 0 && course.contains($0.kind) }
    return faults + lost.map { "loses \($0)" }
  }

  @Test(arguments: forms)
  func randomSeasonsGoRound(_ form: SeasonFormat) throws {
    let held = Self.held[form] ?? []
    for seed in UInt64(0)..<60 {
      let season = RandomSeasons.season(seed)
      let written = SeasonWriting.write([season], as: form)
      let lost = written.losses[0].filter { held.contains($0.kind) }
      #expect(lost.isEmpty, "seed \(seed): \(lost)\n\(written.text)")
      let faults = Self.faults(season, form)
      #expect(faults.isEmpty, "seed \(seed): \(faults)\n\(written.text)")
      if !lost.isEmpty || !faults.isEmpty { break }
    }
  }

  @Test(arguments: forms)
  func copaPeruGoesRound(_ form: SeasonFormat) throws {
    for season in [CopaPeru.season1967, CopaPeru.season1968] {
      let losses = SeasonWriting.write([season], as: form).losses[0]
      if form != .wikitext {
        #expect(losses.contains { $0.kind == .entrants && $0.fate == .missing && $0.count >= 23 })
        #expect(losses.contains { $0.kind == .claims })
      }
      #expect(!losses.contains { [.matches, .days, .fullTime, .rounds].contains($0.kind) }, "\(losses)")
      #expect(Self.faults(season, form).isEmpty)
    }
  }

  /// Every season of the external data that can be read; a sample, or all with ANUARIO_ROUNDTRIP=all.
  @Test(.enabled(if: seasonsFolder != nil, "SEASONS names no folder of external data"), arguments: forms + [.article])
  func theCorpusGoesRound(_ form: SeasonFormat) throws {
    let root = try #require(seasonsFolder)
    let isWhole = ProcessInfo.processInfo.environment["ANUARIO_ROUNDTRIP"] == "all"
    let walk = try #require(FileManager.default.enumerator(atPath: root))
    let paths = walk.compactMap { $0 as? String }.filter { path in
      ["txt", "csv", "json", "wiki"].contains { path.hasSuffix("." + $0) } && !path.hasPrefix("expected")
    }.sorted()
    var count = 0
    var faults: [String] = []
    var lost: [FactKind: Int] = [:]
    for (number, path) in paths.enumerated() where isWhole || number % 7 == 0 {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      let text = SourceText(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))), file: path)
      let read = SeasonFiles.read(text)
      guard !read.hasErrors else { continue }
      for season in isWhole ? read.value : Array(read.value.prefix(2)) {
        count += 1
        faults += Self.faults(season, form).map { "\(path) \(season.label): \($0)" }
        for loss in SeasonWriting.write([season], as: form).losses[0] where Self.held[form]?.contains(loss.kind) == true
        {
          lost[loss.kind, default: 0] += 1
          if ProcessInfo.processInfo.environment["ANUARIO_LOSSES"] != nil {
            print("LOSS \(form.rawValue) \(path): \(loss)")
          }
        }
      }
    }
    if isWhole { print("\(form.rawValue): \(count) seasons; losses \(lost.map { "\($0.key.rawValue) \($0.value)" })") }
    #expect(count > 20)
    #expect(faults.isEmpty, "\(faults.count) faults: \(faults.prefix(30).joined(separator: "\n"))")
  }
}
