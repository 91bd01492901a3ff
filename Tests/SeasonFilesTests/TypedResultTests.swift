import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Results as people type them, in no form that a program writes: in all forms of text that people type, which must agree.
@Suite struct TypedResultTests {
  private static let forms = TypedLines.forms

  private func read(_ lines: String, as form: SeasonFormat) -> Checked<[Season]> { TypedLines.read(lines, as: form) }

  private func told(_ season: Season) -> [String] {
    season.matches.map { match in
      let goals = match.score.played.map { "\($0.first)-\($0.second)" } ?? "\(match.status)"
      let half = match.score.halfTime.map { " (\($0.first)-\($0.second))" } ?? ""
      let kicks = match.score.penalties.map { " p \($0.first)-\($0.second)" } ?? ""
      return "\(season[match.first].name)|\(season[match.second].name) \(goals)\(half)\(kicks)"
    }
  }

  /// The matches of lines in every form, which must agree.
  private func told(_ lines: String, in forms: [SeasonFormat] = forms) throws -> [String] {
    try TypedLines.agreeing(forms) { form in
      let read = read(lines, as: form)
      #expect(read.diagnostics.isEmpty, "\(form): \(read.diagnostics)")
      return told(try #require(read.value.first))
    }
  }

  // MARK: In front

  @Test(arguments: ["• ", "- ", "– ", "⚽ ", "✅ ", "🇧🇷 ", "→ ", "> ", "1) "])
  func bulletsAndPicturesAreNoPartOfNames(bullet: String) throws {
    #expect(
      try told("Fecha 1\n\(bullet)Dock 2-1 Mill\n\(bullet)Park v Hill") == ["Dock|Mill 2-1", "Park|Hill scheduled"])
  }

  @Test func starsAreBulletsWhereAllMatchesHaveThem() throws {
    #expect(try told("Fecha 1\n* Dock 2-1 Mill\n* Park 0-0 Hill") == ["Dock|Mill 2-1", "Park|Hill 0-0"])
    // A star alone marks a remark.
    #expect(try told("Fecha 1\nDock 2-1 Mill\n* Dock 3-0 Mill\nPark 0-0 Hill", in: [.rsssf]).count == 2)
  }

  @Test func numbersOfAListCountUp() throws {
    let lines = "Fecha 1\n1. WAC - USM 2-1\n2. ASFAR - RCA 0-0\n\n3. FUS - MAS 1-0"
    #expect(try told(lines) == ["WAC|USM 2-1", "ASFAR|RCA 0-0", "FUS|MAS 1-0"])
    let clubs = "Fecha 1\n1. FC Köln 2-1 Kiel\n1. FC Nürnberg 0-0 Hof"
    #expect(try told(clubs) == ["1. FC Köln|Kiel 2-1", "1. FC Nürnberg|Hof 0-0"])
    // Days count up as well.
    let days = "Fecha 1\n12. Mai Alba 2-1 Berta\n13. Mai Cora 0-0 Dora"
    #expect(try told(days, in: [.footballText, .rsssf]) == ["Alba|Berta 2-1", "Cora|Dora 0-0"])
  }

  @Test(arguments: [
    ("12/03 (sex) 20h30 - Santos 3x1 Bahia - Est. Vila Belmiro", "20:30", "Est. Vila Belmiro"),
    ("12/03 (ter) 16h - Santos 3x1 Bahia", "16:00", nil), ("12/03 20h30 – Santos 3-1 Bahia", "20:30", nil),
    ("Ter 12/03 - 16:00 Santos 3-1 Bahia", "16:00", nil), ("12/03 20:00h Santos 3-1 Bahia", "20:00", nil),
  ])
  func daysAndHoursBeforeADash(line: String, hour: String, ground: String?) throws {
    for form in Self.forms {
      let season = try #require(read("Fecha 1\n\(line)", as: form).value.first)
      #expect(told(season) == ["Santos|Bahia 3-1"])
      guard season.matches.count == 1 else { continue }
      #expect(season.matches[0].day?.iso == "2024-03-12")
      #expect(season.matches[0].time == hour)
      #expect(season.matches[0].venue == ground)
    }
  }

  @Test(arguments: [
    "24 de mayo: Alba 2-1 Cora", "24 de mayo Alba 2-1 Cora", "24 de mayo de 2024 Alba 2-1 Cora",
    "24 de Mayo - Alba 2-1 Cora",
  ])
  func daysInSpanishBeforeAMatch(line: String) throws {
    for form in Self.forms {
      let season = try #require(read("Fecha 1\nDora 1-0 Eger\n\(line)", as: form).value.first)
      #expect(told(season) == ["Dora|Eger 1-0", "Alba|Cora 2-1"])
      #expect(season.matches.last?.day?.iso == "2024-05-24")
    }
  }

  @Test func clubsOfADayKeepTheirNames() throws {
    #expect(
      try told("Fecha 1\n12 de Octubre 2-1 Cora\nAlba 1-0 2 de Mayo") == [
        "12 de Octubre|Cora 2-1", "Alba|2 de Mayo 1-0",
      ])
  }

  @Test func aStateBehindADashIsPartOfTheName() throws {
    #expect(
      try told("Fecha 1\n12/03 (ter) 16h - Santos 3x1 Atlético - PR", in: [.footballText, .rsssf])
        == ["Santos|Atlético - PR 3-1"])
  }

  // MARK: Goals elsewhere than between the names

  @Test(arguments: [
    "Aurora (1) vs (0) Huracán", "Aurora (1) - (0) Huracán", "Aurora (1)-(0) Huracán", "Aurora (Lima) (1) - (0) Boys",
  ])
  func goalsInBrackets(line: String) throws {
    let names = line.contains("Lima") ? "Aurora (Lima)|Boys" : "Aurora|Huracán"
    #expect(try told("Fecha 1\n\(line)") == ["\(names) 1-0"])
  }

  @Test func goalsBehindNamesThatStandElsewhere() throws {
    let lines = "Fecha 1\nDock 2-1 Mill\nMelgar 3, Aurora 1\n\nFecha 2\nAurora 0-0 Dock\nMill 1-1 Melgar"
    #expect(try told(lines) == ["Dock|Mill 2-1", "Melgar|Aurora 3-1", "Aurora|Dock 0-0", "Mill|Melgar 1-1"])
    #expect(try told("Fecha 1\nDock, 2 - Mill, 1\nPark, 0 - Hill, 0") == ["Dock|Mill 2-1", "Park|Hill 0-0"])
  }

  @Test(arguments: ["Pérez 2, Gil 2", "Pérez Soto 2, Gil Paz 2", "Pérez Soto 3, Gil Paz 1", "Pérez 1, Gil 1"])
  func scorersBelowAMatchAreNoMatch(line: String) throws {
    for form in Self.forms {
      let read = read("Fecha 1\nMelgar 2-2 Aurora\n\(line)\n\nFecha 2\nAurora 1-3 Melgar", as: form)
      #expect(read.value.first.map(told) == ["Melgar|Aurora 2-2", "Aurora|Melgar 1-3"], "\(form)")
    }
  }

  @Test func whatMayBeAMatchIsToldOf() {
    let read = read("Fecha 1\nDock 2-1 Mill\nMelgar 3, Aurora 1", as: .rsssf)
    #expect(read.diagnostics.map(\.id) == ["match.unclear"])
    #expect(read.diagnostics.first?.place.line == 5)
  }

  @Test(arguments: [
    "(descanso 1-0)", "(HT 1-0)", "(al descanso: 1-0)", "(Halbzeit 1:0)", "(mi-temps 1-0)", "(1-0 intervalo)",
  ])
  func halfTimeByAnyWord(words: String) throws {
    #expect(try told("Fecha 1\nDock 2-1 Mill \(words)") == ["Dock|Mill 2-1 (1-0)"])
    #expect(try told("Fecha 1\nDock 2-1 \(words) Mill") == ["Dock|Mill 2-1 (1-0)"])
  }

  // MARK: Words

  @Test(arguments: [
    ("abgesagt", "cancelled"), ("kampflos", "walkover"), ("wo", "walkover"), ("n/p", "cancelled"),
    ("aplazado", "postponed"), ("suspendido", "suspended"), ("rinviata", "postponed"), ("rinviato", "postponed"),
    ("afgelast", "cancelled"), ("SUSPENDIDO", "suspended"), ("(abgesagt)", "cancelled"),
    ("(aplazado por lluvia)", "postponed"), ("reporté", "postponed"), ("suspendido por lluvia", "suspended"),
  ])
  func wordsBehindTheSecondName(word: String, status: String) throws {
    #expect(
      try told("Fecha 1\nAlba 1-0 Berta\nViktoria - Slavia \(word)") == ["Alba|Berta 1-0", "Viktoria|Slavia \(status)"])
  }

  @Test(arguments: ["Viktoria – Slavia: abgesagt", "Viktoria - Slavia, abgesagt", "Viktoria vs. Slavia abgesagt"])
  func marksBeforeSuchWords(line: String) throws {
    #expect(try told("Fecha 1\nAlba 1-0 Berta\n\(line)") == ["Alba|Berta 1-0", "Viktoria|Slavia cancelled"])
  }

  @Test(arguments: [
    "Alba contra Pisa: 2-1", "Alba gegen Pisa 2:1", "Alba v Pisa - 2-1", "Alba - Pisa - 2-1", "Alba x Pisa 2-1",
  ])
  func scoresBehindBothNames(line: String) throws {
    #expect(try told("Fecha 1\nCora 1-0 Dora\n\(line)") == ["Cora|Dora 1-0", "Alba|Pisa 2-1"])
  }

  @Test func scorersBehindADashAreNoPartOfTheName() throws {
    #expect(try told("Fecha 1\nAlba 2-1 Nova – Soto 2; Gil") == ["Alba|Nova 2-1"])
  }

  @Test(arguments: [
    ("Nord bat Sud 3 à 1", "Nord|Sud 3-1"), ("Nord 3 à 1 Sud", "Nord|Sud 3-1"), ("Nord bat Sud (3-1)", "Nord|Sud 3-1"),
    ("Nord et Sud 1 à 1", "Nord|Sud 1-1"),
    ("Aurora venció a Huracán 3 a 1.", "Aurora|Huracán 3-1"), ("Melgar empató con Boys 1 a 1", "Melgar|Boys 1-1"),
    ("Boys perdió con Melgar 0 a 2", "Melgar|Boys 2-0"), ("Santos venceu o Bahia por 3 a 1", "Santos|Bahia 3-1"),
    ("Nord schlug Süd 3:1", "Nord|Süd 3-1"), ("Torino batte Milan 3-1", "Torino|Milan 3-1"),
  ])
  func resultsInSentences(line: String, expected: String) throws {
    #expect(try told("Fecha 1\nAlba 1-0 Berta\n\(line)") == ["Alba|Berta 1-0", expected])
  }

  @Test func theWinnerOfASentenceWasNotAtHomeForStandingFirst() throws {
    for form in [SeasonFormat.footballText, .rsssf] {
      let season = try #require(read("Fecha 1\nDock beat Mill 3-1\nPark 1-0 Hill", as: form).value.first)
      #expect(season.matches.map(\.ground) == [.unknown, .home])
    }
  }

  @Test func sentencesThatContradictThemselvesAreToldOf() {
    let read = read("Fecha 1\nAlba 1-0 Berta\nHill venció a Mill 1 a 1", as: .footballText)
    #expect(read.diagnostics.contains { $0.id == "match.sentence" && $0.severity == .error && $0.place.line == 5 })
  }

  @Test func aNicknameWinsNoShootOut() throws {
    for form in Self.forms {
      let read = read("Final\nAurora 1-1 Huracán (ganó el Rojo 4-3 en penales)", as: form)
      #expect(read.diagnostics.map(\.id) == ["score.unknown-winner"])
      #expect(read.value.first.map(told) == ["Aurora|Huracán 1-1"])
    }
    #expect(try told("Final\nAurora 1-1 Huracán (Huracán ganó 4-3 en penales)") == ["Aurora|Huracán 1-1 p 3-4"])
    #expect(try told("Final\nAurora 1-1 Huracán (4-3 en penales)") == ["Aurora|Huracán 1-1 p 4-3"])
  }

  // MARK: Marks and headings

  @Test(arguments: ["Star *", "Star*", "Star†", "Star ¹"])
  func marksOfFootnotesAreNoPartOfNames(name: String) throws {
    for form in Self.forms {
      let season = try #require(
        read("Fecha 1\nDock 2-1 \(name)\n\(name) 0-0 Hill\n\nFecha 2\nStar 1-0 Hill", as: form).value.first)
      #expect(told(season) == ["Dock|Star 2-1", "Star|Hill 0-0", "Star|Hill 1-0"])
    }
  }

  @Test(arguments: ["Zona Sur: Grupo B", "Zona Sur, Grupo B", "▪ Zona Sur: Grupo B"])
  func aStageBeforeAColon(heading: String) throws {
    for form in [SeasonFormat.footballText, .rsssf] {
      let season = try #require(read("\(heading)\nAlba 1-0 Berta", as: form).value.first)
      #expect(season.stages.map(\.name) == ["Zona Sur"])
      #expect(season.stages.flatMap(\.groups).map(\.name) == ["Grupo B"])
    }
  }

  @Test func namesBetweenStarsPartCompetitions() throws {
    let lines = "*** Copa X ***\n\nAlba 1-0 Berta\n\n*** Copa Y ***\n\nAlba 3-0 Berta"
    for form in [SeasonFormat.footballText, .article] {
      #expect(try #require(read(lines, as: form).value.first).stages.map(\.name) == ["Copa X", "Copa Y"])
    }
    #expect(read(lines, as: .rsssf).value.map(\.matches.count) == [1, 1])
  }

  @Test(arguments: [
    ("I giornata - 3 ottobre", "II giornata (10 ottobre)"), ("I Fecha", "II Fecha"), ("Fecha I", "Fecha II"),
    ("I Rodada (3/10)", "II Rodada (10/10)"), ("Fecha Nº 1", "Fecha Nº 2"), ("1ra. fecha", "2da. fecha"),
    ("Fecha 1 - Domingo 9", "Fecha 2 - Domingo"),
  ])
  func roundsByTheirFigures(first: String, second: String) throws {
    for form in [SeasonFormat.footballText, .rsssf] {
      let season = try #require(read("\(first)\nAlba 1-0 Berta\n\n\(second)\nBerta 0-0 Alba", as: form).value.first)
      #expect(season.stages.map(\.name) == [""])
      #expect(season.stages.flatMap(\.rounds).map(\.number) == [1, 2])
      if first.contains("3 ottobre") || first.contains("3/10") {
        #expect(season.matches.map { $0.day?.iso } == ["2024-10-03", "2024-10-10"])
      }
    }
  }

  // MARK: A club's list

  private static let club =
    "12 Mar  Mill (H) W 3-1\n19 Mar  Park (A) L 0-2\n26 Mar  Hill (A) D 1-1\n2 Apr Hof (A) W 2-0"

  @Test(arguments: ["Results of Dock 1970", "Dock - Results 1970", "Resultados de Dock 1970"])
  func theMatchesOfAClub(title: String) throws {
    let read = SeasonFiles.read(SourceText("\(title)\n\n\(Self.club)\n", file: "dock.txt"))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.first.map(told) == ["Dock|Mill 3-1", "Park|Dock 2-0", "Hill|Dock 1-1", "Hof|Dock 0-2"])
  }

  @Test(arguments: ["Primera División 1970", "Friendlies 1970", "Fixtures and results 1970", "Dock 1970"])
  func theMatchesOfAClubThatNobodyNames(title: String) {
    let read = SeasonFiles.read(SourceText("\(title)\n\n\(Self.club)\n", file: "dock.txt"))
    #expect(read.diagnostics.contains { $0.id == "match.no-club" && $0.severity == .error && $0.place.line == 3 })
  }

  @Test func theGoalsOfAClubThatNobodyTellsApart() {
    let unclear = SeasonFiles.read(
      SourceText("Results of Dock 1970\n\n12 Mar Mill (H) 3-1\n19 Mar Park (A) 0-2\n", file: "dock.txt"))
    #expect(unclear.diagnostics.contains { $0.id == "match.no-side" && $0.place.line == 4 })
  }

  // MARK: What was typed

  @Test func aFaultIsToldOfTheLineAsItWasTyped() throws {
    let read = read("Fecha 1\n• Dock 2-1 Dock", as: .footballText)
    let fault = try #require(read.diagnostics.first { $0.id == "match.same-team" })
    #expect(fault.place.line == 4)
    #expect(fault.excerpt == "• Dock 2-1 Dock")
  }

  @Test func otherFormsStayAsTheyAre() {
    for text in [
      "Alba  2-1 Berta", "▪ Round 1", "  Alba v Berta  2-1 (1-0)", "(Neymar 71'; Diego 56')", "20.30 Alba - Berta",
    ] {
      #expect(HandTypedText(SourceText(text + "\n", file: "a.txt"), form: .footballText).usual == nil)
    }
  }
}
