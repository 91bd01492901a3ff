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
/// The catalogue comes from the tag's language, marks and months from the whole tag: es-PE writes 2.53, es-ES 2,53. A few
/// countries lay phrases of their own over the language's: the fecha of es is the jornada of es-ES.
package struct Words: Sendable {
  /// The tag asked for, such as es-PE.
  package let tag: String
  /// The catalogue's language, such as es.
  package let language: String
  let catalogue: Catalogue
  /// How the country writes figures; nil where Foundation must be asked.
  let marks: NumberMarks?
  /// How counts are written in the sentence that is composed.
  var numerals = Numerals.words
  private let localeTag: String

  /// The locale, made when it is needed: opening one takes a millisecond.
  var locale: Locale { Locale(identifier: localeTag) }

  /// The languages of the catalogues that ship.
  package static var languages: [String] { EmbeddedFiles.names(in: .words).filter { !$0.contains("-") } }

  /// The tags of countries that say some of a language's phrases in another way.
  package static var regions: [String] { EmbeddedFiles.names(in: .words).filter { $0.contains("-") } }

  /// The catalogue of what a country says in its own way; empty where it says all as the language does.
  static func ownPhrases(of region: String) -> [UInt8] { EmbeddedFiles.bytes(region, in: .words) ?? [] }

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
    let country = parts.count > 1 ? "\(language)-\(parts[parts.count - 1].uppercased())" : ""
    catalogue = Catalogue(bytes, over: Words.ownPhrases(of: country))
    // A bare language takes the country whose dates are day first, as the field writes them.
    let home = catalogue["defaultRegion"] ?? ""
    let region = parts.count > 1 ? parts.dropFirst().joined(separator: "-").uppercased() : home
    marks = NumberMarks.known(language: language, region: region)
    localeTag = parts.count > 1 ? self.tag : home.isEmpty ? language : language + "-" + home
  }

  /// A phrase with its values in place of `{name}`.
  package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    contracted(fill(template(phrase.rawValue)) { name in values.first { $0.key == name }?.value })
  }

  /// A phrase in the number of a count; `{n}` is the count in words up to ten, `{f}` the same for a feminine noun, `{u}`
  /// without a noun, `{#}` in figures.
  package func callAsFunction(
    _ phrase: Phrase, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let form = count == 1 ? ".one" : ".other"
    let text = fill(template(phrase.rawValue + form)) { name in
      switch name {
      case "n": spelled(count, .masculine)
      case "f": spelled(count, .feminine)
      case "u": spelled(count)
      case "#": number(count)
      default: values.first { $0.key == name }?.value
      }
    }
    return contracted(text)
  }

  /// Text that the catalogue has under a key that is made of data, such as the name of a stage; nil when it has none.
  package func optional(_ key: String) -> String? { catalogue[key] }

  /// The same with values in place of `{name}`.
  package func optional(_ key: String, _ values: KeyValuePairs<String, String>) -> String? {
    optional(key).map { template in fill(template) { name in values.first { $0.key == name }?.value } }
  }

  private func template(_ key: String) -> String {
    // A test holds every catalogue to every phrase, so a key in braces is never seen in a release.
    catalogue[key] ?? "{\(key)}"
  }

  /// A text with the contractions that the language asks for: del torneo, al Grupo C.
  private func contracted(_ text: String) -> String {
    guard language == "es", text.contains(" el ") else { return text }
    return text.replacing(" de el ", with: " del ").replacing(" a el ", with: " al ")
      .replacing("\u{A0}de el ", with: "\u{A0}del ")
  }

  /// A template with what stands for the names in braces; a name without a value stays as it is.
  private func fill(_ template: String, _ value: (Substring) -> String?) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let filled = value(rest[rest.index(after: open)..<close])
      text += filled ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
      if let filled, rest.first == " ", Words.isFigure(filled), bindsFigures(rest.dropFirst()) {
        text += "\u{A0}"
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }
}
