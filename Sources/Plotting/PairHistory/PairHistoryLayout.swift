import Drawing
import Styling

/// Histories of pairs laid out one under another: names and sum, the bar of all meetings, the strip of each.
struct PairHistoryLayout {
  let size: Size
  /// The pairs that have room.
  let pairs: [PairHistoryBody.Pair]
  private let setting: Typesetting
  private let pitch: Double
  private let unit: Double
  private let hasStrips: Bool
  private let names: PairHistoryNames

  // The height of the bar with the blank after it, of the labels beneath a strip, of the blank after a block, and of a
  // strip: the least and the most. In units.
  private static let whole = 38.0
  private static let foot = 22.0
  private static let gap = 18.0
  private static let strips = 36.0...300.0

  init(_ body: PairHistoryBody, width: Double, height: Double?, _ setting: Typesetting) throws(Undrawable) {
    guard !body.pairs.isEmpty else { throw .noSeries }
    let unit = setting.style.chartType.label.size / 16
    let room = (height ?? 0) + Self.gap * unit
    let longest = body.pairs.map(\.meetings.count).max() ?? 0
    guard body.pairs.contains(where: { $0.won.count + $0.drawn.count + $0.lost.count > 0 }) else { throw .noValues }
    names = PairHistoryNames(body.pairs, width: width, setting)
    let head = names.height + Self.whole * unit
    // Where the strips have no room they are left out, then the last pairs; one stands in every picture.
    let full = head + (Self.strips.lowerBound + Self.foot + Self.gap) * unit
    let brief = head + Self.gap * unit
    hasStrips = longest > 0 && full * Double(body.pairs.count) <= room && width / Double(longest) >= 2
    let least = hasStrips ? full : brief
    let pairs = Array(body.pairs.prefix(max(1, Int(room / least + 1e-6))))
    let total = max(height ?? 0, least * Double(pairs.count) - Self.gap * unit)
    let size = Size(width, total)
    let most =
      hasStrips
      ? head + (Self.gap + Self.foot + Self.strips.upperBound * size.rowGrowth) * unit
      : brief * 1.2 * size.rowGrowth
    pitch = min((total + Self.gap * unit) / Double(pairs.count), most)
    self.size = size
    self.pairs = pairs
    self.setting = setting
    self.unit = unit
  }

  private var style: Style { setting.style }

  func frame() -> Frame {
    var frame = Frame(size)
    for (index, pair) in pairs.enumerated() { draw(pair, from: Double(index) * pitch, into: &frame) }
    return frame
  }

  private func draw(_ pair: PairHistoryBody.Pair, from top: Double, into frame: inout Frame) {
    names.draw(pair, from: top, into: &frame)
    drawWhole(pair, top: top + names.height, into: &frame)
    guard hasStrips else { return }
    let stripTop = names.height + Self.whole * unit
    let strip = Rect(
      x: 0, y: top + stripTop, width: size.width, height: pitch - stripTop - (Self.foot + Self.gap) * unit)
    drawStrip(pair, in: strip, into: &frame)
    drawLabels(pair, baseline: strip.maxY + 20 * unit, into: &frame)
  }

  private func leftColor(_ pair: PairHistoryBody.Pair) -> Color {
    pair.isSubject ? style.colors.accent : style.results.won.fill
  }

  /// How all meetings ended: one bar in three parts, each with its count inside.
  private func drawWhole(_ pair: PairHistoryBody.Pair, top: Double, into frame: inout Frame) {
    let parts = [
      (pair.won, leftColor(pair)), (pair.drawn, style.colors.quiet), (pair.lost, style.colors.bar),
    ].filter { $0.0.count > 0 }
    let all = parts.reduce(0) { $0 + $1.0.count }
    guard all > 0 else { return }
    let scale = LinearScale(0, Double(all), from: 0, to: size.width)
    let text = style.text(style.chartType.label, weight: .semibold).tabular(false)
    var before = 0
    for (part, color) in parts {
      let left = scale(Double(before))
      let right = scale(Double(before + part.count))
      before += part.count
      let bar = Rect(x: left, y: top, width: max(1, right - left - (before < all ? 2 : 0)), height: 28 * unit)
      frame.add(.rect(bar), fill: color)
      let ink = [style.colors.paper, style.colors.ink].max { $0.contrast(with: color) < $1.contrast(with: color) }
      guard let words = [part.label, part.figure].first(where: { setting.width($0, text) + 12 * unit <= bar.width })
      else { continue }
      let run = setting.run(words, text.colored(ink ?? style.colors.ink))
      frame.draw(Label(run: run, point: Point(bar.midX, bar.midY), align: .center, isCentered: true))
    }
  }

  private func drawStrip(_ pair: PairHistoryBody.Pair, in strip: Rect, into frame: inout Frame) {
    let highest = Double(max(1, pair.meetings.map(\.margin).max() ?? 1))
    let lowest = Double(min(-1, pair.meetings.map(\.margin).min() ?? -1))
    let remark = style.text(style.chartType.note, weight: .semibold)
    let hasRemarks = strip.height >= 120 * unit
    let air = hasRemarks ? remark.size + 10 * unit : 4
    // A goal is as long upwards as downwards; the line stands where the bars of both sides fill the strip.
    let scale = LinearScale(0, highest - lowest, from: 0, to: strip.height - 2 * air)
    let zero = strip.minY + air + scale(highest)
    let band = BandScale(pair.meetings.count, from: strip.minX, to: strip.maxX)
    let gap = min(3, band.pitch * 0.25)
    frame.draw(Rule.across(strip.minX, strip.maxX, at: zero, style.colors.zeroRule))
    var remarks: [Rect] = []
    for (place, meeting) in pair.meetings.enumerated() {
      let length = meeting.margin == 0 ? 3.5 : max(2, scale(Double(abs(meeting.margin))))
      let top = meeting.margin > 0 ? zero - length : meeting.margin < 0 ? zero : zero - length / 2
      let color =
        meeting.margin > 0 ? leftColor(pair) : meeting.margin < 0 ? style.colors.bar : style.colors.axis
      frame.add(
        .rect(Rect(x: band.edge(place) + gap / 2, y: top, width: band.pitch - gap, height: length)), fill: color)
      guard hasRemarks, !meeting.remark.isEmpty, meeting.margin != 0 else { continue }
      let run = setting.run(meeting.remark, remark)
      guard run.width <= size.width else { continue }
      let x = Ticks.inward(band.middle(Double(place)), width: run.width, 0...size.width)
      let baseline = meeting.margin > 0 ? top - 7 * unit : top + length + remark.size + 2 * unit
      let label = Label(run: run, point: Point(x, baseline), align: .center)
      guard !remarks.contains(where: { $0.overlaps(label.box.inset(by: -4)) }) else { continue }
      frame.draw(label)
      remarks.append(label.box)
    }
  }

  /// The labels of the meetings, each where it first occurs.
  private func drawLabels(_ pair: PairHistoryBody.Pair, baseline: Double, into frame: inout Frame) {
    let band = BandScale(pair.meetings.count, from: 0, to: size.width)
    let text = style.text(style.chartType.axis, style.colors.muted)
    var shown = ""
    var end = -Double.infinity
    for (place, meeting) in pair.meetings.enumerated() where meeting.label != shown {
      shown = meeting.label
      let run = setting.run(meeting.label, text)
      guard run.width <= size.width else { continue }
      let x = Ticks.inward(band.middle(Double(place)), width: run.width, 0...size.width)
      guard x - run.width / 2 >= end + 18 * unit else { continue }
      frame.draw(Label(run: run, point: Point(x, baseline), align: .center))
      end = x + run.width / 2
    }
  }
}
