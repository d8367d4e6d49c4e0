import TestSupport
import Testing
import TextEditing

@Suite("A page under a long script of keys")
struct EditorScriptTests {
  /// The same page as plainly as it can be had: all bytes in one row, and a place among them.
  private struct NaivePage {
    var bytes: [UInt8]
    var place: Int

    init(_ text: String) {
      bytes = text.bytes
      place = bytes.count
    }

    /// Every byte a cursor may stand before, line by line.
    var stops: [Int] {
      var stops: [Int] = []
      var start = 0
      for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        stops += Samples.stops(in: String(decoding: line, as: UTF8.self)).map { $0 + start }
        start += line.count + 1
      }
      return stops
    }

    mutating func perform(_ command: Editor.Command) {
      switch command {
      case .insert(let text): replace(place..<place, with: text.bytes)
      case .delete(let motion):
        let target = destination(of: motion)
        replace(min(place, target)..<max(place, target), with: [])
      case .move(let motion): place = destination(of: motion)
      default: break
      }
    }

    private func destination(of motion: Motion) -> Int {
      switch motion {
      case .left: stops.last { $0 < place } ?? place
      case .right: stops.first { $0 > place } ?? place
      case .lineStart: (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      case .lineEnd: bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      case .start: 0
      default: bytes.count
      }
    }

    private mutating func replace(_ range: Range<Int>, with inserted: [UInt8]) {
      bytes.replaceSubrange(range, with: inserted)
      let end = range.lowerBound + inserted.count
      place = stops.first { $0 >= end } ?? bytes.count
    }
  }

  private static let motions: [Motion] = [.left, .right, .lineStart, .lineEnd, .start, .end]

  private static func command(_ random: inout SplitMix64) -> Editor.Command {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: .insert(Samples.pieces.pick(&random))
    case 5: .insert(Samples.text(ofAtMost: 4, &random))
    case 6: .delete(.left)
    case 7: .delete(motions.pick(&random))
    default: .move(motions.pick(&random))
    }
  }

  @Test("holds the same bytes, and the cursor at the same one, as the plainest page there is", arguments: 0..<100)
  func sameAsNaive(seed: Int) {
    var random = SplitMix64(seed: seed)
    let text = Samples.text(ofAtMost: 8, &random)
    var editor = Editor(text)
    var naive = NaivePage(text)
    for step in 0..<60 {
      let command = Self.command(&random)
      editor.perform(command, width: 8, height: 3)
      naive.perform(command)
      let before = editor.buffer.text(from: .start, to: editor.buffer.cursor).utf8.count
      guard editor.text.bytes == naive.bytes, before == naive.place else {
        Issue.record("step \(step), \(command): \(editor.buffer.marked.debugDescription)")
        return
      }
    }
  }

  @Test("undoes to the first text through texts it had, and redoes to the last", arguments: 0..<100)
  func undoAll(seed: Int) {
    var random = SplitMix64(seed: seed)
    var editor = Editor(Samples.text(ofAtMost: 8, &random))
    var texts = [editor.text.bytes]
    for _ in 0..<60 {
      editor.perform(Self.command(&random), width: 8, height: 3)
      texts.append(editor.text.bytes)
    }
    var earlier = texts[...]
    for _ in 0..<60 {
      editor.perform(.undo, width: 8, height: 3)
      let found = earlier.lastIndex(of: editor.text.bytes)
      #expect(found != nil, "undo came to a text that never was: \(editor.text.debugDescription)")
      earlier = earlier[...(found ?? earlier.startIndex)]
    }
    #expect(editor.text.bytes == texts.first)
    for _ in 0..<60 { editor.perform(.redo, width: 8, height: 3) }
    #expect(editor.text.bytes == texts.last)
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
