import Concepts
import Documents
import Journal
import Practices
import Settings
import TerminalUI
import TextEditing

/// One question at a time, and a page to answer it on.
struct ReflectScreen: ScreenModel {
  private(set) var sitting: Sitting
  /// A page for each step, so that undo and cursor wait where the writer left them.
  private(set) var pages: [Editor]
  private let draftID: Draft.ID
  private(set) var state = State.writing
  private(set) var progress = DraftProgress()
  private var isWakeAsked = false
  private(set) var wordCount: Int?
  /// The list of feeling words at each step that has one.
  private(set) var pickers: [Picker]
  private(set) var pacer = Pacer()
  /// What is at hand for writing.
  private(set) var writing: Writing

  /// What is before the writer.
  enum State: Equatable {
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
    /// The page is in the writer's own editor.
    case elsewhere
    /// Something could not be written.
    case stuck(Setback)
  }

  /// Time from a key to its draft on disk, in milliseconds.
  private static let draftDelay = 700
  /// Time without a key until the foot of the screen says that all is kept, in milliseconds.
  private static let restDelay = 1500
  /// Time until a draft that could not be written is tried again, in milliseconds.
  private static let retryDelay = 5000

  /// Begins a sitting.
  init(_ sitting: Sitting, draftID: Draft.ID, settings: Settings) {
    self.sitting = sitting
    writing = Writing(settings)
    self.draftID = draftID
    pages = sitting.texts.map { Editor($0) }
    pickers = sitting.feelings.map { Picker("What is here", chosen: $0, most: Sitting.mostFeelings) }
  }

  /// Sits down to a practice now; to return to the rupture in an entry of some name, where one is given.
  init(_ practice: Practice, repairing rupture: String? = nil, in world: World) {
    let sitting = Sitting(practice, at: world.now, repairs: rupture)
    self.init(sitting, draftID: world.draftID(for: sitting), settings: world.settings)
  }

  /// Goes on with a draft.
  init(_ draft: Draft, in world: World) {
    self.init(draft.sitting, draftID: draft.id, settings: world.settings)
    pages[sitting.index] = Editor(sitting.text, cursor: TextPosition(line: draft.line, byte: draft.byte))
    progress = DraftProgress(isOnDisk: true)
    wordCount = sitting.entry.wordCount
  }

  /// The name of the pause after which the writer counts as resting.
  private var restID: String { draftID + " rest" }

  var page: Editor { pages[sitting.index] }

  private var draft: UnsavedDraft { UnsavedDraft(id: draftID, sitting: sitting, page: page.buffer) }

  /// Whether there is something worth keeping that the draft on disk does not have yet.
  var isAhead: Bool { progress.isAhead(hasWords: hasWords) }

  /// Whether the draft on disk would not open as the page is now.
  private var isDraftBehind: Bool { progress.isBehind(hasWords: hasWords) }

  private var hasWords: Bool { !page.buffer.isBlank || sitting.hasAnswers || sitting.leavesWordsOut }

  var isTyping: Bool { state == .writing ? sitting.step.isWritten || isFeelingStep : state != .why }

  var isScrollable: Bool { state == .writing && !sitting.step.isWritten || state == .why }

  private var isFeelingStep: Bool { if case .feeling = sitting.step { true } else { false } }

  mutating func appear(in world: World) -> Response {
    reveal(in: world)
    return Response(effects: writing.awaken())
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .key(let key): return handle(key, in: world)
    case .paste(let text):
      // Whoever pastes goes on writing, whatever was being asked.
      if [.why, .finishing, .leaving].contains(state) { state = .writing }
      if case .stuck(var setback) = state {
        setback.paste(text)
        state = .stuck(setback)
      }
      return write(in: world) { .done($0.paste(text, on: &$1, page: $2)) } ?? .none
    case .mouse(let mouse):
      let page = layout(in: world).page
      let (row, column) = (mouse.point.row - page.row, mouse.point.column - page.column)
      return write(in: world) { .done($0.handle(mouse, row: row, column: column, on: &$1, page: $2)) } ?? .none
    case .touched(let touch): return handle(touch, in: world)
    case .woke(Spelling.pause):
      writing.endPause()
      return write(in: world) { .done($0.lookUp($1, page: $2)) } ?? .none
    case .noDictionary: writing.closeDictionary()
    case .editedElsewhere(draftID, let text, _) where state == .elsewhere: return takeBack(text, in: world)
    case .resize: reveal(in: world)
    case .woke(draftID): return saveDraft()
    case .woke(restID): progress.rest()
    case .woke(Pacer.name): return pacer.beat(of: sitting.step)
    case .draftSaved(let draft, let words) where draft.id == draftID:
      progress.arrive()
      wordCount = words
      if state == .parking, progress.isSettled {
        return Response(next: .close, notice: .note("Kept as a draft. It waits for you on this screen."))
      }
      if progress.isUpToDate { return Response(effects: [.wake(restID, after: Self.restDelay)]) }
    case .draftFailed(draftID, let reason):
      progress.fail()
      if state == .parking { stop(.parking, reason) }
      var response = askForWake(after: Self.retryDelay)
      if state == .writing { response.notice = .alert("\(reason) What you wrote is still on the page.") }
      return response
    case .kept(let entry, let reading) where state == .keeping:
      return Response(next: .become(ReviewScreen(kept: entry, reading: reading)))
    case .keepFailed(let reason) where state == .keeping: stop(.keeping, reason)
    case .keptElsewhere(let path) where isStuck:
      return Response(
        next: .close, notice: .note("Kept in \(path). Move that file into your journal when it can be written again."))
    case .elsewhereFailed(let reason):
      if case .stuck(var setback) = state {
        setback.fail(reason)
        state = .stuck(setback)
      }
    default: break
    }
    return .none
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch state {
    case .keeping, .parking, .elsewhere: return .none
    case .why:
      state = .writing
      return .none
    case .finishing:
      if key == Key(.enter) || key == .control("s") { return finish() }
      // Whoever goes on typing meant to save, not to end.
      state = .writing
      return key == Key(.escape) ? .none : handle(key, in: world)
    case .leaving: return answerLeaving(key)
    case .stuck(let setback): return handle(key, at: setback)
    case .writing: break
    }
    let isOneLine = !takesLines
    if let response = write(in: world, { $0.handle(key, on: &$1, page: $2, isOneLine: isOneLine) }) { return response }
    switch key {
    case Key(.escape), .control("c"), .control("q"): return leave()
    case Key(.function(1)), .control("g"): state = .why
    case .control("n"), Key(.function(3)): return goOn(in: world)
    case .control("p"), Key(.function(2)): return go(to: sitting.index - 1, in: world)
    case .control("k"): return skip(in: world)
    case .control("s"): return askToFinish()
    case .alt("e") where sitting.step.isWritten, Key(.function(8)) where sitting.step.isWritten: return lend()
    default: return answer(with: key, in: world)
    }
    return .none
  }

  /// A key that answers the step.
  private mutating func answer(with key: Key, in world: World) -> Response {
    let isOn = key == Key(.enter) && !takesLines || key == Key(.tab) && !sitting.step.isWritten
    if isOn { return goOn(in: world) }
    switch sitting.step {
    case .question, .page, .person:
      return write(in: world) { $0.write(key, on: &$1, page: $2) } ?? .none
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

  /// What a click means here.
  private mutating func handle(_ touch: Touch, in world: World) -> Response {
    guard state == .writing else { return .none }
    switch (sitting.step, touch) {
    case (.window, .level(let level)):
      sitting.reading = WindowReading(clamping: level)
      return fallBehind()
    case (.feeling, .item(let item)):
      pickers[sitting.index].touch(item, items: Self.items(world.content.feelings))
      guard sitting.chosenFeelings != pickers[sitting.index].chosen else { return .none }
      sitting.chosenFeelings = pickers[sitting.index].chosen
      return fallBehind()
    default: return .none
    }
  }

  /// Whether Enter begins a new line here instead of going on.
  private var takesLines: Bool {
    switch sitting.step {
    case .question, .page: true
    case .window, .breath, .feeling, .person: false
    }
  }

  static func items(_ library: FeelingLibrary) -> [Picker.Item] {
    library.feelings.map { Picker.Item(id: $0.word, title: $0.word, names: [], detail: $0.meaning) }
  }

  func lastWill(in world: World) -> [Effect] {
    // The draft of a sitting on its way to be an entry has gone before it, and goes with it.
    isDraftBehind && state != .keeping ? [.saveDraft(draft)] : []
  }

  /// Sends a draft on its way to disk.
  private mutating func draftSent() -> Effect {
    progress.send()
    return .saveDraft(draft)
  }
}

// MARK: - Writing

extension ReflectScreen {
  /// Does something on the page; `nil` where there is none, or where it means nothing there.
  private mutating func write(
    in world: World, _ act: (inout Writing, inout Editor, PageShape) -> Writing.Outcome
  ) -> Response? {
    guard state == .writing, sitting.step.isWritten else { return nil }
    let (before, cursor) = (page.revision, page.buffer.cursor)
    let wasSearching = writing.search != nil
    let effects: [Effect]
    switch act(&writing, &pages[sitting.index], PageShape(layout(in: world).page)) {
    case .done(let asked): effects = asked
    case .wants(.keep): return saveDraft()
    case .wants(.finish): return finish()
    case .wants: return leave()
    case .notMine: return nil
    }
    if wasSearching != (writing.search != nil) { reveal(in: world) }
    if page.buffer.cursor != cursor { progress.moveCursor() }
    var response = page.revision == before ? askForWake(after: Self.draftDelay) : fallBehind()
    response.effects += effects
    return response
  }

  /// Has the page edited in the writer's own editor; the draft is on disk before it goes.
  private mutating func lend() -> Response {
    state = .elsewhere
    return Response(effects: [draftSent(), .editElsewhere(draftID, text: page.text.asFile)])
  }

  /// Takes the page back from the writer's own editor, as one step to be undone, and saves it whatever it is: the file
  /// it came in goes only then.
  private mutating func takeBack(_ text: String, in world: World) -> Response {
    state = .writing
    writing.settle()
    let before = page.text
    let text = text.page(after: before)
    guard text != before else { return Response(effects: [draftSent()]) }
    var response =
      write(in: world) { _, editor, shape in
        let cursor = editor.buffer.cursor
        editor.perform(.replace(.start..<editor.buffer.end, text), on: shape)
        editor.perform(.moveTo(cursor), on: shape)
        return .done([])
      } ?? .none
    response.effects.append(draftSent())
    return response
  }

  private mutating func reveal(in world: World) {
    pages[sitting.index].reveal(on: PageShape(layout(in: world).page))
  }

  /// The draft on disk is behind what is on the page; it will catch up within a second.
  private mutating func fallBehind() -> Response {
    progress.change()
    return askForWake(after: Self.draftDelay)
  }

  private mutating func askForWake(after delay: Int) -> Response {
    guard !isWakeAsked, isDraftBehind else { return .none }
    isWakeAsked = true
    return Response(effects: [.wake(draftID, after: delay)])
  }

  private mutating func saveDraft() -> Response {
    isWakeAsked = false
    // What another editor has of the page is not to be passed over: it comes back before the next save.
    guard isDraftBehind, ![.keeping, .parking, .elsewhere].contains(state) else { return .none }
    return Response(effects: [draftSent()])
  }

  private mutating func go(to step: Int, in world: World) -> Response {
    sitting.text = page.text
    sitting.go(to: step)
    pacer = Pacer()
    writing.settle()
    reveal(in: world)
    var response = fallBehind()
    response.effects += writing.awaken()
    return response
  }

  /// On to the next step; behind the last one there is only the end.
  private mutating func goOn(in world: World) -> Response {
    sitting.isLast ? finish() : go(to: sitting.index + 1, in: world)
  }

  private mutating func skip(in world: World) -> Response {
    sitting.text = page.text
    sitting.skip()
    return goOn(in: world)
  }

  private mutating func finish() -> Response {
    sitting.text = page.text
    // Words on a page left out would go with the draft: the writer is asked first.
    guard sitting.hasAnswers || sitting.leavesWordsOut else {
      return Response(effects: [.removeDraft(draftID)], next: .close, notice: .note("Nothing written, nothing kept."))
    }
    guard sitting.hasAnswers else {
      state = .leaving
      return .none
    }
    guard !sitting.leavesWordsOut || state == .finishing else {
      state = .finishing
      return .none
    }
    return keep()
  }

  private mutating func askToFinish() -> Response {
    sitting.text = page.text
    guard sitting.hasAnswers else { return finish() }
    state = .finishing
    return .none
  }

  private mutating func leave() -> Response {
    sitting.text = page.text
    guard sitting.hasAnswers || sitting.leavesWordsOut else {
      return Response(effects: [.removeDraft(draftID)], next: .close)
    }
    state = .leaving
    return .none
  }

  private var isStuck: Bool { if case .stuck = state { true } else { false } }

  /// Something could not be written: the writer is told why, and asked.
  private mutating func stop(_ attempt: Setback.Attempt, _ reason: String) {
    state = .stuck(Setback(attempt, reason, suggestion: "~/\(sitting.began.stem).md"))
  }

  private mutating func handle(_ key: Key, at setback: Setback) -> Response {
    var setback = setback
    let wish = setback.handle(key)
    state = .stuck(setback)
    switch wish {
    case .none: return .none
    case .goBack: state = .writing
    case .keepElsewhere(let path): return Response(effects: [.keepElsewhere(sitting, path: path, draft: draftID)])
    case .tryAgain:
      switch setback.attempt {
      case .keeping: return keep()
      case .parking: return park()
      }
    }
    return .none
  }

  private mutating func keep() -> Response {
    state = .keeping
    return Response(effects: [draftSent(), .keep(sitting, draft: draftID)])
  }

  private mutating func park() -> Response {
    state = .parking
    return Response(effects: [draftSent()])
  }

  private mutating func answerLeaving(_ key: Key) -> Response {
    switch key {
    case .character("k"), Key(.enter): return park()
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
