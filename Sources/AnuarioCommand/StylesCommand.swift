import Anuario
import ArgumentParser

struct StylesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles", abstract: "The styles that ship, one name a line; or a check of a style file.",
    discussion: "Example: anuario styles --check ours.yaml")

  @Option(help: "Check a style file: exits 78 when it cannot be used, and tells of texts that are hard to read.")
  var check: String?

  func run() throws {
    try reportingFailures {
      guard let check else {
        for name in StyleChoice.shippedNames { Terminal.print(name + "\n") }
        return
      }
      var options = PressOptions()
      options.style = check
      let warnings = try Press(options).warnings
      for warning in warnings { Terminal.complain("warning: \(warning)") }
      Terminal.print("\(check): \(warnings.isEmpty ? "sound" : "usable, with \(warnings.count) warnings")\n")
    }
  }
}
