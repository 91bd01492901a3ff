import Documents
import Drawing
import Football
import Plotting
import Statistics
import Words

/// The small figures of goals on a report's pages.
struct GoalsFigures {
  let edition: Edition

  private var words: Words { edition.words }

  /// Matches by goals scored, a bar each, with its title above.
  func byTotal(_ size: Size) -> Frame? {
    let distribution = edition.statistics.goals
    guard let greatest = distribution.greatestTotal else { return nil }
    let bars = (0...greatest).map { total in
      BarValue(label: String(total), value: Double(distribution.matches(withTotal: total)))
    }
    var callout: BarCallout?
    let top = edition.statistics.records.highestScoring
    if top.count == 1, let id = top.first, let match = edition.telling.match(id), let goals = match.counted {
      let lines = [
        edition.telling.name(match.first),
        words.score(goals.first, goals.second) + " " + edition.telling.name(match.second),
      ]
      if distribution.matches(withTotal: greatest) == 1 { callout = BarCallout(index: greatest, lines: lines) }
    }
    return titled(
      words(.distributionTitle), size: size, alt: ChartWords(edition.telling).distributionAlt,
      body: ColumnBars(bars, callout: callout))
  }

  /// Goals by round, a bar each; nil where there are too many rounds for bars to be read.
  func byRound(width: Double) -> Frame? {
    let rounds = edition.statistics.goals.byRound
    guard rounds.count > 1, rounds.count <= 10 else { return nil }
    let bars = rounds.enumerated().map { index, round in
      BarValue(label: round.number.map(String.init) ?? String(index + 1), value: Double(round.goals))
    }
    let alt = words(
      .altGoalsByRound, ["goals": rounds.map { String($0.goals) }.joined(separator: ", ")])
    return titled(
      "", size: Size(width, Double(rounds.count) * 11.2), alt: alt, body: RowBars(bars))
  }

  private func titled(_ title: String, size: Size, alt: String, body: any PageFigure) -> Frame? {
    var frame = Frame(size)
    var top = 0.0
    if !title.isEmpty {
      let style = edition.style.text(edition.style.pageType.table, weight: .semibold)
      var heading = Frame(Size(size.width, 14))
      heading.add(edition.context.run(title, style), at: Point(0, 8.5))
      frame.add(heading, as: .heading(level: 3))
      top = 16
    }
    guard let picture = body.drawn(Size(size.width, size.height - top), edition.context) else { return nil }
    frame.add(picture, as: .figure(alt: alt), at: Point(0, top))
    return frame
  }
}
