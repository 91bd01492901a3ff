import Football

/// Names of stages where the record leaves two of them with the same name, or with none.
enum StageNames {
  /// Stages of which no two share a name, for a stage is known by it.
  ///
  /// A table keeps its name. Knockout rounds beside it become its preliminary rounds when they come before it, and its
  /// knockout stage when they come after; what is left is numbered.
  static func apart(_ stages: [Stage]) -> [Stage] {
    let tables = Dictionary(
      stages.indices.filter { stages[$0].format != .knockout }.map { (stages[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
    var stages = stages
    var taken = Set(tables.keys)
    // The last number of each name, so that many of one name cost no more than few.
    var numbers: [String: Int] = [:]
    for index in stages.indices where tables[stages[index].name] != index {
      let name = stages[index].name
      var wanted = name
      if stages[index].format == .knockout, let table = tables[name] {
        let own = index < table ? "Preliminary rounds" : "Knockout stage"
        wanted = name.isEmpty ? own : name + ", " + own.lowercased()
      } else if taken.contains(name) {
        wanted = name.isEmpty ? "Other matches" : name + ", other matches"
      }
      var number = numbers[wanted] ?? 1
      while !taken.insert(number == 1 ? wanted : "\(wanted) \(number)").inserted { number += 1 }
      stages[index].name = number == 1 ? wanted : "\(wanted) \(number)"
      numbers[wanted] = number + 1
    }
    return stages
  }
}
