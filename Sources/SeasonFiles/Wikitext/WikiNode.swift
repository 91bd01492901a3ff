/// A part of a wikitext with an opening and a closing mark.
struct WikiNode {
  /// What it is.
  enum Kind {
    case template
    case argument
    case link
    case table
    /// An opening mark that turned out to be text.
    case none
  }

  /// What it is.
  var kind: Kind
  // Half the width of `Int`: a page can have a node for every few bytes.
  private var narrowStart: UInt32
  private var narrowEnd: UInt32
  private var narrowNext: UInt32
  private var narrowName: Int32 = -1

  /// Where its opening mark starts.
  var start: Int { Int(narrowStart) }

  /// Where its closing mark ends.
  var end: Int {
    get { Int(narrowEnd) }
    set { narrowEnd = UInt32(clamping: newValue) }
  }

  /// The index of the first node that does not stand in it.
  var next: Int {
    get { Int(narrowNext) }
    set { narrowNext = UInt32(clamping: newValue) }
  }

  /// The number of its name among the page's names; -1 where it is no template.
  var name: Int {
    get { Int(narrowName) }
    set { narrowName = Int32(clamping: newValue) }
  }

  /// Makes a node that is open, and the last so far.
  init(_ kind: Kind, start: Int, index: Int) {
    self.kind = kind
    narrowStart = UInt32(clamping: start)
    narrowEnd = narrowStart
    narrowNext = UInt32(clamping: index + 1)
  }
}
