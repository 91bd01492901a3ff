import Diagnostics
import Football

/// Points that teams bring along from an earlier stage, or get as a bonus, which pages tell in words.
extension RSSSFParser {
  /// What a remark says of points that a stage's table has beyond those of its own matches.
  struct CarriedRemark {
    /// The stage that was open.
    var stage: String
    /// The stage that the points come from, as the remark names it.
    var source: String?
    /// How much of them; nil where it does not tell it, or how halves are rounded.
    var share: CarriedPoints.Share?
    var place: SourcePlace
    var length: Int
  }

  /// Notes `NB: teams carry over half their points from the regular stage (listed between`, `rounded downwards`.
  mutating func noteCarriedPoints(_ line: Fragment, _ piece: Piece, _ bytes: Span<UInt8>) {
    guard line.length <= 120, Self.pointWords.contains(where: line.text.holds) else { return }
    var key = Folding.key(line.text)
    let isCarried = Self.carrying.contains(where: key.holds)
    guard isCarried || key.holds("bonus") && key.holds("bracket"), !Self.denials.contains(where: key.holds) else {
      return
    }
    // The remark goes on in the next lines.
    for number in facts.line + 1..<facts.line + 3 where number <= text.lineCount {
      let range = text.range(ofLine: number)
      guard !range.isEmpty, range.count <= 200 else { break }
      key += " " + Folding.key(text.line(number))
    }
    // Points that a shoot-out brings come from no other stage.
    guard isCarried || !["penalt", "shoot", "kicks"].contains(where: key.holds) else { return }
    let remark = CarriedRemark(
      stage: stage, source: Self.source(in: key), share: isCarried ? Self.share(in: key) : nil,
      place: facts.place(piece.start, bytes), length: line.length)
    // A stage has one such rule: of several remarks the first that says enough.
    if let last = carried.last, last.stage == stage {
      if last.share == nil { carried[carried.count - 1] = remark }
    } else {
      carried.append(remark)
    }
  }

  /// Whether all points count, or half of them and rounded how.
  private static func share(in key: String) -> CarriedPoints.Share? {
    guard ["half", "halved", "mitad", "halbi", "metade"].contains(where: key.holds) else {
      return ["all their points", "all points", "full points", "todos los puntos"].contains(where: key.holds)
        ? .all : nil
    }
    if ["rounded down", "redondeando hacia abajo", "abgerundet"].contains(where: key.holds) { return .halfDown }
    return ["rounded up", "redondeando hacia arriba", "aufgerundet"].contains(where: key.holds) ? .halfUp : nil
  }

  /// The name behind `from the`, up to a bracket or a comma.
  private static func source(in key: String) -> String? {
    for lead in [" from the ", " from "] {
      let parts = key.components(at: lead)
      guard parts.count > 1 else { continue }
      return String(parts[1].prefix { !"(),;.:".contains($0) }).trimmingBlanks
    }
    return nil
  }

  /// Makes the remarks rules of their stages, or tells of those that leave open what counts.
  mutating func takeCarriedPoints(into season: inout Season) {
    guard !carried.isEmpty else { return }
    let stages = season.stages.enumerated()
    let indices = Dictionary(stages.map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = Dictionary(stages.map { (Self.plainKey($1.name), $0) }, uniquingKeysWith: { first, _ in first })
    let played = Dictionary(rows.map { ($0.part, $0.row.played) }, uniquingKeysWith: max)
    var done: Set<String> = []
    for remark in carried where !done.contains(remark.stage) {
      guard let share = remark.share, let target = indices[remark.stage],
        // The stage that is named, or the only one before.
        let source = remark.source.map({ keys[Folding.heading($0)] }) ?? (target == 1 ? 0 : nil), source != target
      else {
        diagnostics.append(RSSSFProblem.carriedPoints.diagnostic(.warning, at: remark.place, length: remark.length))
        continue
      }
      done.insert(remark.stage)
      // A table that counts more matches than the stage has counts those of the stage before too.
      let rule = CarriedPoints(
        stage: season.stages[source].name, share: share,
        withResults: (played[remark.stage] ?? 0) > Self.mostMatches(of: season.stages[target]))
      season.rules.stages.append(StageRules(stage: remark.stage, carried: rule))
      season.rules.place = season.rules.place ?? remark.place
    }
  }

  /// The folded name of a stage, without that of the competition before it (`Bundesliga, Regular Stage`).
  private static func plainKey(_ name: String) -> String {
    Folding.heading(name.components(at: ", ").last.map { String($0) } ?? name)
  }

  /// How many matches of a stage the team with the most has.
  private static func mostMatches(of stage: Stage) -> Int {
    var counts: [Team.ID: Int] = [:]
    for match in stage.ownMatches {
      counts[match.first, default: 0] += 1
      counts[match.second, default: 0] += 1
    }
    return counts.values.max() ?? 0
  }

  private static let denials = ["no points", "not carry", "not carried", "no se arrastran", "ningun punto"]
  private static let pointWords = ["oint", "OINT", "unto", "UNTO", "onto", "unkt", "PUNKT"]
  private static let carrying = [
    "carry over", "carried over", "carried forward", "carry forward", "took half", "half of points",
    "half of the points",
    "half their points", "points halved", "points were halved", "points are halved", "mitad de los puntos",
    "mitad de sus puntos", "arrastran", "arrastre", "halbierung", "punkte halbiert", "punkte werden halbiert",
    "punkte mitgenommen", "metade dos pontos",
  ]
}
