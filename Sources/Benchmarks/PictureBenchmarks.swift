import Anuario

/// Times pictures and reports in one warm process, from statistics to bytes: `pictures [SEASON]`.
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
}
