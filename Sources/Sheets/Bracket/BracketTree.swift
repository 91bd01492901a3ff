/// A part of a bracket that stands on one page, and where its boxes stand from top to bottom.
struct BracketTree {
  let plan: BracketPlan
  /// The boxes that nothing on the page follows.
  let roots: [Int]
  /// The boxes that others of earlier pages lead to: they are drawn without their feeders.
  let cut: Set<Int>
  /// Every box of the page, feeders before what they feed.
  let boxes: [Int]
  /// The columns in use, in order.
  let columns: [Int]

  init(_ plan: BracketPlan, roots: [Int], cut: Set<Int> = []) {
    self.plan = plan
    self.roots = roots
    self.cut = cut
    var found: [Int] = []
    // A box feeds one other and lies in an earlier column, so the walk ends.
    func visit(_ box: Int) {
      if !cut.contains(box) { for feeder in plan.boxes[box].feeders { visit(feeder) } }
      found.append(box)
    }
    for root in roots { visit(root) }
    boxes = found
    columns = Set(found.map { plan.boxes[$0].round }).sorted()
  }

  /// The boxes of a column from top to bottom.
  func boxes(inColumn round: Int) -> [Int] { boxes.filter { plan.boxes[$0].round == round } }

  func feeders(_ box: Int) -> [Int] { cut.contains(box) ? [] : plan.boxes[box].feeders }

  /// Whether a line without a box leads to an entry.
  func hasByeLine(_ box: Int, _ entry: BracketPlan.Entry) -> Bool {
    plan.isBlank && entry.isBye && plan.boxes[box].round > (columns.first ?? 0) && !cut.contains(box)
  }

  /// Heights and middles, for a stack of trees.
  struct Stack {
    /// The middle of each box from the top of the stack.
    var middles: [Int: Double] = [:]
    /// The middle of each line without a box, by its box and whether it is the upper.
    var byes: [Bye: Double] = [:]
    var height = 0.0
  }

  /// A line without a box.
  struct Bye: Hashable {
    var box: Int
    var isUpper: Bool
  }

  /// How high a stack of trees is, without placing them.
  func height(_ roots: [Int], bye: Double, need: (Int) -> Double) -> Double {
    func span(_ box: Int) -> Double {
      let entries = [plan.boxes[box].upper, plan.boxes[box].lower]
      var total = 0.0
      for entry in entries {
        if let feeder = entry.feeder {
          if !cut.contains(box) { total += span(feeder) }
        } else if hasByeLine(box, entry) {
          total += bye
        }
      }
      return max(need(box), total)
    }
    return roots.reduce(0) { $0 + span($1) }
  }

  /// Stacks trees so that each box has the height it needs, and stands in the middle of what feeds it.
  func stack(_ roots: [Int], bye: Double, need: (Int) -> Double) -> Stack {
    var spans: [Int: Double] = [:]
    func span(_ box: Int) -> Double {
      let entries = [plan.boxes[box].upper, plan.boxes[box].lower]
      let byes = entries.filter { hasByeLine(box, $0) }.count
      let total = max(need(box), feeders(box).map(span).reduce(0, +) + Double(byes) * bye)
      spans[box] = total
      return total
    }
    var stack = Stack()
    func place(_ box: Int, top: Double) -> Double {
      let entry = plan.boxes[box]
      let own = spans[box] ?? 0
      var parts: [(isUpper: Bool, feeder: Int?, height: Double)] = []
      for (isUpper, entry) in [(true, entry.upper), (false, entry.lower)] {
        if let feeder = entry.feeder, !cut.contains(box) {
          parts.append((isUpper, feeder, spans[feeder] ?? 0))
        } else if hasByeLine(box, entry) {
          parts.append((isUpper, nil, bye))
        }
      }
      var y = top + (own - parts.reduce(0) { $0 + $1.height }) / 2
      var middles: [Double] = []
      for part in parts {
        if let feeder = part.feeder {
          middles.append(place(feeder, top: y))
        } else {
          stack.byes[Bye(box: box, isUpper: part.isUpper)] = y + part.height / 2
          middles.append(y + part.height / 2)
        }
        y += part.height
      }
      let middle = middles.isEmpty ? top + own / 2 : middles.reduce(0, +) / Double(middles.count)
      stack.middles[box] = middle
      return middle
    }
    for root in roots {
      let height = span(root)
      _ = place(root, top: stack.height)
      stack.height += height
    }
    return stack
  }
}
