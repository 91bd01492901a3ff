import Drawing
import Styling

/// A way to put a part of a bracket into a room: its form and its measures.
struct BracketFit {
  var form: BracketForm
  var measures: BracketMeasures
  /// The trees on the left, or all of them; from top to bottom.
  var left: BracketTree.Stack
  /// The trees on the right; nil where all run from left to right.
  var right: BracketTree.Stack?
  /// The columns from left to right up to the final, which is the last.
  var columns: [Int]

  /// How good it is: size of type, what stands beside it, and two sides before one.
  var worth: Double {
    let onBlank = form == .twoSided ? 1.15 : form == .raised ? 1.05 : 1
    return measures.isBlank ? measures.row * onBlank : BracketFit.worth(form, measures.detail, size: measures.size)
  }

  /// What a filled bracket of a form, detail and size of type is worth.
  static func worth(_ form: BracketForm, _ detail: BracketDetail, size: Double) -> Double {
    // A final above the semi-finals leaves a champion's name little room.
    let form = form == .twoSided ? 1.15 : form == .oneSided ? 1 : 0.85
    // Type above the size of the model gains little.
    return (size <= 12 ? size : 12 + (size - 12) * 0.5) * detail.worth * form
  }
}

/// Looks for the best way to put a part of a bracket into a room.
struct BracketFitting {
  let tree: BracketTree
  let widths: BracketWidths
  /// The room below the heads of the columns.
  let room: Size
  /// The largest size of names.
  let largest: Double
  /// The height of the heads that stand above first boxes on empty sheets.
  let headHeight: Double
  var forms: [BracketForm]

  /// The same search from left to right only.
  var oneSided: BracketFitting {
    var fitting = self
    fitting.forms = [.oneSided]
    return fitting
  }

  private var plan: BracketPlan { tree.plan }

  /// The best fit of those that are acceptable; nil where 7 points, or a pen, find no room.
  func best(where isAcceptable: (BracketFit) -> Bool = { _ in true }) -> BracketFit? {
    var best: BracketFit?
    for form in forms {
      for detail in plan.isBlank ? [.sparse] : BracketDetail.allCases {
        var size = largest
        // Smaller type is worth less: what cannot win any more is not tried.
        while size >= 7, plan.isBlank || best.map({ BracketFit.worth(form, detail, size: size) > $0.worth }) ?? true {
          if let fit = fit(form, detail, size: size), isAcceptable(fit) {
            if best.map({ fit.worth > $0.worth }) ?? true { best = fit }
            break
          }
          size -= size > 16 ? 1 : 0.5
        }
      }
    }
    return best
  }

  private func fit(_ form: BracketForm, _ detail: BracketDetail, size: Double) -> BracketFit? {
    let sides = self.sides(form)
    guard let sides, var measures = widths(form, detail, size: size) else { return nil }
    let least = BracketMeasures.leastRow(size, isBlank: plan.isBlank)
    measures.row = least
    let (bye, need) = (bye(measures), need(measures))
    let heights = ([sides.left] + [sides.right].compactMap { $0 }).map { tree.height($0, bye: bye, need: need) }
    let height = heights.max() ?? 0
    guard height > 0, height <= room.height else { return nil }
    let left = tree.stack(sides.left, bye: bye, need: need)
    let right = sides.right.map { tree.stack($0, bye: bye, need: need) }
    // What is left makes rows higher, then the space between boxes.
    let plain = 2 * least + measures.metaHeight + measures.air
    let stretch = room.height / height
    let most = BracketMeasures.mostRow(size, isBlank: plan.isBlank)
    let wanted = plan.isBlank ? 0.354 * plain * stretch : (plain * stretch - measures.metaHeight - measures.air) / 2
    measures.row = max(least, min(most, wanted, (plain * stretch - measures.metaHeight - measures.air) / 2))
    return BracketFit(
      form: form, measures: measures, left: left.stretched(to: room.height),
      right: right?.stretched(to: room.height), columns: tree.columns)
  }

  /// The roots of both sides; nil where the form is not for this tree.
  private func sides(_ form: BracketForm) -> (left: [Int], right: [Int]?)? {
    if form == .oneSided { return (tree.roots, nil) }
    guard let final = plan.final, tree.roots == [final], !tree.cut.contains(final),
      let upper = plan.boxes[final].upper.feeder, let lower = plan.boxes[final].lower.feeder,
      tree.columns.count >= (form == .raised ? 4 : 3)
    else { return nil }
    // Both sides must have the same columns next to the final.
    guard plan.boxes[upper].round == plan.boxes[lower].round else { return nil }
    return ([upper], [lower])
  }

  /// The widths; nil where they exceed the room's.
  private func widths(_ form: BracketForm, _ detail: BracketDetail, size: Double) -> BracketMeasures? {
    let columns = tree.columns
    let isSeeded = detail != .bare && widths.seed > 0
    func needed(_ round: Int, name: Double, size: Double) -> Double {
      let seed = isSeeded && widths.hasSeed[round] ? widths.seed * max(7, size * 0.64) + 0.4 * size : 0
      let scores = BracketMeasures.scores(
        plan.rounds[round], hasShootOut: widths.hasShootOut, size: size, widths: widths, isBlank: plan.isBlank)
      let written = Length.millimetres(form == .oneSided ? 30 : 28)
      let name = plan.isBlank ? max(written, name * size + 6) : name * size
      return max(name + scores + 0.5 * size, widths.extra * max(7, size * 0.72) + 2) + seed
    }
    let box = columns.map { needed($0, name: widths.names[$0], size: size) }.max() ?? 0
    let finalSize = BracketFitting.finalSize(size, form: form)
    let final = columns.last.map { needed($0, name: widths.finalName, size: finalSize) } ?? 0
    let least = Length.millimetres(form == .oneSided ? 5 : 4.4) * max(0.8, min(1.4, size / 10))
    let count = Double(columns.count)
    let (boxes, gaps, wide): (Double, Double, Double) =
      switch form {
      case .oneSided: (count, count - 1, 0)
      case .twoSided: (2 * (count - 1), 2 * (count - 1), max(final, box * 1.1))
      case .raised: (2 * (count - 1), 2 * (count - 1) - 1, 0)
      }
    let spare = room.width - boxes * box - gaps * least - wide
    guard spare >= 0 else { return nil }
    // Few columns do not spread over a wide sheet without end.
    let most = max(box, Length.millimetres(110) * max(1, size / 12))
    let isFew = form == .oneSided && gaps > 0 && (room.width - gaps * Length.millimetres(17)) / boxes > most
    let wanted = isFew ? 0.8 : 0.25
    let widest = Length.millimetres(form == .oneSided ? isFew ? 48 : 12 : 5)
    let gap = least + (gaps > 0 ? min(widest, wanted * spare / gaps) : 0)
    let share = (room.width - gaps * gap - wide) / max(1, boxes)
    let column = form == .twoSided ? min(share, (room.width - gaps * gap) / (boxes + 1.26)) : min(share, most)
    return BracketMeasures(
      size: size, detail: detail, row: 0, column: column, gap: gap,
      finalColumn: form == .twoSided
        ? room.width - boxes * column - gaps * gap : form == .raised ? column * 1.45 : column,
      isBlank: plan.isBlank, metaHeight: metaHeight(detail, size: size),
      indent: form == .oneSided ? max(0, room.width - boxes * column - gaps * gap) / 2 : 0)
  }

  /// The size of the final's names.
  static func finalSize(_ size: Double, form: BracketForm) -> Double { form == .oneSided ? size : size * 1.4 }

  private func metaHeight(_ detail: BracketDetail, size: Double) -> Double {
    let boxes = tree.boxes.map { plan.boxes[$0].meta }
    let hasLine =
      plan.showsNumbers
      || boxes.contains { meta in
        switch detail {
        case .full: !(meta.day + meta.place + meta.extraTime).isEmpty
        case .days: !(meta.day + meta.extraTime).isEmpty
        case .sparse: !meta.extraTime.isEmpty
        case .bare: false
        }
      }
    return hasLine ? max(7, size * 0.64) * 1.35 : 0
  }

  private func need(_ measures: BracketMeasures) -> (Int) -> Double {
    { box in measures.height(plan.boxes[box]) + measures.metaHeight + measures.air }
  }

  private func bye(_ measures: BracketMeasures) -> Double { measures.row + measures.air }
}

extension BracketTree.Stack {
  /// The stack with all distances drawn out so that it fills a height.
  fileprivate func stretched(to height: Double) -> BracketTree.Stack {
    guard self.height > 0 else { return self }
    var stack = self
    let factor = height / self.height
    stack.middles = middles.mapValues { $0 * factor }
    stack.byes = byes.mapValues { $0 * factor }
    stack.height = height
    return stack
  }
}
