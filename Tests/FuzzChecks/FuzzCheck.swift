/// The parts of the program that take in bytes somebody else has made, each with what holds whatever these are.
///
/// The fuzzers of `Tests/Fuzzing` and the tests of `Tests/FuzzingTests` ask the same of the same code.
package enum FuzzCheck: String, CaseIterable, Sendable {
  /// A file of the journal; the bytes are its text.
  case entry
  /// A file of the writer's own prompts; the bytes are its text, in every place such a file has.
  case prompts
  /// What a terminal sends; the bytes are these, cut in several ways.
  case keys
  /// What somebody types to find entries; the bytes are its text.
  case query
  /// A page being written on; the bytes are a text, commands and vi's keys, parted by the byte 0xFF.
  case editor

  /// Tries some bytes.
  ///
  /// - Returns: `false` for bytes that the part never gets to see: files that are no UTF-8.
  /// - Throws: what does not hold.
  @discardableResult
  package func run(_ bytes: [UInt8]) throws(Broken) -> Bool {
    switch self {
    case .keys: try KeysCheck.run(bytes)
    case .editor: try EditorCheck.run(bytes)
    case .entry, .prompts, .query:
      guard let text = String(validating: bytes, as: UTF8.self) else { return false }
      switch self {
      case .entry: try EntryCheck.run(text)
      case .prompts: try PromptsCheck.run(text)
      default: try QueryCheck.run(text)
      }
    }
    return true
  }
}

/// Something that ought to hold and does not.
package struct Broken: Error, CustomStringConvertible {
  /// What it is, as a sentence.
  package let description: String
}

/// Throws what does not hold.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) throws(Broken) {
  if !condition { throw Broken(description: what()) }
}

extension String {
  /// The bytes: Swift calls two spellings of `é` equal, a file does not.
  var bytes: [UInt8] { Array(utf8) }
}
