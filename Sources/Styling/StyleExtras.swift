import Drawing

extension Style {
  /// A logo: one shape in one color, so that it is sharp in every form of output.
  package struct Logo: Sendable, Hashable {
    /// The shape, in a box of its own.
    package var path: Path
    /// The box's width and height, in the units of the path.
    package var box: Size
    /// The height in pixels of a chart.
    package var height: Double
    package var color: Color

    /// The width at the height.
    package var width: Double { box.width * height / box.height }

    /// The shape at its size, from the upper left corner.
    package var frame: Frame {
      var frame = Frame(box)
      frame.add(path, fill: color)
      return frame.scaled(by: height / box.height)
    }
  }

  /// The style with the accent that it names for a competition.
  package func accented(for competition: String) -> Style {
    guard let accent = accents[NamedLines.key(competition)] else { return self }
    var style = self
    let text = accent.legible(on: colors.paper, toward: colors.ink)
    // A slot whose color was taken over gets the color that became free.
    let freed = LineToken(line: champion.line, text: champion.text, dash: [])
    for index in style.series.indices where style.series[index].line.leastDistance(to: accent) < Color.leastDistance {
      style.series[index] = freed
    }
    style.colors.accent = text
    style.champion = LineToken(line: accent, text: text, dash: champion.dash)
    return style
  }
}

extension Color {
  /// The color, moved toward another one as far as text in it needs to be read on a ground.
  package func legible(on ground: Color, toward ink: Color) -> Color {
    for step in 0...20 {
      let mixed = mixed(with: ink, share: Double(step) / 20)
      if mixed.contrast(with: ground) >= Contrast.least { return mixed }
    }
    return ink
  }

  private func mixed(with other: Color, share: Double) -> Color {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * share).rounded())
    }
    return Color(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }
}

extension Style {
  /// The style whose lines for the champion and those beside it are those of the names drawn there.
  ///
  /// - Parameters:
  ///   - champion: The name in the champion's place; nil for none.
  ///   - series: Names by their places among the lines beside it.
  /// - Returns: The style, and the names whose own colors it does not use.
  package func naming(champion: String?, series: [Int: String]) -> (style: Style, conflicts: [NamedLines.Conflict]) {
    guard !names.isEmpty else { return (self, []) }
    let places = series.keys.filter { self.series.indices.contains($0) }.sorted()
    let first = champion.map { [(name: $0, place: self.champion)] } ?? []
    let named = NamedLines(
      first + places.map { (name: series[$0] ?? "", place: self.series[$0]) }, style: self)
    var style = self
    var lines = named.lines[...]
    if champion != nil, let line = lines.popFirst() { style.champion = line }
    for (place, line) in zip(places, lines) { style.series[place] = line }
    return (style, named.conflicts)
  }
}
