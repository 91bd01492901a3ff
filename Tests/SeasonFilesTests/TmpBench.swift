import Diagnostics
import Foundation
import Testing

@testable import SeasonFiles

@Suite struct TmpBench {
  @Test func bench() throws {
    let root = try #require(seasonsFolder)
    let folder = root + "/football.txt"
    let walk = try #require(FileManager.default.enumerator(atPath: folder))
    var all: [UInt8] = []
    for name in walk.compactMap({ $0 as? String }).filter({ $0.hasSuffix(".txt") && !$0.contains("spec-samples") }).sorted() {
      all += Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))) + [10]
    }
    for repeats in [1, 1, 5] {
      var bytes: [UInt8] = []
      for _ in 0..<repeats { bytes += all }
      let clock = ContinuousClock()
      var text = SourceText("", file: "x")
      let t0 = clock.measure { text = SourceText(bytes: bytes, file: "all.txt") }
      var n = 0
      let t1 = clock.measure {
        var parser = TextParser(text: text, options: ReadingOptions())
        parser.readAll()
        n = parser.finished.reduce(0) { $0 + $1.matches.count }
      }
      var joined = 0
      let t2 = clock.measure { joined = SeasonFiles.read(text, as: .footballText).value.count }
      let mb = Double(bytes.count) / 1e6
      print("BENCH \(mb) MB matches \(n) seasons \(joined) lines \(mb / (t0 / .seconds(1))) parse \(mb / (t1 / .seconds(1))) read \(mb / (t2 / .seconds(1))) MB/s")
    }
  }
}
