import Football

/// A round of a season with the names of what it is part of, for forms that know no stages within stages.
struct WrittenRound {
  /// The stage, with those around it: Regional Stage, Region Norte.
  var stage: String
  /// The group; nil outside of groups.
  var group: Group?
  /// The round.
  var round: Round
  /// How the stage's matches relate.
  var format: StageFormat?

  /// Every round of a season that has a match, in the record's order.
  static func all(of season: Season) -> [WrittenRound] {
    season.stages.flatMap { rounds(of: $0, within: []) }
  }

  private static func rounds(of stage: Stage, within path: [String]) -> [WrittenRound] {
    let path = stage.name.isEmpty ? path : path + [stage.name]
    let name = path.joined(separator: ", ")
    var rounds = stage.groups.flatMap { group in
      group.rounds.map { WrittenRound(stage: name, group: group, round: $0, format: stage.format) }
    }
    rounds += stage.rounds.map { WrittenRound(stage: name, round: $0, format: stage.format) }
    return rounds.filter { !$0.round.matches.isEmpty } + stage.stages.flatMap { Self.rounds(of: $0, within: path) }
  }
}

/// The stages of a season for forms in which a heading opens a stage and only another one ends it.
enum WrittenStage {
  /// The stages in order; one without a name that follows others is named by how it is played, for else what it holds would
  /// stand below the heading of the one before.
  static func all(of season: Season) -> [Stage] {
    var stages = season.stages
    var taken = Set(stages.map(\.name))
    for index in stages.indices.dropFirst() where stages[index].name.isEmpty {
      let name = name(of: stages[index].format)
      guard stages[..<index].contains(where: { !$0.name.isEmpty }), taken.insert(name).inserted else { continue }
      stages[index].name = name
    }
    return stages
  }

  private static func name(of format: StageFormat?) -> String {
    switch format {
    case .groups: "Group stage"
    case .knockout: "Knockout stage"
    case .league, nil: "League stage"
    }
  }
}
