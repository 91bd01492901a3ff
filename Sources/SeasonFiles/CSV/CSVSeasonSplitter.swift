import Diagnostics
import Football

/// Parts the rows of a table by competition and season.
struct CSVSeasonSplitter {
  private let table: CSVTable
  private let text: SourceText
  private let title: FileTitle
  /// The tournaments that a cell names together with their season, `1930 FIFA World Cup`, by the texts of their cells.
  private let titles: [CSVRow.Text: (competition: String, label: String?)]
  /// What was found.
  private var diagnostics = DiagnosticList()

  /// What rows of one season share.
  private struct Key: Hashable {
    var competition: Int32
    var country: Int32
    var season: Int32
    var year: Int32
  }

  /// The seasons of a table, in the order of their first rows, those of one competition by their years; and what was found.
  static func seasons(of table: CSVTable, text: SourceText) -> (seasons: [Season], diagnostics: DiagnosticList) {
    var splitter = CSVSeasonSplitter(table, text: text)
    var seasons = splitter.seasons()
    if !table.notes.isEmpty { for index in seasons.indices { seasons[index].notes += table.notes } }
    return (seasons, splitter.diagnostics)
  }

  private init(_ table: CSVTable, text: SourceText) {
    self.table = table
    self.text = text
    title = FileTitle(text.file)
    var titles: [CSVRow.Text: (competition: String, label: String?)] = [:]
    for context in table.contexts where context.tournament >= 0 && context.season < 0 {
      guard titles[context.tournament] == nil, let name = table.string(context.tournament, in: text.bytes) else {
        continue
      }
      let title = SeasonLabel.split(title: name)
      if title.label != nil, title.competition.hasLetter { titles[context.tournament] = title }
    }
    self.titles = titles
  }

  private mutating func seasons() -> [Season] {
    var parts: [(key: Key, rows: [Int32])] = []
    var known: [Key: Int] = [:]
    var last: (key: Key, part: Int)?
    for (index, row) in table.rows.enumerated() {
      let key = key(of: row)
      if let last, last.key == key {
        parts[last.part].rows.append(Int32(truncatingIfNeeded: index))
        continue
      }
      let part = known[key] ?? parts.count
      if part == parts.count {
        parts.append((key, []))
        known[key] = part
      }
      parts[part].rows.append(Int32(truncatingIfNeeded: index))
      last = (key, part)
    }
    return parts.flatMap { part in
      isLabelled(part.key) ? [season(part.key, part.rows)] : split(part.rows).map { season(part.key, $0) }
    }
  }

  private func key(of row: CSVRow) -> Key {
    let context = table.context(row)
    if context.tournament >= 0 {
      let isTitle = !titles.isEmpty && titles[context.tournament] != nil
      let year = context.season < 0 && !isTitle ? row.day?.year ?? 0 : 0
      return Key(
        competition: context.tournament, country: -1, season: context.season, year: Int32(truncatingIfNeeded: year))
    }
    if context.league >= 0 {
      return Key(competition: context.league, country: context.country, season: context.season, year: 0)
    }
    return Key(competition: context.division, country: -1, season: context.season, year: 0)
  }

  private func isLabelled(_ key: Key) -> Bool { key.season >= 0 || key.year > 0 || titles[key.competition] != nil }

  // MARK: Seasons without a column of their own

  /// Parts rows where they span more than a season, by rounds that begin again or else by date; rows without a date stay with
  /// those before them.
  private func split(_ rows: [Int32]) -> [[Int32]] {
    let days = rows.compactMap { table.rows[Int($0)].day }
    guard let first = days.min(), let last = days.max(), last.ordinal - first.ordinal > 400 else { return [rows] }
    let starts = starts(of: rows)
    if starts.count > 1 { return part(rows, from: first) { day in starts.lastIndex { $0 <= day } ?? 0 } }
    let isAutumn = isFromAutumn(days)
    return part(rows, from: first) { seasonYear($0, isFromAutumn: isAutumn) }
  }

  private func part(_ rows: [Int32], from first: Day, by season: (Day) -> Int) -> [[Int32]] {
    var parts: [Int: [Int32]] = [:]
    var number = season(first)
    for row in rows {
      if let day = table.rows[Int(row)].day { number = season(day) }
      parts[number, default: []].append(row)
    }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The days on which a first round begins a season.
  ///
  /// It does most of a year after the last, with teams that played one since, or long after its matches put off. Two halves of
  /// a year with rounds of their own are one season.
  private func starts(of rows: [Int32]) -> [Day] {
    guard let word = table.columns.roundWord else { return [] }
    let isOpening = table.contexts.map { CSVRound(string($0.round) ?? "", word: word).number == 1 }
    let opening = rows.lazy.map { table.rows[Int($0)] }.filter { $0.day != nil && isOpening[Int($0.context)] }
    var starts: [Day] = []
    var last = 0
    var playing: Set<CSVRow.Text> = []
    for row in opening.sorted(by: { ($0.day?.ordinal ?? 0, $0.line) < ($1.day?.ordinal ?? 0, $1.line) }) {
      guard let day = row.day else { continue }
      let isAgain = playing.contains(row.home) || playing.contains(row.away) || day.ordinal - last > 60
      if starts.last.map({ day.ordinal - $0.ordinal >= 240 && isAgain }) ?? true {
        starts.append(day)
        playing = []
      }
      playing.insert(row.home)
      playing.insert(row.away)
      last = day.ordinal
    }
    return starts
  }

  /// Whether seasons run from autumn to spring: then more is played at the turn of the year than in the summer.
  private func isFromAutumn(_ days: [Day]) -> Bool {
    let winter = days.filter { $0.month == 12 || $0.month == 1 || $0.month == 2 }.count
    let summer = days.filter { $0.month == 6 || $0.month == 7 }.count
    return winter > summer
  }

  private func seasonYear(_ day: Day, isFromAutumn: Bool) -> Int {
    isFromAutumn && day.month < 7 ? day.year - 1 : day.year
  }

  // MARK: Names

  private mutating func season(_ key: Key, _ rows: [Int32]) -> Season {
    let days = rows.compactMap { table.rows[Int($0)].day }
    let label = label(key, first: days.min(), last: days.max())
    var builder = CSVSeasonBuilder(table: table, text: text)
    builder.isTournament = table.columns[.tournament] != nil
    let season = builder.season(named: competition(key, label: label), label: label, rows: rows)
    diagnostics += builder.diagnostics
    return season
  }

  private func string(_ number: CSVRow.Text) -> String? { table.string(number, in: text.bytes) }

  private func label(_ key: Key, first: Day?, last: Day?) -> String {
    if let stated = string(key.season) { return self.label(stated: stated, first: first, last: last) }
    if key.year > 0 { return String(key.year) }
    if let label = titles[key.competition]?.label { return label }
    let titleLabel = table.title?.label ?? title.label
    guard let first, let last else { return titleLabel ?? "" }
    // The divisions of football-data.co.uk are all played from autumn to spring.
    let isDivision = table.columns[.division] != nil && table.columns[.league] == nil
    if !isDivision, let label = titleLabel, let year = NumberWords.digits(label.prefix(4)),
      (year...year + 1).contains(first.year),
      last.ordinal - first.ordinal <= 400, last.year <= year + 1
    {
      return overTheYear(label, year, first, last)
    }
    let isAutumn = isDivision || first.year != last.year
    let year = seasonYear(first, isFromAutumn: isAutumn)
    return isAutumn ? SeasonLabel.read("\(year)-\(year + 1)") ?? String(year) : String(year)
  }

  /// The label of a season's cell; some tables give the year of its start alone, or that of its end.
  private func label(stated: String, first: Day?, last: Day?) -> String {
    guard let label = SeasonLabel.read(stated) else { return stated }
    guard let year = NumberWords.digits(label) else { return label }
    if table.columns[.seasonEnd] != nil { return SeasonLabel.read("\(year - 1)-\(year)") ?? label }
    if table.columns[.tier] != nil, let last, last.year == year + 1 {
      return SeasonLabel.read("\(year)-\(year + 1)") ?? label
    }
    guard let first, let last else { return label }
    return overTheYear(label, year, first, last)
  }

  /// The label of both years of a season that was begun in the second half of the one it gives and ended in the spring of
  /// the next; one that was only late, as many of 2020, ended before.
  private func overTheYear(_ label: String, _ year: Int, _ first: Day, _ last: Day) -> String {
    guard label.utf8.count == 4, first.year == year, first.month >= 7, last.year == year + 1, last.month >= 4
    else { return label }
    return SeasonLabel.read("\(year)-\(year + 1)") ?? label
  }

  private mutating func competition(_ key: Key, label: String) -> String {
    if let title = titles[key.competition] { return title.competition }
    if let name = string(key.competition) {
      if table.columns[.tournament] != nil { return name }
      if table.columns[.league] != nil {
        guard let country = string(key.country), !Folding.key(name).contains(Folding.key(country)) else { return name }
        return "\(country) \(name)"
      }
      return division(name, label: label)
    }
    if let name = table.title?.competition { return name }
    let name = title.competition ?? "Untitled"
    diagnostics.append(CSVProblem.untitled(name).diagnostic(.note, at: SourcePlace(file: text.file)))
    return FileTitle.name(name, in: label)
  }

  private mutating func division(_ name: String, label: String) -> String {
    if let known = FileTitle.known[name.lowercased()] { return known }
    guard table.columns[.tier] != nil, NumberWords.digits(name.prefix(1)) != nil else {
      return NumberWords.digits(name) == nil ? name : "Division \(name)"
    }
    // engsoccerdata has a file for every country, and divisions beside tiers in several.
    guard var country = title.competition else { return "Division \(name)" }
    if let division = title.division(name) { return FileTitle.name(division, in: label) }
    while country.last?.isNumber == true { country.removeLast() }
    let named = "\(country) \(name)"
    diagnostics.append(CSVProblem.untitled(named).diagnostic(.note, at: SourcePlace(file: text.file)))
    return named
  }
}
