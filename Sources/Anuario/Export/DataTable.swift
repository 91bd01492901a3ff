import Diagnostics
import Foundation
import SeasonFiles
import Words

/// A column of a table for other programs.
struct DataColumn {
  /// Its name in CSV, which no language changes.
  var key: String
  /// Its head in print.
  var head: String
  /// Whether it holds words, which stand on the left.
  var isText = false
}

/// A cell of a table for other programs.
enum DataCell {
  case text(String)
  /// A word of a fixed set: its name in CSV, and its words in print.
  case coded(String, String)
  case number(Int)
  /// A number with its sign in print.
  case signed(Int)
  /// A number with a number of decimals.
  case decimal(Double, Int)
  /// Nothing known.
  case none

  /// As printed in a language.
  func shown(_ words: Words) -> String {
    switch self {
    case .text(let text), .coded(_, let text): text
    case .number(let number): words.number(number)
    case .signed(let number): words.signed(number)
    case .decimal(let number, let digits): words.decimal(number, digits: digits)
    case .none: ""
    }
  }

  /// As data: digits with a hyphen for minus and a full stop for decimals.
  var plain: String {
    switch self {
    case .text(let text), .coded(let text, _): text
    case .number(let number), .signed(let number): String(number)
    case .decimal(let number, let digits): Words.plainDecimal(number, digits: digits)
    case .none: ""
    }
  }
}

/// A table in the forms of other programs.
struct DataTable {
  var title: String
  /// What CSV has before the columns, so that tables of several seasons and groups are one list.
  var origin: [(key: String, value: String)] = []
  var columns: [DataColumn]
  var rows: [[DataCell]]

  /// Columns of equal width by what a terminal shows; words left, figures right.
  func aligned(_ words: Words) -> String {
    let lines = [columns.map(\.head)] + rows.map { $0.map { $0.shown(words) } }
    let widths = columns.indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return lines.map { cells in
      let line = cells.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return columns[column].isText ? cell + blanks : blanks + cell
      }.joined(separator: "  ")
      let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
      return "  " + line[..<end] + "\n"
    }.joined()
  }

  /// A table of Markdown with its title above.
  func markdown(_ words: Words) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let rule = columns.map { $0.isText ? ":--" : "--:" }
    let lines = rows.map { row in line(row.map { $0.shown(words) }) }
    return (["### \(title)", "", line(columns.map(\.head)), line(rule)] + lines).joined(separator: "\n") + "\n"
  }

  /// A wikitable with its title as the caption.
  func wikitext(_ words: Words) -> String {
    var lines = [
      "{| class=\"wikitable\" style=\"text-align:center\"", "|+ \(WikitextWords.escaped(title))",
      "! " + columns.map { WikitextWords.escaped($0.head) }.joined(separator: " !! "),
    ]
    for row in rows {
      let cells = zip(columns, row).map { column, cell in
        (column.isText ? "style=\"text-align:left\" | " : "") + WikitextWords.escaped(cell.shown(words))
      }
      lines += ["|-", "| " + cells.joined(separator: " || ")]
    }
    return (lines + ["|}"]).joined(separator: "\n") + "\n"
  }

  /// The head of CSV.
  var csvHead: String { (origin.map(\.key) + columns.map(\.key)).joined(separator: ",") }

  /// The lines of CSV (RFC 4180) without the head.
  var csvLines: [String] {
    rows.map { row in (origin.map(\.value) + row.map(\.plain)).map(Self.field).joined(separator: ",") }
  }

  /// A field in quotes where it holds what parts fields.
  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

extension [DataTable] {
  /// All tables in one CSV: the same columns under one head.
  var csv: String {
    guard let first else { return "" }
    return ([first.csvHead] + flatMap(\.csvLines)).joined(separator: "\n") + "\n"
  }
}
