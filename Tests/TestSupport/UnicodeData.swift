import Foundation

/// Unicode's own files, as the platform installs them.
package enum UnicodeData {
  /// The lines of a file that say something, each without its comment; `nil` when the file is not installed.
  package static func lines(of path: String) -> [String]? {
    guard let text = try? String(contentsOfFile: "/usr/share/unicode/\(path)", encoding: .utf8) else { return nil }
    return text.split(separator: "\n").compactMap { line in
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
