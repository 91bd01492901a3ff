import Anuario
import ArgumentParser
import Diagnostics
import Foundation

/// The exit codes that scripts rely on.
enum ExitStatus {
  static let contradiction = ExitCode(1)
  static let usage = ExitCode(64)
  static let unreadable = ExitCode(65)
  static let missing = ExitCode(66)
  static let fault = ExitCode(70)
  static let cannotWrite = ExitCode(73)
  static let badConfiguration = ExitCode(78)
}

/// Runs the body of a command and turns its failures into messages and exit codes.
func reportingFailures(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let error as StyleFileError {
    Terminal.complain(error.diagnostics)
    throw ExitStatus.badConfiguration
  } catch let error as RulesFileError {
    Terminal.complain(error.diagnostics)
    throw error.isMissing ? ExitStatus.missing : ExitStatus.badConfiguration
  } catch let error as EntrantNamesError {
    Terminal.complain("\(error.file): \(error.reason)")
    throw error.isMissing ? ExitStatus.missing : ExitStatus.unreadable
  } catch let error as ValidationError {
    Terminal.complain(error.message)
    throw ExitStatus.usage
  } catch let error as LanguageError {
    Terminal.complain("there are no words in \"\(error.tag)\"; languages: \(error.known.joined(separator: ", "))")
    throw ExitStatus.usage
  } catch let error as PaperError {
    Terminal.complain("there is no paper \"\(error.name)\"; papers: \(error.known.joined(separator: ", "))")
    throw ExitStatus.usage
  } catch let error as UnknownName {
    Terminal.complain(message(error))
    throw ExitStatus.unreadable
  } catch let error as NothingToDraw {
    // The reason is in the language of the picture; before it stand only names.
    Terminal.complain("chart \(error.kind): \(error.reason)")
    throw ExitStatus.unreadable
  } catch let error as NothingToPrint {
    Terminal.complain("sheet \(error.kind.rawValue): \(error.reason)")
    throw ExitStatus.unreadable
  } catch let error as SheetPageError {
    let asked = error.asked.map { "there is no page \($0): " } ?? ""
    Terminal.complain(
      "\(asked)the sheet has \(error.pages) \(error.pages == 1 ? "page" : "pages"), and a picture shows one; name it "
        + "with --page, ask for a larger --paper, or write a .pdf")
    throw ExitStatus.usage
  } catch let error as WritingError {
    Terminal.complain("cannot write \(error.path): \(error.reason)")
    throw ExitStatus.cannotWrite
  } catch let error as PrintingError {
    Terminal.complain("a fault in drawing: \(error.reason)")
    throw ExitStatus.fault
  } catch let error where error is ExitCode || error is CleanExit {
    throw error
  } catch {
    // The parser would end with 1, by which a script knows a contradiction.
    Terminal.complain("a fault of the program: \(error)")
    throw ExitStatus.fault
  }
}

/// What is wrong with a name of the editor's, and what it may mean.
private func message(_ error: UnknownName) -> String {
  let found = "there is no \(error.sort) \"\(error.name)\" in \(error.seasons)"
  switch error.candidates.count {
  case 0: return found
  case 1: return found + "; did you mean \"\(error.candidates[0])\"?"
  default:
    let names = error.candidates.prefix(8).joined(separator: ", ") + (error.candidates.count > 8 ? ", …" : "")
    return found + "; it may be one of \(names)"
  }
}
