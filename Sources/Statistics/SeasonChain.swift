import Football

/// What several seasons of one competition say of their order.
public enum SeasonChain {
  /// The findings about the seasons named before and after, now that several seasons are at hand.
  ///
  /// An agreement where a season named is there and names this one back or leaves it open; a contradiction where it
  /// names another one; a note where no season of that label is at hand.
  /// - Parameter seasons: The seasons, of any competitions.
  /// - Returns: For every season, in the order given, one finding per claim of a neighbor.
  public static func findings(_ seasons: [Season]) -> [[Finding]] {
    seasons.map { season in
      season.claims.compactMap { claim in
        switch claim.fact {
        case .previousSeason(let label): check(.previousSeason, claim, label, of: season, among: seasons)
        case .nextSeason(let label): check(.nextSeason, claim, label, of: season, among: seasons)
        default: nil
        }
      }
    }
  }

  private static func check(
    _ id: Finding.ID, _ claim: Claim, _ label: String, of season: Season, among seasons: [Season]
  ) -> Finding {
    let competition = season.competition.foldedForOrder
    let named = seasons.first { $0.label == label && $0.competition.foldedForOrder == competition }
    guard let named else { return Finding(id, .note, claim, claimed: .text(label)) }
    let back = named.claims.compactMap { other -> String? in
      switch other.fact {
      case .previousSeason(let label) where id == .nextSeason: label
      case .nextSeason(let label) where id == .previousSeason: label
      default: nil
      }
    }.first
    let agrees = back == nil || back == season.label
    return Finding(
      id, agrees ? .agreement : .contradiction, claim, claimed: .text(label), computed: back.map { .text($0) })
  }
}
