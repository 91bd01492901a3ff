import Documents
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
    for depth in 0...6 {
      guard let parts = BracketParts(plan, depth: depth) else { continue }
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
      guard let fit = fitting.best() else { return nil }
      if fit.measures.detail == .bare, !plan.isBlank {
        // The room is that of the longer legend, so that everything stays where it was measured.
        furniture.legend = legendText(isBare: true)
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

  private func legendText(isBare: Bool) -> String? {
    let parts = legend.filter { $0.need == .always || ($0.need == .noRoom) == isBare }.map(\.text)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The whole bracket as a figure of a page, with names of at most a size, and its legend; nil where it does not fit.
  ///
  /// `isCrowded` where only names and figures found room.
  package func figure(
    _ size: Size, largest: Double, in setting: Typesetting
  ) -> (frame: Frame, legend: String?, isCrowded: Bool)? {
    let format = SheetFormat(.a4, isLandscape: false)
    let tree = BracketTree(plan, roots: plan.roots)
    let widths = BracketWidths(plan, in: setting)
    let heads = headHeight(format)
    let room = Size(size.width, size.height - heads)
    let fitting = BracketFitting(
      tree: tree, widths: widths, room: room, largest: largest, headHeight: heads, forms: [.oneSided])
    guard let fit = fitting.best() else { return nil }
    var painting = BracketPainting(
      tree, fit, widths: widths, room: room, headHeight: heads, joins: [:], format: format, in: setting)
    var frame = Frame(size)
    frame.add(painting.drawn(), as: .figure(alt: description))
    let isBare = fit.measures.detail == .bare
    return (frame, legendText(isBare: isBare), isBare)
  }

  private var forms: [BracketForm] {
    switch isTwoSided {
    case true?: [.twoSided, .raised, .oneSided]
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

  /// A whole bracket fitted into a room, not yet drawn.
  struct Fitted {
    /// About the size of its type.
    var worth: Double
    fileprivate var painting: BracketPainting
    fileprivate var size: Size
    fileprivate var alt: String

    /// The bracket drawn.
    var frame: Frame {
      var painting = painting
      var frame = Frame(size)
      frame.add(painting.drawn(), as: .figure(alt: alt))
      return frame
    }
  }

  /// The whole bracket fitted into a room of any size, such as a part of a larger sheet; nil where it has not the room.
  func fitted(in size: Size, on format: SheetFormat, in setting: Typesetting) -> Fitted? {
    let widths = BracketWidths(plan, in: setting)
    let tree = BracketTree(plan, roots: plan.roots)
    let heads = headHeight(format)
    let room = Size(size.width, size.height - heads)
    guard room.height > 0 else { return nil }
    let fitting = BracketFitting(
      tree: tree, widths: widths, room: room, largest: largest(format), headHeight: heads, forms: forms)
    guard let fit = fitting.best() else { return nil }
    let painting = BracketPainting(
      tree, fit, widths: widths, room: room, headHeight: heads, joins: [:], format: format, in: setting)
    guard painting.lacksThird else { return Fitted(worth: fit.worth, painting: painting, size: size, alt: description) }
    // Who scored in the final gives way to the match for third place.
    guard let final = plan.final, !plan.boxes[final].remarks.isEmpty else { return nil }
    var bare = self
    bare.plan.boxes[final].remarks = []
    return bare.fitted(in: size, on: format, in: setting)
  }

  // MARK: Several pages

  private func subtitle(_ index: Int, _ parts: BracketParts) -> String {
    if parts.isJoined, index == parts.trees.count - 1 { return plan.labels.lastPart }
    let count = parts.isJoined ? parts.trees.count - 1 : parts.trees.count
    return plan.labels.part.replacingOccurrences(of: "{part}", with: String(index + 1))
      .replacingOccurrences(of: "{parts}", with: String(count))
  }

  /// At each box of a part that goes on on the last page: where to.
  private func joins(_ index: Int, _ parts: BracketParts) -> [Int: String] {
    guard parts.isJoined, index < parts.trees.count - 1, let last = parts.trees.last else { return [:] }
    var texts: [Int: String] = [:]
    for root in parts.trees[index].roots {
      guard let next = plan.boxes.indices.first(where: { plan.boxes[$0].feeders.contains(root) }),
        last.cut.contains(next) || last.cut.contains(root)
      else { continue }
      let page = plan.labels.page.replacingOccurrences(of: "{page}", with: String(parts.trees.count))
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

/// A bracket cut into parts of about the same size, and the part that they lead to.
struct BracketParts {
  struct Part {
    var roots: [Int]
    /// Boxes of this part whose feeders stand on other pages.
    var cut: Set<Int>
  }

  var trees: [Part]
  /// Whether the last part joins the others.
  var isJoined: Bool

  /// Cuts `depth` rounds before the final, or a forest into 2^depth piles; nil where that cuts nothing.
  init?(_ plan: BracketPlan, depth: Int) {
    guard depth > 0 else {
      trees = [Part(roots: plan.roots, cut: [])]
      isJoined = false
      return
    }
    guard let final = plan.final, plan.rounds.count > depth + 1 else {
      let piles = min(plan.roots.count, 1 << depth)
      guard piles > 1, plan.final == nil else { return nil }
      trees = (0..<piles).map { pile in
        let range = plan.roots.count * pile / piles..<plan.roots.count * (pile + 1) / piles
        return Part(roots: Array(plan.roots[range]), cut: [])
      }
      isJoined = false
      return
    }
    // The boxes that stay with the final, down to those whose feeders go to other pages. With results the last boxes of
    // the parts are shown once more, so that the joining page tells where its teams come from.
    var level = [final]
    var cut: Set<Int> = []
    for step in 1...depth {
      if step == depth { cut = Set(level) }
      level = level.flatMap { plan.boxes[$0].feeders }
    }
    guard !level.isEmpty else { return nil }
    trees = level.map { Part(roots: [$0], cut: []) }
    if !plan.isBlank { cut = Set(level) }
    // Trees that lead nowhere stand with the last part.
    trees[trees.count - 1].roots += plan.roots.filter { $0 != final }
    trees.append(Part(roots: [final], cut: cut))
    isJoined = true
  }
}
