import Journal

/// From when on the tagger learns from a journal's reviews: from the beginning, unless the writer said otherwise.
///
/// What is learned is never kept anywhere: it is worked out anew from the entries. So forgetting is no more than
/// passing over the entries written before some moment, and taking that back brings everything back.
package struct LearningStart: Sendable {
  private let file: StateFile

  /// That of a journal.
  package init(of journal: JournalFolder) { file = StateFile("learns-from", in: journal) }

  /// The moment; `nil` for the beginning.
  package var moment: Moment? { file.read(Moment.self) }

  /// Whether it can be read.
  var isReadable: Bool { file.isReadable(as: Moment.self) }

  /// Passes over everything written before a moment.
  package func set(_ moment: Moment) throws(VaultProblem) { try file.write(moment) }

  /// Learns from everything again.
  package func clear() throws(VaultProblem) { try file.remove() }

  /// The entries there are to learn from.
  package func entries(in journal: JournalContents) -> [Entry] {
    let entries = journal.entries.map(\.entry).filter(\.isReviewed)
    guard let moment else { return entries }
    return entries.filter { $0.moment >= moment }
  }
}
