import Football

/// The parts of a line with a match.
struct TextMatch {
  /// The number that the record gives the match.
  var number: Int?
  var first = Piece(start: 0, end: 0)
  var second = Piece(start: 0, end: 0)
  var score = Score()
  var hasScore = false
  var status: MatchStatus?
  var ground = Ground.home
  var venue: String?
  var notes = TextNotes()
  var goals: Piece?
  /// A list of goals without brackets, which goes on in the column behind the match.
  var listBehind: Piece?
  /// A remark that goes on in the next line.
  var openRemark: Piece?
  /// `h`, `a` or `n` of a team's own schedule.
  var own: UInt8?
}
