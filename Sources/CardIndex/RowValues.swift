import GRDB

extension Row {
  /// The value of a column.
  ///
  /// - Throws: an error where it is no such value, which only an index that has come to harm has; GRDB’s own subscript
  ///   would end the program.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Int) throws -> Value {
    try decode(atIndex: column)
  }
}
