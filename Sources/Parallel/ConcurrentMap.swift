import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What is made of each element, on as many threads as there are processors; in the order of the elements.
  package func concurrentMap<Made: Sendable>(_ make: @Sendable (Element) -> Made) -> [Made] {
    concurrentMap(with: {}, { _, element in make(element) })
  }

  /// What is made of each element, on as many threads as there are processors, each with a tool of its own; in the order of
  /// the elements.
  ///
  /// A thread takes the next element whenever it is done with one, so that one that starts late does less.
  package func concurrentMap<Tool: ~Copyable, Made: Sendable>(
    with tool: @Sendable () -> Tool, _ make: @Sendable (inout Tool, Element) -> Made
  ) -> [Made] {
    guard count > 1 else {
      var tool = tool()
      return map { make(&tool, $0) }
    }
    let next = Atomic(0)
    let made = Mutex<[Made?]>([Made?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      var index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      var tool = tool()
      while index < count {
        let one = make(&tool, self[index])
        made.withLock { $0[index] = one }
        index = next.add(1, ordering: .relaxed).oldValue
      }
    }
    return made.withLock { $0.compactMap { $0 } }
  }
}
