import Diagnostics
import Football

/// Scores and goals in the shapes of both generations.
extension JSONSeasonParser {
  /// The score of a match, empty for one not played; nil when it cannot be read.
  mutating func readScore(_ fields: JSONMatchFields, of match: Int) -> Score? {
    guard let found = fields.score, !document.isNothing(found) else { return readOldScore(of: match) }
    var score = Score()
    switch document[found].kind {
    case .list:
      guard let goals = readGoals(found) else { return nil }
      return Score(fullTime: goals)
    case .object: break
    default:
      refuse(.score(document[found].kindName), at: found)
      return nil
    }
    var part = found + 1
    while part < document[found].next {
      defer { part = Int(document[part].next) }
      let key = document[part].key
      guard key == .ft || key == .ht || key == .et || key == .p, !document.isNothing(part) else { continue }
      guard let goals = readGoals(part) else { return nil }
      switch key {
      case .ft: score.fullTime = goals
      case .ht: score.halfTime = goals
      case .et: score.afterExtraTime = goals
      default: score.penalties = goals
      }
    }
    return score
  }

  private mutating func readGoals(_ node: Int) -> Goals? {
    let first = node + 1
    guard document[node].kind == .list, document[node].next == node + 3, let left = document.number(first),
      let right = document.number(first + 1), left <= 99, right <= 99
    else {
      refuse(
        .score(document[node].kind == .list ? "the list is not two goal counts" : document[node].kindName), at: node)
      return nil
    }
    return Goals(left, right)
  }

  /// `score1`, `score2` and their parts for half time (`i`), extra time (`et`) and the shoot-out (`p`).
  private mutating func readOldScore(of match: Int) -> Score? {
    var score = Score()
    for (part, keys) in JSONMatchFields.oldScores.enumerated() {
      guard let first = member(keys.first, of: match), let second = member(keys.second, of: match),
        !document.isNothing(first), !document.isNothing(second)
      else { continue }
      guard let left = document.number(first), let right = document.number(second), left <= 99, right <= 99 else {
        refuse(.score("\(document[first].kindName) and \(document[second].kindName)"), at: first)
        return nil
      }
      let goals = Goals(left, right)
      switch part {
      case 0: score.fullTime = goals
      case 1: score.halfTime = goals
      case 2: score.afterExtraTime = goals
      default: score.penalties = goals
      }
    }
    return score
  }

  mutating func goals(_ list: Int?, _ side: Side) -> [Goal] {
    guard let list, document[list].kind == .list else { return [] }
    return items(of: list).compactMap { item in
      guard let player = sharedText(member(.name, of: item)) else { return nil }
      let minute = member(.minute, of: item)
      // A minute may be a text with its added time: 90+3.
      let parts = document.text(minute)?.split(separator: "+").map { $0.filter(\.isNumber) } ?? []
      let number = minute.flatMap { document.number($0) } ?? parts.first.flatMap { NumberWords.digits($0) }
      let added =
        member(.offset, of: item).flatMap { document.number($0) }
        ?? (parts.count > 1 ? NumberWords.digits(parts[1]) : nil) ?? 0
      let isOwn = member(.owngoal, of: item).map { document[$0].kind == .yes } ?? false
      let isPenalty = member(.penalty, of: item).map { document[$0].kind == .yes } ?? false
      return Goal(
        player: player, minute: number.flatMap { (1...150).contains($0) ? $0 : nil }, addedTime: min(max(added, 0), 60),
        kind: isOwn ? .own : isPenalty ? .penalty : .open, side: side)
    }
  }
}
