/// Searches in strings by their bytes, where the character walks of the standard library would cost many times more.
extension StringProtocol {
  /// Whether a text of ASCII stands in this one; bytes are compared, not characters.
  func holds(_ wanted: String) -> Bool { offset(of: wanted, from: 0) != nil }

  /// The offset in bytes at which a text first stands, from an offset on.
  private func offset(of wanted: String, from start: Int) -> Int? {
    utf8.withContiguousStorageIfAvailable { bytes in
      wanted.utf8.withContiguousStorageIfAvailable { Self.offset(of: $0, in: bytes, from: start) } ?? nil
    }
      ?? Array(utf8).withUnsafeBufferPointer { bytes in
        Array(wanted.utf8).withUnsafeBufferPointer { Self.offset(of: $0, in: bytes, from: start) }
      }
  }

  private static func offset(
    of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = wanted.first else { return start }
    var offset = start
    while offset <= bytes.count - wanted.count {
      if bytes[offset] == first {
        var length = 1
        while length < wanted.count, bytes[offset + length] == wanted[length] { length += 1 }
        if length == wanted.count { return offset }
      }
      offset += 1
    }
    return nil
  }

  /// The parts between occurrences of a text of ASCII.
  func components(at separator: String) -> [SubSequence] {
    guard var found = offset(of: separator, from: 0) else { return [self[...]] }
    var parts: [SubSequence] = []
    var start = startIndex
    var offset = 0
    while true {
      let end = utf8.index(start, offsetBy: found - offset)
      parts.append(self[start..<end])
      offset = found + separator.utf8.count
      start = utf8.index(end, offsetBy: separator.utf8.count)
      guard let next = self.offset(of: separator, from: offset) else { return parts + [self[start...]] }
      found = next
    }
  }

  /// Whether the first character is a small letter.
  var startsSmall: Bool {
    guard let byte = utf8.first else { return false }
    return byte < 0x80 ? byte &- 0x61 < 26 : first?.isLowercase == true
  }

  /// The digits of ASCII that it starts with.
  var leadingDigits: SubSequence { self[..<(utf8.firstIndex { $0 &- 0x30 > 9 } ?? endIndex)] }

  /// Whether any character is a number.
  var hasNumber: Bool {
    var isWide = false
    for byte in utf8 {
      if byte &- 0x30 < 10 { return true }
      if byte >= 0x80 { isWide = true }
    }
    return isWide && contains(where: \.isNumber)
  }

  /// Whether any character is a letter.
  var hasLetter: Bool {
    var isWide = false
    for byte in utf8 {
      if (byte | 0x20) &- 0x61 < 26 { return true }
      if byte >= 0x80 { isWide = true }
    }
    return isWide && contains(where: \.isLetter)
  }
}

extension String {
  /// The words between plain blanks.
  var words: [String] { utf8.split(separator: 0x20).map { String(Substring($0)) } }

  /// The text with every run of plain blanks one blank, and none at its ends.
  var singleBlanks: String {
    guard holds("  ") || utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    return words.joined(separator: " ")
  }

  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    // Bytes of ASCII above the blank at both ends: nothing to trim.
    if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x80, last > 0x20, last < 0x80 {
      return self
    }
    var text = trimming { $0 == 0x20 || $0 &- 0x09 < 5 }
    // Unicode has blanks of its own.
    while let byte = text.utf8.first, byte >= 0x80, text.first?.isBlank == true { text.removeFirst() }
    while let byte = text.utf8.last, byte >= 0x80, text.last?.isBlank == true { text.removeLast() }
    return String(text)
  }

  /// The text without some characters of ASCII at its ends.
  func trimming(_ isTaken: (UInt8) -> Bool) -> Substring { Substring(self).trimmingStart(isTaken).trimmingEnd(isTaken) }
}

extension Substring {
  /// The text without some characters of ASCII at its start.
  func trimmingStart(_ isTaken: (UInt8) -> Bool) -> Substring {
    self[(utf8.firstIndex { $0 >= 0x80 || !isTaken($0) } ?? endIndex)...]
  }

  /// The text without some characters of ASCII at its end.
  func trimmingEnd(_ isTaken: (UInt8) -> Bool) -> Substring {
    guard let last = utf8.lastIndex(where: { $0 >= 0x80 || !isTaken($0) }) else { return self[..<startIndex] }
    return self[..<utf8.index(after: last)]
  }
}

extension Character {
  /// Whether it is white space; the properties of Unicode are asked only for characters beyond ASCII.
  var isBlank: Bool {
    let utf8 = utf8
    guard let byte = utf8.first, byte < 0x80 else { return isWhitespace }
    return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
