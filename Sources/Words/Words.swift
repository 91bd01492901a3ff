import Embedded
import Foundation

/// A language that the product has no words in.
package struct UnknownLanguage: Error, Sendable {
  /// The tag asked for.
  package var tag: String
  /// The languages there are.
  package var known: [String]
}

/// The words of one language, with the numbers and dates of one country.
///
/// The catalogue comes from the tag's language, marks and months from the whole tag: es-PE writes 2.53, es-ES 2,53.
package struct Words: Sendable {
  /// The tag asked for, such as es-PE.
  package let tag: String
  /// The catalogue's language, such as es.
  package let language: String
  let catalogue: Catalogue
  let locale: Locale

  /// The languages of the catalogues that ship.
  package static var languages: [String] { EmbeddedFiles.names(in: .words) }

  /// Finds the words of a language tag (`en`, `es`, `es-PE`).
  package init(tag: String) throws(UnknownLanguage) {
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" })
    let language = parts.first.map { $0.lowercased() } ?? ""
    let isPlain = parts.dropFirst().allSatisfy { part in part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard isPlain, let bytes = EmbeddedFiles.bytes(language, in: .words) else {
      throw UnknownLanguage(tag: tag, known: Words.languages)
    }
    self.tag = ([language] + parts.dropFirst().map(String.init)).joined(separator: "-")
    self.language = language
    catalogue = Catalogue(bytes)
    // A bare language takes the country whose dates are day first, as the field writes them.
    let home = catalogue.templates["defaultRegion"].map { "-" + $0 } ?? ""
    locale = Locale(identifier: parts.count > 1 ? self.tag : language + home)
  }

  /// A phrase with its values in place of `{name}`.
  package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    fill(template(phrase.rawValue), values)
  }

  /// A phrase in the number of a count; `{n}` is the count in words up to twenty, `{#}` in figures.
  package func callAsFunction(
    _ phrase: Phrase, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let form = count == 1 ? ".one" : ".other"
    let filled = fill(template(phrase.rawValue + form), values)
    return filled.replacingOccurrences(of: "{n}", with: spelled(count))
      .replacingOccurrences(of: "{#}", with: number(count))
  }

  /// Text that the catalogue has under a key that is made of data, such as the name of a stage; nil when it has none.
  package func optional(_ key: String) -> String? { catalogue.templates[key] }

  private func template(_ key: String) -> String {
    // A test holds every catalogue to every phrase, so a key in braces is never seen in a release.
    catalogue.templates[key] ?? "{\(key)}"
  }

  private func fill(_ template: String, _ values: KeyValuePairs<String, String>) -> String {
    guard template.contains("{") else { return template }
    var text = template
    for (name, value) in values { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
    return text
  }
}

/// The templates of a catalogue file.
///
/// A file has one `key = template` a line; `key.one` and `key.other` are the forms of a count; lines that start with #
/// are comments; `_` at the end or start of a template stands for a blank that would be trimmed.
struct Catalogue: Sendable {
  var templates: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      guard let equals = line.firstIndex(of: "=") else { continue }
      let key = line[..<equals].trimmingCharacters(in: .whitespaces)
      let value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
      templates[key] = value.replacingOccurrences(of: "~", with: "\u{A0}")
    }
  }

  /// A list of words parted by blanks.
  func list(_ key: String) -> [String] { (templates[key] ?? "").split(separator: " ").map(String.init) }
}
