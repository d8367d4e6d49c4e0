import TestSupport
import Testing
import TextEditing

@Suite("A page under a long script of keys")
struct EditorScriptTests {
  /// How many scripts there are of each kind, and in how many parts that run beside each other.
  private static let (count, parts) = (10_000, 20)
  /// How long a script is.
  private static let steps = 7
  private static let shape = PageShape(width: 8, height: 3, measure: Samples.measure)

  private static let motions: [Motion] = [.left, .right, .lineStart, .lineEnd, .start, .end]
  /// Besides what joins and parts: signs of lists, tabs, NUL, and a byte that is no UTF-8.
  private static let pieces =
    Samples.pieces + ["\n", "\t", "\0", "é", "  ", "- ", "1. ", "9999) ", "> ", "[x] ", RawText.text(of: [0xE9])]

  private static func place(in buffer: TextBuffer, _ random: inout SplitMix64) -> TextPosition {
    var buffer = buffer
    let line = buffer.lines.indices.randomElement(using: &random) ?? 0
    buffer.move(to: TextPosition(line: line, byte: .random(in: 0...buffer.lines[line].utf8.count, using: &random)))
    return buffer.cursor
  }

  private static func ranges(_ count: Int, in buffer: TextBuffer, _ random: inout SplitMix64) -> [Range<TextPosition>] {
    let places = (0..<2 * count).map { _ in place(in: buffer, &random) }.sorted()
    return (0..<count).map { places[2 * $0]..<places[2 * $0 + 1] }
  }

  /// A command that means something on a text.
  private static func command(on buffer: TextBuffer, _ random: inout SplitMix64) -> Editor.Command {
    switch Int.random(in: 0..<24, using: &random) {
    case 0..<7: .insert(pieces.pick(&random))
    case 7: .insert(Samples.text(ofAtMost: 4, from: pieces, &random))
    case 8: .delete(.left)
    case 9: .delete(motions.pick(&random))
    case 10, 11: .move(motions.pick(&random))
    case 12, 13: .newLine
    case 14: .indent
    case 15: .outdent
    case 16: .moveTo(TextPosition(line: .random(in: -1...4, using: &random), byte: .random(in: -1...9, using: &random)))
    case 17, 18: .extend(.move(motions.pick(&random)))
    case 19: .extend(.moveTo(place(in: buffer, &random)))
    case 20: [.selectAll, .select(from: place(in: buffer, &random), to: place(in: buffer, &random))].pick(&random)
    case 21: .deleteSelection
    case 22: .replace(ranges(1, in: buffer, &random)[0], pieces.pick(&random))
    default:
      .replaceAll(
        ranges(.random(in: 0...3, using: &random), in: buffer, &random), ["", "so", "\n", "\u{301}"].pick(&random))
    }
  }

  private static func seeds(of part: Int) -> Range<Int> { part * count / parts..<(part + 1) * count / parts }

  @Test("holds the same bytes, and the cursor at the same one, as the plainest page there is", arguments: 0..<parts)
  func sameAsNaive(part: Int) {
    for seed in Self.seeds(of: part) {
      var random = SplitMix64(seed: seed)
      let text = Samples.text(ofAtMost: 8, from: Self.pieces, &random)
      var editor = Editor(text)
      var naive = NaivePage(text)
      for _ in 0..<Self.steps {
        let before = editor.buffer
        let command = Self.command(on: before, &random)
        editor.perform(command, on: Self.shape)
        naive.perform(command)
        guard editor.text.bytes == naive.bytes, editor.buffer.cursor == naive.position,
          editor.selectedText.bytes == Array(naive.bytes[naive.selected])
        else {
          Issue.record(
            "seed \(seed): \(command) made \(before.marked.debugDescription) \(editor.buffer.marked.debugDescription)")
          return
        }
      }
    }
  }

  @Test("undoes to the first text through texts it had, and redoes to the last", arguments: 0..<parts)
  func undoAll(part: Int) {
    let others: [Editor.Command] = [
      .moveRows(-1), .moveRows(2), .movePages(1), .rowStart, .rowEnd, .scroll(1), .scroll(-2), .delete(.wordLeft),
      .extend(.move(.wordLeft)), .extend(.moveRows(1)), .move(.paragraphUp), .delete(.paragraphDown),
    ]
    for seed in Self.seeds(of: part) {
      var random = SplitMix64(seed: seed)
      var editor = Editor(Samples.text(ofAtMost: 8, from: Self.pieces, &random))
      var texts = [editor.text.bytes]
      for _ in 0..<Self.steps {
        let isOther = Int.random(in: 0..<5, using: &random) == 0
        let command = isOther ? others.pick(&random) : Self.command(on: editor.buffer, &random)
        editor.perform(command, on: Self.shape)
        texts.append(editor.text.bytes)
      }
      var earlier = texts[...]
      while Self.changes(.undo, &editor) {
        earlier = earlier[..<(earlier.lastIndex(of: editor.text.bytes).map { $0 + 1 } ?? 0)]
        guard !earlier.isEmpty else { break }
      }
      let isUndone = editor.text.bytes == texts.first && !earlier.isEmpty
      while Self.changes(.redo, &editor) {}
      guard isUndone, editor.text.bytes == texts.last else {
        Issue.record("seed \(seed): \(texts.map { String(decoding: $0, as: UTF8.self) })")
        return
      }
    }
  }

  /// Undoes or redoes a step, if there is one.
  private static func changes(_ command: Editor.Command, _ editor: inout Editor) -> Bool {
    let revision = editor.revision
    editor.perform(command, on: shape)
    return editor.revision > revision
  }

  @Test("keeps the cursor in sight at any size, also when the window changes", arguments: 0..<100)
  func inSight(seed: Int) {
    var random = SplitMix64(seed: seed)
    let words = ["window ", "the ", "slowly ", "\n", "\n\n", "今日", "—"]
    var editor = Editor(Samples.text(ofAtMost: 40, from: words, &random))
    var (width, height) = (12, 4)
    for step in 0..<60 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        (width, height) = (Int.random(in: 0...30, using: &random), Int.random(in: 0...6, using: &random))
        editor.reveal(on: PageShape(width: width, height: height, measure: Samples.measure))
      case 1: editor.perform(.moveRows(Int.random(in: -4...4, using: &random)), width: width, height: height)
      case 2: editor.perform(.movePages([-1, 1].pick(&random)), width: width, height: height)
      case 3: editor.perform([.undo, .redo].pick(&random), width: width, height: height)
      case 4: editor.perform(.delete([.wordLeft, .paragraphUp].pick(&random)), width: width, height: height)
      case 5: editor.perform(.move([.start, .end, .paragraphUp].pick(&random)), width: width, height: height)
      default: editor.perform(.insert(words.pick(&random)), width: width, height: height)
      }
      let layout = PageLayout(editor.buffer, WordWrap(width: width, measure: Samples.measure))
      let sight = layout.texts(from: editor.top, count: max(1, height)).map(\.row)
      #expect(sight.first == editor.top, "step \(step), \(width)×\(height)")
      #expect(sight.contains(layout.row(of: editor.buffer.cursor)), "step \(step), \(width)×\(height)")
    }
  }

  @Test("shows a long paragraph from a row it has, when the window has become wide")
  func widened() {
    var editor = Editor(String(repeating: "so it went on ", count: 20) + "\nand on")
    editor.reveal(on: PageShape(width: 10, height: 3, measure: Samples.measure))
    let wide = PageLayout(editor.buffer, WordWrap(width: 100, measure: Samples.measure))
    editor.reveal(on: PageShape(width: 100, height: 3, measure: Samples.measure))
    let sight = wide.texts(from: editor.top, count: 3).map(\.row)
    #expect(sight.first == editor.top)
    #expect(wide.distance(from: editor.top, to: wide.row(of: editor.buffer.cursor), limit: 9) < 3)
  }
}
