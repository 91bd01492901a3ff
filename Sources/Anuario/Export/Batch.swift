import Football
import Foundation
import Parallel
import Synchronization
import Words

/// Everything that can be made of seasons: reports, charts in one style or several, sheets, and a page to choose from.
///
/// The work is spread over the cores; every file is made by itself, so that its bytes do not depend on how many there are.
public struct Batch: Sendable {
  /// What becomes one file.
  struct Job: Sendable {
    /// What is made.
    enum Work: Sendable {
      case report
      case chart(ChartKind)
      case sheet(SheetKind)
    }

    var work: Work
    /// The seasons, as indices into the batch's; one but for charts that join them.
    var books: [Int]
    /// The style, as an index into the batch's.
    var style: Int
    /// The file's path in the folder.
    var path: String
  }

  /// What became of a file.
  public enum Outcome: Sendable, Hashable {
    /// It was written; with the headline and the short description of a chart, both empty for other prints.
    case written(headline: String, brief: String)
    /// The season cannot feed it, for a reason.
    case nothing(String)
    /// It could not be made or written, for a reason.
    case failed(String)
  }

  /// A file and what became of it.
  public struct Result: Sendable {
    let job: Job
    /// The path in the folder.
    public var path: String { job.path }
    /// What became of it.
    public let outcome: Outcome
    /// Warnings, such as a character that no font has.
    public let warnings: [String]
  }

  /// The names of the styles, the first of which is that of reports and sheets.
  public let styles: [String]
  let books: [SeasonBook]
  let slugs: [String]
  let presses: [Press]
  let options: PressOptions
  let jobs: [Job]

  /// Plans a batch.
  ///
  /// - Parameters:
  ///   - books: The seasons, in the order of the page.
  ///   - options: How things are printed; the style stands first among those of charts.
  ///   - others: Names of further styles that charts are drawn in, each in a folder of its name.
  /// - Throws: What ``Press/init(_:)`` throws.
  public init(_ books: [SeasonBook], options: PressOptions, others: [String] = []) throws {
    self.books = books
    self.options = options
    styles = [options.style ?? "default"] + others.filter { $0 != options.style ?? "default" }
    presses = try styles.enumerated().map { index, style in
      var options = options
      // The first style stays as it was asked for: sheets have one of their own where none is.
      if index > 0 { options.style = style }
      return try Press(options)
    }
    slugs = Batch.distinct(books.map(\.slug))
    jobs = Batch.jobs(books, slugs: slugs, styles: styles, language: options.language)
  }

  /// How many files are tried.
  public var count: Int { jobs.count }

  /// What the styles' files say that is no error.
  public var warnings: [String] { presses.flatMap(\.warnings) }

  private static func jobs(_ books: [SeasonBook], slugs: [String], styles: [String], language: String) -> [Job] {
    var jobs: [Job] = []
    func charts(_ kinds: [ChartKind], _ members: [Int]) {
      for kind in kinds {
        for (style, name) in styles.enumerated() {
          let file = FileName.chart(
            kind, slug: slugs[members[0]], later: members.dropFirst().map { books[$0].label }, language: language,
            form: .png)
          jobs.append(
            Job(work: .chart(kind), books: members, style: style, path: style == 0 ? file : "\(name)/\(file)"))
        }
      }
    }
    for index in books.indices {
      jobs.append(
        Job(work: .report, books: [index], style: 0, path: FileName.report(slug: slugs[index], language: language)))
      charts(ChartKind.all.filter { $0.span != .several }, [index])
      for kind in SheetKind.allCases {
        let path = FileName.sheet(kind, slug: slugs[index], language: language, form: .pdf)
        jobs.append(Job(work: .sheet(kind), books: [index], style: 0, path: path))
      }
    }
    for members in families(books) where members.count > 1 {
      // Two seasons stand well beside each other; more only in charts that are made for many.
      charts(ChartKind.all.filter { $0.span == .several || ($0.joinsSeasons && members.count == 2) }, members)
    }
    return jobs
  }

  /// The seasons of each competition, in the order of their labels.
  private static func families(_ books: [SeasonBook]) -> [[Int]] {
    var order: [String] = []
    var families: [String: [Int]] = [:]
    for (index, book) in books.enumerated() {
      if families[book.competition] == nil { order.append(book.competition) }
      families[book.competition, default: []].append(index)
    }
    return order.compactMap { families[$0]?.sorted { (books[$0].label, $0) < (books[$1].label, $1) } }
  }

  /// Names made distinct by a number after those met before, none of them the name of another.
  static func distinct(_ names: [String]) -> [String] {
    let given = Set(names)
    var counts: [String: Int] = [:]
    var taken: Set<String> = []
    return names.map { name in
      var distinct = name
      while taken.contains(distinct) || (distinct != name && given.contains(distinct)) {
        counts[name, default: 1] += 1
        distinct = "\(name)-\(counts[name, default: 1])"
      }
      taken.insert(distinct)
      return distinct
    }
  }

  /// Makes all files, and the page that shows them.
  ///
  /// - Parameters:
  ///   - folder: Where they are written.
  ///   - progress: Told after each file how many are done; called from several threads, one after the other.
  /// - Returns: What became of each file, in the order of the plan.
  /// - Throws: ``WritingError`` when the page cannot be written.
  public func run(in folder: String, progress: @escaping @Sendable (Int) -> Void = { _ in }) throws -> [Result] {
    let done = Mutex(0)
    let made = jobs.concurrentMap { job in
      let result = make(job, in: folder)
      done.withLock { count in
        count += 1
        progress(count)
      }
      return result
    }
    let page = Gallery(batch: self, results: made).html
    try OutputFile.write(Array(page.utf8), to: folder + "/index.html")
    return made
  }

  private func make(_ job: Job, in folder: String) -> Result {
    let press = presses[job.style]
    let books = job.books.map { self.books[$0] }
    do {
      let printed: Printed
      switch job.work {
      case .report: printed = try press.report(books[0])
      case .chart(let kind): printed = try press.chart(kind, books, as: .png)
      case .sheet(let kind): printed = try press.sheet(kind, books[0], as: .pdf)
      }
      try OutputFile.write(printed.bytes, to: folder + "/" + job.path)
      return Result(
        job: job, outcome: .written(headline: printed.title, brief: printed.altTexts.brief),
        warnings: printed.warnings)
    } catch let error as NothingToDraw {
      return Result(job: job, outcome: .nothing(error.reason), warnings: [])
    } catch let error as NothingToPrint {
      return Result(job: job, outcome: .nothing(error.reason), warnings: [])
    } catch let error as PrintingError {
      return Result(job: job, outcome: .failed(error.reason), warnings: [])
    } catch let error as WritingError {
      return Result(job: job, outcome: .failed(error.reason), warnings: [])
    } catch {
      return Result(job: job, outcome: .failed("\(error)"), warnings: [])
    }
  }
}
