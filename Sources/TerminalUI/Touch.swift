/// What a place on the screen stands for when it is clicked.
package enum Touch: Hashable, Sendable {
  /// The same as pressing a key.
  case key(Key)
  /// An item of a list.
  case item(Int)
  /// A level of a scale.
  case level(Int)
  /// A page being written on.
  case page
}

extension Frame {
  /// Says what an area stands for when it is clicked; what is said later lies on top.
  package mutating func touch(_ area: Area, _ touch: Touch) { touches.append((area, touch)) }

  /// Says what a stretch of a row stands for when it is clicked.
  package mutating func touch(from point: Point, columns: Int, _ touch: Touch) {
    self.touch(Area(row: point.row, column: point.column, rows: 1, columns: columns), touch)
  }

  /// What a place stands for, if anything, and the area that does.
  package func touch(at point: Point) -> (area: Area, touch: Touch)? {
    touches.last { $0.area.contains(point) }
  }
}
