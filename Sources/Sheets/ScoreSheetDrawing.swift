import Drawing
import Styling

/// Draws a score sheet by its plan.
struct ScoreSheetDrawing {
  let body: ScoreSheetBody
  let plan: ScoreSheetPlan
  let setting: Typesetting

  private var style: Style { setting.style }
  private var rules: SheetRules { SheetRules(style: style) }
  private var type: SheetTableType { SheetTableType(size: plan.size, style) }

  /// The areas in reading order.
  var frames: [Frame] {
    var frames: [Frame] = []
    for start in stride(from: 0, to: body.rounds.count, by: plan.perArea) {
      let part = start..<min(start + plan.perArea, body.rounds.count)
      var frame = Frame(plan.area)
      let pairsBottom = addPairs(part, to: &frame, top: 0)
      if plan.stacking == .none {
        frames.append(frame)
        frame = Frame(plan.area)
        _ = addRunning(part, to: &frame, top: 0)
      } else {
        let bottom = addRunning(part, to: &frame, top: pairsBottom + ScoreSheetPlan.bandGap * 0.5)
        if plan.stacking == .all { addLast(to: &frame, top: bottom + ScoreSheetPlan.bandGap) }
      }
      frames.append(frame)
    }
    return frames + (plan.end?.frames ?? [])
  }

  private func left(_ index: Int, of part: Range<Int>) -> Double {
    Double(index - part.lowerBound) * (plan.column + plan.gap)
  }

  // MARK: Pairs

  /// Adds the rounds' pairs; the height at which the tallest ends.
  private func addPairs(_ part: Range<Int>, to frame: inout Frame, top: Double) -> Double {
    let hasRest = body.rounds.contains { !$0.rest.isEmpty }
    let most = body.rounds.map(\.pairs.count).max() ?? 0
    for index in part {
      let round = body.rounds[index]
      var column = Frame(Size(plan.column, plan.area.height))
      column.add(head(of: round), as: .heading(level: 2))
      var y = plan.headHeight
      for pair in round.pairs {
        column.add(self.pair(pair), as: .table, at: Point(0, y))
        y += 2 * plan.row + ScoreSheetPlan.pairGap
      }
      if !round.rest.isEmpty {
        let run = setting.run(round.rest, type.head)
        var rest = Frame(Size(plan.column, plan.restHeight))
        rest.add(run, at: Point(0, SheetRow.baseline(of: run, in: plan.restHeight)))
        column.add(rest, as: .paragraph, at: Point(0, y - ScoreSheetPlan.pairGap))
      }
      frame.add(column, at: Point(left(index, of: part), top))
    }
    return top + plan.headHeight + Double(most) * (2 * plan.row + ScoreSheetPlan.pairGap) - ScoreSheetPlan.pairGap
      + (hasRest ? plan.restHeight : 0)
  }

  private func head(of round: ScoreSheetBody.Round) -> Frame {
    var frame = Frame(Size(plan.column, plan.headHeight))
    let name = setting.run(round.name, type.title)
    let date = setting.run(round.date, type.head)
    let baseline = plan.headHeight - plan.size * 0.62
    frame.add(name, at: Point(0, baseline))
    if round.isDateOpen {
      let x = max(name.width + plan.size, plan.column * 0.4)
      frame.add(date, at: Point(x, baseline))
      frame.rule(
        y: baseline + 1.5, from: x + date.width + plan.size * 0.5, to: plan.column, Stroke(style.colors.ink, width: 0.6)
      )
    } else {
      frame.add(date, at: Point(plan.column, baseline), align: .right)
    }
    return frame
  }

  private func pair(_ pair: ScoreSheetBody.Pair) -> Frame {
    let height = 2 * plan.row
    var frame = Frame(Size(plan.column, height))
    let scoreLeft = plan.column - ScoreSheetPlan.scoreWidth(body, size: plan.size)
    let remark = setting.run(pair.remark, type.head)
    let remarkLeft = scoreLeft - plan.size * 0.4 - remark.width
    if body.isBlank {
      frame.rule(y: plan.row, from: 0, to: plan.column, rules.inner)
      frame.rule(Point(scoreLeft, 0), Point(scoreLeft, height), rules.inner)
      frame.add(.rect(Rect(x: 0, y: 0, width: plan.column, height: height)), stroke: rules.box)
    } else {
      frame.rule(y: 0, from: 0, to: plan.column, rules.firm)
      // The remark stands between the rows, in a gap of their rule.
      if pair.remark.isEmpty {
        frame.rule(y: plan.row, from: 0, to: plan.column, rules.faint)
      } else {
        frame.rule(y: plan.row, from: 0, to: remarkLeft - 3, rules.faint)
        frame.rule(y: plan.row, from: remarkLeft + remark.width + 3, to: plan.column, rules.faint)
      }
      frame.rule(y: height, from: 0, to: plan.column, rules.firm)
      if pair.isOpen { frame.add(openBoxes(from: scoreLeft)) }
    }
    for (index, side) in [pair.upper, pair.lower].enumerated() {
      frame.add(row(side), as: .row, at: Point(0, Double(index) * plan.row))
    }
    if !pair.remark.isEmpty {
      var caption = Frame(Size(remark.width, height))
      caption.add(remark, at: Point(0, SheetRow.baseline(of: remark, in: height)))
      frame.add(caption, as: .caption, at: Point(remarkLeft, 0))
    }
    return frame
  }

  /// Boxes for the scores of a match that is still to be played.
  private func openBoxes(from left: Double) -> Frame {
    var frame = Frame(Size(plan.column, 2 * plan.row))
    let inset = plan.row * 0.12
    for index in 0..<2 {
      let box = Rect(x: left, y: Double(index) * plan.row, width: plan.column - left, height: plan.row)
      frame.add(.rect(box.inset(by: inset)), stroke: rules.inner)
    }
    return frame
  }

  private func row(_ side: ScoreSheetBody.Side) -> Frame {
    var row = SheetRow(width: plan.column, height: plan.row)
    let color = side.isFirst ? style.champion.text : style.colors.ink
    let text = type.plain.weighted(side.isStrong ? .semibold : .regular).colored(color)
    if side.number.isEmpty {
      row.add(setting.run(side.name, text), at: body.isBlank ? plan.size * 0.7 : 0, as: .headerCell(.row))
    } else {
      row.add(setting.run(side.number, type.quiet), at: plan.size * 0.7, as: .headerCell(.row))
    }
    let score = type.plain.sized(plan.size * 1.1).weighted(side.isStrong ? .bold : .regular).colored(color)
    row.add(setting.run(side.score, score), at: plan.column - plan.size * 0.7, align: .right)
    return row.frame
  }

  // MARK: Running tables

  /// Adds the running tables of rounds; the height at which they end.
  private func addRunning(_ part: Range<Int>, to frame: inout Frame, top: Double) -> Double {
    frame.add(moves(part, top: top), as: .furniture)
    for index in part {
      frame.add(runningTable(body.rounds[index]), as: .table, at: Point(left(index, of: part), top))
    }
    return top + plan.headHeight + Double(body.rounds.map(\.standings.count).max() ?? 0) * plan.row
  }

  private func runningTable(_ round: ScoreSheetBody.Round) -> Frame {
    let height = plan.headHeight + Double(round.standings.count) * plan.row
    var frame = Frame(Size(plan.column, height))
    let figureEdge = plan.column - plan.size * 0.7
    var head = SheetRow(width: plan.column, height: plan.headHeight)
    head.addEmpty()
    head.add(setting.run(round.tableHead, type.head), at: 0, as: .headerCell(.column))
    head.add(
      setting.run(body.figureHead, type.head.weighted(.semibold).colored(style.colors.ink)), at: figureEdge,
      align: .right, as: .headerCell(.column))
    frame.add(head.frame, as: .row)
    frame.rule(y: plan.headHeight, from: 0, to: plan.column, rules.firm)
    let isOpen = round.standings.allSatisfy(\.name.isEmpty)
    if isOpen {
      let x = plan.column - ScoreSheetPlan.scoreWidth(body, size: plan.size)
      frame.rule(Point(x, plan.headHeight), Point(x, height), rules.inner)
    }
    for (index, standing) in round.standings.enumerated() {
      let top = plan.headHeight + Double(index) * plan.row
      frame.add(row(standing, figureEdge: figureEdge), as: .row, at: Point(0, top))
      let isLast = index == round.standings.count - 1
      frame.rule(
        y: top + plan.row, from: 0, to: plan.column, isLast ? rules.firm : isOpen ? rules.inner : rules.faint)
    }
    return frame
  }

  private func row(_ standing: ScoreSheetBody.Standing, figureEdge: Double) -> Frame {
    var row = SheetRow(width: plan.column, height: plan.row)
    let color = standing.isFirst ? style.champion.text : style.colors.ink
    let rank = type.plain.colored(standing.isFirst ? color : style.colors.muted)
    row.add(setting.run(standing.rank, rank), at: plan.size * 1.2, align: .right)
    row.add(
      setting.run(standing.name, type.plain.weighted(standing.isFirst ? .semibold : .regular).colored(color)),
      at: plan.size * 2, as: .headerCell(.row))
    row.add(
      setting.run(standing.figure, type.plain.weighted(.bold).colored(color)), at: figureEdge, align: .right)
    return row.frame
  }

  /// The lines that lead each name from one running table to the next, that of the first last.
  private func moves(_ part: Range<Int>, top: Double) -> Frame {
    var frame = Frame(plan.area)
    var first: [(Path, Stroke)] = []
    for index in part.dropLast() {
      let next = body.rounds[index + 1].standings
      for (place, standing) in body.rounds[index].standings.enumerated() where !standing.name.isEmpty {
        guard let goal = next.firstIndex(where: { $0.name == standing.name }) else { continue }
        let from = Point(
          left(index, of: part) + plan.column + 1.5, top + plan.headHeight + (Double(place) + 0.5) * plan.row)
        let to = Point(left(index + 1, of: part) - 1.5, top + plan.headHeight + (Double(goal) + 0.5) * plan.row)
        let half = (from.x + to.x) / 2
        var path = Path()
        path.move(to: from)
        path.curve(Point(half, from.y), Point(half, to.y), to: to)
        if standing.isFirst {
          first.append((path, Stroke(style.champion.line, width: 1.6)))
        } else {
          frame.add(path, stroke: Stroke(style.colors.firmRule, width: 0.5))
        }
      }
    }
    for (path, stroke) in first { frame.add(path, stroke: stroke) }
    return frame
  }

  // MARK: The last tables

  /// Adds the last table and the square beside it.
  private func addLast(to frame: inout Frame, top: Double) {
    let table = body.table.leastWidth(size: plan.size, in: setting)
    let square = body.square.leastWidth(size: plan.size, in: setting)
    let whole = Double(plan.perArea) * (plan.column + plan.gap) - plan.gap
    func span(_ columns: Int) -> Double { Double(columns) * (plan.column + plan.gap) - plan.gap }
    // The square stands under as many columns as give it air, as long as the table keeps the others.
    let wanted = square * (body.isBlank ? 1.4 : 1.1)
    let fitting = (1..<max(2, plan.perArea)).filter { span($0) >= square && whole - span($0) - plan.gap >= table }
    let columns = fitting.first { span($0) >= wanted } ?? fitting.last
    let width = columns == nil ? max(whole, min(plan.area.width, table + square + ScoreSheetPlan.tableGap)) : whole
    let squareWidth = columns.map(span) ?? max(square, width - table - ScoreSheetPlan.tableGap)
    let tableWidth = width - squareWidth - (columns == nil ? ScoreSheetPlan.tableGap : plan.gap)
    frame.add(
      body.table.frame(width: tableWidth, row: plan.row, size: plan.size, in: setting), at: Point(0, top))
    frame.add(
      body.square.frame(width: squareWidth, row: plan.row, size: plan.size, in: setting),
      at: Point(width - squareWidth, top))
  }
}
