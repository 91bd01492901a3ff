import Drawing
import Styling

/// Places blocks one under another, region after region.
package struct Flow {
  private let items: [FlowItem]
  /// The first block still to place: the sequence itself stays, for copies of a flow are made region by region.
  private var next = 0
  /// What is left of that block when a part of it is placed.
  private var rest: (any Block)?

  /// Makes a flow of blocks.
  package init(_ items: [FlowItem]) { self.items = items }

  /// Whether all is placed.
  package var isDone: Bool { next == items.count }

  /// Whether all that is left fits into some regions of a size.
  func fits(_ regions: Int, width: Double, height: Double, in setting: Typesetting) -> Bool {
    var left = self
    for _ in 0..<regions { _ = left.fill(width: width, height: height, in: setting) }
    return left.isDone
  }

  /// A block with its place in a region.
  private struct Placed {
    var top: Double
    var frame: Frame
    var item: FlowItem
  }

  /// Heights above this are those of layouts that only measure.
  private static let unbounded = 1e6

  /// Gives what is left of a region to the gaps that may grow, each by its share, none by more than it may.
  private func spread(_ placed: inout [Placed], height: Double) {
    guard let last = placed.last else { return }
    let left = height - last.top - last.frame.size.height
    let wanted = placed.dropFirst().reduce(0) { $0 + $1.item.stretch }
    guard left > 0, wanted > 0 else { return }
    let share = min(1, left / wanted)
    var moved = 0.0
    for index in placed.indices.dropFirst() {
      moved += placed[index].item.stretch * share
      placed[index].top += moved
    }
  }

  /// Fills one region from its top; the frame's height is what was used.
  ///
  /// A block that keeps with the next is taken back, with all before it that keep with it, when the next does not follow
  /// in this region; a region that would stay empty for it keeps it all the same. A region that is not fresh (the rest of
  /// a page) may stay empty: nothing is forced into it.
  package mutating func fill(
    width: Double, height: Double, isFresh: Bool = true, in setting: Typesetting
  ) -> Frame {
    var placed: [Placed] = []
    var used = 0.0
    var index = next
    var left: (any Block)?
    while index < items.count {
      let item = items[index]
      let block = index == next ? rest ?? item.block : item.block
      let isFirst = placed.isEmpty
      let top = used + (isFirst ? 0 : item.spaceBefore)
      guard
        let layout = block.layout(width: width, height: height - top, isFresh: isFirst && isFresh, in: setting)
      else { break }
      placed.append(Placed(top: top, frame: layout.frame, item: item))
      used = top + layout.frame.size.height
      left = layout.rest
      if left != nil { break }
      index += 1
    }
    // What stopped may be a block of which a part was placed: then nothing before it is alone.
    if index < items.count, left == nil {
      while placed.count > 1, let last = placed.last, last.item.keepsWithNext {
        placed.removeLast()
        index -= 1
      }
    }
    if !placed.isEmpty { (next, rest) = (index, left) }
    if height < Flow.unbounded { spread(&placed, height: height) }
    let bottom = placed.last.map { $0.top + $0.frame.size.height } ?? 0
    var frame = Frame(Size(width, bottom))
    for part in placed { frame.add(part.frame, at: Point(0, part.top)) }
    return frame
  }
}

/// Blocks one under another that stay together.
package struct StackBlock: Block {
  package var items: [FlowItem]

  /// Makes a stack.
  package init(_ items: [FlowItem]) { self.items = items }

  package func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    var flow = Flow(items)
    let frame = flow.fill(width: width, height: .greatestFiniteMagnitude, in: setting)
    return frame.size.height <= height || isFresh ? BlockLayout(frame) : nil
  }
}

/// Blocks beside one another that stay together, each in its own column.
package struct SideBySideBlock: Block {
  /// A column: its left edge and width within the block, and what stands in it.
  package struct Column {
    package var left: Double
    package var width: Double
    package var items: [FlowItem]

    /// Makes a column.
    package init(left: Double, width: Double, _ items: [FlowItem]) {
      self.left = left
      self.width = width
      self.items = items
    }
  }

  package var columns: [Column]

  /// Makes a block of columns.
  package init(_ columns: [Column]) { self.columns = columns }

  package func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    let frames = columns.map { StackBlock($0.items).whole(width: $0.width, in: setting) }
    let tallest = frames.map(\.size.height).max() ?? 0
    guard tallest <= height || isFresh else { return nil }
    var frame = Frame(Size(width, tallest))
    for (column, content) in zip(columns, frames) { frame.add(content, at: Point(column.left, 0)) }
    return BlockLayout(frame)
  }
}

/// A sequence that runs through columns of equal width, and on over pages, in reading order.
package struct ColumnsBlock: Block {
  private var flow: Flow
  private var count: Int
  private var gap: Double

  /// What goes on to a next page is deeper than this: a row or two alone would look lost at its top.
  private static let leastRest = 40.0

  /// Makes a block of columns.
  package init(_ items: [FlowItem], count: Int, gap: Double) {
    self.init(flow: Flow(items), count: count, gap: gap)
  }

  private init(flow: Flow, count: Int, gap: Double) {
    self.flow = flow
    self.count = count
    self.gap = gap
  }

  package func layout(width: Double, height: Double, isFresh: Bool, in setting: Typesetting) -> BlockLayout? {
    let columnWidth = (width - gap * Double(count - 1)) / Double(count)
    var (frames, rest) = balanced(width: columnWidth, height: height, isFresh: isFresh, in: setting)
    if !rest.isDone, height > 2 * Self.leastRest,
      rest.fits(count, width: columnWidth, height: Self.leastRest, in: setting)
    {
      (frames, rest) = balanced(width: columnWidth, height: height - Self.leastRest, isFresh: isFresh, in: setting)
    }
    let used = frames.map(\.size.height).max() ?? 0
    guard used <= height || isFresh else { return nil }
    guard rest.isDone || used > 0 else { return nil }
    var frame = Frame(Size(width, used))
    for (index, column) in frames.enumerated() {
      frame.add(column, at: Point(Double(index) * (columnWidth + gap), 0))
    }
    return BlockLayout(frame, rest: rest.isDone ? nil : ColumnsBlock(flow: rest, count: count, gap: gap))
  }

  /// Fills the columns to about the same depth when all fits, and to the full height when it does not.
  private func balanced(
    width: Double, height: Double, isFresh: Bool, in setting: Typesetting
  ) -> ([Frame], Flow) {
    func attempt(_ height: Double) -> ([Frame], Flow) {
      var flow = flow
      let frames = (0..<count).map { _ in flow.fill(width: width, height: height, isFresh: isFresh, in: setting) }
      return (frames, flow)
    }
    var best = attempt(height)
    guard best.1.isDone, height < 1e6 else { return best }
    var (low, high) = (0.0, height)
    for _ in 0..<10 {
      let middle = (low + high) / 2
      let trial = attempt(middle)
      let fits = trial.1.isDone && trial.0.allSatisfy { $0.size.height <= middle }
      if fits { (best, high) = (trial, middle) } else { low = middle }
    }
    return best
  }
}
