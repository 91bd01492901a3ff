/// The tokens of one block of a deflate stream (RFC 1951), collected, counted and then written in a code made for them.
///
/// A pixel that stands for itself is one token of three bytes, which halves the work for pictures in color.
struct DeflateBlock: ~Copyable {
  /// How many tokens a block holds; a block adapts its code to its part of the picture, and its tokens stay in cache.
  private static let capacity = 1 << 15
  /// The longest match of deflate.
  private static let longest = 258
  private static let endOfBlock = 256
  private static let isMatch: UInt32 = 1 << 31
  private static let isZero: UInt32 = 1 << 30

  private let tokens = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  private let literals = UnsafeMutablePointer<UInt32>.allocate(capacity: 286)
  private let distances = UnsafeMutablePointer<UInt32>.allocate(capacity: 30)
  private var count = 0
  private var sink: BitSink

  init(sink: consuming BitSink) {
    self.sink = sink
    clear()
  }

  deinit {
    tokens.deallocate()
    literals.deallocate()
    distances.deallocate()
  }

  private mutating func clear() {
    count = 0
    literals.initialize(repeating: 0, count: 286)
    distances.initialize(repeating: 0, count: 30)
    literals[DeflateBlock.endOfBlock] = 1
  }

  /// Adds the three bytes of a pixel: red in bits 16 to 23, green, blue.
  @inline(__always)
  mutating func addPixel(_ pixel: UInt32) {
    literals[Int(pixel &>> 16 & 0xFF)] &+= 1
    literals[Int(pixel &>> 8 & 0xFF)] &+= 1
    literals[Int(pixel & 0xFF)] &+= 1
    add(pixel & 0xFF_FFFF)
  }

  /// Adds one byte of zero, which says that a row is written as it is.
  @inline(__always)
  mutating func addZero() {
    literals[0] &+= 1
    add(DeflateBlock.isZero)
  }

  /// Adds a repetition of bytes from a distance of at most 32768 before.
  ///
  /// The length is at least 3. Longer ones than deflate can say in one token are several, each of at least 3.
  @inline(__always)
  mutating func addMatch(length: Int, distance: Int) {
    var rest = length
    while rest > 0 {
      var part = min(rest, DeflateBlock.longest)
      if rest &- part > 0, rest &- part < 3 { part &-= 3 }
      literals[257 &+ DeflateTables.lengthSymbol(part)] &+= 1
      distances[DeflateTables.distanceSymbol(distance)] &+= 1
      add(DeflateBlock.isMatch | UInt32(truncatingIfNeeded: part &<< 16 | (distance &- 1)))
      rest &-= part
    }
  }

  @inline(__always)
  private mutating func add(_ token: UInt32) {
    tokens[count] = token
    count &+= 1
    if count == DeflateBlock.capacity { write(isLast: false) }
  }

  /// Ends the blocks with a whole byte and gives them back; those of the stream's last part end the stream.
  mutating func finish(isLast: Bool) -> [UInt8] {
    write(isLast: isLast)
    if !isLast {
      // A stored block without bytes fills up the byte, whatever its bit; its length and the length's complement follow.
      sink.reserve(8)
      sink.put(0, 3)
      sink.finishByte()
      sink.put(0xFFFF_0000, 32)
    }
    sink.finishByte()
    return sink.bytes()
  }

  // MARK: Writing

  private mutating func write(isLast: Bool) {
    let literalCode = HuffmanCode(counts: UnsafeBufferPointer(start: literals, count: 286), limit: 15)
    let distanceCode = HuffmanCode(counts: UnsafeBufferPointer(start: distances, count: 30), limit: 15)
    // The longest token has 15 + 5 + 15 + 13 bits, six bytes; a header is shorter than 512 bytes.
    sink.reserve(count * 6 + 512)
    sink.put((isLast ? 1 : 0) | 2 << 1, 3)
    BlockHeader(literalCode, distanceCode).write(into: &sink)
    writeTokens(DeflateTables.literalWords(literalCode), DeflateTables.distanceWords(distanceCode))
    let end = DeflateBlock.endOfBlock
    sink.put(UInt64(literalCode.codes[end]), UInt64(literalCode.lengths[end]))
    sink.flush()
    clear()
  }

  /// Writes the tokens; of a word the lowest 8 bits are a count of bits, which stand above them.
  private mutating func writeTokens(_ literalWords: [UInt64], _ distanceWords: [UInt64]) {
    literalWords.withUnsafeBufferPointer { literalWords in
      distanceWords.withUnsafeBufferPointer { distanceWords in
        for index in 0..<count {
          let token = tokens[index]
          if token & DeflateBlock.isMatch != 0 {
            put(literalWords[256 &+ Int(token &>> 16 & 0x1FF)])
            let distance = Int(token & 0x7FFF)
            let symbol = DeflateTables.distanceSymbol(distance &+ 1)
            put(distanceWords[symbol])
            let bits = DeflateTables.extraBits(ofDistanceSymbol: symbol)
            sink.put(UInt64(truncatingIfNeeded: distance) & (1 &<< bits &- 1), bits)
          } else if token & DeflateBlock.isZero != 0 {
            put(literalWords[0])
          } else {
            put(literalWords[Int(token &>> 16)])
            put(literalWords[Int(token &>> 8 & 0xFF)])
            put(literalWords[Int(token & 0xFF)])
          }
          sink.flush()
        }
      }
    }
  }

  @inline(__always)
  private mutating func put(_ word: UInt64) { sink.put(word &>> 8, word & 0xFF) }
}
