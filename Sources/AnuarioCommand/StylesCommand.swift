import Anuario
import ArgumentParser

struct StylesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles",
    abstract: "The styles that ship, one name a line; a check of a style file; a sheet that shows a style.",
    discussion: """
      Example: anuario styles --check ours.yaml
      Example: anuario styles --show ours.yaml -o ours.png
      """)

  @Option(help: "Check a style file: exits 78 when it cannot be used, and tells of texts that are hard to read.")
  var check: String?

  @Option(help: "Draw a sheet with every token of a style that ships, or of a file.")
  var show: String?

  @Flag(help: "Print the JSON Schema of style files, for editors that check as one types.")
  var schema = false

  @OptionGroup var output: OutputArguments

  func validate() throws {
    if let form = output.pathExtension, PictureFormat(rawValue: form) == nil {
      throw ValidationError("a sheet is written as .png, .pdf or .svg, not as \"\(output.output ?? "")\"")
    }
    if output.output != nil, show == nil { throw ValidationError("-o is for --show") }
  }

  func run() throws {
    try reportingFailures {
      if schema { return try Terminal.print(StyleChoice.schema) }
      if let show { return try draw(show) }
      guard let check else {
        for name in StyleChoice.shippedNames { try Terminal.print(name + "\n") }
        return
      }
      let warnings = try press(check).warnings
      for warning in warnings { Terminal.complain("warning: \(warning)") }
      let count = warnings.count == 1 ? "one warning" : "\(warnings.count) warnings"
      try Terminal.print("\(check): \(warnings.isEmpty ? "sound" : "usable, with \(count)")\n")
    }
  }

  private func press(_ style: String) throws -> Press {
    var options = PressOptions()
    options.style = style
    return try Press(options)
  }

  private func draw(_ style: String) throws {
    let form = output.pathExtension.flatMap(PictureFormat.init(rawValue:)) ?? .png
    let printed = try press(style).specimen(as: form)
    let name = style.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? style
    try output.write(printed, defaultName: "style-\(name).\(form.rawValue)", isQuiet: false)
  }
}
