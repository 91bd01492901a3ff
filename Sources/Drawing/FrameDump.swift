/// A frame as text that stays the same from run to run: the golden form of layouts.
///
/// One line for each item, indented by depth, in order of painting; lengths with two decimals, so that a difference too
/// small to see is no difference. Places are relative to the frame that holds the item, as in the frame itself.
package enum FrameDump {
  /// The text of a frame, each line ended by a line feed.
  package static func text(_ frame: Frame) -> String {
    var lines = ["frame \(size(frame.size))"]
    append(frame, depth: 1, to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of a page: its ground, then its frame.
  package static func text(_ page: Page) -> String { "ground \(page.ground.hex)\n" + text(page.frame) }

  private static func append(_ frame: Frame, depth: Int, to lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    for placed in frame.items {
      let place = point(placed.point)
      switch placed.item {
      case .text(let run):
        lines.append("\(indent)text \(place) \(quoted(run.string)) \(style(run.style)) width \(run.width.twoDecimals)")
      case .shape(let path, let fill, let stroke):
        lines.append("\(indent)shape \(place)\(paint(fill, stroke))")
        lines.append("\(indent)  \(path.elements.map(element).joined(separator: " "))")
      case .group(let inner, let isClipped):
        lines.append("\(indent)group \(place) \(size(inner.size))\(isClipped ? " clipped" : "")")
        append(inner, depth: depth + 1, to: &lines)
      case .tagged(let tag, let inner):
        lines.append("\(indent)\(role(tag)) \(place) \(size(inner.size))")
        append(inner, depth: depth + 1, to: &lines)
      case .anchor(let entry):
        lines.append("\(indent)anchor \(place) level \(entry.level) \(quoted(entry.title))")
      }
    }
  }

  private static func point(_ point: Point) -> String { "\(point.x.twoDecimals),\(point.y.twoDecimals)" }

  private static func size(_ size: Size) -> String { "\(size.width.twoDecimals)x\(size.height.twoDecimals)" }

  private static func style(_ style: TextStyle) -> String {
    var words = [style.family, style.size.twoDecimals, String(style.weight.rawValue), style.color.hex]
    if style.isItalic { words.append("italic") }
    if style.tracking != 0 { words.append("tracking \(style.tracking.twoDecimals)") }
    if !style.hasTabularFigures { words.append("proportional") }
    return words.joined(separator: " ")
  }

  private static func paint(_ fill: Color?, _ stroke: Stroke?) -> String {
    var text = ""
    if let fill { text += " fill \(fill.hex)" }
    if let stroke {
      text += " stroke \(stroke.color.hex) \(stroke.width.twoDecimals)"
      if !stroke.dash.isEmpty { text += " dash " + stroke.dash.map(\.twoDecimals).joined(separator: ",") }
      if stroke.cap == .round { text += " round" }
    }
    return text
  }

  private static func element(_ element: Path.Element) -> String {
    switch element {
    case .move(let end): "M \(point(end))"
    case .line(let end): "L \(point(end))"
    case .curve(let first, let second, let end): "C \(point(first)) \(point(second)) \(point(end))"
    case .close: "Z"
    }
  }

  private static func role(_ role: Role) -> String {
    switch role {
    case .document: "document"
    case .section: "section"
    case .heading(let level): "heading \(level)"
    case .paragraph: "paragraph"
    case .table: "table"
    case .row: "row"
    case .headerCell(let scope): "header-cell \(scope.rawValue.lowercased())"
    case .cell: "cell"
    case .figure(let alt): "figure \(quoted(alt))"
    case .caption: "caption"
    case .list: "list"
    case .listItem: "list-item"
    case .furniture: "furniture"
    }
  }

  /// The string in quotes, with blanks that look alike and control characters written as escapes.
  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where scalar.properties.isWhitespace && scalar != " ", _ where scalar.value < 0x20:
        text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
