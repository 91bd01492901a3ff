extension DocumentMetadata {
  /// The metadata as a packet of XMP (ISO 16684-1).
  var xmp: String {
    var lines: [String] = []
    lines.append("<dc:format>application/pdf</dc:format>")
    lines.append("<dc:title>\(alternatives(title))</dc:title>")
    if let author { lines.append("<dc:creator><rdf:Seq>\(item(author))</rdf:Seq></dc:creator>") }
    if let subject { lines.append("<dc:description>\(alternatives(subject))</dc:description>") }
    if !keywords.isEmpty {
      lines.append("<dc:subject><rdf:Bag>\(keywords.map(item).joined())</rdf:Bag></dc:subject>")
      lines.append("<pdf:Keywords>\(escaped(keywords.joined(separator: ", ")))</pdf:Keywords>")
    }
    lines.append("<dc:language><rdf:Bag>\(item(language))</rdf:Bag></dc:language>")
    lines.append("<xmp:CreatorTool>\(escaped(creator))</xmp:CreatorTool>")
    lines.append("<xmp:CreateDate>\(created.iso8601)</xmp:CreateDate>")
    lines.append("<xmp:ModifyDate>\(created.iso8601)</xmp:ModifyDate>")
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      \(lines.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private func alternatives(_ text: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt>"
  }

  private func item(_ text: String) -> String { "<rdf:li>\(escaped(text))</rdf:li>" }

  /// The text as XML takes it, without the control characters that XML 1.0 forbids.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
