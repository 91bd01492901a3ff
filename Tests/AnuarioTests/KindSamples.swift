import AnuarioTestSupport
import Football
import RuleBook

@testable import Anuario

/// Seasons that can feed every kind of chart.
enum KindSamples {
  /// What a kind is drawn for: a season each, all together where it joins them, or a league with home sides where the
  /// seasons given have none.
  static func groups(_ kind: ChartKind, _ books: [SeasonBook]) -> [[SeasonBook]] {
    if kind.name == "home-away" { return [[homeLeague]] }
    let joined = books.filter { $0.competition == books.first?.competition }
    if kind.span == .several { return [joined] }
    return books.map { [$0] } + (kind.joinsSeasons ? [joined] : [])
  }

  /// A season's own group, or what the kind needs in its place.
  static func group(_ kind: ChartKind, _ book: SeasonBook, among books: [SeasonBook]) -> [SeasonBook] {
    guard kind.name != "home-away" else { return [homeLeague] }
    return kind.span == .several ? books.filter { $0.competition == books.first?.competition } : [book]
  }

  /// A double round robin of four teams with home sides.
  static var homeLeague: SeasonBook {
    var builder = SeasonBuilder("Test League", "1970")
    let programme = [
      ["Norte 2-0 Sur", "Este 1-1 Oeste"], ["Sur 1-3 Este", "Oeste 0-1 Norte"], ["Norte 0-0 Este", "Sur 2-1 Oeste"],
      ["Sur 1-0 Norte", "Oeste 2-2 Este"], ["Este 4-0 Sur", "Norte 3-1 Oeste"], ["Este 0-2 Norte", "Oeste 1-0 Sur"],
    ]
    let rounds = programme.enumerated().map { number, matches in
      builder.round("Round \(number + 1)", number: number + 1, ground: .home, matches)
    }
    builder.stage(rounds: rounds)
    return SeasonBook(builder.season, rules: .standard)
  }
}
