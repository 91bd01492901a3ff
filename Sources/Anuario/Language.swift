import Words

/// A language that the product has no words in.
public struct LanguageError: Error, Sendable {
  /// The tag asked for.
  public var tag: String
  /// The languages that there are.
  public var known: [String]
}

/// The languages of the product.
public enum Language {
  /// The languages that there are words in.
  public static var known: [String] { Words.languages }

  /// Whether there are words for a tag.
  public static func isKnown(_ tag: String) -> Bool { (try? words(tag)) != nil }

  static func words(_ tag: String) throws(LanguageError) -> Words {
    do throws(UnknownLanguage) {
      return try Words(tag: tag)
    } catch {
      throw LanguageError(tag: error.tag, known: error.known)
    }
  }
}
