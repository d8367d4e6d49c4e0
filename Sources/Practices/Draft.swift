import Documents
import Journal

/// An unfinished sitting as it is kept on disk: enough to open the same question with the same text and cursor.
///
/// It holds the practice itself, not its name, so that it opens as it was left whatever became of the practice's file.
package struct Draft: Hashable, Codable, Sendable, Identifiable {
  /// Its name in the drafts folder; no two sittings share one.
  package let id: String
  /// Everything written so far.
  package let sitting: Sitting
  /// The cursor's line on the page, from 0.
  package let line: Int
  /// The cursor's place in that line, in bytes of UTF-8.
  package let byte: Int

  /// The form in which drafts are written; a program that knows only an earlier one must leave them alone.
  private static let format = 1
  private var format = Self.format

  /// Reads a draft, and refuses one in a form of a later version: what that added would be gone when it is saved.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    sitting = try container.decode(Sitting.self, forKey: .sitting)
    line = try container.decode(Int.self, forKey: .line)
    byte = try container.decode(Int.self, forKey: .byte)
    format = try container.decodeIfPresent(Int.self, forKey: .format) ?? 1
    guard format <= Self.format else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: container, debugDescription: "a later version has written this")
    }
  }

  /// Makes a draft.
  package init(id: String, sitting: Sitting, line: Int, byte: Int) {
    self.id = id
    self.sitting = sitting
    self.line = line
    self.byte = byte
  }

  /// The same draft under another name.
  package func renamed(_ id: ID) -> Draft { Draft(id: id, sitting: sitting, line: line, byte: byte) }

  /// The same draft with a page that another editor has had; the line end that a file ends with is not part of it.
  package func with(page text: String) -> Draft {
    var sitting = sitting
    sitting.text = text.page(after: sitting.text)
    return Draft(id: id, sitting: sitting, line: line, byte: byte)
  }

  /// A glimpse of what it holds: the last words written, on one line.
  package var glimpse: String {
    let text = sitting.texts.last { !$0.isBlank } ?? ""
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// The page as a file: it ends with a line end, whether the page does or not.
  package var asFile: String { hasSuffix("\n") ? self : self + "\n" }

  /// The page that a file's text is; the line end that `asFile` gave it is not part of it.
  ///
  /// - Parameter before: the page that went into the file.
  package func page(after before: String) -> String {
    hasSuffix("\n") && !before.hasSuffix("\n") ? String(dropLast()) : self
  }
}
