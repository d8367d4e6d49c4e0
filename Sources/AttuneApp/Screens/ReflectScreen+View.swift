import Concepts
import Practices
import TerminalUI
import TextEditing

// The picture of a reflection: the question above, the page or whatever else answers it below.

extension ReflectScreen {
  /// Where things are.
  struct Layout {
    var question: [String] = []
    var topics: Int?
    var page = Area(row: 0, column: 0, rows: 0, columns: 0)
  }

  /// The question above, the page below it; in a low window the question gives way first.
  func layout(in world: World) -> Layout {
    let area = Chrome.measure(Chrome.content(world.size))
    var layout = Layout()
    var used = 0
    if let words = sitting.step.words {
      let room = max(1, area.rows - max(2, min(4, area.rows / 2)))
      layout.question = Paragraph.rows(words, columns: area.columns, atMost: room)
      used = layout.question.count
      if area.rows >= 12, case .question = sitting.step {
        layout.topics = area.row + used
        used += 1
      }
      if area.rows >= 7 { used += 1 }
    }
    layout.page = area.inset(top: used, bottom: writing.search == nil ? 0 : 1)
    return layout
  }

  func header(in world: World) -> (title: String, status: String) {
    let count = sitting.practice.steps.count
    guard count > 1 else { return (sitting.practice.title, "") }
    let place = "\(sitting.index + 1) of \(count)"
    let dots = (0..<count).map { $0 == sitting.index ? "◉" : sitting.isAnswered($0) ? "●" : "○" }
    return (sitting.practice.title, world.size.columns >= 60 ? dots.joined(separator: " ") + "   " + place : place)
  }

  func helpHints(in world: World) -> [KeyHint] {
    writingHints + pageHints
      + [KeyHint("F1 F2 F3", "keys", help: "why, back and next, where Ctrl is out of reach", footer: false)]
  }

  func hints(in world: World) -> [KeyHint] {
    switch state {
    case .writing: return writing.hints ?? writingHints
    case .leaving:
      return [
        KeyHint("k", "keep draft"), KeyHint("f", "finish"), KeyHint("d", "discard"), KeyHint("Esc", "go on writing"),
      ]
    case .why: return [KeyHint("any key", "back"), KeyHint("?", "all keys")]
    case .finishing: return [KeyHint("Enter", "finish"), KeyHint("any other key", "go on writing")]
    case .keeping, .parking, .elsewhere: return []
    case .stuck(let setback): return setback.hints
    }
  }

  /// The keys of a step, its own first.
  private var writingHints: [KeyHint] {
    let steps = [
      KeyHint("^N", sitting.isLast ? "finish" : "next", help: "on to the next question; after the last one, finish"),
      KeyHint("^P", "back", help: "back to the question before; nothing is lost"),
      KeyHint("^K", "skip", help: "leave this question out of the entry; its words wait here"),
    ]
    let rest = [
      KeyHint("^S", "finish", help: "keep what is written as an entry; you are asked"),
      KeyHint("Esc", "leave", help: "keep as a draft, finish or discard: you are asked"),
      KeyHint("^G", "why", help: "why this question is asked; F1 too"),
    ]
    return ownHints + (sitting.practice.isFreePage ? [] : steps) + rest
  }

  /// The keys of the page itself, which there is no room for at the foot.
  private var pageHints: [KeyHint] {
    guard sitting.step.isWritten else { return [] }
    return (writing.vi == nil ? Editor.Command.hints : Writing.viHints) + Writing.hints
  }

  /// The keys that answer the step, where they are not those of a page.
  private var ownHints: [KeyHint] {
    switch sitting.step {
    case .question, .page: []
    case .person: [KeyHint("Enter", "next", help: "on; several names are parted by commas")]
    case .window:
      [KeyHint("← →", "move", help: "towards shut down, towards flooded; 0 is steady"), KeyHint("Enter", "next")]
    case .feeling:
      [
        KeyHint("Space", "choose", help: "choose a word or let it go, up to three"), KeyHint("a–z", "narrow"),
        KeyHint("Enter", "next"),
      ]
    case .breath: [KeyHint("Space", pacer.isRunning ? "pause" : "begin"), KeyHint("Enter", "next")]
    }
  }

  func footerStatus(in world: World) -> String {
    guard state == .writing, world.size.columns >= 60 else { return writing.label }
    // Nothing at the edge of the eye moves while somebody writes.
    let words =
      progress.isResting && !isAhead ? wordCount.map { $0 == 1 ? "kept · 1 word" : "kept · \($0) words" } : nil
    return [writing.label, words ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    switch state {
    case .leaving:
      frame.write(
        paragraph:
          "There is something on these pages.\n\nk  keep them as a draft, to go on later\nf  finish, and keep them as an entry\nd  discard them for good\n\nEsc goes back to writing.",
        in: Chrome.measure(area))
    case .why:
      let why = sitting.step.why.isEmpty ? "There is no more to say about this one." : sitting.step.why
      frame.write(
        paragraph: [sitting.step.words, why].compactMap { $0 }.joined(separator: "\n\n"), in: Chrome.measure(area))
    case .finishing:
      let leftOut = sitting.leavesWordsOut ? " The words on pages you left out do not, and are not kept." : ""
      let words = "Finish here? What is written becomes an entry.\(leftOut)"
      let keys = "Enter finishes. Any other key goes back to writing."
      frame.write(paragraph: "\(words)\n\n\(keys)", in: Chrome.measure(area))
    case .stuck(let setback): setback.draw(in: Chrome.measure(area), of: &frame)
    case .writing, .keeping, .parking, .elsewhere:
      drawPage(in: area, of: &frame, world: world)
    }
  }

  private func drawPage(in area: Area, of frame: inout Frame, world: World) {
    let layout = layout(in: world)
    for (offset, row) in layout.question.enumerated() {
      frame.write(row, at: Point(row: area.row + offset, column: area.column), style: .question)
    }
    if let row = layout.topics {
      let topics = topics(in: world)
      frame.write(topics, at: Point(row: row, column: area.column), style: .concept, columns: layout.page.columns)
    }
    let place = Point(row: layout.page.row, column: layout.page.column)
    switch sitting.step {
    case .question, .page, .person:
      frame.write(editor: page, in: layout.page) { writing.marks(on: $0, of: page, misspelt: world.misspelt) }
      if let search = writing.search {
        let bar = Area(row: layout.page.endRow, column: layout.page.column, rows: 1, columns: layout.page.columns)
        search.draw(in: bar, of: &frame)
      }
    case .window:
      WindowSlider(reading: sitting.reading).draw(at: place, columns: layout.page.columns, in: &frame)
      frame.cursor = place
    case .feeling:
      pickers[sitting.index].draw(in: layout.page, of: &frame, items: Self.items(world.content.feelings))
    case .breath(let breath, _, _):
      pacer.draw(breath, in: layout.page, of: &frame, isStill: world.settings.motion == .reduced)
      frame.cursor = place
    }
  }

  /// The concepts the question is about, by their titles.
  private func topics(in world: World) -> String {
    guard case .question(let prompt) = sitting.step else { return "" }
    return prompt.concepts.map(world.concepts.title).joined(separator: " · ")
  }
}
