import Foundation
import Journal
import Testing

/// A folder for one test, gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/attune-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  func place(_ name: String) -> String { path + "/" + name }

  /// Makes a folder and those above it.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: place(name), withIntermediateDirectories: true)
  }

  /// Writes a file and makes the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file of any bytes and makes the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    try makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    try #require(FileManager.default.createFile(atPath: place(name), contents: Data(bytes)))
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: place(name), withDestinationPath: target)
  }

  /// The bytes of a file, as text.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: place(name))), as: UTF8.self)
  }

  /// Everything in the folder and below it, hidden files too, in order.
  func names() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }

  /// What the system says of a file, not of where it links to.
  func status(_ name: String) throws -> stat {
    var status = stat()
    try #require(lstat(place(name), &status) == 0)
    return status
  }

  /// The permissions of a file.
  func mode(_ name: String) throws -> mode_t { try status(name).st_mode & 0o7777 }
}

/// Whether permissions bind this process at all.
let isOrdinaryUser = geteuid() != 0

/// A small file size beyond which writing fails, as on a full disk.
///
/// For a process of its own only.
func limitFileSize(to bytes: Int) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit()
  #if os(Linux)
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = rlim_t(bytes)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  #else
    getrlimit(RLIMIT_FSIZE, &limit)
    limit.rlim_cur = rlim_t(bytes)
    setrlimit(RLIMIT_FSIZE, &limit)
  #endif
}

extension Entry {
  /// A page without a question, written on 21 November 2026 at four minutes past nine.
  static func page(_ text: String, at moment: String = "2026-11-21T21:04:00+01:00") throws -> Entry {
    Entry(moment: try #require(Moment(moment)), answers: [Answer(text: text)])
  }
}

extension EntryFile {
  /// The same entry with the review done, nothing kept.
  func reviewed() throws -> EntryDocument {
    var document = document
    try document.review(concepts: [], left: nil)
    return document
  }
}
