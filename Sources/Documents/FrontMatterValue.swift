import Yams

/// A value in front matter, reduced to the three shapes YAML has.
package indirect enum FrontMatterValue: Hashable, Sendable {
  /// A word, number, date or text: whatever it means, it is read as written.
  case scalar(String)
  /// A sequence.
  case list([FrontMatterValue])
  /// Keys and values, in the order they stand in the file.
  case mapping([Pair])

  /// A key and its value inside a mapping.
  package struct Pair: Hashable, Sendable {
    /// The key's text.
    package let key: String
    /// What the key holds.
    package let value: FrontMatterValue

    /// Makes a pair.
    package init(key: String, value: FrontMatterValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text of a scalar.
  package var string: String? {
    if case .scalar(let text) = self { text } else { nil }
  }

  /// The texts of a list of scalars; a lone scalar counts as a list of one, an empty one as none.
  package var strings: [String]? {
    switch self {
    case .scalar(let text): text.isEmpty ? [] : [text]
    case .list(let values): values.count == values.compactMap(\.string).count ? values.compactMap(\.string) : nil
    case .mapping: nil
    }
  }

  /// The value under a key of a mapping.
  package subscript(key: String) -> FrontMatterValue? {
    if case .mapping(let pairs) = self { pairs.first { $0.key == key }?.value } else { nil }
  }

  /// Reads a node, giving up when it unfolds to more than `budget` values: a few lines of
  /// references to references can otherwise stand for more values than there is memory.
  init?(_ node: Node, budget: inout Int) {
    budget -= 1
    guard budget > 0 else { return nil }
    switch node {
    case .scalar(let scalar):
      self = .scalar(scalar.string)
    case .sequence(let nodes):
      var values: [FrontMatterValue] = []
      for node in nodes {
        guard let value = FrontMatterValue(node, budget: &budget) else { return nil }
        values.append(value)
      }
      self = .list(values)
    case .mapping(let mapping):
      var pairs: [Pair] = []
      for (key, node) in mapping {
        guard let value = FrontMatterValue(node, budget: &budget) else { return nil }
        pairs.append(Pair(key: key.string ?? "", value: value))
      }
      self = .mapping(pairs)
    case .alias:
      return nil
    }
  }

  /// The value as YAML on one line, quoted where it must be: `[rupture, mindsight]`.
  package var yaml: String {
    let text = try? Yams.serialize(node: node, width: -1, allowUnicode: true)
    return (text ?? "").trimmed
  }

  private var node: Node {
    switch self {
    case .scalar(let text): Node(text, Tag(.implicit), style(for: text))
    case .list(let values): Node(values.map(\.node), Tag(.implicit), .flow)
    case .mapping(let pairs):
      Node(pairs.map { (Node($0.key), $0.value.node) }, Tag(.implicit), .flow)
    }
  }

  /// Line ends, and white space beyond the plain space, only survive between double quotes; the emitter decides
  /// about everything else.
  private func style(for text: String) -> Node.Scalar.Style {
    let isDelicate = text.unicodeScalars.contains {
      $0.value < 0x20 || ($0 != " " && $0.properties.isWhitespace)
    }
    return isDelicate ? .doubleQuoted : .any
  }
}
