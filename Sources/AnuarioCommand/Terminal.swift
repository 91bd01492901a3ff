import Anuario
import Diagnostics
import Foundation

/// What goes to the two streams of a terminal.
enum Terminal {
  /// Prints a text to standard output as it is.
  static func print(_ text: String) throws(WritingError) { try OutputFile.writeToOutput(Array(text.utf8)) }

  /// Prints a message to standard error, with the program's name before it.
  static func complain(_ message: String) { tell("anuario: \(message)\n") }

  /// Prints diagnostics to standard error.
  static func complain(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    tell(DiagnosticPrinter().text(diagnostics))
  }

  /// Prints a line of progress to standard error.
  static func progress(_ message: String) { tell("\(message)\n") }

  /// Prints names with what each is, a line for each; where the width is known what is longer goes on beneath itself.
  static func list(_ entries: [(name: String, summary: String)]) throws(WritingError) {
    let indent = 2 + (entries.map { DisplayWidth.of($0.name) }.max() ?? 0)
    for entry in entries {
      let room = width.map { max(20, $0 - indent) } ?? .max
      let lines = wrapped(entry.summary, to: room)
      let lead = entry.name + String(repeating: " ", count: indent - DisplayWidth.of(entry.name))
      try print(lead + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n")
    }
  }

  /// A text in lines of at most so many columns; a word that is longer stands alone.
  private static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(word) <= columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// The columns that standard output has: as COLUMNS says, else as the terminal does; nil where output is no terminal,
  /// so that a program reads a line for each name.
  static var width: Int? {
    if let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init), stated > 0 { return stated }
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

  /// Whether standard error is a terminal.
  static var errorsAreTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  /// Puts a text in the place of the terminal's current line, on standard error.
  static func rewrite(_ text: String) { tell("\r\u{1B}[K\(text)") }

  /// Writes to standard error.
  ///
  /// Where that takes nothing, nobody is left to be told.
  private static func tell(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
