import Drawing
import Styling

/// Where many set out and few arrive.
///
/// A list of origins in branches stands at the left, a table of arrivals at the right, and between them a line for each
/// way; a way that is not known is dashed.
package struct RoadBody: Sendable, Hashable {
  /// One who set out.
  package struct Origin: Sendable, Hashable {
    /// What stands in the three columns; the second is the name.
    package var cells: [String]
    /// A letter that leads to a note; empty for none.
    package var letter: String
    /// Whether the name only says that nobody set out from there.
    package var isMissing: Bool

    /// Makes an origin.
    package init(_ cells: [String], letter: String = "", isMissing: Bool = false) {
      self.cells = cells
      self.letter = letter
      self.isMissing = isMissing
    }
  }

  /// Those whose ways ran together.
  package struct Branch: Sendable, Hashable {
    /// The name; nil where the way is not known.
    package var name: String?
    package var origins: [Origin]
    /// What stands for the origins that a crowded sheet leaves out, such as "and seven more".
    package var others: String

    /// Makes a branch.
    package init(name: String?, origins: [Origin], others: String) {
      self.name = name
      self.origins = origins
      self.others = others
    }
  }

  /// One who arrived.
  package struct Arrival: Sendable, Hashable {
    package var rank: String
    package var name: String
    /// A small picture with its own description; nil for none.
    package var picture: Frame?
    /// The figures at the right, the last of them the strongest.
    package var figures: [String]
    /// The branch that it came from.
    package var branch: Int
    /// Its place among the origins of the branch.
    package var origin: Int
    /// Whether it is the one whom the sheet is about.
    package var isFirst: Bool

    /// Makes an arrival.
    package init(
      rank: String, name: String, picture: Frame?, figures: [String], branch: Int, origin: Int, isFirst: Bool
    ) {
      self.rank = rank
      self.name = name
      self.picture = picture
      self.figures = figures
      self.branch = branch
      self.origin = origin
      self.isFirst = isFirst
    }
  }

  /// Heads of the three columns of origins, and of the branches.
  package var heads: [String]
  package var branchHead: String
  package var branches: [Branch]
  /// Head of the arrivals' names, of their pictures, and of each figure.
  package var arrivalHead: String
  package var pictureHead: String
  package var figureHeads: [String]
  package var arrivals: [Arrival]
  /// The small line above the large name, and the name; empty for none.
  package var caption: String
  package var title: String
  /// What the box of a way unknown says: a line, and a few words under it.
  package var unknownTitle: String
  package var unknownText: String
  /// The ways in words, for those who cannot see the lines.
  package var altText: String

  /// Makes a body.
  package init(
    heads: [String], branchHead: String, branches: [Branch], arrivalHead: String, pictureHead: String,
    figureHeads: [String], arrivals: [Arrival], caption: String, title: String, unknownTitle: String,
    unknownText: String, altText: String
  ) {
    self.heads = heads
    self.branchHead = branchHead
    self.branches = branches
    self.arrivalHead = arrivalHead
    self.pictureHead = pictureHead
    self.figureHeads = figureHeads
    self.arrivals = arrivals
    self.caption = caption
    self.title = title
    self.unknownTitle = unknownTitle
    self.unknownText = unknownText
    self.altText = altText
  }

  /// The body in an area; nil where no size of type from 7 points up makes it fit.
  ///
  /// A larger area gets larger type. Where the origins are too many for their rows, only those who arrived are named
  /// and the others counted.
  package func frame(in area: Size, _ setting: Typesetting) -> Frame? {
    let most = min(1.5, max(1, area.width / Length.millimetres(269)))
    for isCrowded in [false, true] {
      for scale in [most, (most + 1) / 2, 1, 0.95, 0.9, 0.85, RoadMeasures.leastScale] {
        let body = isCrowded ? withoutOthers : self
        if let measures = RoadMeasures(body, area: area, scale: scale, setting) {
          return RoadDrawing(body: body, measures: measures, setting: setting).frame
        }
      }
    }
    return nil
  }

  /// The same with only those origins that arrived, the others counted in a line of each branch.
  private var withoutOthers: RoadBody {
    var body = self
    var moved: [[Int: Int]] = []
    for (number, branch) in branches.enumerated() {
      let kept = branch.origins.indices.filter { origin in
        arrivals.contains { $0.branch == number && $0.origin == origin }
      }
      moved.append(Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) }))
      body.branches[number].origins = kept.map { branch.origins[$0] }
      if !branch.others.isEmpty {
        body.branches[number].origins.append(Origin(["", branch.others, ""], isMissing: true))
      }
    }
    for index in arrivals.indices {
      body.arrivals[index].origin = moved[arrivals[index].branch][arrivals[index].origin] ?? 0
    }
    return body
  }
}
