/// A text and the place it came from, so that whatever is wrong in it can be named by file and line.
package struct SourceFile: Hashable, Sendable {
  /// The path as the writer would recognise it: relative to the journal or to the prompts folder.
  package let path: String
  /// The whole text, with whatever line ends it has.
  package let text: String

  /// Pairs a text with its path.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The file's name without folder and ending: `concepts/rupture.md` is `rupture`.
  package var stem: String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// The file's name without folder: `concepts/rupture.md` is `rupture.md`.
  package var name: Substring { path[...].behindLastSlash }

  /// The name of the folder it lies in; empty where the path has none.
  package var folder: Substring { path[..<name.startIndex].dropLast().behindLastSlash }
}

extension Substring {
  fileprivate var behindLastSlash: Substring {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    return self[(slash.map(utf8.index(after:)) ?? startIndex)...]
  }
}
