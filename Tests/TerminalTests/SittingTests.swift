import AttuneApp
import Concepts
import Foundation
import Insights
import Journal
import Practices
import Searching
import TerminalUI
import Testing

/// The same sitting in windows of every size and on every kind of terminal, the window changed at each step.
///
/// The keys go to the program in its terminal and to the model by itself; the screens must be the same.
@Suite("The same sitting")
struct SittingTests {
  /// What is typed, step by step: tmux's name for each key and the key it is, or text.
  private static let steps: [[String]] = [
    ["The tide was out 海, and the boats lay down 🙂. ", "Nobody minded."],
    ["Enter", "Enter", "- milk", "Enter", "bread"],
    ["Up", "Up", "Up", "Home", "*So.* "],
    ["C-End", " and jam", "C-w", "salt"],
    ["C-z", "C-z", "C-y", "C-y"],
    ["S-Left", "S-Left", "S-Left", "S-Left", "honey"],
  ]
  private static let keys: [String: Key] = [
    "Enter": Key(.enter), "Up": Key(.up), "Home": Key(.home), "C-End": Key(.end, .control), "C-w": .control("w"),
    "C-z": .control("z"), "C-y": .control("y"), "S-Left": Key(.left, .shift), "End": Key(.end), "k": .character("k"),
  ]
  /// A window with the program in it, and the model that gets the same keys.
  private struct Window {
    let term: String
    let columns: Int
    let rows: Int
    let place: Workplace
    let terminal: Terminal
    var model: Model

    mutating func press(_ keys: [String]) throws {
      for key in keys {
        if let known = SittingTests.keys[key] {
          try terminal.press(key)
          _ = model.update(.key(known))
        } else {
          try terminal.type(key)
          for character in key { _ = model.update(.key(.character(character))) }
        }
      }
    }

    mutating func resize(columns: Int, rows: Int) throws {
      try terminal.resize(columns: columns, rows: rows)
      _ = model.update(.resize(Size(columns: columns, rows: rows)))
    }

    /// Waits until the terminal shows what the model does; whether a pause was long enough to say “kept” is no matter.
    func expectSameScreen() throws {
      let expected = model.view.picture.trimmingCharacters(in: .newlines)
      try terminal.wait(for: "this screen, \(columns)×\(rows), \(term):\n\(expected)\n") { screen in
        let screen = screen.replacing(#/ *kept · \d+ words?/#, with: "").trimmingCharacters(in: .newlines)
        return screen == expected
      }
    }
  }

  @Test("is right on the screen at every step and through every resize, and intact in the end")
  func sitting() throws {
    // All of them side by side: most of the time is waiting.
    var windows = try ["linux", "vt100", "xterm-256color", "tmux-256color"].flatMap { term in
      try [(20, 5), (80, 24), (200, 60)].map { try Self.window(term, columns: $0.0, rows: $0.1) }
    }
    func each(_ act: (inout Window) throws -> Void) throws {
      for index in windows.indices { try act(&windows[index]) }
      for window in windows { try window.expectSameScreen() }
    }
    try each { _ in }
    try each { try $0.press(["End", "k", "Enter"]) }
    for (number, keys) in Self.steps.enumerated() {
      try each { try $0.press(keys) }
      // Away and back: narrower at one step, wider at the next.
      try each { window in
        let columns = number.isMultiple(of: 2) ? 20 + number * 7 : window.columns + 13
        try window.resize(columns: columns, rows: max(5, window.rows - number))
      }
      try each { try $0.resize(columns: $0.columns, rows: $0.rows) }
    }
    for window in windows { try Self.finish(window) }
  }

  private static func window(_ term: String, columns: Int, rows: Int) throws -> Window {
    let place = try Workplace()
    let terminal = try Terminal(
      "\(try Workplace.program.path); echo exit code $?; exec sleep 1000",
      environment: place.environment.merging(["TERM": term]) { $1 }, columns: columns, rows: rows)
    return Window(
      term: term, columns: columns, rows: rows, place: place, terminal: terminal, model: try model((columns, rows)))
  }

  private static func finish(_ window: Window) throws {
    try window.terminal.press("C-s", "Enter")
    try window.terminal.wait(for: "Kept as")
    var model = window.model
    let kept = [.control("s"), Key(.enter)].flatMap { model.update(.key($0)) }.compactMap { effect in
      if case .keep(let sitting, _) = effect { sitting.text } else { nil }
    }
    let words = try #require(kept.first)
    #expect(words.contains("honey") && words.contains("海, and the boats lay down 🙂."))
    #expect(try window.place.text(of: "2026/11/2026-11-21-2104.md").hasSuffix("---\n\n\(words)\n"))
  }

  /// The program without a terminal, its journal read and found empty.
  private static func model(_ size: (columns: Int, rows: Int)) throws -> Model {
    let now = try #require(Moment("2026-11-21T21:04:00+01:00"))
    var model = Model(
      world: World(
        size: Size(columns: size.columns, rows: size.rows), now: now, content: Content(layers: [ShippedContent.files]),
        windowName: "w1"))
    let content = model.world.content
    _ = model.update(.journalRead(JournalSight(revision: 1)))
    _ = model.update(
      .surveyed(
        try Survey(of: MemoryIndex(JournalContents()), content: content, rests: Rests(), now: now, days: .ofTheCalendar)
      ))
    return model
  }
}
