/// The symbols of lengths and distances (RFC 1951, 3.2.5), computed: both grow by powers of two, of which lengths have four
/// symbols each and distances two.
enum DeflateTables {
  /// The symbol less 257 of a length from 3 to 258.
  @inline(__always)
  static func lengthSymbol(_ length: Int) -> Int {
    let less = length &- 3
    guard less >= 8 else { return less }
    // The longest has a symbol of its own.
    guard length < 258 else { return 28 }
    let high = Int.bitWidth &- 1 &- less.leadingZeroBitCount
    return 4 &* high &+ (less &>> (high &- 2) & 3) &- 4
  }

  /// The shortest length of a symbol less 257, and how many further bits say which length it is.
  private static func lengthBase(_ symbol: Int) -> (base: Int, bits: UInt64) {
    guard symbol >= 8 else { return (3 + symbol, 0) }
    guard symbol < 28 else { return (258, 0) }
    let bits = symbol >> 2 - 1
    return (3 + (4 + symbol & 3) << bits, UInt64(bits))
  }

  /// The symbol of a distance from 1 to 32768.
  @inline(__always)
  static func distanceSymbol(_ distance: Int) -> Int {
    let less = distance &- 1
    guard less >= 4 else { return less }
    let high = Int.bitWidth &- 1 &- less.leadingZeroBitCount
    return 2 &* high &+ (less &>> (high &- 1) & 1)
  }

  /// How many further bits say which distance of a symbol it is: the lowest bits of the distance less 1.
  @inline(__always)
  static func extraBits(ofDistanceSymbol symbol: Int) -> UInt64 {
    symbol < 4 ? 0 : UInt64(truncatingIfNeeded: symbol &>> 1 &- 1)
  }

  /// The bits of literals 0 to 255, and from 256 on of lengths (256 + length), each above a count of bits.
  static func literalWords(_ code: HuffmanCode) -> [UInt64] {
    var words = (0..<256).map { word(code, $0) }
    words += [0, 0, 0]
    for length in 3...258 {
      let symbol = lengthSymbol(length)
      let (base, bits) = lengthBase(symbol)
      let (codeBits, count) = (UInt64(code.codes[257 + symbol]), UInt64(code.lengths[257 + symbol]))
      words.append((codeBits | UInt64(length - base) << count) << 8 | (count + bits))
    }
    return words
  }

  /// The bits of distance symbols, each above a count of bits.
  static func distanceWords(_ code: HuffmanCode) -> [UInt64] { (0..<30).map { word(code, $0) } }

  private static func word(_ code: HuffmanCode, _ symbol: Int) -> UInt64 {
    UInt64(code.codes[symbol]) << 8 | UInt64(code.lengths[symbol])
  }
}
