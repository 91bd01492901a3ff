import Football

/// The Copa Perú seasons of 1967 and 1968, typed from their records as values.
package enum CopaPeru {
  /// The season of 1967.
  package static var season1967: Season {
    var builder = SeasonBuilder("Copa Perú", "1967")
    builder.change(.relegated, "1966 Primera División", line: 23, relegated1967)
    builder.add(departmental(&builder, entrants1967, line: 25))
    builder.add(regional(&builder))
    builder.stage("Final Stage", rounds: rounds(&builder, rounds1967))
    builder.claim(.winners([builder.team("Alfonso Ugarte de Chiclín")]), line: 6)
    builder.claim(.topScorers([ClaimedScorer(player: "Daniel Ruiz", goals: 6)]), line: 7)
    let highest = ["Melgar 8-0 CNI"].compactMap { builder.claimedResult($0) }
    builder.claim(.highestScoring(highest, remark: "Only national stage taken into consideration"), line: 8)
    builder.claim(.matches(15), line: 9)
    builder.claim(.goals(48), line: 10)
    builder.claim(.nextSeason("1968"), line: 11)
    builder.claim(.departments(24), line: 15)
    builder.claim(.relegated(1), line: 15)
    builder.claim(.finalists(6), line: 15)
    builder.claim(.promoted(4), line: 17)
    return builder.season
  }

  /// The season of 1968.
  package static var season1968: Season {
    var builder = SeasonBuilder("Copa Perú", "1968")
    builder.change(.relegated, "1967 Primera División", line: 24, ["Alfonso Ugarte de Chiclín"])
    builder.change(
      .promoted, "1968 Primera División", line: 24, ["Alfonso Ugarte de Chiclín", "Octavio Espinosa", "Juan Aurich"])
    builder.add(departmental(&builder, entrants1968, line: 26))
    builder.stage("Final stage", rounds: rounds(&builder, rounds1968))
    builder.claim(.winners([builder.team("Carlos A. Mannucci")]), line: 6)
    builder.claim(.topScorers([ClaimedScorer(player: "Nilo Castañeda", goals: 4)]), line: 7)
    let highest = ["Carlos A. Mannucci 4-0 CNI", "Sport Chorrillos 2-2 Cienciano"]
      .compactMap { builder.claimedResult($0) }
    builder.claim(.highestScoring(highest, remark: "Only National Stage taken into consideration"), line: 8)
    builder.claim(.matches(15), line: 9)
    builder.claim(.goals(38), line: 10)
    builder.claim(.previousSeason("1967"), line: 11)
    builder.claim(.nextSeason("1969"), line: 12)
    builder.claim(.departments(24), line: 16)
    builder.claim(.relegated(1), line: 16)
    builder.claim(.finalists(6), line: 16)
    return builder.season
  }

  /// The rules that give the tables of the time: two points a win.
  package static let twoPoints: Rules = {
    var rules = Rules.standard
    rules.pointsForWin = Sourced(2, .asked)
    return rules
  }()

  private typealias DatedRound = (day: Day?, results: [String])

  private static func rounds(_ builder: inout SeasonBuilder, _ rounds: [DatedRound]) -> [Round] {
    rounds.enumerated().map { number, round in
      builder.round("Round \(number + 1)", number: number + 1, day: round.day, round.results)
    }
  }

  private static func departmental(_ builder: inout SeasonBuilder, _ lines: [String], line: Int) -> Stage {
    Stage(name: "Departmental Stage", entrants: builder.entrants(lines), place: builder.place(line))
  }

  private static func regional(_ builder: inout SeasonBuilder) -> Stage {
    let regions = regions1967.enumerated().map { number, region in
      Stage(name: region.name, departments: region.departments, place: builder.place(60 + number * 3))
    }
    return Stage(name: "Regional Stage", stages: regions, place: builder.place(59))
  }

  private static let relegated1967 = ["Melgar", "Alfonso Ugarte de Chiclín", "Octavio Espinosa"]

  private static let entrants1967 = [
    "Ancash: América", "Apurímac: Libertad", "Arequipa: Melgar, Sportivo Huracán", "Ayacucho: Deportivo Inti",
    "Cajamarca: Deportivo Municipal (Jaén)", "Cusco: Cienciano", "Huánuco: León de Huánuco",
    "Ica: Octavio Espinosa, Deportivo Huracán", "Junín: Unión Ocopilla",
    "La Libertad: Alfonso Ugarte de Chiclín, Sanjuanista", "Lambayeque: Juan Aurich", "Lima: Oscar Berckemeyer",
    "Loreto: CNI", "Madre de Dios: Sacachispas", "Moquegua: Atlético Huracán", "Pasco: Carlos Valdivieso",
    "Piura: Alianza Atlético", "Puno: Unión Carolina", "San Martín: Atlético Belén", "Tacna: Coronel Bolognesi",
    "Tumbes: Sport Tumbes",
  ]

  private static let entrants1968 = [
    "Amazonas: Nor Oriente", "Ancash: José Gálvez", "Apurímac: Miguel Grau", "Arequipa: Melgar",
    "Ayacucho: Universitario", "Cajamarca: Deportivo Bracamoros", "Cusco: Cienciano", "Huancavelica: UDA",
    "Huánuco: León de Huánuco", "Ica: Víctor Bielich", "Junín: Universitario de Tarma",
    "La Libertad: Carlos A. Mannucci", "Lambayeque: San Lorenzo", "Lima: Aurora Chancayllo", "Loreto: CNI",
    "Madre de Dios: Deportivo Maldonado", "Moquegua: Atlético Huracán", "Pasco: Estudiantil Carrión",
    "Piura: Sport Chorrillos", "Puno: Unión Carolina", "San Martín: Unión Progreso", "Tacna: Coronel Bolognesi",
    "Tumbes: Sport Tumbes",
  ]

  private static let regions1967: [(name: String, departments: [String])] = [
    ("Region Norte A", ["Cajamarca", "Lambayeque", "Tumbes", "Piura"]),
    ("Region Norte B", ["Ancash", "Huánuco", "La Libertad", "Pasco"]),
    ("Region Centro", ["Huancavelica", "Ica", "Junín", "Lima"]),
    ("Region Oriente", ["Amazonas", "Loreto", "San Martín"]),
    ("Region Sureste", ["Apurímac", "Ayacucho", "Cusco", "Madre de Dios", "Puno"]),
    ("Región Sur", ["Arequipa", "Moquegua", "Tacna"]),
  ]

  private static let rounds1967: [DatedRound] = [
    (
      Day(year: 1967, month: 5, day: 14),
      ["Juan Aurich 3-1 Cienciano", "Alfonso Ugarte de Chiclín 1-0 Melgar", "Octavio Espinosa 3-1 CNI"]
    ),
    (
      Day(year: 1967, month: 5, day: 18),
      ["Melgar 8-0 CNI", "Alfonso Ugarte de Chiclín 2-0 Cienciano", "Octavio Espinosa 3-0 Juan Aurich"]
    ),
    (
      Day(year: 1967, month: 5, day: 21),
      ["Juan Aurich 2-2 CNI", "Melgar 2-1 Cienciano", "Alfonso Ugarte de Chiclín 4-1 Octavio Espinosa"]
    ),
    (
      Day(year: 1967, month: 5, day: 25),
      ["CNI 1-1 Cienciano", "Octavio Espinosa 0-0 Melgar", "Juan Aurich 2-0 Alfonso Ugarte de Chiclín"]
    ),
    (
      Day(year: 1967, month: 5, day: 28),
      ["Octavio Espinosa 3-1 Cienciano", "Juan Aurich 1-0 Melgar", "Alfonso Ugarte de Chiclín 3-2 CNI"]
    ),
  ]

  private static let rounds1968: [DatedRound] = [
    (
      Day(year: 1968, month: 4, day: 28),
      ["Melgar 3-0 Cienciano", "Carlos A. Mannucci 4-0 CNI", "Sport Chorrillos 1-0 Aurora Chancayllo"]
    ),
    (
      Day(year: 1968, month: 5, day: 1),
      ["Cienciano 2-0 CNI", "Aurora Chancayllo 2-1 Melgar", "Sport Chorrillos 1-0 Carlos A. Mannucci"]
    ),
    (
      Day(year: 1968, month: 5, day: 5),
      ["CNI 2-1 Aurora Chancayllo", "Carlos A. Mannucci 2-1 Cienciano", "Sport Chorrillos 3-0 Melgar"]
    ),
    (
      Day(year: 1968, month: 5, day: 8),
      ["CNI 1-1 Melgar", "Carlos A. Mannucci 1-0 Aurora Chancayllo", "Sport Chorrillos 2-2 Cienciano"]
    ),
    (
      Day(year: 1968, month: 5, day: 11),
      ["Cienciano 1-1 Aurora Chancayllo", "Carlos A. Mannucci 1-0 Melgar", "CNI 1-0 Sport Chorrillos"]
    ),
  ]
}
