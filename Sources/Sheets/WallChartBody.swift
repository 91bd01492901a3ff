import Drawing
import Styling

/// A whole tournament on one sheet: its groups in panels above, its bracket below.
package struct WallChartBody: Sendable {
  /// The groups; nil for a tournament without.
  package var groups: GroupWallBody?
  /// The bracket; nil for a tournament that ends in a group.
  package var bracket: BracketSheet?

  /// Makes a body of groups, a bracket, or both.
  package init(groups: GroupWallBody?, bracket: BracketSheet?) {
    self.groups = groups
    self.bracket = bracket
  }

  /// The blank between groups and bracket.
  private static let gap = Length.millimetres(7)

  /// The sheet in an area, with about the size of its type and whether its bracket has no room for lines above the boxes;
  /// nil where the area does not hold it whole.
  ///
  /// The height is shared out so that the smaller of the two types is as large as can be: the more of it the groups
  /// get, the larger theirs grows and the smaller that of the bracket.
  package func frame(
    in area: Size, on format: SheetFormat, _ setting: Typesetting
  ) -> (frame: Frame, size: Double, isBare: Bool)? {
    guard let groups else {
      return bracket?.fitted(in: area, on: format, in: setting).map { ($0.frame, $0.worth, $0.isBare) }
    }
    let widths = groups.leastWidths(setting)
    guard let bracket else {
      guard let plan = groups.plan(in: area, widths: widths), plan.areas == 1 else { return nil }
      return groups.frames(plan, setting).first.map { ($0, plan.size, false) }
    }
    var best: (plan: GroupWallBody.Plan, bracket: BracketSheet.Fitted, size: Double)?
    var tried: GroupWallBody.Plan?
    for share in stride(from: 0.24, through: 0.68, by: 0.04) {
      guard let plan = groups.plan(in: Size(area.width, area.height * share), widths: widths), plan.areas == 1,
        plan.size != tried?.size || plan.columns != tried?.columns
      else { continue }
      tried = plan
      let rest = Size(area.width, area.height - plan.leastHeight - WallChartBody.gap)
      guard let fitted = bracket.fitted(in: rest, on: format, in: setting) else { break }
      let size = min(plan.size, fitted.worth)
      if best.map({ size > $0.size }) ?? true { best = (plan, fitted, size) }
      // From here on the bracket only becomes smaller.
      if fitted.worth <= plan.size { break }
    }
    guard let best, let top = groups.frames(best.plan, setting).first else { return nil }
    var frame = Frame(area)
    frame.add(top)
    frame.add(best.bracket.frame, at: Point(0, best.plan.leastHeight + WallChartBody.gap))
    return (frame, best.size, best.bracket.isBare)
  }
}
