import Foundation

/// Another program that looks at files of ours; tests that need one that is not installed skip and say so.
package enum ExternalTool {
  /// Whether a program stands in PATH.
  package static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }

  private static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a program that ended wrote to both its outputs, and its exit code.
  package struct Outcome: Sendable {
    package var code: Int32
    package var output: String
  }

  /// Runs a program on a file with the given bytes; `FILE` in the arguments stands for its path.
  package static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("anuario-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let path = path(of: name) else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }
}
