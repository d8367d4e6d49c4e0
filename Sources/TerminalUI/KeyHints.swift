/// A key and what it does on the present screen.
package struct KeyHint: Hashable, Sendable {
  /// The key's name, or several: `j ↓`.
  package let key: String
  /// What it does, in a word for the footer.
  package let label: String
  /// What it does, in a line for the help page; the label where there is no more to say.
  package let help: String
  /// Whether the footer has it too.
  package let isInFooter: Bool

  /// A hint.
  package init(_ key: String, _ label: String, help: String? = nil, footer: Bool = true) {
    self.key = key
    self.label = label
    self.help = help ?? label
    isInFooter = footer
  }
}

extension Frame {
  /// Writes hints along a row, as many as fit whole, with a text at the right end that comes first; a click on a hint is its key.
  package mutating func write(hints: [KeyHint], status: String = "", in area: Area) {
    let statusColumns = min(DisplayWidth.columns(of: status), area.columns)
    let end = area.column + area.columns - (statusColumns == 0 ? 0 : statusColumns + 2)
    var column = area.column
    for hint in hints where hint.isInFooter {
      let columns = DisplayWidth.columns(of: hint.key) + 1 + DisplayWidth.columns(of: hint.label)
      guard column + columns <= end else { break }
      if let key = Key(name: hint.key) {
        touch(Area(row: area.row, column: column, rows: 1, columns: columns), .key(key))
      }
      column += write(hint.key, at: Point(row: area.row, column: column), style: .key)
      column += write(" \(hint.label)", at: Point(row: area.row, column: column), style: .quiet) + 3
    }
    let place = Point(row: area.row, column: area.column + area.columns - statusColumns)
    write(status, at: place, style: .quiet, columns: statusColumns)
  }
}
