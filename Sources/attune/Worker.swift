import Foundation
import Synchronization

/// A thread that does one thing after another, and waits in between.
///
/// It is a plain thread: the system's pool of them looks after itself once a second for as long as the program runs, and
/// between events nothing is to run.
final class Worker: Sendable {
  private let queue = Mutex<[@Sendable () -> Void]>([])
  private let isAsked = DispatchSemaphore(value: 0)

  /// Begins to wait for work.
  ///
  /// - Parameter isPatient: whether anything else on the machine comes first: what it does must not keep a key waiting.
  init(isPatient: Bool = false) {
    Thread.detachNewThread { [self] in
      #if os(Linux)
        // Of this thread alone there.
        if isPatient { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }
      #endif
      while true {
        isAsked.wait()
        queue.withLock { $0.isEmpty ? nil : $0.removeFirst() }?()
      }
    }
  }

  /// Takes something to be done when what was taken before is.
  func take(_ work: @escaping @Sendable () -> Void) {
    queue.withLock { $0.append(work) }
    isAsked.signal()
  }
}
