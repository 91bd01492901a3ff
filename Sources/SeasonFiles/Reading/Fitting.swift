extension Array {
  /// The same elements without room for more.
  ///
  /// A season that was read is kept and not added to, and a text may hold hundreds: the room that arrays grow ahead of
  /// their elements would be a third of what they all take.
  func fitted() -> [Element] { capacity > count ? map { $0 } : self }
}
