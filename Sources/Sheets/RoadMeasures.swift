import Drawing
import Styling

/// The measures of a road in one area at one scale; none where it does not fit.
///
/// Measures are those of an A4 page lying down, times the scale.
struct RoadMeasures {
  /// Names of 8.6 points are 7 at this scale.
  static let leastScale = 7 / nameSize
  private static let nameSize = 8.6

  let area: Size
  let scale: Double
  /// Left edges of the three columns, of the lines to the branches, and of the branches' names.
  let columns: [Double]
  let lines: Double
  let names: Double
  /// The width of the box of a way that is not known.
  let boxWidth: Double
  /// Where the lists and the names of branches end, and where the curves begin and end.
  let listEnd: Double
  let namesEnd: Double
  let turn: Double
  let arrivals: Double
  /// The distance of rows, and the blank between branches.
  let row: Double
  let gap: Double
  /// The top of each branch's first row.
  let tops: [Double]
  /// Where the list ends.
  let bottom: Double
  /// Left edges or right edges within the table of arrivals, from its left edge.
  let pictures: Double
  let figures: [Double]

  let name: TextStyle
  let quiet: TextStyle
  let head: TextStyle
  let branch: TextStyle
  let arrival: TextStyle

  /// The head of the list takes this from the top.
  var headHeight: Double { mm(6.5) }
  /// The height of a row of arrivals.
  var arrivalRow: Double { mm(9.4) }

  /// Millimetres of the A4 page in points of this one.
  func mm(_ length: Double) -> Double { Length.millimetres(length) * scale }

  init?(_ body: RoadBody, area: Size, scale: Double, _ setting: Typesetting) {
    let style = setting.style
    func mm(_ length: Double) -> Double { Length.millimetres(length) * scale }
    func text(_ size: Double, _ color: Color, _ weight: FontWeight = .regular) -> TextStyle {
      style.text(style.pageType.table, color, weight: weight).sized(max(7, size * scale))
    }
    let name = text(RoadMeasures.nameSize, style.colors.ink)
    let quiet = text(RoadMeasures.nameSize, style.colors.muted)
    let head = text(7.4, style.colors.muted)
    let branch = text(9, style.colors.ink, .semibold)
    let arrival = text(10.5, style.colors.ink, .medium)
    (self.name, self.quiet, self.head, self.branch, self.arrival) = (name, quiet, head, branch, arrival)
    self.area = area
    self.scale = scale

    let origins = body.branches.flatMap(\.origins)
    func widest(_ column: Int, _ style: TextStyle) -> Double {
      max(setting.widest(origins.map { $0.cells[column] }, style), setting.width(body.heads[column], head))
    }
    let letters = origins.contains { !$0.letter.isEmpty } ? mm(2.4) : 0
    let second = widest(0, quiet) + (origins.contains { !$0.cells[0].isEmpty } ? mm(4.5) : 0)
    let third = second + widest(1, name.weighted(.semibold)) + letters + mm(4)
    columns = [0, second, third]
    lines = third + widest(2, quiet) + mm(2.5)
    listEnd = lines - mm(1)
    let named = body.branches.compactMap(\.name)
    let isUnknown = body.branches.contains { $0.name == nil }
    names = lines + (named.isEmpty ? mm(6.5) : mm(11.8))
    boxWidth = isUnknown ? max(mm(26), setting.width(body.unknownTitle, branch.sized(name.size)) + mm(5.4)) : 0
    namesEnd = names + max(setting.widest(named, branch) + mm(2), boxWidth, setting.width(body.branchHead, head))

    // The table of arrivals: rank, name, picture, figures.
    let pictureWidth = max(
      body.arrivals.compactMap { $0.picture?.size.width }.max() ?? 0, setting.width(body.pictureHead, head))
    let nameWidth = max(
      setting.widest(body.arrivals.map(\.name), arrival.weighted(.semibold)), setting.width(body.arrivalHead, head))
    pictures = mm(7) + nameWidth + mm(5)
    var edge = pictures + (pictureWidth > 0 ? pictureWidth + mm(3) : 0)
    var edges: [Double] = []
    for (index, text) in body.figureHeads.enumerated() {
      edge +=
        max(
          setting.width(text, head.weighted(.semibold)),
          setting.widest(body.arrivals.map { $0.figures[index] }, arrival.weighted(.bold))) + mm(5)
      edges.append(edge)
    }
    let natural = max(edge, mm(60))
    let least = namesEnd + mm(3) + mm(20) + natural
    guard body.arrivals.isEmpty || least <= area.width else { return nil }
    guard namesEnd <= area.width else { return nil }
    // What is left widens the table of arrivals up to the drawn 109 mm, and then the curves.
    let width = max(natural, min(mm(109), area.width - namesEnd - mm(30)))
    figures = edges.map { $0 + width - natural }
    arrivals = area.width - width
    turn = isUnknown && named.isEmpty ? names + mm(4) : namesEnd + mm(3)

    let rows = origins.count
    let isPlain = named.isEmpty
    let gap = isPlain ? 0 : mm(3.3)
    let gaps = Double(body.branches.count) * gap
    let fitting = (area.height - mm(7.5) - gaps) / Double(max(1, rows))
    let row = min(mm(isPlain ? 6.35 : 5), fitting)
    (self.gap, self.row) = (gap, row)
    guard row >= name.size * 1.28 else { return nil }
    var top = mm(6.5) + gap / 2
    tops = body.branches.map { branch in
      defer { top += Double(branch.origins.count) * row + gap }
      return top
    }
    bottom = top - gap / 2
  }

  /// The middle of an origin's row.
  func middle(branch: Int, origin: Int) -> Double { tops[branch] + (Double(origin) + 0.5) * row }
}
