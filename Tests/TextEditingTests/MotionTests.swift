import Testing
import TextEditing

@Suite("A motion")
struct MotionTests {
  /// Where a motion leads, with `|` for the cursor before and after.
  private func check(_ motion: Motion, _ before: String, _ after: String) {
    var buffer = TextBuffer(marked: before)
    buffer.move(to: buffer.destination(of: motion))
    #expect(buffer.marked == after)
  }

  @Test(
    "by a letter passes whole graphemes and the ends of lines",
    arguments: [
      ("|", "|"), ("a|b", "ab|"), ("one|\ntwo", "one\n|two"), ("|cafe\u{301}", "c|afe\u{301}"),
      ("caf|e\u{301}s", "cafe\u{301}|s"), ("|👩‍👧‍👦!", "👩‍👧‍👦|!"), ("|🇪🇸🇫🇷", "🇪🇸|🇫🇷"), ("|👍🏽.", "👍🏽|."),
      ("|한글", "한|글"), ("|\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}|"), ("|नमस्ते", "न|मस्ते"),
      ("न|मस्ते", "नम|स्ते"), ("|\r\n", "\r|\n"), ("\r|\n", "\r\n|"),
    ])
  func letter(before: String, after: String) {
    check(.right, before, after)
    check(.left, after, before)
  }

  @Test("beyond the text leads nowhere")
  func ends() {
    check(.left, "|quiet", "|quiet")
    check(.right, "quiet|", "quiet|")
    check(.wordLeft, "|quiet", "|quiet")
    check(.wordRight, "quiet|", "quiet|")
  }

  @Test(
    "a word to the left stops where the word begins",
    arguments: [
      ("Ana asked twice|", "Ana asked |twice"), ("Ana asked tw|ice", "Ana asked |twice"),
      ("Ana asked |twice", "Ana |asked twice"), ("twice  |about", "|twice  about"), ("I don’t|", "I |don’t"),
      ("it's|", "|it's"), ("“no,”| he said", "“|no,” he said"), ("— |", "|— "), ("one\n|two", "one|\ntwo"),
      ("room 12|", "room |12"), ("être là|", "être |là"),
    ])
  func wordLeft(before: String, after: String) { check(.wordLeft, before, after) }

  @Test(
    "a word to the right stops where the word ends",
    arguments: [
      ("|Ana asked", "Ana| asked"), ("Ana| asked", "Ana asked|"), ("A|na asked", "Ana| asked"),
      ("|don’t go", "don’t| go"), ("he said|, “no”", "he said, “no|”"), ("|— ", "— |"), ("end|\nnext", "end\n|next"),
    ])
  func wordRight(before: String, after: String) { check(.wordRight, before, after) }

  @Test("to the ends of the line stays on the line")
  func line() {
    check(.lineStart, "one\ntw|o\nthree", "one\n|two\nthree")
    check(.lineEnd, "one\nt|wo\nthree", "one\ntwo|\nthree")
    check(.lineStart, "|", "|")
    check(.lineEnd, "one\r|\n", "one\r|\n")
  }

  @Test("to the ends of the text leaves no line out")
  func text() {
    check(.start, "one\ntwo|", "|one\ntwo")
    check(.end, "o|ne\n\n", "one\n\n|")
  }

  @Test(
    "a paragraph down stops at the gap behind it",
    arguments: [
      ("fi|rst\nline\n\nsecond", "first\nline\n|\nsecond"), ("first\n|\nsecond\n\nthird", "first\n\nsecond\n|\nthird"),
      ("first\n|\n\nsecond", "first\n\n\nsecond|"), ("fir|st", "first|"), ("|\n\n", "\n\n|"),
    ])
  func paragraphDown(before: String, after: String) { check(.paragraphDown, before, after) }

  @Test(
    "a paragraph up stops at the gap before it",
    arguments: [
      ("first\n\nsecond\nline|", "first\n|\nsecond\nline"), ("first\n\nsec|ond", "first\n|\nsecond"),
      ("first\n\nsecond\n|\nthird", "first\n|\nsecond\n\nthird"), ("first\n\n|\nsecond", "|first\n\n\nsecond"),
      ("fir|st", "|first"), ("\n\n|", "|\n\n"),
    ])
  func paragraphUp(before: String, after: String) { check(.paragraphUp, before, after) }

  @Test("always ends where a cursor may stand, and left undoes right")
  func everywhere() {
    let motions: [Motion] = [
      .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .paragraphUp, .paragraphDown, .start, .end,
    ]
    var wrong: [String] = []
    for text in Samples.texts(ofAtMost: 3) {
      var buffer = TextBuffer(text)
      let places = Samples.places(in: buffer)
      for (index, place) in places.enumerated() {
        buffer.move(to: place)
        let isLeft = buffer.destination(of: .left) == places[max(0, index - 1)]
        let isRight = buffer.destination(of: .right) == places[min(places.count - 1, index + 1)]
        let isInside = motions.allSatisfy { places.contains(buffer.destination(of: $0)) }
        if !isLeft || !isRight || !isInside { wrong.append("\(text.debugDescription) \(place)") }
      }
    }
    #expect(wrong.prefix(5) == [])
  }
}
