import CDeflate
import Parallel

/// Compresses the rows of a picture as PNG wants them, knowing that charts are made of runs.
///
/// A general compressor looks for repetitions at every byte and every distance. A chart repeats the pixel to the left, the
/// pixels above, and short pieces of edges and letters a few rows away; looking for these alone, pixel by pixel, takes a
/// fifth of the time. The stream is zlib's (RFC 1950) with a code of its own for every block.
///
/// A large picture is compressed in two bands at once: a band looks back into the rows above it, but remembers no pairs
/// of theirs.
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

  /// The rows of a picture as a zlib stream.
  static func compress(_ image: PixelImage) -> [UInt8] {
    let height = image.height
    let bands = PixelImage.bands(width: image.width, height: height)
    let parts = bands.concurrentMap { band(of: image, rows: $0, isLast: $0.upperBound == height) }
    // Deflate with a window of 32 KiB; the two bytes are a multiple of 31.
    var stream: [UInt8] = [0x78, 0x01]
    stream.reserveCapacity(parts.reduce(6) { $0 + $1.bytes.count })
    for part in parts { stream += part.bytes }
    let adler = zip(parts, bands).reduce(1) { sum, part in
      adler32(sum, followedBy: part.0.adler, ofBytes: part.1.count * (1 + 3 * image.width))
    }
    return stream + bigEndian(adler)
  }

  /// Some rows as blocks of deflate that end with a byte, and their checksum.
  private static func band(of image: PixelImage, rows: Range<Int>, isLast: Bool) -> (bytes: [UInt8], adler: UInt32) {
    image.pixels.withUnsafeBufferPointer { pixels in
      guard let start = pixels.baseAddress else { return ([], 1) }
      var compressor = RunCompressor(width: image.width)
      // A row that repeats the one above it is not copied again, so the row above the band must stand there.
      if rows.lowerBound > 0 {
        (start + (rows.lowerBound - 1) * image.width).copyChannels(image.width, to: compressor.row + 1)
      }
      for y in rows { compressor.add(y, of: start) }
      return (compressor.block.finish(isLast: isLast), compressor.adler)
    }
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

  /// Adds a row of a picture, whose rows above were added before.
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
