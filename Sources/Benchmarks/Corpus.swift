import Diagnostics
import Football
import Foundation
import SeasonFiles

/// Texts of one form that can stand behind one another in one text: all of a form, or the CSV tables under one header.
struct CorpusShape {
  /// What it is called in the table, and for the process that measures it.
  var name: String
  var form: SeasonFormat
  var texts: [SourceText]

  /// How many bytes the texts have.
  var byteCount: Int { texts.reduce(0) { $0 + $1.bytes.count } }

  /// The texts one behind another, again and again until a size is reached, once at least, each time as they stand: a table under its own
  /// header, a season under its own title.
  func joined(_ size: Int) -> [UInt8] {
    let isJSON = form == .footballJSON
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + byteCount + 2 * texts.count)
    if isJSON { bytes.append(UInt8(ascii: "[")) }
    repeat {
      // Whole rounds of the texts, so that matches and bytes stand in the proportion that they have there.
      for text in texts {
        if isJSON, bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes += text.bytes
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      }
    } while bytes.count < size
    if isJSON { bytes.append(UInt8(ascii: "]")) }
    return bytes
  }
}

/// The files of a folder that hold seasons.
struct Corpus {
  /// The files by the form of their text, in the order of their paths.
  private(set) var files: [SeasonFormat: [SourceText]] = [:]

  init(_ folder: String) {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return }
    for name in walk.compactMap({ $0 as? String }).sorted() {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
        let data = FileManager.default.contents(atPath: path)
      else { continue }
      // A table in Windows-1252 becomes UTF-8 before it is joined, as it does before it is read.
      let text = SourceText(bytes: Array(data), file: name)
      let form = SeasonFormat.detect(text)
      let plain = form == .csv ? text.fallingBackToWindows1252 : text
      let read = SeasonFiles.read(plain, as: form)
      // A README with tables is no season.
      guard form != .article || SeasonFiles.mayHoldMatches(plain) else { continue }
      if !read.value.isEmpty, !read.hasErrors { files[form, default: []].append(plain) }
    }
  }

  /// What is read as one text: the files of each form, and the tables of each header.
  var shapes: [CorpusShape] {
    SeasonFormat.allCases.flatMap { form -> [CorpusShape] in
      // A file that ends the text for its reader would hide those behind it.
      let texts = (files[form] ?? []).filter { !$0.bytes.contains("__END__".utf8) }
      if texts.isEmpty { return [] }
      guard form == .csv else { return [CorpusShape(name: form.rawValue, form: form, texts: texts)] }
      var shapes: [CorpusShape] = []
      for text in texts {
        if let known = shapes.firstIndex(where: { $0.texts[0].line(1) == text.line(1) }) {
          shapes[known].texts.append(text)
        } else {
          let file = text.file.split(separator: "/").suffix(2).joined(separator: "/")
          shapes.append(CorpusShape(name: "csv " + file, form: form, texts: [text]))
        }
      }
      return shapes
    }
  }
}
