import Testing

@testable import TerminalUI

@Suite("A key")
struct KeyTests {
  @Test(
    "goes by its usual name",
    arguments: [
      (.character("q"), "q"), (.character("G"), "G"), (.character(" "), "Space"), (.character("é"), "é"),
      (.control("n"), "^N"), (.control("_"), "^_"), (.control(" "), "Ctrl-Space"), (.alt("b"), "Alt-b"),
      (.alt("<"), "Alt-<"), (Key(.enter), "Enter"), (Key(.tab), "Tab"), (Key(.tab, .shift), "Shift-Tab"),
      (Key(.escape), "Esc"), (Key(.backspace), "Backspace"), (Key(.backspace, .alt), "Alt-Backspace"),
      (Key(.delete), "Del"), (Key(.up), "↑"), (Key(.down), "↓"), (Key(.left), "←"), (Key(.right), "→"),
      (Key(.home, .control), "Ctrl-Home"), (Key(.end), "End"), (Key(.pageUp), "PgUp"), (Key(.pageDown), "PgDn"),
      (Key(.function(1)), "F1"), (Key(.function(12), .shift), "Shift-F12"),
      (Key(.delete, [.control, .alt]), "Alt-Ctrl-Del"),
    ] as [(Key, String)])
  func name(key: Key, name: String) { #expect(key.name == name) }

  @Test("types its character only when nothing is held down with it")
  func typed() {
    #expect(Key.character("ß").typed == "ß")
    #expect(Key.control("a").typed == nil)
    #expect(Key.alt("a").typed == nil)
    #expect(Key(.enter).typed == nil)
    #expect(Key(.function(3)).typed == nil)
  }
}
