import TerminalUI

/// What a screen wants after something happened: things done, and where to go.
struct Response {
  /// Where to go.
  enum Next {
    case stay
    /// Open a screen on top of this one.
    case open(any ScreenModel)
    /// Put a screen in this one's place.
    case become(any ScreenModel)
    /// Go back to the screen below.
    case close
  }

  var effects: [Effect] = []
  var next: Next = .stay
  /// A line for the writer; it stays until the next key.
  var notice: Notice?

  static let none = Response()
  static let close = Response(next: .close)
}

/// A line that tells the writer something once.
struct Notice: Hashable, Sendable {
  let text: String
  let isAlert: Bool

  static func note(_ text: String) -> Notice { Notice(text: text, isAlert: false) }
  static func alert(_ text: String) -> Notice { Notice(text: text, isAlert: true) }
}

/// One screen: its own state, what it does when something happens, and its picture.
///
/// A screen changes nothing but itself. It sees the world, and answers with effects and a way to go.
protocol ScreenModel: Sendable {
  /// What happens first when the screen comes up, or comes back.
  mutating func appear(in world: World) -> Response
  /// Something happened. A screen passes over what does not concern it.
  mutating func handle(_ event: Event, in world: World) -> Response
  /// The head of the screen: what it is, and where in it one is.
  func header(in world: World) -> (title: String, status: String)
  /// The keys that do something now, the most useful first.
  func hints(in world: World) -> [KeyHint]
  /// The keys for the help screen, where there are more than those that do something now.
  func helpHints(in world: World) -> [KeyHint]
  /// What can be typed here beside keys, for the help screen.
  var helpLines: [HelpLine] { get }
  /// What stands at the right end of the footer.
  func footerStatus(in world: World) -> String
  /// Draws everything between head and foot.
  func draw(in area: Area, of frame: inout Frame, world: World)
  /// Whether letters are being typed, so that none of them is a command.
  var isTyping: Bool { get }
  /// Whether there is something to go through with the wheel.
  var isScrollable: Bool { get }
  /// What must be saved before the program may end.
  func lastWill(in world: World) -> [Effect]
}

extension ScreenModel {
  mutating func appear(in world: World) -> Response { .none }
  func footerStatus(in world: World) -> String { "" }
  func helpHints(in world: World) -> [KeyHint] { hints(in: world) }
  var helpLines: [HelpLine] { [] }
  var isTyping: Bool { false }
  var isScrollable: Bool { true }
  func lastWill(in world: World) -> [Effect] { [] }
}
