import Football

/// The stages of an article while it is read, and which of them is open.
///
/// It is longer than other files: what headings open and close is one state that nothing outside may change, and would stand
/// open to the whole target in files of its own.
struct StageTree {
  /// What a stage was opened by.
  enum Kind: Hashable {
    /// Matches without any heading of a stage.
    case unnamed
    /// Headings of knockout rounds alone.
    case knockout
    /// A departmental, regional or final stage.
    case main(ArticleHeading.MainStage)
    /// A heading of a known kind.
    case stage
    /// A zone with rounds of its own, whose heading looks like that of a group.
    case zone
    /// A region.
    case region
    /// A heading that means nothing by itself: no stage when nothing stands below it.
    case other
  }

  /// A stage that grows.
  struct Node {
    var stage: Stage
    var kind: Kind
    var level: Int
    var parent: Int?
    var children: [Int] = []
    var ground: Ground?
    /// Whether tables of ties stand in it.
    var hasTies = false
    /// Whether matches of a cross table stand in it, so that a league does.
    var hasCrossTable = false
  }

  /// Where a match goes.
  struct RoundPath: Hashable {
    var stage: Int
    var group: Int?
    var round: Int
  }

  /// All stages, in order of first mention.
  private(set) var nodes: [Node] = []
  /// The open stage and those around it, outermost first.
  private(set) var open: [Int] = []
  /// The open round.
  private(set) var round: RoundPath?
  /// The level of the heading that opened it.
  private(set) var roundLevel = 0
  private var group: (index: Int, level: Int)?
  /// How the matches of the stage without a name relate, where the record says so.
  var unnamedFormat: StageFormat?
  /// The stages that stand in no other.
  private(set) var roots: [Int] = []
  /// Stages, groups and rounds by where they stand and their folded names.
  private var known: [Slot: Int] = [:]

  /// Where something of a name stands: a stage within its parent, a group or round within its stage.
  private enum Slot: Hashable {
    case stage(parent: Int?, Kind, name: String)
    case group(stage: Int, name: String)
    case round(stage: Int, group: Int?, name: String)
  }

  /// A team in the list of a group.
  private struct GroupTeam: Hashable {
    var stage: Int
    var group: Int
    var team: Team.ID
  }

  /// The teams in the lists of groups.
  private var grouped: Set<GroupTeam> = []

  /// Matches that tables of ties give, which may stand in full in the same round.
  private(set) var summaries: Set<Match.ID> = []
  /// Matches below a heading such as Replay or Play-off, within a round.
  var deciders: Set<Match.ID> = []

  /// Whether a heading of a round is open.
  var isRoundOpen: Bool { round != nil && !isRoundImplied }
  private var isRoundImplied = false

  /// The name of the round that a heading opened, nil where none is open.
  var openRoundName: String? {
    guard isRoundOpen, let path = round else { return nil }
    let stage = nodes[path.stage].stage
    return path.group.map { stage.groups[$0].rounds[path.round].name } ?? stage.rounds[path.round].name
  }

  /// Whether a group is open.
  var isGroupOpen: Bool { group != nil }

  /// The open group of the open stage, nil where there is none.
  var currentGroup: Int? { group?.index }

  /// The name of the open group, else of the open stage; nil where neither has one.
  var openName: String? {
    guard let stage = open.last else { return nil }
    let name = group.map { nodes[stage].stage.groups[$0.index].name } ?? nodes[stage].stage.name
    return name.isEmpty ? nil : name
  }

  /// The open stage, nil where there is none.
  var current: Int? { open.last }

  /// What is open.
  struct Position {
    fileprivate var open: [Int]
    fileprivate var round: RoundPath?
    fileprivate var roundLevel: Int
    fileprivate var isRoundImplied: Bool
    fileprivate var group: (index: Int, level: Int)?
  }

  /// What is open, to be opened again.
  var position: Position {
    get { Position(open: open, round: round, roundLevel: roundLevel, isRoundImplied: isRoundImplied, group: group) }
    set {
      (open, round, roundLevel) = (newValue.open, newValue.round, newValue.roundLevel)
      (isRoundImplied, group) = (newValue.isRoundImplied, newValue.group)
    }
  }

  /// The open stage; the unnamed one is made where none is open.
  mutating func currentOrUnnamed(at place: SourcePlace) -> Int {
    if let current = open.last { return current }
    return openNode(named: "", kind: .unnamed, level: 1, parent: nil, at: place)
  }

  /// Changes a stage.
  mutating func edit(_ index: Int, _ change: (inout Node) -> Void) {
    guard nodes.indices.contains(index) else { return }
    change(&nodes[index])
  }

  // MARK: Opening

  /// Opens the stage of a heading, closing those that it ends.
  mutating func openStage(_ name: String, kind: Kind, level: Int, at place: SourcePlace) {
    close(toLevel: level, isGroupClosed: true)
    switch kind {
    case .main:
      popStages(atLeast: level)
      while let top = open.last, nodes[top].isMain { open.removeLast() }
    case .region:
      // A region belongs to the regional stage at whatever level its heading stands.
      popStages(atLeast: level) { $0.kind != .main(.regional) }
      if open.isEmpty, let last = roots.last, nodes[last].kind == .main(.regional) { open = [last] }
    default: popStages(atLeast: level)
    }
    _ = openNode(named: name, kind: kind, level: level, parent: open.last, at: place)
  }

  /// Adds a stage within the open one without opening it, or finds the one of that name.
  mutating func addChild(_ name: String, kind: Kind, at place: SourcePlace) -> Int {
    let parent = currentOrUnnamed(at: place)
    let kept = open
    let child = openNode(named: name, kind: kind, level: nodes[parent].level + 1, parent: parent, at: place)
    open = kept
    return child
  }

  /// Opens a round of a league in the open group or stage.
  mutating func openRound(_ name: String, number: Int?, level: Int, at place: SourcePlace) {
    makeStage(above: level)
    close(toLevel: level, isGroupClosed: false)
    roundLevel = level
    openRound(name, number: number, at: place)
  }

  /// Opens a knockout round: in the open stage where its heading stands below that stage's, else in a stage of its own.
  mutating func openKnockoutRound(_ name: String, level: Int, at place: SourcePlace) {
    if let group, group.level < level { makeStage() }
    makeStage(above: level)
    close(toLevel: level, isGroupClosed: true)
    popStages(atLeast: level)
    // Rounds of a cup that has no stages stand together.
    let kind: Kind = unnamedFormat == .knockout ? .unnamed : .knockout
    if open.isEmpty, let stage = stageBefore(final: name) { open = [stage] }
    if open.isEmpty { _ = openNode(named: "", kind: kind, level: level - 1, parent: nil, at: place) }
    roundLevel = level
    openRound(name, number: nil, at: place)
  }

  /// The last stage, where it has semi-finals but not what the name says follows them: the final of knockout rounds has a section
  /// of its own level as often as not.
  private func stageBefore(final name: String) -> Int? {
    guard RoundNames.followsSemiFinals(name), let last = roots.last, nodes[last].children.isEmpty else { return nil }
    let rounds = nodes[last].stage.rounds
    guard nodes[last].stage.groups.isEmpty, rounds.contains(where: { RoundNames.isSemiFinal($0.name) }),
      rounds.allSatisfy({ RoundNames.isKnockout($0.name) && Folding.heading($0.name) != Folding.heading(name) })
    else { return nil }
    return last
  }

  /// Whether the stage that a heading of a level stands in is said to be a knock-out: then play-offs are one of its rounds.
  func isKnockout(above level: Int) -> Bool {
    guard let around = open.last(where: { nodes[$0].level < level }) else { return false }
    return nodes[around].stage.format.map { $0 == .knockout } ?? nodes[around].hasTies
  }

  /// Makes the stage or group that the last heading opened a round, where nothing stands in it; false where it is none such.
  mutating func makeRound() -> Bool {
    guard round == nil, let stage = open.last else { return false }
    if let open = group {
      guard nodes[stage].stage.groups.indices.last == open.index, nodes[stage].stage.groups[open.index].rounds.isEmpty
      else { return false }
      let empty = nodes[stage].stage.groups.removeLast()
      known[Slot.group(stage: stage, name: Folding.heading(empty.name))] = nil
      group = nil
      roundLevel = open.level
      openRound(empty.name, number: RoundNames.number(empty.name), at: empty.place)
      return true
    }
    let node = nodes[stage]
    guard !node.stage.name.isEmpty, node.stage.rounds.isEmpty, node.stage.groups.isEmpty, node.children.isEmpty,
      node.stage.entrants.isEmpty
    else { return false }
    // What is left of it is bare, and left out at the end.
    open.removeLast()
    known[Slot.stage(parent: node.parent, node.kind, name: Folding.heading(node.stage.name))] = nil
    nodes[stage].kind = .other
    roundLevel = node.level
    openRound(node.stage.name, number: RoundNames.number(node.stage.name), at: node.stage.place)
    return true
  }

  /// Makes the open round a stage where a round or group of its own stands below it and no match does: Finals, and below it
  /// Semi-finals.
  private mutating func makeStage(above level: Int) {
    if level > roundLevel { makeStageOfRound() }
  }

  /// Makes the round or group that the last heading opened a stage, where nothing stands in it: its keys say that it is one.
  mutating func makeStage() {
    if let group, round == nil, let stage = open.last, nodes[stage].stage.groups.indices.last == group.index,
      nodes[stage].stage.groups[group.index].rounds.isEmpty, nodes[stage].stage.groups[group.index].teams.isEmpty
    {
      let empty = nodes[stage].stage.groups.removeLast()
      known[Slot.group(stage: stage, name: Folding.heading(empty.name))] = nil
      leaveEmpty(stage)
      return openStage(empty.name, kind: .zone, level: group.level, at: empty.place)
    }
    makeStageOfRound()
  }

  private mutating func makeStageOfRound() {
    guard let path = round, !isRoundImplied, path.group == nil,
      path.round == nodes[path.stage].stage.rounds.count - 1, nodes[path.stage].stage.rounds[path.round].matches.isEmpty
    else { return }
    let empty = nodes[path.stage].stage.rounds.removeLast()
    known[Slot.round(stage: path.stage, group: nil, name: Folding.heading(empty.name))] = nil
    leaveEmpty(path.stage)
    openStage(empty.name, kind: .stage, level: roundLevel, at: empty.place)
  }

  /// Leaves a stage that was made for nothing but a round that is none.
  private mutating func leaveEmpty(_ index: Int) {
    let node = nodes[index]
    guard node.stage.name.isEmpty, node.stage.rounds.isEmpty, node.stage.groups.isEmpty, node.children.isEmpty,
      open.last == index
    else { return }
    open.removeLast()
    known[Slot.stage(parent: node.parent, node.kind, name: "")] = nil
    nodes[index].kind = .unnamed
  }

  /// Opens a group of the open stage.
  mutating func openGroup(_ name: String, level: Int, at place: SourcePlace) {
    makeStage(above: level)
    close(toLevel: level, isGroupClosed: true)
    popStages(atLeast: level) { $0.kind == .zone }
    popStages(atLeast: level + 1)
    // Tiebreakers, and at its level Group A: words beside the groups, and no stage of theirs.
    if let beside = open.last, open.count > 1, nodes[beside].level == level, nodes[beside].kind == .other,
      nodes[beside].isEmpty
    {
      open.removeLast()
    }
    let stage = currentOrUnnamed(at: place)
    let slot = Slot.group(stage: stage, name: Folding.heading(name))
    let index = known[slot] ?? nodes[stage].stage.groups.count
    if index == nodes[stage].stage.groups.count {
      known[slot] = index
      nodes[stage].stage.groups.append(Group(name: name, place: place))
    }
    group = (index, level)
  }

  /// Closes what a heading that opens no stage ends; one that `isWithin` leaves the stages open, and a round above it.
  mutating func openSection(level: Int, isWithin: Bool) {
    if isWithin, isRoundOpen, level > roundLevel { return }
    close(toLevel: level, isGroupClosed: false)
    if !isWithin { popStages(atLeast: level) }
  }

  /// The name of the open stage where its heading means nothing by itself and no match stands below it; nil elsewhere.
  var factless: String? {
    guard let stage = open.last, nodes[stage].kind == .other, nodes[stage].children.isEmpty, !isGroupOpen,
      !isRoundOpen, !nodes[stage].stage.hasMatches
    else { return nil }
    return nodes[stage].stage.name
  }

  /// The level of the heading of the open stage; 0 where none is open.
  var level: Int { open.last.map { nodes[$0].level } ?? 0 }

  /// Leaves the open stage, in which no match stands, and takes the teams out of it that it lists.
  mutating func leaveFactless() -> [Entrant] {
    guard let stage = open.popLast() else { return [] }
    defer { nodes[stage].stage.entrants = [] }
    return nodes[stage].stage.entrants
  }

  private mutating func close(toLevel level: Int, isGroupClosed: Bool) {
    round = nil
    isRoundImplied = false
    if let open = group, isGroupClosed || level < open.level { group = nil }
  }

  /// Closes the outermost stage of a level or deeper, and all within it.
  private mutating func popStages(atLeast level: Int, where isClosed: (Node) -> Bool = { _ in true }) {
    if let outermost = open.firstIndex(where: { nodes[$0].level >= level && isClosed(nodes[$0]) }) {
      open.removeSubrange(outermost...)
    }
    if open.isEmpty { group = nil }
  }

  private mutating func openNode(
    named name: String, kind: Kind, level: Int, parent: Int?, at place: SourcePlace
  ) -> Int {
    let slot = Slot.stage(parent: parent, kind, name: Folding.heading(name))
    if let known = known[slot] {
      nodes[known].level = level
      open.append(known)
      return known
    }
    let index = nodes.count
    known[slot] = index
    nodes.append(Node(stage: Stage(name: name, place: place), kind: kind, level: level, parent: parent))
    if let parent { nodes[parent].children.append(index) } else { roots.append(index) }
    open.append(index)
    return index
  }

  private mutating func openRound(_ name: String, number: Int?, at place: SourcePlace) {
    round = path(ofRound: name, number: number, stage: currentOrUnnamed(at: place), group: group?.index, at: place)
  }

  /// Where the round of a name is, made where it is new.
  private mutating func path(
    ofRound name: String, number: Int?, stage: Int, group: Int?, at place: SourcePlace
  ) -> RoundPath {
    let slot = Slot.round(stage: stage, group: group, name: Folding.heading(name))
    if let index = known[slot] { return RoundPath(stage: stage, group: group, round: index) }
    let new = Round(name: name, number: number, place: place)
    let index: Int
    if let group {
      index = nodes[stage].stage.groups[group].rounds.count
      nodes[stage].stage.groups[group].rounds.append(new)
    } else {
      index = nodes[stage].stage.rounds.count
      nodes[stage].stage.rounds.append(new)
    }
    known[slot] = index
    return RoundPath(stage: stage, group: group, round: index)
  }

  // MARK: Filling

  /// Adds a match to the open round; a round without a name is made where none is open.
  mutating func add(_ match: Match, isSummary: Bool = false) {
    if isSummary { summaries.insert(match.id) }
    if round == nil {
      openRound("", number: nil, at: match.place)
      isRoundImplied = true
    }
    if let round { append(match, to: round) }
  }

  /// Adds a match to a round of a stage, or of a group of it, by name, made where it is new, whatever is open.
  mutating func add(_ match: Match, to stage: Int, group: Int? = nil, round name: String) {
    guard nodes.indices.contains(stage) else { return add(match) }
    let group = group.flatMap { nodes[stage].stage.groups.indices.contains($0) ? $0 : nil }
    append(
      match,
      to: path(ofRound: name, number: RoundNames.number(name), stage: stage, group: group, at: match.place))
  }

  private mutating func append(_ match: Match, to path: RoundPath) {
    if let group = path.group {
      nodes[path.stage].stage.groups[group].rounds[path.round].matches.append(match)
    } else {
      nodes[path.stage].stage.rounds[path.round].matches.append(match)
    }
  }

  /// Takes all matches as records in full from now on.
  mutating func forgetSummaries() { summaries = [] }

  /// Adds a team to the list of the open group.
  mutating func addToGroup(_ team: Team.ID) {
    guard let stage = current, let group else { return }
    if grouped.insert(GroupTeam(stage: stage, group: group.index, team: team)).inserted {
      nodes[stage].stage.groups[group.index].teams.append(team)
    }
  }
}

extension StageTree.Node {
  /// Whether nothing stands in it.
  var isEmpty: Bool {
    stage.rounds.isEmpty && stage.groups.isEmpty && stage.entrants.isEmpty && children.isEmpty
  }

  /// Whether it is a departmental, regional or final stage.
  var isMain: Bool {
    if case .main = kind { return true }
    return false
  }
}
