import AttuneApp
import Journal
import Testing

@Suite("Deleting, and bringing back")
struct TrashScreenTests {
  private func journal() throws -> JournalContents { try TestContent.journal() }

  @Test("d moves the entry one is on to the trash, the next one takes its place, and u brings it back")
  func deleteAndUndo() throws {
    var stage = try Stage.withJournal()
    let first = try #require(try journal().entries.first)
    let second = try journal().entries[1]
    try stage.play("e")
    #expect(try stage.play("d") == [.trash(first.id)])
    stage.send(.trashed(first.id, inTrash: "a/b-2.md"))
    #expect(stage.foot.contains("In the trash. u brings it back"))
    #expect(!stage.screen.contains(first.glimpse.prefix(12)))
    #expect(stage.screen.contains("▸"))
    #expect(try stage.play("u") == [.restore("a/b-2.md")])
    stage.send(.restored(first.id, fromTrash: "a/b-2.md"))
    stage.read(try journal())
    #expect(stage.screen.contains(first.glimpse.prefix(12)))
    #expect(try stage.play("u").isEmpty, "there is nothing more to bring back")
    #expect(stage.screen.contains(second.glimpse.prefix(12)))
  }

  @Test("several deleted entries come back one after the other, the last one first")
  func severalBack() throws {
    var stage = try Stage.withJournal()
    try stage.play("e")
    for (entry, inTrash) in zip(try journal().entries.prefix(2), ["a.md", "b.md"]) {
      #expect(try stage.play("d") == [.trash(entry.id)])
      stage.send(.trashed(entry.id, inTrash: inTrash))
    }
    #expect(try stage.play("u") == [.restore("b.md")])
    stage.send(.restored("x.md", fromTrash: "b.md"))
    #expect(try stage.play("u") == [.restore("a.md")])
  }

  @Test("when it cannot be moved it stays, and the reason is said")
  func notDeleted() throws {
    var stage = try Stage.withJournal()
    try stage.play("ed")
    let before = stage.screen
    stage.send(.notDone("Not deleted. The disk is read-only."))
    #expect(stage.foot.contains("Not deleted."))
    #expect(before.split(separator: "\n").dropLast(2) == stage.screen.split(separator: "\n").dropLast(2))
  }

  /// A stage at the trash, with the journal's entries in it.
  private func atTrash() throws -> Stage {
    var stage = try Stage.withJournal()
    try stage.play("eT")
    #expect(stage.effects.last == .readTrash)
    stage.send(.trashRead(try journal()))
    return stage
  }

  @Test("the trash shows what is in it, a page at Enter, and r brings the entry back")
  func bringBack() throws {
    var stage = try atTrash()
    let first = try #require(try journal().entries.first)
    #expect(stage.screen.contains(first.glimpse.prefix(12)))
    try stage.play("<Enter>")
    #expect(stage.screen.contains(first.entry.moment.day.long))
    #expect(try stage.play("r") == [.restore(first.id)])
  }

  @Test("it can be searched while one types")
  func search() throws {
    var stage = try atTrash()
    let all = try journal().entries
    let word = try #require(
      all[1].entry.text.split(separator: " ").map(String.init).first { word in
        word.count > 3 && all.count { $0.entry.text.lowercased().contains(word.lowercased()) } < all.count
      })
    try stage.play("/" + word)
    let found = all.count { $0.entry.text.lowercased().contains(word.lowercased()) }
    #expect(stage.screen.contains("\(found) of \(all.count)"))
    try stage.play("<Enter><Esc>")
    #expect(!stage.screen.contains("\(found) of \(all.count)"))
    try stage.play("/zzzz")
    #expect(stage.screen.contains("Nothing in the trash holds these words."))
  }

  @Test("it is emptied only when the writer says so to the question")
  func empty() throws {
    var stage = try atTrash()
    try stage.play("E")
    #expect(stage.screen.contains("There is no way back from this."))
    #expect(try stage.play("n").isEmpty)
    #expect(try stage.play("E<Enter>").isEmpty, "Enter is not yes")
    #expect(try stage.play("Ey") == [.emptyTrash])
    stage.send(.trashRead(JournalContents()))
    #expect(stage.screen.contains("The trash is empty."))
  }
}
