import Synchronization

/// A value that is made when it is first asked for, once; whoever asks meanwhile waits.
final class OnDemand<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Remembers how to make it.
  ///
  /// To be a value still, it must be the same whenever it is made.
  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
