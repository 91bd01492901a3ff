/// Numbers by color: a table with open places, since a dictionary takes longer than all the rest of an encoder.
struct ColorTable: Sendable {
  private static let empty = UInt32.max
  private var keys: [UInt32]
  private var values: [UInt32]
  private var count = 0

  /// Counts the pixels of each color; nil when there are more colors than a limit.
  init?(counting image: PixelImage, atMost limit: Int) {
    var bits = 10
    while 1 << bits < limit * 2 { bits += 1 }
    keys = [UInt32](repeating: ColorTable.empty, count: 1 << bits)
    values = [UInt32](repeating: 0, count: 1 << bits)
    var (last, run) = (image.pixels[0], UInt32(0))
    for pixel in image.pixels {
      if pixel != last {
        add(run, of: last)
        guard count <= limit else { return nil }
        (last, run) = (pixel, 0)
      }
      run &+= 1
    }
    add(run, of: last)
    guard count <= limit else { return nil }
  }

  /// The colors, in the order of the table, which depends on nothing but them.
  var colors: [UInt32] { keys.filter { $0 != ColorTable.empty } }

  /// The number of a color, zero for one that is not there.
  func value(of pixel: UInt32) -> UInt32 { values[slot(pixel & 0xFF_FFFF)] }

  /// Sets the number of a color that is there.
  mutating func setValue(_ value: UInt32, of color: UInt32) { values[slot(color)] = value }

  private mutating func add(_ number: UInt32, of pixel: UInt32) {
    let color = pixel & 0xFF_FFFF
    let slot = slot(color)
    if keys[slot] != color {
      keys[slot] = color
      count += 1
    }
    values[slot] &+= number
  }

  /// Where a color stands, or would stand.
  private func slot(_ color: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (color &* 0x9E37_79B1) &>> 8) & mask
    while keys[slot] != color, keys[slot] != ColorTable.empty { slot = (slot + 1) & mask }
    return slot
  }
}
