import Foundation

/// Reading files that may be anything.
enum FileReading {
  /// What became of a reading.
  enum Outcome {
    case text(String, modified: Int)
    /// The bytes are no UTF-8; the line of the first that is not, counted from 1.
    case notUTF8(line: Int)
    case notAFile
    case failed(VaultProblem)
  }

  /// Reads a whole file as UTF-8, with the second it was last changed.
  ///
  /// Only regular files are opened: to open a pipe would be to wait for somebody to write into it.
  static func read(_ path: String) -> Outcome {
    var status = stat()
    guard uninterrupted({ stat(path, &status) }) == 0 else { return .failed(VaultProblem(.cannotRead, path: path)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    let bytes: [UInt8]
    do throws(VaultProblem) { bytes = try Self.bytes(path, expecting: Int(status.st_size)) } catch {
      return .failed(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .notUTF8(line: firstBadLine(bytes))
    }
    return .text(text, modified: status.modifiedSecond)
  }

  /// Reads a whole file, whatever its bytes are.
  static func bytes(_ path: String, expecting size: Int = 0) throws(VaultProblem) -> [UInt8] {
    let file = uninterrupted { open(path, O_RDONLY | O_CLOEXEC) }
    guard file >= 0 else { throw VaultProblem(.cannotRead, path: path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: max(4096, size + 1))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let got = uninterrupted {
        bytes[count...].withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
      }
      guard got >= 0 else { throw VaultProblem(.cannotRead, path: path) }
      if got == 0 { return Array(bytes[..<count]) }
      count += got
    }
  }

  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

extension stat {
  /// When the file was last changed, in seconds since 1970.
  var modifiedSecond: Int {
    #if canImport(Darwin)
      st_mtimespec.tv_sec
    #else
      st_mtim.tv_sec
    #endif
  }
}
