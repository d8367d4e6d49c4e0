import Concepts
import Foundation
import Journal
import Searching

/// Something that can be said of an entry, and by which entries are found.
struct Label: Hashable {
  /// What kind of thing is said; the numbers are the index's.
  enum Kind: Int {
    /// That it is an entry.
    case entry
    case concept
    case practice
    case prompt
    case person
    case feeling
    case repairs
    case arrived
    case left
    case state
    /// That neither the writer nor an earlier sitting has said which concepts it touches.
    case isBare
    /// That the model has said so for them, which is kept beside the card.
    case isGuessed
  }

  let kind: Kind
  let text: String

  /// A label, the same however the accents in its text are composed: SQLite goes by the bytes, Swift does not.
  init(_ kind: Kind, _ text: String = "") {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    (self.kind, self.text) = (kind, isPlain ? text : text.precomposedStringWithCanonicalMapping)
  }

  /// A label of a state.
  init(_ state: Condition.State) { self.init(.state, state.rawValue) }

  /// As it is looked for.
  var folded: String { kind == .person || kind == .feeling ? SearchWords.folded(text) : text }
}

extension EntryCard {
  /// Everything that is said of the entry, with how often.
  var labels: [Label: Int] {
    var labels: [Label: Int] = [Label(.entry): 1]
    func add(_ label: Label, if isSo: Bool = true) { if isSo { labels[label, default: 0] += 1 } }
    for concept in concepts { add(Label(.concept, concept.rawValue)) }
    for prompt in prompts { add(Label(.prompt, prompt.rawValue)) }
    for person in people { add(Label(.person, person)) }
    for feeling in feelings { add(Label(.feeling, feeling)) }
    if let practice { add(Label(.practice, practice)) }
    if let repairs { add(Label(.repairs, repairs)) }
    if let arrived { add(Label(.arrived, String(arrived.level))) }
    if let left { add(Label(.left, String(left.level))) }
    add(Label(.starred), if: isStarred)
    add(Label(.reviewed), if: isReviewed)
    add(Label(.repair), if: repairs != nil)
    add(Label(.letGo), if: isLetGo)
    add(Label(.concepts), if: !concepts.isEmpty)
    add(Label(.people), if: !people.isEmpty)
    add(Label(.feelings), if: !feelings.isEmpty)
    add(Label(.window), if: arrived != nil || left != nil)
    add(Label(.question), if: !prompts.isEmpty)
    add(Label(.isBare), if: isBare)
    return labels
  }

  /// Whether neither the writer nor an earlier sitting has said which concepts it touches.
  var isBare: Bool { standing == .suggested && concepts.isEmpty }

  /// What a guess of the model's adds to what is said of an entry.
  static func labels(ofGuess concepts: [Concept.ID]) -> [Label: Int] {
    var labels = Dictionary(concepts.map { (Label(.concept, $0.rawValue), 1) }) { first, _ in first }
    labels[Label(.isGuessed)] = 1
    if !concepts.isEmpty { labels[Label(.concepts)] = 1 }
    return labels
  }
}
