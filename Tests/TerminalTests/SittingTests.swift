import AttuneApp
import Concepts
import Foundation
import Journal
import Practices
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
  @Test(
    "is right on the screen at every step and through every resize, and intact in the end",
    arguments: [(20, 5), (80, 24), (200, 60)], ["linux", "vt100", "xterm-256color", "tmux-256color"])
  func sitting(size: (columns: Int, rows: Int), term: String) throws {
    let place = try Workplace()
    var environment = place.environment
    environment["TERM"] = term
    let terminal = try Terminal(
      "\(try Workplace.program.path); echo exit code $?; exec sleep 1000", environment: environment,
      columns: size.columns, rows: size.rows)
    var model = try Self.model(size)
    func press(_ keys: [String]) throws {
      for key in keys {
        if let known = Self.keys[key] {
          try terminal.press(key)
          _ = model.update(.key(known))
        } else {
          try terminal.type(key)
          for character in key { _ = model.update(.key(.character(character))) }
        }
      }
      try Self.expect(terminal, shows: model)
    }
    try Self.expect(terminal, shows: model)
    try press(["End", "k", "Enter"])
    for (number, keys) in Self.steps.enumerated() {
      try press(keys)
      // Away and back: narrower at one step, wider at the next.
      let columns = number.isMultiple(of: 2) ? 20 + number * 7 : size.columns + 13
      for other in [(columns, max(5, size.rows - number)), (size.columns, size.rows)] {
        try terminal.resize(columns: other.0, rows: other.1)
        _ = model.update(.resize(Size(columns: other.0, rows: other.1)))
        try Self.expect(terminal, shows: model)
      }
    }
    try terminal.press("C-s", "Enter")
    try terminal.wait(for: "Kept as")
    let kept = [.control("s"), Key(.enter)].flatMap { model.update(.key($0)) }.compactMap { effect in
      if case .keep(let sitting, _) = effect { sitting.text } else { nil }
    }
    let words = try #require(kept.first)
    #expect(words.contains("honey") && words.contains("海, and the boats lay down 🙂."))
    #expect(try place.text(of: "2026/11/2026-11-21-2104.md").hasSuffix("---\n\n\(words)\n"))
  }

  /// The program without a terminal, its journal read and found empty.
  private static func model(_ size: (columns: Int, rows: Int)) throws -> Model {
    let now = try #require(Moment("2026-11-21T21:04:00+01:00"))
    var model = Model(
      world: World(
        size: Size(columns: size.columns, rows: size.rows), now: now, content: Content(layers: [ShippedContent.files]),
        windowName: "w1"))
    _ = model.update(.journalRead(JournalContents(), []))
    return model
  }

  /// Waits until the terminal shows what the model does; whether a pause has been long enough to say “kept” is no matter.
  private static func expect(_ terminal: Terminal, shows model: Model) throws {
    let expected = model.view.picture.trimmingCharacters(in: .newlines)
    try terminal.wait(for: "this screen:\n\(expected)\n") { screen in
      let screen = screen.replacing(#/ *kept · \d+ words?/#, with: "").trimmingCharacters(in: .newlines)
      return screen == expected
    }
  }
}
