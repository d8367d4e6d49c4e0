import Foundation
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
    let path = folder.path + "/.attune/resting.json"
    #expect(throws: VaultProblem(.notUnderstood, path: path, code: 0)) { try file.change { $0.remove(.everything) } }
    #expect(try folder.text(".attune/resting.json") == text)
  }

  @Test("a file that leads nowhere is told as what it is")
  func circle() throws {
    try folder.write("{}", to: ".attune/other.json")
    let path = folder.path + "/.attune/resting.json"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "resting.json")
    #expect(throws: VaultProblem(.cannotRead, path: path, code: ELOOP)) { try file.change { $0.remove(.everything) } }
  }

  @Test("a second window waits with its change for the first, and neither is lost")
  func twoWindows() throws {
    let (file, day) = (file, try day())
    let isSecondDone = DispatchSemaphore(value: 0)
    _ = try file.change { rests in
      Thread.detachNewThread {
        _ = try? file.change { $0.add(Rest(.person("Ben")), on: day) }
        isSecondDone.signal()
      }
      // Time enough for the second to get ahead, were it not to wait.
      if isSecondDone.wait(timeout: .now() + .milliseconds(300)) == .success { isSecondDone.signal() }
      rests.add(Rest(.person("Ana")), on: day)
    }
    isSecondDone.wait()
    #expect(file.rests.all == [Rest(.person("Ana")), Rest(.person("Ben"))])
  }
}
