import Diagnostics
import Football
import Testing

@testable import SeasonFiles

/// Results in sentences, and words for what became of matches, as people type them: in all forms, which must agree.
@Suite struct TypedSentenceTests {
  private static let forms = TypedLines.forms

  private func read(_ lines: String, as form: SeasonFormat) -> Checked<[Season]> {
    TypedLines.read("Fecha 1\nZora 1-0 Yula\n" + lines, as: form)
  }

  /// The matches but the first one.
  private func told(_ season: Season) -> [String] {
    season.matches.dropFirst().map { match in
      let goals = (match.score.played ?? match.score.awarded).map { "\($0.first)-\($0.second)" }
      let extra = match.score.afterExtraTime == nil ? "" : " aet"
      let half = match.score.halfTime.map { " (\($0.first)-\($0.second))" } ?? ""
      let status = match.status == .played ? nil : "\(match.status)"
      let note = match.note.map { " [\($0)]" } ?? ""
      let result = [goals, status].compactMap { $0 }.joined(separator: " ")
      return "\(season[match.first].name)|\(season[match.second].name) \(result)\(extra)\(half)\(note)"
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

  /// What football.txt says of a line, in which it finds no match.
  private func refused(_ line: String) throws -> [String] {
    for form in Self.forms.dropFirst() {
      #expect(read(line, as: form).value.first.map(told) == [], "\(form): \(line)")
    }
    let read = read(line, as: .footballText)
    #expect(read.diagnostics.contains { $0.severity == .error } || read.value.first?.matches.count == 1, "\(line)")
    return read.diagnostics.map(\.id)
  }

  // MARK: Sentences

  @Test(arguments: [
    ("Baden verlor gegen Linz 0:1", "Linz|Baden 1-0"), ("Nord gewann gegen Linz 3:1", "Nord|Linz 3-1"),
    ("Boca perdió contra River: 0-1", "River|Boca 1-0"), ("Novara perde contro Casale 0-2", "Casale|Novara 2-0"),
    ("Metz perd contre Nancy 0-1", "Nancy|Metz 1-0"), ("Nord a gagné contre Sud 2-1", "Nord|Sud 2-1"),
    ("Boca ganó a River 2-1", "Boca|River 2-1"), ("Boca ganó contra River 2-1", "Boca|River 2-1"),
  ])
  func verbsAreNoPartOfTheNameBeforeAgainst(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test(arguments: [
    ("El domingo Aurora venció a Boys 3-1", "Aurora|Boys 3-1"), ("Dimanche Nord bat Sud 3 à 1", "Nord|Sud 3-1"),
    ("Ayer, Aurora empató con Boys 1-1", "Aurora|Boys 1-1"), ("On Sunday Dock beat Mill 3-1", "Dock|Mill 3-1"),
    ("Yesterday Dock beat Mill 3-1", "Dock|Mill 3-1"),
    ("Sheffield Wednesday beat Mill 3-1", "Sheffield Wednesday|Mill 3-1"),
    ("Wednesday beat Mill 3-1", "Wednesday|Mill 3-1"), ("El Nacional venció a Boys 2-1", "El Nacional|Boys 2-1"),
  ])
  func daysBeforeNamesAreNoPartOfThem(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test func clubsNamedAfterADayKeepTheirNames() throws {
    #expect(
      try told("Domingo Savio venció a Boys 3-1\nBoys 1-1 Domingo Savio")
        == ["Domingo Savio|Boys 3-1", "Boys|Domingo Savio 1-1"])
  }

  @Test(arguments: [
    "Gestern schlug Nord Ost 3:1", "Am Sonntag schlug Nord Ost 3:1", "El 3 de mayo Aurora venció a Boys 3-1",
    "Aurora (campeón de 1911) venció a Boys 3-1", "Domingo Savio venció a Boys 3-1", "Luego Zora venció a Boys 3-1",
    "Más tarde Zora venció a Boys 3-1", "Aurora venció a Boys en la final 3-1", "Nord schlug Ost am Sonntag 3:1",
    "Dock beat Mill 2-1 at Park", "Nord schlug Ost 3:1 vor 2000 Zuschauern", "Aurora no ganó a Boys 1-1",
    "Aurora ganó la Copa 3-1", "Nord gewann den Pokal 3:1", "Aurora ganó a Boys (2-1) 3-2",
    "Aurora venció a Boys 3-1 y a Melgar 2-0", "Aurora y Boys empataron 3-1",
  ])
  func whatSaysMoreThanAResultIsToldOf(line: String) {
    for form in Self.forms {
      let read = read(line, as: form)
      // Of the verbs of English the readers of pages tell by themselves, and of weekdays before them.
      let isKnown = line.contains("beat") || line.hasPrefix("Am ")
      #expect(isKnown || read.diagnostics.contains { $0.id == "match.sentence" && $0.place.line == 5 }, "\(form)")
      #expect(form != .footballText || read.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test(arguments: ["Last year Dock beat Mill 3-1", "Holders Mill beat Hill 4-1", "Ten-man Dock beat Dale 3-1"])
  func descriptionsAreNoPartOfNames(line: String) {
    let read = read(line, as: .footballText)
    #expect(read.diagnostics.contains { $0.id == "match.sentence" && $0.severity == .error })
    #expect(self.read(line, as: .article).value.first?.matches.count == 1)
  }

  @Test(arguments: [
    ("Est bat Ouest par 4-0", "Est|Ouest 4-0"), ("Nord bat Sud par 4 à 0", "Nord|Sud 4-0"),
    ("Nord bat Sud par 3 buts à 1", "Nord|Sud 3-1"), ("Torino ha battuto Milan per 2 reti a 1", "Torino|Milan 2-1"),
    ("Nord schlug Ost mit 3:1 Toren", "Nord|Ost 3-1"), ("Lille bat Lens, 2 à 1", "Lille|Lens 2-1"),
    ("F.C. Narbonne bat U.S. Lézignan : 3 à 1", "F.C. Narbonne|U.S. Lézignan 3-1"),
    ("Melgar venció a Boys, 3-1.", "Melgar|Boys 3-1"), ("Nord bezwang Ost 3:1 n.V.", "Nord|Ost 3-1 aet"),
    ("Nord schlug Ost 3:1 (n.V.)", "Nord|Ost 3-1 aet"), ("Nord besiegte Ost n.V. 3:1", "Nord|Ost 3-1 aet"),
    ("Nord schlug Ost 3:1 (1:0)", "Nord|Ost 3-1 (1-0)"), ("Dock beat Mill 2-1 (HT 1-0)", "Dock|Mill 2-1 (1-0)"),
    ("Melgar venció a Boys 3 a 1 (1 a 0)", "Melgar|Boys 3-1 (1-0)"),
    ("Nord schlug Ost 3:1 (2000 Zuschauer)", "Nord|Ost 3-1 [2000 Zuschauer]"),
    ("Flamengo ganhou do Vasco por 2 a 1", "Flamengo|Vasco 2-1"), ("Dock beat Mill 2-1 aet", "Dock|Mill 2-1 aet"),
    ("Aurora derrotó a los Boys 2-0", "Aurora|Boys 2-0"),
  ])
  func wordsAndMarksBesideTheScore(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test(arguments: [
    ("Aurora le ganó 3 a 1 a Boys", "Aurora|Boys 3-1"), ("Aurora superó por 3-1 a Boys", "Aurora|Boys 3-1"),
    ("Aurora cayó 1-2 ante Boys", "Boys|Aurora 2-1"), ("Alianza perdió 0-1 con Boys", "Boys|Alianza 1-0"),
    ("Dock lost 0-1 to Mill", "Mill|Dock 1-0"), ("Nord gewann 3:1 gegen Ost", "Nord|Ost 3-1"),
  ])
  func scoresBeforeTheOtherName(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test(arguments: [
    ("Boys y Melgar empataron 1-1", "Boys|Melgar 1-1"), ("Boys y Melgar empataron 1 a 1", "Boys|Melgar 1-1"),
    ("Novara e Torino pareggiano 1-1", "Novara|Torino 1-1"), ("Sud et Nord font match nul 1-1", "Sud|Nord 1-1"),
    ("Nord und Süd trennten sich 1:1", "Nord|Süd 1-1"), ("Dock and Mill drew 2-2", "Dock|Mill 2-2"),
    ("SV Remis trennte sich von FC Sieg 1:1", "SV Remis|FC Sieg 1-1"),
    ("Nord und Süd spielten 1:1 unentschieden", "Nord|Süd 1-1"),
  ])
  func draws(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test func namesWithAnAndOfTheirOwn() throws {
    #expect(
      try told("Gimnasia y Esgrima y Boys empataron 1-1\nBoys 2-1 Gimnasia y Esgrima").first
        == "Gimnasia y Esgrima|Boys 1-1")
    #expect(try refused("Gimnasia y Esgrima y Boys empataron 1-1").contains("match.sentence"))
  }

  @Test(arguments: [
    ("Winners lost to Nord 0-1", "Nord|Winners 1-0"), ("Dock drew with Mill 2-2", "Dock|Mill 2-2"),
    ("Dock beat Hill 2-0", "Dock|Hill 2-0"),
  ])
  func sentencesInEnglish(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test func aSentenceAboveAllRounds() throws {
    for (form, title) in [(SeasonFormat.article, "= Liga 2024 =\n\n"), (.rsssf, "Liga 2024\n\n")] {
      let text = SourceText(title + "Dock beat Hill 2-0\n\nHill 1-1 Park\n", file: "liga.txt")
      #expect(SeasonFiles.read(text, as: form).value.first?.matches.count == 2)
    }
  }

  @Test func linesOfProseAreNoSentencesOfTheirOwn() throws {
    let prose = """
      The cup was played for the last time in that year, and few came to see the matches of it:
      Dock lost to Hill 0-1
      which nobody had thought of before that day, as the papers wrote of it in the morning.
      """
    for form in Self.forms.dropFirst() { #expect(read(prose, as: form).value.first?.matches.count == 1, "\(form)") }
  }

  @Test(arguments: ["Fechas 1 a 3 Zona Norte", "Clasifican 2 a 4 Equipos", "Journées 1 à 3 Zone Nord"])
  func rangesAreNoScores(line: String) throws {
    #expect(try refused(line) == ["line.unknown"])
  }

  @Test func scoresInWordsBetweenNames() throws {
    #expect(try told("Nord 3 à 1 Sud") == ["Nord|Sud 3-1"])
    #expect(try told("Nord 1 à 3 Sud\nEst 2 à 2 Ouest") == ["Nord|Sud 1-3", "Est|Ouest 2-2"])
    #expect(try told("Nord 1 à 3 Sud\n\nFecha 2\nSud 2-2 Nord") == ["Nord|Sud 1-3", "Sud|Nord 2-2"])
  }

  // MARK: Statuses

  @Test(arguments: [
    ("Park 2-1 Dock abandoned", "Park|Dock 2-1 abandoned(replayed: false)"),
    ("Park - Dock 2-1 abandoned", "Park|Dock 2-1 abandoned(replayed: false)"),
    ("Dale 0-3 Park awarded", "Dale|Park 0-3 awarded"), ("Mill v Wo FC - postponed", "Mill|Wo FC postponed"),
    ("Alba - Dora aplazado al 3 de mayo", "Alba|Dora postponed [al 3 de mayo]"),
    ("MELGAR vs HURACAN POSTERGADO", "MELGAR|HURACAN postponed"), ("Baden - Linz n.a.", "Baden|Linz cancelled"),
    ("Boys vs Aurora (no se presentó Aurora)", "Boys|Aurora walkover [no se presentó Aurora]"),
    ("Boys vs Aurora (Aurora no se presentó)", "Boys|Aurora walkover [Aurora no se presentó]"),
    ("Huracán - Boys ganó Huracán por W.O.", "Huracán|Boys walkover [ganó Huracán por W.O.]"),
    ("Alba v SC WO", "Alba|SC WO scheduled"), ("Alba v SC Nord WO", "Alba|SC Nord walkover"),
    ("Alba 2-1 Nova aet", "Alba|Nova 2-1 aet"),
  ])
  func wordsForWhatBecameOfAMatch(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test func whatBecameOfAMatchInBrackets() throws {
    let told = try told("Beat City v Dock (abandoned 60 mins, fog)", in: [.footballText])
    #expect(told == ["Beat City|Dock abandoned(replayed: false) [60 mins, fog]"])
  }

  // MARK: Names

  @Test(arguments: [
    (
      "Club Deportivo Social y Cultural San Martín (2) vs (1) Aurora",
      "Club Deportivo Social y Cultural San Martín|Aurora 2-1"
    ),
    ("'s-Gravelandse (2) vs (1) Aurora", "'s-Gravelandse|Aurora 2-1"),
  ])
  func longNamesAndNamesWithAnApostrophe(line: String, expected: String) throws {
    #expect(try told(line) == [expected])
  }

  @Test func rowsOfTablesAreNoLongNames() {
    #expect(HandTypedLine.result(HandTypedLine.words("FC St. Pauli 34 9 7 18 31-49 34 Relegated")[...]) == nil)
    #expect(HandTypedLine.result(HandTypedLine.words("Aurora 3-1 y a Melgar 2-0")[...]) == nil)
  }
}
