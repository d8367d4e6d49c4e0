import Foundation

/// Reading files that may be anything.
enum FileReading {
  /// What became of a reading.
  enum Outcome {
    case text(String, modified: Int)
    /// The bytes are no UTF-8; the line of the first that is not, counted from 1.
    case notUTF8(line: Int)
    case notAFile
    /// The file is longer than was asked for; nothing of it has been read.
    case tooLarge
    case failed(VaultProblem)
  }

  /// The longest entry, in bytes: some twenty thousand pages.
  static let mostInAnEntry = 32 << 20
  /// The longest file of settings or of prompts.
  static let mostInASettingsFile = 4 << 20
  /// The longest file of the program's own: a draft may be as long as an entry, and JSON writes a line's end as two bytes.
  static let mostInAStateFile = 2 * mostInAnEntry

  /// Reads a whole file as UTF-8, with the second it was last changed.
  static func read(_ path: String, atMost limit: Int = mostInAnEntry) -> Outcome {
    let bytes: [UInt8]
    let modified: Int
    switch Result(catching: { () throws(VaultProblem) in try open(path) }) {
    case .failure(let problem): return .failed(problem)
    case .success(nil): return .notAFile
    case .success(let file?):
      defer { close(file.descriptor) }
      modified = file.status.modifiedSecond
      guard file.status.st_size <= limit else { return .tooLarge }
      do throws(VaultProblem) { bytes = try readAll(file, path, atMost: limit) } catch { return .failed(error) }
      // It may have grown since.
      guard bytes.count <= limit else { return .tooLarge }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .notUTF8(line: firstBadLine(bytes))
    }
    return .text(text, modified: modified)
  }

  /// Reads a whole file, whatever its bytes are and however many.
  static func bytes(_ path: String) throws(VaultProblem) -> [UInt8] {
    guard let file = try open(path) else { throw VaultProblem(.cannotRead, path: path, code: EISDIR) }
    defer { close(file.descriptor) }
    return try readAll(file, path, atMost: .max - 1)
  }

  private struct Opened {
    let descriptor: Int32
    let status: stat
  }

  /// Opens a regular file; `nil` when it is anything else.
  ///
  /// A device is not even opened, since that alone may do something. Whatever takes the file's place between the look and
  /// the opening is not waited for (a pipe would wait for somebody to write into it), and looked at once more.
  private static func open(_ path: String) throws(VaultProblem) -> Opened? {
    var status = stat()
    guard uninterrupted({ stat(path, &status) }) == 0 else { throw VaultProblem(.cannotRead, path: path) }
    guard status.isRegularFile else { return nil }
    let file = uninterrupted { Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard file >= 0 else { throw VaultProblem(.cannotRead, path: path) }
    guard fstat(file, &status) == 0, status.isRegularFile else {
      close(file)
      return nil
    }
    return Opened(descriptor: file, status: status)
  }

  /// Reads to the end, or one byte beyond the limit.
  private static func readAll(_ file: Opened, _ path: String, atMost limit: Int) throws(VaultProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(max(4096, Int(file.status.st_size) + 1), limit + 1))
    var count = 0
    while true {
      if count == bytes.count {
        if count > limit { return bytes }
        bytes.append(contentsOf: repeatElement(0, count: min(bytes.count, limit + 1 - bytes.count)))
      }
      let got = uninterrupted {
        bytes[count...].withUnsafeMutableBytes { Foundation.read(file.descriptor, $0.baseAddress, $0.count) }
      }
      guard got >= 0 else { throw VaultProblem(.cannotRead, path: path) }
      if got == 0 {
        bytes.removeLast(bytes.count - count)
        return bytes
      }
      count += got
    }
  }

  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }

  /// When the file was last changed, in seconds since 1970.
  var modifiedSecond: Int {
    #if canImport(Darwin)
      st_mtimespec.tv_sec
    #else
      st_mtim.tv_sec
    #endif
  }
}
