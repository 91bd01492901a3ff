import AnuarioTestSupport
import Foundation
import Parallel
import Synchronization
import Testing

@testable import Anuario

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Everything made at once, and the page that shows it.
@Suite struct BatchTests {
  private func folder() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("anuario-\(UUID().uuidString)")
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"]), (["a", "a", "a"], ["a", "a-2", "a-3"]), (["a", "a", "a-2"], ["a", "a-3", "a-2"]),
    (["a-2", "a", "a", "a-2"], ["a-2", "a", "a-3", "a-2-2"]),
  ])
  func slugsAreDistinct(_ names: [String], _ distinct: [String]) { #expect(Batch.distinct(names) == distinct) }

  /// Each writer has a file of its own until it is whole.
  @Test func aFileThatManyThreadsWriteIsOneOfThem() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("one.txt").path
    let faults = Array(0..<200).concurrentMap { number -> String? in
      do {
        try OutputFile.write([UInt8](repeating: UInt8(number), count: 10_000 + 500 * number), to: path)
        return nil
      } catch { return "\(error)" }
    }
    #expect(faults.compactMap { $0 } == [])
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(Set(bytes).count == 1 && bytes.count == 10_000 + 500 * Int(bytes.first ?? 0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["one.txt"])
  }

  @Test func aBatchMakesWhatOneByOneWouldAndAPageThatLeadsToIt() throws {
    let books = try SeasonLibrary.load(["copa-peru-1967"]).books
    var options = PressOptions()
    options.scale = 0.5
    let batch = try Batch(books, options: options, others: ["print", "default"])
    #expect(batch.styles == ["default", "print"])
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let told = Mutex<[Int]>([])
    let results = try batch.run(in: folder.path) { count in told.withLock { $0.append(count) } }
    #expect(results.count == batch.count && told.withLock { $0 } == Array(1...batch.count))
    #expect(!results.contains { if case .failed = $0.outcome { true } else { false } })

    // The bytes do not depend on how the work was spread.
    let kind = try #require(ChartKind.named("cross-table"))
    for (style, path) in [("default", ""), ("print", "print/")] {
      options.style = style
      let alone = try Press(options).chart(kind, books, as: .png).bytes
      let file = folder.appendingPathComponent("\(path)copa-peru-1967-cross-table.png")
      #expect(try Array(Data(contentsOf: file)) == alone)
    }

    let page = try String(contentsOf: folder.appendingPathComponent("index.html"), encoding: .utf8)
    for result in results {
      let file = folder.appendingPathComponent(result.path).path
      #expect(result.isWritten == FileManager.default.fileExists(atPath: file), "\(result.path)")
      #expect(result.isWritten == page.contains("\"\(result.path)\""), "\(result.path)")
    }
    #expect(page.contains("15\u{A0}matches · 48\u{A0}goals · 6\u{A0}teams"))
    #expect(!page.contains("http://") && !page.contains("https://"))
    // Every element is closed, so that the page is well-formed but for its void elements.
    let body = page.components(separatedBy: "<body>").last ?? ""
    let closed = body.replacingOccurrences(of: "<br>", with: "").replacingOccurrences(
      of: "(<img [^>]*)>", with: "$1/>", options: .regularExpression)
    let text =
      "<body>"
      + closed.replacingOccurrences(of: "</html>", with: "")
      .replacingOccurrences(of: "loading=\"lazy\"", with: "")
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test func aFolderThatCannotBeWrittenIsAFailureOfEachFile() throws {
    let books = try SeasonLibrary.load(["copa-peru-1967"]).books
    let folder = folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    // A file stands where the folder of the second style should.
    try OutputFile.write([1], to: folder.appendingPathComponent("print").path)
    var options = PressOptions()
    options.scale = 0.25
    let results = try Batch(books, options: options, others: ["print"]).run(in: folder.path)
    let failed = results.filter { if case .failed = $0.outcome { true } else { false } }
    #expect(!failed.isEmpty && failed.allSatisfy { $0.path.hasPrefix("print/") })
    let page = try String(contentsOf: folder.appendingPathComponent("index.html"), encoding: .utf8)
    #expect(page.contains("What could not be made"))
  }

  @Test func seasonsOfOneNameDoNotOverwriteEachOther() throws {
    let book = try #require(try SeasonLibrary.load(["copa-peru-1967"]).books.first)
    let paths = try Batch([book, book], options: PressOptions()).jobs.map(\.path)
    #expect(Set(paths).count == paths.count)
  }
}
