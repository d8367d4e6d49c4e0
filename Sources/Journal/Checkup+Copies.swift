import Documents

/// What sync tools, editors and people have put there twice.
extension Checkup {
  /// The copies that sync tools made and editors left, each with the file it belongs to.
  var copyFindings: [Finding] {
    let byPath = Dictionary(facts.map { ($0.path, $0) }) { first, _ in first }
    return copies.sorted { $0.key < $1.key }.map { path, copy in
      let mine = byPath[path]?.text
      let comparison: String
      var mend = "Read both, keep what you want in the first, and move this one away."
      switch byPath[copy.original] {
      case nil: (comparison, mend) = (", which is not there", "Read it; if it is the one to keep, give it that name.")
      case let original? where original.text == nil || mine == nil: comparison = ""
      case let original? where original.text == mine:
        (comparison, mend) = ("; the text is the same", "You can move it away.")
      default: comparison = "; the text is another"
      }
      switch copy.maker {
      case .syncTool:
        return Finding(.conflictCopy, path, "a sync tool’s second copy of \(copy.original)\(comparison)", mend: mend)
      case .editor:
        return Finding(
          .editorCopy, path, "left by an editor, beside \(copy.original)\(comparison)",
          mend: comparison.isEmpty ? "If no editor has it open, you can move it away." : mend)
      }
    }
  }

  /// The same words in two files, and two files of one name.
  var duplicates: [Finding] {
    let byPath = entries.sorted { $0.id < $1.id }
    var texts: [String: EntryFile] = [:]
    var names: [String: EntryFile] = [:]
    var findings: [Finding] = []
    for entry in byPath {
      if let other = names.updateIfAbsent(entry, for: entry.name.lowercased()) {
        findings.append(
          Finding(
            .sameName, entry.id, "it has the same name as \(other.id)",
            mend: "What refers to one may mean the other; give one of them another name."))
      }
      let text = entry.entry.text.trimmed
      // The same few words may well be all there was to say on two days.
      let key = text.wordCount < Self.fewWords ? "\(entry.entry.moment.day) \(text)" : text
      guard !text.isEmpty, let other = texts.updateIfAbsent(entry, for: key) else { continue }
      findings.append(
        Finding(
          .sameText, entry.id, "it has the same text as \(other.id)",
          mend: "If that is not meant, keep one of the two and move the other away."))
    }
    return findings
  }

  private static let fewWords = 20
}

extension Dictionary {
  /// Puts a value in where there is none yet.
  ///
  /// - Returns: the value that was there already.
  fileprivate mutating func updateIfAbsent(_ value: Value, for key: Key) -> Value? {
    if let present = self[key] { return present }
    self[key] = value
    return nil
  }
}
