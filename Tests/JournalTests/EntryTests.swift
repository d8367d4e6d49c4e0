import Journal
import Testing

@Suite("An entry")
struct EntryTests {
  @Test(
    "counts words as a reader would",
    arguments: [
      ("", 0), (" \n\t", 0), ("…", 0), ("— ? !", 0), ("No.", 1), ("Third time she left.", 4), ("it's well-known", 2),
      ("“Hello”, he said", 3), ("7 o’clock, 20:15", 3), ("one\ntwo\r\nthree", 3), ("眠れない夜", 5), ("夜 at home 夜", 4),
      ("e\u{301}te\u{301}", 1), ("🌧️ again", 1), ("a—b", 1),
    ])
  func words(text: String, count: Int) {
    #expect(text.wordCount == count)
  }

  @Test("is one text without its questions")
  func text() {
    let entry = Entry(
      moment: .epoch,
      answers: [
        .init(question: "What stayed?", text: "The rain."), .init(question: "And then?", text: "Bed, at nine."),
      ])
    #expect(entry.text == "The rain.\nBed, at nine.")
    #expect(entry.wordCount == 5)
  }

  @Test("is reviewed once the writer has said which concepts fit, even when none does")
  func reviewed() {
    var entry = Entry(moment: .epoch, answers: [], suggested: ["rupture"])
    #expect(!entry.isReviewed)
    entry.concepts = []
    #expect(entry.isReviewed)
  }
}
