import Football

/// Finds the years of dates that have none.
///
/// In order: the year in the date; the span of days that the header states; the season's label (August to December in
/// the first of its two years, January to May in the second, and the summer by what came before); the last year read.
struct TextYears {
  private var first: Int?
  private var second: Int?
  /// A year of the century that dates with two digits are of, on pages whose title says nothing of the days.
  private var near: Int?
  private var span: (start: Day, end: Day)?
  private var last: Int?
  private var isPastTurn = false
  /// The last date that was read.
  private var latest: (year: Int, month: Int)?
  /// The year and month of the last date, where dates only go on: in qualifying groups, which last longer than a season.
  private var rolling: (year: Int, month: Int)?
  /// Whether the title is of a qualifying, which is played from June on.
  private var isOfQualifying = false
  /// Whether the first round of a league was the last heading of a first round.
  private var isAtFirstRound = false
  /// Whether the season starts in June and does not end in it.
  private var startsInJune = false

  /// Takes the years of a season's title.
  mutating func take(_ title: TextTitle) {
    take(label: title.label)
    let name = Folding.key(title.competition)
    isOfQualifying = name.holds("quali") || name.holds("clasif")
  }

  /// Takes the years of a season's label.
  mutating func take(label: String?) {
    guard let label, let year = NumberWords.digits(label.prefix(4)) else { return }
    first = year
    second = label.utf8.count > 4 ? year + 1 : nil
  }

  /// Makes the years of a page whose title's label tells the century at the most.
  init(near label: String? = nil) { near = label.flatMap { NumberWords.digits($0.prefix(4)) } }

  /// Takes the years of a heading below which dates only go on, from its first year up to the last.
  mutating func roll(from label: String) {
    self = TextYears(near: label)
    take(label: label)
    rolling = first.map { ($0, 1) }
  }

  /// Goes back to the start of the season, where a part of it begins with its first round; that of a league may be played in
  /// the last days of June.
  mutating func restart(withLeague isOfLeague: Bool) {
    isAtFirstRound = isOfLeague
    isPastTurn = false
    startsInJune = false
    latest = nil
  }

  /// Takes the first and last day that the header states.
  mutating func take(from start: TextDate, to end: TextDate) {
    guard let endYear = end.year ?? start.year ?? first, let last = Day(year: endYear, month: end.month, day: end.day)
    else { return }
    let sameYear = Day(year: start.year ?? endYear, month: start.month, day: start.day)
    let yearBefore = Day(year: endYear - 1, month: start.month, day: start.day)
    guard let opening = sameYear.flatMap({ $0 <= last ? $0 : nil }) ?? yearBefore, opening <= last else { return }
    span = (opening, last)
    if first == nil { first = opening.year }
  }

  /// The day of a date; nil when no calendar has it or no year can be found.
  mutating func day(_ date: TextDate) -> Day? {
    guard var year = date.year ?? rolled(to: date) ?? year(of: date) else { return nil }
    if date.hasShortYear, let near = first ?? near {
      // The season's label knows the century.
      year = [year - 100, year, year + 100].min { abs($0 - near) < abs($1 - near) } ?? year
    }
    if date.year != nil { last = year }
    latest = (year, date.month)
    if let first, second != nil {
      // A day of the first summer behind one of winter says that the winter's match was moved.
      if year > first { isPastTurn = true } else if (7...8).contains(date.month) { isPastTurn = false }
    }
    return Day(year: year, month: date.month, day: date.day)
  }

  /// Leaves the year of a date to the name behind it, where none of the season's matches can be of that year:
  /// `24.8. 1860 München` in the season of 1963.
  func settle(_ moment: inout TextMoment) {
    guard let end = moment.date?.endWithoutYear, let year = moment.date?.year, !isNear(year) else { return }
    moment.date?.year = nil
    moment.end = end
  }

  /// Whether a year is one of the season, a few years off at the most, for matches are moved and qualifying comes before.
  private func isNear(_ year: Int) -> Bool {
    if let span, (span.start.year - 3...span.end.year + 3).contains(year) { return true }
    let known = [first, second, near, last].compactMap { $0 }
    // Without a season to tell by, clubs are older than the first cup.
    return known.isEmpty ? year > 1870 : known.contains { abs($0 - year) <= 3 }
  }

  /// Whether any year is known.
  var isKnown: Bool { first != nil || last != nil }

  private mutating func rolled(to date: TextDate) -> Int? {
    guard let open = rolling else { return nil }
    let isNext = date.month < open.month && open.year < second ?? first ?? open.year
    let year = isNext ? open.year + 1 : open.year
    rolling = (year, date.month)
    return year
  }

  private mutating func year(of date: TextDate) -> Int? {
    if let span, let year = yearInSpan(date, span) { return year }
    guard let first, let second else {
      // A cup of one year may end in January of the next, which the weekday tells.
      if let first, let weekday = date.weekday, let latest, latest.month - date.month > 6,
        Day(year: first, month: date.month, day: date.day)?.weekday != weekday,
        Day(year: first + 1, month: date.month, day: date.day)?.weekday == weekday
      {
        return first + 1
      }
      return last ?? first
    }
    switch date.month {
    case 1...5: return second
    case 9...12: return first
    case 6:
      if latest == nil { startsInJune = isStart(date, of: first, before: second) }
      if startsInJune, !isPastTurn { return first }
      return isPastTurn || last == nil ? second : last ?? second
    default: return isPastTurn && goesOnInSummer(of: second, date.month) ? second : first
    }
  }

  /// Whether a season's first date, which is one of June, is of its first year: its weekday tells it, and without one that a
  /// qualifying or the first round of a league is played.
  private func isStart(_ date: TextDate, of first: Int, before second: Int) -> Bool {
    func fits(_ year: Int) -> Bool {
      Day(year: year, month: date.month, day: date.day).map { $0.weekday == date.weekday } ?? false
    }
    return fits(first) == fits(second) ? isOfQualifying || isAtFirstRound && date.day >= 20 : fits(first)
  }

  /// Whether a day of July or August is one of a season's second year, and not of its first.
  ///
  /// A match of winter that stands among those of August was moved. The season of 2019-20 alone stood still for months.
  private func goesOnInSummer(of second: Int, _ month: Int) -> Bool {
    guard let latest, latest.year == second else { return true }
    return latest.month >= 5 || second == 2020 && month - latest.month < 6
  }

  /// The only year that puts a date inside of the header's span; with two the one nearer to what came before.
  private func yearInSpan(_ date: TextDate, _ span: (start: Day, end: Day)) -> Int? {
    var earlier: Int?
    for year in span.start.year...max(span.start.year, min(span.end.year, span.start.year + 9)) {
      guard let day = Day(year: year, month: date.month, day: date.day), day >= span.start, day <= span.end else {
        continue
      }
      if earlier == nil { earlier = year } else if isPastTurn || last == year { return year }
    }
    return earlier
  }
}
