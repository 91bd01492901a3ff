/// The lengths of a block's two codes, themselves written in a code (RFC 1951, 3.2.7).
struct BlockHeader {
  /// The order in which the lengths of the third code stand.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private var items: [(symbol: Int, extra: UInt64, bits: UInt64)] = []

  init(_ literals: HuffmanCode, _ distances: HuffmanCode) {
    let lengths = (literals.lengths + distances.lengths).map { Int($0) }
    var index = 0
    while index < lengths.count {
      let length = lengths[index]
      let run = lengths[index...].prefix { $0 == length }.count
      index += length == 0 ? addZeros(run) : addLengths(length, run)
    }
  }

  /// Adds zeros, up to 138 at once; gives back how many.
  private mutating func addZeros(_ run: Int) -> Int {
    let count = min(run, 138)
    switch count {
    case 11...: items.append((18, UInt64(count - 11), 7))
    case 3...10: items.append((17, UInt64(count - 3), 3))
    default:
      items.append((0, 0, 0))
      return 1
    }
    return count
  }

  /// Adds a length and, where it is repeated three to six times, the repetition; gives back how many.
  private mutating func addLengths(_ length: Int, _ run: Int) -> Int {
    items.append((length, 0, 0))
    let repeats = min(run - 1, 6)
    guard repeats >= 3 else { return 1 }
    items.append((16, UInt64(repeats - 3), 2))
    return 1 + repeats
  }

  /// Writes the counts of symbols, the third code and the lengths. All 286 and 30 symbols are listed.
  func write(into sink: inout BitSink) {
    var counts = [UInt32](repeating: 0, count: 19)
    for item in items { counts[item.symbol] += 1 }
    let code = counts.withUnsafeBufferPointer { HuffmanCode(counts: $0, limit: 7) }
    sink.put(286 - 257, 5)
    sink.put(30 - 1, 5)
    sink.put(19 - 4, 4)
    sink.flush()
    for symbol in BlockHeader.order {
      sink.put(UInt64(code.lengths[symbol]), 3)
      sink.flush()
    }
    for item in items {
      sink.put(UInt64(code.codes[item.symbol]), UInt64(code.lengths[item.symbol]))
      sink.put(item.extra, item.bits)
      sink.flush()
    }
  }
}
