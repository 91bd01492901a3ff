import AnuarioTestSupport
import Drawing
import Foundation
import Testing

@testable import Anuario

/// Pages and charts as text, measured without fonts: the net that shows what a change moved.
///
/// `ANUARIO_RECORD=1 swift test --filter GoldenFrame` writes them anew; read the difference before it is committed.
@Suite struct GoldenFrameTests {
  private func compare(_ text: String, _ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["ANUARIO_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let known = try String(contentsOf: file, encoding: .utf8)
    guard text != known else { return }
    let pairs = zip(text.split(separator: "\n"), known.split(separator: "\n"))
    let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs at line \((first?.offset ?? -1) + 1): \(first.map { "\($0.element)" } ?? "its length")")
  }

  @Test(arguments: ChartKind.all)
  func charts(_ kind: ChartKind) throws {
    let books = try SeasonLibrary.load([]).books
    let book = try #require(books.first { $0.slug == "copa-peru-1967" })
    let group = KindSamples.group(kind, book, among: books)
    let page = try Press().picture(kind, group, measurer: FakeMeasurer()).page
    try compare(FrameDump.text(page), kind.name)
  }

  @Test func reportPages() throws {
    let book = try #require(try SeasonLibrary.load(["copa-peru-1968"]).books.first)
    for (number, page) in try Press().reportPages(book, measurer: FakeMeasurer()).enumerated() {
      try compare(FrameDump.text(page), "report-1968-page-\(number + 1)")
    }
  }
}
