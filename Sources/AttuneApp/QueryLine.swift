import Journal
import Searching
import TerminalUI

/// The line a query is typed into, and what is made of it.
struct QueryLine: Sendable {
  /// What a key led to.
  enum Outcome {
    case typing
    /// Something else is asked for now.
    case changed
    /// The writer is done typing.
    case done
    /// The key means something to the list.
    case other
  }

  /// Whether it is being typed.
  private(set) var isOpen = false
  /// What is made of it.
  private(set) var reading = QueryReading.everything
  private var line = TypedLine()
  private var completions: [String] = []

  /// What is asked for.
  var query: Query { reading.query }
  /// Whether there is nothing on it.
  var isEmpty: Bool { line.text.isEmpty }
  /// Whether it is to be seen.
  var isShown: Bool { isOpen || !isEmpty }
  /// The rows it takes.
  var rows: Int { isShown ? (problem == nil ? 1 : 2) : 0 }

  /// What cannot be understood of it, and would not become right by typing on.
  private var problem: QueryReading.Problem? { reading.problems.first { !isOpen || !$0.isUnfinished } }

  /// Begins typing.
  mutating func open() { isOpen = true }

  /// Is done typing.
  mutating func close(in world: World) {
    guard isOpen else { return }
    isOpen = false
    read(in: world)
  }

  /// Asks for something else; it stands on the line as it could have been typed.
  mutating func set(_ query: Query, in world: World) {
    line.text = query == Query() ? "" : query.text(world.settings.days)
    isOpen = false
    read(in: world)
  }

  /// Takes in a key while it is typed.
  mutating func handle(_ key: Key, in world: World) -> Outcome {
    switch key {
    case Key(.enter), Key(.escape), .control("c"):
      isOpen = false
      if key != Key(.enter) { line.text = "" }
      let before = query
      read(in: world)
      return query == before ? .done : .changed
    case Key(.tab): complete(in: world)
    case Key(.backspace) where line.text.isEmpty:
      isOpen = false
      return .done
    default:
      guard line.handle(key) else { return .other }
      completions = []
    }
    return readAnew(in: world)
  }

  /// Takes in a paste.
  mutating func paste(_ text: String, in world: World) -> Outcome {
    line.paste(text)
    return readAnew(in: world)
  }

  private mutating func readAnew(in world: World) -> Outcome {
    let before = query
    read(in: world)
    return query == before ? .typing : .changed
  }

  private mutating func read(in world: World) {
    reading = world.queryReader.read(line.text, isTyping: isOpen)
    if line.text.isEmpty { reading = .everything }
  }

  /// Completes the word being typed; once more takes the next of the words it may become.
  private mutating func complete(in world: World) {
    if completions.isEmpty {
      let found = world.queryReader.completions(of: line.text)
      let start = String(decoding: Array(line.text.utf8.prefix(found.start)), as: UTF8.self)
      completions = found.words.map { start + $0 }
    }
    guard !completions.isEmpty else { return }
    let place = completions.firstIndex(of: line.text).map { ($0 + 1) % completions.count } ?? 0
    line.text = completions[place]
  }

  /// Draws the line, and below it what cannot be understood.
  func draw(in area: Area, of frame: inout Frame) {
    guard isShown else { return }
    let place = Point(row: area.row, column: area.column)
    if isOpen {
      line.draw("/ ", at: place, columns: area.columns, in: &frame)
    } else {
      frame.write("/ " + line.text, at: place, style: .question, columns: area.columns)
    }
    guard let problem, area.rows > 1 else { return }
    let below = Point(row: area.row + 1, column: area.column)
    frame.write(DisplayWidth.clipped(problem.description, to: area.columns), at: below, style: .alert)
  }
}

extension World {
  /// Reads what the writer types to find entries.
  var queryReader: QueryReader {
    let names = QueryNames(concepts: concepts, practices: practices.practices.map { ($0.id, $0.title) })
    return QueryReader(names: names, today: today, days: settings.days)
  }
}
