import Drawing
import Styling

/// What a block placed in a region.
package struct BlockLayout {
  /// What was placed; its height is what it takes.
  package var frame: Frame
  /// What is left for the next region; nil when all was placed.
  package var rest: (any Block)?

  /// Makes a layout.
  package init(_ frame: Frame, rest: (any Block)? = nil) {
    self.frame = frame
    self.rest = rest
  }
}

/// A part of a document that is laid out into regions, from the top of each.
package protocol Block {
  /// Lays out what fits into a height; nil when nothing does and a fresh region would help.
  ///
  /// In a fresh region a block must place something, even what is taller than the region: flow always ends.
  func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout?
}

extension Block {
  /// The block laid out whole, however high it is.
  package func whole(width: Double, in setting: Typesetting) -> Frame {
    layout(width: width, height: .greatestFiniteMagnitude, isFresh: true, in: setting)?.frame
      ?? Frame(Size(width, 0))
  }
}

/// A block in a sequence: with the air above it and whether it may stand last in a region.
package struct FlowItem {
  package var block: any Block
  /// Air above; none at the top of a region.
  package var spaceBefore: Double
  /// How much the air above may grow where the last region of a flow has room left.
  package var stretch: Double
  /// Whether the next block must follow in the same region.
  package var keepsWithNext: Bool

  /// Makes an item.
  package init(_ block: any Block, spaceBefore: Double = 0, stretch: Double = 0, keepsWithNext: Bool = false) {
    self.block = block
    self.spaceBefore = spaceBefore
    self.stretch = stretch
    self.keepsWithNext = keepsWithNext
  }
}
