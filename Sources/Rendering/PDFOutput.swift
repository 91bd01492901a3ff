import CPangoCairo
import Drawing

/// Makes a tagged PDF of pages whose units are points.
///
/// The same pages, fonts and metadata give the same bytes.
package func encodePDF(
  _ pages: [Page], metadata: DocumentMetadata, measurer: PangoMeasurer
) throws(RenderError) -> [UInt8] {
  try encodePDF(pages, unit: 1, metadata: metadata, measurer: measurer)
}

/// Makes a PDF of one picture, whose units are pixels of 1/96 inch as on the web: 0.75 points each.
package func encodePicturePDF(
  _ page: Page, metadata: DocumentMetadata, measurer: PangoMeasurer
) throws(RenderError) -> [UInt8] {
  try encodePDF([page], unit: 0.75, metadata: metadata, measurer: measurer)
}

private func encodePDF(
  _ pages: [Page], unit: Double, metadata: DocumentMetadata, measurer: PangoMeasurer
) throws(RenderError) -> [UInt8] {
  guard !pages.isEmpty else { throw RenderError(.pdf, .preparing, "a document needs a page") }
  let canvas = try DocumentCanvas(created: metadata.created)
  var painter = DocumentPainter(context: canvas.context, measurer: measurer, scale: unit)
  for (index, page) in pages.enumerated() {
    let size = page.frame.size
    // 14400 points is the most that readers must accept (ISO 32000-1, annex C).
    let lengths = 1.0...14_400.0
    guard lengths.contains(size.width * unit), lengths.contains(size.height * unit) else {
      throw RenderError(
        .pdf, page: index + 1, .preparing,
        "\(size.width.twoDecimals) by \(size.height.twoDecimals) is no size of a page")
    }
    canvas.begin(size, scale: unit)
    try painter.paint(page)
    try canvas.endPage(index + 1)
  }
  addOutline(painter.record, to: canvas)
  return try PDFFinisher.complete(canvas.finish(), painter.record, metadata)
}

/// Nests outline entries by their levels; an entry hangs under the last one of a lower level.
private func addOutline(_ record: DocumentPainter.Record, to canvas: borrowing DocumentCanvas) {
  var parents: [(level: Int, identifier: Int32)] = []
  for anchor in record.anchors {
    while let last = parents.last, last.level >= anchor.entry.level { parents.removeLast() }
    let identifier = canvas.addOutline(
      anchor.entry.title, destination: anchor.destination, parent: parents.last?.identifier ?? CAIRO_PDF_OUTLINE_ROOT,
      isOpen: parents.isEmpty)
    parents.append((anchor.entry.level, identifier))
  }
}
