import Foundation

/// SVG files as librsvg draws them.
package enum SVGDrawing {
  /// The pixels of a file, one for each unit.
  package static func bitmap(_ svg: [UInt8]) throws -> Bitmap {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("anuario-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try ExternalTool.run("rsvg-convert", ["-o", file.path, "FILE"], on: svg)
    guard outcome.code == 0 else { throw Bitmap.Unreadable(reason: outcome.output) }
    return try Bitmap(png: [UInt8](Data(contentsOf: file)))
  }
}
