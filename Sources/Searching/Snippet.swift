/// A stretch of a text on one line, with what was looked for in it.
package struct Snippet: Hashable, Sendable {
  /// The words; `…` stands where the text goes on.
  package let text: String
  /// Where in it what was looked for stands, in bytes of its UTF-8.
  package let marks: [Range<Int>]
}

extension Query {
  /// The stretch of a text around the first place where what is looked for stands.
  ///
  /// Whole words as far as these have spaces between them, white space put together.
  ///
  /// - Parameters:
  ///   - columns: how wide it may be.
  ///   - width: how wide a character is, in columns.
  /// - Returns: `nil` where nothing is looked for, or nothing of it stands in the text.
  package func snippet(of text: String, columns: Int, width: @escaping (Character) -> Int = { _ in 1 }) -> Snippet? {
    let marks = marks(in: text)
    guard let first = marks.first, columns > 0 else { return nil }
    let hit = text.utf8.index(text.startIndex, offsetBy: first.lowerBound)
    let start = text.index(before: text.index(after: String.Index(hit, within: text) ?? hit))
    var line = SnippetLine(text, marks: marks, width: width)
    // A third of the room for what comes before, so that the eye finds what was looked for near the beginning.
    line.add(before: start, columns: columns / 3)
    line.add(from: start, columns: columns - line.columns)
    return line.snippet
  }
}

/// A line being put together from both sides of a place.
private struct SnippetLine {
  private typealias Cell = (character: Character, isMarked: Bool)

  private let text: String
  private let marks: [Range<Int>]
  private let width: (Character) -> Int
  private var cells: [Cell] = []

  init(_ text: String, marks: [Range<Int>], width: @escaping (Character) -> Int) {
    (self.text, self.marks, self.width) = (text, marks, width)
  }

  var columns: Int { cells.reduce(0) { $0 + width($1.character) } }

  /// Adds the words that stand before a place, as many as there is room for.
  mutating func add(before place: String.Index, columns: Int) {
    let text = text
    let places = sequence(first: place) { $0 > text.startIndex ? text.index(before: $0) : nil }.dropFirst()
    let taken = take(places, columns: columns)
    cells = (taken.isAll ? [] : [("…", false)]) + taken.cells.reversed()
  }

  /// Adds the words that stand from a place on, as many as there is room for.
  mutating func add(from place: String.Index, columns: Int) {
    let taken = take(text[place...].indices, columns: columns)
    cells += taken.cells
    if !taken.isAll { cells.append(("…", false)) }
  }

  /// Characters one after the other, white space put together, up to where a word ends; room is left for a `…`.
  private func take(_ places: some Sequence<String.Index>, columns: Int) -> (cells: [Cell], isAll: Bool) {
    var taken: [Cell] = []
    var used = 0
    // How many cells there were where the last word ended; none yet where no word has.
    var whole: Int?
    var pendingSpace: Bool?
    for place in places {
      let character = text[place]
      let isMarked = isMarked(place)
      if character.isWhitespace {
        if pendingSpace == nil { whole = taken.count }
        pendingSpace = (pendingSpace ?? true) && isMarked
        continue
      }
      let room = width(character) + (pendingSpace == nil ? 0 : 1)
      if used + room > columns - 1 {
        return (Array(taken.prefix(whole ?? taken.count)), false)
      }
      if let space = pendingSpace { taken.append((" ", space)) }
      pendingSpace = nil
      taken.append((character, isMarked))
      used += room
    }
    return (taken, true)
  }

  private func isMarked(_ place: String.Index) -> Bool {
    let byte = text.utf8.distance(from: text.startIndex, to: place)
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low].contains(byte)
  }

  var snippet: Snippet {
    var line = ""
    var ranges: [Range<Int>] = []
    for cell in cells {
      let start = line.utf8.count
      line.append(cell.character)
      guard cell.isMarked else { continue }
      let end = line.utf8.count
      if let last = ranges.last, last.upperBound == start {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(start..<end)
      }
    }
    return Snippet(text: line, marks: ranges)
  }
}
