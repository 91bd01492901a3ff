import Drawing
import Styling

/// Pairs and what passed between them: a block for each, a row for each meeting, a dot for each unit.
///
/// Up to eight pairs that met once each take one row instead of a block; the meetings of one pair fill the picture.
package struct PairBlocksBody: ChartBody, Hashable {
  /// One of the two sides.
  package enum Side: Sendable, Hashable {
    case left
    case right
  }

  /// A row of a block.
  package struct Row: Sendable, Hashable {
    /// When it was, in words.
    package var label: String
    package var left: Int
    package var right: Int
    package var score: String

    /// Makes a row.
    package init(_ label: String, left: Int, right: Int, score: String) {
      self.label = label
      self.left = left
      self.right = right
      self.score = score
    }
  }

  /// A pair.
  package struct Pair: Sendable, Hashable {
    package var left: String
    package var right: String
    /// The side that the headline speaks of.
    package var subject: Side?
    package var rows: [Row]
    /// The sum over all rows, set large.
    package var sum: String
    /// What the sum counts, and beneath it what it means.
    package var caption: String
    package var finding: String

    /// Makes a pair.
    package init(
      left: String, right: String, subject: Side? = nil, rows: [Row], sum: String = "", caption: String = "",
      finding: String = ""
    ) {
      self.left = left
      self.right = right
      self.subject = subject
      self.rows = rows
      self.sum = sum
      self.caption = caption
      self.finding = finding
    }
  }

  package var pairs: [Pair]
  /// How many of the first pairs stand in every picture; the others go where they have no room, from the last on.
  package var fewest: Int
  /// Whether more pairs in a column, without dots, are better than fewer in blocks.
  package var isList: Bool

  /// Makes a body; without a number all its pairs stand in every picture.
  package init(pairs: [Pair], fewest: Int? = nil, isList: Bool = false) {
    self.pairs = pairs
    self.fewest = max(1, fewest ?? pairs.count)
    self.isList = isList
  }

  package func leastHeight(width: Double, _ setting: Typesetting) throws(Undrawable) -> Double {
    leastHeight(Array(try drawable().prefix(fewest)), width: width, setting)
  }

  package func layout(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> BodyLayout {
    let pairs = try shown(size, setting)
    let height = size.height
    var layout = BodyLayout(leftOut: try drawable().count - pairs.count) {
      NarrowPairs(pairs, width: size.width, setting).frame(height: height)
    }
    if let duel = duel(pairs, in: size, setting) {
      layout.usedHeight = duel.usedHeight(height: height)
      layout.frame = { duel.frame(height: height) }
    } else if isNarrow(pairs, size.width) {
      return layout
    } else if let compact = compact(pairs, width: size.width, setting) {
      layout.usedHeight = compact.usedHeight(height: height)
      layout.frame = { compact.frame(height: height) }
    } else if !isOfSingles(pairs) {
      let blocks = PairBlocks(pairs, width: size.width, setting)
      if blocks.leastHeight <= height + 0.01 { layout.frame = { blocks.frame(height: height) } }
    }
    return layout
  }

  /// The pairs that have room.
  private func shown(_ size: Size, _ setting: Typesetting) throws(Undrawable) -> [Pair] {
    var pairs = try drawable()
    while pairs.count > fewest, leastHeight(pairs, width: size.width, setting) > size.height + 0.01 {
      pairs.removeLast()
    }
    return pairs
  }

  private func leastHeight(_ pairs: [Pair], width: Double, _ setting: Typesetting) -> Double {
    if isNarrow(pairs, width) { return NarrowPairs(pairs, width: width, setting).leastHeight }
    if let compact = compact(pairs, width: width, setting) { return compact.leastHeight }
    let narrow = NarrowPairs(pairs, width: width, setting).leastHeight
    if isOfSingles(pairs) { return narrow }
    let blocks = PairBlocks(pairs, width: width, setting).leastHeight
    // Those that must all stand do so in a column rather than in a picture that is higher than asked for.
    return isList || pairs.count <= fewest ? min(blocks, narrow) : blocks
  }

  /// The form for the only pair, if it met more than once and its meetings have room.
  private func duel(_ pairs: [Pair], in size: Size, _ setting: Typesetting) -> PairDuel? {
    guard self.pairs.count == 1, pairs.count == 1, pairs[0].rows.count > 1 else { return nil }
    let duel = PairDuel(pairs[0], width: size.width, setting)
    return duel.leastHeight <= size.height + 0.01 ? duel : nil
  }

  /// The form with a row for each pair, where each has one meeting, few enough stand below each other and all words
  /// fit; two pairs and fewer fill a picture better as blocks.
  private func compact(_ pairs: [Pair], width: Double, _ setting: Typesetting) -> CompactPairs? {
    guard isOfSingles(pairs), pairs.count <= 8 else { return nil }
    let compact = CompactPairs(pairs, width: width, setting)
    return compact.fits ? compact : nil
  }

  /// Whether pairs stand in a column: in a narrow picture, and where several blocks would have room for no dots.
  private func isNarrow(_ pairs: [Pair], _ width: Double) -> Bool {
    NarrowPairs.suits(width) || width < 700 && pairs.count > 3 && !isOfSingles(pairs)
  }

  /// Whether every pair met once, and there are more than two.
  private func isOfSingles(_ pairs: [Pair]) -> Bool { pairs.count > 2 && pairs.allSatisfy { $0.rows.count == 1 } }

  private func drawable() throws(Undrawable) -> [Pair] {
    let drawable = pairs.filter { !$0.rows.isEmpty }
    guard !drawable.isEmpty else { throw .noPairs }
    return drawable
  }
}

/// The dots of both sides, growing outwards from the score between them.
struct UnitDotsOfPair: Mark {
  /// The middle of the score.
  var center: Point
  /// From there to the middle of the first dot of each side.
  var apart: Double
  /// From dot to dot.
  var pitch: Double
  var left: Int
  var right: Int
  /// The side whose dots have the accent.
  var subject: PairBlocksBody.Side?
  var colors: Style.Colors

  func add(to frame: inout Frame) {
    for (side, count, sign) in [(PairBlocksBody.Side.left, left, -1.0), (.right, right, 1.0)] {
      frame.draw(
        UnitDots(
          count: count, first: Point(center.x + sign * apart, center.y), pitch: sign * pitch, radius: pitch * 0.39,
          color: subject == side ? colors.accent : colors.second))
    }
  }
}

/// Dots in a line, one for each unit, growing outwards from a score.
struct UnitDots: Mark {
  var count: Int
  /// Where the first dot stands.
  var first: Point
  /// From dot to dot; negative to the left.
  var pitch: Double
  var radius: Double
  var color: Color

  /// More dots than these cannot be told apart; the score says how many there are.
  static let most = 200

  func add(to frame: inout Frame) {
    for index in 0..<max(0, min(count, UnitDots.most)) {
      frame.draw(
        Dot(center: Point(first.x + Double(index) * pitch, first.y), radius: radius, color: color, ring: nil))
    }
  }
}
