import Drawing
import Plotting
import Styling
import Testing

/// The words under a picture.
@Suite struct NotesTests {
  private func lines(_ notes: [String]) throws -> [String] {
    let source = "Source: results of a final stage, counted by somebody who took care."
    let text = ChartText(
      kicker: "CUP", headline: "A wins", subtitle: "Table", notes: notes, source: source, altText: "A line")
    var chart = Chart(text, body: sixSeries())
    chart.format = .article
    let frame = try chart.frame(setting())
    return texts(frame).map(\.run.string).filter { line in (notes + [source]).contains { line.hasPrefix($0.prefix(6)) }
    }
  }

  /// Few notes begin a line each; many run on, so that the picture keeps its room, and the source below them does not.
  @Test func manyNotesRunOn() throws {
    let short = ["By rounds.", "Points deducted."]
    #expect(try lines(short).count == 3)
    let many = try lines(short + ["Teams level.", "Places shared."])
    #expect(many.count < 5)
    #expect(many.last?.hasPrefix("Source: results") == true)
  }
}

@Suite struct ChartTests {
  @Test func theRootIsAFigureWithItsDescription() throws {
    let frame = try Chart(words(), body: sixSeries()).frame(setting())
    #expect(frame.size == Size(1200, 675))
    #expect(frame.items.count == 1)
    guard case .tagged(.figure(let alt), _) = frame.items.first?.item else {
      Issue.record("no figure at the root")
      return
    }
    #expect(alt == "Six lines that rise")
  }

  @Test func wordsStandOnTheirBaselines() throws {
    let frame = try Chart(words(), body: sixSeries()).frame(setting())
    #expect(place(of: "COPA PERÚ · 1967", in: frame) == Point(40, 47))
    #expect(place(of: "Alfonso Ugarte de Chiclín win with eight points of ten", in: frame)?.y == 85)
    #expect(place(of: "Points after each round, two for a win", in: frame) == Point(40, 115))
    #expect(place(of: "Source: results of the final stage.", in: frame) == Point(40, 649))
    #expect(place(of: "Anuario", in: frame)?.y == 649)
  }

  /// A line ends within a name only where the type would be much smaller otherwise.
  @Test func aHeadlineKeepsItsNamesWhole() throws {
    func lines(_ headline: String, _ bound: String?) throws -> [String] {
      var text = words()
      text.headline = headline
      text.boundHeadline = bound
      let frame = try Chart(text, body: sixSeries(), format: .story).frame(setting())
      return texts(frame).map(\.run.string).filter { line in
        line.contains("goals") || line.contains("points") || line.contains("River")
      }
    }
    // Words are put before and after the name until a line ends within it.
    let headlines = (0..<6).map { Array(repeating: "goals", count: $0).joined(separator: " ") + " River Plate " }
      .flatMap { start in (0..<6).map { start + Array(repeating: "points", count: $0).joined(separator: " ") } }
    let broken = try headlines.filter { try lines($0, nil).contains { $0.hasSuffix("River") } }
    #expect(!broken.isEmpty)
    for headline in broken {
      let bound = headline.replacing("River Plate", with: "River\u{A0}Plate")
      #expect(try lines(headline, bound).contains { $0.contains("River Plate") }, "\(headline)")
    }
  }

  @Test(arguments: [
    ("UEFA CHAMPIONS LEAGUE · TWENTY-SEVEN SEASONS · 1998–99 TO 2024–25", "UEFA CHAMPIONS LEAGUE · 1998–99 TO 2024–25"),
    ("UEFA CHAMPIONS LEAGUE · TWENTY-SEVEN SEASONS WITH THEIR QUALIFYING ROUNDS", "UEFA CHAMPIONS LEAGUE"),
    ("COPA PERÚ · 1967", "COPA PERÚ · 1967"),
    (
      "CAMPEONATO DESCENTRALIZADO DE FÚTBOL DE LA PRIMERA DIVISIÓN PROFESIONAL DEL PERÚ",
      "CAMPEONATO DESCENTRALIZADO DE FÚTBOL DE LA PRIMERA…"
    ),
  ])
  func aKickerTooLongForItsLineLosesPartsAndThenWords(_ kicker: String, _ expected: String) throws {
    var text = words()
    text.kicker = kicker
    let frame = try Chart(text, body: sixSeries(), format: .column).frame(setting())
    #expect(texts(frame).first?.run.string == expected)
    expectLegible(frame)
  }

  @Test func aLongHeadlineTakesTwoBalancedLines() throws {
    let headline = "A headline that says at length what was found and does not fit on a single line of it all, ever"
    let frame = try Chart(words(headline: headline), body: sixSeries()).frame(setting())
    let lines = texts(frame).filter { $0.run.style.size == 30 }
    #expect(lines.count == 2)
    #expect(lines.map(\.run.string).joined(separator: " ") == headline)
    #expect(abs((lines.first?.run.width ?? 0) - (lines.last?.run.width ?? 0)) < 150)
    expectLegible(frame)
  }

  @Test func aHeadlineTooLongForTwoLinesGetsSmaller() throws {
    let headline = (0..<30).map { "word\($0)" }.joined(separator: " ")
    let frame = try Chart(words(headline: headline), body: sixSeries()).frame(setting())
    let lines = texts(frame).filter { $0.run.string.contains("word") }
    #expect(lines.count == 2)
    #expect((lines.first?.run.style.size ?? 30) < 30)
    expectLegible(frame)
  }

  @Test func notesAndSourceEndBeforeTheCredit() throws {
    let note = (0..<60).map { "remark \($0)" }.joined(separator: " ")
    let frame = try Chart(words(notes: [note, "A second note."]), body: sixSeries()).frame(setting())
    let credit = try #require(place(of: "Anuario", in: frame))
    for text in texts(frame) where text.run.style.size == 12 && text.run.string != "Anuario" && text.at.x == 40 {
      #expect(text.at.x + text.run.width <= credit.x - 20)
    }
    expectLegible(frame)
  }

  @Test func thePictureGrowsOnlyForABodyThatNeedsIt() throws {
    let few = try Chart(words(), body: sixSeries()).frame(setting())
    #expect(few.size.height == 675)
    // Sixty names have no room: those that the headline speaks of stand, and the picture keeps its size.
    let many = try Chart(words(), body: manySeries(60, positions: 30)).frame(setting())
    #expect(many.size == Size(1200, 675))
    #expect(place(of: "Series number 0", in: many) != nil || texts(many).count < 40)
    expectLegible(many)
    let flat = try Chart(words(), body: sixSeries(), format: ChartFormat(Size(1200, 200))).frame(setting())
    #expect(flat.size.width == 1200 && flat.size.height > 200)
    expectLegible(flat, least: 8)
  }

  @Test(arguments: [Size(200, 200), Size(0, 100), Size(.nan, 100), Size(1200, .infinity), Size(1e9, 1e9)])
  func sizesThatAreNoneAreRefused(_ size: Size) throws {
    let setting = try setting()
    #expect(throws: Undrawable.self) { try Chart(words(), body: sixSeries(), format: ChartFormat(size)).frame(setting) }
  }

  @Test(arguments: ChartFormat.all)
  func everyPresetKeepsItsSizeAndIsLegible(_ format: ChartFormat) throws {
    for body in [sixSeries(), manySeries(20, positions: 38)] {
      let frame = try Chart(words(), body: body, format: format).frame(setting())
      #expect(abs(frame.size.width - format.size.width) < 1e-6 && abs(frame.size.height - format.size.height) < 1.3)
      expectLegible(frame, least: format.isPrint ? 7 * 96 / 72 : 9, "\(format.name)")
    }
  }

  @Test func whatIsLeftOutAndWhatStays() throws {
    let thumbnail = try Chart(words(), body: manySeries(20, positions: 38), format: .thumbnail).frame(setting())
    #expect(place(of: "Source: results of the final stage.", in: thumbnail) == nil)
    #expect(place(of: "COPA PERÚ · 1967", in: thumbnail) != nil)
    // Of twenty lines those in color keep their names.
    let names = texts(thumbnail).filter { $0.run.string.hasPrefix("Series") }
    #expect(names.count == 2)
    let story = try Chart(words(), body: sixSeries(), format: .story).frame(setting())
    // What a telephone's programs cover stays blank.
    #expect(texts(story).allSatisfy { $0.at.y > 230 && $0.at.y < 1920 - 200 })
  }

  @Test func scalingKeepsProportions() throws {
    let frame = try Chart(words(), body: sixSeries()).frame(setting())
    let twice = frame.scaled(by: 2)
    #expect(twice.size == Size(2400, 1350))
    #expect(place(of: "COPA PERÚ · 1967", in: twice) == Point(80, 94))
    #expect(twice.scaled(by: 0.5) == frame)
  }

  @Test func theSameValuesMakeTheSameFrame() throws {
    let first = try Chart(words(), body: manySeries(20, positions: 38)).frame(setting())
    let second = try Chart(words(), body: manySeries(20, positions: 38)).frame(setting())
    #expect(first == second)
  }

  /// A stroke below the line and a capital with an accent meet where the type's own leading is set for neither.
  @Test func linesOfAHeadlineOpenForTheirInk() {
    let style = TextStyle(family: "Inter", size: 10, color: Color(0, 0, 0))
    let paragraph = Paragraph([Span("| Ö x", style)], width: 10, leading: 11, measurer: UnevenMeasurer())
    #expect(paragraph.lines.count == 3 && paragraph.leastLeading == 13)
  }
}

/// Letters of which a stroke is deep and an accented capital high.
private final class UnevenMeasurer: TextMeasuring {
  func measure(_ string: String, _ style: TextStyle) -> TextExtents {
    let top = string.contains("Ö") ? -10.0 : -7
    let bottom = string.contains("|") ? 3.0 : 0
    return TextExtents(
      advance: 6 * Double(string.count), ascent: 8, descent: 2, ink: Rect(x: 0, y: top, width: 6, height: bottom - top))
  }
}
