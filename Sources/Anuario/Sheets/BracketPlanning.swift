import Football
import Foundation
import Sheets
import Statistics
import Words

/// Puts a bracket into words and figures.
struct BracketPlanning {
  let bracket: Bracket
  let telling: Telling
  private let seeds: BracketSeeds
  private let final: BracketTie?

  init(_ bracket: Bracket, _ telling: Telling) {
    self.bracket = bracket
    self.telling = telling
    seeds = BracketSeeds(bracket, telling)
    final = bracket.final
  }

  var words: Words { telling.words }

  var plan: BracketPlan {
    let showsNumbers = bracket.ties.contains { tie in
      [tie.upper, tie.lower].contains { $0.team == nil && $0.feeder != nil }
    }
    var plan = BracketPlan(
      rounds: bracket.rounds.enumerated().map { round($0.element, number: $0.offset) },
      boxes: bracket.ties.map(box), roots: bracket.roots, labels: words.bracketLabels)
    plan.third = bracket.thirdPlace.map(thirdBox)
    plan.showsNumbers = showsNumbers
    plan.hasChampion = final != nil
    if let champion = bracket.champion, let final {
      plan.champion = BracketPlan.Champion(plainName(champion), predicate: predicate(final, champion))
    }
    return plan
  }

  // MARK: Rounds

  private func round(_ round: BracketRound, number: Int) -> BracketPlan.Round {
    let days = round.days.map { words.shortDays(telling.calendar($0.lowerBound), telling.calendar($0.upperBound)) }
    return BracketPlan.Round(title(of: round), remark: days ?? "", columns: words.scoreColumns(legs: round.legs))
  }

  /// The name of a round: what it is by its size where its name says that, else as recorded.
  func title(of round: BracketRound) -> String {
    if let size = round.namedSize { return words.knockoutRound(ties: size) }
    if round.name.isEmpty { return words.knockoutRound(ties: round.ties.count) }
    let name = telling.roundName(round.name, number: round.number)
    return name == name.uppercased() ? words.sentence(name.lowercased()) : name
  }

  // MARK: Boxes

  private func box(_ tie: BracketTie) -> BracketPlan.Box {
    var box = BracketPlan.Box(round: tie.round)
    box.upper = entry(tie, .first)
    box.lower = entry(tie, .second)
    box.extras = BracketExtras(tie, telling).lines
    box.meta = meta(tie)
    if tie.number == final?.number { box.remarks = scorers(tie) }
    box.alt = BracketSentence(tie, telling, name: { self.name(tie, $0) }).text
    return box
  }

  private func thirdBox(_ tie: BracketTie) -> BracketPlan.Box {
    var tie = tie
    tie.round = bracket.rounds.count - 1
    return box(tie)
  }

  private func entry(_ tie: BracketTie, _ side: Side) -> BracketPlan.Entry {
    let slot = tie.slot(side)
    var entry = BracketPlan.Entry()
    entry.name = name(tie, side)
    entry.isOpen = slot.team == nil
    entry.isWinner = tie.winner == side
    entry.isChampion = slot.team != nil && slot.team == bracket.champion
    entry.feeder = slot.feeder
    entry.isAssumed = slot.isAssumed
    if let team = slot.team, slot.feeder == nil { entry.seed = seeds.seed(team) }
    entry.isBye = slot.feeder == nil && tie.round > 0
    let legs = bracket.rounds.indices.contains(tie.round) ? bracket.rounds[tie.round].legs : 1
    entry.scores = scores(tie, side, legs: legs)
    entry.shootOut = shootOut(tie, side)
    return entry
  }

  /// A team's name, or what stands for it: a place in the draw, the winner of an earlier match.
  private func name(_ tie: BracketTie, _ side: Side) -> String {
    let slot = tie.slot(side)
    if let team = slot.team { return telling.name(team) }
    if let feeder = slot.feeder {
      return words(.bracketWinnerOf, ["number": words.number(number(bracket.ties[feeder]))])
    }
    return slot.label.map(telling.placeInDraw) ?? ""
  }

  /// The number of a tie: that of the record where every tie has one, else its own.
  private func number(_ tie: BracketTie) -> Int { recordedNumbers?[tie.number] ?? tie.number }

  private var recordedNumbers: [Int: Int]? {
    var numbers: [Int: Int] = [:]
    for tie in bracket.ties {
      guard let id = tie.matches.first?.id, let number = telling.match(id)?.number else { return nil }
      numbers[tie.number] = number
    }
    return numbers
  }

  private func scores(_ tie: BracketTie, _ side: Side, legs: Int) -> [String] {
    func figure(_ goals: Goals?) -> String {
      goals.map { words.number(side == .first ? $0.first : $0.second) } ?? ""
    }
    if tie.decision == .walkover, tie.winner == side, tie.matches.allSatisfy({ $0.goals == nil }) {
      return legs == 2 ? ["", "", words(.walkover)] : [words(.walkover)]
    }
    let games = tie.matches.filter { $0.kind != .void }
    guard legs == 2 else { return [figure(games.first?.goals)] }
    return [figure(games.first?.goals), figure(games.dropFirst().first?.goals), figure(tie.aggregate)]
  }

  /// The kicks in brackets, beside the match that they decided; `(a)` where goals away did.
  private func shootOut(_ tie: BracketTie, _ side: Side) -> String {
    if tie.decision == .awayGoals { return tie.winner == side ? "(\(words(.bracketAwayLetter)))" : "" }
    let game = tie.matches.last { $0.kind != .void && $0.kind != .replay && $0.kind != .playOff }
    return game?.penalties.map { "(\(words.number(side == .first ? $0.first : $0.second)))" } ?? ""
  }

  private func meta(_ tie: BracketTie) -> BracketPlan.Meta {
    var meta = BracketPlan.Meta()
    meta.number = words(.bracketMatch, ["number": words.number(number(tie))])
    let games = tie.matches.filter { $0.kind != .replay && $0.kind != .playOff }
    let shown = games.filter { $0.kind != .void }
    let matches = (shown.isEmpty ? games : shown).compactMap { telling.match($0.id) }
    meta.day = matches.prefix(2).compactMap(\.day).map { words.axisDay(telling.calendar($0)) }.joined(separator: " / ")
    if matches.count == 1, let venue = matches[0].venue { meta.place = Self.town(venue) }
    if shown.contains(where: \.hasExtraTime) { meta.extraTime = words(.afterExtraTime) }
    return meta
  }

  /// The town of a venue, which records name last: Stadio San Siro, Milan.
  private static func town(_ venue: String) -> String {
    let last = venue.split(separator: ",").last.map(String.init) ?? venue
    let plain = last.prefix { $0 != "(" }
    return plain.trimmingCharacters(in: .whitespaces)
  }

  /// Who scored in the final, a line for each side.
  private func scorers(_ tie: BracketTie) -> [String] {
    guard tie.matches.count == 1, let match = telling.match(tie.matches[0].id) else { return [] }
    let sides: [Side] = tie.matches[0].isUpperFirst ? [.first, .second] : [.second, .first]
    return sides.compactMap { side in
      let goals = match.goals.filter { $0.side == side }
      var lines: [(player: String, minutes: [String])] = []
      for goal in goals {
        let minute = goal.minute.map { words.number($0) + (goal.addedTime > 0 ? "+\(goal.addedTime)" : "") } ?? ""
        let kind = goal.kind == .penalty ? words(.goalPenalty) : goal.kind == .own ? words(.goalOwn) : ""
        let text = [minute, kind].filter { !$0.isEmpty }.joined(separator: "\u{A0}")
        if let known = lines.firstIndex(where: { $0.player == goal.player }) {
          lines[known].minutes.append(text)
        } else {
          lines.append((goal.player, [text]))
        }
      }
      let text = lines.map {
        ([$0.player] + [$0.minutes.filter { !$0.isEmpty }.joined(separator: ", ")]).filter { !$0.isEmpty }.joined(
          separator: " ")
      }
      return text.isEmpty ? nil : text.joined(separator: ", ")
    }
  }
}

// MARK: Around the bracket

extension BracketPlanning {
  var title: String {
    if let stage = bracket.stages.first, bracket.stages.count == 1, Telling.key(stage) != "knockout-stage" {
      return telling.stageName(stage)
    }
    return words(.bracketTitle)
  }

  var furniture: SheetFurniture {
    SheetFurniture(
      kicker: telling.kicker, title: title, remark: remark, source: telling.chartSource)
  }

  private var games: [BracketMatch] { (bracket.ties + bracket.consolation).flatMap(\.matches) }

  /// When it was played, how many matches, how many of them decided on penalties.
  private var remark: String {
    let played = games.filter { $0.goals != nil }
    let days = played.compactMap { telling.match($0.id)?.day }
    var parts: [String] = []
    if let first = days.min(), let last = days.max() {
      parts.append(words.days(telling.calendar(first), telling.calendar(last)))
    }
    var counts = words(.matchesFigure, count: played.count)
    let kicks = (bracket.ties + bracket.consolation).filter { $0.decision == .penalties }.count
    if kicks > 0 { counts += ", " + words(.bracketOnPenalties, count: kicks) }
    parts.append(counts)
    return parts.joined(separator: " · ")
  }

  /// What the signs in the boxes mean, as far as they stand there, and what could not be inferred.
  var legend: [BracketSheet.Legend] {
    var parts: [BracketSheet.Legend] = []
    func add(_ phrase: Phrase, _ need: BracketSheet.Legend.Need = .always) {
      parts.append(BracketSheet.Legend(words(phrase), need))
    }
    if bracket.rounds.contains(where: { $0.legs == 2 }) { add(.bracketLegendLegs) }
    if games.contains(where: { $0.penalties != nil }) { add(.bracketLegendPenalties) }
    if games.contains(where: \.hasExtraTime) {
      add(.bracketLegendExtraTime, .room)
      // A shoot-out beside the score says as much, so that no star stands there.
      let boxed = bracket.ties + (bracket.thirdPlace.map { [$0] } ?? [])
      if boxed.contains(where: { !meta($0).extraTime.isEmpty && shootOut($0, .first).isEmpty }) {
        add(.bracketLegendStar, .noRoom)
      }
    }
    if bracket.ties.contains(where: { $0.decision == .awayGoals }) { add(.bracketLegendAwayGoals) }
    if bracket.ties.contains(where: { $0.decision == .walkover }) { add(.bracketLegendWalkover) }
    parts += seeds.legend.map { BracketSheet.Legend($0, .room) }
    let playOffs = telling.season.groupPlayOffs.filter { $0.counted != nil }
    if !playOffs.isEmpty {
      let results = words.list(playOffs.map(telling.result))
      parts.append(BracketSheet.Legend(words(.bracketLegendGroupPlayOffs, ["results": results]), .room))
    }
    return parts + gaps.map { BracketSheet.Legend($0) }
  }

  /// The legend of the sheet to write on.
  var blankLegend: [BracketSheet.Legend] {
    var parts: [String] = []
    if bracket.rounds.contains(where: { $0.legs == 2 }) { parts.append(words(.bracketLegendAggregate)) }
    parts.append(words(.bracketLegendBlank))
    return (parts + seeds.legend).map { BracketSheet.Legend($0) }
  }

  private var gaps: [String] {
    var parts: [String] = []
    if bracket.gaps.contains(where: { if case .pairs = $0 { true } else { false } }) {
      parts.append(words(.bracketGapPairs))
    }
    for gap in bracket.gaps {
      switch gap {
      case .pairs: break
      case .winner(let tie):
        parts.append(
          words(
            .bracketGapWinner, ["first": name(bracket.ties[tie], .first), "second": name(bracket.ties[tie], .second)]))
      case .next(let tie):
        guard let team = bracket.ties[tie].winningTeam else { continue }
        parts.append(words(.bracketGapNext, ["team": telling.name(team)]))
      case .loserPlaysOn(let team): parts.append(playingOn(team))
      }
    }
    // What does not fit in a line or two is counted, not listed.
    return parts.count <= 4 ? parts : Array(parts.prefix(3)) + [words(.bracketGapMore, count: parts.count - 3)]
  }

  /// That a team plays on that does not stand as the winner: beaten, or level with the one that does.
  private func playingOn(_ team: Team.ID) -> String {
    let tie = bracket.ties.first { tie in
      tie.losingTeam == team && tie.decision == .unrecorded
        && (tie.aggregate ?? tie.decisive?.goals).map { $0.margin == 0 } == true
    }
    guard let other = tie?.winningTeam else { return words(.bracketGapLoser, ["team": telling.name(team)]) }
    return words(.bracketGapBoth, ["first": telling.name(other), "second": telling.name(team)])
  }
}
