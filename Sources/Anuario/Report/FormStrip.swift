import Drawing
import Plotting
import Statistics
import Styling
import Words

/// Results as small squares: won filled, drawn half, lost empty; read aloud as words.
struct FormStrip {
  let outcomes: [Outcome]
  let color: Color
  let isSmall: Bool
  let words: Words

  func frame(_ style: Style) -> Frame {
    let squares = FormSquares(
      outcomes.map(FormStrip.grade), color: color, side: Edition.mm(isSmall ? 2.3 : 2.9),
      gap: Edition.mm(isSmall ? 0.5 : 0.75))
    let alt = outcomes.map { words($0 == .won ? .won : $0 == .drawn ? .drawn : .lost) }.joined(separator: ", ")
    let picture = squares.frame()
    var frame = Frame(picture.size)
    frame.add(picture, as: .figure(alt: alt.isEmpty ? words(.noMatches) : alt))
    return frame
  }

  private static func grade(_ outcome: Outcome) -> FormSquares.Grade {
    switch outcome {
    case .won: .full
    case .drawn: .half
    case .lost: .empty
    }
  }

  /// The three squares with their words.
  static func legend(_ edition: Edition) -> Frame {
    let words = edition.words
    let text = edition.style.text(edition.style.pageType.caption, edition.style.colors.muted)
    var x = 0.0
    var frame = Frame(Size(0, 10.4))
    for (outcome, phrase) in [(Outcome.won, Phrase.won), (.drawn, .drawn), (.lost, .lost)] {
      let square = FormSquares(
        [grade(outcome)], color: edition.style.colors.ink, side: Edition.mm(2.4), gap: 0
      ).frame()
      frame.add(square, at: Point(x, 8 - square.size.height))
      let run = edition.setting.run(words(phrase), text)
      frame.add(run, at: Point(x + square.size.width + 3, 8))
      x += square.size.width + 3 + run.width + 10
    }
    frame.size.width = x - 10
    return frame
  }
}
