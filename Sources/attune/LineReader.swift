import Foundation

/// The lines of a file or of standard input, each as soon as it is there.
final class LineReader: Sequence, IteratorProtocol {
  /// One line, without its end.
  struct Line {
    /// Counted from 1.
    let number: Int
    let bytes: [UInt8]

    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

    /// The line as text.
    func text(in file: String) throws -> String {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure("\(file):\(number): the text is not UTF-8. Save it as UTF-8 in the program it came from.")
      }
      return text
    }
  }

  private let file: UnsafeMutablePointer<FILE>
  private let isOwned: Bool
  private var number = 0

  /// Opens a file, or standard input for `-`; `nil` when it cannot be read, with the reason in `errno`.
  init?(path: String) {
    isOwned = path != "-"
    if path == "-" {
      guard let input = fdopen(STDIN_FILENO, "r") else { return nil }
      file = input
    } else {
      var status = stat()
      guard let opened = fopen(path, "r") else { return nil }
      guard fstat(fileno(opened), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
        fclose(opened)
        errno = EISDIR
        return nil
      }
      file = opened
    }
  }

  deinit { if isOwned { fclose(file) } }

  /// The next line.
  func next() -> Line? {
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    let count = getline(&buffer, &capacity, file)
    guard count > 0, let buffer else { return nil }
    var bytes = UnsafeRawBufferPointer(start: buffer, count: count).map { $0 }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    number += 1
    return Line(number: number, bytes: bytes)
  }
}
