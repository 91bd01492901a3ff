import Drawing
import Rendering

/// Pages with every feature of frames, for tests that look at files.
enum SamplePages {
  static let body = TextStyle(family: "Inter, DejaVu Sans", size: 10, color: Color(0x22, 0x22, 0x22))
  static let head = TextStyle(
    family: "Inter Display, Inter, DejaVu Sans", size: 20, weight: .bold, color: .black, hasTabularFigures: false)
  static let metadata = DocumentMetadata(
    title: "Copa Perú 1967: “final” — stage ≠ play-off", author: "Anuario & friends", subject: "A <test> document",
    keywords: ["fútbol", "Perú"], language: "es-PE", created: UTCTime(1967, 4, 2, hour: 3, minute: 4, second: 5))
  static let picture = PictureMetadata(
    title: "Goles", description: "Barras: 3 − 1 ≠ 4, Alfonso Ugarte de Chiclín", source: "Prueba", language: "es")

  /// Two pages: heading, paragraph, table with both scopes, figure with caption, list, furniture; then a second chapter.
  static func document(_ measurer: PangoMeasurer) -> [Page] { [first(measurer), second(measurer)] }

  static func first(_ measurer: PangoMeasurer) -> Page {
    var page = Frame(Size(420, 595))
    page.add(furniture("Running head", measurer), as: .furniture, at: Point(40, 20))
    var section = Frame(Size(340, 500))
    section.add(.anchor(OutlineEntry("Temporada 1967: Perú", level: 1)), at: Point(0, 0))
    section.add(line("Áncash ≠ Ñuñoa", head, measurer), as: .heading(level: 1), at: Point(0, 30))
    section.add(.anchor(OutlineEntry("Tabla", level: 2)), at: Point(0, 50))
    section.add(line("Diferencia −3; 15\u{A0}matches, office fi fl", body, measurer), as: .paragraph, at: Point(0, 60))
    section.add(table(measurer), as: .table, at: Point(0, 90))
    section.add(furniture("repeated head (continued)", measurer), as: .furniture, at: Point(0, 180))
    section.add(figure(measurer), as: .figure(alt: "Líneas: Ugarte (8 puntos) lidera ≠ otros"), at: Point(0, 200))
    section.add(list(measurer), as: .list, at: Point(0, 420))
    page.add(section, as: .section, at: Point(40, 50))
    return Page(page, ground: Color(0xFF, 0xFC, 0xF4))
  }

  static func second(_ measurer: PangoMeasurer) -> Page {
    var page = Frame(Size(595, 420))
    var section = Frame(Size(500, 300))
    // A shape over the whole page within a tag, which Cairo would take for a fresh start.
    var panel = Path.rect(Rect(x: -40, y: -40, width: 595, height: 420))
    panel.close()
    section.add(panel, fill: Color(0x10, 0x20, 0x30))
    section.add(.anchor(OutlineEntry("Second (chapter)", level: 1)), at: .zero)
    section.add(line("Second chapter", head.colored(.white), measurer), as: .heading(level: 1), at: Point(0, 30))
    var chart = Frame(Size(100, 60))
    chart.add(.circle(Point(30, 30), radius: 25), fill: Color(0xE6, 0x9F, 0x00))
    section.add(chart, as: .figure(alt: "A (single) circle"), at: Point(0, 60))
    page.add(section, as: .section, at: Point(40, 40))
    return Page(page, ground: .white)
  }

  /// A chart of the usual extent: 20 lines over 40 rounds and 200 labels.
  static func chart(_ measurer: PangoMeasurer) -> Page {
    var frame = Frame(Size(1200, 675))
    for step in 0..<10 {
      let y = 60 + Double(step) * 60
      frame.add(.line(Point(60, y), Point(1000, y)), stroke: Stroke(Color(0xDD, 0xDD, 0xDD), width: 1))
    }
    for team in 0..<20 {
      let color = Color(UInt8(team * 12), UInt8(200 - team * 9), UInt8((team * 67) % 220))
      let points = (0..<40).map { round in
        let points = Double(round * (team + 3)) * 0.55
        let wiggle = Double((round * team * 7) % 11) * 2
        return Point(60 + Double(round) * 24, 600 - points - wiggle)
      }
      frame.add(.polyline(points), stroke: Stroke(color, width: 2, cap: .round))
    }
    for label in 0..<200 {
      let style = body.sized(Double(9 + label % 3)).weighted(label % 5 == 0 ? .semibold : .regular)
      let run = TextRun("Ugarte \(label * 37 % 101)", style, measurer: measurer)
      frame.add(run, at: Point(60 + Double(label % 10) * 110, 30 + Double(label / 10) * 32))
    }
    return Page(frame, ground: .white)
  }

  static func line(_ string: String, _ style: TextStyle, _ measurer: PangoMeasurer) -> Frame {
    let run = TextRun(string, style, measurer: measurer)
    var frame = Frame(Size(run.width, style.size * 1.2))
    frame.add(run, at: .zero)
    return frame
  }

  private static func furniture(_ string: String, _ measurer: PangoMeasurer) -> Frame {
    line(string, body.sized(8).colored(Color(0x66, 0x66, 0x66)), measurer)
  }

  private static func table(_ measurer: PangoMeasurer) -> Frame {
    var table = Frame(Size(340, 60))
    let rows = [["Equipo", "PJ", "Pts"], ["Alfonso Ugarte", "5", "8"], ["Octavio Espinosa", "5", "7"]]
    for (index, cells) in rows.enumerated() {
      var row = Frame(Size(340, 20))
      if index == 1 { row.add(.rect(Rect(x: 0, y: -14, width: 300, height: 20)), fill: Color(0xEE, 0xEE, 0xEE)) }
      for (column, text) in cells.enumerated() {
        let role: Role = index == 0 ? .headerCell(.column) : column == 0 ? .headerCell(.row) : .cell
        let style = index == 0 ? body.weighted(.semibold) : body
        row.add(line(text, style, measurer), as: role, at: Point(Double(column) * 120, 0))
      }
      table.add(row, as: .row, at: Point(0, 14 + Double(index) * 20))
    }
    return table
  }

  private static func figure(_ measurer: PangoMeasurer) -> Frame {
    var figure = Frame(Size(300, 200))
    let points = (0..<6).map { Point(Double($0) * 50 + 10, 150 - Double($0 * $0) * 4) }
    figure.add(.polyline(points), stroke: Stroke(Color(0x00, 0x72, 0xB2), width: 2, cap: .round))
    figure.add(.line(Point(10, 160), Point(290, 160)), stroke: Stroke(.black, width: 1, dash: [4, 2]))
    figure.add(.rect(Rect(x: 20, y: 100, width: 30, height: 50), radius: 6), fill: Color(0xCC, 0x79, 0xA7))
    var clip = Frame(Size(40, 40))
    clip.add(.circle(Point(40, 40), radius: 30), fill: Color(0x00, 0x9E, 0x73))
    figure.add(clip, at: Point(200, 20), isClipped: true)
    let spaced = TextRun("TRACKED 0123", body.sized(9), measurer: measurer)
    figure.add(spaced, at: Point(10, 20))
    var style = body.sized(9)
    style.tracking = 0.1
    figure.add(TextRun("TRACKED 0123", style, measurer: measurer), at: Point(10, 34))
    style = body
    style.isItalic = true
    figure.add(TextRun("Italic Á Ñ ü", style, measurer: measurer), at: Point(10, 50))
    figure.add(line("Figura 1. Goles por jornada", body, measurer), as: .caption, at: Point(10, 185))
    return figure
  }

  private static func list(_ measurer: PangoMeasurer) -> Frame {
    var list = Frame(Size(300, 40))
    for (index, text) in ["primero", "segundo"].enumerated() {
      list.add(line("• \(text)", body, measurer), as: .listItem, at: Point(0, 14 + Double(index) * 16))
    }
    return list
  }
}
