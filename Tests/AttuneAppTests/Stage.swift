import AttuneApp
import Concepts
import Documents
import Journal
import Practices
import Searching
import Settings
import TerminalUI
import Testing

/// The front end without a terminal: events go in by hand, pictures and effects come out.
struct Stage {
  private(set) var model: Model
  /// Every effect asked for so far.
  private(set) var effects: [Effect]
  /// The journal on disk.
  private(set) var journal = JournalContents()
  /// The entries whose files have been read on request.
  private(set) var readings: [EntryFile.ID] = []
  private var revision = 0

  init(
    columns: Int = 80, rows: Int = 24, content: Content = TestContent.content, settings: Settings = Settings(),
    settingsProblems: [FileProblem] = [], rescued: [String] = []
  ) throws {
    let world = World(
      size: Size(columns: columns, rows: rows), now: try TestContent.now(), content: content, settings: settings,
      settingsProblems: settingsProblems, rescued: rescued, windowName: "w1")
    model = Model(world: world)
    effects = model.firstEffects
  }

  /// The journal is read, and is this.
  @discardableResult
  mutating func read(_ journal: JournalContents, drafts: [Draft] = []) -> [Effect] {
    self.journal = journal
    revision += 1
    let sight = JournalSight(revision: revision, total: journal.entries.count, unreadable: journal.unreadable)
    return send(.draftsRead(drafts, unreadable: [])) + send(.journalRead(sight))
  }

  /// The model makes something of entries nobody has reviewed.
  mutating func notice(_ concepts: [EntryFile.ID: [Concept.ID]]) throws {
    journal.notice(concepts)
    read(journal)
  }

  /// What asks only for what is in the journal is answered at once, as the program’s desk does.
  private func answers(to effect: Effect) -> [Event]? {
    let index = MemoryIndex(journal)
    switch effect {
    case .find(let request):
      return [false, true].compactMap { counting in
        (try? request.answer(from: index, counting: counting)).map(Event.found)
      }
    case .survey:
      let world = model.world
      let survey = try? Survey(
        of: index, content: world.content, rests: world.rests, now: world.now, days: world.settings.days)
      return survey.map { [.surveyed($0)] } ?? []
    case .gather(let request): return (try? request.answer(from: index)).map { [.gathered(request, $0)] } ?? []
    case .countFacets(let query):
      let facets = try? index.facets(of: query, days: model.world.settings.days)
      return facets.map { [.facetsCounted(query, $0)] } ?? []
    case .readEntries(let name, let ids): return [.entriesRead(name, ids.compactMap { journal[$0] })]
    case .open(let id):
      guard let entry = journal[id] else {
        return [.notOpened(id, FileProblem(path: id, what: "the file is gone", mend: "Nothing can be done."))]
      }
      return [.opened(entry)]
    default: return nil
    }
  }

  /// A stage whose journal has been read.
  static func withJournal(columns: Int = 80, rows: Int = 24, drafts: [Draft] = []) throws -> Stage {
    var stage = try Stage(columns: columns, rows: rows)
    stage.read(try TestContent.journal(), drafts: drafts)
    return stage
  }

  /// Forgets which files have been read.
  mutating func clearReadings() { readings = [] }

  var screen: String { model.view.picture }
  /// What the cells are, a letter each.
  var styles: String { model.view.stylePicture }
  /// The row of the screen a text is on, and the column it begins at.
  func place(of text: String) throws -> Point {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(text) }, "the screen has no “\(text)”:\n\(screen)")
    let before = try #require(rows[row].firstRange(of: text)).lowerBound
    return Point(row: row, column: DisplayWidth.columns(of: rows[row][..<before]))
  }
  /// Clicks on a text on the screen, or some columns behind its beginning.
  @discardableResult
  mutating func click(_ text: String, clicks: Int = 1, offset: Int = 0) throws -> [Effect] {
    let place = try place(of: text)
    return send(.mouse(Mouse(.press(clicks: clicks), at: Point(row: place.row, column: place.column + offset))))
  }
  /// The last row of the screen.
  var foot: String { String(screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? "") }

  /// Sends an event; returns what it asks for, but for what has been answered.
  @discardableResult
  mutating func send(_ event: Event) -> [Effect] {
    switch event {
    case .trashed(let id, _): journal.remove(id)
    case .kept(let entry, _), .reviewed(let entry), .reviewedElsewhere(let entry): journal.put(entry)
    case .changed(let entries): for entry in entries { journal.put(entry) }
    default: break
    }
    var asked: [Effect] = []
    for effect in model.update(event) {
      if case .readEntries(_, let ids) = effect { readings += ids }
      guard let answers = answers(to: effect) else {
        asked.append(effect)
        continue
      }
      for answer in answers { asked += send(answer) }
    }
    effects += asked
    return asked
  }

  /// Plays keys: letters as they are, others by name in `<…>`, `<C-n>` for Ctrl-N, `<A-b>` for Alt-B, `<S-Left>` with Shift;
  /// `<Evening>`, `<Page>` and `<Draft>` open that item from Today.
  @discardableResult
  mutating func play(_ script: String) throws -> [Effect] {
    var asked: [Effect] = []
    var rest = script[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        if let item = Self.items[name] {
          asked += try open(item)
        } else {
          asked += send(.key(try #require(Self.key(named: name), "no key is named \(name)")))
        }
        rest = rest[rest.index(after: end)...]
      } else {
        asked += send(.key(character == "\n" ? Key(.enter) : .character(character)))
        rest = rest.dropFirst()
      }
    }
    return asked
  }

  /// What `<Evening>`, `<Page>` and `<Draft>` open from Today's list.
  private static let items = ["Evening": "Evening refle", "Page": "A blank page", "Draft": "Draft from"]

  private mutating func open(_ item: String) throws -> [Effect] {
    send(.key(.character("g")))
    for _ in 0..<20 where !screen.contains("▸ " + item) { send(.key(.character("j"))) }
    try #require(screen.contains("▸ " + item), "Today offers no \(item)")
    return send(.key(Key(.enter)))
  }

  private static func key(named name: String) -> Key? {
    let named: [String: Key] = [
      "Enter": Key(.enter), "Esc": Key(.escape), "Tab": Key(.tab), "Space": .character(" "), "Up": Key(.up),
      "Down": Key(.down), "Left": Key(.left), "Right": Key(.right), "Home": Key(.home), "End": Key(.end),
      "BS": Key(.backspace), "Del": Key(.delete), "PgUp": Key(.pageUp), "PgDn": Key(.pageDown), "F1": Key(.function(1)),
      "F4": Key(.function(4)), "F5": Key(.function(5)), "F7": Key(.function(7)), "F8": Key(.function(8)),
    ]
    if let key = named[name] { return key }
    if name.hasPrefix("S-"), let key = named[String(name.dropFirst(2))] { return Key(key.code, .shift) }
    guard name.count == 3, let letter = name.last else { return nil }
    return name.hasPrefix("C-") ? .control(letter) : name.hasPrefix("A-") ? .alt(letter) : nil
  }
}

extension Effect {
  /// The draft this effect saves.
  var savedDraft: Draft? { if case .saveDraft(let unsaved) = self { unsaved.draft } else { nil } }
  /// The sitting this effect keeps.
  var keptSitting: Sitting? { if case .keep(let sitting, _) = self { sitting } else { nil } }
}
