/// Gives equal runs of bytes equal numbers, so that a name is made a string once and not on every row.
struct ByteInterner {
  /// Where the bytes of each number first stood.
  private(set) var cells: [CSVCell] = []
  /// Numbers plus one by hash, 0 where free.
  ///
  /// The count is a power of two.
  private var slots = [Int32](repeating: 0, count: 1024)
  private var hashes: [UInt64] = []

  /// The number of a cell's content, new where the content is.
  mutating func number(of cell: CSVCell, in bytes: [UInt8]) -> Int32 {
    let hash = Self.hash(bytes, cell.range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, Self.isEqual(bytes, cells[known].range, cell.range) { return Int32(known) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(truncatingIfNeeded: cells.count)
    cells.append(cell)
    hashes.append(hash)
    slots[slot] = number + 1
    if cells.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number) + 1
    }
  }

  /// FNV-1a, with its bits mixed so that the low ones are good enough for a table.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 32)
  }

  private static func isEqual(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    var other = right.lowerBound
    for index in left {
      if bytes[index] != bytes[other] { return false }
      other += 1
    }
    return true
  }
}
