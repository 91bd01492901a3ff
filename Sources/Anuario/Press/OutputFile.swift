import Foundation

/// A file that cannot be written.
public struct WritingError: Error, Sendable {
  /// The path.
  public var path: String
  /// The reason that the system gives.
  public var reason: String

  /// Makes an error.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// Writes files whole or not at all.
public enum OutputFile {
  /// Writes bytes under a path: into a temporary file beside it, then renamed.
  ///
  /// A path that names a device, a pipe or a link is written directly. Folders that lack are made.
  /// - Throws: ``WritingError``; nothing is left behind.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw WritingError(path: path, reason: SourceFile.reason(error))
    }
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw WritingError(path: path, reason: "is a folder") }
      try writeAll(bytes, to: path, flags: O_WRONLY | O_TRUNC)
      return
    }
    // A name of its own for every writing: two threads may write one file, and the last has it.
    let temporary = url.deletingLastPathComponent().appendingPathComponent(".anuario-\(UUID().uuidString).part").path
    do {
      try writeAll(bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
      guard rename(temporary, path) == 0 else { throw WritingError(path: path, reason: reason(errno)) }
    } catch {
      unlink(temporary)
      throw WritingError(path: path, reason: (error as? WritingError)?.reason ?? SourceFile.reason(error))
    }
  }

  /// Writes bytes to standard output.
  ///
  /// A reader that has gone (`| head`) wants no more: that is no fault.
  /// - Throws: ``WritingError``.
  public static func writeToOutput(_ bytes: [UInt8]) throws(WritingError) {
    guard let fault = fault(inWriting: bytes, to: STDOUT_FILENO), fault != EPIPE else { return }
    throw WritingError(path: "standard output", reason: reason(fault))
  }

  private static func writeAll(_ bytes: [UInt8], to path: String, flags: Int32) throws(WritingError) {
    let file = open(path, flags | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw WritingError(path: path, reason: reason(errno)) }
    if let fault = fault(inWriting: bytes, to: file) {
      close(file)
      throw WritingError(path: path, reason: reason(fault))
    }
    // A full disk may show only now.
    guard close(file) == 0 else { throw WritingError(path: path, reason: reason(errno)) }
  }

  /// Writes bytes to an open file; the system's number of what went wrong, or nil.
  private static func fault(inWriting bytes: [UInt8], to file: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Foundation.write(file, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      written += count
    }
    return nil
  }

  private static func reason(_ fault: Int32) -> String { String(cString: strerror(fault)).lowercased() }
}
