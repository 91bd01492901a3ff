import Anuario
import Diagnostics
import Football
import Foundation
import SeasonFiles

/// Times reading every form of text: `corpus [FOLDER] [MEGABYTES]`, the folder in SEASONS and 100 if none is named.
///
/// The files of a form are put one behind another until the size is reached, and read as one text; then read file by file as
/// often as makes the same size. Speed is bytes by the processor time of this process, so that other work on the machine
/// matters little; the peak of memory is that of the whole process, the text included.
func benchmarkCorpus(_ arguments: [String]) throws {
  guard let folder = arguments.first ?? ProcessInfo.processInfo.environment["SEASONS"], !folder.isEmpty else {
    return print("no folder of seasons: name one, or set SEASONS")
  }
  let size = (arguments.dropFirst().first.flatMap { Int($0) } ?? 100) * 1_000_000
  let corpus = try Corpus(folder)
  for form in SeasonFormat.allCases {
    guard let files = corpus.files[form] else { continue }
    for part in [size / 100, size / 10, size] { benchmark(one: corpus.text(of: form, size: part), as: form) }
    benchmark(files, upTo: size, as: form)
  }
  let reading = try median(3) { _ = try SeasonLibrary.load([folder]) }
  let books = try SeasonLibrary.load([folder]).books
  let statistics = median(3) { for book in books { _ = book.recomputed() } }
  row("statistics of all seasons", statistics, reading, "reading them, statistics included")
}

/// The files of a folder that hold seasons, by the form of their text.
private struct Corpus {
  var files: [SeasonFormat: [SourceText]] = [:]

  init(_ folder: String) throws {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return }
    for name in walk.compactMap({ $0 as? String }).sorted() {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
        let data = FileManager.default.contents(atPath: path)
      else { continue }
      let text = SourceText(bytes: Array(data), file: path)
      let form = SeasonFormat.detect(text)
      if !SeasonFiles.read(text, as: form).value.isEmpty { files[form, default: []].append(text) }
    }
  }

  /// The files of a form one behind another, again and again; those that end a text for their reader are left out.
  func text(of form: SeasonFormat, size: Int) -> [UInt8] {
    let end = Array("__END__".utf8)
    let parts = (files[form] ?? []).map(\.bytes).filter { !$0.contains(end) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + (parts.map(\.count).max() ?? 0) + 2)
    let isJSON = form == .footballJSON
    if isJSON { bytes.append(UInt8(ascii: "[")) }
    var next = 0
    while bytes.count < size, !parts.isEmpty {
      if isJSON, next > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += parts[next % parts.count]
      bytes.append(UInt8(ascii: "\n"))
      next += 1
    }
    if isJSON { bytes.append(UInt8(ascii: "]")) }
    return bytes
  }
}

private func benchmark(one bytes: [UInt8], as form: SeasonFormat) {
  Memory.resetPeak()
  var matches = 0
  let seconds = processorSeconds {
    let read = SeasonFiles.read(SourceText(bytes: bytes, file: "corpus-2020"), as: form)
    matches = read.value.reduce(0) { $0 + $1.matchTotal }
  }
  let size = Double(bytes.count)
  let peak = Memory.peak.map { String(format: ", memory %.1f × the text", $0 / size) } ?? ""
  print(
    line(form, "one text of \(bytes.count / 1_000_000) MB", size, seconds) + "\(peak), \(matches) matches")
}

private func benchmark(_ files: [SourceText], upTo size: Int, as form: SeasonFormat) {
  var done = 0
  let seconds = processorSeconds {
    while done < size {
      for file in files {
        _ = SeasonFiles.read(SourceText(bytes: file.bytes, file: file.file), as: form)
        done += file.bytes.count
      }
    }
  }
  print(line(form, "\(files.count) files, file by file", Double(done), seconds))
}

private func line(_ form: SeasonFormat, _ what: String, _ bytes: Double, _ seconds: Double) -> String {
  let label = "\(form.rawValue), \(what)".padding(toLength: 44, withPad: " ", startingAt: 0)
  return label + String(format: "%8.1f MB/s", bytes / 1_000_000 / seconds)
}

/// The seconds of processor time that a run takes.
private func processorSeconds(_ body: () -> Void) -> Double {
  let start = clock()
  body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}
