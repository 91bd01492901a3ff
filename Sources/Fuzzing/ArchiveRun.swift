import AnuarioTestSupport
import Archives
import SeasonFiles

/// Damaged archives through the readers of gzip and zip.
struct ArchiveRun {
  private let archives: [[UInt8]]
  private var tally = FuzzTally("archives")
  private var read = 0
  private var opened = 0

  /// Makes archives of some texts.
  init(_ corpus: FuzzCorpus) {
    let texts = corpus.files.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { (corpus.files[$0] ?? []).prefix(2) }
    archives =
      texts.map(ArchiveMaker.gzip) + [
        ArchiveMaker.zip(texts.enumerated().map { ArchiveMaker.Entry("season-\($0).txt", $1) }),
        ArchiveMaker.zip(texts.prefix(2).map { ArchiveMaker.Entry("a/stored.txt", $0, isDeflated: false) }),
      ]
  }

  /// Reads so many damaged archives within narrow limits.
  mutating func read(_ count: UInt64) {
    let limits = ArchiveLimits(file: 2_000_000, total: 8_000_000)
    for seed in 0..<count {
      var generator = SeededGenerator(state: seed)
      let bytes = Damage.made(to: archives, with: &generator)
      tally.time(seed) { if Self.open(bytes, limits) { opened += 1 } }
      read += 1
    }
  }

  /// Whether anything in an archive can be read.
  private static func open(_ bytes: [UInt8], _ limits: ArchiveLimits) -> Bool {
    do throws(ArchiveFault) {
      switch ArchiveKind(bytes) {
      case nil: return false
      case .gzip:
        _ = try GzipReader.read(bytes, limits: limits)
        return true
      case .zip:
        let archive = try ZipReader(bytes, limits: limits)
        try archive.checkSizes(of: archive.entries)
        for entry in archive.entries { _ = try archive.read(entry) }
        return true
      }
    } catch {
      return false
    }
  }

  /// Prints what was found and returns how many faults there are.
  func report() -> Int { tally.report("\(read) damaged files, \(opened) still whole") }
}
