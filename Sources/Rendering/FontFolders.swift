import CPangoCairo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folders that the machine keeps fonts in, and those of their indexes.
struct FontFolders {
  /// Elements of a settings file, as they stand there.
  private let elements: [String]

  /// Reads them from the machine's main file of settings; nil where others may change what it finds.
  ///
  /// - Parameters:
  ///   - path: The main file.
  ///   - variable: Gives a variable of the environment.
  init?(of path: String, variable: (String) -> String?) {
    guard !["FILE", "PATH", "SYSROOT"].contains(where: { variable("FONTCONFIG_" + $0) != nil }),
      !FontFolders.ownersFiles(beside: path, variable).contains(where: { access($0, F_OK) == 0 }),
      let text = FontFolders.bytes(of: path)
    else { return nil }
    let bare = FontFolders.withoutComments(text)
    let indexes = FontFolders.elements("cachedir", in: bare)
    // Without its indexes every font of a folder would be opened.
    guard !indexes.isEmpty else { return nil }
    elements = FontFolders.elements("dir", in: bare) + indexes
  }

  /// The folders of this machine, whose main file Fontconfig knows.
  static func ofMachine(_ settings: OpaquePointer) -> FontFolders? {
    guard let name = FcConfigGetFilename(settings, nil) else { return nil }
    defer { FcStrFree(name) }
    return FontFolders(of: String(cString: name)) { getenv($0).map { String(cString: $0) } }
  }

  /// Where the user and the administrator keep settings of their own.
  private static func ownersFiles(beside path: String, _ variable: (String) -> String?) -> [String] {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    var files = [folder + "/local.conf"]
    let home = variable("HOME")
    if let home { files += [home + "/.fonts.conf", home + "/.fonts.conf.d"] }
    if let own = variable("XDG_CONFIG_HOME") ?? home.map({ $0 + "/.config" }) {
      files += [own + "/fontconfig/fonts.conf", own + "/fontconfig/conf.d"]
    }
    return files
  }

  private static func bytes(of path: String) -> ArraySlice<UInt8>? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    // Theirs is 3 KB; what is far larger is another kind of file.
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    return bytes[...]
  }

  private static func withoutComments(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bare: ArraySlice<UInt8> = []
    var rest = text
    while let start = rest.firstRange(ofBytes: "<!--") {
      bare += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      rest = rest[(rest.firstRange(ofBytes: "-->")?.upperBound ?? rest.endIndex)...]
    }
    return bare + rest
  }

  /// The elements of a name that hold text alone, with their tags.
  private static func elements(_ name: String, in text: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var rest = text
    while let start = rest.firstRange(ofBytes: "<" + name) {
      rest = rest[start.upperBound...]
      // Other names may begin as this one does.
      guard rest.first == UInt8(ascii: ">") || rest.first == UInt8(ascii: " ") else { continue }
      guard let end = rest.firstRange(ofBytes: "</" + name + ">")?.upperBound else { break }
      found.append(String(decoding: text[start.lowerBound..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return found
  }

  /// Settings that know these folders and of their fonts only some families.
  func narrowed(to families: [String]) -> String {
    let accepted = families.map { family in
      let name = family.map { character -> String in
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        default: String(character)
        }
      }.joined()
      return "<acceptfont><pattern><patelt name=\"family\"><string>\(name)</string></patelt></pattern></acceptfont>"
    }
    // Every font fits a pattern that asks for nothing.
    return """
      <?xml version="1.0"?><fontconfig>\(elements.joined())<selectfont>\(accepted.joined())\
      <rejectfont><pattern></pattern></rejectfont></selectfont></fontconfig>
      """
  }
}

extension ArraySlice<UInt8> {
  /// Where some text stands first.
  fileprivate func firstRange(ofBytes text: String) -> Range<Int>? {
    let word = Array(text.utf8)
    guard count >= word.count else { return nil }
    return (startIndex...endIndex - word.count).first { self[$0...].starts(with: word) }.map { $0..<$0 + word.count }
  }
}
