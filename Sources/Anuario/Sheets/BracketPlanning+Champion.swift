import Football
import Foundation
import Sheets
import Statistics
import Words

// What the winner of a bracket won, and how.
extension BracketPlanning {
  /// A name without the code of its country, which tells apart in lists and only disturbs in a sentence.
  func plainName(_ team: Team.ID) -> String {
    let name = telling.name(team)
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), name.distance(from: open, to: name.endIndex) == 5
    else {
      return name
    }
    return name[..<open].trimmingCharacters(in: .whitespaces)
  }

  /// What the bracket's winner won: the competition where that is the season's title, else a tournament of it or the
  /// play-offs alone.
  private func wonCompetition(_ final: BracketTie, _ champion: Team.ID) -> String {
    let title = telling.statistics.title
    let ids = final.matches.map(\.id)
    switch title {
    case .final(let id, _, _) where ids.contains(id): break
    case .legs(let matches, _, _, _) where matches.contains(where: ids.contains): break
    // What the results leave open the bracket may infer: of the only knock-out, behind no league, that is the title.
    case .none where telling.season.brackets.count == 1 && telling.statistics.standings.allSatisfy({ $0.group != nil }):
      break
    case .tournaments(let won):
      if let own = won.first(where: { $0.matches.contains(where: ids.contains) }) {
        return telling.stageInSentence(own.stage) ?? own.stage
      }
      return ids.first.map(telling.playOffsInSentence) ?? words(.playOffsInSentence)
    default: return ids.first.map(telling.playOffsInSentence) ?? words(.playOffsInSentence)
    }
    return words.competition(telling.season.competition)
  }

  /// How the champion won the final: a predicate for the name.
  func predicate(_ final: BracketTie, _ champion: Team.ID) -> String {
    let competition = wonCompetition(final, champion)
    guard let side = final.winner, let beaten = final.losingTeam, let game = final.decisive, let goals = game.goals
    else {
      return words(.predicateWin, ["competition": competition])
    }
    func seen(_ goals: Goals) -> String {
      side == .first ? words.score(goals.first, goals.second) : words.score(goals.second, goals.first)
    }
    let isTwoLegged = final.aggregate != nil && game.kind != .playOff
    let score = isTwoLegged ? final.aggregate.map(seen) ?? "" : seen(goals)
    if final.decision == .penalties, let kicks = game.penalties {
      return words(
        isTwoLegged ? .predicateLegsPenalties : .predicateFinalPenalties,
        ["competition": competition, "beaten": plainName(beaten), "score": score, "kicks": seen(kicks)])
    }
    let phrase: Phrase = isTwoLegged ? .predicateLegs : game.kind == .replay ? .predicateReplay : .predicateFinal
    return words(phrase, ["competition": competition, "beaten": plainName(beaten), "score": score])
  }
}
