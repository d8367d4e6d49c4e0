import Foundation
import Synchronization

/// Parts of a journal that can be read again each by itself.
package struct JournalParts: OptionSet, Sendable {
  /// The bits of the parts.
  package let rawValue: Int

  /// Parts by their bits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// The entries.
  package static let entries = JournalParts(rawValue: 1)
  /// The unfinished sittings.
  package static let drafts = JournalParts(rawValue: 2)
  /// Everything.
  package static let all: JournalParts = [.entries, .drafts]
}

/// What a place watched is to the journal.
enum JournalPlace: Hashable {
  /// A folder with entries in it.
  case entries
  /// A link that is an entry by name.
  case linkedEntry
  /// The folder with what the program must remember.
  case state
  /// The folder with the unfinished sittings.
  case drafts
}

/// Notices what other programs change in a journal.
///
/// It watches the places that a reader looks through, each from before its names are read on, so that no change falls
/// between. Where the system tells of changes, nothing runs until there is one; where it does not, the journal is
/// reported about once a second, for the reader to see what is new.
package final class JournalWatch: Sendable {
  /// How long nothing more must happen before a change is reported.
  private static let quiet = Duration.milliseconds(150)
  /// How long a change is kept back at most while there is more and more.
  private static let patience = Duration.milliseconds(700)
  /// How much longer than a look the pause after it is, at the least.
  private static let rest = 20

  private struct State {
    var events: FolderEvents?
    /// The pause between two looks where the system does not tell of changes; `nil` where it does.
    var pause: Duration?
    /// The end of the pipe that wakes the thread; `nil` when it has been told to end.
    var waking: Int32?
  }

  private let state: Mutex<State>
  private let woken: Int32
  /// How often a journal is looked through that the system tells nothing of.
  private let beat: Duration
  private let report: @Sendable (JournalParts) -> Void

  /// Begins to watch; `nil` when the system has no pipe to give.
  ///
  /// Nothing is noticed until a reader has looked through the journal.
  ///
  /// - Parameter report: called on a thread of the watch's own with what may have changed, within a second of it. What
  ///   the program itself writes is reported as well.
  package convenience init?(report: @escaping @Sendable (JournalParts) -> Void) {
    self.init(events: FolderEvents(), report: report)
  }

  /// Begins to watch by what the system tells of folders, or without.
  init?(events: FolderEvents?, beat: Duration = .seconds(1), report: @escaping @Sendable (JournalParts) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      events?.close()
      return nil
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    woken = ends[0]
    state = Mutex(State(events: events, pause: events == nil ? beat : nil, waking: ends[1]))
    self.beat = beat
    self.report = report
    Thread.detachNewThread { [self] in run() }
  }

  /// Ends watching; nothing is reported any more, but for a report under way.
  package func end() {
    state.withLock { state in
      if let waking = state.waking { close(waking) }
      state.waking = nil
    }
  }

  /// Looks through a journal and watches what is looked at, and nothing else any more.
  func look(at path: String) throws(VaultProblem) -> JournalLook {
    try watching(path) { () throws(VaultProblem) in try JournalLook(at: path, entering: enter) }
  }

  /// Walks through a journal and watches what is walked through, and nothing else any more.
  package func walk(through journal: JournalFolder) throws(VaultProblem) -> JournalWalk {
    try watching(journal.path) { () throws(VaultProblem) in try JournalWalk(at: journal.path, entering: enter) }
  }

  private func watching<Look>(_ path: String, _ look: () throws(VaultProblem) -> Look) throws(VaultProblem) -> Look {
    let start = ContinuousClock.now
    state.withLock { $0.events?.begin(at: path) }
    defer { finishLook(took: ContinuousClock.now - start) }
    enter(path + "/.attune", .state)
    enter(path + "/.attune/drafts", .drafts)
    return try look()
  }

  private func enter(_ path: String, _ place: JournalPlace) {
    state.withLock { $0.events?.enter(path, as: place) }
  }

  private func finishLook(took: Duration) {
    state.withLock { state in
      let wasTold = state.pause == nil
      state.pause = state.events?.finish() == true ? nil : max(beat, took * Self.rest)
      // The thread does not know yet that from now on it has to look by itself.
      if wasTold, state.pause != nil, let waking = state.waking { _ = write(waking, [1], 1) }
    }
  }
}

// MARK: - The thread

extension JournalWatch {
  /// Why waiting is over.
  private enum Waking {
    /// It is time.
    case due
    /// The system told of something, or of nothing that matters.
    case told(JournalParts)
    case end
  }

  private func run() {
    var noticed: JournalParts = []
    var (first, last, reported) = (ContinuousClock.now, ContinuousClock.now, ContinuousClock.now)
    while true {
      let due =
        noticed.isEmpty
        ? state.withLock { $0.pause }.map { reported + $0 } : min(last + Self.quiet, first + Self.patience)
      switch wait(until: due) {
      case .due:
        report(noticed.isEmpty ? .all : noticed)
        (noticed, reported) = ([], .now)
      case .told(let parts):
        guard !parts.isEmpty else { continue }
        last = .now
        if noticed.isEmpty { first = last }
        noticed.formUnion(parts)
      case .end:
        close(woken)
        return state.withLock { state in
          state.events?.close()
          state.events = nil
        }
      }
    }
  }

  /// Waits for news of the system's until a moment; without one, for ever.
  private func wait(until due: ContinuousClock.Instant?) -> Waking {
    let left = due.map { ContinuousClock.now.duration(to: $0) }
    if let left, left <= .zero { return .due }
    // A millisecond more, since parts of one would be waited for by asking again and again.
    let milliseconds = left.map { Int32(clamping: Int($0 / .milliseconds(1)) + 1) } ?? -1
    // What has no descriptor is passed over by poll.
    let told = state.withLock { $0.events?.descriptor } ?? -1
    var waiting = [woken, told].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // A signal ends the wait early, and that does no harm.
    guard poll(&waiting, nfds_t(waiting.count), milliseconds) > 0 else { return .told([]) }
    if waiting[0].revents != 0 {
      var bytes = [UInt8](repeating: 0, count: 64)
      if read(woken, &bytes, bytes.count) == 0 { return .end }
    }
    return .told(state.withLock { $0.events?.take() } ?? [])
  }
}
