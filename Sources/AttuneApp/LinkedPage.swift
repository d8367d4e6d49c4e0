import TerminalUI

/// A page to read in which some rows lead elsewhere.
///
/// A key that moves goes to the next such row where it is near, and else scrolls: nothing in between is passed unread.
struct LinkedPage<Link: Hashable & Sendable>: Sendable {
  /// A row; several in a row with the same link are one.
  struct Row {
    var spans: [Span] = []
    var link: Link?
    /// Whether a part of the page begins here.
    var isPart = false
  }

  /// Where the next key leads to, if anywhere.
  private(set) var selected: Link?
  /// The first row in sight.
  private var top = 0
  /// The first row of the link selected.
  private var place = 0

  /// How far out of sight a row may be and still be gone to.
  private static var reach: Int { 3 }

  // MARK: Moving

  /// Moves, if this is a key that does.
  mutating func move(_ key: Key, over rows: [Row], height: Int) {
    guard let distance = key.distance(page: height) else { return }
    switch distance {
    case 1: goDown(rows, height)
    case -1: goUp(rows, height)
    default: leap(by: distance, rows, height)
    }
  }

  private mutating func goDown(_ rows: [Row], _ height: Int) {
    let links = links(in: rows)
    // Of one that is higher than the window the rest comes first.
    let hasMore = selected != nil && links.contains { $0.contains(place) && $0.upperBound > top + height }
    let from = selected == nil ? top : place + 1
    if !hasMore, let next = links.first(where: { $0.lowerBound >= from }), next.upperBound <= top + height + Self.reach
    {
      select(next, rows, height)
    } else {
      scroll(to: top + 1, rows, height)
    }
  }

  private mutating func goUp(_ rows: [Row], _ height: Int) {
    let before = selected == nil ? top + height : place
    let next = links(in: rows).last { $0.lowerBound < before }
    if let next, next.lowerBound >= top - Self.reach {
      select(next, rows, height)
    } else {
      scroll(to: top - 1, rows, height)
    }
  }

  private mutating func leap(by distance: Int, _ rows: [Row], _ height: Int) {
    let before = top
    scroll(to: top + distance, rows, height)
    let inSight = links(in: rows).filter { isInSight($0, height) }
    // At an end already, or going there: the link at that end.
    let isEnd = top == before || abs(distance) > rows.count
    let next = isEnd && distance > 0 ? inSight.last : inSight.first
    if let next, isEnd || selected == nil { select(next, rows, height) }
  }

  /// Goes to the first link of the next part that has one, from the last to the first.
  mutating func goToNextPart(of rows: [Row], height: Int) {
    let links = links(in: rows)
    let parts = rows.indices.filter { rows[$0].isPart }
    let firsts = zip(parts, parts.dropFirst() + [rows.endIndex]).compactMap { start, end in
      links.first { start <= $0.lowerBound && $0.lowerBound < end }.map { (start, $0) }
    }
    let here = selected == nil ? top - 1 : place
    guard let next = firsts.first(where: { $0.0 > here }) ?? firsts.first else { return }
    scroll(to: next.0, rows, height)
    select(next.1, rows, height)
  }

  /// Selects what a row leads to.
  mutating func select(row: Int, of rows: [Row], height: Int) {
    if let link = links(in: rows).first(where: { $0.contains(row) }) { select(link, rows, height) }
  }

  /// Selects the first link there is.
  mutating func selectFirst(of rows: [Row], height: Int) {
    if let first = links(in: rows).first { select(first, rows, height) }
  }

  /// Finds the selected link again among rows that may be others.
  mutating func settle(among rows: [Row], height: Int) {
    guard selected != nil else { return scroll(to: top, rows, height) }
    let links = links(in: rows)
    guard
      let link = links.first(where: { rows[$0.lowerBound].link == selected })
        ?? links.last(where: { $0.lowerBound <= place })
    else {
      selected = nil
      return scroll(to: top, rows, height)
    }
    if top > 0 { top += link.lowerBound - place }
    select(link, rows, height)
  }

  private mutating func select(_ link: Range<Int>, _ rows: [Row], _ height: Int) {
    (selected, place) = (rows[link.lowerBound].link, link.lowerBound)
    let lowest = link.upperBound - height
    scroll(to: min(max(top, lowest), link.lowerBound), rows, height)
  }

  /// Scrolls, as far as there are rows; what is selected stays so as long as it is in sight.
  private mutating func scroll(to row: Int, _ rows: [Row], _ height: Int) {
    top = max(0, min(row, rows.count - height))
    if !(top..<top + max(1, height)).contains(place) { selected = nil }
  }

  private func isInSight(_ link: Range<Int>, _ height: Int) -> Bool {
    top <= link.lowerBound && link.upperBound <= top + height
  }

  private func links(in rows: [Row]) -> [Range<Int>] {
    var links: [Range<Int>] = []
    for (index, row) in rows.enumerated() {
      guard let link = row.link else { continue }
      if let last = links.last, last.upperBound == index, rows[last.lowerBound].link == link {
        links[links.count - 1] = last.lowerBound..<index + 1
      } else {
        links.append(index..<index + 1)
      }
    }
    return links
  }

  // MARK: The picture

  /// Draws what is in sight; rows that lead elsewhere stand in a little, behind the mark of the one selected.
  func draw(_ rows: [Row], in area: Area, of frame: inout Frame) {
    frame.cursor = Point(row: area.row, column: area.column)
    for (offset, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let point = Point(row: area.row + offset, column: area.column)
      guard let link = row.link else {
        frame.write(spans: row.spans, at: point, columns: area.columns)
        continue
      }
      let isSelected = link == selected
      let isFirst = top + offset == place
      if isSelected, isFirst { frame.cursor = point }
      let mark = Span(isSelected && isFirst ? "▸ " : "  ", .selected)
      let spans = row.spans.map { isSelected && $0.style == .text ? Span($0.text, .selected) : $0 }
      frame.write(spans: [mark] + spans, at: point, columns: area.columns)
      frame.touch(from: point, columns: area.columns, .item(top + offset))
    }
  }
}
