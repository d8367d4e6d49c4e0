import Documents

/// A word for what may be felt, and where it lies between pleasant and not, lively and still.
///
/// The two dimensions are Russell's circumplex (1980); that finer words help is from the study of emotional
/// granularity (Barrett). Where each word lies is this project's own reading.
package struct Feeling: Hashable, Sendable {
  /// The word, in lower case.
  package let word: String
  /// From −5, hardly any, to +5, a great deal.
  package let energy: Int
  /// From −5, hard to bear, to +5, good to have.
  package let pleasantness: Int
  /// What it says, in a line.
  package let meaning: String

  /// Reads `word (energy, pleasantness): meaning`; `nil` when that is not what the text is.
  init?(_ item: String) {
    guard let open = item.firstIndex(of: "("), let close = item[open...].firstIndex(of: ")"),
      let colon = item[close...].firstIndex(of: ":")
    else { return nil }
    let numbers = item[item.index(after: open)..<close].split(separator: ",").compactMap { Int($0.trimmed) }
    let word = item[..<open].trimmed
    let meaning = item[item.index(after: colon)...].trimmed
    guard numbers.count == 2, numbers.allSatisfy((-5...5).contains), !word.isEmpty, !meaning.isEmpty else { return nil }
    self.word = word
    energy = numbers[0]
    pleasantness = numbers[1]
    self.meaning = meaning
  }
}

/// The feeling words, in the order of their file.
package struct FeelingLibrary: Sendable {
  /// Every word.
  package let feelings: [Feeling]
  /// What is wrong with the file.
  package let problems: [FileProblem]

  /// Reads the words from a file; a bad line is reported and left out.
  package init(file: SourceFile?) {
    var feelings: [Feeling] = []
    var problems: [FileProblem] = []
    var words: Set<String> = []
    var document: MarkdownDocument?
    do throws(FileProblem) {
      if let file { document = try MarkdownDocument(file) }
    } catch { problems.append(error) }
    for section in document.map({ Section.cut($0.body, firstLine: $0.bodyLine).sections }) ?? [] {
      for item in section.items {
        if let feeling = Feeling(item.text), words.insert(feeling.word).inserted {
          feelings.append(feeling)
        } else {
          problems.append(
            FileProblem(
              path: file?.path ?? "", line: item.line, what: "this is no feeling word, or stands here twice",
              mend: "Write “- word (energy, pleasantness): meaning”, both numbers from -5 to 5."))
        }
      }
    }
    self.feelings = feelings
    self.problems = problems
  }
}
