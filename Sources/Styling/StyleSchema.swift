import Drawing

/// What a key of a style file sets.
enum StyleToken {
  case color(WritableKeyPath<Style, Color>)
  case fonts(WritableKeyPath<Style, String>)
  case type(WritableKeyPath<Style, TypeToken>)
  case line(WritableKeyPath<Style, LineToken>)
  case lines(WritableKeyPath<Style, [LineToken]>)
  case cell(WritableKeyPath<Style, CellToken>)
}

/// A key of a style file, as a path with dots, and what it sets.
struct StyleKey {
  var path: String
  var token: StyleToken
}

/// Every key that a style file may name.
enum StyleSchema {
  static var keys: [StyleKey] { fonts + colors + lines + results + chartType + pageType }

  /// What a style may hold beside its tokens.
  static let extras = ["credit", "logo", "competitions", "teams"]

  private static var fonts: [StyleKey] {
    [
      StyleKey(path: "fonts.text", token: .fonts(\.fonts.text)),
      StyleKey(path: "fonts.display", token: .fonts(\.fonts.display)),
    ]
  }

  private static var colors: [StyleKey] {
    let root: WritableKeyPath<Style, Style.Colors> = \.colors
    let tokens: [(String, WritableKeyPath<Style.Colors, Color>)] = [
      ("paper", \.paper), ("ink", \.ink), ("muted", \.muted), ("accent", \.accent),
      ("faint-rule", \.faintRule), ("firm-rule", \.firmRule), ("connector", \.connector), ("grid", \.grid),
      ("zero-rule", \.zeroRule), ("axis", \.axis), ("diagonal", \.diagonal), ("unit", \.unit),
      ("expected", \.expected), ("expected-edge", \.expectedEdge), ("bar", \.bar), ("ghost", \.ghost),
      ("second", \.second), ("quiet", \.quiet),
    ]
    return tokens.map { name, path in
      StyleKey(path: "colors." + name, token: .color(root.appending(path: path)))
    }
  }

  private static var lines: [StyleKey] {
    [
      StyleKey(path: "series", token: .lines(\.series)),
      StyleKey(path: "champion", token: .line(\.champion)),
      StyleKey(path: "context", token: .line(\.context)),
      StyleKey(path: "crowd", token: .line(\.crowd)),
    ]
  }

  private static var results: [StyleKey] {
    [
      StyleKey(path: "results.won", token: .cell(\.results.won)),
      StyleKey(path: "results.drawn", token: .cell(\.results.drawn)),
      StyleKey(path: "results.lost", token: .cell(\.results.lost)),
      StyleKey(path: "page-results.won", token: .cell(\.pageResults.won)),
      StyleKey(path: "page-results.drawn", token: .cell(\.pageResults.drawn)),
      StyleKey(path: "page-results.lost", token: .cell(\.pageResults.lost)),
      StyleKey(path: "page-results.diagonal", token: .color(\.pageDiagonal)),
    ]
  }

  private static var chartType: [StyleKey] {
    let root: WritableKeyPath<Style, Style.ChartType> = \.chartType
    let tokens: [(String, WritableKeyPath<Style.ChartType, TypeToken>)] = [
      ("kicker", \.kicker), ("headline", \.headline), ("subtitle", \.subtitle), ("label", \.label),
      ("context-label", \.contextLabel), ("crowd-label", \.crowdLabel), ("axis", \.axis),
      ("small-axis", \.smallAxis), ("note", \.note), ("source", \.source), ("cell", \.cell),
      ("big-figure", \.bigFigure), ("panel-title", \.panelTitle), ("unit", \.unit), ("pair-name", \.pairName),
    ]
    return tokens.map { name, path in
      StyleKey(path: "chart-type." + name, token: .type(root.appending(path: path)))
    }
  }

  private static var pageType: [StyleKey] {
    let root: WritableKeyPath<Style, Style.PageType> = \.pageType
    let tokens: [(String, WritableKeyPath<Style.PageType, TypeToken>)] = [
      ("champion", \.champion), ("predicate", \.predicate), ("standfirst", \.standfirst),
      ("finding", \.finding), ("chapter", \.chapter), ("section", \.section), ("body", \.body),
      ("hero-table", \.heroTable), ("table", \.table), ("table-head", \.tableHead), ("note", \.note),
      ("note-letter", \.noteLetter), ("kicker", \.kicker), ("key-figure", \.keyFigure),
      ("caption", \.caption), ("folio", \.folio),
    ]
    return tokens.map { name, path in
      StyleKey(path: "page-type." + name, token: .type(root.appending(path: path)))
    }
  }
}

extension Style {
  /// Where reading starts: every token is set by a file afterwards, or the file is refused.
  static let blank: Style = {
    let type = TypeToken(size: 0, weight: .regular)
    let line = LineToken(line: .black, text: .black, dash: [])
    let cell = CellToken(fill: .white, edge: .white, text: .black)
    let results = ResultTokens(won: cell, drawn: cell, lost: cell)
    return Style(
      name: "", fonts: Fonts(text: "", display: ""),
      colors: Colors(
        paper: .white, ink: .black, muted: .black, accent: .black, faintRule: .black, firmRule: .black,
        connector: .black, grid: .black, zeroRule: .black, axis: .black, diagonal: .white, unit: .white,
        expected: .white, expectedEdge: .black, bar: .black, ghost: .black, second: .black, quiet: .black),
      series: [], champion: line, context: line, crowd: line, results: results, pageResults: results,
      pageDiagonal: .white,
      chartType: ChartType(
        kicker: type, headline: type, subtitle: type, label: type, contextLabel: type, crowdLabel: type,
        axis: type, smallAxis: type, note: type, source: type, cell: type, bigFigure: type,
        panelTitle: type, unit: type, pairName: type),
      pageType: PageType(
        champion: type, predicate: type, standfirst: type, finding: type, chapter: type, section: type,
        body: type, heroTable: type, table: type, tableHead: type, note: type, noteLetter: type,
        kicker: type, keyFigure: type, caption: type, folio: type))
  }()
}
