import AnuarioTestSupport
import Archives
import Diagnostics
import Football
import Foundation
import SeasonFiles

/// Texts made to hurt, each in two sizes: twice the text takes about twice the time, and neither time nor memory is above
/// a bound.
struct HostileRun {
  /// The bytes of the larger text.
  private static let size = 8_000_000
  /// The most seconds of processor time for a million bytes, and the most bytes of memory for one byte.
  private static let slowest = 8.0
  private static let largest = 150.0
  /// How much longer twice the text may take; below a tenth of a second nothing can be said.
  private static let growth = 3.0

  private var faults = 0

  /// Reads every text in the form that it is aimed at, and with its form to be found; then an archive that expands
  /// without end.
  mutating func read() {
    for hostile in HostileText.all {
      guard let form = SeasonFormat(rawValue: hostile.form) else {
        fault("\(hostile.form) is no form")
        continue
      }
      measure(hostile, as: form)
    }
    expand()
  }

  private mutating func measure(_ hostile: HostileText, as form: SeasonFormat) {
    let half = Self.seconds(hostile.bytes(Self.size / 2), as: form)
    Memory.resetPeak()
    let bytes = hostile.bytes(Self.size)
    let before = Memory.peak ?? 0
    let whole = Self.seconds(bytes, as: form)
    let detected = Self.seconds(bytes, as: nil)
    let size = Double(bytes.count)
    let memory = max(0, (Memory.peak ?? 0) - before) / size
    let label = "\(hostile.name), \(form.rawValue)".padding(toLength: 36, withPad: " ", startingAt: 0)
    print(label + String(format: "%7.2f s %7.2f s %7.2f s detected %6.1f × memory", half, whole, detected, memory))
    fflush(nil)
    if max(whole, detected) > Self.slowest * size / 1_000_000 { fault("too slow") }
    if whole > Self.growth * half, whole > 0.5 { fault("time grows faster than the text") }
    if memory > Self.largest { fault("too much memory") }
  }

  private static func seconds(_ bytes: [UInt8], as form: SeasonFormat?) -> Double {
    let start = clock()
    _ = SeasonFiles.read(SourceText(bytes: bytes, file: "hostile-1970"), as: form)
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
    faults += 1
    print("  FAULT: \(what)")
  }

  /// Prints what was found and returns how many faults there are.
  func report() -> Int {
    print("hostile texts: \(HostileText.all.count), \(faults) faults")
    return faults
  }
}

/// The memory of this process, where the system tells it.
private enum Memory {
  /// Starts a new peak, with what earlier texts took given back.
  static func resetPeak() {
    #if canImport(Glibc)
      malloc_trim(0)
    #endif
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
  }

  /// The most bytes resident since the last reset; nil where the system does not say.
  static var peak: Double? {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1024 }
  }
}
