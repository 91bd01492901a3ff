import Football

/// The members of an object that is a match, found in one pass over them; the last one where a key stands twice.
struct JSONMatchFields {
  var number: Int?
  var first: Int?
  var second: Int?
  var stage: Int?
  var group: Int?
  var round: Int?
  var date: Int?
  var time: Int?
  var score: Int?
  var goals1: Int?
  var goals2: Int?
  var ground: Int?
  var city: Int?
  var status: Int?

  /// Finds the members of an object.
  init(_ node: Int, in document: JSONDocument) {
    var home: Int?
    var away: Int?
    var stadium: Int?
    document.forEach(in: node) { member in
      switch document[member].key {
      case .num: number = member
      case .team1: first = member
      case .team2: second = member
      case .home: home = member
      case .away: away = member
      case .stage: stage = member
      case .group: group = member
      case .round: round = member
      case .date: date = member
      case .time: time = member
      case .score: score = member
      case .goals1: goals1 = member
      case .goals2: goals2 = member
      case .ground: ground = member
      case .stadium: stadium = member
      case .city: city = member
      case .status: status = member
      default: break
      }
    }
    first = first ?? home
    second = second ?? away
    ground = ground ?? stadium
  }

  /// The keys of a score in the old shape: full time, half time, extra time, shoot-out.
  static let oldScores: [(first: JSONKey, second: JSONKey)] = [
    ("score1", "score2"), ("score1i", "score2i"), ("score1et", "score2et"), ("score1p", "score2p"),
  ]
}

extension JSONKey {
  static let name: JSONKey = "name"
  static let title: JSONKey = "title"
  static let code: JSONKey = "code"
  static let matches: JSONKey = "matches"
  static let rounds: JSONKey = "rounds"
  static let num: JSONKey = "num"
  static let team1: JSONKey = "team1"
  static let team2: JSONKey = "team2"
  static let home: JSONKey = "home"
  static let away: JSONKey = "away"
  static let stage: JSONKey = "stage"
  static let group: JSONKey = "group"
  static let round: JSONKey = "round"
  static let date: JSONKey = "date"
  static let time: JSONKey = "time"
  static let score: JSONKey = "score"
  static let goals1: JSONKey = "goals1"
  static let goals2: JSONKey = "goals2"
  static let ground: JSONKey = "ground"
  static let stadium: JSONKey = "stadium"
  static let city: JSONKey = "city"
  static let status: JSONKey = "status"
  static let ft: JSONKey = "ft"
  static let ht: JSONKey = "ht"
  static let et: JSONKey = "et"
  static let p: JSONKey = "p"
  static let minute: JSONKey = "minute"
  static let offset: JSONKey = "offset"
  static let owngoal: JSONKey = "owngoal"
  static let penalty: JSONKey = "penalty"
}
