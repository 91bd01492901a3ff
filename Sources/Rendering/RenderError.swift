/// Why a picture or document could not be made: which output, which page, which stage.
package struct RenderError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of file in the making.
  package enum Output: String, Sendable, Hashable {
    case png = "PNG"
    case pdf = "PDF"
    case svg = "SVG"
    case text = "text measures"
  }

  /// The step that failed.
  package enum Stage: String, Sendable, Hashable {
    /// Making surfaces, contexts and fonts.
    case preparing
    /// Walking a frame.
    case painting
    /// Ending a surface, when Cairo reports what went wrong before.
    case finishing
    /// Compressing pixels.
    case encoding
    /// Adding to a finished PDF what Cairo cannot write.
    case completing
  }

  package var output: Output
  /// The page's number from 1; nil where no page is at fault.
  package var page: Int?
  package var stage: Stage
  /// What went wrong, in one sentence without a full stop.
  package var reason: String

  /// Makes an error.
  package init(_ output: Output, page: Int? = nil, _ stage: Stage, _ reason: String) {
    self.output = output
    self.page = page
    self.stage = stage
    self.reason = reason
  }

  package var description: String {
    let place = page.map { ", page \($0)" } ?? ""
    return "\(output.rawValue)\(place), \(stage.rawValue): \(reason)"
  }
}
