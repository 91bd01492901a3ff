import Anuario
import Diagnostics
import Football
import Foundation
import SeasonFiles

/// Times reading every form of text: `corpus [FOLDER] [MEGABYTES]`, the folder in SEASONS and 100 if none is named.
///
/// The files of a form, and the CSV tables of each header, are put one behind another until the size is reached and read
/// as one text, each in a process of its own, so that its peak of memory is its own; then the files of a form are read one
/// by one as often as makes the same size. Speed is bytes by the processor time of the process, so that other work on the
/// machine matters little. A text that is not read to its end, or not without errors, is a failure of the benchmark.
func benchmarkCorpus(_ arguments: [String]) throws {
  if arguments.first == "--part" { return try measurePart(Array(arguments.dropFirst())) }
  guard let folder = arguments.first ?? ProcessInfo.processInfo.environment["SEASONS"], !folder.isEmpty else {
    return print("no folder of seasons: name one, or set SEASONS")
  }
  let size = (arguments.dropFirst().first.flatMap { Int($0) } ?? 100) * 1_000_000
  let corpus = Corpus(folder)
  print("| text | MB | MB/s | goal | × the plain pass | 10 × the text, time | memory, × the text |")
  print("|---|---|---|---|---|---|---|")
  fflush(nil)
  var failures = 0
  for shape in corpus.shapes where !passes("one", shape.name, folder, size) { failures += 1 }
  for form in SeasonFormat.allCases where corpus.files[form] != nil && !passes("each", form.rawValue, folder, size) {
    failures += 1
  }
  let reading = try median(3) { _ = try SeasonLibrary.load([folder]) }
  let books = try SeasonLibrary.load([folder]).books
  let statistics = median(3) { for book in books { _ = book.recomputed() } }
  row("statistics of all seasons", statistics, reading, "reading them, statistics included")
  if failures > 0 { exit(EXIT_FAILURE) }
}

/// Whether a part, measured in a process of its own, was read as it should be.
private func passes(_ way: String, _ name: String, _ folder: String, _ size: Int) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  process.arguments = [Area.corpus.rawValue, "--part", way, name, folder, String(size)]
  do { try process.run() } catch {
    print("FAULT: \(error)")
    return false
  }
  process.waitUntilExit()
  return process.terminationReason == .exit && process.terminationStatus == 0
}

/// Measures a part in this process: `--part one|each NAME FOLDER BYTES`.
private func measurePart(_ arguments: [String]) throws {
  guard arguments.count == 4, let size = Int(arguments[3]) else { return print("--part one|each NAME FOLDER BYTES") }
  let corpus = Corpus(arguments[2])
  let isRead: Bool
  if arguments[0] == "each", let form = SeasonFormat(rawValue: arguments[1]), let files = corpus.files[form] {
    isRead = measureFiles(files, as: form, upTo: ReadingGoal(form).size(size))
  } else if let shape = corpus.shapes.first(where: { $0.name == arguments[1] }) {
    isRead = measure(shape, ReadingGoal(shape.form).size(size))
  } else {
    print("FAULT: nothing is called \(arguments[1])")
    isRead = false
  }
  if !isRead { exit(EXIT_FAILURE) }
}

/// What is asked of the reader of a form.
private struct ReadingGoal {
  /// Megabytes a second; nil where none are asked for.
  let speed: Double?
  /// The divisor of the size: the readers of prose are so slow that a tenth of it says as much.
  private let share: Int

  init(_ form: SeasonFormat) {
    switch form {
    case .footballText, .csv: (speed, share) = (50, 1)
    case .wikitext: (speed, share) = (20, 1)
    case .footballJSON: (speed, share) = (nil, 1)
    case .article, .rsssf: (speed, share) = (nil, 10)
    }
  }

  func size(_ size: Int) -> Int { max(1, size / share) }
  var text: String { speed.map { String(format: "%.0f", $0) } ?? "" }
}

/// Measures a text made of a shape's files again and again; false where it is not read as they are once.
private func measure(_ shape: CorpusShape, _ size: Int) -> Bool {
  let once = shape.joined(1)
  let expected = Double(read(once, as: shape.form).matchCount) / Double(once.count)
  let tenth = shape.joined(size / 10)
  let small = medianSeconds { _ = read(tenth, as: shape.form) }
  let bytes = shape.joined(size)
  Memory.resetPeak()
  // The first run is the one whose memory counts, before anything else has grown the process.
  let first = read(bytes, as: shape.form)
  let memory = Memory.peak.map { String(format: "%.1f", $0 / Double(bytes.count)) } ?? ""
  let seconds = medianSeconds { _ = read(bytes, as: shape.form) }
  let limit = medianSeconds { passPlainly(bytes) }
  let growth = seconds / Double(bytes.count) / (small / Double(tenth.count)) * 10
  print(
    line(shape.name + ", one text", Double(bytes.count), seconds, ReadingGoal(shape.form), limit)
      + String(format: " %.1f × | ", growth) + memory + " |")
  return first.isWhole(bytes.count, expected, shape.name)
}

/// Measures a form's files read one by one; false where one is read with errors.
private func measureFiles(_ files: [SourceText], as form: SeasonFormat, upTo size: Int) -> Bool {
  let all = files.reduce(0) { $0 + $1.bytes.count }
  let rounds = max(1, size / all)
  var hasErrors = false
  let seconds = medianSeconds {
    for _ in 0..<rounds {
      for file in files {
        let read = SeasonFiles.read(SourceText(bytes: file.bytes, file: file.file), as: form)
        if read.hasErrors { hasErrors = true }
      }
    }
  }
  let limit = medianSeconds { for _ in 0..<rounds { for file in files { passPlainly(file.bytes) } } }
  print(
    line("\(form.rawValue), \(files.count) files one by one", Double(all * rounds), seconds, ReadingGoal(form), limit)
      + " | |")
  if hasErrors { print("FAULT: errors in files that have none") }
  return !hasErrors
}

private func line(_ name: String, _ bytes: Double, _ seconds: Double, _ goal: ReadingGoal, _ limit: Double) -> String {
  String(
    format: "| %@ | %.0f | %.1f | %@ | %.0f |", name, bytes / 1_000_000, bytes / 1_000_000 / seconds, goal.text,
    seconds / limit)
}

/// What came of reading a joined text.
private struct Outcome {
  var matchCount: Int
  var errors: [Diagnostic]

  /// Whether there are as many matches as the files have, and no errors; says so where not.
  func isWhole(_ size: Int, _ expected: Double, _ name: String) -> Bool {
    let wanted = expected * Double(size)
    let isComplete = abs(Double(matchCount) - wanted) <= wanted / 100
    if !isComplete { print("FAULT: \(name) has \(matchCount) matches, its files have \(Int(wanted)) in as many bytes") }
    for error in errors.prefix(3) { print("FAULT: \(name): \(error.place): \(error.message)") }
    fflush(nil)
    return isComplete && errors.isEmpty
  }
}

private func read(_ bytes: [UInt8], as form: SeasonFormat) -> Outcome {
  let read = SeasonFiles.read(SourceText(bytes: bytes, file: "corpus-2020"), as: form)
  return Outcome(
    matchCount: read.value.reduce(0) { $0 + $1.matchTotal }, errors: read.diagnostics.filter { $0.severity == .error })
}

/// The yardstick: the ends of lines found by `memchr`, and the bytes checked and copied into a string of UTF-8.
private func passPlainly(_ bytes: [UInt8]) {
  var lines = 0
  bytes.withUnsafeBytes { buffer in
    guard var start = buffer.baseAddress else { return }
    let end = start + buffer.count
    while start < end, let found = memchr(start, 0x0A, end - start) {
      lines += 1
      start = UnsafeRawPointer(found) + 1
    }
  }
  let isText = String(validating: bytes, as: UTF8.self) != nil
  // Both results are used, so that neither pass is left out.
  precondition(lines >= 0 && (isText || !bytes.isEmpty))
}

/// The median of the seconds of processor time of three runs.
private func medianSeconds(_ body: () -> Void) -> Double {
  let times = (0..<3).map { _ in
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
  return max(times.sorted()[1], 1 / Double(CLOCKS_PER_SEC))
}
