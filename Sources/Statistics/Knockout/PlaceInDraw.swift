import Football

/// What a place in the draw says of who will hold it.
struct PlaceInDraw {
  /// The number of the match whose winner it is; nil where it names none.
  var winnerOfMatch: Int?
  /// Whether an earlier tie of the knock-out fills it, as far as the words tell (N.N., Winner QF 1), and not a group.
  var isOfEarlierTie: Bool

  init(_ name: String) {
    let key = name.foldedForOrder
    let words = key.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let isGroup = ["group", "grupo", "gruppe", "groupe", "best third"].contains(where: key.contains)
    let isWinner = ["winner", "winners", "sieger", "ganador", "vencedor", "w"].contains(words.first ?? "")
    if isWinner, !isGroup, words.count <= 3 {
      winnerOfMatch = words.last.flatMap { Int($0) }
    } else if words.count == 1, let word = words.first, word.first == "w" {
      winnerOfMatch = Int(word.dropFirst())
    }
    let isOpen = ["", "?", "n n", "tbd", "tba", "t b d"].contains(words.joined(separator: " "))
    isOfEarlierTie = winnerOfMatch != nil || isOpen || (isWinner && !isGroup)
  }
}
