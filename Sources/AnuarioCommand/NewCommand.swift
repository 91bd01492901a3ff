import Anuario
import ArgumentParser
import Foundation

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "A season file to write over: every kind of line, with invented teams.",
    discussion: "Example: anuario new copa-2024.txt, then anuario report copa-2024.txt")

  @Argument(help: "The file to make; with none it is printed.")
  var file: String?

  func run() throws {
    try reportingFailures {
      guard let file else {
        try Terminal.print(SeasonLibrary.template)
        return
      }
      guard !FileManager.default.fileExists(atPath: file) else {
        throw WritingError(path: file, reason: "there is a file of this name already")
      }
      try OutputFile.write(Array(SeasonLibrary.template.utf8), to: file)
      Terminal.progress("\(file) made; write over it, then try: anuario report \(file)")
    }
  }
}
