import Drawing

/// Reads the path data of SVG: M, L, H, V, C, S, Q, T and Z, absolute or relative (SVG 1.1, 8.3).
///
/// Arcs are not read.
struct SVGPath {
  private var scalars: [UInt8]
  private var index = 0
  private var point = Point.zero
  private var start = Point.zero
  /// The last control point, and the command that left it.
  private var control: (point: Point, command: Character)?
  private var path = Path()

  /// The path of a text; nil where it is no path data.
  static func read(_ text: String) -> Path? {
    var reader = SVGPath(scalars: Array(text.utf8))
    return reader.read()
  }

  private init(scalars: [UInt8]) { self.scalars = scalars }

  private mutating func read() -> Path? {
    var command: Character?
    while true {
      skipBlanks()
      guard index < scalars.count else { return path.elements.isEmpty ? nil : path }
      let scalar = Character(UnicodeScalar(scalars[index]))
      if scalar.isLetter {
        command = scalar
        index += 1
      } else if command == nil || command == "Z" || command == "z" {
        return nil
      }
      guard let current = command, path.elements.isEmpty ? "Mm".contains(current) : true, step(current) else {
        return nil
      }
      // Further pairs after a move are lines.
      if current == "M" { command = "L" } else if current == "m" { command = "l" }
    }
  }

  /// Reads the numbers of one command and draws it; false where they are missing or the command is unknown.
  private mutating func step(_ command: Character) -> Bool {
    let origin = command.isLowercase ? point : .zero
    var left: (point: Point, command: Character)?
    switch Character(command.uppercased()) {
    case "M":
      guard let end = pair(from: origin) else { return false }
      path.move(to: end)
      (point, start) = (end, end)
    case "L":
      guard let end = pair(from: origin) else { return false }
      line(to: end)
    case "H":
      guard let x = number() else { return false }
      line(to: Point(origin.x + x, point.y))
    case "V":
      guard let y = number() else { return false }
      line(to: Point(point.x, origin.y + y))
    case "C":
      guard let first = pair(from: origin), let second = pair(from: origin), let end = pair(from: origin) else {
        return false
      }
      curve(first, second, end)
      left = (second, "C")
    case "S":
      guard let second = pair(from: origin), let end = pair(from: origin) else { return false }
      curve(mirrored("C"), second, end)
      left = (second, "C")
    case "Q":
      guard let middle = pair(from: origin), let end = pair(from: origin) else { return false }
      quadratic(middle, end)
      left = (middle, "Q")
    case "T":
      let middle = mirrored("Q")
      guard let end = pair(from: origin) else { return false }
      quadratic(middle, end)
      left = (middle, "Q")
    case "Z":
      path.close()
      point = start
    default: return false
    }
    control = left
    return true
  }

  private mutating func line(to end: Point) {
    path.line(to: end)
    point = end
  }

  private mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
    path.curve(first, second, to: end)
    point = end
  }

  private mutating func quadratic(_ middle: Point, _ end: Point) {
    func between(_ from: Point) -> Point {
      Point(from.x + (middle.x - from.x) * 2 / 3, from.y + (middle.y - from.y) * 2 / 3)
    }
    curve(between(point), between(end), end)
  }

  /// The last control point mirrored at the current point, where the last command was of the same sort.
  private func mirrored(_ command: Character) -> Point {
    guard let control, control.command == command else { return point }
    return Point(2 * point.x - control.point.x, 2 * point.y - control.point.y)
  }

  private mutating func pair(from origin: Point) -> Point? {
    guard let x = number(), let y = number() else { return nil }
    return Point(origin.x + x, origin.y + y)
  }

  private mutating func skipBlanks() {
    while index < scalars.count, [0x20, 0x09, 0x0A, 0x0D, 0x2C].contains(scalars[index]) { index += 1 }
  }

  /// A number: sign, digits, point, exponent; numbers may follow each other without a blank (1.5.5-2).
  private mutating func number() -> Double? {
    skipBlanks()
    let first = index
    func isDigit(_ at: Int) -> Bool { at < scalars.count && (0x30...0x39).contains(scalars[at]) }
    if index < scalars.count, [0x2B, 0x2D].contains(scalars[index]) { index += 1 }
    while isDigit(index) { index += 1 }
    if index < scalars.count, scalars[index] == 0x2E {
      index += 1
      while isDigit(index) { index += 1 }
    }
    if index < scalars.count, [0x45, 0x65].contains(scalars[index]) {
      let sign = index + 1 < scalars.count && [0x2B, 0x2D].contains(scalars[index + 1]) ? 1 : 0
      if isDigit(index + 1 + sign) {
        index += 1 + sign
        while isDigit(index) { index += 1 }
      }
    }
    guard let value = Double(String(decoding: scalars[first..<index], as: UTF8.self)), value.isFinite, abs(value) < 1e6
    else { return nil }
    return value
  }
}
