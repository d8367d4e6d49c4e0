/// A piece of a query as it was typed.
struct QueryToken {
  enum Kind: Equatable {
    case open
    case close
    /// A hyphen right before something.
    case minus
    case and
    case or
    case not
    /// Words, or what stands behind a key.
    case value(Value)
  }

  /// Something to look for or to compare with.
  struct Value: Equatable {
    /// What stands before the colon, in small letters; `concept` and `person` for `#` and `@`.
    var key: String?
    var text: String
    var isQuoted = false
    /// Whether its quotation mark is missing at the end.
    var isOpen = false
    /// Whether a star stands behind it.
    var hasStar = false
  }

  let kind: Kind
  /// Where it stands, in bytes of the query's UTF-8.
  let range: Range<Int>

  /// The words as typed, where it is nothing more: no key, no quotation marks, no star.
  var plainWord: String? {
    guard case .value(let value) = kind, value.key == nil, !value.isQuoted, !value.hasStar else { return nil }
    return value.text
  }
}

/// Cuts a query into pieces, in one pass.
struct QueryScanner {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins, and where the last ends, in bytes.
  private let offsets: [Int]
  private var index = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  /// Every piece, in order.
  static func tokens(of text: String) -> [QueryToken] {
    var scanner = QueryScanner(text)
    var tokens: [QueryToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  private var here: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func next() -> QueryToken? {
    while let here, here.properties.isWhitespace { index += 1 }
    guard let here else { return nil }
    let start = index
    switch here {
    case "(":
      index += 1
      return token(.open, from: start)
    case ")":
      index += 1
      return token(.close, from: start)
    case "-", "\u{2212}":
      index += 1
      return token(.minus, from: start)
    default: return word(from: start)
    }
  }

  private mutating func word(from start: Int) -> QueryToken {
    var value = QueryToken.Value(key: key(), text: "")
    if let here, Self.closing(here) != nil {
      value.isQuoted = true
      (value.text, value.isOpen) = quoted()
    } else {
      value.text = bare()
    }
    if here == "*", value.key == nil {
      index += 1
      value.hasStar = true
    } else if value.key == nil, !value.isQuoted, value.text.last == "*" {
      value.text.removeLast()
      value.hasStar = true
    }
    guard value.key == nil, !value.isQuoted, !value.hasStar else { return token(.value(value), from: start) }
    switch value.text.lowercased() {
    case "and": return token(.and, from: start)
    case "or": return token(.or, from: start)
    case "not": return token(.not, from: start)
    default: return token(.value(value), from: start)
    }
  }

  /// Reads what stands before a colon, `#` or `@`.
  private mutating func key() -> String? {
    if here == "#" || here == "@" {
      defer { index += 1 }
      return here == "#" ? "concept" : "person"
    }
    let letters = scalars[index...].prefix { $0.isASCII && $0.properties.isAlphabetic }
    guard !letters.isEmpty, letters.endIndex < scalars.count, scalars[letters.endIndex] == ":" else { return nil }
    let key = String(String.UnicodeScalarView(letters)).lowercased()
    guard QueryKey(rawValue: key) != nil || !letters.isEmpty && QueryKey.nearest(to: key) != nil else { return nil }
    index = letters.endIndex + 1
    return key
  }

  private mutating func bare() -> String {
    let start = index
    while let here, !here.properties.isWhitespace, here != "(", here != ")", index == start || Self.closing(here) == nil
    {
      index += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  /// What closes a quotation that a sign opens.
  private static func closing(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "\"": ["\""]
    case "“", "„", "”": ["”", "“", "\""]
    default: nil
    }
  }

  /// Reads up to the closing mark; a backslash keeps a mark or a backslash behind it from being more than itself.
  private mutating func quoted() -> (text: String, isOpen: Bool) {
    let closing = here.flatMap(Self.closing) ?? []
    index += 1
    var text = String.UnicodeScalarView()
    while let here {
      index += 1
      if closing.contains(here) { return (String(text), false) }
      if here == "\\", let next = self.here, next == "\\" || closing.contains(next) {
        text.append(next)
        index += 1
      } else {
        text.append(here)
      }
    }
    return (String(text), true)
  }

  private func token(_ kind: QueryToken.Kind, from start: Int) -> QueryToken {
    QueryToken(kind: kind, range: offsets[start]..<offsets[index])
  }
}
