/// What can be wrong with results as people type them.
extension TextProblem {
  static let unclearSentence = TextProblem(
    id: "match.sentence", message: "the sentence does not say beyond doubt who won and how",
    expected: "two names and a score, such as Alba 3-1 Berta",
    fix: "write the result with the score between the names, or put # before a remark")

  static let unclearGoals = TextProblem(
    id: "match.unclear",
    message: "names with numbers below a match: they may be scorers or another match, and are kept as text",
    expected: "a match such as Alba 3-1 Berta, or scorers in brackets such as (Soto 3; Paz 1)",
    fix: "put the score between the names of a match, and scorers in brackets")

  static let noClub = TextProblem(
    id: "match.no-club", message: "the matches of a club are listed, and the title does not say of which",
    expected: "a title that names the club, such as Results of Alba 1970",
    fix: "name the club in the title, or write both teams of every match")

  static let noSide = TextProblem(
    id: "match.no-side", message: "the score of an away match does not say whose goals stand first",
    expected: "W, D or L beside the score, such as Berta (A) L 0-2", fix: "add the letter, or write both teams")
}
