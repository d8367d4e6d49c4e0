import Foundation
import Testing

@testable import Vault

@Suite("Writing a file in one step")
struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("makes a file where there is none, with the folders it needs")
  func makes() throws {
    #expect(try AtomicFile.create("one", at: folder.place("a/b/c.txt")))
    try AtomicFile.replace(folder.place("a/d/e.txt"), with: "two")
    #expect(try folder.names() == ["a", "a/b", "a/b/c.txt", "a/d", "a/d/e.txt"])
    #expect(try folder.text("a/b/c.txt") == "one")
    #expect(try folder.text("a/d/e.txt") == "two")
    #expect(try folder.mode("a/d/e.txt") == 0o600)
  }

  @Test("does not make a file whose name is taken, and says so")
  func taken() throws {
    try folder.write("first", to: "a.txt")
    #expect(try !AtomicFile.create("second", at: folder.place("a.txt")))
    #expect(try folder.text("a.txt") == "first")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test("replaces a file with a new one, so that whoever reads the old one reads it whole")
  func newFile() throws {
    try folder.write("old", to: "a.txt")
    let reader = try #require(FileHandle(forReadingAtPath: folder.place("a.txt")))
    try AtomicFile.replace(folder.place("a.txt"), with: "new and longer")
    #expect(try reader.readToEnd() == Data("old".utf8))
    #expect(try folder.text("a.txt") == "new and longer")
  }

  @Test("writes an empty text as well")
  func empty() throws {
    try AtomicFile.replace(folder.place("a.txt"), with: "")
    #expect(try folder.text("a.txt") == "")
  }

  @Test("fails where a folder has the name, and leaves nothing beside it")
  func folderInTheWay() throws {
    try folder.write("inside", to: "a.txt/inside")
    let problem = try #require(throws: VaultProblem.self) {
      try AtomicFile.replace(folder.place("a.txt"), with: "text")
    }
    #expect(problem == VaultProblem(.cannotWrite, path: folder.place("a.txt"), code: EISDIR))
    #expect(try folder.names() == ["a.txt", "a.txt/inside"])
  }

  @Test("fails where the name is too long for the disk")
  func longName() throws {
    let path = folder.place(String(repeating: "x", count: 300))
    let problem = try #require(throws: VaultProblem.self) { try AtomicFile.create("text", at: path) }
    #expect(problem == VaultProblem(.cannotWrite, path: path, code: ENAMETOOLONG))
    #expect(try folder.names() == [])
  }

  @Test("is content with folders that are there")
  func folders() throws {
    try AtomicFile.makeFolder(folder.place("a/b"))
    try AtomicFile.makeFolder(folder.place("a/b/"))
    try AtomicFile.makeFolder("/")
    #expect(try folder.names() == ["a", "a/b"])
  }
}

@Suite("What is said of a problem")
struct VaultProblemTests {
  @Test(
    "names the place, the reason and what to do, in plain words",
    arguments: [
      (VaultProblem(.notAFolder, path: "/j", code: ENOTDIR), "/j is not a folder. Name another with --journal, or"),
      (VaultProblem(.cannotMakeFolder, path: "/j", code: EACCES), "The folder /j can’t be made: permission denied. "),
      (VaultProblem(.cannotRead, path: "/j", code: ELOOP), "/j can’t be read: its links go in a circle. "),
      (VaultProblem(.cannotRead, path: "/j", code: ENOENT), "/j can’t be read: it is not there. "),
      (VaultProblem(.cannotWrite, path: "/j", code: ENOSPC), "/j can’t be written: no space left. Make some room"),
      (VaultProblem(.cannotWrite, path: "/j", code: EROFS), "/j can’t be written: the disk is read-only. Give"),
      (VaultProblem(.cannotWrite, path: "/j", code: EISDIR), "/j can’t be written: it is a folder. Move what is in"),
      (VaultProblem(.cannotWrite, path: "/j", code: EIO), "/j can’t be written: input/output error. Try again"),
      (VaultProblem(.changedOnDisk, path: "/j", code: 0), "/j has been changed by another program since it was"),
    ])
  func description(problem: VaultProblem, beginning: String) {
    #expect(problem.description.hasPrefix(beginning))
    #expect(problem.description.hasSuffix("."))
  }

  @Test("takes the system's present error for its reason")
  func presentError() {
    errno = ENOSPC
    #expect(VaultProblem(.cannotWrite, path: "/j").code == ENOSPC)
  }
}
