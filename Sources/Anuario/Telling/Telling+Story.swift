import Football
import Statistics
import Words

extension Telling {
  /// How the champion came to the title, in one or two sentences; of a league that play-offs follow who won these.
  ///
  /// Empty where rounds and calendar disagree, or where no table decides.
  var standfirst: String {
    let playOffs = evenly(\.playOffSentence)
    return playOffs.isEmpty ? evenly(\.story) : playOffs
  }

  private var story: String {
    guard case .table(let index, let champion) = statistics.title else { return "" }
    let progression = statistics.progressions[index]
    guard !progression.hasPostponed, let went = progression.wentTopForGood, progression.rounds.count > 1 else {
      return ""
    }
    return went.roundIndex == progression.rounds.count - 1
      ? overtaking(champion, progression: progression)
      : words.sentence(
        within(
          statistics.standings[index],
          sentence: leading(champion, from: went.roundIndex, progression: progression)))
  }

  /// The match of a team in the round of a progression's step, or nil when it had none or several.
  func match(of team: Team.ID, step: Int, in progression: PointsProgression) -> Match? {
    let rows = progression.byMatchesPlayed.first { $0.team == team }
    let before = step > 0 ? progression.rows.first { $0.team == team }?.playedAfter[step - 1] ?? 0 : 0
    let after = progression.rows.first { $0.team == team }?.playedAfter[step] ?? 0
    guard let rows, after == before + 1, rows.matches.indices.contains(before) else { return nil }
    return match(rows.matches[before])
  }

  private func leading(_ champion: Team.ID, from step: Int, progression: PointsProgression) -> String {
    var parts: [String] = []
    let round = progression.rounds[step]
    // Who was level on top before does not go top.
    let wasLevel = step > 0 && progression.leaders[step - 1].contains(champion)
    if step == 0 {
      parts.append(words(.storyLedThroughout))
    } else if let match = match(of: champion, step: step, in: progression), let day = match.day,
      let goals = match.counted(for: champion), goals.first > goals.second, let side = match.side(of: champion)
    {
      parts.append(
        words(
          wasLevel ? .storyWentClearBeating : .storyWentTopBeating,
          [
            "day": words.shortDay(calendar(day)), "opponent": name(match.team(side.other)),
            "score": words.score(goals.first, goals.second),
          ]))
    } else if let day = round.lastDay {
      parts.append(words(wasLevel ? .storyWentClear : .storyWentTop, ["day": words.shortDay(calendar(day))]))
    } else {
      parts.append(
        words(
          wasLevel ? .storyWentClearRound : .storyWentTopRound, ["round": roundWord(step, of: progression)]))
    }
    let steps = progression.rounds.indices.filter { $0 > step }
    let defeats = steps.compactMap { match(of: champion, step: $0, in: progression) }.filter {
      $0.counted(for: champion).map { $0.first < $0.second } ?? false
    }
    if defeats.count == 1, let defeat = defeats.first, let side = defeat.side(of: champion),
      let goals = defeat.counted(for: champion)
    {
      parts.append(
        words(
          .storyStayedDespite,
          ["score": words.score(goals.second, goals.first), "opponent": name(defeat.team(side.other))]))
    } else if defeats.count > 1 {
      parts.append(words(.storyStayedDespiteMany, count: defeats.count))
    } else if step > 0 {
      parts.append(words(.storyStayed))
    }
    if let settled = settling(champion, progression: progression) { parts.append(settled) }
    return words.list(parts) + "."
  }

  /// When the title was settled; nil when the record leaves it open.
  private func settling(_ champion: Team.ID, progression: PointsProgression) -> String? {
    guard !isCutShort, let step = progression.titleDecidedAfterRound else { return nil }
    let left = progression.titleRounds - 1 - step
    if left > 0 { return words(.storySettledEarly, count: left) }
    guard let match = match(of: champion, step: step, in: progression), let side = match.side(of: champion),
      let goals = match.counted(for: champion), goals.first > goals.second
    else { return words(.storySettledLast) }
    return words(
      .storySettledLastBeating,
      ["score": words.score(goals.first, goals.second), "opponent": name(match.team(side.other))])
  }

  private func overtaking(_ champion: Team.ID, progression: PointsProgression) -> String {
    let last = progression.rounds.count - 1
    let before = progression.leaders[last - 1]
    let isByMatches = progression.hasInferredRounds
    // Who was level on top before does not go top.
    if before.contains(champion) { return words(isByMatches ? .storyWentClearLastMatch : .storyWentClearLast) }
    guard before.count == 1, let leader = before.first,
      let leaderRow = progression.rows.first(where: { $0.team == leader }),
      let championRow = progression.rows.first(where: { $0.team == champion }),
      let leaderMatch = match(of: leader, step: last, in: progression),
      let championMatch = match(of: champion, step: last, in: progression),
      let leaderDeed = deed(of: leader, in: leaderMatch), let championDeed = deed(of: champion, in: championMatch),
      let goals = championMatch.counted(for: champion), let day = progression.rounds[last].lastDay
    else { return words(isByMatches ? .storyOvertookMatch : .storyOvertookShared) }
    let lead = leaderRow.points[last - 1] - championRow.points[last - 1]
    let margin = championRow.points[last] - leaderRow.points[last]
    let opening =
      lead > 0
      ? words(.storyLeaderAhead, ["leader": name(leader), "lead": points(lead)])
      : words(.storyLeaderLevel, ["leader": name(leader)])
    // One match of both is told once.
    let isOneMatch = leaderMatch.id == championMatch.id
    let closing = words(
      isOneMatch
        ? margin > 0 ? .storyBeatenBy : .storyBeatenLevel : margin > 0 ? .storyPassedBy : .storyPassedLevel,
      [
        "day": words.shortDay(calendar(day)), "leaderDeed": leaderDeed, "champion": name(champion),
        "championDeed": championDeed, "margin": points(max(margin, 0)),
        "score": words.score(goals.first, goals.second),
      ])
    return opening + " " + closing
  }

  /// The season in two or three short paragraphs.
  var brief: [String] {
    guard let index = statistics.title.table else { return [] }
    return [
      evenly { $0.meetingsSentence(index) },
      evenly { $0.within($0.statistics.standings[index], sentence: $0.leadersSentence(index)) },
      featsSentence(index),
    ].filter { !$0.isEmpty }
  }

  private func meetingsSentence(_ index: Int) -> String {
    let table = statistics.standings[index]
    let crossTable = statistics.crossTables[index]
    let summary = statistics.summary
    // What was played outside of the table, such as play-offs, is no meeting of its teams.
    let own = table.rows.map(\.own)
    let played = own.reduce(0) { $0 + $1.played } / 2
    let drawn = own.reduce(0) { $0 + $1.drawn } / 2
    let further = summary.matches - played
    var meetings: Set<Int> = []
    for (row, cells) in crossTable.cells.enumerated() {
      for (column, cell) in cells.enumerated() where row < column {
        meetings.insert(crossTable.isMirrored ? cell.count : cell.count + crossTable.cells[column][row].count)
      }
    }
    let teams = words(.teams, count: table.rows.count)
    guard meetings.count == 1, let times = meetings.first, times == 1 || times == 2, statistics.standings.count == 1
    else {
      // The matches are those of all stages, and so are the teams.
      return words(
        .briefPlayed,
        ["teams": words(.teams, count: summary.teams), "matches": words(.matches, count: summary.matches)])
    }
    let host = host(ofStage: table.stage).map { words(.inHost, ["host": $0]) } ?? ""
    var time = ""
    let stage = season.allStages.first { $0.name == (table.stage ?? "") && $0.format != .knockout }
    let days = (stage?.ownMatches ?? season.matches).filter { $0.counted != nil }.compactMap(\.day)
    if let first = days.min(), let last = days.max() {
      let span = last.ordinal - first.ordinal + 1
      time =
        span <= 40
        ? " " + words(.inDays, count: span)
        : " " + words(.fromTo, ["first": words.fullDay(calendar(first)), "last": words.fullDay(calendar(last))])
    }
    let met = words(
      times == 1 ? .briefMetOnce : .briefMetTwice,
      [
        "teams": teams, "host": host, "matches": words(.matches, count: played), "time": time,
        "decided": words.spelled(played - drawn),
        "drawn": drawn == 0 ? words(.drawnNone) : words(.drawnOfThem, count: drawn),
      ])
    return further > 0 ? met + " " + words.sentence(words(.briefFurther, count: further)) : met
  }

  /// Who led, span by span; with many changes their number.
  private func leadersSentence(_ index: Int) -> String {
    let progression = statistics.progressions[index]
    guard progression.rounds.count > 1, !progression.hasPostponed, !progression.hasInferredRounds else { return "" }
    var spans: [(teams: [Team.ID], first: Int, last: Int)] = []
    for (step, leaders) in progression.leaders.enumerated() {
      if let known = spans.last, known.teams == leaders {
        spans[spans.count - 1].last = step
      } else {
        spans.append((leaders, step, step))
      }
    }
    if spans.count > 5 {
      return words(.briefLeadChanges, count: spans.count - 1)
    }
    let end = progression.rounds.count - 1
    if spans.count == 1, let only = spans.first {
      return words(only.teams.count > 1 ? .briefSharedAlways : .briefLedAlways, ["teams": names(only.teams)])
    }
    let parts = spans.map { span in
      let rounds =
        span.last == end && span.first < end
        ? words(.fromRoundOn, ["round": roundWord(span.first, of: progression)])
        : span.first == span.last
          ? words(.afterRound, ["round": roundWord(span.first, of: progression)])
          : words(
            .afterRounds,
            ["first": roundWord(span.first, of: progression), "last": roundWord(span.last, of: progression)])
      return words(
        span.teams.count > 1 ? .sharedLead : .led, ["teams": names(span.teams), "rounds": rounds])
    }
    return words.list(parts) + "."
  }

  private func featsSentence(_ index: Int) -> String {
    let table = statistics.standings[index]
    var sentences: [String] = []
    let feat = evenly { $0.oneMatchFeat(table) ?? "" }
    if !feat.isEmpty { sentences.append(feat) }
    let winless = statistics.records.teamsWithoutWin.filter { table.row(of: $0) != nil }
    if !winless.isEmpty, winless.count <= 3 {
      sentences.append(words(.briefWithoutWin, count: winless.count, ["teams": names(winless)]))
    }
    let unbeaten = statistics.records.teamsUnbeaten.filter { table.row(of: $0) != nil }
    if !unbeaten.isEmpty, unbeaten.count <= 3 {
      sentences.append(words(.briefUnbeaten, count: unbeaten.count, ["teams": names(unbeaten)]))
    }
    return sentences.joined(separator: " ")
  }

  /// A team that scored half of its goals or more, and five at least, in one match.
  private func oneMatchFeat(_ table: Standings) -> String? {
    for row in table.rows {
      for match in season.matches {
        guard let goals = match.counted(for: row.team), let side = match.side(of: row.team), goals.first >= 5,
          2 * goals.first >= row.goalsFor, row.played > 2
        else { continue }
        let values: KeyValuePairs<String, String> = [
          "team": name(row.team), "goals": words.spelled(goals.first), "all": words.spelled(row.goalsFor),
          "opponent": name(match.team(side.other)),
          "day": match.day.map { words(.onDay, ["day": words.shortDay(calendar($0))]) } ?? "",
        ]
        return words(.briefOneMatch, values)
      }
    }
    return nil
  }
}
