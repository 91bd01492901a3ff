/// Something in a frame that a reader would see as a mistake.
package struct FrameFault: Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The ink of two texts overlaps.
    case overlappingTexts
    /// A line runs through a text that is not struck out.
    case crossedText
    /// Ink stands outside of the page.
    case outsidePage
    /// A group's clip cuts off a part of a text.
    case clippedText
    /// Text below the smallest size.
    case smallText
    /// Too little contrast between a text and what it stands on.
    case lowContrast
    /// A character that no font has.
    case missingCharacter
    /// A figure without a description.
    case emptyDescription
    /// A number that is infinite or not a number.
    case notFinite
  }

  package var kind: Kind
  /// What was found, as a sentence without a full stop.
  package var message: String
  /// Where, on the page; nil where the place itself is not a number.
  package var place: Rect?
  /// The texts at fault.
  package var strings: [String]

  /// Makes a fault.
  package init(_ kind: Kind, _ message: String, at place: Rect?, strings: [String] = []) {
    self.kind = kind
    self.message = message
    self.place = place
    self.strings = strings
  }

  package var description: String {
    let quoted = strings.map { "\"\($0)\"" }.joined(separator: ", ")
    let spot = place.map { " at \($0.x.twoDecimals),\($0.y.twoDecimals)" } ?? ""
    return "\(kind.rawValue)\(spot): \(message)\(quoted.isEmpty ? "" : ": \(quoted)")"
  }
}

/// What a frame is held to.
package struct FrameLimits: Sendable, Hashable {
  /// The smallest size of text, in the frame's units: 7 points in print.
  package var minimumTextSize: Double
  /// The least contrast of text against its ground: 4.5 by WCAG 2.2, criterion 1.4.3.
  package var minimumContrast: Double
  /// How far ink boxes may reach into each other, or out of the page, in both directions.
  package var slack: Double

  /// Makes limits.
  package init(minimumTextSize: Double, minimumContrast: Double = 4.5, slack: Double = 0.1) {
    self.minimumTextSize = minimumTextSize
    self.minimumContrast = minimumContrast
    self.slack = slack
  }

  /// What print asks for.
  package static let print = FrameLimits(minimumTextSize: 7)
}
