import Insights
import Journal
import TerminalUI

// The picture of the ruptures: each with what became of it below.

extension RupturesScreen {
  func header(in world: World) -> (title: String, status: String) {
    if let linking { return ("What returns to \(linking.thread.rupture.moment.day.long)", "") }
    return (isLetGoShown ? "Ruptures · let go of" : "Ruptures", "")
  }

  func hints(in world: World) -> [KeyHint] {
    guard linking == nil else { return Picker.hints }
    let folded = isLetGoShown ? "back to the others" : "those you let go of, folded away"
    return threadHints(in: world) + [
      KeyHint("?", "help"), KeyHint("q", "back"),
      KeyHint("u", "take back", help: "take back what you did last here", footer: false),
      KeyHint("f", "let go of", help: folded, footer: false), KeyHint("↑ ↓ j k", "move", footer: false),
    ]
  }

  private func threadHints(in world: World) -> [KeyHint] {
    guard let thread else { return [] }
    let isPerhaps = thread.isOpen && !thread.answers.isEmpty
    return [
      KeyHint("Enter", "read", help: "read the entry with the rupture"),
      KeyHint("p", "yes, that", help: "the entry named by “perhaps” does return to it", footer: isPerhaps),
      KeyHint(
        "o", "read on", help: "read the entry that returns to it, or may", footer: !thread.answers.isEmpty),
      KeyHint("l", "link", help: "choose the later entries that return to it"),
      KeyHint("w", "write", help: "sit down to write about going back", footer: thread.isOpen && !isPerhaps),
      thread.isLetGo
        ? KeyHint("x", "open again", help: "put it among the others again")
        : KeyHint("x", "let go", help: "nothing asks about it any more; u takes it back"),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    if let linking {
      guard linking.later != nil else { return drawWords("Looking…", in: area, of: &frame) }
      guard !pickerItems.isEmpty else { return drawWords("There is no later entry yet.", in: area, of: &frame) }
      return linking.picker.draw(in: area, of: &frame, items: pickerItems)
    }
    guard threads != nil else { return drawWords("Looking…", in: area, of: &frame) }
    guard !shown.isEmpty else { return drawWords(emptyWords, in: area, of: &frame) }
    let rows = Self.rowsForEach(in: area)
    let inSight = list.visible(count: shown.count, height: max(1, (area.rows + 1) / rows))
    for (offset, index) in inSight.enumerated() {
      let room = Area(
        row: area.row + offset * rows, column: area.column, rows: min(2, area.rows - offset * rows),
        columns: area.columns)
      frame.touch(room, .item(index))
      draw(shown[index], isSelected: index == list.selected, in: room, of: &frame, world)
    }
  }

  private var emptyWords: String {
    if isLetGoShown { return "There is none that you let go of." }
    let letGo = threads?.letGo.isEmpty == false ? " f shows those you let go of." : ""
    return "There is no entry that you kept as a rupture.\(letGo)"
  }

  private func drawWords(_ words: String, in area: Area, of frame: inout Frame) {
    frame.write(paragraph: words, in: Chrome.measure(area), style: .quiet)
  }

  private func draw(_ thread: RuptureThread, isSelected: Bool, in room: Area, of frame: inout Frame, _ world: World) {
    let place = Point(row: room.row, column: room.column)
    if isSelected { frame.cursor = place }
    let style: Style = isSelected ? .selected : .text
    let rupture = thread.rupture
    let people = rupture.people.isEmpty ? "" : rupture.people.joined(separator: ", ") + "  "
    let head = [
      Span(isSelected ? "▸ " : "  ", .selected), Span(date(of: rupture, columns: room.columns, world) + "  ", .quiet),
      Span(people, .strong),
    ]
    write(head, "“\(rupture.glimpse)”", style, at: place, columns: room.columns, in: &frame)
    guard room.rows > 1 else { return }
    let below = Point(row: room.row + 1, column: room.column)
    let answer = thread.answers.first.map { "“\($0.glimpse)”" } ?? ""
    let others = thread.isOpen && thread.answers.count > 1 ? " (or another)" : ""
    let words = [Span("    ╰ "), Span(thread.words + others + (answer.isEmpty ? "" : "  "), .emphasis)]
    write(words, answer, .quiet, at: below, columns: room.columns, in: &frame)
  }

  /// Writes some words, and behind them as much of the writer's as there is room for.
  private func write(
    _ spans: [Span], _ quoted: String, _ style: Style, at place: Point, columns: Int, in frame: inout Frame
  ) {
    let used = frame.write(spans: spans, at: place, columns: columns)
    guard columns - used > 4 else { return }
    let rest = Point(row: place.row, column: place.column + used)
    frame.write(DisplayWidth.clipped(quoted, to: columns - used), at: rest, style: style)
  }

  private func date(of card: EntryCard, columns: Int, _ world: World) -> String {
    let day = world.settings.days.day(of: card.moment)
    guard columns >= 40 else { return day.year == world.today.year ? day.short : "\(day.short) \(day.year)" }
    return "\(day.weekday.rawValue.prefix(3)) \(day.short) \(day.year)"
  }
}
