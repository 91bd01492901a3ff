import Diagnostics
import Football
import Foundation
import Testing

@testable import SeasonFiles

@Suite struct TmpDump {
  @Test func dump() throws {
    let root = try #require(seasonsFolder)
    let folder = root + "/football.txt"
    let walk = try #require(FileManager.default.enumerator(atPath: folder))
    for name in walk.compactMap({ $0 as? String }).filter({ $0.hasSuffix(".txt") }).sorted() {
      let text = SourceText(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))), file: name)
      let read = FootballTextReader.readLines(text)
      for d in read.diagnostics { print("DIAG \(d.id) \(d.place) \(d.message) | \(d.excerpt?.prefix(100) ?? "")") }
      for (i, l) in read.lines.enumerated() where l == .note || l == .unknown || l == .residue && !text.line(i+1).isEmpty {
        print("LINE \(l) \(name):\(i+1) \(text.line(i+1).prefix(110))")
      }
      for s in read.seasons {
        let noday = s.matches.filter { $0.day == nil }.count
        for m in s.matches where !m.goals.isEmpty { if let p = m.score.played, p.total != m.goals.count { print("GOALS \(m.place) \(s[m.first].name) \(p) \(s[m.second].name) \(m.goals.map { "\($0.side) \($0.player) \($0.minute ?? 0)+\($0.addedTime) \($0.kind)" })") } }
        for m in s.matches { if let d = m.day { let w = ["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]; _ = w; print("DAY \(m.place.line) \(name) \(d.iso) \(w[d.weekday-1])") } else { print("NODAY \(m.place)") } }
        print("SEASON \(name): \(s.competition) [\(s.label)] teams \(s.teams.count) matches \(s.matches.count) noday \(noday) goals \(s.matches.map(\.goals.count).reduce(0,+)) home \(s.matches.filter{$0.ground == .home}.count) days \(s.matches.compactMap(\.day).min()?.iso ?? "") \(s.matches.compactMap(\.day).max()?.iso ?? "")")
        for st in s.stages { print("  STAGE '\(st.name)' \(st.format.map{"\($0)"} ?? "-") groups \(st.groups.map{"\($0.name):\($0.teams.count)/\($0.rounds.count)r"}) rounds \(st.rounds.prefix(8).map{"\($0.name)#\($0.number ?? 0)(\($0.matches.count))"})+\(st.rounds.count) ties \(st.ties.count) open \(st.ties.filter{$0.winner == nil}.count)") }
      }
    }
  }
}
