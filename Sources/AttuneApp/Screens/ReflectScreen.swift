import Concepts
import Documents
import Journal
import Practices
import TerminalUI
import TextEditing

/// One question at a time, and a page to answer it on.
struct ReflectScreen: ScreenModel {
  private var sitting: Sitting
  /// A page for each step, so that undo and cursor wait where the writer left them.
  private var pages: [Editor]
  private let draftID: Draft.ID
  private var state = State.writing
  /// What the draft on disk holds, as far as is known.
  private var onDisk: Sitting?
  private var isWakeAsked = false
  private var wordCount: Int?
  /// The list of feeling words at each step that has one.
  private var pickers: [Picker]
  private var pacer = Pacer()

  /// What is before the writer.
  private enum State {
    case writing
    /// Why this question is asked.
    case why
    /// Whether to finish, since the writer asked for it before the last question.
    case finishing
    /// What is to become of the words, since the writer wants to leave.
    case leaving
    /// The draft is being written to disk, to wait there.
    case parking
    /// The entry is being written to disk.
    case keeping
  }

  /// Time from a key to its draft on disk, in milliseconds.
  private static let draftDelay = 700
  /// Time until a draft that could not be written is tried again, in milliseconds.
  private static let retryDelay = 5000

  /// Begins a sitting.
  init(_ sitting: Sitting, draftID: Draft.ID) {
    self.sitting = sitting
    self.draftID = draftID
    pages = sitting.texts.map { Editor($0) }
    pickers = sitting.feelings.map { Picker("What is here", chosen: $0, most: Sitting.mostFeelings) }
  }

  /// Sits down to a practice now.
  init(_ practice: Practice, in world: World) {
    let sitting = Sitting(practice, at: world.now)
    self.init(sitting, draftID: world.draftID(for: sitting))
  }

  /// Goes on with a draft.
  init(_ draft: Draft) {
    self.init(draft.sitting, draftID: draft.id)
    pages[sitting.index] = Editor(sitting.text, cursor: TextPosition(line: draft.line, byte: draft.byte))
    onDisk = draft.sitting
    wordCount = sitting.entry.wordCount
  }

  private var page: Editor { pages[sitting.index] }

  /// The sitting with what stands on the pages.
  private var written: Sitting {
    var sitting = sitting
    sitting.text = page.text
    return sitting
  }

  private var draft: Draft {
    Draft(id: draftID, sitting: written, line: page.buffer.cursor.line, byte: page.buffer.cursor.byte)
  }

  /// Whether there is something worth keeping that the draft on disk does not have yet.
  private var isAhead: Bool {
    let written = written
    return written != onDisk && (written.hasAnswers || onDisk != nil)
  }

  var isTyping: Bool { state == .writing ? sitting.step.isWritten || isFeelingStep : state != .why }

  private var isFeelingStep: Bool { if case .feeling = sitting.step { true } else { false } }

  mutating func appear(in world: World) -> Response {
    reveal(in: world)
    return .none
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .key(let key): return handle(key, in: world)
    case .paste(let text):
      guard state == .writing, sitting.step.isWritten else { return .none }
      return edit(.insert(text), in: world)
    case .resize: reveal(in: world)
    case .woke(draftID): return saveDraft()
    case .woke(Pacer.name): return pacer.beat(of: sitting.step)
    case .draftSaved(let draft) where draft.id == draftID:
      onDisk = draft.sitting
      wordCount = draft.sitting.entry.wordCount
      if state == .parking {
        return Response(next: .close, notice: .note("Kept as a draft. It waits for you on this screen."))
      }
    case .draftFailed:
      if state == .parking { state = .writing }
      return askForWake(after: Self.retryDelay)
    case .kept(let entry, let reading) where state == .keeping:
      return Response(next: .become(ReviewScreen(kept: entry, reading: reading)))
    case .keepFailed where state == .keeping: state = .writing
    default: break
    }
    return .none
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch state {
    case .keeping, .parking: return .none
    case .why:
      state = .writing
      return .none
    case .finishing:
      if key == Key(.enter) || key == .control("s") { return finish() }
      // Whoever goes on typing meant to save, not to end.
      state = .writing
      return key == Key(.escape) ? .none : handle(key, in: world)
    case .leaving: return answerLeaving(key)
    case .writing: break
    }
    switch key {
    case Key(.escape), .control("c"), .control("q"): return leave()
    case Key(.function(1)), .control("g"): state = .why
    case .control("n"): return sitting.isLast ? finish() : go(to: sitting.index + 1, in: world)
    case .control("p"): return go(to: sitting.index - 1, in: world)
    case .control("k"): return skip(in: world)
    case .control("s"): return askToFinish()
    case Key(.function(2)): return go(to: sitting.index - 1, in: world)
    case Key(.function(3)): return sitting.isLast ? finish() : go(to: sitting.index + 1, in: world)
    default: return answer(with: key, in: world)
    }
    return .none
  }

  /// A key that answers the step.
  private mutating func answer(with key: Key, in world: World) -> Response {
    let isOn = key == Key(.enter) && !takesLines || key == Key(.tab) && !sitting.step.isWritten
    if isOn { return sitting.isLast ? finish() : go(to: sitting.index + 1, in: world) }
    switch sitting.step {
    case .question, .page, .person:
      guard let command = Editor.Command(key) else { return .none }
      return edit(command, in: world)
    case .window:
      guard let reading = WindowSlider.reading(sitting.reading, after: key) else { return .none }
      sitting.reading = reading
      return fallBehind()
    case .feeling:
      let area = layout(in: world).page
      _ = pickers[sitting.index].handle(key, items: Self.items(world.content.feelings), area: area)
      guard sitting.chosenFeelings != pickers[sitting.index].chosen else { return .none }
      sitting.chosenFeelings = pickers[sitting.index].chosen
      return fallBehind()
    case .breath(let breath, _, _):
      return key == .character(" ") ? pacer.startOrPause(breath) : .none
    }
  }

  /// Whether Enter begins a new line here instead of going on.
  private var takesLines: Bool {
    switch sitting.step {
    case .question, .page: true
    case .window, .breath, .feeling, .person: false
    }
  }

  private static func items(_ library: FeelingLibrary) -> [Picker.Item] {
    library.feelings.map { Picker.Item(id: $0.word, title: $0.word, names: [], detail: $0.meaning) }
  }

  func lastWill(in world: World) -> [Effect] { isAhead ? [.saveDraft(draft)] : [] }
}

// MARK: - Writing

extension ReflectScreen {
  private mutating func edit(_ command: Editor.Command, in world: World) -> Response {
    let area = layout(in: world).page
    let before = page.buffer.lines
    pages[sitting.index].perform(command, height: area.rows) { PageLayout($0, columns: area.columns) }
    return page.buffer.lines == before ? .none : fallBehind()
  }

  private mutating func reveal(in world: World) {
    let area = layout(in: world).page
    pages[sitting.index].reveal(height: area.rows, PageLayout(page.buffer, columns: area.columns))
  }

  /// The draft on disk is behind what is on the page; it will catch up within a second.
  private mutating func fallBehind() -> Response {
    if state == .writing { sitting.text = page.text }
    return askForWake(after: Self.draftDelay)
  }

  private mutating func askForWake(after delay: Int) -> Response {
    guard !isWakeAsked, isAhead else { return .none }
    isWakeAsked = true
    return Response(effects: [.wake(draftID, after: delay)])
  }

  private mutating func saveDraft() -> Response {
    isWakeAsked = false
    guard isAhead, state != .keeping, state != .parking else { return .none }
    return Response(effects: [.saveDraft(draft)])
  }

  private mutating func go(to step: Int, in world: World) -> Response {
    sitting.text = page.text
    sitting.go(to: step)
    pacer = Pacer()
    reveal(in: world)
    return fallBehind()
  }

  private mutating func skip(in world: World) -> Response {
    sitting.text = page.text
    sitting.skip()
    return sitting.isLast ? finish() : go(to: sitting.index + 1, in: world)
  }

  private mutating func finish() -> Response {
    sitting.text = page.text
    guard sitting.hasAnswers else {
      return Response(effects: [.removeDraft(draftID)], next: .close, notice: .note("Nothing written, nothing kept."))
    }
    state = .keeping
    return Response(effects: [.saveDraft(draft), .keep(sitting, draft: draftID)])
  }

  private mutating func askToFinish() -> Response {
    sitting.text = page.text
    guard sitting.hasAnswers else { return finish() }
    state = .finishing
    return .none
  }

  private mutating func leave() -> Response {
    sitting.text = page.text
    guard sitting.hasAnswers else {
      return Response(effects: [.removeDraft(draftID)], next: .close)
    }
    state = .leaving
    return .none
  }

  private mutating func answerLeaving(_ key: Key) -> Response {
    switch key {
    case .character("k"), Key(.enter):
      state = .parking
      return Response(effects: [.saveDraft(draft)])
    case .character("f"):
      return finish()
    case .character("d"):
      return Response(effects: [.removeDraft(draftID)], next: .close, notice: .note("Discarded."))
    default:
      state = .writing
      return .none
    }
  }
}

// MARK: - The picture

extension ReflectScreen {
  /// Where things are.
  private struct Layout {
    var question: [String] = []
    var topics: Int?
    var page = Area(row: 0, column: 0, rows: 0, columns: 0)
  }

  /// The question above, the page below it; in a low window the question gives way first.
  private func layout(in world: World) -> Layout {
    let area = Chrome.measure(Chrome.content(world.size))
    var layout = Layout()
    var used = 0
    if let words = sitting.step.words {
      let room = max(1, area.rows - max(2, min(4, area.rows / 2)))
      layout.question = Paragraph.rows(words, columns: area.columns, atMost: room)
      used = layout.question.count
      if area.rows >= 12, case .question = sitting.step {
        layout.topics = area.row + used
        used += 1
      }
      if area.rows >= 7 { used += 1 }
    }
    layout.page = area.inset(top: used)
    return layout
  }

  func header(in world: World) -> (title: String, status: String) {
    let count = sitting.practice.steps.count
    guard count > 1 else { return (sitting.practice.title, "") }
    let place = "\(sitting.index + 1) of \(count)"
    let dots = (0..<count).map { $0 == sitting.index ? "◉" : written.isAnswered($0) ? "●" : "○" }
    return (sitting.practice.title, world.size.columns >= 60 ? dots.joined(separator: " ") + "   " + place : place)
  }

  func helpHints(in world: World) -> [KeyHint] {
    var writing = self
    writing.state = .writing
    return writing.hints(in: world)
      + [KeyHint("F1 F2 F3", "keys", help: "why, back and next, where Ctrl is out of reach", footer: false)]
  }

  func hints(in world: World) -> [KeyHint] {
    switch state {
    case .writing:
      let steps = [
        KeyHint("^N", sitting.isLast ? "finish" : "next", help: "on to the next question; after the last one, finish"),
        KeyHint("^P", "back", help: "back to the question before; nothing is lost"),
        KeyHint("^K", "skip", help: "leave this question out of the entry; its words wait here"),
      ]
      let rest = [
        KeyHint("^S", "finish", help: "keep what is written as an entry; you are asked"),
        KeyHint("Esc", "leave", help: "keep as a draft, finish or discard: you are asked"),
        KeyHint("^G", "why", help: "why this question is asked; F1 too"),
      ]
      return ownHints + (sitting.practice.isFreePage ? [] : steps) + rest
        + (sitting.step.isWritten ? Editor.Command.hints : [])
    case .leaving:
      return [
        KeyHint("k", "keep draft"), KeyHint("f", "finish"), KeyHint("d", "discard"), KeyHint("Esc", "go on writing"),
      ]
    case .why: return [KeyHint("any key", "back"), KeyHint("?", "all keys")]
    case .finishing: return [KeyHint("Enter", "finish"), KeyHint("any other key", "go on writing")]
    case .keeping, .parking: return []
    }
  }

  /// The keys that answer the step, where they are not those of a page.
  private var ownHints: [KeyHint] {
    switch sitting.step {
    case .question, .page: []
    case .person: [KeyHint("Enter", "next", help: "on; several names are parted by commas")]
    case .window:
      [KeyHint("← →", "move", help: "towards shut down, towards flooded; 0 is steady"), KeyHint("Enter", "next")]
    case .feeling:
      [
        KeyHint("Space", "choose", help: "choose a word or let it go, up to three"), KeyHint("a–z", "narrow"),
        KeyHint("Enter", "next"),
      ]
    case .breath: [KeyHint("Space", pacer.isRunning ? "pause" : "begin"), KeyHint("Enter", "next")]
    }
  }

  func footerStatus(in world: World) -> String {
    guard state == .writing, world.size.columns >= 60 else { return "" }
    let words = wordCount.map { $0 == 1 ? "1 word" : "\($0) words" } ?? ""
    return isAhead || words.isEmpty ? words : "kept · " + words
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    switch state {
    case .leaving:
      frame.write(
        paragraph:
          "There is something on these pages.\n\nk  keep them as a draft, to go on later\nf  finish, and keep them as an entry\nd  discard them for good\n\nEsc goes back to writing.",
        in: Chrome.measure(area))
    case .why:
      let why = sitting.step.why.isEmpty ? "There is no more to say about this one." : sitting.step.why
      frame.write(
        paragraph: [sitting.step.words, why].compactMap { $0 }.joined(separator: "\n\n"), in: Chrome.measure(area))
    case .finishing:
      frame.write(
        paragraph:
          "Finish here? What is written becomes an entry.\n\nEnter finishes. Any other key goes back to writing.",
        in: Chrome.measure(area))
    case .writing, .keeping, .parking:
      drawPage(in: area, of: &frame, world: world)
    }
  }

  private func drawPage(in area: Area, of frame: inout Frame, world: World) {
    let layout = layout(in: world)
    for (offset, row) in layout.question.enumerated() {
      frame.write(row, at: Point(row: area.row + offset, column: area.column), style: .question)
    }
    if let row = layout.topics {
      let topics = topics(in: world)
      frame.write(topics, at: Point(row: row, column: area.column), style: .concept, columns: layout.page.columns)
    }
    let place = Point(row: layout.page.row, column: layout.page.column)
    switch sitting.step {
    case .question, .page, .person:
      frame.write(editor: page, in: layout.page)
    case .window:
      WindowSlider(reading: sitting.reading).draw(at: place, columns: layout.page.columns, in: &frame)
      frame.cursor = place
    case .feeling:
      pickers[sitting.index].draw(in: layout.page, of: &frame, items: Self.items(world.content.feelings))
    case .breath(let breath, _, _):
      pacer.draw(breath, in: layout.page, of: &frame)
      frame.cursor = place
    }
  }

  /// The concepts the question is about, by their titles.
  private func topics(in world: World) -> String {
    guard case .question(let prompt) = sitting.step else { return "" }
    return prompt.concepts.map(world.concepts.title).joined(separator: " · ")
  }
}
