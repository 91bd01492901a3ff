import CDeflate
import Parallel

/// Compresses the rows of a picture as PNG wants them, knowing that charts are made of runs.
///
/// A general compressor looks for repetitions at every byte and every distance. A chart repeats the pixel to the left, the
/// pixels above, and short pieces of edges and letters a few rows away; looking for these alone, pixel by pixel, takes a
/// fifth of the time. The stream is zlib's (RFC 1950) with a code of its own for every block.
///
/// A large picture is compressed in bands of rows, several at once. Each stands alone, which makes eight charts of 1600 by
/// 1000 pixels a quarter of a percent larger than two bands that look back.
struct RunCompressor: ~Copyable {
  /// The farthest that deflate may look back, in bytes.
  private static let window = 32_768
  /// A run to the left of so many pixels is taken without a look at the row above.
  private static let longRun = 40
  private static let tableBits: UInt32 = 12

  private let width: Int
  /// Bytes of a row as it is written: its filter, which is none, and three for each pixel.
  private let rowBytes: Int
  private let row: UnsafeMutablePointer<UInt8>
  /// Where a pair of pixels was last met: the row of its first pixel, and in the lower half the column.
  private let places: UnsafeMutablePointer<UInt64>
  private var block: DeflateBlock
  private var adler: UInt32 = 1

  /// The rows of a picture as a zlib stream; of a band of rows it is given the pixels without gaps, which stay until the
  /// next band is asked for with the same room.
  static func compress<Fault: Error>(
    width: Int, height: Int,
    _ pixels: @Sendable (Range<Int>, inout PixelRoom) throws(Fault) -> UnsafeBufferPointer<UInt32>
  ) throws(Fault) -> [UInt8] {
    let bands = PixelImage.bands(width: width, height: height)
    let parts = bands.concurrentMap(
      with: { PixelRoom() },
      { (room: inout PixelRoom, rows) in
        Result { () throws(Fault) in
          part(of: try pixels(rows, &room), width: width, isLast: rows.upperBound == height)
        }
      })
    // Deflate with a window of 32 KiB; the two bytes are a multiple of 31.
    var stream: [UInt8] = [0x78, 0x01]
    var adler: UInt32 = 1
    for (part, rows) in zip(parts, bands) {
      let part = try part.get()
      stream += part.bytes
      adler = adler32(adler, followedBy: part.adler, ofBytes: rows.count * (1 + 3 * width))
    }
    return stream + bigEndian(adler)
  }

  /// The rows of an image as a zlib stream.
  static func compress(_ image: PixelImage) -> [UInt8] {
    image.pixels.withUnsafeBufferPointer { pixels in
      nonisolated(unsafe) let pixels = pixels
      let width = image.width
      return compress(width: width, height: image.height) { rows, _ in
        UnsafeBufferPointer(rebasing: pixels[rows.lowerBound * width..<rows.upperBound * width])
      }
    }
  }

  /// A band as blocks of deflate that end with a byte.
  private static func part(of band: UnsafeBufferPointer<UInt32>, width: Int, isLast: Bool) -> StreamPart {
    var compressor = RunCompressor(width: width)
    if let start = band.baseAddress {
      for y in 0..<band.count / width { compressor.add(y, of: start) }
    }
    return StreamPart(bytes: compressor.block.finish(isLast: isLast), adler: compressor.adler)
  }

  private init(width: Int) {
    self.width = width
    rowBytes = 1 + 3 * width
    // A word of room more, since pixels are stored by words.
    row = .allocate(capacity: rowBytes + 8)
    row.initialize(repeating: 0, count: rowBytes + 8)
    places = .allocate(capacity: 1 << Int(RunCompressor.tableBits))
    places.initialize(repeating: .max, count: 1 << Int(RunCompressor.tableBits))
    block = DeflateBlock(sink: BitSink(capacity: 1 << 16))
  }

  deinit {
    row.deallocate()
    places.deallocate()
  }

  /// Adds a row of a band, whose rows above were added before.
  private mutating func add(_ y: Int, of picture: UnsafePointer<UInt32>) {
    let pixels = picture + y * width
    let hasAbove = y > 0 && rowBytes <= RunCompressor.window
    if hasAbove, run(pixels, pixels - width, width) == width {
      block.addMatch(length: rowBytes, distance: rowBytes)
    } else {
      if hasAbove {
        // The row above stands there, and differs in little.
        pixels.copyChannels(width, unlike: pixels - width, to: row + 1)
      } else {
        pixels.copyChannels(width, to: row + 1)
      }
      block.addZero()
      compress(y, of: picture, hasAbove: hasAbove)
    }
    adler = libdeflate_adler32(adler, row, rowBytes)
  }

  private mutating func compress(_ y: Int, of picture: UnsafePointer<UInt32>, hasAbove: Bool) {
    let pixels = picture + y * width
    var x = 0
    while x < width {
      let rest = width &- x
      let left = x > 0 ? run(pixels + x, pixels + (x &- 1), rest) : 0
      let above =
        hasAbove && left < RunCompressor.longRun ? run(pixels + x, pixels + (x &- width), rest) : 0
      var (length, distance) = left &* 2 >= above ? (left, 3) : (above, rowBytes)
      if length < 4, rest > 1 {
        let found = earlier(x, y, of: picture)
        if found.length > max(length, 1) { (length, distance) = found }
      }
      if length > 0 {
        block.addMatch(length: length &* 3, distance: distance)
        x &+= length
      } else {
        block.addPixel(pixels[x])
        x &+= 1
      }
    }
  }

  /// Looks up where the next two pixels were met before, and remembers that they are met here.
  private func earlier(_ x: Int, _ y: Int, of picture: UnsafePointer<UInt32>) -> (length: Int, distance: Int) {
    let pixels = picture + (y &* width &+ x)
    let mixed = (pixels[0] & 0xFF_FFFF) &* 0x9E37_79B1 ^ (pixels[1] & 0xFF_FFFF) &* 0x85EB_CA6B
    let slot = Int(truncatingIfNeeded: (mixed &* 0xC2B2_AE35) &>> (32 &- RunCompressor.tableBits))
    let known = places[slot]
    places[slot] = UInt64(truncatingIfNeeded: y) &<< 32 | UInt64(truncatingIfNeeded: x)
    guard known != .max else { return (0, 0) }
    let (knownY, knownX) = (Int(truncatingIfNeeded: known &>> 32), Int(truncatingIfNeeded: known & 0xFFFF_FFFF))
    let distance = (y &- knownY) &* rowBytes &+ 3 &* (x &- knownX)
    guard distance <= RunCompressor.window else { return (0, 0) }
    return (run(pixels, picture + (knownY &* width &+ knownX), width &- max(x, knownX)), distance)
  }
}

/// Some blocks of a stream, and the checksum of what they hold.
private struct StreamPart {
  var bytes: [UInt8]
  var adler: UInt32
}

/// How many of the first pixels of two places are equal.
@inline(__always)
private func run(_ first: UnsafePointer<UInt32>, _ second: UnsafePointer<UInt32>, _ count: Int) -> Int {
  let (mine, its) = (UnsafeRawPointer(first), UnsafeRawPointer(second))
  var index = 0
  // Along the edges of lines and letters most runs end at once.
  while index &+ 2 <= count {
    let offset = index &* 4
    let difference =
      mine.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      ^ its.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    guard difference == 0 else {
      return index &+ UInt64(littleEndian: difference).trailingZeroBitCount &>> 5
    }
    index &+= 2
    // The others are long.
    while index &+ 8 <= count, hasEqualPixels(mine + index &* 4, its + index &* 4) { index &+= 8 }
  }
  return index < count && first[index] == second[index] ? index &+ 1 : index
}

/// The checksum of two texts one behind the other (RFC 1950, section 9): two sums modulo a prime, that of the bytes and,
/// in the upper half, that of the first sum after each byte, to which the second text adds the first's as often as it has bytes.
private func adler32(_ first: UInt32, followedBy second: UInt32, ofBytes count: Int) -> UInt32 {
  let prime = 65_521
  let sum = Int(first & 0xFFFF) + prime - 1
  let low = (sum + Int(second & 0xFFFF)) % prime
  let high = (Int(first >> 16) + Int(second >> 16) + sum % prime * (count % prime)) % prime
  return UInt32(high << 16 | low)
}
