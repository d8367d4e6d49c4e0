import Synchronization
import Testing

@testable import Practices

@Suite("A value made on demand")
struct OnDemandTests {
  /// Counts how often something was made.
  private final class Count: Sendable {
    let made = Atomic(0)
  }

  @Test("is not made before it is asked for, and once however many ask at a time")
  func once() async {
    let count = Count()
    let value = OnDemand { count.made.add(1, ordering: .relaxed).newValue }
    #expect(count.made.load(ordering: .relaxed) == 0)
    let seen = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<100 { group.addTask { value.value } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(seen == [1] && count.made.load(ordering: .relaxed) == 1)
  }
}
