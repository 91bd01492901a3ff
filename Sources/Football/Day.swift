/// A day of the Gregorian calendar, without clock or time zone.
public struct Day: Sendable, Hashable {
  /// Year, month and day in one number, which orders as they do.
  @usableFromInline let packed: Int32

  /// The year, 1 to 9999.
  @inlinable public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  @inlinable public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, 1 to 31.
  @inlinable public var day: Int { Int(packed & 31) }

  /// Makes a day, or nil where the calendar has none (31 April, 29 February 1967).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(month, year: year)
    else { return nil }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// The day that a number packs; nil for 0, which packs none.
  @inlinable init?(packed: Int32) {
    guard packed != 0 else { return nil }
    self.packed = packed
  }

  /// The number of days in a month.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  /// Days since 1 January 1970, negative before; the difference of two is the number of days between them.
  public var ordinal: Int {
    // Count years from March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// The weekday, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

  /// The day in ISO 8601, such as 1967-05-14.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Day: Comparable {
  /// Orders days by the calendar.
  @inlinable public static func < (left: Day, right: Day) -> Bool { left.packed < right.packed }
}

extension Day: CustomStringConvertible {
  /// The day in ISO 8601.
  public var description: String { iso }
}
