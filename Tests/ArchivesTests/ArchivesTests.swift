import AnuarioTestSupport
import Archives
import Testing

@Suite struct ArchivesTests {
  private static let text = Array(String(repeating: "Melgar 8-0 CNI\n", count: 500).utf8)

  private func reason(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? ArchiveFault)?.reason ?? "\(error)"
    }
  }

  @Test func gzipGoesRound() throws {
    let packed = ArchiveMaker.gzip(Self.text)
    #expect(ArchiveKind(packed) == .gzip)
    let once = try GzipReader.read(packed)
    #expect(once.bytes == Self.text && once.trailing == 0)
    // Two members are one file, and zeros behind them are filling.
    let twice = try GzipReader.read(packed + packed + [0, 0, 0])
    #expect(twice.bytes == Self.text + Self.text && twice.trailing == 0)
  }

  @Test func trailingGarbageIsCounted() throws {
    let packed = ArchiveMaker.gzip(Self.text)
    let content = try GzipReader.read(packed + Array("garbage".utf8))
    #expect(content.bytes == Self.text && content.trailing == 7)
    let fake: [UInt8] = [0x1F, 0x8B, 0x08] + [UInt8](repeating: 7, count: 100)
    #expect(try GzipReader.read(packed + fake).trailing == 103)
  }

  @Test func everyTruncationOfGzipIsAFault() {
    let packed = ArchiveMaker.gzip(Self.text)
    for length in 3..<packed.count {
      #expect(
        reason { _ = try GzipReader.read(Array(packed.prefix(length))) }?.contains("cut off") == true, "\(length)")
    }
  }

  @Test func aGzipBombEndsAtTheLimit() {
    let bomb = ArchiveMaker.gzip([UInt8](repeating: 0x20, count: 30_000_000))
    let limits = ArchiveLimits(file: 10_000_000, total: 20_000_000)
    #expect(reason { _ = try GzipReader.read(bomb, limits: limits) }?.contains("more than 10 MB") == true)
    // Many members share the limit.
    let member = ArchiveMaker.gzip([UInt8](repeating: 0x20, count: 6_000_000))
    #expect(reason { _ = try GzipReader.read(member + member, limits: limits) }?.contains("more than") == true)
  }

  @Test func manySmallMembersAreQuick() throws {
    let member = ArchiveMaker.gzip(Array("a".utf8))
    let clock = ContinuousClock()
    let bytes = Array((0..<20_000).map { _ in member }.joined())
    var count = 0
    let time = try clock.measure { count = try GzipReader.read(bytes).bytes.count }
    #expect(count == 20_000)
    #expect(time < .seconds(20), "\(time)")
  }

  @Test func zipGoesRound() throws {
    let bytes = ArchiveMaker.zip([
      .init("england/2023.txt", Self.text), .init("Perú/año.csv", Array("a".utf8), isDeflated: false),
      .init("empty/", []),
    ])
    #expect(ArchiveKind(bytes) == .zip)
    let archive = try ZipReader(bytes)
    #expect(archive.entries.map(\.path) == ["england/2023.txt", "Perú/año.csv"])
    #expect(try archive.entries.map { try archive.read($0).bytes } == [Self.text, Array("a".utf8)])
  }

  @Test func falsifiedArchivesAreFaults() throws {
    var short = ArchiveMaker.Entry("a.txt", Self.text)
    short.statedSize = 10
    var long = short
    long.statedSize = Self.text.count + 1
    var locked = ArchiveMaker.Entry("a.txt", Self.text)
    locked.flags = 1
    var odd = ArchiveMaker.Entry("a.txt", Self.text)
    odd.method = 14
    for (entry, said) in [(short, "more than"), (long, "damaged"), (locked, "encrypted"), (odd, "method 14")] {
      let archive = try ZipReader(ArchiveMaker.zip([entry]))
      let found = reason { _ = try archive.read(archive.entries[0]) }
      #expect(
        found?.contains(said) == true || said == "damaged" && found?.contains("checksum") == true,
        "\(said): \(found ?? "")")
    }
  }

  @Test func everyTruncationAndFlippedByteOfZipEnds() {
    let bytes = ArchiveMaker.zip([.init("a/b.txt", Self.text), .init("c.csv", Self.text, isDeflated: false)])
    for length in stride(from: 4, to: bytes.count, by: 7) {
      #expect(reason { _ = try ZipReader(Array(bytes.prefix(length))) }?.contains("cut off") == true, "\(length)")
    }
    var numbers = SeededNumbers(5)
    for _ in 0..<3000 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      if Bool.random(using: &numbers) { damaged[bytes.count - Int.random(in: 1...140, using: &numbers)] = 0xFF }
      _ = reason {
        let archive = try ZipReader(damaged)
        for entry in archive.entries { _ = reason { _ = try archive.read(entry) } }
      }
    }
  }

  @Test func aZipBombIsRefusedBeforeItIsExpanded() throws {
    var entry = ArchiveMaker.Entry("a.txt", Array("a".utf8))
    entry.statedSize = 250_000_000
    let one = try ZipReader(ArchiveMaker.zip([entry]))
    #expect(reason { try one.checkSizes(of: one.entries) }?.contains("250 MB") == true)
    entry.statedSize = 190_000_000
    let many = try ZipReader(ArchiveMaker.zip(Array(repeating: entry, count: 7)))
    #expect(reason { try many.checkSizes(of: many.entries) }?.contains("1330 MB") == true)
  }

  @Test func zip64IsNamed() {
    var bytes = ArchiveMaker.zip([.init("a.txt", Self.text)])
    for index in (bytes.count - 12)..<(bytes.count - 2) { bytes[index] = 0xFF }
    #expect(reason { _ = try ZipReader(bytes) }?.contains("zip64") == true)
  }
}
