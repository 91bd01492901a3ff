import Documents
import Drawing
import Football
import Plotting
import Statistics
import Styling
import Words

/// The small figures of goals on a report's pages.
struct GoalsFigures {
  let edition: Edition

  private var words: Words { edition.words }

  /// Matches by goals scored, a bar each, with its title above.
  func byTotal(_ size: Size, hasTitle: Bool = true) -> Frame? {
    let distribution = edition.statistics.goals
    guard let greatest = distribution.greatestTotal else { return nil }
    let bars = (0...greatest).map { total in
      Bar(String(total), Double(distribution.matches(withTotal: total)))
    }
    var callout: ColumnBars.Callout?
    let top = edition.statistics.records.highestScoring
    if top.count == 1, let id = top.first, let match = edition.telling.match(id), let goals = match.counted {
      let total = distribution.matches(withTotal: greatest)
      let score = words.score(goals.first, goals.second)
      let text = "\(edition.telling.name(match.first)) \(score)\u{A0}\(edition.telling.name(match.second))"
      if total == 1 { callout = ColumnBars.Callout(bar: greatest, text: text) }
    }
    return titled(
      hasTitle ? words(.distributionTitle) : "", size: size, alt: ChartWords(edition.telling).distributionAlt,
      draw: { try ColumnBars(bars, callout: callout).frame($0, edition.setting) })
  }

  /// Goals by round, a bar each; nil where there are too many rounds for bars to be read.
  func byRound(width: Double) -> Frame? {
    let rounds = edition.statistics.goals.byRound
    guard rounds.count > 1, rounds.count <= 10, !rounds.contains(where: edition.telling.isNoRound) else { return nil }
    let bars = rounds.enumerated().map { index, round in
      Bar(round.number.map(String.init) ?? String(index + 1), Double(round.goals))
    }
    let alt = words(
      .altGoalsByRound, ["goals": rounds.map { String($0.goals) }.joined(separator: ", ")])
    return titled(
      "", size: Size(width, Double(rounds.count) * 11.25), alt: alt,
      draw: { try RowBars(bars).frame(width: $0.width, edition.setting) })
  }

  private func titled(_ title: String, size: Size, alt: String, draw: (Size) throws -> Frame) -> Frame? {
    var frame = Frame(size)
    var top = 0.0
    if !title.isEmpty {
      let style = edition.style.text(edition.style.pageType.table, weight: .semibold)
      var heading = Frame(Size(size.width, 14))
      heading.add(edition.setting.run(title, style), at: Point(0, 8.5))
      frame.add(heading, as: .heading(level: 3))
      top = 16
    }
    guard let picture = try? draw(Size(size.width, size.height - top)) else { return nil }
    frame.add(picture, as: .figure(alt: alt), at: Point(0, top))
    return frame
  }
}
