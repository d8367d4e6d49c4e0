import Foundation
import Synchronization

/// A value that is made on a thread of its own while something else is done.
final class Beside<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)
  private let isMade = DispatchSemaphore(value: 0)

  /// Begins to make it.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    Thread.detachNewThread { [self] in
      let value = make()
      made.withLock { $0 = value }
      isMade.signal()
    }
  }

  /// The value, when it is made.
  var value: Value {
    isMade.wait()
    defer { isMade.signal() }
    return made.withLock { $0 } ?? make()
  }
}
