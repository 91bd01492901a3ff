import Foundation
import Testing

/// Holds Package.swift against the table of ARCHITECTURE.md, so that the direction of the flow cannot slip.
@Suite struct ManifestTests {
  private var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  private func names(_ text: some StringProtocol) -> [String] {
    String(text).split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init)
  }

  /// The second column of the table, by the names in the first.
  private func allowed() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3 else { continue }
      for name in names(cells[0]) { table[name] = Set(names(cells[1])) }
    }
    return table
  }

  /// The dependencies of each target, read from the manifest's own lines.
  private func declared() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    guard let start = text.range(of: "targets: [\n    .systemLibrary") else { return [:] }
    var table: [String: Set<String>] = [:]
    let pieces = text[start.upperBound...].components(separatedBy: "arget(")
    for piece in pieces.dropFirst() {
      let quoted = piece.split(separator: "\"", omittingEmptySubsequences: false)
      guard quoted.count > 1 else { continue }
      let name = String(quoted[1])
      // What stands in the last list of the call is what the target may import.
      let call = piece.components(separatedBy: "),\n").first ?? piece
      let lists = call.split(separator: "[").dropFirst().map { $0.split(separator: "]").first ?? "" }
      let list =
        lists.last {
          !$0.contains(".yaml") && !$0.contains(".md\"") && !$0.contains("BadFiles") && !$0.contains("\"seasons\"")
        } ?? ""
      let imports = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.compactMap {
        entry -> String? in
        if entry == "yams" { return "Yams" }
        if entry == "argumentParser" { return "ArgumentParser" }
        return entry.hasPrefix("\"") ? entry.replacingOccurrences(of: "\"", with: "") : nil
      }
      table[name] = Set(imports)
    }
    return table
  }

  @Test func theManifestKeepsToTheTable() throws {
    let allowed = try allowed()
    let declared = try declared()
    for name in [
      "Embedded", "Football", "Diagnostics", "SeasonFiles", "Archives", "RuleBook", "Statistics", "Words", "Drawing",
      "Styles",
      "Styling", "Plotting", "Documents", "Sheets", "PNGEncoding", "Rendering", "Anuario", "AnuarioCommand",
      "Benchmarks", "Fuzzing",
    ] {
      let imports = try #require(declared[name], "\(name) is not in the manifest")
      #expect(imports == allowed[name], "\(name)")
    }
  }

  @Test func footballStaysOutOfDrawingAndDrawingOutOfStatistics() throws {
    let declared = try declared()
    #expect(declared["Plotting"]?.contains("Football") == false)
    #expect(declared["Documents"]?.contains("Football") == false)
    #expect(declared["Sheets"]?.contains("Football") == false)
    #expect(declared["Statistics"] == ["Football"])
    #expect(declared["Football"]?.isEmpty == true)
  }
}
