import Foundation
import Testing

/// What Tests/Samples writes is what the program would have written: else all that is measured with it says little.
@Suite("A made-up journal")
struct SampleJournalTests {
  @Test("the program reads each entry of it without complaint, and the doctor finds nothing")
  func readable() throws {
    let place = try Workplace()
    try generate(place, "--entries", "200")
    let list = try place.attune("list")
    #expect(list.errors.isEmpty)
    #expect(list.output.split(separator: "\n").count == 200)
    let doctor = try place.attune("doctor")
    #expect(doctor.exitCode == 0)
    #expect(doctor.errors.isEmpty)
  }

  @Test("with faults in it, each of these is named and the others are read")
  func faults() throws {
    let place = try Workplace()
    try generate(place, "--entries", "20", "--faults")
    let list = try place.attune("list")
    #expect(list.output.split(separator: "\n").count == 20)
    let complaints = list.errors.split(separator: "\n")
    #expect(complaints.count == 5)
    #expect(complaints.allSatisfy { $0.hasPrefix("attune: faults/") })
  }

  @Test("labelled texts become entries with their labels kept")
  func labelled() throws {
    let place = try Workplace()
    let file = place.root.appending(path: "dev.jsonl")
    try Data(#"{"labels": ["rupture", "repair"], "text": "She left.\n## She came back."}"#.utf8).write(to: file)
    try generate(place, "--dev", file.path)
    let path = try #require(place.files.first)
    #expect(try place.text(of: path).hasSuffix("concepts: [rupture, repair]\n---\n\nShe left.\n\\## She came back.\n"))
    #expect(
      try place.attune("list", "--concept", "repair").output.hasSuffix(
        "  rupture repair  She left. ## She came back.\n"))
  }

  @Test("the same seed gives the same journal, another one another")
  func seeds() throws {
    let texts = try ["7", "7", "8"].map { seed in
      let place = try Workplace()
      try generate(place, "--entries", "5", "--seed", seed)
      return try place.files.map { [$0, try place.text(of: $0)] }
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
  }

  private func generate(_ place: Workplace, _ arguments: String...) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Samples/generate.py")
    let words = ["python3", script.path, place.journal.path] + arguments
    let done = try run(URL(fileURLWithPath: "/usr/bin/env"), words, environment: place.environment)
    try #require(done.exitCode == 0, "\(done.errors)")
  }
}
