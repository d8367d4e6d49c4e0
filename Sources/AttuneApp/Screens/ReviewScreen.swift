import Concepts
import Journal
import Tagging
import TerminalUI

/// After an entry: what it seems to touch, which of that fits, and how the writer leaves.
struct ReviewScreen: ScreenModel {
  private var entry: EntryFile
  /// Whether the entry has just been written, rather than brought up again.
  private let isNew: Bool
  /// What is on offer, in order.
  private var offered: [Offer]
  private var chosen: Set<Concept.ID>
  private var left: WindowReading?
  private var selected = 0
  private var picker: Picker?
  private var isSaving = false
  /// Whether the entry has been reviewed elsewhere since it was brought up here.
  private var isReviewedElsewhere = false

  /// A concept and the sentence that speaks for it, if any does.
  private struct Offer {
    let concept: Concept.ID
    var sentence: String?
    /// The words that weighed most.
    var words: [String] = []
  }

  /// Reviews an entry just kept: what is suggested is ticked, further candidates are not.
  init(kept entry: EntryFile, reading: Reading) {
    self.entry = entry
    isNew = true
    offered = reading.candidates.map { Offer(concept: $0.concept, sentence: $0.sentence, words: $0.words) }
    chosen = Set(reading.suggested.map(\.concept))
    left = entry.entry.left
  }

  /// Reviews an entry of another day: what it carries is ticked.
  init(_ entry: EntryFile, evidence: [Evidence]) {
    self.entry = entry
    isNew = false
    let found = Dictionary(evidence.map { ($0.concept, $0) }) { first, _ in first }
    offered = entry.concepts.ids.map {
      Offer(concept: $0, sentence: found[$0]?.sentence, words: found[$0]?.words ?? [])
    }
    chosen = Set(entry.concepts.ids)
    left = entry.entry.left
  }

  var isTyping: Bool { picker != nil }

  mutating func appear(in world: World) -> Response {
    let unspoken = offered.filter { $0.sentence == nil }.map(\.concept)
    guard !unspoken.isEmpty, world.evidence[entry.id] == nil else { return .none }
    return Response(effects: [.findEvidence(entry.id, text: entry.entry.text, concepts: unspoken)])
  }

  /// The row that opens the list of all concepts.
  private var addRow: Int { offered.count }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .key(let key): return picker == nil ? handle(key, in: world) : handlePicker(key, in: world)
    case .touched(let touch): return handle(touch, in: world)
    case .reviewed(let saved) where isSaving && saved.id == entry.id:
      let count = saved.entry.concepts?.count ?? 0
      let what =
        count == 0 ? "Kept, without a concept." : count == 1 ? "Kept with one concept." : "Kept with \(count) concepts."
      return Response(next: .close, notice: .note(what))
    case .reviewFailed where isSaving: isSaving = false
    case .reviewedElsewhere(let other) where isSaving && other.id == entry.id:
      seeOther(other)
      return Response(notice: .note("That has been left as it is. Enter puts what is ticked here in its place."))
    case .evidenceFound(entry.id, let found):
      for index in offered.indices where offered[index].sentence == nil {
        guard let evidence = found.first(where: { $0.concept == offered[index].concept }) else { continue }
        (offered[index].sentence, offered[index].words) = (evidence.sentence, evidence.words)
      }
    default: break
    }
    return .none
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    guard !isSaving else { return .none }
    switch key {
    case Key(.up), .character("k"): selected = max(0, selected - 1)
    case Key(.down), .character("j"), Key(.tab): selected = min(addRow, selected + 1)
    case .character(" "), .character("x"):
      if selected == addRow { openPicker() } else { toggle(offered[selected].concept) }
    case .character("a"): openPicker()
    case Key(.enter) where selected == addRow: openPicker()
    case Key(.enter), .control("s"), .control("n"):
      isSaving = true
      let kept = offered.map(\.concept).filter(chosen.contains)
      let answer = ReviewAnswer(concepts: kept, left: left)
      return Response(effects: [.review(entry.id, answer, shown: ReviewAnswer(of: entry.entry))])
    case Key(.escape), .character("q"), .control("c"):
      return Response(next: .close, notice: .note("Kept as it is. You can review it from your entries with t."))
    default:
      if let reading = WindowSlider.reading(left, after: key) { left = reading }
    }
    return .none
  }

  /// What a click means here.
  private mutating func handle(_ touch: Touch, in world: World) -> Response {
    guard !isSaving else { return .none }
    switch touch {
    case .item(let item) where picker != nil: picker?.touch(item, items: world.concepts.pickerItems())
    case .item(let item) where item <= addRow:
      selected = item
      if item == addRow { openPicker() } else { toggle(offered[item].concept) }
    case .level(let level): left = WindowReading(clamping: level)
    default: break
    }
    return .none
  }

  /// Another window has answered for this entry: its answer is shown, and the writer decides.
  private mutating func seeOther(_ other: EntryFile) {
    isSaving = false
    isReviewedElsewhere = true
    entry = other
    let known = Set(offered.map(\.concept))
    offered += (other.entry.concepts ?? []).filter { !known.contains($0) }.map { Offer(concept: $0, sentence: nil) }
  }

  /// What the entry's file says by now, for a writer who was shown something else.
  private func otherAnswer(in world: World) -> String {
    let titles = (entry.entry.concepts ?? []).map(world.concepts.title).joined(separator: ", ")
    let left = entry.entry.left.map { ", leaving at \($0.signed)" } ?? ""
    return "Reviewed elsewhere meanwhile: \(titles.isEmpty ? "no concept" : titles)\(left)"
  }

  private mutating func toggle(_ id: Concept.ID) {
    if chosen.remove(id) == nil { chosen.insert(id) }
  }

  private mutating func openPicker() { picker = .concepts(chosen: chosen) }

  private mutating func handlePicker(_ key: Key, in world: World) -> Response {
    switch picker?.handle(key, items: world.concepts.pickerItems(), area: Chrome.content(world.size)) {
    case .done:
      let picked = picker?.concepts(of: world.concepts) ?? []
      let known = Set(offered.map(\.concept))
      offered += picked.filter { !known.contains($0) }.map { Offer(concept: $0, sentence: nil) }
      // A concept the library does not know was not there to be unticked.
      chosen = Set(picked).union(chosen.filter { world.concepts[$0] == nil })
      picker = nil
    case .cancelled: picker = nil
    default: break
    }
    return .none
  }

  func header(in world: World) -> (title: String, status: String) {
    let words = entry.entry.wordCount
    let moment = entry.entry.moment
    return (
      "\(isNew ? "Kept as" : "Review of") \(moment.day) \(moment.clock)", words == 1 ? "1 word" : "\(words) words"
    )
  }

  func hints(in world: World) -> [KeyHint] {
    guard picker == nil else { return Picker.hints }
    return [
      KeyHint("Space", "keep or not", help: "keep this concept or not"),
      KeyHint("Enter", "done", help: "write what you kept into the entry"),
      KeyHint("← →", "leaving", help: "how you leave, from shut down to flooded; 0 is steady"),
      KeyHint("a", "add", help: "add another concept"),
      KeyHint("Esc", "later", help: "leave it for another time; the entry is kept"),
    ]
  }
}

// MARK: - The picture

extension ReviewScreen {
  /// The rows kept free below the list for what speaks for a concept.
  private static let reasonRows = 3

  func draw(in area: Area, of frame: inout Frame, world: World) {
    if let picker {
      picker.draw(in: area, of: &frame, items: world.concepts.pickerItems())
      return
    }
    let isAiry = area.rows >= 10
    let foot = isAiry ? 2 : 1
    let lead =
      isReviewedElsewhere
      ? otherAnswer(in: world)
      : offered.isEmpty
        ? "Nothing stood out. Add a concept, or leave it as it is."
        : "This entry seems to touch — keep what fits"
    frame.write(
      DisplayWidth.clipped(lead, to: area.columns), at: Point(row: area.row, column: area.column), style: .question)
    let list = area.inset(top: isAiry ? 2 : 1, bottom: foot)
    let hasReason = area.rows >= 14
    drawOffers(in: hasReason ? list.inset(bottom: Self.reasonRows + 1) : list, of: &frame, world: world)
    if hasReason { drawReason(in: list, of: &frame) }
    drawLeaving(at: Point(row: area.endRow - 1, column: area.column), columns: area.columns, in: &frame)
  }

  private func drawOffers(in area: Area, of frame: inout Frame, world: World) {
    let top = max(0, min(selected - area.rows + 1, addRow + 1 - area.rows))
    let titleColumns = min(area.columns, 28)
    for (offset, row) in (top...addRow).prefix(area.rows).enumerated() {
      let place = Point(row: area.row + offset, column: area.column)
      let isSelected = row == selected
      frame.touch(from: place, columns: area.columns, .item(row))
      if isSelected { frame.cursor = place }
      let mark = isSelected ? "▸ " : "  "
      guard row < addRow else {
        frame.write(
          DisplayWidth.clipped(mark + "    add another…", to: area.columns), at: place,
          style: isSelected ? .selected : .quiet)
        continue
      }
      let offer = offered[row]
      let title = mark + (chosen.contains(offer.concept) ? "[x] " : "[ ] ") + world.concepts.title(of: offer.concept)
      frame.write(DisplayWidth.clipped(title, to: titleColumns), at: place, style: isSelected ? .selected : .concept)
      if let sentence = offer.sentence, area.columns > titleColumns + 12 {
        let room = area.columns - titleColumns - 2
        let quoted = "“\(DisplayWidth.clipped(sentence, to: room - 2))”"
        frame.write(
          quoted, at: Point(row: place.row, column: area.column + titleColumns + 2), style: .quiet, columns: room)
      }
    }
  }

  /// Why the selected concept is offered: its sentence in full, and the words that weighed most.
  private func drawReason(in area: Area, of frame: inout Frame) {
    guard selected < addRow, let sentence = offered[selected].sentence else { return }
    let room = area.inset(top: min(addRow + 2, area.rows - Self.reasonRows), left: 4)
    guard room.rows > 0, room.columns > 8 else { return }
    let words = offered[selected].words.map { "“\($0)”" }.joined(separator: ", ")
    let lines = Paragraph.rows("“\(sentence)”", columns: room.columns, atMost: room.rows - (words.isEmpty ? 0 : 1))
    for (offset, line) in lines.enumerated() {
      frame.write(line, at: Point(row: room.row + offset, column: room.column), style: .text)
    }
    guard !words.isEmpty else { return }
    frame.write(
      DisplayWidth.clipped("because of \(words)", to: room.columns),
      at: Point(row: room.row + lines.count, column: room.column), style: .quiet)
  }

  private func drawLeaving(at point: Point, columns: Int, in frame: inout Frame) {
    var column = point.column
    if columns >= 56 { column += frame.write("How do you leave?   ", at: point, style: .question) }
    let slider = Point(row: point.row, column: column)
    let room = columns - (column - point.column)
    column += WindowSlider(reading: left).draw(at: slider, columns: room, in: &frame)
    if let arrived = entry.entry.arrived {
      let note = "   (arrived \(arrived.signed))"
      guard column + DisplayWidth.columns(of: note) <= point.column + columns else { return }
      frame.write(note, at: Point(row: point.row, column: column), style: .quiet)
    }
  }
}
