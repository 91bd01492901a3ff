extension Double {
  /// The number with exactly two decimals and a point, whatever the locale; what is not a number stays recognizable.
  package var twoDecimals: String {
    guard isFinite else { return isNaN ? "nan" : self < 0 ? "-inf" : "inf" }
    let hundredths = (self * 100).rounded()
    guard abs(hundredths) < 1e15 else { return self < 0 ? "-huge" : "huge" }
    let whole = Int(hundredths)
    let rest = whole.magnitude % 100
    return (whole < 0 ? "-" : "") + String(whole.magnitude / 100) + (rest < 10 ? ".0" : ".") + String(rest)
  }
}
