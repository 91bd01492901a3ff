import AnuarioTestSupport
import Archives
import Diagnostics
import Football
import Foundation
import SeasonFiles
import Statistics

/// Texts made to hurt, each in two sizes: twice the text takes about twice the time, and neither time nor memory is above
/// a bound.
///
/// Each is read in a process of its own, so that its memory is its own, and a trap is a fault like others; in another one
/// the statistics of a shorter one are computed.
struct HostileRun {
  /// What a text is put through, with its bounds.
  private enum Work: String, CaseIterable {
    case reading, statistics

    /// The bytes of the larger text.
    var size: Int { self == .reading ? 8_000_000 : 1_000_000 }
    /// The most seconds of processor time for a million bytes.
    var slowest: Double { self == .reading ? 2.5 : 10 }
    /// The most bytes of memory for one byte.
    var largest: Double { self == .reading ? 100 : 500 }
  }

  /// How much longer twice the text may take; below a tenth of a second nothing can be said.
  private static let growth = 3.0

  /// How many faults there are.
  private(set) var faultCount = 0

  /// Puts every text through every work, and opens archives that expand without end.
  mutating func runAll() {
    for number in HostileText.all.indices {
      for work in Work.allCases where !Self.passes([work.rawValue, String(number)]) { faultCount += 1 }
    }
    if !Self.passes(["archives"]) { faultCount += 1 }
  }

  /// Whether the run of a part, in a process of its own, finds no fault.
  private static func passes(_ part: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["hostile"] + part
    do { try process.run() } catch {
      print("  FAULT: \(error)")
      return false
    }
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal { print("  FAULT: ended by signal \(process.terminationStatus)") }
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  /// Puts one text through one work, in the form that it is aimed at and, for reading, with its form to be found; or
  /// reads the archives.
  mutating func run(_ part: [String]) {
    guard part.count == 2, let work = Work(rawValue: part[0]), let number = Int(part[1]),
      HostileText.all.indices.contains(number)
    else { return expand() }
    let hostile = HostileText.all[number]
    guard let form = SeasonFormat(rawValue: hostile.form) else { return fault("\(hostile.form) is no form") }
    measure(hostile, as: form, work)
  }

  private mutating func measure(_ hostile: HostileText, as form: SeasonFormat, _ work: Work) {
    let bytes = hostile.bytes(work.size)
    let whole = Self.seconds(bytes, as: form, work)
    let size = Double(bytes.count)
    let memory = (Memory.peak ?? 0) / size
    let half = Self.seconds(hostile.bytes(work.size / 2), as: form, work)
    let detected = work == .reading ? Self.seconds(bytes, as: nil, work) : 0
    let label = "\(hostile.name), \(form.rawValue), \(work)".padding(toLength: 48, withPad: " ", startingAt: 0)
    print(label + String(format: "%7.2f s %7.2f s %7.2f s detected %6.1f × memory", half, whole, detected, memory))
    fflush(nil)
    if max(whole, detected) > work.slowest * size / 1_000_000 { fault("too slow") }
    if whole > Self.growth * half, whole > 0.5 { fault("time grows faster than the text") }
    if memory > work.largest { fault("too much memory") }
  }

  /// The processor time of a work on a text, the statistics with the reading before them.
  private static func seconds(_ bytes: [UInt8], as form: SeasonFormat?, _ work: Work) -> Double {
    let start = clock()
    let result = SeasonFiles.read(SourceText(bytes: bytes, file: "hostile-1970"), as: form)
    if work == .statistics {
      for season in result.value {
        _ = SeasonStatistics(season, rules: .standard)
        _ = season.brackets
      }
    }
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  /// A gzip file and a zip file of two thousand million blanks, within the limits of the command.
  private mutating func expand() {
    let blanks = [UInt8](repeating: 0x20, count: 1_000_000_000)
    let gzip = ArchiveMaker.gzip(blanks)
    let zip = ArchiveMaker.zip([ArchiveMaker.Entry("a.txt", blanks), ArchiveMaker.Entry("b.txt", blanks)])
    for (name, bytes) in [("gzip bomb", gzip), ("zip bomb", zip)] {
      let start = clock()
      let isOpen = Self.open(bytes)
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      print(name.padding(toLength: 36, withPad: " ", startingAt: 0) + String(format: "%7.2f s", seconds))
      if isOpen { fault("\(name) was read") }
      if seconds > 10 { fault("\(name) is too slow") }
    }
  }

  private static func open(_ bytes: [UInt8]) -> Bool {
    do throws(ArchiveFault) {
      if ArchiveKind(bytes) == .gzip {
        _ = try GzipReader.read(bytes)
      } else {
        let archive = try ZipReader(bytes)
        try archive.checkSizes(of: archive.entries)
        for entry in archive.entries { _ = try archive.read(entry) }
      }
      return true
    } catch {
      return false
    }
  }

  private mutating func fault(_ what: String) {
    faultCount += 1
    print("  FAULT: \(what)")
  }
}

/// The memory of this process, where the system tells it.
private enum Memory {
  /// The most bytes resident so far; nil where the system does not say.
  static var peak: Double? {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1024 }
  }
}
