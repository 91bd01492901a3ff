/// How a country writes figures: its decimal mark, and the mark between groups of three figures.
///
/// The marks are those of CLDR as Foundation gives them, which a test holds them to. They stand here because opening a
/// locale's formatter takes longer than drawing a chart; countries that are not listed are asked of Foundation.
struct NumberMarks: Sendable {
  let decimal: String
  let group: String
  /// The least number that is grouped: Spain writes 1234 but 12.345.
  let leastGrouped: Int

  /// No groups and a full stop, as programs read figures.
  static let plain = NumberMarks(decimal: ".", group: "", leastGrouped: .max)
  private static let point = NumberMarks(decimal: ".", group: ",", leastGrouped: 1000)
  private static let comma = NumberMarks(decimal: ",", group: ".", leastGrouped: 1000)
  private static let spain = NumberMarks(decimal: ",", group: ".", leastGrouped: 10_000)

  /// The marks of a language and region, such as es and PE; nil where they are not known here.
  static func known(language: String, region: String) -> NumberMarks? {
    switch (language, region) {
    case ("en", "GB"), ("en", "US"), ("en", "AU"), ("en", "CA"), ("en", "IE"), ("en", "NZ"): point
    case ("es", "ES"), ("es", "GQ"): spain
    case ("es", "MX"), ("es", "PE"), ("es", "PA"), ("es", "GT"), ("es", "HN"), ("es", "NI"), ("es", "SV"),
      ("es", "DO"), ("es", "CU"), ("es", "PR"), ("es", "US"), ("es", "419"):
      point
    case ("es", "AR"), ("es", "CO"), ("es", "CL"), ("es", "EC"), ("es", "VE"), ("es", "UY"), ("es", "PY"),
      ("es", "BO"), ("es", "CR"):
      comma
    default: nil
    }
  }

  /// A whole number with its groups, a hyphen before one below zero.
  func text(_ number: Int) -> String {
    let figures = String(number.magnitude)
    return (number < 0 ? "-" : "") + (number.magnitude < leastGrouped ? figures : grouped(figures))
  }

  /// A number of so many decimals, a half rounded away from zero as readers do it by hand; nil for one that is not plain,
  /// such as infinity.
  func text(_ number: Double, digits: Int) -> String? {
    // The shortest figures that say the number exactly: 2.675 is a half.
    let plain = number.magnitude.description.split(separator: ".")
    guard plain.count == 2, plain.allSatisfy({ part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return nil
    }
    var figures = plain[0].utf8.map { Int($0) - 0x30 } + plain[1].utf8.map { Int($0) - 0x30 }
    let kept = plain[0].count + digits
    if figures.count > kept {
      let rest = figures[kept...]
      figures = Array(figures[..<kept])
      if (rest.first ?? 0) >= 5 { NumberMarks.increase(&figures) }
    } else {
      figures += [Int](repeating: 0, count: kept - figures.count)
    }
    let isZero = figures.allSatisfy { $0 == 0 }
    let text = figures.map(String.init).joined()
    let (whole, part) = (String(text.dropLast(digits)), text.suffix(digits))
    let isGrouped = whole.count > String(leastGrouped - 1).count
    return (number < 0 && !isZero ? "-" : "") + (isGrouped ? grouped(whole) : whole)
      + (digits > 0 ? decimal + part : "")
  }

  /// Adds one to the last figure.
  private static func increase(_ figures: inout [Int]) {
    var index = figures.count - 1
    while index >= 0, figures[index] == 9 {
      figures[index] = 0
      index -= 1
    }
    if index >= 0 { figures[index] += 1 } else { figures.insert(1, at: 0) }
  }

  private func grouped(_ figures: String) -> String {
    var text = ""
    for (index, figure) in figures.enumerated() {
      if index > 0, (figures.count - index) % 3 == 0 { text += group }
      text.append(figure)
    }
    return text
  }
}
