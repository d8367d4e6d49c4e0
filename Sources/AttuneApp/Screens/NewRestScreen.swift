import Insights
import Searching
import TerminalUI

/// Something to be put to rest before it has ever come up: a concept, somebody, some days.
///
/// No reason is asked here either.
struct NewRestScreen: ScreenModel {
  /// What is being named.
  private enum Field {
    case concept(Picker)
    case person(TypedLine)
    case days(TypedLine)
  }

  private var field: Field

  private init(_ field: Field) { self.field = field }

  /// Asks for a concept.
  static func concept() -> NewRestScreen { NewRestScreen(.concept(Picker("Concept", most: 1))) }
  /// Asks for a name.
  static func person() -> NewRestScreen { NewRestScreen(.person(TypedLine())) }
  /// Asks for days, written as one would look for them.
  static func days() -> NewRestScreen { NewRestScreen(.days(TypedLine())) }

  var isTyping: Bool { true }

  private static func items(in world: World) -> [Picker.Item] {
    world.concepts.pickerItems(counts: world.conceptCounts)
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    if case .key(let key) = event, [Key(.escape), .control("c")].contains(key) { return .close }
    switch (field, event) {
    case (.concept(var picker), .key(let key)):
      let outcome = picker.handle(key, items: Self.items(in: world), area: Chrome.content(world.size))
      field = .concept(picker)
      if case .done = outcome { return askHowLong(in: world) }
    case (.concept(var picker), .touched(.item(let item))):
      picker.touch(item, items: Self.items(in: world))
      field = .concept(picker)
    case (.person, .key(Key(.enter))), (.days, .key(Key(.enter))): return askHowLong(in: world)
    case (.person(var line), _):
      Self.type(event, on: &line)
      field = .person(line)
    case (.days(var line), _):
      Self.type(event, on: &line)
      field = .days(line)
    default: break
    }
    return .none
  }

  private static func type(_ event: Event, on line: inout TypedLine) {
    switch event {
    case .key(let key): _ = line.handle(key)
    case .paste(let text): line.paste(text)
    default: break
    }
  }

  private func askHowLong(in world: World) -> Response {
    subject(in: world).map { Response(next: .become(RestScreen(naming: $0))) } ?? .none
  }

  /// What has been named; `nil` as long as nothing has.
  private func subject(in world: World) -> Rest.Subject? {
    switch field {
    case .concept(let picker): picker.concepts(of: world.concepts).first.map(Rest.Subject.concept)
    case .person(let line): line.text.trimmed.isEmpty ? nil : .person(line.text.trimmed)
    case .days(let line): world.queryReader.dayRange(of: line.text).map(Rest.Subject.days)
    }
  }

  // MARK: The picture

  func header(in world: World) -> (title: String, status: String) { ("What is to rest", "") }

  func hints(in world: World) -> [KeyHint] {
    if case .concept = field { return Picker.hints }
    return [KeyHint("Enter", "for how long"), KeyHint("Esc", "back")]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    switch field {
    case .concept(let picker): picker.draw(in: area, of: &frame, items: Self.items(in: world))
    case .person(let line):
      draw(
        line, "Name: ", "Whose name is in it won’t come up by itself. You find it as before.", in: area, &frame, world)
    case .days(let line):
      draw(line, "Days: ", "Like 2025-03, last march, or since:2025-03-01 until:2025-04-15.", in: area, &frame, world)
    }
  }

  /// The line, and below it what is understood, or how it may be written.
  private func draw(
    _ line: TypedLine, _ label: String, _ words: String, in area: Area, _ frame: inout Frame, _ world: World
  ) {
    line.draw(label, at: Point(row: area.row, column: area.column), columns: area.columns, in: &frame)
    guard area.rows > 1 else { return }
    let below = Chrome.measure(area.inset(top: area.rows >= 4 ? 2 : 1))
    let understood = subject(in: world).map { $0.words(titles: world.concepts.title) + "." }
    frame.write(paragraph: understood ?? words, in: below, style: .quiet)
  }
}
