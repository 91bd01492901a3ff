import Diagnostics
import Foundation

/// What goes to the two streams of a terminal.
enum Terminal {
  /// Prints a text to standard output as it is.
  static func print(_ text: String) { write(Array(text.utf8), to: FileHandle.standardOutput) }

  /// Prints a message to standard error, with the program's name before it.
  static func complain(_ message: String) { write(Array("anuario: \(message)\n".utf8), to: FileHandle.standardError) }

  /// Prints diagnostics to standard error.
  static func complain(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    write(Array(DiagnosticPrinter().text(diagnostics).utf8), to: FileHandle.standardError)
  }

  /// Prints a line of progress to standard error.
  static func progress(_ message: String) { write(Array("\(message)\n".utf8), to: FileHandle.standardError) }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

  /// Whether standard error is a terminal.
  static var errorsAreTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  /// Puts a text in the place of the terminal's current line, on standard error.
  static func rewrite(_ text: String) { write(Array("\r\u{1B}[K\(text)".utf8), to: FileHandle.standardError) }

  private static func write(_ bytes: [UInt8], to handle: FileHandle) {
    // A reader that has gone (`| head`) ends the program by its signal; nothing is to be said about it.
    try? handle.write(contentsOf: Data(bytes))
  }

  /// Writes bytes to standard output whole.
  static func print(_ bytes: [UInt8]) throws { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
}
