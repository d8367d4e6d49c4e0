import Documents
import Testing

@Suite("Sections")
struct SectionTests {
  static let body = """

    Before the first.

    ## Prompts
    - edge: What was the first sign?

    no item
    -  not one either
    - wide:   Where was there room?
    ##  Sounds like\u{20}

    Two days.

    """

  @Test("are cut at their headings, with what stands before the first kept apart")
  func cut() {
    let (preamble, sections) = Section.cut(Self.body)
    #expect(preamble == ["", "Before the first.", ""])
    #expect(sections.map(\.heading) == ["Prompts", "Sounds like"])
    #expect(sections.last?.lines == ["", "Two days.", ""].dropLast())
    #expect(sections.last?.text == "Two days.")
  }

  @Test("know their line in the file, and the lines of their items")
  func lines() {
    let (_, sections) = Section.cut(Self.body, firstLine: 9)
    #expect(sections.map(\.line) == [12, 18])
    #expect(sections.first?.items.map(\.line) == [13, 16, 17])
    #expect(
      sections.first?.items.map(\.text) == [
        "edge: What was the first sign?", "not one either", "wide:   Where was there room?",
      ])
  }

  @Test("need the mark, a space, and the beginning of a line")
  func headings() {
    let (preamble, sections) = Section.cut("##one\n ## two\n### three\n##\n## \n")
    #expect(preamble == ["##one", " ## two", "### three", "##"])
    #expect(sections == [Section(heading: "", line: 5, lines: [])])
  }

  @Test("of a text from Windows have no carriage returns in their lines")
  func windows() {
    let (preamble, sections) = Section.cut("\r\nA page.\r\n## Prompts\r\n- one: Where?\r\nlast")
    #expect(preamble == ["", "A page."])
    #expect(sections == [Section(heading: "Prompts", line: 3, lines: ["- one: Where?", "last"])])
  }

  @Test("of any other text keep the carriage returns somebody wrote")
  func carriageReturns() {
    let (preamble, sections) = Section.cut("\nA page.\r\n## Prompts\r\nlast\r")
    #expect(preamble == ["", "A page.\r"])
    #expect(sections == [Section(heading: "Prompts", line: 3, lines: ["last\r"])])
  }

  @Test("are none in an empty text")
  func empty() {
    let (preamble, sections) = Section.cut("")
    #expect(preamble.isEmpty)
    #expect(sections.isEmpty)
  }
}
