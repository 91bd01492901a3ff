import Drawing

/// Adds to a PDF of Cairo what Cairo 1.16 cannot write, as an incremental update (ISO 32000-1, 7.5.6).
///
/// That is: the descriptions of figures and the scopes of header cells, the document's language and title, one Document
/// around all parts, right dates, and metadata as XMP. The bytes that Cairo wrote stay as they are; new versions of the
/// objects concerned follow after them with a cross-reference table of their own.
struct PDFFinisher {
  private let reader: PDFReader
  private let record: DocumentPainter.Record
  private let metadata: DocumentMetadata
  /// New and changed objects.
  private var changed: [Int: [UInt8]] = [:]
  private var elements: [Int: PDFDictionary] = [:]
  private var nextNumber: Int

  /// Completes a file.
  static func complete(
    _ bytes: [UInt8], _ record: DocumentPainter.Record, _ metadata: DocumentMetadata
  ) throws(RenderError) -> [UInt8] {
    var finisher = try PDFFinisher(bytes, record, metadata)
    return try finisher.complete()
  }

  private init(_ bytes: [UInt8], _ record: DocumentPainter.Record, _ metadata: DocumentMetadata) throws(RenderError) {
    reader = try PDFReader(bytes)
    self.record = record
    self.metadata = metadata
    guard case .literal(let size)? = reader.trailer["Size"], let next = Int(String(decoding: size, as: UTF8.self))
    else { throw PDFReader.fault("no count of objects") }
    nextNumber = next
  }

  private mutating func complete() throws(RenderError) -> [UInt8] {
    guard let root = reader.trailer["Root"]?.target else { throw PDFReader.fault("no catalog") }
    var catalog = try reader.dictionary(root)
    if let tree = catalog["StructTreeRoot"]?.target {
      try describe(tree)
      try gather(tree)
    } else if !record.figures.isEmpty || !record.headerCells.isEmpty {
      throw PDFReader.fault("no structure tree")
    }
    for (number, element) in elements { changed[number] = element.bytes }

    catalog["Lang"] = .ascii(metadata.language)
    catalog["MarkInfo"] = .dictionary(PDFDictionary([("Marked", .boolean(true))]))
    catalog["ViewerPreferences"] = .dictionary(PDFDictionary([("DisplayDocTitle", .boolean(true))]))
    catalog["Metadata"] = .reference(add(xmpStream))
    changed[root] = catalog.bytes
    let information = add(try self.information().bytes)
    return update(information: information)
  }

  private mutating func add(_ body: [UInt8]) -> Int {
    changed[nextNumber] = body
    nextNumber += 1
    return nextNumber - 1
  }

  // MARK: Structure

  private func element(_ number: Int) throws(RenderError) -> PDFDictionary {
    if let known = elements[number] { return known }
    return try reader.dictionary(number)
  }

  /// Gives figures their descriptions and header cells their scopes: the painter met both in the order of the tree.
  private mutating func describe(_ tree: Int) throws(RenderError) {
    var figures = record.figures[...]
    var scopes = record.headerCells[...]
    var waiting = try children(of: reader.dictionary(tree)).reversed().map { $0 }
    var visited: Set<Int> = []
    while let number = waiting.popLast() {
      guard visited.insert(number).inserted else { throw PDFReader.fault("a loop in the structure tree") }
      var element = try reader.dictionary(number)
      switch element["S"] {
      case .name("Figure"):
        guard let alt = figures.popFirst() else { throw PDFReader.fault("a figure too many in the structure tree") }
        element["Alt"] = .text(alt)
        elements[number] = element
      case .name("TH"):
        guard let scope = scopes.popFirst() else { throw PDFReader.fault("a header cell too many in the tree") }
        element["A"] = .dictionary(PDFDictionary([("O", .name("Table")), ("Scope", .name(scope.rawValue))]))
        elements[number] = element
      default: break
      }
      waiting += children(of: element).reversed()
    }
    guard figures.isEmpty, scopes.isEmpty else { throw PDFReader.fault("the structure tree lacks a figure or cell") }
  }

  /// Puts one Document around everything, in place of the Documents of single pages.
  private mutating func gather(_ tree: Int) throws(RenderError) {
    var root = try reader.dictionary(tree)
    let tops = children(of: root)
    var kids: [Int] = []
    for top in tops {
      let element = try element(top)
      if element["S"] == .name("Document") {
        kids += children(of: element)
      } else {
        kids.append(top)
      }
    }
    guard !kids.isEmpty else { return }
    if tops.count == 1, kids != tops { return }
    let document = add(
      PDFDictionary([
        ("Type", .name("StructElem")), ("S", .name("Document")), ("P", .reference(tree)),
        ("K", .array(kids.map { .reference($0) })),
      ]).bytes)
    for kid in kids {
      var child = try element(kid)
      child["P"] = .reference(document)
      elements[kid] = child
    }
    root["K"] = .array([.reference(document)])
    changed[tree] = root.bytes
  }

  private func children(of element: PDFDictionary) -> [Int] { element["K"]?.list.compactMap(\.target) ?? [] }

  // MARK: Metadata

  private func information() throws(RenderError) -> PDFDictionary {
    var information = PDFDictionary([("Title", .text(metadata.title))])
    if let author = metadata.author { information["Author"] = .text(author) }
    if let subject = metadata.subject { information["Subject"] = .text(subject) }
    if !metadata.keywords.isEmpty { information["Keywords"] = .text(metadata.keywords.joined(separator: ", ")) }
    information["Creator"] = .text(metadata.creator)
    if let known = reader.trailer["Info"]?.target {
      information["Producer"] = try reader.dictionary(known)["Producer"]
    }
    information["CreationDate"] = .ascii(metadata.created.pdf)
    information["ModDate"] = .ascii(metadata.created.pdf)
    return information
  }

  private var xmpStream: [UInt8] {
    let packet = Array(metadata.xmp.utf8)
    let head = PDFDictionary([
      ("Type", .name("Metadata")), ("Subtype", .name("XML")), ("Length", .number(packet.count)),
    ])
    return head.bytes + Array("\nstream\n".utf8) + packet + Array("\nendstream".utf8)
  }

  // MARK: The update

  /// The file with the changed objects, their table and a trailer that leads to both tables.
  private func update(information: Int) -> [UInt8] {
    var bytes = reader.bytes
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    let numbers = changed.keys.sorted()
    var table = "xref\n"
    for (index, number) in numbers.enumerated() {
      if index == 0 || numbers[index - 1] != number - 1 {
        let length = numbers[index...].enumerated().prefix { $0.element == number + $0.offset }.count
        table += "\(number) \(length)\n"
      }
      let offset = String(bytes.count)
      table += String(repeating: "0", count: max(0, 10 - offset.count)) + offset + " 00000 n \n"
      bytes += Array("\(number) 0 obj\n".utf8) + (changed[number] ?? []) + Array("\nendobj\n".utf8)
    }
    var trailer = reader.trailer
    trailer["Size"] = .number(nextNumber)
    trailer["Info"] = .reference(information)
    trailer["Prev"] = .number(reader.tableStart)
    let start = bytes.count
    bytes += table.utf8
    bytes += Array("trailer\n".utf8) + trailer.bytes + Array("\nstartxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }
}
