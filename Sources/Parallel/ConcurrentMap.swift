import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What is made of each element, on as many threads as there are processors; in the order of the elements.
  package func concurrentMap<Made: Sendable>(_ make: @Sendable (Element) -> Made) -> [Made] {
    guard count > 1 else { return map(make) }
    let made = Mutex<[Made?]>([Made?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let one = make(self[index])
      made.withLock { $0[index] = one }
    }
    return made.withLock { $0.compactMap { $0 } }
  }
}
