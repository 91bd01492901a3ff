import AnuarioTestSupport
import Drawing
import Plotting
import Styling
import Testing

/// A measurer whose letters are broad, as those of a bold fallback face.
final class BroadMeasurer: TextMeasuring {
  private let fake = FakeMeasurer()

  func measure(_ string: String, _ style: TextStyle) -> TextExtents {
    var extents = fake.measure(string, style)
    extents.advance *= 1.25
    extents.ink?.width *= 1.25
    return extents
  }
}

/// The default style with a measurer that needs no fonts.
func setting(isBroad: Bool = false) throws -> Typesetting {
  let measurer: any TextMeasuring = isBroad ? BroadMeasurer() : FakeMeasurer()
  return Typesetting(style: try StyleReader.shipped("default"), measurer: measurer)
}

/// Words for a chart.
func words(
  headline: String = "Alfonso Ugarte de Chiclín win with eight points of ten",
  subtitle: String = "Points after each round, two for a win", notes: [String] = []
) -> ChartText {
  ChartText(
    kicker: "COPA PERÚ · 1967", headline: headline, subtitle: subtitle, notes: notes,
    source: "Source: results of the final stage.", altText: "Six lines that rise")
}

/// Every text of a frame with the place of its origin.
func texts(_ frame: Frame, from origin: Point = .zero) -> [(run: TextRun, at: Point)] {
  frame.items.flatMap { item -> [(run: TextRun, at: Point)] in
    let place = origin + item.point
    switch item.item {
    case .text(let run): return [(run, place)]
    case .group(let inner, _), .tagged(_, let inner): return texts(inner, from: place)
    case .shape, .anchor: return []
    }
  }
}

/// Every path of a frame, its strokes and the place of its origin.
func shapes(_ frame: Frame, from origin: Point = .zero) -> [(path: Path, fill: Color?, stroke: Stroke?, at: Point)] {
  frame.items.flatMap { item -> [(path: Path, fill: Color?, stroke: Stroke?, at: Point)] in
    let place = origin + item.point
    switch item.item {
    case .shape(let path, let fill, let stroke): return [(path, fill, stroke, place)]
    case .group(let inner, _), .tagged(_, let inner): return shapes(inner, from: place)
    case .text, .anchor: return []
    }
  }
}

/// Where a text stands; nil when it is not in the frame.
func place(of string: String, in frame: Frame) -> Point? { texts(frame).first { $0.run.string == string }?.at }

/// Expects that nothing overlaps, nothing leaves the frame, and all can be read.
func expectLegible(
  _ frame: Frame, least: Double = 9, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let faults = FrameChecks.run(frame, ground: .white, limits: FrameLimits(minimumTextSize: least))
  #expect(faults.isEmpty, comment, sourceLocation: sourceLocation)
}

/// The points of a path in order.
func points(_ path: Path) -> [Point] {
  path.elements.compactMap { element in
    switch element {
    case .move(let point), .line(let point), .curve(_, _, let point): point
    case .close: nil
    }
  }
}

/// The lines of 1967: six series over five positions.
func sixSeries(form: ProgressionBody.Form = .chart) -> ProgressionBody {
  ProgressionBody(
    series: [
      .init("Alfonso Ugarte de Chiclín", values: [0, 2, 4, 6, 6, 8], emphasis: .champion),
      .init("Octavio Espinosa", values: [0, 2, 4, 4, 5, 7], emphasis: .colored(0)),
      .init("Juan Aurich", values: [0, 2, 2, 3, 5, 7], emphasis: .colored(1)),
      .init("Melgar", values: [0, 0, 2, 4, 5, 5], emphasis: .colored(2)),
      .init("CNI", values: [0, 0, 0, 1, 2, 2]), .init("Cienciano", values: [0, 0, 0, 0, 1, 1]),
    ],
    axis: .init(labels: ["Start", "1", "2", "3", "4", "5"], firstWord: "Round 1"),
    annotation: .init(
      lead: "Before the last round", rest: "one point parts four teams", position: 4, from: 5, to: 6), form: form)
}

/// Many series over many positions, from a fixed sequence.
func manySeries(_ count: Int, positions: Int, name: (Int) -> String = { "Series number \($0)" }) -> ProgressionBody {
  var state: UInt64 = 11
  func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / Double(UInt64(1) << 31)
  }
  var series = (0..<count).map { index -> ProgressionBody.Series in
    var values = [0.0]
    for _ in 0..<positions { values.append((values.last ?? 0) + [0, 0, 1, 3, 3][min(4, Int(next() * 5))]) }
    return .init(name(index), values: values)
  }
  series.sort { ($0.values.last ?? 0) > ($1.values.last ?? 0) }
  series[0].emphasis = .champion
  if count > 2 { series[1].emphasis = .colored(0) }
  return ProgressionBody(
    series: series, axis: .init(labels: (0...positions).map { String($0) }, lastWord: "\(positions) played"))
}
