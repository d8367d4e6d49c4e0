import Synchronization

/// Passes on what it is given, once it has been told where to: two parts that need each other are made one after the other.
final class Relay<Value: Sendable>: Sendable {
  private let target = Mutex<(@Sendable (Value) -> Void)?>(nil)

  /// Passes something on; nothing happens before there is somewhere to pass it to.
  func pass(_ value: Value) { target.withLock { $0 }?(value) }

  /// Passes on to here from now on.
  func lead(to target: @escaping @Sendable (Value) -> Void) { self.target.withLock { $0 = target } }
}
