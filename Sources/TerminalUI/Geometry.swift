/// A cell's place, from 0.
package struct Point: Hashable, Sendable {
  /// The row from the top.
  package var row: Int
  /// The column from the left.
  package var column: Int

  /// A place.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// How many cells there are.
package struct Size: Hashable, Sendable, CustomStringConvertible {
  /// The columns, as in 80×24 the 80.
  package var columns: Int
  /// The rows.
  package var rows: Int

  /// A size.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// `80×24`.
  package var description: String { "\(columns)×\(rows)" }
}

/// A rectangle of cells.
package struct Area: Hashable, Sendable {
  /// The first row.
  package var row: Int
  /// The first column.
  package var column: Int
  /// How many rows, never negative.
  package var rows: Int
  /// How many columns, never negative.
  package var columns: Int

  /// A rectangle; negative sizes become empty ones.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a screen.
  package init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The row behind the last.
  package var endRow: Int { row + rows }

  /// Whether a cell lies in it.
  package func contains(_ point: Point) -> Bool {
    (row..<endRow).contains(point.row) && (column..<column + columns).contains(point.column)
  }

  /// The rectangle without some rows and columns at its edges.
  package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Area {
    Area(row: row + top, column: column + left, rows: rows - top - bottom, columns: columns - left - right)
  }
}
