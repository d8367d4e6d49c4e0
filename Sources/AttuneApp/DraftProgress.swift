/// How far the draft on disk has come behind what is on the pages.
///
/// Changes are counted: comparing texts would cost more, the longer they are.
struct DraftProgress: Sendable {
  /// How often what is on the pages has changed.
  private var changes = 0
  /// The changes that the draft on disk holds, as far as is known; `nil` while there is none.
  private var onDisk: Int?
  /// The changes that the drafts on their way to disk hold, in their order.
  private var onTheWay: [Int] = []
  /// Whether the cursor is not where the draft has it; that alone does not make the words any less kept.
  private var isCursorMoved = false
  /// Whether the writer has paused; only then is it worth saying that all is kept.
  private(set) var isResting = true

  /// A sitting that has just begun, or one that a draft holds.
  init(isOnDisk: Bool = false) { onDisk = isOnDisk ? 0 : nil }

  /// Whether the draft on disk holds everything.
  var isUpToDate: Bool { changes == onDisk }

  /// Whether all that was sent has arrived, or failed.
  var isSettled: Bool { onTheWay.isEmpty }

  /// Whether there is something worth keeping that the draft on disk does not have yet.
  ///
  /// - Parameter hasWords: whether there is anything to begin a draft with.
  func isAhead(hasWords: @autoclosure () -> Bool) -> Bool { !isUpToDate && (onDisk != nil || hasWords()) }

  /// Whether the draft on disk would not open as the page is now.
  func isBehind(hasWords: @autoclosure () -> Bool) -> Bool {
    isAhead(hasWords: hasWords()) || isCursorMoved && (onDisk != nil || !isSettled)
  }

  /// Something on the pages has changed.
  mutating func change() {
    changes += 1
    isResting = false
  }

  /// The cursor is somewhere else.
  mutating func moveCursor() { isCursorMoved = true }

  /// The writer has paused for a while.
  mutating func rest() { isResting = isUpToDate }

  /// A draft is on its way to disk.
  mutating func send() {
    onTheWay.append(changes)
    isCursorMoved = false
  }

  /// The draft that was sent first is on disk.
  mutating func arrive() { onDisk = onTheWay.isEmpty ? onDisk : onTheWay.removeFirst() }

  /// The draft that was sent first could not be written.
  mutating func fail() { if !onTheWay.isEmpty { onTheWay.removeFirst() } }
}
