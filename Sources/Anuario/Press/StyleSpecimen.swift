import Drawing
import Plotting
import Rendering
import Styling
import Words

/// A sheet that shows every token of a style by its name: colors with their contrast, lines, cells, kinds of text.
struct StyleSpecimen {
  let setting: Typesetting

  private var style: Style { setting.style }
  private let width = 1200.0
  private let margin = 40.0
  private let row = 30.0

  /// The sheet; as high as its tokens need.
  var frame: Frame {
    let samples = style.samples
    var left = column(x: margin, samples.filter { $0.isPlain })
    let charts = samples.filter { $0.key.hasPrefix("chart-type") }
    let pages = samples.filter { $0.key.hasPrefix("page-type") }
    let middle = column(x: margin + 400, charts)
    let right = column(x: margin + 790, pages)
    let top = 110.0
    let height = top + [left.size.height, middle.size.height, right.size.height].reduce(0) { max($0, $1) } + margin
    var figure = Frame(Size(width, height))
    let title = setting.run(style.name, style.display(style.chartType.headline))
    figure.add(title, at: Point(margin, 62))
    let fonts = setting.run(
      "\(style.fonts.text)  /  \(style.fonts.display)", style.text(style.chartType.source, style.colors.muted))
    figure.add(fonts, at: Point(margin, 86))
    left.size.height = max(1, left.size.height)
    for part in [left, middle, right] { figure.add(part, at: Point(0, top)) }
    var frame = Frame(figure.size)
    frame.add(figure, as: .figure(alt: "Every token of the style \(style.name)"))
    return frame
  }

  private func column(x: Double, _ samples: [StyleSample]) -> Frame {
    var frame = Frame(Size(width, 0))
    var y = 0.0
    for sample in samples {
      let height = self.height(sample)
      draw(sample, x: x, middle: y + height / 2, into: &frame)
      y += height
    }
    frame.size.height = y
    return frame
  }

  private func height(_ sample: StyleSample) -> Double {
    guard case .type(let token, let unit) = sample.value else { return row }
    return max(row, pixels(token, unit) * 1.25 + 26)
  }

  /// A size in pixels of 1/96 inch.
  private func pixels(_ token: TypeToken, _ unit: String) -> Double { unit == "pt" ? token.size * 96 / 72 : token.size }

  private func label(_ text: String, x: Double, middle: Double, into frame: inout Frame) {
    let small = style.text(style.chartType.source, style.colors.muted)
    frame.add(setting.run(text, small), at: Point(x, middle + small.size * TextStyle.capHeightShare / 2))
  }

  private func draw(_ sample: StyleSample, x: Double, middle: Double, into frame: inout Frame) {
    let swatch = Rect(x: x, y: middle - 10, width: 44, height: 20)
    let after = x + 56
    switch sample.value {
    case .color(let color):
      frame.add(.rect(swatch, radius: 2), fill: color, stroke: Stroke(style.colors.firmRule, width: 0.5))
      label("\(sample.key)  \(color.hex)\(ratio(color))", x: after, middle: middle, into: &frame)
    case .fonts: break
    case .line(let line):
      frame.add(
        .line(Point(swatch.minX, middle), Point(swatch.maxX, middle)),
        stroke: Stroke(line.line, width: 3, dash: line.dash))
      let text = style.text(style.chartType.label, line.text)
      let run = setting.run("Ag", text)
      frame.add(run, at: Point(after, middle + text.size * TextStyle.capHeightShare / 2))
      label("\(sample.key)  \(line.line.hex) \(line.text.hex)", x: after + run.width + 10, middle: middle, into: &frame)
    case .cell(let cell):
      let text = style.text(style.chartType.note, cell.text, weight: .semibold)
      setting.drawResult("2–1", text, cell, in: swatch, into: &frame)
      label("\(sample.key)  \(cell.fill.hex)", x: after, middle: middle, into: &frame)
    case .type(let token, let unit):
      let name = sample.key.split(separator: ".").last.map(String.init) ?? sample.key
      let top = middle - height(sample) / 2
      label("\(sample.key)  \(size(token.size)) \(unit) \(token.weight)", x: x, middle: top + 8, into: &frame)
      var shown = token
      shown.size = pixels(token, unit)
      let isDisplay = ["headline", "big-figure", "panel-title", "champion", "predicate", "key-figure"].contains(name)
      let text = isDisplay ? style.display(shown) : style.text(shown)
      let sampleText = setting.fitted("Ñandú 3–1, 1967", text, width: 360, floor: 9)
      frame.add(setting.run("Ñandú 3–1, 1967", sampleText), at: Point(x, top + 20 + text.size * 0.9))
    }
  }

  private func size(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }

  /// The contrast with the paper, of what is seen on it.
  private func ratio(_ color: Color) -> String {
    let ratio = (color.contrast(with: style.colors.paper) * 10).rounded() / 10
    return ratio > 1 ? "  \(ratio):1" : ""
  }
}

extension StyleSample {
  /// Whether it stands in the column of colors, lines and cells.
  fileprivate var isPlain: Bool {
    !key.hasPrefix("chart-type") && !key.hasPrefix("page-type") && !key.hasPrefix("fonts")
  }
}

extension Press {
  /// A sheet that shows every token of the press's style.
  ///
  /// - Throws: ``PrintingError`` when it cannot be drawn.
  public func specimen(as format: PictureFormat) throws -> Printed {
    let measurer = try measurer()
    let frame = StyleSpecimen(setting: Typesetting(style: style, measurer: measurer)).frame
    let page = Page(frame, ground: style.colors.paper)
    let metadata = PictureMetadata(title: style.name, description: "Every token of the style \(style.name)")
    guard format == .pdf else {
      return try picture(page, format, scale: options.pictureScale, unitsPerInch: 96, metadata, measurer)
        .printed()
    }
    let bytes = try PrintingError.wrap { () throws(RenderError) in
      try encodePicturePDF(
        page,
        metadata: DocumentMetadata(
          title: style.name, language: "en", created: UTCTime(secondsSince1970: options.date ?? 0)),
        measurer: measurer)
    }
    return Printed(bytes: bytes, warnings: [])
  }
}
