import Foundation
import Testing
import Vault

@Suite("A file for the writer’s eyes only")
struct PrivateFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.place(name))[.posixPermissions] as? Int
  }

  @Test("a new file is the writer’s alone")
  func new() throws {
    #expect(try PrivateFile.write("page", to: folder.place("a.html"), replacing: false))
    #expect(try folder.text("a.html") == "page")
    #expect(try mode("a.html") == 0o600)
  }

  @Test("a file that is there stays as it is, unless it may be replaced; then it is the writer’s alone")
  func there() throws {
    try folder.write("old", to: "a.html")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.place("a.html"))
    #expect(try !PrivateFile.write("new", to: folder.place("a.html"), replacing: false))
    #expect(try folder.text("a.html") == "old")
    #expect(try mode("a.html") == 0o644)
    #expect(try PrivateFile.write("new", to: folder.place("a.html"), replacing: true))
    #expect(try folder.text("a.html") == "new")
    #expect(try mode("a.html") == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.html"])
  }

  @Test("what is no file is never replaced")
  func noFile() throws {
    try folder.makeFolder("folder")
    #expect(mkfifo(folder.place("pipe"), 0o644) == 0)
    for name in ["folder", "pipe"] {
      let mode = try mode(name)
      #expect(throws: VaultProblem(.cannotWrite, path: folder.place(name), code: EEXIST)) {
        try PrivateFile.write("new", to: folder.place(name), replacing: true)
      }
      #expect(try self.mode(name) == mode)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["folder", "pipe"])
  }
}
