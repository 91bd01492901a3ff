import Drawing

/// Writes a page as SVG 1.1: vector, real text where it was measured, title and description, nothing from outside.
///
/// The same page and metadata give the same bytes; identifiers differ between pictures of different words, so that several
/// can stand in one web page. Every run of text carries its measured length, so that a viewer with other spacing keeps it
/// in its place. With an outliner the texts are outlines of their letters, which need no font; what they say stands in
/// their labels.
package func encodeSVG(
  _ page: Page, metadata: PictureMetadata, outliner: PangoMeasurer? = nil
) throws(RenderError) -> [UInt8] {
  let size = page.frame.size
  guard size.isFinite, size.width > 0, size.height > 0 else {
    throw RenderError(.svg, page: 1, .preparing, "a picture needs a size above zero")
  }
  var writer = SVGWriter(prefix: SVGWriter.prefix(of: metadata), outliner: outliner)
  try writer.write(page, metadata: metadata)
  return Array(writer.text.utf8)
}

/// Walks a frame into SVG text.
private struct SVGWriter {
  private(set) var text = ""
  private var clips = 0
  /// What identifiers start with.
  private let prefix: String
  private let outliner: PangoMeasurer?

  init(prefix: String, outliner: PangoMeasurer?) {
    self.prefix = prefix
    self.outliner = outliner
  }

  /// A word that a picture's own words make (FNV-1a, 32 bits).
  static func prefix(of metadata: PictureMetadata) -> String {
    let hash = (metadata.title + "\n" + metadata.description).utf8.reduce(UInt32(2_166_136_261)) {
      ($0 ^ UInt32($1)) &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    return "a" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  mutating func write(_ page: Page, metadata: PictureMetadata) throws(RenderError) {
    let (width, height) = (page.frame.size.width.twoDecimals, page.frame.size.height.twoDecimals)
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"\(escaped(metadata.language))\" role=\"img\""
    text +=
      " aria-labelledby=\"\(prefix)-title \(prefix)-desc\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">\n"
    text +=
      "<title id=\"\(prefix)-title\">\(escaped(metadata.brief.isEmpty ? metadata.title : metadata.brief))</title>\n"
    text += "<desc id=\"\(prefix)-desc\">\(escaped(metadata.description))</desc>\n"
    text += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(page.ground.hex)\"/>\n"
    try write(page.frame, at: .zero)
    text += "</svg>\n"
  }

  private mutating func write(_ frame: Frame, at origin: Point) throws(RenderError) {
    for placed in frame.items {
      let point = origin + placed.point
      guard point.isFinite else {
        throw RenderError(.svg, page: 1, .painting, "an item's place is not a number")
      }
      switch placed.item {
      case .text(let run): write(run, at: point)
      case .shape(let path, let fill, let stroke): write(path, fill, stroke, at: point)
      case .group(let inner, let isClipped):
        guard isClipped else {
          try write(inner, at: point)
          continue
        }
        clips += 1
        let box = "x=\"\(point.x.twoDecimals)\" y=\"\(point.y.twoDecimals)\""
        text += "<clipPath id=\"\(prefix)-clip\(clips)\"><rect \(box) width=\"\(inner.size.width.twoDecimals)\""
        text +=
          " height=\"\(inner.size.height.twoDecimals)\"/></clipPath>\n<g clip-path=\"url(#\(prefix)-clip\(clips))\">\n"
        try write(inner, at: point)
        text += "</g>\n"
      case .tagged(_, let inner): try write(inner, at: point)
      case .anchor: break
      }
    }
  }

  private mutating func write(_ run: TextRun, at point: Point) {
    let style = run.style
    guard !run.string.allSatisfy({ $0 == " " || $0 == "\u{A0}" }) else { return }
    if let outliner { return write(outliner.outline(of: run), of: run, at: point) }
    let families = style.families.map { "'" + $0 + "'" } + ["sans-serif"]
    text += "<text x=\"\(point.x.twoDecimals)\" y=\"\(point.y.twoDecimals)\" xml:space=\"preserve\""
    text += " font-family=\"\(escaped(families.joined(separator: ", ")))\" font-size=\"\(style.size.twoDecimals)\""
    if style.weight != .regular { text += " font-weight=\"\(style.weight.rawValue)\"" }
    if style.tracking != 0 { text += " letter-spacing=\"\((style.tracking * style.size).twoDecimals)\"" }
    if style.isItalic { text += " font-style=\"italic\"" }
    if style.hasTabularFigures { text += " style=\"font-variant-numeric: tabular-nums lining-nums\"" }
    text += " textLength=\"\(run.width.twoDecimals)\" fill=\"\(style.color.hex)\">\(escaped(run.string))</text>\n"
  }

  /// Writes the outlines of a text's letters, named by what they say.
  private mutating func write(_ outline: Path, of run: TextRun, at origin: Point) {
    guard !outline.elements.isEmpty else { return }
    text += "<path role=\"img\" aria-label=\"\(escaped(run.string))\" d=\"\(data(of: outline, at: origin))\""
    text += " fill=\"\(run.style.color.hex)\"/>\n"
  }

  private mutating func write(_ path: Path, _ fill: Color?, _ stroke: Stroke?, at origin: Point) {
    guard !path.elements.isEmpty else { return }
    text += "<path d=\"\(data(of: path, at: origin))\" fill=\"\(fill?.hex ?? "none")\""
    if let stroke {
      text += " stroke=\"\(stroke.color.hex)\" stroke-width=\"\(stroke.width.twoDecimals)\" stroke-linejoin=\"round\""
      if stroke.cap == .round { text += " stroke-linecap=\"round\"" }
      if !stroke.dash.isEmpty {
        text += " stroke-dasharray=\"\(stroke.dash.map(\.twoDecimals).joined(separator: " "))\""
      }
    }
    text += "/>\n"
  }

  /// A path as SVG writes it.
  private func data(of path: Path, at origin: Point) -> String {
    func pair(_ point: Point) -> String { "\((origin.x + point.x).twoDecimals) \((origin.y + point.y).twoDecimals)" }
    return path.elements.map { element -> String in
      switch element {
      case .move(let point): "M\(pair(point))"
      case .line(let point): "L\(pair(point))"
      case .curve(let first, let second, let point): "C\(pair(first)) \(pair(second)) \(pair(point))"
      case .close: "Z"
      }
    }.joined()
  }

  /// Text as XML holds it; characters that XML 1.0 has no place for are left out.
  private func escaped(_ string: String) -> String {
    var result = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      default:
        if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
