/// Something done with the mouse.
package struct Mouse: Hashable, Sendable {
  /// What was done; only the left button and the wheel count.
  package enum Act: Hashable, Sendable {
    /// The button went down, as the first, second or third of several quick clicks at one place.
    case press(clicks: Int)
    /// The pointer moved with the button down.
    case drag
    /// The button came up.
    case release
    /// The wheel turned: notches down, or up when negative.
    case wheel(Int)
  }

  /// What was done.
  package let act: Act
  /// The cell under the pointer.
  package let point: Point
  /// What was held down.
  package let modifiers: Key.Modifiers

  /// Something done with the mouse.
  package init(_ act: Act, at point: Point, _ modifiers: Key.Modifiers = []) {
    self.act = act
    self.point = point
    self.modifiers = modifiers
  }
}
