import Documents
import Journal
import TOMLKit

/// A settings file while its values are taken out, with what is wrong about them.
struct SettingsReading {
  private(set) var problems: [FileProblem] = []
  private let file: SourceFile
  private let table: TOMLTable
  private var known: [String: Set<String>] = [:]
  /// The line, counted from 1, that each word first begins; the parser keeps no places.
  private let lines: [Substring: Int]

  /// Begins reading.
  init(file: SourceFile, table: TOMLTable) {
    self.file = file
    self.table = table
    let words = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.firstWord)
    lines = Dictionary(zip(words, 1...)) { first, _ in first }
  }

  /// One of several words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ section: String, _ name: String) -> Choice?
  where Choice.RawValue == String {
    guard let value = value(section, name) else { return nil }
    if let choice = value.string.flatMap(Choice.init) { return choice }
    let words = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    note(name, "\(name) is none of its words", "Write one of \(words).")
    return nil
  }

  /// Yes or no.
  mutating func flag(_ section: String, _ name: String) -> Bool? {
    guard let value = value(section, name) else { return nil }
    if let flag = value.bool { return flag }
    note(name, "\(name) is neither true nor false", "Write \(name) = true or \(name) = false.")
    return nil
  }

  /// Any text.
  mutating func text(_ section: String, _ name: String) -> String? {
    guard let value = value(section, name) else { return nil }
    if let text = value.string { return text }
    note(name, "\(name) is no text", "Write it between quotation marks.")
    return nil
  }

  /// When days end, as a time between midnight and noon.
  mutating func days(_ section: String, _ name: String) -> LogicalDays? {
    guard let value = value(section, name) else { return nil }
    let parts = value.string?.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) } ?? []
    if parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute),
      let days = LogicalDays(endingAt: hour * 60 + minute)
    {
      return days
    }
    note(name, "\(name) is no time between midnight and noon", "Write \(name) = \"04:00\" for four in the morning.")
    return nil
  }

  /// Notes every name that nothing has asked for.
  mutating func noteUnknown() {
    for section in table.keys {
      guard let names = known[section], let inner = table[section]?.table else {
        let sections = known.keys.sorted().map { "[\($0)]" }.joined(separator: " and ")
        note(section, "there is no setting “\(section)”", "Settings stand below \(sections).")
        continue
      }
      for name in inner.keys where !names.contains(name) {
        note(name, "there is no setting “\(name)”", "[\(section)] has \(names.sorted().joined(separator: ", ")).")
      }
    }
  }

  private mutating func value(_ section: String, _ name: String) -> (any TOMLValueConvertible)? {
    known[section, default: []].insert(name)
    return table[section]?.table?[name]
  }

  private mutating func note(_ name: String, _ what: String, _ mend: String) {
    problems.append(FileProblem(path: file.path, line: lines[name[...]], what: what, mend: mend))
  }

  private static func firstWord(of line: Substring) -> Substring {
    line.drop { $0 == " " || $0 == "[" || $0 == "\"" }.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
  }
}
