import AnuarioTestSupport
import Football
import Foundation
import Statistics
import Testing

@testable import Anuario

/// The part of JSON Schema that our schemas use, so that they are held without another program.
struct SchemaCheck {
  private let root: [String: Any]

  init(_ name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Anuario/Export/Schemas/\(name).schema.json")
    root = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
  }

  /// What is wrong with a value, each with its path; nothing when it fits.
  func faults(_ text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    return faults(value, root, at: "$")
  }

  private static let known: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
    "items", "minItems", "maxItems", "minimum", "enum", "const", "anyOf", "pattern",
  ]

  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var found = schema.keys.filter { !Self.known.contains($0) }.map { "\(path): the check knows no \($0)" }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(name)"]
      }
      return found + faults(value, target, at: path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(value, $0, at: path) }
      if !all.contains(where: \.isEmpty) { found += all.min { $0.count < $1.count } ?? [] }
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] }
    if let types, !types.contains(where: { Self.isOf($0, value) }) {
      return found + ["\(path): no \(types.joined(separator: " or "))"]
    }
    if let constant = schema["const"] as? Int, value as? Int != constant { found.append("\(path): not \(constant)") }
    if let choices = schema["enum"] as? [String], (value as? String).map({ !choices.contains($0) }) ?? true {
      found.append("\(path): \(value) is none of the choices")
    }
    if let least = schema["minimum"] as? Int, let number = value as? Int, number < least {
      found.append("\(path): below \(least)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): \(text) is not of the pattern")
    }
    if let object = value as? [String: Any] { found += objectFaults(object, schema, at: path) }
    if let array = value as? [Any] { found += arrayFaults(array, schema, at: path) }
    return found
  }

  private func objectFaults(_ object: [String: Any], _ schema: [String: Any], at path: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): \($0) is missing" }
    for (key, value) in object {
      if let own = properties[key] {
        found += faults(value, own, at: "\(path).\(key)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += faults(value, others, at: "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): \(key) is not in the schema")
      }
    }
    return found
  }

  private func arrayFaults(_ array: [Any], _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let least = schema["minItems"] as? Int, array.count < least { found.append("\(path): too short") }
    if let most = schema["maxItems"] as? Int, array.count > most { found.append("\(path): too long") }
    if let items = schema["items"] as? [String: Any] {
      for (number, value) in array.enumerated() { found += faults(value, items, at: "\(path)[\(number)]") }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": value is Bool
    case "integer": (value as? Double).map { $0.rounded() == $0 } ?? false
    case "number": value is Double
    default: false
    }
  }
}

@Suite struct SchemaTests {
  @Test func statisticsOfWhatShipsAreOfTheSchema() throws {
    let check = try SchemaCheck("statistics")
    for names in [["copa-peru-1967"], ["copa-peru-1967", "copa-peru-1968"]] {
      let text = try StatisticsReport(try SeasonLibrary.load(names).books).text(as: .json)
      #expect(try check.faults(text) == [])
    }
  }

  @Test func auditsAreOfTheSchema() throws {
    let check = try SchemaCheck("audit")
    for names in [["copa-peru-1968"], ["copa-peru-1967", "copa-peru-1968"]] {
      #expect(try check.faults(AuditReport(try SeasonLibrary.load(names).books).json()) == [])
    }
  }

  @Test func theCheckFindsFaults() throws {
    let check = try SchemaCheck("audit")
    #expect(try !check.faults("{}").isEmpty)
    #expect(try !check.faults("3").isEmpty)
    let sound = #"{"schema": 1, "competition": "C", "season": "1967", "findings": []}"#
    #expect(try check.faults(sound) == [])
    #expect(try !check.faults(sound.replacingOccurrences(of: "1,", with: "2,")).isEmpty)
    #expect(try !check.faults(sound.replacingOccurrences(of: "[]", with: "[{}]")).isEmpty)
    #expect(try !check.faults(sound.replacingOccurrences(of: "{\"s", with: "{\"x\": 1, \"s")).isEmpty)
  }

  @Test func everyFindingIsDocumented() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Anuario/Anuario.docc/AuditFindings.md")
    let article = try String(contentsOf: path, encoding: .utf8)
    for id in AuditReport.ids { #expect(article.contains("| `\(id)` |"), "\(id)") }
  }

  @Test func allowedFindingsAreLeftOut() throws {
    let books = try SeasonLibrary.load(["copa-peru-1968"]).books
    let plain = try AuditReport(books)
    #expect(plain.hasContradiction && plain.text().contains("goals-total"))
    let allowed = try AuditReport(books, allowing: ["goals-total"])
    #expect(!allowed.text().contains("[goals-total]"))
    #expect(!(try AuditReport(books, allowing: Set(AuditReport.ids))).hasContradiction)
  }

  @Test(
    .enabled(if: ExternalSeasons.folder != nil, "set SEASONS to a folder of seasons to hold them against the schema"))
  func statisticsOfTheCorpusAreOfTheSchema() throws {
    let folder = try #require(ExternalSeasons.folder)
    let check = try SchemaCheck("statistics")
    for path in [
      "england/2023-24_1-premierleague.txt", "world-cup/1990", "euro/2004/euro.txt", "world-cup/2022",
      "austria/2018-19_1-bundesliga.txt", "spain/2023-24_1-liga.txt",
    ] {
      let books = try SeasonLibrary.load(["\(folder)/football.txt/\(path)"]).books
      if books.isEmpty { continue }
      #expect(try check.faults(StatisticsReport(books).text(as: .json)) == [], "\(path)")
    }
  }

  /// Two things, and the result says which: by rounds Manchester City, by days Arsenal to the last days but one.
  @Test(
    .enabled(if: ExternalSeasons.folder != nil, "set SEASONS to a folder of seasons to follow 2023-24 by calendar"))
  func theRaceOf2024() throws {
    let folder = try #require(ExternalSeasons.folder)
    let path = "\(folder)/football.txt/england/2023-24_1-premierleague.txt"
    let book = try #require(try SeasonLibrary.load([path]).books.first)
    let progression = try #require(book.statistics.progressions.first)
    let calendar = try #require(book.statistics.calendar(0))
    let arsenal = try #require(book.season.teams.firstIndex { $0.name.contains("Arsenal") })
    let city = try #require(book.season.teams.firstIndex { $0.name.contains("Manchester City") })
    #expect(progression.hasPostponed)
    #expect(progression.wentTopForGood?.team.index == city)
    #expect(progression.wentTopForGood.map { progression.rounds[$0.roundIndex].number } == 33)
    let last = calendar.steps.last { $0.leaders.map(\.index) == [arsenal] }
    let top = try #require(calendar.wentTopForGood)
    #expect(calendar.steps[top].day.iso == "2024-05-14")
    #expect(last.map { $0.day < calendar.steps[top].day } == true)
    #expect(calendar.steps.last?.points.first == 91)
  }
}
