/// Years of two digits.
enum ShortYear {
  /// The year that two digits stand for: the turn lies at 40, for records reach back further than forward.
  static func full(_ year: Int) -> Int { year + (year < 40 ? 2000 : 1900) }
}
