import Insights
import Journal
import Testing

@testable import Vault

@Suite("What is put to rest")
struct RestingFileTests {
  private let folder: TemporaryFolder
  private let file: RestingFile

  init() throws {
    folder = try TemporaryFolder()
    file = RestingFile(of: JournalFolder(path: folder.path))
  }

  private func day() throws -> Day { try #require(Day("2026-11-21")) }

  @Test("is kept in the journal and found again")
  func kept() throws {
    #expect(file.rests == Rests())
    let (rest, day) = (Rest(.person("Ana")), try day())
    let rests = try file.change { $0.add(rest, on: day) }
    #expect(rests.all == [rest] && file.rests == rests)
    #expect(try folder.text(".attune/resting.json").contains("Ana"))
    #expect(try file.change { $0.remove(.person("Ana")) } == Rests())
  }

  @Test(
    "where it cannot be read nothing comes up, and the file stays as it is",
    arguments: ["{ half", "{\"format\": 99}", "[]"])
  func unreadable(text: String) throws {
    try folder.write(text, to: ".attune/resting.json")
    #expect(file.rests.isFromLater)
    #expect(throws: VaultProblem.self) { try file.change { $0.remove(.everything) } }
    #expect(try folder.text(".attune/resting.json") == text)
  }
}
