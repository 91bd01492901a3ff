/// A bracket as it is to be printed: boxes joined to a tree, in words and figures that are already set.
///
/// It knows nothing of what competes: a box has two entries, an entry may come from an earlier box.
package struct BracketPlan: Sendable, Hashable {
  /// One of the two lines of a box.
  package struct Entry: Sendable, Hashable {
    /// The name, or in muted type what stands for it; empty to write on.
    package var name = ""
    /// A place in the draw, such as A1, set small before the name.
    package var seed = ""
    /// A figure for each of the round's score columns; missing ones are empty.
    package var scores: [String] = []
    /// The figure of the shoot-out in brackets, at the edge.
    package var shootOut = ""
    package var isWinner = false
    /// Whether it is the one that wins it all: its path is heavy.
    package var isChampion = false
    /// Whether the name only stands for one that is not known yet.
    package var isOpen = false
    /// The box whose winner comes here, as an index into ``BracketPlan/boxes``.
    package var feeder: Int?
    /// Whether nothing says that the winner comes here: the line is dashed.
    package var isAssumed = false
    /// Whether the entry skipped a round in which others played: a line without a box.
    package var isBye = false

    /// Makes an empty entry.
    package init() {}
  }

  /// A line more in a box, such as a replay.
  package struct Extra: Sendable, Hashable {
    package var text: String
    package var score: String

    /// Makes a line.
    package init(_ text: String, score: String) {
      self.text = text
      self.score = score
    }
  }

  /// What stands small above a box; what finds no room is left out, the last first.
  package struct Meta: Sendable, Hashable {
    package var number = ""
    package var extraTime = ""
    package var day = ""
    package var place = ""

    /// Makes an empty line.
    package init() {}
  }

  /// A box.
  package struct Box: Sendable, Hashable {
    package var upper = Entry()
    package var lower = Entry()
    package var extras: [Extra] = []
    package var meta = Meta()
    /// Lines beneath, where there is room: who scored.
    package var remarks: [String] = []
    /// Its column, from 0.
    package var round: Int
    /// The box in words.
    package var alt = ""

    /// Makes an empty box.
    package init(round: Int) { self.round = round }

    /// The boxes that feed it.
    package var feeders: [Int] { [upper.feeder, lower.feeder].compactMap { $0 } }
  }

  /// A column of scores.
  package struct ScoreColumn: Sendable, Hashable {
    package var head: String
    /// Whether it sums up those before it: parted by a firm line, set strong.
    package var isSum: Bool

    /// Makes a column.
    package init(_ head: String, isSum: Bool = false) {
      self.head = head
      self.isSum = isSum
    }
  }

  /// A round: the head of a column.
  package struct Round: Sendable, Hashable {
    package var title: String
    package var remark: String
    package var columns: [ScoreColumn]

    /// Makes a round.
    package init(_ title: String, remark: String = "", columns: [ScoreColumn]) {
      self.title = title
      self.remark = remark
      self.columns = columns
    }
  }

  /// Whoever wins it all: the largest words of the sheet.
  package struct Champion: Sendable, Hashable {
    package var name: String
    package var predicate: String

    /// Makes a champion.
    package init(_ name: String, predicate: String) {
      self.name = name
      self.predicate = predicate
    }
  }

  /// Words that the layout adds.
  package struct Labels: Sendable, Hashable {
    /// Over the box for the champion, such as Champions.
    package var champion: String
    /// Over the box for third place.
    package var third: String
    /// On a line without a box.
    package var bye: String
    /// Of a box that goes on on another page: page `{page}`.
    package var page: String
    /// Title of one of several parts: `{part}` of `{parts}`.
    package var part: String
    /// Title of the part that the others lead to.
    package var lastPart: String
    /// Over the column for a shoot-out.
    package var shootOut: String

    /// Makes labels.
    package init(
      champion: String, third: String, bye: String, page: String, part: String, lastPart: String,
      shootOut: String
    ) {
      self.shootOut = shootOut
      self.champion = champion
      self.third = third
      self.bye = bye
      self.page = page
      self.part = part
      self.lastPart = lastPart
    }
  }

  package var rounds: [Round]
  package var boxes: [Box]
  /// The boxes that nothing follows, the last round's first.
  package let roots: [Int]
  /// The final, where everything leads to one box.
  package let final: Int?
  /// The box for third place, joined to nothing.
  package var third: Box?
  /// Nil while it is open: then a box to write on stands in its place.
  package var champion: Champion?
  /// Whether a champion comes out of it at all: not of several trees.
  package var hasChampion = true
  /// Whether boxes are to be written on.
  package var isBlank = false
  /// Whether every box shows its number.
  package var showsNumbers = false
  package var labels: Labels

  /// Makes a plan.
  package init(rounds: [Round], boxes: [Box], roots: [Int], labels: Labels) {
    self.rounds = rounds
    self.boxes = boxes
    self.roots = roots
    self.labels = labels
    let last = roots.filter { boxes[$0].round == rounds.count - 1 }
    final = last.count == 1 ? last.first : nil
  }
}
