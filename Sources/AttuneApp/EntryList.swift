import Documents
import Journal
import Searching
import TerminalUI

/// A list of entries of which only those around the ones in sight are at hand; the others are asked for on the way.
///
/// Where every entry is asked for, the files that cannot be read come last.
struct EntryList: Sendable {
  /// A line of the list.
  enum Item: Hashable {
    case entry(EntryCard)
    case unreadable(FileProblem)

    /// The path in the journal.
    var path: String {
      switch self {
      case .entry(let card): card.id
      case .unreadable(let problem): problem.path
      }
    }
  }

  /// What is asked for.
  private(set) var query: Query
  /// Which lines are in sight.
  private(set) var window = ListWindow()
  /// The line selected: the journal may be read again, and the line then be another in number.
  private(set) var selected: Item?
  private let name: String
  private var unreadable: [FileProblem] = []
  private var page: FoundPage?
  /// What was asked for last.
  private var asked: FindRequest?
  /// Whether that has been answered, be it without a count.
  private var isAnswered = false
  /// How many lines are in sight at once.
  private var height = 1

  /// A list that has not asked yet.
  ///
  /// - Parameter name: a name no other list has that is there at the same time.
  init(_ name: String, _ query: Query = Query()) { (self.name, self.query) = (name, query) }

  /// Whether nothing has been found yet, not even that there is nothing.
  var isWaiting: Bool { page == nil }
  /// How many entries there are, as far as they have been counted.
  var total: Int? { page?.found.total }
  /// How many of these the writer has reviewed, likewise.
  var reviewed: Int? { page?.found.reviewed }
  /// How many lines there are, as far as is known.
  var count: Int { entryCount + unreadable.count }
  private var entryCount: Int { page?.known ?? 0 }

  /// A line; `nil` where it is not at hand or there is none.
  subscript(index: Int) -> Item? {
    if index >= entryCount {
      let place = index - entryCount
      return unreadable.indices.contains(place) ? .unreadable(unreadable[place]) : nil
    }
    guard let page, page.found.cards.indices.contains(index - page.start) else { return nil }
    return .entry(page.found.cards[index - page.start])
  }

  /// The card selected.
  var card: EntryCard? { if case .entry(let card) = selected { card } else { nil } }

  private var cards: [EntryCard] { page?.found.cards ?? [] }

  /// The cards at hand, by place.
  var atHand: [(place: Int, card: EntryCard)] {
    cards.enumerated().map { ((page?.start ?? 0) + $0.offset, $0.element) }
  }

  // MARK: Asking

  /// Asks for other entries, from the beginning of their list.
  mutating func ask(for query: Query) -> [Effect] {
    self.query = query
    window = ListWindow()
    selected = nil
    return ask(0..<Self.atOnce)
  }

  /// Asks for the same once more, for the journal may be another; the place is kept.
  mutating func askAgain() -> [Effect] {
    let place = window.selected - (page?.start ?? 0)
    // Should the entry be gone, the next takes its place; behind the last the one before.
    let next = place >= 0 ? cards.dropFirst(place + 1).prefix(Self.neighbours).map(\.id) : []
    let before = place >= 0 ? cards.prefix(place).suffix(Self.neighbours).reversed().map(\.id) : []
    let start = max(0, window.selected - Self.atOnce / 2)
    return ask(start..<start + Self.atOnce, around: [selected?.path].compactMap { $0 } + next + before)
  }

  private mutating func ask(_ range: Range<Int>, around: [EntryFile.ID] = []) -> [Effect] {
    let request = FindRequest(list: name, query: query, range: range, around: around)
    (asked, isAnswered) = (request, false)
    return [.find(request)]
  }

  /// How many entries are asked for at once.
  private static let atOnce = 240
  /// How far to look for one that is still there.
  private static let neighbours = 8

  // MARK: What comes

  /// Takes in what was found.
  ///
  /// - Returns: whether it was found for this list, and is what was asked for last.
  mutating func take(_ page: FoundPage, in world: World) -> Bool {
    guard page.request == asked else { return false }
    self.page = page.keepingCount(of: self.page)
    unreadable = query.isEverything ? world.unreadable : []
    if !isAnswered { settle(at: page.place) }
    isAnswered = true
    return true
  }

  /// Notes that the journal cannot be read.
  mutating func forget() {
    page = nil
    asked = nil
    unreadable = []
  }

  /// Goes to where the selected line is now.
  private mutating func settle(at place: Int?) {
    // Where there is nothing the place is kept, should everything come back.
    guard count > 0 else { return }
    let path = selected?.path
    let amongUnreadable = unreadable.firstIndex { $0.path == path }.map { entryCount + $0 }
    window.follow(to: amongUnreadable ?? place ?? window.selected, count: count, height: height)
    selected = self[window.selected] ?? selected
  }

  // MARK: Moving

  /// Moves on, as far as there are lines; asks for those that are not at hand.
  mutating func move(by distance: Int) -> [Effect] { select(window.selected + distance) }

  /// Selects a line, as near as there is one; asks for those around it that are not at hand.
  mutating func select(_ index: Int) -> [Effect] {
    window.select(index, count: count, height: height)
    selected = self[window.selected] ?? selected
    guard let page else { return [] }
    let near = max(0, window.selected - height)..<max(0, min(entryCount, window.selected + height))
    guard !near.isEmpty, near.lowerBound < page.start || near.upperBound > page.start + cards.count else {
      return []
    }
    let start = max(0, window.selected - Self.atOnce / 2)
    let range = start..<start + Self.atOnce
    return asked?.range == range && asked?.around.isEmpty == true ? [] : ask(range)
  }

  /// Notes how many lines are in sight at once.
  mutating func setHeight(_ rows: Int) {
    height = max(1, rows)
    if count > 0 { window.select(window.selected, count: count, height: height) }
  }

  /// The lines in sight, with their places.
  var inSight: [(place: Int, item: Item?)] {
    window.visible(count: count, height: height).map { ($0, self[$0]) }
  }
}
