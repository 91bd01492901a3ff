import Diagnostics
import Embedded
import Football
import RuleBook
import SeasonFiles

/// What a user asks for beside the files.
public struct LoadingOptions: Sendable {
  /// The form of the text, by its name on the command line; nil to find it by content.
  public var form: String?
  /// Whether lines that cannot be read are warnings.
  public var isLenient: Bool
  /// Rules that the user asks for; they win over every other.
  public var rules: StatedRules?

  /// Makes options.
  public init(form: String? = nil, isLenient: Bool = false, rules: StatedRules? = nil) {
    self.form = form
    self.isLenient = isLenient
    self.rules = rules
  }

  /// The names of the forms.
  public static var forms: [String] { SeasonFormat.allCases.map(\.rawValue) }
}

/// What came of loading: the seasons, and what went wrong with the rest.
public struct LoadingResult: Sendable {
  /// The seasons that are fit for use, in the order of the arguments.
  public var books: [SeasonBook] = []
  /// Everything found in files that hold an error.
  public var faults: [Diagnostic] = []
  /// Arguments that name no file and no season that ships.
  public var missing: [Diagnostic] = []
  /// Files of folders that were passed over because they hold no season.
  public var skipped = 0
}

/// Loads seasons from files, folders, standard input and what ships.
public enum SeasonLibrary {
  /// The names of the seasons that ship.
  public static var shippedNames: [String] { EmbeddedFiles.names(in: .seasons) }

  /// A season file to start from, as text.
  public static var template: String {
    EmbeddedFiles.bytes("season", in: .templates).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Loads what arguments name: a file, a folder, `-` for standard input, or the name of a season that ships.
  ///
  /// With no argument all seasons that ship are loaded. Files of one call know each other's team names.
  /// - Throws: ``RuleBook/Unusable`` when the rule book that ships cannot be read, which is a fault of the product.
  public static func load(_ arguments: [String], options: LoadingOptions = LoadingOptions()) throws -> LoadingResult {
    var result = LoadingResult()
    var files: [SourceFile] = []
    for argument in arguments.isEmpty ? shippedNames : arguments {
      do throws(InputMissing) {
        let found = try SourceFile.find(argument, shipped: shippedNames)
        files += found.files
        result.faults += found.faults
        result.skipped += found.skipped
      } catch {
        result.missing.append(error.diagnostic)
      }
    }
    let texts = files.map { SourceText(bytes: $0.bytes, file: $0.name) }
    let read = readAll(texts, options: options)
    var seasons: [Season] = []
    var told: [(file: String, diagnostics: [Diagnostic])] = []
    for ((file, text), checked) in zip(zip(files, texts), read) {
      if checked.hasErrors {
        if file.isFromFolder, isNoSeason(checked, text) {
          result.skipped += 1
        } else {
          result.faults += checked.diagnostics
        }
        continue
      }
      seasons += checked.value
      told.append((file.name, file.warnings + checked.diagnostics))
    }
    // Parts of one season in several files are one season, with the diagnostics of all its files.
    seasons = SeasonJoining.joined(seasons)
    let book = try RuleBook.shipped(for: Set(seasons.map(\.competition)))
    let sharing = DiagnosticSharing(seasons)
    var shares = [[Diagnostic]](repeating: [], count: seasons.count)
    for (file, diagnostics) in told {
      for diagnostic in diagnostics {
        if let season = sharing.season(of: diagnostic, in: file) { shares[season].append(diagnostic) }
      }
    }
    for (season, diagnostics) in zip(seasons, shares) {
      result.books.append(
        SeasonBook(season, rules: book.resolve(season, asked: options.rules), diagnostics: diagnostics))
    }
    return result
  }

  /// Reads texts; those with names that could not be told apart once more with the names of the seasons that ship.
  private static func readAll(_ texts: [SourceText], options: LoadingOptions) -> [Checked<[Season]>] {
    let format = options.form.flatMap(SeasonFormat.init)
    let read = SeasonFiles.read(texts, as: format, isLenient: options.isLenient)
    guard read.contains(where: { $0.value.contains { $0.changes.contains { $0.unresolved != nil } } }) else {
      return read
    }
    return SeasonFiles.read(
      texts, as: format, lexicon: shippedNames.flatMap(namesOfShipped), isLenient: options.isLenient)
  }

  /// Whether a text that could not be read is no season at all: nothing was found in it, or hardly a match and hardly a
  /// line that might be one, as in lists of clubs and of leagues.
  private static func isNoSeason(_ read: Checked<[Season]>, _ text: SourceText) -> Bool {
    if read.value.isEmpty, read.diagnostics.contains(where: { ["season.none", "text.empty"].contains($0.id) }) {
      return true
    }
    let count = read.value.reduce(0) { $0 + $1.matches.count }
    return count * 100 < text.lineCount && read.value.allSatisfy(\.claims.isEmpty) && !SeasonFiles.mayHoldMatches(text)
  }

  /// The team names of a season that ships, for telling names apart in cells without separators.
  private static func namesOfShipped(_ name: String) -> [String] {
    guard let bytes = EmbeddedFiles.bytes(name, in: .seasons) else { return [] }
    return SeasonFiles.read(SourceText(bytes: bytes, file: name)).value.flatMap(SeasonFiles.names)
  }
}
