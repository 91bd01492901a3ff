import Foundation

/// File names from titles: copa-peru-1967.
package enum Slug {
  /// Lower-case ASCII letters and digits, everything else one hyphen.
  package static func make(_ title: String) -> String {
    let folded =
      title.utf8.allSatisfy { $0 < 0x80 }
      ? title.lowercased()
      : title.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    var slug = ""
    for character in folded {
      if character.isASCII, character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "season" : slug
  }
}
