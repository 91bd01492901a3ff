import Dispatch

/// What is made on another thread while this one goes on.
package final class Later<Made>: @unchecked Sendable {  // The group orders the write before every read.
  private var made: Made?
  private let isMade = DispatchGroup()

  /// Starts making it.
  package init(_ make: sending @escaping () -> Made) {
    isMade.enter()
    // The closure was sent here and is called once, over there.
    nonisolated(unsafe) let make = make
    DispatchQueue.global(qos: .userInitiated).async {
      self.made = make()
      self.isMade.leave()
    }
  }

  /// What was made, once it is; it belongs to one thread from then on.
  package var value: Made {
    while true {
      isMade.wait()
      if let made { return made }
    }
  }
}
