import Anuario
import ArgumentParser

struct SeasonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seasons", abstract: "The seasons that ship, one name a line.")

  @Flag(help: "One name a line, its name first (the same, for scripts).")
  var list = false

  func run() throws {
    try reportingFailures {
      for name in SeasonLibrary.shippedNames {
        let books = try SeasonLibrary.load([name]).books
        let summary = books.first.map { book in
          "  \(book.competition) \(book.label), \(book.matchCount) matches"
        }
        try Terminal.print(name + (summary ?? "") + "\n")
      }
    }
  }
}
