import Embedded

/// The styles that ship: the YAML files of this folder, embedded in the binary.
package enum ShippedStyles {
  /// Their names, in order.
  package static var names: [String] { EmbeddedFiles.names(in: .styles) }

  /// The text of a style's file as bytes of UTF-8; nil when none of that name ships.
  package static func bytes(_ name: String) -> [UInt8]? { EmbeddedFiles.bytes(name, in: .styles) }
}
