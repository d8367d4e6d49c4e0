import TextEditing

/// Text to be read: wrapped at words, paragraph by paragraph.
package enum Paragraph {
  /// The rows a text falls into at a width, without the spaces that hang over the edge.
  package static func rows(_ text: String, columns: Int) -> [String] {
    let layout = PageLayout(TextBuffer(text), WordWrap(width: columns, measure: DisplayWidth.measure))
    return layout.texts(from: RowPosition(line: 0, row: 0), count: .max).map { row in
      String(repeating: " ", count: row.indent) + String(row.text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// At most `limit` rows of a text, the last one ending in `…` where something is missing.
  package static func rows(_ text: String, columns: Int, atMost limit: Int) -> [String] {
    guard limit > 0 else { return [] }
    let rows = rows(text, columns: columns)
    guard rows.count > limit else { return rows }
    return rows.prefix(limit - 1) + [DisplayWidth.clipped(rows[limit - 1] + "…", to: columns)]
  }
}

extension Frame {
  /// Writes wrapped text from the top of an area, as far as there is room.
  ///
  /// - Returns: how many rows it used.
  @discardableResult
  package mutating func write(paragraph text: String, in area: Area, style: Style = .text) -> Int {
    let rows = Paragraph.rows(text, columns: area.columns).prefix(area.rows)
    for (offset, row) in rows.enumerated() {
      write(row, at: Point(row: area.row + offset, column: area.column), style: style, columns: area.columns)
    }
    return rows.count
  }
}
