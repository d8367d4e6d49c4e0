import CardIndex
import Testing

@Suite("Where an index lies")
struct IndexPlaceTests {
  @Test("each journal has its own, in the caches")
  func eachJournalHasItsOwn() {
    let one = IndexPlace(journal: "/home/ana/journal", caches: "/home/ana/.cache")
    let other = IndexPlace(journal: "/home/ana/Journal", caches: "/home/ana/.cache")
    #expect(one.database.hasPrefix("/home/ana/.cache/attune/"))
    #expect(one != other)
    #expect(one == IndexPlace(journal: "/home/ana/journal", caches: "/home/ana/.cache"))
  }
}
