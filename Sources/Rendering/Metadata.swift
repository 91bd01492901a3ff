/// A moment in Coordinated Universal Time: a value that the caller states, never the clock.
package struct UTCTime: Sendable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  /// Makes a moment.
  package init(_ year: Int, _ month: Int, _ day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Makes a moment from seconds since 1970, the form of SOURCE_DATE_EPOCH.
  package init(secondsSince1970 seconds: Int) {
    // Days to a date of the Gregorian calendar, in eras of 400 years that start on 1 March (Howard Hinnant's method).
    let (days, rest) = floorDivide(seconds, 86_400)
    let (era, dayOfEra) = floorDivide(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1,
      hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// The moment by ISO 8601, such as 1967-04-02T00:00:00Z.
  package var iso8601: String {
    "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
      + "T\(digits(hour, 2)):\(digits(minute, 2)):\(digits(second, 2))Z"
  }

  /// The moment as PDF writes it (ISO 32000-1, 7.9.4).
  package var pdf: String {
    "D:\(digits(year, 4))\(digits(month, 2))\(digits(day, 2))\(digits(hour, 2))\(digits(minute, 2))\(digits(second, 2))Z"
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number.magnitude)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}

private func floorDivide(_ value: Int, _ divisor: Int) -> (quotient: Int, rest: Int) {
  let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
  return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
}

/// What a document says of itself.
package struct DocumentMetadata: Sendable, Hashable {
  package var title: String
  package var author: String?
  package var subject: String?
  package var keywords: [String]
  /// The language of the text as a tag of BCP 47, such as `es-PE`.
  package var language: String
  /// The program that made the document.
  package var creator: String
  package var created: UTCTime

  /// Makes metadata.
  package init(
    title: String, author: String? = nil, subject: String? = nil, keywords: [String] = [], language: String,
    creator: String = "Anuario", created: UTCTime
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.creator = creator
    self.created = created
  }
}

/// What a picture says of itself, in text chunks of a PNG.
package struct PictureMetadata: Sendable, Hashable {
  package var title: String
  /// The picture in few words, for those who do not see it; empty for none.
  package var brief: String
  /// The picture's description at length.
  package var description: String
  /// Where its data come from.
  package var source: String?
  package var software: String
  /// The language of the texts as a tag of BCP 47.
  package var language: String

  /// Makes metadata.
  package init(
    title: String, brief: String = "", description: String, source: String? = nil, software: String = "Anuario",
    language: String = "en"
  ) {
    self.title = title
    self.brief = brief
    self.description = description
    self.source = source
    self.software = software
    self.language = language
  }
}
