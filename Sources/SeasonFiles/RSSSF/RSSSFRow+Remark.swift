/// What stands behind the points of a row.
extension RSSSFRow {
  /// Whether the remark says that the team won the competition.
  ///
  /// `[C]` is the mark of last season's champions or of the holders of the cup as often as of the champions, so it says
  /// this only at the top and alone, and where no other row says it in words; `Champions League` and `Championship Playoff`
  /// are where a team goes.
  func isChampion(isToldInWords: Bool) -> Bool {
    isChampionInWords || rank == 1 && remark == "[C]" && !isToldInWords
  }

  /// Whether the remark says so in words.
  var isChampionInWords: Bool {
    let words = Folding.key(Self.withoutBrackets(remark)).split { !$0.isLetter }
    guard let first = words.first, first == "champion" || first == "champions" else { return false }
    return words.dropFirst().first.map { !Self.competitions.contains(String($0)) } ?? true
  }

  private static let competitions: Set<String> = [
    "league", "cup", "playoff", "playoffs", "play", "group", "round", "stage", "poule", "pool", "qualifying",
    "qualification", "qualifier", "trophy",
  ]

  /// What is left of a remark without what stands in brackets, such as `[27*]  [C]` before a word.
  private static func withoutBrackets(_ remark: String) -> String {
    var depth = 0
    return remark.filter { character in
      if "[(‹".contains(character) { depth += 1 }
      defer { if "])›".contains(character), depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }

  /// Points taken or given in brackets, as in [-5]; nil for none.
  static func adjustment(in remark: String) -> Int? {
    guard let open = remark.firstIndex(where: { $0 == "[" || $0 == "(" }) else { return nil }
    let inside = remark[remark.index(after: open)...].prefix { $0 != "]" && $0 != ")" }
    guard let sign = inside.first, "-–−+".contains(sign) else { return nil }
    let digits = inside.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let rest = Folding.key(String(inside.dropFirst(1 + digits.count)))
    guard let points = NumberWords.digits(String(digits)), rest.isEmpty || rest.hasPrefix("p") else { return nil }
    return sign == "+" ? points : -points
  }
}
