import Documents

/// Something in the journal that the writer may want to know of, or that asks for a hand.
package struct Finding: Hashable, Sendable {
  /// What kind of thing it is; the words are lasting, so that a script can go by them.
  package enum Kind: String, CaseIterable, Sendable {
    case unreadable
    case unreadableDraft = "unreadable-draft"
    case unreadableState = "unreadable-state"
    case settings
    case prompts
    case tooLarge = "too-large"
    case badName = "bad-name"
    case dateDiffers = "date-differs"
    case dateAhead = "date-ahead"
    case dateImpossible = "date-impossible"
    case sameText = "same-text"
    case sameName = "same-name"
    case conflictCopy = "conflict-copy"
    case editorCopy = "editor-copy"
    case access
    case owner
    case lentPage = "lent-page"
    case interruptedSave = "interrupted-save"
    case unknownRepair = "unknown-repair"
    case link
    case indexDiffers = "index-differs"
  }

  /// What can be done about it without a decision of the writer's.
  package enum Repair: Hashable, Sendable {
    /// Give the file or folder this mode.
    case setMode(Int)
    /// Move the file to the trash.
    case putAway
    /// Make the index anew.
    case makeIndexAnew
  }

  /// What kind of thing it is.
  package let kind: Kind
  /// Where it is, what it is, and what would be right.
  package let problem: FileProblem
  /// What would put it right, where that is safe.
  package let repair: Repair?
  /// The path in the journal as the problem has it; empty for the journal's own folder.
  package var path: String { problem.path == Checkup.itself ? "" : problem.path }
  /// Whether that has been done.
  package private(set) var isRepaired = false

  /// Notes something.
  package init(_ kind: Kind, _ problem: FileProblem, repair: Repair? = nil) {
    (self.kind, self.problem, self.repair) = (kind, problem, repair)
  }

  init(_ kind: Kind, _ path: String, line: Int? = nil, _ what: String, mend: String, repair: Repair? = nil) {
    self.init(kind, FileProblem(path: path, line: line, what: what, mend: mend), repair: repair)
  }

  /// The same thing after it has been put right.
  package var repaired: Finding {
    let mend =
      switch repair {
      case .setMode: "Repaired: it is yours alone now."
      case .putAway: "Repaired: it is in .attune/trash now."
      case .makeIndexAnew: "Repaired: it has been made anew."
      case nil: problem.mend
      }
    var finding = Finding(
      kind, FileProblem(path: problem.path, line: problem.line, what: problem.what, mend: mend), repair: repair)
    finding.isRepaired = true
    return finding
  }
}
