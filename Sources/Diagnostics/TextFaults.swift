import Football

/// What can be wrong with a file as text, put into words.
enum TextFaults {
  /// The byte order mark of UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The name of the UTF-16 or UTF-32 form that bytes are in, or nil when they are in neither.
  ///
  /// Without a mark, a text counts as UTF-16 when most of every second byte of its start is zero.
  static func wideEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    let sample = bytes.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let enough = sample.count / 2 * 3 / 4
    if zeros[1] > enough, zeros[0] == 0 { return "UTF-16LE" }
    if zeros[0] > enough, zeros[1] == 0 { return "UTF-16BE" }
    return nil
  }

  /// The note for a text in UTF-16 that was decoded.
  static func decoded(_ bytes: [UInt8], file: String) -> Diagnostic {
    Diagnostic(
      id: "text.utf-16", .note, at: SourcePlace(file: file),
      message: "the text is not UTF-8 and is read as \(wideEncoding(of: bytes) ?? "UTF-16")",
      expected: "a text in UTF-8", fix: conversion(from: "UTF-16", file: file))
  }

  /// The error for a text in UTF-32, or in UTF-16 without a byte order mark.
  static func wide(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      id: "text.utf-16", .error, at: SourcePlace(file: file), message: "the text is \(name), not UTF-8",
      expected: "a text in UTF-8", fix: conversion(from: name, file: file))
  }

  /// Everything that a scan found wrong.
  static func diagnostics(of scan: TextScan, bytes: [UInt8], file: String) -> [Diagnostic] {
    if !scan.hasInk, scan.nullCount == 0 { return [empty(bytes, file: file)] }
    var found: [Diagnostic] = []
    if let bad = scan.firstBad { found.append(badByte(bad, scan: scan, bytes: bytes, file: file)) }
    if let null = scan.firstNull {
      let count = scan.nullCount
      found.append(
        Diagnostic(
          id: "text.nul", .error,
          at: SourcePlace(file: file, line: null.line, column: column(null.offset, line: null.line, scan, bytes)),
          length: 1,
          message: count == 1 ? "a NUL byte (0x00) stands in the text" : "\(count) NUL bytes (0x00) stand in the text",
          expected: "a text file", fix: "remove them, or save the file as plain text",
          excerpt: excerpt(null.line, scan, bytes)))
    }
    return found
  }

  private static func empty(_ bytes: [UInt8], file: String) -> Diagnostic {
    Diagnostic(
      id: "text.empty", .error, at: SourcePlace(file: file),
      message: bytes.isEmpty ? "the file is empty" : "the file holds nothing but blanks",
      expected: "the text of a season", fix: "anuario new writes a season to start from")
  }

  private static func badByte(
    _ bad: (offset: Int, line: Int), scan: TextScan, bytes: [UInt8], file: String
  ) -> Diagnostic {
    let byte = bytes[bad.offset]
    let hex = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    var message = "byte \(hex) is not UTF-8"
    var fix: String
    if scan.endsInsideCharacter {
      message += ": the text ends inside a character"
      fix = "the file seems to be cut off; fetch or save it again"
    } else {
      let encoding = LikelyEncoding.guess(from: scan.badBytes)
      if encoding == .windows1252, let scalar = Windows1252.scalar(byte) {
        message += " (in Windows-1252 it is \(Character(scalar)))"
      }
      if scan.badCount > 1 {
        message += "; \(scan.badCount) such bytes on \(scan.badLines) line\(scan.badLines == 1 ? "" : "s")"
      }
      fix = conversion(from: encoding.rawValue, file: file)
    }
    let place = SourcePlace(file: file, line: bad.line, column: column(bad.offset, line: bad.line, scan, bytes))
    return Diagnostic(
      id: "text.utf-8", .error, at: place, length: 1, message: message, expected: "a text in UTF-8", fix: fix,
      excerpt: excerpt(bad.line, scan, bytes))
  }

  private static func conversion(from encoding: String, file: String) -> String {
    let name = file.hasPrefix("<") ? "FILE" : file
    return "save it as UTF-8, or convert it: iconv -f \(encoding) -t UTF-8 \(name)"
  }

  private static func column(_ offset: Int, line: Int, _ scan: TextScan, _ bytes: [UInt8]) -> Int {
    String(decoding: bytes[Int(scan.starts[line - 1])..<offset], as: UTF8.self).count + 1
  }

  /// The line as it stands; nil for one that is too long to be corrected by eye.
  private static func excerpt(_ line: Int, _ scan: TextScan, _ bytes: [UInt8]) -> String? {
    let rest = bytes[Int(scan.starts[line - 1])...].prefix(SourceText.longestExcerpt + 1)
    let text = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    return text.count <= SourceText.longestExcerpt ? String(decoding: text, as: UTF8.self) : nil
  }
}

/// The encodings that old files of football records are met in.
enum LikelyEncoding: String, CaseIterable {
  case windows1252 = "WINDOWS-1252"
  case codePage850 = "CP850"
  case macRoman = "MACINTOSH"

  /// The bytes that stand for the letters and marks of Western European names in this encoding.
  private var letters: [UInt8] {
    switch self {
    case .windows1252:
      [
        0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xF1, 0xFC, 0xC1, 0xC9, 0xCD, 0xD3, 0xDA, 0xD1, 0xDC, 0xE7, 0xE3, 0xF5, 0xE2,
        0xEA, 0xF4, 0xE0, 0xE8, 0xF6, 0xE4, 0xC4, 0xD6, 0xDF, 0xAA, 0xBA, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xA0,
      ]
    case .codePage850:
      [
        0xA0, 0x82, 0xA1, 0xA2, 0xA3, 0xA4, 0x81, 0xB5, 0x90, 0xD6, 0xE0, 0xE9, 0xA5, 0x9A, 0x87, 0xC6, 0xE4, 0x83,
        0x88, 0x93, 0x85, 0x8A, 0x94, 0x84, 0x8E, 0x99, 0xE1, 0xA6, 0xA7,
      ]
    case .macRoman:
      [
        0x87, 0x8E, 0x92, 0x97, 0x9C, 0x96, 0x9F, 0xE7, 0x83, 0xEA, 0xEE, 0xF2, 0x84, 0x86, 0x8D, 0x8B, 0x9B, 0x89,
        0x90, 0x99, 0x88, 0x8F, 0x9A, 0x8A, 0x80, 0x85, 0xD0, 0xD1, 0xD4, 0xD5,
      ]
    }
  }

  /// The encoding in which most of the stray bytes are letters; of equals the first, as the commonest.
  static func guess(from counts: [Int]) -> LikelyEncoding {
    func score(_ encoding: LikelyEncoding) -> Int {
      encoding.letters.reduce(0) { sum, byte in sum + (counts.indices.contains(Int(byte)) ? counts[Int(byte)] : 0) }
    }
    var best = (encoding: LikelyEncoding.windows1252, score: score(.windows1252))
    for encoding in allCases where score(encoding) > best.score { best = (encoding, score(encoding)) }
    return best.encoding
  }
}

/// The encoding Windows-1252, as its code chart has it.
enum Windows1252 {
  /// The characters of bytes 0x80 to 0x9F; zero where the chart has none.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The character of a byte, or nil where there is none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The same text in UTF-8; bytes without a character become U+FFFD.
  static func utf8(from bytes: [UInt8]) -> [UInt8] {
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        converted.append(byte)
      } else {
        converted.append(contentsOf: Character(scalar(byte) ?? "\u{FFFD}").utf8)
      }
    }
    return converted
  }
}
