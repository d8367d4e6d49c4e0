/// Which items of a long list are in sight: a selection that is always among them.
package struct ListWindow: Hashable, Sendable {
  /// The item the next key acts on.
  package private(set) var selected = 0
  /// The first item in sight.
  package private(set) var top = 0

  /// A list at its beginning.
  package init() {}

  /// Selects an item, as near as the list has one.
  ///
  /// - Parameters:
  ///   - index: the item.
  ///   - count: how many items there are.
  ///   - height: how many are in sight at once.
  package mutating func select(_ index: Int, count: Int, height: Int) {
    selected = min(max(index, 0), max(count - 1, 0))
    let height = max(1, height)
    top = min(max(top, selected - height + 1), selected)
    top = max(0, min(top, count - height))
  }

  /// Goes with the selected item to its new place, after the list itself has changed.
  ///
  /// The item stays in the row it is in, unless the list's beginning is in sight: what comes in there is to be seen.
  package mutating func follow(to index: Int, count: Int, height: Int) {
    if top > 0 { top += index - selected }
    select(index, count: count, height: height)
  }

  /// Moves the selection.
  package mutating func move(by distance: Int, count: Int, height: Int) {
    select(selected + distance, count: count, height: height)
  }

  /// The items in sight.
  package func visible(count: Int, height: Int) -> Range<Int> {
    let start = min(top, max(count - 1, 0))
    return start..<min(count, start + max(0, height))
  }
}
