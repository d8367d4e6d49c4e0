import Foundation
import Journal
import Searching
import TerminalUI
import Vault

/// Writes found entries, a line for each.
struct CardLines {
  /// What a line says.
  enum Form {
    /// The path in the journal.
    case names
    /// Everything, as JSON.
    case json
    /// Name, concepts and first words.
    case glimpses
    /// Name and, around what was looked for, some words.
    case hits
  }

  private let query: Query
  private let folder: JournalFolder

  /// Lines for what a query found in a journal.
  init(_ query: Query, _ folder: JournalFolder) { (self.query, self.folder) = (query, folder) }

  /// Writes lines.
  func write(_ cards: [EntryCard], _ form: Form) throws {
    switch form {
    case .names: try Output.write(cards.map { $0.id.visible + "\n" }.joined())
    case .json: for card in cards { try Output.json(JSONCard(card)) }
    case .glimpses: try Output.write(cards.map { Self.glimpse(of: $0).visible + "\n" }.joined())
    case .hits: for card in cards { try Output.write(hit(in: card) + "\n") }
    }
  }

  /// Name and some words around what was looked for; on a terminal that stands out.
  private func hit(in card: EntryCard) -> String {
    guard let text = try? folder.entry(at: card.id).entry.text,
      let snippet = query.snippet(of: text, columns: 72, width: { DisplayWidth.columns(of: $0) })
    else { return Self.glimpse(of: card).visible }
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let (bold, plain) = isTerminal ? ("\u{1B}[1m", "\u{1B}[m") : ("", "")
    let bytes = Array(snippet.text.utf8)
    var (line, end) = ("", 0)
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).visible }
    for mark in snippet.marks {
      line += words(end..<mark.lowerBound) + bold + words(mark) + plain
      end = mark.upperBound
    }
    return card.name.visible + "  " + line + words(end..<bytes.count)
  }

  private static func glimpse(of card: EntryCard) -> String {
    let tags = card.concepts.map { $0.rawValue + (card.isReviewed ? "" : "?") }.joined(separator: " ")
    return [card.name, tags, DisplayWidth.clipped(card.glimpse, to: 60)].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

/// A card as JSON; its keys are lasting.
private struct JSONCard: Encodable {
  let name, path, date: String
  let practice, repairs: String?
  let concepts, prompts, feelings, people: [String]
  let reviewed, starred, letGo: Bool
  let arrived, left: Int?
  let words: Int
  let glimpse: String

  private enum CodingKeys: String, CodingKey {
    case name, path, date, practice, repairs, concepts, prompts, feelings, people, reviewed, starred
    case letGo = "let-go"
    case arrived, left, words, glimpse
  }

  init(_ card: EntryCard) {
    (name, path, date) = (card.name, card.id, card.moment.description)
    (practice, repairs) = (card.practice, card.repairs)
    (concepts, prompts) = (card.concepts.map(\.rawValue), card.prompts.map(\.rawValue))
    (feelings, people) = (card.feelings, card.people)
    (reviewed, starred, letGo) = (card.isReviewed, card.isStarred, card.isLetGo)
    (arrived, left) = (card.arrived?.level, card.left?.level)
    (words, glimpse) = (card.words, card.glimpse)
  }
}
