import Drawing
import Plotting
import Styling
import Testing

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
    let few = try Chart(words(), body: sixSeries(), size: Size(1200, 675)).frame(setting())
    #expect(few.size.height == 675)
    let many = try Chart(words(), body: manySeries(60, positions: 30)).frame(setting())
    #expect(many.size.width == 1200)
    #expect(many.size.height > 675)
    expectLegible(many)
  }

  @Test(arguments: [Size(300, 200), Size(0, 100), Size(.nan, 100), Size(1200, .infinity), Size(1e9, 1e9)])
  func sizesThatAreNoneAreRefused(_ size: Size) throws {
    let setting = try setting()
    #expect(throws: Undrawable.self) { try Chart(words(), body: sixSeries(), size: size).frame(setting) }
  }

  @Test func portraitHasItsOwnMeasures() throws {
    let frame = try Chart(words(), body: sixSeries(), size: Chart.portrait).frame(setting())
    #expect(frame.size == Chart.portrait)
    #expect(place(of: "COPA PERÚ · 1967", in: frame)?.x == 44)
    #expect(abs((place(of: "Anuario", in: frame)?.y ?? 0) - 1316) < 1e-6)
    expectLegible(frame)
  }

  @Test func theSameValuesMakeTheSameFrame() throws {
    let first = try Chart(words(), body: manySeries(20, positions: 38)).frame(setting())
    let second = try Chart(words(), body: manySeries(20, positions: 38)).frame(setting())
    #expect(first == second)
  }
}
