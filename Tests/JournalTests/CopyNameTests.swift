import Journal
import Testing

@Suite("A copy's name")
struct CopyNameTests {
  private func copy(_ name: String, beside others: String...) -> CopyName? {
    CopyName("2026/11/" + name) { path in others.contains { "2026/11/" + $0 == path } }
  }

  @Test(
    "says that a sync tool made it, whether the first is there or not",
    arguments: [
      "2026-11-21.sync-conflict-20261121-210400-ABCDEFG.md", "2026-11-21 (conflicted copy).md",
      "2026-11-21 (Ana's conflicted copy 2026-11-21).md", "2026-11-21 (conflicted copy 2026-11-21 210400).md",
      "2026-11-21 (Case Conflict 1).md", "2026-11-21 (Anas in Konflikt stehende Kopie 2026-11-21).md",
      "2026-11-21 (copie en conflit de Ana 2026-11-21).md", "2026-11-21_conflict-20261121-210400.md",
    ])
  func conflicts(name: String) {
    let copy = copy(name)
    #expect(copy?.maker == .syncTool && copy?.original == "2026/11/2026-11-21.md")
  }

  @Test(
    "says so beside the first only, where people give such names too",
    arguments: [
      "2026-11-21 (1).md", "2026-11-21(2).md", "2026-11-21 2.md", "2026-11-21 copy.md", "2026-11-21 copy 3.md",
      "2026-11-21 - Copy.md", "2026-11-21 - Copy (2).md", "2026-11-21-DESKTOP-AB12CD3.md", "2026-11-21-LAPTOP-X-2.md",
      "2026-11-21-Anas-MacBook-Pro.md", "2026-11-21-ANA-PC.md",
    ])
  func likely(name: String) {
    #expect(copy(name) == nil)
    #expect(copy(name, beside: "2026-11-21.md", "2026-11-21 - Copy.md", "2026-11-21-ANA.md")?.maker == .syncTool)
  }

  @Test(
    "says that an editor left it",
    arguments: [
      "a.md~", "a.md.orig", "a.md.bak", "a.md.save", ".a.md.swp", ".a.md.swo", ".a.md.kate-swp", "#a.md#", ".#a.md",
    ])
  func editors(name: String) { #expect(copy(name)?.maker == .editor && copy(name)?.original == "2026/11/a.md") }

  @Test(
    "is none of the names that Attune and people give",
    arguments: [
      "2026-11-21-2104.md", "2026-11-21-2104-2.md", "2026-11-21 a walk.md", "2026-11-21 (with Ana).md", "2026.md",
      "conflict.md", "(conflict).md", "a (100 days).md", "~.md", "~", "#", "##", ".md", "copy.md", " copy.md",
      "2026-11-21 2104.md", "2026-11-21 walk 10 km.md", "",
    ])
  func others(name: String) { #expect(copy(name, beside: "2026-11-21.md", "2026.md", "a.md", ".md") == nil) }
}
