/// The page a text is shown on: how wide its rows are, and how many of them are in sight.
package struct PageShape: Sendable {
  /// How lines fall into rows.
  package let wrap: WordWrap
  /// How many rows are in sight, at least one.
  package let height: Int

  /// A page.
  ///
  /// - Parameters:
  ///   - width: the columns of a row.
  ///   - height: the rows in sight.
  ///   - measure: how many columns a character takes up.
  package init(width: Int, height: Int, measure: ColumnMeasure) {
    wrap = WordWrap(width: width, measure: measure)
    self.height = max(1, height)
  }
}
