import Documents
import Practices
import Testing

@Suite("A library of practices")
struct PracticeLibraryTests {
  static func file(_ id: String, _ title: String, suits: String, isFreePage: Bool = false) -> SourceFile {
    let steps = isFreePage ? "" : "\n## What stayed?\n\n- id: stayed\n"
    let text = "---\ntitle: \(title)\nminutes: 5\nsuits: [\(suits)]\n---\n\nFor this.\n\(steps)"
    return SourceFile(path: "practices/\(id).md", text: text)
  }

  static let library = PracticeLibrary(files: [
    file("page", "A blank page", suits: "any", isFreePage: true),
    file("return", "Returning", suits: "any"),
    file("evening", "Evening", suits: "evening, night"),
    file("broken", "Broken", suits: "dusk"),
    file("morning", "Morning", suits: "morning"),
    file("after", "After a rupture", suits: "any"),
    file("letter", "A letter", suits: "evening"),
  ])

  @Test("is in the order of its titles, with free pages last")
  func order() {
    #expect(Self.library.practices.map(\.id) == ["letter", "after", "evening", "morning", "return", "page"])
  }

  @Test("reports a malformed file by name and line, and reads the others")
  func problems() {
    #expect(Self.library.problems.map(\.path) == ["practices/broken.md"])
    #expect(Self.library.problems.map(\.line) == [4])
  }

  @Test("finds a practice by its id")
  func byID() {
    #expect(Self.library["evening"]?.title == "Evening")
    #expect(Self.library["broken"] == nil)
  }

  @Test(
    "offers what is made for the time of day first, then what suits any, a free page, and what suits other times",
    arguments: [
      (.morning, ["morning", "after", "return", "page", "letter", "evening"]),
      (.afternoon, ["after", "return", "page", "letter", "evening", "morning"]),
      (.evening, ["letter", "evening", "after", "return", "page", "morning"]),
      (.night, ["evening", "after", "return", "page", "letter", "morning"]),
      (.any, ["after", "return", "page", "letter", "evening", "morning"]),
    ] as [(Practice.Time, [String])])
  func offered(time: Practice.Time, ids: [String]) {
    #expect(Self.library.offered(at: time).map(\.id) == ids)
  }

  @Test(
    "knows the time of day at every hour",
    arguments: [
      (Practice.Time.night, [22, 23, 0, 1, 2, 3, 4]), (.morning, Array(5...11)), (.afternoon, Array(12...16)),
      (.evening, Array(17...21)),
    ])
  func times(time: Practice.Time, hours: [Int]) {
    for hour in hours { #expect(Practice.Time(hour: hour) == time, "\(hour)") }
  }
}
