import Foundation
import Testing

@testable import Vault

@Suite("Writing a file in one step")
struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("makes a file where there is none, with the folders it needs")
  func makes() throws {
    #expect(try AtomicFile.create(Array("one".utf8), at: folder.place("a/b/c.txt")))
    try AtomicFile.replace(folder.place("a/d/e.txt"), with: Array("two".utf8))
    #expect(try folder.names() == ["a", "a/b", "a/b/c.txt", "a/d", "a/d/e.txt"])
    #expect(try folder.text("a/b/c.txt") == "one")
    #expect(try folder.text("a/d/e.txt") == "two")
    #expect(try folder.mode("a/d/e.txt") == 0o600)
  }

  @Test("does not make a file whose name is taken, and says so")
  func taken() throws {
    try folder.write("first", to: "a.txt")
    #expect(try !AtomicFile.create(Array("second".utf8), at: folder.place("a.txt")))
    #expect(try folder.text("a.txt") == "first")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test("replaces a file with a new one, so that whoever reads the old one reads it whole")
  func newFile() throws {
    try folder.write("old", to: "a.txt")
    let reader = try #require(FileHandle(forReadingAtPath: folder.place("a.txt")))
    try AtomicFile.replace(folder.place("a.txt"), with: Array("new and longer".utf8))
    #expect(try reader.readToEnd() == Data("old".utf8))
    #expect(try folder.text("a.txt") == "new and longer")
  }

  @Test("writes an empty text as well")
  func empty() throws {
    try AtomicFile.replace(folder.place("a.txt"), with: Array("".utf8))
    #expect(try folder.text("a.txt") == "")
  }

  @Test("fails where a folder has the name, and leaves nothing beside it")
  func folderInTheWay() throws {
    try folder.write("inside", to: "a.txt/inside")
    let problem = try #require(throws: VaultProblem.self) {
      try AtomicFile.replace(folder.place("a.txt"), with: Array("text".utf8))
    }
    #expect(problem == VaultProblem(.cannotWrite, path: folder.place("a.txt"), code: EISDIR))
    #expect(try folder.names() == ["a.txt", "a.txt/inside"])
  }

  @Test("fails where the name is too long for the disk")
  func longName() throws {
    let path = folder.place(String(repeating: "x", count: 300))
    let problem = try #require(throws: VaultProblem.self) { try AtomicFile.create(Array("text".utf8), at: path) }
    #expect(problem == VaultProblem(.cannotWrite, path: path, code: ENAMETOOLONG))
    #expect(try folder.names() == [])
  }

  @Test("keeps the owner and the group", .enabled(if: !isOrdinaryUser, "only root may give files away"))
  func owner() throws {
    try folder.write("old", to: "a.txt")
    #expect(chown(folder.place("a.txt"), 65534, 65534) == 0)
    try AtomicFile.replace(folder.place("a.txt"), with: Array("new".utf8))
    let status = try folder.status("a.txt")
    #expect((status.st_uid, status.st_gid) == (65534, 65534))
    #expect(try folder.text("a.txt") == "new")
  }

  @Test("nobody's save is lost, however many programs replace one file at once, as long as each says what it expects")
  func manyAtOnce() async throws {
    let (folder, savers, saves) = (folder, 4, 25)
    try folder.write("", to: "a.txt")
    await withTaskGroup { group in
      for saver in 0..<savers {
        group.addTask {
          for save in 0..<saves { await folder.append("\(saver) \(save)", to: "a.txt") }
        }
      }
    }
    let lines = try folder.text("a.txt").split(separator: "\n").map(String.init)
    let all = (0..<savers).flatMap { saver in (0..<saves).map { "\(saver) \($0)" } }
    #expect(lines.sorted() == all.sorted())
    #expect(try folder.names() == ["a.txt"])
  }

  @Test("a file that somebody wrote in place while it was being replaced has their words, or is refused")
  func writtenInPlace() throws {
    try folder.write("known", to: "a.txt")
    try folder.write("theirs", to: "a.txt")
    #expect(throws: VaultProblem(.changedOnDisk, path: folder.place("a.txt"), code: 0)) {
      try AtomicFile.replace(folder.place("a.txt"), with: Array("ours".utf8), expecting: Array("known".utf8))
    }
    #expect(try folder.text("a.txt") == "theirs")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test("is content with folders that are there")
  func folders() throws {
    try AtomicFile.makeFolder(folder.place("a/b"))
    try AtomicFile.makeFolder(folder.place("a/b/"))
    try AtomicFile.makeFolder("/")
    #expect(try folder.names() == ["a", "a/b"])
  }
}

extension TemporaryFolder {
  /// Adds a line to a file as a careful program does: reads it, replaces what it read, and begins again when that was
  /// not there any more.
  fileprivate func append(_ line: String, to name: String) async {
    while true {
      guard let known = try? FileReading.bytes(place(name)) else { continue }
      let new = known + Array("\(line)\n".utf8)
      if (try? AtomicFile.replace(place(name), with: new, expecting: known)) != nil { return }
      await Task.yield()
    }
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
      (VaultProblem(.notAsWritten, path: "/j", code: 0), "/j can’t be written: it reads back differently. The disk"),
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
