import Documents

/// A look at a whole journal: what the disk says of its files, and what is in them.
package struct Checkup: Sendable {
  let facts: [FileFacts]
  let journal: JournalContents
  let now: Moment
  /// The copies among the files, by path.
  let copies: [String: CopyName]

  /// Takes in what is known.
  ///
  /// - Parameters:
  ///   - facts: everything in the folder, the program's own files below `.attune` included.
  ///   - journal: what has been read of it.
  ///   - now: the time on the writer's wall.
  package init(facts: [FileFacts], journal: JournalContents, now: Moment) {
    (self.facts, self.journal, self.now) = (facts, journal, now)
    copies = Self.copies(in: facts)
  }

  /// The copies among some files, by path; what has been put away is none.
  package static func copies(in facts: [FileFacts]) -> [String: CopyName] {
    let paths = Set(facts.lazy.filter { !$0.isTrash }.map(\.path))
    let copies = facts.lazy.filter { !$0.isTrash && $0.kind != .folder }.compactMap { fact in
      CopyName(fact.path, isThere: paths.contains).map { (fact.path, $0) }
    }
    return Dictionary(copies) { first, _ in first }
  }

  /// What there is to say, by path.
  package var findings: [Finding] {
    (names + unreadable + links + access + leftovers + lentPages + copyFindings + dates + duplicates + repairs)
      .sorted { ($0.problem.path, $0.kind.rawValue) < ($1.problem.path, $1.kind.rawValue) }
  }

  /// How the journal's own folder is called.
  static let itself = "the journal’s folder"

  /// The entries that are not copies of others.
  var entries: [EntryFile] { journal.entries.filter { copies[$0.id] == nil } }

  private var names: [Finding] {
    facts.filter { !$0.hasTextName }.map {
      Finding(
        .badName, $0.path, "the name is not UTF-8, so it is passed over, with whatever is in it",
        mend: "Give it another name.")
    }
  }

  private var unreadable: [Finding] {
    // What is wrong with the name, or with a link, is said once.
    let said = Set(facts.filter { !$0.hasTextName || $0.kind == .link(.nowhere) }.map(\.path))
    let large = Set(facts.filter(\.isTooLarge).map(\.path))
    return journal.unreadable.filter { !said.contains($0.path) }.map { problem in
      let kind: Finding.Kind =
        large.contains(problem.path) ? .tooLarge : problem.path.hasPrefix(".attune/") ? .unreadableDraft : .unreadable
      return Finding(kind, problem)
    }
  }

  private var links: [Finding] {
    facts.compactMap { fact in
      guard copies[fact.path] == nil else { return nil }
      switch fact.kind {
      case .link(.nowhere):
        return Finding(.link, fact.path, "the link leads nowhere", mend: "Let it lead to a file, or take it away.")
      case .link(.outside):
        return Finding(
          .link, fact.path, "the link leads out of the journal",
          mend: "What it leads to is read all the same; a copy of the journal does not have it.")
      default: return nil
      }
    }
  }

  private var leftovers: [Finding] {
    facts.filter { $0.kind == .file && $0.name.isOfASave && $0.age > Self.longestSave && !$0.isTrash }.map {
      Finding(
        .interruptedSave, $0.path, "it was left by a save that was interrupted",
        mend: "It may hold words of yours. To move it to .attune/trash: attune doctor --repair.", repair: .putAway)
    }
  }

  private var lentPages: [Finding] {
    let paths = Set(facts.map(\.path))
    return facts.filter { fact in
      let (folder, ending) = (".attune/drafts/", ".md")
      return fact.kind == .file && fact.path.hasPrefix(folder) && fact.path.hasSuffix(ending)
        && !paths.contains(fact.path.dropLast(ending.count) + ".json")
    }
    .map {
      Finding(
        .lentPage, $0.path, "another editor has this page, or had it and never gave it back",
        mend: "It may hold words of yours. If no editor is open: attune add < FILE, then take it away.")
    }
  }

  /// No save takes this long, in seconds.
  package static let longestSave = 3600

  private var repairs: [Finding] {
    let names = Set(journal.entries.map(\.name) + journal.unreadable.map { SourceFile(path: $0.path, text: "").stem })
    return entries.compactMap { entry in
      guard let name = entry.entry.repairs?.trimmed, !name.isEmpty, !names.contains(name) else { return nil }
      return Finding(
        .unknownRepair, entry.id, line: entry.document.line(of: "repairs"), "“repairs” names no entry",
        mend: "Write the name of one there, like 2026-11-18-2104, or take the line away.")
    }
  }
}

extension StringProtocol {
  /// Whether a file of this name is one that a save works on until it is done.
  package var isOfASave: Bool { hasPrefix(".attune-") && hasSuffix(".tmp") }
}
