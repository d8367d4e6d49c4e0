import Insights
import TerminalUI

/// How much more is to rest with something of the past that has just been put away until tomorrow, and for how long; or
/// for how long something is to rest that the writer named.
///
/// No reason is asked, and to leave is an answer.
struct RestScreen: ScreenModel {
  private let subjects: [Rest.Subject]
  private let words: String
  /// Whether something is being put away, rather than more of it.
  private let isNew: Bool
  private var list = ListWindow()
  private var length = Self.lengths.startIndex

  /// What comes after the one key.
  init(_ moment: PastMoment) { (subjects, words, isNew) = (Rest.subjects(for: moment), moment.words, false) }

  /// What comes after the writer has named something.
  init(naming subject: Rest.Subject) {
    (subjects, words, isNew) = ([subject], "You find it as before; it only won’t come up by itself.", true)
  }

  /// What is already so needs not be offered.
  private static let lengths = Rest.Length.allCases.filter { $0 != .untilTomorrow }

  mutating func handle(_ event: Event, in world: World) -> Response {
    if case .touched(.item(let item)) = event {
      if item == list.selected { return handle(.key(Key(.enter)), in: world) }
      select(item, in: world)
    }
    if case .touched(.level(let level)) = event { setLength(level) }
    guard case .key(let key) = event else { return .none }
    switch key {
    case Key(.left), .character("h"): setLength(length - 1)
    case Key(.right), .character("l"), Key(.tab): setLength(length + 1)
    case Key(.enter): return rest(in: world)
    case .character("R") where !isNew: return Response(next: .become(RestingScreen()))
    case Key(.escape), .character("q"), .control("c"): return .close
    default:
      if let distance = key.distance(page: listArea(in: world).rows) { select(list.selected + distance, in: world) }
    }
    return .none
  }

  private mutating func select(_ index: Int, in world: World) {
    list.select(index, count: subjects.count, height: listArea(in: world).rows)
  }

  private mutating func setLength(_ index: Int) { length = min(max(index, 0), Self.lengths.count - 1) }

  private func rest(in world: World) -> Response {
    guard subjects.indices.contains(list.selected) else { return .close }
    let rest = Rest(subjects[list.selected], until: Self.lengths[length].end(from: world.today))
    let words = rest.words(titles: world.concepts.title)
    return Response(effects: [.rest(rest)], next: .close, notice: .note("It rests: \(words.lowercasedFirst)."))
  }

  // MARK: The picture

  func header(in world: World) -> (title: String, status: String) {
    (isNew ? "What is to rest" : "Away until tomorrow", "")
  }

  func hints(in world: World) -> [KeyHint] {
    let rest = [
      KeyHint("Enter", "rest", help: "what is selected won’t come up for as long as is marked"),
      KeyHint("← →", "how long"), KeyHint("?", "help"),
    ]
    guard !isNew else { return [KeyHint("Esc", "leave it", help: "back; nothing more rests than before")] + rest }
    return [KeyHint("Esc", "leave it", help: "back; it comes up again from tomorrow on")] + rest + [
      KeyHint("R", "resting", help: "all that you have put to rest", footer: false),
      KeyHint("↑ ↓ j k", "choose", footer: false),
    ]
  }

  /// Below the question, where there is room for one, and above the lengths.
  private func listArea(in world: World) -> Area {
    let area = Chrome.content(world.size)
    var list = area.inset(top: Self.headRows(in: area), bottom: Self.footRows(in: area))
    list.rows = min(list.rows, subjects.count)
    return list
  }

  private static func headRows(in area: Area) -> Int { area.rows >= 10 ? 3 : 0 }
  private static func footRows(in area: Area) -> Int { area.rows >= 10 ? 2 : 1 }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    let room = listArea(in: world)
    if room.row > area.row {
      frame.write(
        DisplayWidth.clipped(words, to: area.columns), at: Point(row: area.row, column: area.column), style: .quiet)
      let question = Point(row: area.row + 1, column: area.column)
      frame.write(
        isNew ? "For how long?" : "Shall more of this rest?", at: question, style: .question, columns: area.columns)
    }
    for (offset, index) in list.visible(count: subjects.count, height: room.rows).enumerated() {
      let place = Point(row: room.row + offset, column: room.column)
      let isSelected = index == list.selected
      frame.touch(from: place, columns: room.columns, .item(index))
      if isSelected { frame.cursor = place }
      let text = (isSelected ? "▸ " : "  ") + subjects[index].words(titles: world.concepts.title)
      frame.write(DisplayWidth.clipped(text, to: room.columns), at: place, style: isSelected ? .selected : .text)
    }
    let foot = Point(row: room.endRow + Self.footRows(in: area) - 1, column: area.column)
    drawLengths(at: foot, columns: area.columns, in: &frame)
  }

  /// All lengths on a row, the chosen one marked; it alone where there is not room for all.
  private func drawLengths(at place: Point, columns: Int, in frame: inout Frame) {
    let all = Self.lengths.enumerated().map { ($0 == length ? "(•) " : "( ) ") + $1.words }
    let isWide = DisplayWidth.columns(of: all.joined(separator: "   ")) <= columns
    var column = place.column
    for (index, text) in all.enumerated() where isWide || index == length {
      let point = Point(row: place.row, column: column)
      let style: Style = index == length ? .selected : .text
      let used = frame.write(
        isWide ? text : "‹ \(Self.lengths[index].words) ›", at: point, style: style, columns: columns)
      frame.touch(from: point, columns: used, .level(index))
      column += used + 3
    }
  }
}

extension String {
  /// The same with a small letter in front.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
