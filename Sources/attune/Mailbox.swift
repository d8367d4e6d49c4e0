import Foundation
import Synchronization

/// Where work done beside the loop leaves its news: anybody puts in, the loop takes out.
///
/// A byte on a pipe wakes the loop, which waits for the terminal at the same time.
final class Mailbox<News: Sendable>: Sendable {
  private let news = Mutex<[News]>([])
  private let reading: Int32
  private let writing: Int32

  /// An empty mailbox; `nil` when the system has no pipe to give.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// The descriptor that becomes readable when there is news.
  var descriptor: Int32 { reading }

  /// Puts something in.
  func put(_ item: News) {
    let isFirst = news.withLock { news in
      news.append(item)
      return news.count == 1
    }
    // A full pipe wakes the loop as well as one byte more would.
    if isFirst { _ = write(writing, [1], 1) }
  }

  /// Takes everything out, in the order it came.
  func takeAll() -> [News] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(reading, &bytes, bytes.count) == bytes.count {}
    return news.withLock { news in
      defer { news = [] }
      return news
    }
  }
}
