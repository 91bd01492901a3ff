import CPangoCairo
import Drawing

/// How much of each pixel the letters of a line cover.
///
/// An edge of an outline adds to the pixels of each row that it crosses how much of them lies to its right; summed along
/// the row, upward edges counted negative, these are the areas covered. So every share is exact, and small letters take a
/// fifth of the time that Cairo needs to fill their path by fifteen samples a row.
struct CoverageMask {
  /// The place of the first column and row among the pixels of the picture.
  private let left: Int
  private let top: Int
  private let columns: Int
  private let rows: Int
  /// By how much the share of each pixel differs from that of the one before it; two more a row than there are columns,
  /// for what ends at its right edge.
  private var steps: [Float]

  /// Makes an empty mask around the part of a box that lies in some rows, in pixels of the picture.
  init(_ box: Rect, within seen: Range<Int>) {
    left = Int(box.minX.rounded(.down))
    top = max(Int(box.minY.rounded(.down)), seen.lowerBound)
    columns = Int(box.maxX.rounded(.up)) - left
    rows = max(0, min(Int(box.maxY.rounded(.up)), seen.upperBound) - top)
    steps = [Float](repeating: 0, count: (columns + 2) * rows)
  }

  /// Adds an outline that lies in the box, be it in other rows: multiplied by a scale, its origin at a place, in pixels of the picture.
  mutating func add(_ outline: Path, at origin: Point, scale: Double) {
    let corner = Point(origin.x - Double(left), origin.y - Double(top))
    func place(_ point: Point) -> Point { Point(corner.x + point.x * scale, corner.y + point.y * scale) }
    steps.withUnsafeMutableBufferPointer { steps in
      let edges = CoverageEdges(steps: steps, columns: columns, rows: rows)
      var start = Point.zero
      var last = Point.zero
      for element in outline.elements {
        switch element {
        case .move(let point):
          edges.add(from: last, to: start)
          start = place(point)
          last = start
        case .line(let point):
          let end = place(point)
          edges.add(from: last, to: end)
          last = end
        case .curve(let first, let second, let point):
          let end = place(point)
          edges.addCurve(from: last, place(first), place(second), to: end)
          last = end
        case .close:
          edges.add(from: last, to: start)
          last = start
        }
      }
      edges.add(from: last, to: start)
    }
  }

  /// Paints the context's color through the mask.
  func paint(in context: OpaquePointer) {
    guard columns > 0, rows > 0 else { return }
    let stride = Int(cairo_format_stride_for_width(CAIRO_FORMAT_A8, Int32(columns)))
    var shares = [UInt8](repeating: 0, count: stride * rows)
    shares.withUnsafeMutableBufferPointer { shares in
      addUp(into: shares, stride: stride)
      let mask = cairo_image_surface_create_for_data(
        shares.baseAddress, CAIRO_FORMAT_A8, Int32(columns), Int32(rows), Int32(stride))
      cairo_save(context)
      cairo_identity_matrix(context)
      cairo_mask_surface(context, mask, Double(left), Double(top))
      cairo_restore(context)
      // Finished, it never touches the shares again.
      cairo_surface_finish(mask)
      cairo_surface_destroy(mask)
    }
  }

  /// Writes the share of each pixel in 255ths.
  private func addUp(into shares: UnsafeMutableBufferPointer<UInt8>, stride: Int) {
    steps.withUnsafeBufferPointer { steps in
      for row in 0..<rows {
        let steps = UnsafeBufferPointer(rebasing: steps[row * (columns + 2)..<(row + 1) * (columns + 2)])
        let shares = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(shares)[row * stride..<(row + 1) * stride])
        var sum: Float = 0
        var share: UInt8 = 0
        var column = 0
        while column < columns {
          // Most pixels lie beside letters or within them, where the share stays as it is.
          if column &+ 4 <= columns,
            UnsafeRawBufferPointer(steps).loadUnaligned(fromByteOffset: column &* 4, as: SIMD4<UInt32>.self) == .zero
          {
            shares.storeBytes(of: UInt32(share) &* 0x0101_0101, toByteOffset: column, as: UInt32.self)
            column &+= 4
            continue
          }
          let step = steps[column]
          if step != 0 {
            sum += step
            share = UInt8(min(abs(sum), 1) * 255 + 0.5)
          }
          shares[column] = share
          column &+= 1
        }
      }
    }
  }
}

/// Adds edges to the steps of a mask.
private struct CoverageEdges {
  let steps: UnsafeMutableBufferPointer<Float>
  let columns: Int
  let rows: Int

  /// How far a curve may be from the line that stands for it, in pixels.
  private static let tolerance = 0.1

  /// Adds a cubic curve as lines, so many that none is farther from it than the tolerance.
  func addCurve(from start: Point, _ first: Point, _ second: Point, to end: Point) {
    // A line over a part of the curve errs by an eighth of the second derivative, which is largest at one of its ends,
    // times the square of the part.
    let bend = max(
      abs(start.x - 2 * first.x + second.x) + abs(start.y - 2 * first.y + second.y),
      abs(first.x - 2 * second.x + end.x) + abs(first.y - 2 * second.y + end.y))
    let count = Int((0.75 * bend / CoverageEdges.tolerance).squareRoot().rounded(.up))
    var last = start
    for index in 1..<max(count, 1) {
      let t = Double(index) / Double(count)
      let s = 1 - t
      let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      let point = Point(
        a * start.x + b * first.x + c * second.x + d * end.x, a * start.y + b * first.y + c * second.y + d * end.y)
      add(from: last, to: point)
      last = point
    }
    add(from: last, to: end)
  }

  /// Adds a straight edge.
  func add(from start: Point, to end: Point) {
    guard start.y != end.y else { return }
    let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
    let sign = start.y < end.y ? 1.0 : -1.0
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    let bottom = min(lower.y, Double(rows))
    var y = max(upper.y, 0)
    guard y < bottom else { return }
    var x = inside(upper.x + (y - upper.y) * slope)
    var row = Int(y)
    var index = row &* (columns &+ 2)
    while true {
      row &+= 1
      let nextY = min(bottom, Double(row))
      let nextX = inside(upper.x + (nextY - upper.y) * slope)
      addPart(index, from: x, to: nextX, sign * (nextY - y))
      guard nextY < bottom else { return }
      (x, y) = (nextX, nextY)
      index &+= columns &+ 2
    }
  }

  /// A place in the box, of which rounding may lead out by a little.
  @inline(__always)
  private func inside(_ x: Double) -> Double { min(max(x, 0), Double(columns)) }

  /// Adds the part of an edge within a row, which covers some of the row's height all the way to the right.
  @inline(__always)
  private func addPart(_ row: Int, from start: Double, to end: Double, _ height: Double) {
    let (near, far) = start < end ? (start, end) : (end, start)
    var column = Int(near)
    // What the part covers left of a column's right edge, and of that what lies in the column.
    var area = 0.0
    var share = 0.0
    // Nearly all parts lie in one column.
    while Double(column &+ 1) < far {
      let edge = Double(column &+ 1)
      let wider = (edge - near) * (edge - near) / (2 * (far - near))
      steps[row &+ column] += Float(height * (wider - area - share))
      (share, area) = (wider - area, wider)
      column &+= 1
    }
    let wider = Double(column &+ 1) - (near + far) / 2
    steps[row &+ column] += Float(height * (wider - area - share))
    steps[row &+ column &+ 1] += Float(height * (1 - (wider - area)))
  }
}
