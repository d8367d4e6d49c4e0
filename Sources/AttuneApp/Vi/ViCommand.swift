/// One command of normal or visual mode, whatever keys it came from.
struct ViCommand: Hashable, Sendable {
  /// What there is to do.
  enum Action: Hashable, Sendable {
    case move(ViMotion)
    case operate(ViOperator, ViTarget)
    case insert(Insertion)
    case put(isBehind: Bool)
    case undo
    case repeatLast
    /// Begins, changes or ends visual mode.
    case visual(isLinewise: Bool)
    /// Goes to the other end of what is selected.
    case otherEnd
    case select(ViTextObject)
    case commandLine
    case wish(Vi.Wish)
  }

  /// Where insert mode begins.
  enum Insertion: Hashable, Sendable {
    case here
    case behind
    case lineText
    case lineEnd
    case lineBelow
    case lineAbove
    /// Where it ended last.
    case again
  }

  /// How often, or which; `nil` when nobody said.
  var count: Int?
  /// What to do.
  var action: Action
}

/// What an operator works on.
enum ViTarget: Hashable, Sendable {
  case motion(ViMotion)
  case object(ViTextObject)
  /// The line of the cursor, and some below it.
  case lines
  /// The graphemes from the cursor on.
  case graphemes
  /// What is selected, or all lines of it.
  case selection(isLinewise: Bool)
  /// As much as was selected once.
  case extent(ViExtent)
}

/// How much a selection held: lines below its first, and graphemes of the last of them.
struct ViExtent: Hashable, Sendable {
  let lines: Int
  let graphemes: Int
  let isLinewise: Bool
}
