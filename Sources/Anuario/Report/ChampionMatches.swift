import Documents
import Drawing
import Football
import Statistics
import Styling
import Words

/// The champion's matches as a row of large scores; only where they are few.
struct ChampionMatches {
  let edition: Edition

  /// The most matches shown, and the most in one line.
  private static let mostMatches = 20
  private static let mostInLine = 7

  var block: FrameBlock? {
    guard let champion = edition.champion else { return nil }
    let (matches, points) = matchesAndPoints(of: champion)
    guard (2...ChampionMatches.mostMatches).contains(matches.count) else { return nil }
    let lines = (matches.count + ChampionMatches.mostInLine - 1) / ChampionMatches.mostInLine
    let perLine = (matches.count + lines - 1) / lines
    let column = Edition.measure / Double(perLine)
    let height = Edition.mm(29)
    var frame = Frame(Size(Edition.measure, Double(lines) * height - Edition.mm(2)))
    for (number, match) in matches.enumerated() {
      let cell = self.cell(match, champion: champion, points: points.map { $0[number] }, width: column)
      frame.add(
        cell, as: .paragraph, at: Point(Double(number % perLine) * column, Double(number / perLine) * height))
    }
    return FrameBlock(frame)
  }

  /// The champion's matches in order of play, with its points after each where a table tells them.
  private func matchesAndPoints(of champion: Team.ID) -> (matches: [Match], points: [Int]?) {
    if let index = edition.telling.statistics.title.table,
      let row = edition.statistics.progressions[index].byMatchesPlayed.first(where: { $0.team == champion })
    {
      return (row.matches.compactMap(edition.telling.match), row.points)
    }
    return (edition.season.matches.filter { $0.counted(for: champion) != nil }.inOrderOfPlay, nil)
  }

  /// A dot for each goal, the champion's in the accent, then the opponent's.
  private func dots(_ goals: Goals) -> Frame {
    let radius = 2.3
    let pitch = 6.0
    var frame = Frame(Size(Double(goals.total) * pitch + 3, 2 * radius))
    for index in 0..<goals.total {
      let isOwn = index < goals.first
      let x = radius + Double(index) * pitch + (isOwn || goals.first == 0 ? 0 : 3)
      frame.add(
        .circle(Point(x, radius), radius: radius),
        fill: isOwn ? edition.style.champion.line : edition.style.colors.second)
    }
    return frame
  }

  private func cell(_ match: Match, champion: Team.ID, points: Int?, width: Double) -> Frame {
    let style = edition.style
    let words = edition.words
    let mm = Edition.mm
    var frame = Frame(Size(width, mm(27)))
    guard let goals = match.counted(for: champion), let side = match.side(of: champion) else { return frame }
    let muted = edition.tableText(8.2, style.colors.muted)
    if let day = match.day {
      frame.add(
        edition.setting.run(
          width < mm(30) ? words.axisDay(edition.telling.calendar(day)) : words.shortDay(edition.telling.calendar(day)),
          muted), at: Point(0, mm(4.4)))
    }
    let outcome: Outcome = goals.first > goals.second ? .won : goals.first == goals.second ? .drawn : .lost
    let square = FormStrip(outcomes: [outcome], color: style.champion.line, isSmall: false, words: words).frame(style)
    frame.add(square, at: Point(width - mm(width < mm(30) ? 4 : 6) - square.size.width, mm(2.2)))
    let isLost = outcome == .lost
    let score = edition.setting.run(
      words.score(goals.first, goals.second),
      style.display(style.pageType.chapter, isLost ? style.colors.muted : style.colors.ink))
    frame.add(score, at: Point(-(score.extents.ink?.minX ?? 0), mm(12)))
    let opponent = edition.setting.paragraph(
      [Span(edition.telling.name(match.team(side.other)), edition.tableText(8.2, weight: .medium))],
      width: width - mm(3), leading: 10)
    frame.add(opponent.frame(firstBaseline: 0), at: Point(0, mm(17)))
    let dotsTop = mm(17) + 10 * Double(max(1, opponent.lines.count)) - 4
    frame.add(dots(goals), at: Point(0, dotsTop))
    let last = points.map(edition.telling.points) ?? edition.telling.scoreNote(match, for: champion)
    if !last.isEmpty { frame.add(edition.setting.run(last, muted), at: Point(0, dotsTop + 17)) }
    return frame
  }
}
