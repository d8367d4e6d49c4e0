/// A piece of a page, which is well-formed however it came about.
///
/// Names of elements and attributes can only be written in the program's text, so nobody's words become markup.
/// What is written is HTML and XML at once.
struct HTML: Sendable {
  /// The piece as text.
  private(set) var markup: String

  private init(markup: String) { self.markup = markup }

  /// Plain text.
  init(text: String) { markup = Self.escaped(text) }

  /// Pieces behind each other.
  init(_ pieces: [HTML]) { markup = pieces.map(\.markup).joined() }

  /// An element; one without content is closed at once.
  init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    @HTMLBuilder _ content: () -> HTML = { HTML([]) }
  ) {
    let inside = content().markup
    let opening = "<\(name)" + attributes.map { " \($0)=\"\(Self.escaped($1))\"" }.joined()
    markup = inside.isEmpty && Self.void.contains("\(name)") ? opening + "/>" : "\(opening)>\(inside)</\(name)>"
  }

  /// The page's styles, which are the program's own text.
  static func style(_ rules: StaticString) -> HTML { HTML(markup: "<style>\(rules)</style>") }

  /// Elements that HTML knows without content; all others are closed by a tag of their own.
  private static let void: Set<String> = ["br", "circle", "line", "meta", "path", "rect"]

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      // What neither HTML nor XML can hold.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

/// Puts pieces behind each other.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ piece: HTML) -> HTML { piece }
  static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
  static func buildExpression(_ pieces: [HTML]) -> HTML { HTML(pieces) }
  static func buildBlock(_ pieces: HTML...) -> HTML { HTML(pieces) }
  static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML([]) }
  static func buildEither(first piece: HTML) -> HTML { piece }
  static func buildEither(second piece: HTML) -> HTML { piece }
  static func buildArray(_ pieces: [HTML]) -> HTML { HTML(pieces) }
}

extension HTML {
  /// A drawing that says in words what it shows.
  ///
  /// - Parameters:
  ///   - size: how wide and high it is in its own units.
  ///   - kind: the class of its style.
  ///   - title: what it is.
  ///   - words: what it shows; nothing in it is read out but this.
  static func drawing(
    _ size: (width: Int, height: Int), kind: String, title: String, words: String,
    @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    let shapes = content()
    return HTML(
      "svg",
      ["viewBox": "0 0 \(size.width) \(size.height)", "class": kind, "role": "img", "aria-label": "\(title). \(words)"]
    ) {
      HTML("title") { title }
      HTML("desc") { words }
      shapes
    }
  }

  /// A small word in a drawing.
  static func label(_ text: String, x: Int, y: Int, kind: String = "label") -> HTML {
    HTML("text", ["x": "\(x)", "y": "\(y)", "class": kind]) { text }
  }

  /// Somebody's own words, whatever direction they run in.
  static func own(_ text: String) -> HTML { HTML("bdi") { text } }
}
