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

  /// What a place stands for, if anything, and the area that does.
  package func touch(at point: Point) -> (area: Area, touch: Touch)? {
    touches.last { $0.area.contains(point) }
  }
}
