import Documents

/// Words that are one thing to a reader: `shouting: shout yell bellow roar`.
///
/// The tagger learns what it learns about a word for the whole family too, so that a word it has never met in
/// a passage is understood by its kin. They meet by their stems; irregular forms are listed.
package struct WordFamilies: Hashable, Sendable {
  /// The families' names, in alphabetical order.
  package let names: [String]
  /// The stems that are in any family.
  let stems: KeyTable
  /// For each stem where its families begin in `members`, and behind the last where they end.
  let begins: [UInt32]
  /// The families of one stem after another, by index into `names`, in ascending order.
  let members: [UInt16]

  /// Makes families of what a model's file holds.
  init(names: [String], stems: KeyTable, begins: [UInt32], members: [UInt16]) {
    self.names = names
    self.stems = stems
    self.begins = begins
    self.members = members
  }

  /// The families a stem is in, as a stretch of `members`; empty for a stem in none.
  func families(of stem: FeatureKey) -> Range<Int> {
    guard let row = stems.row(of: stem) else { return 0..<0 }
    return Int(begins[row])..<Int(begins[row + 1])
  }

  /// Reads a file of families, one a line; blank lines and those beginning with `#` are passed over.
  ///
  /// - Throws: the first line that is not a name, a colon and words, or that names a family a second time.
  package init(_ file: SourceFile) throws(FileProblem) {
    var families: [(name: String, words: [Substring])] = []
    var seen: Set<String> = []
    for (number, line) in file.text.linesWithEnds.enumerated() {
      let text = line.trimmed
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, seen.insert(String(parts[0])).inserted else {
        throw FileProblem(
          path: file.path, line: number + 1, what: "this is not a new family’s name, a colon and its words",
          mend: "Write it as “shouting: shout yell roar”, each name once.")
      }
      families.append((String(parts[0]), parts[1].split(separator: " ")))
    }
    families.sort { $0.name < $1.name }
    names = families.map(\.name)
    var byStem: [FeatureKey: [UInt16]] = [:]
    for (index, family) in families.enumerated() {
      for stem in Set(family.words.map { FeatureKey(Stem.of(Array($0.lowercased().utf8))) }) {
        byStem[stem, default: []].append(UInt16(index))
      }
    }
    let ordered = byStem.sorted { $0.key < $1.key }
    stems = KeyTable(ascending: ordered.map(\.key.value))
    begins = ordered.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1.value.count)) }
    members = ordered.flatMap(\.value)
  }

  /// No families.
  package static let none = WordFamilies(names: [], stems: KeyTable(ascending: []), begins: [0], members: [])
}
