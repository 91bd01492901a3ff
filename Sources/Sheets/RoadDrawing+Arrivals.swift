import Drawing
import Styling

/// The table in which the ways end, under the name of its first.
extension RoadDrawing {
  /// Caption, large name and table, one under another.
  var arrivalBlock: Frame {
    let width = measures.area.width - measures.arrivals
    let title = titleLines(width: width)
    let caption = setting.run(body.caption, measures.branch)
    let titleHeight = body.title.isEmpty ? 0 : mm(5) + mm(4) + title.height + mm(4)
    let headHeight = mm(6)
    let height = titleHeight + headHeight + Double(body.arrivals.count) * measures.arrivalRow
    var frame = Frame(Size(width, height))
    if !body.title.isEmpty {
      var heading = Frame(Size(width, titleHeight))
      heading.add(caption, at: Point(0, mm(3.5)))
      for (index, line) in title.lines.enumerated() {
        for placed in line.runs {
          let shift = placed.run.extents.ink?.minX ?? 0
          heading.add(
            placed.run, at: Point(placed.x - shift, mm(3.5) + mm(2.2) + (Double(index) + 0.88) * title.leading))
        }
      }
      frame.add(heading, as: .paragraph)
    }
    frame.add(arrivalTable(width: width, headHeight: headHeight), as: .table, at: Point(0, titleHeight))
    return frame
  }

  private func titleLines(width: Double) -> Paragraph {
    var display = style.display(style.pageType.champion, style.champion.text, tracking: -0.018)
    display.size *= measures.scale
    // A word that is wider than the table is set smaller, never broken.
    let longest = body.title.split(separator: " ").map(String.init).max {
      setting.width($0, display) < setting.width($1, display)
    }
    if let longest { display = setting.fitted(longest, display, width: width, floor: 14) }
    return setting.paragraph(body.title, display, width: width, leading: display.size * 1.06, isBalanced: true)
  }

  private func arrivalTable(width: Double, headHeight: Double) -> Frame {
    var table = Frame(Size(width, headHeight + Double(body.arrivals.count) * measures.arrivalRow))
    var head = SheetRow(width: width, height: headHeight - mm(0.6))
    head.addEmpty()
    head.add(setting.run(body.arrivalHead, measures.head), at: mm(7), as: .headerCell(.column))
    head.add(setting.run(body.pictureHead, measures.head), at: measures.pictures, as: .headerCell(.column))
    for (index, (text, edge)) in zip(body.figureHeads, measures.figures).enumerated() {
      let isLast = index == body.figureHeads.count - 1
      let textStyle = isLast ? measures.head.weighted(.semibold).colored(style.colors.ink) : measures.head
      head.add(setting.run(text, textStyle), at: edge, align: .right, as: .headerCell(.column))
    }
    table.add(head.frame, as: .row)
    table.rule(y: headHeight, from: 0, to: width, rules.firm)
    for (index, arrival) in body.arrivals.enumerated() {
      let top = headHeight + Double(index) * measures.arrivalRow
      table.add(arrivalRow(arrival, width: width), as: .row, at: Point(0, top))
      let isLast = index == body.arrivals.count - 1
      let rule = arrival.isFirst ? Stroke(style.champion.line, width: 0.9) : isLast ? rules.firm : rules.faint
      table.rule(y: top + measures.arrivalRow, from: 0, to: width, rule)
    }
    return table
  }

  private func arrivalRow(_ arrival: RoadBody.Arrival, width: Double) -> Frame {
    let color = arrival.isFirst ? style.champion.text : style.colors.ink
    var row = SheetRow(width: width, height: measures.arrivalRow)
    let rank = measures.arrival.weighted(arrival.isFirst ? .semibold : .regular)
      .colored(arrival.isFirst ? color : style.colors.muted)
    row.add(setting.run(arrival.rank, rank), at: mm(4.4), align: .right)
    let name = measures.arrival.weighted(arrival.isFirst ? .semibold : .medium).colored(color)
    row.add(setting.run(arrival.name, name), at: mm(7), as: .headerCell(.row))
    if let picture = arrival.picture { row.add(picture, at: measures.pictures) } else { row.addEmpty() }
    for (index, (text, edge)) in zip(arrival.figures, measures.figures).enumerated() {
      let isLast = index == arrival.figures.count - 1
      let weight: FontWeight = isLast ? .bold : arrival.isFirst ? .semibold : .regular
      row.add(setting.run(text, measures.arrival.weighted(weight).colored(color)), at: edge, align: .right)
    }
    return row.frame
  }
}
