import Foundation
import Journal
import Searching
import Testing

@testable import CardIndex

@Suite("Several at once")
struct TogetherTests {
  @Test("two that take in and two that ask get along, and in the end all know the same")
  func together() async throws {
    let journal = try IndexedJournal()
    for number in 0..<600 {
      try journal.write(
        "Word number \(number).", to: "2026/\(number % 7)/2026-11-\(10 + number % 20)-\(1000 + number).md")
    }
    let moment = journal.later
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let index = try journal.index()
          for _ in 0..<3 { try index.refresh(at: moment) }
        }
        group.addTask {
          let index = try journal.index()
          var before = 0
          for _ in 0..<50 {
            let found = try index.find(Query(.text(.word("word"))), 0..<10, counting: true)
            let total = try #require(found.total)
            #expect(total >= before && found.cards.count == min(total, 10))
            before = total
          }
        }
      }
      try await group.waitForAll()
    }
    let memory = MemoryIndex(try journal.folder.contents())
    #expect(try journal.index().ids() == memory.ids())
    #expect(try journal.index().ids(of: "word").count == 600)
  }
}
