import Documents
import Testing

@Suite("A file and its problem")
struct FileProblemTests {
  @Test(
    "The stem is the file's name without its folder and its last ending",
    arguments: [
      ("concepts/rupture.md", "rupture"), ("2026/11/2026-11-21-2104-2.md", "2026-11-21-2104-2"),
      ("a walk.with.dots.md", "a walk.with.dots"), ("README", "README"), (".hidden", ".hidden"), ("", ""),
    ])
  func stem(path: String, stem: String) {
    #expect(SourceFile(path: path, text: "").stem == stem)
  }

  @Test(
    "The name is what stands behind the last slash, the folder what stands between the last two",
    arguments: [
      ("concepts/rupture.md", "concepts", "rupture.md"), ("/home/ana/prompts/tides.md", "prompts", "tides.md"),
      ("care.md", "", "care.md"), ("/care.md", "", "care.md"),
    ])
  func place(path: String, folder: String, name: String) {
    let file = SourceFile(path: path, text: "")
    #expect(file.folder == folder && file.name == name)
  }

  @Test("A problem with a line reads as editors and compilers write it")
  func description() {
    let problem = FileProblem(path: "a/b.md", line: 7, what: "the date is not one", mend: "Write a date.")
    #expect(problem.description == "a/b.md:7: the date is not one. Write a date.")
  }

  @Test("A problem without a line names only the file")
  func withoutLine() {
    let problem = FileProblem(path: "a/b.md", what: "the file is not text", mend: "Save it as UTF-8.")
    #expect(problem.description == "a/b.md: the file is not text. Save it as UTF-8.")
  }
}
