import Journal
import Testing

@Suite("The names of entries of one minute")
struct EntryNameTests {
  @Test(
    "are numbered from the second on; a name of the writer's own is no number, whatever it ends in",
    arguments: [
      ("2026/11/2026-11-21-2104.md", "2026/11/2026-11-21-2104", 1),
      ("2026/11/2026-11-21-2104-2.md", "2026/11/2026-11-21-2104", 2),
      ("2026-11-21-2104-17.md", "2026-11-21-2104", 17),
      ("2026-11-21-2104-1.md", "2026-11-21-2104-1", 1),
      ("2026-11-21.md", "2026-11-21", 1),
      ("notes/day-3.md", "notes/day-3", 1),
      ("2026-11-21-2104-02.md", "2026-11-21-2104-02", 1),
      ("2026-11-21-2104-+2.md", "2026-11-21-2104-+2", 1),
      ("2026-11-21-2104-two.md", "2026-11-21-2104-two", 1),
    ])
  func parts(id: String, base: String, number: Int) {
    #expect(EntryName(id).base == base)
    #expect(EntryName(id).number == number)
    #expect(EntryName(id).id == id)
  }

  @Test("are tried one after the other")
  func free() {
    #expect(
      Array(EntryName("a/2026-11-21-2104.md").free.prefix(2)) == ["a/2026-11-21-2104.md", "a/2026-11-21-2104-2.md"])
    #expect(
      Array(EntryName("2026-11-21-2104-2.md").free.prefix(3)) == [
        "2026-11-21-2104-2.md", "2026-11-21-2104-2.md", "2026-11-21-2104-3.md",
      ])
    #expect(Array(EntryName("day.md").free.prefix(2)) == ["day.md", "day-2.md"])
  }

  @Test("come in the order of their numbers")
  func order() {
    let names = ["2026-11-21-2104-10.md", "2026-11-21-2104-2.md", "2026-11-21-2104.md"].map(EntryName.init)
    #expect(names.sorted().map(\.number) == [1, 2, 10])
  }
}
