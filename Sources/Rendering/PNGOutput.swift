import CPangoCairo
import Drawing

/// Makes a PNG of a page: its frame on its ground, a unit of the frame `scale` pixels.
///
/// The pixels have 8 bits each of red, green and blue; the density says how many stand in an inch, which holds 72 units of
/// a sheet and 96 of a chart. The same page, fonts and metadata give the same bytes.
package func encodePNG(
  _ page: Page, scale: Double = 1, unitsPerInch: Double = 72, metadata: PictureMetadata, measurer: PangoMeasurer
) throws(RenderError) -> [UInt8] {
  try encodePNG(
    rasterize(page, scale: scale, measurer: measurer), dotsPerInch: scale * unitsPerInch, metadata: metadata)
}

/// Draws a page in pixels.
package func rasterize(_ page: Page, scale: Double, measurer: PangoMeasurer) throws(RenderError) -> PixelImage {
  let size = page.frame.size
  guard size.isFinite, scale.isFinite, scale > 0, size.width > 0, size.height > 0 else {
    throw RenderError(.png, page: 1, .preparing, "a picture needs a size and a scale above zero")
  }
  let width = (size.width * scale).rounded()
  let height = (size.height * scale).rounded()
  // 32767 is the most that Cairo's surfaces hold in a direction; the area keeps memory below about a gigabyte.
  guard width >= 1, height >= 1, width <= 32_767, height <= 32_767 else {
    throw RenderError(
      .png, page: 1, .preparing, "\(width.twoDecimals) by \(height.twoDecimals) pixels is not between 1 and 32767")
  }
  guard width * height <= 100_000_000 else {
    throw RenderError(
      .png, page: 1, .preparing, "\(Int(width)) by \(Int(height)) are more than 100 million pixels")
  }
  let canvas = try PictureCanvas(width: Int32(width), height: Int32(height), scale: scale)
  var painter = FramePainter(context: canvas.context, measurer: measurer, output: .png, scale: scale)
  try painter.paint(page)
  return try canvas.finish()
}

/// Encodes pixels as PNG with density and texts.
package func encodePNG(
  _ image: PixelImage, dotsPerInch: Double, metadata: PictureMetadata
) throws(RenderError) -> [UInt8] {
  var writer = PNGWriter(capacity: image.bytes.count / 8)
  writer.header(width: image.width, height: image.height)
  writer.density(perMetre: dotsPerInch / 0.0254)
  writer.text("Title", metadata.title, language: metadata.language)
  if !metadata.brief.isEmpty { writer.text("Alternative Text", metadata.brief, language: metadata.language) }
  writer.text("Description", metadata.description, language: metadata.language)
  if let source = metadata.source { writer.text("Source", source, language: metadata.language) }
  writer.text("Software", metadata.software, language: "")
  writer.chunk("IDAT", try compressed(image.plainRows))
  writer.chunk("IEND", [])
  return writer.bytes
}

/// The pixels of a picture, 8 bits each of red, green and blue, row by row without gaps.
package struct PixelImage: Sendable, Hashable {
  package var width: Int
  package var height: Int
  package var bytes: [UInt8]

  /// Makes an image from pixels.
  package init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
