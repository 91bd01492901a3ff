import Drawing
import Foundation
import Styling

/// Lays a bracket out on a format: whole where it fits, else in halves, quarters and so on with a page that joins them.
package struct BracketSheet: Sendable {
  package var plan: BracketPlan
  package var furniture: SheetFurniture
  /// What signs mean, each with the detail in which the sign is drawn.
  package var legend: [Legend] = []
  /// Whether it may, or must, run from both sides to the middle; nil for the better.
  package var isTwoSided: Bool?

  /// A part of the legend.
  package struct Legend: Sendable, Hashable {
    /// When its sign stands on the sheet.
    package enum Need: Sendable, Hashable {
      case always
      /// Where there is room for seeds and for lines above the boxes.
      case room
      /// Where there is none.
      case noRoom
    }

    package var text: String
    package var need: Need

    /// Makes a part.
    package init(_ text: String, _ need: Need = .always) {
      self.text = text
      self.need = need
    }
  }

  /// Makes a sheet; its legend takes the place of the furniture's.
  package init(_ plan: BracketPlan, furniture: SheetFurniture, legend: [Legend] = [], isTwoSided: Bool? = nil) {
    self.legend = legend
    self.plan = plan
    self.furniture = furniture
    self.isTwoSided = isTwoSided
  }

  /// The pages, with the smallest size of names on them; nil where even single boxes find no room.
  package func pages(on format: SheetFormat, in setting: Typesetting) -> (pages: [Page], size: Double)? {
    for parts in BracketParts.choices(plan) {
      if let pages = pages(of: parts, on: format, in: setting) { return pages }
    }
    return nil
  }

  private func pages(
    of parts: BracketParts, on format: SheetFormat, in setting: Typesetting
  ) -> (pages: [Page], size: Double)? {
    var plan = plan
    if parts.trees.count > 1 { plan.showsNumbers = true }
    let widths = BracketWidths(plan, in: setting)
    var laid: [(layout: SheetFurniture.Layout, tree: BracketTree, fit: BracketFit, room: Size, heads: Double)] = []
    for (index, part) in parts.trees.enumerated() {
      let tree = BracketTree(plan, roots: part.roots, cut: part.cut)
      let number = SheetFurniture.Number(index + 1, of: parts.trees.count)
      var furniture = furniture
      if parts.trees.count > 1 { furniture.subtitle = subtitle(index, parts) }
      furniture.legend = legendText(isBare: false)
      var layout = furniture.layout(on: format, number: number, in: setting)
      let heads = headHeight(format)
      let room = Size(layout.body.width, layout.body.height - heads)
      let fitting = BracketFitting(
        tree: tree, widths: widths, room: room, largest: largest(format), headHeight: heads, forms: forms)
      // What was asked for goes first, and what fits where it does not.
      func painting(_ fit: BracketFit) -> BracketPainting {
        BracketPainting(
          tree, fit, widths: widths, room: room, headHeight: heads, joins: [:], format: format, in: setting)
      }
      let ways = [fitting] + (isTwoSided == true ? [fitting.oneSided] : [])
      // The match for third place has its room, if need be in smaller type; only where none gives it is it told in words.
      let fits = ways.lazy.compactMap { $0.best { !painting($0).lacksThird } }
      guard let fit = fits.first ?? ways.lazy.compactMap({ $0.best() }).first else { return nil }
      let isThirdTold = painting(fit).lacksThird
      if isThirdTold { furniture.legend = legendText(isBare: false, isThirdTold: true) }
      if fit.measures.detail == .bare, !plan.isBlank {
        // The room is that of the longer legend, so that everything stays where it was measured.
        furniture.legend = legendText(isBare: true, isThirdTold: isThirdTold)
      }
      if isThirdTold || (fit.measures.detail == .bare && !plan.isBlank) {
        layout.frame = furniture.layout(on: format, number: number, in: setting).frame
      }
      laid.append((layout, tree, fit, room, heads))
    }
    let smallest = laid.map(\.fit.worth).min() ?? 0
    let pages = laid.enumerated().map { index, part in
      var painting = BracketPainting(
        part.tree, part.fit, widths: widths, room: part.room, headHeight: part.heads, joins: joins(index, parts),
        format: format, in: setting)
      var frame = part.layout.frame
      frame.add(
        painting.drawn(), as: .figure(alt: alt(part.tree, isFirst: index == 0)), at: part.layout.body.origin)
      return Page(frame, ground: setting.style.colors.paper)
    }
    return (pages, smallest)
  }

  private func legendText(isBare: Bool, isThirdTold: Bool = false) -> String? {
    var parts = legend.filter { $0.need == .always || ($0.need == .noRoom) == isBare }.map(\.text)
    if isThirdTold, let third = plan.third {
      parts.append(plan.labels.third + ": " + (third.alt.isEmpty ? "—" : third.alt))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private var forms: [BracketForm] {
    switch isTwoSided {
    case true?: [.twoSided, .raised]
    case false?: [.oneSided]
    case nil: plan.boxes.count >= 13 ? [.twoSided, .oneSided, .raised] : [.oneSided]
    }
  }

  /// Names of 12 points on papers to A3, larger on what hangs further away.
  private func largest(_ format: SheetFormat) -> Double {
    12 * max(1, min(format.size.width, format.size.height) / Length.millimetres(297))
  }

  private func headHeight(_ format: SheetFormat) -> Double {
    plan.isBlank ? format.type(7.8) * 2 : format.type(9.6) * 1.35 + format.type(7.6) * 1.9
  }

  // MARK: A part of a larger sheet

  /// A bracket fitted into a room, not yet drawn.
  package struct Fitted {
    /// About the size of its type.
    package var worth: Double
    /// Whether there is no room for lines above the boxes.
    package var isBare: Bool
    /// What its signs mean; nil where it has none.
    package var legend: String?
    fileprivate var painting: BracketPainting
    fileprivate var size: Size
    fileprivate var alt: String

    /// The bracket drawn.
    package var frame: Frame {
      var painting = painting
      var frame = Frame(size)
      frame.add(painting.drawn(), as: .figure(alt: alt))
      return frame
    }
  }

  /// The bracket fitted into a room of any size, such as a part of a larger sheet or page; nil where it has not the room.
  ///
  /// - Parameters:
  ///   - size: The room.
  ///   - format: The paper, by which the type of heads is sized.
  ///   - count: How many rounds are shown, the final included; nil for all of them.
  ///   - setting: Style and measurer.
  /// - Returns: The bracket, not yet drawn.
  package func fitted(
    in size: Size, on format: SheetFormat, lastRounds count: Int? = nil, in setting: Typesetting
  ) -> Fitted? {
    let widths = BracketWidths(plan, in: setting)
    guard let tree = tree(lastRounds: count) else { return nil }
    let heads = headHeight(format)
    let room = Size(size.width, size.height - heads)
    guard room.height > 0 else { return nil }
    let fitting = BracketFitting(
      tree: tree, widths: widths, room: room, largest: largest(format), headHeight: heads, forms: forms)
    guard let fit = fitting.best() else { return nil }
    let painting = BracketPainting(
      tree, fit, widths: widths, room: room, headHeight: heads, joins: [:], format: format, in: setting)
    guard painting.lacksThird else {
      return Fitted(
        worth: fit.worth, isBare: fit.measures.detail == .bare,
        legend: legendText(isBare: fit.measures.detail == .bare), painting: painting, size: size,
        alt: alt(tree, isFirst: true))
    }
    // Who scored in the final gives way to the match for third place.
    guard let final = plan.final, !plan.boxes[final].remarks.isEmpty else { return nil }
    var bare = self
    bare.plan.boxes[final].remarks = []
    return bare.fitted(in: size, on: format, lastRounds: count, in: setting)
  }

  /// The tree of the last rounds, or the whole; nil where there is no final that they lead to, or no round would be left
  /// out.
  private func tree(lastRounds count: Int?) -> BracketTree? {
    guard let count else { return BracketTree(plan, roots: plan.roots) }
    guard let final = plan.final, count > 0, count < plan.rounds.count else { return nil }
    let first = plan.boxes[final].round - count + 1
    return BracketTree(plan, roots: [final], cut: Set(plan.boxes.indices.filter { plan.boxes[$0].round == first }))
  }

  // MARK: Several pages

  private func subtitle(_ index: Int, _ parts: BracketParts) -> String {
    if parts.isJoined, index == parts.trees.count - 1 { return plan.labels.lastPart }
    let count = parts.isJoined ? parts.trees.count - 1 : parts.trees.count
    return plan.labels.part.replacingOccurrences(of: "{part}", with: String(index + 1))
      .replacingOccurrences(of: "{parts}", with: String(count))
  }

  /// At each box of a part that goes on on a later page: where to.
  private func joins(_ index: Int, _ parts: BracketParts) -> [Int: String] {
    guard parts.isJoined, index < parts.trees.count - 1 else { return [:] }
    var texts: [Int: String] = [:]
    for root in parts.trees[index].roots {
      guard let next = plan.boxes.indices.first(where: { plan.boxes[$0].feeders.contains(root) }) else { continue }
      let later = parts.trees.indices.first { page in
        page > index
          && (BracketTree(plan, roots: parts.trees[page].roots, cut: parts.trees[page].cut).boxes.contains(next))
      }
      guard let later else { continue }
      let page = plan.labels.page.replacingOccurrences(of: "{page}", with: String(later + 1))
      texts[root] = [plan.boxes[next].meta.number, page].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return texts
  }

  /// A part in words: round by round, from top to bottom.
  private func alt(_ tree: BracketTree, isFirst: Bool) -> String {
    var sentences = tree.columns.map { round in
      let boxes = tree.boxes(inColumn: round).map { plan.boxes[$0].alt }.filter { !$0.isEmpty }
      return plan.rounds[round].title + (boxes.isEmpty ? "" : ": " + boxes.joined(separator: "; ")) + "."
    }
    if let final = plan.final, tree.boxes.contains(final) {
      if let third = plan.third, !third.alt.isEmpty { sentences.append("\(plan.labels.third): \(third.alt).") }
      if let champion = plan.champion { sentences.append("\(champion.name) \(champion.predicate).") }
    }
    return sentences.joined(separator: " ")
  }

  /// The whole bracket in words.
  package var description: String { alt(BracketTree(plan, roots: plan.roots), isFirst: true) }
}

/// A bracket cut into parts, and those that the parts lead to.
struct BracketParts {
  struct Part {
    var roots: [Int]
    /// Boxes of this part whose feeders stand on other pages.
    var cut: Set<Int>
  }

  var trees: [Part]
  /// Whether the last part joins the others.
  var isJoined: Bool

  /// Every way to cut a bracket, the fewest pages first: not at all, once, and twice for small papers.
  static func choices(_ plan: BracketPlan) -> [BracketParts] {
    let depths = 1..<max(2, min(7, plan.rounds.count))
    let twice = depths.flatMap { upper in depths.filter { $0 > upper }.map { [upper, $0] } }
    let parts = [[]] + depths.map { [$0] } + twice
    let made = parts.compactMap { BracketParts(plan, cuts: $0) }
    // Cuts are in order of pages within each sort; what is cut twice comes last.
    let once = made.filter { $0.trees.count > 0 }
    return Array(once.prefix(1 + depths.count))
      + once.dropFirst(1 + depths.count).sorted { $0.trees.count < $1.trees.count }
  }

  /// Cuts so many rounds before the final, the nearest cut first, or a forest into piles; nil where that cuts nothing.
  init?(_ plan: BracketPlan, cuts: [Int]) {
    guard let deepest = cuts.last else {
      trees = [Part(roots: plan.roots, cut: [])]
      isJoined = false
      return
    }
    guard let final = plan.final else {
      let piles = min(plan.roots.count, 1 << deepest)
      guard piles > 1, cuts.count == 1 else { return nil }
      trees = (0..<piles).map { pile in
        let range = plan.roots.count * pile / piles..<plan.roots.count * (pile + 1) / piles
        return Part(roots: Array(plan.roots[range]), cut: [])
      }
      isJoined = false
      return
    }
    // The boxes at each distance from the final.
    var levels = [[final]]
    for _ in 0..<deepest { levels.append(levels[levels.count - 1].flatMap { plan.boxes[$0].feeders }) }
    guard plan.rounds.count > deepest, levels.allSatisfy({ !$0.isEmpty }) else { return nil }
    var parts = levels[deepest].map { Part(roots: [$0], cut: []) }
    // Trees that lead nowhere stand with the last of the parts that are not cut.
    parts[parts.count - 1].roots += plan.roots.filter { $0 != final }
    for (index, depth) in cuts.enumerated().reversed() {
      // With results the last boxes of the parts are shown once more, so that a page tells where its teams come from.
      let cut = Set(levels[plan.isBlank ? depth - 1 : depth])
      let roots = index == 0 ? [final] : levels[cuts[index - 1]]
      parts += roots.map { Part(roots: [$0], cut: cut) }
    }
    trees = parts
    isJoined = true
  }
}
