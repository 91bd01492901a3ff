/// Texts in UTF-16 that begin with a byte order mark, as spreadsheets save "Unicode text".
enum UTF16Text {
  /// The same text in UTF-8 without the mark; nil where the bytes do not begin with one of UTF-16.
  ///
  /// Half of a pair, or of a unit at the end, becomes bytes that no UTF-8 has, so that it is told as a fault at its place.
  static func utf8(from bytes: [UInt8]) -> [UInt8]? {
    guard let name = TextFaults.wideEncoding(of: bytes), name != "UTF-32", let first = bytes.first, first >= 0xFE else {
      return nil
    }
    let isLittle = first == 0xFF
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count / 2 + bytes.count / 16)
    var offset = 2
    while offset + 1 < bytes.count {
      let unit = unit(of: bytes, at: offset, isLittle)
      offset += 2
      if unit < 0x80 {
        converted.append(UInt8(truncatingIfNeeded: unit))
      } else if let scalar = Unicode.Scalar(unit) {
        converted.append(contentsOf: Character(scalar).utf8)
      } else if UTF16.isLeadSurrogate(unit), offset + 1 < bytes.count,
        case let next = self.unit(of: bytes, at: offset, isLittle), UTF16.isTrailSurrogate(next),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(next) - 0xDC00)
      {
        offset += 2
        converted.append(contentsOf: Character(scalar).utf8)
      } else {
        converted.append(0xFF)
      }
    }
    if offset < bytes.count { converted.append(0xFF) }
    return converted
  }

  private static func unit(of bytes: [UInt8], at offset: Int, _ isLittle: Bool) -> UInt16 {
    let (low, high) = isLittle ? (offset, offset + 1) : (offset + 1, offset)
    return UInt16(bytes[low]) | UInt16(bytes[high]) << 8
  }
}
