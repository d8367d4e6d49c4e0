/// The changes made to a text, so that they can be taken back and made again.
///
/// Typing is grouped into steps a person would call one: letters up to the end of a word, deletions in a row. The
/// grouping looks at the text only, never at a clock, so the same keys always undo the same way.
package struct UndoHistory: Hashable, Sendable {
  private var done: [[Edit]] = []
  private var undone: [[Edit]] = []
  private var isOpen = false

  /// No change yet.
  package init() {}

  /// Whether there is anything to take back.
  package var canUndo: Bool { !done.isEmpty }
  /// Whether there is anything to make again.
  package var canRedo: Bool { !undone.isEmpty }

  /// Notes a change that was made.
  package mutating func record(_ edit: Edit) {
    undone = []
    if isOpen, let last = done.last?.last, edit.continues(last) {
      done[done.count - 1].append(edit)
    } else {
      done.append([edit])
    }
    isOpen = true
  }

  /// Notes several changes that are one step.
  package mutating func record(step edits: [Edit]) {
    guard !edits.isEmpty else { return }
    undone = []
    done.append(edits)
    isOpen = false
  }

  /// Ends the present step; the next change starts one of its own.
  package mutating func close() { isOpen = false }

  /// The changes that take the last step back, in the order to make them.
  package mutating func undo() -> [Edit] {
    guard let step = done.popLast() else { return [] }
    undone.append(step)
    isOpen = false
    return step.reversed().map(\.inverse)
  }

  /// The changes that make the last step taken back again.
  package mutating func redo() -> [Edit] {
    guard let step = undone.popLast() else { return [] }
    done.append(step)
    isOpen = false
    return step
  }
}

extension Edit {
  /// Whether a person would call this the same step as the edit before it.
  fileprivate func continues(_ last: Edit) -> Bool {
    if isTyping && last.isTyping {
      guard position == last.endOfInserted, !inserted.contains("\n") else { return false }
      return !(last.inserted.last?.isWhitespace == true && inserted.first?.isWhitespace == false)
    }
    if isErasing && last.isErasing {
      return endOfRemoved == last.position || position == last.position
    }
    return false
  }

  private var isTyping: Bool { removed.isEmpty && inserted.count == 1 }
  private var isErasing: Bool { inserted.isEmpty && removed.count == 1 }
}
