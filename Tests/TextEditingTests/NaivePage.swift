import TextEditing

/// A page as plainly as it can be had: all bytes in one row, a place among them, and where the selection began.
struct NaivePage {
  private(set) var bytes: [UInt8]
  private var place: Int
  private var anchor: Int?
  /// Every byte a cursor may stand before.
  private var stops: [Int]

  init(_ text: String) {
    bytes = text.bytes
    place = bytes.count
    stops = Self.stops(in: bytes)
  }

  private static func stops(in bytes: [UInt8]) -> [Int] {
    var stops: [Int] = []
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      stops += Samples.stops(in: String(decoding: line, as: UTF8.self)).map { $0 + start }
      start += line.count + 1
    }
    return stops
  }

  /// What is selected.
  var selected: Range<Int> {
    guard let anchor else { return place..<place }
    return min(anchor, place)..<max(anchor, place)
  }

  /// Where the cursor is.
  var position: TextPosition {
    TextPosition(line: bytes[..<place].count { $0 == UInt8(ascii: "\n") }, byte: place - lineStart(of: place))
  }

  /// The byte at a place, or at the nearest one forward in the nearest line.
  private func byte(at position: TextPosition) -> Int {
    var start = 0
    for _ in 0..<max(0, position.line) {
      guard let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = feed + 1
    }
    return stop(from: min(start + max(0, position.byte), lineEnd(of: start)))
  }

  private func stop(from byte: Int) -> Int { stops.first { $0 >= byte } ?? bytes.count }
  private func lineStart(of byte: Int) -> Int { (bytes[..<byte].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1 }
  private func lineEnd(of byte: Int) -> Int { bytes[byte...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count }

  mutating func perform(_ command: Editor.Command) {
    switch command {
    case .extend(let movement):
      anchor = anchor ?? place
      place = destination(of: movement) ?? place
    case .select(let start, let end): (anchor, place) = (byte(at: start), byte(at: end))
    case .selectAll: (anchor, place) = (0, bytes.count)
    default:
      let selected = selected
      anchor = nil
      switch (command, selected.isEmpty) {
      case (.move(.left), false): place = selected.lowerBound
      case (.move(.right), false): place = selected.upperBound
      default:
        if let there = destination(of: command) { place = there } else { change(by: command, selected) }
      }
    }
  }

  /// Where a movement leads; `nil` when it is none.
  private func destination(of command: Editor.Command) -> Int? {
    switch command {
    case .moveTo(let position): byte(at: position)
    case .move(.left): stops.last { $0 < place } ?? place
    case .move(.right): stops.first { $0 > place } ?? place
    case .move(.lineStart): lineStart(of: place)
    case .move(.lineEnd): lineEnd(of: place)
    case .move(.start): 0
    case .move(.end): bytes.count
    default: nil
    }
  }

  private mutating func change(by command: Editor.Command, _ selected: Range<Int>) {
    switch command {
    case .insert(let text): replace(selected, with: text)
    case .delete(let motion):
      let target = destination(of: .move(motion)) ?? place
      replace(selected.isEmpty ? min(place, target)..<max(place, target) : selected, with: "")
    case .deleteSelection: if !selected.isEmpty { replace(selected, with: "") }
    case .replace(let range, let text): replace(byte(at: range.lowerBound)..<byte(at: range.upperBound), with: text)
    case .replaceAll(let ranges, let text):
      for range in ranges.map({ byte(at: $0.lowerBound)..<byte(at: $0.upperBound) }).reversed() {
        replace(range, with: text)
      }
    case .newLine: beginLine(selected)
    case .indent: if lead.marker.isEmpty { replace(selected, with: "\t") } else { shift(removing: 0, "  ") }
    case .outdent: setOut()
    default: break
    }
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    if range.isEmpty && text.isEmpty { return }
    bytes.replaceSubrange(range, with: text.bytes)
    stops = Self.stops(in: bytes)
    place = stop(from: range.lowerBound + text.bytes.count)
  }
}

// MARK: - Lists

extension NaivePage {
  /// What the line begins with: white space, a marker with a space behind it, and the marker that follows it.
  private var lead: (space: String, marker: String, next: String) {
    let line = bytes[lineStart(of: place)..<lineEnd(of: place)]
    let space = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let words = line.dropFirst(space.count).split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    let word = String(decoding: words[0], as: UTF8.self)
    let none = (String(decoding: space, as: UTF8.self), "", "")
    guard words.count == 2 else { return none }
    let boxes = ["[ ] ", "[x] ", "[X] "]
    let box = boxes.first { words[1].starts(with: $0.utf8) } ?? ""
    var next = word
    if !["-", "*", "+", ">"].contains(word) {
      let digits = word.dropLast()
      let isNumbered = word.hasSuffix(".") || word.hasSuffix(")")
      guard isNumbered, digits.count <= 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits)
      else { return none }
      next = "\(number + 1)\(word.suffix(1))"
    }
    return (none.0, word + " " + box, next + " " + (box.isEmpty ? "" : "[ ] "))
  }

  private mutating func beginLine(_ selected: Range<Int>) {
    let lead = lead
    let start = lineStart(of: place)
    let behindLead = start + lead.space.utf8.count + lead.marker.utf8.count
    if !selected.isEmpty || behindLead == start || place < behindLead {
      replace(selected, with: "\n")
    } else if behindLead < lineEnd(of: place) {
      replace(place..<place, with: "\n" + lead.space + lead.next)
    } else if !lead.marker.isEmpty, !lead.space.isEmpty {
      setOut()
    } else {
      replace(start..<place, with: lead.marker.isEmpty ? "\n" : "")
    }
  }

  private mutating func setOut() {
    let space = lead.space
    if space.hasPrefix("  ") { shift(removing: 2, "") } else if !space.isEmpty { shift(removing: 1, "") }
  }

  private mutating func shift(removing count: Int, _ space: String) {
    let (start, before) = (lineStart(of: place), place)
    replace(start..<start + count, with: space)
    place = stop(from: max(start, before - count + space.utf8.count))
  }
}
