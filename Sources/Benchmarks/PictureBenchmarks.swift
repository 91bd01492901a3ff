import Anuario
import Foundation

/// Times pictures and reports in one warm process, from statistics to bytes: `pictures [SEASON]`.
///
/// A chart as PNG is timed with fonts of its own and with fonts that stay open, as they do from one chart of a command to
/// the next. If PEERS names a folder, its programs called `warm-NAME` each print the milliseconds of one chart in a warm
/// process of theirs.
func benchmarkPictures(_ arguments: [String]) throws {
  let name = arguments.first ?? "copa-peru-1967"
  guard let book = try SeasonLibrary.load([name]).books.first else { return print("no season in \(name)") }
  var options = PressOptions()
  options.size = try PictureSize("1600x1000")
  options.scale = 1
  let press = try Press(options)
  let report = try median(7) { _ = try press.report(book) }
  row("report, PDF", report, report, "report")
  for kind in ChartKind.all where (try? press.chart(kind, [book], as: .pdf)) != nil {
    let pdf = try median(7) { _ = try press.chart(kind, [book], as: .pdf) }
    let png = try median(7) { _ = try press.chart(kind, [book], as: .png) }
    row("\(kind.name), PDF", pdf, report, "report")
    row("\(kind.name), PNG of 1600x1000", png, pdf, "its PDF")
  }
  try compareWarm(press, book)
}

/// Times one chart in a warm process, its fonts open, beside what others take.
private func compareWarm(_ press: Press, _ book: SeasonBook) throws {
  guard let kind = ChartKind.all.first(where: { $0.name == "points-progression" }) else { return }
  let fonts = press.openFonts()
  let ours = try median(25) { _ = try press.chart(kind, [book], as: .png, fonts: fonts) }
  row("\(kind.name), PNG, fonts open", ours, ours, "anuario")
  for peer in Peer.all where peer.job == "warm" {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: peer.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard let time = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      print("FAULT: \(peer.path) prints no number: \(text)")
      continue
    }
    row("  \(peer.name), a chart in a warm process", time, ours, "anuario")
  }
}
