/// Bytes that are written bit by bit, lowest bit first, into room that was made beforehand.
struct BitSink: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  private var pending: UInt64 = 0
  private var pendingBits: UInt64 = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  /// Makes room for a number of further bytes, and for the eight that a flush may touch beyond them.
  mutating func reserve(_ bytes: Int) {
    guard count + bytes + 16 > capacity else { return }
    capacity = max(2 * capacity, count + bytes + 16)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
  }

  /// Adds bits; together with those not yet flushed at most 64.
  @inline(__always)
  mutating func put(_ bits: UInt64, _ count: UInt64) {
    pending |= bits &<< pendingBits
    pendingBits &+= count
  }

  /// Moves whole bytes out, so that fewer than 8 bits wait.
  ///
  /// Room must have been reserved.
  @inline(__always)
  mutating func flush() {
    UnsafeMutableRawPointer(storage + count).storeBytes(of: pending.littleEndian, as: UInt64.self)
    count &+= Int(truncatingIfNeeded: pendingBits &>> 3)
    pending &>>= pendingBits & ~7
    pendingBits &= 7
  }

  /// Fills the last byte with zeros and flushes it.
  mutating func finishByte() {
    flush()
    if pendingBits > 0 { pendingBits = 8 }
    flush()
  }

  /// What was written.
  borrowing func bytes() -> [UInt8] { Array(UnsafeBufferPointer(start: storage, count: count)) }
}
