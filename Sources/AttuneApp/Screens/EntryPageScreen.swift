import Concepts
import Journal
import Searching
import TerminalUI

/// One entry to read, as a page of its own.
struct EntryPageScreen: ScreenModel {
  /// It may come back from the trash under another name.
  private var id: EntryFile.ID
  /// How far the page is scrolled, in rows.
  private var scroll = 0
  /// The entry's card, which knows of concepts that are not in the file.
  private var card: EntryCard?
  /// Whether its sentences have been asked for, so that they are asked for once.
  private var isEvidenceAsked = false
  /// Where the entry lies in the trash, once it is there.
  private var inTrash: EntryFile.ID?

  /// Opens an entry.
  init(_ id: EntryFile.ID) { self.id = id }

  private var cardRequest: FindRequest { FindRequest(list: "page \(id)", query: Query(), range: 0..<1, around: [id]) }

  mutating func appear(in world: World) -> Response { Response(effects: ask()) }

  private mutating func ask() -> [Effect] {
    isEvidenceAsked = false
    return [.open(id), .find(cardRequest)]
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    var response = Response.none
    switch event {
    case .key(let key): response = handle(key, in: world)
    case .found(let page) where page.request == cardRequest: card = page.found.cards.first { $0.id == id }
    case .journalRead, .reviewed, .reviewedElsewhere: response.effects = ask()
    case .changed(let entries) where entries.contains { $0.id == id }: response.effects = ask()
    case .opened(let entry) where entry.id == id: inTrash = nil
    case .edited(id, let words): response.notice = .note(words)
    case .trashed(id, let place):
      inTrash = place
      response.notice = .note("In the trash. u brings it back.")
    case .restored(let restored, fromTrash: inTrash):
      (id, inTrash) = (restored, nil)
      response = Response(effects: ask(), notice: .note("It is back."))
    case .resize, .notOpened(id, _): break
    default: return .none
    }
    scroll = max(0, min(scroll, rows(in: world).count - Chrome.content(world.size).rows))
    response.effects += askForEvidence(in: world)
    return response
  }

  /// The sentences are asked for once it is known what they are to speak for.
  private mutating func askForEvidence(in world: World) -> [Effect] {
    guard let entry = world.opened[id], let card, !card.concepts.isEmpty, world.evidence[id] == nil, !isEvidenceAsked
    else { return [] }
    isEvidenceAsked = true
    return [.findEvidence(id, text: entry.entry.text, concepts: card.concepts)]
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"): return .close
    case .character("t"):
      guard var entry = world.opened[id] else { return .none }
      // What was guessed of an entry nobody has reviewed stands on its card alone.
      if entry.isUntagged { entry.noticed = card?.concepts }
      return Response(next: .open(ReviewScreen(entry, evidence: world.evidence[id] ?? [])))
    case .character("s"):
      guard let entry = world.opened[id]?.entry else { return .none }
      return Response(effects: [.change([id], .star(!entry.isStarred))])
    case .character("e"):
      guard world.opened[id] != nil else { return .none }
      return Response(effects: [.editEntry(id)])
    case .character("l"), .character("L"):
      return world.opened[id].map { Response(next: .open(LinkScreen(from: head(of: $0)))) } ?? .none
    case .character("d"), Key(.delete):
      guard world.opened[id] != nil else { return .none }
      return Response(effects: [.trash(id)])
    case .character("u"): return Response(effects: inTrash.map { [.restore($0)] } ?? [])
    case .character("o"):
      return questionAskedAgain(in: world).map { Response(next: .open(SameQuestionScreen($0, at: id))) } ?? .none
    case Key(.enter): scroll += 1
    default: scroll += key.distance(page: Chrome.content(world.size).rows) ?? 0
    }
    return .none
  }

  /// The first question in sight that has other answers as well, or the first of the page.
  private func questionAskedAgain(in world: World) -> Prompt.ID? {
    guard let entry = world.opened[id], let counts = world.survey?.visits.prompts else { return nil }
    let parts = parts(of: entry, in: world)
    var end = parts.first?.count ?? 0
    var first: Prompt.ID?
    for (answer, rows) in zip(entry.entry.answers, parts.dropFirst()) {
      end += rows.count
      guard let prompt = answer.prompt, counts[prompt, default: 0] > 1 else { continue }
      if end > scroll { return prompt }
      first = first ?? prompt
    }
    return first
  }

  // MARK: The picture

  private func rows(in world: World) -> [[Span]] {
    if inTrash != nil {
      let columns = Chrome.measure(Chrome.content(world.size)).columns
      return Paragraph.rows("This entry is in the trash. u brings it back.", columns: columns).map {
        [Span($0, .quiet)]
      }
    }
    if let problem = world.unopened[id] {
      return EntryPage.rows(of: problem, columns: Chrome.measure(Chrome.content(world.size)).columns)
    }
    return world.opened[id].map { Array(parts(of: $0, in: world).joined()) } ?? []
  }

  /// The head, and behind it the answers.
  private func parts(of entry: EntryFile, in world: World) -> [[[Span]]] {
    let columns = Chrome.measure(Chrome.content(world.size)).columns
    return [EntryPage.head(of: head(of: entry), in: world, columns: columns)]
      + EntryPage.answers(of: entry, in: world, columns: columns)
  }

  /// What the file says, and the concepts the card has for an entry whose file says nothing of them.
  private func head(of entry: EntryFile) -> EntryCard {
    var head = EntryCard(entry)
    if entry.isUntagged { head.concepts = card?.concepts ?? [] }
    return head
  }

  func header(in world: World) -> (title: String, status: String) {
    guard world.opened[id]?.entry.isStarred == true else { return ("Entry", "") }
    return ("Entry", "★")
  }

  func hints(in world: World) -> [KeyHint] {
    guard inTrash == nil else {
      return [KeyHint("Esc", "back"), KeyHint("u", "bring back", help: "bring the entry back"), KeyHint("?", "help")]
    }
    let isStarred = world.opened[id]?.entry.isStarred == true
    return [
      KeyHint("Esc", "back"),
      KeyHint("t", "review", help: "look again at what the entry touches, and how you left"),
      KeyHint("s", isStarred ? "no star" : "star", help: "mark the entry with a star, or take the star away"),
      KeyHint(
        "o", "other answers", help: "every answer to the same question", footer: questionAskedAgain(in: world) != nil),
      KeyHint("e", "edit", help: "change it in your own editor"),
      KeyHint("L", "link", help: "say which rupture it returns to", footer: false),
      KeyHint("d", "delete", help: "move the entry to the trash; u brings it back", footer: false),
      KeyHint("?", "help"),
      KeyHint("↑ ↓ j k", "scroll", footer: false),
      KeyHint("g G", "ends", help: "the page’s top and bottom", footer: false),
      KeyHint("PgUp PgDn", "page", help: "a page up, a page down; ^U and ^D too", footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    frame.write(rows: rows(in: world).dropFirst(scroll), in: Chrome.measure(area))
    frame.cursor = Point(row: area.row, column: area.column)
  }
}
