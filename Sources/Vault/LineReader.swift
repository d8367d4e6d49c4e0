import Documents
import Foundation

/// The lines of a file or of standard input, each as soon as it is there.
package final class LineReader: Sequence, IteratorProtocol {
  /// One line, without its end.
  package struct Line {
    /// Counted from 1.
    package let number: Int
    /// What stands in it.
    package let bytes: [UInt8]

    /// Whether there is nothing in it but white space.
    package var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

    /// The line as text.
    ///
    /// - Throws: a problem with its line when it is not UTF-8.
    package func text(in file: String) throws(FileProblem) -> String {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw FileProblem(
          path: file, line: number, what: "the text is not UTF-8", mend: "Save it as UTF-8 in the program it came from."
        )
      }
      return text
    }
  }

  private let file: UnsafeMutablePointer<FILE>
  private let isOwned: Bool
  private var number = 0

  /// Opens a file, or standard input for `-`; `nil` when it cannot be read, with the reason in `errno`.
  package init?(path: String) {
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
  package func next() -> Line? {
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
