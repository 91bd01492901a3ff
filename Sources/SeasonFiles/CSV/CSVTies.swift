import Diagnostics
import Football

/// The ties of a table's stages, with the sums of their legs that a column states.
struct CSVTies {
  let table: CSVTable
  let text: SourceText
  private var aggregates: [Match.ID: CSVRow.Text] = [:]
  private var sums: [CSVRow.Text: StatedSum] = [:]

  /// Starts without any.
  init(table: CSVTable, text: SourceText) {
    self.table = table
    self.text = text
  }

  /// Takes the sum that a row states of the tie of its match.
  mutating func take(_ sum: CSVRow.Text, of match: Match.ID) { aggregates[match] = sum }

  /// Where a match of a stage stands: matches are large, and copying all of a long cup would take most of the time.
  private struct Spot {
    var round: Int
    var match: Int
  }

  /// A stated aggregate, seen from the leg's first team; few say something new.
  private struct StatedSum {
    var text: String
    var goals: Goals?
    var isByAwayGoals: Bool

    init(_ text: String) {
      self.text = text
      isByAwayGoals = false
      let bytes = Array(text.utf8)
      guard case .noted(let stated?, let notes, _) = ScoreCell.read(bytes, 0..<bytes.count) else { return }
      goals = stated
      isByAwayGoals = notes.remarks.contains("a")
    }
  }

  /// Finds the ties of a stage, and settles them by what their sums say; tells where a sum is not that of the legs.
  mutating func settle(_ stage: inout Stage) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    stage.ties = StageFormats.ties(in: stage.rounds)
    var spots: [Match.ID: Spot] = [:]
    spots.reserveCapacity(stage.rounds.reduce(0) { $0 + $1.matches.count })
    for round in stage.rounds.indices {
      for match in stage.rounds[round].matches.indices {
        spots[stage.rounds[round].matches[match].id] = Spot(round: round, match: match)
      }
    }
    var single: Set<Match.ID> = []
    for index in stage.ties.indices {
      let legs = stage.ties[index].legs
      if legs.count == 1 { single.insert(legs[0]) }
      // The stated sum is that of the ninety minutes; extra time decides beyond it.
      guard
        legs.allSatisfy({ leg in
          spots[leg].map { stage.rounds[$0.round].matches[$0.match].score.afterExtraTime == nil } ?? true
        })
      else { continue }
      for leg in legs {
        guard let number = aggregates[leg], let stated = sum(number), let goals = stated.goals, let spot = spots[leg]
        else { continue }
        let first = stage.rounds[spot.round].matches[spot.match].first
        let sum = first == stage.ties[index].first ? goals : goals.swapped
        if let computed = stage.ties[index].aggregate, computed != sum {
          diagnostics.append(
            CSVProblem.disagreement(stated.text, "\(computed.first)-\(computed.second) of the legs").diagnostic(
              .warning, at: stage.rounds[spot.round].matches[spot.match].place))
        }
        stage.ties[index].aggregate = sum
        if stated.isByAwayGoals { decideByAwayGoals(&stage.ties[index], in: stage.rounds, at: spots) }
      }
    }
    settleGround(of: single, in: &stage)
    return diagnostics
  }

  /// What a cell states as the sum of legs; nil for an empty one.
  private mutating func sum(_ number: CSVRow.Text) -> StatedSum? {
    if let known = sums[number] { return known }
    let sum = table.string(number, in: text.bytes).map { StatedSum($0) }
    sums[number] = sum
    return sum
  }

  /// Decides a level tie of two legs by the goals away from home, which the record says decided it.
  private func decideByAwayGoals(_ tie: inout Tie, in rounds: [Round], at spots: [Match.ID: Spot]) {
    guard tie.aggregate?.margin == 0, tie.legs.count == 2, tie.winner == nil else { return }
    tie.note = "away goals"
    let first = tie.first
    let goals = tie.legs.map { leg in
      spots[leg].flatMap { rounds[$0.round].matches[$0.match].counted(for: first) }
    }
    guard let opening = goals[0], let second = goals[1], opening.second != second.first else { return }
    tie.winner = second.first > opening.second ? .first : .second
  }

  /// Takes back the home side of single matches of a cup.
  private func settleGround(of single: Set<Match.ID>, in stage: inout Stage) {
    // A single match of a cup may be anywhere; only a column of home teams says that one was at home.
    guard let home = table.columns[.home], Folding.key(table.columns.names[home]).hasPrefix("team") else { return }
    for round in stage.rounds.indices {
      for match in stage.rounds[round].matches.indices
      where single.contains(stage.rounds[round].matches[match].id)
        && stage.rounds[round].matches[match].ground == .home
      {
        stage.rounds[round].matches[match].ground = .unknown
      }
    }
  }
}
